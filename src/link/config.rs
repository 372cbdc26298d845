//! Configuration of the link: the server's address, the role to register as, and all timings and limits.

use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

use crate::protocol::{ClientType, MAX_MESSAGE_BYTES};

/// The server's address, parsed from its URL and validated by the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// `wss://`. Never falls back to `ws://`: a link configured for TLS always uses it.
    pub tls: bool,
    /// A name, an IPv4 address, or an IPv6 address without brackets.
    pub host: String,
    /// 1 to 65535.
    pub port: u16,
    /// Path and query of the request line: printable ASCII that begins with `/`.
    pub request_target: String,
    /// The `Host` header: host, IPv6 in brackets, and the port unless it is the scheme's own.
    pub host_header: String,
    /// The URL for sentences, without user name and password.
    pub display: String,
    /// User and password for this server alone.
    pub credentials: Option<Credentials>,
}

/// A user and a password (RFC 7617). `Debug` shows neither.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    user: String,
    password: String,
}

impl Credentials {
    /// These two. A colon in the user's name would make the server take it for the end of the name; the settings refuse
    /// it, as they refuse control characters in both.
    #[must_use]
    pub const fn new(user: String, password: String) -> Self {
        Self { user, password }
    }

    /// The value of the `Authorization` header.
    pub(super) fn authorization(&self) -> String {
        format!("Basic {}", base64(format!("{}:{}", self.user, self.password).as_bytes()))
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials(***)")
    }
}

/// Base64 with padding (RFC 4648, section 4).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = group.iter().fold(0, |bits, byte| bits << 8 | usize::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..4 {
            let letter = LETTERS.get(bits >> (18 - 6 * place) & 63).filter(|_| place <= group.len());
            text.push(letter.map_or('=', |letter| char::from(*letter)));
        }
    }
    text
}

impl Target {
    /// `ws://HOST:PORT/` or `wss://HOST:PORT/`.
    #[must_use]
    pub fn new(tls: bool, host: &str, port: u16) -> Self {
        let authority = if host.contains(':') { format!("[{host}]:{port}") } else { format!("{host}:{port}") };
        let scheme = if tls { "wss" } else { "ws" };
        Self {
            tls,
            host: host.to_owned(),
            port,
            request_target: "/".to_owned(),
            display: format!("{scheme}://{authority}"),
            host_header: authority,
            credentials: None,
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.display)
    }
}

/// Everything the link needs at start, and again when the settings change.
#[derive(Debug, Clone)]
pub struct LinkConfig {
    /// The server's address.
    pub server: Target,
    /// The role to register as; only a display converts messages to exam events.
    pub role: ClientType,
    /// A PEM file with certificates to trust in addition to the operating system's.
    pub extra_ca: Option<PathBuf>,
    /// How often command 1 is sent, whatever else is sent.
    pub ping_interval: Duration,
    /// How long the server may be silent before the connection counts as dead.
    pub dead_after: Duration,
    /// All other numbers.
    pub limits: Limits,
    /// How many events wait for the application before the link stops reading.
    pub channel_capacity: usize,
}

impl LinkConfig {
    /// A display's link with the default numbers.
    #[must_use]
    pub fn new(server: Target) -> Self {
        Self {
            server,
            role: ClientType::Display,
            extra_ca: None,
            ping_interval: Duration::from_secs(5),
            dead_after: Duration::from_secs(10),
            limits: Limits::default(),
            channel_capacity: 1024,
        }
    }
}

/// Timings and limits of the link. `default()` is what ships; tests shorten them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// One look-up of the host name: some resolvers hang for half a minute on a dead DNS server.
    pub resolve: Duration,
    /// One address: a LAN answers in milliseconds.
    pub connect: Duration,
    /// After this time without an answer, the next address is tried in parallel.
    pub stagger: Duration,
    /// TLS and the HTTP upgrade together, from the open port to the open WebSocket.
    pub handshake: Duration,
    /// The register reply; after this the link is unconfirmed and register is sent once more.
    pub register: Duration,
    /// The shortest wait before a retry, and the initial range of the random part.
    pub retry_base: Duration,
    /// The largest random part.
    pub retry_max: Duration,
    /// The wait after a refusal on this computer, give or take a fifth.
    pub retry_loopback: Duration,
    /// The longest wait after 401, 403 and register status 0, and the longest `Retry-After` that is honoured.
    pub retry_denied_max: Duration,
    /// The shortest `Retry-After` that is honoured.
    pub retry_after_min: Duration,
    /// How long a confirmed connection must last to reset the backoff.
    pub backoff_reset: Duration,
    /// The close handshake, and the end of a server that never closes its side.
    pub close: Duration,
    /// One message, from its first byte, in addition to what [`Self::message_bytes_per_sec`] allows.
    pub message: Duration,
    /// The slowest sender that is tolerated.
    pub message_bytes_per_sec: u32,
    /// If both clocks diverge by more than this, the computer slept.
    pub wake_gap: Duration,
    /// The answer to the ping after a wake.
    pub wake_ping: Duration,
    /// `TCP_USER_TIMEOUT`: unacknowledged bytes end a dead connection even if the server answers no pings.
    pub tcp_user_timeout: Duration,
    /// The largest message and frame that is read.
    pub message_bytes: usize,
    /// The largest message that is skipped when it is too long to be read; a longer one ends the connection. Pictures that
    /// others publish have several MiB.
    pub skipped_message_bytes: usize,
    /// How much of the beginning of a message that is too long is looked at.
    pub beginning_bytes: usize,
    /// The most bytes that wait to be sent.
    pub write_buffer_bytes: usize,
    /// The largest header of the HTTP answer.
    pub header_bytes: usize,
    /// Bytes read before commands and timers are served again.
    pub budget_bytes: usize,
    /// Messages read before commands and timers are served again.
    pub budget_messages: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            resolve: Duration::from_secs(5),
            connect: Duration::from_secs(3),
            stagger: Duration::from_millis(250),
            handshake: Duration::from_secs(5),
            register: Duration::from_secs(5),
            retry_base: Duration::from_millis(250),
            retry_max: Duration::from_secs(5),
            retry_loopback: Duration::from_millis(150),
            retry_denied_max: Duration::from_mins(1),
            retry_after_min: Duration::from_secs(1),
            backoff_reset: Duration::from_secs(5),
            close: Duration::from_secs(2),
            message: Duration::from_secs(10),
            message_bytes_per_sec: 256,
            wake_gap: Duration::from_secs(5),
            wake_ping: Duration::from_secs(2),
            tcp_user_timeout: Duration::from_secs(10),
            message_bytes: MAX_MESSAGE_BYTES,
            skipped_message_bytes: 64 * 1024 * 1024,
            beginning_bytes: 64 * 1024,
            write_buffer_bytes: 2 * MAX_MESSAGE_BYTES,
            header_bytes: 64 * 1024,
            budget_bytes: 64 * 1024,
            budget_messages: 64,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
        assert_eq!(base64(&[0xFB, 0xFF, 0xFE]), "+//+");
    }

    #[test]
    fn the_header_is_that_of_rfc_7617_and_the_debug_form_tells_nothing() {
        let aladdin = Credentials::new("Aladdin".to_owned(), "open sesame".to_owned());
        assert_eq!(aladdin.authorization(), "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        let test = Credentials::new("test".to_owned(), "123\u{a3}".to_owned());
        assert_eq!(test.authorization(), "Basic dGVzdDoxMjPCow==");
        assert_eq!(format!("{aladdin:?}"), "Credentials(***)");
    }
}
