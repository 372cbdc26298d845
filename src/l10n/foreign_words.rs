//! No English stands in a sentence of another language, whatever a system or a library has refused.

use std::io;

use super::{Library, Locale, Message, STAFF_LOCALES, fluent_fault, system, toml_fault};

/// What systems and libraries say in English, by a few words that no other language has.
const ENGLISH: [&str; 24] = [
    "no such",
    "permission",
    "denied",
    "os error",
    "not found",
    "refused",
    "reset by",
    "timed out",
    "in use",
    "is a directory",
    "too many",
    "address",
    "broken pipe",
    "expected",
    "missing",
    "duplicate",
    "unclosed",
    "invalid",
    "the ",
    "unknown",
    "unexpected",
    "reference",
    "literal ",
    "must ",
];

fn reasons() -> Vec<Message> {
    let of_system = system::samples().into_iter().map(|error| Message::from(&error));
    of_system.chain(fluent_fault::samples()).chain(toml_fault::samples()).collect()
}

/// Words of ASCII letters alone, one after the other.
fn longest_run_of_ascii_words(text: &str) -> usize {
    let is_word =
        |word: &&str| word.len() > 1 && word.chars().all(|letter| letter.is_ascii_alphabetic() || letter == '\'');
    let (mut longest, mut run) = (0, 0);
    for word in text.split([' ', ',', '.', ';', '(', ')']).filter(|word| !word.is_empty()) {
        run = if is_word(&word) { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest
}

#[test]
fn no_reason_of_a_system_or_a_library_is_english_in_another_language() {
    let library = Library::bundled();
    for reason in reasons() {
        let english = reason.text(library, Locale::EN);
        for locale in STAFF_LOCALES.iter().filter(|locale| **locale != Locale::EN) {
            let text = reason.text(library, *locale);
            assert_ne!(text, reason.id(), "{locale}");
            let sentence = Message::new("file-problem").with("path", "/a").with("why", reason.clone());
            let sentence = sentence.text(library, *locale);
            if matches!(locale.tag(), "ko" | "ja" | "zh-Hans") {
                assert!(longest_run_of_ascii_words(&sentence) < 3, "{locale}: {sentence}");
            } else {
                assert_ne!(text, english, "{locale}");
                let lower = sentence.to_lowercase();
                let found = ENGLISH.iter().find(|words| lower.contains(*words));
                assert_eq!(found, None, "{locale}: {sentence}");
            }
        }
    }
}

#[test]
fn english_that_stands_in_a_sentence_is_found() {
    let planted = Message::new("file-problem").with("path", "/a");
    let planted = planted.with("why", io::Error::from_raw_os_error(13).to_string());
    let text = planted.text(Library::bundled(), Locale::KO);
    assert!(
        longest_run_of_ascii_words("파일: no such file 없음") == 3
            && ENGLISH.iter().any(|words| text.to_lowercase().contains(words))
    );
}
