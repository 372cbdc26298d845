//! Reads a recording, whole and checked. A file that was cut short (a computer that was switched off) is read as far as
//! it goes.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::header::{FORMAT_VERSION, Header};
use super::line::{EndWord, Line, LineProblem, What};
use crate::l10n::Message;

/// The longest line that is read, in bytes: the longest message (256 KiB) with every byte escaped, plus a margin.
pub const LONGEST_LINE: u64 = 4 * 1024 * 1024;

/// The most that is read, in bytes: twice what a recorder writes.
const LONGEST_FILE: u64 = 512 * 1024 * 1024;

/// A recording.
#[derive(Debug, Clone, PartialEq)]
pub struct Recording {
    /// What it says of itself.
    pub header: Header,
    /// What happened, in order of time. The line of the end is not among them.
    pub lines: Vec<Line>,
    /// Its length.
    pub length: Duration,
    /// How it ended.
    pub ending: Ending,
}

/// How a recording ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// As the last line says; so many events are missing after it.
    Told {
        /// Why.
        why: EndWord,
        /// How many events are missing.
        lost: u64,
    },
    /// Without a word, behind a whole line.
    Abrupt,
    /// In the middle of this line, counted from 1, which is not used.
    CutShort {
        /// The line.
        line: usize,
    },
}

impl Ending {
    /// How it ended, and what is missing.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Told { why: EndWord::Stopped, .. } => Message::new("recording-complete"),
            Self::Told { why: EndWord::Full, .. } => Message::new("recording-full"),
            Self::Told { why: EndWord::TooSlow, lost } => Message::new("recording-too-slow").with("lost", *lost),
            Self::Abrupt => Message::new("recording-abrupt"),
            Self::CutShort { line } => Message::new("recording-cut-short").with("line", *line),
        }
    }
}

impl fmt::Display for Ending {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

/// Why a file cannot be read as a recording. No sentence quotes the file: it may name a patient.
#[derive(Debug)]
pub enum ReadError {
    /// The system could not read it.
    Io {
        /// The line, counted from 1.
        line: usize,
        /// The system's words.
        reason: io::Error,
    },
    /// The first line is not that of a recording.
    NotARecording,
    /// Another version of the format.
    Version {
        /// The version of the file.
        found: u64,
    },
    /// The time of the beginning is not RFC 3339.
    Started,
    /// A line that is not of the format.
    Line {
        /// The line, counted from 1.
        line: usize,
        /// Why.
        problem: LineProblem,
    },
    /// Not UTF-8.
    NotUtf8 {
        /// The line, counted from 1.
        line: usize,
    },
    /// A time before that of the line above.
    Backwards {
        /// The line, counted from 1.
        line: usize,
    },
    /// Something stands behind the line that ends the recording.
    BehindTheEnd {
        /// The line, counted from 1.
        line: usize,
    },
    /// A line of more than [`LONGEST_LINE`] bytes.
    LineTooLong {
        /// The line, counted from 1.
        line: usize,
    },
    /// More than is read.
    TooLong {
        /// The line, counted from 1.
        line: usize,
    },
}

impl ReadError {
    /// Where it is wrong, why, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        let of_line = |id, line: &usize| Message::new(id).with("line", *line);
        match self {
            Self::Io { line, reason } => of_line("recording-unreadable", line).with("reason", reason),
            Self::NotARecording => Message::new("recording-not-one"),
            Self::Version { found } => {
                Message::new("recording-version").with("found", *found).with("known", FORMAT_VERSION)
            }
            Self::Started => Message::new("recording-started"),
            Self::Line { line, problem } => of_line("recording-line", line).with("problem", problem.message()),
            Self::NotUtf8 { line } => of_line("recording-not-utf8", line),
            Self::Backwards { line } => of_line("recording-backwards", line),
            Self::BehindTheEnd { line } => of_line("recording-after-end", line),
            Self::LineTooLong { line } => of_line("recording-line-too-long", line),
            Self::TooLong { line } => of_line("recording-too-long", line),
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for ReadError {}

impl Recording {
    /// Reads a recording to its end.
    ///
    /// # Errors
    /// If it is not a recording, with the line and the reason.
    pub fn read(source: impl BufRead) -> Result<Self, ReadError> {
        let mut source = Lines { source, number: 0, bytes: 0 };
        let header = header(&mut source)?;
        let mut recording = Self { header, lines: Vec::new(), length: Duration::ZERO, ending: Ending::Abrupt };
        while let Some((text, whole)) = source.next()? {
            let line = source.number;
            let parsed = match String::from_utf8(text) {
                Ok(text) => Line::parse(&text).map_err(|problem| ReadError::Line { line, problem }),
                Err(_) => Err(ReadError::NotUtf8 { line }),
            };
            match parsed {
                Err(_) if !whole => recording.ending = Ending::CutShort { line },
                Err(error) => return Err(error),
                Ok(parsed) => recording.push(parsed, line)?,
            }
        }
        Ok(recording)
    }

    fn push(&mut self, parsed: Line, line: usize) -> Result<(), ReadError> {
        if matches!(self.ending, Ending::Told { .. }) {
            return Err(ReadError::BehindTheEnd { line });
        }
        if parsed.at < self.length {
            return Err(ReadError::Backwards { line });
        }
        self.length = parsed.at;
        match parsed.what {
            What::End { why, lost } => self.ending = Ending::Told { why, lost },
            What::Up
            | What::Down
            | What::State(_)
            | What::Slept { .. }
            | What::Frame { .. }
            | What::Unreadable { .. } => self.lines.push(parsed),
        }
        Ok(())
    }
}

/// A recording in a folder, by its first line alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordingFile {
    /// The file.
    pub path: PathBuf,
    /// Its size, in bytes.
    pub bytes: u64,
    /// What it says of itself.
    pub header: Header,
}

/// The most recordings that are listed of a folder, and the most of its files that are looked at.
const LISTED: usize = 200;
const LOOKED_AT: usize = 5_000;

/// The recordings in a folder, the newest first; not those in folders below it. What is no recording is left out.
///
/// # Errors
/// Where the folder cannot be read.
pub fn list(folder: &Path) -> io::Result<Vec<RecordingFile>> {
    let named = |path: &PathBuf| path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("jsonl"));
    let paths = fs::read_dir(folder)?.take(LOOKED_AT).filter_map(|entry| Some(entry.ok()?.path())).filter(named);
    let mut files: Vec<RecordingFile> = paths.filter_map(summary).collect();
    files.sort_by(|one, other| other.header.began().cmp(&one.header.began()).then_with(|| one.path.cmp(&other.path)));
    files.truncate(LISTED);
    Ok(files)
}

fn summary(path: PathBuf) -> Option<RecordingFile> {
    // A pipe would be waited for.
    let found = fs::metadata(&path).ok().filter(fs::Metadata::is_file)?;
    let source = BufReader::new(File::open(&path).ok()?.take(LONGEST_LINE));
    let header = header(&mut Lines { source, number: 0, bytes: 0 }).ok()?;
    Some(RecordingFile { path, bytes: found.len(), header })
}

fn header(source: &mut Lines<impl BufRead>) -> Result<Header, ReadError> {
    /// The version alone, for the other members of another version may be others.
    #[derive(serde::Deserialize)]
    struct Version {
        vxdisplay_recording: u64,
    }
    let line = match source.next() {
        Ok(line) => line.map(|(text, _)| text).unwrap_or_default(),
        Err(ReadError::LineTooLong { .. }) => return Err(ReadError::NotARecording),
        Err(error) => return Err(error),
    };
    let version: Version = serde_json::from_slice(&line).map_err(|_| ReadError::NotARecording)?;
    if version.vxdisplay_recording != FORMAT_VERSION {
        return Err(ReadError::Version { found: version.vxdisplay_recording });
    }
    let header: Header = serde_json::from_slice(&line).map_err(|_| ReadError::NotARecording)?;
    if header.date().is_none() {
        return Err(ReadError::Started);
    }
    Ok(header)
}

/// Lines of bounded length.
struct Lines<R> {
    source: R,
    /// Of the line that was read last, counted from 1.
    number: usize,
    bytes: u64,
}

impl<R: BufRead> Lines<R> {
    /// The next line without its end, and whether it had one; none at the end of the file. Blank lines are skipped.
    fn next(&mut self) -> Result<Option<(Vec<u8>, bool)>, ReadError> {
        loop {
            self.number += 1;
            let line = self.number;
            let mut text = Vec::new();
            let read = self.source.by_ref().take(LONGEST_LINE + 1).read_until(b'\n', &mut text);
            let read = read.map_err(|reason| ReadError::Io { line, reason })? as u64;
            self.bytes = self.bytes.saturating_add(read);
            if read > LONGEST_LINE {
                return Err(ReadError::LineTooLong { line });
            }
            if self.bytes > LONGEST_FILE {
                return Err(ReadError::TooLong { line });
            }
            if read == 0 {
                return Ok(None);
            }
            let whole = text.pop_if(|last| *last == b'\n').is_some();
            if !text.trim_ascii().is_empty() {
                return Ok(Some((text, whole)));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = r#"{"vxdisplay_recording":1,"patient_data":"real","started":"2026-01-31T09:00:00+09:00","server":"ws://h:1","program":"0.1.0"}"#;

    fn read(rest: &str) -> Result<Recording, ReadError> {
        Recording::read(format!("{HEADER}\n{rest}").as_bytes())
    }

    fn error(text: &str) -> String {
        Recording::read(text.as_bytes()).unwrap_err().to_string()
    }

    #[test]
    fn a_whole_recording_is_read() {
        let recording = read(concat!(
            "{\"at_ms\":0,\"connection\":1,\"link\":\"up\"}\n",
            "{\"at_ms\":5,\"connection\":1,\"frame\":\"x\"}\r\n\n",
            "{\"at_ms\":70,\"end\":\"stopped\"}\n"
        ))
        .unwrap();
        assert_eq!(recording.lines.len(), 2);
        assert_eq!(recording.length, Duration::from_millis(70));
        assert_eq!(recording.ending, Ending::Told { why: EndWord::Stopped, lost: 0 });
        assert_eq!(recording.header.date().unwrap().to_string(), "2026-01-31");
    }

    #[test]
    fn a_recording_that_was_cut_anywhere_is_read_as_far_as_it_goes() {
        let text = format!(
            "{HEADER}\n{}\n{}\n",
            r#"{"at_ms":0,"connection":1,"link":"up"}"#, r#"{"at_ms":5,"connection":1,"frame":"{\"name\":\"홍\"}"}"#
        );
        for end in HEADER.len() + 1..text.len() {
            let recording = Recording::read(&text.as_bytes()[..end]).unwrap();
            assert!(recording.lines.len() <= 2);
            assert!(matches!(recording.ending, Ending::Abrupt | Ending::CutShort { .. }), "{end}");
        }
        assert_eq!(read(r#"{"at_ms":0,"conn"#).unwrap().ending, Ending::CutShort { line: 2 });
    }

    #[test]
    fn what_cannot_be_read_is_told_with_its_line_and_quotes_nothing() {
        let up = r#"{"at_ms":9,"connection":1,"link":"up"}"#;
        for (text, words) in [
            (String::new(), vec!["Line 1", "Choose a file"]),
            ("PLANTED".to_owned(), vec!["Line 1"]),
            (HEADER.replacen('1', "2", 1), vec!["Line 1", "version 2", "version 1"]),
            (HEADER.replace("2026-01-31T", "PLANTED"), vec!["Line 1", "started"]),
            (format!("{HEADER}\n\nPLANTED\n{up}"), vec!["Line 3"]),
            (
                format!("{HEADER}\n{up}\n{{\"at_ms\":1,\"connection\":1,\"frame\":\"PLANTED\"}}"),
                vec!["Line 3", "before"],
            ),
            (format!("{HEADER}\n{{\"at_ms\":1,\"end\":\"stopped\"}}\n{up}"), vec!["Line 3", "after the end"]),
            (format!("{HEADER}\n{}", " ".repeat(5 << 20)), vec!["Line 2", "4 MiB"]),
            ("x".repeat(5 << 20), vec!["Line 1"]),
        ] {
            let sentence = error(&text);
            assert!(words.iter().all(|word| sentence.contains(word)), "{sentence}");
            assert!(!sentence.contains("PLANTED"), "{sentence}");
        }
    }
}
