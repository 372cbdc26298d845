//! From host name to open WebSocket: each address in turn, in parallel to slow ones (RFC 8305).

use core::net::SocketAddr;
use std::collections::VecDeque;
use std::time::Duration;

use super::{Action, CutOff, Phase, Policy, Session};
use crate::link::{
    ConnectFailure, Failure, HandshakeFailure, Limits, LinkEventKind, NoticeKind, Progress, ResolveFailure, Up,
    UpgradeFacts,
};

/// The addresses of one try.
#[derive(Debug, Default)]
pub(super) struct Race {
    resolve_took: Duration,
    rest: VecDeque<SocketAddr>,
    running: Vec<Attempt>,
    failed: Vec<(SocketAddr, ConnectFailure)>,
    next_start: Duration,
    /// The attempt that won, while its handshake runs.
    winner: Option<(Attempt, Duration)>,
    /// Why the handshake with an earlier winner failed.
    handshake: Option<(SocketAddr, HandshakeFailure)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Attempt {
    id: u64,
    address: SocketAddr,
    since: Duration,
}

/// Look-ups that were given up, whose answers may still come.
#[derive(Debug, Default)]
pub(super) struct SlowLookups {
    /// Each with the time at which it began.
    given_up: Vec<(u64, Duration)>,
    /// A late answer for the next try, and how long it took.
    answer: Option<(Vec<SocketAddr>, Duration)>,
}

impl SlowLookups {
    /// More than this many never hang at a time.
    const MAX: usize = 8;

    pub(super) fn gave_up(&mut self, lookup: u64, since: Duration) {
        if self.given_up.len() >= Self::MAX {
            self.given_up.remove(0);
        }
        self.given_up.push((lookup, since));
    }

    /// When this look-up began, if it was given up.
    fn since(&self, lookup: u64) -> Option<Duration> {
        self.given_up.iter().find(|(id, _)| *id == lookup).map(|(_, since)| *since)
    }
}

impl Race {
    pub(super) fn next_deadline(&self, limits: &Limits) -> Option<Duration> {
        let deadlines = self.running.iter().map(|attempt| attempt.since + limits.connect);
        let start = (!self.rest.is_empty()).then_some(self.next_start);
        deadlines.chain(start).min()
    }

    pub(super) fn attempts(&self) -> impl Iterator<Item = u64> {
        self.running.iter().map(|attempt| attempt.id)
    }

    fn remove(&mut self, id: u64) -> Option<Attempt> {
        let at = self.running.iter().position(|attempt| attempt.id == id)?;
        Some(self.running.remove(at))
    }
}

impl Policy {
    pub(super) fn begin_try(&mut self) {
        if let Some((addresses, took)) = self.slow.answer.take() {
            self.found_late(addresses, took);
            return self.advance_race();
        }
        let lookup = self.next_identity();
        self.phase = Phase::Resolving { lookup, since: self.last.awake };
        self.actions.push_back(Action::Resolve { lookup });
    }

    /// Whether the answer to this look-up is useful: it is for this server, and there is no link yet.
    pub(in crate::link) fn awaits(&self, lookup: u64) -> bool {
        matches!(self.phase, Phase::Resolving { lookup: current, .. } if current == lookup)
            || self.slow.since(lookup).is_some()
    }

    pub(super) fn resolved(&mut self, answered: u64, result: Result<Vec<SocketAddr>, Failure>) {
        match self.phase {
            Phase::Resolving { lookup, since } if lookup == answered => match result {
                Ok(addresses) if addresses.is_empty() => self.try_failed(Failure::Resolve(ResolveFailure::NoAddress)),
                Ok(addresses) => {
                    self.forget(|told| matches!(told, NoticeKind::SlowLookup(_)));
                    self.found(addresses, self.last.awake.saturating_sub(since));
                }
                Err(failure) => self.try_failed(failure),
            },
            Phase::Resolving { .. }
            | Phase::Waiting { .. }
            | Phase::Connecting(_)
            | Phase::Handshaking { .. }
            | Phase::Up(_)
            | Phase::Closing { .. } => self.resolved_late(answered, result),
        }
    }

    /// The answer to an abandoned look-up: some resolvers need longer each time and would never be heard. A late refusal is
    /// useless, since the next look-up will get the same one.
    fn resolved_late(&mut self, answered: u64, result: Result<Vec<SocketAddr>, Failure>) {
        let Some(since) = self.slow.since(answered) else { return };
        let took = self.last.awake.saturating_sub(since);
        let Some(addresses) = result.ok().filter(|addresses| !addresses.is_empty()) else { return };
        match &mut self.phase {
            Phase::Resolving { .. } => self.found_late(addresses, took),
            Phase::Waiting { at } => {
                *at = self.last.awake;
                self.slow.answer = Some((addresses, took));
            }
            Phase::Connecting(_) | Phase::Handshaking { .. } | Phase::Up(_) | Phase::Closing { .. } => {}
        }
    }

    fn found_late(&mut self, addresses: Vec<SocketAddr>, took: Duration) {
        if !self.is_resolver_slow() {
            self.raise(NoticeKind::SlowLookup(took));
        }
        self.found(addresses, took);
    }

    /// Whether late answers were reported and none has been in time since.
    pub(super) fn is_resolver_slow(&self) -> bool {
        self.told.iter().any(|told| matches!(told, NoticeKind::SlowLookup(_)))
    }

    fn found(&mut self, addresses: Vec<SocketAddr>, took: Duration) {
        self.slow = SlowLookups::default();
        self.report(Progress::Resolved { addresses: addresses.clone(), took });
        self.phase = Phase::Connecting(Race {
            resolve_took: took,
            rest: addresses.into(),
            next_start: self.last.awake,
            ..Race::default()
        });
    }

    /// Starts what is due, abandons what takes too long, and ends the attempt when nothing is left.
    pub(super) fn advance_race(&mut self) {
        let now = self.last.awake;
        let limit = self.rules.limits.connect;
        let identity = self.identity + 1;
        let Phase::Connecting(race) = &mut self.phase else { return };
        let late: Vec<u64> =
            race.running.iter().filter(|attempt| attempt.since + limit <= now).map(|attempt| attempt.id).collect();
        for attempt in late {
            self.actions.push_back(Action::Abandon { attempt });
            self.address_failed(attempt, ConnectFailure::TimedOut(limit));
        }
        let Phase::Connecting(race) = &mut self.phase else { return };
        if race.running.is_empty() || race.next_start <= now {
            if let Some(address) = race.rest.pop_front() {
                race.running.push(Attempt { id: identity, address, since: now });
                race.next_start = now + self.rules.limits.stagger;
                self.identity = identity;
                self.actions.push_back(Action::Connect { attempt: identity, address });
            } else if race.running.is_empty() {
                let failure = match race.handshake.take() {
                    Some((address, failure)) => Failure::Handshake(address, failure),
                    None => Failure::Connect(std::mem::take(&mut race.failed)),
                };
                self.try_failed(failure);
            }
        }
    }

    pub(super) fn connect_failed(&mut self, attempt: u64, cause: ConnectFailure) {
        self.address_failed(attempt, cause);
    }

    fn address_failed(&mut self, id: u64, cause: ConnectFailure) {
        let now = self.last.awake;
        let Phase::Connecting(race) = &mut self.phase else { return };
        let Some(Attempt { address, since, .. }) = race.remove(id) else { return };
        race.failed.push((address, cause.clone()));
        self.report(Progress::AddressFailed { address, cause, took: now.saturating_sub(since) });
    }

    pub(super) fn connected(&mut self, id: u64) {
        let now = self.last.awake;
        let Phase::Connecting(race) = &mut self.phase else { return };
        let Some(winner) = race.remove(id) else { return };
        let took = now.saturating_sub(winner.since);
        // The others may be wanted again, should this address turn out to be something else than our server.
        for other in std::mem::take(&mut race.running).into_iter().rev() {
            self.actions.push_back(Action::Abandon { attempt: other.id });
            race.rest.push_front(other.address);
        }
        race.winner = Some((winner, took));
        let race = std::mem::take(race);
        self.report(Progress::Connected { address: winner.address, took });
        if self.rules.password_in_clear && !winner.address.ip().to_canonical().is_loopback() {
            self.raise(NoticeKind::PasswordInClear);
        }
        let asks = self.cut_off == CutOff::Ask;
        self.phase = Phase::Handshaking { race, since: now, heard: false, asks };
        let action = if asks { Action::AskTls { attempt: id } } else { Action::Handshake { attempt: id } };
        self.actions.push_back(action);
    }

    pub(super) fn handshake_failed(&mut self, failure: HandshakeFailure) {
        let now = self.last.awake;
        let Phase::Handshaking { race, asks, .. } = &mut self.phase else { return };
        let (mut race, asks) = (std::mem::take(race), *asks);
        let Some((Attempt { address, .. }, _)) = race.winner.take() else { return };
        if asks {
            return self.tls_asked(address, failure);
        }
        let failure = self.note_cut_off(failure);
        let spoken_for = matches!(
            failure,
            HandshakeFailure::Denied(_) | HandshakeFailure::WrongPassword | HandshakeFailure::Unavailable { .. }
        );
        if spoken_for || race.rest.is_empty() {
            self.try_failed(Failure::Handshake(address, failure));
            return;
        }
        // "localhost" has two addresses, and another program may hold the port on one of them.
        race.handshake.get_or_insert((address, failure));
        race.next_start = now;
        self.phase = Phase::Connecting(race);
    }

    pub(super) fn opened(&mut self, facts: UpgradeFacts) {
        let now = self.last.awake;
        let Phase::Handshaking { race, since, .. } = &mut self.phase else { return };
        let Some((winner, connect)) = race.winner.take() else { return };
        let (extensions, oddities) = (facts.unasked_extensions.clone(), facts.oddities.clone());
        let up = Up {
            address: winner.address,
            resolve: race.resolve_took,
            connect,
            handshake: now.saturating_sub(*since),
            facts,
        };
        self.phase = Phase::Up(Session::new(now, &self.rules));
        self.connection = self.next_connection;
        self.next_connection = self.next_connection.saturating_add(1);
        self.was_up = true;
        self.denied = false;
        self.cut_off = CutOff::Never;
        self.progress.clear();
        self.progress_before.clear();
        self.forget(|told| matches!(told, NoticeKind::SendBufferFull));
        // The new state comes first, so that after `Up` the new connection is not mistaken for a lost one.
        self.update_state();
        self.emit(LinkEventKind::Up(Box::new(up)));
        if let Some(extensions) = extensions {
            self.raise(NoticeKind::UnaskedExtensions(extensions));
        }
        for oddity in oddities {
            self.raise(NoticeKind::OddAnswer(oddity));
        }
        self.greet();
    }

    /// Tells a step of this try, unless the try before went the same way.
    fn report(&mut self, progress: Progress) {
        if !self.progress_before.iter().any(|before| before.is_like(&progress)) {
            self.emit_of(self.next_connection, LinkEventKind::Progress(progress.clone()));
        }
        self.progress.push(progress);
    }
}
