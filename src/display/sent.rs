//! The last frame that the simulator sent, and what came of it.

use std::time::Duration;

use crate::exam::Moment;
use crate::history::ExamEntry;
use crate::l10n::Message;
use crate::link::Frame;
use crate::protocol::{Command, Outcome, decode};

/// A display that has not received a frame by then will hardly receive it.
const ARRIVES_WITHIN: Duration = Duration::from_secs(3);

/// Who hears what the simulator says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// The relay in this program.
    Relay,
    /// The server that the display is connected to.
    Server,
}

/// Who sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SentBy {
    /// Somebody, by a button.
    Hand,
    /// The exam that plays.
    Player,
}

/// A frame that was sent, and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Sent {
    /// Its command; none where it cannot be read.
    pub command: Option<Command>,
    /// Where it went.
    pub to: Destination,
    /// Who sent it.
    pub by: SentBy,
    /// What came of it.
    pub came: Came,
    text: String,
    at: Moment,
    /// By when it should have come.
    by_then: Moment,
}

/// What came of a frame.
#[derive(Debug, Clone, PartialEq)]
pub enum Came {
    /// Nothing yet.
    Waiting,
    /// The display received it.
    Arrived {
        /// So much later.
        after: Duration,
        /// What it changed on the patient screen, in order; nothing where it changed nothing.
        changes: Vec<ExamEntry>,
    },
    /// The display has not received it in time.
    Missed,
    /// It was not sent, and why.
    NotSent(Message),
}

impl Sent {
    /// A frame that is sent now; a relay that is told to delay frames takes so much longer.
    pub(super) fn new(text: &str, to: Destination, by: SentBy, now: Moment, delay: Duration) -> Self {
        let by_then = now + (ARRIVES_WITHIN + delay);
        Self { command: command_of(text), to, by, came: Came::Waiting, text: text.to_owned(), at: now, by_then }
    }

    /// The name of the command that takes most room.
    #[must_use]
    pub fn longest_name() -> Message {
        Command::SetPatientInfo.message()
    }

    /// Whether this frame, which the display has received, is the one. An earlier one of the same command counts as it: both do the same.
    pub(super) fn is(&self, frame: &Frame) -> bool {
        let may_come = match self.came {
            Came::Waiting | Came::Missed => true,
            Came::Arrived { .. } | Came::NotSent(_) => false,
        };
        let received = frame.decoded.as_ref().and_then(|decoded| match &decoded.outcome {
            Outcome::Message(message) => Some(&message.command),
            Outcome::NoPatient(_)
            | Outcome::StepUnknown(_)
            | Outcome::StudyUnknown(_)
            | Outcome::Unreadable(_)
            | Outcome::Empty => None,
        });
        may_come
            && match (&self.command, received) {
                (Some(sent), Some(received)) => sent == received,
                (None, None) => self.text.trim() == frame.text.trim(),
                (Some(_), None) | (None, Some(_)) => false,
            }
    }

    pub(super) fn arrived(&mut self, at: Moment, changes: Vec<ExamEntry>) {
        self.came = Came::Arrived { after: at.saturating_since(self.at), changes };
    }

    /// Whether the time is over just now.
    pub(super) fn tick(&mut self, now: Moment) -> bool {
        let is_over = self.next_deadline().is_some_and(|by| by <= now);
        if is_over {
            self.came = Came::Missed;
        }
        is_over
    }

    pub(super) fn next_deadline(&self) -> Option<Moment> {
        (self.came == Came::Waiting).then_some(self.by_then)
    }
}

fn command_of(text: &str) -> Option<Command> {
    match decode(text).outcome {
        Outcome::Message(message) => Some(message.command),
        Outcome::NoPatient(_)
        | Outcome::StepUnknown(_)
        | Outcome::StudyUnknown(_)
        | Outcome::Unreadable(_)
        | Outcome::Empty => None,
    }
}
