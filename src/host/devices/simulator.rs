//! The embedded relay, and the second connection to the server that acts as `VXvue`.

use std::collections::VecDeque;

use super::super::waker::Waker;
use crate::clock::Clock;
use crate::display::{Event, RelayCounts, RelayOrder, SimulatorEvent, SimulatorOrder};
use crate::l10n::Message;
use crate::link::{Link, LinkConfig, LinkEventKind, LinkEvents, LinkHandle, LinkState, NoticeKind, Wake};
use crate::protocol::ClientType;
use crate::relay::{PublishError, Relay, RelayConfig, RelayError, RelayHandle};
use crate::wiring;

/// Events of the sender's connection that are taken at once: a flood must not keep the windows from painting.
const EVENTS_AT_ONCE: usize = 2_000;
/// Frames that wait for the sender's connection.
const WAITING: usize = 64;

/// The simulator's devices.
pub(super) struct Simulator {
    relay: Option<RelayHandle>,
    sender: Option<Sender>,
    waker: Waker,
}

/// A connection to the server, registered as `VXvue`.
struct Sender {
    link: LinkHandle,
    events: LinkEvents,
    state: LinkState,
    waiting: VecDeque<String>,
}

impl Simulator {
    /// With the relay that was started with the program, if any.
    pub(super) const fn new(relay: Option<RelayHandle>, waker: Waker) -> Self {
        Self { relay, sender: None, waker }
    }

    /// Executes it; returns an immediate report, if any.
    pub(super) fn obey(&mut self, order: SimulatorOrder) -> Option<SimulatorEvent> {
        match order {
            SimulatorOrder::StartRelay(config) => Some(SimulatorEvent::RelayStarted(self.start_relay(*config))),
            SimulatorOrder::StopRelay => {
                self.stop_relay();
                None
            }
            SimulatorOrder::Relay(order) => self.tell_relay(order),
            SimulatorOrder::Send { text, server } => self.send(text, *server).err().map(SimulatorEvent::SenderSaid),
            SimulatorOrder::CloseSender => {
                self.sender = None;
                None
            }
        }
    }

    fn start_relay(&mut self, config: RelayConfig) -> Result<core::net::SocketAddr, Message> {
        let relay = Relay::start(config).map_err(|error| not_started(&error))?;
        let address = relay.local_addr();
        self.relay = Some(relay);
        Ok(address)
    }

    /// Stops it on a separate thread: its clients take up to a second to close.
    fn stop_relay(&mut self) {
        let Some(relay) = self.relay.take() else { return };
        let waker = self.waker.clone();
        let stopping = std::thread::Builder::new().name("vx-relay-stop".into()).spawn(move || {
            relay.stop();
            waker.wake();
        });
        if let Err(error) = stopping {
            // The closure owns the relay, which stops when dropped.
            tracing::warn!("the embedded relay was stopped by the window's own thread: {error}");
        }
    }

    fn tell_relay(&self, order: RelayOrder) -> Option<SimulatorEvent> {
        let relay = self.relay.as_ref()?;
        let answer = match order {
            RelayOrder::Publish(text) => relay.publish(text),
            RelayOrder::Drill(drill) => relay.set_drill(drill),
            RelayOrder::Cut => relay.cut(),
            RelayOrder::Freeze(frozen) => relay.freeze(frozen),
            RelayOrder::Restart(away) => relay.restart(away),
            RelayOrder::Dialect(dialect) => relay.set_dialect(wiring::relay_dialect(dialect)),
        };
        Some(SimulatorEvent::RelayAnswered(answer.map_err(PublishError::message)))
    }

    fn send(&mut self, text: String, server: LinkConfig) -> Result<(), Message> {
        let sender = match &mut self.sender {
            Some(sender) => sender,
            None => self.sender.insert(Sender::start(server, self.waker.as_wake())?),
        };
        if sender.waiting.len() >= WAITING {
            sender.waiting.pop_front();
        }
        sender.waiting.push_back(text);
        sender.pass_on();
        Ok(())
    }

    /// Handles a report of the sender's connection.
    pub(super) fn tick(&mut self) -> Vec<Event> {
        self.sender.as_mut().map(Sender::tick).unwrap_or_default()
    }

    pub(super) fn counts(&self) -> Option<RelayCounts> {
        self.relay.as_ref().map(|relay| {
            let stats = relay.stats();
            RelayCounts { listening: relay.is_listening(), clients: stats.clients, displays: stats.displays }
        })
    }
}

/// Why the relay did not start, for somebody who has the console and no command line.
fn not_started(error: &RelayError) -> Message {
    let message = |id, address: &core::net::SocketAddr| Message::new(id).with("address", address.to_string());
    match error {
        RelayError::PortInUse { address } => message("relay-port-in-use", address),
        RelayError::NotPermitted { address } => message("relay-not-permitted", address),
        RelayError::NoSuchAddress { address } => message("relay-no-such-address", address),
        RelayError::Tls(error) => error.message(),
        RelayError::Token(error) => error.message(),
        RelayError::Bridge(error) => error.message(),
        RelayError::Io { address, source } => message("relay-not-started", address).with("reason", source),
    }
}

impl Sender {
    fn start(server: LinkConfig, wake: Wake) -> Result<Self, Message> {
        let config = LinkConfig { role: ClientType::Vxvue, ..server };
        let (link, events) = Link::start(config, Clock::boxed(), wake).map_err(|error| Message::from(&error))?;
        Ok(Self { link, events, state: LinkState::Connecting, waiting: VecDeque::new() })
    }

    fn tick(&mut self) -> Vec<Event> {
        let mut reports = Vec::new();
        for _ in 0..EVENTS_AT_ONCE {
            let Ok(event) = self.events.try_recv() else { break };
            match event.kind {
                LinkEventKind::State(state) => {
                    self.state = state;
                    reports.push(Event::Simulator(SimulatorEvent::Sender(state)));
                }
                LinkEventKind::Notice(notice) => match &notice.kind {
                    NoticeKind::RegisterUnanswered | NoticeKind::PingsUnanswered => {}
                    NoticeKind::Failed(_)
                    | NoticeKind::Down(_)
                    | NoticeKind::RegisterUnread
                    | NoticeKind::Echoes
                    | NoticeKind::PingsUnread
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
                        reports.push(Event::Simulator(SimulatorEvent::SenderSaid(notice.message())));
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
        reports
    }

    /// Sends what waits, once it may be sent: some servers never answer a registration.
    fn pass_on(&mut self) {
        while self.state.is_up()
            && let Some(text) = self.waiting.pop_front()
        {
            if self.link.send_text(text.clone()).is_err() {
                self.waiting.push_front(text);
                return;
            }
        }
    }
}
