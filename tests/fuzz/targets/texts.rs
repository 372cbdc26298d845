//! A site's own words: what is wrong in a file is told, costs no more than its own message, and never leaves a text empty.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use vxdisplay::l10n::{Library, Locale, SiteFile, SiteMistake, bundled_files, reviewed};

use super::{kind, shape};

pub const WORDS: &[&str] = &[
    "waiting = ",
    "ready = ",
    "in-progress = ",
    "name-label = ",
    "date = ",
    "demo = ",
    "hidden = { $why }\n",
    "    .hint = ",
    "{ $name }",
    "{ $count ->\n    [one] a\n   *[other] b\n}",
    "{ -term }",
    "{ waiting }",
    "{ \"\" }",
    "{",
    "}",
    "# ",
    "\n",
    "\n    ",
    "\t",
    "=",
    "\\u0041",
];

/// Ids of a file of the program, with its texts of one message.
static IDS: LazyLock<BTreeMap<&'static str, Vec<&'static str>>> = LazyLock::new(|| {
    let english = bundled_files().filter(|(locale, ..)| *locale == Locale::EN);
    let ids = |text: &'static str| -> Vec<&'static str> {
        let id =
            |line: &'static str| line.split_once(" =").map(|(id, _)| id).filter(|id| !id.contains([' ', '#', '{']));
        text.lines().filter_map(id).filter(|id| !id.is_empty()).collect()
    };
    english.map(|(_, name, text)| (name, ids(text))).collect()
});

const NAMES: [&str; 3] = ["patient.ftl", "notices.ftl", "console.ftl"];

/// A message that is right, and stands behind whatever comes before it.
const RIGHT: [(&str, &str); 3] =
    [("name-label", "Room name label"), ("hidden-no-monitors", "No screen of ours."), ("hidden-no-monitors", "")];

pub fn run(bytes: &[u8]) -> u64 {
    let Some((first, rest)) = bytes.split_first() else { return 0 };
    let which = usize::from(first % 3);
    let (name, (id, words)) = (NAMES[which], RIGHT[which]);
    let own = String::from_utf8_lossy(rest);
    let text = if words.is_empty() { own.clone().into_owned() } else { format!("{own}\n\n{id} = {words}\n") };
    let is_twice = own.contains(id);
    let file = SiteFile { locale: Locale::EN, name, path: "en".to_owned(), text };
    let lines = file.text.lines().count() + 1;
    let (usable, mistakes) = reviewed(file, |letter| !('\u{e000}'..='\u{f8ff}').contains(&letter));
    for mistake in &mistakes {
        assert!(mistake.line.is_none_or(|line| (1..=lines).contains(&line)), "{mistake:?}");
    }
    assert!(usable.text.lines().count() <= lines, "it has grown");
    // Reading what is left finds nothing new.
    let (again, left) = reviewed(usable.clone(), |letter| !('\u{e000}'..='\u{f8ff}').contains(&letter));
    let what = |mistake: &SiteMistake| (mistake.line, mistake.reason.id());
    let known: Vec<_> = mistakes.iter().map(what).collect();
    assert!(left.iter().all(|mistake| known.contains(&what(mistake))), "{left:?} of {:?}", usable.text);
    assert_eq!(again.text, usable.text);
    if !words.is_empty() && !is_twice {
        assert!(usable.text.contains(&format!("{id} = {words}")), "a right message is lost: {mistakes:?}");
    }
    let library = Library::new(vec![usable]);
    let patient = library.patient(Locale::EN);
    let bundled = Library::bundled().patient(Locale::EN);
    if which == 0 {
        assert!(is_twice || patient.name_label == words, "{:?}", patient.name_label);
        for (text, original) in patient.all().zip(bundled.all()) {
            assert!(original.trim().is_empty() || !text.trim().is_empty(), "nothing in the place of {original:?}");
        }
    }
    if words.is_empty() {
        for id in &IDS[name] {
            let word = library.staff_word(Locale::EN, id);
            let original = Library::bundled().staff_word(Locale::EN, id);
            assert_eq!(
                word.is_some_and(|word| !word.is_empty()),
                original.is_some_and(|word| !word.is_empty()) || word.is_some(),
                "{id}"
            );
        }
    }
    kind((which, mistakes.iter().map(|mistake| shape(&mistake.reason.id())).collect::<Vec<_>>(), mistakes.len()))
}
