//! Everything but the windows: a relay, a link, a session, the message log and the histories, in this process.

use std::time::{Duration, Instant};

use chrono::Local;
use vxdisplay::app::{Session, SessionNotice, Told};
use vxdisplay::clock::Clock;
use vxdisplay::exam::{self, Moment, NamesPrivacy};
use vxdisplay::history::{ExamLog, LinkHistory, Register, Source};
use vxdisplay::journal::{self, Journal, LinkLine};
use vxdisplay::link::{
    Direction, Limits, Link, LinkConfig, LinkEvent, LinkEventKind, LinkEvents, LinkHandle, LinkState,
};
use vxdisplay::relay::{PublishError, Relay, RelayConfig, RelayHandle};
use vxdisplay::settings::ServerUrl;
use vxdisplay::wiring;

use super::vitals::{Course, Vitals};
use super::{Counts, Failure, PATIENCE, names};

/// Patient values stay in the message log for so long.
const KEEP: Duration = Duration::from_mins(30);
/// So many events are on their way at most: the relay leaves out what a client does not read.
const ON_THEIR_WAY: usize = 500;
/// The events of an exam after its patient.
const EVENTS: [&str; 3] = [
    r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST","projectionAlias":"PA"}}"#,
    r#"{"sender":2,"receiver":106,"command":1001}"#,
    r#"{"sender":2,"receiver":106,"command":1002}"#,
];

/// What the program's desk holds, without windows.
struct Desk {
    relay: RelayHandle,
    link: LinkHandle,
    events: LinkEvents,
    session: Session,
    history: LinkHistory,
    notices: Register,
    exam_log: ExamLog,
    journal: Journal,
    /// Events of the exam that have come.
    come: usize,
}

impl Desk {
    fn start() -> Result<Self, Failure> {
        let relay = Relay::start(RelayConfig { listen: "127.0.0.1:0".parse()?, ..RelayConfig::default() })?;
        let server: ServerUrl = format!("ws://{}", relay.local_addr()).parse()?;
        let soon = Duration::from_millis(1);
        let limits = Limits { retry_base: soon, retry_max: soon, retry_loopback: soon, ..Limits::default() };
        let config = LinkConfig { limits, ..LinkConfig::new(wiring::target(&server)) };
        let (link, events) = Link::start(config, Clock::boxed(), std::sync::Arc::new(|| {}))?;
        let hold = Duration::from_secs(5);
        let limits =
            exam::Limits { hold_on_link_loss: hold, clear_after_complete: hold, max_age: hold, pair_within: hold };
        let session = Session::new(limits, NamesPrivacy::Full);
        let journal = Journal::new(journal::Limits::default(), session.pseudonyms().clone());
        let (history, notices, exam_log) = (LinkHistory::default(), Register::default(), ExamLog::default());
        Ok(Self { relay, link, events, session, history, notices, exam_log, journal, come: 0 })
    }

    /// What the program does with each event.
    fn take(&mut self, event: LinkEvent) {
        let wall = Local::now().fixed_offset();
        let reading = Clock.reading();
        let told = self.session.tick(reading);
        self.note(&told);
        self.history.advance(Moment::from_start(reading.now));
        self.journal.age(Moment::from_start(reading.now), KEEP);
        self.history.observe(&event, wall.naive_local());
        if let LinkEventKind::Frame(frame) = &event.kind {
            self.come += usize::from(frame.direction == Direction::Incoming && frame.converted.event.is_some());
            self.journal.frame(event.at, wall, event.connection, frame);
        } else if let Some(line) = LinkLine::of(&event.kind) {
            self.journal.link(event.at, wall, event.connection, line);
        }
        let told = self.session.handle(event);
        self.note(&told);
    }

    fn note(&mut self, told: &Told) {
        let wall = Local::now().naive_local();
        for notice in &told.notices {
            self.notices.raise(Source::Link, notice.to_string(), notice.korean(), wall);
        }
        let about_exam = told.notices.iter().filter_map(|notice| match notice {
            SessionNotice::Exam(notice) => Some(notice),
            SessionNotice::Protocol(_) | SessionNotice::Ignored(_) | SessionNotice::Link(_) => None,
        });
        self.exam_log.observe(self.session.shown(), about_exam, wall);
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
        let before = self.session.snapshot().connection;
        if cut {
            self.relay.cut()?;
        } else {
            self.link.reconnect()?;
        }
        self.until("the next connection", |desk| {
            desk.session.snapshot().connection > before && desk.session.link() == LinkState::Registered
        })
    }
}

pub(super) fn run(counts: &Counts) -> Result<(), Failure> {
    let mut desk = Desk::start()?;
    desk.until("the registration", |desk| desk.session.link() == LinkState::Registered)?;
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
        desk.send(&text)?;
        desk.until("an event", |desk| sent + 1 - desk.come <= ON_THEIR_WAY)?;
        if (sent + 1) % each_connection == 0 {
            desk.until("all events", |desk| desk.come == sent + 1)?;
            desk.reconnect((sent / each_connection).is_multiple_of(2))?;
        }
        course.at(sent + 1, || Vitals::of("self"));
    }
    println!(
        "  {} events, {} connections, {} messages in the log, {} clearings and phases in the history; {:.0?}",
        desk.come,
        desk.session.snapshot().connection,
        desk.journal.len(),
        desk.exam_log.entries().len(),
        begin.elapsed()
    );
    course.verdict(counts.full);
    let Desk { relay, link, .. } = desk;
    link.quit();
    relay.stop();
    Ok(())
}
