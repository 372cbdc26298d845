//! The help of the command line, in the language of whoever reads it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use clap::{Arg, Command, CommandFactory as _};
use common::vxdisplay;
use vxdisplay::cli::{self, Cli};
use vxdisplay::l10n::{Library, Locale, Reader, STAFF_LOCALES};

/// What stands around the texts of commands and options, and what is said of wrong arguments.
const AROUND: [&str; 10] = [
    "help-usage",
    "help-commands",
    "help-arguments",
    "help-options",
    "help-default",
    "help-help",
    "help-wrong-timeout",
    "help-wrong-speed",
    "help-wrong-size",
    "help-wrong-place",
];

fn in_language(locale: Locale) -> Command {
    cli::command(Reader::new(Library::bundled(), locale))
}

/// The command and those below it, of every depth, but for hidden ones.
fn all(command: &Command) -> Vec<&Command> {
    let below = command.get_subcommands().filter(|command| !command.is_hide_set()).flat_map(all);
    [command].into_iter().chain(below).collect()
}

fn options(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|arg| !arg.is_hide_set())
}

/// The texts of each command and option, by where they stand.
fn texts(command: &Command) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for command in all(command) {
        let name = command.get_name();
        let about = command.get_about().unwrap_or_else(|| panic!("{name} has no text"));
        // `texts check` is not `check`.
        let place = format!("{name} {:?}", command.get_arguments().map(|arg| arg.get_id()).collect::<Vec<_>>());
        texts.insert(place.clone(), about.to_string());
        for arg in options(command) {
            let help = arg.get_help().unwrap_or_else(|| panic!("{} of {name} has no text", arg.get_id()));
            texts.insert(format!("{place} {}", arg.get_id()), help.to_string());
        }
        if let Some(after) = command.get_after_help() {
            texts.insert(format!("{place} after"), after.to_string());
        }
    }
    texts
}

/// The messages of help.ftl.
fn messages() -> BTreeSet<String> {
    let file = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/l10n/en/help.ftl")).unwrap();
    file.lines()
        .filter_map(|line| line.strip_prefix("help-")?.split_once(" ="))
        .map(|(id, _)| format!("help-{id}"))
        .collect()
}

#[test]
fn every_command_and_option_has_a_text_in_every_language() {
    let places: BTreeSet<String> = texts(&in_language(Locale::EN)).into_keys().collect();
    assert!(places.len() > 60, "{} places", places.len());
    for locale in STAFF_LOCALES {
        let here = texts(&in_language(*locale));
        assert_eq!(here.keys().cloned().collect::<BTreeSet<_>>(), places, "{locale}");
        for (place, text) in here {
            assert!(!text.is_empty() && !text.starts_with("help-"), "{locale}, {place}: {text}");
        }
    }
}

#[test]
fn the_sources_have_ids_in_the_place_of_texts_and_each_message_has_its_place() {
    let messages = messages();
    let mut used: BTreeSet<String> = AROUND.map(str::to_owned).into();
    used.extend(["help-print-help".to_owned(), "help-print-version".to_owned()]);
    for (place, id) in texts(&Cli::command()) {
        assert!(messages.contains(&id), "{place}: {id:?} is no message of help.ftl");
        used.insert(id);
    }
    assert_eq!(messages, used);
}

#[test]
fn a_help_text_is_another_one_in_every_language() {
    let english = texts(&in_language(Locale::EN));
    for locale in STAFF_LOCALES.iter().filter(|locale| **locale != Locale::EN) {
        for (place, text) in texts(&in_language(*locale)) {
            assert_ne!(text, english[&place], "{locale}: {place}");
        }
    }
}

/// What the program prints where the system speaks this language.
fn printed(arguments: &[&str], lang: Option<&str>, variable: Option<&str>) -> (String, String) {
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    for name in ["LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG", "COLUMNS"] {
        command.env_remove(name);
    }
    command.envs(lang.map(|lang| ("LANG", lang))).envs(variable.map(|tag| ("VXDISPLAY_CONSOLE__LANGUAGE", tag)));
    let output = command.args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap().replace(home.path().to_str().unwrap(), "HOME");
    (text(output.stdout), text(output.stderr))
}

#[test]
fn the_program_prints_its_help_in_the_language_of_the_system_or_of_the_environment() {
    const ENGLISH: [&str; 3] = ["Usage:", "Options:", "[default: 10]"];
    const GERMAN: [&str; 3] = ["Aufruf:", "Optionen:", "[Vorgabe: 10]"];
    const KOREAN: [&str; 3] = ["사용법:", "옵션:", "[기본값: 10]"];
    for (lang, variable, words, locale) in [
        (None, None, ENGLISH, Locale::EN),
        (Some("C"), None, ENGLISH, Locale::EN),
        (Some("th_TH.UTF-8"), None, ENGLISH, Locale::EN),
        (Some("de_DE.UTF-8"), None, GERMAN, Locale::DE),
        (Some("C"), Some("ko"), KOREAN, Locale::KO),
        (Some("de_DE.UTF-8"), Some("ko"), KOREAN, Locale::KO),
        (Some("de_DE.UTF-8"), Some("auto"), GERMAN, Locale::DE),
    ] {
        let command = in_language(locale);
        let about = |name: &str| command.find_subcommand(name).unwrap().get_about().unwrap().to_string();
        for arguments in [&["check", "--help"][..], &["check", "-h"], &["help", "check"]] {
            let (help, _) = printed(arguments, lang, variable);
            // The line may be broken, as on every terminal.
            let begin: String = about("check").chars().take(20).collect();
            assert!(help.starts_with(&begin), "{lang:?} {variable:?}: {help}");
            for word in words {
                assert!(help.contains(word), "{lang:?} {variable:?} {word}: {help}");
            }
        }
        let (help, _) = printed(&["--help"], lang, variable);
        for name in command.get_subcommands().filter(|command| !command.is_hide_set()).map(Command::get_name) {
            let begin: String = about(name).chars().take(20).collect();
            assert!(help.contains(&format!("\n  {name:11}{begin}")), "{lang:?} {variable:?} {name}: {help}");
        }
        let (nothing, told) = printed(&["check", "--timeout", "99"], lang, variable);
        let reader = Reader::new(Library::bundled(), locale);
        let why = reader.with("help-wrong-timeout", &[("min", "1"), ("max", "10")]);
        assert!(nothing.is_empty() && told.contains(&why), "{told}");
    }
}

#[test]
fn what_programs_read_is_the_same_in_every_language() {
    for arguments in [
        &["settings", "--json"][..],
        &["licenses", "--json"],
        &["autostart", "status", "--json"],
        &["status", "--json"],
        &["check", "--json", "--server", "ws://127.0.0.1:1"],
        &["--version"],
    ] {
        // How long a check took is another time each time.
        let read = |lang| printed(arguments, Some(lang), None).0.replace(|c: char| c.is_ascii_digit() || c == '.', "");
        let english = read("C");
        for lang in ["de_DE.UTF-8", "ko_KR.UTF-8", "ja_JP.UTF-8"] {
            assert_eq!(read(lang), english, "{arguments:?} {lang}");
        }
    }
}

#[test]
fn the_words_of_the_site_stand_in_help_and_what_is_wrong_in_them_or_in_the_settings_never_stops_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("texts/de");
    std::fs::create_dir_all(&folder).unwrap();
    let file =
        "help-usage = So geht es\nhelp-check = { $nobody }\nhelp-options = { \"\" }\nhelp-watch = \u{13a3}\n!!!\n";
    std::fs::write(folder.join("help.ftl"), file).unwrap();
    let settings = home.path().join("settings.toml");
    let config = settings.to_str().unwrap();
    let help = |arguments: &[&str]| {
        let output = vxdisplay(home.path()).env("LANG", "C").args(arguments).output().unwrap();
        (output.status.code(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    let texts = folder.parent().unwrap().display();
    std::fs::write(&settings, format!("[site]\ntexts = '{texts}'\n[console]\nlanguage = 'de'\n")).unwrap();
    let own = in_language(Locale::DE);
    let own = own.find_subcommand("check").unwrap().get_about().unwrap().to_string();
    let begin: String = own.chars().take(20).collect();
    for (arguments, code) in [(&["check", "--help", "--config", config][..], 0), (&["--config", config, "fly"], 2)] {
        let (ended, said) = help(arguments);
        assert!(ended == Some(code) && said.contains("So geht es:"), "{said}");
        assert!(code == 2 || said.starts_with(&begin) && said.contains("Optionen:"), "{said}");
    }
    for broken in ["[site]\ntexts = '/nowhere/at/all'\n", "[site]\ntexts = 7\n", "no = settings\n", "= ="] {
        std::fs::write(&settings, broken).unwrap();
        let (ended, said) = help(&["check", "--help", "--config", config]);
        assert!(ended == Some(0) && said.contains("Usage: vxdisplay check"), "{broken}: {said}");
    }
}
