//! A value of a key: as it was written, checked and shown, or refused.

use std::fmt;

use super::server_url::ServerUrlError;
use crate::l10n::{self, Message};

/// A value as it was written, not yet checked.
#[derive(Debug, Clone, PartialEq)]
pub enum Raw {
    /// Text that stands for a value of any kind (environment, command line).
    Untyped(String),
    /// A text of a file.
    Text(String),
    /// A whole number of a file.
    Integer(i64),
    /// A number with decimals of a file.
    Float(f64),
    /// `true` or `false` of a file.
    Bool(bool),
    /// Several texts of a file.
    List(Vec<String>),
    /// What no key takes.
    Other(Type),
}

/// The type of a written value, or the one that a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// Text in quotes.
    Text,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Decimal,
    /// Any number: what a key takes.
    Number,
    /// True or false.
    Bool,
    /// A list.
    List,
    /// Nothing at all.
    Nothing,
    /// A section.
    Section,
    /// A list of sections.
    Sections,
    /// A date or time.
    Date,
    /// A table in braces.
    Table,
    /// A number that is too large to be read.
    LargeNumber,
    /// Data of the registry that is neither text nor a number.
    RegistryData,
    /// A text without a type, from the environment or the command line.
    Untyped,
}

impl Type {
    fn id(self) -> &'static str {
        match self {
            Self::Text => "type-text",
            Self::Whole => "type-whole",
            Self::Decimal => "type-decimal",
            Self::Number => "type-number",
            Self::Bool => "type-bool",
            Self::List => "type-list",
            Self::Nothing => "type-nothing",
            Self::Section => "type-section",
            Self::Sections => "type-sections",
            Self::Date => "type-date",
            Self::Table => "type-table",
            Self::LargeNumber => "type-large-number",
            Self::RegistryData => "type-registry-data",
            Self::Untyped => "type-untyped",
        }
    }

    /// What it is called.
    pub(super) fn message(self) -> Message {
        Message::new(self.id())
    }
}

/// A checked value to be shown; secrets are hidden.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
#[serde(untagged)]
pub enum Value {
    /// No value (a file that is not set).
    None,
    /// True or false.
    Bool(bool),
    /// A whole number.
    Whole(u64),
    /// A number with decimals.
    Decimal(f64),
    /// Anything else.
    Text(String),
}

/// Why a written value is not taken.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ValueError {
    /// A number where text is due, and the like.
    WrongType {
        /// What it must be.
        wanted: Type,
        /// What was found.
        found: Type,
        /// What is allowed.
        allowed: Message,
    },
    /// The right type, but not allowed.
    Impossible {
        /// What was written.
        found: l10n::Value,
        /// What is allowed.
        allowed: Message,
    },
    /// The same, where a sentence says why.
    Unfit {
        /// Why.
        why: Message,
        /// What is allowed.
        allowed: Message,
    },
    /// No address of a server.
    Url {
        /// What was written, passwords hidden.
        found: String,
        /// What is wrong with it.
        error: ServerUrlError,
    },
}

impl ValueError {
    /// What is wrong, and what is allowed.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::WrongType { wanted, found, allowed } => Message::new("value-wrong-type")
                .with("wanted", Message::new(wanted.id()).form("wanted"))
                .with("found", Message::new(found.id()))
                .with("allowed", allowed.clone()),
            Self::Impossible { found, allowed } => {
                Message::new("value-not-valid").with("found", found.clone()).with("allowed", allowed.clone())
            }
            Self::Unfit { why, allowed } => {
                Message::new("value-unfit").with("why", why.clone()).with("allowed", allowed.clone())
            }
            Self::Url { found, error } => {
                Message::new("value-url").with("found", format!("{found:?}")).with("error", error.message())
            }
        }
    }
}

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None => f.write_str("(none)"),
            Self::Bool(value) => value.fmt(f),
            Self::Whole(value) => value.fmt(f),
            Self::Decimal(value) => value.fmt(f),
            Self::Text(text) => f.write_str(text),
        }
    }
}
