//! Words in files: every text that people read is in `assets/l10n`, the same ones in every language, and no other.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "in tests a failure is a panic"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use vxdisplay::anatomy::{Part, Region};
use vxdisplay::l10n::{Locale, OFFERED, STAFF_LOCALES};
use vxdisplay::screen::Coverage;

/// The files of staff.
const STAFF_FILES: [&str; 6] = ["console", "notices", "settings", "messages", "commands", "help"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(language: &str, file: &str) -> String {
    fs::read_to_string(root().join(format!("assets/l10n/{language}/{file}.ftl"))).unwrap()
}

/// Each message and each of its forms (`id`, `id.form`) with the arguments that it takes, in the order of the file.
fn messages(language: &str, file: &str) -> Vec<(String, BTreeSet<String>)> {
    let text = text(language, file);
    let resource: Resource<&str> =
        fluent_syntax::parser::parse(&*text).unwrap_or_else(|(_, errors)| panic!("{language}/{file}: {errors:?}"));
    let mut found = Vec::new();
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let value = message.value.iter().map(|value| (message.id.name.to_owned(), value));
        let forms =
            message.attributes.iter().map(|form| (format!("{}.{}", message.id.name, form.id.name), &form.value));
        for (id, pattern) in value.chain(forms) {
            let mut arguments = BTreeSet::new();
            collect(pattern, &mut arguments);
            found.push((id, arguments));
        }
    }
    found
}

fn collect(pattern: &Pattern<&str>, arguments: &mut BTreeSet<String>) {
    let mut inline = |expression: &InlineExpression<&str>| {
        if let InlineExpression::VariableReference { id } = expression {
            arguments.insert(id.name.to_owned());
        }
    };
    let mut nested = Vec::new();
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            match expression {
                Expression::Inline(expression) => inline(expression),
                Expression::Select { selector, variants } => {
                    inline(selector);
                    nested.extend(variants.iter().map(|variant| &variant.value));
                }
            }
        }
    }
    for pattern in nested {
        collect(pattern, arguments);
    }
}

/// All sources of the program.
fn sources() -> String {
    let mut pending: Vec<PathBuf> = vec![root().join("src"), root().join("tests/policy_templates.rs")];
    let mut all = String::new();
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            pending.extend(fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            all.push_str(&fs::read_to_string(path).unwrap());
        }
    }
    all
}

#[test]
fn every_language_has_the_same_messages_with_the_same_arguments_in_the_same_order() {
    for file in STAFF_FILES {
        let english = messages("en", file);
        for language in STAFF_LOCALES.iter().map(Locale::tag) {
            let here = messages(language, file);
            for (one, expected) in here.iter().zip(&english) {
                assert_eq!(one, expected, "{language}/{file}");
            }
            assert_eq!(here.len(), english.len(), "{language}/{file}");
        }
    }
}

/// A language that forgets a form would name a knee without its side.
#[test]
fn what_is_examined_has_words_with_the_same_forms_in_every_language() {
    let forms = |language: &str| {
        let ids = messages(language, "anatomy").into_iter().map(|(id, arguments)| {
            assert_eq!(arguments, BTreeSet::new(), "{language}: {id}");
            id
        });
        ids.collect::<Vec<_>>()
    };
    let english = forms("en");
    let regions = Region::ALL.iter().map(|region| (region.id(), region.is_paired()));
    for (id, paired) in regions {
        assert!(english.contains(&id.to_owned()), "{id}");
        for form in ["left", "right", "both"] {
            assert_eq!(english.contains(&format!("{id}.{form}")), paired, "{id}.{form}");
        }
    }
    assert!(Part::ALL.iter().all(|part| english.contains(&part.id().to_owned())));
    for language in fs::read_dir(root().join("assets/l10n")).unwrap() {
        let language = language.unwrap().file_name().into_string().unwrap();
        assert_eq!(forms(&language), english, "{language}");
        let text = text(&language, "anatomy");
        let mut words: Vec<&str> =
            text.lines().filter_map(|line| line.split_once(" = ")).map(|(_, word)| word).collect();
        words.sort_unstable();
        for pair in words.windows(2) {
            assert_ne!(pair[0], pair[1], "{language}: two things are called alike");
        }
    }
}

#[test]
fn a_sentence_is_another_one_in_every_language() {
    // The window's and the notices' have lines that are names alone.
    for file in ["settings", "messages"] {
        let lines = |language| {
            let text = text(language, file);
            let values = text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(" = "));
            // What is not an argument has letters.
            let words = |value: &str| value.split(['{', '}']).step_by(2).collect::<String>();
            let sentences = values.filter(|(_, value)| words(value).matches(char::is_alphabetic).count() > 20);
            sentences.map(|(id, value)| (id.trim().to_owned(), value.to_owned())).collect::<Vec<_>>()
        };
        let english = lines("en");
        for language in STAFF_LOCALES.iter().map(Locale::tag).filter(|language| *language != "en") {
            let same: Vec<_> = lines(language).into_iter().filter(|line| english.contains(line)).collect();
            assert_eq!(same, [], "{language}/{file}");
        }
    }
}

#[test]
fn every_message_that_is_asked_for_is_there_once_and_every_one_that_is_there_is_asked_for() {
    let sources = sources();
    let mut known = BTreeSet::new();
    for (id, _) in STAFF_FILES.iter().flat_map(|file| messages("en", file)) {
        assert!(known.insert(id.clone()), "{id} is there twice");
    }
    for id in known.iter().map(|id| id.split('.').next().unwrap()) {
        assert!(sources.contains(&format!("\"{id}\"")), "nobody asks for {id}");
    }
    for call in ["words.get(", "words.with(", "Message::new("] {
        for rest in sources.split(call).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"')) {
            let id = rest.split('"').next().unwrap();
            assert!(known.contains(id) || id == "no-such-message", "{id} is in no file");
        }
    }
}

#[test]
fn the_bundled_fonts_can_draw_every_text_that_is_offered() {
    for language in STAFF_LOCALES.iter().map(Locale::tag) {
        for file in STAFF_FILES {
            let text = text(language, file);
            let undrawable: BTreeSet<char> =
                text.chars().filter(|c| !c.is_control() && !Coverage::bundled().can_draw(&c.to_string())).collect();
            assert_eq!(undrawable, BTreeSet::new(), "{language}/{file}");
        }
    }
    let all: BTreeSet<String> = fs::read_dir(root().join("assets/l10n"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(all.len(), 13);
    let drawable = |language: &String| {
        let text = text(language, "patient") + &text(language, "anatomy");
        text.chars().all(|c| c.is_control() || Coverage::bundled().can_draw(&c.to_string()))
    };
    let drawable: BTreeSet<&str> = all.iter().filter(|language| drawable(language)).map(String::as_str).collect();
    assert_eq!(drawable, OFFERED.iter().copied().collect(), "a language is offered where all its texts can be drawn");
}
