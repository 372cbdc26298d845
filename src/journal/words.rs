//! Messages that hold a text which is not in the files of texts.

use crate::l10n::{Message, Value};

/// A text that is the same in every language.
pub(super) fn verbatim(text: impl Into<Value>) -> Message {
    Message::new("row-text").with("text", text)
}
