//! Frames as the link makes them, and everything that a journal tells of its rows.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};
use vxdisplay::exam::Moment;
use vxdisplay::journal::{Exporter, Format, Journal, Limits, PatientData, RowId};
use vxdisplay::l10n::{Library, Locale, Message};
use vxdisplay::link::{Converted, Direction, Frame, FrameKind, convert};
use vxdisplay::logging::Pseudonyms;
use vxdisplay::protocol::{decode, decode_bytes};

pub const HOUR: Duration = Duration::from_secs(3600);

pub fn journal() -> Journal {
    Journal::new(Limits::default(), Pseudonyms::default())
}

pub fn at(seconds: u64) -> Moment {
    Moment::from_start(Duration::from_secs(seconds))
}

/// 2026-11-22T14:00:00+09:00 and so many seconds.
pub fn wall(seconds: u64) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T14:00:00+09:00").unwrap() + Duration::from_secs(seconds)
}

pub fn incoming(text: &str) -> Frame {
    let decoded = decode(text);
    let converted = convert(&decoded, NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
    Frame { decoded: Some(decoded), converted, ..sent(text) }.received()
}

pub fn sent(text: &str) -> Frame {
    Frame {
        direction: Direction::Outgoing,
        kind: FrameKind::Text,
        text: text.into(),
        size: text.len(),
        decoded: Some(decode(text)),
        converted: Converted::default(),
        ignored: None,
    }
}

pub fn binary(bytes: &[u8]) -> Frame {
    let text = String::from_utf8_lossy(bytes);
    Frame {
        kind: FrameKind::Binary,
        text: (&*text).into(),
        size: bytes.len(),
        decoded: Some(decode_bytes(bytes)),
        ..sent("").received()
    }
}

pub fn control(kind: FrameKind) -> Frame {
    Frame { kind, decoded: None, ..sent("").received() }
}

pub trait Received {
    fn received(self) -> Self;
}

impl Received for Frame {
    fn received(self) -> Self {
        Self { direction: Direction::Incoming, ..self }
    }
}

pub fn add(journal: &mut Journal, seconds: u64, text: &str) -> RowId {
    journal.frame(at(seconds), wall(seconds), 1, &incoming(text))
}

/// A journal that a row of [`LARGE`] bytes empties.
pub fn small_journal() -> Journal {
    Journal::new(Limits { rows: 20, bytes: LARGE / 2 }, Pseudonyms::default())
}

/// More than the small journal keeps in all, in bytes.
pub const LARGE: usize = 64 * 1024;

/// Adds a row so large that no row is kept, not even that one.
pub fn push_all_out(journal: &mut Journal) {
    add(journal, 0, &"x".repeat(LARGE));
    assert_eq!(journal.len(), 0);
}

pub fn export(journal: &Journal, format: Format, patient: PatientData) -> String {
    let mut out = Vec::new();
    let mut exporter = Exporter::of_all(journal, format, patient, Locale::EN, wall(0));
    while !exporter.advance(journal, &mut out, 7).unwrap() {}
    String::from_utf8(out).unwrap()
}

/// All that can be had of a journal in this mode, as one text.
pub fn everything(journal: &Journal, patient: PatientData) -> String {
    let mut all = String::new();
    for row in journal.rows() {
        for locale in [Locale::EN, Locale::KO] {
            let text = |message: &Message| message.text(Library::bundled(), locale);
            all += &format!("{}\n{}\n", text(&row.label().message()), text(&row.summary(patient)));
            let details = journal.details(row.id(), patient).unwrap();
            all += &format!("{}\n{:?}\n", details.raw.unwrap_or_default(), details.notices);
            for field in details.fields {
                all += &format!("{}: {}\n", field.path, text(&field.value.message()));
            }
        }
        all += &format!("{:?}\n{:?}\n", row.command(), row.notices());
    }
    all + &export(journal, Format::JsonLines, patient) + &export(journal, Format::Csv, patient)
}

/// A value as it stands in a text, as JSON escapes it, and wholly escaped.
pub fn forms(value: &str) -> Vec<String> {
    let json = serde_json::to_string(value).unwrap().trim_matches('"').to_owned();
    let escaped = |upper: bool| -> String {
        value
            .encode_utf16()
            .map(|unit| if upper { format!("\\u{unit:04X}") } else { format!("\\u{unit:04x}") })
            .collect()
    };
    let half: String = value.chars().map(|c| if c.is_ascii() { c.to_string() } else { escaped_char(c) }).collect();
    vec![value.to_owned(), json, escaped(true), escaped(false), half]
}

fn escaped_char(c: char) -> String {
    c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect()
}

/// The planted values that stand in a text in any form.
pub fn found<'a>(planted: &[&'a str], text: &str) -> Vec<&'a str> {
    planted.iter().copied().filter(|value| forms(value).iter().any(|form| text.contains(form.as_str()))).collect()
}
