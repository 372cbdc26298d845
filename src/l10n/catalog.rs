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

/// A part of a file that is not Fluent. All other messages of the file hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Mistake {
    /// Where it begins, in lines from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: Message,
}

/// A text that could not be made.
#[derive(Debug, Clone, PartialEq)]
pub enum NoText {
    /// There is no message of this id, or it has no such form.
    Missing,
    /// It names an argument, a message or a function that there is not.
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
        // What reads from left to right stands apart in a line that does not; elsewhere the marks would be in the way of copying.
        bundle.set_use_isolating(locale.is_right_to_left());
        Self { bundle }
    }

    /// Adds the messages of a file, and says what of it could not be read.
    pub fn add(&mut self, file: &str) -> Vec<Mistake> {
        let (resource, mistakes) = match FluentResource::try_new(file.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => {
                // What is missing at the end is missing in the last line.
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
    /// Where there is none, and where it cannot be made of these arguments.
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
