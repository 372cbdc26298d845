//! What the link reports to the rest of the program.

use core::net::SocketAddr;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::frame::Frame;
use super::up::Up;
use super::{ConnectFailure, DownReason, Notice};
use crate::exam::Moment;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkEvent {
    /// When.
    pub at: Moment,
    /// The number of the connection: 0 before the first, one more for each WebSocket that opens. What is told of a try carries the number of
    /// the connection that it is to become.
    pub connection: u64,
    /// The server that the link looked to then, without user name and password; none where nobody has said, as in a replay.
    pub server: Option<Arc<str>>,
    /// What.
    pub kind: LinkEventKind,
}

impl LinkEvent {
    /// Whether it is of another server than this one: it was on its way when the link was turned.
    #[must_use]
    pub fn is_of_another(&self, server: &str) -> bool {
        let of_server = match &self.kind {
            // That the computer slept is true whatever the server.
            LinkEventKind::Woke { .. } => None,
            LinkEventKind::State(_)
            | LinkEventKind::Progress(_)
            | LinkEventKind::Up(_)
            | LinkEventKind::Down { .. }
            | LinkEventKind::Frame(_)
            | LinkEventKind::Pong { .. }
            | LinkEventKind::Notice(_) => self.server.as_deref(),
        };
        of_server.is_some_and(|own| own != server)
    }
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkEventKind {
    /// The state changed. [`LinkState::Connecting`] holds before the first of these.
    State(LinkState),
    /// The result of an attempt. Not repeated while retries have the same result.
    Progress(Progress),
    /// A WebSocket is open; the event's number is this connection's.
    Up(Box<Up>),
    /// The connection has ended. No further frame of it follows.
    Down {
        /// Why.
        reason: DownReason,
        /// How long it was open.
        up_for: Duration,
    },
    /// A frame in or out.
    Frame(Box<Frame>),
    /// A ping was answered, by command 1, 2, `ping`, `pong` or a WebSocket pong.
    Pong {
        /// From the ping to its answer.
        round_trip: Duration,
    },
    /// The computer slept.
    Woke {
        /// For how long.
        slept: Duration,
        /// The last moment known to be before the sleep.
        since: Moment,
    },
    /// A notice for people; raised once per change, not once per retry.
    Notice(Notice),
}

/// What the link amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum LinkState {
    /// Never connected yet, or the WebSocket is open and the register reply is awaited.
    #[default]
    Connecting,
    /// Open; register was not answered, as some servers do. Not a failure.
    Unconfirmed,
    /// Open; register was answered with status 1, or an exam event came.
    Registered,
    /// Open; the server has never answered a ping of any kind, so its silence proves nothing.
    Unverified,
    /// Register was answered with status 0 (the connection stays open), or HTTP with 401 or 403.
    Refused,
    /// A connection was open once and none is now.
    Lost,
}

impl LinkState {
    /// Whether a WebSocket is open and the server has not refused this display.
    #[must_use]
    pub const fn is_up(self) -> bool {
        match self {
            Self::Registered | Self::Unconfirmed | Self::Unverified => true,
            Self::Connecting | Self::Refused | Self::Lost => false,
        }
    }

    /// The word of `vxdisplay watch --json`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Connecting => "connecting",
            Self::Unconfirmed => "unconfirmed",
            Self::Registered => "registered",
            Self::Unverified => "unverified",
            Self::Refused => "refused",
            Self::Lost => "lost",
        }
    }
}

impl fmt::Display for LinkState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// A step of a try.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs, reason = "what has no comment is said by its name")]
pub enum Progress {
    /// The host has these addresses.
    Resolved {
        /// In the order in which they are tried.
        addresses: Vec<SocketAddr>,
        /// How long the look-up took.
        took: Duration,
    },
    /// An address could not be connected to.
    AddressFailed {
        address: SocketAddr,
        cause: ConnectFailure,
        /// After which time.
        took: Duration,
    },
    /// A port answered; the handshake begins.
    Connected {
        address: SocketAddr,
        /// How long that took.
        took: Duration,
    },
}

impl Progress {
    /// Whether both are equal apart from durations.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Resolved { addresses: a, .. }, Self::Resolved { addresses: b, .. }) => a == b,
            (Self::Connected { address: a, .. }, Self::Connected { address: b, .. }) => a == b,
            (
                Self::AddressFailed { address: a, cause: why_a, .. },
                Self::AddressFailed { address: b, cause: why_b, .. },
            ) => a == b && why_a == why_b,
            (Self::Resolved { .. } | Self::Connected { .. } | Self::AddressFailed { .. }, _) => false,
        }
    }
}
