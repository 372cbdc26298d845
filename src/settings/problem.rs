//! What can be wrong with settings, in sentences that name the place and the remedy.

use std::path::PathBuf;

use super::keys::{KEYS, Key, VARIABLE_PREFIX};
use super::kind::ValueError;
use super::source::{FileKind, Layer, Source};
use super::suggest::{nearest_key, nearest_section};

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
            Self::DeadBeforePing { .. } => (Layer::Policy, 0, 0),
        }
    }
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Problem {
    /// A file that is there but cannot be read.
    #[error("{}: this {kind} cannot be read ({reason}); check its permissions, or move it away", .path.display())]
    Unreadable {
        /// Whose file it is.
        kind: FileKind,
        /// The file.
        path: PathBuf,
        /// What the system says.
        reason: String,
    },
    /// The file of `--config` is not there.
    #[error("{}: there is no such file; check the path given by {named_by}", .path.display())]
    Missing {
        /// The file.
        path: PathBuf,
        /// `--config` or `VXDISPLAY_CONFIG`.
        named_by: &'static str,
    },
    /// A file that cannot be a settings file by its size.
    #[error("{}: this {kind} is larger than {max_kib} KiB and cannot be a settings file", .path.display())]
    TooLarge {
        /// Whose file it is.
        kind: FileKind,
        /// The file.
        path: PathBuf,
        /// The most, in KiB.
        max_kib: u64,
    },
    /// Something at one place.
    #[error("{}: {fault}", .at.exact_place())]
    At {
        /// The place.
        at: Source,
        /// What is wrong there.
        fault: Fault,
    },
    /// Two values that cannot stand together.
    #[error(
        "link.dead_after_secs ({dead_after} s, {dead_at}) must be longer than link.ping_interval_secs ({ping_interval} s, {ping_at}), \
         or every quiet connection would count as lost; raise the first or lower the second"
    )]
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

/// What is wrong at a place.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Fault {
    /// The file is no TOML.
    #[error("this is not TOML ({0})")]
    Syntax(String),
    /// The value of a key is no TOML: a number that is too large, a text without quotes.
    #[error("{key}: this value is not TOML ({reason}); allowed is {allowed}", key = .key.name, allowed = .key.kind.allowed())]
    SyntaxOf {
        /// The key.
        key: &'static Key,
        /// What the reader says.
        reason: String,
    },
    /// A key or a `[section]` that was written before.
    #[error("{name} is written twice; keep one of them{allowed}", allowed = allowed_for(.name))]
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
    /// A key that does not exist.
    #[error("there is no setting {0:?}; {hint}", hint = key_hint(.0))]
    UnknownKey(String),
    /// A section that does not exist.
    #[error("there is no section [{0}]; {hint}", hint = section_hint(.0))]
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
    if let Some(section) = nearest_section(name) {
        return format!("did you mean [{section}]?");
    }
    let mut sections: Vec<_> = KEYS.iter().map(Key::section).collect();
    sections.dedup();
    format!("there are {}", sections.join(", "))
}

fn variable_hint(name: &str) -> String {
    let written = name.strip_prefix(VARIABLE_PREFIX).unwrap_or(name).to_ascii_lowercase();
    let dotted = if written.contains("__") { written.replacen("__", ".", 1) } else { written.replacen('_', ".", 1) };
    nearest_key(&dotted).map_or_else(
        || format!("a variable is {VARIABLE_PREFIX}, the section, two underscores and the name, like VXDISPLAY_SERVER__URL; `vxdisplay settings` lists all settings"),
        |key| format!("did you mean {}?", key.variable()),
    )
}
