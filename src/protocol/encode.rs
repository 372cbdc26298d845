//! What this program sends, as exact texts.

use serde::Serialize;

use super::{ClientType, Command};

/// A message to send. [`Outgoing::to_text`] gives the exact JSON of the API document's examples, without white space.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outgoing {
    /// 1
    Ping {
        /// Who asks.
        sender: ClientType,
    },
    /// 11: registers the connection as `sender`.
    Register {
        /// The client type to register as.
        sender: ClientType,
    },
    /// 101 from `VXvue` to the displays.
    Patient {
        /// The `data` fields.
        patient: PatientFields,
        /// Adds `"demo": true`.
        demo: bool,
    },
    /// 601 from `VXvue` to the displays.
    Step {
        /// The `data` fields.
        step: StepFields,
        /// Adds `"demo": true`.
        demo: bool,
    },
    /// 1001 from `VXvue` to the displays.
    Started {
        /// Adds `data` with `"demo": true`.
        demo: bool,
    },
    /// 1002 from `VXvue` to the displays.
    Completed {
        /// Adds `data` with `"demo": true`.
        demo: bool,
    },
    /// The server's answer to a ping, a registration or an event that was refused.
    Reply {
        /// The command that is answered.
        command: Command,
        /// None for success, the error number for failure.
        error: Option<i64>,
    },
    /// The prototype server's answer to a ping: `{"command":"pong"}`.
    PrototypePong,
}

/// `data` of a 101 to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PatientFields {
    /// The patient's id.
    #[serde(rename = "patientId")]
    pub id: String,
    /// A DICOM person name, or null.
    #[serde(rename = "patientName")]
    pub name: Option<String>,
    /// `YYYY-MM-DD`, or null.
    #[serde(rename = "patientBirth")]
    pub birth: Option<String>,
}

/// `data` of a 601 to send.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepFields {
    /// The body part, or null.
    #[serde(rename = "bodypartAlias")]
    pub body_part: Option<String>,
    /// The projection, or null.
    #[serde(rename = "projectionAlias")]
    pub projection: Option<String>,
}

#[derive(Serialize)]
struct Envelope<D> {
    sender: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    receiver: Option<i64>,
    command: i64,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<D>,
}

#[derive(Serialize)]
struct WithDemo<D> {
    #[serde(flatten)]
    data: D,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    demo: bool,
}

#[derive(Serialize)]
struct Nothing {}

#[derive(Serialize)]
struct ReplyData {
    status: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<i64>,
}

impl Outgoing {
    /// The JSON text of the frame.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Ping { sender } => request(*sender, &Command::Ping),
            Self::Register { sender } => request(*sender, &Command::RegisterClient),
            Self::Patient { patient, demo } => event(&Command::SetPatientInfo, Some(patient), *demo),
            Self::Step { step, demo } => event(&Command::SendStepInfo, Some(step), *demo),
            Self::Started { demo } => event(&Command::EventStartExam, demo.then_some(Nothing {}), *demo),
            Self::Completed { demo } => event(&Command::EventCompleteExam, demo.then_some(Nothing {}), *demo),
            Self::Reply { command, error } => text(&Envelope {
                sender: ClientType::WebServer.number(),
                receiver: None,
                command: command.number().unwrap_or_default(),
                data: Some(ReplyData { status: u8::from(error.is_none()), error: *error }),
            }),
            Self::PrototypePong => r#"{"command":"pong"}"#.to_owned(),
        }
    }
}

fn request(sender: ClientType, command: &Command) -> String {
    text(&Envelope::<Nothing> {
        sender: sender.number(),
        receiver: None,
        command: command.number().unwrap_or_default(),
        data: None,
    })
}

fn event<D: Serialize>(command: &Command, data: Option<D>, demo: bool) -> String {
    text(&Envelope {
        sender: ClientType::Vxvue.number(),
        receiver: Some(ClientType::Display.number()),
        command: command.number().unwrap_or_default(),
        data: data.map(|data| WithDemo { data, demo }),
    })
}

/// These types hold only texts, numbers and string keys, which JSON can always write; an empty text would be ignored by
/// every server.
fn text<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
