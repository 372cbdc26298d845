//! How far a task is, and how it ended.

use egui::Ui;

use super::widgets::{self, Mark};
use super::{Look, kit, spoken};
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
            let text = look.words.with("task-done", &[("place", place)]);
            kit::status_ui(ui, look.palette, Some((Mark::Ok, spoken(look, Mark::Ok), &text)));
        }
        Task::Failed(why) => {
            let text = look.words.with("task-failed", &[("why", &look.text(why))]);
            kit::status_ui(ui, look.palette, Some((Mark::Failed, spoken(look, Mark::Failed), &text)));
        }
    }
}
