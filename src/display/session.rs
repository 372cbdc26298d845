//! What is known of one link and one exam, and what may be shown of it.

use std::time::Duration;

use crate::clock::Reading;
use crate::exam::{Arrival, Event, Limits, Manner, Moment, Presenter, Shown};
use crate::history::Notice;
use crate::link::{self, Direction, LinkEvent, LinkEventKind, LinkState};
use crate::logging::Pseudonyms;
use crate::protocol::{self, Command};
use crate::screen::{Coverage, LinkMark};

/// What an event did.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SessionChange {
    /// Whether the snapshot is another one than before.
    pub changed: bool,
    /// Whether the computer was found to have slept.
    pub slept: bool,
    /// What there is to say.
    pub notices: Vec<Notice>,
    /// Lines for the log; no patient value is in them.
    pub log: Vec<String>,
}

/// What can be seen from outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// What the screen may show.
    pub shown: Shown,
    /// How the link stands.
    pub link: LinkState,
    /// The number of the connection; 0 before the first.
    pub connection: u64,
}

/// A computer that was away for longer than this, in the time between two readings of the clock, has slept.
const SLEEP_NOTICED_AFTER: Duration = Duration::from_secs(1);

/// The state of the display.
pub struct Session {
    presenter: Presenter,
    link: LinkState,
    connection: u64,
    beats: u64,
    /// Counts the changes of the link's mark.
    mark_revision: u64,
    last: Option<Reading>,
    pseudonyms: Pseudonyms,
    /// Notices about this connection's habits that are not repeated: the causes recur with every ping or event, for months.
    said_of_connection: Vec<Notice>,
}

impl Session {
    /// A session without any data yet.
    #[must_use]
    pub fn new(limits: Limits, manner: impl Into<Manner>) -> Self {
        let can_draw = Box::new(|text: &str| Coverage::bundled().can_draw(text));
        Self {
            presenter: Presenter::new(limits, manner, can_draw),
            link: LinkState::Connecting,
            connection: 0,
            beats: 0,
            mark_revision: 0,
            last: None,
            pseudonyms: Pseudonyms::default(),
            said_of_connection: Vec::new(),
        }
    }

    /// A session for a replay, with the DEMO mark on everything. It must not be logged: its events did not happen here and now.
    #[must_use]
    pub fn replaying(limits: Limits, manner: impl Into<Manner>) -> Self {
        let session = Self::new(limits, manner);
        Self { presenter: session.presenter.marked(), ..session }
    }

    /// A number that is another one whenever [`Self::mark`] is.
    #[must_use]
    pub const fn mark_revision(&self) -> u64 {
        self.mark_revision
    }

    /// A number that is another one whenever [`Self::shown`] is.
    #[must_use]
    pub const fn shown_revision(&self) -> u64 {
        self.presenter.revision()
    }

    /// The link's mark on the patient screen.
    #[must_use]
    pub fn mark(&self) -> LinkMark {
        LinkMark { up: self.link.is_up(), beats: self.beats }
    }

    /// Whether staff has hidden the patient until the next 101.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.presenter.exam().is_hidden()
    }

    /// What can be seen from outside now.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        Snapshot { shown: self.presenter.shown().clone(), link: self.link, connection: self.connection }
    }

    /// The makers of this run's pseudonyms: logs and the message log name a patient alike.
    #[must_use]
    pub fn pseudonyms(&self) -> &Pseudonyms {
        &self.pseudonyms
    }

    /// What the screen may show now.
    #[must_use]
    pub fn shown(&self) -> &Shown {
        self.presenter.shown()
    }

    /// The number of the connection; 0 before the first.
    #[must_use]
    pub const fn connection(&self) -> u64 {
        self.connection
    }

    /// How the link stands.
    #[must_use]
    pub fn link(&self) -> LinkState {
        self.link
    }

    /// The number of answered pings, for the mark that proves life.
    #[must_use]
    pub fn beats(&self) -> u64 {
        self.beats
    }

    /// When [`Self::tick`] is due at the latest, because something will be cleared.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Moment> {
        self.presenter.next_deadline()
    }

    /// Lets time pass. The first thing to do after a wait and before anything is painted: a name must not outlive its
    /// limit because the computer slept.
    pub fn tick(&mut self, reading: Reading) -> SessionChange {
        let now = Moment::from_start(reading.now);
        let slept = self.last.filter(|last| reading.slept_since(*last) > SLEEP_NOTICED_AFTER);
        let event = slept.map_or(Event::Tick, |last| Event::Slept { since: Moment::from_start(last.now) });
        self.last = Some(reading);
        // Every event brings time along; hardly any of it changes something.
        if slept.is_none() && self.presenter.passes(now) {
            return SessionChange::default();
        }
        let told = self.apply(&Arrival { at: now, connection: self.connection, demo: false, event });
        SessionChange { slept: slept.is_some(), ..told }
    }

    /// Staff hides the patient: gone at once, until the next 101.
    pub fn hide(&mut self, reading: Reading) -> SessionChange {
        let at = Moment::from_start(reading.now);
        let told = self.apply(&Arrival { at, connection: self.connection, demo: false, event: Event::Hide });
        SessionChange { log: vec!["exam: hidden by staff".to_owned()], ..told }
    }

    /// The display turns to another server: what the one before has said goes at once.
    pub fn turn_to_server(&mut self, reading: Reading) -> SessionChange {
        let at = Moment::from_start(reading.now);
        // Nor is the display connected to the new one because it was to the old one.
        if self.link.is_up() {
            self.mark_revision = self.mark_revision.wrapping_add(1);
        }
        self.link = LinkState::Connecting;
        self.apply(&Arrival { at, connection: self.connection, demo: false, event: Event::ServerChanged })
    }

    /// Takes other limits, and another manner of showing.
    pub fn configure(&mut self, limits: Limits, manner: Manner) -> SessionChange {
        let before = self.presenter.revision();
        let notices = self.presenter.configure(limits, manner).into_iter().map(Notice::Exam).collect();
        SessionChange { changed: before != self.presenter.revision(), notices, ..SessionChange::default() }
    }

    /// Applies an event of the link.
    pub fn handle(&mut self, event: LinkEvent) -> SessionChange {
        let LinkEvent { at, connection, kind, .. } = event;
        let arrival = |event| Arrival { at, connection, demo: false, event };
        match kind {
            LinkEventKind::State(state) => {
                // The state of a new connection comes before its `Up`; both are one change.
                let number = self.connection.max(connection);
                let changed = self.link != state || self.connection != number;
                if self.link.is_up() != state.is_up() {
                    self.mark_revision = self.mark_revision.wrapping_add(1);
                }
                (self.link, self.connection) = (state, number);
                SessionChange { changed, log: vec![format!("link: {state}")], ..SessionChange::default() }
            }
            LinkEventKind::Up { .. } => {
                let changed = self.connection != connection;
                self.connection = connection;
                self.said_of_connection.clear();
                let told = self.apply(&arrival(Event::LinkUp));
                SessionChange { changed: changed || told.changed, ..told }
            }
            LinkEventKind::Down { .. } => self.apply(&arrival(Event::LinkDown)),
            LinkEventKind::Pong { .. } => {
                self.beats = self.beats.wrapping_add(1);
                self.mark_revision = self.mark_revision.wrapping_add(1);
                SessionChange::default()
            }
            LinkEventKind::Progress(_) => SessionChange::default(),
            LinkEventKind::Woke { since, .. } => self.apply(&arrival(Event::Slept { since })),
            LinkEventKind::Notice(notice) => {
                SessionChange { notices: vec![Notice::Link(notice)], ..SessionChange::default() }
            }
            LinkEventKind::Frame(frame) => match frame.direction {
                Direction::Outgoing => SessionChange::default(),
                Direction::Incoming => self.frame(&frame, at, connection),
            },
        }
    }

    fn frame(&mut self, frame: &link::Frame, at: Moment, connection: u64) -> SessionChange {
        let about_message = frame.decoded.iter().flat_map(|decoded| &decoded.notices);
        let mut notices: Vec<Notice> = about_message.cloned().map(Notice::Protocol).collect();
        notices.extend(frame.converted.notices.iter().cloned().map(Notice::Exam));
        notices.extend(frame.ignored.map(Notice::Ignored));
        let heartbeat = is_heartbeat(frame);
        notices.retain(|notice| !(heartbeat || is_habit(notice)) || self.is_said_first(notice));
        let demo = frame.converted.demo;
        let mentioned = frame.converted.mentioned.clone().map(Event::Mentioned);
        let mut changed = false;
        let mut log = Vec::new();
        for event in mentioned.into_iter().chain(frame.converted.event.clone()) {
            let line = self.line(&event, demo);
            let may_repeat =
                matches!(event, Event::NoPatient | Event::Step(_) | Event::StepUnknown | Event::StudyUnknown);
            let mut told = self.apply(&Arrival { at, connection, demo, event });
            // A server may send the same step or doubt a thousand times a second.
            log.extend(line.filter(|_| told.changed || !may_repeat));
            changed |= told.changed;
            notices.append(&mut told.notices);
        }
        SessionChange { changed, slept: false, notices, log }
    }

    /// Whether this has not yet been reported for the connection; marks it as reported.
    fn is_said_first(&mut self, notice: &Notice) -> bool {
        let said = self.said_of_connection.iter().any(|said| said == notice || (is_habit(said) && is_habit(notice)));
        if !said {
            self.said_of_connection.push(notice.clone());
        }
        !said
    }

    fn apply(&mut self, arrival: &Arrival) -> SessionChange {
        let before = self.presenter.revision();
        let notices = self.presenter.apply(arrival).into_iter().map(Notice::Exam).collect();
        SessionChange { changed: before != self.presenter.revision(), notices, ..SessionChange::default() }
    }

    /// One line an event for the log, with the patient as a pseudonym that changes at every start.
    fn line(&self, event: &Event, demo: bool) -> Option<String> {
        let origin = if demo { " (demo)" } else { "" };
        match event {
            Event::Patient(patient) => {
                let id = patient.id.as_deref().map(|id| self.pseudonyms.of(id).to_string());
                Some(format!("exam: patient {}{origin}", id.as_deref().unwrap_or("without id")))
            }
            Event::NoPatient => Some(format!("exam: no patient{origin}")),
            Event::Step(_) => Some(format!("exam: step{origin}")),
            Event::Started => Some(format!("exam: started{origin}")),
            Event::Completed => Some(format!("exam: completed{origin}")),
            Event::StepUnknown => Some("exam: perhaps a step".to_owned()),
            Event::StudyUnknown => Some("exam: perhaps started or completed".to_owned()),
            Event::Mentioned(_)
            | Event::LinkUp
            | Event::LinkDown
            | Event::Slept { .. }
            | Event::Tick
            | Event::Hide
            | Event::ServerChanged => None,
        }
    }
}

/// Whether a frame is a ping, the answer to one, or about the registration.
fn is_heartbeat(frame: &link::Frame) -> bool {
    let outcome = frame.decoded.as_ref().map(|decoded| &decoded.outcome);
    let Some(protocol::Outcome::Message(message)) = outcome else { return false };
    match message.command {
        Command::Ping | Command::Pong | Command::RegisterClient => true,
        Command::SetPatientInfo
        | Command::SendStepInfo
        | Command::EventStartExam
        | Command::EventCompleteExam
        | Command::Other(_)
        | Command::Named(_) => false,
    }
}

/// Whether a server causes this with every event: prototype servers name no receiver, whatever the command.
const fn is_habit(notice: &Notice) -> bool {
    matches!(notice, Notice::Protocol(protocol::Notice::NoReceiver(_)))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::link::memory;

    #[test]
    fn a_missing_receiver_is_said_once_a_connection_whatever_the_command() {
        let (_handle, events, mut far) = memory(64);
        let mut session = Session::new(Limits::default(), Manner::default());
        let (at, today) = (Moment::default(), NaiveDate::from_ymd_opt(2026, 1, 1).unwrap());
        for _connection in 0..2 {
            far.up(at).unwrap();
            for command in [101, 601, 1001, 101, 1002] {
                let text = format!(r#"{{"sender":2,"command":{command},"data":{{"patientId":"1"}}}}"#);
                far.text(at, &text, today).unwrap();
            }
            let mut told = Vec::new();
            while let Ok(event) = events.try_recv() {
                told.extend(session.handle(event).notices);
            }
            let habits = told.iter().filter(|notice| is_habit(notice)).count();
            assert_eq!(habits, 1, "{told:?}");
        }
    }
}
