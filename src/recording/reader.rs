//! Reads a recording, whole and checked. A file that was cut short (a computer that was switched off) is read as far as
//! it goes.

use std::io::{BufRead, Read};
use std::time::Duration;

use super::header::{FORMAT_VERSION, Header};
use super::line::{EndWord, Line, LineProblem, What};

/// The longest line that is read, in bytes: the longest message (256 KiB) with every byte of it escaped, and room.
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

impl std::fmt::Display for Ending {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Told { why: EndWord::Stopped, .. } => f.write_str("The recording is complete."),
            Self::Told { why: EndWord::Full, .. } => {
                f.write_str("The recording ended when its file had reached the largest size; what came after is missing.")
            }
            Self::Told { why: EndWord::TooSlow, lost } => write!(
                f,
                "The recording ended because events came faster than they could be written; at least {lost} are missing."
            ),
            Self::Abrupt => f.write_str(
                "The recording has no last line: the program or the computer stopped while it ran, and the end may be missing.",
            ),
            Self::CutShort { line } => write!(
                f,
                "Line {line}, the last one, is cut short: the program or the computer stopped while it was written. It is left out."
            ),
        }
    }
}

impl Ending {
    /// The same in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Told { why: EndWord::Stopped, .. } => "기록이 끝까지 저장되었습니다.".to_owned(),
            Self::Told { why: EndWord::Full, .. } => {
                "파일이 최대 크기에 도달하여 기록이 끝났습니다. 그 이후의 내용은 없습니다.".to_owned()
            }
            Self::Told { why: EndWord::TooSlow, lost } => {
                format!("저장 속도보다 빠르게 이벤트가 들어와 기록이 끝났습니다. 최소 {lost}개의 이벤트가 없습니다.")
            }
            Self::Abrupt => {
                "기록에 마지막 줄이 없습니다. 기록 중에 프로그램이나 컴퓨터가 멈추어 끝부분이 없을 수 있습니다."
                    .to_owned()
            }
            Self::CutShort { line } => {
                format!(
                    "마지막 줄인 {line}번째 줄이 잘려 있습니다. 기록 중에 프로그램이나 컴퓨터가 멈춘 것입니다. 이 줄은 제외합니다."
                )
            }
        }
    }
}

/// Why a file cannot be read as a recording. No sentence quotes the file: it may name a patient.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The system could not read it.
    #[error("line {line} cannot be read ({reason}); check the file and its permissions")]
    Io {
        /// The line, counted from 1.
        line: usize,
        /// The system's words.
        reason: std::io::Error,
    },
    /// The first line is none of a recording.
    #[error("line 1 is not the first line of a recording; choose a file that VX Display has recorded")]
    NotARecording,
    /// Another version of the format.
    #[error(
        "line 1 says version {found} of the recording format, and this program reads version {FORMAT_VERSION}; use the program that recorded it, or a newer one"
    )]
    Version {
        /// The version of the file.
        found: u64,
    },
    /// The time of the beginning is not RFC 3339.
    #[error("line 1 says no time of beginning such as 2026-01-31T09:00:00+09:00 in `started`; the file was changed")]
    Started,
    /// A line that is none of the format.
    #[error("line {line} cannot be used: {problem}; the file was damaged or changed")]
    Line {
        /// The line, counted from 1.
        line: usize,
        /// Why.
        problem: LineProblem,
    },
    /// Not UTF-8.
    #[error("line {line} is not UTF-8; the file was damaged or changed")]
    NotUtf8 {
        /// The line, counted from 1.
        line: usize,
    },
    /// A time before that of the line above.
    #[error("line {line} lies before the line above it in time; the file was changed")]
    Backwards {
        /// The line, counted from 1.
        line: usize,
    },
    /// Something stands behind the line that ends the recording.
    #[error("line {line} stands behind the end of the recording; the file was changed")]
    BehindTheEnd {
        /// The line, counted from 1.
        line: usize,
    },
    /// A line of more than [`LONGEST_LINE`] bytes.
    #[error("line {line} is longer than 4 MiB, which no line of a recording is; the file was damaged or is another")]
    LineTooLong {
        /// The line, counted from 1.
        line: usize,
    },
    /// More than is read.
    #[error("line {line} goes beyond 512 MiB, the most that is read; divide the recording")]
    TooLong {
        /// The line, counted from 1.
        line: usize,
    },
}

impl ReadError {
    /// The same in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        let changed = "파일이 손상되었거나 변경되었습니다.";
        match self {
            Self::Io { line, reason } => {
                format!("{line}번째 줄을 읽을 수 없습니다({reason}). 파일과 권한을 확인하십시오.")
            }
            Self::NotARecording => {
                "첫 번째 줄이 기록 파일의 첫 줄이 아닙니다. VX Display에서 기록한 파일을 선택하십시오.".to_owned()
            }
            Self::Version { found } => format!(
                "첫 번째 줄의 기록 형식 버전은 {found}이며, 이 프로그램은 버전 {FORMAT_VERSION}을 읽습니다. 기록한 프로그램이나 더 새로운 프로그램을 사용하십시오."
            ),
            Self::Started => {
                format!("첫 번째 줄의 `started`에 시작 시각(예: 2026-01-31T09:00:00+09:00)이 없습니다. {changed}")
            }
            Self::Line { line, problem } => {
                format!("{line}번째 줄을 사용할 수 없습니다. {} {changed}", problem.korean())
            }
            Self::NotUtf8 { line } => format!("{line}번째 줄이 UTF-8이 아닙니다. {changed}"),
            Self::Backwards { line } => format!("{line}번째 줄의 시각이 앞줄보다 빠릅니다. {changed}"),
            Self::BehindTheEnd { line } => format!("{line}번째 줄이 기록의 끝 뒤에 있습니다. {changed}"),
            Self::LineTooLong { line } => {
                format!("{line}번째 줄이 기록에 있을 수 없는 4 MiB보다 깁니다. {changed}")
            }
            Self::TooLong { line } => {
                format!("{line}번째 줄에서 읽을 수 있는 최대 크기 512 MiB를 넘었습니다. 기록을 나누십시오.")
            }
        }
    }
}

impl Recording {
    /// Reads a recording to its end.
    ///
    /// # Errors
    /// Where it is none, with the line and the reason.
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
            (String::new(), vec!["line 1", "choose a file"]),
            ("PLANTED".to_owned(), vec!["line 1"]),
            (HEADER.replacen('1', "2", 1), vec!["version 2", "version 1"]),
            (HEADER.replace("2026-01-31T", "PLANTED"), vec!["line 1", "started"]),
            (format!("{HEADER}\n\nPLANTED\n{up}"), vec!["line 3"]),
            (
                format!("{HEADER}\n{up}\n{{\"at_ms\":1,\"connection\":1,\"frame\":\"PLANTED\"}}"),
                vec!["line 3", "before"],
            ),
            (format!("{HEADER}\n{{\"at_ms\":1,\"end\":\"stopped\"}}\n{up}"), vec!["line 3", "behind"]),
            (format!("{HEADER}\n{}", " ".repeat(5 << 20)), vec!["line 2", "4 MiB"]),
            ("x".repeat(5 << 20), vec!["line 1"]),
        ] {
            let sentence = error(&text);
            assert!(words.iter().all(|word| sentence.contains(word)), "{sentence}");
            assert!(!sentence.contains("PLANTED"), "{sentence}");
        }
    }
}
