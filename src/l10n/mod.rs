//! Words in files: every text that people read, in their language.
//!
//! Texts are Fluent messages in `assets/l10n/<language>`, one id a fact. A [`Library`] holds those in the program and, before
//! them, a site's own. Pure: files are read elsewhere.

mod anatomy;
mod bundled;
mod catalog;
mod columns;
mod fluent_fault;
#[cfg(test)]
mod foreign_words;
mod library;
mod locale;
mod message;
mod misread;
mod patient;
mod procedures;
mod reader;
mod review;
mod side_words;
mod site;
mod snippet;
mod staff;
mod system;
mod text;
mod toml_fault;
mod unseen;

pub use bundled::{FILES, OFFERED, STAFF_LOCALES, bundled_files};
pub use columns::{columns, is_wide, padded};
pub use library::Library;
pub use locale::{Locale, LocaleError};
pub use message::{Message, Value};
pub use patient::{PatientTexts, Sentence};
pub use procedures::{Procedures, Understood, Words};
pub use reader::Reader;
pub use review::reviewed;
pub use site::{SiteFile, SiteMistake};
pub use system::SystemError;
pub use toml_fault::TomlFault;
pub use unseen::as_read;
