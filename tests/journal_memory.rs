//! What the message log really takes, seen from outside. Alone in its process: other tests would be counted with it.
#![cfg(target_os = "linux")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use chrono::DateTime;
use vxdisplay::exam::Moment;
use vxdisplay::journal::{Journal, Limits};
use vxdisplay::link::{Converted, Direction, Frame, FrameKind};
use vxdisplay::logging::Pseudonyms;
use vxdisplay::protocol::decode;

const MIB: usize = 1 << 20;

/// The memory of this process that is in use, in bytes.
fn resident() -> usize {
    let rollup = std::fs::read_to_string("/proc/self/smaps_rollup").unwrap();
    let line = rollup.lines().find(|line| line.starts_with("Rss:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap() * 1024
}

fn frame(text: &str) -> Frame {
    Frame {
        direction: Direction::Incoming,
        kind: FrameKind::Text,
        text: text.into(),
        size: text.len(),
        decoded: Some(decode(text)),
        converted: Converted::default(),
        ignored: None,
    }
}

#[test]
fn a_full_log_takes_less_than_100_mib() {
    let wall = DateTime::parse_from_rfc3339("2026-11-22T14:00:00+09:00").unwrap();
    let before = resident();
    // Short, middling, with many notices, long.
    for (name, rows, text) in [
        ("pings", 120_000, r#"{"sender":106,"command":1}"#.to_owned()),
        (
            "patients",
            250_000,
            r#"{"sender":"2","command":"101",/*x*/"result":"1","data":{"patientID":7,"patientName":"Doe^John","patientBirthDate":"19880214","patientSex":1},}"#
                .to_owned(),
        ),
        ("steps", 120_000, format!(r#"{{"command":601,"data":{{"bodypartAlias":"CHEST","x":"{}"}}}}"#, "x".repeat(400))),
        ("long", 2_000, format!(r#"{{"command":601,"x":"{}"}}"#, "x".repeat(100_000))),
    ] {
        let frame = frame(&text);
        let mut journal = Journal::new(Limits::default(), Pseudonyms::default());
        for _ in 0..rows {
            journal.frame(Moment::default(), wall, 1, &frame);
        }
        let (counted, taken) = (journal.bytes(), resident().saturating_sub(before));
        println!("{name}: {} rows, counted {} KiB, taken {} KiB", journal.len(), counted / 1024, taken / 1024);
        assert!(counted <= 64 * MIB && taken < 100 * MIB, "{name}: counted {counted}, taken {taken}");
        assert!(journal.len() < rows, "{name}: nothing has left");
    }
}
