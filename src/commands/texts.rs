//! `vxdisplay texts`: the words of the patient screen as files, and what is wrong in a site's own.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::files::{self, Existing, Readers};
use crate::l10n::{Library, bundled_files};
use crate::settings::{Note, read_site_texts};

/// Why the texts are not written, or not right.
#[derive(Debug, thiserror::Error)]
pub enum TextsError {
    /// A folder cannot be made.
    #[error("the folder {folder} cannot be made: {reason}. Choose another folder.")]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// A file cannot be written.
    #[error("{file} cannot be written: {reason}. Choose a folder without such files: none is replaced.")]
    File {
        /// The file.
        file: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// There are mistakes.
    #[error("{0}")]
    Mistakes(String),
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
pub fn check_texts(folder: &Path) -> Result<String, TextsError> {
    let (library, notes) = read_site_texts(Some(folder));
    if !notes.is_empty() {
        let lines: Vec<String> = notes.iter().map(Note::to_string).collect();
        return Err(TextsError::Mistakes(lines.join("\n")));
    }
    Ok(summary(&library))
}

fn summary(library: &Library) -> String {
    let site: Vec<String> = library.site_locales().iter().map(ToString::to_string).collect();
    match &*site {
        [] => "There are no texts in this folder.\n".to_owned(),
        tags => format!("The texts are right: {}.\n", tags.join(", ")),
    }
}
