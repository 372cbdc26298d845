//! What a message asks or reports (API document, section 4-1).

use std::fmt;

use super::fold::folded;
use super::json::integer_in;
use crate::l10n::Message;

/// The name of a number that no server is known to use.
pub(super) const UNKNOWN: &str = "unknown command";

/// A command of the wire.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Command {
    /// 1 `ping`; the prototype server's texts `ping` too.
    Ping,
    /// 2 or the text `pong`: how a prototype server answers a ping. Not in the document.
    Pong,
    /// 11 `registerClient`.
    RegisterClient,
    /// 101 `setPatientInfo`.
    SetPatientInfo,
    /// 601 `sendStepInfo`.
    SendStepInfo,
    /// 1001 `eventStartExam`: a study was opened. It does not say that radiation is on.
    EventStartExam,
    /// 1002 `eventCompleteExam`.
    EventCompleteExam,
    /// A number that the document does not list; kept as it came.
    Other(i64),
    /// A text that the document does not list; kept as it came.
    Named(String),
}

impl Command {
    /// The command of a wire number.
    #[must_use]
    pub const fn from_number(number: i64) -> Self {
        match number {
            1 => Self::Ping,
            2 => Self::Pong,
            11 => Self::RegisterClient,
            101 => Self::SetPatientInfo,
            601 => Self::SendStepInfo,
            1001 => Self::EventStartExam,
            1002 => Self::EventCompleteExam,
            other => Self::Other(other),
        }
    }

    /// The command written in a text: a number, one of the document's names in any letter case and with any word separators,
    /// `pong`, or another name kept as it is.
    #[must_use]
    pub fn from_text(text: &str) -> Self {
        if let Some(number) = integer_in(text) {
            return Self::from_number(number);
        }
        match folded(text).as_str() {
            "ping" => Self::Ping,
            "pong" => Self::Pong,
            "registerclient" => Self::RegisterClient,
            "setpatientinfo" => Self::SetPatientInfo,
            "sendstepinfo" => Self::SendStepInfo,
            "eventstartexam" => Self::EventStartExam,
            "eventcompleteexam" => Self::EventCompleteExam,
            _ => Self::Named(text.to_owned()),
        }
    }

    /// The number on the wire; none for a command that only has a name.
    #[must_use]
    pub const fn number(&self) -> Option<i64> {
        match self {
            Self::Ping => Some(1),
            Self::Pong => Some(2),
            Self::RegisterClient => Some(11),
            Self::SetPatientInfo => Some(101),
            Self::SendStepInfo => Some(601),
            Self::EventStartExam => Some(1001),
            Self::EventCompleteExam => Some(1002),
            Self::Other(number) => Some(*number),
            Self::Named(_) => None,
        }
    }

    /// The API document's name, or the name seen with other servers if the document does not list it.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Ping => "ping",
            Self::Pong => "pong",
            Self::RegisterClient => "registerClient",
            Self::SetPatientInfo => "setPatientInfo",
            Self::SendStepInfo => "sendStepInfo",
            Self::EventStartExam => "eventStartExam",
            Self::EventCompleteExam => "eventCompleteExam",
            Self::Other(102) => "updatePatientInfo",
            Self::Other(201 | 202) => "study",
            Self::Other(301 | 302) => "series",
            Self::Other(401 | 402) => "image",
            Self::Other(_) => UNKNOWN,
            Self::Named(_) => "named command",
        }
    }

    /// Whether this is one of the four events that an exam is made of.
    #[must_use]
    pub const fn is_exam_event(&self) -> bool {
        match self {
            Self::SetPatientInfo | Self::SendStepInfo | Self::EventStartExam | Self::EventCompleteExam => true,
            Self::Ping | Self::Pong | Self::RegisterClient | Self::Other(_) | Self::Named(_) => false,
        }
    }
}

impl Command {
    /// What to call it: `601 (sendStepInfo)`; its form `label` is `601 sendStepInfo`, its form `name` the name alone. The text of a
    /// named one is left out: it could be anything.
    #[must_use]
    pub fn message(&self) -> Message {
        match self.number() {
            Some(number) if self.name() == UNKNOWN => Message::new("command-unknown").with("number", number),
            Some(number) => Message::new("command-known").with("number", number).with("name", self.name()),
            None => Message::new("command-named"),
        }
    }
}

impl fmt::Display for Command {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
