//! The head of a request to the relay or the health endpoint, as it comes in pieces.

use core::net::IpAddr;

use vxdisplay::net::http::{HostGuard, MAX_HEAD_BYTES, MAX_HEADERS, RequestHead};

use super::{kind, shape};

pub const WORDS: &[&str] = &[
    "GET / HTTP/1.1\r\n",
    "GET /healthz HTTP/1.0\r\n",
    "POST / HTTP/1.1\r\n",
    "Host: localhost:55111\r\n",
    "Host: relaypc\r\n",
    "Host: [::1]:80\r\n",
    "Host: 127.0.0.1\r\n",
    "Upgrade: websocket\r\n",
    "Connection: keep-alive, Upgrade\r\n",
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n",
    "Sec-WebSocket-Version: 13\r\n",
    "Origin: http://evil.example\r\n",
    "Accept: text/html\r\n",
    "Transfer-Encoding: chunked\r\n",
    "\r\n\r\n",
    "\n\n",
    "\r\n ",
    "\x16\x03\x01",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "@",
    ":",
];

const NAMES: [&str; 2] = ["relaypc", "röntgen.example"];

/// Who is let in under a name is meant by it.
fn is_meant(host: &str, local: IpAddr) {
    let name = host.strip_prefix('[').map_or_else(
        || host.split(':').next().unwrap_or_default(),
        |address| address.split(']').next().unwrap_or_default(),
    );
    let plain = name.strip_suffix('.').unwrap_or(name);
    let is_named = ["localhost"].iter().chain(&NAMES).any(|known| plain.eq_ignore_ascii_case(known));
    let is_address =
        name.parse::<IpAddr>().is_ok_and(|address| address.is_loopback() || address.to_canonical() == local);
    assert!(is_named || is_address, "{host:?} is let in");
    let port = &host[host.find(name).unwrap() + name.len()..];
    let port = port.trim_start_matches(['.', ']']);
    assert!(port.is_empty() || port.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok()), "{host:?}");
}

pub fn run(bytes: &[u8]) -> u64 {
    let read = RequestHead::read(bytes);
    let outcome = shape(&read.as_ref().map(Option::is_some));
    let local: IpAddr = [192, 168, 7, 1].into();
    let names = NAMES.map(str::to_owned);
    let guard = HostGuard { local: Some(local), names: &names };
    // Bytes that are no head may be one value of its `Host`.
    if let Ok(host) = std::str::from_utf8(bytes)
        && guard.admits(host)
    {
        is_meant(host, local);
    }
    let Ok(Some(head)) = read else {
        if matches!(read, Ok(None)) {
            assert!(bytes.len() < MAX_HEAD_BYTES, "more is waited for after {} bytes", bytes.len());
        }
        return kind(outcome);
    };
    let (length, text) = (head.length, &bytes[..head.length]);
    assert!(length <= MAX_HEAD_BYTES);
    assert!(text.ends_with(b"\n\r\n") || text.ends_with(b"\n\n"), "it does not end where a head ends");
    // It comes in pieces: until it is there it is waited for, and what follows changes nothing.
    for cut in [0, 1, length / 3, length / 2, length.saturating_sub(1)] {
        assert!(matches!(RequestHead::read(&bytes[..cut]), Ok(None)), "complete after {cut} of {length} bytes");
    }
    let longer = [text, b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"].concat();
    let again = RequestHead::read(&longer).unwrap().unwrap();
    assert_eq!((again.length, again.method, again.path, again.query), (length, head.method, head.path, head.query));
    assert!(!head.path.contains('?') && head.path.bytes().all(|byte| byte > b' '), "{:?}", head.path);
    let within = |value: &str| value.is_empty() || text.windows(value.len()).any(|part| part == value.as_bytes());
    let mut values = 0;
    for name in ["Host", "Upgrade", "Connection", "Sec-WebSocket-Key", "Origin", "Authorization", "Accept"] {
        for value in head.values(name) {
            assert!(within(value) && !value.contains(['\r', '\n', '\0']), "{value:?}");
            values += 1;
        }
        assert_eq!(head.only(name).is_some(), head.values(name).count() == 1);
    }
    assert!(values <= MAX_HEADERS);
    if let Some(host) = head.only("Host")
        && guard.admits(host)
    {
        is_meant(host, local);
    }
    kind((outcome, head.is_http_1_1, head.only("Host").map(|host| guard.admits(host)), values))
}
