//! Where a value was written.

use std::fmt;
use std::path::{Path, PathBuf};

use super::plain::{clipped, shown_path, visible};

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
    pub fn place(&self) -> String {
        match self {
            Self::Default => "the default".to_owned(),
            Self::File(FilePlace { path, line, .. }) => format!("{}:{line}", shown_path(path)),
            Self::Environment(name) | Self::Argument(name) | Self::Registry { path: name, .. } => {
                visible(&clipped(name))
            }
        }
    }

    /// Like [`Self::place`], with the column.
    #[must_use]
    pub fn exact_place(&self) -> String {
        match self {
            Self::File(FilePlace { column, .. }) => format!("{}:{column}", self.place()),
            Self::Default | Self::Environment(_) | Self::Argument(_) | Self::Registry { .. } => self.place(),
        }
    }
}

impl Source {
    /// Where it comes from, in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Default => "기본값".to_owned(),
            Self::File(place) => {
                let kind = match place.kind {
                    FileKind::Machine => "관리자 파일",
                    FileKind::User => "사용자 파일",
                    FileKind::Config => "지정한 파일",
                    FileKind::Policy => "정책 파일",
                };
                format!("{kind} {}", self.place())
            }
            Self::Environment(_) => format!("환경 변수 {}", self.place()),
            Self::Argument(_) => format!("실행 인수 {}", self.place()),
            Self::Registry { root: RegistryRoot::Installer, .. } => format!("설치 설정 {}", self.place()),
            Self::Registry { root: RegistryRoot::Policy, .. } => format!("정책 {}", self.place()),
        }
    }
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File(place) => write!(f, "{} {}", place.kind, self.place()),
            Self::Environment(_) => write!(f, "environment {}", self.place()),
            Self::Argument(_) => write!(f, "argument {}", self.place()),
            Self::Registry { root: RegistryRoot::Installer, .. } => write!(f, "installer {}", self.place()),
            Self::Registry { root: RegistryRoot::Policy, .. } => write!(f, "policy {}", self.place()),
        }
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

impl fmt::Display for FileKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Machine => "machine file",
            Self::User => "user file",
            Self::Config => "config file",
            Self::Policy => "policy file",
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
