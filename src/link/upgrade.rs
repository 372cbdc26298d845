//! The HTTP exchange that opens a WebSocket (RFC 6455, section 4). Pure: bytes in, bytes out.
//!
//! Written here although tungstenite has one, for three reasons: `Connection: keep-alive, Upgrade` is legal and sent by
//! servers in the field; the refusals must name what answered; and the size of the header must be ours to set.

use std::time::Duration;

use tungstenite::handshake::derive_accept_key;

use super::answer::{classify, may_be_http, printable};
use super::{HandshakeFailure, Oddity, Target, UpgradeFacts};

/// Header fields that are read at most.
const MAX_HEADERS: usize = 100;

/// The answer so far.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Progress {
    /// More bytes are needed.
    Incomplete,
    /// The WebSocket is open; its first bytes begin after this many of the answer.
    Open(usize, UpgradeFacts),
    /// It will not open.
    Failed(HandshakeFailure),
}

/// The request. `key` is 16 random bytes in Base64.
#[must_use]
pub(super) fn request(target: &Target, key: &str) -> String {
    let authorization = target.credentials.as_ref().map(|credentials| {
        let authorization = credentials.authorization();
        format!("Authorization: {authorization}\r\n")
    });
    format!(
        "GET {} HTTP/1.1\r\nHost: {}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n{}\r\n",
        target.request_target,
        target.host_header,
        authorization.unwrap_or_default()
    )
}

/// Reads the bytes of an answer, all that have come. `limit` is the largest header in bytes, with all that precedes it.
#[must_use]
pub(super) fn read(bytes: &[u8], key: &str, limit: usize) -> Progress {
    let mut begin = 0;
    loop {
        match read_head(bytes.get(begin..).unwrap_or_default(), key, limit.saturating_sub(begin)) {
            Head::Interim(length) => begin += length,
            Head::Whole(Progress::Open(length, facts)) => return Progress::Open(begin + length, facts),
            Head::Whole(progress) => return progress,
        }
    }
}

/// One header.
enum Head {
    /// A status from 100 to 199 other than 101: the final answer is still to come (RFC 9110, section 15.2). Its length.
    Interim(usize),
    /// The answer so far.
    Whole(Progress),
}

fn read_head(bytes: &[u8], key: &str, limit: usize) -> Head {
    if !may_be_http(bytes) {
        // A few more bytes identify it much better.
        let whole_line = bytes.len() >= 64 || bytes.contains(&b'\n');
        if bytes.len() < 4 || (bytes.starts_with(b"SSH-") && !whole_line) {
            return Head::Whole(Progress::Incomplete);
        }
        return Head::Whole(Progress::Failed(HandshakeFailure::NotHttp(classify(bytes))));
    }
    // The header is parsed once, when it is whole: parsing it for each byte of a drip would take quadratic time.
    let Some(end) = end_of_header(bytes) else {
        return Head::Whole(if bytes.len() > limit {
            Progress::Failed(HandshakeFailure::HeaderTooLong)
        } else {
            Progress::Incomplete
        });
    };
    if end > limit {
        return Head::Whole(Progress::Failed(HandshakeFailure::HeaderTooLong));
    }
    let mut fields = [httparse::EMPTY_HEADER; MAX_HEADERS];
    let mut response = httparse::Response::new(&mut fields);
    Head::Whole(match response.parse(bytes) {
        Ok(httparse::Status::Complete(length)) => match response.code {
            Some(100 | 102..=199) if response.version == Some(1) => return Head::Interim(length),
            _ => match verify(&response, key) {
                Ok(mut facts) => {
                    if has_bare_line_feeds(bytes.get(..length).unwrap_or_default()) {
                        facts.oddities.insert(0, Oddity::LineFeeds);
                    }
                    Progress::Open(length, facts)
                }
                Err(failure) => Progress::Failed(failure),
            },
        },
        Ok(httparse::Status::Partial) => Progress::Incomplete,
        Err(httparse::Error::TooManyHeaders) => Progress::Failed(HandshakeFailure::TooManyHeaders),
        Err(_) => Progress::Failed(HandshakeFailure::HeaderNotReadable),
    })
}

/// Behind the first empty line. A line may end with a line feed alone (RFC 9112, section 2.2).
fn end_of_header(bytes: &[u8]) -> Option<usize> {
    let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at + 1);
    ends.into_iter().find_map(|line| match bytes.get(line..) {
        Some([b'\n', ..]) => Some(line + 1),
        Some([b'\r', b'\n', ..]) => Some(line + 2),
        Some(_) | None => None,
    })
}

fn has_bare_line_feeds(header: &[u8]) -> bool {
    let before = std::iter::once(&0).chain(header);
    header.iter().zip(before).any(|(byte, before)| *byte == b'\n' && *before != b'\r')
}

fn verify(response: &httparse::Response<'_, '_>, key: &str) -> Result<UpgradeFacts, HandshakeFailure> {
    let code = response.code.unwrap_or_default();
    let server = value(response, "Server").map(printable).filter(|text| !text.is_empty());
    if response.version != Some(1) {
        return Err(HandshakeFailure::OldHttp);
    }
    if code != 101 {
        return Err(refusal(response, code, server));
    }
    if !value(response, "Upgrade").is_some_and(|upgrade| has_token(upgrade, "websocket")) {
        return Err(HandshakeFailure::NoUpgradeHeader);
    }
    if !values(response, "Connection").any(|connection| has_token(connection, "upgrade")) {
        return Err(HandshakeFailure::NoConnectionHeader);
    }
    if value(response, "Sec-WebSocket-Accept") != Some(derive_accept_key(key.as_bytes()).as_bytes()) {
        return Err(HandshakeFailure::WrongAcceptKey);
    }
    if values(response, "Sec-WebSocket-Protocol").any(|protocol| !protocol.trim_ascii().is_empty()) {
        return Err(HandshakeFailure::UnaskedSubprotocol);
    }
    let empty_protocol = value(response, "Sec-WebSocket-Protocol").map(|_| Oddity::EmptySubprotocol);
    let unasked_extensions = value(response, "Sec-WebSocket-Extensions").map(printable).filter(|text| !text.is_empty());
    Ok(UpgradeFacts { server, unasked_extensions, tls: None, oddities: empty_protocol.into_iter().collect() })
}

fn refusal(response: &httparse::Response<'_, '_>, code: u16, server: Option<String>) -> HandshakeFailure {
    match code {
        301 | 302 | 303 | 307 | 308 => {
            HandshakeFailure::Redirect { code, to: value(response, "Location").and_then(origin) }
        }
        401 | 403 => HandshakeFailure::Denied(code),
        _ if is_of_gateway(code) => HandshakeFailure::Unavailable {
            code,
            retry_after: value(response, "Retry-After")
                .and_then(|value| std::str::from_utf8(value).ok()?.trim().parse().ok())
                .map(Duration::from_secs),
        },
        _ => HandshakeFailure::Status { code, server },
    }
}

/// Whether this status says that who answered has nobody behind it to answer: those of HTTP, and those that gateways have made up
/// (520 to 530, 598 and 599).
const fn is_of_gateway(code: u16) -> bool {
    matches!(code, 502..=504 | 520..=530 | 598 | 599)
}

/// Scheme, host and port of a URL; path and query must not appear in a sentence.
fn origin(location: &[u8]) -> Option<String> {
    let text = printable(location);
    let (scheme, rest) = text.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    (!host.is_empty()).then(|| format!("{scheme}://{host}"))
}

fn values<'a>(response: &'a httparse::Response<'_, '_>, name: &'a str) -> impl Iterator<Item = &'a [u8]> {
    response.headers.iter().filter(move |field| field.name.eq_ignore_ascii_case(name)).map(|field| field.value)
}

fn value<'a>(response: &'a httparse::Response<'_, '_>, name: &'a str) -> Option<&'a [u8]> {
    values(response, name).next()
}

/// Whether a comma-separated list holds a token, in any case of letters.
fn has_token(list: &[u8], token: &str) -> bool {
    list.split(|&byte| byte == b',').any(|item| item.trim_ascii().eq_ignore_ascii_case(token.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "dGhlIHNhbXBsZSBub25jZQ==";
    const ACCEPT: &str = "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=";

    fn good(extra: &str) -> String {
        format!(
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\nConnection: keep-alive, Upgrade\r\n\
             Sec-WebSocket-Accept: {ACCEPT}\r\n{extra}\r\n"
        )
    }

    fn read_all(text: &str) -> Progress {
        read(text.as_bytes(), KEY, 64 * 1024)
    }

    fn failure(text: &str) -> HandshakeFailure {
        match read_all(text) {
            Progress::Failed(failure) => failure,
            other @ (Progress::Incomplete | Progress::Open(..)) => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_request_is_the_one_of_rfc_6455() {
        assert_eq!(
            request(&Target::new(false, "localhost", 55111), KEY),
            "GET / HTTP/1.1\r\nHost: localhost:55111\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
             Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        );
    }

    #[test]
    fn a_connection_header_with_more_than_upgrade_opens_and_the_first_frame_is_kept() {
        let text = good("Server: test\r\n");
        let with_frame = format!("{text}\u{1}frame");
        let facts = UpgradeFacts { server: Some("test".to_owned()), ..UpgradeFacts::default() };
        assert_eq!(read_all(&with_frame), Progress::Open(text.len(), facts));
    }

    #[test]
    fn an_answer_may_come_byte_by_byte() {
        let text = good("");
        for end in 0..text.len() {
            assert_eq!(read(&text.as_bytes()[..end], KEY, 65536), Progress::Incomplete, "{end}");
        }
    }

    #[test]
    fn an_answer_opens_whatever_ends_its_lines_and_says_so() {
        let text = good("Server: test\r\n");
        let bare = text.replace("\r\n", "\n");
        let end_bare = text.replace("\r\n\r\n", "\r\n\n");
        let begin_bare = text.replacen("\r\n", "\n", 1);
        for (text, odd) in [(&text, false), (&bare, true), (&end_bare, true), (&begin_bare, true)] {
            let Progress::Open(length, facts) = read_all(&format!("{text}\u{1}frame")) else { panic!("{text:?}") };
            assert_eq!(length, text.len());
            assert_eq!(facts.oddities.contains(&Oddity::LineFeeds), odd, "{text:?}");
            for end in 0..text.len() {
                assert_eq!(read(&text.as_bytes()[..end], KEY, 65536), Progress::Incomplete, "{end}");
            }
        }
    }

    #[test]
    fn an_empty_subprotocol_is_none() {
        for line in ["Sec-WebSocket-Protocol:\r\n", "sec-websocket-protocol: \t \r\n"] {
            let Progress::Open(_, facts) = read_all(&good(line)) else { panic!("{line:?}") };
            assert_eq!(facts.oddities, [Oddity::EmptySubprotocol]);
        }
        let named = good("Sec-WebSocket-Protocol:\r\nSec-WebSocket-Protocol: mqtt\r\n");
        assert_eq!(failure(&named), HandshakeFailure::UnaskedSubprotocol);
    }

    #[test]
    fn an_interim_status_is_no_answer_yet() {
        let interim = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\nLink: </x>\n\n";
        let text = format!("{interim}{}", good(""));
        assert_eq!(read_all(&format!("{text}x")), Progress::Open(text.len(), UpgradeFacts::default()));
        for end in 0..text.len() {
            assert_eq!(read(&text.as_bytes()[..end], KEY, 65536), Progress::Incomplete, "{end}");
        }
        assert_eq!(failure(&format!("{interim}HTTP/1.1 401 No\r\n\r\n")), HandshakeFailure::Denied(401));
        assert_eq!(failure(&"HTTP/1.1 100 Continue\r\n\r\n".repeat(4000)), HandshakeFailure::HeaderTooLong);
        assert_eq!(failure("HTTP/1.0 100 Continue\r\n\r\n"), HandshakeFailure::OldHttp);
    }

    #[test]
    fn user_and_password_go_into_the_request() {
        let credentials = super::super::Credentials::new("me".to_owned(), "비밀".to_owned());
        let target = Target { credentials: Some(credentials), ..Target::new(false, "localhost", 55111) };
        let request = request(&target, KEY);
        assert!(request.contains("\r\nAuthorization: Basic bWU667mE67CA\r\n"), "{request}");
        assert!(request.ends_with("\r\n\r\n") && request.matches("\r\n\r\n").count() == 1);
    }

    #[test]
    fn an_extension_that_was_not_asked_for_is_reported() {
        let Progress::Open(_, facts) = read_all(&good("Sec-WebSocket-Extensions: permessage-deflate\r\n")) else {
            panic!("not open")
        };
        assert_eq!(facts.unasked_extensions.as_deref(), Some("permessage-deflate"));
    }

    #[test]
    fn each_refusal_is_told_apart() {
        use HandshakeFailure as F;
        for (text, expected) in [
            ("HTTP/1.0 101 x\r\n\r\n".to_owned(), F::OldHttp),
            ("HTTP/1.0 200 OK\r\n\r\n".to_owned(), F::OldHttp),
            (
                "HTTP/1.1 200 OK\r\nServer: nginx/1.2\r\n\r\n<html>".to_owned(),
                F::Status { code: 200, server: Some("nginx/1.2".to_owned()) },
            ),
            (
                "HTTP/1.1 301 Moved\r\nLocation: https://u:p@other:8443/a?name=Doe\r\n\r\n".to_owned(),
                F::Redirect { code: 301, to: Some("https://other:8443".to_owned()) },
            ),
            ("HTTP/1.1 307 Moved\r\n\r\n".to_owned(), F::Redirect { code: 307, to: None }),
            ("HTTP/1.1 401 No\r\n\r\n".to_owned(), F::Denied(401)),
            ("HTTP/1.1 403 No\r\n\r\n".to_owned(), F::Denied(403)),
            (
                "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\n\r\n".to_owned(),
                F::Unavailable { code: 503, retry_after: Some(Duration::from_secs(7)) },
            ),
            (
                "HTTP/1.1 503 Busy\r\nRetry-After: Wed, 21 Oct 2015 07:28:00 GMT\r\n\r\n".to_owned(),
                F::Unavailable { code: 503, retry_after: None },
            ),
            (
                "HTTP/1.1 502 Bad Gateway\r\nServer: nginx\r\n\r\n".to_owned(),
                F::Unavailable { code: 502, retry_after: None },
            ),
            ("HTTP/1.1 500 x\r\n\r\n".to_owned(), F::Status { code: 500, server: None }),
            ("HTTP/1.1 501 x\r\n\r\n".to_owned(), F::Status { code: 501, server: None }),
            (good("").replace("Upgrade: WebSocket\r\n", ""), F::NoUpgradeHeader),
            (good("").replace(", Upgrade", ""), F::NoConnectionHeader),
            (good("").replace("s3pP", "XXXX"), F::WrongAcceptKey),
            (good("Sec-WebSocket-Protocol: mqtt\r\n"), F::UnaskedSubprotocol),
            (good(&"X: y\r\n".repeat(200)), F::TooManyHeaders),
            (good(&format!("X: {}\r\n", "y".repeat(70 * 1024))), F::HeaderTooLong),
            (format!("HTTP/1.1 101 {}", "y".repeat(70 * 1024)), F::HeaderTooLong),
            ("HTTP/1.1 abc\r\n\r\n".to_owned(), F::HeaderNotReadable),
            ("HTTP/1.1 101 x\r\nbad header\r\n\r\n".to_owned(), F::HeaderNotReadable),
            ("SSH-2.0-x\r\n".to_owned(), F::NotHttp(super::super::Answer::Ssh("SSH-2.0-x".to_owned()))),
        ] {
            assert_eq!(failure(&text), expected, "{}", &text[..text.len().min(80)]);
        }
    }

    #[test]
    fn every_status_of_a_gateway_says_that_the_server_behind_it_is_down() {
        for code in [502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 530, 598, 599] {
            let said = failure(&format!("HTTP/1.1 {code} x\r\nServer: nginx\r\n\r\n"));
            assert_eq!(said, HandshakeFailure::Unavailable { code, retry_after: None });
        }
    }
}
