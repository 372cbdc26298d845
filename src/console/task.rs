//! How far a task is, and how it ended.

use egui::Ui;

use super::{Look, widgets};
use crate::display::Task;

/// A bar, or a sentence.
pub(super) fn task_ui(ui: &mut Ui, look: Look<'_>, task: &Task) {
    match task {
        Task::Idle => {}
        Task::Running(share) => {
            let percent = format!("{:.0} %", share * 100.0);
            widgets::progress_ui(ui, look.palette, *share, &percent);
        }
        Task::Done(place) => {
            widgets::text_ui(ui, look.palette, &look.words.with("task-done", &[("place", place)]));
        }
        Task::Failed(why) => {
            widgets::text_ui(ui, look.palette, &look.words.with("task-failed", &[("why", &look.text(why))]));
        }
    }
}
