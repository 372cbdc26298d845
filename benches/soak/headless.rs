//! Everything but the windows: a relay, a link, and the state of the display, in this process.

use std::time::{Duration, Instant};

use chrono::Local;
use vxdisplay::clock::Clock;
use vxdisplay::display::{DeviceFacts, Event, Now, State};
use vxdisplay::link::{
    Direction, Limits, Link, LinkConfig, LinkEvent, LinkEventKind, LinkEvents, LinkHandle, LinkState,
};
use vxdisplay::relay::{PublishError, Relay, RelayConfig, RelayHandle};
use vxdisplay::settings::ServerUrl;
use vxdisplay::wiring;

use super::state::state;
use super::vitals::{Course, Vitals};
use super::{Counts, Failure, PATIENCE, names};

/// So many events are on their way at most: the relay leaves out what a client does not read.
const ON_THEIR_WAY: usize = 500;
/// The events of an exam after its patient.
const EVENTS: [&str; 3] = [
    r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST","projectionAlias":"PA"}}"#,
    r#"{"sender":2,"receiver":106,"command":1001}"#,
    r#"{"sender":2,"receiver":106,"command":1002}"#,
];

/// A display without windows, and its server.
struct Room {
    relay: RelayHandle,
    link: LinkHandle,
    events: LinkEvents,
    state: State,
    /// Events of the exam that have come.
    come: usize,
}

impl Room {
    fn start() -> Result<Self, Failure> {
        let relay = Relay::start(RelayConfig { listen: "127.0.0.1:0".parse()?, ..RelayConfig::default() })?;
        let server: ServerUrl = format!("ws://{}", relay.local_addr()).parse()?;
        let soon = Duration::from_millis(1);
        let limits = Limits { retry_base: soon, retry_max: soon, retry_loopback: soon, ..Limits::default() };
        let config = LinkConfig { limits, ..LinkConfig::new(wiring::target(&server)) };
        let (link, events) = Link::start(config, Clock::boxed(), std::sync::Arc::new(|| {}))?;
        let state = state(Duration::from_secs(5))?;
        Ok(Self { relay, link, events, state, come: 0 })
    }

    /// What the program does with each event.
    fn take(&mut self, event: LinkEvent) {
        if let LinkEventKind::Frame(frame) = &event.kind {
            self.come += usize::from(frame.direction == Direction::Incoming && frame.converted.event.is_some());
        }
        self.state.handle(Event::Tick, now());
        self.state.handle(Event::Link(event), now());
    }

    /// Takes what comes until the condition holds.
    fn until(&mut self, what: &str, condition: impl Fn(&Self) -> bool) -> Result<(), Failure> {
        while !condition(self) {
            let event =
                self.events.recv_timeout(PATIENCE).map_err(|_| format!("{what} did not come in {PATIENCE:?}"))?;
            self.take(event);
        }
        Ok(())
    }

    fn send(&mut self, text: &str) -> Result<(), Failure> {
        loop {
            match self.relay.publish(text.to_owned()) {
                Ok(()) => return Ok(()),
                Err(PublishError::Full) => std::thread::yield_now(),
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// Another connection, by the display's own wish or because the server hangs up.
    fn reconnect(&mut self, cut: bool) -> Result<(), Failure> {
        let before = self.state.session().connection();
        if cut {
            self.relay.cut()?;
        } else {
            self.link.reconnect()?;
        }
        self.until("the next connection", |room| room.state.session().connection() > before && room.is_registered())
    }

    fn is_registered(&self) -> bool {
        self.state.session().link() == LinkState::Registered
    }
}

fn now() -> Now {
    Now { reading: Clock.reading(), wall: Local::now().fixed_offset() }
}

pub(super) fn run(counts: &Counts) -> Result<(), Failure> {
    let mut room = Room::start()?;
    room.until("the registration", Room::is_registered)?;
    let mut course = Course::new("headless, events", counts.events);
    let begin = Instant::now();
    let each_patient = (counts.events / counts.names).max(1);
    let each_connection = (counts.events / counts.reconnects).max(1);
    course.at(0, || Vitals::of("self"));
    for sent in 0..counts.events {
        let text = match sent % each_patient {
            0 => names::patient(sent / each_patient),
            event => EVENTS[event % EVENTS.len()].to_owned(),
        };
        room.send(&text)?;
        room.until("an event", |room| sent + 1 - room.come <= ON_THEIR_WAY)?;
        if (sent + 1) % each_connection == 0 {
            room.until("all events", |room| room.come == sent + 1)?;
            room.reconnect((sent / each_connection).is_multiple_of(2))?;
        }
        course.at(sent + 1, || Vitals::of("self"));
    }
    let facts = room.state.facts(now(), DeviceFacts::default());
    println!(
        "  {} events, {} connections, {} messages in the log, {} clearings and phases in the history; {:.0?}",
        room.come,
        facts.connection,
        facts.journal.len(),
        facts.exam_log.entries().len(),
        begin.elapsed()
    );
    course.verdict(counts.full);
    let Room { relay, link, .. } = room;
    link.quit();
    relay.stop();
    Ok(())
}
