//! Messages that are too long to be read: not meant for a display, and no reason to end the link.

use std::time::Instant;

use vxdisplay::exam::Event;
use vxdisplay::link::{DownReason, Frame, FrameKind, LinkEventKind, LinkState, LongMessage, NoticeKind, ProtocolFault};

use crate::support::{PING, Peer, STARTED, Server, TestLink, frame, ms, quick};

const PATIENT_HEAD: &str = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientName":"Hong^Gildong","x":""#;
const PICTURE_HEAD: &str = r#"{"sender":107,"receiver":0,"command":401,"data":{"image":""#;
const PATIENT: &str =
    r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"P1","patientName":"Kim^Sarang"}}"#;

struct Room {
    link: TestLink,
    peer: Peer,
    _server: Server,
}

impl Room {
    fn new() -> Self {
        let server = Server::new();
        let mut link = TestLink::start(quick(server.address()));
        let peer = server.establish();
        link.wait_state(LinkState::Registered);
        Self { link, peer, _server: server }
    }

    fn header(&mut self, first: u8, length: u64) {
        let mut bytes = vec![first, 127];
        bytes.extend(length.to_be_bytes());
        self.peer.bytes(&bytes);
    }

    /// A message of this length that begins with `head`, in one frame.
    fn long(&mut self, first: u8, head: &str, length: usize) {
        self.header(first, length as u64);
        self.peer.bytes(head.as_bytes());
        let part = vec![b'A'; 1 << 20];
        let mut rest = length - head.len();
        while rest > 0 {
            let count = rest.min(part.len());
            self.peer.bytes(&part[..count]);
            rest -= count;
        }
    }

    /// The next incoming frame of data that begins with this.
    fn wait_beginning(&mut self, head: &str) -> Frame {
        self.link.wait(head, |event| match &event.kind {
            LinkEventKind::Frame(frame) if frame.text.starts_with(head) => Some((**frame).clone()),
            _ => None,
        })
    }

    fn notices(&mut self) -> Vec<LongMessage> {
        let notices = self.link.gather().iter().filter_map(|event| match &event.kind {
            LinkEventKind::Notice(notice) => match notice.kind {
                NoticeKind::LongMessage(message) => Some(message),
                _ => None,
            },
            _ => None,
        });
        notices.collect()
    }

    fn assert_up(mut self) {
        self.peer.text(PATIENT);
        assert!(matches!(self.link.wait_text(PATIENT).converted.event, Some(Event::Patient(_))));
        assert_eq!(self.link.count(|kind| matches!(kind, LinkEventKind::Down { .. })), 0);
        assert_eq!(self.link.count(|kind| matches!(kind, LinkEventKind::State(LinkState::Lost))), 0);
    }
}

#[test]
fn a_picture_of_64_mebibytes_changes_nothing_and_the_next_patient_is_heard() {
    let mut room = Room::new();
    let begun = Instant::now();
    room.long(0x81, PICTURE_HEAD, 64 << 20);
    let picture = room.wait_beginning(PICTURE_HEAD);
    assert_eq!((picture.kind, picture.size, picture.converted.event.clone()), (FrameKind::Text, 64 << 20, None));
    assert!(picture.text.len() <= 64 << 10 && picture.decoded.is_some());
    room.peer.text(PATIENT);
    room.link.wait_text(PATIENT);
    assert!(begun.elapsed() < ms(5000), "{:?}", begun.elapsed());
    room.long(0x82, PICTURE_HEAD, 5 << 20);
    room.long(0x82, PICTURE_HEAD, 6 << 20);
    room.peer.text(STARTED);
    room.link.wait_text(STARTED);
    let told = |kind, size| LongMessage { kind, size, may_be_event: false };
    assert_eq!(room.notices(), [told(FrameKind::Text, 64 << 20), told(FrameKind::Binary, 5 << 20)]);
    room.assert_up();
}

#[test]
fn a_long_101_lets_nobody_stand_before_its_rest_has_come() {
    for first in [0x81, 0x82, 0x01] {
        let mut room = Room::new();
        room.header(first, 60 << 20);
        room.peer.bytes(PATIENT_HEAD.as_bytes());
        room.peer.bytes(&[b'A'; 400]);
        assert_eq!(room.wait_beginning(PATIENT_HEAD).converted.event, Some(Event::NoPatient), "a drip is looked at");
        assert!(room.notices().len() <= 1);
    }
    let mut room = Room::new();
    room.long(0x81, PATIENT_HEAD, 300 << 10);
    assert_eq!(room.wait_beginning(PATIENT_HEAD).converted.event, Some(Event::NoPatient));
    room.peer.text(STARTED);
    room.link.wait_text(STARTED);
    assert!(room.notices().iter().all(|notice| notice.may_be_event && notice.size == 300 << 10));
    room.assert_up();
}

#[test]
fn thirty_thousand_fragments_are_one_message() {
    let mut room = Room::new();
    let mut bytes = frame(0x01, PICTURE_HEAD.as_bytes());
    for n in 0..30_000 {
        bytes.extend(frame(0x00, &[b'A'; 40]));
        if n % 1000 == 0 {
            bytes.extend(frame(0x89, b"between"));
        }
    }
    bytes.extend(frame(0x80, b"\"}}"));
    room.peer.bytes(&bytes);
    let picture = room.wait_beginning(PICTURE_HEAD);
    assert!(picture.converted.event.is_none() && picture.size > 256 << 10);
    for _ in 0..30 {
        assert_eq!(room.peer.read_frame(), Some((0x8A, b"between".to_vec())));
    }
    room.assert_up();
}

#[test]
fn pings_commands_and_quit_go_on_within_a_long_message() {
    let server = Server::new();
    let mut config = quick(server.address());
    config.ping_interval = ms(50);
    let mut link = TestLink::start(config);
    let mut peer = server.establish();
    link.wait_state(LinkState::Registered);
    peer.frame(0x01, &[b'A'; 60_000]);
    for _ in 0..20 {
        peer.frame(0x00, &[b'A'; 60_000]);
    }
    link.handle().send_text("hello".to_owned()).unwrap();
    let mut heard = Vec::new();
    while heard.iter().filter(|text| *text == PING).count() < 3 || !heard.iter().any(|text| text == "hello") {
        peer.frame(0x00, &[b'A'; 60_000]);
        let (first, payload) = peer.read_frame().expect("a frame");
        if first == 0x81 {
            heard.push(String::from_utf8(payload).unwrap());
        }
    }
    assert_eq!(link.count(|kind| matches!(kind, LinkEventKind::Down { .. })), 0);
    link.quit("within a long message");
}

#[test]
fn a_long_message_that_breaks_the_protocol_or_stands_still_ends_the_link() {
    let mut room = Room::new();
    room.header(0x01, 1 << 20);
    room.peer.bytes(&vec![b'A'; 1 << 20]);
    room.peer.frame(0x81, b"{}");
    assert_eq!(room.link.wait_down(), DownReason::Protocol(ProtocolFault::UnfinishedMessage));
    assert_eq!(room.peer.close_code(), Some(Some(1002)));

    let server = Server::new();
    let mut config = quick(server.address());
    config.limits.message = ms(300);
    let mut link = TestLink::start(config);
    let mut peer = server.establish();
    let mut bytes = vec![0x82, 127];
    bytes.extend((60_u64 << 20).to_be_bytes());
    bytes.extend(vec![b'A'; 1 << 20]);
    peer.bytes(&bytes);
    assert_eq!(link.wait_down(), DownReason::MessageTooSlow);
    assert_eq!(peer.close_code(), Some(Some(1008)));
}

#[test]
fn an_end_within_a_long_message_is_an_end() {
    let mut room = Room::new();
    room.header(0x82, 60 << 20);
    room.peer.bytes(&vec![b'A'; 1 << 20]);
    drop(room.peer);
    assert!(matches!(room.link.wait_down(), DownReason::Ended | DownReason::Reset));
}
