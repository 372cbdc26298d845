//! What the message log costs at 100,000 messages: time to append, memory, lists, search, export. Printed, not judged.
//!
//! `cargo bench --bench journal`. Memory is that of the process (Linux only).

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::Local;
use vxdisplay::exam::Moment;
use vxdisplay::journal::{Exporter, Filter, Format, Journal, Limits, PatientData, View};
use vxdisplay::l10n::Locale;
use vxdisplay::link::{Direction, Frame, FrameKind, convert};
use vxdisplay::logging::Pseudonyms;
use vxdisplay::protocol::decode;

const ROWS: usize = 100_000;
const SLICE: usize = 2_000;
/// What a room sends in an hour, about: mostly pings and their answers.
const TEXTS: [&str; 10] = [
    r#"{"sender":106,"command":1}"#,
    r#"{"sender":1,"command":1,"data":{"status":1}}"#,
    r#"{"sender":106,"command":1}"#,
    r#"{"sender":1,"command":1,"data":{"status":1}}"#,
    r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"EM-240906-134326","patientName":"Doe^John=김^철수","patientBirthDate":"19880214"}}"#,
    r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST","projectionAlias":"PA"}}"#,
    r#"{"sender":2,"receiver":106,"command":1001}"#,
    r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"KNEE","projectionAlias":"LAT"}}"#,
    r#"{"sender":2,"receiver":106,"command":1002}"#,
    r#"{"command":"pong"}"#,
];

fn frames() -> Vec<Frame> {
    let today = Local::now().date_naive();
    let frame = |text: &&str| {
        let decoded = decode(text);
        let converted = convert(&decoded, today);
        let (direction, kind) = (Direction::Incoming, FrameKind::Text);
        Frame {
            direction,
            kind,
            text: (*text).into(),
            size: text.len(),
            converted,
            decoded: Some(decoded),
            ignored: None,
        }
    };
    TEXTS.iter().map(frame).collect()
}

fn fill(rows: usize) -> Journal {
    let (frames, wall) = (frames(), Local::now().fixed_offset());
    let mut journal = Journal::new(Limits::default(), Pseudonyms::default());
    for (number, frame) in frames.iter().cycle().take(rows).enumerate() {
        journal.frame(Moment::from_start(Duration::from_millis(number as u64)), wall, 1, frame);
    }
    journal
}

/// The memory of this process, in KiB.
fn resident() -> Option<usize> {
    let rollup = std::fs::read_to_string("/proc/self/smaps_rollup").ok()?;
    rollup.lines().find(|line| line.starts_with("Rss:"))?.split_whitespace().nth(1)?.parse().ok()
}

fn timed<T>(act: impl FnOnce() -> T) -> (T, Duration) {
    let begin = Instant::now();
    let value = act();
    (value, begin.elapsed())
}

/// What one frame of the window asks for: the list brought up to date, and 50 rows of it.
fn window_frame(journal: &Journal, view: &mut View, top: usize) {
    view.update(journal, SLICE);
    for place in top..top + 50 {
        if let Some(row) = view.get(place).and_then(|id| journal.row(id)) {
            black_box((row.label().message().to_string(), row.summary(PatientData::Hidden).to_string(), row.size()));
        }
    }
}

fn list(rows: usize) {
    let journal = fill(rows);
    let mut view = View::new(Filter::default());
    while !view.update(&journal, SLICE) {}
    let top = view.len() / 3;
    let ((), took) = timed(|| (0..1000).for_each(|_| window_frame(&journal, &mut view, top)));
    println!("50 rows of a list, {rows} messages: {:.1} µs a frame", took.as_secs_f64() * 1000.0);
}

fn search(journal: &Journal, what: &str, patient: PatientData) {
    let mut view = View::new(Filter { search: what.to_owned(), patient, ..Filter::default() });
    let (mut slices, mut longest) = (0, Duration::ZERO);
    let ((), took) = timed(|| {
        loop {
            let (done, slice) = timed(|| view.update(journal, SLICE));
            (slices, longest) = (slices + 1, longest.max(slice));
            if done {
                break;
            }
        }
    });
    println!(
        "search \"{what}\", patient data {}: {took:.1?} in {slices} slices, the longest {longest:.1?}, {} rows found",
        patient.word(),
        view.len()
    );
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let before = resident();
    let (mut journal, took) = timed(|| fill(ROWS));
    println!("append: {:?} a message", took / u32::try_from(ROWS)?);
    let taken = before.zip(resident()).map_or_else(|| "unknown".to_owned(), |(a, b)| format!("{} KiB", b - a));
    println!("memory: counted {} KiB, taken {taken}", journal.bytes() / 1024);

    let (frames, wall) = (frames(), Local::now().fixed_offset());
    let ((), took) = timed(|| {
        for frame in frames.iter().cycle().take(ROWS) {
            journal.frame(Moment::from_start(Duration::from_secs(100)), wall, 1, frame);
        }
    });
    println!("append while the oldest leaves: {:?} a message", took / u32::try_from(ROWS)?);

    list(100);
    list(ROWS);
    for patient in [PatientData::Hidden, PatientData::Shown] {
        for what in ["chest", "nowhere to be found", "철수"] {
            search(&journal, what, patient);
        }
    }
    for format in [Format::JsonLines, Format::Csv] {
        let mut out = Vec::new();
        let mut exporter = Exporter::of_all(&journal, format, PatientData::Hidden, Locale::EN, wall);
        let (done, took) = timed(|| exporter.advance(&journal, &mut out, ROWS));
        done?;
        println!("export {}: {took:.1?}, {} KiB", format.extension(), out.len() / 1024);
    }
    let (rows, took) = timed(|| journal.age(Moment::from_start(Duration::from_secs(9999)), Duration::ZERO));
    println!("overwriting {rows} rows: {took:.1?}");
    Ok(())
}
