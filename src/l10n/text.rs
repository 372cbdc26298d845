//! Rendering a message.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentValue};

use super::library::Library;
use super::locale::Locale;
use super::message::{Message, Value};

impl Message {
    /// Its text in a language, from these texts.
    #[must_use]
    pub fn text(&self, library: &Library, locale: Locale) -> String {
        let mut args = FluentArgs::with_capacity(self.args.len());
        for (name, value) in &self.args {
            args.set(
                *name,
                match value {
                    Value::Text(text) => FluentValue::from(text.as_str()),
                    Value::Number(number) if number.fract() == 0.0 => FluentValue::from(*number),
                    Value::Number(number) => FluentValue::from(locale.decimal(number.to_string())),
                    Value::Decimal(number, digits) => FluentValue::from(locale.decimal(format!("{number:.digits$}"))),
                    Value::Message(message) => FluentValue::from(message.text(library, locale)),
                },
            );
        }
        library.staff_text(locale, self.id, self.form, &args)
    }
}

/// In English, from the built-in texts: for logs, diagnostics and anything without a reader.
impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.text(Library::bundled(), Locale::EN))
    }
}

/// It can be the source of another error and is still rendered in the reader's language.
impl std::error::Error for Message {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_a_text_only_when_it_is_read_and_then_in_the_readers_language() {
        let message = Message::new("export-done").with("place", "/etc/vxdisplay/settings.toml");
        let library = Library::bundled();
        let (en, ko) = (message.text(library, Locale::EN), message.text(library, Locale::KO));
        assert!(en.contains("settings.toml") && ko.contains("settings.toml") && en != ko, "{en} / {ko}");
        assert_eq!(message.to_string(), en);
    }

    #[test]
    fn decimals_have_the_sign_of_the_language_and_only_as_many_digits_as_count() {
        let library = Library::bundled();
        let said = |value: Value, locale| Message::new("time-seconds").with("seconds", value).text(library, locale);
        assert_eq!(said(Value::tenths(14), Locale::DE), "1,4 s");
        assert_eq!(said(Value::tenths(14), Locale::EN), "1.4 s");
        assert_eq!(said(Value::tenths(20), Locale::ES), "2 s");
        assert_eq!(said(Value::Number(0.5), Locale::DE), "0,5 s");
        assert_eq!(said(Value::Decimal(0.25, 1), Locale::KO), "0.2초");
    }

    #[test]
    fn what_nobody_has_written_shows_its_id_and_never_stops_anything() {
        let library = Library::bundled();
        assert_eq!(Message::new("no-such-message").text(library, Locale::KO), "no-such-message");
    }
}
