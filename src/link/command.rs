//! What the link is asked to do, and why it would not.

use super::LinkConfig;
use crate::l10n::Message;

/// What the link is asked to do.
#[derive(Debug, Clone)]
pub enum LinkCommand {
    /// Send this text.
    Send(String),
    /// Close the connection and open another.
    Reconnect,
    /// Ping at once.
    Ping,
    /// Use these settings and reconnect.
    Configure(Box<LinkConfig>),
}

/// Why a command was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// Too many commands wait already.
    Busy,
    /// The link has ended.
    Ended,
    /// The text is longer than a message may be.
    TooLong,
}

impl CommandError {
    /// What is wrong, and what to do.
    #[must_use]
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::Busy => "link-busy",
            Self::Ended => "link-ended",
            Self::TooLong => "link-message-too-long",
        })
    }
}

impl std::fmt::Display for CommandError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}
