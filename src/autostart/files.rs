//! The two forms of a free desktop: files, and the link by which systemd wants a unit.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::state::{AutostartError, Entry, Form, Scope, State};
use super::{desktop_entry, unit};
use crate::files::{self, Existing, Readers};

const ENTRY: &str = "vxdisplay.desktop";
const UNIT: &str = "vxdisplay.service";

/// Where the files of one scope are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Of the desktop entries.
    pub entries: PathBuf,
    /// Of the systemd user units.
    pub units: PathBuf,
}

/// What starts this program with the desktop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Autostart {
    /// This program.
    pub program: PathBuf,
    /// The user's files; none where the user has no home.
    pub user: Option<Folders>,
    /// The computer's.
    pub machine: Folders,
}

impl Folders {
    fn entry(&self) -> PathBuf {
        self.entries.join(ENTRY)
    }

    fn unit(&self) -> PathBuf {
        self.units.join(UNIT)
    }

    /// The link that makes a session start the unit.
    fn wants(&self) -> PathBuf {
        self.units.join(format!("{}.wants", unit::TARGET)).join(UNIT)
    }
}

impl Autostart {
    /// The one of this program, user and computer.
    ///
    /// # Errors
    /// Where the program's path is not known.
    pub fn of_this_computer() -> Result<Self, AutostartError> {
        let program = std::env::current_exe().map_err(AutostartError::Program)?;
        let user = directories::BaseDirs::new().map(|dirs| Folders {
            entries: dirs.config_dir().join("autostart"),
            units: dirs.config_dir().join("systemd/user"),
        });
        let machine = Folders { entries: "/etc/xdg/autostart".into(), units: "/etc/systemd/user".into() };
        Ok(Self { program, user, machine })
    }

    /// Enables one form and removes the other. Says which files are written now.
    ///
    /// # Errors
    /// [`AutostartError`].
    pub fn enable(&self, scope: Scope, systemd: bool) -> Result<Vec<String>, AutostartError> {
        let folders = self.folders(scope)?;
        let unfit = |reason| AutostartError::Unfit { path: self.program.clone(), reason };
        let program = self.program.to_str().ok_or_else(|| unfit(super::UnfitPath::NotText))?;
        if systemd {
            let text = unit::text(program).map_err(unfit)?;
            write(&folders.unit(), &text)?;
            link(&folders.wants(), &folders.unit())?;
            remove(&folders.entry())?;
            Ok(vec![shown(&folders.unit()), shown(&folders.wants())])
        } else {
            write(&folders.entry(), &desktop_entry::text(program).map_err(unfit)?)?;
            remove(&folders.wants())?;
            remove(&folders.unit())?;
            Ok(vec![shown(&folders.entry())])
        }
    }

    /// Disables both forms. Says which files were removed; none is no error.
    ///
    /// # Errors
    /// [`AutostartError`].
    pub fn disable(&self, scope: Scope) -> Result<Vec<String>, AutostartError> {
        let folders = self.folders(scope)?;
        let mut removed = Vec::new();
        for file in [folders.entry(), folders.wants(), folders.unit()] {
            if remove(&file)? {
                removed.push(shown(&file));
            }
        }
        Ok(removed)
    }

    /// What is enabled.
    ///
    /// # Errors
    /// Where a file is there and cannot be read.
    pub fn state(&self) -> Result<State, AutostartError> {
        let user = self.user.as_ref().map(|folders| self.found(folders)).transpose()?;
        Ok(State { user: user.flatten(), machine: self.found(&self.machine)? })
    }

    fn found(&self, folders: &Folders) -> Result<Option<Entry>, AutostartError> {
        let (file, unit) = (folders.entry(), folders.unit());
        if let Some(named) = read(&file)?.and_then(|text| desktop_entry::named(&text)) {
            return Ok(Some(Entry::found(Form::DesktopEntry, shown(&file), named, &self.program)));
        }
        // A unit that nobody wants starts nothing.
        if folders.wants().symlink_metadata().is_err() {
            return Ok(None);
        }
        let named = read(&unit)?.and_then(|text| unit::named(&text));
        Ok(named.map(|named| Entry::found(Form::SystemdUnit, shown(&unit), named, &self.program)))
    }

    fn folders(&self, scope: Scope) -> Result<&Folders, AutostartError> {
        match scope {
            Scope::User => self.user.as_ref().ok_or(AutostartError::NoHome),
            Scope::Machine => Ok(&self.machine),
        }
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn read(path: &Path) -> Result<Option<String>, AutostartError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(AutostartError::at(shown(path), error)),
    }
}

/// A session that starts now reads the old text or the new one. Every user's session may.
fn write(path: &Path, text: &str) -> Result<(), AutostartError> {
    let written =
        make_folder(path).and_then(|()| files::write(path, text.as_bytes(), Existing::Replace, Readers::Everybody));
    written.map_err(|error| AutostartError::at(shown(path), error))
}

fn link(path: &Path, target: &Path) -> Result<(), AutostartError> {
    let made = make_folder(path).and_then(|()| files::link(path, target));
    made.map_err(|error| AutostartError::at(shown(path), error))
}

fn make_folder(of: &Path) -> io::Result<()> {
    fs::create_dir_all(files::folder_of(of))
}

/// Whether there was something to remove.
fn remove(path: &Path) -> Result<bool, AutostartError> {
    match fs::remove_file(path) {
        Ok(()) => Ok(true),
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => Ok(false),
        Err(error) => Err(AutostartError::at(shown(path), error)),
    }
}
