//! What `vxdisplay settings` prints: each value, where it comes from, and the files.

use std::fmt::Write as _;

use serde::Serialize;

use super::keys::Applies;
use super::load::{Files, FoundPath, Loaded};
use super::plain::shown_path;
use super::value::Value;
use crate::l10n::{Library, Locale};

/// One key of the JSON form.
#[derive(Serialize)]
struct Explained {
    key: &'static str,
    value: Value,
    source: String,
    locked: bool,
    default: Value,
    allowed: String,
    applies: Applies,
    meaning: String,
    meaning_ko: String,
}

/// The JSON form.
#[derive(Serialize)]
struct Explanation<'a> {
    settings: Vec<Explained>,
    files: &'a Files,
    notes: Vec<String>,
}

impl Loaded {
    /// One line a key, then the files and the notes, for people.
    #[must_use]
    pub fn explain_text(&self) -> String {
        let rows: Vec<_> =
            self.explained().into_iter().map(|row| (row.key, row.value.to_string(), from(&row))).collect();
        let key_width = rows.iter().map(|(key, _, _)| width(key)).max().unwrap_or(0);
        let value_width = rows.iter().map(|(_, value, _)| width(value)).max().unwrap_or(0);
        let mut text = String::new();
        for (key, value, from) in &rows {
            let padding = value_width.saturating_sub(width(value));
            let _infallible = writeln!(text, "{key:key_width$}  {value}{:padding$}  {from}", "");
        }
        text.push_str("\nFiles\n");
        text.push_str(&file_line("machine", Some(&self.files.machine)));
        if let Some(policy) = &self.files.policy {
            text.push_str(&file_line("policy", Some(policy)));
        }
        text.push_str(&file_line(
            if self.files.config.is_some() { "user (not read)" } else { "user" },
            self.files.user.as_ref(),
        ));
        if self.files.config.is_some() {
            text.push_str(&file_line("config", self.files.config.as_ref()));
        }
        text.push_str(&file_line("logs", self.files.log_dir.as_ref()));
        for note in &self.resolved.notes {
            let _infallible = writeln!(text, "\nNote: {note}.");
        }
        text
    }

    /// The same as one JSON object with a line end, for programs.
    #[must_use]
    pub fn explain_json(&self) -> String {
        let notes = self.resolved.notes.iter().map(ToString::to_string).collect();
        let explanation = Explanation { settings: self.explained(), files: &self.files, notes };
        // Texts, numbers and lists of them can always be written.
        serde_json::to_string_pretty(&explanation).unwrap_or_default() + "\n"
    }

    fn explained(&self) -> Vec<Explained> {
        let explained = self.resolved.origins.iter().map(|origin| Explained {
            key: origin.key.name,
            value: origin.key.kind.value(&self.resolved.settings),
            source: origin.source.to_string(),
            locked: origin.locked,
            default: origin.key.default(),
            allowed: origin.key.kind.allowed().to_string(),
            applies: origin.key.applies,
            meaning: origin.key.message().to_string(),
            meaning_ko: origin.key.message().text(Library::bundled(), Locale::KO),
        });
        explained.collect()
    }
}

fn from(row: &Explained) -> String {
    if row.locked { format!("{} (locked)", row.source) } else { row.source.clone() }
}

fn file_line(name: &str, found: Option<&FoundPath>) -> String {
    match found {
        Some(FoundPath { path, exists: true }) => format!("  {name}: {}\n", shown_path(path)),
        Some(FoundPath { path, exists: false }) => format!("  {name}: {} (not there)\n", shown_path(path)),
        None => format!("  {name}: none (no home folder)\n"),
    }
}

/// The columns that a text takes in a terminal: Hangul, ideographs and their like take two.
fn width(text: &str) -> usize {
    text.chars().map(|character| if matches!(character, '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}') { 2 } else { 1 }).sum()
}
