//! Every way in which a server can end a connection.

use vxdisplay::link::{DownReason, FrameKind, LinkEventKind, LinkState};

use crate::support::{Peer, STARTED, Server, TestLink, frame, ms, quick};

fn established() -> (Server, TestLink, Peer) {
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let peer = server.establish();
    link.wait_state(LinkState::Registered);
    (server, link, peer)
}

fn close(code: u16) -> Vec<u8> {
    frame(0x88, &[&code.to_be_bytes()[..], b"HONG^GILDONG"].concat())
}

#[test]
fn every_close_code_is_answered_and_followed_by_a_new_connection() {
    for (bytes, reason, answer) in [
        (close(1000), DownReason::ClosedByServer(Some(1000)), Some(1000)),
        (close(1001), DownReason::ClosedByServer(Some(1001)), Some(1001)),
        (close(1012), DownReason::ClosedByServer(Some(1012)), Some(1012)),
        (close(4000), DownReason::ClosedByServer(Some(4000)), Some(4000)),
        (frame(0x88, b""), DownReason::ClosedByServer(None), None),
        (close(999), DownReason::IllegalClose, Some(1002)),
        (close(1005), DownReason::IllegalClose, Some(1002)),
        (close(1006), DownReason::IllegalClose, Some(1002)),
        (frame(0x88, b"x"), DownReason::IllegalClose, Some(1002)),
        (frame(0x88, b"\x03\xE8\xFF\xFE"), DownReason::NotUtf8, Some(1007)),
    ] {
        let (server, mut link, mut peer) = established();
        peer.bytes(&bytes);
        assert_eq!(link.wait_down(), reason);
        let closed = link.seen.iter().find_map(|event| match &event.kind {
            LinkEventKind::Frame(frame) if matches!(frame.kind, FrameKind::Close(_)) => Some(frame.size),
            _ => None,
        });
        if matches!(reason, DownReason::ClosedByServer(_)) {
            assert_eq!(closed, Some(bytes.len() - 2), "the size as received, without the head of the frame");
        }
        assert!(link.seen.is_sorted_by_key(|event| event.at), "what is told later has not happened before");
        assert_eq!(peer.close_code(), Some(answer), "{reason:?}");
        drop(peer);
        let _peer = server.establish();
        assert_eq!(link.wait_up(), 2);
        assert!(!format!("{:?}", link.seen).contains("GILDONG"), "a close reason may name a patient");
    }
}

#[test]
fn a_server_that_closes_and_never_ends_the_connection_is_dropped() {
    let (server, mut link, mut peer) = established();
    peer.bytes(&close(1000));
    link.wait_down();
    assert!(peer.ends_within(ms(3000)));
    let _peer = server.establish();
    link.wait_up();
}

#[test]
fn what_comes_after_a_close_frame_is_ignored() {
    let (server, mut link, mut peer) = established();
    peer.bytes(&[close(1000), frame(0x81, STARTED.as_bytes())].concat());
    link.wait_down();
    drop(peer);
    let _peer = server.establish();
    link.wait_up();
    assert!(!link.seen.iter().any(|event| match &event.kind {
        LinkEventKind::Frame(frame) => frame.converted.event.is_some(),
        _ => false,
    }));
}

#[test]
fn an_end_and_a_reset_also_in_the_middle_of_a_frame_discard_it_and_reconnect() {
    for reset in [false, true] {
        for begun in [&b""[..], &frame(0x81, STARTED.as_bytes())[..20]] {
            let (server, mut link, mut peer) = established();
            peer.bytes(begun);
            if reset {
                peer.reset();
            } else {
                drop(peer);
            }
            let reason = link.wait_down();
            assert!(matches!(reason, DownReason::Ended | DownReason::Reset), "{reason:?}");
            let mut peer = server.establish();
            link.wait_up();
            peer.text(STARTED);
            let frame = link.wait_text(STARTED);
            assert!(frame.converted.event.is_some());
        }
    }
}

#[test]
fn the_last_words_of_a_server_that_stops_are_heard() {
    let (_server, mut link, mut peer) = established();
    peer.bytes(&[frame(0x81, STARTED.as_bytes()), close(1001)].concat());
    drop(peer);
    assert!(link.wait_text(STARTED).converted.event.is_some());
    link.wait_down();
}

#[test]
fn quitting_says_good_bye() {
    let (_server, link, mut peer) = established();
    link.quit("open");
    assert_eq!(peer.close_code(), Some(Some(1001)));
    assert!(peer.ends_within(ms(3000)));
}
