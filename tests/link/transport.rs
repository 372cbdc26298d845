//! The transport without the policy: one connection that says what it is told to, and nothing of its own.

use std::thread::{Builder, JoinHandle};

use tungstenite::Message;
use vxdisplay::link::{DownReason, Failure, HandshakeFailure, LinkConfig, converse};

use crate::support::{Server, ms, quick};

/// What comes of a conversation in which everything is sent back.
fn echo(config: LinkConfig, server: &Server) -> JoinHandle<Result<DownReason, Failure>> {
    let address = server.address();
    Builder::new().spawn(move || converse(address, &config, Some)).unwrap()
}

#[test]
fn the_transport_alone_says_nothing_of_its_own_and_what_it_is_told() {
    let server = Server::new();
    let conversation = echo(quick(server.address()), &server);
    let mut peer = server.accept();
    peer.upgrade("");
    let long = "김".repeat(20_000);
    for (first, payload) in [(0x81, "text".as_bytes()), (0x82, &[0xFF, 0]), (0x81, b""), (0x81, long.as_bytes())] {
        peer.frame(first, payload);
        assert_eq!(peer.read_frame(), Some((first, payload.to_vec())));
    }
    peer.frame(0x89, b"ping");
    assert_eq!(peer.read_frame(), Some((0x8A, b"ping".to_vec())));
    peer.frame(0x88, &1000_u16.to_be_bytes());
    assert_eq!(peer.close_code(), Some(Some(1000)));
    drop(peer);
    assert_eq!(conversation.join().unwrap(), Ok(DownReason::ClosedByServer(Some(1000))));
}

#[test]
fn the_transport_alone_keeps_the_limits_and_the_rules_of_the_link() {
    let server = Server::new();
    let mut config = quick(server.address());
    (config.limits.message_bytes, config.limits.skipped_message_bytes) = (100, 200);
    let conversation = echo(config, &server);
    let mut peer = server.accept();
    peer.upgrade("");
    peer.frame(0x81, &[b'x'; 150]);
    peer.text("after it");
    peer.expect_text("after it");
    peer.frame(0x81, &[b'x'; 250]);
    assert_eq!(peer.close_code(), Some(Some(1009)));
    drop(peer);
    assert_eq!(conversation.join().unwrap(), Ok(DownReason::TooLong));
}

#[test]
fn the_transport_alone_waits_no_longer_than_it_may() {
    let server = Server::new();
    let mut config = quick(server.address());
    (config.limits.handshake, config.dead_after) = (ms(50), ms(50));
    let conversation = echo(config.clone(), &server);
    let silent = server.accept();
    let failure = Failure::Handshake(server.address(), HandshakeFailure::Silent(ms(50)));
    assert_eq!(conversation.join().unwrap(), Err(failure));
    drop(silent);

    config.limits.handshake = ms(3000);
    let conversation = echo(config.clone(), &server);
    let mut peer = server.accept();
    peer.upgrade("");
    assert_eq!(peer.close_code(), Some(Some(1001)));
    assert_eq!(conversation.join().unwrap(), Ok(DownReason::Silent(ms(50))));

    // A close frame that is never followed by the end.
    config.limits.close = ms(50);
    config.dead_after = ms(3000);
    let conversation = echo(config, &server);
    let mut peer = server.accept();
    peer.upgrade("");
    peer.frame(0x88, &1001_u16.to_be_bytes());
    assert_eq!(conversation.join().unwrap(), Ok(DownReason::ClosedByServer(Some(1001))));
    assert!(peer.ends_within(ms(3000)));
}

#[test]
fn the_transport_alone_never_speaks_in_the_clear_where_tls_is_asked_for() {
    let server = Server::new();
    let mut config = quick(server.address());
    config.server.tls = true;
    config.limits.handshake = ms(50);
    config.extra_ca = Some(crate::certificates::authority());
    let conversation = echo(config, &server);
    let mut peer = server.accept();
    let mut first = [0];
    std::io::Read::read_exact(&mut peer.stream, &mut first).unwrap();
    assert_eq!(first, [0x16], "a TLS handshake");
    assert!(matches!(conversation.join().unwrap(), Err(Failure::Handshake(..))));
}

#[test]
fn every_message_may_be_left_without_an_answer() {
    let server = Server::new();
    let (address, config) = (server.address(), quick(server.address()));
    let conversation = Builder::new().spawn(move || {
        let mut heard = Vec::new();
        let ended = converse(address, &config, |message| {
            heard.push(message);
            None
        });
        (heard, ended)
    });
    let mut peer = server.accept();
    peer.upgrade("");
    peer.text("301");
    peer.frame(0x88, &1000_u16.to_be_bytes());
    assert_eq!(peer.read_frame().map(|(first, _)| first), Some(0x88), "the answer to the close frame alone");
    drop(peer);
    let (heard, ended) = conversation.unwrap().join().unwrap();
    assert_eq!((heard, ended), (vec![Message::text("301")], Ok(DownReason::ClosedByServer(Some(1000)))));
}
