//! What a relay is started with, and why it could not start.

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use super::{BridgeConfig, BridgeError, Dialect, Scenario, SenderToken, TlsError, TlsFiles, TokenError};
use crate::l10n::Message;

/// The address of the API document: this machine only, port 55111.
pub const DEFAULT_LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 55111);

/// What a relay is started with.
#[derive(Debug, Clone)]
pub struct RelayConfig {
    /// Where to listen; port 0 takes a free one.
    pub listen: SocketAddr,
    /// How to answer and route.
    pub dialect: Dialect,
    /// A script to play while a display is there.
    pub demo: Option<Scenario>,
    /// How many clients may be connected; further ones are answered 503.
    pub max_connections: usize,
    /// Names and addresses that a request's `Host` may have, beside `localhost`, this machine's own name and its addresses.
    pub allowed_hosts: Vec<String>,
    /// Origins (`https://intranet.example`) whose web pages may connect; none unless listed.
    pub allowed_origins: Vec<String>,
    /// Certificate and key: with them the port speaks TLS alone.
    pub tls: Option<TlsFiles>,
    /// What clients must show before they may register as `VXvue`; none where anybody may.
    pub sender_token: Option<SenderToken>,
    /// A file that it is read from at the start.
    pub sender_token_file: Option<PathBuf>,
    /// Whether a display that registers is told the exam that runs, and how long after its last event an exam is over.
    pub snapshot: Option<Duration>,
    /// Every message goes back to who sent it, as it came, and nothing is routed: for tests of the transport.
    pub echo: bool,
    /// The bridge to relays elsewhere.
    pub bridge: Option<BridgeConfig>,
    /// Deadlines and sizes.
    pub limits: Limits,
}

impl RelayConfig {
    /// Whether other computers can listen to what is said: the port is open to them, and not encrypted.
    #[must_use]
    pub const fn is_open_in_clear(&self) -> bool {
        !self.listen.ip().is_loopback() && self.tls.is_none()
    }
}

impl Default for RelayConfig {
    fn default() -> Self {
        Self {
            listen: DEFAULT_LISTEN,
            dialect: Dialect::default(),
            demo: None,
            max_connections: 2048,
            allowed_hosts: Vec::new(),
            allowed_origins: Vec::new(),
            tls: None,
            sender_token: None,
            sender_token_file: None,
            snapshot: None,
            echo: false,
            bridge: None,
            limits: Limits::default(),
        }
    }
}

/// Deadlines and sizes of a relay; the default is what docs/RELAY.md gives reasons for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// From the connection to the end of its request: 5 s.
    pub request: Duration,
    /// How long a connection is left in peace before its request when every place is taken and others come: 250 ms.
    pub request_grace: Duration,
    /// How long an ended connection is still read, so that the client can read the last words: 2 s.
    pub linger: Duration,
    /// A silent client is pinged after: 10 s.
    pub ping_after: Duration,
    /// A client without a received byte is gone after: 30 s.
    pub gone_after: Duration,
    /// How long an exam event waits for a client to take it before the client is cut, and how long a client may take
    /// nothing of too many answers: 5 s.
    pub stuck: Duration,
    /// How long an exam event waits behind other frames before these are left out: 500 ms.
    pub late: Duration,
    /// For how long, in all, one display that is behind keeps exam events from others that could hear them: 500 ms.
    pub patience: Duration,
    /// How long a stop waits for the clients to take their close frames: 700 ms.
    pub stop: Duration,
    /// How long no connection is accepted after the system refused one (out of file descriptors): 250 ms.
    pub accept_pause: Duration,
    /// How often the files of certificate and key are looked at: each 2 s.
    pub tls_look: Duration,
    /// The longest message, in bytes: 64 KiB.
    pub message_bytes: usize,
    /// What may wait for one client, exam events apart, in bytes: 1 MiB. Above it the oldest frames are left out.
    pub queue_bytes: usize,
    /// Exam events that may wait for one client, in bytes: 2 MiB. Above it the client is cut.
    pub exam_bytes: usize,
    /// Exam events that may wait for a display before their sender waits, in bytes: 256 KiB.
    pub pace_bytes: usize,
    /// What all queues may hold together, in bytes: 8 MiB.
    pub memory_bytes: usize,
    /// How many messages of one client are handled before the others have their turn: 64.
    pub messages_per_turn: usize,
    /// How many bytes of one client are read before the others have their turn: 64 KiB.
    pub bytes_per_turn: usize,
    /// How many bytes one client makes the relay send to others before these have their turn: 8 MiB.
    pub fan_out_per_turn: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            request: Duration::from_secs(5),
            request_grace: Duration::from_millis(250),
            linger: Duration::from_secs(2),
            ping_after: Duration::from_secs(10),
            gone_after: Duration::from_secs(30),
            stuck: Duration::from_secs(5),
            late: Duration::from_millis(500),
            patience: Duration::from_millis(500),
            stop: Duration::from_millis(700),
            accept_pause: Duration::from_millis(250),
            tls_look: Duration::from_secs(2),
            message_bytes: 64 * 1024,
            queue_bytes: 1024 * 1024,
            exam_bytes: 2 * 1024 * 1024,
            pace_bytes: 256 * 1024,
            memory_bytes: 8 * 1024 * 1024,
            messages_per_turn: 64,
            bytes_per_turn: 64 * 1024,
            fan_out_per_turn: 8 * 1024 * 1024,
        }
    }
}

/// Why a relay did not start.
#[derive(Debug, thiserror::Error)]
pub enum RelayError {
    /// Somebody else listens there.
    PortInUse {
        /// Where the relay was to listen.
        address: SocketAddr,
    },
    /// The system does not let this user listen there.
    NotPermitted {
        /// Where the relay was to listen.
        address: SocketAddr,
    },
    /// No network interface has this address.
    NoSuchAddress {
        /// Where the relay was to listen.
        address: SocketAddr,
    },
    /// Certificate and key cannot be used.
    Tls(#[from] TlsError),
    /// The senders' token cannot be used.
    Token(#[from] TokenError),
    /// There is no bridge.
    Bridge(#[from] BridgeError),
    /// Anything else that the system refused.
    Io {
        /// Where the relay was to listen.
        address: SocketAddr,
        /// What the system said.
        source: io::Error,
    },
}

impl RelayError {
    /// Whether the settings contradict themselves: trying again, or elsewhere, cannot help.
    #[must_use]
    pub const fn is_usage(&self) -> bool {
        match self {
            Self::Tls(error) => matches!(error, TlsError::OneMissing),
            Self::Bridge(error) => error.is_usage(),
            Self::PortInUse { .. }
            | Self::NotPermitted { .. }
            | Self::NoSuchAddress { .. }
            | Self::Token(_)
            | Self::Io { .. } => false,
        }
    }

    /// What is wrong, and what to do about it on the command line.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = |id, address: &SocketAddr| Message::new(id).with("address", address.to_string());
        match self {
            Self::PortInUse { address } => message("listen-port-in-use", address).with("host", host(*address)),
            Self::NotPermitted { address } => message("listen-not-permitted", address),
            Self::NoSuchAddress { address } => {
                Message::new("listen-no-such-address").with("address", address.ip().to_string())
            }
            Self::Tls(error) => error.message(),
            Self::Token(error) => error.message(),
            Self::Bridge(error) => error.message(),
            Self::Io { address, source } => message("listen-refused", address).with("reason", source),
        }
    }

    pub(super) fn new(address: SocketAddr, source: io::Error) -> Self {
        if source.kind() == io::ErrorKind::AddrInUse {
            Self::PortInUse { address }
        } else if source.kind() == io::ErrorKind::PermissionDenied {
            Self::NotPermitted { address }
        } else if source.kind() == io::ErrorKind::AddrNotAvailable {
            Self::NoSuchAddress { address }
        } else {
            Self::Io { address, source }
        }
    }
}

impl std::fmt::Display for RelayError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// The host of an address, as it stands before the port's colon.
fn host(address: SocketAddr) -> String {
    match address {
        SocketAddr::V4(address) => address.ip().to_string(),
        SocketAddr::V6(address) => format!("[{}]", address.ip()),
    }
}
