//! The claim to be the one instance.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::address::Address;
use super::ask::{AskError, ask_in, ask_patiently};
use super::message::{Answer, Ask};
use super::place::Place;
use crate::files::{self, Existing, Readers};

/// Why it cannot be said whether an instance runs.
#[derive(Debug, thiserror::Error)]
pub enum InstanceError {
    /// No folder is named for this user.
    #[error(
        "this system has no place for what a user's programs share while they run; set XDG_RUNTIME_DIR, or LOCALAPPDATA on Windows"
    )]
    NoPlace,
    /// The folder cannot be used.
    #[error("the folder {} cannot be used: {reason}; remove it, or correct its owner", .folder.display())]
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// The lock cannot be tried.
    #[error("{} cannot be locked: {reason}; check the folder's permissions and the disk", .file.display())]
    Lock {
        /// The file.
        file: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
}

impl InstanceError {
    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::NoPlace => {
                "실행 중인 프로그램이 함께 쓰는 폴더를 찾을 수 없습니다. XDG_RUNTIME_DIR(Windows에서는 LOCALAPPDATA)을 지정하십시오.".to_owned()
            }
            Self::Folder { folder, reason } => {
                format!("{} 폴더를 사용할 수 없습니다({reason}). 폴더를 지우거나 소유자를 바로잡으십시오.", folder.display())
            }
            Self::Lock { file, reason } => {
                format!("{} 파일을 잠글 수 없습니다({reason}). 폴더 권한과 디스크를 확인하십시오.", file.display())
            }
        }
    }
}

/// Whether this process is the one.
#[derive(Debug)]
pub enum Claim {
    /// It is, for as long as it keeps this.
    First(Instance),
    /// Another runs for this user and server.
    Runs(Running),
}

/// Being the one instance of this user for a server. Ends when dropped, and with the process in whatever way that ends.
#[derive(Debug)]
pub struct Instance {
    pub(super) place: Place,
    pub(super) address: Address,
    /// The system frees it with the process.
    _lock: File,
}

/// The other instance, which runs already.
#[derive(Debug)]
pub struct Running {
    place: Place,
    address: Address,
}

/// What an instance leaves beside its lock, so that it can be found.
#[derive(Serialize, Deserialize)]
pub(super) struct Note {
    /// The server, its password hidden.
    pub(super) server: String,
}

impl Instance {
    /// Claims to be the one for this server (the text of its address).
    ///
    /// # Errors
    /// Where it cannot be said, for example without permission for the folder.
    pub fn claim(server: &str) -> Result<Claim, InstanceError> {
        Self::claim_in(&Place::of_this_user()?, server)
    }

    /// The same in a place of one's own.
    ///
    /// # Errors
    /// As [`Self::claim`].
    pub fn claim_in(place: &Place, server: &str) -> Result<Claim, InstanceError> {
        place.prepare()?;
        let (place, address) = (place.clone(), Address::of(server));
        let file = place.lock(address.key());
        let fault = |reason| InstanceError::Lock { file: file.clone(), reason };
        let lock = File::options().create(true).truncate(false).write(true).open(&file).map_err(fault)?;
        match lock.try_lock() {
            Ok(()) => {
                let instance = Self { place, address, _lock: lock };
                instance.set_listed(true).map_err(fault)?;
                Ok(Claim::First(instance))
            }
            Err(TryLockError::WouldBlock) => Ok(Claim::Runs(Running { place, address })),
            Err(TryLockError::Error(reason)) => Err(fault(reason)),
        }
    }
}

impl Instance {
    /// Where it has claimed.
    #[must_use]
    pub const fn place(&self) -> &Place {
        &self.place
    }

    pub(super) fn set_listed(&self, listed: bool) -> io::Result<()> {
        let file = self.place.note(self.address.key());
        if listed {
            let note = Note { server: self.address.shown().to_owned() };
            let text = serde_json::to_string(&note).unwrap_or_default();
            files::write(&file, text.as_bytes(), Existing::Replace, Readers::Owner)
        } else {
            fs::remove_file(file)
                .or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
        }
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        // The lock file stays: whoever waits for it must not lock a file that is not there any more.
        let _ = fs::remove_file(self.place.note(self.address.key()));
    }
}

impl Running {
    /// Asks it. One that starts at this moment is waited for.
    ///
    /// # Errors
    /// Where no answer comes in this time.
    pub fn ask(&self, ask: Ask, timeout: Duration) -> Result<Answer, AskError> {
        ask_patiently(&self.place, self.address.key(), ask, timeout)
    }

    /// Its server, for people.
    #[must_use]
    pub fn server(&self) -> &str {
        self.address.shown()
    }
}

impl Place {
    /// As [`ask`](super::ask()), of an instance in this place.
    ///
    /// # Errors
    /// [`AskError`].
    pub fn ask(&self, server: &str, ask: Ask, timeout: Duration) -> Result<Answer, AskError> {
        ask_in(self, Address::of(server).key(), ask, timeout)
    }
}
