//! The beginning of a connection: an HTTP request is read and either upgraded or answered in plain words.
//!
//! Pure: bytes in, a verdict out.

use super::token::SenderToken;
use crate::l10n::{Locale, STAFF_LOCALES};
use crate::net::http::{HeadError, HostGuard, PLAIN_TEXT, RequestHead, Status, answer};

/// Who may connect, by what the request says.
#[derive(Debug)]
pub(super) struct Admission<'a> {
    /// What its `Host` may be.
    pub(super) hosts: HostGuard<'a>,
    /// Origins whose web pages may connect.
    pub(super) origins: &'a [String],
    /// What senders must show; none where anybody may send.
    pub(super) token: Option<&'a SenderToken>,
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
        /// Whether it shows what senders must show.
        trusted: bool,
    },
    /// A request for something else that is offered here.
    Offer(Offer),
    /// Anything else.
    Refuse(Refusal),
}

/// What is offered beside a WebSocket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Offer {
    /// `/healthz`: whether the relay runs.
    Alive,
    /// `/metrics`: what it counts, for Prometheus.
    Metrics,
    /// What this is, in a language, for somebody who has opened the port in a browser.
    Page(Locale),
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
    /// 503: the room that the relay follows is not heard of.
    NoRoom,
}

impl Refusal {
    const fn status(self) -> Status {
        match self {
            Self::Tls | Self::Http2 | Self::NotHttp | Self::NoHost | Self::Key => Status::BadRequest,
            Self::Host | Self::Origin => Status::Forbidden,
            Self::Method => Status::MethodNotAllowed,
            Self::Slow => Status::RequestTimeout,
            Self::Plain | Self::Version => Status::UpgradeRequired,
            Self::TooLarge => Status::RequestHeaderFieldsTooLarge,
            Self::Full | Self::NoRoom => Status::ServiceUnavailable,
        }
    }

    const fn headers(self) -> &'static str {
        match self {
            Self::Method => "Allow: GET\r\n",
            Self::Plain | Self::Version => "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n",
            Self::Full => "Retry-After: 5\r\n",
            Self::NoRoom => "Retry-After: 1\r\n",
            Self::Tls
            | Self::Http2
            | Self::NotHttp
            | Self::NoHost
            | Self::Key
            | Self::Host
            | Self::Origin
            | Self::Slow
            | Self::TooLarge => "",
        }
    }

    /// What is wrong, and what to do.
    pub(super) const fn advice(self) -> &'static str {
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
            Self::NoRoom => {
                "The room that this relay follows is not heard: its own relay, or the broker between them, is away, or two relays publish it. Try again in a few seconds."
            }
            Self::Full => "As many clients are connected as are allowed: try again in a few seconds.",
        }
    }

    /// The whole answer.
    pub(super) fn response(self) -> String {
        let body = format!("This is the VX Display relay, a WebSocket server. {}\n", self.advice());
        answer(self.status(), self.headers(), PLAIN_TEXT, &body)
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
    match RequestHead::read(bytes) {
        Ok(Some(head)) => meet(&head, admission).unwrap_or_else(Verdict::Refuse),
        Ok(None) => Verdict::More,
        Err(HeadError::Tls) => Verdict::Refuse(Refusal::Tls),
        Err(HeadError::Http2) => Verdict::Refuse(Refusal::Http2),
        Err(HeadError::NotHttp) => Verdict::Refuse(Refusal::NotHttp),
        Err(HeadError::TooLarge) => Verdict::Refuse(Refusal::TooLarge),
    }
}

/// What a complete request gets.
fn meet(head: &RequestHead<'_>, admission: &Admission<'_>) -> Result<Verdict, Refusal> {
    if head.method != "GET" {
        return Err(Refusal::Method);
    }
    let offer = match head.path {
        "/healthz" => Some(Offer::Alive),
        "/metrics" => Some(Offer::Metrics),
        _ => None,
    };
    // Load balancers ask in HTTP/1.0, which knows no Host.
    let without_host = offer.is_some() && !head.is_http_1_1 && head.values("Host").next().is_none();
    if !head.is_http_1_1 && offer.is_none() {
        return Err(Refusal::NotHttp);
    }
    if !without_host && !admission.hosts.admits(head.only("Host").ok_or(Refusal::NoHost)?) {
        return Err(Refusal::Host);
    }
    let is_listed = |origin: &str| admission.origins.iter().any(|allowed| allowed.eq_ignore_ascii_case(origin));
    if !head.values("Origin").all(is_listed) {
        return Err(Refusal::Origin);
    }
    if !head.has_token("Upgrade", "websocket") || !head.has_token("Connection", "upgrade") {
        return offer.or_else(|| page(head)).map(Verdict::Offer).ok_or(Refusal::Plain);
    }
    if head.only("Sec-WebSocket-Version") != Some("13") {
        return Err(Refusal::Version);
    }
    let key = head.only("Sec-WebSocket-Key").filter(|key| is_key(key)).ok_or(Refusal::Key)?.to_owned();
    let trusted = admission.token.is_none_or(|token| token.is_shown_by(head));
    Ok(Verdict::Upgrade { key, end: head.length, trusted })
}

/// A browser gets a page, in the language that it wants most.
fn page(head: &RequestHead<'_>) -> Option<Offer> {
    if !by_weight(head.values("Accept")).contains(&"text/html") {
        return None;
    }
    let wanted = by_weight(head.values("Accept-Language"));
    Some(Offer::Page(Locale::best(wanted, STAFF_LOCALES).unwrap_or(Locale::EN)))
}

/// What a client accepts, the most wanted first (RFC 9110, section 12.4.2).
fn by_weight<'h>(values: impl Iterator<Item = &'h str>) -> Vec<&'h str> {
    let weighed = |range: &'h str| {
        let mut parts = range.split(';').map(str::trim);
        let name = parts.next().unwrap_or_default();
        let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
        (name, weight.map_or(1.0, |weight| weight.trim().parse::<f32>().unwrap_or_default()))
    };
    let mut ranges: Vec<(&str, f32)> = values.flat_map(|value| value.split(',')).map(weighed).collect();
    ranges.retain(|(_, weight)| *weight > 0.0);
    ranges.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    ranges.into_iter().map(|(name, _)| name).collect()
}

/// Whether this is the base64 of 16 bytes.
fn is_key(key: &str) -> bool {
    let alphabet = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    key.len() == 24 && key.strip_suffix("==").is_some_and(|digits| digits.as_bytes().iter().all(alphabet))
}

#[cfg(test)]
#[path = "http_tests.rs"]
mod tests;
