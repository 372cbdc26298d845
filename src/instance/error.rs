//! Why it cannot be said whether an instance runs.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::l10n::Message;

/// Why it cannot be said whether an instance runs.
#[derive(Debug)]
pub enum InstanceError {
    /// No folder is named for this user.
    NoPlace,
    /// The folder cannot be used.
    Folder {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
    /// The lock cannot be tried.
    Lock {
        /// The file.
        file: PathBuf,
        /// What the system said.
        reason: io::Error,
    },
}

impl InstanceError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NoPlace => Message::new("instance-no-place"),
            Self::Folder { folder, reason } => {
                Message::new("instance-folder").with("folder", folder.display().to_string()).with("reason", reason)
            }
            Self::Lock { file, reason } => {
                Message::new("instance-lock").with("file", file.display().to_string()).with("reason", reason)
            }
        }
    }
}

impl fmt::Display for InstanceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for InstanceError {}
