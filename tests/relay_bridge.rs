//! `vxdisplay relay` with a bridge: several relays as programs, and a NATS server that restarts, stops and refuses.
#![cfg(unix)]
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

#[path = "relay_support/broker.rs"]
mod broker;
#[allow(dead_code, reason = "the test of the link uses more of it")]
#[path = "common/certificates.rs"]
mod certificates;
mod common;
#[path = "relay_support/mod.rs"]
mod support;

use std::time::{Duration, Instant};

use broker::{Broker, Peer, Room, eventually, is_sent_away, nats_server};
use certificates::{authority, file};
use support::{Client, PING, TEXT, answer, parse, request};

const NAMES: (&str, &str) = ("BRIDGE_PATIENT_DATA", "true");
const STEP: &str =
    r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"Chest","projectionAlias":"PA"}}"#;
const START: &str = r#"{"sender":2,"receiver":106,"command":1001}"#;
const END: &str = r#"{"sender":2,"receiver":106,"command":1002}"#;
const NOBODY: &str =
    r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"","patientName":null,"patientBirth":null}}"#;

fn patient(id: &str) -> String {
    format!(r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"{id}","patientName":"남궁^민수"}}}}"#)
}

/// Hears this text next, pings of the relay apart.
#[track_caller]
fn hears(client: &mut Client, text: &str) {
    let frame = std::iter::repeat_with(|| client.frame()).find(|frame| frame.opcode != PING).unwrap();
    assert_eq!((frame.opcode, String::from_utf8_lossy(&frame.payload).as_ref()), (TEXT, text));
}

/// Everything that this client has said was handled, and it has heard nothing else.
#[track_caller]
fn hears_nothing_else(client: &mut Client) {
    client.say(r#"{"command":1}"#);
    hears(client, r#"{"sender":1,"command":1,"data":{"status":1}}"#);
}

#[test]
fn two_rooms_are_followed_apart_and_names_pass_only_where_both_ends_let_them() {
    let Some(program) = nats_server() else { return };
    let broker = Broker::start(program, "");
    let url = broker.url();
    let (one, two) = (Room::start("publish", "one", &url, &[NAMES]), Room::start("publish", "two", &url, &[NAMES]));
    let silent = Room::start("publish", "silent", &url, &[]);
    let follow = |room: &str, settings: &[(&str, &str)]| Room::start("follow", room, &url, settings);
    let (desk_one, desk_two, shy) = (follow("one", &[NAMES]), follow("two", &[NAMES]), follow("one", &[]));
    let curious = follow("silent", &[NAMES]);
    let mut displays = [desk_one.display(), desk_two.display(), shy.display(), curious.display()];
    let mut vxvue = [&one, &two, &silent].map(|room| Client::registered(room.address, 2));
    let mut own = Client::registered(one.address, 106);

    for (client, id) in vxvue.iter_mut().zip(["P-1", "P-2", "P-3"]) {
        for text in [&patient(id), STEP, START, END] {
            client.say(text);
        }
    }

    for text in [&patient("P-1"), STEP, START, END] {
        hears(&mut own, text);
        hears(&mut displays[0], text);
    }
    for text in [&patient("P-2"), STEP, START, END] {
        hears(&mut displays[1], text);
    }
    for text in [NOBODY, STEP, START, END] {
        hears(&mut displays[2], text);
        hears(&mut displays[3], text);
    }
    for display in &mut displays {
        hears_nothing_else(display);
    }
    assert_eq!((one.count("bridge_events_published_total"), one.count("bridge_events_lost_total")), (4, 0));
    assert_eq!((desk_one.count("bridge_events_passed_on_total"), desk_one.count("bridge_breaks_total")), (4, 0));
    for room in [&one, &two, &silent, &desk_one, &desk_two, &shy, &curious] {
        assert!(!room.said().contains("P-") && !room.said().contains("남궁"), "{}", room.said());
    }
}

#[test]
fn without_being_switched_on_nothing_of_a_patient_reaches_the_broker() {
    let Some(program) = nats_server() else { return };
    let broker = Broker::start(program, "");
    let mut listener = Peer::connect(&broker);
    listener.subscribe(">");
    let room = Room::start("publish", "one", &broker.url(), &[]);
    room.until("connected");
    let mut vxvue = Client::registered(room.address, 2);
    vxvue.say(&patient("PLANTED-1"));
    // Whoever else is named, and what cannot be read for certain: these are missing.
    vxvue.say(r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"Chest","patientName":"PLANTED"}}"#);
    vxvue.say(r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"PLANTED"},"data":{"patientId":"X"}}"#);
    vxvue.say(r#"{"sender":2,"receiver":106,"command":9001,"data":{"patientId":"PLANTED"}}"#);
    vxvue.say(r#"{"sender":2,"receiver":106,"command":1002,"data":{"accession":"PLANTED"}}"#);

    let (first, second) = (listener.event(), listener.event());
    assert!(first.0 == "vx.clinic.one.101" && first.1.ends_with(NOBODY), "{first:?}");
    assert!(second.0 == "vx.clinic.one.1002" && second.1.ends_with(END), "{second:?}");
    assert!(first.1.contains("Vx-Seq: 1\r\n") && second.1.contains("Vx-Seq: 4\r\n"), "{second:?}");
    assert!(!format!("{first:?}{second:?}").contains("PLANTED"));
    assert_eq!(room.count("bridge_events_lost_total"), 2);
}

#[test]
fn a_restart_of_the_broker_cuts_the_far_displays_and_what_they_missed_is_never_filled_up() {
    let Some(program) = nats_server() else { return };
    let mut broker = Broker::start(program, "");
    let room = Room::start("publish", "one", &broker.url(), &[NAMES]);
    let desk = Room::start("follow", "one", &broker.url(), &[NAMES]);
    let mut vxvue = Client::registered(room.address, 2);
    let mut own = Client::registered(room.address, 106);
    for restart in 0..3 {
        let mut display = desk.display();
        vxvue.say(&patient("BEFORE"));
        hears(&mut display, &patient("BEFORE"));
        broker.end();
        assert!(is_sent_away(&mut display), "restart {restart}");
        eventually("the publisher knows", || room.bridge() == "away");
        // A display that comes while nothing is heard of the room is told to come back.
        assert!(answer(desk.address, request(desk.address, &[]).as_bytes()).starts_with("HTTP/1.1 503 "));
        for _ in 0..50 {
            vxvue.say(&patient("MISSED"));
        }
        hears_nothing_else(&mut vxvue);
        broker.again();
        let mut display = desk.display();
        vxvue.say(END);
        hears(&mut display, END);
        hears_nothing_else(&mut display);
    }
    // The room itself has heard everything.
    for _ in 0..3 {
        hears(&mut own, &patient("BEFORE"));
        (0..50).for_each(|_| hears(&mut own, &patient("MISSED")));
        hears(&mut own, END);
    }
    assert_eq!((room.count("bridge_events_lost_total"), desk.count("bridge_breaks_total")), (150, 3));
    assert!(desk.said().contains("displays were sent away"), "{}", desk.said());
}

#[test]
fn a_stopped_broker_is_given_up_in_time_and_what_it_had_in_hand_is_not_shown_when_it_goes_on() {
    let Some(program) = nats_server() else { return };
    let broker = Broker::start(program, "");
    let room = Room::start("publish", "one", &broker.url(), &[NAMES]);
    let desk = Room::start("follow", "one", &broker.url(), &[NAMES]);
    let mut display = desk.display();
    let mut vxvue = Client::registered(room.address, 2);
    broker.signal("STOP");
    let begun = Instant::now();
    // These are in the socket of the broker when it goes on.
    vxvue.say(&patient("HELD"));
    assert!(is_sent_away(&mut display));
    assert!(begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
    eventually("the publisher gives it up", || room.bridge() == "away");
    vxvue.say(END);
    broker.signal("CONT");
    let mut display = desk.display();
    vxvue.say(STEP);
    hears(&mut display, STEP);
    hears_nothing_else(&mut display);
}

#[test]
fn a_publisher_that_is_killed_stops_or_starts_anew_cuts_the_far_displays() {
    let Some(program) = nats_server() else { return };
    let broker = Broker::start(program, "");
    let desk = Room::start("follow", "one", &broker.url(), &[NAMES]);
    for signal in ["KILL", "TERM", "STOP"] {
        let room = Room::start("publish", "one", &broker.url(), &[NAMES]);
        let mut display = desk.display();
        let mut vxvue = Client::registered(room.address, 2);
        vxvue.say(&patient("P"));
        hears(&mut display, &patient("P"));
        room.process.signal(signal);
        let begun = Instant::now();
        assert!(is_sent_away(&mut display), "{signal}");
        assert!(begun.elapsed() < Duration::from_secs(9), "{signal}: {:?}", begun.elapsed());
        assert_eq!(desk.bridge(), "waiting");
    }
    // Started anew before anybody has missed it.
    let room = Room::start("publish", "one", &broker.url(), &[NAMES]);
    let mut display = desk.display();
    drop(room);
    let _room = Room::start("publish", "one", &broker.url(), &[NAMES]);
    assert!(is_sent_away(&mut display));
    desk.display();
    assert!(desk.said().contains("started anew") || desk.count("bridge_breaks_total") >= 4, "{}", desk.said());
}

#[test]
fn whatever_is_lost_doubled_late_or_of_another_publisher_cuts_and_is_not_shown() {
    let Some(program) = nats_server() else { return };
    let broker = Broker::start(program, "");
    let desk = Room::start("follow", "one", &broker.url(), &[NAMES]);
    let mut peer = Peer::connect(&broker);
    eventually("the follower is there", || desk.bridge() == "waiting");
    let (event, beat) = ("vx.clinic.one.101", "vx.clinic.one.alive");
    for (fault, wrong) in [
        ("lost", (1, 12)),
        ("doubled", (1, 10)),
        ("late", (1, 9)),
        ("another", (2, 11)),
        ("not text", (1, 11)),
        ("too long", (1, 11)),
        ("of another subject", (1, 11)),
    ] {
        // Two beats as far apart as a relay's are.
        peer.stamped(beat, (1, 9), "");
        std::thread::sleep(Duration::from_millis(1100));
        peer.stamped(beat, (1, 9), "");
        let mut display = desk.display();
        // What has no stamp is somebody else's.
        peer.publish(event, "", patient("FOREIGN").as_bytes());
        peer.publish("vx.clinic.one.note", "", &[b'x'; 200_000]);
        peer.stamped("vx.clinic.two.101", (1, 10), &patient("OTHER ROOM"));
        peer.stamped("vx.clinic.one.more.101", (1, 10), &patient("OTHER SUBJECT"));
        peer.stamped(event, (1, 10), &patient("A"));
        hears(&mut display, &patient("A"));
        match fault {
            "not text" => {
                peer.publish(event, "NATS/1.0\r\nVx-Epoch: 0000000000000001\r\nVx-Seq: 11\r\n\r\n", b"\xff\xfe");
            }
            "too long" => peer.stamped(event, wrong, &patient(&"WRONG".repeat(40_000))),
            "of another subject" => peer.stamped("vx.clinic.one.1002", wrong, &patient("WRONG")),
            _ => peer.stamped(event, wrong, &patient("WRONG")),
        }
        assert!(is_sent_away(&mut display), "{fault}");
        peer.stamped(event, (wrong.0, wrong.1 + 1), &patient("BEHIND"));
        peer.settle();
    }
    // What was lost last is missed at the next beat.
    peer.stamped(beat, (1, 9), "");
    std::thread::sleep(Duration::from_millis(1100));
    peer.stamped(beat, (1, 9), "");
    let mut display = desk.display();
    peer.stamped(beat, (1, 10), "");
    assert!(is_sent_away(&mut display));
    assert_eq!((desk.count("bridge_breaks_total"), desk.count("bridge_events_passed_on_total")), (8, 7));
    assert_eq!(desk.count("bridge_connections_total"), 1, "{}", desk.said());
}

#[test]
fn a_relay_that_follows_takes_no_events_from_others_and_publishes_none() {
    let Some(program) = nats_server() else { return };
    let broker = Broker::start(program, "");
    let mut listener = Peer::connect(&broker);
    listener.subscribe(">");
    let room = Room::start("publish", "one", &broker.url(), &[NAMES]);
    let desk = Room::start("follow", "one", &broker.url(), &[NAMES]);
    let mut display = desk.display();
    let mut vxvue = Client::registered(room.address, 2);
    let mut stranger = Client::connect(desk.address);
    stranger.say(r#"{"sender":2,"command":11}"#);
    stranger.expect(r#"{"sender":1,"command":11,"data":{"status":0,"error":4}}"#);
    stranger.say(&patient("STRANGER"));
    assert!(stranger.text().contains("\"error\":2"));
    for number in 0..20 {
        vxvue.say(&patient(&format!("P-{number}")));
        hears(&mut display, &patient(&format!("P-{number}")));
    }
    hears_nothing_else(&mut display);
    for number in 0..20 {
        let (subject, text) = listener.event();
        assert!(subject == "vx.clinic.one.101" && text.ends_with(&patient(&format!("P-{number}"))), "{subject} {text}");
    }
    // Nothing else was published: the next event is the next of the room.
    vxvue.say(END);
    assert!(listener.event().1.ends_with(END));
    let demo = common::vxdisplay(tempfile::tempdir().unwrap().path())
        .args(["relay", "--demo", "--listen", "127.0.0.1:0", "--bridge", &broker.url()])
        .envs([("VXDISPLAY_RELAY__BRIDGE_DIRECTION", "follow"), ("VXDISPLAY_RELAY__BRIDGE_SITE", "s")])
        .env("VXDISPLAY_RELAY__BRIDGE_ROOM", "r")
        .output()
        .unwrap();
    assert_eq!(demo.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&demo.stderr).contains("plays no demo"));
}

/// The seed of 32 bytes of 7, and its public key.
const SEED: &str = "SUAAOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBYHA4DQOBZ5FE";
const PUBLIC: &str = "UDVEU3DD4KOFECV66VIHWEZOYX4ZKR3WV27L464SIIPOU2IUI3JCYSJF";

#[test]
fn wrong_credentials_are_told_once_and_right_ones_come_from_a_file_or_the_environment() {
    let Some(program) = nats_server() else { return };
    let users = format!(
        "authorization {{ users: [ {{user: relay, password: \"s3cret\"}}, {{nkey: {PUBLIC}}},\n\
         {{user: mute, password: \"x\", permissions: {{publish: {{deny: \">\"}}, subscribe: {{deny: \">\"}}}}}} ] }}"
    );
    let broker = Broker::start(program.clone(), &users);
    let by_token = Broker::start(program, "authorization { token: \"t0ken\" }");
    let home = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = home.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let wrong = write("wrong", "relay:PLANTED");
    let refused = Room::start("publish", "one", &broker.url(), &[("BRIDGE_CREDENTIALS", &wrong)]);
    let nobody = Room::start("publish", "one", &broker.url(), &[]);
    eventually("it is refused", || refused.said().contains("Authorization Violation"));
    eventually("nobody is refused", || nobody.said().contains("Authorization Violation"));
    assert_eq!((refused.bridge(), nobody.bridge()), ("away".to_owned(), "away".to_owned()));
    // The room itself is served meanwhile.
    let (mut vxvue, mut display) = (Client::registered(refused.address, 2), Client::registered(refused.address, 106));
    vxvue.say(STEP);
    hears(&mut display, STEP);

    let right = [write("right", "relay:s3cret\n"), write("seed", SEED), write("token", "t0ken")];
    for (file, broker) in right.iter().zip([&broker, &broker, &by_token]) {
        Room::start("publish", "one", &broker.url(), &[("BRIDGE_CREDENTIALS", file)]).until("connected");
    }
    let by_environment = [("NATS_USER", "relay"), ("NATS_PASSWORD", "s3cret")];
    Room::start("publish", "one", &broker.url(), &by_environment).until("connected");
    Room::start("publish", "one", &by_token.url(), &[("NATS_USER", "t0ken")]).until("connected");
    Room::start("publish", "one", &broker.url(), &[("NATS_CREDS", &right[1])]).until("connected");

    // Mended while it runs.
    std::fs::write(&wrong, "relay:s3cret").unwrap();
    refused.until("connected");
    assert_eq!(refused.said().matches("the bridge has no broker").count(), 1, "{}", refused.said());
    assert!(!refused.said().contains("PLANTED") && !refused.said().contains("s3cret"));

    // Somebody who may neither speak nor listen.
    let mute = write("mute", "mute:x");
    for direction in ["publish", "follow"] {
        let room = Room::start(direction, "one", &broker.url(), &[("BRIDGE_CREDENTIALS", &mute)]);
        eventually("it is told", || room.said().contains("Permissions Violation"));
        assert_ne!(room.bridge(), "following");
    }
}

#[test]
fn tls_is_spoken_with_whom_is_trusted_and_never_left_out() {
    let Some(program) = nats_server() else { return };
    let tls = |extra: &str| {
        let (certificate, key) = (file("good.pem"), file("server.key"));
        format!("tls {{ cert_file: \"{}\", key_file: \"{}\" {extra} }}", certificate.display(), key.display())
    };
    let secure = Broker::start(program.clone(), &tls(""));
    let plain = Broker::start(program, "");
    let trusted = authority().display().to_string();
    let ca = ("BRIDGE_CA_FILE", trusted.as_str());
    let url = format!("tls://localhost:{}", secure.port);
    let room = Room::start("publish", "one", &url, &[NAMES, ca]);
    // A server that wants TLS gets it although its address does not say so.
    let desk = Room::start("follow", "one", &secure.url(), &[NAMES, ca]);
    let mut display = desk.display();
    let mut vxvue = Client::registered(room.address, 2);
    for number in 0..200 {
        let text = format!(
            r#"{{"sender":2,"receiver":106,"command":601,"data":{{"n":{number},"x":"{}"}}}}"#,
            "y".repeat(9000)
        );
        vxvue.say(&text);
        hears(&mut display, &text);
    }
    let stranger = Room::start("publish", "two", &url, &[]);
    let downgraded = Room::start("publish", "two", &format!("tls://127.0.0.1:{}", plain.port), &[ca]);
    eventually("the certificate is not trusted", || stranger.said().contains("TLS failed"));
    eventually("there is no TLS", || downgraded.said().contains("offers no TLS"));
    assert_eq!((stranger.bridge(), downgraded.bridge()), ("away".to_owned(), "away".to_owned()));
}

#[test]
fn the_next_server_of_the_list_takes_over() {
    let Some(program) = nats_server() else { return };
    let mut first = Broker::start(program.clone(), "");
    let second = Broker::start(program, "");
    let list = format!("{}, {}", first.url(), second.url());
    let room = Room::start("publish", "one", &list, &[]);
    room.until("connected");
    first.end();
    let mut listener = Peer::connect(&second);
    listener.subscribe("vx.>");
    assert_eq!(listener.message().0, "vx.clinic.one.alive");
}

#[test]
fn a_follower_that_reads_too_slowly_is_dropped_by_the_broker_and_cuts() {
    let Some(program) = nats_server() else { return };
    let broker = Broker::start(program, "max_payload: 65536\nmax_pending: 131072\nwrite_deadline: \"1s\"");
    let desk = Room::start("follow", "one", &broker.url(), &[NAMES]);
    let mut peer = Peer::connect(&broker);
    eventually("the follower is there", || desk.bridge() == "waiting");
    peer.stamped("vx.clinic.one.alive", (1, 0), "");
    std::thread::sleep(Duration::from_millis(1100));
    peer.stamped("vx.clinic.one.alive", (1, 0), "");
    let mut display = desk.display();
    desk.process.signal("STOP");
    let fill = "x".repeat(60_000);
    let step =
        |number: u64| format!(r#"{{"sender":2,"receiver":106,"command":601,"data":{{"n":{number},"x":"{fill}"}}}}"#);
    let mut number = 0;
    // More than all sockets between them hold.
    while !broker.said().contains("Slow Consumer") {
        for _ in 0..200 {
            number += 1;
            peer.stamped("vx.clinic.one.601", (1, number), &step(number));
        }
        peer.settle();
        assert!(number < 20_000, "the broker takes everything");
    }
    desk.process.signal("CONT");
    eventually("it comes back", || desk.count("bridge_connections_total") == 2);
    // What came before the break came in order and without a gap, as far as it came; then the relay hung up.
    let said = display.expect_end();
    let (mut rest, mut next) = (&said[..], 1);
    while let Some((frame, length)) = parse(rest) {
        rest = &rest[length..];
        if frame.opcode == TEXT {
            assert!(frame.payload == step(next).as_bytes(), "another event than number {next}");
            next += 1;
        }
    }
    assert!(next <= number);
    assert_eq!(desk.bridge(), "waiting");
}

#[test]
fn a_relay_stops_in_time_however_its_broker_is() {
    let Some(program) = nats_server() else { return };
    let broker = Broker::start(program, "");
    let mut rooms =
        [Room::start("publish", "one", &broker.url(), &[]), Room::start("follow", "one", &broker.url(), &[])];
    rooms[1].until("following");
    broker.signal("STOP");
    let mut away = Room::start("publish", "two", "nats://127.0.0.1:1", &[]);
    // Connected as far as the system of the stopped broker goes.
    let mut half = Room::start("publish", "three", &broker.url(), &[]);
    for room in rooms.iter_mut().chain([&mut away, &mut half]) {
        let begun = Instant::now();
        room.process.signal("TERM");
        assert!(room.process.wait().success());
        assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
    }
    broker.signal("CONT");
}

#[test]
fn what_is_wrong_with_the_settings_of_a_bridge_is_told_at_the_start() {
    let home = tempfile::tempdir().unwrap();
    let empty = home.path().join("empty");
    std::fs::write(&empty, "").unwrap();
    let empty = empty.display().to_string();
    let room = [("BRIDGE_SITE", "s"), ("BRIDGE_ROOM", "r")];
    for (servers, settings, words) in [
        ("nats://a:x", &room[..], "\"nats://a:x\" is not valid; allowed: addresses of NATS servers"),
        ("nats://a", &[], "relay.bridge_site"),
        ("nats://a", &[room[0], room[1], ("BRIDGE_CREDENTIALS", &empty)], "holds no credentials"),
        ("nats://a", &[room[0], room[1], ("BRIDGE_CREDENTIALS", "/no/such/file")], "cannot be read: "),
        ("nats://a", &[room[0], room[1], ("BRIDGE_CA_FILE", "/no/such/file")], "/no/such/file cannot be read: "),
        ("nats://a", &[room[0], room[1], ("BRIDGE_CA_FILE", &empty)], "contains no readable certificate"),
        ("nats://me:s3cret@a", &room, "password or token"),
        ("ws://a", &room, "nats://broker:4222"),
        ("nats://a", &[("BRIDGE_SITE", "a.b")], "letters, digits"),
    ] {
        let mut command = common::vxdisplay(home.path());
        command.args(["relay", "--listen", "127.0.0.1:0", "--bridge", servers]);
        command.envs(settings.iter().map(|(name, value)| (format!("VXDISPLAY_RELAY__{name}"), value)));
        let output = command.output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(!output.status.success() && said.contains(words), "{servers}: {said}");
        assert!(!said.contains("s3cret") && !said.contains("os error"), "{said}");
    }
}
