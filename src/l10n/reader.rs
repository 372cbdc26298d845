//! The reader of a text for staff, and their language.

use super::library::Library;
use super::locale::Locale;
use super::message::{Message, Value};

/// Someone at the console or the terminal, for whom messages are rendered.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'l> {
    library: &'l Library,
    locale: Locale,
}

impl<'l> Reader<'l> {
    /// A reader of this language.
    #[must_use]
    pub const fn new(library: &'l Library, locale: Locale) -> Self {
        Self { library, locale }
    }

    /// Renders in English from the built-in texts: for logs and machine output.
    #[must_use]
    pub fn english() -> Reader<'static> {
        Reader::new(Library::bundled(), Locale::EN)
    }

    /// The language.
    #[must_use]
    pub const fn locale(self) -> Locale {
        self.locale
    }

    /// All texts.
    #[must_use]
    pub const fn library(self) -> &'l Library {
        self.library
    }

    /// The text of a message.
    #[must_use]
    pub fn text(self, message: &Message) -> String {
        message.text(self.library, self.locale)
    }

    /// The text of a message without arguments; its id if it does not exist, which a test forbids.
    #[must_use]
    pub fn get(self, id: &'static str) -> &'l str {
        self.library.staff_word(self.locale, id).unwrap_or(id)
    }

    /// The text of a message with arguments.
    #[must_use]
    pub fn with(self, id: &'static str, args: &[(&'static str, &str)]) -> String {
        let message = args.iter().fold(Message::new(id), |message, (name, value)| message.with(name, argument(value)));
        self.text(&message)
    }
}

/// A number selects the plural form.
fn argument(value: &str) -> Value {
    match value.parse::<u32>() {
        Ok(number) if number.to_string() == value => Value::from(number),
        Ok(_) | Err(_) => Value::from(value),
    }
}
