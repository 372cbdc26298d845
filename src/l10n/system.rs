//! Errors of the operating system as facts: the standard library words them in English only.

use std::io::{self, ErrorKind};

use super::message::{Message, Value};

/// Why the operating system refused something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SystemError {
    id: &'static str,
    /// The system's number, where nothing else tells what was wrong.
    code: Option<i32>,
}

/// What the kinds of the standard library are called.
const KINDS: [(ErrorKind, &str); 33] = [
    (ErrorKind::NotFound, "system-not-found"),
    (ErrorKind::PermissionDenied, "system-denied"),
    (ErrorKind::ReadOnlyFilesystem, "system-read-only"),
    (ErrorKind::StorageFull, "system-no-space"),
    (ErrorKind::QuotaExceeded, "system-quota"),
    (ErrorKind::FileTooLarge, "system-too-large"),
    (ErrorKind::IsADirectory, "system-is-folder"),
    (ErrorKind::NotADirectory, "system-not-folder"),
    (ErrorKind::DirectoryNotEmpty, "system-not-empty"),
    (ErrorKind::AlreadyExists, "system-exists"),
    (ErrorKind::InvalidFilename, "system-file-name"),
    (ErrorKind::CrossesDevices, "system-other-disk"),
    (ErrorKind::ResourceBusy, "system-busy"),
    (ErrorKind::ExecutableFileBusy, "system-busy"),
    (ErrorKind::Deadlock, "system-busy"),
    (ErrorKind::StaleNetworkFileHandle, "system-stale"),
    (ErrorKind::TimedOut, "system-timed-out"),
    (ErrorKind::ConnectionRefused, "system-refused"),
    (ErrorKind::ConnectionReset, "system-reset"),
    (ErrorKind::ConnectionAborted, "system-reset"),
    (ErrorKind::BrokenPipe, "system-closed"),
    (ErrorKind::NotConnected, "system-closed"),
    (ErrorKind::HostUnreachable, "system-host-unreachable"),
    (ErrorKind::NetworkUnreachable, "system-network-unreachable"),
    (ErrorKind::NetworkDown, "system-network-down"),
    (ErrorKind::AddrInUse, "system-address-in-use"),
    (ErrorKind::AddrNotAvailable, "system-no-such-address"),
    (ErrorKind::UnexpectedEof, "system-ended"),
    (ErrorKind::InvalidData, "system-data"),
    (ErrorKind::InvalidInput, "system-input"),
    (ErrorKind::Unsupported, "system-unsupported"),
    (ErrorKind::OutOfMemory, "system-memory"),
    (ErrorKind::Interrupted, "system-interrupted"),
];

/// Numbers that the standard library has no kind for.
#[cfg(unix)]
const CODES: [(i32, &str); 3] = [(5, "system-device"), (23, "system-too-many-files"), (24, "system-too-many-files")];
/// `ERROR_TOO_MANY_OPEN_FILES`, `ERROR_CRC`, `ERROR_SHARING_VIOLATION`, `ERROR_LOCK_VIOLATION`, `ERROR_IO_DEVICE`, `WSAEMFILE`.
#[cfg(not(unix))]
const CODES: [(i32, &str); 6] = [
    (4, "system-too-many-files"),
    (23, "system-device"),
    (32, "system-busy"),
    (33, "system-busy"),
    (1117, "system-device"),
    (10_024, "system-too-many-files"),
];

impl SystemError {
    /// The system gave neither a kind nor a number.
    pub const UNKNOWN: Self = Self { id: "system-unknown", code: None };

    /// The end of a sentence, without a full stop.
    #[must_use]
    pub fn message(self) -> Message {
        match self.code {
            Some(code) => Message::new(self.id).with("code", code.to_string()),
            None => Message::new(self.id),
        }
    }
}

impl From<&io::Error> for SystemError {
    fn from(error: &io::Error) -> Self {
        let of_kind = KINDS.iter().find(|(kind, _)| *kind == error.kind()).map(|(_, id)| *id);
        let of_code = |code| CODES.iter().find(|(known, _)| *known == code).map(|(_, id)| *id);
        match (of_kind, error.raw_os_error()) {
            (Some(id), _) => Self { id, code: None },
            // A thread or a socket for which there is no room at this moment.
            (None, _) if error.kind() == ErrorKind::WouldBlock => Self { id: "system-try-again", code: None },
            (None, Some(code)) => match of_code(code) {
                Some(id) => Self { id, code: None },
                None => Self { id: "system-code", code: Some(code) },
            },
            (None, None) if is_look_up(error) => Self { id: "system-no-name", code: None },
            (None, None) => Self::UNKNOWN,
        }
    }
}

/// Of a host that is not found the standard library keeps only its own words.
fn is_look_up(error: &io::Error) -> bool {
    error.to_string().starts_with("failed to lookup address information")
}

/// Why something failed: in our words, where the error carries them, else what the system refused.
impl From<&io::Error> for Message {
    fn from(error: &io::Error) -> Self {
        match error.get_ref().and_then(|inner| inner.downcast_ref::<Self>()) {
            Some(ours) => ours.clone(),
            None => SystemError::from(error).message(),
        }
    }
}

impl From<&io::Error> for Value {
    fn from(error: &io::Error) -> Self {
        Message::from(error).into()
    }
}

impl From<SystemError> for Value {
    fn from(error: SystemError) -> Self {
        error.message().into()
    }
}

/// One error of each kind and number that is told apart.
#[cfg(test)]
pub(super) fn samples() -> Vec<io::Error> {
    let kinds = KINDS.iter().map(|(kind, _)| io::Error::from(*kind));
    let codes = CODES.iter().map(|(code, _)| io::Error::from_raw_os_error(*code));
    let others = [
        ErrorKind::WouldBlock.into(),
        io::Error::other("no thread for you today"),
        io::Error::other("failed to lookup address information: Name or service not known"),
        io::Error::from_raw_os_error(117),
    ];
    kinds.chain(codes).chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_system_refused_is_a_fact_and_what_we_said_ourselves_stays_ours() {
        let code = |error: io::Error| Message::from(&error).to_string();
        assert_eq!(code(ErrorKind::NotFound.into()), "no such file or folder");
        assert_eq!(code(io::Error::other(Message::new("file-not-there"))), "it does not exist");
        assert_eq!(SystemError::from(&io::Error::other("words")), SystemError::UNKNOWN);
        assert_ne!(SystemError::from(&ErrorKind::NotFound.into()), SystemError::from(&ErrorKind::TimedOut.into()));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn what_has_no_kind_has_a_name_or_else_its_number() {
        let said = |code| Message::from(&io::Error::from_raw_os_error(code)).to_string();
        assert_eq!(said(24), "too many files are open");
        assert_eq!(said(117), "error 117 of the system");
        assert_eq!(said(13), "permission denied");
    }
}
