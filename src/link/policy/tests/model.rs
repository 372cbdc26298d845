//! All orders of what can happen, to a depth, and random ones beyond: whatever comes, there is one connection at most, nothing stale
//! is told, the policy never spins, and it always recovers.

use std::collections::BTreeMap;

use super::*;
use crate::link::Answer;

/// What can happen. Identities are those that the policy gave last, or earlier ones that are over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Happening {
    Tick,
    Soon,
    Later,
    Sleep,
    Resolved,
    ResolvedStale,
    NotResolved,
    Connected,
    ConnectedStale,
    NotConnected,
    Opened,
    HandshakeReset,
    HandshakeTls,
    HandshakeDenied,
    Received,
    PingAnswer,
    Registered,
    Refused,
    Unclear,
    ExamEvent,
    Pong,
    Ended,
    Closed,
    Gone,
    Stalled,
    Taken,
    Reconnect,
    PingNow,
    Retarget,
}

use Happening as H;

const ALL: [Happening; 29] = [
    H::Tick,
    H::Soon,
    H::Later,
    H::Sleep,
    H::Resolved,
    H::ResolvedStale,
    H::NotResolved,
    H::Connected,
    H::ConnectedStale,
    H::NotConnected,
    H::Opened,
    H::HandshakeReset,
    H::HandshakeTls,
    H::HandshakeDenied,
    H::Received,
    H::PingAnswer,
    H::Registered,
    H::Refused,
    H::Unclear,
    H::ExamEvent,
    H::Pong,
    H::Ended,
    H::Closed,
    H::Gone,
    H::Stalled,
    H::Taken,
    H::Reconnect,
    H::PingNow,
    H::Retarget,
];

/// The socket that the worker holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    None,
    Opening,
    /// It is asked whether it speaks TLS.
    Asking,
    Open,
    Lingering,
}

/// The policy, and what an onlooker knows of the world from its actions alone.
struct World {
    sim: Sim,
    lookups: Vec<u64>,
    attempts: Vec<u64>,
    line: Line,
    web_socket_ping: u64,
    /// Whether anything on the open connection has confirmed the registration.
    confirmed: bool,
    told_up: bool,
    told_state: LinkState,
    connection: u64,
    /// How often the server was changed.
    servers: u64,
    /// Which of them the tries of a number were about.
    tried: BTreeMap<u64, u64>,
    story: Vec<Happening>,
}

impl World {
    fn new(seed: u64) -> Self {
        let sim = Sim::with_seed(seed);
        let mut world = Self {
            sim,
            lookups: Vec::new(),
            attempts: Vec::new(),
            line: Line::None,
            web_socket_ping: 0,
            confirmed: false,
            told_up: false,
            told_state: LinkState::Connecting,
            connection: 0,
            servers: 0,
            tried: BTreeMap::new(),
            story: Vec::new(),
        };
        world.look();
        world
    }

    fn after(seed: u64, story: &[Happening]) -> Self {
        let mut world = Self::new(seed);
        for happening in story {
            world.happen(*happening);
        }
        world
    }

    /// To an open and registered connection, as the worker gets there.
    const OPEN: [Happening; 5] = [H::Resolved, H::Connected, H::Opened, H::PingAnswer, H::Registered];

    fn happen(&mut self, happening: Happening) {
        self.story.push(happening);
        let newest = |ids: &[u64]| ids.last().copied().unwrap_or(u64::MAX);
        let oldest = |ids: &[u64]| ids.first().copied().unwrap_or(u64::MAX);
        let input = match happening {
            H::Tick => Input::Tick,
            H::Soon => return self.pass(secs(0.3)),
            H::Later => return self.pass(secs(6.0)),
            H::Sleep => {
                self.sim.now.now += secs(60.0);
                Input::Tick
            }
            H::Resolved => Input::Resolved { lookup: newest(&self.lookups), result: Ok(addresses(&[LOCAL6, LOCAL4])) },
            H::ResolvedStale => Input::Resolved { lookup: oldest(&self.lookups), result: Ok(addresses(&[FAR])) },
            H::NotResolved => Input::Resolved {
                lookup: newest(&self.lookups),
                result: Err(Failure::Resolve(ResolveFailure::NoAddress)),
            },
            H::Connected => Input::Connected { attempt: newest(&self.attempts) },
            H::ConnectedStale => Input::Connected { attempt: oldest(&self.attempts).saturating_sub(1) },
            H::NotConnected => {
                let attempt = newest(&self.attempts);
                self.attempts.retain(|live| *live != attempt);
                Input::ConnectFailed { attempt, cause: ConnectFailure::Refused }
            }
            H::Opened if self.line != Line::Opening => return,
            H::Opened => {
                (self.line, self.confirmed) = (Line::Open, false);
                Input::Opened(UpgradeFacts::default())
            }
            H::HandshakeReset | H::HandshakeTls | H::HandshakeDenied
                if !matches!(self.line, Line::Opening | Line::Asking) =>
            {
                return;
            }
            H::HandshakeReset => {
                self.line = Line::None;
                Input::HandshakeFailed(HandshakeFailure::Reset)
            }
            H::HandshakeTls => {
                self.line = Line::None;
                Input::HandshakeFailed(HandshakeFailure::NotHttp(Answer::Tls))
            }
            H::HandshakeDenied => {
                self.line = Line::None;
                Input::HandshakeFailed(HandshakeFailure::Denied(403))
            }
            H::Received => Input::Received(None),
            H::PingAnswer => Input::Heard(Meaning::PingAnswer),
            H::Registered => {
                self.confirmed |= self.line == Line::Open;
                Input::Heard(Meaning::RegisterReply(Some(Status::Success), None))
            }
            H::Refused => Input::Heard(Meaning::RegisterReply(Some(Status::Failure), Some(7))),
            H::Unclear => Input::Heard(Meaning::RegisterReply(None, None)),
            H::ExamEvent => {
                self.confirmed |= self.line == Line::Open;
                Input::Heard(Meaning::ExamEvent)
            }
            H::Pong => Input::Pong(Some(self.web_socket_ping)),
            H::Ended | H::Closed if self.line != Line::Open => return,
            H::Ended => {
                self.line = Line::None;
                Input::Broken { reason: DownReason::Ended, lingers: false }
            }
            H::Closed => {
                self.line = Line::Lingering;
                Input::Broken { reason: DownReason::ClosedByServer(Some(1001)), lingers: true }
            }
            H::Gone if self.line != Line::Lingering => return,
            H::Gone => {
                self.line = Line::None;
                Input::Gone
            }
            H::Stalled => Input::Stalled(true),
            H::Taken => Input::Stalled(false),
            H::Reconnect => Input::Reconnect,
            H::PingNow => Input::PingNow,
            H::Retarget => {
                let rules = self.sim.policy.rules.clone();
                self.sim.policy.retarget(rules, self.sim.now);
                self.servers += 1;
                return self.look();
            }
        };
        self.sim.policy.handle(input, self.sim.now);
        self.look();
    }

    /// Lets time pass, waking at the deadlines.
    fn pass(&mut self, time: Duration) {
        let end = self.sim.now.awake + time;
        let mut at_this_instant = 0;
        while let Some(due) = self.sim.policy.next_deadline().filter(|due| *due <= end) {
            let step = due.saturating_sub(self.sim.now.awake);
            at_this_instant = if step.is_zero() { at_this_instant + 1 } else { 0 };
            assert!(at_this_instant < 8, "the policy spins after {:?}: {:?}", self.story, self.sim.policy);
            self.sim.now = Reading { now: self.sim.now.now + step, awake: self.sim.now.awake + step };
            self.sim.policy.handle(Input::Tick, self.sim.now);
            self.look();
        }
        let step = end.saturating_sub(self.sim.now.awake);
        self.sim.now = Reading { now: self.sim.now.now + step, awake: self.sim.now.awake + step };
        self.sim.policy.handle(Input::Tick, self.sim.now);
        self.look();
    }

    /// Takes the policy's actions, as the worker would, and holds them against what there is.
    fn look(&mut self) {
        while let Some(action) = self.sim.policy.poll_action() {
            self.sim.done.push(action);
        }
        for action in self.sim.take() {
            match action {
                Action::Resolve { lookup } => self.lookups.push(lookup),
                Action::Connect { attempt, .. } => {
                    assert_eq!(self.line, Line::None, "two connections after {:?}", self.story);
                    self.attempts.push(attempt);
                }
                Action::Abandon { attempt } => self.attempts.retain(|live| *live != attempt),
                Action::Handshake { attempt } | Action::AskTls { attempt } => {
                    assert_eq!(self.line, Line::None, "two handshakes after {:?}", self.story);
                    self.attempts.retain(|live| *live != attempt);
                    assert!(self.attempts.is_empty(), "attempts beside a handshake after {:?}", self.story);
                    self.line = if matches!(action, Action::AskTls { .. }) { Line::Asking } else { Line::Opening };
                }
                Action::Close { .. } => {
                    assert_eq!(self.line, Line::Open, "closed what is not open after {:?}", self.story);
                    self.line = Line::Lingering;
                }
                Action::Drop => self.line = Line::None,
                Action::Send(send) => {
                    assert_eq!(self.line, Line::Open, "sent to nobody after {:?}", self.story);
                    if let Send::WebSocketPing(payload) = send {
                        self.web_socket_ping = payload;
                    }
                }
                Action::Emit(event) => self.hear(&event),
            }
        }
        let is_open = self.line == Line::Open;
        assert_eq!(self.sim.policy.is_up(), is_open, "{:?} after {:?}", self.line, self.story);
        assert_eq!(self.told_up, is_open, "what was told of the connection after {:?}", self.story);
        if self.told_state.is_up() {
            assert!(is_open, "{} without a connection after {:?}", self.told_state, self.story);
        }
    }

    fn hear(&mut self, event: &LinkEvent) {
        match &event.kind {
            LinkEventKind::State(state) => {
                assert_ne!(*state, self.told_state, "told twice after {:?}", self.story);
                let may_be = *state != LinkState::Registered || self.confirmed;
                assert!(may_be, "registered on no word of this connection after {:?}", self.story);
                self.told_state = *state;
            }
            LinkEventKind::Up(_) => {
                assert!(!self.told_up, "up twice after {:?}", self.story);
                assert!(event.connection > self.connection, "an old number after {:?}", self.story);
                let mut between = self.connection + 1..event.connection;
                assert!(between.all(|n| self.tried.contains_key(&n)), "a number left out after {:?}", self.story);
                self.is_of_one_server(event.connection);
                (self.told_up, self.connection) = (true, event.connection);
            }
            LinkEventKind::Down { .. } => {
                assert!(self.told_up, "down twice after {:?}", self.story);
                assert_eq!(event.connection, self.connection, "{:?}", self.story);
                self.told_up = false;
            }
            LinkEventKind::Pong { .. } => {
                assert_eq!(self.line, Line::Open, "an answer of nobody after {:?}", self.story);
            }
            LinkEventKind::Progress(_) => self.is_of_one_server(event.connection),
            LinkEventKind::Notice(notice) if matches!(notice.kind, NoticeKind::Failed(_)) => {
                self.is_of_one_server(event.connection);
            }
            LinkEventKind::Frame(_) | LinkEventKind::Woke { .. } | LinkEventKind::Notice(_) => {}
        }
    }

    fn is_of_one_server(&mut self, number: u64) {
        assert!(number > self.connection, "a try with the number of an old connection after {:?}", self.story);
        let server = *self.tried.entry(number).or_insert(self.servers);
        assert_eq!(server, self.servers, "tries at two servers with one number after {:?}", self.story);
    }

    /// From now on everything goes well: the longest time until the display is registered.
    fn recovers(&mut self) {
        self.happen(H::Taken);
        let begun = self.sim.now.awake;
        while self.told_state != LinkState::Registered {
            let took = self.sim.now.awake.saturating_sub(begun);
            assert!(took < secs(90.0), "no recovery after {:?}: {:?}", self.story, self.sim.policy);
            let before = self.story.len();
            if self.line == Line::Asking {
                self.happen(H::HandshakeReset);
            }
            for well in [H::Gone, H::Resolved, H::Connected, H::Opened, H::PingAnswer, H::Registered] {
                self.happen(well);
            }
            self.story.truncate(before);
            self.pass(secs(0.25));
        }
    }
}

/// Where stories begin: at each phase of a connection.
fn beginnings() -> Vec<Vec<Happening>> {
    let open = World::OPEN;
    let mut all: Vec<Vec<Happening>> = (0..=open.len()).map(|length| open[..length].to_vec()).collect();
    for then in [&[H::Closed][..], &[H::Ended], &[H::Reconnect], &[H::Stalled], &[H::Sleep], &[H::Ended, H::Later]] {
        all.push([&open[..], then].concat());
    }
    all.push(vec![H::Later, H::Soon]);
    all.push(vec![H::Resolved, H::Soon]);
    all.push(vec![H::Resolved, H::Connected, H::HandshakeDenied]);
    // One that cuts plain HTTP off, and is asked whether it speaks TLS.
    let cut = [H::Resolved, H::Connected, H::HandshakeReset, H::Connected, H::HandshakeReset, H::Later];
    all.push([&cut[..], &[H::Resolved, H::Connected]].concat());
    all
}

#[test]
fn no_order_of_what_can_happen_makes_two_connections_or_a_stale_state_or_a_loop() {
    let mut stories = 0;
    for beginning in beginnings() {
        for first in ALL {
            for second in ALL {
                let mut world = World::after(7, &beginning);
                world.happen(first);
                world.happen(second);
                // What ends nothing and begins nothing may go on as it is.
                world.recovers();
                for third in ALL {
                    let mut world = World::after(7, &beginning);
                    for happening in [first, second, third] {
                        world.happen(happening);
                    }
                    stories += 1;
                }
            }
        }
    }
    assert_eq!(stories, beginnings().len() * ALL.len().pow(3));
}

#[test]
fn no_long_random_story_ends_where_the_link_does_not_come_back() {
    for seed in 0..400 {
        let mut rng = fastrand::Rng::with_seed(seed);
        let mut world = World::new(seed);
        for _ in 0..150 {
            // Half of what happens is what the worker would do next.
            let usual = match world.line {
                Line::None if !world.attempts.is_empty() => H::Connected,
                Line::None => H::Resolved,
                Line::Opening => H::Opened,
                Line::Asking => H::HandshakeReset,
                Line::Open => H::PingAnswer,
                Line::Lingering => H::Gone,
            };
            let happening = if rng.bool() { usual } else { rng.choice(ALL).unwrap_or(H::Tick) };
            world.happen(happening);
        }
        world.recovers();
    }
}
