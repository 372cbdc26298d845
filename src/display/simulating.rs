//! The simulator's state: the exam being played, its recipients, and the settings of the embedded relay.

use core::net::SocketAddr;
use std::time::Duration;

use super::effect::{Effect, Effects, RelayOrder, SimulatorOrder};
use super::event::SimulatorEvent;
use super::facts::{Destination, RelayCounts, RelayFact, SimulatorFact};
use crate::exam::Moment;
use crate::l10n::Message;
use crate::link::{LinkConfig, LinkState};
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
    said: Option<Message>,
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
            said: None,
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
            (self.starting, self.dialect) = (true, dialect);
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
        self.said = Some(Message::new("relay-stopped"));
        effects.push(Effect::Simulator(SimulatorOrder::StopRelay));
    }

    pub(super) const fn set_destination(&mut self, to: Destination) {
        self.to = to;
    }

    /// Sends a frame as `VXvue`.
    pub(super) fn send(&mut self, text: String, server: &LinkConfig, effects: &mut Effects) {
        match (self.to, self.relay) {
            (Destination::Relay, Some(_)) => self.order(RelayOrder::Publish(text), effects),
            (Destination::Relay, None) => self.said = Some(Message::new("relay-needed")),
            (Destination::Server, _) => {
                self.sender.get_or_insert(LinkState::Connecting);
                effects.push(Effect::Simulator(SimulatorOrder::Send { text, server: Box::new(server.clone()) }));
            }
        }
    }

    /// The connection as `VXvue` follows the display's server.
    pub(super) fn turn_to_server(&mut self, effects: &mut Effects) {
        self.player.stop();
        if self.sender.take().is_some() {
            effects.push(Effect::Simulator(SimulatorOrder::CloseSender));
        }
    }

    pub(super) const fn player(&mut self) -> &mut Player {
        &mut self.player
    }

    pub(super) fn step(&mut self, now: Moment, server: &LinkConfig, effects: &mut Effects) {
        if let Some(text) = self.player.step(now) {
            self.send(text, server, effects);
        }
    }

    /// Sends what is due. Returns whether anything was.
    pub(super) fn tick(&mut self, now: Moment, server: &LinkConfig, effects: &mut Effects) -> bool {
        let mut sent = false;
        while let Some(text) = self.player.poll(now) {
            self.send(text, server, effects);
            sent = true;
        }
        sent
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

    /// Handles a report of the devices; returns the address of a relay that has just started.
    pub(super) fn take(&mut self, event: SimulatorEvent) -> Option<SocketAddr> {
        match event {
            SimulatorEvent::RelayStarted(Ok(address)) => {
                self.starting = false;
                (self.relay, self.drill, self.frozen, self.to) =
                    (Some(address), Drill::default(), false, Destination::Relay);
                self.said = Some(Message::new("relay-listens").with("address", address.to_string()));
                return Some(address);
            }
            SimulatorEvent::RelayStarted(Err(why)) => (self.starting, self.said) = (false, Some(why)),
            SimulatorEvent::RelayAnswered(answer) => self.said = answer.err(),
            SimulatorEvent::Sender(state) => self.sender = self.sender.map(|_| state),
            SimulatorEvent::SenderSaid(said) => self.said = Some(said),
        }
        None
    }

    pub(super) fn next_deadline(&self) -> Option<Moment> {
        self.player.next_deadline()
    }

    pub(super) fn fact(&self, counts: Option<RelayCounts>) -> SimulatorFact<'_> {
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
            sender: self.sender,
            to: self.to,
            progress: self.player.progress(),
            said: self.said.as_ref(),
        }
    }
}
