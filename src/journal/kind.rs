//! What kinds of rows there are, and how much of one is shown.

use crate::l10n::Message;

/// Whether patient values are shown or stand as pseudonyms, lengths and dots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PatientData {
    /// As pseudonyms, lengths and dots.
    #[default]
    Hidden,
    /// As they came, as long as they are kept.
    Shown,
}

impl PatientData {
    /// The word of exports and file names.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hidden => "hidden",
            Self::Shown => "shown",
        }
    }
}

/// Where a row comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowSource {
    /// A frame from the server.
    Received,
    /// A frame to the server.
    Sent,
    /// What the link itself did.
    Link,
}

impl RowSource {
    /// The word of exports.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Received => "in",
            Self::Sent => "out",
            Self::Link => "link",
        }
    }
}

/// What a row is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RowKind {
    /// Pings and their answers, of the API and of WebSocket.
    Heartbeat,
    /// 11
    Register,
    /// 101
    Patient,
    /// 601
    Step,
    /// 1001 and 1002
    Exam,
    /// A command that the API document does not list.
    Other,
    /// A text that is no message.
    Unreadable,
    /// What the link did, and close frames.
    Connection,
}

impl RowKind {
    /// All kinds, in the order of a list to choose from.
    pub const ALL: [Self; 8] = [
        Self::Patient,
        Self::Step,
        Self::Exam,
        Self::Register,
        Self::Heartbeat,
        Self::Other,
        Self::Unreadable,
        Self::Connection,
    ];

    /// What to call it in a list to choose from.
    #[must_use]
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::Heartbeat => "kind-heartbeat",
            Self::Register => "kind-register",
            Self::Patient => "kind-patient",
            Self::Step => "kind-step",
            Self::Exam => "kind-exam",
            Self::Other => "kind-other",
            Self::Unreadable => "kind-unreadable",
            Self::Connection => "kind-connection",
        })
    }
}
