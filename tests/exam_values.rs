//! A value is shown whole or not at all: real names are never suspected, damaged ones are.
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

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::time::{Duration, Instant};

use chrono::NaiveDate;
use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, SHIFT_JIS, UTF_8, WINDOWS_1250, WINDOWS_1251, WINDOWS_1252};
use proptest::prelude::*;
use vxdisplay::exam::{
    Arrival, Event, Limits, Moment, NamesPrivacy, Notice, Patient, PersonName, Presenter, Shown, ShownPerson, Step,
};

const CORPUS: &str = include_str!("fixtures/names/real.txt");

/// Language and name of each line.
fn corpus() -> impl Iterator<Item = (&'static str, &'static str)> {
    CORPUS.lines().map(|line| line.split_once('\t').unwrap())
}

/// What is shown with fonts that have everything but Georgian, signs and emoji, and what is said.
fn present(privacy: NamesPrivacy, event: Event) -> (Shown, Vec<Notice>) {
    let can_draw = |text: &str| {
        !text.chars().any(|c| {
            matches!(c, '\u{10a0}'..='\u{10ff}' | '\u{2100}'..='\u{2bff}' | '\u{e000}'..='\u{f8ff}' | '\u{1f000}'..='\u{1ffff}')
        })
    };
    let mut presenter = Presenter::new(Limits::default(), privacy, Box::new(can_draw));
    let at = Moment::from_start(Duration::from_secs(1));
    let notices = presenter.apply(&Arrival { at, connection: 1, demo: false, event });
    (presenter.shown().clone(), notices)
}

fn person(privacy: NamesPrivacy, id: &str, name: &str) -> (ShownPerson, Vec<Notice>) {
    let id = Some(id.to_owned()).filter(|id| !id.is_empty());
    let patient = Patient { id, name: PersonName::parse(name), birth_date: NaiveDate::from_ymd_opt(1988, 2, 14) };
    let (shown, notices) = present(privacy, Event::Patient(patient));
    (shown.person.unwrap(), notices)
}

fn is_suspected(name: &str) -> bool {
    PersonName::parse(name).is_some_and(|name| name.is_damaged())
}

#[test]
fn no_real_name_of_any_language_is_taken_for_a_damaged_one() {
    let languages: BTreeSet<&str> = corpus().map(|(language, _)| language).collect();
    let names: HashSet<&str> = corpus().map(|(_, name)| name).collect();
    assert!(languages.len() >= 40 && names.len() >= 2000, "{} names of {} languages", names.len(), languages.len());
    let alarms: Vec<&str> = names.iter().copied().filter(|name| is_suspected(name)).collect();
    assert!(alarms.is_empty(), "{} false alarms: {alarms:?}", alarms.len());
    let gone: Vec<&str> = names.into_iter().filter(|name| PersonName::parse(name).is_none()).collect();
    assert!(gone.is_empty(), "{gone:?}");
}

/// A way in which names are damaged; none where it does not apply to a name.
struct Damage {
    kind: &'static str,
    made: fn(&str) -> Option<String>,
    /// The least share of the names that must not be shown as they came, in percent, and that of Korean, Japanese and
    /// Chinese ones.
    least: (usize, usize),
}

fn read(text: &str, right: &'static Encoding, wrong: &'static Encoding) -> Option<String> {
    let (bytes, _, failed) = right.encode(text);
    (!failed).then(|| wrong.decode_without_bom_handling(&bytes).0.into_owned())
}

fn latin_1(text: &str, right: &'static Encoding) -> Option<String> {
    let (bytes, _, failed) = right.encode(text);
    (!failed).then(|| bytes.iter().map(|byte| char::from(*byte)).collect())
}

/// The bytes of UTF-8 with the last one of a letter missing, read as UTF-8.
fn cut(text: &str) -> Option<String> {
    let end = text.char_indices().rev().find(|(_, c)| !c.is_ascii())?;
    let bytes = &text.as_bytes()[..end.0 + end.1.len_utf8() - 1];
    Some(String::from_utf8_lossy(bytes).into_owned())
}

fn without_a_byte(text: &str) -> Option<String> {
    let (at, c) = text.char_indices().find(|(_, c)| !c.is_ascii())?;
    let mut bytes = text.as_bytes().to_vec();
    bytes.remove(at + c.len_utf8() / 2);
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

const DAMAGES: [Damage; 25] = [
    Damage { kind: "UTF-8 as Latin-1", made: |text| latin_1(text, UTF_8), least: (100, 100) },
    Damage { kind: "UTF-8 as Windows-1252", made: |text| read(text, UTF_8, WINDOWS_1252), least: (100, 100) },
    Damage { kind: "UTF-8 as Windows-1250", made: |text| read(text, UTF_8, WINDOWS_1250), least: (90, 100) },
    Damage { kind: "UTF-8 as Windows-1251", made: |text| read(text, UTF_8, WINDOWS_1251), least: (90, 100) },
    Damage { kind: "UTF-8 as CP949", made: |text| read(text, UTF_8, EUC_KR), least: (90, 100) },
    Damage { kind: "UTF-8 as Shift_JIS", made: |text| read(text, UTF_8, SHIFT_JIS), least: (90, 100) },
    Damage { kind: "UTF-8 as GBK", made: |text| read(text, UTF_8, GBK), least: (90, 100) },
    Damage { kind: "UTF-8 as Big5", made: |text| read(text, UTF_8, BIG5), least: (0, 0) },
    Damage { kind: "EUC-KR as Latin-1", made: |text| latin_1(text, EUC_KR), least: (100, 100) },
    Damage { kind: "EUC-KR as Windows-1252", made: |text| read(text, EUC_KR, WINDOWS_1252), least: (100, 100) },
    Damage { kind: "EUC-KR as UTF-8", made: |text| read(text, EUC_KR, UTF_8), least: (100, 100) },
    Damage { kind: "Shift_JIS as Latin-1", made: |text| latin_1(text, SHIFT_JIS), least: (0, 100) },
    Damage { kind: "Shift_JIS as Windows-1252", made: |text| read(text, SHIFT_JIS, WINDOWS_1252), least: (0, 100) },
    Damage { kind: "Shift_JIS as UTF-8", made: |text| read(text, SHIFT_JIS, UTF_8), least: (0, 100) },
    Damage { kind: "GBK as Latin-1", made: |text| latin_1(text, GBK), least: (0, 100) },
    Damage { kind: "GBK as Windows-1252", made: |text| read(text, GBK, WINDOWS_1252), least: (0, 100) },
    Damage { kind: "Big5 as Latin-1", made: |text| latin_1(text, BIG5), least: (0, 100) },
    Damage { kind: "Big5 as Windows-1252", made: |text| read(text, BIG5, WINDOWS_1252), least: (0, 100) },
    Damage { kind: "Windows-1251 as Latin-1", made: |text| latin_1(text, WINDOWS_1251), least: (0, 0) },
    Damage { kind: "Latin-1 as UTF-8", made: |text| read(text, WINDOWS_1252, UTF_8), least: (0, 0) },
    Damage { kind: "Latin-1 as CP949", made: |text| read(text, WINDOWS_1252, EUC_KR), least: (0, 0) },
    Damage {
        kind: "ASCII with question marks",
        made: |text| Some(text.chars().map(|c| if c.is_ascii() { c } else { '?' }).collect()),
        least: (100, 100),
    },
    Damage {
        kind: "escapes of Unicode",
        made: |text| {
            let escaped = |c: char| if c.is_ascii() { c.to_string() } else { format!("\\u{:04x}", u32::from(c)) };
            Some(text.chars().map(escaped).collect())
        },
        least: (100, 100),
    },
    Damage { kind: "cut within a letter", made: cut, least: (100, 100) },
    Damage { kind: "one byte lost", made: without_a_byte, least: (100, 100) },
];

#[test]
fn damaged_names_are_not_shown_as_they_came() {
    let mut failed = Vec::new();
    for Damage { kind, made, least } in DAMAGES {
        let mut counts = BTreeMap::from([(false, (0, 0)), (true, (0, 0))]);
        let mut missed = Vec::new();
        for (language, name) in corpus() {
            let Some(damaged) = made(name).filter(|damaged| damaged != name) else { continue };
            let east = ["Korean", "Japanese", "Chinese (simplified)", "Chinese (traditional)"].contains(&language);
            // The groups that the damage did not touch may be shown.
            let left: Vec<&str> = name.split('=').collect();
            let touched = damaged.split('=').enumerate().filter(|(index, group)| left.get(*index) != Some(group));
            let touched: Vec<&str> = touched.map(|(_, group)| group).collect();
            let caught = touched.iter().all(|group| PersonName::parse(group).is_none_or(|name| name.is_unknown()))
                || PersonName::parse(&damaged).is_none_or(|name| name.is_unknown());
            let (of, all) = counts.get_mut(&east).unwrap();
            *all += 1;
            *of += usize::from(caught);
            if !caught {
                missed.push((name, damaged));
            }
        }
        let share = |(of, all): (usize, usize)| if all == 0 { 100 } else { of * 100 / all };
        let (west, east) = (counts[&false], counts[&true]);
        println!("{kind}: {} of {}; Korean, Japanese, Chinese {} of {}", west.0, west.1, east.0, east.1);
        if std::env::var_os("MISSED").is_some() {
            println!("    {:?}", missed.iter().take(12).collect::<Vec<_>>());
        }
        if share(west) < least.0 || share(east) < least.1 {
            failed.push(format!("{kind}: {:?}", missed.iter().take(20).collect::<Vec<_>>()));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}
