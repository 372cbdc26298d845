//! What is answered to an HTTP request: bytes in, a verdict out.

use core::net::SocketAddr;
use std::fmt::Write as _;

use super::prometheus::CONTENT_TYPE;

/// The longest request head, in bytes.
pub(super) const MAX_HEAD: usize = 8 * 1024;
const MAX_HEADERS: usize = 64;

/// What the bytes of a request amount to so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The head is not complete.
    More,
    /// The facts are asked for.
    Metrics,
    /// Whether the program runs is asked for.
    Alive,
    /// Nothing that is offered here.
    Refuse(Refusal),
}

/// Why a request gets no facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// 400: no HTTP/1 request.
    NotHttp,
    /// 400: HTTP/1.1 without exactly one `Host` (RFC 9112, 3.2).
    NoHost,
    /// 403: the `Host` is another than this computer: a web page tries to read through a browser.
    Host,
    /// 404: another path.
    Path,
    /// 405: another method than GET.
    Method,
    /// 408: the head did not come in time.
    Slow,
    /// 431: a head of more than 8 KiB or 64 headers.
    TooLarge,
}

impl Refusal {
    const fn status(self) -> &'static str {
        match self {
            Self::NotHttp | Self::NoHost => "400 Bad Request",
            Self::Host => "403 Forbidden",
            Self::Path => "404 Not Found",
            Self::Method => "405 Method Not Allowed",
            Self::Slow => "408 Request Timeout",
            Self::TooLarge => "431 Request Header Fields Too Large",
        }
    }

    const fn sentence(self) -> &'static str {
        match self {
            Self::NotHttp => "What came is no HTTP/1.1 request.",
            Self::NoHost => "HTTP/1.1 takes exactly one Host header.",
            Self::Host => "The Host header names another machine: use localhost, 127.0.0.1 or [::1].",
            Self::Path => "There are only /metrics and /healthz here.",
            Self::Method => "Only GET is answered here.",
            Self::Slow => "The request was not complete within a second.",
            Self::TooLarge => "The request is longer than 8 KiB or has more than 64 headers.",
        }
    }

    /// The whole answer.
    pub(super) fn response(self) -> String {
        let allow = if matches!(self, Self::Method) { "Allow: GET\r\n" } else { "" };
        respond(self.status(), allow, "text/plain; charset=utf-8", &format!("{}\n", self.sentence()))
    }
}

/// The answer with the facts.
pub(super) fn metrics(exposition: &str) -> String {
    respond("200 OK", "", CONTENT_TYPE, exposition)
}

/// The answer of a program that runs.
pub(super) fn alive() -> String {
    respond("200 OK", "", "text/plain; charset=utf-8", "ok\n")
}

fn respond(status: &str, headers: &str, content_type: &str, body: &str) -> String {
    let mut response = format!("HTTP/1.1 {status}\r\n{headers}Content-Type: {content_type}\r\n");
    // Writing into a String cannot fail.
    let _ = write!(
        response,
        "Content-Length: {}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    response
}

/// Judges what has come so far.
pub(super) fn judge(bytes: &[u8]) -> Verdict {
    let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut request = httparse::Request::new(&mut headers);
    match request.parse(bytes) {
        Ok(httparse::Status::Complete(end)) if end <= MAX_HEAD => {}
        Ok(httparse::Status::Partial) if bytes.len() < MAX_HEAD => return Verdict::More,
        Ok(httparse::Status::Complete(_) | httparse::Status::Partial) | Err(httparse::Error::TooManyHeaders) => {
            return Verdict::Refuse(Refusal::TooLarge);
        }
        Err(_) => return Verdict::Refuse(Refusal::NotHttp),
    }
    let hosts = || request.headers.iter().filter(|header| header.name.eq_ignore_ascii_case("host"));
    if !hosts().all(|host| std::str::from_utf8(host.value).is_ok_and(is_this_computer)) {
        return Verdict::Refuse(Refusal::Host);
    }
    // HTTP/1.0 knows no Host.
    if hosts().count() > 1 || (hosts().count() == 0 && request.version != Some(0)) {
        return Verdict::Refuse(Refusal::NoHost);
    }
    // What follows the question mark changes nothing here.
    let path = request.path.map(|path| path.split_once('?').map_or(path, |(path, _)| path));
    match (request.method, path) {
        (Some("GET"), Some("/metrics")) => Verdict::Metrics,
        (Some("GET"), Some("/healthz")) => Verdict::Alive,
        (_, Some("/metrics" | "/healthz")) => Verdict::Refuse(Refusal::Method),
        _ => Verdict::Refuse(Refusal::Path),
    }
}

/// Whether a `Host` header means this computer: a page of the web that has its own name point here names itself.
fn is_this_computer(host: &str) -> bool {
    let host = host.trim();
    if let Ok(address) = host.parse::<SocketAddr>() {
        return address.ip().is_loopback();
    }
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        Some(_) | None => host,
    };
    name.eq_ignore_ascii_case("localhost")
        || name
            .trim_start_matches('[')
            .trim_end_matches(']')
            .parse::<core::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(head: &str) -> Verdict {
        judge(head.as_bytes())
    }

    #[test]
    fn two_paths_are_answered() {
        assert_eq!(verdict("GET /metrics HTTP/1.1\r\nHost: localhost:9106\r\n\r\n"), Verdict::Metrics);
        assert_eq!(verdict("GET /metrics?x=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"), Verdict::Metrics);
        assert_eq!(verdict("GET /healthz HTTP/1.0\r\n\r\n"), Verdict::Alive);
        assert_eq!(verdict("GET /metrics HTTP/1.1\r\nHost: [::1]:9106\r\n\r\n"), Verdict::Metrics);
        assert_eq!(verdict("GET /metrics HTTP/1.1\r\nHost: [::1]\r\n\r\n"), Verdict::Metrics);
    }

    #[test]
    fn anything_else_is_refused_with_its_status() {
        for (head, refusal) in [
            ("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n", Refusal::Path),
            ("GET /metrics/ HTTP/1.1\r\nHost: localhost\r\n\r\n", Refusal::Path),
            ("POST / HTTP/1.1\r\nHost: localhost\r\n\r\n", Refusal::Path),
            ("POST /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n", Refusal::Method),
            ("HEAD /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n", Refusal::Method),
            ("GET /metrics HTTP/1.1\r\nHost: evil.example\r\n\r\n", Refusal::Host),
            ("GET /metrics HTTP/1.1\r\nHost: localhost\r\nHost: evil.example:80\r\n\r\n", Refusal::Host),
            ("GET /metrics HTTP/1.1\r\nHost: 192.168.0.1:9106\r\n\r\n", Refusal::Host),
            ("GET /metrics HTTP/1.1\r\n\r\n", Refusal::NoHost),
            ("POST / HTTP/1.1\r\nX: y\r\n\r\n", Refusal::NoHost),
            ("GET /metrics HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", Refusal::NoHost),
            ("\u{16}\u{3}\u{1}", Refusal::NotHttp),
        ] {
            assert_eq!(verdict(head), Verdict::Refuse(refusal), "{head}");
            assert!(refusal.response().starts_with(&format!("HTTP/1.1 {}\r\n", refusal.status())));
        }
        assert!(Refusal::Method.response().contains("\r\nAllow: GET\r\n"));
    }

    #[test]
    fn a_head_may_come_in_parts_but_not_without_end() {
        let head = "GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n";
        for end in 0..head.len() {
            assert_eq!(verdict(&head[..end]), Verdict::More, "{end}");
        }
        let long = format!("GET /metrics HTTP/1.1\r\nX: {}", "x".repeat(MAX_HEAD));
        assert_eq!(verdict(&long), Verdict::Refuse(Refusal::TooLarge));
        assert_eq!(verdict(&format!("{long}\r\n\r\n")), Verdict::Refuse(Refusal::TooLarge));
        let many = format!("GET /metrics HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(MAX_HEADERS + 1));
        assert_eq!(verdict(&many), Verdict::Refuse(Refusal::TooLarge));
    }
}
