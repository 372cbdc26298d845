use super::*;
use crate::net::http::MAX_HEAD_BYTES;

const KEY: &str = "dGhlIHNhbXBsZSBub25jZQ==";

#[test]
fn a_websocket_request_is_upgraded_and_what_follows_is_kept() {
    let mut bytes = request(&[]).into_bytes();
    let end = bytes.len();
    bytes.extend([0x81, 0x80]);
    assert_eq!(verdict(&bytes), Verdict::Upgrade { key: KEY.to_owned(), end, trusted: true });
}

#[test]
fn an_incomplete_request_waits_for_more() {
    let request = request(&[]);
    for end in 0..request.len() {
        assert_eq!(verdict(&request.as_bytes()[..end]), Verdict::More, "{end}");
    }
}

#[test]
fn everything_else_is_refused_with_its_reason() {
    for (name, bytes, refusal) in [
        ("TLS", b"\x16\x03\x01\x02\x00\x01".to_vec(), Refusal::Tls),
        ("HTTP/2", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(), Refusal::Http2),
        ("SSH", b"SSH-2.0-OpenSSH\r\n".to_vec(), Refusal::NotHttp),
        ("zeros", vec![0; 16], Refusal::NotHttp),
        ("HTTP/1.0", request(&[]).replace("HTTP/1.1", "HTTP/1.0").into(), Refusal::NotHttp),
        ("POST", request(&[]).replace("GET", "POST").into(), Refusal::Method),
        ("plain GET", b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".to_vec(), Refusal::Plain),
        ("no upgrade", request(&[("Connection", "keep-alive")]).into(), Refusal::Plain),
        ("h2c", request(&[("Upgrade", "h2c")]).into(), Refusal::Plain),
        ("version 8", request(&[("Sec-WebSocket-Version", "8")]).into(), Refusal::Version),
        ("no version", request(&[("Sec-WebSocket-Version", "")]).into(), Refusal::Version),
        ("no key", request(&[("Sec-WebSocket-Key", "")]).into(), Refusal::Key),
        ("short key", request(&[("Sec-WebSocket-Key", "dGhlIHNh==")]).into(), Refusal::Key),
        ("odd key", request(&[("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25j!Q==")]).into(), Refusal::Key),
        ("no Host", request(&[]).replace("Host: localhost:55111\r\n", "").into(), Refusal::NoHost),
        ("two Hosts", request(&[]).replace("\r\n\r\n", "\r\nHost: localhost\r\n\r\n").into(), Refusal::NoHost),
        ("Origin", request(&[("Origin", "https://evil.example")]).into(), Refusal::Origin),
        ("Origin null", request(&[("Origin", "null")]).into(), Refusal::Origin),
        ("64 headers and more", many_headers(65).into(), Refusal::TooLarge),
        ("8 KiB", format!("GET /{} HTTP/1.1\r\n", "x".repeat(MAX_HEAD_BYTES)).into(), Refusal::TooLarge),
    ] {
        assert_eq!(verdict(&bytes), Verdict::Refuse(refusal), "{name}");
    }
}

#[test]
fn only_names_of_this_machine_are_hosts() {
    for (host, allowed) in [
        ("localhost", true),
        ("LOCALHOST:55111", true),
        ("127.0.0.1", true),
        ("127.0.0.1:1", true),
        ("[::1]:55111", true),
        ("192.168.7.9:55111", true),
        ("xray-room-2:55111", true),
        ("XRay-Room-2.:55111", true),
        ("localhost.:55111", true),
        ("localhost.", true),
        ("localhost..", false),
        (".", false),
        ("xray-room-2.evil.example", false),
        ("192.168.7.10", false),
        ("evil.example", false),
        ("localhost.evil.example", false),
        ("localhost:99999", false),
        ("localhost:", false),
        ("[::1", false),
        ("", false),
    ] {
        let expected = if allowed { None } else { Some(Verdict::Refuse(Refusal::Host)) };
        let verdict = verdict(request(&[("Host", host)]).as_bytes());
        assert_eq!(Some(verdict).filter(|verdict| !matches!(verdict, Verdict::Upgrade { .. })), expected, "{host}");
    }
}

#[test]
fn a_listed_origin_may_connect() {
    let request = request(&[("Origin", "https://intranet.example")]);
    assert!(matches!(verdict(request.as_bytes()), Verdict::Upgrade { .. }));
}

#[test]
fn health_and_counts_are_offered_to_this_machines_names_alone_and_without_a_host_in_http_1_0() {
    for (path, offer) in [("/healthz", Offer::Alive), ("/metrics?x=1", Offer::Metrics)] {
        let get = |rest: &str| verdict(format!("GET {path} HTTP/{rest}\r\n\r\n").as_bytes());
        assert_eq!(get("1.1\r\nHost: localhost:55111"), Verdict::Offer(offer));
        assert_eq!(get("1.0"), Verdict::Offer(offer));
        assert_eq!(get("1.0\r\nHost: evil.example"), Verdict::Refuse(Refusal::Host));
        assert_eq!(get("1.1"), Verdict::Refuse(Refusal::NoHost));
        assert_eq!(get("1.1\r\nHost: evil.example"), Verdict::Refuse(Refusal::Host));
        let from_a_page = get("1.1\r\nHost: localhost\r\nOrigin: https://evil.example");
        assert_eq!(from_a_page, Verdict::Refuse(Refusal::Origin));
    }
}

#[test]
fn a_browser_gets_a_page_in_its_language_and_nobody_else_does() {
    let get = |rest: &str| verdict(format!("GET / HTTP/1.1\r\nHost: localhost{rest}\r\n\r\n").as_bytes());
    let html = "\r\nAccept: text/html,application/xhtml+xml;q=0.9,*/*;q=0.8";
    let page = |tag: &str| Verdict::Offer(Offer::Page(tag.parse().unwrap()));
    assert_eq!(get(html), page("en"));
    assert_eq!(get(&format!("{html}\r\nAccept-Language: ko-KR,ko;q=0.9,en;q=0.5")), page("ko"));
    assert_eq!(get(&format!("{html}\r\nAccept-Language: nl, de;q=0.5")), page("de"));
    assert_eq!(get(&format!("{html}\r\nAccept-Language: *")), page("en"));
    assert_eq!(get(&format!("{html}\r\nAccept-Language: ko;q=0.1, de;q=0.9")), page("de"), "by weight");
    assert_eq!(get(&format!("{html}\r\nAccept-Language: ko;q=0, en")), page("en"), "not at all");
    for accept in ["", "\r\nAccept: */*", "\r\nAccept: application/json"] {
        assert_eq!(get(accept), Verdict::Refuse(Refusal::Plain));
    }
    assert!(matches!(verdict(request(&[("Accept", "text/html")]).as_bytes()), Verdict::Upgrade { .. }));
}

#[test]
fn every_answer_says_what_this_is_and_ends_the_connection() {
    for refusal in [Refusal::Tls, Refusal::Host, Refusal::Method, Refusal::Plain, Refusal::Version, Refusal::Full] {
        let response = refusal.response();
        let (head, body) = response.split_once("\r\n\r\n").unwrap();
        assert!(head.contains("\r\nConnection: close"), "{head}");
        assert!(head.contains(&format!("\r\nContent-Length: {}", body.len())), "{head}");
        assert!(body.starts_with("This is the VX Display relay"), "{body}");
    }
    assert!(Refusal::Version.response().contains("\r\nSec-WebSocket-Version: 13\r\n"));
    assert!(Refusal::Full.response().contains("\r\nRetry-After: 5\r\n"));
    assert!(Refusal::Method.response().contains("\r\nAllow: GET\r\n"));
}

fn verdict(bytes: &[u8]) -> Verdict {
    let hosts = ["xray-room-2".to_owned()];
    let origins = ["https://intranet.example".to_owned()];
    let hosts = HostGuard { local: Some([192, 168, 7, 9].into()), names: &hosts };
    judge(bytes, &Admission { hosts, origins: &origins, token: None })
}

/// A good request with some headers replaced or added; a header with an empty value is left out, except Host.
fn request(changes: &[(&str, &str)]) -> String {
    let mut headers = vec![
        ("Host", "localhost:55111"),
        ("Connection", "keep-alive, Upgrade"),
        ("Upgrade", "WebSocket"),
        ("Sec-WebSocket-Version", "13"),
        ("Sec-WebSocket-Key", KEY),
    ];
    for (name, value) in changes {
        headers.retain(|(there, _)| there != name);
        if !value.is_empty() || *name == "Host" {
            headers.push((name, value));
        }
    }
    let lines: Vec<String> = headers.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    format!("GET / HTTP/1.1\r\n{}\r\n\r\n", lines.join("\r\n"))
}

fn many_headers(count: usize) -> String {
    format!("GET / HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(count))
}
