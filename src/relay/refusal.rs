//! Why the relay refuses a frame: the error numbers of its answers.

use std::fmt;

/// A reason for `"status": 0`. The API document gives `error` a number but no list of meanings; this one is the relay's
/// own (docs/RELAY.md).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Refusal {
    /// 1: not one JSON object with a command, or a key twice with different values.
    NotReadable,
    /// 2: to be routed, but the client has not registered.
    NotRegistered,
    /// 3: `sender` is not the type that the client registered as.
    WrongSender,
    /// 4: the client's type may not do this: an exam event from another type than 2, or a registration as 0 or 1, or as 2 where
    /// events come from elsewhere.
    NotAllowed,
    /// 5: longer than the relay reads.
    TooLong,
    /// 6: to be a sender, but the request has not shown the relay's token.
    NoToken,
}

impl Refusal {
    /// The number in `data.error`.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::NotReadable => 1,
            Self::NotRegistered => 2,
            Self::WrongSender => 3,
            Self::NotAllowed => 4,
            Self::TooLong => 5,
            Self::NoToken => 6,
        }
    }

    /// The reason that a number of this relay stands for; none for numbers that it never sends.
    #[must_use]
    pub const fn from_number(number: i64) -> Option<Self> {
        match number {
            1 => Some(Self::NotReadable),
            2 => Some(Self::NotRegistered),
            3 => Some(Self::WrongSender),
            4 => Some(Self::NotAllowed),
            5 => Some(Self::TooLong),
            6 => Some(Self::NoToken),
            _ => None,
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotReadable => {
                "The relay could not read the message; send one JSON object with a command, each key once."
            }
            Self::NotRegistered => {
                "The relay routes nothing for a client that has not registered; send command 11 first."
            }
            Self::WrongSender => {
                "The message names another sender than the type the client registered as; send that type, or register again."
            }
            Self::NotAllowed => {
                "The client's type may not do this; exam events come from clients registered as 2, and nobody registers as 0 or 1."
            }
            Self::TooLong => "The message is longer than the relay reads (64 KiB).",
            Self::NoToken => {
                "The relay takes exam events only from clients that have shown its token; connect with it (relay.sender_token_file)."
            }
        })
    }
}
