//! The messages of one language, in Fluent.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::fluent_fault::{unread, unshown};
use super::locale::Locale;
use super::message::Message;
use super::snippet::snippets;

/// The messages of one language. A later file replaces messages of an earlier one.
pub struct Catalog {
    bundle: FluentBundle<Arc<FluentResource>>,
}

/// A syntax error in a file. All other messages of the file are used.
#[derive(Debug, Clone, PartialEq)]
pub struct Mistake {
    /// Its first line, counted from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: Message,
}

/// Why a text could not be rendered.
#[derive(Debug, Clone, PartialEq)]
pub enum NoText {
    /// There is no message of this id, or it has no such form.
    Missing,
    /// It names an argument, message or function that does not exist.
    Broken(Message),
}

impl NoText {
    /// Why there is no text.
    pub(super) fn message(&self) -> Message {
        match self {
            Self::Missing => Message::new("site-missing"),
            Self::Broken(reason) => reason.clone(),
        }
    }
}

impl Catalog {
    /// A language without messages.
    #[must_use]
    pub fn new(locale: Locale) -> Self {
        let mut bundle = FluentBundle::new_concurrent(locale.tag().parse().into_iter().collect());
        // Isolation marks keep left-to-right parts in order on a right-to-left line; elsewhere they would only disturb copying.
        bundle.set_use_isolating(locale.is_right_to_left());
        Self { bundle }
    }

    /// Whether another catalog has messages in the same language.
    #[must_use]
    pub fn is_of_same_language(&self, other: &Self) -> bool {
        self.bundle.locales == other.bundle.locales
    }

    /// Adds the messages of a file and returns its syntax errors.
    pub fn add(&mut self, file: &str) -> Vec<Mistake> {
        if let Ok(resource) = FluentResource::try_new(file.to_owned()) {
            self.bundle.add_resource_overriding(Arc::new(resource));
            return Vec::new();
        }
        // Message by message: in the file as a whole, an open brace would take the next message with it.
        let mut mistakes = Vec::new();
        for snippet in snippets(file) {
            match FluentResource::try_new(snippet.source.to_owned()) {
                Ok(resource) => self.bundle.add_resource_overriding(Arc::new(resource)),
                Err((_, errors)) => {
                    // An error at its end belongs to its last line.
                    let text = snippet.source.trim_end();
                    let before = |at: usize| text.get(..at).unwrap_or(text).matches('\n').count();
                    mistakes.extend(errors.iter().map(|error| Mistake {
                        line: snippet.line + before(error.pos.start),
                        reason: unread(&error.kind),
                    }));
                }
            }
        }
        mistakes
    }

    /// A message, or a form of it (an attribute).
    ///
    /// # Errors
    /// If it does not exist or cannot be rendered with these arguments.
    pub fn text(&self, id: &str, form: Option<&str>, args: &FluentArgs<'_>) -> Result<String, NoText> {
        let message = self.bundle.get_message(id).ok_or(NoText::Missing)?;
        let pattern = match form {
            None => message.value(),
            Some(form) => message.get_attribute(form).map(|form| form.value()),
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern.ok_or(NoText::Missing)?, Some(args), &mut errors);
        match errors.first() {
            None => Ok(text.into_owned()),
            Some(error) => Err(NoText::Broken(unshown(error))),
        }
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Catalog").field("locales", &self.bundle.locales).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_that_cannot_be_read_costs_no_other_one() {
        for (wrong, at) in [
            ("wrong = {", 3),
            ("wrong = { $name", 3),
            ("wrong = { \"text }", 3),
            ("wrong = { $count ->", 3),
            ("wrong = { $count ->\n    [one] a\n", 4),
            ("wrong", 3),
            ("wrong =", 3),
            ("wrong = }", 3),
            ("-term = {", 3),
            ("a line of text", 3),
        ] {
            for gap in ["", "\n", "\n\n# comment\n"] {
                let file = format!("first = One\n    in two lines\n{wrong}\n{gap}last = Two\n    .form = Three\n");
                let mut catalog = Catalog::new(Locale::EN);
                let mistakes = catalog.add(&file);
                assert_eq!(mistakes.iter().map(|mistake| mistake.line).collect::<Vec<_>>(), [at], "{file}");
                let text = |id, form| catalog.text(id, form, &FluentArgs::new());
                assert_eq!(text("first", None).as_deref(), Ok("One\nin two lines"), "{file}");
                assert_eq!(text("last", None).as_deref(), Ok("Two"), "{file}");
                assert_eq!(text("last", Some("form")).as_deref(), Ok("Three"), "{file}");
                assert_eq!(text("wrong", None), Err(NoText::Missing), "{file}");
            }
        }
    }
}
