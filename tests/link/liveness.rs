//! Silence, pings, sleep, and peers that keep the link busy.

use std::io::Write;
use std::time::{Duration, Instant};

use vxdisplay::exam::Moment;
use vxdisplay::link::{DownReason, FrameKind, LinkConfig, LinkEventKind, LinkState, NoticeKind};

use crate::support::{PATIENCE, PING, PONG, REGISTER, STARTED, Server, TestLink, frame, ms, quick};

fn lively(server: &Server) -> LinkConfig {
    let mut config = quick(server.address());
    config.ping_interval = ms(150);
    config.dead_after = ms(600);
    config.limits.register = ms(300);
    config
}

#[test]
fn a_server_that_falls_silent_is_given_up_in_time() {
    let server = Server::new();
    let mut link = TestLink::start(lively(&server));
    let mut peer = server.establish();
    link.wait_state(LinkState::Registered);
    let silent = Instant::now();
    let down = link.wait_down();
    assert!(matches!(down, DownReason::Silent(time) if (ms(600)..ms(1500)).contains(&time)), "{down:?}");
    assert!(silent.elapsed() < ms(1500), "{:?}", silent.elapsed());
    assert!(peer.ends_within(PATIENCE));
    let _peer = server.establish();
    assert_eq!(link.wait_up(), 2);
}

#[test]
fn a_server_that_falls_silent_while_we_send_is_given_up_too() {
    let server = Server::new();
    let mut link = TestLink::start(lively(&server));
    let _peer = server.establish();
    link.wait_state(LinkState::Registered);
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE && link.count(|kind| matches!(kind, LinkEventKind::Down { .. })) == 0 {
        let _ = link.handle().send_text("{}".to_owned());
        std::thread::sleep(ms(20));
    }
    assert!(begun.elapsed() < ms(2500));
}

#[test]
fn data_without_answered_pings_keeps_the_link() {
    let server = Server::new();
    let mut link = TestLink::start(lively(&server));
    let mut peer = server.establish();
    link.wait_state(LinkState::Registered);
    for _ in 0..15 {
        peer.text(STARTED);
        std::thread::sleep(ms(100));
    }
    assert_eq!(link.count(|kind| matches!(kind, LinkEventKind::Down { .. })), 0);
}

#[test]
fn a_server_that_answers_nothing_is_unconfirmed_then_unverified_and_kept() {
    let server = Server::new();
    let mut link = TestLink::start(lively(&server));
    let mut peer = server.open();
    link.wait_state(LinkState::Unconfirmed);
    link.wait_state(LinkState::Unverified);
    std::thread::sleep(ms(900));
    assert_eq!(link.count(|kind| matches!(kind, LinkEventKind::Down { .. })), 0);
    let (mut registers, mut web_socket_pings) = (1, 0);
    for _ in 0..8 {
        match peer.read_frame() {
            Some((0x81, text)) if text == REGISTER.as_bytes() => registers += 1,
            Some((0x89, _)) => web_socket_pings += 1,
            Some((0x81, text)) => assert_eq!(text, PING.as_bytes()),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(registers, 2);
    assert!(web_socket_pings >= 2);
    peer.text(STARTED);
    link.wait_text(STARTED);
}

#[test]
fn a_server_that_answers_web_socket_pings_only_is_verified() {
    let server = Server::new();
    let mut link = TestLink::start(lively(&server));
    let mut peer = server.open();
    let payload = loop {
        if let Some((0x89, payload)) = peer.read_frame() {
            break payload;
        }
    };
    peer.frame(0x8A, &payload);
    link.wait("Pong", |event| matches!(event.kind, LinkEventKind::Pong { .. }).then_some(()));
    assert_eq!(link.count(|kind| *kind == LinkEventKind::State(LinkState::Unverified)), 0);
}

#[test]
fn the_prototype_servers_pong_has_a_round_trip() {
    let server = Server::new();
    let mut link = TestLink::start(lively(&server));
    let mut peer = server.open();
    peer.text(r#"{"command":"pong"}"#);
    let round_trip = link.wait("Pong", |event| match event.kind {
        LinkEventKind::Pong { round_trip } => Some(round_trip),
        _ => None,
    });
    assert!(round_trip < Duration::from_secs(2));
}

#[test]
fn a_refused_register_stays_connected_and_is_asked_again() {
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let mut peer = server.open();
    peer.text(PONG);
    peer.text(r#"{"sender":1,"command":11,"data":{"status":0,"error":42}}"#);
    assert_eq!(link.wait_notice(), NoticeKind::RegisterRefused(Some(42)));
    link.wait_state(LinkState::Refused);
    peer.text(STARTED);
    assert!(link.wait_text(STARTED).converted.event.is_some());
    peer.expect_text(REGISTER);
    peer.text(r#"{"sender":1,"command":11,"data":{"status":1}}"#);
    link.wait_state(LinkState::Registered);
}

#[test]
fn after_a_sleep_the_link_is_checked_at_once() {
    let server = Server::new();
    let mut config = quick(server.address());
    config.limits.wake_ping = ms(300);
    let mut link = TestLink::start(config);
    let mut peer = server.establish();
    link.wait_state(LinkState::Registered);
    link.wait("Pong", |event| matches!(event.kind, LinkEventKind::Pong { .. }).then_some(()));
    link.sleep(Duration::from_mins(1));
    link.handle().ping_now().unwrap();
    let (slept, since) = link.wait("Woke", |event| match event.kind {
        LinkEventKind::Woke { slept, since } => Some((slept, since)),
        _ => None,
    });
    assert!(slept >= Duration::from_secs(59) && since < Moment::from_start(Duration::from_secs(50)));
    peer.expect_text(PING);
    assert_eq!(link.wait_down(), DownReason::NotAwake(ms(300)));
    let _peer = server.establish();
    link.wait_up();
}

#[test]
fn a_message_that_stalls_is_cut() {
    let server = Server::new();
    let mut config = quick(server.address());
    config.limits.message = ms(300);
    let mut link = TestLink::start(config);
    let mut peer = server.establish();
    link.wait_state(LinkState::Registered);
    peer.bytes(&frame(0x81, STARTED.as_bytes())[..20]);
    assert_eq!(link.wait_down(), DownReason::MessageTooSlow);
    assert_eq!(peer.close_code(), Some(Some(1008)));
}

#[test]
fn a_flood_of_empty_fragments_hinders_neither_pings_nor_commands_nor_quitting() {
    let server = Server::new();
    let mut config = quick(server.address());
    config.ping_interval = ms(100);
    let mut link = TestLink::start(config);
    let mut peer = server.establish();
    link.wait_state(LinkState::Registered);
    let mut flood = peer.stream.try_clone().unwrap();
    let flooding = std::thread::spawn(move || {
        let _ = flood.write_all(&frame(0x01, b"x"));
        let empty = frame(0x00, b"").repeat(10_000);
        while flood.write_all(&empty).is_ok() {}
    });
    std::thread::sleep(ms(200));
    link.handle().send_text("{\"x\":1}".to_owned()).unwrap();
    let mut pings = 0;
    loop {
        match peer.read_frame() {
            Some((_, text)) if text == b"{\"x\":1}" => break,
            Some((_, text)) if text == PING.as_bytes() => pings += 1,
            other => panic!("{other:?}"),
        }
    }
    assert!(pings > 0);
    link.quit("flooded");
    drop(peer);
    flooding.join().unwrap();
}

#[test]
fn a_ping_flood_of_a_server_that_does_not_read_hinders_neither_commands_nor_quitting() {
    let server = Server::new();
    let mut config = quick(server.address());
    config.channel_capacity = 100_000;
    let mut link = TestLink::start(config);
    let peer = server.establish();
    link.wait_state(LinkState::Registered);
    let mut flood = peer.stream.try_clone().unwrap();
    flood.set_write_timeout(Some(ms(500))).unwrap();
    let flooding = std::thread::spawn(move || {
        let ping = frame(0x89, &[b'x'; 125]).repeat(100);
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(2) && flood.write_all(&ping).is_ok() {}
    });
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs(1) {
        link.gather();
        link.seen.retain(|event| !matches!(&event.kind, LinkEventKind::Frame(frame) if frame.kind == FrameKind::Ping));
        std::thread::sleep(ms(5));
    }
    link.handle().send_text("{}".to_owned()).unwrap();
    link.quit("ping flood");
    drop(peer);
    flooding.join().unwrap();
}
