//! What the link is asked to do, and why it would not.

use super::LinkConfig;

/// What the link is asked to do.
#[derive(Debug, Clone)]
pub enum LinkCommand {
    /// Send this text.
    Send(String),
    /// Close the connection and open another.
    Reconnect,
    /// Ping at once.
    Ping,
    /// Use these settings; the server is connected to anew.
    Configure(Box<LinkConfig>),
}

/// Why a command was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommandError {
    /// Too many commands wait already.
    #[error("The link is busy and took no further command. Try again in a moment.")]
    Busy,
    /// The link has ended.
    #[error("The link has ended. Start the program again.")]
    Ended,
    /// The text is longer than a message may be.
    #[error("The message is longer than 256 KiB and was not sent. Make it shorter.")]
    TooLong,
}
