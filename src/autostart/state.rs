//! What starts with the desktop, for people and for machines.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::command::{Named, UnfitPath};

/// For whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// This user.
    User,
    /// All users of this computer.
    Machine,
}

/// In which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// An XDG autostart entry.
    DesktopEntry,
    /// A systemd user unit.
    SystemdUnit,
    /// A value of the Run key of Windows.
    RunKey,
}

/// What became of the program that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Program {
    /// It is this one.
    This,
    /// It is there, and another.
    Other,
    /// It is not there.
    Missing,
    /// The command cannot be read.
    Unreadable,
}

/// One way in which the program is started.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// In which way.
    pub form: Form,
    /// The file, or the key of the registry.
    pub path: String,
    /// The command as it stands there.
    pub command: String,
    /// What became of the program that it names; `true` in JSON where it is this one.
    #[serde(rename = "current", serialize_with = "write_current")]
    pub program: Program,
}

/// What starts with the desktop.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct State {
    /// For this user.
    pub user: Option<Entry>,
    /// For all users.
    pub machine: Option<Entry>,
}

/// Why the program is not started, or still is.
#[derive(Debug, thiserror::Error)]
pub enum AutostartError {
    /// The program does not know its own path.
    #[error("the path of this program is not known: {0}; start it by its full path")]
    Program(io::Error),
    /// The path cannot be written.
    #[error("the program's path {} cannot be started from there: {reason}; move the program to a folder with a plain name", .path.display())]
    Unfit {
        /// The path.
        path: PathBuf,
        /// Why.
        reason: UnfitPath,
    },
    /// The user has no folder for it.
    #[error("this user has no home folder; set HOME or XDG_CONFIG_HOME")]
    NoHome,
    /// Not without an administrator's rights.
    #[error(
        "{place} may be changed by an administrator only; run this command with sudo, or as administrator on Windows"
    )]
    NotAllowed {
        /// The file or key.
        place: String,
    },
    /// The file or key cannot be changed or read.
    #[error("{place}: {reason}; check its permissions and the disk")]
    Place {
        /// The file or key.
        place: String,
        /// What the system said.
        reason: io::Error,
    },
    /// A form that this system does not have.
    #[error("there is no systemd on this system; leave --systemd out")]
    NoSystemd,
}

impl AutostartError {
    /// Whether the command line was wrong.
    #[must_use]
    pub const fn is_usage(&self) -> bool {
        match self {
            Self::NoSystemd => true,
            Self::Program(_) | Self::Unfit { .. } | Self::NoHome | Self::NotAllowed { .. } | Self::Place { .. } => {
                false
            }
        }
    }

    /// That of a file or key.
    pub(super) fn at(place: impl Into<String>, reason: io::Error) -> Self {
        let place = place.into();
        let forbidden = matches!(reason.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem);
        if forbidden { Self::NotAllowed { place } } else { Self::Place { place, reason } }
    }
}

impl Entry {
    /// An entry that was found; `this` is the program that asks.
    pub(super) fn found(form: Form, path: String, named: Named, this: &Path) -> Self {
        let program = named.program.as_deref().map_or(Program::Unreadable, |program| Program::of(program, this));
        Self { form, path, command: named.command, program }
    }

    fn to_text(&self) -> String {
        let form = match self.form {
            Form::DesktopEntry => "desktop entry",
            Form::SystemdUnit => "systemd user unit",
            Form::RunKey => "Run key",
        };
        let program = match self.program {
            Program::This => "this program",
            Program::Other => "another vxdisplay than this one; `enable` names this one",
            Program::Missing => "a program that is not there any more; `enable` names this one, `disable` removes it",
            Program::Unreadable => "a command that cannot be read; `enable` writes it anew",
        };
        format!("enabled by a {form} that starts {program}\n           {}\n           {}", self.path, self.command)
    }
}

impl Program {
    fn of(named: &str, this: &Path) -> Self {
        match Path::new(named).canonicalize() {
            Ok(named) if this.canonicalize().is_ok_and(|this| this == named) => Self::This,
            Ok(_) => Self::Other,
            Err(_) => Self::Missing,
        }
    }
}

impl State {
    /// For people: who, in which way, and whether the program that is started is this one.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (who, entry) in [("this user", &self.user), ("all users", &self.machine)] {
            let told = entry.as_ref().map_or_else(|| "not enabled".to_owned(), Entry::to_text);
            // Writing into a String cannot fail.
            let _ = writeln!(text, "{who:11}{told}");
        }
        text
    }

    /// One line of JSON, without its end.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Texts and truth values can always be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn write_current<S: serde::Serializer>(program: &Program, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_bool(*program == Program::This)
}
