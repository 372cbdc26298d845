//! Work that takes a while: how far it is, and how it ended.

use egui::Ui;

use super::{Look, widgets};

/// A sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Both {
    /// In English.
    pub english: String,
    /// In Korean.
    pub korean: String,
}

impl Both {
    /// One sentence in both.
    pub fn new(english: impl Into<String>, korean: impl Into<String>) -> Self {
        Self { english: english.into(), korean: korean.into() }
    }

    /// What the system said, in its own words, after what was tried.
    pub fn system(english: &str, korean: &str, words: &dyn std::fmt::Display) -> Self {
        Self { english: format!("{english} ({words})."), korean: format!("{korean} ({words}).") }
    }
}

/// A task that the window does for the console.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Task {
    /// None was asked for.
    #[default]
    Idle,
    /// It runs; the share that is done, 0 to 1.
    Running(f32),
    /// It is done; where the result lies.
    Done(String),
    /// It failed; a sentence with the cause and what to do.
    Failed(Both),
}

impl Task {
    /// Whether it runs.
    #[must_use]
    pub const fn is_running(&self) -> bool {
        matches!(self, Self::Running(_))
    }

    /// A bar, or a sentence.
    pub(super) fn task_ui(&self, ui: &mut Ui, look: Look) {
        match self {
            Self::Idle => {}
            Self::Running(share) => {
                let percent = format!("{:.0} %", share * 100.0);
                widgets::progress_ui(ui, look.palette, *share, &percent);
            }
            Self::Done(place) => {
                widgets::text_ui(ui, look.palette, &look.words.with("task.done", &[("place", place)]));
            }
            Self::Failed(why) => {
                let why = look.pick(&why.english, &why.korean);
                widgets::text_ui(ui, look.palette, &look.words.with("task.failed", &[("why", why)]));
            }
        }
    }
}
