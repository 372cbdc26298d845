//! What the API document says of each field, in our own words (`assets/l10n`).

use crate::l10n::Message;
use crate::protocol::Command;

/// What the API document says of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldDoc {
    /// The commands it belongs to; empty for all.
    pub commands: &'static [i64],
    /// Where it stands: `sender`, `data.patientId`.
    pub path: &'static str,
    /// Its type in the document's words: `number | null`; none where the document does not have it.
    pub kind: Option<&'static str>,
    /// Whether it must be there.
    pub required: bool,
    /// The message that says what it means.
    id: &'static str,
}

impl FieldDoc {
    /// What it means.
    #[must_use]
    pub const fn message(&self) -> Message {
        Message::new(self.id)
    }
}

/// What the document says of a field of a command.
#[must_use]
pub fn document(command: &Command, path: &str) -> Option<&'static FieldDoc> {
    let number = command.number();
    FIELDS.iter().find(|field| {
        field.path == path
            && (field.commands.is_empty() || number.is_some_and(|number| field.commands.contains(&number)))
    })
}

/// The commands that announce an exam to the displays.
const EXAM: &[i64] = &[101, 601, 1001, 1002];
/// The commands that are answered with a status.
const ANSWERED: &[i64] = &[1, 11];

/// All fields of the document, and those in which its own samples or servers in the field differ from it. Where two stand for
/// one path, the first that belongs to the command counts.
pub static FIELDS: &[FieldDoc] = &[
    FieldDoc { commands: &[], path: "sender", kind: Some("number"), required: true, id: "field-sender" },
    FieldDoc {
        commands: EXAM,
        path: "receiver",
        kind: Some("number | null"),
        required: true,
        id: "field-receiver-of-exam",
    },
    FieldDoc { commands: &[], path: "receiver", kind: Some("number | null"), required: false, id: "field-receiver" },
    FieldDoc { commands: &[], path: "command", kind: Some("number"), required: true, id: "field-command" },
    FieldDoc { commands: &[], path: "res", kind: Some("number | string | null"), required: false, id: "field-res" },
    FieldDoc { commands: &[], path: "result", kind: None, required: false, id: "field-result" },
    FieldDoc { commands: &[], path: "data", kind: Some("json | null"), required: false, id: "field-data" },
    FieldDoc { commands: ANSWERED, path: "data.status", kind: Some("number"), required: true, id: "field-status" },
    FieldDoc {
        commands: ANSWERED,
        path: "data.error",
        kind: Some("number | null"),
        required: false,
        id: "field-error",
    },
    FieldDoc { commands: &[101], path: "data.patientId", kind: Some("string"), required: true, id: "field-patient-id" },
    FieldDoc {
        commands: &[101],
        path: "data.patientID",
        kind: Some("string"),
        required: false,
        id: "field-patient-id-of-sample",
    },
    FieldDoc {
        commands: &[101],
        path: "data.patientName",
        kind: Some("string | null"),
        required: false,
        id: "field-patient-name",
    },
    FieldDoc {
        commands: &[101],
        path: "data.patientBirth",
        kind: Some("string | null (YYYY-MM-DD)"),
        required: false,
        id: "field-patient-birth",
    },
    FieldDoc {
        commands: &[101],
        path: "data.patientBirthDate",
        kind: Some("string | null (YYYYMMDD)"),
        required: false,
        id: "field-patient-birth-of-sample",
    },
    FieldDoc {
        commands: &[101],
        path: "data.patientSex",
        kind: Some("number"),
        required: false,
        id: "field-patient-sex",
    },
    FieldDoc {
        commands: &[601],
        path: "data.bodypartAlias",
        kind: Some("string | null"),
        required: false,
        id: "field-body-part",
    },
    FieldDoc {
        commands: &[601],
        path: "data.projectionAlias",
        kind: Some("string | null"),
        required: false,
        id: "field-projection",
    },
    FieldDoc { commands: &[], path: "data.demo", kind: None, required: false, id: "field-demo" },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::{Library, Locale};

    #[test]
    fn every_field_has_both_languages_and_is_found() {
        for field in FIELDS {
            let [english, korean] =
                [Locale::EN, Locale::KO].map(|locale| field.message().text(Library::bundled(), locale));
            let is_hangul = |c: char| ('가'..='힣').contains(&c);
            assert!(english.ends_with('.') && !english.contains(is_hangul), "{}: {english}", field.path);
            assert!(korean.contains(is_hangul), "{}: {korean}", field.path);
            let command = Command::from_number(field.commands.first().copied().unwrap_or(1));
            assert_eq!(document(&command, field.path).map(|found| found.path), Some(field.path));
        }
    }

    #[test]
    fn a_field_is_explained_for_its_own_command() {
        assert!(document(&Command::SetPatientInfo, "receiver").is_some_and(|field| field.required));
        assert!(document(&Command::Ping, "receiver").is_some_and(|field| !field.required));
        assert_eq!(document(&Command::Ping, "data.patientId"), None);
        assert_eq!(document(&Command::Named(String::new()), "data.status"), None);
    }
}
