//! What can be wrong with settings, in sentences that name the place and the remedy.

use std::fmt;
use std::path::PathBuf;

use super::keys::{KEYS, Key, VARIABLE_PREFIX};
use super::lookalike::{Lookalike, quotes_of};
use super::plain::{clipped, quoted, shown_path, visible};
use super::source::{FileKind, Layer, Source};
use super::suggest::{nearest_key, nearest_section};
use super::value::ValueError;
use crate::l10n::{Message, TomlFault, Value};

/// How many problems of a file, or of the environment, are listed.
pub(super) const MAX_PROBLEMS: usize = 20;
/// Longer names, in characters, are not compared with ours.
const MAX_NAME: usize = 64;

/// Everything that is wrong with the settings; never empty. `Display` writes one problem per line.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub struct SettingsError {
    problems: Vec<Problem>,
}

impl SettingsError {
    /// `Err` with the problems, if there are any.
    pub(super) fn unless_none(mut problems: Vec<Problem>) -> Result<(), Self> {
        problems.sort_by_key(Problem::reading_order);
        if problems.is_empty() { Ok(()) } else { Err(Self { problems }) }
    }

    /// All problems, one per line.
    #[must_use]
    pub fn message(&self) -> Message {
        one_a_line(self.problems.iter().map(Problem::message))
    }

    /// The same for somebody before the window, who sees the titles of settings.
    #[must_use]
    pub fn in_window(&self, written: Written) -> Message {
        one_a_line(self.problems.iter().map(|problem| problem.in_window(written)))
    }

    /// That the settings cannot be used, with all problems.
    #[must_use]
    pub fn not_used(&self) -> Message {
        Message::new("settings-not-used").with("problems", self.message())
    }

    /// All problems.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

fn one_a_line(all: impl Iterator<Item = Message>) -> Message {
    // Never empty.
    all.reduce(|before, next| Message::new("problems").with("first", before).with("next", next))
        .unwrap_or_else(|| Message::new("problems"))
}

/// Whether what is wrong stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It does: the line says where to look.
    Yes,
    /// It would, if a change were saved: there is no such line.
    NotYet,
}

impl fmt::Display for SettingsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "\n" })?;
            problem.fmt(f)?;
        }
        Ok(())
    }
}

impl Problem {
    /// Files first, each from top to bottom; the rest as found.
    fn reading_order(&self) -> (Layer, usize, usize) {
        match self {
            Self::Unreadable { kind, .. } | Self::TooLarge { kind, .. } => (kind.layer(), 0, 0),
            Self::Missing { .. } => (Layer::User, 0, 0),
            Self::At { at: Source::File(place), .. } => (place.kind.layer(), place.line, place.column),
            Self::At { at, .. } => (at.layer(), 0, 0),
            Self::More { layer, .. } => (*layer, usize::MAX, 0),
            Self::DeadBeforePing { .. } | Self::WaitingTextTooLong { .. } => (Layer::Policy, 0, 0),
        }
    }
}

/// One problem.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// A file that exists but cannot be read.
    Unreadable {
        /// Whose file it is.
        kind: FileKind,
        /// The file.
        path: PathBuf,
        /// Why.
        reason: Message,
    },
    /// The file of `--config` does not exist.
    Missing {
        /// The file.
        path: PathBuf,
        /// `--config` or `VXDISPLAY_CONFIG`.
        named_by: &'static str,
    },
    /// A file too large for settings.
    TooLarge {
        /// Whose file it is.
        kind: FileKind,
        /// The file.
        path: PathBuf,
        /// The most, in KiB.
        max_kib: u64,
    },
    /// A fault at one place.
    At {
        /// The place.
        at: Source,
        /// What is wrong there.
        fault: Fault,
    },
    /// Further problems of a place with many.
    More {
        /// The file, or the environment.
        place: String,
        /// Its layer.
        layer: Layer,
        /// How many.
        count: usize,
    },
    /// Two values that contradict each other.
    DeadBeforePing {
        /// In seconds.
        dead_after: f64,
        /// Where that comes from.
        dead_at: Source,
        /// In seconds.
        ping_interval: f64,
        /// Where that comes from.
        ping_at: Source,
    },
    /// A waiting text that does not fit the screen at a size that can be read from the viewing distance.
    WaitingTextTooLong {
        /// The text.
        text: String,
        /// Where it comes from.
        at: Source,
        /// In metres.
        distance_m: f64,
        /// In inches.
        diagonal_in: f64,
    },
}

/// A sentence on one line, without invisible characters.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&visible(&self.message().to_string()))
    }
}

impl Problem {
    /// What is wrong and where, without a full stop. Invisible characters in quoted texts are escaped.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Unreadable { kind, path, reason } => Message::new("problem-unreadable")
                .with("path", shown_path(path))
                .with("kind", kind.message())
                .with("reason", reason.clone()),
            Self::Missing { path, named_by } => {
                let message =
                    Message::new("problem-missing").with("path", shown_path(path)).with("named-by", *named_by);
                if path.to_str().and_then(quotes_of).is_some() { message.form("quoted") } else { message }
            }
            Self::TooLarge { kind, path, max_kib } => Message::new("problem-too-large")
                .with("path", shown_path(path))
                .with("kind", kind.message())
                .with("max", *max_kib),
            Self::At { at, fault } => {
                Message::new("problem-at").with("place", at.exact_place()).with("fault", fault.message())
            }
            Self::More { place, count, .. } => {
                Message::new("problem-more").with("place", place.as_str()).with("count", *count)
            }
            Self::DeadBeforePing { dead_after, dead_at, ping_interval, ping_at } => {
                Message::new("problem-dead-before-ping")
                    .with("dead-after", *dead_after)
                    .with("dead-at", dead_at.message())
                    .with("ping-interval", *ping_interval)
                    .with("ping-at", ping_at.message())
            }
            Self::WaitingTextTooLong { text, at, distance_m, diagonal_in } => {
                Message::new("problem-waiting-text-too-long")
                    .with("text", quoted(text))
                    .with("at", at.message())
                    .with("distance", *distance_m)
                    .with("diagonal", *diagonal_in)
            }
        }
    }
}

impl Problem {
    /// What is wrong, for somebody before the window: settings by their titles there, and places in files only where something stands there.
    fn in_window(&self, written: Written) -> Message {
        match self {
            Self::DeadBeforePing { .. } => self
                .message()
                .form("window")
                .with("dead", title("link.dead_after_secs"))
                .with("ping", title("link.ping_interval_secs")),
            Self::WaitingTextTooLong { .. } => self
                .message()
                .form("window")
                .with("waiting", title("site.waiting_text"))
                .with("distance-title", title("display.viewing_distance_m"))
                .with("diagonal-title", title("display.diagonal_in")),
            Self::At { at, fault: Fault::Value { key, error } } => {
                let titled = key.message().form("title");
                let fault = Message::new("fault-value").with("key", titled).with("error", error.message());
                match written {
                    Written::Yes => Message::new("problem-at").with("place", at.exact_place()).with("fault", fault),
                    Written::NotYet => fault,
                }
            }
            // What else can be wrong is what somebody has written into a file, and is named as it stands there.
            Self::Unreadable { .. }
            | Self::Missing { .. }
            | Self::TooLarge { .. }
            | Self::At { .. }
            | Self::More { .. } => self.message(),
        }
    }
}

/// The title of a setting.
fn title(name: &str) -> Value {
    Key::find(name).map_or_else(|| name.into(), |key| key.message().form("title").into())
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq)]
pub enum Fault {
    /// The file is not TOML.
    Syntax {
        /// What is wrong.
        fault: TomlFault,
        /// The line, where it may be shown.
        text: Option<String>,
    },
    /// A lookalike of one of TOML's characters, or an invisible one.
    Lookalike(Lookalike),
    /// A value is not TOML: a number too large, a text without quotes.
    SyntaxOf {
        /// The key.
        key: &'static Key,
        /// What is wrong with it.
        fault: TomlFault,
    },
    /// A key or `[section]` that occurs twice.
    Twice {
        /// The key, or the section in its brackets.
        name: String,
    },
    /// The file is not UTF-8.
    NotUtf8,
    /// The value of a variable is not UTF-8.
    VariableNotUtf8,
    /// The value of a variable begins with this quotation mark.
    InQuotes(char),
    /// A key that does not exist.
    UnknownKey(String),
    /// A section that does not exist.
    UnknownSection(String),
    /// A value where a section is expected.
    NotASection(String),
    /// An environment variable that does not exist.
    UnknownVariable(String),
    /// A value that is not allowed.
    Value {
        /// The key.
        key: &'static Key,
        /// What is wrong with its value.
        error: Box<ValueError>,
    },
    /// `locked` in a file of a user.
    LockedByUser,
    /// `locked` below a section's header.
    LockedInSection,
    /// `locked` that is not a list of names.
    LockedNotAList,
}

impl Fault {
    /// What is wrong, to be written after the place.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Syntax { fault, text: Some(text) } => {
                let text = visible(&clipped(text));
                Message::new("fault-syntax").with("reason", *fault).with("text", text).form("line")
            }
            Self::Syntax { fault, text: None } => Message::new("fault-syntax").with("reason", *fault),
            Self::Lookalike(found) => {
                Message::new("fault-lookalike").with("character", found.message()).with("remedy", found.remedy())
            }
            Self::SyntaxOf { key, fault } => Message::new("fault-syntax-of")
                .with("key", key.name)
                .with("reason", *fault)
                .with("allowed", key.kind.allowed()),
            Self::Twice { name } => {
                let message = Message::new("fault-twice").with("name", visible(&clipped(name)));
                match Key::find(name) {
                    Some(key) => message.form("key").with("allowed", key.kind.allowed()),
                    None => message,
                }
            }
            Self::NotUtf8 => Message::new("fault-not-utf8"),
            Self::VariableNotUtf8 => Message::new("fault-variable-not-utf8"),
            Self::InQuotes(mark) => Message::new("fault-in-quotes").with("mark", mark.to_string()),
            Self::UnknownKey(name) => {
                Message::new("fault-unknown-key").with("name", quoted(name)).with("hint", key_hint(name))
            }
            Self::UnknownSection(name) => Message::new("fault-unknown-section")
                .with("name", visible(&clipped(name)))
                .with("hint", section_hint(name)),
            Self::NotASection(name) => Message::new("fault-not-a-section").with("name", visible(&clipped(name))),
            Self::UnknownVariable(name) => Message::new("fault-unknown-variable").with("hint", variable_hint(name)),
            Self::Value { key, error } => {
                Message::new("fault-value").with("key", key.name).with("error", error.message())
            }
            Self::LockedByUser => Message::new("fault-locked-by-user"),
            Self::LockedInSection => Message::new("fault-locked-in-section"),
            Self::LockedNotAList => Message::new("fault-locked-not-a-list"),
        }
    }
}

fn key_hint(name: &str) -> Message {
    if name.chars().nth(MAX_NAME).is_some() {
        return Message::new("hint-list-all");
    }
    // To TOML, a quoted dotted name is one long key.
    if Key::find(name).is_some() {
        return Message::new("hint-without-quotes").with("name", name);
    }
    if let Some(key) = nearest_key(name) {
        return did_you_mean(key.name);
    }
    let section = name.split('.').next().unwrap_or(name);
    let siblings: Vec<_> = KEYS.iter().filter(|key| key.section() == section).map(|key| key.name).collect();
    if siblings.is_empty() {
        Message::new("hint-list-all")
    } else {
        Message::new("hint-section-has").with("section", section).with("names", siblings.join(", "))
    }
}

fn section_hint(name: &str) -> Message {
    if name.chars().nth(MAX_NAME).is_none()
        && let Some(section) = nearest_section(name)
    {
        return did_you_mean(format!("[{section}]"));
    }
    let mut sections: Vec<_> = KEYS.iter().map(Key::section).collect();
    sections.dedup();
    Message::new("hint-sections").with("names", sections.join(", "))
}

fn variable_hint(name: &str) -> Message {
    let written = name.strip_prefix(VARIABLE_PREFIX).unwrap_or(name).to_ascii_lowercase();
    let dotted = if written.contains("__") { written.replacen("__", ".", 1) } else { written.replacen('_', ".", 1) };
    let meant = dotted.chars().nth(MAX_NAME).is_none().then(|| nearest_key(&dotted)).flatten();
    meant.map_or_else(
        || Message::new("hint-variable").with("prefix", VARIABLE_PREFIX),
        |key| did_you_mean(key.variable()),
    )
}

fn did_you_mean(name: impl Into<Value>) -> Message {
    Message::new("hint-did-you-mean").with("name", name)
}
