//! The relay, spoken to in bytes over real sockets.

#![allow(clippy::unwrap_used, reason = "tests may")]

mod relay_support;

use std::io::Write;
use std::net::{Shutdown, SocketAddr, TcpListener};
use std::time::{Duration, Instant};

use relay_support::*;
use vxdisplay::relay::{Dialect, Limits, Relay, RelayConfig, RelayError, RelayHandle, Scenario};

const STARTED: &str = r#"{"sender":2,"receiver":106,"command":1001}"#;
const COMPLETED: &str = r#"{"sender":2,"receiver":106,"command":1002}"#;

// Who hears what

#[test]
fn a_display_hears_what_vxvue_says_exactly_as_it_came() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let text = r#"{ "sender":2, "receiver":106,"command":101, "data":{"patientId":"a", "x":[1.50]} }"#;

    vxvue.say(text);
    vxvue.say(STARTED);

    display.expect(text);
    display.expect(STARTED);
    vxvue.expect_nothing_else();
}

#[test]
fn each_receiver_reaches_whom_it_names_and_never_the_sender() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut battery = Client::registered(relay.local_addr(), 104);
    let mut other_vxvue = Client::registered(relay.local_addr(), 2);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let mut stranger = Client::connect(relay.local_addr());

    for (receiver, hears_display, hears_battery, hears_vxvue) in [
        (r#""receiver":0,"#, true, true, true),
        (r#""receiver":null,"#, true, true, true),
        ("", true, true, true),
        (r#""receiver":106,"#, true, false, false),
        (r#""receiver":104,"#, false, true, false),
        (r#""receiver":2,"#, false, false, true),
        (r#""receiver":1,"#, false, false, false),
        (r#""receiver":999,"#, false, false, false),
    ] {
        let text = format!(r#"{{"sender":2,{receiver}"command":1002}}"#);
        vxvue.say(&text);
        vxvue.expect_nothing_else();
        for (client, hears) in
            [(&mut display, hears_display), (&mut battery, hears_battery), (&mut other_vxvue, hears_vxvue)]
        {
            if hears {
                client.expect(&text);
            }
            client.expect_nothing_else();
        }
        stranger.expect_nothing_else();
    }
}

#[test]
fn what_is_not_allowed_is_refused_with_a_number_and_the_link_stays() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut stranger = Client::connect(relay.local_addr());

    stranger.say(STARTED);
    stranger.expect(r#"{"sender":1,"command":1001,"data":{"status":0,"error":2}}"#);
    stranger.expect_nothing_else();
    for (text, command, number) in [
        (STARTED, 1001, 3),
        (r#"{"sender":106,"receiver":0,"command":1002}"#, 1002, 4),
        (r#"{"sender":1,"command":11}"#, 11, 4),
        ("{", 0, 1),
        ("[2,106,1001,null]", 0, 1),
    ] {
        display.say(text);
        display.expect(&format!(r#"{{"sender":1,"command":{command},"data":{{"status":0,"error":{number}}}}}"#));
        display.expect_nothing_else();
    }
    display.say(&"[".repeat(60_000));
    assert!(display.text().contains(r#""status":0"#));
    display.expect_nothing_else();
    eventually("the refusals are counted", || relay.stats().refused == 7);
}

#[test]
fn the_last_registration_counts() {
    let relay = relay();
    let mut client = Client::registered(relay.local_addr(), 2);
    client.say(r#"{"sender":106,"command":11}"#);
    client.expect(r#"{"sender":1,"command":11,"data":{"status":1}}"#);
    let mut vxvue = Client::registered(relay.local_addr(), 2);

    vxvue.say(STARTED);

    client.expect(STARTED);
}

#[test]
fn the_prototype_dialect_passes_on_101_alone_and_rebuilds_it() {
    let relay = start(RelayConfig { dialect: Dialect::Prototype, ..config() });
    let mut display = Client::connect(relay.local_addr());
    let mut generator = Client::connect(relay.local_addr());
    display.say(r#"{"sender":106,"command":11}"#);
    display.say(r#"{"sender":106,"command":1}"#);
    display.expect(r#"{"command":"pong"}"#);

    generator.say(STARTED);
    generator.say("garbage");
    generator.say(r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"a"}}"#);

    display.expect(r#"{"sender":2,"command":101,"data":{"patientId":"a"}}"#);
    generator.say(r#"{"command":1}"#);
    generator.expect(r#"{"command":"pong"}"#);
}

#[test]
fn what_the_program_publishes_reaches_the_displays() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    relay.publish(STARTED.to_owned()).unwrap();
    display.expect(STARTED);
}

#[test]
fn the_demo_begins_with_the_first_display_and_anew_with_the_next_first() {
    let demo = Some(Scenario::demo().faster(20.0));
    let relay = start(RelayConfig { demo, ..config() });
    let mut bystander = Client::registered(relay.local_addr(), 104);
    let mut display = Client::registered(relay.local_addr(), 106);
    let first = display.text();
    assert!(first.contains("홍^길동") && first.contains(r#""demo":true"#), "{first}");
    assert!(display.text().contains("CHEST"));
    drop(display);
    eventually("the display is gone", || relay.stats().displays == 0);

    let mut display = Client::registered(relay.local_addr(), 106);

    assert_eq!(display.text(), first);
    bystander.expect_nothing_else();
}

// The request

#[test]
fn a_good_request_is_answered_with_the_right_accept_key() {
    let relay = relay();
    let mut client = Client::unconnected(relay.local_addr());
    client.send(request(relay.local_addr(), &[]).as_bytes());
    let head = client.head();
    assert!(head.starts_with("HTTP/1.1 101 Switching Protocols\r\n"), "{head}");
    assert!(head.contains(&format!("\r\nSec-WebSocket-Accept: {ACCEPT}\r\n")), "{head}");
}

#[test]
fn a_request_may_come_in_single_bytes_and_with_the_first_frame_behind_it() {
    let relay = relay();
    let mut client = Client::unconnected(relay.local_addr());
    let request = request(relay.local_addr(), &[]);
    for byte in request.as_bytes() {
        client.send(&[*byte]);
    }
    client.head();
    client.expect_nothing_else();

    let mut client = Client::unconnected(relay.local_addr());
    let register = frame(0x81, br#"{"sender":106,"command":11}"#);
    client.send(&[request.as_bytes(), &register].concat());
    client.head();
    client.expect(r#"{"sender":1,"command":11,"data":{"status":1}}"#);
}

#[test]
fn other_requests_are_answered_in_plain_words() {
    let relay = relay();
    let address = relay.local_addr();
    let good = request(address, &[]);
    for (name, bytes, status, word) in [
        ("plain GET", format!("GET / HTTP/1.1\r\nHost: {address}\r\n\r\n"), 426, "Upgrade: websocket\r\n"),
        ("POST", good.replace("GET", "POST"), 405, "Allow: GET\r\n"),
        ("no key", good.replace("Sec-WebSocket-Key", "X-Key"), 400, "Sec-WebSocket-Key"),
        ("version 8", good.replace("Version: 13", "Version: 8"), 426, "Sec-WebSocket-Version: 13\r\n"),
        ("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(), 400, "HTTP/1.1"),
        ("TLS", "\u{16}\u{3}\u{1}\u{2}\u{0}\u{1}".to_owned(), 400, "ws://"),
        ("noise", "\u{1}\u{2}\u{3}\u{4}".to_owned(), 400, "WebSocket"),
        ("origin", request(address, &["Origin: https://evil.example"]), 403, "Origin"),
        ("host", good.replace(&address.to_string(), "evil.example"), 403, "Host"),
        ("many headers", request(address, &["X: y"; 70]), 431, "64 headers"),
        ("8 KiB", request(address, &[&format!("X: {}", "y".repeat(9000))]), 431, "8 KiB"),
    ] {
        let answer = answer(address, bytes.as_bytes());
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{name}: {answer}");
        assert!(answer.contains(word), "{name}: {answer}");
        assert!(answer.contains("This is the VX Display relay"), "{name}: {answer}");
    }
    Client::registered(address, 106).expect_nothing_else();
}

#[test]
fn a_listed_origin_and_host_may_connect() {
    let relay = start(RelayConfig {
        allowed_origins: vec!["https://intranet.example".into()],
        allowed_hosts: vec!["xray-room-2".into()],
        ..config()
    });
    let mut client = Client::unconnected(relay.local_addr());
    let request = request(relay.local_addr(), &["Origin: https://intranet.example"]);
    client.send(request.replace(&relay.local_addr().to_string(), "xray-room-2").as_bytes());
    assert!(client.head().starts_with("HTTP/1.1 101 "));
}

#[cfg(target_os = "linux")]
#[test]
fn this_computers_own_name_is_a_host() {
    let relay = relay();
    let name = std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap();
    let mut client = Client::unconnected(relay.local_addr());
    client.send(request(relay.local_addr(), &[]).replace(&relay.local_addr().to_string(), name.trim()).as_bytes());
    assert!(client.head().starts_with("HTTP/1.1 101 "));
}

#[test]
fn idle_and_slow_requests_are_cut() {
    let limits = Limits { request: Duration::from_millis(150), ..Limits::default() };
    let relay = start(RelayConfig { limits, ..config() });

    let mut idle = Client::unconnected(relay.local_addr());
    assert_eq!(idle.expect_end(), b"");

    let mut slow = Client::unconnected(relay.local_addr());
    slow.send(b"GET / HTTP/1.1\r\n");
    assert!(slow.head().starts_with("HTTP/1.1 408 "));
    slow.expect_end();
}

#[test]
fn too_many_connections_are_told_when_to_come_back() {
    let relay = start(RelayConfig { max_connections: 2, ..config() });
    let first = Client::registered(relay.local_addr(), 106);
    let _second = Client::registered(relay.local_addr(), 106);

    let answer = answer(relay.local_addr(), request(relay.local_addr(), &[]).as_bytes());
    assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
    assert!(answer.contains("\r\nRetry-After: 5\r\n"), "{answer}");

    drop(first);
    eventually("there is room again", || relay.stats().clients < 2);
    Client::registered(relay.local_addr(), 106).expect_nothing_else();
}

#[test]
fn who_asks_for_nothing_gives_way_when_every_place_is_taken() {
    let limits = Limits { request_grace: Duration::from_millis(50), ..Limits::default() };
    let relay = start(RelayConfig { max_connections: 4, limits, ..config() });
    let mut first = Client::registered(relay.local_addr(), 106);
    let silent: Vec<Client> = (0..3).map(|_| Client::unconnected(relay.local_addr())).collect();
    eventually("every place is taken", || relay.stats().clients == 4);
    let mut displays = Vec::new();
    let begun = Instant::now();
    while displays.len() < 3 {
        let mut client = Client::unconnected(relay.local_addr());
        client.send(request(relay.local_addr(), &[]).as_bytes());
        if client.head().starts_with("HTTP/1.1 101 ") {
            displays.push(client);
        }
        assert!(begun.elapsed() < Duration::from_secs(10));
    }
    for mut silent in silent {
        assert_eq!(silent.expect_end(), b"");
    }
    // Who is connected stays.
    let answer = answer(relay.local_addr(), request(relay.local_addr(), &[]).as_bytes());
    assert!(answer.starts_with("HTTP/1.1 503 "), "{answer}");
    for display in displays.iter_mut().chain([&mut first]) {
        display.expect_nothing_else();
    }
}

#[test]
fn an_empty_text_is_ignored_and_the_link_stays() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    for empty in
        [frame(0x81, b""), frame(0x81, b" \r\n"), frame(0x82, b""), [frame(0x01, b""), frame(0x80, b"")].concat()]
    {
        vxvue.send(&empty);
        vxvue.expect_nothing_else();
    }
    display.expect_nothing_else();
    assert_eq!(relay.stats().refused, 0);
}

// Frames

#[test]
fn fragments_pings_between_them_and_split_letters_are_read() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let text = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientName":"홍^길동"}}"#;
    let split = text.find('홍').unwrap() + 1;

    vxvue.send(&frame(TEXT, &text.as_bytes()[..split]));
    vxvue.send(&frame(0x80 | PING, b"hello"));
    vxvue.send(&frame(0x80, &text.as_bytes()[split..]));

    assert_eq!(vxvue.frame(), Frame { opcode: PONG, payload: b"hello".to_vec() });
    display.expect(text);
}

#[test]
fn json_in_a_binary_frame_is_read_and_passed_on_as_text() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    vxvue.send(&frame(0x80 | BINARY, STARTED.as_bytes()));
    display.expect(STARTED);
}

#[test]
fn illegal_frames_are_closed_with_the_right_code_and_others_are_untouched() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    for (name, bytes, code) in [
        ("unmasked", [&head(0x81, 0, 5)[..], b"hello"].concat(), 1002),
        ("reserved bit", frame(0xc1, b"{}"), 1002),
        ("reserved opcode", frame(0x83, b"{}"), 1002),
        ("fragmented ping", frame(PING, b""), 1002),
        ("ping of 126 bytes", frame(0x89, &[0; 126]), 1002),
        ("continuation of nothing", frame(0x80, b"{}"), 1002),
        ("text within fragments", [frame(0x01, b"{"), frame(0x81, b"}")].concat(), 1002),
        ("invalid UTF-8", frame(0x81, b"\xff\xfe"), 1007),
        ("over 64 KiB", [head(0x81, 0x80, 65_537), vec![0; 4]].concat(), 1009),
        ("length 2^40", [head(0x81, 0x80, 1 << 40), vec![0; 4]].concat(), 1009),
        ("length 2^63", [head(0x81, 0x80, 1 << 63), vec![0; 4]].concat(), 1009),
        ("fragments over 64 KiB", [frame(0x01, &[b' '; 9_000]), frame(0x00, &[b' '; 9_000]).repeat(7)].concat(), 1009),
        ("close with one byte", frame(0x88, b"x"), 1002),
        ("close 1005", frame(0x88, &1005_u16.to_be_bytes()), 1002),
        ("close with invalid UTF-8", frame(0x88, b"\x03\xe8\xff"), 1007),
        ("close 1000", frame(0x88, &1000_u16.to_be_bytes()), 1000),
        ("close 1014", frame(0x88, &1014_u16.to_be_bytes()), 1014),
        ("close 1014 with a reason", frame(0x88, b"\x03\xf6bad gateway"), 1014),
        ("close 1016", frame(0x88, &1016_u16.to_be_bytes()), 1002),
        ("close 4000", frame(0x88, &4000_u16.to_be_bytes()), 4000),
    ] {
        let mut client = Client::registered(relay.local_addr(), 104);
        client.send(&bytes);
        let closed = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| client.expect_close(code)));
        assert!(closed.is_ok(), "{name}");
        assert_eq!(client.expect_end(), b"", "{name}");
    }
    vxvue.say(STARTED);
    display.expect(STARTED);
}

#[test]
fn a_message_of_64_kib_passes() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let frame = r#"{"sender":2,"receiver":106,"command":1001,"data":{"x":""}}"#;
    let text = frame.replace(r#""""#, &format!("\"{}\"", "y".repeat(64 * 1024 - frame.len())));
    vxvue.say(&text);
    display.expect(&text);
}

#[test]
fn a_silent_client_is_pinged_and_one_that_stays_silent_is_dropped() {
    let limits =
        Limits { ping_after: Duration::from_millis(60), gone_after: Duration::from_millis(300), ..Limits::default() };
    let relay = start(RelayConfig { limits, ..config() });
    let mut silent = Client::registered(relay.local_addr(), 106);
    let start = Instant::now();
    assert_eq!(silent.frame(), Frame { opcode: PING, payload: Vec::new() });
    silent.expect_end();
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());

    let mut alive = Client::registered(relay.local_addr(), 106);
    let start = Instant::now();
    while start.elapsed() < Duration::from_millis(700) {
        assert_eq!(alive.frame().opcode, PING);
        alive.send(&frame(0x80 | PONG, b""));
    }
}

// Many, slow and rude clients

#[test]
fn a_display_that_stops_reading_does_not_delay_the_others() {
    let limits = Limits { queue_bytes: 64 * 1024, stuck: Duration::from_millis(400), ..Limits::default() };
    let relay = start(RelayConfig { limits, ..config() });
    let mut display = Client::registered(relay.local_addr(), 106);
    let _stalled = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);

    // More than any socket buffer holds, until the one that does not read is cut.
    let mut number = 0;
    while relay.stats().displays == 2 {
        for _ in 0..20 {
            number += 1;
            vxvue.say(&numbered(number));
        }
        for expected in number - 19..=number {
            display.expect(&numbered(expected));
        }
        assert!(number < 100_000, "the display that does not read was never cut");
    }

    assert!(relay.stats().frames_left_out > 0);
    assert_eq!(relay.stats().cut, 1);
    vxvue.say(COMPLETED);
    display.expect(COMPLETED);
}

#[test]
fn with_every_display_stalled_the_sender_waits_and_others_are_answered() {
    let limits = Limits { queue_bytes: 512 * 1024, stuck: Duration::from_mins(1), ..Limits::default() };
    let relay = start(RelayConfig { limits, ..config() });
    let mut stalled = Client::registered(relay.local_addr(), 106);
    let mut other = Client::registered(relay.local_addr(), 104);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    vxvue.stream.set_write_timeout(Some(Duration::from_millis(300))).unwrap();
    let text = numbered(1);
    while vxvue.stream.write_all(&frame(0x81, text.as_bytes())).is_ok() {}

    let start = Instant::now();
    other.expect_nothing_else();
    assert!(start.elapsed() < Duration::from_millis(500), "{:?}", start.elapsed());
    assert_eq!(relay.stats().frames_left_out, 0);

    // As soon as it reads again, the sender's frames come.
    let before = relay.stats().frames_in;
    while relay.stats().frames_in == before {
        stalled.expect(&text);
    }
}

#[test]
fn a_flood_leaves_the_pings_of_others_answered() {
    let relay = relay();
    let mut other = Client::registered(relay.local_addr(), 106);
    let mut flood = Client::registered(relay.local_addr(), 2);
    let flooding = std::thread::spawn(move || {
        let frames = frame(0x81, r#"{"sender":2,"receiver":104,"command":1001}"#.as_bytes()).repeat(1000);
        for _ in 0..100 {
            flood.send(&frames);
        }
        flood.expect_nothing_else();
    });
    let mut longest = Duration::ZERO;
    while !flooding.is_finished() {
        let start = Instant::now();
        other.expect_nothing_else();
        longest = longest.max(start.elapsed());
    }
    flooding.join().unwrap();
    assert!(longest < Duration::from_millis(500), "{longest:?}");
}

#[test]
fn a_client_that_does_not_take_its_answers_is_cut_and_others_go_on() {
    let limits = Limits { queue_bytes: 32 * 1024, stuck: Duration::from_millis(200), ..Limits::default() };
    let relay = start(RelayConfig { limits, ..config() });
    let mut other = Client::registered(relay.local_addr(), 106);
    let mut rude = Client::registered(relay.local_addr(), 104);
    rude.stream.set_write_timeout(Some(Duration::from_secs(2))).unwrap();
    let pings = frame(0x89, &[b'x'; 125]).repeat(100);
    while rude.stream.write_all(&pings).is_ok() {}
    eventually("the rude client is cut", || relay.stats().clients == 1);
    other.expect_nothing_else();
}

#[test]
fn a_department_of_displays_connects_at_once_and_all_hear() {
    let relay = relay();
    let address = relay.local_addr();
    let start = Instant::now();
    let mut displays: Vec<Client> = (0..300).map(|_| Client::unconnected(address)).collect();
    for display in &mut displays {
        display.send(request(address, &[]).as_bytes());
        display.say(r#"{"sender":106,"command":11}"#);
    }
    for display in &mut displays {
        display.head();
        display.expect(r#"{"sender":1,"command":11,"data":{"status":1}}"#);
    }
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}", start.elapsed());

    let mut vxvue = Client::registered(address, 2);
    vxvue.say(STARTED);
    for display in &mut displays {
        display.expect(STARTED);
    }
}

#[test]
fn displays_that_vanish_during_a_fan_out_disturb_nobody() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    for round in 0..20 {
        let mut doomed: Vec<Client> = (0..5).map(|_| Client::registered(relay.local_addr(), 106)).collect();
        vxvue.say(&numbered(round));
        for client in &mut doomed {
            // Unread bytes make the system send RST instead of FIN.
            client.send(&frame(0x89, b"x"));
        }
        drop(doomed);
        vxvue.say(COMPLETED);
        display.expect(&numbered(round));
        display.expect(COMPLETED);
    }
    eventually("they are forgotten", || relay.stats().clients == 2);
}

#[test]
fn a_sender_that_dies_within_a_frame_leaves_nothing_behind() {
    let relay = relay();
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let bytes = frame(0x81, STARTED.as_bytes());
    vxvue.send(&bytes[..bytes.len() - 5]);
    vxvue.stream.shutdown(Shutdown::Both).unwrap();
    eventually("it is forgotten", || relay.stats().clients == 1);
    display.expect_nothing_else();
}

// Start and stop

#[test]
fn a_stop_says_going_away_to_everybody_within_a_second() {
    let relay = relay();
    let mut clients: Vec<Client> = (0..50).map(|_| Client::registered(relay.local_addr(), 106)).collect();
    let _unfinished = Client::unconnected(relay.local_addr());

    let start = Instant::now();
    relay.stop();

    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
    for client in &mut clients {
        client.expect_close(1001);
        client.expect_end();
    }
}

#[test]
fn a_stop_with_clients_that_answer_is_immediate() {
    let relay = relay();
    let mut client = Client::registered(relay.local_addr(), 106);
    let client = std::thread::spawn(move || {
        client.expect_close(1001);
        client.send(&frame(0x88, &1001_u16.to_be_bytes()));
        client.expect_end();
    });
    let start = Instant::now();
    relay.stop();
    assert!(start.elapsed() < Duration::from_millis(500), "{:?}", start.elapsed());
    client.join().unwrap();
}

#[test]
fn a_relay_binds_again_at_once_although_clients_were_connected() {
    let first = relay();
    let address = first.local_addr();
    let mut client = Client::registered(address, 106);
    drop(first);
    client.expect_close(1001);

    let second = start(RelayConfig { listen: address, ..config() });

    Client::registered(second.local_addr(), 106).expect_nothing_else();
}

#[test]
fn a_port_in_use_is_named_with_the_remedy() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap();

    let error = Relay::start(RelayConfig { listen: address, ..config() }).unwrap_err();

    assert!(matches!(error, RelayError::PortInUse { .. }));
    assert_eq!(
        error.to_string(),
        format!(
            "another program, perhaps VXvue's own server, is listening on {address}. Stop it, or choose another port with --listen 127.0.0.1:0."
        )
    );
}

#[test]
fn an_address_of_another_computer_is_named() {
    let error = Relay::start(RelayConfig { listen: "192.0.2.1:0".parse().unwrap(), ..config() }).unwrap_err();
    assert!(error.to_string().starts_with("this computer has no address 192.0.2.1."), "{error}");
}

fn config() -> RelayConfig {
    RelayConfig { listen: SocketAddr::from(([127, 0, 0, 1], 0)), ..RelayConfig::default() }
}

fn start(config: RelayConfig) -> RelayHandle {
    Relay::start(config).unwrap()
}

fn relay() -> RelayHandle {
    start(config())
}

/// A patient of about 2 KiB, told apart by a number.
fn numbered(number: u32) -> String {
    format!(
        r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"{number}","x":"{}"}}}}"#,
        "x".repeat(2000)
    )
}
