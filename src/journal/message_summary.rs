//! What a frame says, in a few words.

use super::hide;
use super::words::verbatim;
use crate::exam;
use crate::l10n::Message as Text;
use crate::link::{Direction, FrameKind, close_meaning};
use crate::logging::{Pseudonym, Pseudonyms};
use crate::protocol::{
    Body, ClientType, Command, Decoded, Message, Outcome, PatientRefusal, Reply, Status, Unreadable,
};

/// What a frame says, without patient values.
pub(super) enum MessageSummary {
    Control(Direction, FrameKind),
    Ping,
    Pong,
    Register(Option<ClientType>),
    Reply(Reply),
    Patient { who: Option<Pseudonym>, name: bool, birth: bool },
    Nobody(PatientRefusal),
    Step { body_part: Option<Box<str>>, projection: Option<Box<str>> },
    Started,
    Completed,
    Refused,
    Unknown,
    StepUnknown,
    StudyUnknown,
    Unreadable(Unreadable),
    Empty,
}

impl MessageSummary {
    pub(super) fn of(decoded: &Decoded, pseudonyms: &Pseudonyms) -> Self {
        match &decoded.outcome {
            Outcome::Message(message) => of_message(message, pseudonyms),
            Outcome::NoPatient(refusal) => Self::Nobody(*refusal),
            Outcome::StepUnknown(_) => Self::StepUnknown,
            Outcome::StudyUnknown(_) => Self::StudyUnknown,
            Outcome::Unreadable(why) => Self::Unreadable(*why),
            Outcome::Empty => Self::Empty,
        }
    }

    /// Whether this alone says that something does not work.
    pub(super) const fn is_problem(&self) -> bool {
        match self {
            Self::Reply(reply) => matches!(reply.status, Some(Status::Failure)),
            Self::Refused | Self::StepUnknown | Self::StudyUnknown | Self::Unreadable(_) => true,
            Self::Control(..)
            | Self::Ping
            | Self::Pong
            | Self::Register(_)
            | Self::Patient { .. }
            | Self::Nobody(_)
            | Self::Step { .. }
            | Self::Started
            | Self::Completed
            | Self::Unknown
            | Self::Empty => false,
        }
    }

    /// The memory beside itself, in bytes, where each block costs `block` more.
    pub(super) fn bytes(&self, block: usize) -> usize {
        let Self::Step { body_part, projection } = self else { return 0 };
        [body_part, projection].into_iter().flatten().map(|text| text.len() + block).sum()
    }

    /// In a few words.
    pub(super) fn message(&self, command: Option<&Command>) -> Text {
        let id = match self {
            Self::Patient { who, name, birth } => return patient(*who, *name, *birth),
            Self::Step { body_part: None, projection: None } => "row-no-step",
            Self::Step { body_part, projection } => {
                let parts: Vec<&str> = [body_part, projection].into_iter().flatten().map(|part| &**part).collect();
                return verbatim(parts.join(" · "));
            }
            Self::Register(Some(client)) => {
                return Text::new("row-register-as").with("client", client.message()).with("number", client.number());
            }
            Self::Reply(reply) => return self::reply(*reply, command),
            Self::Control(Direction::Incoming, FrameKind::Close(code)) => return close(*code),
            Self::Control(Direction::Outgoing, FrameKind::Close(code)) => return closed_here(*code),
            Self::Unreadable(why) => return why.message().form("short"),
            Self::Control(_, FrameKind::Ping) => "row-websocket-ping",
            Self::Control(_, FrameKind::Pong) => "row-websocket-pong",
            Self::Ping => "row-ping",
            Self::Pong => "row-pong",
            Self::Register(None) => "row-register",
            Self::Nobody(PatientRefusal::Empty) => "row-nobody-selected",
            Self::Nobody(PatientRefusal::FailureReported) => "row-nobody-failure",
            Self::Nobody(_) => "row-nobody-unreadable",
            Self::Started => "row-started",
            Self::Completed => "row-completed",
            Self::Refused => "row-refused",
            Self::Unknown => "row-unknown",
            Self::StepUnknown => "row-step-unknown",
            Self::StudyUnknown => "row-study-unknown",
            Self::Control(_, FrameKind::Text | FrameKind::Binary) | Self::Empty => "row-empty",
        };
        Text::new(id)
    }
}

fn of_message(message: &Message, pseudonyms: &Pseudonyms) -> MessageSummary {
    match &message.body {
        Body::Reply(reply) => {
            MessageSummary::Reply(Reply { error: reply.error.filter(|error| hide::is_small_number(*error)), ..*reply })
        }
        Body::Patient(info) => MessageSummary::Patient {
            who: info.id.as_deref().map(exam::clean).filter(|id| !id.is_empty()).map(|id| pseudonyms.of(&id)),
            name: info.name.is_some(),
            birth: !info.births.is_empty(),
        },
        Body::NoPatient(refusal) => MessageSummary::Nobody(*refusal),
        Body::Step(step) => MessageSummary::Step {
            body_part: safe(step.body_part.as_deref()),
            projection: safe(step.projection.as_deref()),
        },
        Body::Started => MessageSummary::Started,
        Body::Completed => MessageSummary::Completed,
        Body::Refused => MessageSummary::Refused,
        Body::None => match &message.command {
            Command::Ping => MessageSummary::Ping,
            Command::Pong => MessageSummary::Pong,
            Command::RegisterClient => MessageSummary::Register(message.sender),
            Command::SetPatientInfo
            | Command::SendStepInfo
            | Command::EventStartExam
            | Command::EventCompleteExam
            | Command::Other(_)
            | Command::Named(_) => MessageSummary::Unknown,
        },
    }
}

/// A text of the site, made safe to show and short.
fn safe(text: Option<&str>) -> Option<Box<str>> {
    text.map(exam::clean).filter(|text| !text.is_empty()).map(|text| exam::clip(&text, 80).into_boxed_str())
}

fn patient(who: Option<Pseudonym>, name: bool, birth: bool) -> Text {
    let text = match who {
        Some(who) => Text::new("row-patient").with("who", who.to_string()),
        None => Text::new("row-patient-without-id"),
    };
    match (name, birth) {
        (true, true) => text.form("both"),
        (true, false) => text.form("name"),
        (false, true) => text.form("birth"),
        (false, false) => text,
    }
}

fn reply(reply: Reply, command: Option<&Command>) -> Text {
    let is_registration = command == Some(&Command::RegisterClient);
    let text = Text::new(match (is_registration, reply.status) {
        (true, Some(Status::Success)) => "row-registered",
        (true, Some(Status::Failure)) => "row-registration-refused",
        (true, None) => "row-registration-answered",
        (false, Some(Status::Success)) => "row-ping-answered",
        (false, Some(Status::Failure)) => "row-ping-failed",
        (false, None) => "row-ping-without-status",
    });
    match reply.error {
        None => text,
        Some(error) => text.form("error").with("error", error),
    }
}

/// How a server closed the connection.
pub(super) fn close(code: Option<u16>) -> Text {
    match code {
        Some(code) => with_code("row-closed", code),
        None => Text::new("row-closed-without-code"),
    }
}

/// How this program closed the connection.
fn closed_here(code: Option<u16>) -> Text {
    match code {
        Some(code) => with_code("row-closed-here", code),
        None => Text::new("row-closed-here-without-code"),
    }
}

fn with_code(id: &'static str, code: u16) -> Text {
    let text = Text::new(id).with("code", code);
    match meaning(code) {
        Some(meaning) => text.form("meaning").with("meaning", meaning),
        None => text,
    }
}

/// What the code of a close frame means; nothing for one that the RFC and its registry do not name.
fn meaning(code: u16) -> Option<Text> {
    matches!(code, 1000..=1003 | 1007..=1013).then(|| close_meaning(code))
}
