//! What the API document says of each field, in our own words.

use crate::protocol::Command;
use crate::settings::Language;

/// What the API document says of one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldDoc {
    /// The commands it belongs to; empty for all.
    pub commands: &'static [i64],
    /// Where it stands: `sender`, `data.patientId`.
    pub path: &'static str,
    /// Its type in the document's words: `number | null`.
    pub kind: &'static str,
    /// Whether it must be there.
    pub required: bool,
    /// What it means, in English.
    pub english: &'static str,
    /// What it means, in Korean.
    pub korean: &'static str,
}

impl FieldDoc {
    /// What it means.
    #[must_use]
    pub const fn meaning(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.english,
            Language::Ko => self.korean,
        }
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

/// All fields of the document, and those in which its samples or servers in the field differ from it.
pub static FIELDS: &[FieldDoc] = &[];
