//! What is exported, in which form, and where to.

use std::path::PathBuf;

use egui::{Frame, Id, Margin, Modal, Ui};

use super::widgets::{self, Mark, Weight};
use super::{Action, Facts, Look, spoken, theme};
use super::{field, kit};
use crate::display::{FilePurpose, FileWanted, Task};
use crate::journal::{Exporter, Format, PatientData, View};

/// How wide the window of the form is, in points.
const WIDTH: f32 = 560.0;
/// Room for two lines of what the file holds, and of what came of it: the window is of one height.
const SAID: f32 = 48.0;

/// What the form for an export holds.
pub(super) struct ExportForm {
    format: Format,
    patient: PatientData,
    listed_only: bool,
    path: String,
}

impl ExportForm {
    /// Patient values are hidden until somebody asks for them here, whatever the list shows.
    pub(super) fn new(facts: &Facts<'_>) -> Self {
        let (format, patient) = (Format::JsonLines, PatientData::Hidden);
        let mut form = Self { format, patient, listed_only: true, path: String::new() };
        form.suggest(facts);
        form
    }

    /// The form in a window of its own; whether it stays open.
    pub(super) fn window_ui(
        &mut self,
        ui: &Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        view: &View,
        actions: &mut Vec<Action>,
    ) -> bool {
        let mut close = false;
        let frame = Frame::popup(ui.style()).inner_margin(Margin::same(24)).corner_radius(theme::RADIUS);
        let modal = Modal::new(Id::unique("export")).frame(frame).show(ui.ctx(), |ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 96.0));
            self.form_ui(ui, look, facts, actions);
            let running = facts.export.is_running();
            ui.add_space(theme::UNIT);
            ui.horizontal(|ui| {
                let words = look.words;
                ui.add_enabled_ui(!running && !self.path.trim().is_empty(), |ui| {
                    if widgets::button_ui(ui, look.palette, Weight::Main, words.get("messages-save")).clicked() {
                        let exporter = self.exporter(view, facts);
                        let path = PathBuf::from(self.path.trim());
                        actions.push(Action::Export { path, exporter: Box::new(exporter) });
                    }
                });
                let key = if running { "messages-cancel" } else { "messages-close" };
                if widgets::button_ui(ui, look.palette, Weight::Other, words.get(key)).clicked() {
                    if running {
                        actions.push(Action::CancelExport);
                    } else {
                        close = true;
                    }
                }
            });
        });
        !(close || modal.should_close())
    }

    fn suggest(&mut self, facts: &Facts<'_>) {
        let name = self.format.file_name(self.patient, facts.wall);
        self.path = facts.folder.join(name).display().to_string();
    }

    fn form_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        kit::heading_ui(ui, palette, words.get("messages-export-title"), |_| {});
        let before = (self.format, self.patient);
        kit::row_ui(ui, palette, words.get("messages-format"), |ui| {
            for (format, name) in [(Format::JsonLines, "JSON Lines"), (Format::Csv, "CSV")] {
                if widgets::chip_ui(ui, palette, self.format == format, name).clicked() {
                    self.format = format;
                }
            }
        });
        kit::row_ui(ui, palette, words.get("messages-rows"), |ui| {
            for (listed, key) in [(true, "messages-rows-listed"), (false, "messages-rows-all")] {
                if widgets::chip_ui(ui, palette, self.listed_only == listed, words.get(key)).clicked() {
                    self.listed_only = listed;
                }
            }
        });
        kit::row_ui(ui, palette, words.get("messages-patient-data"), |ui| {
            for (patient, key) in
                [(PatientData::Hidden, "messages-patient-hidden"), (PatientData::Shown, "messages-patient-shown")]
            {
                if widgets::chip_ui(ui, palette, self.patient == patient, words.get(key)).clicked() {
                    self.patient = patient;
                }
            }
        });
        if before != (self.format, self.patient) {
            self.suggest(facts);
        }
        let holds = match self.patient {
            PatientData::Hidden => "messages-patient-safe",
            PatientData::Shown => "messages-patient-warning",
        };
        of_height(ui, SAID, |ui| drop(widgets::text_ui(ui, palette, words.get(holds))));
        self.path_ui(ui, look, facts, actions);
        of_height(ui, SAID, |ui| match facts.export {
            Task::Idle => {}
            Task::Running(share) => widgets::progress_ui(ui, palette, *share, &format!("{:.0} %", share * 100.0)),
            Task::Done(place) => {
                let text = words.with("export-done", &[("place", place)]);
                kit::status_ui(ui, palette, Some((Mark::Ok, spoken(look, Mark::Ok), &text)));
            }
            Task::Failed(why) => {
                let text = words.with("export-failed", &[("why", &look.text(why))]);
                kit::status_ui(ui, palette, Some((Mark::Failed, spoken(look, Mark::Failed), &text)));
            }
        });
    }

    /// The path, to be typed or to be chosen in the system's own window.
    fn path_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        if let Some((FilePurpose::Export, path)) = facts.chosen_file {
            self.path = path.display().to_string();
            actions.push(Action::FileTaken);
        }
        let label = words.get("messages-path");
        widgets::soft_ui(ui, palette, label);
        ui.horizontal(|ui| {
            let browse = widgets::button_width(ui, words.get("browse")).ceil();
            let width = ui.available_width() - browse - theme::UNIT;
            field::field_ui(ui, look, &mut self.path, label, "", width).on_hover_text(&self.path);
            ui.add_enabled_ui(!facts.choosing_file, |ui| {
                let button = widgets::button_ui(ui, palette, Weight::Other, words.get("browse"));
                if kit::tip(button, words.get("browse-hint")).clicked() {
                    let (purpose, title) = (FilePurpose::Export, words.get("messages-export-title").to_owned());
                    let start = PathBuf::from(self.path.trim());
                    actions.push(Action::ChooseFile(FileWanted { purpose, title, start }));
                }
            });
        });
    }

    fn exporter(&self, view: &View, facts: &Facts<'_>) -> Exporter {
        if self.listed_only {
            Exporter::of_view(view, self.format, self.patient, facts.reader.locale(), facts.wall)
        } else {
            Exporter::of_all(facts.journal, self.format, self.patient, facts.reader.locale(), facts.wall)
        }
    }
}

/// At least so high, whatever is in it.
fn of_height(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_min_height(height);
        contents(ui);
    });
}
