//! The relay with a certificate, over real sockets.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

#[allow(dead_code, reason = "the test of the link uses more of it")]
#[path = "common/certificates.rs"]
mod certificates;
#[path = "relay_support/secure.rs"]
mod secure_file;
#[path = "relay_support/mod.rs"]
mod support;

use std::fs;
use std::io::{Read, Write};
use std::net::SocketAddr;
use std::path::Path;
use std::time::{Duration, Instant};

use certificates::{authority, file};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use secure_file::Secure;
use support::{Client, eventually, frame, raw};
use vxdisplay::relay::{Limits, Relay, RelayConfig, RelayError, RelayHandle, TlsError, TlsFiles};

const STARTED: &str = r#"{"sender":2,"receiver":106,"command":1001}"#;

#[test]
fn a_display_hears_over_tls_what_vxvue_says_over_tls_exactly_as_it_came() {
    let relay = relay(Limits::default());
    let mut display = registered(&relay, 106);
    let mut vxvue = registered(&relay, 2);
    for length in [0, 1, 100, 4000, 16_384, 40_000, 65_000] {
        let text =
            format!(r#"{{ "sender":2,"receiver":106,"command":601,"data":{{"x":"{}홍^길동"}}}}"#, "x".repeat(length));
        vxvue.say(&text);
        display.expect(&text);
    }
}

#[test]
fn a_burst_over_tls_arrives_whole_and_in_order() {
    let relay = relay(Limits::default());
    let mut display = registered(&relay, 106);
    let mut vxvue = registered(&relay, 2);
    let text = |number: u32| {
        format!(r#"{{"sender":2,"receiver":106,"command":601,"data":{{"n":{number},"x":"{}"}}}}"#, "y".repeat(900))
    };
    let sending = std::thread::spawn(move || {
        // One write of the client holds many frames, and more than the relay reads of a client at once.
        for chunk in 0..40 {
            let frames: Vec<u8> = (0..100).flat_map(|n| frame(0x81, text(chunk * 100 + n).as_bytes())).collect();
            vxvue.send(&frames);
        }
        vxvue
    });
    for number in 0..4000 {
        display.expect(&text(number));
    }
    sending.join().unwrap();
}

#[test]
fn not_one_byte_passes_in_the_clear() {
    let relay = relay(Limits::default());
    for bytes in [
        support::request(relay.local_addr(), &[]).into_bytes(),
        b"GET /metrics HTTP/1.0\r\n\r\n".to_vec(),
        b"SSH-2.0-OpenSSH\r\n".to_vec(),
        vec![0; 40],
    ] {
        let mut stream = raw(relay.local_addr());
        stream.write_all(&bytes).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        // An alert: content type 21, a version, two bytes.
        assert!(matches!(answer[..], [0x15, 3, _, 0, 2, 2, _]), "{answer:?} to {bytes:?}");
    }
    // A record of TLS that says nothing of sense gets no answer at all.
    let mut stream = raw(relay.local_addr());
    stream.write_all(b"\x16\x03\x01\x00\x05hello").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    assert_eq!(answer, b"");
    eventually("the refusals are counted", || relay.stats().requests_refused == 5);
    registered(&relay, 106).say("{}");
}

#[test]
fn health_and_the_page_are_served_over_tls_too() {
    let relay = relay(Limits::default());
    for (path, status) in [("/healthz", "HTTP/1.1 200 "), ("/metrics", "HTTP/1.1 200 "), ("/", "HTTP/1.1 426 ")] {
        let mut client = Secure::unconnected(relay.local_addr(), &authority()).unwrap();
        client.send(format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n").as_bytes());
        assert!(String::from_utf8(client.expect_end()).unwrap().starts_with(status), "{path}");
    }
}

#[test]
fn a_handshake_that_does_not_end_is_cut_at_its_deadline() {
    let relay = relay(Limits { request: Duration::from_millis(200), ..Limits::default() });
    let mut silent = raw(relay.local_addr());
    let mut dripping = raw(relay.local_addr());
    let begun = Instant::now();
    // A record of 200 bytes that never comes whole.
    dripping.write_all(b"\x16\x03\x01\x00\xc8\x01\x00").unwrap();
    for stream in [&mut silent, &mut dripping] {
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        assert_eq!(answer, b"");
    }
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    eventually("they are forgotten", || relay.stats().clients == 0);
}

#[test]
fn a_full_relay_says_so_over_tls() {
    let relay = start(RelayConfig { max_connections: 1, ..config(pair("good.pem", "server.key")) });
    let _first = registered(&relay, 106);
    let mut second = Secure::unconnected(relay.local_addr(), &authority()).unwrap();
    second.send(support::request(relay.local_addr(), &[]).as_bytes());
    assert!(String::from_utf8(second.expect_end()).unwrap().starts_with("HTTP/1.1 503 "));
}

#[test]
fn a_stop_is_said_in_websocket_and_in_tls() {
    let relay = relay(Limits::default());
    let mut display = registered(&relay, 106);
    let stopping = std::thread::spawn(move || relay.stop());
    let end = display.expect_end();
    assert_eq!(end, [0x88, 2, 0x03, 0xe9]);
    drop(display);
    stopping.join().unwrap();
}

#[test]
fn a_display_over_tls_that_stops_reading_does_not_delay_the_others() {
    let relay = relay(Limits { stuck: Duration::from_millis(400), ..Limits::default() });
    let mut display = registered(&relay, 106);
    let _stalled = registered(&relay, 106);
    let mut vxvue = registered(&relay, 2);
    let text = |number: u32| {
        format!(r#"{{"sender":2,"receiver":106,"command":101,"data":{{"n":{number},"x":"{}"}}}}"#, "x".repeat(2000))
    };
    let mut number = 0;
    while relay.stats().displays == 2 {
        number += 1;
        vxvue.say(&text(number));
        display.expect(&text(number));
        assert!(number < 100_000, "the display that does not read was never cut");
    }
    assert_eq!(relay.stats().cut, 1);
    eventually("what it held is given back", || relay.stats().queued_bytes == 0);
}

// Certificates

#[test]
fn a_renewed_certificate_is_shown_to_who_comes_and_nobody_is_sent_away() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(config(in_folder(folder.path(), "self_signed.pem", "server.key")));
    let mut display = Secure::registered(relay.local_addr(), &file("self_signed.pem"), 106);
    let mut vxvue = Secure::registered(relay.local_addr(), &file("self_signed.pem"), 2);
    assert!(Secure::unconnected(relay.local_addr(), &authority()).is_err());

    fs::copy(file("good.pem"), folder.path().join("certificate.pem")).unwrap();

    eventually("the new certificate is shown", || Secure::unconnected(relay.local_addr(), &authority()).is_ok());
    vxvue.say(STARTED);
    display.expect(STARTED);
    assert_eq!(registered(&relay, 106).certificate(), der("good.pem"));
}

#[test]
fn a_bad_pair_keeps_the_old_certificate_until_the_files_are_right() {
    let folder = tempfile::tempdir().unwrap();
    let relay = start(config(in_folder(folder.path(), "self_signed.pem", "server.key")));
    let shown = || Secure::unconnected(relay.local_addr(), &file("self_signed.pem")).is_ok();
    for (name, bytes) in [
        ("certificate.pem", b"nothing".to_vec()),
        ("key.pem", fs::read(file("other.key")).unwrap()),
        ("key.pem", fs::read(file("server_with_password.key")).unwrap()),
    ] {
        fs::write(folder.path().join(name), bytes).unwrap();
        let begun = Instant::now();
        // Twenty looks at the files.
        while begun.elapsed() < Duration::from_millis(200) {
            assert!(shown(), "{name}");
        }
    }
    fs::remove_file(folder.path().join("key.pem")).unwrap();
    assert!(shown());

    fs::copy(file("good.pem"), folder.path().join("certificate.pem")).unwrap();
    fs::copy(file("server.key"), folder.path().join("key.pem")).unwrap();

    eventually("the right files are used", || Secure::unconnected(relay.local_addr(), &authority()).is_ok());
}

#[test]
fn a_pair_that_cannot_be_used_at_the_start_is_named_with_the_remedy() {
    let missing = file("no_such_file.pem");
    let refused = |tls: TlsFiles| match Relay::start(config(tls)) {
        Err(RelayError::Tls(error)) => error,
        other => panic!("{other:?}"),
    };
    let half = TlsFiles { certificate: Some(file("good.pem")), key: None };
    assert_eq!(refused(half), TlsError::OneMissing);
    assert_eq!(refused(TlsFiles { certificate: None, key: Some(file("server.key")) }), TlsError::OneMissing);
    for (certificate, key, words) in [
        ("no_such_file.pem", "server.key", missing.to_str().unwrap()),
        ("", "server.key", "is not a PEM file"),
        ("server.key", "server.key", "holds no certificate"),
        ("README.md", "server.key", "holds no certificate"),
        ("good.pem", "good.pem", "holds no private key"),
        ("good.pem", "server_with_password.key", "has a password"),
        ("good.pem", "other.key", "does not belong to"),
    ] {
        let sentence = refused(pair(certificate, key)).to_string();
        assert!(sentence.contains(words), "{certificate}, {key}: {sentence}");
        assert!(sentence.contains("relay.tls_") || sentence.contains("openssl"), "{sentence}");
    }
}

#[test]
fn files_of_windows_editors_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let files = in_folder(folder.path(), "good.pem", "server.key");
    let text = fs::read(file("good.pem")).unwrap();
    fs::write(folder.path().join("certificate.pem"), [b"\xEF\xBB\xBF".to_vec(), text].concat()).unwrap();
    let key = fs::read_to_string(file("server.key")).unwrap().replace('\n', "\r\n");
    let utf16: Vec<u8> = "\u{FEFF}".encode_utf16().chain(key.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    fs::write(folder.path().join("key.pem"), utf16).unwrap();
    registered(&start(config(files)), 106).say("{}");
}

#[test]
fn a_port_in_the_clear_says_so_to_who_comes_with_tls() {
    let relay = Relay::start(RelayConfig { listen: ([127, 0, 0, 1], 0).into(), ..RelayConfig::default() }).unwrap();
    assert!(Secure::unconnected(relay.local_addr(), &authority()).is_err());
    Client::registered(relay.local_addr(), 106).expect_nothing_else();
}

fn der(name: &str) -> Vec<u8> {
    CertificateDer::from_pem_file(file(name)).unwrap().to_vec()
}

fn pair(certificate: &str, key: &str) -> TlsFiles {
    TlsFiles { certificate: Some(file(certificate)), key: Some(file(key)) }
}

fn in_folder(folder: &Path, certificate: &str, key: &str) -> TlsFiles {
    let (to_certificate, to_key) = (folder.join("certificate.pem"), folder.join("key.pem"));
    fs::copy(file(certificate), &to_certificate).unwrap();
    fs::copy(file(key), &to_key).unwrap();
    TlsFiles { certificate: Some(to_certificate), key: Some(to_key) }
}

fn config(tls: TlsFiles) -> RelayConfig {
    let limits = Limits { tls_look: Duration::from_millis(10), ..Limits::default() };
    RelayConfig { listen: SocketAddr::from(([127, 0, 0, 1], 0)), tls: Some(tls), limits, ..RelayConfig::default() }
}

fn start(config: RelayConfig) -> RelayHandle {
    Relay::start(config).unwrap()
}

fn relay(limits: Limits) -> RelayHandle {
    start(RelayConfig { limits, ..config(pair("good.pem", "server.key")) })
}

fn registered(relay: &RelayHandle, role: u32) -> Secure {
    Secure::registered(relay.local_addr(), &authority(), role)
}
