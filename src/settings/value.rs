//! A value of a key: as it was written, checked and shown, or refused.

use std::fmt;

use super::server_url::ServerUrlError;

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
    /// What no key takes, by its name for a sentence ("a list").
    Other(&'static str),
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
    #[error("it must be {wanted}, but {found} was given; allowed is {allowed}")]
    WrongType {
        /// What it must be.
        wanted: &'static str,
        /// What was found.
        found: &'static str,
        /// What is allowed.
        allowed: String,
    },
    /// The right type, but not allowed.
    #[error("{found} is not possible; allowed is {allowed}")]
    Impossible {
        /// What was written.
        found: String,
        /// What is allowed.
        allowed: String,
    },
    /// No address of a server.
    #[error("{found:?} is not possible: {error}")]
    Url {
        /// What was written, passwords hidden.
        found: String,
        /// What is wrong with it.
        error: ServerUrlError,
    },
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
