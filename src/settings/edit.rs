//! Changing one value of a settings file's text. Everything else stays as its author wrote it, comments included. Pure.

use toml_edit::{Document, DocumentMut, Item, Value as TomlValue};

use super::keys::Key;
use super::kind::Kind;
use super::typed::Settings;
use super::value::{Raw, ValueError};
use crate::l10n::Message;

/// A change of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Set it to this value, as typed.
    Set(String),
    /// Remove it from the file, so that a weaker layer or the default applies.
    Reset,
}

/// Why a text was not changed.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum EditError {
    /// The value is not allowed.
    Value(#[from] ValueError),
    /// The file is not TOML, so nothing in it may be touched.
    Syntax {
        /// The line, counted from 1.
        line: usize,
    },
    /// The section's name holds a value.
    NotASection(String),
}

impl EditError {
    /// What is wrong.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Value(error) => error.message(),
            Self::Syntax { line } => Message::new("edit-syntax").with("line", *line),
            Self::NotASection(name) => Message::new("edit-not-a-section").with("name", name.as_str()),
        }
    }
}

impl std::fmt::Display for EditError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// The text with the key changed.
///
/// # Errors
/// If the value is not allowed or the text is not TOML; then nothing may be written.
pub fn edit(text: &str, key: &Key, change: &Change) -> Result<String, EditError> {
    let (mark, text) = text.strip_prefix('\u{feff}').map_or(("", text), |rest| ("\u{feff}", rest));
    let edited = match change {
        Change::Set(value) => set(text, key, value)?,
        Change::Reset => reset(text, key)?,
    };
    let edited = if ends_as_on_windows(text) { with_carriage_returns(&edited) } else { edited };
    Ok(format!("{mark}{edited}"))
}

/// Whether every line ends with a carriage return, too, which the writer of TOML leaves out.
fn ends_as_on_windows(text: &str) -> bool {
    let lines = text.matches('\n').count();
    lines > 0 && text.matches("\r\n").count() == lines
}

fn with_carriage_returns(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\n', "\r\n")
}

fn set(text: &str, key: &Key, value: &str) -> Result<String, EditError> {
    key.kind.put(&mut Settings::default(), &Raw::Untyped(value.to_owned()))?;
    let mut document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| syntax(text, &error))?;
    let (section, name) = key.name.split_once('.').unwrap_or((key.name, ""));
    let new = toml_value(&key.kind, value);
    let Some(place) = document.get_mut(section) else {
        // Below everything, comments included.
        let gap = if text.is_empty() { "" } else { "\n" };
        let end = if text.is_empty() || text.ends_with('\n') { "" } else { "\n" };
        return Ok(format!("{text}{end}{gap}[{section}]\n{name} = {new}\n"));
    };
    let table = place.as_table_like_mut().ok_or_else(|| EditError::NotASection(section.to_owned()))?;
    match table.get_mut(name).and_then(Item::as_value_mut) {
        Some(old) => {
            let decor = old.decor().clone();
            *old = new;
            *old.decor_mut() = decor;
        }
        None => {
            table.insert(name, Item::Value(new));
        }
    }
    Ok(document.to_string())
}

/// Removes the key's line; a comment at its end stays on its own line.
fn reset(text: &str, key: &Key) -> Result<String, EditError> {
    let document = Document::parse(text).map_err(|error| syntax(text, &error))?;
    let (section, name) = key.name.split_once('.').unwrap_or((key.name, ""));
    let Some(table) = document.get(section).and_then(Item::as_table_like) else { return Ok(text.to_owned()) };
    let Some((written, item)) = table.get_key_value(name) else { return Ok(text.to_owned()) };
    if let (false, Some(from), Some(to)) = (table_is_inline(document.get(section)), written.span(), item.span()) {
        let line_start = text.get(..from.start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
        let rest = text.get(to.end..).unwrap_or_default();
        let line_end = rest.find('\n').map_or(text.len(), |at| to.end + at + 1);
        let comment = text.get(to.end..line_end).unwrap_or_default().trim_start();
        let before = text.get(..line_start).unwrap_or_default();
        let after = text.get(line_end..).unwrap_or_default();
        let rest = format!("{before}{comment}{after}");
        return Ok(without_empty_section(&rest, section).unwrap_or(rest));
    }
    let mut document: DocumentMut = text.parse().map_err(|error: toml_edit::TomlError| syntax(text, &error))?;
    if let Some(table) = document.get_mut(section).and_then(Item::as_table_like_mut) {
        table.remove(name);
    }
    Ok(document.to_string())
}

/// The text without the line of a section in which nothing is left, not even a comment, and without the gap above it; none where it has
/// to stay.
fn without_empty_section(text: &str, section: &str) -> Option<String> {
    let document = Document::parse(text).ok()?;
    document.get(section)?.as_table().filter(|table| table.is_empty())?;
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let header = format!("[{section}]");
    let mut headers = lines.iter().enumerate().filter(|(_, line)| line.trim() == header);
    let (at, _) = headers.next().filter(|_| headers.next().is_none())?;
    let (before, after) = (lines.get(..at)?, lines.get(at + 1..)?);
    let blank = after.iter().take_while(|line| line.trim().is_empty()).count();
    let after = after.get(blank..)?;
    if after.first().is_some_and(|next| !next.starts_with('[')) {
        return None;
    }
    let kept = match before {
        // A comment right above may be about it.
        [.., last] if !last.trim().is_empty() && last.trim_start().starts_with('#') => return None,
        [rest @ .., last] if after.is_empty() && last.trim().is_empty() => rest,
        all => all,
    };
    Some([kept.concat(), after.concat()].concat())
}

fn table_is_inline(item: Option<&Item>) -> bool {
    item.is_some_and(Item::is_inline_table)
}

/// The reader's own words are English in every language: the line says where to look.
fn syntax(text: &str, error: &toml_edit::TomlError) -> EditError {
    let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
    EditError::Syntax { line: before.matches('\n').count() + 1 }
}

/// A checked value as TOML.
fn toml_value(kind: &Kind, value: &str) -> TomlValue {
    let number = value.trim();
    match kind {
        Kind::Bool { .. } => (number == "true").into(),
        Kind::Seconds { .. } | Kind::Decimal { .. } | Kind::Whole { .. } => match number.parse::<i64>() {
            Ok(whole) => whole.into(),
            Err(_) => number.parse::<f64>().unwrap_or_default().into(),
        },
        Kind::AutoDecimal { .. } => match (number.parse::<i64>(), number.parse::<f64>()) {
            (Ok(whole), _) => whole.into(),
            (Err(_), Ok(decimal)) => decimal.into(),
            (Err(_), Err(_)) => number.into(),
        },
        Kind::Text { .. }
        | Kind::Checked { .. }
        | Kind::Url { .. }
        | Kind::Hosts { .. }
        | Kind::Choice { .. }
        | Kind::Languages { .. }
        | Kind::ConsoleLanguage { .. }
        | Kind::File { .. }
        | Kind::Folder { .. }
        | Kind::Listen { .. }
        | Kind::LoopbackListen { .. }
        | Kind::Monitor { .. }
        | Kind::Chord { .. }
        | Kind::Hours { .. }
        | Kind::WaitingTexts { .. } => value.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::file::read_file;
    use super::super::source::FileKind;
    use super::*;

    const FILE: &str = "# ours\n[display]\n# the room is bright\ntheme = \"light\" # Kim, 2026\nlanguage = \"ko\"\n\n[exam]\nmax_age_secs = 600\n";

    fn key(name: &str) -> &'static Key {
        Key::find(name).unwrap()
    }

    fn set_to(text: &str, name: &str, value: &str) -> String {
        edit(text, key(name), &Change::Set(value.to_owned())).unwrap()
    }

    #[test]
    fn a_changed_value_leaves_every_other_byte() {
        let edited = set_to(FILE, "display.theme", "dark");
        assert_eq!(edited, FILE.replace("\"light\"", "\"dark\""));
    }

    #[test]
    fn what_is_set_and_taken_back_leaves_the_file_as_it_was() {
        for text in [FILE, "", "# ours\n", "[display]\ntheme = \"light\"\n"] {
            let edited = set_to(text, "link.dead_after_secs", "12.5");
            assert_eq!(edit(&edited, key("link.dead_after_secs"), &Change::Reset).unwrap(), text);
        }
        let between = "[link]\ndead_after_secs = 12\n\n[exam]\nmax_age_secs = 600\n";
        let reset = edit(between, key("link.dead_after_secs"), &Change::Reset).unwrap();
        assert_eq!(reset, "[exam]\nmax_age_secs = 600\n");
        for with_a_word in ["# why\n[link]\ndead_after_secs = 12\n", "[link]\n# why\ndead_after_secs = 12\n"] {
            let reset = edit(with_a_word, key("link.dead_after_secs"), &Change::Reset).unwrap();
            assert!(reset.contains("# why") && reset.contains("[link]"), "{reset}");
        }
    }

    #[test]
    fn a_new_key_joins_its_section_and_a_new_section_the_end() {
        let edited = set_to(FILE, "display.show_name", "false");
        assert!(edited.contains("language = \"ko\"\nshow_name = false\n"), "{edited}");
        let edited = set_to(FILE, "link.dead_after_secs", "12.5");
        assert!(edited.ends_with("[link]\ndead_after_secs = 12.5\n"), "{edited}");
        assert_eq!(set_to("", "site.name", "영상 \"2\""), "[site]\nname = '영상 \"2\"'\n");
    }

    #[test]
    fn a_reset_takes_the_line_and_leaves_the_comments() {
        let edited = edit(FILE, key("display.theme"), &Change::Reset).unwrap();
        assert_eq!(edited, FILE.replace("theme = \"light\" ", ""));
        assert_eq!(edit(FILE, key("relay.listen"), &Change::Reset).unwrap(), FILE);
    }

    #[test]
    fn dotted_and_inline_sections_are_changed_as_they_stand() {
        assert_eq!(set_to("display.theme = 'light'\n", "display.theme", "dark"), "display.theme = \"dark\"\n");
        let inline = "display = { theme = \"light\" }\n";
        assert_eq!(set_to(inline, "display.theme", "dark"), "display = { theme = \"dark\" }\n");
        let reset = edit(inline, key("display.theme"), &Change::Reset).unwrap();
        assert!(!reset.contains("theme"), "{reset}");
    }

    #[test]
    fn lines_that_end_as_on_windows_go_on_to_end_so() {
        let windows = FILE.replace('\n', "\r\n");
        for (name, value) in [("display.theme", "dark"), ("display.show_name", "false"), ("site.name", "Room 2")] {
            let edited = set_to(&windows, name, value);
            assert_eq!(edited, set_to(FILE, name, value).replace('\n', "\r\n"));
            assert_eq!(set_to(&edited, name, value), edited);
        }
        assert_eq!(set_to("# a\r\n# b\n", "site.name", "X"), "# a\r\n# b\n\n[site]\nname = \"X\"\n");
    }

    #[test]
    fn a_number_may_follow_auto_and_auto_a_number() {
        let auto = set_to("", "display.diagonal_in", " auto ");
        assert_eq!(auto, "[display]\ndiagonal_in = \"auto\"\n");
        let number = set_to(&auto, "display.diagonal_in", "27.5");
        assert_eq!(number, "[display]\ndiagonal_in = 27.5\n");
        assert_eq!(set_to(&number, "display.diagonal_in", "27"), "[display]\ndiagonal_in = 27\n");
        assert_eq!(set_to(&number, "display.diagonal_in", "auto"), auto);
        let refused = edit(&number, key("display.diagonal_in"), &Change::Set("automatic".to_owned()));
        assert!(matches!(refused, Err(EditError::Value(_))), "{refused:?}");
    }

    #[test]
    fn what_is_not_allowed_or_not_toml_changes_nothing() {
        assert!(matches!(edit(FILE, key("exam.max_age_secs"), &Change::Set("5".to_owned())), Err(EditError::Value(_))));
        assert!(matches!(
            edit("a = = b", key("site.name"), &Change::Set("x".to_owned())),
            Err(EditError::Syntax { line: 1 })
        ));
        let broken = edit("[a]\nb = 1\nc = = 2\n", key("site.name"), &Change::Set("x".to_owned()));
        assert!(matches!(broken, Err(EditError::Syntax { line: 3 })), "{broken:?}");
        assert!(matches!(
            edit("site = 5\n", key("site.name"), &Change::Set("x".to_owned())),
            Err(EditError::NotASection(_))
        ));
    }

    #[test]
    fn what_is_written_is_read_back_for_every_key() {
        for key in super::super::keys::KEYS {
            let default = key.default();
            let value = match (&default, key.kind) {
                (super::super::value::Value::None, Kind::LoopbackListen { .. }) => "127.0.0.1:9106".to_owned(),
                (super::super::value::Value::None, _) if cfg!(windows) => r"C:\ca.pem".to_owned(),
                (super::super::value::Value::None, _) => "/etc/ca.pem".to_owned(),
                _ => default.to_string(),
            };
            let text = edit(FILE, key, &Change::Set(value)).unwrap();
            let (_, problems) = read_file(FileKind::User, std::path::Path::new("f"), text.as_bytes());
            assert_eq!(problems, [], "{}: {text}", key.name);
        }
    }
}
