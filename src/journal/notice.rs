//! The notices about one frame.

use std::fmt;

use crate::l10n::Message;
use crate::link::Ignored;
use crate::protocol::Command;
use crate::{exam, protocol};

/// A notice of a frame. Its sentence holds no patient value, and neither does it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowNotice {
    /// A difference from the API document.
    Protocol(protocol::Notice),
    /// About names and dates.
    Exam(exam::Notice),
    /// Why an exam event was not used.
    Ignored(Ignored),
}

impl RowNotice {
    /// As it is kept: without the text of a named command, which could be anything.
    pub(super) fn of_protocol(notice: &protocol::Notice) -> Self {
        use protocol::Notice;
        let kept = match notice {
            Notice::FailureReported(command) => Notice::FailureReported(without_text(command)),
            Notice::CommandAsText(command) => Notice::CommandAsText(without_text(command)),
            Notice::NoReceiver(command) => Notice::NoReceiver(without_text(command)),
            Notice::UnknownCommand(command) => Notice::UnknownCommand(without_text(command)),
            Notice::RefusedByRes(command) => Notice::RefusedByRes(without_text(command)),
            Notice::StatusNotReadable(command) => Notice::StatusNotReadable(without_text(command)),
            Notice::Unreadable(_)
            | Notice::StepUnknown(_)
            | Notice::StudyUnknown(_)
            | Notice::TrailingNuls
            | Notice::NotFinite
            | Notice::ControlCharacter
            | Notice::JsonInString
            | Notice::SeveralObjects
            | Notice::KeySpelling(_)
            | Notice::Utf16
            | Notice::SenderByName
            | Notice::ReceiverByName
            | Notice::NoPatient(_)
            | Notice::StepNotReadable
            | Notice::DuplicateKeys
            | Notice::Comments
            | Notice::TrailingComma
            | Notice::ByteOrderMark
            | Notice::LoneSurrogate
            | Notice::BinaryFrame
            | Notice::NotUtf8
            | Notice::PatientIdKey
            | Notice::BirthKey
            | Notice::PatientSex
            | Notice::NotTextButRead(_)
            | Notice::ResultKey
            | Notice::ResNotReadable
            | Notice::SenderNotReadable
            | Notice::ReceiverNotReadable => notice.clone(),
        };
        Self::Protocol(kept)
    }

    /// The sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Protocol(notice) => notice.message(),
            Self::Exam(notice) => notice.message(),
            Self::Ignored(ignored) => ignored.message(),
        }
    }

    /// Whether something was not used. That nobody is selected is no problem.
    #[must_use]
    pub const fn is_problem(&self) -> bool {
        match self {
            Self::Protocol(protocol::Notice::NoPatient(protocol::PatientRefusal::Empty)) => false,
            Self::Protocol(notice) => notice.is_refusal(),
            Self::Exam(notice) => matches!(notice, exam::Notice::BirthDate(_) | exam::Notice::NothingToShow),
            Self::Ignored(_) => true,
        }
    }
}

/// The command without the text of a named one.
pub(super) fn without_text(command: &Command) -> Command {
    match command {
        Command::Named(_) => Command::Named(String::new()),
        Command::Ping
        | Command::Pong
        | Command::RegisterClient
        | Command::SetPatientInfo
        | Command::SendStepInfo
        | Command::EventStartExam
        | Command::EventCompleteExam
        | Command::Other(_) => command.clone(),
    }
}

impl fmt::Display for RowNotice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
