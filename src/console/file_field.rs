//! A path: typed, or chosen in the system's own window for files.

use egui::{Response, Ui};

use super::widgets::{self, Weight};
use super::{Action, Facts, Look, field, kit, theme};
use crate::display::{FilePurpose, FileWanted};

/// What is asked for.
pub(super) struct FileAsked<'a> {
    /// What the file is for.
    pub(super) purpose: FilePurpose,
    /// The name of the field, and the title of the system's window.
    pub(super) label: &'a str,
}

/// The least room for a path beside the button, in points.
const PATH: f32 = 220.0;

/// The field with its button; whether a file was chosen just now.
pub(super) fn file_ui(
    ui: &mut Ui,
    look: Look<'_>,
    facts: &Facts<'_>,
    text: &mut String,
    asked: &FileAsked<'_>,
    actions: &mut Vec<Action>,
) -> (Response, bool) {
    let button = widgets::button_width(ui, look.words.get("browse")).ceil() + theme::UNIT;
    let room = ui.available_width();
    let mut both = |ui: &mut Ui, width: f32| {
        let field = field::field_ui(ui, look, text, asked.label, "", width);
        let field = field.on_hover_text(text.as_str());
        (field, browse_ui(ui, look, facts, text, asked, actions))
    };
    // Where there is no room for a path beside the button it stands above it.
    let (field, chosen) =
        if room - button < PATH { ui.vertical(|ui| both(ui, room)).inner } else { both(ui, (room - button).floor()) };
    let is_chosen = chosen.is_some();
    if let Some(path) = chosen {
        *text = path;
    }
    (field, is_chosen)
}

/// The button alone; the file that was chosen.
pub(super) fn browse_ui(
    ui: &mut Ui,
    look: Look<'_>,
    facts: &Facts<'_>,
    start: &str,
    asked: &FileAsked<'_>,
    actions: &mut Vec<Action>,
) -> Option<String> {
    ui.add_enabled_ui(!facts.choosing_file, |ui| {
        let button = widgets::button_ui(ui, look.palette, Weight::Other, look.words.get("browse"));
        widgets::name(ui, &button, &format!("{}: {}", asked.label, look.words.get("browse")));
        if kit::tip(button, look.words.get("browse-hint")).clicked() {
            let start = if start.trim().is_empty() { facts.folder.to_owned() } else { start.trim().into() };
            actions.push(Action::ChooseFile(FileWanted {
                purpose: asked.purpose,
                title: asked.label.to_owned(),
                start,
            }));
        }
    });
    let (_, path) = facts.chosen_file.filter(|(purpose, _)| *purpose == asked.purpose)?;
    actions.push(Action::FileTaken);
    Some(path.display().to_string())
}
