//! What `vxdisplay settings` prints: each value, where it comes from, and the files.

use std::fmt::Write as _;

use serde::Serialize;

use super::keys::Applies;
use super::load::{Files, FoundPath, Loaded};
use super::plain::shown_path;
use super::resolve::Origin;
use super::value::Value;
use crate::l10n::{Library, Locale, Message, Reader, columns, padded};

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
    pub fn explain_text(&self, reader: Reader<'_>) -> String {
        let rows: Vec<_> = self.resolved.origins.iter().map(|origin| self.row(origin, reader)).collect();
        let key_width = rows.iter().map(|[key, ..]| columns(key)).max().unwrap_or(0);
        let value_width = rows.iter().map(|[_, value, _]| columns(value)).max().unwrap_or(0);
        let mut text = String::new();
        for [key, value, from] in &rows {
            let _infallible = writeln!(text, "{}  {}  {from}", padded(key, key_width), padded(value, value_width));
        }
        let Files { machine, policy, user, config, log_dir } = &self.files;
        let user_name = if config.is_some() { "explain-user-not-read" } else { "explain-user" };
        let files = [("explain-machine", Some(machine))]
            .into_iter()
            .chain(policy.as_ref().map(|policy| ("explain-policy", Some(policy))))
            .chain([(user_name, user.as_ref())])
            .chain(config.as_ref().map(|config| ("explain-config", Some(config))))
            .chain([("explain-logs", log_dir.as_ref())]);
        let _infallible = writeln!(text, "\n{}", reader.get("explain-files"));
        for (name, found) in files {
            let _infallible = writeln!(text, "  {}", reader.text(&file_line(Message::new(name), found)));
        }
        for note in &self.resolved.notes {
            let _infallible =
                writeln!(text, "\n{}", reader.text(&Message::new("explain-note").with("note", note.message())));
        }
        text
    }

    /// The key, its value, and where that comes from.
    fn row(&self, origin: &Origin, reader: Reader<'_>) -> [String; 3] {
        let value = match origin.key.kind.value(&self.resolved.settings) {
            Value::None => reader.get("explain-none").to_owned(),
            value @ (Value::Bool(_) | Value::Whole(_) | Value::Decimal(_) | Value::Text(_)) => value.to_string(),
        };
        let source = origin.source.message();
        let source = if origin.locked { Message::new("explain-locked").with("source", source) } else { source };
        [origin.key.name.to_owned(), value, reader.text(&source)]
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

fn file_line(name: Message, found: Option<&FoundPath>) -> Message {
    let Some(FoundPath { path, exists }) = found else { return Message::new("explain-no-file").with("name", name) };
    let line = Message::new("explain-file").with("name", name).with("path", shown_path(path));
    if *exists { line } else { line.form("missing") }
}
