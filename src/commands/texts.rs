//! `vxdisplay texts`: the words of the patient screen as files, and what is wrong in a site's own.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::print::folder_not_made;
use super::shots::unfit_texts;
use crate::files::{self, Existing, Readers};
use crate::l10n::{Library, Message, Reader, bundled_files};
use crate::screen::{ScreenConfig, scenes};
use crate::settings::{LanguagePair, Note, Settings, read_site_texts};
use crate::wiring;

/// Why the texts are not written, or not right.
#[derive(Debug, thiserror::Error)]
pub enum TextsError {
    /// A folder cannot be made.
    Folder {
        /// The folder.
        folder: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// A file cannot be written.
    File {
        /// The file.
        file: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// There are mistakes, one a line.
    Mistakes(Message),
}

impl TextsError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Folder { folder, reason } => folder_not_made(folder, reason),
            Self::File { file, reason } => {
                let not_written =
                    Message::new("texts-not-written").with("file", file.display().to_string()).with("reason", reason);
                if reason.kind() == io::ErrorKind::AlreadyExists { not_written.form("exists") } else { not_written }
            }
            Self::Mistakes(mistakes) => mistakes.clone(),
        }
    }
}

impl std::fmt::Display for TextsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// Writes the files of all languages to a folder, and gives their names, one a line. No file is replaced.
///
/// # Errors
/// Where a folder or a file cannot be written.
pub fn export_texts(folder: &Path) -> Result<String, TextsError> {
    let mut written = Vec::new();
    let exported = write_texts(folder, &mut written);
    if exported.is_err() {
        // Another try must not find what this one left.
        for file in &written {
            let _ = fs::remove_file(file);
            let _ = file.parent().map(fs::remove_dir);
        }
    }
    exported.map(|()| written.iter().map(|file| file.display().to_string() + "\n").collect())
}

fn write_texts(folder: &Path, written: &mut Vec<PathBuf>) -> Result<(), TextsError> {
    for (locale, name, text) in bundled_files() {
        let folder = folder.join(locale.tag());
        fs::create_dir_all(&folder).map_err(|reason| TextsError::Folder { folder: folder.clone(), reason })?;
        let file = folder.join(name);
        files::write(&file, text.as_bytes(), Existing::Keep, Readers::Everybody)
            .map_err(|reason| TextsError::File { file: file.clone(), reason })?;
        written.push(file);
    }
    Ok(())
}

/// The sizes at which a text of the patient screen must fit, width and height in pixels: the smallest window, a square monitor, the
/// usual one, and that on its side.
const SIZES: [[u32; 2]; 4] = [[800, 600], [1280, 1024], [1920, 1080], [1080, 1920]];

/// The site's texts for patients that are cut or missing on some screen, each told once.
fn too_long(library: &Library) -> impl Iterator<Item = Message> + use<> {
    let mut told = BTreeMap::new();
    for locale in
        library.site_locales().into_iter().filter(|locale| library.offered().any(|offered| offered == *locale))
    {
        let config = ScreenConfig {
            languages: LanguagePair::new(locale, None),
            ..wiring::screen_config(&Settings::default(), library, None)
        };
        for size in SIZES {
            for text in scenes().iter().flat_map(|scene| unfit_texts(scene, &config, size)) {
                told.entry((locale, text)).or_insert(size);
            }
        }
    }
    told.into_iter().map(|((locale, text), [width, height])| {
        Message::new("texts-too-long")
            .with("language", locale.to_string())
            .with("text", text)
            .with("size", format!("{width}x{height}"))
    })
}

/// Reads a folder as `site.texts` would, and gives what it has.
///
/// # Errors
/// All mistakes, one a line, with file, line and reason.
pub fn check_texts(folder: &Path, reader: Reader<'_>) -> Result<String, TextsError> {
    let (library, notes) = read_site_texts(Some(folder));
    let mistakes = notes.iter().map(Note::message).chain(too_long(&library));
    if let Some(mistakes) =
        mistakes.reduce(|before, next| Message::new("problems").with("first", before).with("next", next))
    {
        return Err(TextsError::Mistakes(mistakes));
    }
    let site: Vec<String> = library.site_locales().iter().map(ToString::to_string).collect();
    let summary = match &*site {
        [] => Message::new("texts-none"),
        tags => Message::new("texts-right").with("languages", tags.join(", ")),
    };
    Ok(reader.text(&summary) + "\n")
}
