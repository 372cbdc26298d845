//! The claim to be the one instance.

use std::fs::{self, File, TryLockError};
use std::io;

use serde::{Deserialize, Serialize};

use super::address::Address;
use super::error::InstanceError;
use super::place::RuntimeDir;
use crate::files::{self, Existing, Readers};

/// Whether this process is the one.
#[derive(Debug)]
pub enum InstanceClaim {
    /// It is, for as long as it keeps this.
    First(Instance),
    /// Another runs for this user and server.
    Runs(Running),
}

/// Being the one instance of this user for a server. Ends when dropped, and with the process in whatever way that ends.
#[derive(Debug)]
pub struct Instance {
    pub(super) place: RuntimeDir,
    pub(super) address: Address,
    /// The system frees it with the process.
    _lock: File,
}

/// The other instance, which runs already.
#[derive(Debug)]
pub struct Running {
    pub(super) place: RuntimeDir,
    pub(super) address: Address,
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
    pub fn claim(server: &str) -> Result<InstanceClaim, InstanceError> {
        Self::claim_in(&RuntimeDir::of_this_user()?, server)
    }

    /// The same in a place of one's own.
    ///
    /// # Errors
    /// As [`Self::claim`].
    pub fn claim_in(place: &RuntimeDir, server: &str) -> Result<InstanceClaim, InstanceError> {
        place.prepare()?;
        let (place, address) = (place.clone(), Address::of(server));
        let file = place.lock(address.key());
        let fault = |reason| InstanceError::Lock { file: file.clone(), reason };
        let lock = File::options().create(true).truncate(false).write(true).open(&file).map_err(fault)?;
        match lock.try_lock() {
            Ok(()) => {
                let instance = Self { place, address, _lock: lock };
                instance.set_listed(true).map_err(fault)?;
                Ok(InstanceClaim::First(instance))
            }
            Err(TryLockError::WouldBlock) => Ok(InstanceClaim::Runs(Running { place, address })),
            Err(TryLockError::Error(reason)) => Err(fault(reason)),
        }
    }
}

impl Instance {
    /// Where it has claimed.
    #[must_use]
    pub const fn place(&self) -> &RuntimeDir {
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
        // The lock file stays: a waiting process must not lock a deleted file.
        let _ = fs::remove_file(self.place.note(self.address.key()));
    }
}

impl Running {
    /// Its server, for people.
    #[must_use]
    pub fn server(&self) -> &str {
        self.address.shown()
    }
}
