//! Floods, full channels, commands, quitting, faults of our own.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use vxdisplay::clock::Reading;
use vxdisplay::link::{CommandError, DownReason, Link, LinkEventKind, LinkState, Target};

use crate::support::{PATIENCE, PING, Server, TestLink, frame, ms, quick};

fn step(number: usize) -> String {
    format!(r#"{{"sender":2,"receiver":106,"command":601,"data":{{"bodypartAlias":"{number}"}}}}"#)
}

#[test]
fn ten_thousand_events_with_a_stalled_application_are_all_delivered_in_order() {
    const EVENTS: usize = 10_000;
    let server = Server::new();
    let mut config = quick(server.address());
    config.channel_capacity = 64;
    config.ping_interval = ms(100);
    config.dead_after = ms(400);
    let mut link = TestLink::start(config);
    let mut peer = server.establish();
    link.wait_state(LinkState::Registered);
    let mut flood = peer.stream.try_clone().unwrap();
    let flooding = std::thread::spawn(move || {
        for number in 0..EVENTS {
            std::io::Write::write_all(&mut flood, &frame(0x81, step(number).as_bytes())).unwrap();
        }
    });
    // The application hangs for longer than the dead timer.
    std::thread::sleep(ms(1000));
    assert_eq!(link.events.len(), 64);
    link.handle().send_text("{\"stalled\":1}".to_owned()).unwrap();
    loop {
        match peer.read_frame() {
            Some((_, text)) if text == b"{\"stalled\":1}" => break,
            Some((_, text)) => assert_eq!(text, PING.as_bytes()),
            None => panic!("the link is gone"),
        }
    }
    for number in 0..EVENTS {
        let expected = step(number);
        let text = link.wait("a step", |event| match &event.kind {
            LinkEventKind::Frame(frame) if frame.converted.event.is_some() => Some(Arc::clone(&frame.text)),
            LinkEventKind::Down { reason, .. } => panic!("{reason:?}"),
            _ => None,
        });
        assert_eq!(&*text, expected);
        link.seen.clear();
    }
    flooding.join().unwrap();
}

#[test]
fn quitting_is_quick_while_the_application_hangs_and_the_server_floods() {
    let server = Server::new();
    let mut config = quick(server.address());
    config.channel_capacity = 16;
    let link = TestLink::start(config);
    let peer = server.establish();
    let mut flood = peer.stream.try_clone().unwrap();
    let flooding = std::thread::spawn(move || {
        let event = frame(0x81, step(1).as_bytes()).repeat(1000);
        while std::io::Write::write_all(&mut flood, &event).is_ok() {}
    });
    std::thread::sleep(ms(300));
    link.quit("stalled");
    drop(peer);
    flooding.join().unwrap();
}

#[test]
fn quitting_is_quick_in_every_phase() {
    let refused = TestLink::start(quick(Server::new().address()));
    std::thread::sleep(ms(50));
    refused.quit("waiting");

    let mut config = quick(Server::new().address());
    config.server = Target::new(false, "no-such-host.invalid", 1);
    TestLink::start(config).quit("resolving");

    let server = Server::new();
    let link = TestLink::start(quick(server.address()));
    let _peer = server.accept();
    link.quit("handshake");

    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let mut peer = server.open();
    link.wait_up();
    peer.bytes(&frame(0x88, &[3, 0xE8]));
    link.wait_down();
    link.quit("closing");

    let server = Server::new();
    let mut config = quick(server.address());
    config.server.tls = true;
    let link = TestLink::start(config);
    let _peer = server.accept();
    link.quit("TLS handshake");
}

#[test]
fn dropping_the_handle_ends_the_events() {
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let _peer = server.establish();
    link.wait_up();
    drop(link.handle.take());
    let begun = Instant::now();
    while link.events.recv_timeout(ms(10)) != Err(crossbeam_channel::RecvTimeoutError::Disconnected) {
        assert!(begun.elapsed() < PATIENCE);
    }
}

#[test]
fn a_command_reaches_the_server_at_once() {
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let mut peer = server.establish();
    link.wait_state(LinkState::Registered);
    std::thread::sleep(ms(50));
    let mut best = Duration::MAX;
    for _ in 0..20 {
        let begun = Instant::now();
        link.handle().send_text("{\"x\":1}".to_owned()).unwrap();
        peer.expect_text("{\"x\":1}");
        best = best.min(begun.elapsed());
    }
    assert!(best < ms(50), "{best:?}");
}

#[test]
fn two_reasons_to_reconnect_make_one_connection() {
    let server = Server::new();
    let mut link = TestLink::start(quick(server.address()));
    let mut peer = server.establish();
    link.wait_state(LinkState::Registered);
    peer.bytes(&frame(0x88, &[3, 0xE8]));
    for _ in 0..3 {
        link.handle().reconnect().unwrap();
    }
    assert!(peer.ends_within(PATIENCE));
    drop(peer);
    let _peer = server.establish();
    assert_eq!(link.wait_up(), 2);
    assert!(server.try_accept(ms(200)).is_none());
}

#[test]
fn the_application_is_woken_after_events_were_sent() {
    let server = Server::new();
    let woken = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&woken);
    let begun = Instant::now();
    let clock = move || Reading { now: begun.elapsed(), awake: begun.elapsed() };
    let wake = Arc::new(move || {
        count.fetch_add(1, Ordering::SeqCst);
    });
    let (_handle, events) = Link::start(quick(server.address()), Box::new(clock), wake).unwrap();
    let _peer = server.establish();
    while woken.load(Ordering::SeqCst) == 0 {
        assert!(begun.elapsed() < PATIENCE);
        std::thread::yield_now();
    }
    assert!(!events.is_empty());
}

#[test]
fn a_fault_of_ours_is_told_and_the_loop_begins_anew() {
    let server = Server::new();
    let (begun, fault) = (Instant::now(), Arc::new(AtomicBool::new(false)));
    let trap = Arc::clone(&fault);
    let clock = move || {
        assert!(!trap.swap(false, Ordering::SeqCst), "a fault, on purpose");
        Reading { now: begun.elapsed(), awake: begun.elapsed() }
    };
    let mut link = TestLink::start_with_clock(quick(server.address()), Arc::new(AtomicU64::new(0)), Box::new(clock));
    let peer = server.establish();
    link.wait_state(LinkState::Registered);
    fault.store(true, Ordering::SeqCst);
    link.handle().ping_now().unwrap();
    assert_eq!(link.wait_down(), DownReason::Panicked);
    link.wait_state(LinkState::Lost);
    drop(peer);
    let _peer = server.establish();
    assert_eq!(link.wait_up(), 2);
    link.quit("after a fault");
}

#[test]
fn a_message_that_is_too_long_is_not_taken() {
    let link = TestLink::start(quick(Server::new().address()));
    assert_eq!(link.handle().send_text("x".repeat(300_000)), Err(CommandError::TooLong));
}
