//! What the relay promises where clients read slowly or not at all: no display misses an exam event without knowing it, and
//! nobody keeps exam events from a display that reads.

#![allow(clippy::unwrap_used, reason = "tests may")]

mod relay_support;

use std::io::Read;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use proptest::prelude::*;
use relay_support::*;
use vxdisplay::relay::{Limits, Relay, RelayConfig, RelayHandle};

const COMPLETED: &str = r#"{"sender":2,"receiver":106,"command":1002}"#;

#[test]
fn a_display_that_fell_behind_hears_every_exam_event_and_the_newest_pictures() {
    let limits = Limits { queue_bytes: 256 * 1024, stuck: Duration::from_mins(1), ..Limits::default() };
    let relay = start(limits);
    let mut witness = Client::registered(relay.local_addr(), 106);
    let mut behind = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let mut number = 0;
    while relay.stats().frames_left_out == 0 {
        number += 1;
        vxvue.say(&exam(number, 200));
        witness.expect(&exam(number, 200));
        for _ in 0..20 {
            vxvue.say(&picture(number, 106));
            witness.expect(&picture(number, 106));
        }
        assert!(number < 10_000, "nothing was ever left out");
    }
    vxvue.say(&picture(0, 106));
    vxvue.say(COMPLETED);

    let mut texts = Vec::new();
    while texts.last().is_none_or(|text| text != COMPLETED) {
        texts.push(behind.text());
    }

    let heard: Vec<&String> = texts.iter().filter(|text| text.contains(r#""command":101"#)).collect();
    let sent: Vec<String> = (1..=number).map(|number| exam(number, 200)).collect();
    assert_eq!(heard, sent.iter().collect::<Vec<_>>());
    assert!(texts.len() < sent.len() * 21, "pictures were left out");
    assert_eq!(relay.stats().cut, 0);
}

#[test]
fn a_display_that_takes_no_exam_events_is_cut_and_has_heard_all_until_then() {
    for limits in [
        Limits { exam_bytes: 128 * 1024, stuck: Duration::from_mins(1), ..Limits::default() },
        Limits {
            exam_bytes: usize::MAX,
            pace_bytes: usize::MAX,
            stuck: Duration::from_millis(300),
            ..Limits::default()
        },
    ] {
        let relay = start(limits);
        let mut witness = Client::registered(relay.local_addr(), 106);
        let mut stopped = Client::registered(relay.local_addr(), 106);
        let mut vxvue = Client::registered(relay.local_addr(), 2);
        let mut number = 0;
        while relay.stats().cut == 0 {
            number += 1;
            vxvue.say(&exam(number, 2000));
            witness.expect(&exam(number, 2000));
            assert!(number < 100_000, "it was never cut");
        }

        assert_prefix(&texts_until_the_end(&mut stopped), |number| exam(number, 2000));
        assert!(relay.stats().frames_left_out > 0);
        eventually("it is forgotten", || relay.stats().displays == 1);
        vxvue.say(COMPLETED);
        witness.expect(COMPLETED);
    }
}

#[test]
fn a_display_that_reads_hears_a_burst_whole_beside_others_that_do_not() {
    const EVENTS: u32 = 8000;
    let relay = start(Limits::default());
    let healthy = Client::registered(relay.local_addr(), 106);
    let stopped: Vec<Client> = (0..3).map(|_| Client::registered(relay.local_addr(), 106)).collect();
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let listener = std::thread::spawn(move || listen(healthy, EVENTS));

    for number in 1..=EVENTS {
        vxvue.say(&exam(number, 900));
    }

    let longest = listener.join().unwrap();
    assert!(longest < Duration::from_secs(2), "{longest:?}");
    for mut client in stopped {
        assert_prefix(&texts_until_the_end(&mut client), |number| exam(number, 900));
    }
}

#[test]
fn equipment_that_takes_nothing_or_little_keeps_nothing_from_the_displays() {
    for (receiver, trickles) in [(107, false), (107, true), (0, false), (0, true)] {
        let relay = start(Limits::default());
        let mut display = Client::registered(relay.local_addr(), 106);
        let mut equipment = Client::registered(relay.local_addr(), 107);
        let mut vxvue = Client::registered(relay.local_addr(), 2);
        let line = equipment.stream.try_clone().unwrap();
        let trickle = std::thread::spawn(move || {
            // What comes is taken at 40 KB/s, until the line is closed.
            while trickles && equipment.stream.read(&mut [0; 400]).is_ok_and(|read| read > 0) {
                std::thread::park_timeout(Duration::from_millis(10));
            }
            equipment
        });

        let start = Instant::now();
        for _ in 0..80 {
            vxvue.say(&picture(60_000, receiver));
        }
        vxvue.say(COMPLETED);
        let mut texts = 0;
        while display.text() != COMPLETED {
            texts += 1;
        }

        assert!(start.elapsed() < Duration::from_secs(2), "{receiver} {trickles}: {:?}", start.elapsed());
        assert!(texts <= if receiver == 0 { 80 } else { 0 });
        assert_eq!(relay.stats().cut, 0, "pictures are no reason to be cut");
        line.shutdown(std::net::Shutdown::Both).unwrap();
        drop(trickle.join().unwrap());
    }
}

#[test]
fn vxvue_is_read_although_it_takes_nothing_of_what_others_send_to_it() {
    let relay = start(Limits { queue_bytes: 64 * 1024, stuck: Duration::from_millis(200), ..Limits::default() });
    let mut display = Client::registered(relay.local_addr(), 106);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let mut equipment = Client::registered(relay.local_addr(), 107);
    let before = Instant::now();
    while before.elapsed() < Duration::from_millis(600) || relay.stats().frames_left_out == 0 {
        equipment.say(&picture(30_000, 2).replace(r#""sender":2"#, r#""sender":107"#));
        equipment.expect_nothing_else();
        assert!(before.elapsed() < PATIENCE, "nothing was ever left out");
    }
    for number in 1..20 {
        vxvue.say(&exam(number, 20));
        display.expect(&exam(number, 20));
    }
    assert_eq!(relay.stats().cut, 0);
}

#[test]
fn without_a_display_a_burst_goes_at_the_pace_of_those_who_hear_it() {
    const EVENTS: u32 = 8000;
    let relay = start(Limits::default());
    let equipment = Client::registered(relay.local_addr(), 107);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let listener = std::thread::spawn(move || listen(equipment, EVENTS));
    for number in 1..=EVENTS {
        vxvue.say(&exam(number, 900).replace(r#""receiver":106"#, r#""receiver":0"#));
    }
    listener.join().unwrap();
}

#[test]
fn answers_wait_for_a_client_that_reads_late() {
    let relay = start(Limits { queue_bytes: 64 * 1024, ..Limits::default() });
    let mut late = Client::registered(relay.local_addr(), 107);
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    while relay.stats().frames_left_out == 0 {
        vxvue.say(&picture(30_000, 107));
        vxvue.expect_nothing_else();
    }
    late.say(r#"{"sender":107,"command":11}"#);
    for _ in 0..100 {
        late.say(r#"{"command":1}"#);
    }
    vxvue.say(&picture(30_000, 107));
    vxvue.expect_nothing_else();

    let mut answers = Vec::new();
    while answers.len() < 101 {
        let text = late.text();
        answers.extend(text.contains(r#""status":1"#).then_some(text));
    }
    assert!(answers[0].contains(r#""command":11,"#), "{}", answers[0]);
    assert!(answers[1..].iter().all(|answer| answer.contains(r#""command":1,"#)));
}

#[test]
fn where_all_queues_hold_too_much_those_who_hold_most_are_cut() {
    let limits = Limits { memory_bytes: 512 * 1024, stuck: Duration::from_mins(1), ..Limits::default() };
    let relay = start(limits);
    let mut healthy = Client::registered(relay.local_addr(), 106);
    let mut stopped: Vec<Client> = (0..30).map(|_| Client::registered(relay.local_addr(), 106)).collect();
    let mut vxvue = Client::registered(relay.local_addr(), 2);
    let mut number = 0;
    while relay.stats().cut == 0 {
        number += 1;
        vxvue.say(&exam(number, 3000));
        healthy.expect(&exam(number, 3000));
        assert!(number < 100_000, "nobody was ever cut");
    }
    for client in &mut stopped {
        // One that was cut is no longer connected.
        let _ = client.stream.shutdown(std::net::Shutdown::Write);
        assert_prefix(&texts_until_the_end(client), |number| exam(number, 3000));
    }
    vxvue.say(COMPLETED);
    healthy.expect(COMPLETED);
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Exam { bytes: usize },
    Pictures { count: u32 },
    Read { bytes: usize },
    Wait { millis: u64 },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => (0_usize..30_000).prop_map(|bytes| Step::Exam { bytes }),
        3 => (1_u32..20).prop_map(|count| Step::Pictures { count }),
        2 => (1_usize..200_000).prop_map(|bytes| Step::Read { bytes }),
        1 => (1_u64..60).prop_map(|millis| Step::Wait { millis }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Over real sockets: however a display stalls and reads, whatever is left out and whether it is cut, what it has heard on
    /// its connection is a gapless prefix of the exam events, and one that reads beside it hears all of them.
    #[test]
    fn what_a_display_has_heard_on_one_connection_is_a_gapless_prefix(steps in prop::collection::vec(step(), 1..60)) {
        let limits = Limits {
            queue_bytes: 64 * 1024,
            exam_bytes: 128 * 1024,
            pace_bytes: 32 * 1024,
            late: Duration::from_millis(20),
            patience: Duration::from_millis(20),
            stuck: Duration::from_millis(100),
            ..Limits::default()
        };
        let relay = start(limits);
        let mut healthy = Client::registered(relay.local_addr(), 106);
        let mut display = Client::registered(relay.local_addr(), 106);
        let mut vxvue = Client::registered(relay.local_addr(), 2);
        let (mut sent, mut bytes) = (Vec::new(), Vec::new());
        for step in steps {
            match step {
                Step::Exam { bytes } => {
                    sent.push(exam(u32::try_from(sent.len()).unwrap() + 1, bytes));
                    vxvue.say(sent.last().unwrap());
                    while healthy.text() != *sent.last().unwrap() {}
                }
                Step::Pictures { count } => (0..count).for_each(|_| vxvue.say(&picture(20_000, 106))),
                Step::Read { bytes: most } => {
                    display.stream.set_nonblocking(true).unwrap();
                    let mut piece = vec![0; most];
                    if let Ok(read) = display.stream.read(&mut piece) {
                        bytes.extend_from_slice(&piece[..read]);
                    }
                    display.stream.set_nonblocking(false).unwrap();
                }
                Step::Wait { millis } => std::thread::park_timeout(Duration::from_millis(millis)),
            }
        }
        vxvue.say(COMPLETED);
        while healthy.text() != COMPLETED {}
        let heard: Vec<String> = rest_of(&mut display, bytes).into_iter().filter(|text| !text.contains("401")).collect();
        let completed = heard.last().is_some_and(|text| text == COMPLETED);
        sent.push(COMPLETED.to_owned());
        prop_assert_eq!(&heard[..], &sent[..heard.len()]);
        prop_assert!(completed || relay.stats().cut == 1);
    }
}

/// All that a display hears until the study is completed or it is cut, as texts.
fn rest_of(display: &mut Client, bytes: Vec<u8>) -> Vec<String> {
    let mut buffer = bytes;
    let mut piece = vec![0; 64 * 1024];
    while !buffer.ends_with(COMPLETED.as_bytes()) {
        match display.stream.read(&mut piece) {
            Ok(0) | Err(_) => break,
            Ok(read) => buffer.extend_from_slice(&piece[..read]),
        }
    }
    texts(&buffer)
}

/// Reads until the relay hangs up; the whole texts that came.
fn texts_until_the_end(client: &mut Client) -> Vec<String> {
    texts(&client.expect_end())
}

fn texts(bytes: &[u8]) -> Vec<String> {
    let mut at = 0;
    let frames = std::iter::from_fn(|| {
        let (frame, len) = parse(&bytes[at..])?;
        at += len;
        Some(frame)
    });
    frames.filter(|frame| frame.opcode == TEXT).map(|frame| String::from_utf8(frame.payload).unwrap()).collect()
}

fn assert_prefix(heard: &[String], sent: impl Fn(u32) -> String) {
    for (text, number) in heard.iter().zip(1..) {
        assert_eq!(*text, sent(number), "{number} of {}", heard.len());
    }
}

/// Reads all events, in order and slower than they are sent; the longest silence between two of them.
fn listen(mut client: Client, events: u32) -> Duration {
    let (mut longest, mut last) = (Duration::ZERO, None::<Instant>);
    for number in 1..=events {
        let text = client.text();
        assert!(text.contains(&format!(r#""patientId":"{number}""#)), "{number}: {}", &text[..80]);
        if number % 10 == 0 {
            std::thread::park_timeout(Duration::from_millis(2));
        }
        if let Some(last) = last.replace(Instant::now()) {
            longest = longest.max(last.elapsed());
        }
    }
    longest
}

fn exam(number: u32, bytes: usize) -> String {
    let more = "x".repeat(bytes);
    format!(r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"{number}","x":"{more}"}}}}"#)
}

fn picture(bytes: u32, receiver: u32) -> String {
    let image = "y".repeat(usize::try_from(bytes).unwrap() + 5000);
    format!(r#"{{"sender":2,"receiver":{receiver},"command":401,"data":{{"image":"{image}"}}}}"#)
}

fn start(limits: Limits) -> RelayHandle {
    let listen = SocketAddr::from(([127, 0, 0, 1], 0));
    Relay::start(RelayConfig { listen, limits, ..RelayConfig::default() }).unwrap()
}
