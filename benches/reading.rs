//! How long it takes to read a message, and to look through one that cannot be read: `cargo bench --bench reading`.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs, reason = "a benchmark prints what it measured")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use vxdisplay::protocol::{decode, decode_beginning, decode_frame};

const ROUNDS: usize = 400;

/// Median and worst of many rounds.
fn measure(name: &str, bytes: usize, mut step: impl FnMut()) {
    let mut took: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let begun = Instant::now();
            step();
            begun.elapsed()
        })
        .collect();
    took.sort_unstable();
    let at = |share: usize| took.get(took.len() * share / 100).copied().unwrap_or_default();
    println!("{name:<44} {bytes:>7} bytes   p50 {:>9.3?}   p99 {:>9.3?}", at(50), at(99));
}

fn main() {
    let patient = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"P-1","patientName":"Hong^Gildong=洪^吉洞=홍^길동","patientBirth":"1988-02-14"}}"#;
    measure("a 101", patient.len(), || drop(black_box(decode(black_box(patient)))));
    let spelled = patient.replace("command", "Command").replace("patientId", "PatientID");
    measure("a 101 in other spellings", spelled.len(), || drop(black_box(decode_frame(black_box(&spelled)))));

    let room = 64 * 1024;
    let fill = |piece: &str| piece.repeat(room / piece.len());
    for (name, text) in [
        ("unreadable: one long word", fill("A")),
        ("unreadable: short words", fill("ab 12 ")),
        ("unreadable: escapes", fill(r"\u0061")),
        ("unreadable: escaped escapes", fill(r"\\\\u005cu0061")),
        ("unreadable: backslashes", fill("\\")),
        ("unreadable: quotation marks", fill("\"")),
        ("unreadable: commands", fill("\"command\": 7x,")),
        ("unreadable: names that nearly are", fill("setPatientInf ")),
        ("unreadable: brackets", fill("{\"a\":[")),
        ("unreadable: seams of objects", fill("{}{")),
        ("unreadable: NULs", fill("\0a")),
        ("unreadable: Hangul", fill("홍")),
    ] {
        measure(name, text.len(), || drop(black_box(decode_frame(black_box(&text)))));
    }
    let picture = format!(r#"{{"sender":107,"command":401,"data":{{"image":"{}"#, fill("QUJD"));
    measure("the beginning of a picture", picture.len(), || {
        drop(black_box(decode_beginning(black_box(picture.as_bytes()))));
    });
}
