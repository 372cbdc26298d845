//! The embedded relay and the sender that acts as `VXvue`, for the console's simulator.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use super::Embedded;
use crate::clock::Clock;
use crate::console::{Both, Destination, RelayFact, SimulatorFact};
use crate::exam::Moment;
use crate::link::{Link, LinkConfig, LinkEventKind, LinkEvents, LinkHandle, LinkState, NoticeKind, Wake};
use crate::protocol::ClientType;
use crate::relay::{PublishError, Relay, RelayConfig, RelayHandle};
use crate::settings::Dialect;
use crate::simulator::{Drill, Player, Scenario};
use crate::wiring;

/// How long a restarted relay is away.
const AWAY: Duration = Duration::from_secs(3);
/// Events of the sender's connection that are taken at once: a flood must not keep the window from painting.
const EVENTS_AT_ONCE: usize = 2_000;
/// Frames that wait for the sender's connection.
const WAITING: usize = 64;

/// Both, and the exam that is played.
pub(super) struct Simulating {
    relay: Option<RelayHandle>,
    drill: Drill,
    frozen: bool,
    dialect: Dialect,
    sender: Option<Sender>,
    player: Player,
    to: Destination,
    said: Option<Both>,
    wake: Wake,
}

/// A second connection to the server, registered as `VXvue`.
struct Sender {
    link: LinkHandle,
    events: LinkEvents,
    state: LinkState,
    waiting: VecDeque<String>,
}

impl Simulating {
    pub(super) fn new(embedded: Option<Embedded>, wake: Wake) -> Self {
        let (relay, dialect) =
            embedded.map_or((None, Dialect::default()), |embedded| (Some(embedded.relay), embedded.dialect));
        let to = if relay.is_some() { Destination::Relay } else { Destination::Server };
        let player = Player::new(&Scenario::demo());
        Self { relay, drill: Drill::default(), frozen: false, dialect, sender: None, player, to, said: None, wake }
    }

    /// Starts the relay; the address at which it listens.
    pub(super) fn start_relay(&mut self, config: RelayConfig, dialect: Dialect) -> Option<SocketAddr> {
        if let Some(relay) = &self.relay {
            return Some(relay.local_addr());
        }
        match Relay::start(config) {
            Ok(relay) => {
                let address = relay.local_addr();
                (self.relay, self.drill, self.frozen) = (Some(relay), Drill::default(), false);
                (self.dialect, self.to) = (dialect, Destination::Relay);
                self.say(
                    format!("The embedded relay listens on {address}."),
                    format!("내장 릴레이가 {address}에서 연결을 기다립니다."),
                );
                Some(address)
            }
            Err(error) => {
                let korean = format!(
                    "내장 릴레이를 시작할 수 없습니다. 포트를 쓰는 프로그램을 닫거나 relay.listen을 바꾸십시오. ({error})"
                );
                self.say(error.to_string(), korean);
                None
            }
        }
    }

    /// Stops it, on a thread of its own: its clients take up to a second to say good-bye.
    pub(super) fn stop_relay(&mut self) {
        let Some(relay) = self.relay.take() else { return };
        // An exam that plays must not go on to the server instead.
        self.player.stop();
        self.to = Destination::Server;
        let wake = self.wake.clone();
        let stopping = std::thread::Builder::new().name("vx-relay-stop".into()).spawn(move || {
            relay.stop();
            wake();
        });
        match stopping {
            Ok(_) => self.say("The embedded relay was stopped.".to_owned(), "내장 릴레이를 중지했습니다.".to_owned()),
            Err(error) => self.say(error.to_string(), error.to_string()),
        }
    }

    pub(super) fn set_destination(&mut self, to: Destination) {
        self.to = to;
    }

    /// Sends a frame as `VXvue`. To a server other than the relay a connection is opened for it first.
    pub(super) fn send(&mut self, text: String, server: &LinkConfig) {
        match (self.to, &self.relay) {
            (Destination::Relay, Some(relay)) => {
                let result = relay.publish(text);
                self.tell(result);
            }
            (Destination::Relay, None) => self.say(
                "Start the embedded relay first, or send to the server.".to_owned(),
                "먼저 내장 릴레이를 시작하거나 서버로 보내십시오.".to_owned(),
            ),
            (Destination::Server, _) => self.send_to_server(text, server),
        }
    }

    fn send_to_server(&mut self, text: String, server: &LinkConfig) {
        if self.sender.is_none() {
            let config = LinkConfig { role: ClientType::Vxvue, ..server.clone() };
            match Link::start(config, Clock::boxed(), Arc::clone(&self.wake)) {
                Ok((link, events)) => {
                    let state = LinkState::Connecting;
                    self.sender = Some(Sender { link, events, state, waiting: VecDeque::new() });
                }
                Err(error) => return self.say(error.to_string(), error.to_string()),
            }
        }
        if let Some(sender) = &mut self.sender {
            if sender.waiting.len() >= WAITING {
                sender.waiting.pop_front();
            }
            sender.waiting.push_back(text);
            sender.pass_on();
        }
    }

    /// The connection as `VXvue` goes where the display goes.
    pub(super) fn turn_to_server(&mut self) {
        self.player.stop();
        self.sender = None;
    }

    pub(super) fn play(&mut self, now: Moment) {
        self.player.play(now);
    }

    pub(super) fn pause(&mut self, now: Moment) {
        self.player.pause(now);
    }

    pub(super) fn stop(&mut self) {
        self.player.stop();
    }

    pub(super) fn step(&mut self, now: Moment, server: &LinkConfig) {
        if let Some(text) = self.player.step(now) {
            self.send(text, server);
        }
    }

    pub(super) fn set_drill(&mut self, drill: Drill) {
        self.drill = drill;
        self.order(|relay| relay.set_drill(drill));
    }

    pub(super) fn cut(&mut self) {
        self.order(RelayHandle::cut);
    }

    pub(super) fn freeze(&mut self, frozen: bool) {
        self.frozen = frozen;
        self.order(|relay| relay.freeze(frozen));
    }

    pub(super) fn restart(&mut self) {
        self.frozen = false;
        self.order(|relay| relay.restart(AWAY));
    }

    pub(super) fn set_dialect(&mut self, dialect: Dialect) {
        self.dialect = dialect;
        self.order(|relay| relay.set_dialect(wiring::relay_dialect(dialect)));
    }

    fn order(&mut self, order: impl FnOnce(&RelayHandle) -> Result<(), PublishError>) {
        if let Some(result) = self.relay.as_ref().map(order) {
            self.tell(result);
        }
    }

    fn tell(&mut self, result: Result<(), PublishError>) {
        match result {
            Ok(()) => self.said = None,
            Err(error) => {
                self.say(error.to_string(), format!("릴레이가 지시를 받지 못했습니다. 다시 시도하십시오. ({error})"));
            }
        }
    }

    fn say(&mut self, english: String, korean: String) {
        self.said = Some(Both { english, korean });
    }

    /// Plays what is due, and takes what the sender's connection reports.
    pub(super) fn turn(&mut self, now: Moment, server: &LinkConfig) {
        while let Some(text) = self.player.poll(now) {
            self.send(text, server);
        }
        let said = self.sender.as_mut().and_then(Sender::turn);
        self.said = said.or(self.said.take());
    }

    pub(super) fn next_deadline(&self) -> Option<Moment> {
        self.player.next_deadline()
    }

    pub(super) fn fact(&self) -> SimulatorFact<'_> {
        let relay = self.relay.as_ref().map(|relay| {
            let stats = relay.stats();
            RelayFact {
                address: relay.local_addr(),
                listening: relay.is_listening(),
                clients: stats.clients,
                displays: stats.displays,
                drill: self.drill,
                frozen: self.frozen,
                dialect: self.dialect,
            }
        });
        SimulatorFact {
            relay,
            sender: self.sender.as_ref().map(|sender| sender.state),
            to: self.to,
            progress: self.player.progress(),
            said: self.said.as_ref(),
        }
    }
}

impl Sender {
    /// What there is to say.
    fn turn(&mut self) -> Option<Both> {
        let mut said = None;
        for _ in 0..EVENTS_AT_ONCE {
            let Ok(event) = self.events.try_recv() else { break };
            match event.kind {
                LinkEventKind::State(state) => self.state = state,
                LinkEventKind::Notice(notice) => match &notice.kind {
                    NoticeKind::RegisterUnanswered | NoticeKind::PingsUnanswered => {}
                    NoticeKind::Failed(_)
                    | NoticeKind::Down(_)
                    | NoticeKind::RegisterRefused(_)
                    | NoticeKind::UnaskedExtensions(_)
                    | NoticeKind::OddAnswer(_)
                    | NoticeKind::LongMessage(_)
                    | NoticeKind::SlowLookup(_)
                    | NoticeKind::PasswordInClear
                    | NoticeKind::Woke(_)
                    | NoticeKind::NotSent
                    | NoticeKind::SendBufferFull
                    | NoticeKind::OutgoingNotReported(_) => {
                        said = Some(Both { english: notice.to_string(), korean: notice.korean() });
                    }
                },
                LinkEventKind::Up(_)
                | LinkEventKind::Down { .. }
                | LinkEventKind::Progress(_)
                | LinkEventKind::Frame(_)
                | LinkEventKind::Pong { .. }
                | LinkEventKind::Woke { .. } => {}
            }
        }
        self.pass_on();
        said
    }

    /// Sends what waits, once it may be sent: some servers never answer a registration.
    fn pass_on(&mut self) {
        let open = match self.state {
            LinkState::Registered | LinkState::Unconfirmed | LinkState::Unverified => true,
            LinkState::Connecting | LinkState::Refused | LinkState::Lost => false,
        };
        while open && let Some(text) = self.waiting.pop_front() {
            if self.link.send_text(text.clone()).is_err() {
                self.waiting.push_front(text);
                return;
            }
        }
    }
}
