//! A recording that is played: its screen, and what is done with it.

use std::time::Duration;

use egui::{RectAlign, Slider, Tooltip, Ui};

use super::file_field::{FileAsked, file_ui};
use super::small_screen::{Picture, small_screen_ui};
use super::spans::position_text;
use super::widgets::{self, Mark, Weight};
use super::{Action, Facts, Look, Playing, field, kit, spoken, theme};
use crate::display::FilePurpose;
use crate::recording::{Header, PatientData, Speed};
use crate::screen::Screen;

/// The speeds to choose from.
const SPEEDS: [(Speed, &str); 4] =
    [(Speed::Times(1.0), "1×"), (Speed::Times(10.0), "10×"), (Speed::Times(100.0), "100×"), (Speed::Max, "max")];

/// The card's own state.
#[derive(Default)]
pub(super) struct ReplayCard {
    path: String,
    /// Something else was typed since the last file was asked for: what was wrong with that one is over.
    is_edited: bool,
    preview: Screen,
}

/// Date and time to the second.
pub(super) fn started_text(header: &Header) -> String {
    header.started.get(..19).unwrap_or(&header.started).replace('T', " ")
}

/// What it holds.
pub(super) fn holds_text(look: Look<'_>, patient_data: PatientData) -> &str {
    look.words.get(match patient_data {
        PatientData::Real => "record-real",
        PatientData::Pseudonymised => "record-pseudonymised",
    })
}

impl ReplayCard {
    /// The card in a page of this height.
    pub(super) fn card_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        height: f32,
        actions: &mut Vec<Action>,
    ) {
        let (palette, words) = (look.palette, look.words);
        let mut close = false;
        kit::heading_ui(ui, palette, words.get("replay-title"), |ui| {
            if facts.replay.playing.is_some() {
                let chip = widgets::chip_ui(ui, palette, false, words.get("replay-close"));
                close = kit::tip(chip, words.get("replay-close-hint")).clicked();
            }
        });
        if close {
            actions.push(Action::CloseReplay);
        }
        match &facts.replay.playing {
            Some(playing) => {
                let picture =
                    Picture { shown: playing.shown, mark: playing.mark, time: playing.clock, config: facts.screen };
                // Its controls are in sight, too.
                let highest = (height * 0.46).max(160.0);
                small_screen_ui(ui, look, &mut self.preview, &picture, highest);
                playing_ui(ui, look, playing, actions);
                if let Some(said) = facts.replay.said {
                    widgets::soft_ui(ui, palette, &look.text(said));
                }
                widgets::soft_ui(ui, palette, words.get("replay-preview-hint"));
            }
            None => drop(widgets::text_ui(ui, palette, words.get("replay-empty"))),
        }
        self.open_ui(ui, look, facts, actions);
    }

    /// A file from elsewhere, typed or dropped.
    fn open_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        let files = ui.input(|input| input.raw.dropped_files.clone());
        let dropped = !files.is_empty();
        for file in files {
            self.path = file.path().display().to_string();
        }
        let label = words.get("replay-path");
        let (mut entered, mut chosen) = (dropped, false);
        kit::row_ui(ui, palette, label, |ui| {
            let asked = FileAsked { purpose: FilePurpose::Replay, label };
            let field;
            (field, chosen) = file_ui(ui, look, facts, &mut self.path, &asked, actions);
            entered |= field::entered(ui, &field);
            self.is_edited |= field.changed();
        });
        self.is_edited &= !facts.replay.reading;
        if let Some(why) = facts.replay.problem.filter(|_| !self.is_edited) {
            kit::status_ui(ui, palette, Some((Mark::Failed, spoken(look, Mark::Failed), &look.text(why))));
        }
        ui.add_enabled_ui(!self.path.trim().is_empty() && !facts.replay.reading, |ui| {
            let open = widgets::button_ui(ui, palette, Weight::Other, words.get("replay-open"));
            let open = kit::tip(open, words.get("replay-open-hint"));
            if ui.is_enabled() && (open.clicked() || entered || chosen) {
                self.is_edited = false;
                actions.push(Action::OpenRecording(self.path.trim().into()));
            }
        });
        if facts.replay.reading {
            let reading = words.get("replay-reading");
            kit::status_ui(ui, palette, Some((Mark::Running, spoken(look, Mark::Running), reading)));
            let cancel = widgets::button_ui(ui, palette, Weight::Other, words.get("replay-cancel"));
            if kit::tip(cancel, words.get("replay-cancel-hint")).clicked() {
                actions.push(Action::CancelReading);
            }
        }
    }
}

fn playing_ui(ui: &mut Ui, look: Look<'_>, playing: &Playing<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    position_ui(ui, look, playing, actions);
    ui.horizontal_wrapped(|ui| {
        let (key, hint) = if playing.paused || playing.over {
            ("replay-play", "replay-play-hint")
        } else {
            ("replay-pause", "replay-pause-hint")
        };
        let play = widgets::button_ui(ui, palette, Weight::Main, words.get(key));
        if kit::tip(play, words.get(hint)).clicked() {
            actions.push(Action::PauseReplay(!playing.paused && !playing.over));
        }
        for (key, hint, action) in [
            ("replay-step", "replay-step-hint", Action::ReplayStep),
            ("replay-restart", "replay-restart-hint", Action::SeekReplay(Duration::ZERO)),
        ] {
            let button = widgets::button_ui(ui, palette, Weight::Other, words.get(key));
            if kit::tip(button, words.get(hint)).clicked() {
                actions.push(action);
            }
        }
        for (speed, text) in SPEEDS {
            let chip = widgets::chip_ui(ui, palette, playing.speed == speed, text);
            if kit::tip(chip, words.get("replay-speed-hint")).clicked() {
                actions.push(Action::ReplaySpeed(speed));
            }
        }
    });
    let holds = holds_text(look, playing.header.patient_data);
    widgets::soft_ui(ui, palette, &format!("{} · {} · {holds}", started_text(playing.header), playing.header.server));
}

/// Where the replay is, to be seen and to be moved.
fn position_ui(ui: &mut Ui, look: Look<'_>, playing: &Playing<'_>, actions: &mut Vec<Action>) {
    let progress = playing.progress;
    let length = progress.length.as_secs_f64();
    let mut at = progress.at.as_secs_f64().min(length);
    let slider = ui
        .scope(|ui| {
            let palette = look.palette;
            ui.spacing_mut().slider_width = ui.available_width();
            ui.spacing_mut().interact_size.y = theme::CHIP;
            let visuals = ui.visuals_mut();
            // What lies behind is filled as other bars are.
            visuals.selection.bg_fill = palette.accent;
            visuals.widgets.inactive.bg_fill = palette.edge;
            let bar = Slider::new(&mut at, 0.0..=length.max(0.001)).show_value(false).trailing_fill(true);
            ui.add(bar.handle_shape(egui::style::HandleShape::Circle))
        })
        .inner;
    widgets::name(ui, &slider, look.words.get("replay-position"));
    widgets::focus_ring(ui, look.palette, &slider, theme::RADIUS);
    if slider.changed() {
        actions.push(Action::SeekReplay(Duration::try_from_secs_f64(at).unwrap_or_default()));
    }
    let values = [
        ("at", position_text(progress.at)),
        ("length", position_text(progress.length)),
        ("events", progress.events.to_string()),
        ("of", progress.of_events.to_string()),
    ];
    let text = look.words.with("replay-progress", &values.each_ref().map(|(name, value)| (*name, value.as_str())));
    let over = if playing.over { look.words.get("replay-over") } else { "" };
    widgets::soft_ui(ui, look.palette, format!("{text} {over}").trim_end());
    // Above it: below stand the buttons.
    let mut tip = Tooltip::for_enabled(&slider);
    tip.popup = tip.popup.align(RectAlign::TOP_START);
    tip.show(|ui| ui.label(look.words.get("replay-position-hint")));
}
