//! Recording what comes from the server, and playing it again.

use std::time::Duration;

use egui::{Align, Frame, Layout, Margin, ScrollArea, Ui, UiBuilder, vec2};

use super::widgets::{self, Weight};
use super::{Action, Facts, Look, Playing, theme};
use crate::l10n::{Message, Value};
use crate::recording::{Header, PatientData, Speed};
use crate::screen::Screen;

/// The page's own state.
#[derive(Default)]
pub(super) struct RecordingsPage {
    record_path: String,
    pseudonymised: Asked,
    replay_path: String,
    preview: Screen,
}

/// What the file is to hold; asked each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Asked {
    #[default]
    No,
    Pseudonymised,
    Real,
}

impl RecordingsPage {
    pub(super) fn page_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                ScrollArea::vertical().id_salt("record").auto_shrink(false).show(left, |ui| {
                    widgets::card_ui(ui, look.palette, |ui| self.record_ui(ui, look, facts, actions));
                    ui.add_space(theme::GAP - 8.0);
                    widgets::card_ui(ui, look.palette, |ui| self.replay_ui(ui, look, facts, actions));
                });
                self.preview_ui(right, look, facts);
            }
        });
    }

    fn record_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        widgets::title_ui(ui, palette, words.get("record-title"));
        if let Some((state, path)) = &facts.recording.running {
            let kib = (state.bytes / 1024).to_string();
            let values = [("events", state.events.to_string()), ("kib", kib), ("path", path.display().to_string())];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            widgets::text_ui(ui, palette, &words.with("record-running", &values));
            if widgets::button_ui(ui, palette, Weight::Main, words.get("record-stop")).clicked() {
                actions.push(Action::StopRecording);
            }
            return;
        }
        if self.record_path.is_empty() {
            let name = format!("vxdisplay-{}.jsonl", facts.local().format("%Y%m%d-%H%M%S"));
            self.record_path = facts.folder.join(name).display().to_string();
        }
        widgets::soft_ui(ui, palette, words.get("record-hint"));
        let label = words.get("record-path");
        widgets::soft_ui(ui, palette, label);
        let width = ui.available_width() - 30.0;
        widgets::field_ui(ui, &mut self.record_path, label, "", width);
        widgets::soft_ui(ui, palette, words.get("record-holds"));
        ui.horizontal_wrapped(|ui| {
            for (asked, key) in [(Asked::Pseudonymised, "record-pseudonymised"), (Asked::Real, "record-real")] {
                if widgets::chip_ui(ui, palette, self.pseudonymised == asked, words.get(key)).clicked() {
                    self.pseudonymised = asked;
                }
            }
        });
        let patient_data = match self.pseudonymised {
            Asked::No => None,
            Asked::Pseudonymised => Some(PatientData::Pseudonymised),
            Asked::Real => Some(PatientData::Real),
        };
        // Of one height, whatever is chosen.
        let key = match self.pseudonymised {
            Asked::No => "record-choose",
            Asked::Pseudonymised => "record-pseudonymised-hint",
            Asked::Real => "record-real-hint",
        };
        widgets::text_ui(ui, palette, words.get(key));
        ui.add_enabled_ui(patient_data.is_some() && !self.record_path.trim().is_empty(), |ui| {
            let start = widgets::button_ui(ui, palette, Weight::Main, words.get("record-start"));
            if let (true, Some(patient_data)) = (start.clicked(), patient_data) {
                let path = self.record_path.trim().into();
                actions.push(Action::StartRecording { path, patient_data });
                self.record_path.clear();
                self.pseudonymised = Asked::No;
            }
        });
        if let Some(said) = facts.recording.said {
            widgets::text_ui(ui, palette, &look.text(said));
        }
    }

    fn replay_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        widgets::title_ui(ui, palette, words.get("replay-title"));
        let label = words.get("replay-path");
        widgets::soft_ui(ui, palette, label);
        let width = ui.available_width() - 30.0;
        let field = widgets::field_ui(ui, &mut self.replay_path, label, "", width);
        for dropped in ui.input(|input| input.raw.dropped_files.clone()) {
            self.replay_path = dropped.path().display().to_string();
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
        ui.add_enabled_ui(!self.replay_path.trim().is_empty() && !facts.replay.reading, |ui| {
            let open = widgets::button_ui(ui, palette, Weight::Main, words.get("replay-open"));
            if ui.is_enabled() && (open.clicked() || entered) {
                actions.push(Action::OpenRecording(self.replay_path.trim().into()));
            }
        });
        if facts.replay.reading {
            widgets::soft_ui(ui, palette, words.get("replay-reading"));
        }
        if let Some(said) = facts.replay.said {
            widgets::text_ui(ui, palette, &look.text(said));
        }
        let Some(playing) = &facts.replay.playing else {
            widgets::soft_ui(ui, palette, words.get("replay-empty"));
            return;
        };
        playing_ui(ui, look, playing, actions);
    }

    fn preview_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
        let Some(playing) = &facts.replay.playing else { return };
        widgets::card_ui(ui, look.palette, |ui| {
            widgets::title_ui(ui, look.palette, look.words.get("replay-preview"));
            let width = ui.available_width();
            let (rect, _) = ui.allocate_exact_size(vec2(width, width * 9.0 / 16.0), egui::Sense::hover());
            let mut inside = ui.new_child(UiBuilder::new().id_salt("replay preview").max_rect(rect));
            self.preview.patient_ui(&mut inside, playing.shown, playing.mark, facts.local().time(), facts.screen);
            widgets::soft_ui(ui, look.palette, look.words.get("replay-preview-hint"));
        });
    }
}

/// Date and time to the second.
fn started(header: &Header) -> String {
    header.started.get(..19).unwrap_or(&header.started).replace('T', " ")
}

fn playing_ui(ui: &mut Ui, look: Look<'_>, playing: &Playing<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    ui.add_space(6.0);
    let holds = words.get(match playing.header.patient_data {
        PatientData::Real => "record-real",
        PatientData::Pseudonymised => "record-pseudonymised",
    });
    widgets::soft_ui(ui, palette, &format!("{} · {} · {holds}", started(playing.header), playing.header.server));
    ui.horizontal_wrapped(|ui| {
        for (speed, text) in [(Speed::Times(1.0), "1×"), (Speed::Times(10.0), "10×"), (Speed::Max, "max")] {
            if widgets::chip_ui(ui, palette, playing.speed == speed, text).clicked() {
                actions.push(Action::ReplaySpeed(speed));
            }
        }
        if widgets::chip_ui(ui, palette, playing.speed == Speed::Stepwise, words.get("replay-stepwise")).clicked() {
            actions.push(Action::ReplaySpeed(Speed::Stepwise));
        }
        ui.add_enabled_ui(playing.speed == Speed::Stepwise && !playing.over, |ui| {
            if widgets::button_ui(ui, palette, Weight::Other, words.get("replay-step")).clicked() {
                actions.push(Action::ReplayStep);
            }
        });
        if widgets::button_ui(ui, palette, Weight::Other, words.get("replay-close")).clicked() {
            actions.push(Action::CloseReplay);
        }
    });
    let progress = playing.progress;
    let seconds = |time: Duration| Value::Decimal(time.as_secs_f64(), 1);
    let text = Message::new("replay-progress")
        .with("events", progress.events)
        .with("of", progress.of_events)
        .with("at", seconds(progress.at))
        .with("length", seconds(progress.length));
    let text = look.text(&text);
    let share = progress.at.as_secs_f32() / progress.length.as_secs_f32().max(0.001);
    widgets::progress_ui(ui, palette, if playing.over { 1.0 } else { share }, &text);
    Frame::new().inner_margin(Margin::symmetric(0, 2)).show(ui, |ui| {
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| widgets::soft_ui(ui, palette, &text));
    });
    if playing.over {
        widgets::text_ui(ui, palette, words.get("replay-over"));
    }
}
