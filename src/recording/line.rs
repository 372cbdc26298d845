//! A line of a recording behind the header: one thing that happened.

use std::fmt;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::l10n::Message;
use crate::link::LinkState;
use crate::protocol::Unreadable;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// When, since the recording began; whole milliseconds in the file.
    pub at: Duration,
    /// The number of the connection.
    pub connection: u64,
    /// What.
    pub what: What,
}

/// What happened.
#[derive(Clone, PartialEq)]
pub enum What {
    /// A WebSocket was opened.
    Up,
    /// The connection ended.
    Down,
    /// The state of the link changed.
    State(LinkState),
    /// The computer had slept since this time.
    Slept {
        /// The last time known to be before the sleep.
        since: Duration,
    },
    /// A message came.
    Frame {
        /// The text; of a binary message what UTF-8 makes of it.
        text: String,
        /// Whether it came in a binary frame.
        binary: bool,
    },
    /// A message came that could not be read; its text is not kept, for it may name a patient.
    Unreadable {
        /// Why it could not be read.
        why: Why,
        /// What it may have been, so that the screen is cleared.
        looks_like: LooksLike,
        /// Whether it came in a binary frame.
        binary: bool,
        /// Its length in bytes.
        size: usize,
    },
    /// The recording ended.
    End {
        /// Why.
        why: EndWord,
        /// How many events are missing at the end.
        lost: u64,
    },
}

/// Without the text: it may name a patient.
impl fmt::Debug for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Up => f.write_str("Up"),
            Self::Down => f.write_str("Down"),
            Self::State(state) => write!(f, "State({state})"),
            Self::Slept { since } => write!(f, "Slept({since:?})"),
            Self::Frame { text, binary } => write!(f, "Frame({} bytes, binary: {binary})", text.len()),
            Self::Unreadable { why, looks_like, size, .. } => {
                write!(f, "Unreadable({why:?}, {looks_like:?}, {size} bytes)")
            }
            Self::End { why, lost } => write!(f, "End({why:?}, lost: {lost})"),
        }
    }
}

/// What a message may have been that could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LooksLike {
    /// No event of an exam.
    Nothing,
    /// A 101.
    Patient,
    /// A 601.
    Step,
    /// A 1001 or 1002.
    Study,
}

/// The word for what `names_101` does not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum LooksLikeWord {
    Step,
    Study,
}

/// Why a message could not be read, as a recording words it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Not JSON.
    NotJson,
    /// JSON, but no object.
    NotAnObject,
    /// The same key twice with different values.
    ContradictingKeys,
    /// No readable command.
    NoCommand,
    /// Longer than is read.
    TooLong,
    /// A command that may be one of the document's.
    UnsureCommand,
}

impl From<Unreadable> for Why {
    fn from(why: Unreadable) -> Self {
        match why {
            Unreadable::NotJson => Self::NotJson,
            Unreadable::NotAnObject => Self::NotAnObject,
            Unreadable::ContradictingKeys => Self::ContradictingKeys,
            Unreadable::NoCommand => Self::NoCommand,
            Unreadable::TooLong => Self::TooLong,
            Unreadable::UnsureCommand => Self::UnsureCommand,
        }
    }
}

impl From<Why> for Unreadable {
    fn from(why: Why) -> Self {
        match why {
            Why::NotJson => Self::NotJson,
            Why::NotAnObject => Self::NotAnObject,
            Why::ContradictingKeys => Self::ContradictingKeys,
            Why::NoCommand => Self::NoCommand,
            Why::TooLong => Self::TooLong,
            Why::UnsureCommand => Self::UnsureCommand,
        }
    }
}

/// Why a recording ended, as its last line words it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum EndWord {
    /// Somebody ended it.
    Stopped,
    /// The file has reached its largest size.
    Full,
    /// Events came faster than they could be written.
    TooSlow,
}

/// A connection's beginning or end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum LinkWord {
    Up,
    Down,
}

/// A line as it is written: the members of its kind, and no others.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Written {
    at_ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    connection: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    frame: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unreadable: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    why: Option<Why>,
    #[serde(skip_serializing_if = "Option::is_none")]
    names_101: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    looks_like: Option<LooksLikeWord>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    binary: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    size: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<LinkWord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    slept_since_ms: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<EndWord>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lost: Option<u64>,
}

/// Why a line is not of this format. Holds nothing of the line's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineProblem {
    /// Not a JSON object with members of these types; with the column, counted from 1.
    NotJson {
        /// The column.
        column: usize,
    },
    /// A member is missing.
    Missing(&'static str),
    /// None of the kinds, or two of them.
    Kind,
    /// A state that the link does not have.
    State,
}

impl LineProblem {
    /// What is wrong: a part of a sentence.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotJson { column } => Message::new("line-not-json").with("column", *column),
            Self::Missing(member) => Message::new("line-missing").with("member", *member),
            Self::Kind => Message::new("line-kind"),
            Self::State => Message::new("line-state"),
        }
    }
}

impl fmt::Display for LineProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for LineProblem {}

const STATES: [LinkState; 6] = [
    LinkState::Connecting,
    LinkState::Unconfirmed,
    LinkState::Registered,
    LinkState::Unverified,
    LinkState::Refused,
    LinkState::Lost,
];

/// Milliseconds, as far as 64 bits reach: 500 million years.
fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

impl Line {
    /// The line without its line end.
    #[must_use]
    pub fn to_text(&self) -> String {
        let connection = (!matches!(self.what, What::End { .. })).then_some(self.connection);
        let mut line = Written { at_ms: Some(millis(self.at)), connection, ..Written::default() };
        match &self.what {
            What::Up => line.link = Some(LinkWord::Up),
            What::Down => line.link = Some(LinkWord::Down),
            What::State(state) => line.state = Some(state.word().to_owned()),
            What::Slept { since } => line.slept_since_ms = Some(millis(*since)),
            What::Frame { text, binary } => {
                line.frame = Some(text.clone());
                line.binary = *binary;
            }
            What::Unreadable { why, looks_like, binary, size } => {
                line.unreadable = true;
                line.why = Some(*why);
                line.names_101 = Some(*looks_like == LooksLike::Patient);
                line.looks_like = match looks_like {
                    LooksLike::Step => Some(LooksLikeWord::Step),
                    LooksLike::Study => Some(LooksLikeWord::Study),
                    LooksLike::Nothing | LooksLike::Patient => None,
                };
                line.binary = *binary;
                line.size = Some(*size);
            }
            What::End { why, lost } => {
                line.end = Some(*why);
                line.lost = (*lost > 0).then_some(*lost);
            }
        }
        // Texts, numbers and words can always be written.
        serde_json::to_string(&line).unwrap_or_default()
    }

    /// Reads a line. Members that this version does not know are skipped.
    pub(super) fn parse(text: &str) -> Result<Self, LineProblem> {
        let line: Written =
            serde_json::from_str(text).map_err(|error| LineProblem::NotJson { column: error.column() })?;
        let kinds = [
            line.frame.is_some(),
            line.unreadable,
            line.link.is_some(),
            line.state.is_some(),
            line.slept_since_ms.is_some(),
            line.end.is_some(),
        ];
        if kinds.into_iter().filter(|present| *present).count() != 1 {
            return Err(LineProblem::Kind);
        }
        let at = Duration::from_millis(line.at_ms.ok_or(LineProblem::Missing("at_ms"))?);
        let what = line.what()?;
        let connection = match (line.connection, &what) {
            (Some(connection), _) => connection,
            (None, What::End { .. }) => 0,
            (None, _) => return Err(LineProblem::Missing("connection")),
        };
        Ok(Self { at, connection, what })
    }
}

impl Written {
    fn what(&self) -> Result<What, LineProblem> {
        if let Some(text) = &self.frame {
            return Ok(What::Frame { text: text.clone(), binary: self.binary });
        }
        if let Some(link) = self.link {
            return Ok(match link {
                LinkWord::Up => What::Up,
                LinkWord::Down => What::Down,
            });
        }
        if let Some(word) = &self.state {
            let state = STATES.into_iter().find(|state| state.word() == word);
            return state.map(What::State).ok_or(LineProblem::State);
        }
        if let Some(since) = self.slept_since_ms {
            return Ok(What::Slept { since: Duration::from_millis(since) });
        }
        if let Some(why) = self.end {
            return Ok(What::End { why, lost: self.lost.unwrap_or(0) });
        }
        let looks_like = match (self.names_101.ok_or(LineProblem::Missing("names_101"))?, self.looks_like) {
            (true, _) => LooksLike::Patient,
            (false, None) => LooksLike::Nothing,
            (false, Some(LooksLikeWord::Step)) => LooksLike::Step,
            (false, Some(LooksLikeWord::Study)) => LooksLike::Study,
        };
        Ok(What::Unreadable {
            why: self.why.unwrap_or(Why::NotJson),
            looks_like,
            binary: self.binary,
            size: self.size.unwrap_or(0),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_is_read_as_it_was_written() {
        let frame = |binary| What::Frame { text: "{\"a\":\"홍\\n\"}\n".to_owned(), binary };
        let unreadable = What::Unreadable { why: Why::TooLong, looks_like: LooksLike::Patient, binary: true, size: 7 };
        let end = What::End { why: EndWord::TooSlow, lost: 3 };
        let mut all = vec![What::Up, What::Down, What::Slept { since: Duration::from_millis(5) }];
        all.extend([frame(true), frame(false), unreadable]);
        all.extend(STATES.map(What::State));
        for what in all {
            let line = Line { at: Duration::from_millis(1234), connection: 3, what };
            assert!(!line.to_text().contains('\n'));
            assert_eq!(Line::parse(&line.to_text()), Ok(line));
        }
        let line = Line { at: Duration::ZERO, connection: 0, what: end };
        assert_eq!(Line::parse(&line.to_text()), Ok(line));
    }

    #[test]
    fn the_documented_lines_are_written_exactly() {
        let text = |what| Line { at: Duration::from_millis(1500), connection: 2, what }.to_text();
        assert_eq!(text(What::Up), r#"{"at_ms":1500,"connection":2,"link":"up"}"#);
        assert_eq!(
            text(What::Frame { text: r#"{"command":2}"#.to_owned(), binary: false }),
            r#"{"at_ms":1500,"connection":2,"frame":"{\"command\":2}"}"#
        );
        assert_eq!(
            text(What::Unreadable { why: Why::NotJson, looks_like: LooksLike::Nothing, binary: false, size: 9 }),
            r#"{"at_ms":1500,"connection":2,"unreadable":true,"why":"not_json","names_101":false,"size":9}"#
        );
        assert_eq!(text(What::End { why: EndWord::Stopped, lost: 0 }), r#"{"at_ms":1500,"end":"stopped"}"#);
    }

    #[test]
    fn what_is_no_line_is_refused_with_its_reason() {
        for (text, problem) in [
            (r#"{"at_ms":1,"connection":1}"#, LineProblem::Kind),
            (r#"{"at_ms":1,"connection":1,"frame":"","link":"up"}"#, LineProblem::Kind),
            (r#"{"connection":1,"link":"up"}"#, LineProblem::Missing("at_ms")),
            (r#"{"at_ms":1,"link":"up"}"#, LineProblem::Missing("connection")),
            (r#"{"at_ms":1,"connection":1,"state":"fine"}"#, LineProblem::State),
            (r#"{"at_ms":1,"connection":1,"unreadable":true}"#, LineProblem::Missing("names_101")),
        ] {
            assert_eq!(Line::parse(text), Err(problem), "{text}");
        }
        assert!(matches!(Line::parse("{\"at_ms\":-1}"), Err(LineProblem::NotJson { .. })));
        assert!(Line::parse(r#"{"at_ms":1,"connection":1,"link":"up","later":true}"#).is_ok());
    }
}
