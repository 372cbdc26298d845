//! Reads the site's own words (`site.texts`): a folder a language, named by its tag, with files named as the program's own.

use std::io;
use std::path::{Path, PathBuf};

use super::entry::Note;
use super::plain::shown_path;
use super::reading::{NO_FILE, may_be_read, read_bytes};
use super::waiting::WaitingTexts;
use crate::l10n::{FILES, Library, Locale, LocaleError, Message, Procedures, SiteFile, SiteMistake, reviewed};
use crate::lettering::can_draw;

/// More languages than this are not a folder of texts.
const MOST: usize = 64;

/// The texts in the program with the site's own before them, and what there is to say of those. Nothing in the folder stops a start.
#[must_use]
pub fn read(folder: Option<&Path>) -> (Library, Vec<Note>) {
    let Some(folder) = folder else { return (Library::bundled().clone(), Vec::new()) };
    let entries = match entries_of(folder) {
        Ok(entries) => entries,
        Err(error) => return (Library::bundled().clone(), vec![Unread::from(Message::from(&error)).note(folder)]),
    };
    let (mut files, mut notes) = (Vec::new(), Vec::new());
    let (folders, beside): (Vec<_>, Vec<_>) = entries.into_iter().partition(|path| path.is_dir());
    // Other files beside the folders are the site's own business.
    let lost = beside.iter().filter(|path| path.extension().is_some_and(|extension| extension == "ftl"));
    notes.extend(lost.map(|path| note(path, Message::new("site-not-in-a-language"))));
    for folder in folders.into_iter().filter(|folder| !is_the_systems(folder)).take(MOST) {
        let Some(locale) = folder.file_name().and_then(|name| name.to_str()?.parse::<Locale>().ok()) else {
            notes.push(note(&folder, LocaleError.message()));
            continue;
        };
        read_language(&folder, locale, &mut files, &mut notes);
    }
    (Library::new(files), notes)
}

/// The files of one language.
fn read_language(folder: &Path, locale: Locale, files: &mut Vec<SiteFile>, notes: &mut Vec<Note>) {
    let mut found = false;
    for name in FILES {
        let path = folder.join(name);
        match text_of(&path) {
            Ok(None) => continue,
            Ok(Some(text)) => {
                let (file, mistakes) = reviewed(SiteFile { locale, name, path: shown_path(&path), text }, can_draw);
                notes.extend(mistakes.into_iter().map(Note::SiteTexts));
                // A file without a message that can be used adds no language.
                if file.has_messages() {
                    files.push(file);
                }
            }
            Err(unread) => notes.push(unread.note(&path)),
        }
        found = true;
    }
    if !found {
        notes.push(note(folder, Message::new("site-no-file").with("names", FILES.join(", "))));
    }
    let strays = entries_of(folder).unwrap_or_default();
    let is_stray = |path: &&PathBuf| !FILES.iter().any(|name| path.ends_with(name)) && !is_the_systems(path);
    notes.extend(strays.iter().filter(is_stray).take(MOST).map(|path| note(path, Message::new("site-stray"))));
}

/// What is in a folder, by name.
fn entries_of(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)?.flatten().map(|entry| entry.path()).collect();
    entries.sort();
    Ok(entries)
}

/// What systems and tools leave in every folder.
fn is_the_systems(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with('.') || ["Thumbs.db", "desktop.ini"].iter().any(|known| name.eq_ignore_ascii_case(known))
}

fn note(path: &Path, reason: Message) -> Note {
    Note::SiteTexts(SiteMistake { path: shown_path(path), line: None, reason, is_replaced: false })
}

/// The same texts with a site's own aliases (`site.procedures`), and what there is to say of those. Nothing in the file stops a start.
pub(super) fn with_procedures(texts: Library, path: Option<&Path>) -> (Library, Vec<Note>) {
    let Some(path) = path else { return (texts, Vec::new()) };
    let place = shown_path(path);
    let text = match text_of(path) {
        Ok(Some(text)) => text,
        Ok(None) => return (texts, vec![note(path, Message::new("file-not-there"))]),
        Err(unread) => return (texts, vec![unread.note(path)]),
    };
    let (procedures, mistakes) = Procedures::read(&place, text.strip_prefix('\u{feff}').unwrap_or(&text));
    let mut notes: Vec<Note> = mistakes.into_iter().map(Note::SiteTexts).collect();
    for (locale, line) in procedures.languages() {
        let mistake = |reason| SiteMistake { path: place.clone(), line: *line, reason, is_replaced: false };
        notes.extend(no_language(&texts, *locale).map(mistake).map(Note::SiteTexts));
    }
    let undrawable = |text: &str| text.chars().find(|character| !can_draw(*character));
    for text in procedures.texts() {
        if let Some(character) = undrawable(text) {
            notes.push(note(path, Message::new("site-undrawable").with("character", format!("{character:?}"))));
        }
    }
    (texts.with_procedures(procedures.only(|text| undrawable(text).is_none())), notes)
}

/// That the site's words for the waiting are in languages that the screen does not have.
pub(super) fn unseen(texts: &Library, waiting: &WaitingTexts) -> Vec<Note> {
    let unseen = waiting.locales().filter_map(|locale| no_language(texts, locale));
    unseen.map(|reason| note(Path::new("site.waiting_text"), reason)).collect()
}

/// That the screen does not have a language, where it does not.
fn no_language(texts: &Library, locale: Locale) -> Option<Message> {
    let has = texts.locales().any(|other| other == locale);
    (!has).then(|| {
        let languages: Vec<String> = texts.locales().map(|locale| locale.to_string()).collect();
        Message::new("site-no-language").with("tag", locale.tag()).with("languages", languages.join(", "))
    })
}

/// Why a file gives no text.
struct Unread {
    /// The line, from 1, where one is to blame.
    line: Option<usize>,
    reason: Message,
}

impl Unread {
    fn note(self, path: &Path) -> Note {
        Note::SiteTexts(SiteMistake { path: shown_path(path), line: self.line, reason: self.reason, is_replaced: true })
    }
}

impl From<Message> for Unread {
    fn from(reason: Message) -> Self {
        Self { line: None, reason }
    }
}

/// What a file holds; none where it is not there.
fn text_of(path: &Path) -> Result<Option<String>, Unread> {
    if !path.exists() {
        return Ok(None);
    }
    let bytes = if may_be_read(path, false) { read_bytes(path) } else { Err(io::Error::other(NO_FILE)) };
    let bytes = bytes.map_err(|error| Message::from(&error))?.ok_or(Message::new("file-too-large"))?;
    // Half of an ASCII text in UTF-16 is zeros, with the mark at its beginning or without.
    let zeros = bytes.iter().take(64).filter(|byte| **byte == 0).count();
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") || zeros * 4 > bytes.len().min(64) {
        return Err(Message::new("file-utf16").into());
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = good.split(|byte| *byte == b'\n').count();
        Unread { line: Some(line), reason: Message::new("file-not-utf8") }
    })?;
    // Editors of Windows begin a file with it.
    let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
    if is_too_deep(&text) { Err(Message::new("file-too-deep").into()) } else { Ok(Some(text)) }
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
        let said: Vec<String> = notes.iter().map(|note| note.to_string().replace('\\', "/")).collect();
        assert_eq!(said.len(), 5, "{said:?}");
        for (part, sentences) in [
            ("de/patient.ftl: it is UTF-16", 1),
            ("language tag", 1),
            ("patient.ftl:2: date", 1),
            ("fr", 1),
            ("th/patient.ftl:1: waiting: no bundled font can draw 'Ꮳ'", 1),
        ] {
            assert_eq!(said.iter().filter(|sentence| sentence.contains(part)).count(), sentences, "{part}: {said:?}");
        }
    }

    #[test]
    fn a_file_that_the_program_does_not_read_and_one_in_another_encoding_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| fs::write(folder.path().join(name), bytes).unwrap();
        fs::create_dir_all(folder.path().join("de")).unwrap();
        fs::create_dir_all(folder.path().join(".git")).unwrap();
        write("patient.ftl", b"demo = x\n");
        write("LIESMICH.txt", b"ours");
        write("de/.DS_Store", b"");
        write("de/patients.ftl", b"demo = x\n");
        write("de/patient.ftl", b"demo = PROBE\nwaiting = Gl\xfcck\n");
        let utf16: Vec<u8> = "page-exam = Untersuchung\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        write("de/console.ftl", &utf16);
        let (library, notes) = read(Some(folder.path()));
        let said: Vec<String> = notes.iter().map(ToString::to_string).collect();
        assert_eq!((said.len(), library), (4, Library::default()), "{said:?}");
        for part in [
            "patient.ftl: put it into the folder",
            "patients.ftl: the program reads no",
            "patient.ftl:2: it is not UTF-8",
            "UTF-16",
        ] {
            assert_eq!(said.iter().filter(|said| said.contains(part)).count(), 1, "{part}: {said:?}");
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
    fn words_in_a_language_that_the_screen_does_not_have_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("aliases.toml");
        fs::write(&file, "[[procedure]]\nbody = 'CHEST'\nhint.en = 'Chin up'\nhint.kr = '턱'\nwords.xx = 'x'\n")
            .unwrap();
        let (texts, notes) = with_procedures(Library::default(), Some(&file));
        let said: Vec<String> = notes.iter().map(ToString::to_string).collect();
        assert!(said.len() == 2 && said[0].contains(":4: kr") && said[1].contains(":5: xx"), "{said:?}");
        let waiting = "ko: 앉으세요 | kr: 앉으세요 | xx: x | Welcome".parse().unwrap();
        let said: Vec<String> = unseen(&texts, &waiting).iter().map(ToString::to_string).collect();
        assert!(said.len() == 2 && said[0].contains("kr ") && said[1].contains("xx "), "{said:?}");
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
