//! What a message did differently from the API document, in plain sentences that hold no patient value.

use super::Command;
use crate::l10n::Message;

/// Why a text could not be read as a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unreadable {
    /// Not JSON even after tolerated faults were repaired, nested too deep, or with a number out of range.
    NotJson,
    /// JSON, but no object.
    NotAnObject,
    /// The same key twice with different values.
    ContradictingKeys,
    /// `command` is absent, null, or neither number nor text.
    NoCommand,
    /// Longer than [`super::MAX_MESSAGE_BYTES`].
    TooLong,
    /// `command` is a text that resembles the document's names but is not one of them.
    UnsureCommand,
}

impl Unreadable {
    /// What is wrong with the text: a part of a sentence.
    #[must_use]
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::NotJson => "unreadable-not-json",
            Self::NotAnObject => "unreadable-not-an-object",
            Self::ContradictingKeys => "unreadable-contradicting-keys",
            Self::NoCommand => "unreadable-no-command",
            Self::TooLong => "unreadable-too-long",
            Self::UnsureCommand => "unreadable-unsure-command",
        })
    }
}

/// Why a 101 names nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PatientRefusal {
    /// `data` null, absent or empty: no patient is selected.
    Empty,
    /// `data` is not an object.
    DataNotAnObject,
    /// The same key twice with different values.
    ContradictingKeys,
    /// `patientId` and `patientID` differ.
    ContradictingIds,
    /// An object or array where text is expected.
    NotText,
    /// `res` or `result` is 0: the server reports a failure.
    FailureReported,
    /// The whole text could not be read, but it names command 101.
    Unreadable(Unreadable),
}

/// A difference from the API document: what was received, what the document says, what was done.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Notice {
    /// The text could not be read and looks like no event of an exam.
    Unreadable(Unreadable),
    /// The text could not be read and may have been a 601.
    StepUnknown(Unreadable),
    /// The text could not be read and may have been a 1001 or 1002.
    StudyUnknown(Unreadable),
    /// A 101 that cannot be trusted.
    NoPatient(PatientRefusal),
    /// A 601, 1001 or 1002 whose `res` or `result` is 0.
    FailureReported(Command),
    /// A 601 whose `data` is not an object, contains an object or array where text is expected, or contradicts itself.
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
    /// A lone surrogate escape, which is not a character.
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
    /// A number or boolean where text is expected.
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
    /// Whether the message was not used as received; false if it was read anyway.
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

impl Notice {
    /// Whether it says that a message cannot be read: neither one that reports a failure or names nobody in so many words, nor one that
    /// is too long to be an event of an exam.
    #[must_use]
    pub const fn is_unread(&self) -> bool {
        let is_plain = matches!(
            self,
            Self::NoPatient(PatientRefusal::Empty | PatientRefusal::FailureReported)
                | Self::Unreadable(Unreadable::TooLong)
                | Self::FailureReported(_)
        );
        self.is_refusal() && !is_plain
    }
}

impl PatientRefusal {
    /// What came, and that the name was cleared.
    #[must_use]
    pub fn message(self) -> Message {
        let id = match self {
            Self::Empty => "no-patient-empty",
            Self::DataNotAnObject => "no-patient-data-not-an-object",
            Self::ContradictingKeys => "no-patient-contradicting-keys",
            Self::ContradictingIds => "no-patient-contradicting-ids",
            Self::NotText => "no-patient-not-text",
            Self::FailureReported => "no-patient-failure-reported",
            Self::Unreadable(why) => return Message::new("no-patient-unreadable").with("why", why.message()),
        };
        Message::new(id)
    }
}

impl Notice {
    /// What was received, what the API document says, and what was done. Contains no patient values.
    #[must_use]
    pub fn message(&self) -> Message {
        let id = match self {
            Self::Unreadable(why) => return Message::new("notice-unreadable").with("why", why.message()),
            Self::StepUnknown(why) => return Message::new("notice-step-unknown").with("why", why.message()),
            Self::StudyUnknown(why) => return Message::new("notice-study-unknown").with("why", why.message()),
            Self::NoPatient(why) => return why.message(),
            Self::FailureReported(command) => return of_command("notice-failure-reported", command),
            Self::KeySpelling(key) => return Message::new("notice-key-spelling").with("key", *key),
            Self::NotTextButRead(key) => return Message::new("notice-not-text-but-read").with("key", *key),
            Self::CommandAsText(command) => return of_command("notice-command-as-text", command),
            Self::NoReceiver(command) => return of_command("notice-no-receiver", command),
            Self::UnknownCommand(Command::Named(_)) => "notice-unknown-command-name",
            Self::UnknownCommand(command) => return of_command("notice-unknown-command", command),
            Self::StatusNotReadable(command) => return of_command("notice-status-not-readable", command),
            Self::RefusedByRes(command) => return of_command("notice-refused-by-res", command),
            Self::StepNotReadable => "notice-step-not-readable",
            Self::DuplicateKeys => "notice-duplicate-keys",
            Self::Comments => "notice-comments",
            Self::TrailingComma => "notice-trailing-comma",
            Self::ByteOrderMark => "notice-byte-order-mark",
            Self::TrailingNuls => "notice-trailing-nuls",
            Self::NotFinite => "notice-not-finite",
            Self::ControlCharacter => "notice-control-character",
            Self::JsonInString => "notice-json-in-string",
            Self::SeveralObjects => "notice-several-objects",
            Self::LoneSurrogate => "notice-lone-surrogate",
            Self::BinaryFrame => "notice-binary-frame",
            Self::Utf16 => "notice-utf16",
            Self::NotUtf8 => "notice-not-utf8",
            Self::PatientIdKey => "notice-patient-id-key",
            Self::BirthKey => "notice-birth-key",
            Self::PatientSex => "notice-patient-sex",
            Self::ResultKey => "notice-result-key",
            Self::ResNotReadable => "notice-res-not-readable",
            Self::SenderByName => "notice-sender-by-name",
            Self::ReceiverByName => "notice-receiver-by-name",
            Self::SenderNotReadable => "notice-sender-not-readable",
            Self::ReceiverNotReadable => "notice-receiver-not-readable",
        };
        Message::new(id)
    }
}

impl Notice {
    /// What was received, without what was done: for whoever only looks. Contains no patient values.
    #[must_use]
    pub fn seen(&self) -> Message {
        let message = self.message();
        if self.is_unread() && !matches!(self, Self::Unreadable(_)) { message.form("seen") } else { message }
    }
}

fn of_command(id: &'static str, command: &Command) -> Message {
    Message::new(id).with("command", command.message())
}

impl std::fmt::Display for PatientRefusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

impl std::fmt::Display for Notice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::l10n::{Library, Locale};

    fn every_notice() -> Vec<Notice> {
        let unreadable = [
            Unreadable::NotJson,
            Unreadable::NotAnObject,
            Unreadable::ContradictingKeys,
            Unreadable::NoCommand,
            Unreadable::TooLong,
            Unreadable::UnsureCommand,
        ];
        let refusals = [
            PatientRefusal::Empty,
            PatientRefusal::DataNotAnObject,
            PatientRefusal::ContradictingKeys,
            PatientRefusal::ContradictingIds,
            PatientRefusal::NotText,
            PatientRefusal::FailureReported,
        ];
        // A command that is only a name may hold anything.
        let command = || Command::Named("PLANTED".to_owned());
        let mut all: Vec<Notice> = unreadable.into_iter().map(Notice::Unreadable).collect();
        all.extend(refusals.into_iter().map(Notice::NoPatient));
        all.extend(unreadable.into_iter().map(|why| Notice::NoPatient(PatientRefusal::Unreadable(why))));
        all.extend(unreadable.into_iter().map(Notice::StepUnknown));
        all.extend(unreadable.into_iter().map(Notice::StudyUnknown));
        all.extend([
            Notice::FailureReported(command()),
            Notice::StepNotReadable,
            Notice::DuplicateKeys,
            Notice::Comments,
            Notice::TrailingComma,
            Notice::ByteOrderMark,
            Notice::TrailingNuls,
            Notice::NotFinite,
            Notice::ControlCharacter,
            Notice::JsonInString,
            Notice::SeveralObjects,
            Notice::KeySpelling("patientId"),
            Notice::SenderByName,
            Notice::ReceiverByName,
            Notice::Utf16,
            Notice::LoneSurrogate,
            Notice::BinaryFrame,
            Notice::NotUtf8,
            Notice::PatientIdKey,
            Notice::BirthKey,
            Notice::PatientSex,
            Notice::NotTextButRead("patientName"),
            Notice::CommandAsText(command()),
            Notice::ResultKey,
            Notice::ResNotReadable,
            Notice::SenderNotReadable,
            Notice::ReceiverNotReadable,
            Notice::NoReceiver(command()),
            Notice::UnknownCommand(command()),
            Notice::StatusNotReadable(command()),
            Notice::RefusedByRes(command()),
        ]);
        all
    }

    #[test]
    fn every_notice_has_a_korean_sentence_of_its_own_without_a_value() {
        let mut seen = HashSet::new();
        for notice in every_notice() {
            let sentence = notice.message().text(Library::bundled(), Locale::KO);
            assert!(sentence.chars().any(|c| ('가'..='힣').contains(&c)) && sentence.ends_with("니다."), "{sentence}");
            assert!(!sentence.contains("PLANTED"), "{sentence}");
            assert!(seen.insert(sentence.clone()), "said twice: {sentence}");
        }
    }

    #[test]
    fn a_sentence_names_what_the_english_one_names() {
        for notice in every_notice() {
            let (english, korean) = (notice.to_string(), notice.message().text(Library::bundled(), Locale::KO));
            for name in ["101", "601", "106", "patientID", "patientSex", "status", "256 KiB", "UTF-8"] {
                assert_eq!(korean.contains(name), english.contains(name), "{name}: {korean}");
            }
        }
    }
}
