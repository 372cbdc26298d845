//! Work that takes a while: how far it is, and how it ended.

use crate::l10n::Message;

/// A background task of the console.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Task {
    /// None was asked for.
    #[default]
    Idle,
    /// It runs; the share that is done, 0 to 1.
    Running(f32),
    /// Done; the place of the result.
    Done(String),
    /// It failed; a sentence with the cause and what to do.
    Failed(Message),
}

impl Task {
    /// Whether it runs.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        matches!(self, Self::Running(_))
    }
}
