//! Foreign texts inside our sentences: short, on one line, and without invisible characters.

use std::fmt::Write as _;
use std::path::Path;

use super::lookalike::{is_unseen, unseen_in};
use crate::l10n::{Message, Value};

/// The most characters of a text that a sentence repeats.
const MAX_CHARS: usize = 120;

/// Escapes control characters, line ends and invisible characters, so that what is wrong with a
/// path or a name is visible and nothing moves a terminal's cursor.
#[must_use]
pub fn visible(sentence: &str) -> String {
    let mut shown = String::with_capacity(sentence.len());
    for character in sentence.chars() {
        if character != ' ' && is_unseen(character) {
            let _infallible = write!(shown, "{}", character.escape_default());
        } else {
            shown.push(character);
        }
    }
    shown
}

/// A path as [`visible`] shows it; `""` for an empty one.
pub(super) fn shown_path(path: &Path) -> String {
    if path.as_os_str().is_empty() { "\"\"".to_owned() } else { visible(&path.display().to_string()) }
}

/// A text in quotes, clipped if long; an invisible character in it is named.
pub(super) fn quoted(text: &str) -> Value {
    let quoted = format!("{:?}", clipped(text));
    match unseen_in(text) {
        Some(unseen) => Message::new("found-unseen").with("text", quoted).with("character", unseen.message()).into(),
        None => quoted.into(),
    }
}

/// The beginning of a long text.
pub(super) fn clipped(text: &str) -> String {
    match text.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
