//! A site's own words, and what is wrong with them.

use super::bundled::{ANATOMY_FILE, PATIENT_FILE};
use super::locale::Locale;
use super::message::Message;
use super::snippet::snippets;

/// A file of the site's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteFile {
    /// The language that its folder is named after.
    pub locale: Locale,
    /// Its name, one of [`FILES`](super::FILES).
    pub name: &'static str,
    /// Its place, to say where a mistake is.
    pub path: String,
    /// What it holds.
    pub text: String,
}

impl SiteFile {
    /// Whether there is a message in it.
    #[must_use]
    pub fn has_messages(&self) -> bool {
        snippets(&self.text).any(|snippet| snippet.id.is_some())
    }

    /// Whether it is for the console and the commands.
    pub(super) fn is_for_staff(&self) -> bool {
        ![PATIENT_FILE, ANATOMY_FILE].contains(&self.name)
    }
}

/// A mistake in a file of the site. Whatever else is in the file holds.
#[derive(Debug, Clone, PartialEq)]
pub struct SiteMistake {
    /// The file.
    pub path: String,
    /// The line, from 1; none where a message is missing.
    pub line: Option<usize>,
    /// What is wrong.
    pub reason: Message,
    /// Whether the program's own text stands in its place.
    pub is_replaced: bool,
}
