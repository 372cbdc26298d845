//! What the window is for, in three sentences, until somebody has read them.

use egui::Ui;

use super::widgets::{self, Weight};
use super::{Action, Facts, Look, kit};

/// Whether it is on, since the window was first painted: it goes by its own buttons alone, and does not come back.
#[derive(Default)]
pub(super) struct FirstHint {
    is_on: Option<bool>,
}

impl FirstHint {
    /// Whether it is to be painted. Once an exam has come it has done its work, and the next start is without it.
    pub(super) fn is_due(&mut self, facts: &Facts<'_>, was_closed: &mut bool) -> bool {
        let is_on = *self.is_on.get_or_insert(!*was_closed);
        *was_closed |= facts.history.last_event().is_some();
        is_on
    }

    /// Paints it as a card. Whether it is not wanted any more.
    pub(super) fn hint_ui(&mut self, ui: &mut Ui, look: Look<'_>, actions: &mut Vec<Action>) -> bool {
        let is_closed = hint_ui(ui, look, actions);
        if is_closed {
            self.is_on = Some(false);
        }
        is_closed
    }
}

/// Paints it as a card. Whether it is not wanted any more.
fn hint_ui(ui: &mut Ui, look: Look<'_>, actions: &mut Vec<Action>) -> bool {
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
