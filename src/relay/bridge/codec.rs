//! The client's side of the NATS protocol: bytes to what a server says, and what is said to it as bytes. Pure.

use serde::{Deserialize, Serialize};

use super::stamp::Stamp;

/// The longest line: `INFO` of a large cluster.
const MOST_LINE: usize = 64 * 1024;
/// The longest message, with its headers: what the relay takes from a client, and what others may write before it.
const MOST_MESSAGE: usize = 72 * 1024;
/// The longest that a server lets pass, whatever its `max_payload`. It is skipped.
const MOST_SKIPPED: usize = 64 * 1024 * 1024;

/// What a server asks with.
pub(super) const PING: &[u8] = b"PING\r\n";
/// And the answer.
pub(super) const PONG: &[u8] = b"PONG\r\n";

/// What a server says of itself (`INFO`).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
#[allow(clippy::struct_excessive_bools, reason = "as the protocol has them")]
pub(super) struct Info {
    /// Its version.
    pub(super) version: String,
    /// Whether messages may have headers.
    pub(super) headers: bool,
    /// The longest message that it takes, with headers, in bytes.
    pub(super) max_payload: usize,
    /// Whether the connection must go on in TLS.
    pub(super) tls_required: bool,
    /// Whether it may.
    pub(super) tls_available: bool,
    /// Whether it wants to know who this is.
    pub(super) auth_required: bool,
    /// What is to be signed by whoever has a key.
    pub(super) nonce: String,
    /// It will go away soon: connect to another one.
    pub(super) ldm: bool,
}

/// What a server says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// Of itself.
    Info(Box<Info>),
    /// A message of a subject that this client has subscribed to.
    Message {
        /// The last token of its subject.
        last_token: String,
        /// Its stamp, where it has one.
        stamp: Option<Stamp>,
        payload: Vec<u8>,
    },
    /// A message that is longer than what is taken; its payload is skipped.
    TooLong {
        /// Its stamp, where it has one.
        stamp: Option<Stamp>,
    },
    Ping,
    Pong,
    /// Good.
    Ok,
    /// `-ERR`, without its quotes and clipped.
    Error(String),
}

/// What is not the protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotNats;

/// Bytes as they come, and what they say.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    buffer: Vec<u8>,
    /// What stands before has been told.
    start: usize,
    /// How many bytes of a message are still to come that is too long.
    skip: usize,
}

impl Decoder {
    /// Takes bytes.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        self.buffer.drain(..self.start);
        self.start = 0;
        self.buffer.extend_from_slice(bytes);
    }

    /// Whether nothing waits to be told.
    pub(super) const fn is_empty(&self) -> bool {
        self.buffer.len() == self.start
    }

    /// The next whole thing that was said.
    pub(super) fn next(&mut self) -> Result<Option<Said>, NotNats> {
        let skipped = self.skip.min(self.buffer.len().saturating_sub(self.start));
        self.start += skipped;
        self.skip -= skipped;
        let waiting = self.buffer.get(self.start..).unwrap_or_default();
        let Some(end) = waiting.iter().take(MOST_LINE).position(|byte| *byte == b'\n') else {
            return if waiting.len() >= MOST_LINE { Err(NotNats) } else { Ok(None) };
        };
        let line = waiting.get(..end).unwrap_or_default();
        let line = std::str::from_utf8(line.strip_suffix(b"\r").unwrap_or(line)).map_err(|_| NotNats)?;
        let (operation, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
        let rest = rest.trim();
        let (said, length) = match operation.to_ascii_uppercase().as_str() {
            // A list of the values would be read, too.
            "INFO" if !rest.starts_with('{') => return Err(NotNats),
            "INFO" => (Said::Info(serde_json::from_str(rest).map_err(|_| NotNats)?), end + 1),
            "PING" => (Said::Ping, end + 1),
            "PONG" => (Said::Pong, end + 1),
            "+OK" => (Said::Ok, end + 1),
            "-ERR" => (Said::Error(plain(rest)), end + 1),
            "MSG" | "HMSG" => {
                let head = Head::read(rest, operation.len() == 4).ok_or(NotNats)?;
                let body = waiting.get(end + 1..).unwrap_or_default();
                if head.total > MOST_MESSAGE {
                    // Headers that are too long themselves are nobody's whose stream this is.
                    let kept = if head.headers > MOST_MESSAGE { 0 } else { head.headers };
                    let Some(headers) = body.get(..kept) else { return Ok(None) };
                    let said = Said::TooLong { stamp: Stamp::read(headers) };
                    self.start += end + 1 + kept;
                    self.skip = head.total - kept + 2;
                    return Ok(Some(said));
                }
                let (Some(bytes), Some(after)) = (body.get(..head.total), body.get(head.total..head.total + 2)) else {
                    return Ok(None);
                };
                let (headers, payload) = bytes.split_at_checked(head.headers).ok_or(NotNats)?;
                if after != b"\r\n" {
                    return Err(NotNats);
                }
                let (last_token, stamp, payload) = (head.last_token, Stamp::read(headers), payload.to_vec());
                (Said::Message { last_token, stamp, payload }, end + 1 + head.total + 2)
            }
            _ => return Err(NotNats),
        };
        self.start += length;
        Ok(Some(said))
    }
}

/// `subject sid [reply-to] [#header bytes] #total bytes`
struct Head {
    last_token: String,
    headers: usize,
    total: usize,
}

impl Head {
    fn read(rest: &str, with_headers: bool) -> Option<Self> {
        let fields: Vec<&str> = rest.split_ascii_whitespace().collect();
        let (subject, numbers) = match (with_headers, fields.as_slice()) {
            (true, [subject, _, headers, total] | [subject, _, _, headers, total]) => (subject, (*headers, *total)),
            (false, [subject, _, total] | [subject, _, _, total]) => (subject, ("0", *total)),
            _ => return None,
        };
        let (headers, total) = (numbers.0.parse().ok()?, numbers.1.parse().ok()?);
        let last_token = subject.rsplit('.').next()?.to_owned();
        (headers <= total && total <= MOST_SKIPPED).then_some(Self { last_token, headers, total })
    }
}

/// What a server says in words, as far as a log should have it.
fn plain(text: &str) -> String {
    text.trim_matches('\'').chars().filter(|letter| !letter.is_control()).take(200).collect()
}

/// What is said first.
#[derive(Debug, Default, Serialize)]
#[allow(clippy::struct_excessive_bools, reason = "as the protocol has them")]
pub(super) struct Connect {
    verbose: bool,
    pedantic: bool,
    tls_required: bool,
    name: String,
    lang: &'static str,
    version: &'static str,
    protocol: u8,
    /// Nobody hears what they say themselves.
    echo: bool,
    headers: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) user: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pass: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) auth_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) jwt: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) nkey: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sig: Option<String>,
}

impl Connect {
    /// A client of this name, without credentials.
    pub(super) fn new(name: String, tls: bool) -> Self {
        Self {
            tls_required: tls,
            name,
            lang: "rust",
            version: env!("CARGO_PKG_VERSION"),
            protocol: 1,
            headers: true,
            ..Self::default()
        }
    }

    /// `CONNECT`, and a `PING` whose answer says that it was accepted.
    pub(super) fn bytes(&self) -> Vec<u8> {
        // These are texts and booleans, which JSON can always write.
        let options = serde_json::to_string(self).unwrap_or_default();
        format!("CONNECT {options}\r\nPING\r\n").into_bytes()
    }
}

/// Subscribes to a subject, and asks for a sign that this was done.
pub(super) fn subscribe(subject: &str) -> Vec<u8> {
    format!("SUB {subject} 1\r\nPING\r\n").into_bytes()
}

/// Appends a message.
pub(super) fn publish(subject: &str, stamp: Stamp, payload: &str, out: &mut Vec<u8>) {
    let headers = stamp.headers();
    let (head, total) = (headers.len(), headers.len() + payload.len());
    out.extend_from_slice(format!("HPUB {subject} {head} {total}\r\n{headers}").as_bytes());
    out.extend_from_slice(payload.as_bytes());
    out.extend_from_slice(b"\r\n");
}

/// How long the part of a message is that counts against `max_payload`.
pub(super) fn length(stamp: Stamp, payload: &str) -> usize {
    stamp.headers().len() + payload.len()
}

#[cfg(test)]
#[path = "codec_tests.rs"]
mod tests;
