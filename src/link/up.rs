//! How a connection came up.

use core::net::SocketAddr;
use std::time::Duration;

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
    /// Peculiarities of the answer.
    pub facts: UpgradeFacts,
}

/// Peculiarities of the HTTP answer that opened the WebSocket.
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
