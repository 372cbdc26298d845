//! What can be wrong with settings, in sentences that name the place and the remedy.

use std::fmt;
use std::path::PathBuf;

use super::keys::{KEYS, Key, VARIABLE_PREFIX};
use super::lookalike::{Lookalike, quotes_of};
use super::plain::{clipped, quoted, shown_path, visible};
use super::source::{FileKind, Layer, Source};
use super::suggest::{nearest_key, nearest_section};
use super::value::ValueError;

/// The most problems of a file, or of the environment, that are told one by one.
pub(super) const MAX_PROBLEMS: usize = 20;
/// Names longer than this, in characters, are like none of ours.
const MAX_NAME: usize = 64;

/// All that is wrong with the settings; never empty. `Display` writes one problem a line.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", .problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct SettingsError {
    problems: Vec<Problem>,
}

impl SettingsError {
    /// `Err` with the problems where there are any.
    pub(super) fn unless_none(mut problems: Vec<Problem>) -> Result<(), Self> {
        problems.sort_by_key(Problem::reading_order);
        if problems.is_empty() { Ok(()) } else { Err(Self { problems }) }
    }

    /// Each of them.
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
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
            Self::DeadBeforePing { .. } => (Layer::Policy, 0, 0),
        }
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// A file that is there but cannot be read.
    Unreadable {
        /// Whose file it is.
        kind: FileKind,
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The file of `--config` is not there.
    Missing {
        /// The file.
        path: PathBuf,
        /// `--config` or `VXDISPLAY_CONFIG`.
        named_by: &'static str,
    },
    /// A file that cannot be a settings file by its size.
    TooLarge {
        /// Whose file it is.
        kind: FileKind,
        /// The file.
        path: PathBuf,
        /// The most, in KiB.
        max_kib: u64,
    },
    /// Something at one place.
    At {
        /// The place.
        at: Source,
        /// What is wrong there.
        fault: Fault,
    },
    /// Further problems of a place that has many.
    More {
        /// The file, or the environment.
        place: String,
        /// Its layer.
        layer: Layer,
        /// How many.
        count: usize,
    },
    /// Two values that cannot stand together.
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
}

/// A sentence on one line, without a character that nobody sees.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&visible(&self.sentence()))
    }
}

impl Problem {
    fn sentence(&self) -> String {
        match self {
            Self::Unreadable { kind, path, reason } => {
                let path = shown_path(path);
                format!("{path}: this {kind} cannot be read ({reason}); check its permissions, or move it away")
            }
            Self::Missing { path, named_by } => {
                let quotes = path
                    .to_str()
                    .and_then(quotes_of)
                    .map_or("", |_| "; the quotation marks are part of the name that was given: take them out");
                format!("{}: there is no such file; check the path given by {named_by}{quotes}", shown_path(path))
            }
            Self::TooLarge { kind, path, max_kib } => {
                let path = shown_path(path);
                format!("{path}: this {kind} is larger than {max_kib} KiB and cannot be a settings file")
            }
            Self::At { at, fault } => format!("{}: {fault}", at.exact_place()),
            Self::More { place, count, .. } => format!("{place}: and {count} more; correct those above first"),
            Self::DeadBeforePing { dead_after, dead_at, ping_interval, ping_at } => format!(
                "link.dead_after_secs ({dead_after} s, {dead_at}) must be longer than link.ping_interval_secs ({ping_interval} s, {ping_at}), \
                 or every quiet connection would count as lost; raise the first or lower the second"
            ),
        }
    }
}

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Fault {
    /// The file is no TOML.
    #[error("this is not TOML ({0})")]
    Syntax(String),
    /// A character that looks like one of TOML's, or like none at all.
    #[error("TOML does not take the {0} here; {remedy}", remedy = .0.remedy())]
    Lookalike(Lookalike),
    /// The value of a key is no TOML: a number that is too large, a text without quotes.
    #[error("{key}: this value is not TOML ({reason}); allowed is {allowed}", key = .key.name, allowed = .key.kind.allowed())]
    SyntaxOf {
        /// The key.
        key: &'static Key,
        /// What the reader says.
        reason: String,
    },
    /// A key or a `[section]` that was written before.
    #[error("{name} is written twice; keep one of them{allowed}", name = clipped(.name), allowed = allowed_for(.name))]
    Twice {
        /// The key, or the section in its brackets.
        name: String,
    },
    /// The file is not UTF-8.
    #[error("this line holds bytes that are not UTF-8; save the file as UTF-8")]
    NotUtf8,
    /// The value of a variable is not UTF-8.
    #[error("its value is not UTF-8")]
    VariableNotUtf8,
    /// The value of a variable begins with this quotation mark.
    #[error("its value stands in quotes ({0}); quotation marks are part of the value here: take them out")]
    InQuotes(char),
    /// A key that does not exist.
    #[error("there is no setting {name}; {hint}", name = quoted(.0), hint = key_hint(.0))]
    UnknownKey(String),
    /// A section that does not exist.
    #[error("there is no section [{name}]; {hint}", name = clipped(.0), hint = section_hint(.0))]
    UnknownSection(String),
    /// A value where a section is due.
    #[error("{0} is a section: write [{0}] on a line of its own and its settings below")]
    NotASection(String),
    /// An environment variable that does not exist.
    #[error("there is no such variable; {hint}", hint = variable_hint(.0))]
    UnknownVariable(String),
    /// A value that is not taken.
    #[error("{key}: {error}", key = .key.name)]
    Value {
        /// The key.
        key: &'static Key,
        /// What is wrong with its value.
        error: ValueError,
    },
    /// `locked` in a file of a user.
    #[error("only the machine file may lock settings; take `locked` out of this file")]
    LockedByUser,
    /// `locked` below a section's header.
    #[error("`locked` belongs above the first [section]")]
    LockedInSection,
    /// `locked` that is no list of names.
    #[error("`locked` must be a list of settings in quotes, like locked = [\"server.url\"]")]
    LockedNotAList,
}

/// The values of a key, to go on with; nothing for what is no key.
fn allowed_for(name: &str) -> String {
    Key::find(name).map_or_else(String::new, |key| format!("; allowed is {}", key.kind.allowed()))
}

fn key_hint(name: &str) -> String {
    if name.chars().nth(MAX_NAME).is_some() {
        return "`vxdisplay settings` lists all".to_owned();
    }
    // A whole name in quotes is one long key to TOML.
    if Key::find(name).is_some() {
        return format!("write {name} without quotes");
    }
    if let Some(key) = nearest_key(name) {
        return format!("did you mean {}?", key.name);
    }
    let section = name.split('.').next().unwrap_or(name);
    let siblings: Vec<_> = KEYS.iter().filter(|key| key.section() == section).map(|key| key.name).collect();
    if siblings.is_empty() {
        "`vxdisplay settings` lists all".to_owned()
    } else {
        format!("[{section}] has {}", siblings.join(", "))
    }
}

fn section_hint(name: &str) -> String {
    if name.chars().nth(MAX_NAME).is_none()
        && let Some(section) = nearest_section(name)
    {
        return format!("did you mean [{section}]?");
    }
    let mut sections: Vec<_> = KEYS.iter().map(Key::section).collect();
    sections.dedup();
    format!("there are {}", sections.join(", "))
}

fn variable_hint(name: &str) -> String {
    let written = name.strip_prefix(VARIABLE_PREFIX).unwrap_or(name).to_ascii_lowercase();
    let dotted = if written.contains("__") { written.replacen("__", ".", 1) } else { written.replacen('_', ".", 1) };
    let meant = dotted.chars().nth(MAX_NAME).is_none().then(|| nearest_key(&dotted)).flatten();
    meant.map_or_else(
        || format!("a variable is {VARIABLE_PREFIX}, the section, two underscores and the name, like VXDISPLAY_SERVER__URL; `vxdisplay settings` lists all settings"),
        |key| format!("did you mean {}?", key.variable()),
    )
}
