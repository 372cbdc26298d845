//! The page that makes exams happen without VXvue: the simulator with its fault drill, and recordings.

use egui::{CentralPanel, Frame, Margin, Ui};

use super::recordings::RecordingsPage;
use super::simulate::Simulate;
use super::{Action, Facts, Look, kit, theme, widgets};

/// The two halves of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Half {
    #[default]
    Simulator,
    Recordings,
}

/// The page's own state.
#[derive(Default)]
pub(super) struct SimulatorPage {
    half: Half,
    simulate: Simulate,
    recordings: RecordingsPage,
}

impl SimulatorPage {
    pub(super) fn page_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let ground = Frame::new().fill(look.palette.ground).inner_margin(Margin::same(theme::PAGE));
        CentralPanel::default().frame(ground).show(ui, |ui| {
            ui.horizontal(|ui| {
                for (half, key, hint) in [
                    (Half::Simulator, "simulator-half", "simulator-half-hint"),
                    (Half::Recordings, "recordings-half", "recordings-half-hint"),
                ] {
                    let tab = widgets::tab_ui(ui, look.palette, self.half == half, None, look.words.get(key));
                    if kit::tip(tab, look.words.get(hint)).clicked() {
                        self.half = half;
                    }
                }
            });
            match self.half {
                Half::Simulator => self.simulate.page_ui(ui, look, facts, actions),
                Half::Recordings => self.recordings.page_ui(ui, look, facts, actions),
            }
        });
    }

    /// Another page is on: what was looked for in a folder may be another thing when this one comes again.
    pub(super) fn left(&mut self) {
        self.recordings.left();
    }
}
