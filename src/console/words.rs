//! The words of the technologist's window (`console.ftl`) in the language of whoever looks.

use crate::l10n::{Library, Locale, Message, Value};
use crate::settings::Language;

/// The words of one language.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) locale: Locale,
}

impl Words {
    pub(super) const fn of(language: Language) -> Self {
        Self { locale: language.locale() }
    }

    /// The text of a message.
    pub(super) fn text(&self, message: &Message) -> String {
        message.text(Library::bundled(), self.locale)
    }

    /// The text of a message without arguments; its id where nobody has written it, which a test forbids.
    pub(super) fn get(&self, id: &'static str) -> &'static str {
        Library::bundled().staff_word(self.locale, id).unwrap_or(id)
    }

    /// The text of a message with arguments.
    pub(super) fn with(&self, id: &'static str, args: &[(&'static str, &str)]) -> String {
        let message = args.iter().fold(Message::new(id), |message, (name, value)| message.with(name, argument(value)));
        self.text(&message)
    }
}

/// A count chooses a plural; it is written as it came.
fn argument(value: &str) -> Value {
    match value.parse::<u32>() {
        Ok(number) if number.to_string() == value => Value::from(number),
        Ok(_) | Err(_) => Value::from(value),
    }
}
