//! The messages of one language, in Fluent.

use std::fmt;
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};

use super::fluent_fault::{unread, unshown};
use super::locale::Locale;
use super::message::Message;

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
        let (resource, mistakes) = match FluentResource::try_new(file.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => {
                // An error at the end of the file belongs to its last line.
                let text = file.trim_end();
                let line = |at: usize| 1 + text.get(..at).unwrap_or(text).matches('\n').count();
                let mistakes = errors
                    .iter()
                    .map(|error| Mistake { line: line(error.pos.start), reason: unread(&error.kind) })
                    .collect();
                (resource, mistakes)
            }
        };
        self.bundle.add_resource_overriding(Arc::new(resource));
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
