//! The ladder: what the events of a link say of each rung. Pure.

use core::net::SocketAddr;
use std::time::Duration;

mod ending;
mod talk;

use self::ending::{Ending, STANDS_AFTER};
use self::talk::Talk;
use super::{Lost, LostWhile, Observation, Rung, RungReport, RungState, Server};
use crate::exam::Moment;
use crate::link::{
    ConnectFailure, DownReason, Failure, LinkEvent, LinkEventKind, LinkState, NoticeKind, Progress, Target, Up,
};

/// How long the answer to command 11 is awaited, as the link itself does.
const REGISTER_WAIT: Duration = Duration::from_secs(5);
/// How long an answer to command 1 is awaited before a server counts as one that answers only pings of the WebSocket protocol.
const COMMAND_WAIT: Duration = Duration::from_secs(5);

/// The six rungs over the events of one link: the running one, for as long as it runs, or that of a fresh check.
#[derive(Debug, Clone)]
pub struct Ladder {
    rungs: [RungReport; 6],
    /// A fresh check: what fails stays failed, and no pings are waited for longer than this.
    ping_wait: Option<Duration>,
    /// The attempt has failed; the next step belongs to a new one.
    ended: bool,
    /// When the rung that runs began, where that is known.
    since: Option<Moment>,
    opened: Option<Moment>,
    connected: Vec<(SocketAddr, Duration)>,
    unreachable: Vec<(SocketAddr, ConnectFailure)>,
    talk: Talk,
}

impl Ladder {
    /// For the running link to this server; it never ends, and after a loss shows the newest try.
    #[must_use]
    pub fn new(target: &Target) -> Self {
        let server = Server::from(target);
        let mut ladder = Self {
            rungs: Rung::ALL.map(|rung| RungReport::new(rung, server.clone())),
            ping_wait: None,
            ended: false,
            since: None,
            opened: None,
            connected: Vec::new(),
            unreachable: Vec::new(),
            talk: Talk::default(),
        };
        ladder.run(Rung::Address);
        ladder
    }

    /// For a fresh check that begins now and waits so long for the answer to a ping.
    pub(super) fn fresh(target: &Target, ping_wait: Duration, now: Moment) -> Self {
        Self { ping_wait: Some(ping_wait), since: Some(now), ..Self::new(target) }
    }

    /// The rungs, from the ground up.
    #[must_use]
    pub const fn rungs(&self) -> &[RungReport; 6] {
        &self.rungs
    }

    /// When the WebSocket opened, while it is open.
    #[must_use]
    pub const fn opened(&self) -> Option<Moment> {
        self.opened
    }

    /// Takes an event of the link. Whether a rung's state or sentence may have changed.
    pub fn observe(&mut self, event: &LinkEvent) -> bool {
        if self.is_over() {
            return false;
        }
        match &event.kind {
            LinkEventKind::Progress(progress) => self.progress(progress, event.at),
            LinkEventKind::Up(up) => self.up(up, event.at),
            LinkEventKind::Down { reason, up_for } => self.down(reason, *up_for, event.at),
            LinkEventKind::Frame(frame) => return self.frame(frame, event.at) | self.tick(event.at),
            LinkEventKind::Pong { round_trip } => self.pong(*round_trip, event.at),
            LinkEventKind::Notice(notice) => match &notice.kind {
                NoticeKind::Failed(failure) => self.failed(failure, event.at),
                NoticeKind::PingsUnanswered | NoticeKind::PingsUnread => self.pings_unanswered(event.at),
                NoticeKind::Down(_)
                | NoticeKind::RegisterUnanswered
                | NoticeKind::RegisterUnread
                | NoticeKind::Echoes
                | NoticeKind::RegisterRefused(_)
                | NoticeKind::UnaskedExtensions(_)
                | NoticeKind::OddAnswer(_)
                | NoticeKind::LongMessage(_)
                | NoticeKind::SlowLookup(_)
                | NoticeKind::PasswordInClear
                | NoticeKind::Woke(_)
                | NoticeKind::NotSent
                | NoticeKind::SendBufferFull
                | NoticeKind::OutgoingNotReported(_) => return self.tick(event.at),
            },
            LinkEventKind::State(LinkState::Unverified) => self.pings_unanswered(event.at),
            LinkEventKind::State(_) | LinkEventKind::Woke { .. } => return self.tick(event.at),
        }
        self.tick(event.at);
        true
    }

    /// Takes that it is this late: what has waited long enough is decided, and the ages of the newest answer and event
    /// are counted in whole seconds. Whether anything changed.
    pub fn tick(&mut self, now: Moment) -> bool {
        let mut changed = false;
        if let Observation::Pings(heartbeat) = &mut self.report(Rung::Ping).saw {
            changed |= age(&mut heartbeat.ago, heartbeat.last, now);
        }
        if let Observation::Data(event) | Observation::DataUnread { event: Some(event), .. } =
            &mut self.report(Rung::Data).saw
        {
            changed |= age(&mut event.ago, event.at, now);
        }
        let open_for = self.opened.map(|opened| now.saturating_since(opened));
        if open_for.is_some_and(|open| open >= REGISTER_WAIT) && self.is_running(Rung::Register) {
            self.register_unanswered(REGISTER_WAIT);
            changed = true;
        }
        if open_for.is_some_and(|open| open >= COMMAND_WAIT) {
            changed |= self.answered_by_web_socket_alone(now);
        }
        if let (Some(open), Some(wait)) = (open_for, self.ping_wait)
            && open >= wait
            && self.is_running(Rung::Ping)
        {
            self.pings_unanswered(now);
            changed = true;
        }
        changed | self.give_back_claimed(now)
    }

    /// When [`Self::tick`] decides something next. The ages want a tick a second besides, while they are looked at.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Moment> {
        let opened = self.opened?;
        let register = self.is_running(Rung::Register).then(|| opened + REGISTER_WAIT);
        let ping = self.ping_wait.filter(|_| self.is_running(Rung::Ping)).map(|wait| opened + wait);
        let command = self.talk.is_held().then(|| opened + COMMAND_WAIT);
        [register, ping, command].into_iter().flatten().min()
    }

    /// When the result of the registration stands: a connection that ends before has been closed over it.
    pub(super) fn register_stands(&self) -> Option<Moment> {
        let registered = self.talk.registered.filter(|_| self.state(Rung::Register) == RungState::Ok)?;
        Some(registered + STANDS_AFTER)
    }

    /// Whether a fresh check has met a failure that ends it.
    pub(super) const fn is_over(&self) -> bool {
        self.ended && self.ping_wait.is_some()
    }

    /// The time of a fresh check is over: whatever runs is decided.
    pub(super) fn out_of_time(&mut self, now: Moment) {
        let Some(first) = self.undecided() else { return };
        if let Some(opened) = self.opened {
            let open_for = now.saturating_since(opened);
            if self.is_running(Rung::Register) {
                self.register_unanswered(open_for);
            }
            self.answered_by_web_socket_alone(now);
            if self.is_running(Rung::Ping) {
                self.pings_unanswered(now);
            }
            self.give_back_claimed(now);
            self.no_data(now);
        } else {
            let ran = self.since.map_or(Duration::ZERO, |since| now.saturating_since(since));
            self.set(first, RungState::Failed, Some(ran), Observation::OutOfTime(ran));
            self.skip_above(first);
        }
        self.ended = true;
    }

    /// A fresh check has listened long enough.
    pub(super) fn no_data(&mut self, now: Moment) {
        if let Some(opened) = self.opened
            && self.is_running(Rung::Data)
        {
            let saw = Observation::NoData { after: now.saturating_since(opened), ignored: self.talk.ignored };
            self.set(Rung::Data, RungState::NoneYet, None, saw);
        }
    }

    fn report(&mut self, rung: Rung) -> &mut RungReport {
        let [address, port, web_socket, register, ping, data] = &mut self.rungs;
        match rung {
            Rung::Address => address,
            Rung::Port => port,
            Rung::WebSocket => web_socket,
            Rung::Register => register,
            Rung::Ping => ping,
            Rung::Data => data,
        }
    }

    fn set(&mut self, rung: Rung, state: RungState, took: Option<Duration>, saw: Observation) {
        self.report(rung).set(state, took, saw);
    }

    fn run(&mut self, rung: Rung) {
        self.set(rung, RungState::Running, None, Observation::Nothing);
    }

    /// One rung.
    #[must_use]
    pub const fn rung(&self, rung: Rung) -> &RungReport {
        let [address, port, web_socket, register, ping, data] = &self.rungs;
        match rung {
            Rung::Address => address,
            Rung::Port => port,
            Rung::WebSocket => web_socket,
            Rung::Register => register,
            Rung::Ping => ping,
            Rung::Data => data,
        }
    }

    fn state(&self, rung: Rung) -> RungState {
        self.rung(rung).state
    }

    /// The lowest rung without a result.
    fn undecided(&self) -> Option<Rung> {
        self.rungs.iter().find(|report| !report.state.is_decided()).map(|report| report.rung)
    }

    fn is_running(&self, rung: Rung) -> bool {
        self.state(rung) == RungState::Running
    }

    fn skip_above(&mut self, failed: Rung) {
        for report in self.rungs.iter_mut().filter(|report| report.rung > failed) {
            if !report.state.is_decided() {
                report.set(RungState::Skipped, None, Observation::NotTried(failed));
            }
        }
    }

    /// This rung runs, and those above it wait.
    fn begin(&mut self, rung: Rung) {
        for report in self.rungs.iter_mut().filter(|report| report.rung > rung) {
            report.set(RungState::Waiting, None, Observation::Nothing);
        }
        self.run(rung);
    }

    /// A step of a try was told: the first one after a failure belongs to the next try.
    fn note_new_try(&mut self) {
        if std::mem::take(&mut self.ended) {
            (self.since, self.opened) = (None, None);
            self.connected.clear();
            self.unreachable.clear();
            self.begin(if self.state(Rung::Address) == RungState::Ok { Rung::Port } else { Rung::Address });
        }
    }

    fn progress(&mut self, progress: &Progress, at: Moment) {
        self.note_new_try();
        match progress {
            Progress::Resolved { addresses, took } => {
                self.set(Rung::Address, RungState::Ok, Some(*took), Observation::Addresses(addresses.clone()));
                self.begin(Rung::Port);
                self.since = Some(at);
            }
            Progress::AddressFailed { address, cause, .. } => self.unreachable.push((*address, cause.clone())),
            Progress::Connected { address, took } => {
                self.connected.push((*address, *took));
                self.answered(*address);
                self.begin(Rung::WebSocket);
                self.since = Some(at);
            }
        }
    }

    /// The port answered at this address.
    fn answered(&mut self, address: SocketAddr) {
        self.found(vec![address]);
        let took = self.connected.iter().find(|(known, _)| *known == address).map(|(_, took)| *took);
        let others = self.unreachable.clone();
        self.set(Rung::Port, RungState::Ok, took, Observation::Answered { address, others });
    }

    /// What is known of the addresses where the look-up itself was not told again.
    fn found(&mut self, addresses: Vec<SocketAddr>) {
        if self.state(Rung::Address) != RungState::Ok {
            self.set(Rung::Address, RungState::Ok, None, Observation::Addresses(addresses));
        }
    }

    fn failed(&mut self, failure: &Failure, at: Moment) {
        self.note_new_try();
        let took = self.since.map(|since| at.saturating_since(since));
        let mut others = Vec::new();
        let rung = match failure {
            Failure::Resolve(_) => {
                self.begin(Rung::Address);
                Rung::Address
            }
            Failure::Connect(tried) => {
                self.found(tried.iter().map(|(address, _)| *address).collect());
                Rung::Port
            }
            Failure::Handshake(address, _) => {
                self.answered(*address);
                others.clone_from(&self.unreachable);
                Rung::WebSocket
            }
            Failure::Setup(_) => self.undecided().unwrap_or(Rung::Address),
        };
        self.set(rung, RungState::Failed, took, Observation::Failed { failure: failure.clone(), others });
        self.skip_above(rung);
        self.ended = true;
    }

    fn up(&mut self, up: &Up, at: Moment) {
        self.note_new_try();
        if !self.connected.iter().any(|(address, _)| *address == up.address) {
            self.connected.push((up.address, up.connect));
        }
        self.answered(up.address);
        let saw = Observation::Opened { address: up.address, facts: up.facts.clone() };
        self.set(Rung::WebSocket, RungState::Ok, Some(up.handshake), saw);
        for rung in [Rung::Register, Rung::Ping, Rung::Data] {
            self.run(rung);
        }
        self.opened = Some(at);
        self.talk = Talk::default();
    }

    /// At which rung an open connection was lost, and in the middle of what.
    fn lost_at(&self, reason: &DownReason, up_for: Duration, at: Moment) -> (Rung, LostWhile) {
        let registered = self.talk.registered.filter(|_| self.state(Rung::Register) == RungState::Ok);
        let registered_for = registered.map(|registered| at.saturating_since(registered));
        let undecided = self.undecided();
        if let Some(judged) = (Ending { reason, up_for, registered_for, undecided }).judged() {
            return judged;
        }
        match undecided {
            // A check takes back no result that it has said.
            Some(rung) if self.ping_wait.is_some() => (rung, LostWhile::Awaiting),
            Some(_) | None => (Rung::WebSocket, LostWhile::Open),
        }
    }

    fn down(&mut self, reason: &DownReason, up_for: Duration, at: Moment) {
        let retried = self.ping_wait.is_none();
        self.ended = true;
        if retried && *reason == DownReason::Asked {
            self.note_new_try();
            return;
        }
        let (rung, during) = self.lost_at(reason, up_for, at);
        self.opened = None;
        for report in self.rungs.iter_mut().filter(|report| retried && report.rung > rung) {
            report.set(RungState::Waiting, None, Observation::Nothing);
        }
        let saw = Observation::Lost(Lost { reason: reason.clone(), up_for, retried, during });
        // How long a connection stood is not how long its opening took.
        let took = (during != LostWhile::Open).then_some(up_for);
        self.set(rung, RungState::Failed, took, saw);
        self.skip_above(rung);
    }
}

/// Counts an age in whole seconds; whether it has changed.
fn age(ago: &mut Duration, since: Moment, now: Moment) -> bool {
    let seconds = Duration::from_secs(now.saturating_since(since).as_secs());
    std::mem::replace(ago, seconds) != seconds
}
