//! The front of an HTTP server: the head of a request within bounds, who is meant by its `Host`, and plain answers.
//!
//! Pure: bytes in, a head or an error out.

use core::net::{IpAddr, Ipv6Addr};
use std::fmt::{self, Write as _};

/// The longest request head that is read, in bytes.
pub const MAX_HEAD_BYTES: usize = 8 * 1024;
/// The most headers of a request.
pub const MAX_HEADERS: usize = 64;

/// Why bytes are no request head that is read here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeadError {
    /// A TLS handshake came.
    Tls,
    /// HTTP/2 without upgrade came.
    Http2,
    /// Neither HTTP/1.0 nor HTTP/1.1.
    NotHttp,
    /// Longer than [`MAX_HEAD_BYTES`], or more than [`MAX_HEADERS`].
    TooLarge,
}

/// The complete head of an HTTP/1 request.
#[derive(Debug)]
pub struct RequestHead<'a> {
    /// The method, in the case it came in.
    pub method: &'a str,
    /// The path, without what follows a question mark.
    pub path: &'a str,
    /// The part after the question mark, if any.
    pub query: Option<&'a str>,
    /// Whether it is HTTP/1.1; otherwise HTTP/1.0, which knows no `Host`.
    pub is_http_1_1: bool,
    /// Its length in bytes, the empty line included.
    pub length: usize,
    headers: Vec<httparse::Header<'a>>,
}

impl<'a> RequestHead<'a> {
    /// Reads what has been received so far; `None` where the head is not complete.
    ///
    /// # Errors
    /// What came instead of a head that is read here.
    pub fn read(bytes: &'a [u8]) -> Result<Option<Self>, HeadError> {
        if bytes.starts_with(&[0x16, 0x03]) {
            return Err(HeadError::Tls);
        }
        if bytes.starts_with(b"PRI * HTTP/2.0") {
            return Err(HeadError::Http2);
        }
        let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
        let mut request = httparse::Request::new(&mut headers);
        match request.parse(bytes) {
            Ok(httparse::Status::Complete(length)) if length <= MAX_HEAD_BYTES => {
                let target = request.path.unwrap_or_default();
                let (path, query) = target.split_once('?').map_or((target, None), |(path, query)| (path, Some(query)));
                Ok(Some(Self {
                    method: request.method.unwrap_or_default(),
                    path,
                    query,
                    is_http_1_1: request.version == Some(1),
                    length,
                    headers: request.headers.to_vec(),
                }))
            }
            Ok(httparse::Status::Partial) if bytes.len() < MAX_HEAD_BYTES => Ok(None),
            Ok(httparse::Status::Complete(_) | httparse::Status::Partial) | Err(httparse::Error::TooManyHeaders) => {
                Err(HeadError::TooLarge)
            }
            Err(_) => Err(HeadError::NotHttp),
        }
    }

    /// The values of a header, trimmed; one that is not UTF-8 reads as empty.
    pub fn values(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.headers
            .iter()
            .filter(move |header| header.name.eq_ignore_ascii_case(name))
            .map(|header| std::str::from_utf8(header.value).unwrap_or_default().trim())
    }

    /// The value of a header that stands there exactly once.
    pub fn only(&self, name: &str) -> Option<&'a str> {
        let mut values = self.values(name);
        let first = values.next()?;
        values.next().is_none().then_some(first)
    }

    /// Whether a header's lists, with commas between their parts, have this one.
    pub fn has_token(&self, name: &str, token: &str) -> bool {
        self.values(name).any(|value| value.split(',').any(|part| part.trim().eq_ignore_ascii_case(token)))
    }
}

/// Which `Host` headers mean this server.
///
/// A page of a foreign site can make a browser connect here under the site's own name (DNS rebinding); the `Host` header then
/// names that site.
#[derive(Debug, Clone, Copy, Default)]
pub struct HostGuard<'a> {
    /// The address that the connection came in on, accepted beside the loopback addresses.
    pub local: Option<IpAddr>,
    /// Host names that are accepted beside `localhost`, and addresses beside `local`.
    pub names: &'a [String],
}

impl HostGuard<'_> {
    /// Whether the header means this server: a name or an address, and where there is one, a colon and a port.
    pub fn admits(&self, host: &str) -> bool {
        if let Some(bracketed) = host.strip_prefix('[') {
            let Some((address, port)) = bracketed.split_once(']') else { return false };
            return is_port(port) && address.parse::<Ipv6Addr>().is_ok_and(|address| self.is_ours(address.into()));
        }
        let (name, port) = host.find(':').map_or((host, ""), |at| host.split_at(at));
        if !is_port(port) {
            return false;
        }
        if let Ok(address) = name.parse::<IpAddr>() {
            return self.is_ours(address);
        }
        let name = without_final_dot(name);
        name.eq_ignore_ascii_case("localhost") || self.names.iter().any(|allowed| allowed.eq_ignore_ascii_case(name))
    }

    fn is_ours(&self, address: IpAddr) -> bool {
        let is_it = |other: IpAddr| address.to_canonical() == other.to_canonical();
        // Where addresses are translated, displays know another one than this computer.
        let mut listed = self.names.iter().filter_map(|name| name.parse().ok());
        address.is_loopback() || self.local.is_some_and(is_it) || listed.any(is_it)
    }
}

/// Nothing, or a colon and a port.
fn is_port(text: &str) -> bool {
    let is_number = |port: &str| port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    text.is_empty() || text.strip_prefix(':').is_some_and(is_number)
}

/// `relaypc.` is `relaypc`, said by who wants no search list to be tried.
pub fn without_final_dot(name: &str) -> &str {
    name.strip_suffix('.').unwrap_or(name)
}

/// The status of an answer (RFC 9110, 15).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named as the RFC names it")]
pub enum Status {
    Ok,
    BadRequest,
    Forbidden,
    NotFound,
    MethodNotAllowed,
    RequestTimeout,
    UpgradeRequired,
    RequestHeaderFieldsTooLarge,
    ServiceUnavailable,
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ok => "200 OK",
            Self::BadRequest => "400 Bad Request",
            Self::Forbidden => "403 Forbidden",
            Self::NotFound => "404 Not Found",
            Self::MethodNotAllowed => "405 Method Not Allowed",
            Self::RequestTimeout => "408 Request Timeout",
            Self::UpgradeRequired => "426 Upgrade Required",
            Self::RequestHeaderFieldsTooLarge => "431 Request Header Fields Too Large",
            Self::ServiceUnavailable => "503 Service Unavailable",
        })
    }
}

/// The content type of plain words.
pub const PLAIN_TEXT: &str = "text/plain; charset=utf-8";

/// The whole of an answer that ends the connection. `headers` are lines of their own, each with its end.
pub fn answer(status: Status, headers: &str, content_type: &str, body: &str) -> String {
    let mut answer = format!("HTTP/1.1 {status}\r\nConnection: close\r\n{headers}Content-Type: {content_type}\r\n");
    // Writing into a String cannot fail.
    let _ = write!(answer, "Content-Length: {}\r\nCache-Control: no-store\r\n\r\n{body}", body.len());
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_read_once_it_is_complete() {
        let text = "GET /metrics?x=1 HTTP/1.1\r\nHost:  a \r\nX: b, Upgrade\r\nx: c\r\n\r\nbody";
        let length = text.len() - "body".len();
        for end in 0..length {
            assert!(RequestHead::read(&text.as_bytes()[..end]).unwrap().is_none(), "{end}");
        }
        let head = RequestHead::read(text.as_bytes()).unwrap().unwrap();
        assert_eq!((head.method, head.path, head.is_http_1_1, head.length), ("GET", "/metrics", true, length));
        assert_eq!(head.query, Some("x=1"));
        assert_eq!((head.only("host"), head.only("X"), head.only("Y")), (Some("a"), None, None));
        assert!(head.has_token("X", "upgrade") && !head.has_token("X", "grade"));
    }

    #[test]
    fn a_head_has_bounds() {
        let with_headers = |count: usize| format!("GET / HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(count));
        assert!(RequestHead::read(with_headers(MAX_HEADERS).as_bytes()).is_ok());
        let long = |bytes: usize| {
            let around = "GET / HTTP/1.1\r\nX: \r\n\r\n".len();
            format!("GET / HTTP/1.1\r\nX: {}\r\n\r\n", "x".repeat(bytes - around))
        };
        assert!(RequestHead::read(long(MAX_HEAD_BYTES).as_bytes()).unwrap().is_some());
        let endless = "GET / HTTP/1.1\r\nX: ".to_owned() + &"x".repeat(MAX_HEAD_BYTES);
        for large in [with_headers(MAX_HEADERS + 1), long(MAX_HEAD_BYTES + 1), endless] {
            assert_eq!(RequestHead::read(large.as_bytes()).unwrap_err(), HeadError::TooLarge);
        }
    }

    #[test]
    fn other_protocols_are_known() {
        for (bytes, error) in [
            (&b"\x16\x03\x01\x02\x00\x01"[..], HeadError::Tls),
            (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", HeadError::Http2),
            (b"SSH-2.0-OpenSSH\r\n", HeadError::NotHttp),
            (&[0; 16], HeadError::NotHttp),
        ] {
            assert_eq!(RequestHead::read(bytes).unwrap_err(), error);
        }
    }

    #[test]
    fn only_names_of_this_computer_are_admitted() {
        let names = ["xray-room-2", "10.0.0.1", "fe80::7"].map(str::to_owned);
        let guard = HostGuard { local: Some([192, 168, 7, 9].into()), names: &names };
        let without = HostGuard::default();
        // The host, whether a guard with a name and an address admits it, and one without.
        for (host, named, unnamed) in [
            ("localhost", true, true),
            ("LocalHost.:9106", true, true),
            ("127.0.0.1:1", true, true),
            ("127.8.9.1", true, true),
            ("[::1]", true, true),
            ("[::1]:9106", true, true),
            ("192.168.7.9:9106", true, false),
            ("[::ffff:192.168.7.9]:9106", true, false),
            ("XRay-Room-2.", true, false),
            ("192.168.7.10", false, false),
            ("10.0.0.1:9106", true, false),
            ("[::ffff:10.0.0.1]", true, false),
            ("[fe80::7]:9106", true, false),
            ("0.0.0.0", false, false),
            ("[::]", false, false),
            ("evil.example", false, false),
            ("localhost.evil.example", false, false),
            ("localhost:", false, false),
            ("localhost:99999", false, false),
            ("localhost:+80", false, false),
            ("localhost:80:80", false, false),
            ("[localhost]", false, false),
            ("[127.0.0.1]", false, false),
            ("[::1", false, false),
            ("[::1]x", false, false),
            ("::1", false, false),
            ("localhost, evil.example", false, false),
            ("user@localhost", false, false),
            ("", false, false),
        ] {
            assert_eq!((guard.admits(host), without.admits(host)), (named, unnamed), "{host}");
        }
    }

    #[test]
    fn an_answer_has_the_length_of_its_body_in_bytes_and_ends_the_connection() {
        let answer = answer(Status::MethodNotAllowed, "Allow: GET\r\n", PLAIN_TEXT, "é\n");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert_eq!(body, "é\n");
        let lines: Vec<_> = head.split("\r\n").collect();
        assert_eq!(lines[0], "HTTP/1.1 405 Method Not Allowed");
        for line in ["Connection: close", "Allow: GET", "Content-Length: 3", "Cache-Control: no-store"] {
            assert!(lines.contains(&line), "{line}");
        }
    }
}
