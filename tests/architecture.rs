//! The invariants of docs/ARCHITECTURE.md, held by reading the sources.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use std::fs;
use std::path::{Path, PathBuf};

fn sources(below: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut pending = vec![root.join(below)];
    let mut found = Vec::new();
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            pending.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            found.push((name, code(&fs::read_to_string(&path).unwrap())));
        }
    }
    found.sort();
    found
}

/// The source without comments and without its unit tests.
fn code(source: &str) -> String {
    let without_tests = source.split("#[cfg(test)]").next().unwrap_or_default();
    without_tests.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// The pure files of the link, beside its policy.
const PURE_LINK: [&str; 9] =
    ["answer", "config", "convert", "failure", "frames", "korean", "notice", "sentence", "tracker"];

/// The beginnings of what asks the window system.
const IMPURE_MONITORS: [&str; 2] = ["src/monitors/list", "src/monitors/watch"];

/// The beginnings of what touches files in the recording room.
const IMPURE_RECORDING: [&str; 2] = ["src/recording/reader", "src/recording/recorder"];

/// What the ways of starting with the desktop look like.
const PURE_AUTOSTART: [&str; 4] = ["command", "desktop_entry", "run_value", "unit"];

fn is_pure(name: &str) -> bool {
    name.starts_with("src/protocol/")
        || name.starts_with("src/exam/")
        || name.starts_with("src/link/policy")
        || PURE_LINK.iter().any(|file| name == format!("src/link/{file}.rs"))
        || (name.starts_with("src/check/") && !name.ends_with("/run.rs"))
        || name.starts_with("src/relay/routing")
        || name == "src/relay/scenario.rs"
        || name == "src/relay/drill.rs"
        || name.starts_with("src/simulator/")
        || name == "src/settings/server_url.rs"
        || name.starts_with("src/history/")
        || (name.starts_with("src/monitors/") && !IMPURE_MONITORS.iter().any(|file| name.starts_with(file)))
        || name == "src/app/presence.rs"
        || name.starts_with("src/texts")
        || (name.starts_with("src/recording/") && !IMPURE_RECORDING.iter().any(|file| name.starts_with(file)))
        || (name.starts_with("src/journal/") && name != "src/journal/export.rs")
        || name == "src/diagnostics/scrub.rs"
        || (name.starts_with("src/licences/") && name != "src/licences/embedded.rs")
        || (name.starts_with("src/health/") && name != "src/health/endpoint.rs")
        || name == "src/instance/address.rs"
        || name == "src/instance/message.rs"
        || PURE_AUTOSTART.iter().any(|file| name == format!("src/autostart/{file}.rs"))
}

/// Every place where a word stands that must not stand there.
fn offences(files: &[(String, String)], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, code) in files {
        for word in words.iter().filter(|word| code.contains(**word)) {
            found.push(format!("{name} names `{word}`"));
        }
    }
    found
}

fn files_of(folder: &str) -> Vec<(String, String)> {
    let files = sources(folder);
    assert!(!files.is_empty(), "{folder} is empty: has it moved?");
    files
}

#[test]
fn the_pure_rooms_have_no_door_to_the_world() {
    let pure: Vec<_> = sources("src").into_iter().filter(|(name, _)| is_pure(name)).collect();
    for room in [
        "src/protocol/",
        "src/exam/",
        "src/link/policy",
        "src/link/convert.rs",
        "src/relay/routing",
        "src/relay/scenario.rs",
        "src/recording/",
        "src/diagnostics/scrub.rs",
        "src/licences/",
        "src/journal/",
    ] {
        assert!(pure.iter().any(|(name, _)| name.starts_with(room)), "{room} is empty: has it moved?");
    }
    let doors = [
        "std::net",
        "std::thread",
        "std::fs",
        "std::io",
        "std::env",
        "std::process",
        "::now()",
        "Instant",
        "SystemTime",
        "egui",
        "tungstenite",
        "polling",
        "socket2",
        "rustls",
        "crossbeam",
        "Rng::new()",
        "tracing::",
    ];
    assert_eq!(offences(&pure, &doors), Vec::<String>::new());
}

#[test]
fn the_arrows_point_one_way() {
    for (room, forbidden) in [
        (
            "src/protocol",
            &["crate::exam", "crate::link", "crate::relay", "crate::screen", "crate::app", "crate::settings"][..],
        ),
        (
            "src/exam",
            &["crate::protocol", "crate::link", "crate::relay", "crate::screen", "crate::app", "crate::settings"],
        ),
        ("src/link", &["crate::relay", "crate::screen", "crate::console", "crate::app", "crate::commands", "egui"]),
        (
            "src/relay",
            &["crate::exam", "crate::link", "crate::screen", "crate::console", "crate::app", "crate::commands", "egui"],
        ),
        (
            "src/screen",
            &["crate::protocol", "crate::link", "crate::relay", "crate::console", "crate::app", "crate::commands"],
        ),
        (
            "src/recording",
            &["crate::relay", "crate::screen", "crate::console", "crate::app", "crate::commands", "egui"],
        ),
        (
            "src/diagnostics",
            &["crate::relay", "crate::screen", "crate::console", "crate::app", "crate::commands", "egui"],
        ),
        ("src/journal", &["crate::relay", "crate::screen", "crate::console", "crate::app", "crate::commands", "egui"]),
        ("src/console", &["crate::relay", "crate::app", "crate::commands"]),
        ("src/check", &["crate::relay", "crate::screen", "crate::console", "crate::app", "crate::commands", "egui"]),
        ("src/settings", &["crate::app", "crate::link", "crate::relay", "crate::screen", "egui"]),
    ] {
        assert_eq!(offences(&files_of(room), forbidden), Vec::<String>::new(), "{room}");
    }
}

#[test]
fn what_paints_never_blocks() {
    let mut files = files_of("src/screen");
    files.extend(files_of("src/console"));
    let blocking = ["std::net", "std::thread", "std::fs", "File::", ".recv()", ".join()", "Mutex", "sleep("];
    assert_eq!(offences(&files, &blocking), Vec::<String>::new());
}

#[test]
fn every_thread_has_a_name_and_every_channel_a_bound() {
    let files = files_of("src");
    let unnamed = ["thread::spawn", "unbounded(", "mpsc::channel(", "unbounded()"];
    assert_eq!(offences(&files, &unnamed), Vec::<String>::new());
}

#[test]
fn one_place_ends_the_process() {
    let elsewhere: Vec<_> = files_of("src").into_iter().filter(|(name, _)| name != "src/main.rs").collect();
    assert_eq!(offences(&elsewhere, &["process::exit", "process::abort"]), Vec::<String>::new());
}

#[test]
fn colours_and_sizes_live_in_the_theme() {
    let elsewhere: Vec<_> = files_of("src").into_iter().filter(|(name, _)| !name.ends_with("theme.rs")).collect();
    assert_eq!(
        offences(&elsewhere, &["Color32::from_", "hex_color!", "Color32::WHITE", "Color32::RED", "Color32::BLACK"]),
        Vec::<String>::new()
    );
}

#[test]
fn only_the_app_asks_for_repaints() {
    let elsewhere: Vec<_> = files_of("src").into_iter().filter(|(name, _)| !name.starts_with("src/app/")).collect();
    assert_eq!(offences(&elsewhere, &["request_repaint"]), Vec::<String>::new());
}

#[test]
fn the_document_names_every_room() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join("docs/ARCHITECTURE.md")).unwrap();
    let rooms: Vec<PathBuf> = fs::read_dir(root.join("src")).unwrap().map(|entry| entry.unwrap().path()).collect();
    for room in rooms {
        let name = room.file_name().unwrap().to_string_lossy().into_owned();
        assert!(
            name == "lib.rs" || document.contains(&format!("src/{name}")),
            "docs/ARCHITECTURE.md does not name src/{name}"
        );
    }
}
