//! Changes of settings on their way to the file: one at a time, as each is checked with all that is in the file.

use std::collections::VecDeque;

use super::effect::{Effect, Effects, Job};
use crate::l10n::Message;
use crate::settings::{Change, Key, Request, SaveError};

/// The change that is being saved, and those that wait.
#[derive(Default)]
pub(super) struct Saving {
    current: Option<&'static Key>,
    waiting: VecDeque<(&'static Key, Change)>,
    problem: Option<(&'static str, Message)>,
}

impl Saving {
    /// The setting whose last change was not saved, and why.
    pub(super) fn problem(&self) -> Option<(&'static str, &Message)> {
        self.problem.as_ref().map(|(key, why)| (*key, why))
    }

    /// Saves a change, now or when those before it are saved.
    pub(super) fn save(&mut self, request: &Request, key: &'static Key, change: Change, effects: &mut Effects) {
        if self.current.is_some() {
            self.waiting.push_back((key, change));
            return;
        }
        self.current = Some(key);
        effects.push(Effect::Start(Job::Save { request: Box::new(request.clone()), key, change }));
    }

    /// The change was saved, or why it was not; begins with the next one. The key that was.
    pub(super) fn end(
        &mut self,
        problem: Option<Why>,
        request: &Request,
        effects: &mut Effects,
    ) -> Option<&'static Key> {
        let key = self.current.take()?;
        self.problem = problem.map(|why| {
            let said = match why {
                Why::Refused(error) => error.message(),
                Why::Broken(said) => said,
            };
            (key.name, said)
        });
        if let Some((next, change)) = self.waiting.pop_front() {
            self.save(request, next, change, effects);
        }
        Some(key)
    }
}

/// Why a change was not saved.
pub(super) enum Why {
    /// It cannot be.
    Refused(SaveError),
    /// The job failed.
    Broken(Message),
}
