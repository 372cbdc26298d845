//! What answers on the port instead of a WebSocket server.

use std::collections::HashSet;
use std::time::Duration;

use vxdisplay::l10n::SystemError;
use vxdisplay::link::{Answer, HandshakeFailure as F, LinkEventKind, LinkState, NoticeKind, Oddity};

use crate::support::{PING, Peer, REGISTER, STARTED, Server, TestLink, frame, ms, quick};

fn fails_with(answer: impl Fn(&mut Peer)) -> F {
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let mut peer = server.accept();
    answer(&mut peer);
    let failure = link.wait_handshake_failure();
    assert_eq!(link.count(|kind| matches!(kind, LinkEventKind::Up(_))), 0);
    link.quit("after a failed handshake");
    failure
}

fn fails_with_text(text: &str) -> F {
    fails_with(|peer| {
        peer.request();
        peer.bytes(text.as_bytes());
    })
}

#[test]
fn http_that_is_no_web_socket_is_named() {
    for (text, expected) in [
        ("HTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n<html>", F::Status { code: 200, server: Some("nginx".to_owned()) }),
        (
            "HTTP/1.1 301 Moved\r\nLocation: ws://127.0.0.1:1/x\r\n\r\n",
            F::Redirect { code: 301, to: Some("ws://127.0.0.1:1".to_owned()) },
        ),
        ("HTTP/1.1 401 Unauthorized\r\n\r\n", F::Denied(401)),
        ("HTTP/1.1 403 Forbidden\r\n\r\n", F::Denied(403)),
        (
            "HTTP/1.1 503 Busy\r\nRetry-After: 3\r\n\r\n",
            F::Unavailable { code: 503, retry_after: Some(Duration::from_secs(3)) },
        ),
        ("HTTP/1.0 200 OK\r\n\r\n", F::OldHttp),
    ] {
        assert_eq!(fails_with_text(text), expected);
    }
}

#[test]
fn a_wrong_accept_key_and_an_unasked_subprotocol_are_refused() {
    let wrong = fails_with(|peer| {
        let request = peer.request();
        peer.bytes(Peer::switching(&request.replace("Key: ", "Key: x"), "").as_bytes());
    });
    assert_eq!(wrong, F::WrongAcceptKey);
    assert_eq!(fails_with(|peer| peer.upgrade("Sec-WebSocket-Protocol: mqtt\r\n")), F::UnaskedSubprotocol);
}

#[test]
fn other_protocols_on_the_port_are_recognized() {
    let ssh = fails_with(|peer| peer.bytes(b"SSH-2.0-OpenSSH_9.2p1\r\n"));
    assert_eq!(ssh, F::NotHttp(Answer::Ssh("SSH-2.0-OpenSSH_9.2p1".to_owned())));
    let tls = fails_with(|peer| {
        peer.request();
        peer.bytes(&[0x15, 3, 1, 0, 2, 2, 70]);
    });
    assert_eq!(tls, F::NotHttp(Answer::Tls));
    assert!(matches!(fails_with(|peer| peer.bytes(b"garbage\n")), F::NotHttp(Answer::Unknown(_))));
}

#[test]
fn giant_headers_are_refused() {
    let long = format!("HTTP/1.1 101 x\r\nX: {}\r\n\r\n", "y".repeat(70 * 1024));
    assert_eq!(fails_with_text(&long), F::HeaderTooLong);
    let many = format!("HTTP/1.1 101 x\r\n{}\r\n", "X: y\r\n".repeat(200));
    assert_eq!(fails_with_text(&many), F::TooManyHeaders);
}

#[test]
fn silence_drip_and_an_early_end_are_told_apart() {
    assert_eq!(fails_with(|peer| drop(peer.request())), F::Silent(ms(400)));
    let drip = fails_with(|peer| {
        peer.request();
        for byte in b"HTTP/1.1 101 Switching Protocols" {
            peer.bytes(&[*byte]);
            std::thread::sleep(ms(20));
        }
    });
    assert_eq!(drip, F::TooSlow(ms(400)));
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let mut peer = server.accept();
    peer.request();
    drop(peer);
    assert_eq!(link.wait_handshake_failure(), F::ClosedUnanswered);
    let mut peer = server.accept();
    peer.request();
    peer.bytes(b"HTTP/1.1 101 Swit");
    drop(peer);
    assert_eq!(link.wait_handshake_failure(), F::ClosedMidway);
    let mut peer = server.accept();
    peer.request();
    peer.reset();
    assert_eq!(link.wait_handshake_failure(), F::Reset);
}

#[test]
fn no_two_faults_give_the_same_sentence() {
    let all = [
        F::Silent(ms(5000)),
        F::TooSlow(ms(5000)),
        F::ClosedUnanswered,
        F::ClosedMidway,
        F::Reset,
        F::Io(SystemError::UNKNOWN),
        F::NotHttp(Answer::Tls),
        F::NotHttp(Answer::Ssh("x".to_owned())),
        F::NotHttp(Answer::Vnc),
        F::NotHttp(Answer::Hl7),
        F::NotHttp(Answer::MailOrFile),
        F::OldHttp,
        F::Status { code: 200, server: None },
        F::Redirect { code: 301, to: None },
        F::Denied(401),
        F::Denied(403),
        F::Unavailable { code: 503, retry_after: None },
        F::NoUpgradeHeader,
        F::NoConnectionHeader,
        F::WrongAcceptKey,
        F::UnaskedSubprotocol,
        F::HeaderTooLong,
        F::TooManyHeaders,
        F::HeaderNotReadable,
    ];
    let sentences: HashSet<String> =
        all.iter().map(|failure| failure.message(([10, 0, 0, 1], 5).into()).to_string()).collect();
    assert_eq!(sentences.len(), all.len());
    assert_eq!(sentences.iter().find(|sentence| !sentence.ends_with('.')), None);
}

#[test]
fn refused_access_shows_as_refused_and_is_retried() {
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let mut peer = server.accept();
    peer.request();
    peer.bytes(b"HTTP/1.1 403 Forbidden\r\n\r\n");
    drop(peer);
    link.wait_state(LinkState::Refused);
    let _peer = server.establish();
    link.wait_state(LinkState::Registered);
}

#[test]
fn the_first_frame_may_come_with_the_answer() {
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let mut peer = server.accept();
    let request = peer.request();
    let mut bytes = Peer::switching(&request, "Server: test\r\n").into_bytes();
    bytes.extend(frame(0x81, STARTED.as_bytes()));
    peer.bytes(&bytes);
    assert!(link.wait_text(STARTED).converted.event.is_some());
    peer.expect_text(REGISTER);
    peer.expect_text(PING);
    assert_eq!(link.count(|kind| matches!(kind, LinkEventKind::State(LinkState::Registered))), 1);
}

/// Answers the request with this and gives what was told of it.
fn opens_with(answer: impl Fn(String) -> String) -> Vec<NoticeKind> {
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let mut peer = server.accept();
    let request = peer.request();
    let mut bytes = answer(Peer::switching(&request, "")).into_bytes();
    bytes.extend(frame(0x81, STARTED.as_bytes()));
    peer.bytes(&bytes);
    assert!(link.wait_text(STARTED).converted.event.is_some());
    peer.expect_text(REGISTER);
    let notices = link.gather().iter().filter_map(|event| match &event.kind {
        LinkEventKind::Notice(notice) => Some(notice.kind.clone()),
        _ => None,
    });
    notices.collect()
}

#[test]
fn an_answer_with_bare_line_feeds_opens_and_is_told() {
    let told = [NoticeKind::OddAnswer(Oddity::LineFeeds)];
    assert_eq!(opens_with(|answer| answer.replace("\r\n", "\n")), told);
    assert_eq!(opens_with(|answer| answer.replace("\r\n\r\n", "\n\n")), told);
    assert_eq!(opens_with(|answer| answer.replacen("\r\n", "\n", 2)), told);
    assert_eq!(opens_with(|answer| answer), []);
}

#[test]
fn an_empty_subprotocol_opens_and_is_told() {
    let told = [NoticeKind::OddAnswer(Oddity::EmptySubprotocol)];
    for line in ["Sec-WebSocket-Protocol: \r\n\r\n", "sec-websocket-protocol:\r\n\r\n"] {
        assert_eq!(opens_with(|answer| answer.replace("\r\n\r\n", &format!("\r\n{line}"))), told);
    }
}

#[test]
fn an_interim_answer_is_waited_through() {
    assert_eq!(opens_with(|answer| format!("HTTP/1.1 100 Continue\r\n\r\n{answer}")), []);
    assert_eq!(opens_with(|answer| format!("HTTP/1.1 103 Hints\r\nLink: x\r\n\r\nHTTP/1.1 102 P\n\n{answer}")), []);
    assert_eq!(fails_with_text("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 403 No\r\n\r\n"), F::Denied(403));
}

#[test]
fn a_list_of_connection_tokens_opens_and_an_unasked_extension_is_told() {
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let mut peer = server.accept();
    let request = peer.request();
    let answer = Peer::switching(&request, "Sec-WebSocket-Extensions: permessage-deflate\r\n")
        .replace("Connection: Upgrade", "Connection: keep-alive, Upgrade");
    peer.bytes(answer.as_bytes());
    link.wait_up();
    assert_eq!(link.wait_notice(), NoticeKind::UnaskedExtensions("permessage-deflate".to_owned()));
}
