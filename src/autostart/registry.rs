//! The Run keys of Windows, of the user and of the computer.

use std::io;
use std::path::PathBuf;

use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE};

use super::run_value;
use super::state::{AutostartError, Entry, Form, Scope, State};

const RUN: &str = r"Software\Microsoft\Windows\CurrentVersion\Run";
/// Where Windows keeps what somebody has switched off.
const APPROVED: &str = r"Software\Microsoft\Windows\CurrentVersion\Explorer\StartupApproved\Run";
const VALUE: &str = "VX Display";

/// What starts this program with the desktop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Autostart {
    /// This program.
    pub program: PathBuf,
}

impl Autostart {
    /// The one of this program, user and computer.
    ///
    /// # Errors
    /// Where the program's path is not known.
    pub fn of_this_computer() -> Result<Self, AutostartError> {
        Ok(Self { program: std::env::current_exe().map_err(AutostartError::Program)? })
    }

    /// Writes the value, also where somebody had switched it off. Says which.
    ///
    /// # Errors
    /// [`AutostartError`]; there is no systemd.
    pub fn enable(&self, scope: Scope, systemd: bool) -> Result<Vec<String>, AutostartError> {
        if systemd {
            return Err(AutostartError::NoSystemd);
        }
        let unfit = |reason| AutostartError::Unfit { path: self.program.clone(), reason };
        let program = self.program.to_str().ok_or_else(|| unfit(super::UnfitPath::NotText))?;
        let value = run_value::text(program).map_err(unfit)?;
        let written = root(scope).create(RUN).and_then(|key| key.set_string(VALUE, &value));
        system(written).map_err(|error| fault(scope, error))?;
        remove(scope, APPROVED)?;
        Ok(vec![shown(scope)])
    }

    /// Removes the value. Says which; none is no error.
    ///
    /// # Errors
    /// [`AutostartError`].
    pub fn disable(&self, scope: Scope) -> Result<Vec<String>, AutostartError> {
        Ok(if remove(scope, RUN)? { vec![shown(scope)] } else { Vec::new() })
    }

    /// What is enabled.
    ///
    /// # Errors
    /// Where a key is there and cannot be read.
    pub fn state(&self) -> Result<State, AutostartError> {
        Ok(State { user: self.found(Scope::User)?, machine: self.found(Scope::Machine)? })
    }

    fn found(&self, scope: Scope) -> Result<Option<Entry>, AutostartError> {
        let value = match system(root(scope).open(RUN).and_then(|key| key.get_string(VALUE))) {
            Ok(value) => value,
            Err(error) if is_missing(&error) => return Ok(None),
            Err(error) => return Err(fault(scope, error)),
        };
        let approved = root(scope).open(APPROVED).and_then(|key| key.get_value(VALUE));
        if approved.is_ok_and(|approved| run_value::switched_off(&approved)) {
            return Ok(None);
        }
        Ok(Some(Entry::found(Form::RunKey, shown(scope), run_value::named(&value), &self.program)))
    }
}

fn root(scope: Scope) -> &'static Key {
    match scope {
        Scope::User => CURRENT_USER,
        Scope::Machine => LOCAL_MACHINE,
    }
}

fn shown(scope: Scope) -> String {
    let root = match scope {
        Scope::User => "HKCU",
        Scope::Machine => "HKLM",
    };
    format!(r"{root}\{RUN}\{VALUE}")
}

/// Whether there was something to remove. Reads first: without an entry, no write permission is needed.
fn remove(scope: Scope, path: &str) -> Result<bool, AutostartError> {
    let known = root(scope).open(path).and_then(|key| key.get_type(VALUE));
    match system(known) {
        Ok(_) => {}
        Err(error) if is_missing(&error) => return Ok(false),
        Err(error) => return Err(fault(scope, error)),
    }
    let removed = root(scope).create(path).and_then(|key| key.remove_value(VALUE));
    system(removed).map_err(|error| fault(scope, error))?;
    Ok(true)
}

/// The system's error by its Win32 number, from which std tells kinds; a HRESULT wraps it (facility 7).
fn system<T>(result: windows_registry::Result<T>) -> io::Result<T> {
    result.map_err(|error| {
        let code = error.code().0;
        let wrapped = code.cast_unsigned() >> 16 == 0x8007;
        io::Error::from_raw_os_error(if wrapped { code & 0xffff } else { code })
    })
}

fn is_missing(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::NotFound
}

fn fault(scope: Scope, error: io::Error) -> AutostartError {
    AutostartError::at(shown(scope), error)
}
