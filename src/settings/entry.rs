//! Written values, their places, and notes about them.

use std::path::PathBuf;

use super::choices::Former;
use super::keys::Key;
use super::plain::shown_path;
use super::source::Source;
use super::value::{Raw, ValueError};
use crate::l10n::{Message, SiteMistake};

/// One written value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: &'static Key,
    /// The value as written.
    pub raw: Raw,
    /// Where it was written.
    pub source: Source,
}

/// What a settings file says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FileLayer {
    /// The values, in the order of the file.
    pub entries: Vec<Entry>,
    /// The locked keys (machine file only).
    pub locked: Vec<&'static Key>,
}

/// Something worth knowing that is not an error.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "what has no comment is said by its name")]
pub enum Note {
    /// A value was ignored because the machine file locks its key.
    Locked {
        key: &'static Key,
        /// The machine file.
        machine_path: PathBuf,
        /// Where the ignored value was written.
        ignored: Source,
    },
    /// A value was ignored because a policy sets its key.
    Policy {
        key: &'static Key,
        /// Where the ignored value was written.
        ignored: Source,
    },
    /// A text in quotes, which are part of it.
    InQuotes {
        /// Where it was written.
        at: Source,
    },
    /// A name of an earlier version, read as its replacement.
    Former {
        key: &'static Key,
        /// The name, and what it is read as.
        former: Former,
        /// Where it was written.
        at: Source,
    },
    /// A mistake in the site's own texts.
    SiteTexts(SiteMistake),
    /// A registry value that is not valid; the default is used instead. The installer cannot check it, and a
    /// display must not stay dark for it.
    Refused {
        key: &'static Key,
        /// What is wrong.
        error: Box<ValueError>,
        /// Where it is.
        at: Source,
    },
    /// A registry value that this version does not know.
    Unknown {
        /// Where it is.
        at: Source,
    },
}

impl Note {
    /// The note, without a full stop.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Locked { key, machine_path, ignored } => Message::new("note-locked")
                .with("key", key.name)
                .with("file", shown_path(machine_path))
                .with("place", ignored.place()),
            Self::Policy { key, ignored } => {
                Message::new("note-policy").with("key", key.name).with("place", ignored.place())
            }
            Self::InQuotes { at } => Message::new("note-in-quotes").with("place", at.place()),
            Self::Former { key, former: Former { name, now }, at } => Message::new("note-former")
                .with("place", at.place())
                .with("key", key.name)
                .with("name", *name)
                .with("now", *now),
            Self::SiteTexts(SiteMistake { path, line, reason, is_replaced }) => {
                let line = line.map_or_else(String::new, |line| format!(":{line}"));
                let id = if *is_replaced { "note-site-texts" } else { "note-site-texts-kept" };
                Message::new(id).with("place", format!("{path}{line}")).with("reason", reason.clone())
            }
            Self::Refused { key, error, at } => Message::new("note-refused")
                .with("place", at.place())
                .with("key", key.name)
                .with("error", error.message()),
            Self::Unknown { at } => Message::new("note-unknown").with("place", at.place()),
        }
    }
}

impl std::fmt::Display for Note {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}
