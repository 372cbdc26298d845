//! Why a recording did not begin, and why it ended.

use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::l10n::Message;

/// Why no recording began.
#[derive(Debug)]
pub enum RecordError {
    /// The file is there already.
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be made or written.
    NotWritable {
        /// The file.
        path: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// The system gives no thread.
    NoThread(io::Error),
}

impl RecordError {
    /// Why it did not begin, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Exists { path } => Message::new("record-exists").with("path", path.display().to_string()),
            Self::NotWritable { path, reason } => {
                Message::new("record-not-writable").with("path", path.display().to_string()).with("reason", reason)
            }
            Self::NoThread(reason) => Message::new("record-no-thread").with("reason", reason),
        }
    }
}

impl fmt::Display for RecordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for RecordError {}

/// Why a recording ended.
#[derive(Debug, Clone, PartialEq)]
pub enum EndReason {
    /// Somebody ended it.
    Stopped,
    /// The file has reached its largest size, in bytes.
    Full(u64),
    /// The disk is full.
    DiskFull,
    /// Events came faster than they could be written.
    TooSlow,
    /// Writing failed; the system's words.
    Failed(Message),
}

impl EndReason {
    /// Why it ended, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Stopped => Message::new("record-stopped"),
            Self::Full(bytes) => Message::new("record-full").with("mib", *bytes / (1024 * 1024)),
            Self::DiskFull => Message::new("record-disk-full"),
            Self::TooSlow => Message::new("record-too-slow"),
            Self::Failed(reason) => Message::new("record-failed").with("reason", reason.clone()),
        }
    }
}

impl fmt::Display for EndReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
