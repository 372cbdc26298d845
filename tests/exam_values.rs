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
use unicode_segmentation::UnicodeSegmentation;
use vxdisplay::exam::{
    Arrival, Event, Limits, Moment, NamesPrivacy, Notice, Patient, PersonName, Presenter, Shown, ShownName,
    ShownPerson, Step,
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
    Damage { kind: "UTF-8 as Windows-1250", made: |text| read(text, UTF_8, WINDOWS_1250), least: (99, 100) },
    Damage { kind: "UTF-8 as Windows-1251", made: |text| read(text, UTF_8, WINDOWS_1251), least: (99, 100) },
    Damage { kind: "UTF-8 as CP949", made: |text| read(text, UTF_8, EUC_KR), least: (96, 100) },
    Damage { kind: "UTF-8 as Shift_JIS", made: |text| read(text, UTF_8, SHIFT_JIS), least: (90, 99) },
    Damage { kind: "UTF-8 as GBK", made: |text| read(text, UTF_8, GBK), least: (90, 100) },
    Damage { kind: "UTF-8 as Big5", made: |text| read(text, UTF_8, BIG5), least: (90, 96) },
    Damage { kind: "EUC-KR as Latin-1", made: |text| latin_1(text, EUC_KR), least: (100, 100) },
    Damage { kind: "EUC-KR as Windows-1252", made: |text| read(text, EUC_KR, WINDOWS_1252), least: (100, 100) },
    Damage { kind: "EUC-KR as UTF-8", made: |text| read(text, EUC_KR, UTF_8), least: (100, 100) },
    Damage { kind: "Shift_JIS as Latin-1", made: |text| latin_1(text, SHIFT_JIS), least: (100, 100) },
    Damage { kind: "Shift_JIS as Windows-1252", made: |text| read(text, SHIFT_JIS, WINDOWS_1252), least: (100, 98) },
    Damage { kind: "Shift_JIS as UTF-8", made: |text| read(text, SHIFT_JIS, UTF_8), least: (100, 100) },
    Damage { kind: "GBK as Latin-1", made: |text| latin_1(text, GBK), least: (100, 99) },
    Damage { kind: "GBK as Windows-1252", made: |text| read(text, GBK, WINDOWS_1252), least: (100, 99) },
    Damage { kind: "Big5 as Latin-1", made: |text| latin_1(text, BIG5), least: (0, 100) },
    Damage { kind: "Big5 as Windows-1252", made: |text| read(text, BIG5, WINDOWS_1252), least: (0, 100) },
    Damage { kind: "Windows-1251 as Latin-1", made: |text| latin_1(text, WINDOWS_1251), least: (100, 100) },
    Damage { kind: "Latin-1 as UTF-8", made: |text| read(text, WINDOWS_1252, UTF_8), least: (99, 100) },
    Damage { kind: "Latin-1 as CP949", made: |text| read(text, WINDOWS_1252, EUC_KR), least: (93, 100) },
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
                missed.push((!east, name, damaged));
                missed.sort();
            }
        }
        let share = |(of, all): (usize, usize)| (of * 100).checked_div(all).unwrap_or(100);
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

#[test]
fn the_damages_of_public_reports_are_suspected() {
    for (name, large) in [
        ("??^???", None),
        ("〓〓^〓", None),
        ("&#54861;^&#44600;&#46041;", None),
        ("\\uD64D^\\uAE38\\uB3D9", None),
        ("uD64D^uAE38uB3D9", None),
        ("%ED%99%8D^%EA%B8%B8", None),
        ("=ED=99=8D^=EA=B8=B8", None),
        ("=?UTF-8?B?7ZmN?=", None),
        ("È«^±æµ¿", None),
        ("í™^ê¸¸", None),
        ("í\u{99}\u{8d}^ê¸¸", None),
        ("솉湲몃룞", None),
        ("ȫ\u{fffd}浿", None),
        ("M\u{fffd}ller^J\u{fffd}rg", None),
        ("Yoshino^Taro=\u{fffd}野^太郎", Some("Yoshino, Taro")),
        ("Hong^Gildong=\u{1b}$)C洪^\u{1b}$)C吉洞=\u{1b}$)C홍^\u{1b}$)C길동", Some("홍길동")),
        ("Hong^Gildong=$)C洪^$)C吉洞=^[$)C홍^^[$)C길동", Some("홍길동")),
        ("Hong^Gildong\\Kim^Cheolsu", None),
        ("\u{3164}ㅎㅗㅇ^길동", Some("홍길동")),
        ("Groß^Erika", Some("Groß, Erika")),
        ("神田^\u{fa19}", Some("神田\u{2009}\u{fa19}")),
        ("Null^Christopher", Some("Null, Christopher")),
    ] {
        let (person, notices) = person(NamesPrivacy::Full, "P-1", name);
        assert_eq!(person.name.map(|name| name.one_line()).as_deref(), large, "{name:?}");
        assert_eq!(person.id.as_deref(), Some("P-1"));
        assert!(person.name_registered);
        let damaged = PersonName::parse(name).unwrap().is_damaged();
        let said = notices.iter().any(|notice| notice.to_string().starts_with("The name arrived damaged"));
        assert_eq!(said, damaged, "{name:?}: {notices:?}");
        assert!(damaged || large.is_some());
    }
}

#[test]
fn a_name_that_nobody_wrote_is_no_name_and_no_damaged_one() {
    for name in ["", "^^^^", "null^null", "undefined", "None^None", "N/A", "(null)", "-^-", "[object Object]^NaN"] {
        let (person, notices) = person(NamesPrivacy::Full, "P-1", name);
        assert!(!person.name_registered && person.name.is_none(), "{name}");
        assert_eq!(notices, [], "{name}");
    }
}

#[test]
fn a_decoration_is_left_out_of_a_step_and_a_letter_takes_its_text_away() {
    let shown = |body_part: &str, projection: &str| {
        let text = |text: &str| Some(text.to_owned());
        let step = Step { body_part: text(body_part), projection: text(projection) };
        let (shown, notices) = present(NamesPrivacy::Full, Event::Step(step));
        let step = shown.step.unwrap();
        let about_values = notices.into_iter().filter(|notice| *notice != Notice::StepWithoutPatient).collect();
        (step.body_part, step.projection, about_values)
    };
    let some = |text: &str| Some(text.to_owned());
    let left_out: Vec<Notice> = vec![Notice::DecorationLeftOut];
    assert_eq!(shown("① CHEST", "PA ★"), (some("CHEST"), some("PA"), left_out.clone()));
    assert_eq!(shown("CHEST\u{fe0f}", "PA"), (some("CHEST"), some("PA"), left_out.clone()));
    assert_eq!(shown("👨\u{200d}👩 CHEST → PA", "PA"), (some("CHEST PA"), some("PA"), left_out));
    assert_eq!(shown("CHEST ა", "PA"), (None, some("PA"), vec![Notice::StepNotDrawable]));
    assert_eq!(shown("CHEST \u{e000}", "PA"), (None, some("PA"), vec![Notice::StepNotDrawable]));
    assert_eq!(shown("★", "PA"), (None, some("PA"), vec![Notice::StepNotDrawable]));
    assert_eq!(shown("CH\u{fffd}ST", "PA"), (None, some("PA"), vec![Notice::StepDamaged]));
    assert_eq!(shown("null", "PA"), (None, some("PA"), vec![]));
}

#[test]
fn a_long_value_takes_no_long_time() {
    for letters in [
        "홍",
        "솉湲몃룞",
        "è",
        "Ã¼",
        "洪",
        "龍",
        "㐂",
        "ﾃｱ",
        "A",
        "=",
        "^",
        "\u{1b}$)C홍",
        "$",
        "\\",
        "&#",
        "%E",
        "=E9",
        "\u{3164}ㅎ",
        "^[",
        "+A",
        "é\u{301}",
        "\0a",
    ] {
        let text = letters.repeat(65_536 / letters.len());
        let started = Instant::now();
        let (_, _) = person(NamesPrivacy::Masked, &text, &text);
        let _ =
            present(NamesPrivacy::Full, Event::Step(Step { body_part: Some(text.clone()), projection: Some(text) }));
        // Unoptimised, on a busy computer; anything quadratic takes minutes.
        assert!(started.elapsed() < Duration::from_secs(5), "{letters:?}: {:?}", started.elapsed());
    }
}

/// Names of random shape: real components, and random letters of many writings.
fn component() -> impl Strategy<Value = String> {
    let real: Vec<&'static str> =
        corpus().flat_map(|(_, name)| name.split(['^', '='])).filter(|part| !part.is_empty()).collect();
    prop_oneof![
        4 => prop::sample::select(real).prop_map(str::to_owned),
        1 => "[A-Za-z]{1,9}( [A-Z][a-z]{1,6})?",
        1 => "[가-힣]{1,4}",
        1 => "[a-zà-öø-ÿА-яα-ω가-힣一-龥ぁ-ん -]{1,8}",
    ]
}

/// Family and given names, the latter perhaps within the former, in one to three groups.
fn name() -> impl Strategy<Value = (String, Vec<String>)> {
    let group = (component(), component(), component(), 0..8u8).prop_map(|(family, given, other, shape)| match shape {
        0 => (format!("{family}^{given}"), vec![given]),
        1 => (format!("{family}^{given}^{other}"), vec![given, other]),
        2 => (format!("{family}^{given}^^{other}^Jr."), vec![given]),
        3 => (format!("{given}son^{given}"), vec![given]),
        4 => (format!("{family} {given}^{given}^{other}"), vec![given, other]),
        5 => (format!("{given}^^^^"), vec![given]),
        6 => (format!("{family} {given}"), vec![given]),
        _ => (format!("{}^{given}^^^", given.to_uppercase()), vec![given]),
    });
    prop::collection::vec(group, 1..4).prop_map(|groups| {
        let names: Vec<String> = groups.iter().map(|(name, _)| name.clone()).collect();
        (names.join("="), groups.into_iter().flat_map(|(_, givens)| givens).collect())
    })
}

/// Runs of three letters of a text, each with the marks upon it, folded.
fn runs(text: &str) -> HashSet<String> {
    let lower = text.to_lowercase();
    let letters: Vec<&str> = lower.graphemes(true).collect();
    let is_letter = |cluster: &&str| cluster.starts_with(char::is_alphabetic);
    letters.windows(3).filter(|run| run.iter().all(is_letter)).map(<[&str]>::concat).collect()
}

/// All that is shown of a person.
fn texts(person: &ShownPerson) -> Vec<String> {
    let names = [&person.name, &person.name_small].into_iter().flatten().map(ShownName::one_line);
    person.id.clone().into_iter().chain(names).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

    #[test]
    fn masked_no_run_of_a_given_name_is_shown((name, givens) in name(), with_id in any::<bool>()) {
        let id = if with_id { format!("{}-7", givens[0]) } else { "P-1097".to_owned() };
        let (person, _) = person(NamesPrivacy::Masked, &id, &name);
        let hidden: HashSet<String> = givens.iter().flat_map(|given| runs(given)).collect();
        let names = [&person.name, &person.name_small].into_iter().flatten();
        let names = names.map(|name| (name.one_line(), name.family().unwrap_or_default().to_lowercase()));
        for (text, family) in names.chain(person.id.clone().map(|id| (id, String::new()))) {
            // Hong and Gildong end alike: that a family name does is no part of the given one.
            let only_end = |run: &str| {
                family.ends_with(run)
                    && givens.iter().all(|given| !runs(given).contains(run) || (given.trim().to_lowercase().ends_with(run) && given.trim().chars().count() > 3))
            };
            let seen: Vec<String> = runs(&text).intersection(&hidden).filter(|run| !only_end(run)).cloned().collect();
            prop_assert!(seen.is_empty(), "{name}: {text} shows {seen:?}");
        }
        prop_assert!(person.name.is_some() || person.id.as_deref().is_none_or(|id| id.contains('*')), "{name}: {person:?}");
    }

    #[test]
    fn no_mark_of_loss_ever_reaches_the_screen(
        name in "[A-Z가-힣a-zà-ÿ^=\\\\$?()\u{1b}\u{80}-\u{9f}\u{fffd}\u{3164}ㅎㅗㅇ%&#;0-9 -]{0,24}",
        masked in any::<bool>(),
    ) {
        let privacy = if masked { NamesPrivacy::Masked } else { NamesPrivacy::Full };
        let patient = Patient { id: Some(name.clone()), name: PersonName::parse(&name), birth_date: None };
        let came = patient.name.is_some();
        let (shown, _) = present(privacy, Event::Patient(patient));
        let person = shown.person.unwrap();
        prop_assert_eq!(person.name_registered, came);
        for text in texts(&person) {
            let lost = |c: char| c.is_control() || matches!(c, '\u{fffd}' | '\u{3164}');
            prop_assert!(!text.trim().is_empty() && !text.contains(lost), "{name:?}: {text:?}");
        }
        for text in [&person.name, &person.name_small].into_iter().flatten() {
            prop_assert!(!text.one_line().contains(['?', '$', '\\', '^', '=']), "{name:?}: {text:?}");
        }
    }

    #[test]
    fn a_letter_that_is_lost_takes_its_group_away(
        line in 0usize..3000,
        at in any::<prop::sample::Index>(),
        mark in prop::sample::select(vec!['\u{fffd}', '\u{85}', '\u{1a}', '?', '〓', '□']),
    ) {
        let (_, name) = corpus().nth(line).unwrap();
        let mut letters: Vec<char> = name.chars().collect();
        let place = at.index(letters.len());
        prop_assume!(!matches!(letters[place], '^' | '='));
        letters[place] = mark;
        let damaged: String = letters.into_iter().collect();
        let group = damaged.split('=').find(|group| group.contains(mark)).unwrap();
        prop_assert!(PersonName::parse(group).is_some_and(|name| name.is_unknown()), "{group:?}");
        let (person, notices) = person(NamesPrivacy::Full, "P-1", &damaged);
        let whole: HashSet<char> = damaged.split('=').filter(|other| *other != group).flat_map(str::chars).collect();
        prop_assert!(person.name_registered);
        prop_assert!(person.name.is_none() || !whole.is_empty(), "{damaged:?}: {person:?}");
        prop_assert!(notices.iter().any(|notice| notice.to_string().starts_with("The name arrived damaged")), "{notices:?}");
    }
}
