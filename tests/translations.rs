//! The words for staff: every language has the same messages, and the program names no message that there is not.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

/// The files for staff. A language may lack one, and is not offered then.
const FILES: [&str; 4] = ["console.ftl", "messages.ftl", "notices.ftl", "settings.ftl"];

/// A message or one of its forms: its name, and the arguments that it uses.
#[derive(Debug, PartialEq)]
struct Entry {
    name: String,
    arguments: BTreeSet<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/l10n")
}

/// The messages and forms of a file, in its order.
fn entries(file: &str) -> Vec<Entry> {
    let mut all: Vec<Entry> = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let begins = |text: &str| text.starts_with(|c: char| c.is_ascii_alphabetic());
        let (key, _) = line.split_once('=').unwrap_or_default();
        let id = begins(line).then(|| key.trim_end().to_owned());
        let form = line.trim_start().starts_with('.').then(|| key.trim().to_owned());
        if let Some(name) = id.or(form) {
            all.push(Entry { name, arguments: BTreeSet::new() });
        }
        if let Some(entry) = all.last_mut() {
            let names = line.split('$').skip(1);
            let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
            entry.arguments.extend(names.map(|rest| rest.split(ends).next().unwrap_or_default().to_owned()));
        }
    }
    all
}

fn read(language: &Path, file: &str) -> Option<String> {
    let path = language.join(file);
    path.exists().then(|| fs::read_to_string(path).unwrap())
}

#[test]
fn every_language_has_the_same_messages_forms_and_arguments_in_the_same_order() {
    let mut compared = 0;
    for language in fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()) {
        for file in FILES {
            let Some(text) = read(&language, file) else { continue };
            let place = format!("{}/{file}", language.display());
            if let Err((_, errors)) = FluentResource::try_new(text.clone()) {
                panic!("{place}: {errors:?}");
            }
            let english = read(&folder().join("en"), file).unwrap();
            let (own, expected) = (entries(&text), entries(&english));
            for (own, expected) in own.iter().zip(&expected) {
                assert_eq!(own, expected, "{place}");
            }
            assert_eq!(own.len(), expected.len(), "{place}");
            compared += own.len();
        }
    }
    assert!(compared > 1_000, "{compared}");
}

/// The texts of all sources.
fn sources(folder: &Path) -> String {
    let mut all = String::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            all.push_str(&sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            all.push_str(&fs::read_to_string(path).unwrap());
        }
    }
    all
}

#[test]
fn every_message_that_is_named_is_there_and_every_notice_is_named() {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    let ids = |file| -> BTreeSet<String> {
        let all = entries(&read(&folder().join("en"), file).unwrap());
        all.into_iter().map(|entry| entry.name).filter(|name| !name.starts_with('.')).collect()
    };
    let mut known = BTreeSet::new();
    for id in FILES.into_iter().flat_map(ids) {
        assert!(known.insert(id.clone()), "{id} is there twice");
    }
    for rest in sources.split("Message::new(\"").skip(1) {
        let id = rest.split('"').next().unwrap_or_default();
        assert!(known.contains(id) || id == "no-such-message", "no message {id}");
    }
    for id in ids("notices.ftl") {
        assert!(sources.contains(&format!("\"{id}\"")), "nothing names {id}");
    }
}
