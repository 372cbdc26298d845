//! What a connection may be waiting for, and what may come of it.

use tungstenite::{Bytes, Utf8Bytes};

use crate::relay::http::{Offer, Refusal};
use crate::relay::routing::Audience;

/// How a connection came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::relay) enum End {
    /// The client has closed it, or its network has.
    Left,
    /// It has said so with a close frame.
    Closed,
    /// It did not take what must not be left out.
    Cut,
    /// Nothing came from it for too long.
    Silent,
    /// It has broken the rules of WebSocket: the code of the relay's close frame.
    Broke(u16),
    /// Its request was refused.
    Refused(Refusal),
    /// It has asked for something else than a WebSocket, and has it.
    Served,
    /// The relay has ended it.
    Stopped,
}

/// Why a client is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::relay) enum Pause {
    /// It is read.
    No,
    /// It does not take its own answers.
    OwnQueue,
    /// Of those who hear its frames, none keeps up.
    Audience(Audience),
    /// It has sent exam events, and displays are behind with theirs.
    Displays,
}

/// What reading led to.
pub(in crate::relay) enum Received {
    /// A text frame.
    Text(Utf8Bytes),
    /// A binary frame.
    Binary(Bytes),
    /// A ping or pong; nothing to do.
    Control,
    /// Nothing more for now.
    Nothing,
}

/// What became of a connection that was asking for a WebSocket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::relay) enum Asked {
    /// The request is not complete.
    Waiting,
    /// It is a WebSocket now; frames may have come already.
    Opened {
        /// Whether it has shown what senders must know.
        trusted: bool,
    },
    /// It asks for something else, and is to be answered.
    Wants(Offer),
    /// It was refused, or the client has gone.
    Ended,
}
