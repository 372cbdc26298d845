//! What the window is for, in three sentences, until somebody has read them or an exam has come.

use egui::Ui;

use super::widgets::{self, Weight};
use super::{Action, Facts, Look, kit};

/// Whether there is anything to hint at: nobody has closed it, and no exam has come yet.
pub(super) fn is_due(facts: &Facts<'_>, was_closed: bool) -> bool {
    !was_closed && facts.history.last_event().is_none() && facts.exam_log.entries().len() == 0
}

/// Paints it as a card. Whether it is not wanted any more.
pub(super) fn hint_ui(ui: &mut Ui, look: Look<'_>, actions: &mut Vec<Action>) -> bool {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        kit::heading_ui(ui, palette, words.get("hint-title"), |_| {});
        widgets::text_ui(ui, palette, words.get("hint-text"));
        ui.horizontal_wrapped(|ui| {
            let demo = widgets::button_ui(ui, palette, Weight::Other, words.get("hint-demo"));
            let is_started = kit::tip(demo, words.get("hint-demo-hint")).clicked();
            if is_started {
                actions.push(Action::StartDemo);
            }
            let close = widgets::button_ui(ui, palette, Weight::Quiet, words.get("hint-close"));
            kit::tip(close, words.get("hint-close-hint")).clicked() || is_started
        })
        .inner
    })
}
