//! The page that makes exams happen without VXvue: the simulator with its fault drill, and recordings.

use egui::{CentralPanel, Frame, Margin, Ui};

use super::recordings::RecordingsPage;
use super::simulate::Simulate;
use super::{Action, Facts, Look, theme, widgets};

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
        let ground = Frame::new().fill(look.palette.ground).inner_margin(Margin::same(20));
        CentralPanel::default().frame(ground).show(ui, |ui| {
            ui.horizontal(|ui| {
                for (half, key) in [(Half::Simulator, "simulator-half"), (Half::Recordings, "recordings-half")] {
                    if widgets::tab_ui(ui, look.palette, self.half == half, None, look.words.get(key)).clicked() {
                        self.half = half;
                    }
                }
            });
            ui.add_space(theme::GAP - 8.0);
            match self.half {
                Half::Simulator => self.simulate.page_ui(ui, look, facts, actions),
                Half::Recordings => self.recordings.page_ui(ui, look, facts, actions),
            }
        });
    }
}
