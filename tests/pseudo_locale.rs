//! The console in a language that nobody speaks: longer than English and with accents. What is still English there does not come
//! from the files, and no other reader would get it in his own language.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    dead_code,
    unused_imports,
    reason = "in tests a failure is a panic, and what is shared is not used by all"
)]

mod console_support;
#[path = "common/pseudo.rs"]
mod pseudo;

use std::collections::BTreeSet;
use std::fs;

use console_support::{Desk, all_text, press};
use egui::vec2;
use vxdisplay::console::Page;
use vxdisplay::l10n::{Library, Locale};
use vxdisplay::settings::{KEYS, Kind, read_site_texts};

/// The folder of a site that has added the language.
fn site() -> tempfile::TempDir {
    let site = tempfile::tempdir().unwrap();
    let folder = site.path().join("qps");
    fs::create_dir(&folder).unwrap();
    for name in pseudo::STAFF_FILES.into_iter().chain(["patient", "anatomy"]) {
        fs::write(folder.join(format!("{name}.ftl")), pseudo::file(name)).unwrap();
    }
    site
}

fn locale() -> Locale {
    "qps".parse().unwrap()
}

/// Whether a word is a name or a value that is the same in every language: it comes from outside, or stands so in a file.
fn is_a_name(word: &str) -> bool {
    let is_code = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    if word.starts_with('#') || word.chars().all(is_code) {
        return true;
    }
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let given =
        ["Display", "Radiology", "CHEST", "PA", "PLANTED", "Person", "HEX", "DELL", "setPatientInfo", "sendStepInfo"];
    let more = [
        "registerClient",
        "eventStartExam",
        "eventCompleteExam",
        "localhost",
        "sender",
        "receiver",
        "command",
        "DEMO-1001",
    ];
    let keys = ["Ctrl", "Shift", "Enter", "Tab", "Space", "Esc"];
    let values = ["true", "false", "auto", "second", "MIT"];
    let is_choice = KEYS.iter().any(|key| matches!(key.kind, Kind::Choice { names, .. } if names.contains(&word)));
    let library = Library::default();
    let is_language =
        library.locales().any(|locale| word == locale.to_string() || library.own_name(locale).contains(word));
    let is_data = word.contains(['/', '.', '_', '^', '=', ':', '+', ',']);
    [&given[..], &more, &keys, &values].iter().any(|names| names.contains(&word)) || is_choice || is_language || is_data
}

#[test]
fn nothing_on_the_console_is_written_in_the_program() {
    let site = site();
    let mut english = BTreeSet::new();
    let mut looked_at = 0;
    let mut look = |harness: &egui_kittest::Harness<'_, Desk>, what: &str| {
        let all = all_text(harness);
        for line in all.lines().filter(|line| !line.trim().is_empty()) {
            looked_at += 1;
            if line.split_whitespace().any(|word| pseudo::is_english(word) && !is_a_name(word)) {
                english.insert(format!("{what}: {line}"));
            }
        }
    };
    for page in Page::ALL {
        let desk = || {
            Desk::with_texts(locale(), Some(site.path()))
                .machine_file("[display]\nlanguage = \"qps\"\n")
                .page(page)
                .relay()
        };
        look(&desk().harness_of(vec2(1360.0, 1500.0)), &format!("{page:?}"));
        if page == Page::Settings {
            let (library, mistakes) = read_site_texts(Some(site.path()));
            assert_eq!(mistakes, []);
            for section in console_support::SECTIONS.into_iter().chain(["section-about"]) {
                let mut harness = desk().harness_of(vec2(1360.0, 1500.0));
                press(&mut harness, library.staff_word(locale(), section).unwrap());
                look(&harness, section);
            }
        }
    }
    assert_eq!(english, BTreeSet::new());
    assert!(looked_at > 500, "{looked_at}");
}
