//! What the link tells the rest of the program.

use core::net::SocketAddr;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::{ConnectFailure, Converted, DownReason, Notice};
use crate::exam::Moment;
use crate::protocol::{Decoded, Receiver};

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkEvent {
    /// When.
    pub at: Moment,
    /// The number of the connection: 0 before the first, one more for each WebSocket that opens.
    pub connection: u64,
    /// What.
    pub kind: LinkEventKind,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum LinkEventKind {
    /// The state changed. [`LinkState::Connecting`] holds before the first of these.
    State(LinkState),
    /// What a try has come to. Not repeated while every retry fares the same.
    Progress(Progress),
    /// A WebSocket is open; the event's number is this connection's.
    Up(Box<Up>),
    /// The connection is over. No frame of it follows.
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
    /// Something to tell a person; raised once per change, not once per retry.
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
        /// Which.
        address: SocketAddr,
        /// Why.
        cause: ConnectFailure,
        /// After which time.
        took: Duration,
    },
    /// A port answered; the handshake begins.
    Connected {
        /// Which.
        address: SocketAddr,
        /// How long that took.
        took: Duration,
    },
}

impl Progress {
    /// Whether both say the same but for the time it took.
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

/// How a connection came up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Up {
    /// The server's address.
    pub address: SocketAddr,
    /// How long the host name took.
    pub resolve: Duration,
    /// How long the port took to answer.
    pub connect: Duration,
    /// How long TLS and the upgrade took.
    pub handshake: Duration,
    /// What was said besides.
    pub facts: UpgradeFacts,
}

/// What the HTTP answer that opened the WebSocket said besides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UpgradeFacts {
    /// The `Server` header: printable ASCII, at most 60 characters.
    pub server: Option<String>,
    /// `Sec-WebSocket-Extensions` that were not asked for. The connection is used all the same; a frame that uses one
    /// (reserved bits) ends it.
    pub unasked_extensions: Option<String>,
    /// TLS version, for `wss://`.
    pub tls: Option<String>,
    /// What the answer does differently from the standards; none twice.
    pub oddities: Vec<Oddity>,
}

/// What an answer that opens a WebSocket may do differently from the standards, harmlessly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Oddity {
    /// Lines that end with a line feed alone; RFC 9112, section 2.2, lets a recipient take them.
    LineFeeds,
    /// `Sec-WebSocket-Protocol` without a value: no subprotocol was asked for, and none is named.
    EmptySubprotocol,
}

/// Where a frame went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Direction {
    /// From the server.
    Incoming,
    /// To the server.
    Outgoing,
}

/// What a frame is. Pongs that answer the server's pings are sent without an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FrameKind {
    /// A text message, whole.
    Text,
    /// A binary message, whole.
    Binary,
    /// A WebSocket ping.
    Ping,
    /// A WebSocket pong.
    Pong,
    /// A close frame and its code.
    Close(Option<u16>),
}

/// Why an exam event was not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Ignored {
    /// It is addressed to another client type.
    OtherReceiver(Receiver),
    /// Its sender is 106: a display cannot speak for the acquisition.
    SentByDisplay,
}

impl fmt::Display for Ignored {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherReceiver(Receiver::Only(client)) => {
                write!(f, "An event came that is addressed to {client}, not to 106 (Display). It was ignored.")
            }
            Self::OtherReceiver(Receiver::Everybody) => f.write_str("An event addressed to everybody was ignored."),
            Self::SentByDisplay => f.write_str(
                "An event came whose sender is 106 (Display); only the acquisition software announces exams. It was ignored.",
            ),
        }
    }
}

impl Ignored {
    /// The sentence in Korean. Like the English one it holds no patient value.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::OtherReceiver(Receiver::Only(client)) => {
                format!("106 (Display)이 아니라 {client} 수신자에게 보낸 이벤트가 와서 무시했습니다.")
            }
            Self::OtherReceiver(Receiver::Everybody) => "모두에게 보낸 이벤트를 무시했습니다.".to_owned(),
            Self::SentByDisplay => {
                "보낸 쪽이 106 (Display)인 이벤트가 와서 무시했습니다. 검사는 촬영 프로그램만 알릴 수 있습니다."
                    .to_owned()
            }
        }
    }
}

/// A frame, decoded once.
#[derive(Clone, PartialEq)]
pub struct Frame {
    /// In or out.
    pub direction: Direction,
    /// What it is.
    pub kind: FrameKind,
    /// The text as it came or went; of a binary frame what UTF-8 makes of it; empty for control frames.
    pub text: Arc<str>,
    /// The payload in bytes.
    pub size: usize,
    /// The message and the protocol's notices; none for control frames.
    pub decoded: Option<Decoded>,
    /// The event of the exam and what there is to say of names and dates; empty for what goes out, for what is not
    /// meant for a display, and for every role but the display's.
    pub converted: Converted,
    /// Why an exam event was not used.
    pub ignored: Option<Ignored>,
}

/// Without the text and without what was read from it: a log must not name a patient.
impl fmt::Debug for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Frame")
            .field("direction", &self.direction)
            .field("kind", &self.kind)
            .field("size", &self.size)
            .field("ignored", &self.ignored)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::ClientType;

    #[test]
    fn every_reason_to_ignore_an_event_has_a_korean_sentence_of_its_own() {
        let said = [
            Ignored::OtherReceiver(Receiver::Only(ClientType::Vxvue)),
            Ignored::OtherReceiver(Receiver::Everybody),
            Ignored::SentByDisplay,
        ]
        .map(|ignored| ignored.korean());
        assert!(said.iter().all(|sentence| sentence.contains("무시했습니다")), "{said:?}");
        assert!(said[0] != said[1] && said[1] != said[2] && said[0] != said[2]);
        assert!(said[0].contains("2 (VXvue"), "{}", said[0]);
    }
}
