//! A message of the wire after decoding.

use serde_json::Number;

use super::{ClientType, Command, Json, PatientRefusal, Receiver};

/// One message: the envelope of the API document, section 4, and its typed content.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The original sender; `None` if the field is absent, null or unreadable (a prototype server's pong has none).
    pub sender: Option<ClientType>,
    /// Whom it is for.
    pub receiver: Receiver,
    /// What it asks or reports.
    pub command: Command,
    /// The result, from `res` or, with prototype servers, `result`.
    pub res: Option<Res>,
    /// Whether `data` carries `"demo": true`: made by a demo or a simulator, not by an acquisition.
    pub demo: bool,
    /// The content that belongs to the command.
    pub body: Body,
    /// The whole message as it came, unknown fields included.
    pub raw: Json,
}

/// The `res` field: `number | string | null`, 1 true, 0 failure.
#[derive(Debug, Clone, PartialEq)]
pub enum Res {
    /// A number.
    Number(Number),
    /// A text.
    Text(String),
    /// Not in the document; some JSON writers make it of 1 and 0.
    Bool(bool),
}

/// How a failure is written as text.
const FAILURES: [&str; 5] = ["0", "false", "fail", "failed", "failure"];

impl Res {
    /// Whether this reports a failure: 0, as number or text, false, or a word for it.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        match self {
            Self::Number(number) => number.as_f64() == Some(0.0),
            Self::Text(text) => FAILURES.iter().any(|word| text.trim().eq_ignore_ascii_case(word)),
            Self::Bool(value) => !value,
        }
    }
}

/// The content of a message, by its command.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// A request without content (ping, register), or a command that this program does not know.
    None,
    /// 1, 2 or 11 with `data.status`: the server's answer. Also 11 whose `res` reports a failure.
    Reply(Reply),
    /// 101 that names a person.
    Patient(PatientInfo),
    /// A 101 that names nobody: none selected, or not readable with certainty. The previous name must not stay.
    NoPatient(PatientRefusal),
    /// 601
    Step(StepInfo),
    /// 1001
    Started,
    /// 1002
    Completed,
    /// A 601, 1001 or 1002 that reports a failure or cannot be read with certainty; a notice gives the reason.
    Refused,
}

/// The answer to a ping or a registration: `data.status` and `data.error`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reply {
    /// `status`; `None` if absent or unreadable.
    pub status: Option<Status>,
    /// `error`, a number without a list of meanings in the document.
    pub error: Option<i64>,
}

/// `status`: 0 fail, 1 success.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// 0
    Failure,
    /// 1
    Success,
}

/// `data` of 101 (section "Send Patient Information"). Texts are trimmed; blank and null are `None`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PatientInfo {
    /// `patientId` or `patientID`.
    pub id: Option<String>,
    /// `patientName`: a DICOM person name.
    pub name: Option<String>,
    /// `patientBirth` and `patientBirthDate`, as they came; the exam reads them as dates.
    pub births: Vec<BirthField>,
    /// `patientSex`, in one sample only; kept, never shown.
    pub sex: Option<Json>,
}

/// A birth date as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BirthField {
    /// The key it stood under.
    pub key: &'static str,
    /// The text, trimmed, not blank.
    pub text: String,
}

/// `data` of 601 (section "Send Protocol(Step) Information"). Texts are trimmed; blank and null are `None`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StepInfo {
    /// `bodypartAlias`: what `VXvue` shows under "Projection".
    pub body_part: Option<String>,
    /// `projectionAlias`: what `VXvue` shows under "Step", the view.
    pub projection: Option<String>,
}
