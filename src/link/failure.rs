//! Why there is no link, as typed values. The sentences are in `sentence.rs`.

use core::net::SocketAddr;
use std::time::Duration;

use crate::l10n::SystemError;

/// Why a try ended without an open WebSocket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// No address was found for the host.
    Resolve(ResolveFailure),
    /// No address could be connected to; one entry for each that was tried.
    Connect(Vec<(SocketAddr, ConnectFailure)>),
    /// The port answered, the WebSocket did not open.
    Handshake(SocketAddr, HandshakeFailure),
    /// TLS cannot be set up on this side.
    Setup(SetupFailure),
}

impl Failure {
    /// Without measured values. Time-outs stay: they come from the settings.
    pub(super) fn unmeasured(self) -> Self {
        match self {
            Self::Handshake(address, HandshakeFailure::Unavailable { code, .. }) => {
                Self::Handshake(address, HandshakeFailure::Unavailable { code, retry_after: None })
            }
            Self::Resolve(_) | Self::Connect(_) | Self::Handshake(..) | Self::Setup(_) => self,
        }
    }
}

/// Why no address was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ResolveFailure {
    /// The resolver says that there is no such name.
    NotFound,
    /// The resolver cannot say, because it reaches no DNS server.
    Unreachable,
    /// The resolver gave an empty list.
    NoAddress,
    /// The resolver did not answer in this time.
    TimedOut(Duration),
}

/// Why an address could not be connected to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConnectFailure {
    /// Nothing listens on the port, or a firewall rejects it.
    Refused,
    /// No answer in time: a firewall drops packets, the computer is off, or the address is wrong.
    TimedOut(Duration),
    /// The network or a router reports no route.
    Unreachable,
    /// This computer forbids it.
    NotPermitted,
    /// The system connected the socket to itself, as it can for ports in the range of outgoing connections.
    ToItself,
    /// Any other error of the system.
    Other(SystemError),
}

/// Why the WebSocket did not open on a port that answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HandshakeFailure {
    /// The port was opened, but no byte arrived in time.
    Silent(Duration),
    /// An answer began but was not complete in time.
    TooSlow(Duration),
    /// The server closed the connection without an answer.
    ClosedUnanswered,
    /// The server closed the connection in the middle of its answer.
    ClosedMidway,
    /// The connection was reset.
    Reset,
    /// Reading or writing failed.
    Io(SystemError),
    /// Something that does not speak HTTP.
    NotHttp(Answer),
    /// HTTP/1.0, which cannot open a WebSocket.
    OldHttp,
    /// HTTP with a status that opens nothing.
    Status {
        /// The status code.
        code: u16,
        /// The `Server` header: printable ASCII, at most 60 characters.
        server: Option<String>,
    },
    /// 301, 302, 303, 307, 308. Not followed: a display shows names only from its configured server.
    Redirect {
        /// The status code.
        code: u16,
        /// Scheme, host and port of the `Location` header, printable ASCII, at most 60 characters.
        to: Option<String>,
    },
    /// 403, or 401 where `server.url` has no user and password.
    Denied(u16),
    /// 401 to the user and password of `server.url`.
    WrongPassword,
    /// 502, 503, 504 and their like: a proxy or the server itself answered, and what should open the WebSocket does not work.
    Unavailable {
        /// The status code.
        code: u16,
        /// The `Retry-After` header in seconds; a date is not read.
        retry_after: Option<Duration>,
    },
    /// 101 without `Upgrade: websocket`.
    NoUpgradeHeader,
    /// 101 without `Connection: Upgrade`.
    NoConnectionHeader,
    /// `Sec-WebSocket-Accept` is absent or belongs to another key: a cache or another protocol answered.
    WrongAcceptKey,
    /// A subprotocol that was not asked for.
    UnaskedSubprotocol,
    /// The header is longer than [`crate::link::Limits::header_bytes`].
    HeaderTooLong,
    /// More header fields than are read (100).
    TooManyHeaders,
    /// The header is not HTTP.
    HeaderNotReadable,
    /// TLS failed.
    Tls(TlsFailure),
}

/// What a port seems to be, by its first bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// HTTP where another protocol was expected.
    Http,
    /// A TLS alert or hello.
    Tls,
    /// An SSH server and its banner: printable ASCII, at most 60 characters.
    Ssh(String),
    /// A mail or file server (a line that begins with 220 or +OK).
    MailOrFile,
    /// A remote desktop by VNC.
    Vnc,
    /// HL7 over MLLP. Never quoted: it may hold patient data.
    Hl7,
    /// A server of another product, by its name.
    Product(&'static str),
    /// A web page without a header of HTTP.
    Page,
    /// Unknown; the first bytes: two of a text, four otherwise.
    Unknown(Vec<u8>),
}

/// Why TLS failed with a server that answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TlsFailure {
    /// The server does not speak TLS on this port.
    NotTls(Answer),
    /// The certificate does not come from an authority that is trusted here.
    UnknownIssuer,
    /// The certificate has expired.
    Expired,
    /// The certificate is not valid yet.
    NotYetValid,
    /// The certificate is for other names; at most three of them.
    WrongName(Vec<String>),
    /// The certificate was revoked.
    Revoked,
    /// The certificate is an authority's own (CA:TRUE).
    AuthorityAsServer,
    /// The certificate is of version 1 or 2 of X.509.
    OldCertificate,
    /// The certificate may be used, but not by a server.
    NotForServers,
    /// The certificate is damaged, signed with an algorithm that is not accepted any more, or has a critical extension that is unknown.
    BadCertificate,
    /// The port was opened, but no byte of TLS arrived in time.
    Silent(Duration),
    /// The server ended or reset the connection before TLS was agreed on, without an alert.
    EndedBefore,
    /// The server ended or reset the connection when TLS was agreed on, before it answered by HTTP.
    EndedAfter,
    /// The server ended the handshake with this alert: its number, and its name in RFC 8446.
    Alert(u8, String),
    /// Server and client have no version or cipher in common.
    NothingInCommon,
    /// What came is not TLS as it should be.
    Broken,
}

impl Answer {
    /// Whether it tells that the port belongs to another program: no other scheme opens a WebSocket there.
    #[must_use]
    pub const fn is_foreign(&self) -> bool {
        match self {
            Self::Ssh(_) | Self::MailOrFile | Self::Vnc | Self::Hl7 | Self::Product(_) | Self::Page => true,
            Self::Http | Self::Tls | Self::Unknown(_) => false,
        }
    }
}

impl TlsFailure {
    /// Whether it shows that the port speaks TLS, in whatever way it failed.
    #[must_use]
    pub const fn speaks_tls(&self) -> bool {
        match self {
            Self::NotTls(_) | Self::Silent(_) | Self::EndedBefore | Self::Broken => false,
            Self::UnknownIssuer
            | Self::Expired
            | Self::NotYetValid
            | Self::WrongName(_)
            | Self::Revoked
            | Self::AuthorityAsServer
            | Self::OldCertificate
            | Self::NotForServers
            | Self::BadCertificate
            | Self::EndedAfter
            | Self::Alert(..)
            | Self::NothingInCommon => true,
        }
    }
}

/// Why TLS cannot be set up on this side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SetupFailure {
    /// The extra CA file cannot be read: its path, and why.
    ExtraCaNotReadable(String, SystemError),
    /// The extra CA file holds no certificate: its path.
    ExtraCaEmpty(String),
    /// The extra CA file is a pipe, a device or a folder: its path. Reading it could block forever.
    ExtraCaNotAFile(String),
    /// The operating system trusts no authority and no extra CA file is set.
    NoRoots,
    /// The host is not a name or address that a certificate can be issued for.
    HostNotForCertificates(String),
    /// The socket or the poller could not be made.
    System(SystemError),
}

/// Why an open connection ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DownReason {
    /// The server sent a close frame; its code, if any. The reason text is dropped: it could name a patient.
    ClosedByServer(Option<u16>),
    /// The server's close frame has a code that must not be sent (999, 1005, 1006, ...) or is cut short.
    IllegalClose,
    /// The server closed the connection without a close frame.
    Ended,
    /// The connection was reset.
    Reset,
    /// Our bytes were not acknowledged: the path to the server is broken.
    PathTimedOut,
    /// Reading or writing failed.
    Io(SystemError),
    /// No byte arrived in time.
    Silent(Duration),
    /// The ping after a sleep was not answered in time, or this server never answers pings.
    NotAwake(Duration),
    /// The server broke the WebSocket protocol; closed with 1002.
    Protocol(ProtocolFault),
    /// A text was not UTF-8; closed with 1007.
    NotUtf8,
    /// A message longer than [`crate::link::Limits::skipped_message_bytes`]; closed with 1009.
    TooLong,
    /// A message began and did not end in time; closed with 1008.
    MessageTooSlow,
    /// What came is not TLS as it should be, or ended it with an alert.
    Tls,
    /// [`crate::link::LinkHandle::reconnect`] or other settings.
    Asked,
    /// The link's thread failed because of a bug and restarts.
    Panicked,
}

impl DownReason {
    /// Whether the server says that it stops or restarts (RFC 6455, 7.4.1, and the IANA registry of close codes).
    #[must_use]
    pub const fn server_stops(&self) -> bool {
        matches!(self, Self::ClosedByServer(Some(1001 | 1012)))
    }

    /// Without measured values.
    pub(super) fn unmeasured(self) -> Self {
        match self {
            Self::Silent(_) => Self::Silent(Duration::ZERO),
            Self::ClosedByServer(_)
            | Self::IllegalClose
            | Self::Ended
            | Self::Reset
            | Self::PathTimedOut
            | Self::Io(_)
            | Self::NotAwake(_)
            | Self::Protocol(_)
            | Self::NotUtf8
            | Self::TooLong
            | Self::MessageTooSlow
            | Self::Tls
            | Self::Asked
            | Self::Panicked => self,
        }
    }
}

/// How the server broke RFC 6455.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ProtocolFault {
    /// A masked frame; only clients mask (5.1).
    Masked,
    /// Reserved bits without an extension that gives them a meaning, such as compression (5.2).
    ReservedBits,
    /// An opcode that is reserved (5.2).
    ReservedOpcode,
    /// A control frame in fragments (5.5).
    FragmentedControl,
    /// A control frame of more than 125 bytes (5.5).
    LongControl,
    /// A continuation without a beginning (5.4).
    StrayContinuation,
    /// A new message before the last fragment of the one before (5.4).
    UnfinishedMessage,
    /// Anything else.
    Other,
}
