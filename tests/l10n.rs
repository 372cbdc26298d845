//! Words in files: every text that people read is in `assets/l10n`, the same ones in every language, and no other.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic"
)]

#[path = "l10n/sentences.rs"]
mod sentences;
#[allow(dead_code, reason = "what the architecture's test needs besides")]
#[path = "architecture/source.rs"]
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Resource};
use vxdisplay::anatomy::{Part, Region};
use vxdisplay::l10n::{Locale, OFFERED, STAFF_LOCALES};
use vxdisplay::screen::Coverage;

/// The files of staff.
const STAFF_FILES: [&str; 7] = ["console", "notices", "settings", "messages", "commands", "help", "reasons"];

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
    for file in ["settings", "messages", "commands", "reasons"] {
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
            let undrawable: BTreeSet<&str> = text.lines().filter(|line| !Coverage::bundled().can_draw(line)).collect();
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
        text.lines().all(|line| Coverage::bundled().can_draw(line))
    };
    let drawable: BTreeSet<&str> = all.iter().filter(|language| drawable(language)).map(String::as_str).collect();
    assert_eq!(drawable, OFFERED.iter().copied().collect(), "a language is offered where all its texts can be drawn");
}

/// Files whose texts are sentences and still no texts of an interface: how many, and why. What is not needed any more is a mistake.
const EXCEPTIONS: [(&str, usize, &str); 55] = [
    ("src/autostart/desktop_entry.rs", 1, "a file that desktops read, with its own way to translate"),
    ("src/autostart/unit.rs", 1, "a file that systemd reads"),
    ("src/console/bar.rs", 1, "an id of a widget"),
    ("src/diagnostics/collect.rs", 6, "the diagnostics bundle, which is in English everywhere"),
    ("src/diagnostics/monitors.rs", 1, "the diagnostics bundle"),
    ("src/diagnostics/scrub.rs", 2, "the diagnostics bundle, and a form of dates that is looked for in it"),
    ("src/diagnostics/system.rs", 1, "the diagnostics bundle"),
    ("src/display/session.rs", 4, "log lines"),
    ("src/display/state.rs", 1, "a log line"),
    ("src/display/windows.rs", 1, "a log line"),
    ("src/exam/hangul.rs", 3, "tables of letters"),
    ("src/exam/privacy.rs", 7, "words that are no part of a name"),
    ("src/health/facts.rs", 2, "what a reader of JSON says to another program"),
    ("src/health/prometheus.rs", 13, "help lines of metrics"),
    ("src/health/request.rs", 7, "answers of HTTP to programs"),
    ("src/history/link_history.rs", 3, "the diagnostics bundle"),
    ("src/host/awake/macos.rs", 2, "log lines"),
    ("src/host/awake/unix.rs", 7, "log lines, and a reason that is given to the desktop by D-Bus"),
    ("src/host/awake/windows.rs", 4, "log lines"),
    ("src/host/bus.rs", 2, "log lines"),
    ("src/host/error.rs", 3, "log lines"),
    ("src/host/event_loop/windows.rs", 1, "a log line"),
    ("src/host/fault.rs", 2, "what libraries say, by which it is known"),
    ("src/host/console_memory.rs", 1, "a log line"),
    ("src/host/placement/mod.rs", 1, "a title by which tests and scripts find the window"),
    ("src/host/remembering.rs", 2, "log lines"),
    ("src/host/window.rs", 1, "an id of a widget"),
    ("src/inject.rs", 1, "faults on purpose, which no release has"),
    ("src/journal/fields.rs", 1, "a type in the API document's own words"),
    ("src/l10n/bundled.rs", 1, "what a language calls itself"),
    ("src/l10n/system.rs", 1, "what a library says, by which it is known"),
    ("src/l10n/toml_fault.rs", 15, "what a library says, by which it is known"),
    ("src/link/upgrade.rs", 1, "a request of HTTP"),
    ("src/logging/daily.rs", 1, "a line in the log"),
    ("src/logging/background.rs", 3, "lines among those of the log"),
    ("src/logging/mod.rs", 1, "lines among those of the log"),
    ("src/main.rs", 2, "a panic: nothing that may be broken is relied on"),
    ("src/monitors/saved.rs", 3, "log lines"),
    ("src/net/http.rs", 4, "HTTP"),
    ("src/net/tls_words.rs", 14, "log lines"),
    ("src/protocol/json.rs", 1, "what the reader of JSON says, as its library does in English"),
    ("src/recording/line.rs", 1, "what a value looks like to a programmer"),
    ("src/relay/bridge/failure.rs", 14, "log lines"),
    ("src/relay/bridge/session.rs", 5, "log lines"),
    ("src/relay/bridge/worker.rs", 3, "log lines"),
    ("src/relay/http.rs", 17, "answers of HTTP to programs"),
    ("src/relay/page.rs", 19, "HTTP, the frame of a page, help lines of metrics"),
    ("src/relay/refusal.rs", 6, "log lines"),
    ("src/relay/scenario.rs", 1, "the name of a patient"),
    ("src/relay/server/conversation.rs", 1, "a reason in a close frame"),
    ("src/screen/card.rs", 1, "a name in its own writing, as in every other one"),
    ("src/screen/scenes.rs", 3, "the name of a patient"),
    ("src/screen/figure/mod.rs", 1, "an id of a shape"),
    ("src/simulator/awkward.rs", 4, "names of patients"),
    ("src/simulator/form.rs", 1, "the name of a patient"),
];

#[test]
fn no_sentence_for_people_is_in_rust() {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (file, text) in source::program() {
        let sentences = sentences::sentences(&text);
        if !sentences.is_empty() {
            found.insert(file, sentences);
        }
    }
    for (file, count, why) in EXCEPTIONS {
        let sentences = found.remove(file).unwrap_or_default();
        assert_eq!(sentences.len(), count, "{file}, where there may be so many ({why}): {sentences:#?}");
    }
    assert_eq!(found, BTreeMap::new(), "these belong into assets/l10n");
}

#[test]
fn a_sentence_is_found_wherever_it_is_planted_and_what_is_none_is_not() {
    for planted in [
        r#"fn f() { print("the folder cannot be made"); }"#,
        r#"#[error("{folder} cannot be made: {reason}")] struct E;"#,
        "fn f() -> String { format!(\"{} was not\\nreached in {n} s\", a) }",
        r#"const A: &str = r"there is no such file";"#,
        r#"const A: &str = "환자";"#,
        r#"fn f() { tracing::warn!("told"); say("it is not there"); }"#,
        r#"#[cfg(test)] mod tests { fn f() { say("not this one here"); } } fn g() { say("but this one is"); }"#,
        r#"#[cfg(test)] const A: [&str; 1] = ["not this one here"]; const B: &str = "but this one is";"#,
    ] {
        assert_eq!(sentences::sentences(planted).len(), 1, "{planted}");
    }
    for innocent in [
        r#"fn f() { tracing::warn!("the folder cannot be made: {error}"); }"#,
        r#"#[expect(clippy::x, reason = "it is so and not otherwise")] fn f() {}"#,
        r"/// The folder cannot be made. fn f() {}",
        r#"const A: &str = r"Software\VX Display\Settings";"#,
        r#"fn f() { words.with("settings-range", &[]); format!("{} {}: {}", a, b, c); }"#,
        r#"#[cfg(test)] const A: &str = "it is not there";"#,
    ] {
        assert_eq!(sentences::sentences(innocent), Vec::<String>::new(), "{innocent}");
    }
}

/// What stands in the window names what a person sees there. What is also said in a terminal has the key there, and
/// another form or the title in the window.
#[test]
fn no_sentence_of_the_window_names_an_option_or_the_key_of_a_setting() {
    const IN_A_FILE: [&str; 2] = ["health.prometheus_listen", "--force"];
    for language in STAFF_LOCALES.iter().map(Locale::tag) {
        for file in ["notices", "messages", "console"] {
            let text = text(language, file);
            let values = text
                .lines()
                .filter(|line| !line.starts_with('#'))
                .filter_map(|line| line.split_once('=').map(|(_, value)| value));
            for value in values {
                let is_named = |name: &str| value.contains(name) && !IN_A_FILE.contains(&name);
                let key = vxdisplay::settings::KEYS.iter().find(|key| is_named(key.name));
                assert!(key.is_none(), "{language}/{file} names {}: {value}", key.unwrap().name);
                let option = value.split([' ', '(', '`']).find(|word| {
                    word.strip_prefix("--").is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()))
                });
                let option = option.map(|word| word.trim_end_matches(|c: char| !c.is_ascii_lowercase()));
                assert!(
                    option.is_none_or(|option| IN_A_FILE.iter().any(|known| option.starts_with(known))),
                    "{language}/{file} names {option:?}: {value}"
                );
            }
        }
    }
}
