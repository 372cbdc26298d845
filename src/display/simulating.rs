//! The simulator's state: the exam being played, its recipients, and the settings of the embedded relay.

use core::net::SocketAddr;
use std::time::Duration;

use super::effect::{Effect, Effects, RelayOrder, SimulatorOrder};
use super::event::SimulatorEvent;
use super::facts::{RelayCounts, RelayFact, SimulatorFact};
use super::sent::{Came, Destination, Sent, SentBy};
use crate::exam::Moment;
use crate::history::ExamEntry;
use crate::l10n::Message;
use crate::link::{Frame, LinkConfig, LinkState};
use crate::settings::Dialect;
use crate::simulator::{Drill, Player, Scenario};

/// How long a restarted relay is away.
const AWAY: Duration = Duration::from_secs(3);

/// What the simulator is at.
pub(super) struct Simulating {
    relay: Option<SocketAddr>,
    starting: bool,
    drill: Drill,
    frozen: bool,
    dialect: Dialect,
    sender: Option<LinkState>,
    player: Player,
    to: Destination,
    /// What was sent last, and what came of it.
    sent: Option<Sent>,
    /// What there is to say of the relay, and whether that is a problem.
    relay_said: Option<(Message, bool)>,
    /// What is wrong with the connection as `VXvue`.
    sender_said: Option<Message>,
    /// The demo is to play as soon as the relay listens.
    demo: Demo,
}

/// A demo that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Demo {
    #[default]
    No,
    /// It plays when the relay listens.
    Wanted,
    /// The same; the port of the settings was taken, and a free one is tried.
    OnFreePort,
}

/// What a report of the devices asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Nothing.
    Nothing,
    /// The display is to turn to the relay, which listens there.
    TurnTo(SocketAddr),
    /// The relay is to be started on a free port.
    StartOnFreePort,
}

impl Simulating {
    /// With the relay that was started with the program, if one was.
    pub(super) fn new(embedded: Option<(SocketAddr, Dialect)>) -> Self {
        Self {
            relay: embedded.map(|(address, _)| address),
            starting: false,
            drill: Drill::default(),
            frozen: false,
            dialect: embedded.map_or(Dialect::default(), |(_, dialect)| dialect),
            sender: None,
            player: Player::new(&Scenario::demo()),
            to: if embedded.is_some() { Destination::Relay } else { Destination::Server },
            sent: None,
            relay_said: None,
            sender_said: None,
            demo: Demo::No,
        }
    }

    /// The relay's listening address.
    pub(super) const fn relay(&self) -> Option<SocketAddr> {
        self.relay
    }

    /// Whether to start the relay: not while it starts or runs; marks it as starting.
    pub(super) fn begin_relay(&mut self, dialect: Dialect) -> bool {
        let is_needed = self.relay.is_none() && !self.starting;
        if is_needed {
            (self.starting, self.dialect, self.relay_said) = (true, dialect, None);
        }
        is_needed
    }

    /// Stops the relay. An exam that plays must not go on to the server instead.
    pub(super) fn stop_relay(&mut self, effects: &mut Effects) {
        if self.relay.take().is_none() {
            return;
        }
        self.player.stop();
        self.to = Destination::Server;
        self.relay_said = Some((Message::new("relay-stopped"), false));
        self.sent = None;
        effects.push(Effect::Simulator(SimulatorOrder::StopRelay));
    }

    pub(super) const fn set_destination(&mut self, to: Destination) {
        self.to = to;
    }

    /// The demo exam plays from its beginning as soon as the relay listens. Whether the relay is to be started for it.
    pub(super) fn begin_demo(&mut self, now: Moment, dialect: Dialect) -> bool {
        self.player.stop();
        if self.relay.is_some() {
            self.to = Destination::Relay;
            self.player.play(now);
            return false;
        }
        self.demo = Demo::Wanted;
        self.begin_relay(dialect)
    }

    /// The display has turned to the relay that has just begun to listen: a demo that was asked for plays.
    pub(super) fn turned(&mut self, now: Moment) {
        if std::mem::take(&mut self.demo) != Demo::No {
            self.player.play(now);
        }
    }

    /// Sends a frame as `VXvue`.
    pub(super) fn send(&mut self, text: String, server: &LinkConfig, now: Moment, effects: &mut Effects) {
        self.send_by(SentBy::Hand, text, server, now, effects);
    }

    fn send_by(&mut self, by: SentBy, text: String, server: &LinkConfig, now: Moment, effects: &mut Effects) {
        let mut sent = Sent::new(&text, self.to, by, now, self.drill.delay);
        match (self.to, self.relay) {
            (Destination::Relay, Some(_)) => self.order(RelayOrder::Publish(text), effects),
            (Destination::Relay, None) => sent.came = Came::NotSent(Message::new("relay-needed")),
            (Destination::Server, _) => {
                self.sender.get_or_insert(LinkState::Connecting);
                effects.push(Effect::Simulator(SimulatorOrder::Send { text, server: Box::new(server.clone()) }));
            }
        }
        self.sent = Some(sent);
    }

    /// Whether this frame, which the display has received, is the one that was sent.
    pub(super) fn awaits(&self, frame: &Frame) -> bool {
        self.sent.as_ref().is_some_and(|sent| sent.is(frame))
    }

    /// It was received, and changed this on the patient screen.
    pub(super) fn arrived(&mut self, at: Moment, changes: Vec<ExamEntry>) {
        if let Some(sent) = &mut self.sent {
            sent.arrived(at, changes);
        }
    }

    /// The connection ended: what came of a frame on it is past. One that has not arrived is still told to be missing.
    pub(super) fn disconnected(&mut self) {
        self.sent.take_if(|sent| matches!(sent.came, Came::Arrived { .. }));
    }

    /// The connection as `VXvue` follows the display's server.
    pub(super) fn turn_to_server(&mut self, effects: &mut Effects) {
        self.player.stop();
        (self.sender_said, self.sent) = (None, None);
        if self.sender.take().is_some() {
            effects.push(Effect::Simulator(SimulatorOrder::CloseSender));
        }
    }

    pub(super) const fn player(&mut self) -> &mut Player {
        &mut self.player
    }

    pub(super) fn step(&mut self, now: Moment, server: &LinkConfig, effects: &mut Effects) {
        if let Some(text) = self.player.step(now) {
            self.send_by(SentBy::Player, text, server, now, effects);
        }
    }

    /// Sends what is due. Returns whether anything changed.
    pub(super) fn tick(&mut self, now: Moment, server: &LinkConfig, effects: &mut Effects) -> bool {
        let mut moved = self.sent.as_mut().is_some_and(|sent| sent.tick(now));
        while let Some(text) = self.player.poll(now) {
            self.send_by(SentBy::Player, text, server, now, effects);
            moved = true;
        }
        moved
    }

    pub(super) fn set_drill(&mut self, drill: Drill, effects: &mut Effects) {
        self.drill = drill;
        self.order(RelayOrder::Drill(drill), effects);
    }

    pub(super) fn cut(&self, effects: &mut Effects) {
        self.order(RelayOrder::Cut, effects);
    }

    pub(super) fn freeze(&mut self, frozen: bool, effects: &mut Effects) {
        self.frozen = frozen;
        self.order(RelayOrder::Freeze(frozen), effects);
    }

    pub(super) fn restart(&mut self, effects: &mut Effects) {
        self.frozen = false;
        self.order(RelayOrder::Restart(AWAY), effects);
    }

    pub(super) fn set_dialect(&mut self, dialect: Dialect, effects: &mut Effects) {
        self.dialect = dialect;
        self.order(RelayOrder::Dialect(dialect), effects);
    }

    fn order(&self, order: RelayOrder, effects: &mut Effects) {
        if self.relay.is_some() {
            effects.push(Effect::Simulator(SimulatorOrder::Relay(order)));
        }
    }

    /// Handles a report of the devices.
    pub(super) fn take(&mut self, event: SimulatorEvent) -> Next {
        match event {
            SimulatorEvent::RelayStarted(Ok(address)) => {
                self.starting = false;
                (self.relay, self.drill, self.frozen, self.to) =
                    (Some(address), Drill::default(), false, Destination::Relay);
                (self.relay_said, self.sent) = (None, None);
                return Next::TurnTo(address);
            }
            SimulatorEvent::RelayStarted(Err(why)) => {
                self.starting = false;
                if self.demo == Demo::Wanted {
                    self.demo = Demo::OnFreePort;
                    return Next::StartOnFreePort;
                }
                (self.demo, self.relay_said) = (Demo::No, Some((why, true)));
            }
            SimulatorEvent::RelayAnswered(Ok(())) => {}
            SimulatorEvent::RelayAnswered(Err(why)) => match &mut self.sent {
                Some(sent) if sent.came == Came::Waiting && sent.to == Destination::Relay => {
                    sent.came = Came::NotSent(why);
                }
                Some(_) | None => self.relay_said = Some((why, true)),
            },
            SimulatorEvent::Sender(state) => {
                if state.is_up() {
                    self.sender_said = None;
                }
                self.sender = self.sender.map(|_| state);
            }
            SimulatorEvent::SenderSaid(said) => self.sender_said = Some(said),
        }
        Next::Nothing
    }

    pub(super) fn next_deadline(&self) -> Option<Moment> {
        let sent = self.sent.as_ref().and_then(Sent::next_deadline);
        [self.player.next_deadline(), sent].into_iter().flatten().min()
    }

    pub(super) fn fact(&self, counts: Option<RelayCounts>, on_relay: bool) -> SimulatorFact<'_> {
        let counts = counts.unwrap_or(RelayCounts { listening: false, clients: 0, displays: 0 });
        let relay = self.relay.map(|address| RelayFact {
            address,
            listening: counts.listening,
            clients: counts.clients,
            displays: counts.displays,
            drill: self.drill,
            frozen: self.frozen,
            dialect: self.dialect,
        });
        SimulatorFact {
            relay,
            on_relay,
            sender: self.sender,
            to: self.to,
            progress: self.player.progress(),
            sent: self.sent.as_ref(),
            relay_said: self.relay_said.as_ref().map(|(said, is_problem)| (said, *is_problem)),
            sender_said: self.sender_said.as_ref(),
        }
    }
}
