//! Reads the site's own words (`site.texts`): a folder a language, named by its tag, with files named as the program's own.

use std::io;
use std::path::Path;

use super::entry::Note;
use super::plain::shown_path;
use super::reading::{NO_FILE, may_be_read, read_bytes, said};
use crate::l10n::{FILES, Library, Locale, LocaleError, Message, Procedures, SiteFile, SiteMistake, Value};
use crate::lettering::can_draw;

/// More languages than this are not a folder of texts.
const MOST: usize = 64;

/// The texts in the program with the site's own before them, and what there is to say of those. Nothing in the folder stops a start.
#[must_use]
pub fn read(folder: Option<&Path>) -> (Library, Vec<Note>) {
    let Some(folder) = folder else { return (Library::bundled().clone(), Vec::new()) };
    let note =
        |path: &Path, reason: Message| Note::SiteTexts(SiteMistake { path: shown_path(path), line: None, reason });
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return (Library::bundled().clone(), vec![note(folder, said_in(&error))]),
    };
    let (mut files, mut notes) = (Vec::new(), Vec::new());
    let mut folders: Vec<_> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    for folder in folders.into_iter().take(MOST) {
        let Some(locale) = folder.file_name().and_then(|name| name.to_str()?.parse::<Locale>().ok()) else {
            notes.push(note(&folder, LocaleError.message()));
            continue;
        };
        let mut found = false;
        for name in FILES {
            let path = folder.join(name);
            match text_of(&path) {
                Ok(None) => continue,
                Ok(Some(text)) => {
                    let file = SiteFile { locale, name, path: shown_path(&path), text };
                    match undrawable(&file) {
                        None => files.push(file),
                        Some(character) => {
                            let reason = Message::new("site-undrawable").with("character", format!("{character:?}"));
                            notes.push(note(&path, reason));
                        }
                    }
                }
                Err(reason) => notes.push(note(&path, reason)),
            }
            found = true;
        }
        if !found {
            notes.push(note(&folder, Message::new("site-no-file").with("names", FILES.join(", "))));
        }
    }
    let library = Library::new(files);
    notes.extend(library.mistakes().into_iter().map(Note::SiteTexts));
    (library, notes)
}

/// The same texts with a site's own aliases (`site.procedures`), and what there is to say of those. Nothing in the file stops a start.
pub(super) fn with_procedures(texts: Library, path: Option<&Path>) -> (Library, Vec<Note>) {
    let Some(path) = path else { return (texts, Vec::new()) };
    let place = shown_path(path);
    let note = |reason: Message| Note::SiteTexts(SiteMistake { path: place.clone(), line: None, reason });
    let text = match text_of(path) {
        Ok(Some(text)) => text,
        Ok(None) => return (texts, vec![note(Message::new("file-not-there"))]),
        Err(reason) => return (texts, vec![note(reason)]),
    };
    let (procedures, mistakes) = Procedures::read(&place, text.strip_prefix('\u{feff}').unwrap_or(&text));
    let mut notes: Vec<Note> = mistakes.into_iter().map(Note::SiteTexts).collect();
    let undrawable = |text: &str| text.chars().find(|character| !can_draw(*character));
    for text in procedures.texts() {
        if let Some(character) = undrawable(text) {
            notes.push(note(Message::new("site-undrawable").with("character", format!("{character:?}"))));
        }
    }
    (texts.with_procedures(procedures.only(|text| undrawable(text).is_none())), notes)
}

/// What a file holds; none where it is not there.
fn text_of(path: &Path) -> Result<Option<String>, Message> {
    if !path.exists() {
        return Ok(None);
    }
    let bytes = if may_be_read(path, false) { read_bytes(path) } else { Err(io::Error::other(NO_FILE)) };
    let bytes = bytes.map_err(|error| said_in(&error))?.ok_or(Message::new("file-too-large"))?;
    let text = String::from_utf8(bytes).map_err(|_| Message::new("file-not-utf8"))?;
    // Editors of Windows begin a file with it.
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    if is_too_deep(&text) { Err(Message::new("file-too-deep")) } else { Ok(Some(text)) }
}

/// Whether braces stand in braces so deep that no reader of texts should follow.
fn is_too_deep(text: &str) -> bool {
    const DEEPEST: usize = 50;
    let mut depth = 0_usize;
    text.chars().any(|c| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

/// Why a file cannot be read, as a text of its own.
fn said_in(error: &io::Error) -> Message {
    match said(error) {
        Value::Message(ours) => *ours,
        Value::Text(words) => Message::verbatim(words),
        Value::Number(number) | Value::Decimal(number, _) => Message::verbatim(number.to_string()),
    }
}

/// A character of the language's texts that would be an empty box on the screen.
fn undrawable(file: &SiteFile) -> Option<char> {
    // Marks of direction and of joining are not drawn.
    let is_mark = |character: char| matches!(character, '\u{200c}'..='\u{200f}' | '\u{2066}'..='\u{2069}');
    let is_undrawable = |character: &char| !character.is_control() && !is_mark(*character) && !can_draw(*character);
    if !FILES[..2].contains(&file.name) {
        return file.text.chars().find(is_undrawable);
    }
    let library = Library::new(vec![file.clone()]);
    let texts: Vec<String> = library.patient(file.locale).all().collect();
    texts.iter().flat_map(|text| text.chars()).find(is_undrawable)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_folder_of_texts_replaces_and_adds_and_what_is_wrong_in_it_is_told_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| {
            let folder = folder.path().join(name);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join(FILES[0]), bytes).unwrap();
        };
        write("ko", "waiting = 앉아서 기다려 주세요\ndate = { $dya }\n".as_bytes());
        write("de", b"\xff\xfe");
        write("notes", b"waiting = x\n");
        write("th", "waiting = ᏣᎳᎩ\n".as_bytes());
        fs::create_dir(folder.path().join("fr")).unwrap();
        fs::write(folder.path().join("README.txt"), "ours").unwrap();
        let (library, notes) = read(Some(folder.path()));
        assert_eq!(library.patient(Locale::KO).waiting.title, "앉아서 기다려 주세요");
        let said: Vec<String> = notes.iter().map(ToString::to_string).collect();
        assert_eq!(said.len(), 5, "{said:?}");
        for (part, sentences) in
            [("UTF-8", 1), ("language tag", 1), ("patient.ftl:2: date", 1), ("fr", 1), ("draw 'Ꮳ'", 1)]
        {
            assert_eq!(said.iter().filter(|sentence| sentence.contains(part)).count(), sentences, "{part}: {said:?}");
        }
    }

    #[test]
    fn a_file_of_aliases_is_read_and_what_is_wrong_in_it_is_told_with_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("aliases.toml");
        fs::write(
            &file,
            "\u{feff}[[procedure]]\nbody = 'CHEST'\nhint.en = 'Chin up'\nhint.ko = '\u{e000}'\nview = 'x'\n",
        )
        .unwrap();
        let (texts, notes) = with_procedures(Library::default(), Some(&file));
        let hint = texts.procedures().understand(Some("CHEST"), None).hint;
        assert_eq!(hint.into_iter().collect::<Vec<_>>(), [(Locale::EN, "Chin up".to_owned())]);
        let said: Vec<String> = notes.iter().map(ToString::to_string).collect();
        assert!(said.len() == 2 && said[0].contains("aliases.toml:5: view") && said[1].contains("draw"), "{said:?}");
        let (texts, notes) = with_procedures(Library::default(), Some(&folder.path().join("nowhere")));
        assert_eq!((texts, notes.len()), (Library::default(), 1));
    }

    #[test]
    fn the_programs_own_texts_are_right_as_they_are_exported_and_a_file_of_braces_stops_nothing() {
        let folder = tempfile::tempdir().unwrap();
        for (locale, name, text) in crate::l10n::bundled_files() {
            fs::create_dir_all(folder.path().join(locale.tag())).unwrap();
            fs::write(folder.path().join(locale.tag()).join(name), format!("\u{feff}{text}")).unwrap();
        }
        assert_eq!(read(Some(folder.path())).1, []);
        let deep = format!("ready = {}\"x\"{}\n", "{".repeat(20_000), "}".repeat(20_000));
        fs::write(folder.path().join("en/patient.ftl"), deep).unwrap();
        let (library, notes) = read(Some(folder.path()));
        assert_eq!((notes.len(), &*library.patient(Locale::EN).ready.title), (1, "Preparing your examination"));
    }

    #[test]
    fn a_folder_that_is_not_there_leaves_the_programs_own_texts() {
        let folder = tempfile::tempdir().unwrap();
        let (library, notes) = read(Some(&folder.path().join("nowhere")));
        assert_eq!((library, notes.len()), (Library::default(), 1));
        assert_eq!(read(None), (Library::default(), Vec::new()));
    }
}
