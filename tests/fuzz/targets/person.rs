//! A person's name and id, to what is shown of them: nothing that did not come, nothing that is hidden, nothing that cannot be seen.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use vxdisplay::exam::{
    Arrival, Event, Limits, Moment, NamesPrivacy, Patient, PersonName, Presenter, Received, ShownName, ShownPerson,
    clean,
};

use super::kind;

pub const WORDS: &[&str] = &[
    "^",
    "^^",
    "=",
    "Hong^Gildong=洪^吉洞=홍^길동",
    "Yamada^Tarou=山田^太郎=やまだ^たろう",
    "O'Brien^Seán",
    "김",
    "남궁^민수",
    "(VIP)",
    "^^Dr.^Jr.",
    "\u{1b}$)C",
    "\u{1b}$B",
    "null",
    "UNKNOWN",
    "?????",
    "\u{fffd}",
    "Ã©",
    "ʻ",
    "ﬁ",
    "①",
    "\u{fa19}",
    "\u{e0100}",
    "\n",
];

/// What is written that did not come: joints, brackets of a prefix, marks of what is left out, the apostrophe for what looks like one.
const ADDED: &str = " ,\u{2009}()*○…’'-·.";

fn shown(privacy: NamesPrivacy, patient: &Patient) -> Option<ShownPerson> {
    let mut presenter = Presenter::new(Limits::default(), privacy, Box::new(|_| true));
    let event = Event::Patient(patient.clone());
    presenter.apply(&Arrival { at: Moment::default(), connection: 1, demo: false, event });
    presenter.shown().person.clone()
}

fn lines(person: &ShownPerson) -> Vec<String> {
    let names = [&person.name, &person.name_small].into_iter().flatten().map(ShownName::one_line);
    names.chain(person.id.clone()).collect()
}

/// Nothing that turns, hides or breaks what stands beside it.
fn can_be_seen(line: &str) {
    let is_bad = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffd}')
    };
    assert!(!line.contains(is_bad), "{line:?}");
    assert!(!line.trim().is_empty() && line.trim() == line, "{line:?}");
    assert!(line.chars().count() <= 2 * 321, "{} characters", line.chars().count());
}

pub fn run(bytes: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(bytes);
    let (id, name) = text.split_once('\n').unwrap_or(("", &text));
    assert_eq!(clean(&clean(name)), clean(name), "cleaned twice is another text");
    let id = match Received::of(id) {
        Received::Text(id) => Some(id),
        Received::Damaged | Received::Nothing => None,
    };
    let patient = Patient { id, name: PersonName::parse(name), birth_date: None };
    assert_eq!(patient.name, PersonName::parse(name));
    if patient.is_nobody() {
        return kind("nobody");
    }
    let came: HashSet<char> = name.nfkd().chain(patient.id.iter().flat_map(|id| id.nfkd())).collect();
    let mut outcomes = Vec::new();
    for privacy in [NamesPrivacy::Full, NamesPrivacy::Masked, NamesPrivacy::MaskedUntilStart, NamesPrivacy::Hidden] {
        let Some(person) = shown(privacy, &patient) else { panic!("a person who is not shown") };
        assert_eq!(person.name_registered, patient.name.is_some());
        for line in lines(&person) {
            can_be_seen(&line);
            let is_from = |letter: char| came.contains(&letter) || ADDED.contains(letter);
            let other = line.nfkd().find(|letter| !is_from(*letter));
            assert_eq!(other, None, "{line:?} is not {name:?}");
        }
        if privacy == NamesPrivacy::Hidden {
            assert!(person.name.is_none() && person.name_small.is_none());
        }
        if matches!(privacy, NamesPrivacy::Masked | NamesPrivacy::MaskedUntilStart) {
            is_masked(&patient, &person);
        }
        outcomes.push((
            person
                .name
                .as_ref()
                .map(|name| (name.script() as u8, name.join(), name.given().is_some(), name.remark().is_some())),
            person.name_small.as_ref().map(|name| name.script() as u8),
            person.id.is_some(),
        ));
    }
    kind(format!("{outcomes:?}"))
}

/// No given name of three letters or more stands there in one piece.
fn is_masked(patient: &Patient, person: &ShownPerson) {
    let is_joint = |letter: &char| "-'`’‘ʻʼ´".contains(*letter);
    let plain = |text: &str| -> String {
        text.nfkc().filter(|letter| !is_joint(letter)).flat_map(char::to_lowercase).collect()
    };
    let is_whole = |given: &String| given.chars().count() >= 3 && given.chars().all(char::is_alphanumeric);
    let groups = || patient.name.iter().flat_map(|name| name.by_preference());
    for given in groups().filter_map(|group| group.given()).map(plain).filter(is_whole) {
        for line in lines(person) {
            assert!(!plain(&line).contains(&given), "{line:?} tells {given:?}");
        }
    }
}
