//! The beginning of a connection: an HTTP request is read and either upgraded or answered in plain words.
//!
//! Pure: bytes in, a verdict out.

use std::fmt::Write as _;
use std::net::IpAddr;

use super::hosts::without_final_dot;

/// The longest request head that is read, in bytes.
pub(super) const MAX_REQUEST_BYTES: usize = 8 * 1024;
const MAX_HEADERS: usize = 64;

/// Who may connect, by what the request says.
#[derive(Debug)]
pub(super) struct Admission<'a> {
    /// The address that this connection came in on.
    pub(super) local: IpAddr,
    /// Host names that are accepted beside `localhost` and the addresses of this machine.
    pub(super) hosts: &'a [String],
    /// Origins whose web pages may connect.
    pub(super) origins: &'a [String],
}

/// What the bytes of a request amount to so far.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The request is not complete.
    More,
    /// A WebSocket request, complete and allowed.
    Upgrade {
        /// `Sec-WebSocket-Key`.
        key: String,
        /// Where the bytes after the request begin.
        end: usize,
    },
    /// Anything else.
    Refuse(Refusal),
}

/// An answer that ends the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// 400: a TLS handshake came.
    Tls,
    /// 400: HTTP/2 without upgrade.
    Http2,
    /// 400: not HTTP, or not HTTP/1.1.
    NotHttp,
    /// 400: no `Host`, or several.
    NoHost,
    /// 400: no `Sec-WebSocket-Key`, several, or one that is not 16 bytes in base64.
    Key,
    /// 403: `Host` names another machine.
    Host,
    /// 403: a web page from an origin that is not listed.
    Origin,
    /// 405: not GET.
    Method,
    /// 408: the request was not complete in time.
    Slow,
    /// 426: an HTTP request that asks for no WebSocket.
    Plain,
    /// 426: another WebSocket version than 13.
    Version,
    /// 431: longer than 8 KiB or more than 64 headers.
    TooLarge,
    /// 503: as many connections as are allowed.
    Full,
}

impl Refusal {
    const fn status(self) -> &'static str {
        match self {
            Self::Tls | Self::Http2 | Self::NotHttp | Self::NoHost | Self::Key => "400 Bad Request",
            Self::Host | Self::Origin => "403 Forbidden",
            Self::Method => "405 Method Not Allowed",
            Self::Slow => "408 Request Timeout",
            Self::Plain | Self::Version => "426 Upgrade Required",
            Self::TooLarge => "431 Request Header Fields Too Large",
            Self::Full => "503 Service Unavailable",
        }
    }

    const fn headers(self) -> &'static str {
        match self {
            Self::Method => "Allow: GET\r\nConnection: close\r\n",
            Self::Plain | Self::Version => {
                "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nConnection: close, Upgrade\r\n"
            }
            Self::Full => "Retry-After: 5\r\nConnection: close\r\n",
            Self::Tls
            | Self::Http2
            | Self::NotHttp
            | Self::NoHost
            | Self::Key
            | Self::Host
            | Self::Origin
            | Self::Slow
            | Self::TooLarge => "Connection: close\r\n",
        }
    }

    const fn advice(self) -> &'static str {
        match self {
            Self::Tls => "A TLS handshake came, but this port speaks plain WebSocket: use ws:// instead of wss://.",
            Self::Http2 => "HTTP/2 came, but a WebSocket begins with HTTP/1.1: let the client use HTTP/1.1.",
            Self::NotHttp => "What came is not an HTTP/1.1 request: connect with a WebSocket client.",
            Self::NoHost => "The request has no Host header, or several: send one.",
            Self::Key => "The request has no valid Sec-WebSocket-Key: connect with a WebSocket client.",
            Self::Host => {
                "The Host header names another machine: use localhost, this machine's name or address, or a name that the relay's setting relay.allowed_hosts (or --allow-host) lists."
            }
            Self::Origin => "A web page wants to connect, and its Origin is not one that the relay's settings list.",
            Self::Method => "A WebSocket begins with GET: connect with a WebSocket client.",
            Self::Slow => "The request was not complete in time: send it at once.",
            Self::Plain => "This is no web site: connect with a WebSocket client, for example VX Display.",
            Self::Version => "Another WebSocket version was asked for: use version 13 (RFC 6455).",
            Self::TooLarge => "The request is longer than 8 KiB or has more than 64 headers: send less.",
            Self::Full => "As many clients are connected as are allowed: try again in a few seconds.",
        }
    }

    /// The whole answer.
    pub(super) fn response(self) -> String {
        let body = format!("This is the VX Display relay, a WebSocket server. {}\n", self.advice());
        let mut response = format!("HTTP/1.1 {}\r\n{}", self.status(), self.headers());
        // Writing into a String cannot fail.
        let _ =
            write!(response, "Content-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        response
    }
}

/// The answer to a WebSocket request whose key leads to `accept`.
pub(super) fn switching(accept: &str) -> String {
    format!(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"
    )
}

/// Judges what has been received so far.
pub(super) fn judge(bytes: &[u8], admission: &Admission<'_>) -> Verdict {
    if bytes.starts_with(&[0x16, 0x03]) {
        return Verdict::Refuse(Refusal::Tls);
    }
    if bytes.starts_with(b"PRI * HTTP/2.0") {
        return Verdict::Refuse(Refusal::Http2);
    }
    let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    match request.parse(bytes) {
        Ok(httparse::Status::Complete(end)) if end <= MAX_REQUEST_BYTES => match admit(&request, admission) {
            Ok(key) => Verdict::Upgrade { key, end },
            Err(refusal) => Verdict::Refuse(refusal),
        },
        Ok(httparse::Status::Partial) if bytes.len() < MAX_REQUEST_BYTES => Verdict::More,
        Ok(_) | Err(httparse::Error::TooManyHeaders) => Verdict::Refuse(Refusal::TooLarge),
        Err(_) => Verdict::Refuse(Refusal::NotHttp),
    }
}

/// The key of a request that may be upgraded.
fn admit(request: &httparse::Request<'_, '_>, admission: &Admission<'_>) -> Result<String, Refusal> {
    let get = |name: &'static str| values(request, name);
    if request.method != Some("GET") {
        return Err(Refusal::Method);
    }
    if request.version != Some(1) {
        return Err(Refusal::NotHttp);
    }
    let host = only(get("Host")).ok_or(Refusal::NoHost)?;
    if !host_allowed(host, admission) {
        return Err(Refusal::Host);
    }
    let mut origins = get("Origin");
    if !origins.all(|origin| admission.origins.iter().any(|allowed| allowed.eq_ignore_ascii_case(origin))) {
        return Err(Refusal::Origin);
    }
    if !has_token(get("Upgrade"), "websocket") || !has_token(get("Connection"), "upgrade") {
        return Err(Refusal::Plain);
    }
    if only(get("Sec-WebSocket-Version")) != Some("13") {
        return Err(Refusal::Version);
    }
    only(get("Sec-WebSocket-Key")).filter(|key| is_key(key)).map(str::to_owned).ok_or(Refusal::Key)
}

/// The values of a header; one that is not UTF-8 reads as empty.
fn values<'a>(request: &'a httparse::Request<'_, '_>, name: &'static str) -> impl Iterator<Item = &'a str> {
    request
        .headers
        .iter()
        .filter(move |header| header.name.eq_ignore_ascii_case(name))
        .map(|header| std::str::from_utf8(header.value).unwrap_or_default().trim())
}

fn only<'a>(mut values: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let first = values.next()?;
    values.next().is_none().then_some(first)
}

fn has_token<'a>(mut values: impl Iterator<Item = &'a str>, token: &str) -> bool {
    values.any(|value| value.split(',').any(|part| part.trim().eq_ignore_ascii_case(token)))
}

/// Whether this is the base64 of 16 bytes.
fn is_key(key: &str) -> bool {
    let alphabet = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    key.len() == 24 && key.strip_suffix("==").is_some_and(|digits| digits.as_bytes().iter().all(alphabet))
}

/// A page of a foreign site can make a browser connect here under the site's own name (DNS rebinding); the Host header
/// then names that site.
fn host_allowed(host: &str, admission: &Admission<'_>) -> bool {
    let (name, port) = match host.strip_prefix('[') {
        Some(rest) => match rest.split_once(']') {
            Some((name, port)) => (name, port),
            None => return false,
        },
        None => host.find(':').map_or((host, ""), |at| host.split_at(at)),
    };
    let port_is_plausible = port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok());
    if !port_is_plausible {
        return false;
    }
    if let Ok(address) = name.parse::<IpAddr>() {
        return address.is_loopback() || address.to_canonical() == admission.local.to_canonical();
    }
    let name = without_final_dot(name);
    name.eq_ignore_ascii_case("localhost") || admission.hosts.iter().any(|allowed| allowed.eq_ignore_ascii_case(name))
}

#[cfg(test)]
#[path = "http_tests.rs"]
mod tests;
