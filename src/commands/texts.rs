//! `vxdisplay texts`: the words of the patient screen as files, and what is wrong in a site's own.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::print::folder_not_made;
use crate::files::{self, Existing, Readers};
use crate::l10n::{Message, Reader, bundled_files};
use crate::settings::{Note, read_site_texts};

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
            Self::File { file, reason } => Message::new("texts-not-written")
                .with("file", file.display().to_string())
                .with("reason", files::reason(reason)),
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
    let mut written = String::new();
    for (locale, name, text) in bundled_files() {
        let folder = folder.join(locale.tag());
        fs::create_dir_all(&folder).map_err(|reason| TextsError::Folder { folder: folder.clone(), reason })?;
        let file = folder.join(name);
        files::write(&file, text.as_bytes(), Existing::Keep, Readers::Everybody)
            .map_err(|reason| TextsError::File { file: file.clone(), reason })?;
        // Writing to memory does not fail.
        let _ = writeln!(written, "{}", file.display());
    }
    Ok(written)
}

/// Reads a folder as `site.texts` would, and gives what it has.
///
/// # Errors
/// All mistakes, one a line, with file, line and reason.
pub fn check_texts(folder: &Path, reader: Reader<'_>) -> Result<String, TextsError> {
    let (library, notes) = read_site_texts(Some(folder));
    let mistakes = notes.iter().map(Note::message);
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
