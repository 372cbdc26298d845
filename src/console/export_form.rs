//! What is exported, in which form, and where to.

use std::path::PathBuf;

use egui::{Grid, Id, Modal, Ui};

use super::task::task_ui;
use super::widgets::{self, Weight};
use super::{Action, Facts, Look};
use crate::journal::{Exporter, Format, PatientData, View};

/// What the form for an export holds.
pub(super) struct ExportForm {
    format: Format,
    patient: PatientData,
    listed_only: bool,
    path: String,
}

impl ExportForm {
    pub(super) fn new(patient: PatientData, facts: &Facts<'_>) -> Self {
        let mut form = Self { format: Format::JsonLines, patient, listed_only: true, path: String::new() };
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
        let modal = Modal::new(Id::unique("export")).show(ui.ctx(), |ui| {
            ui.set_width(520.0);
            self.form_ui(ui, look, facts);
            let running = facts.export.is_running();
            ui.add_space(6.0);
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

    fn form_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
        let (palette, words) = (look.palette, look.words);
        widgets::title_ui(ui, palette, words.get("messages-export-title"));
        let before = (self.format, self.patient);
        Grid::new("export form").num_columns(2).spacing([20.0, 10.0]).show(ui, |ui| {
            widgets::label_ui(ui, palette, words.get("messages-format"));
            ui.horizontal(|ui| {
                for (format, name) in [(Format::JsonLines, "JSON Lines"), (Format::Csv, "CSV")] {
                    if widgets::chip_ui(ui, palette, self.format == format, name).clicked() {
                        self.format = format;
                    }
                }
            });
            ui.end_row();
            widgets::label_ui(ui, palette, words.get("messages-rows"));
            ui.horizontal(|ui| {
                for (listed, key) in [(true, "messages-rows-listed"), (false, "messages-rows-all")] {
                    if widgets::chip_ui(ui, palette, self.listed_only == listed, words.get(key)).clicked() {
                        self.listed_only = listed;
                    }
                }
            });
            ui.end_row();
            widgets::label_ui(ui, palette, words.get("messages-patient-data"));
            ui.horizontal(|ui| {
                for (patient, key) in
                    [(PatientData::Hidden, "messages-patient-hidden"), (PatientData::Shown, "messages-patient-shown")]
                {
                    if widgets::chip_ui(ui, palette, self.patient == patient, words.get(key)).clicked() {
                        self.patient = patient;
                    }
                }
            });
            ui.end_row();
        });
        if before != (self.format, self.patient) {
            self.suggest(facts);
        }
        if self.patient == PatientData::Shown {
            widgets::text_ui(ui, palette, words.get("messages-patient-warning"));
        }
        let label = words.get("messages-path");
        widgets::soft_ui(ui, palette, label);
        widgets::field_ui(ui, &mut self.path, label, "", ui.available_width());
        task_ui(ui, look, facts.export);
    }

    fn exporter(&self, view: &View, facts: &Facts<'_>) -> Exporter {
        if self.listed_only {
            Exporter::of_view(view, self.format, self.patient, facts.reader.locale(), facts.wall)
        } else {
            Exporter::of_all(facts.journal, self.format, self.patient, facts.reader.locale(), facts.wall)
        }
    }
}
