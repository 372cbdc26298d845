//! The files of the Linux packages agree with the program. After a change of the settings: `BLESS=1 cargo test --test linux_package`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    missing_docs,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Parser as _;
use vxdisplay::cli::Cli;
use vxdisplay::l10n::{Library, Locale};
use vxdisplay::settings::{FileKind, KEYS, Layers, Settings, Value, read_file, resolve};

const SETTINGS: &str = "installer/linux/settings.toml";
const POLICY: &str = "installer/linux/policy.toml";

const INTRODUCTION: &str = "\
# VX Display: the settings of this computer, for all its users.
#
# Every setting stands here with its default. To change one, remove the # before it and before its [section].
# `vxdisplay settings` shows what counts and where it comes from; all of it is told in vxdisplay(1).
#
# A user's own file (~/.config/vxdisplay/settings.toml), the environment and the arguments of the command line beat this file,
# but not in the settings that are locked here: those keep what this file says, or their default where it says nothing.
# The line of locked settings stands above the first [section]:
#
#locked = [\"server.url\", \"privacy.names\"]
#
# Stronger than every other place is a policy of the organisation, /etc/vxdisplay/policy.toml, written like this file. An
# example is in /usr/share/doc/vxdisplay/examples.
";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_default().replace("\r\n", "\n")
}

fn toml(value: &Value) -> String {
    match value {
        Value::None => "\"\"".to_owned(),
        Value::Text(text) => format!("\"{text}\""),
        Value::Bool(_) | Value::Whole(_) | Value::Decimal(_) => value.to_string(),
    }
}

fn settings() -> String {
    let mut text = INTRODUCTION.to_owned();
    let mut section = "";
    for key in KEYS {
        if key.section() != section {
            section = key.section();
            write!(text, "\n#[{section}]\n").unwrap();
        }
        let (english, allowed) = (key.message(), key.kind.allowed());
        let korean = english.text(Library::bundled(), Locale::KO);
        let name = key.name.split_once('.').unwrap().1;
        write!(text, "\n# {english}\n# {korean}\n# Allowed: {allowed}\n#{name} = {}\n", toml(&key.default())).unwrap();
    }
    text
}

/// The file with every setting switched on: a # without a space behind it goes.
fn switched_on(text: &str) -> String {
    text.lines()
        .map(|line| match line.strip_prefix('#') {
            Some(rest) if !rest.is_empty() && !rest.starts_with(' ') && !rest.starts_with("locked") => rest,
            _ => line,
        })
        .fold(String::new(), |text, line| text + line + "\n")
}

#[test]
fn the_settings_file_is_that_of_the_table() {
    if std::env::var_os("BLESS").is_some() {
        fs::write(root().join(SETTINGS), settings()).unwrap();
    }
    assert_eq!(read(SETTINGS), settings(), "write it anew: BLESS=1 cargo test --test linux_package");
}

#[test]
fn the_settings_file_says_nothing_until_somebody_switches_it_on() {
    let (layer, problems) = read_file(FileKind::Machine, Path::new(SETTINGS), settings().as_bytes());
    assert_eq!((layer.entries.len(), problems), (0, vec![]));

    let (layer, problems) = read_file(FileKind::Machine, Path::new(SETTINGS), switched_on(&settings()).as_bytes());
    assert_eq!((layer.entries.len(), problems), (KEYS.len(), vec![]));
    assert_eq!(resolve(&Layers { machine: layer, ..Layers::default() }).unwrap().settings, Settings::default());
}

#[test]
fn the_example_of_a_policy_is_one() {
    let (layer, problems) = read_file(FileKind::Policy, Path::new(POLICY), read(POLICY).as_bytes());
    assert_eq!(problems, []);
    assert!(layer.entries.len() > 2);
}

/// The values of a key in a desktop entry.
fn values(text: &str, key: &str) -> Vec<String> {
    text.lines().filter_map(|line| line.strip_prefix(key)?.strip_prefix('=')).map(str::to_owned).collect()
}

#[test]
fn the_desktop_entries_start_what_there_is() {
    for (file, windowed) in [("vxdisplay.desktop", false), ("vxdisplay-check.desktop", true)] {
        let text = read(&format!("installer/linux/{file}"));
        let [exec] = &values(&text, "Exec")[..] else { panic!("{file}") };
        let cli = Cli::try_parse_from(exec.split(' ')).unwrap();
        assert_eq!((cli.display.window.windowed, cli.command.is_none()), (windowed, true), "{file}");
        for key in ["Name", "Name[ko]", "Comment", "Comment[ko]"] {
            assert_eq!(values(&text, key).len(), 1, "{file}: {key}");
        }
        assert_eq!(values(&text, "Icon"), ["vxdisplay"]);
        assert_eq!(values(&text, "StartupWMClass"), ["vxdisplay"]);
    }
}

#[test]
fn the_relays_unit_starts_a_command_that_there_is_with_settings_that_there_are() {
    let unit = read("installer/linux/vxdisplay-relay.service");
    let starts = values(&unit, "ExecStart");
    let [start] = &starts[..] else { panic!("{starts:?}") };
    let arguments = start.replace("\"/usr/bin/vxdisplay\"", "vxdisplay");
    Cli::try_parse_from(arguments.split(' ')).unwrap();
    let variables = values(&unit, "Environment");
    assert!(!variables.is_empty());
    for variable in variables {
        let name = variable.split_once('=').unwrap().0.to_owned();
        assert!(KEYS.iter().any(|key| key.variable() == name), "{name}");
    }
    // Nothing of the system but the network is open to it.
    for line in [
        "Type=notify",
        "DynamicUser=yes",
        "NoNewPrivileges=yes",
        "ProtectSystem=strict",
        "ProtectHome=yes",
        "CapabilityBoundingSet=",
    ] {
        assert!(unit.lines().any(|found| found == line), "{line}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_unit_is_the_one_that_autostart_writes() {
    use vxdisplay::autostart::{Autostart, Folders, Scope};

    let home = tempfile::tempdir().unwrap();
    let folders = Folders { entries: home.path().join("entries"), units: home.path().join("units") };
    let autostart = Autostart { program: "/usr/bin/vxdisplay".into(), user: None, machine: folders };
    autostart.enable(Scope::Machine, true).unwrap();
    let written = fs::read_to_string(home.path().join("units/vxdisplay.service")).unwrap();
    assert_eq!(read("installer/linux/vxdisplay.service"), written);
}
