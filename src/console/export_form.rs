//! What is exported, in which form, and where to.

use std::path::PathBuf;

use egui::{Frame, Id, Margin, Ui};

use super::help::keys_text;
use super::popup::{give_back, modal_ui};
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
    /// Where it was saved to last: what went wrong there is not said of another place.
    tried: Option<String>,
    /// Enter was pressed in the path.
    entered: bool,
    /// It is painted for the first time.
    is_new: bool,
    /// What opened it.
    opener: Id,
}

impl ExportForm {
    /// Patient values are hidden until somebody asks for them here, whatever the list shows.
    pub(super) fn new(facts: &Facts<'_>, opener: Id) -> Self {
        let (format, patient) = (Format::JsonLines, PatientData::Hidden);
        let (listed_only, path, tried) = (true, String::new(), None);
        let mut form = Self { format, patient, listed_only, path, tried, entered: false, is_new: true, opener };
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
        let modal = modal_ui(ui.ctx(), Id::unique("export"), frame, |ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 96.0));
            self.form_ui(ui, look, facts, actions);
            let running = facts.export.is_running();
            ui.add_space(theme::UNIT);
            ui.horizontal(|ui| {
                let words = look.words;
                ui.add_enabled_ui(!running && !self.path.trim().is_empty(), |ui| {
                    let save = widgets::button_ui(ui, look.palette, Weight::Main, words.get("messages-save"));
                    let save = kit::tip(save, words.get("messages-export-hint"));
                    if save.clicked() || (self.entered && ui.is_enabled()) {
                        let exporter = self.exporter(view, facts);
                        let path = PathBuf::from(self.path.trim());
                        self.tried = Some(self.path.clone());
                        actions.push(Action::Export { path, exporter: Box::new(exporter) });
                    }
                });
                let key = if running { "messages-cancel" } else { "messages-close" };
                let button = widgets::button_ui(ui, look.palette, Weight::Other, words.get(key));
                if kit::tip(
                    button,
                    &if running { words.get("messages-cancel-hint").to_owned() } else { keys_text(look, "Esc") },
                )
                .clicked()
                {
                    if running {
                        actions.push(Action::CancelExport);
                    } else {
                        close = true;
                    }
                }
            });
        });
        let is_open = !(close || modal.should_close());
        if !is_open {
            give_back(ui, Some(self.opener));
        }
        is_open
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
            for (format, name, hint) in
                [(Format::JsonLines, "JSON Lines", "messages-json-hint"), (Format::Csv, "CSV", "messages-csv-hint")]
            {
                let chip = kit::tip(widgets::chip_ui(ui, palette, self.format == format, name), words.get(hint));
                if std::mem::take(&mut self.is_new) {
                    chip.request_focus();
                }
                if chip.clicked() {
                    self.format = format;
                }
            }
        });
        kit::row_ui(ui, palette, words.get("messages-rows"), |ui| {
            for (listed, key, hint) in [
                (true, "messages-rows-listed", "messages-rows-listed-hint"),
                (false, "messages-rows-all", "messages-rows-all-hint"),
            ] {
                let chip = widgets::chip_ui(ui, palette, self.listed_only == listed, words.get(key));
                if kit::tip(chip, words.get(hint)).clicked() {
                    self.listed_only = listed;
                }
            }
        });
        kit::row_ui(ui, palette, words.get("messages-patient-data"), |ui| {
            for (patient, key) in
                [(PatientData::Hidden, "messages-patient-hidden"), (PatientData::Shown, "messages-patient-shown")]
            {
                let chip = widgets::chip_ui(ui, palette, self.patient == patient, words.get(key));
                if kit::tip(chip, words.get(holds_key(patient))).clicked() {
                    self.patient = patient;
                }
            }
        });
        if before != (self.format, self.patient) {
            self.suggest(facts);
        }
        of_height(ui, SAID, |ui| drop(widgets::text_ui(ui, palette, words.get(holds_key(self.patient)))));
        self.path_ui(ui, look, facts, actions);
        of_height(ui, SAID, |ui| match facts.export {
            Task::Idle => {}
            Task::Running(share) => widgets::progress_ui(ui, palette, *share, &format!("{:.0} %", share * 100.0)),
            Task::Done(place) => {
                let text = words.with("export-done", &[("place", place)]);
                kit::status_ui(ui, palette, Some((Mark::Ok, spoken(look, Mark::Ok), &text)));
            }
            Task::Failed(_) if self.tried.as_ref() != Some(&self.path) => {}
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
            let field = field::field_ui(ui, look, &mut self.path, label, "", width);
            self.entered = field::entered(ui, &field);
            field.on_hover_text(&self.path);
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

/// What the file holds of patients.
const fn holds_key(patient: PatientData) -> &'static str {
    match patient {
        PatientData::Hidden => "messages-patient-safe",
        PatientData::Shown => "messages-patient-warning",
    }
}

/// At least so high, whatever is in it.
fn of_height(ui: &mut Ui, height: f32, contents: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.set_min_height(height);
        contents(ui);
    });
}
