//! What a message did differently from the API document, in plain sentences that hold no patient value.

use super::Command;

/// Why a text could not be read as a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unreadable {
    /// Not JSON, also after what is tolerated was mended; or nested too deep; or a number out of range.
    NotJson,
    /// JSON, but no object.
    NotAnObject,
    /// The same key twice with different values.
    ContradictingKeys,
    /// `command` is absent, null, or neither number nor text.
    NoCommand,
    /// Longer than [`super::MAX_MESSAGE_BYTES`].
    TooLong,
    /// `command` is a text that is none of the document's names, and looks like one.
    UnsureCommand,
}

impl Unreadable {
    const fn what(self) -> &'static str {
        match self {
            Self::NotJson => "is not JSON that can be read",
            Self::NotAnObject => "is JSON but not an object",
            Self::ContradictingKeys => "has the same key twice with different values",
            Self::NoCommand => "has no readable command",
            Self::TooLong => "is longer than 256 KiB",
            Self::UnsureCommand => "names its command in a way that is not the document's",
        }
    }
}

/// Why a 101 names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PatientRefusal {
    /// `data` null, absent or empty: no patient is selected.
    Empty,
    /// `data` is no object.
    DataNotAnObject,
    /// The same key twice with different values.
    ContradictingKeys,
    /// `patientId` and `patientID` differ.
    ContradictingIds,
    /// An object or array where text is due.
    NotText,
    /// `res` or `result` is 0: the server reports a failure.
    FailureReported,
    /// The whole text could not be read, but it names command 101.
    Unreadable(Unreadable),
}

/// One difference from the API document: what came, what the document says, what was done.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Notice {
    /// The text could not be read and looks like no event of an exam.
    Unreadable(Unreadable),
    /// The text could not be read and may have been a 601.
    StepUnknown(Unreadable),
    /// The text could not be read and may have been a 1001 or 1002.
    StudyUnknown(Unreadable),
    /// A 101 that cannot be vouched for.
    NoPatient(PatientRefusal),
    /// A 601, 1001 or 1002 whose `res` or `result` is 0.
    FailureReported(Command),
    /// A 601 whose `data` is no object, holds an object or array where text is due, or contradicts itself.
    StepNotReadable,
    /// The same key twice with equal values.
    DuplicateKeys,
    /// `//` or `/* */` in the text.
    Comments,
    /// A comma before `}` or `]`.
    TrailingComma,
    /// A byte order mark in front.
    ByteOrderMark,
    /// NUL bytes behind the object.
    TrailingNuls,
    /// NaN or Infinity for a number.
    NotFinite,
    /// A control character in a text, which JSON escapes.
    ControlCharacter,
    /// A JSON text that holds the JSON object.
    JsonInString,
    /// Two or more objects in one frame.
    SeveralObjects,
    /// A key of the document in another spelling.
    KeySpelling(&'static str),
    /// A lone surrogate escape, which stands for no character.
    LoneSurrogate,
    /// JSON in a binary frame.
    BinaryFrame,
    /// UTF-16 in a binary frame.
    Utf16,
    /// Bytes that are neither UTF-8 nor UTF-16 in a binary frame.
    NotUtf8,
    /// `patientID` for `patientId`.
    PatientIdKey,
    /// `patientBirthDate` for `patientBirth`.
    BirthKey,
    /// `patientSex`, which only one sample of the document has.
    PatientSex,
    /// A number or boolean where text is due.
    NotTextButRead(&'static str),
    /// `command` is written as text.
    CommandAsText(Command),
    /// `result` for `res`.
    ResultKey,
    /// `res` is neither number, text nor null.
    ResNotReadable,
    /// `sender` is a name.
    SenderByName,
    /// `receiver` is a name.
    ReceiverByName,
    /// `sender` cannot be read as a number or a name.
    SenderNotReadable,
    /// `receiver` cannot be read as a number.
    ReceiverNotReadable,
    /// An exam event without a receiver, or with null.
    NoReceiver(Command),
    /// A command that the document does not list.
    UnknownCommand(Command),
    /// A reply whose `status` is neither 0 nor 1.
    StatusNotReadable(Command),
    /// A reply without a status of 0 or 1 whose `res` or `result` reports a failure.
    RefusedByRes(Command),
}

impl Notice {
    /// Whether the message was not used as it came; false where it was read all the same.
    #[must_use]
    pub const fn is_refusal(&self) -> bool {
        matches!(
            self,
            Self::Unreadable(_)
                | Self::StepUnknown(_)
                | Self::StudyUnknown(_)
                | Self::NoPatient(_)
                | Self::FailureReported(_)
                | Self::StepNotReadable
        )
    }
}

impl std::fmt::Display for PatientRefusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Empty => f.write_str(
                "101 (setPatientInfo) came without id, name and birth date: nobody is selected. The name was cleared.",
            ),
            Self::DataNotAnObject => f.write_str(
                "101 (setPatientInfo): data is not an object, as the API document says. The name was cleared.",
            ),
            Self::ContradictingKeys => f.write_str(
                "101 (setPatientInfo) has the same key twice with different values; which one counts is unknown. The name was cleared.",
            ),
            Self::ContradictingIds => f.write_str(
                "101 (setPatientInfo) has patientId and patientID with different values. The name was cleared.",
            ),
            Self::NotText => f.write_str(
                "101 (setPatientInfo) has an object, an array or a number too long to be read exactly where the API document says text. The name was cleared.",
            ),
            Self::FailureReported => f.write_str(
                "101 (setPatientInfo) reports a failure (res 0). The name was cleared.",
            ),
            Self::Unreadable(why) => write!(
                f,
                "A message {}. It may have been a 101 (setPatientInfo) for somebody else. The name was cleared.",
                why.what()
            ),

        }
    }
}

impl std::fmt::Display for Notice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreadable(why) => {
                write!(f, "A message {}; the API document says one JSON object with a command. It was ignored.", why.what())
            }
            Self::StepUnknown(why) => write!(
                f,
                "A message {}. It may have been a 601 (sendStepInfo). The step was cleared.",
                why.what()
            ),
            Self::StudyUnknown(why) => write!(
                f,
                "A message {}. It may have been a 1001, a 1002 or another event of an exam. The screen was cleared.",
                why.what()
            ),
            Self::NoPatient(why) => why.fmt(f),
            Self::FailureReported(command) => write!(f, "{command} reports a failure (res 0). It was ignored."),
            Self::StepNotReadable => f.write_str(
                "601 (sendStepInfo): data is not an object of texts with each key once, as the API document says. The step was cleared.",
            ),
            Self::DuplicateKeys => f.write_str("A message has the same key twice with equal values. It was read once."),
            Self::Comments => f.write_str("A message has comments, which JSON does not allow. They were skipped."),
            Self::TrailingComma => {
                f.write_str("A message has a comma before a closing bracket, which JSON does not allow. It was skipped.")
            }
            Self::ByteOrderMark => f.write_str("A message begins with a byte order mark. It was skipped."),
            Self::TrailingNuls => f.write_str("A message ends with NUL bytes, which JSON does not allow. They were skipped."),
            Self::NotFinite => {
                f.write_str("A message has NaN or Infinity, which JSON does not have. They were read as null.")
            }
            Self::ControlCharacter => f.write_str(
                "A message has a control character in a text, which JSON escapes. It was read as if it had been escaped.",
            ),
            Self::JsonInString => f.write_str(
                "A JSON object came packed into a JSON text; the API document says the object itself. It was unpacked and read.",
            ),
            Self::SeveralObjects => f.write_str(
                "A frame holds several JSON objects; the API document says one. They were read in their order.",
            ),
            Self::KeySpelling(key) => {
                write!(f, "The key {key} came in another spelling than in the API document. It was read.")
            }
            Self::LoneSurrogate => {
                f.write_str("A message has half of a surrogate pair, which stands for no character. It was replaced.")
            }
            Self::BinaryFrame => {
                f.write_str("A message came in a binary frame; the API document's are text frames.")
            }
            Self::Utf16 => f.write_str("A binary frame holds UTF-16; the API document's text frames are UTF-8. It was read."),
            Self::NotUtf8 => f.write_str(
                "A binary frame holds bytes that are not UTF-8. Its structure was read; values with such bytes are not shown.",
            ),
            Self::PatientIdKey => {
                f.write_str("The patient's id came as patientID; the API document's section on 101 says patientId. It was read.")
            }
            Self::BirthKey => f.write_str(
                "The birth date came as patientBirthDate; the API document's section on 101 says patientBirth. It was read.",
            ),
            Self::PatientSex => {
                f.write_str("patientSex came, which the API document has in one sample only. It was kept and is not shown.")
            }
            Self::NotTextButRead(key) => {
                write!(f, "{key} is a number or boolean; the API document says text. It was read as text.")
            }
            Self::CommandAsText(command) => {
                write!(f, "The command {command} came as text; the API document says a number. It was read.")
            }
            Self::ResultKey => f.write_str("The result came as result; the API document says res. It was read."),
            Self::ResNotReadable => {
                f.write_str("res is neither number, text nor null, as the API document says. It was ignored.")
            }
            Self::SenderByName => f.write_str("sender came as a name; the API document says a number. It was read."),
            Self::ReceiverByName => f.write_str("receiver came as a name; the API document says a number. It was read."),
            Self::SenderNotReadable => {
                f.write_str("sender is not a number, as the API document says. The message was read without it.")
            }
            Self::ReceiverNotReadable => {
                f.write_str("receiver is not a number, as the API document says. It was read as 0 (everybody).")
            }
            Self::NoReceiver(command) => write!(
                f,
                "{command} came without a receiver; the API document says 106 (Display). It was read as 0 (everybody)."
            ),
            Self::UnknownCommand(Command::Named(_)) => {
                f.write_str("A command came by a name that the API document does not list. It was ignored.")
            }
            Self::UnknownCommand(command) => {
                write!(f, "{command} came, which the API document does not list. It was ignored.")
            }
            Self::StatusNotReadable(command) => write!(
                f,
                "The reply to {command} has no status of 0 or 1, as the API document says. It was read as an answer, not as a success."
            ),
            Self::RefusedByRes(command) => write!(
                f,
                "The reply to {command} reports a failure in res (0) and has no status of 0 or 1, as the API document says. It was read as status 0 without an error number."
            ),
        }
    }
}
