//! What is answered to an HTTP request: bytes in, a verdict out.

use super::prometheus::CONTENT_TYPE;
use crate::net::http::{HeadError, HostGuard, PLAIN_TEXT, RequestHead, Status, answer};

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
    const fn status(self) -> Status {
        match self {
            Self::NotHttp | Self::NoHost => Status::BadRequest,
            Self::Host => Status::Forbidden,
            Self::Path => Status::NotFound,
            Self::Method => Status::MethodNotAllowed,
            Self::Slow => Status::RequestTimeout,
            Self::TooLarge => Status::RequestHeaderFieldsTooLarge,
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
        answer(self.status(), allow, PLAIN_TEXT, &format!("{}\n", self.sentence()))
    }
}

/// The answer with the facts.
pub(super) fn metrics(exposition: &str) -> String {
    answer(Status::Ok, "", CONTENT_TYPE, exposition)
}

/// The answer of a program that runs.
pub(super) fn alive() -> String {
    answer(Status::Ok, "", PLAIN_TEXT, "ok\n")
}

/// Judges what has come so far.
pub(super) fn judge(bytes: &[u8]) -> Verdict {
    let head = match RequestHead::read(bytes) {
        Ok(Some(head)) => head,
        Ok(None) => return Verdict::More,
        Err(HeadError::TooLarge) => return Verdict::Refuse(Refusal::TooLarge),
        Err(HeadError::Tls | HeadError::Http2 | HeadError::NotHttp) => return Verdict::Refuse(Refusal::NotHttp),
    };
    if !head.values("Host").all(|host| HostGuard::default().admits(host)) {
        return Verdict::Refuse(Refusal::Host);
    }
    let hosts = head.values("Host").count();
    // HTTP/1.0 knows no Host.
    if hosts > 1 || (hosts == 0 && head.is_http_1_1) {
        return Verdict::Refuse(Refusal::NoHost);
    }
    match (head.method, head.path) {
        ("GET", "/metrics") => Verdict::Metrics,
        ("GET", "/healthz") => Verdict::Alive,
        (_, "/metrics" | "/healthz") => Verdict::Refuse(Refusal::Method),
        _ => Verdict::Refuse(Refusal::Path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::http::{MAX_HEAD_BYTES, MAX_HEADERS};

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
        let long = format!("GET /metrics HTTP/1.1\r\nX: {}", "x".repeat(MAX_HEAD_BYTES));
        assert_eq!(verdict(&long), Verdict::Refuse(Refusal::TooLarge));
        assert_eq!(verdict(&format!("{long}\r\n\r\n")), Verdict::Refuse(Refusal::TooLarge));
        let many = format!("GET /metrics HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(MAX_HEADERS + 1));
        assert_eq!(verdict(&many), Verdict::Refuse(Refusal::TooLarge));
    }
}
