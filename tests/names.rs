//! Everybody's name is set as those who read it set it, in their writing, order and spaces.
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

use std::collections::BTreeSet;

use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use vxdisplay::exam::{
    Arrival, Event, Join, Limits, Moment, NamesPrivacy, Notice, Patient, PersonName, Presenter, ShownName, ShownPerson,
    clean,
};
use vxdisplay::screen::Coverage;
use vxdisplay::settings::Settings;
use vxdisplay::wiring;

const WORLD: &str = include_str!("fixtures/names/world.tsv");
const MASKED: &str = include_str!("fixtures/names/masked.tsv");

/// A text with `\u{…}` in place of what nobody sees.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut out = parts.next().unwrap().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').unwrap();
        out.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        out.push_str(rest);
    }
    out
}

/// The columns of each row; none where there is a dash.
fn rows(table: &str) -> impl Iterator<Item = Vec<Option<String>>> + '_ {
    let column = |text: &str| Some(unescaped(text)).filter(|text| text != "-");
    table.lines().filter(|line| !line.starts_with('#')).map(move |line| line.split('\t').map(column).collect())
}

fn presented(privacy: NamesPrivacy, name: &str, can_draw: fn(&str) -> bool) -> (ShownPerson, Vec<Notice>) {
    let mut presenter = Presenter::new(Limits::default(), privacy, Box::new(can_draw));
    let patient = Patient { id: Some("P-109".to_owned()), name: PersonName::parse(name), birth_date: None };
    let event = Event::Patient(patient);
    let notices = presenter.apply(&Arrival { at: Moment::default(), connection: 1, demo: false, event });
    (presenter.shown().person.clone().unwrap(), notices)
}

fn one_line(name: &Option<ShownName>) -> Option<String> {
    name.as_ref().map(ShownName::one_line)
}

/// A row of the world's names.
struct Row {
    name: String,
    script: Option<String>,
    lines: Vec<String>,
    join: Join,
    small: Option<String>,
}

impl Row {
    fn one_line(&self) -> Option<String> {
        Some(self.lines.join(self.join.text())).filter(|line| !line.is_empty())
    }
}

fn world() -> Vec<Row> {
    let rows = rows(WORLD).map(|row| {
        let [_, name, script, lines, join, small] = row.try_into().unwrap();
        let join = match join.as_deref() {
            Some("comma") => Join::Comma,
            Some("thin") => Join::ThinSpace,
            Some("nothing") => Join::Nothing,
            Some("space") | None => Join::Space,
            Some(other) => panic!("{other}"),
        };
        let lines = lines.map(|lines| lines.split('|').map(str::to_owned).collect()).unwrap_or_default();
        Row { name: name.unwrap(), script, lines, join, small }
    });
    rows.collect()
}

#[test]
fn every_name_has_the_writing_order_and_spaces_of_its_readers() {
    let rows = world();
    assert_eq!(rows.len(), 241);
    let mut wrong = Vec::new();
    for row in &rows {
        let (person, notices) = presented(NamesPrivacy::Full, &row.name, |_| true);
        let lines = person.name.as_ref().map(ShownName::lines).unwrap_or_default();
        let script = person.name.as_ref().map(|name| format!("{:?}", name.script()));
        let (large, small) = (one_line(&person.name), one_line(&person.name_small));
        if (&lines, &script, &large, &small) != (&row.lines, &row.script, &row.one_line(), &row.small) {
            wrong.push(format!("{:?}: {script:?} {lines:?} {large:?} {small:?}", row.name));
        }
        // What is not shown is told.
        assert_eq!(large.is_none(), !notices.is_empty(), "{:?}: {notices:?}", row.name);
        assert!(person.name_registered && person.id.is_some());
    }
    assert!(wrong.is_empty(), "{} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn with_the_bundled_fonts_a_name_is_shown_as_it_should_be_or_in_another_writing_or_not_at_all() {
    let can_draw = |text: &str| Coverage::bundled().can_draw(text);
    let mut ids = BTreeSet::new();
    for row in world() {
        let (person, notices) = presented(NamesPrivacy::Full, &row.name, can_draw);
        let Some(wanted) = row.one_line() else {
            assert_eq!(person.name, None, "{:?}", row.name);
            continue;
        };
        let is_drawable = |text: &str| {
            can_draw(&text.chars().filter(|c| !matches!(c, '\u{2009}' | '\u{e0100}'..='\u{e01ef}')).collect::<String>())
        };
        let space = if can_draw("\u{2009}") { "\u{2009}" } else { " " };
        let shown = one_line(&person.name);
        if is_drawable(&wanted) {
            assert_eq!(shown, Some(wanted.replace('\u{2009}', space)), "{:?}", row.name);
        } else if let Some(shown) = shown {
            // In a form that the fonts have, or by its other group.
            assert!(is_drawable(&shown) && shown != wanted, "{:?}: {shown}", row.name);
            let is_told = notices.contains(&Notice::NameDrawnByOtherGroup);
            assert!(is_told || shown.chars().count() == wanted.chars().count(), "{:?}: {shown}", row.name);
        } else {
            assert_eq!(notices, [Notice::NameNotDrawable], "{:?}", row.name);
            ids.insert(row.name);
        }
    }
    println!("{} ids: {ids:?}", ids.len());
}

#[test]
fn masked_names_of_every_shape_hide_what_they_must() {
    for row in rows(MASKED) {
        let [name, large, small] = row.try_into().unwrap();
        let name: String = name.unwrap();
        let (person, _) = presented(NamesPrivacy::Masked, &name, |_| true);
        assert_eq!((one_line(&person.name), one_line(&person.name_small)), (large.clone(), small.clone()), "{name}");
        // Where no font has the circle.
        let (person, _) = presented(NamesPrivacy::Masked, &name, |text| !text.contains('○'));
        let starred = |line: Option<String>| line.map(|line| line.replace('○', "*"));
        assert_eq!((one_line(&person.name), one_line(&person.name_small)), (starred(large), starred(small)), "{name}");
    }
}

/// A family name of a writing, and the letters of its given names, of which the family name has none.
const WRITINGS: [(&str, &str, bool); 16] = [
    ("홍", "가나다라마바사", true),
    ("洪", "吉童哲洙敏秀", true),
    ("やまだ", "さくらはなこ", true),
    ("Ötz", "abcdéfg", false),
    ("Жук", "абвгдеё", false),
    ("Φως", "αβγδεζη", false),
    ("ใจดี", "กขคฆงฉช", false),
    ("ລາວ", "ກຂຄງຈ", false),
    ("ខ្មែរ", "កគឃងច", false),
    ("ဗမာ", "ကခဂဃင", false),
    ("शर्मा", "कखगघङ", false),
    ("ठाकुर", "कখগঘ", false),
    ("كهن", "بتثج", false),
    ("כהן", "אבגד", false),
    ("ბერიძე", "აგდვზ", false),
    ("ኃይለ", "አበገደ", false),
];

/// Any writing, and letters of given names in it.
fn writing() -> impl Strategy<Value = (&'static str, &'static str, bool)> {
    prop::sample::select(WRITINGS.to_vec())
}

fn letters(of: &'static str) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(of.chars().collect::<Vec<_>>()), 0..6).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_name_makes_a_panic_and_no_component_is_lost(
        parts in prop::collection::vec("(\\PC{0,12}|[ -~]{0,8}|[가-힣一-龥ぁ-ヶ ]{0,5}|[А-я]{0,8}|[ก-๛]{0,6}|[ا-ي ]{0,8})", 1..7),
        separators in prop::collection::vec(prop::sample::select(vec!['^', '^', '^', '=']), 6),
        is_masked in any::<bool>(),
    ) {
        let mut name = String::new();
        for (part, separator) in parts.iter().zip(&separators) {
            name.push_str(part);
            name.push(*separator);
        }
        let privacy = if is_masked { NamesPrivacy::Masked } else { NamesPrivacy::Full };
        let (person, _) = presented(privacy, &name, |_| true);
        for shown in [&person.name, &person.name_small].into_iter().flatten() {
            let (line, lines) = (shown.one_line(), shown.lines());
            prop_assert!(!line.trim().is_empty() && !lines.is_empty() && lines.len() <= 2, "{name:?}: {shown:?}");
            prop_assert_eq!(lines.join(shown.join().text()), line);
        }
        let Some(parsed) = PersonName::parse(&name) else { return Ok(()) };
        for group in parsed.by_preference() {
            let line = group.display();
            for component in [group.family(), group.given()].into_iter().flatten() {
                prop_assert!(line.contains(component), "{name:?}: {line:?} lacks {component:?}");
            }
        }
    }

    #[test]
    fn every_component_stands_once_and_in_the_order_of_the_writing(
        (family, of, _) in writing(),
        given in "[A-Z][a-z]{1,5}",
        middle in "[A-Z][a-z]{1,5}",
        native in any::<bool>(),
    ) {
        let given = if native { of.chars().take(2).collect() } else { given };
        let name = format!("{family}^{given}^{middle}^Dr.^Jr.");
        let shown = presented(NamesPrivacy::Full, &name, |_| true).0.name.unwrap();
        prop_assert_eq!(shown.family(), Some(family));
        let given = format!("{given} {middle}");
        prop_assert_eq!(shown.given(), Some(given.as_str()));
        prop_assert_eq!(shown.remark(), Some("Jr. (Dr.)"));
        let parts = shown.parts();
        prop_assert!(parts == [family, given.as_str()] || parts == [given.as_str(), family]);
        prop_assert_eq!(shown.one_line().matches("Jr. (Dr.)").count(), 1);
    }

    #[test]
    fn a_mask_shows_one_letter_of_a_given_name_and_never_its_length(
        ((family, _, syllabic), hidden, other) in
            writing().prop_flat_map(|writing| (Just(writing), letters(writing.1), letters(writing.1))),
        first in any::<prop::sample::Index>(),
        last in any::<prop::sample::Index>(),
    ) {
        let of: Vec<char> = WRITINGS.iter().find(|(name, ..)| *name == family).unwrap().1.chars().collect();
        let (first, last) = (first.get(&of), last.get(&of));
        let masked = |middle: &str| {
            presented(NamesPrivacy::Masked, &format!("{family}^{first}{middle}{last}"), |_| true).0.name
        };
        // One that looks damaged ("éééé") is not shown at all.
        let (Some(shown), Some(same)) = (masked(&hidden), masked(&other)) else { return Ok(()) };
        prop_assert_eq!(&shown, &same);
        let allowed = if syllabic { format!("○{last}") } else { format!("{}○○○", clean(&first.to_string())) };
        prop_assert_eq!(shown.given(), Some(&*allowed));
        prop_assert_eq!(shown.family(), Some(family));
        // One component that holds all of it.
        let whole = format!("{first}{hidden}{last}");
        let Some(shown) = presented(NamesPrivacy::Masked, &whole, |_| true).0.name else { return Ok(()) };
        let shown = shown.one_line();
        let seen: Vec<&str> = shown.graphemes(true).filter(|cluster| !matches!(*cluster, "○" | "*")).collect();
        let ends = [*first, *last].map(|c| c.to_string());
        prop_assert!(seen.len() <= 2 && seen.iter().all(|cluster| ends.iter().any(|end| end == cluster)), "{whole}: {shown}");
    }
}

#[test]
fn at_a_japanese_site_ideographs_alone_are_parted_with_a_thin_space() {
    for (languages, expected) in [
        ("ja", "山田\u{2009}太郎"),
        ("ja,en", "山田\u{2009}太郎"),
        ("ja; ko,en", "山田\u{2009}太郎"),
        ("en,ja", "山田太郎"),
        ("ko,en; ja", "山田太郎"),
        ("zh-Hant", "山田太郎"),
    ] {
        let mut settings = Settings::default();
        settings.display.languages = languages.parse().unwrap();
        let can_draw = Box::new(|text: &str| Coverage::bundled().can_draw(text));
        let mut presenter = Presenter::new(Limits::default(), wiring::manner(&settings), can_draw);
        let patient = Patient { id: None, name: PersonName::parse("山田^太郎"), birth_date: None };
        let event = Event::Patient(patient);
        presenter.apply(&Arrival { at: Moment::default(), connection: 1, demo: false, event });
        let shown = |presenter: &Presenter| one_line(&presenter.shown().person.clone().unwrap().name);
        assert_eq!(shown(&presenter).as_deref(), Some(expected), "{languages}");
        // It follows the setting while somebody is shown.
        settings.display.languages = if expected.contains('\u{2009}') { "en" } else { "ja" }.parse().unwrap();
        presenter.configure(Limits::default(), wiring::manner(&settings));
        assert_ne!(shown(&presenter).as_deref(), Some(expected));
    }
}
