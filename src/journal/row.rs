//! One row of the message log, as a list shows it.

use chrono::{DateTime, FixedOffset};

use super::entry::{Entry, Privacy, What};
use super::kind::{PatientData, RowKind, RowSource};
use super::message_summary::MessageSummary;
use super::{LinkLine, RowNotice};
use crate::exam::Moment;
use crate::l10n::Message;
use crate::link::{Direction, FrameKind};
use crate::logging::Pseudonym;
use crate::protocol::Command;

/// Few messages are longer than this, in bytes.
const COMMON_LENGTH: usize = 256;

/// The number of a row: rises by one a row and is never used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowId(pub(super) u64);

impl RowId {
    /// The number.
    #[must_use]
    pub const fn number(self) -> u64 {
        self.0
    }
}

/// What stands in the column of the command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label<'a> {
    /// A command. The text of a named one is left out: it could be anything.
    Command(&'a Command),
    /// A WebSocket control frame.
    Control(FrameKind),
    /// A text without a readable command.
    Unreadable,
    /// The link, by the number of the connection.
    Connection(u64),
}

impl Label<'_> {
    /// `601 sendStepInfo`, `connection 4`.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Command(command) => command.message().form("label"),
            Self::Control(FrameKind::Ping) => Message::new("row-websocket-ping"),
            Self::Control(FrameKind::Pong) => Message::new("row-websocket-pong"),
            Self::Control(FrameKind::Close(_)) => Message::new("row-websocket-close"),
            Self::Control(FrameKind::Text | FrameKind::Binary) | Self::Unreadable => Message::new("row-unreadable"),
            Self::Connection(number) => Message::new("row-connection").with("number", number),
        }
    }
}

/// A row. Cheap to copy; borrowed from the journal.
#[derive(Clone, Copy)]
pub struct Row<'a> {
    pub(super) id: RowId,
    pub(super) entry: &'a Entry,
}

impl<'a> Row<'a> {
    /// Its number.
    #[must_use]
    pub const fn id(self) -> RowId {
        self.id
    }

    /// When, by the clock that ignores changes of the wall clock.
    #[must_use]
    pub const fn at(self) -> Moment {
        self.entry.at
    }

    /// When, by the wall clock.
    #[must_use]
    pub const fn wall(self) -> DateTime<FixedOffset> {
        self.entry.wall
    }

    /// The number of the connection.
    #[must_use]
    pub const fn connection(self) -> u64 {
        self.entry.connection
    }

    /// Where it comes from.
    #[must_use]
    pub const fn way(self) -> RowSource {
        match &self.entry.what {
            What::Frame(frame) => match frame.direction {
                Direction::Incoming => RowSource::Received,
                Direction::Outgoing => RowSource::Sent,
            },
            What::Link(_) => RowSource::Link,
        }
    }

    /// What it is about.
    #[must_use]
    pub const fn kind(self) -> RowKind {
        self.entry.kind()
    }

    /// The command, where it has one that can be read.
    #[must_use]
    pub const fn command(self) -> Option<&'a Command> {
        match &self.entry.what {
            What::Frame(frame) => frame.command.as_ref(),
            What::Link(_) => None,
        }
    }

    /// What stands in the column of the command.
    #[must_use]
    pub fn label(self) -> Label<'a> {
        match &self.entry.what {
            What::Link(_) => Label::Connection(self.entry.connection),
            What::Frame(frame) => match (&frame.command, &frame.gist) {
                (Some(command), _) => Label::Command(command),
                (None, MessageSummary::Control(_, kind)) => Label::Control(*kind),
                (None, _) => Label::Unreadable,
            },
        }
    }

    /// The payload in bytes; none for what the link did.
    #[must_use]
    pub const fn size(self) -> Option<usize> {
        match &self.entry.what {
            What::Frame(frame) => Some(frame.size),
            What::Link(_) => None,
        }
    }

    /// Whether it is a close frame that gave a reason, which is not kept: it may name a patient.
    #[must_use]
    pub const fn had_close_reason(self) -> bool {
        match &self.entry.what {
            What::Frame(frame) => {
                // Its code takes two bytes.
                frame.size > 2 && matches!(frame.gist, MessageSummary::Control(_, FrameKind::Close(_)))
            }
            What::Link(_) => false,
        }
    }

    /// How much work it is to search or write it, in rows of common length.
    pub(super) const fn work(self) -> usize {
        match &self.entry.what {
            What::Frame(frame) => 1 + frame.raw.text().len() / COMMON_LENGTH,
            What::Link(_) => 1,
        }
    }

    /// What is to be said of it.
    #[must_use]
    pub fn notices(self) -> &'a [RowNotice] {
        match &self.entry.what {
            What::Frame(frame) => &frame.notices,
            What::Link(_) => &[],
        }
    }

    /// Whether something was not used or does not work, rather than merely differs.
    #[must_use]
    pub const fn is_problem(self) -> bool {
        self.entry.is_problem()
    }

    /// Whether it was made by a demo or a simulator.
    #[must_use]
    pub const fn is_demo(self) -> bool {
        match &self.entry.what {
            What::Frame(frame) => frame.demo,
            What::Link(_) => false,
        }
    }

    /// Whether it holds, or held, values that are hidden unless asked for.
    #[must_use]
    pub const fn is_private(self) -> bool {
        match &self.entry.what {
            What::Frame(frame) => !matches!(frame.privacy, Privacy::Nothing),
            What::Link(_) => false,
        }
    }

    /// Whether its patient values were overwritten by their pseudonyms.
    #[must_use]
    pub const fn is_overwritten(self) -> bool {
        match &self.entry.what {
            What::Frame(frame) => matches!(frame.privacy, Privacy::Overwritten),
            What::Link(_) => false,
        }
    }

    /// The pseudonym of the patient whom a 101 names by an id.
    #[must_use]
    pub const fn pseudonym(self) -> Option<Pseudonym> {
        match &self.entry.what {
            What::Frame(frame) => match &frame.gist {
                MessageSummary::Patient { who, .. } => *who,
                MessageSummary::Control(..)
                | MessageSummary::Ping
                | MessageSummary::Pong
                | MessageSummary::Register(_)
                | MessageSummary::Reply(_)
                | MessageSummary::Nobody(_)
                | MessageSummary::Step { .. }
                | MessageSummary::Started
                | MessageSummary::Completed
                | MessageSummary::Refused
                | MessageSummary::Unknown
                | MessageSummary::StepUnknown
                | MessageSummary::StudyUnknown
                | MessageSummary::Unreadable(_)
                | MessageSummary::Empty => None,
            },
            What::Link(_) => None,
        }
    }

    /// What it says, in a few words.
    #[must_use]
    pub fn summary(self, patient: PatientData) -> Message {
        match &self.entry.what {
            What::Frame(frame) => frame.summary(patient),
            What::Link(line) => line.message().clone(),
        }
    }

    /// What the link did, where that is what the row is about.
    #[must_use]
    pub const fn link_line(self) -> Option<&'a LinkLine> {
        match &self.entry.what {
            What::Frame(_) => None,
            What::Link(line) => Some(line),
        }
    }
}
