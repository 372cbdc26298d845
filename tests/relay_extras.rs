//! What the relay offers beyond the API: a token for senders, a snapshot for late displays, health, counts, a page.
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

#[path = "relay_support/mod.rs"]
mod support;

use std::fs;
use std::net::SocketAddr;
use std::time::Duration;

use support::{BINARY, CLOSE, Client, Frame, TEXT, answer, eventually, frame, request};
use vxdisplay::relay::{Dialect, Relay, RelayConfig, RelayError, RelayHandle, SenderToken};

const TOKEN: &str = "correct-horse-battery";
const PATIENT: &str = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"P-1","patientName":"홍^길동"}}"#;
const OTHER_PATIENT: &str = r#"{"sender":2,"command":101,"data":{"patientId":"P-2","patientName":"Doe^John"}}"#;
const NOBODY: &str = r#"{"sender":2,"command":101,"data":null}"#;
const STEP: &str = r#"{"sender":2,"receiver":0,"command":601,"data":{"bodypartAlias":"KNEE"}}"#;
const STARTED: &str = r#"{"sender":2,"receiver":106,"command":1001}"#;
const COMPLETED: &str = r#"{"sender":2,"receiver":106,"command":1002}"#;
const REGISTERED: &str = r#"{"sender":1,"command":11,"data":{"status":1}}"#;
const NO_TOKEN: &str = r#"{"sender":1,"command":11,"data":{"status":0,"error":6}}"#;

// The senders' token

#[test]
fn only_who_has_shown_the_token_may_send_exam_events() {
    let relay = start(RelayConfig { sender_token: SenderToken::new(TOKEN), ..config() });
    let mut display = Client::registered(relay.local_addr(), 106);

    for line in
        ["X: y", "Authorization: Bearer wrong-horse-battery", "Authorization: Bearer", "Authorization: Basic Og=="]
    {
        let mut liar = connected(&relay, &[line]);
        liar.say(r#"{"sender":2,"command":11}"#);
        liar.expect(NO_TOKEN);
        liar.say(PATIENT);
        liar.expect(r#"{"sender":1,"command":101,"data":{"status":0,"error":2}}"#);
        // It may be any other client.
        liar.say(r#"{"sender":107,"command":11}"#);
        liar.expect(REGISTERED);
        liar.say(&PATIENT.replace("\"sender\":2", "\"sender\":107"));
        liar.expect(r#"{"sender":1,"command":101,"data":{"status":0,"error":4}}"#);
        liar.say(r#"{"sender":2,"command":11}"#);
        liar.expect(NO_TOKEN);
    }
    let bearer = format!("Authorization: Bearer {TOKEN}");
    // anybody:correct-horse-battery
    let basic = "Authorization: Basic YW55Ym9keTpjb3JyZWN0LWhvcnNlLWJhdHRlcnk=";
    for (target, line) in [("/", bearer.as_str()), ("/", basic), ("/?room=1&token=correct-horse-battery", "X: y")] {
        let mut vxvue = Client::unconnected(relay.local_addr());
        let asked = request(relay.local_addr(), &[line]).replacen("GET / ", &format!("GET {target} "), 1);
        vxvue.send(asked.as_bytes());
        assert!(vxvue.head().starts_with("HTTP/1.1 101 "));
        vxvue.say(r#"{"sender":2,"command":11}"#);
        vxvue.expect(REGISTERED);
        vxvue.say(PATIENT);
        display.expect(PATIENT);
    }
}

#[test]
fn in_the_prototype_dialect_nobody_sends_patients_without_the_token_whatever_it_says_it_is() {
    let token = SenderToken::new(TOKEN);
    let relay = start(RelayConfig { sender_token: token, dialect: Dialect::Prototype, ..config() });
    let mut display = Client::connect(relay.local_addr());
    display.say(r#"{"sender":106,"command":1}"#);
    display.expect(r#"{"command":"pong"}"#);
    let mut liar = Client::connect(relay.local_addr());
    let mut vxvue = connected(&relay, &[&format!("Authorization: Bearer {TOKEN}")]);
    for sender in ["2", "101", "0"] {
        liar.say(&PATIENT.replace("\"sender\":2", &format!("\"sender\":{sender}")));
    }
    liar.say(r#"{"command":1}"#);
    liar.expect(r#"{"command":"pong"}"#);
    vxvue.say(PATIENT);
    assert!(display.text().contains("\"sender\":2"));
    display.say(r#"{"sender":106,"command":1}"#);
    display.expect(r#"{"command":"pong"}"#);
}

#[test]
fn a_token_is_read_from_its_file_and_one_that_is_none_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    let with_file = || RelayConfig { sender_token_file: Some(path.clone()), ..config() };
    let refused = || match Relay::start(with_file()) {
        Err(RelayError::Token(error)) => error.to_string(),
        other => panic!("{other:?}"),
    };
    assert!(refused().contains("cannot be read"), "{}", refused());
    for bytes in [
        &b""[..],
        b"short",
        b"with blanks in the middle",
        b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
    ] {
        fs::write(&path, bytes).unwrap();
        assert!(refused().contains("16 to 256") && refused().contains(path.to_str().unwrap()), "{}", refused());
        assert!(!refused().contains("short"));
    }
    fs::write(&path, format!("\u{FEFF}{TOKEN}\r\n")).unwrap();
    let relay = start(with_file());
    let mut vxvue = connected(&relay, &[&format!("Authorization: Bearer {TOKEN}")]);
    vxvue.say(r#"{"sender":2,"command":11}"#);
    vxvue.expect(REGISTERED);
}

// Late displays

#[test]
fn without_the_setting_a_late_display_is_told_nothing() {
    let relay = start(config());
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    for event in [PATIENT, STEP, STARTED] {
        vxvue.say(event);
    }
    vxvue.expect_nothing_else();
    Client::registered(relay.local_addr(), 106).expect_nothing_else();
}

#[test]
fn a_late_display_is_told_the_exam_that_runs_as_it_came_and_then_hears_what_the_others_hear() {
    let relay = start(with_snapshot());
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    for event in [OTHER_PATIENT, STEP, PATIENT, STEP, STARTED] {
        vxvue.say(event);
    }
    vxvue.expect_nothing_else();

    let mut late = Client::registered(relay.local_addr(), 106);
    for event in [PATIENT, STEP, STARTED] {
        late.expect(event);
    }
    // Who registers again has heard everything, and other clients are told nothing.
    late.say(r#"{"sender":106,"command":11}"#);
    late.expect(REGISTERED);
    late.expect_nothing_else();
    Client::registered(relay.local_addr(), 107).expect_nothing_else();
    Client::connect(relay.local_addr()).expect_nothing_else();
    vxvue.say(COMPLETED);
    late.expect(COMPLETED);
}

#[test]
fn after_the_end_of_an_exam_a_late_display_is_told_nothing_of_it() {
    let relay = start(with_snapshot());
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let unreadable = r#"{"sender":2,"command":101,"data":{"patientId":"P"Q"}}"#;
    for (last, refused) in [(COMPLETED, false), (NOBODY, false), (unreadable, true)] {
        for event in [PATIENT, STEP, STARTED, last] {
            vxvue.say(event);
        }
        if refused {
            vxvue.expect(r#"{"sender":1,"command":101,"data":{"status":0,"error":1}}"#);
        }
        vxvue.expect_nothing_else();
        Client::registered(relay.local_addr(), 106).expect_nothing_else();
    }
}

#[test]
fn after_a_message_that_names_somebody_a_late_display_is_told_nothing_of_the_patient_before() {
    let relay = start(with_snapshot());
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    vxvue.say(PATIENT);
    vxvue.say(r#"{"sender":2,"receiver":106,"command":1003,"data":{"patientId":"OTHER"}}"#);
    vxvue.expect_nothing_else();
    Client::registered(relay.local_addr(), 106).expect_nothing_else();
}

#[test]
fn once_vxvue_has_gone_a_late_display_is_told_nothing() {
    let relay = start(with_snapshot());
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    vxvue.say(PATIENT);
    vxvue.expect_nothing_else();
    Client::registered(relay.local_addr(), 106).expect(PATIENT);
    drop(vxvue);
    eventually("everybody has gone", || relay.stats().clients == 0);
    Client::registered(relay.local_addr(), 106).expect_nothing_else();
}

#[test]
fn after_a_restart_a_late_display_is_told_nothing() {
    let relay = start(with_snapshot());
    relay.publish(PATIENT.to_owned()).unwrap();
    eventually("it is told to late ones", || {
        let mut late = Client::registered(relay.local_addr(), 106);
        late.say(r#"{"command":1}"#);
        late.text() == PATIENT
    });
    relay.restart(Duration::from_millis(100)).unwrap();
    eventually("it is away", || !relay.is_listening());
    eventually("it is back", || relay.is_listening());
    Client::registered(relay.local_addr(), 106).expect_nothing_else();
}

#[test]
fn what_is_not_for_displays_is_not_told_to_late_ones() {
    let relay = start(with_snapshot());
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    for event in [PATIENT, STEP] {
        vxvue.say(&event.replace("\"receiver\":106", "\"receiver\":104").replace("\"receiver\":0", "\"receiver\":107"));
    }
    vxvue.say(r#"{"sender":2,"command":401,"data":"a picture"}"#);
    vxvue.expect_nothing_else();
    Client::registered(relay.local_addr(), 106).expect_nothing_else();
}

#[test]
fn a_display_that_was_told_late_shows_the_patient_no_longer_than_the_others() {
    let max_age = Duration::from_millis(1500);
    let relay = start(RelayConfig { snapshot: Some(max_age), ..config() });
    let mut on_time = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let mut event = |text: &str| {
        vxvue.say(text);
        vxvue.expect_nothing_else();
    };
    event(PATIENT);
    let mut refreshed = Client::registered(relay.local_addr(), 106);
    refreshed.expect(PATIENT);
    // Whoever has heard this counts from now on like the others.
    event(STEP);
    refreshed.expect(STEP);
    let mut late = Client::registered(relay.local_addr(), 106);
    late.expect(PATIENT);
    late.expect(STEP);

    // It is sent away when the others forget by themselves.
    assert_eq!(late.frame().opcode, CLOSE);
    Client::registered(relay.local_addr(), 106).expect_nothing_else();
    on_time.expect(PATIENT);
    on_time.expect(STEP);
    on_time.expect_nothing_else();
    refreshed.expect_nothing_else();
}

// Health, counts and a page

#[test]
fn health_and_counts_are_served_without_a_name() {
    let relay = start(config());
    let address = relay.local_addr();
    let mut display = Client::registered(address, 106);
    let mut vxvue = Client::registered(address, 2);
    vxvue.say(PATIENT);
    vxvue.say("{");
    vxvue.expect(r#"{"sender":1,"command":0,"data":{"status":0,"error":1}}"#);
    display.expect(PATIENT);
    let get = |path: &str| answer(address, format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n").as_bytes());
    assert!(get("/healthz").starts_with("HTTP/1.1 200 OK\r\n") && get("/healthz").ends_with("\r\n\r\nok\n"));
    let metrics = get("/metrics");
    for line in [
        "vxdisplay_relay_displays 1",
        "vxdisplay_relay_messages_received_total 4",
        "vxdisplay_relay_messages_refused_total 1",
        "vxdisplay_relay_clients_cut_total 0",
    ] {
        assert!(metrics.lines().any(|found| found == line), "{line}: {metrics}");
    }
    assert!(metrics.contains("\r\nContent-Type: text/plain; version=0.0.4"));
    for secret in ["P-1", "홍", "길동"] {
        assert!(!metrics.contains(secret));
    }
    // For this machine's names alone, not for pages of others, and for nothing but GET.
    for (bytes, status) in [
        ("GET /metrics HTTP/1.1\r\nHost: evil.example\r\n\r\n".to_owned(), 403),
        (format!("GET /metrics HTTP/1.1\r\nHost: {address}\r\nOrigin: https://evil.example\r\n\r\n"), 403),
        (format!("POST /metrics HTTP/1.1\r\nHost: {address}\r\n\r\n"), 405),
        ("GET /healthz HTTP/1.1\r\n\r\n".to_owned(), 400),
        ("GET /healthz HTTP/1.0\r\n\r\n".to_owned(), 200),
    ] {
        let answer = answer(address, bytes.as_bytes());
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{bytes}: {answer}");
        assert!(!answer.to_lowercase().contains("access-control"), "{answer}");
    }
}

#[test]
fn somebody_with_a_browser_is_told_in_their_language_what_this_is() {
    let relay = start(config());
    let address = relay.local_addr();
    let mut vxvue = Client::registered(address, 2);
    vxvue.say(PATIENT);
    vxvue.expect_nothing_else();
    for (language, words) in
        [("en-US,en;q=0.9", "It is not a web site"), ("ko-KR,ko;q=0.9,en;q=0.8", "웹 사이트가 아니므로")]
    {
        let page = answer(
            address,
            format!(
                "GET /anything HTTP/1.1\r\nHost: {address}\r\nAccept: text/html,*/*;q=0.8\r\nAccept-Language: {language}\r\n\r\n"
            )
            .as_bytes(),
        );
        // Not 200: nothing that looks for a web site may think that it has found one.
        assert!(page.starts_with("HTTP/1.1 426 "), "{page}");
        for word in ["Content-Security-Policy: default-src 'none'", "Sec-WebSocket-Version: 13", words] {
            assert!(page.contains(word), "{word}: {page}");
        }
        for word in ["<script", "P-1", "홍", "길동"] {
            assert!(!page.contains(word), "{word}: {page}");
        }
    }
}

// The transport alone

#[test]
fn a_relay_that_echoes_sends_back_what_came_and_routes_nothing() {
    let relay = start(RelayConfig { echo: true, ..config() });
    let mut other = Client::connect(relay.local_addr());
    let mut client = Client::connect(relay.local_addr());
    client.say(r#"{"sender":2,"command":11}"#);
    client.expect(r#"{"sender":2,"command":11}"#);
    let long = "김".repeat(20_000);
    for (opcode, payload) in
        [(TEXT, PATIENT.as_bytes()), (TEXT, b"ping"), (TEXT, b""), (BINARY, &[0xFF, 0, 0xFE]), (TEXT, long.as_bytes())]
    {
        client.send(&frame(0x80 | opcode, payload));
        assert_eq!(client.frame(), Frame { opcode, payload: payload.to_vec() });
    }
    other.say("nothing came before");
    other.expect("nothing came before");
    assert!(!RelayConfig::default().echo, "nobody gets this without asking");
}

fn with_snapshot() -> RelayConfig {
    RelayConfig { snapshot: Some(Duration::from_secs(3600)), ..config() }
}

fn config() -> RelayConfig {
    RelayConfig { listen: SocketAddr::from(([127, 0, 0, 1], 0)), ..RelayConfig::default() }
}

fn start(config: RelayConfig) -> RelayHandle {
    Relay::start(config).unwrap()
}

/// Connected with further lines in the request.
fn connected(relay: &RelayHandle, lines: &[&str]) -> Client {
    let mut client = Client::unconnected(relay.local_addr());
    client.send(request(relay.local_addr(), lines).as_bytes());
    let head = client.head();
    assert!(head.starts_with("HTTP/1.1 101 "), "{head}");
    client
}
