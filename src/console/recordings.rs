//! Recording what comes from the server, and the recordings to choose from.

use std::path::Path;

use egui::{CornerRadius, Key, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::file_field::{FileAsked, file_ui};
use super::halves::{Side, between_cards, halves_ui, scrolled_ui};
use super::replay::{ReplayCard, holds_text, started_text};
use super::widgets::{self, Mark, Weight};
use super::{Action, Facts, Look, field, kit, spoken, theme};
use crate::display::FilePurpose;
use crate::recording::{PatientData, RecordingFile};

/// The page's own state.
#[derive(Default)]
pub(super) struct RecordingsPage {
    record_path: String,
    /// The path that was proposed: with the time at which the page was opened, which is not yet that of the recording. Empty
    /// while none is.
    proposed: String,
    asked: Asked,
    /// The file of the last start: what was said of it is not said of another one.
    tried: Option<String>,
    /// As typed; the folder for files at first.
    folder: Option<String>,
    /// Whether the folder was looked through since the page is on.
    looked: bool,
    /// The row of the list that the keyboard is on.
    row: usize,
    replay: ReplayCard,
}

/// What the file is to hold; asked each time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Asked {
    #[default]
    No,
    Pseudonymised,
    Real,
}

/// A size for people.
fn size_text(bytes: u64) -> String {
    let kib = bytes.div_ceil(1024);
    if kib < 10_240 { format!("{kib} KiB") } else { format!("{} MiB", kib / 1024) }
}

impl RecordingsPage {
    /// Another page is on.
    pub(super) fn left(&mut self) {
        self.looked = false;
        if self.record_path == self.proposed || self.record_path.trim().is_empty() {
            self.proposed.clear();
        }
    }

    pub(super) fn page_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        if !self.looked {
            self.looked = true;
            let folder = self.folder.get_or_insert_with(|| facts.folder.display().to_string());
            actions.push(Action::ListRecordings(folder.trim().into()));
        }
        // Until something is played the paths have the room.
        let height = ui.available_height();
        let share = if facts.replay.playing.is_some() { 0.42 } else { 0.6 };
        halves_ui(ui, "recordings", share, |ui, side| match side {
            Side::Left => scrolled_ui(ui, "record", |ui| {
                widgets::card_ui(ui, look.palette, |ui| self.record_ui(ui, look, facts, actions));
                between_cards(ui);
                widgets::card_ui(ui, look.palette, |ui| self.list_ui(ui, look, facts, actions));
            }),
            Side::Right => scrolled_ui(ui, "replay", |ui| {
                widgets::card_ui(ui, look.palette, |ui| self.replay.card_ui(ui, look, facts, height, actions));
            }),
        });
    }

    fn record_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        kit::heading_ui(ui, palette, words.get("record-title"), |_| {});
        if let Some((state, path)) = &facts.recording.running {
            // What was typed is kept until it is recorded to.
            self.proposed.clear();
            self.tried = None;
            let size = size_text(state.bytes);
            let values = [("events", state.events.to_string()), ("size", size), ("path", path.display().to_string())];
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            let running = words.with("record-running", &values);
            kit::status_ui(ui, palette, Some((Mark::Running, spoken(look, Mark::Running), &running)));
            widgets::soft_ui(ui, palette, holds_text(look, facts.recording.patient_data));
            let stop = widgets::button_ui(ui, palette, Weight::Main, words.get("record-stop"));
            if kit::tip(stop, words.get("record-stop-hint")).clicked() {
                actions.push(Action::StopRecording);
            }
            return;
        }
        if self.proposed.is_empty() {
            self.propose(facts);
        }
        widgets::soft_ui(ui, palette, words.get("record-hint"));
        let label = words.get("record-path");
        kit::row_ui(ui, palette, label, |ui| {
            let asked = FileAsked { purpose: FilePurpose::Record, label };
            file_ui(ui, look, facts, &mut self.record_path, &asked, actions);
        });
        kit::row_ui(ui, palette, words.get("record-holds"), |ui| {
            for (asked, key, hint) in [
                (Asked::Pseudonymised, "record-pseudonymised", "record-pseudonymised-hint"),
                (Asked::Real, "record-real", "record-real-hint"),
            ] {
                let chip = widgets::chip_ui(ui, palette, self.asked == asked, words.get(key));
                if kit::tip(chip, words.get(hint)).clicked() {
                    self.asked = asked;
                }
            }
        });
        let (patient_data, key) = match self.asked {
            Asked::No => (None, "record-choose"),
            Asked::Pseudonymised => (Some(PatientData::Pseudonymised), "record-pseudonymised-hint"),
            Asked::Real => (Some(PatientData::Real), "record-real-hint"),
        };
        widgets::text_ui(ui, palette, words.get(key));
        // What can be played is first where something is played.
        let weight = if facts.replay.playing.is_none() { Weight::Main } else { Weight::Other };
        ui.add_enabled_ui(patient_data.is_some() && !self.record_path.trim().is_empty(), |ui| {
            let start = widgets::button_ui(ui, palette, weight, words.get("record-start"));
            let start = kit::tip(start, words.get("record-start-hint"));
            if let (true, Some(patient_data)) = (start.clicked(), patient_data) {
                // It begins now, not when the page was opened.
                if self.record_path == self.proposed {
                    self.propose(facts);
                }
                actions.push(Action::StartRecording { path: self.record_path.trim().into(), patient_data });
                self.tried = Some(self.record_path.clone());
                self.asked = Asked::No;
            }
        });
        let is_of_another = self.tried.as_ref().is_some_and(|tried| *tried != self.record_path);
        if let Some(said) = facts.recording.said.filter(|_| !is_of_another) {
            let mark = match (facts.recording.written, facts.recording.is_complete) {
                (None, _) => Mark::Failed,
                (Some(_), false) => Mark::Unsure,
                (Some(_), true) => Mark::Ok,
            };
            kit::status_ui(ui, palette, Some((mark, spoken(look, mark), &look.text(said))));
        }
        if let Some(written) = facts.recording.written {
            ui.horizontal_wrapped(|ui| {
                let replay = widgets::button_ui(ui, palette, Weight::Other, words.get("record-replay"));
                if kit::tip(replay, words.get("record-replay-hint")).clicked() {
                    actions.push(Action::OpenRecording(written.to_owned()));
                }
                let folder = widgets::button_ui(ui, palette, Weight::Quiet, words.get("toast-folder"));
                if kit::tip(folder, words.get("toast-folder-hint")).clicked() {
                    actions.extend(written.parent().map(|folder| Action::ShowFolder(folder.to_owned())));
                }
            });
        }
    }

    /// A file whose name is the time.
    fn propose(&mut self, facts: &Facts<'_>) {
        let name = format!("vxdisplay-{}.jsonl", facts.local().format("%Y%m%d-%H%M%S"));
        self.proposed = facts.folder.join(name).display().to_string();
        self.record_path.clone_from(&self.proposed);
    }

    fn list_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        let mut look_again = false;
        kit::heading_ui(ui, palette, words.get("recordings-list"), |ui| {
            let again = widgets::chip_ui(ui, palette, false, words.get("recordings-refresh"));
            look_again = kit::tip(again, words.get("recordings-refresh-hint")).clicked();
        });
        let label = words.get("recordings-folder");
        kit::row_ui(ui, palette, label, |ui| {
            let width = ui.available_width();
            let folder = self.folder.get_or_insert_default();
            let field = field::field_ui(ui, look, folder, label, "", width);
            look_again |= field::entered(ui, &field);
        });
        if look_again {
            actions.push(Action::ListRecordings(self.folder.as_deref().unwrap_or_default().trim().into()));
        }
        let listed = &facts.replay.listed;
        let typed = Path::new(self.folder.as_deref().unwrap_or_default().trim());
        match listed.found {
            // Of another folder nothing is known yet.
            Err(_) if listed.folder.is_some_and(|folder| folder != typed) => {}
            Err(why) => kit::status_ui(ui, palette, Some((Mark::Failed, spoken(look, Mark::Failed), &look.text(why)))),
            Ok(_) if listed.looking => drop(widgets::soft_ui(ui, palette, words.get("recordings-looking"))),
            Ok([]) => drop(widgets::soft_ui(ui, palette, words.get("recordings-none"))),
            Ok(found) => self.rows_ui(ui, look, facts, found, actions),
        }
    }

    /// One stop of the Tab key for all of them: the arrows go from one to the next, Enter plays it.
    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        found: &[RecordingFile],
        actions: &mut Vec<Action>,
    ) {
        let id = ui.make_persistent_id("recordings list");
        self.row = self.row.min(found.len().saturating_sub(1));
        ui.spacing_mut().item_spacing.y = 0.0;
        for (place, file) in found.iter().enumerate() {
            let (rect, mut response) =
                ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::CLICK | Sense::HOVER);
            if place == self.row {
                response = ui.interact(rect, id, Sense::click());
            }
            let has_focus = place == self.row && ui.memory(|memory| memory.has_focus(id));
            // That of the recording that runs has grown since the folder was looked through.
            let running = facts.recording.running.as_ref().filter(|(_, path)| **path == *file.path);
            let bytes = running.map_or(file.bytes, |(state, _)| state.bytes);
            row_ui(ui, look, (file, bytes), rect, (response.hovered(), has_focus));
            let spoken = format!("{} · {}", started_text(&file.header), holds_text(look, file.header.patient_data));
            response.widget_info(|| WidgetInfo::selected(Role::Row, true, place == self.row, &spoken));
            if response.clicked() {
                self.row = place;
                actions.push(Action::OpenRecording(file.path.clone()));
            }
        }
        if ui.memory(|memory| memory.has_focus(id)) {
            // The arrows are the list's own while it has the keyboard.
            let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            let (up, down) = ui.input(|input| (input.key_pressed(Key::ArrowUp), input.key_pressed(Key::ArrowDown)));
            self.row = if up { self.row.saturating_sub(1) } else { self.row + usize::from(down) };
            self.row = self.row.min(found.len().saturating_sub(1));
        }
    }
}

/// The height of a row, in points: two lines.
const LINE: f32 = 48.0;

fn row_ui(ui: &Ui, look: Look<'_>, (file, bytes): (&RecordingFile, u64), rect: Rect, (hovered, focused): (bool, bool)) {
    let palette = look.palette;
    let painter = ui.painter();
    if hovered || focused {
        painter.rect_filled(rect, CornerRadius::same(theme::RADIUS), palette.accent_soft);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.edge));
    if focused {
        let stroke = Stroke::new(theme::FOCUS, palette.accent_ink);
        painter.rect_stroke(rect.shrink(1.0), CornerRadius::same(theme::RADIUS), stroke, egui::StrokeKind::Inside);
    }
    let inner = rect.shrink2(vec2(theme::UNIT, theme::HALF));
    let line = |top: f32, from: f32, to: f32| {
        Rect::from_min_max(
            pos2(inner.left() + from, inner.top() + top),
            pos2(inner.left() + to, inner.top() + top + 20.0),
        )
    };
    let size = size_text(bytes);
    let size_width = widgets::text_width(ui, &size, theme::small());
    let width = inner.width();
    let gap = width - size_width - theme::UNIT;
    widgets::cell_ui(ui, line(0.0, 0.0, gap), &started_text(&file.header), theme::row_strong(), palette.ink);
    widgets::cell_ui(ui, line(0.0, width - size_width, width + 1.0), &size, theme::small(), palette.ink_soft);
    let about =
        format!("{} · {} · {}", holds_text(look, file.header.patient_data), file.header.server, name_text(&file.path));
    widgets::cell_ui(ui, line(20.0, 0.0, width), &about, theme::small(), palette.ink_soft);
}

fn name_text(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
