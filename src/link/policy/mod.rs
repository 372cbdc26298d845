//! Decides what to do next. Pure: every input carries the time, every output is an [`Action`] in a queue.
//!
//! Timers use the clock that stops during sleep ([`Reading::awake`]), so an hour of sleep expires none of them. Events are
//! stamped with the clock that keeps running ([`Reading::now`]). If the clocks diverge, the computer slept.

mod backoff;
mod cut_off;
mod race;
mod session;
#[cfg(test)]
mod tests;

use core::net::SocketAddr;
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

use self::backoff::{Backoff, Retry};
use self::cut_off::CutOff;
use self::race::{Race, SlowLookups};
use self::session::Session;
use super::tracker::Unfinished;
use super::{
    ConnectFailure, DownReason, Failure, HandshakeFailure, Limits, LinkEvent, LinkEventKind, LinkState, LongMessage,
    Notice, NoticeKind, Progress, ResolveFailure, TlsFailure, UnreadAnswer, UpgradeFacts,
};
use crate::clock::Reading;
use crate::exam::Moment;
use crate::protocol::Status;

/// The numbers and the name of the server; a part of [`super::LinkConfig`].
#[derive(Debug, Clone)]
pub(super) struct Rules {
    pub(super) server: Arc<str>,
    pub(super) ping_interval: Duration,
    pub(super) dead_after: Duration,
    /// A user and a password go to the server, and not over TLS.
    pub(super) password_in_clear: bool,
    /// A port that cuts plain HTTP off may speak TLS.
    pub(super) is_plain: bool,
    pub(super) limits: Limits,
}

/// What was last reported to the application.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct LastReported {
    pub(super) connection: u64,
    pub(super) state: LinkState,
    pub(super) up_since: Option<Moment>,
}

/// What happened outside.
#[derive(Debug)]
pub(super) enum Input {
    /// Time passed.
    Tick,
    /// A look-up ended.
    Resolved { lookup: u64, result: Result<Vec<SocketAddr>, Failure> },
    /// A port answered.
    Connected { attempt: u64 },
    /// A port did not answer.
    ConnectFailed { attempt: u64, cause: ConnectFailure },
    /// The WebSocket is open.
    Opened(UpgradeFacts),
    /// The WebSocket will not open; the socket is gone.
    HandshakeFailed(HandshakeFailure),
    /// Bytes came; and the message that has begun and not ended with them.
    Received(Option<Unfinished>),
    /// A text was understood.
    Heard(Meaning),
    /// The beginning of a message came that is too long to be read.
    LongMessage(LongMessage),
    /// A WebSocket pong with this payload.
    Pong(Option<u64>),
    /// The connection has ended. `lingers`: the socket is still open for the close handshake.
    Broken { reason: DownReason, lingers: bool },
    /// The lingering socket is gone.
    Gone,
    /// The application takes no events, or takes them again.
    Stalled(bool),
    /// A person asks for a new connection.
    Reconnect,
    /// A person asks for a ping.
    PingNow,
}

/// What a text means for the link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Nothing.
    Nothing,
    /// Command 1, 2, `ping` or `pong`.
    PingAnswer,
    /// Command 11 with its status, if readable, and an error number.
    RegisterReply(Option<Status>, Option<i64>),
    /// An event of an exam for us.
    ExamEvent,
    /// It cannot be read and may have been an answer.
    Unread(UnreadAnswer),
    /// Command 11 as this link sends it.
    OwnRegister,
}

/// What to do.
#[derive(Debug, PartialEq)]
pub(super) enum Action {
    /// Tell the application.
    Emit(LinkEvent),
    /// Look the host name up, and read the certificates.
    Resolve { lookup: u64 },
    /// Connect to an address.
    Connect { attempt: u64, address: SocketAddr },
    /// Drop the socket of an attempt.
    Abandon { attempt: u64 },
    /// Begin TLS and the upgrade on the socket of this attempt; no other attempt is left.
    Handshake { attempt: u64 },
    /// Ask the port of this attempt whether it speaks TLS, without a request; no other attempt is left. The answer is a failed handshake.
    AskTls { attempt: u64 },
    /// Send a frame.
    Send(Send),
    /// Send a close frame and linger.
    Close { code: u16 },
    /// Send a close frame if that can be done at once, and drop the socket.
    Drop,
}

/// A frame that the link sends on its own initiative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Send {
    /// Command 11.
    Register,
    /// Command 1.
    Ping,
    /// A WebSocket ping with this payload.
    WebSocketPing(u64),
}

#[derive(Debug)]
enum Phase {
    /// Until the next try.
    Waiting { at: Duration },
    /// The host name is being looked up.
    Resolving { lookup: u64, since: Duration },
    /// Addresses are being connected to.
    Connecting(Race),
    /// One address answered; TLS and the upgrade run, or the question whether it speaks TLS.
    Handshaking { race: Race, since: Duration, heard: bool, asks: bool },
    /// The WebSocket is open.
    Up(Session),
    /// The old socket closes; the next attempt waits for that.
    Closing { until: Duration, retry_at: Duration },
}

/// The state machine.
#[derive(Debug)]
pub(super) struct Policy {
    rules: Rules,
    phase: Phase,
    actions: VecDeque<Action>,
    backoff: Backoff,
    last: Reading,
    /// The number of the newest connection.
    connection: u64,
    /// The number that the next one gets, and the tries that lead to it.
    next_connection: u64,
    /// The greatest number of which something was told.
    told_connection: u64,
    /// The newest identity of a look-up, an attempt or a WebSocket ping.
    identity: u64,
    state: LinkState,
    was_up: bool,
    denied: bool,
    stalled: bool,
    pings: Pings,
    /// Connections in a row that died of silence before any ping was answered.
    mute_deaths: u32,
    told: Vec<NoticeKind>,
    slow: SlowLookups,
    cut_off: CutOff,
    progress: Vec<Progress>,
    progress_before: Vec<Progress>,
}

/// What is known of this server's answers to pings of any kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pings {
    /// Not yet known.
    Unknown,
    /// It has answered one: from then on its silence proves something.
    Answered,
    /// It had time enough for one and answered none.
    Never,
}

/// After this many connections without an answered ping, a server that once answered counts as one that does not:
/// it may have been replaced by another program.
const MUTE_DEATHS: u32 = 3;

impl Policy {
    /// Starts with an immediate attempt. `connection` and `was_up` are carried over when a link continues after a fault.
    pub(super) fn new(rules: Rules, rng: fastrand::Rng, now: Reading) -> Self {
        Self {
            rules,
            phase: Phase::Waiting { at: now.awake },
            actions: VecDeque::new(),
            backoff: Backoff::new(rng),
            last: now,
            connection: 0,
            next_connection: 1,
            told_connection: 0,
            identity: 0,
            state: LinkState::Connecting,
            was_up: false,
            denied: false,
            stalled: false,
            pings: Pings::Unknown,
            mute_deaths: 0,
            told: Vec::new(),
            slow: SlowLookups::default(),
            cut_off: CutOff::Never,
            progress: Vec::new(),
            progress_before: Vec::new(),
        }
    }

    /// Continues after the thread failed: numbers continue, the state is the last one reported to the application, and the
    /// first attempt waits.
    pub(super) fn resume(&mut self, told: LastReported, wait: Duration) {
        self.connection = told.connection;
        self.next_connection = told.connection.saturating_add(1);
        self.was_up = told.connection > 0;
        self.state = told.state;
        self.phase = Phase::Waiting { at: self.last.awake + wait };
        if let Some(since) = told.up_since {
            let up_for = Moment::from_start(self.last.now).saturating_since(since);
            self.emit(LinkEventKind::Down { reason: DownReason::Panicked, up_for });
        }
        self.raise(NoticeKind::Down(DownReason::Panicked));
        self.update_state();
    }

    /// Takes what happened, at this time, and all that has fallen due by then.
    pub(super) fn handle(&mut self, input: Input, now: Reading) {
        self.notice_sleep(now);
        match input {
            Input::Tick => {}
            Input::Resolved { lookup, result } => self.resolved(lookup, result),
            Input::Connected { attempt } => self.connected(attempt),
            Input::ConnectFailed { attempt, cause } => self.connect_failed(attempt, cause),
            Input::Opened(facts) => self.opened(facts),
            Input::HandshakeFailed(failure) => self.handshake_failed(failure),
            Input::Received(unfinished) => self.received(unfinished),
            Input::Heard(meaning) => self.heard(meaning),
            Input::LongMessage(message) => self.long_message(message),
            Input::Pong(payload) => self.web_socket_pong(payload),
            Input::Broken { reason, lingers } => {
                self.down(reason, if lingers { Ending::Lingers } else { Ending::Gone }, Retry::Other);
            }
            Input::Gone => self.gone(),
            Input::Stalled(stalled) => self.set_stalled(stalled),
            Input::Reconnect => self.reconnect(),
            Input::PingNow => self.ping_now(),
        }
        self.expire();
        self.update_state();
    }

    /// The next thing to do.
    pub(super) fn poll_action(&mut self) -> Option<Action> {
        self.actions.pop_front()
    }

    /// When the next [`Input::Tick`] is due, on the clock that stops during sleep.
    pub(super) fn next_deadline(&self) -> Option<Duration> {
        match &self.phase {
            Phase::Waiting { .. } if self.stalled => None,
            Phase::Waiting { at } => Some(*at),
            Phase::Resolving { since, .. } => Some(*since + self.rules.limits.resolve),
            Phase::Connecting(race) => race.next_deadline(&self.rules.limits),
            Phase::Handshaking { since, .. } => Some(*since + self.rules.limits.handshake),
            Phase::Up(session) => session.next_deadline(&self.rules, self.stalled, self.pings),
            Phase::Closing { until, .. } => Some(*until),
        }
    }

    /// The number of the newest connection.
    pub(super) const fn connection(&self) -> u64 {
        self.connection
    }

    /// The server that the link looks to.
    pub(super) const fn server(&self) -> &Arc<str> {
        &self.rules.server
    }

    /// Whether a WebSocket is open.
    pub(super) const fn is_up(&self) -> bool {
        matches!(self.phase, Phase::Up(_))
    }

    /// Turns to another server, or to the same with other numbers.
    pub(super) fn retarget(&mut self, rules: Rules, now: Reading) {
        self.last = now;
        self.reconnect();
        match &self.phase {
            Phase::Connecting(race) => {
                for attempt in race.attempts() {
                    self.actions.push_back(Action::Abandon { attempt });
                }
                self.phase = Phase::Waiting { at: now.awake };
            }
            Phase::Handshaking { .. } => {
                self.actions.push_back(Action::Drop);
                self.phase = Phase::Waiting { at: now.awake };
            }
            Phase::Resolving { .. } => self.phase = Phase::Waiting { at: now.awake },
            Phase::Waiting { .. } | Phase::Closing { .. } | Phase::Up(_) => {}
        }
        self.update_state();
        self.rules = rules;
        self.backoff.reset();
        (self.was_up, self.denied, self.pings, self.mute_deaths) = (false, false, Pings::Unknown, 0);
        // What was tried at another server has a number of its own.
        let tried = self.told_connection >= self.next_connection;
        self.next_connection = self.next_connection.saturating_add(u64::from(tried));
        self.told.clear();
        self.slow = SlowLookups::default();
        self.cut_off = CutOff::Never;
        self.progress.clear();
        self.progress_before.clear();
        self.handle(Input::Tick, now);
    }

    /// Says something about the link once; again only after something else of its kind, or when it was well between.
    pub(super) fn raise(&mut self, kind: NoticeKind) {
        if self.told.contains(&kind) {
            return;
        }
        // One answer may be odd in two ways.
        if !matches!(kind, NoticeKind::OddAnswer(_)) {
            self.told.retain(|told| std::mem::discriminant(told) != std::mem::discriminant(&kind));
        }
        if !matches!(kind, NoticeKind::Woke(_) | NoticeKind::NotSent | NoticeKind::OutgoingNotReported(_)) {
            self.told.push(kind.clone());
        }
        let number = if matches!(kind, NoticeKind::Failed(_)) { self.next_connection } else { self.connection };
        self.emit_of(number, LinkEventKind::Notice(Notice { server: self.rules.server.clone(), kind }));
    }

    fn forget(&mut self, forget: impl Fn(&NoticeKind) -> bool) {
        self.told.retain(|told| !forget(told));
    }

    fn emit(&mut self, kind: LinkEventKind) {
        self.emit_of(self.connection, kind);
    }

    fn emit_of(&mut self, connection: u64, kind: LinkEventKind) {
        let at = Moment::from_start(self.last.now);
        self.told_connection = self.told_connection.max(connection);
        let server = Some(Arc::clone(&self.rules.server));
        self.actions.push_back(Action::Emit(LinkEvent { at, connection, server, kind }));
    }

    const fn next_identity(&mut self) -> u64 {
        self.identity += 1;
        self.identity
    }

    fn notice_sleep(&mut self, now: Reading) {
        let before = std::mem::replace(&mut self.last, now);
        let awake = now.awake.saturating_sub(before.awake);
        let slept = now.now.saturating_sub(before.now).saturating_sub(awake);
        if slept <= self.rules.limits.wake_gap {
            return;
        }
        self.emit(LinkEventKind::Woke { slept, since: Moment::from_start(before.now) });
        self.raise(NoticeKind::Woke(slept));
        match &mut self.phase {
            Phase::Up(_) => self.check_after_wake(),
            Phase::Waiting { at } => *at = now.awake,
            Phase::Closing { retry_at, .. } => *retry_at = now.awake,
            Phase::Resolving { .. } | Phase::Connecting(_) | Phase::Handshaking { .. } => {}
        }
    }

    /// What has fallen due. Each step leads to a later deadline, so this ends.
    fn expire(&mut self) {
        let now = self.last.awake;
        match &self.phase {
            Phase::Waiting { at } if *at <= now && !self.stalled => self.begin_try(),
            Phase::Resolving { lookup, since } if *since + self.rules.limits.resolve <= now => {
                self.slow.gave_up(*lookup, *since);
                self.try_failed(Failure::Resolve(ResolveFailure::TimedOut(self.rules.limits.resolve)));
            }
            Phase::Connecting(_) => self.advance_race(),
            Phase::Handshaking { since, heard, .. } if *since + self.rules.limits.handshake <= now => {
                let limit = self.rules.limits.handshake;
                let failure = match (*heard, self.rules.is_plain) {
                    (true, _) => HandshakeFailure::TooSlow(limit),
                    (false, true) => HandshakeFailure::Silent(limit),
                    // A server that does not speak TLS may wait for the end of a line.
                    (false, false) => HandshakeFailure::Tls(TlsFailure::Silent(limit)),
                };
                self.actions.push_back(Action::Drop);
                self.handshake_failed(failure);
            }
            Phase::Up(_) => self.expire_session(),
            Phase::Closing { until, retry_at } if *until <= now => {
                self.phase = Phase::Waiting { at: *retry_at };
                self.actions.push_back(Action::Drop);
            }
            Phase::Waiting { .. } | Phase::Resolving { .. } | Phase::Handshaking { .. } | Phase::Closing { .. } => {}
        }
    }

    fn gone(&mut self) {
        if let Phase::Closing { retry_at, .. } = self.phase {
            self.phase = Phase::Waiting { at: retry_at };
        }
    }

    fn reconnect(&mut self) {
        let now = self.last.awake;
        match &mut self.phase {
            Phase::Up(_) => self.down(DownReason::Asked, Ending::Close(1000), Retry::Now),
            Phase::Waiting { at } => *at = now,
            Phase::Closing { retry_at, .. } => *retry_at = now,
            // A try is under way: a second one would make two connections.
            Phase::Resolving { .. } | Phase::Connecting(_) | Phase::Handshaking { .. } => {}
        }
    }

    /// A try ended without a link.
    fn try_failed(&mut self, failure: Failure) {
        let retry = retry_after(&failure);
        if !matches!(failure, Failure::Handshake(..)) {
            self.cut_off = CutOff::Never;
        }
        self.denied = retry == Retry::Denied;
        // The slow resolver has already been reported, and its answer is on the way.
        let expected = matches!(failure, Failure::Resolve(ResolveFailure::TimedOut(_))) && self.is_resolver_slow();
        if !expected {
            self.raise_down(NoticeKind::Failed(failure));
        }
        self.wait_for_next_try(retry);
    }

    fn wait_for_next_try(&mut self, retry: Retry) {
        self.progress_before = std::mem::take(&mut self.progress);
        let wait = self.backoff.wait(retry, &self.rules.limits);
        self.phase = Phase::Waiting { at: self.last.awake + wait };
    }

    /// Only the last failed attempt or ended connection counts as reported; the end of an open connection never does.
    fn raise_down(&mut self, kind: NoticeKind) {
        self.forget(|told| *told != kind && matches!(told, NoticeKind::Failed(_) | NoticeKind::Down(_)));
        self.raise(kind);
    }

    fn update_state(&mut self) {
        let state = match &self.phase {
            Phase::Up(_) if self.pings == Pings::Never => LinkState::Unverified,
            Phase::Up(session) => session.state(),
            Phase::Waiting { .. }
            | Phase::Resolving { .. }
            | Phase::Connecting(_)
            | Phase::Handshaking { .. }
            | Phase::Closing { .. } => match (self.denied, self.was_up) {
                (true, _) => LinkState::Refused,
                (false, true) => LinkState::Lost,
                (false, false) => LinkState::Connecting,
            },
        };
        if state != self.state {
            self.state = state;
            self.emit(LinkEventKind::State(state));
        }
    }
}

/// How a connection ends on this side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// The socket is gone.
    Gone,
    /// The worker has sent everything, and the socket lingers.
    Lingers,
    /// A close frame with this code, then lingering.
    Close(u16),
    /// Nobody is there to say good-bye to.
    Drop,
}

fn retry_after(failure: &Failure) -> Retry {
    match failure {
        Failure::Connect(tried)
            if tried.iter().all(|(address, why)| address.ip().is_loopback() && *why == ConnectFailure::Refused) =>
        {
            Retry::LoopbackRefused
        }
        Failure::Handshake(_, HandshakeFailure::Denied(_) | HandshakeFailure::WrongPassword) => Retry::Denied,
        Failure::Handshake(_, HandshakeFailure::Unavailable { retry_after, .. }) => Retry::Unavailable(*retry_after),
        Failure::Resolve(_) | Failure::Connect(_) | Failure::Handshake(..) | Failure::Setup(_) => Retry::Other,
    }
}
