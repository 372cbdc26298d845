//! Frames that break RFC 6455, and frames that are merely strange.

use vxdisplay::exam::Event;
use vxdisplay::link::{Direction, DownReason, FrameKind, LinkEventKind, LinkState, ProtocolFault as P};

use crate::support::{Peer, STARTED, Server, TestLink, frame, ms, quick};

/// Sends these bytes on an open connection; gives the reason of its end and the close code that the server got.
fn ends_with(bytes: &[u8]) -> (DownReason, Option<u16>) {
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let mut peer = server.establish();
    link.wait_state(LinkState::Registered);
    peer.bytes(bytes);
    let reason = link.wait_down();
    let code = peer.close_code().expect("a close frame");
    drop(peer);
    let _again = server.accept();
    (reason, code)
}

fn masked(first: u8, payload: &[u8]) -> Vec<u8> {
    let mut bytes = frame(first, payload);
    bytes[1] |= 0x80;
    bytes.splice(2..2, [0; 4]);
    bytes
}

#[test]
fn a_broken_protocol_is_answered_with_1002() {
    for (bytes, fault) in [
        (masked(0x81, b"{}"), P::Masked),
        (frame(0xC1, b"{}"), P::ReservedBits),
        (frame(0x83, b"{}"), P::ReservedOpcode),
        (frame(0x8B, b""), P::ReservedOpcode),
        (frame(0x09, b"x"), P::FragmentedControl),
        (frame(0x89, &[b'x'; 126]), P::LongControl),
        (frame(0x80, b"x"), P::StrayContinuation),
        ([frame(0x01, b"x"), frame(0x81, b"y")].concat(), P::UnfinishedMessage),
    ] {
        assert_eq!(ends_with(&bytes), (DownReason::Protocol(fault), Some(1002)), "{fault:?}");
    }
}

#[test]
fn text_that_is_not_utf_8_is_answered_with_1007() {
    assert_eq!(ends_with(&frame(0x81, b"{\"a\":\"\xFF\"}")), (DownReason::NotUtf8, Some(1007)));
    assert_eq!(ends_with(&frame(0x81, "김".as_bytes()[..2].as_ref())), (DownReason::NotUtf8, Some(1007)));
}

#[test]
fn lengths_that_lie_and_giant_messages_are_answered_with_1009() {
    for length in [1_u64 << 40, 1 << 63, u64::MAX] {
        let mut bytes = vec![0x81, 127];
        bytes.extend(length.to_be_bytes());
        assert_eq!(ends_with(&bytes), (DownReason::TooLong, Some(1009)), "{length}");
    }
    let mut bytes = vec![0x81, 127];
    bytes.extend(((64_u64 << 20) + 1).to_be_bytes());
    assert_eq!(ends_with(&bytes), (DownReason::TooLong, Some(1009)));
    let mut fragments = frame(0x01, &[b'x'; 60_000]);
    let fragment = frame(0x00, &[b'x'; 60_000]);
    for _ in 0..(64 << 20) / 60_000 {
        fragments.extend_from_slice(&fragment);
    }
    fragments.extend(frame(0x00, &[b'x'; 60_000]));
    assert_eq!(ends_with(&fragments), (DownReason::TooLong, Some(1009)));
}

/// An established connection on which the link must stay up.
struct Stays {
    link: TestLink,
    peer: Peer,
    _server: Server,
}

impl Stays {
    fn new() -> Self {
        let server = Server::new();
        let mut link = TestLink::start(quick(server.address()));
        let peer = server.establish();
        link.wait_state(LinkState::Registered);
        Self { link, peer, _server: server }
    }

    fn assert_up(mut self) {
        self.peer.text(STARTED);
        assert_eq!(self.link.wait_text(STARTED).converted.event, Some(Event::Started));
        assert_eq!(self.link.count(|kind| matches!(kind, LinkEventKind::Down { .. })), 0);
    }
}

#[test]
fn good_fragments_with_a_ping_between_and_a_split_letter_are_read() {
    let mut stays = Stays::new();
    let text = r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"흉부"}}"#;
    let cut = text.find('흉').unwrap() + 1;
    stays.peer.frame(0x01, &text.as_bytes()[..cut]);
    stays.peer.frame(0x89, b"are you there");
    stays.peer.frame(0x00, b"");
    stays.peer.frame(0x80, &text.as_bytes()[cut..]);
    assert!(matches!(stays.link.wait_text(text).converted.event, Some(Event::Step(_))));
    assert_eq!(stays.peer.read_frame(), Some((0x8A, b"are you there".to_vec())));
    stays.assert_up();
}

#[test]
fn a_slow_drip_is_read() {
    let mut stays = Stays::new();
    for byte in frame(0x81, STARTED.as_bytes()) {
        stays.peer.bytes(&[byte]);
        std::thread::sleep(ms(3));
    }
    assert_eq!(stays.link.wait_text(STARTED).converted.event, Some(Event::Started));
    stays.assert_up();
}

#[test]
fn what_is_merely_strange_does_not_end_the_link() {
    let mut stays = Stays::new();
    let deep = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    let million = "[".repeat(200_000);
    stays.peer.frame(0x8A, b"unsolicited");
    stays.peer.frame(0x81, b"");
    for text in [
        "not json",
        "[2,106,1001,null]",
        "{} {}",
        &deep,
        &million,
        r#"{"command":NaN}"#,
        r#"{"command":1e999}"#,
        r#"{"command":18446744073709551616}"#,
        r#"{"sender":1,"command":4711}"#,
        r#"{"sender":1,"command":"hello"}"#,
    ] {
        stays.peer.text(text);
        let frame = stays.link.wait_text(text);
        assert!(!frame.decoded.unwrap().notices.is_empty(), "{}", &text[..text.len().min(40)]);
        assert_eq!(frame.converted.event, None);
    }
    stays.assert_up();
}

#[test]
fn a_binary_frame_and_a_byte_order_mark_are_read_with_a_notice() {
    let mut stays = Stays::new();
    stays.peer.frame(0x82, STARTED.as_bytes());
    let binary = stays.link.wait_text(STARTED);
    assert_eq!((binary.kind, binary.converted.event), (FrameKind::Binary, Some(Event::Started)));
    let marked = format!("\u{feff}{STARTED}");
    stays.peer.text(&marked);
    let frame = stays.link.wait_text(&marked);
    assert_eq!(frame.converted.event, Some(Event::Started));
    assert!(!frame.decoded.unwrap().notices.is_empty());
    stays.assert_up();
}

#[test]
fn events_for_others_are_shown_and_ignored() {
    let mut stays = Stays::new();
    for text in [r#"{"sender":106,"receiver":106,"command":1002}"#, r#"{"sender":2,"receiver":1,"command":1002}"#] {
        stays.peer.text(text);
        let frame = stays.link.wait_text(text);
        assert!(frame.ignored.is_some() && frame.converted.event.is_none());
    }
    stays.assert_up();
}

#[test]
fn what_is_sent_arrives_and_is_reported() {
    let mut stays = Stays::new();
    stays.link.handle().send_text(r#"{"x":"김"}"#.to_owned()).unwrap();
    stays.peer.expect_text(r#"{"x":"김"}"#);
    let frame = stays.link.wait_text(r#"{"x":"김"}"#);
    assert_eq!((frame.direction, frame.size), (Direction::Outgoing, 11));
    stays.assert_up();
}
