//! Where a value was written.

use std::fmt;
use std::path::{Path, PathBuf};

use super::plain::{clipped, shown_path, visible};
use crate::l10n::{Message, Value};

/// Whose values they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RegistryRoot {
    /// Given to the installer; weaker than the machine file.
    Installer,
    /// Set by policy, with the templates or by the installer's `LOCKED=1`; nothing is stronger.
    Policy,
}

impl RegistryRoot {
    /// Its key below `HKEY_LOCAL_MACHINE`. Each section is a key below it, each setting a value of that.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Installer => r"Software\VX Display\Settings",
            Self::Policy => r"Software\Policies\VX Display",
        }
    }
}

/// Whose file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FileKind {
    /// For all users of the computer, written by the administrator; may lock keys.
    Machine,
    /// Of one user.
    User,
    /// Named by `--config` or `VXDISPLAY_CONFIG`, in place of the user's.
    Config,
    /// The organisation's, for all users of the computer; nothing is stronger.
    Policy,
}

/// A place in a file; lines and columns (in characters) count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FilePlace {
    /// Whose file it is.
    pub kind: FileKind,
    /// The file.
    pub path: PathBuf,
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Source {
    /// Nobody set it.
    Default,
    /// A settings file.
    File(FilePlace),
    /// An environment variable, by its name.
    Environment(String),
    /// A command line option, as it is written: `--server`.
    Argument(String),
    /// A value of the Windows registry.
    Registry {
        /// Whose it is.
        root: RegistryRoot,
        /// Its full path: `HKLM\Software\Policies\VX Display\server\url`.
        path: String,
    },
}

/// The layers of settings, weakest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// What the program brings.
    Default,
    /// The machine file.
    Machine,
    /// The user's file, or the one of `--config`.
    User,
    /// Environment variables.
    Environment,
    /// The command line.
    Argument,
    /// A policy of the organisation.
    Policy,
}

impl Source {
    /// The layer it belongs to.
    #[must_use]
    pub const fn layer(&self) -> Layer {
        match self {
            Self::Default => Layer::Default,
            Self::File(place) => place.kind.layer(),
            Self::Environment(_) => Layer::Environment,
            Self::Argument(_) => Layer::Argument,
            Self::Registry { root: RegistryRoot::Installer, .. } => Layer::Machine,
            Self::Registry { root: RegistryRoot::Policy, .. } => Layer::Policy,
        }
    }

    /// Where to look, without saying what kind of place it is: `/etc/vxdisplay/settings.toml:3`, `--server`.
    #[must_use]
    pub fn place(&self) -> Value {
        match self {
            Self::Default => Message::new("source-default").form("place").into(),
            Self::File(FilePlace { path, line, .. }) => format!("{}:{line}", shown_path(path)).into(),
            Self::Environment(name) | Self::Argument(name) | Self::Registry { path: name, .. } => {
                visible(&clipped(name)).into()
            }
        }
    }

    /// Like [`Self::place`], with the column.
    #[must_use]
    pub fn exact_place(&self) -> Value {
        match self {
            Self::File(FilePlace { path, line, column, .. }) => format!("{}:{line}:{column}", shown_path(path)).into(),
            Self::Default | Self::Environment(_) | Self::Argument(_) | Self::Registry { .. } => self.place(),
        }
    }

    /// Where it comes from, and what kind of place that is.
    #[must_use]
    pub fn message(&self) -> Message {
        let id = match self {
            Self::Default => return Message::new("source-default"),
            Self::File(place) => {
                return Message::new("source-file").with("kind", place.kind.message()).with("place", self.place());
            }
            Self::Environment(_) => "source-environment",
            Self::Argument(_) => "source-argument",
            Self::Registry { root: RegistryRoot::Installer, .. } => "source-installer",
            Self::Registry { root: RegistryRoot::Policy, .. } => "source-policy",
        };
        Message::new(id).with("place", self.place())
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl FileKind {
    /// The layer of such a file.
    #[must_use]
    pub const fn layer(self) -> Layer {
        match self {
            Self::Machine => Layer::Machine,
            Self::User | Self::Config => Layer::User,
            Self::Policy => Layer::Policy,
        }
    }
}

impl FileKind {
    /// What to call it.
    #[must_use]
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::Machine => "file-machine",
            Self::User => "file-user",
            Self::Config => "file-config",
            Self::Policy => "file-policy",
        })
    }
}

/// A text of a file in which places are found by byte.
#[derive(Debug, Clone, Copy)]
pub(super) struct FileText<'a> {
    pub(super) kind: FileKind,
    pub(super) path: &'a Path,
    pub(super) text: &'a str,
}

impl FileText<'_> {
    /// The place of the character at or after this byte.
    pub(super) fn place(&self, byte: usize) -> FilePlace {
        let before = self.text.char_indices().take_while(|(at, _)| *at < byte).map(|(_, character)| character);
        let (mut line, mut column) = (1, 1);
        for character in before {
            (line, column) = if character == '\n' { (line + 1, 1) } else { (line, column + 1) };
        }
        FilePlace { kind: self.kind, path: self.path.to_owned(), line, column }
    }
}
