//! The files of texts for staff: the same messages in every language, each of them used, none of them twice.

#![allow(clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

/// The languages that staff may read. Those after the first two are not offered yet.
const LANGUAGES: [&str; 6] = ["en", "ko", "ja", "zh-Hans", "es", "de"];
/// The files that are there in all of them.
const FILES: [&str; 2] = ["settings.ftl", "messages.ftl"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(language: &str, file: &str) -> String {
    let path = root().join("assets/l10n").join(language).join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).replace("\r\n", "\n")
}

/// A message, or an attribute of one (`id.attribute`), with the arguments that it names.
#[derive(Debug, PartialEq, Eq)]
struct Form {
    id: String,
    arguments: BTreeSet<String>,
}

/// In the order of the file.
fn forms(text: &str) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut message = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if line.starts_with(|c: char| c.is_ascii_lowercase()) {
            message = line.split_once(" =").map_or(line, |(id, _)| id);
            forms.push(Form { id: message.to_owned(), arguments: BTreeSet::new() });
        } else if let Some((attribute, _)) = line.trim_start().strip_prefix('.').and_then(|rest| rest.split_once(" ="))
        {
            forms.push(Form { id: format!("{message}.{attribute}"), arguments: BTreeSet::new() });
        }
        let arguments = line
            .split('$')
            .skip(1)
            .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect::<String>());
        if let Some(form) = forms.last_mut() {
            form.arguments.extend(arguments);
        }
    }
    forms
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments_in_the_same_order() {
    let sample =
        forms("a = { $b } { $c-d }\n# $x: not one\nb =\n    { $n ->\n       *[other] x\n    }\n    .short = y\n");
    let of = |form: &Form| (form.id.clone(), form.arguments.iter().cloned().collect::<Vec<_>>().join(" "));
    let of_sample: Vec<_> = sample.iter().map(of).collect();
    assert_eq!(of_sample, [("a", "b c-d"), ("b", "n"), ("b.short", "")].map(|(a, b)| (a.to_owned(), b.to_owned())));

    for file in FILES {
        let english = forms(&text("en", file));
        assert!(english.len() > 100, "{file}");
        for language in LANGUAGES {
            let read = text(language, file);
            assert!(FluentResource::try_new(read.clone()).is_ok(), "{language}/{file} is not Fluent");
            for (form, expected) in forms(&read).iter().zip(&english) {
                assert_eq!(form, expected, "{language}/{file}");
            }
            assert_eq!(forms(&read).len(), english.len(), "{language}/{file}");
        }
    }
}

#[test]
fn a_sentence_is_another_one_in_every_language() {
    for file in FILES {
        let lines = |language| {
            let text = text(language, file);
            let values = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
            // What is not an argument has letters.
            let words = |value: &str| value.split(['{', '}']).step_by(2).collect::<String>();
            let sentences = values.filter(|(_, value)| words(value).matches(char::is_alphabetic).count() > 20);
            sentences.map(|(id, value)| (id.trim().to_owned(), value.to_owned())).collect::<Vec<_>>()
        };
        let english = lines("en");
        for language in LANGUAGES.into_iter().filter(|language| *language != "en") {
            let same: Vec<_> = lines(language).into_iter().filter(|line| english.contains(line)).collect();
            assert_eq!(same, [], "{language}/{file}");
        }
    }
}

#[test]
fn every_message_is_used_and_none_is_there_twice() {
    let mut pending: Vec<PathBuf> = vec![root().join("src")];
    let mut sources = String::new();
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            pending.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            sources.push_str(&fs::read_to_string(path).unwrap_or_default());
        }
    }
    let quoted: BTreeSet<&str> = sources.split('"').collect();
    let mut seen = BTreeSet::new();
    for file in ["console.ftl", "notices.ftl", "settings.ftl", "messages.ftl"] {
        for Form { id, .. } in forms(&text("en", file)).into_iter().filter(|form| !form.id.contains('.')) {
            assert!(!FILES.contains(&file) || quoted.contains(id.as_str()), "{id} is not used");
            assert!(seen.insert(id.clone()), "{id} is there twice");
        }
    }
}
