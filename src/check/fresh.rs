//! A check that ends: the ladder with a budget of time. Pure.

use std::time::Duration;

use super::{Ladder, Rung, RungReport, RungState};
use crate::exam::Moment;
use crate::link::{Answer, Failure, HandshakeFailure, LinkEvent, LinkEventKind, Notice, NoticeKind, Target};

/// The shortest time that a check may be given.
pub const MIN_TIMEOUT: Duration = Duration::from_secs(1);
/// The longest, and what it is given where nothing else is said.
pub const MAX_TIMEOUT: Duration = Duration::from_secs(10);

/// Kept from the timeout for the start and the end of the program and of the link's thread.
const MARGIN: Duration = Duration::from_millis(250);
/// How long the answer to a ping is awaited: long enough for five pings by command and four of the WebSocket protocol.
const PING_WAIT: Duration = Duration::from_secs(5);
/// How long events are listened for after the rest is decided.
const LISTEN: Duration = Duration::from_secs(1);

/// How long it is tried whether a port that cut plain HTTP off speaks TLS.
const PROBE: Duration = Duration::from_secs(2);

/// What a finished check says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// No rung failed.
    Passed,
    /// This rung failed first.
    Failed(Rung),
}

/// A check under way.
#[derive(Debug, Clone)]
pub struct FreshCheck {
    ladder: Ladder,
    tls: bool,
    ends: Moment,
    /// The failure that may have TLS for its cause, and until when that is tried.
    suspect: Option<(LinkEvent, Moment)>,
    /// When register and ping were both decided.
    quiet_since: Option<Moment>,
}

impl FreshCheck {
    /// Begins now, with this much time.
    #[must_use]
    pub fn new(target: &Target, timeout: Duration, now: Moment) -> Self {
        let timeout = timeout.clamp(MIN_TIMEOUT, MAX_TIMEOUT).saturating_sub(MARGIN);
        let ladder = Ladder::fresh(target, PING_WAIT, now);
        Self { ladder, tls: target.tls, ends: now + timeout, suspect: None, quiet_since: None }
    }

    /// Takes an event of the check's own link. Whether anything changed.
    pub fn observe(&mut self, event: &LinkEvent) -> bool {
        if self.suspect.is_some() {
            return self.tick(event.at);
        }
        if !self.tls && may_be_tls(event) {
            // Many servers that expect TLS cut plain HTTP off without a word, and so do some that crash.
            self.suspect = Some((event.clone(), event.at + PROBE));
            return self.tick(event.at);
        }
        let changed = self.ladder.observe(event);
        self.tick(event.at) | changed
    }

    /// Takes that it is this late. Whether anything changed.
    pub fn tick(&mut self, now: Moment) -> bool {
        if self.is_over() {
            return false;
        }
        let due = self.suspect.as_ref().is_some_and(|(_, until)| now >= (*until).min(self.ends));
        let mut changed = due && self.give_up_probe();
        changed |= self.ladder.tick(now);
        if self.state(Rung::Register).is_decided() && self.state(Rung::Ping).is_decided() {
            let quiet_since = *self.quiet_since.get_or_insert(now);
            if now >= quiet_since + LISTEN {
                self.ladder.no_data(now);
                changed = true;
            }
        }
        if now >= self.ends {
            self.ladder.out_of_time(now);
            changed = true;
        }
        changed
    }

    /// Whether a second link to the same port, with TLS, is to tell what cut the first one off; its events go to
    /// [`Self::observe_probe`].
    #[must_use]
    pub const fn wants_probe(&self) -> bool {
        self.suspect.is_some()
    }

    /// Takes an event of the link with TLS. Whether anything changed.
    pub fn observe_probe(&mut self, event: &LinkEvent) -> bool {
        let Some((suspect, _)) = &mut self.suspect else { return false };
        match speaks_tls(event) {
            None => return self.tick(event.at),
            Some(false) => {}
            Some(true) => name_tls(suspect),
        }
        self.give_up_probe();
        true
    }

    /// Nothing more can be learned: the failure is what it seems to be.
    pub fn give_up_probe(&mut self) -> bool {
        self.suspect.take().is_some_and(|(failure, _)| self.ladder.observe(&failure))
    }

    /// When [`Self::tick`] is due next; none when the check is over.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Moment> {
        if self.is_over() {
            return None;
        }
        let listen = self.quiet_since.map(|since| since + LISTEN);
        let probe = self.suspect.as_ref().map(|(_, until)| *until);
        [Some(self.ends), probe, listen, self.ladder.next_deadline()].into_iter().flatten().min()
    }

    /// When the next result stands that did not at this time.
    #[must_use]
    pub fn next_settled(&self, now: Moment) -> Option<Moment> {
        self.ladder.register_stands().filter(|stands| *stands > now)
    }

    /// The rungs, from the ground up.
    #[must_use]
    pub const fn rungs(&self) -> &[RungReport; 6] {
        self.ladder.rungs()
    }

    /// One rung.
    #[must_use]
    pub const fn rung(&self, rung: Rung) -> &RungReport {
        self.ladder.rung(rung)
    }

    /// The rungs whose result stands, from the ground up: a registration may still turn out to have been no use.
    #[must_use]
    pub fn settled(&self, now: Moment) -> &[RungReport] {
        let stands = self.is_over() || self.ladder.register_stands().is_none_or(|stands| stands <= now);
        let doubtful = if stands { None } else { Some(Rung::Register) };
        let settled =
            self.rungs().iter().take_while(|report| report.state.is_decided() && Some(report.rung) != doubtful);
        self.rungs().get(..settled.count()).unwrap_or_default()
    }

    /// Whether every rung is decided.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.rungs().iter().all(|report| report.state.is_decided())
    }

    /// What the check says, once it is over.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        let failed = self.rungs().iter().find(|report| report.state == RungState::Failed);
        self.is_over().then(|| failed.map_or(Verdict::Passed, |report| Verdict::Failed(report.rung)))
    }

    fn state(&self, rung: Rung) -> RungState {
        self.rung(rung).state
    }
}

const fn failure_of(event: &LinkEvent) -> Option<&Failure> {
    match &event.kind {
        LinkEventKind::Notice(Notice { kind: NoticeKind::Failed(failure), .. }) => Some(failure),
        LinkEventKind::Notice(_)
        | LinkEventKind::State(_)
        | LinkEventKind::Progress(_)
        | LinkEventKind::Up(_)
        | LinkEventKind::Down { .. }
        | LinkEventKind::Frame(_)
        | LinkEventKind::Pong { .. }
        | LinkEventKind::Woke { .. } => None,
    }
}

/// Whether the port cut plain HTTP off without saying why.
const fn may_be_tls(event: &LinkEvent) -> bool {
    matches!(
        failure_of(event),
        Some(Failure::Handshake(_, HandshakeFailure::Reset | HandshakeFailure::ClosedUnanswered))
    )
}

/// Whether this event of a link with TLS shows that the port speaks it, or that it does not; none where it shows neither.
fn speaks_tls(event: &LinkEvent) -> Option<bool> {
    if matches!(event.kind, LinkEventKind::Up(_)) {
        return Some(true);
    }
    Some(match failure_of(event)? {
        Failure::Handshake(_, HandshakeFailure::Tls(failure)) => failure.speaks_tls(),
        Failure::Handshake(_, failure) => answers_inside_tls(failure),
        Failure::Resolve(_) | Failure::Connect(_) | Failure::Setup(_) => false,
    })
}

/// Whether this failure of a link with TLS was read from what TLS had decrypted: HTTP of any kind.
const fn answers_inside_tls(failure: &HandshakeFailure) -> bool {
    match failure {
        HandshakeFailure::OldHttp
        | HandshakeFailure::Status { .. }
        | HandshakeFailure::Redirect { .. }
        | HandshakeFailure::Denied(_)
        | HandshakeFailure::WrongPassword
        | HandshakeFailure::Unavailable { .. }
        | HandshakeFailure::NoUpgradeHeader
        | HandshakeFailure::NoConnectionHeader
        | HandshakeFailure::WrongAcceptKey
        | HandshakeFailure::UnaskedSubprotocol
        | HandshakeFailure::HeaderTooLong
        | HandshakeFailure::TooManyHeaders
        | HandshakeFailure::HeaderNotReadable => true,
        HandshakeFailure::Silent(_)
        | HandshakeFailure::TooSlow(_)
        | HandshakeFailure::ClosedUnanswered
        | HandshakeFailure::ClosedMidway
        | HandshakeFailure::Reset
        | HandshakeFailure::Io(_)
        | HandshakeFailure::NotHttp(_)
        | HandshakeFailure::Tls(_) => false,
    }
}

/// Says of a failed handshake that the port answered with TLS.
fn name_tls(event: &mut LinkEvent) {
    if let LinkEventKind::Notice(Notice { kind: NoticeKind::Failed(Failure::Handshake(_, failure)), .. }) =
        &mut event.kind
    {
        *failure = HandshakeFailure::NotHttp(Answer::Tls);
    }
}
