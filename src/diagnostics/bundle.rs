//! Entries and the zip file that they are packed into.

use std::fmt;
use std::fs::File;
use std::io::{self, Cursor, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU8, Ordering};

use chrono::{Datelike, Local, NaiveDateTime, Timelike};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::files::{self, Existing, Readers};
use crate::l10n::Message;

/// How far a bundle is, and whether it is still wanted; shared between the thread that makes it and the one that waits.
#[derive(Debug, Default)]
pub struct Work {
    percent: AtomicU8,
    cancelled: AtomicBool,
}

impl Work {
    /// How far it is, from 0 to 100.
    #[must_use]
    pub fn percent(&self) -> u8 {
        self.percent.load(Ordering::SeqCst)
    }

    /// Ends it at the next opportunity. Nothing is left behind.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    /// Says how far it is, and ends it where it is not wanted any more.
    pub(super) fn reached(&self, percent: usize) -> Result<(), BundleError> {
        self.percent.store(u8::try_from(percent.min(100)).unwrap_or(100), Ordering::SeqCst);
        if self.cancelled.load(Ordering::SeqCst) { Err(BundleError::Cancelled) } else { Ok(()) }
    }
}

/// Why there is no bundle.
#[derive(Debug)]
pub enum BundleError {
    /// The file is there already.
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The path names no file.
    NoFile {
        /// What was given.
        path: PathBuf,
    },
    /// The file cannot be written.
    NotWritable {
        /// The file.
        path: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// It was ended by the one who asked for it.
    Cancelled,
}

impl BundleError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        let of_path = |id, path: &Path| Message::new(id).with("path", path.display().to_string());
        match self {
            Self::Exists { path } => of_path("diagnostics-exists", path),
            Self::NoFile { path } => of_path("diagnostics-no-file", path),
            Self::NotWritable { path, reason } => of_path("diagnostics-not-writable", path).with("reason", reason),
            Self::Cancelled => Message::new("diagnostics-cancelled"),
        }
    }

    /// The same for somebody before the window, who gives no options.
    #[must_use]
    pub fn in_window(&self) -> Message {
        match self {
            Self::Exists { .. } => self.message().form("window"),
            Self::NoFile { .. } | Self::NotWritable { .. } | Self::Cancelled => self.message(),
        }
    }
}

impl fmt::Display for BundleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for BundleError {}

/// One file of the bundle.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) content: Vec<u8>,
}

/// The contents to pack.
#[derive(Clone, PartialEq, Eq)]
pub struct Bundle {
    pub(super) entries: Vec<Entry>,
}

/// Names and sizes alone.
impl fmt::Debug for Bundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.entries.iter().map(|entry| (&entry.name, entry.content.len()))).finish()
    }
}

/// What was packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The file.
    pub path: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
    /// The names of its entries.
    pub entries: Vec<String>,
}

impl Bundle {
    /// The names of the entries.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.entries.iter().map(|entry| entry.name.clone()).collect()
    }

    /// Writes the zip file: under another name first, so that no half a file ever bears the name.
    ///
    /// # Errors
    /// Where the file cannot be written, is there already, or the work was cancelled. Then nothing is left behind.
    pub fn write_zip(&self, path: &Path, existing: Existing, work: &Work) -> Result<Packed, BundleError> {
        if path.file_name().is_none() {
            return Err(BundleError::NoFile { path: path.to_owned() });
        }
        let bytes = files::write_with(path, existing, Readers::Owner, |file| self.zip(file, work)).map_err(
            |reason: NotWritten| match reason {
                NotWritten::Cancelled => BundleError::Cancelled,
                NotWritten::Io(reason) if reason.kind() == io::ErrorKind::AlreadyExists => {
                    BundleError::Exists { path: path.to_owned() }
                }
                NotWritten::Io(reason) => BundleError::NotWritable { path: path.to_owned(), reason },
            },
        )?;
        // It is there, whether it is still wanted or not.
        work.reached(100).ok();
        Ok(Packed { path: path.to_owned(), bytes, entries: self.names() })
    }

    fn zip(&self, file: &mut File, work: &Work) -> Result<u64, NotWritten> {
        // In memory: what cannot be finished on a full disk, the library would tell on standard error.
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(dos_time(Local::now().naive_local()));
        for (done, entry) in self.entries.iter().enumerate() {
            work.reached(80 + 20 * done / self.entries.len().max(1)).map_err(|_| NotWritten::Cancelled)?;
            zip.start_file(entry.name.as_str(), options).map_err(io_error)?;
            zip.write_all(&entry.content)?;
        }
        let bytes = zip.finish().map_err(io_error)?.into_inner();
        file.write_all(&bytes)?;
        Ok(bytes.len() as u64)
    }
}

/// Why there is no file.
#[derive(Debug)]
enum NotWritten {
    Cancelled,
    Io(io::Error),
}

impl From<io::Error> for NotWritten {
    fn from(reason: io::Error) -> Self {
        Self::Io(reason)
    }
}

/// As zip files tell it: in local time, to two seconds, from 1980 to 2107.
fn dos_time(at: NaiveDateTime) -> DateTime {
    let [month, day, hour, minute, second] =
        [at.month(), at.day(), at.hour(), at.minute(), at.second()].map(|part| u8::try_from(part).unwrap_or_default());
    let year = u16::try_from(at.year()).unwrap_or_default();
    DateTime::from_date_and_time(year, month, day, hour, minute, second).unwrap_or_default()
}

fn io_error(error: ZipError) -> io::Error {
    if let ZipError::Io(error) = error { error } else { io::Error::other(error) }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn entries_bear_the_date_of_today_and_one_outside_the_years_of_zip_files_does_no_harm() {
        let at = |year| NaiveDate::from_ymd_opt(year, 11, 28).and_then(|date| date.and_hms_opt(18, 30, 58)).unwrap();
        let time = dos_time(at(2026));
        assert_eq!((time.year(), time.month(), time.day()), (2026, 11, 28));
        assert_eq!((time.hour(), time.minute(), time.second()), (18, 30, 58));
        assert_eq!(dos_time(at(1970)).year(), 1980);
    }
}
