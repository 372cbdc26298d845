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

#[path = "architecture/arrows.rs"]
mod arrows;
#[path = "architecture/imports.rs"]
mod imports;
#[path = "architecture/source.rs"]
mod source;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use source::{code, program, tokens};

/// The program's files, and the code of each.
static PROGRAM: LazyLock<Vec<(String, String, String)>> = LazyLock::new(|| {
    let read = |(name, text): (String, String)| {
        let code = code(&name, &text);
        (name, text, code)
    };
    program().into_iter().map(read).collect()
});

/// The code of the files below a folder, or of the one file of this name.
fn files_of(below: &str) -> Vec<(String, String)> {
    let within = |name: &str| name == below || name == format!("{below}.rs") || name.starts_with(&format!("{below}/"));
    let files = PROGRAM.iter().filter(|(name, ..)| within(name));
    let files: Vec<_> = files.map(|(name, _, code)| (name.clone(), code.clone())).collect();
    assert!(!files.is_empty(), "{below} is empty: has it moved?");
    files
}

/// The pure files of the link, beside its policy.
const PURE_LINK: [&str; 11] = [
    "answer",
    "config",
    "convert",
    "failure",
    "frames",
    "long_message",
    "notice",
    "sentence",
    "sieve",
    "tracker",
    "unread",
];

/// The pure files of the relay's bridge.
const PURE_BRIDGE: [&str; 6] = ["codec", "follow", "outbox", "redact", "stamp", "turns"];

/// The beginnings of what asks the window system.
const IMPURE_MONITORS: [&str; 2] = ["src/monitors/list", "src/monitors/watch"];

/// The beginnings of what touches files in the recording room.
const IMPURE_RECORDING: [&str; 2] = ["src/recording/reader", "src/recording/recorder"];

/// What the ways of starting with the desktop look like.
const PURE_AUTOSTART: [&str; 4] = ["command", "desktop_entry", "run_value", "unit"];

/// What reads or writes the files, the environment and the registry of settings.
const IMPURE_SETTINGS: [&str; 7] = ["load", "logo", "places", "reading", "registry.read", "save", "site_texts"];

fn is_pure(name: &str) -> bool {
    name.starts_with("src/protocol/")
        || name.starts_with("src/exam/")
        || name.starts_with("src/anatomy/")
        || name.starts_with("src/link/policy")
        || PURE_LINK.iter().any(|file| name == format!("src/link/{file}.rs"))
        || (name.starts_with("src/check/") && !name.ends_with("/run.rs"))
        || name.starts_with("src/relay/routing")
        || name == "src/relay/scenario.rs"
        || name == "src/relay/drill.rs"
        || name == "src/relay/page.rs"
        || name == "src/relay/snapshot.rs"
        || PURE_BRIDGE.iter().any(|file| name == format!("src/relay/bridge/{file}.rs"))
        || name.starts_with("src/simulator/")
        || (name.starts_with("src/settings/")
            && !IMPURE_SETTINGS.iter().any(|file| name == format!("src/settings/{file}.rs"))
            && name != "src/settings/environment.rs")
        || name.starts_with("src/history/")
        || (name.starts_with("src/logo/") && name != "src/logo/png.rs")
        || (name.starts_with("src/lettering/") && name != "src/lettering/textures.rs")
        || (name.starts_with("src/monitors/") && !IMPURE_MONITORS.iter().any(|file| name.starts_with(file)))
        || name.starts_with("src/display/")
        || name.starts_with("src/texts")
        || (name.starts_with("src/recording/") && !IMPURE_RECORDING.iter().any(|file| name.starts_with(file)))
        || (name.starts_with("src/journal/") && name != "src/journal/export.rs")
        || name == "src/diagnostics/scrub.rs"
        || (name.starts_with("src/licences/") && name != "src/licences/embedded.rs")
        || (name.starts_with("src/health/") && name != "src/health/endpoint.rs")
        || name == "src/instance/address.rs"
        || name == "src/net/http.rs"
        || name == "src/net/listed.rs"
        || name == "src/net/nats.rs"
        || name == "src/net/pem.rs"
        || name == "src/instance/message.rs"
        || name == "src/supervisor/policy.rs"
        || (name.starts_with("src/cli/") && name != "src/cli/reader.rs")
        || name == "src/wiring.rs"
        || PURE_AUTOSTART.iter().any(|file| name == format!("src/autostart/{file}.rs"))
}

/// What leads from a pure file to the world.
const DOORS: [&str; 41] = [
    "std::net",
    "std::os",
    "std::thread",
    "std::fs",
    "std::io",
    "std::env",
    "std::process",
    "std::sync::mpsc",
    "use std as",
    "use std::*",
    "use core as",
    "::now()",
    "Instant",
    "SystemTime",
    "chrono::Local",
    "chrono::Utc",
    "egui",
    "eframe",
    "winit",
    "tungstenite",
    "polling",
    "socket2",
    "rustls",
    "rustix",
    "libc::",
    "windows_sys",
    "x11rb",
    "zbus",
    "crossbeam",
    "tempfile",
    "Rng::new()",
    "tracing::",
    "println!",
    "print!",
    "dbg!",
    "TcpStream",
    "UdpSocket",
    "crate::files",
    "clock::Clock",
    "logging::start",
    "unsafe",
];

/// Pure rooms that paint: they name egui's types, and have no other door.
const PURE_PAINTERS: [&str; 1] = ["src/raster/"];

/// Name, text and code of each file of the pure rooms that paint.
fn pure_painters() -> impl Iterator<Item = &'static (String, String, String)> {
    PROGRAM.iter().filter(|(name, ..)| PURE_PAINTERS.iter().any(|room| name.starts_with(room)))
}

/// The doors that a pure room that paints must not have.
fn doors_of_painters() -> Vec<&'static str> {
    DOORS.into_iter().filter(|door| *door != "egui").collect()
}

/// Name, text and code of each pure file.
fn pure() -> impl Iterator<Item = &'static (String, String, String)> {
    PROGRAM.iter().filter(|(name, ..)| is_pure(name))
}

/// Every place where a word stands that must not stand there.
fn offences(files: &[(String, String)], words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (name, code) in files {
        for word in words.iter().filter(|word| names(code, word)) {
            found.push(format!("{name} names `{word}`"));
        }
    }
    found
}

/// Whether the word stands there, and not as the end of another one.
fn names(code: &str, word: &str) -> bool {
    let is_word = |character: char| character.is_alphanumeric() || character == '_';
    code.match_indices(word)
        .any(|(at, _)| !word.starts_with(is_word) || !code[..at].chars().next_back().is_some_and(is_word))
}

#[test]
fn the_pure_rooms_have_no_door_to_the_world() {
    let pure: Vec<_> = pure().map(|(name, _, code)| (name.clone(), code.clone())).collect();
    for room in [
        "src/protocol/",
        "src/exam/",
        "src/anatomy/",
        "src/link/policy",
        "src/link/convert.rs",
        "src/relay/routing",
        "src/relay/scenario.rs",
        "src/recording/",
        "src/diagnostics/scrub.rs",
        "src/licences/",
        "src/display/",
        "src/journal/",
        "src/lettering/",
        "src/settings/",
        "src/supervisor/policy.rs",
    ] {
        assert!(pure.iter().any(|(name, _)| name.starts_with(room)), "{room} is empty: has it moved?");
    }
    assert_eq!(offences(&pure, &DOORS), Vec::<String>::new());
    let painters: Vec<_> = pure_painters().map(|(name, _, code)| (name.clone(), code.clone())).collect();
    for room in PURE_PAINTERS {
        assert!(painters.iter().any(|(name, _)| name.starts_with(room)), "{room} is empty: has it moved?");
    }
    assert_eq!(offences(&painters, &doors_of_painters()), Vec::<String>::new());
}

/// How each door looks where somebody opens it.
fn opened(door: &str) -> String {
    match door {
        "std::net" => "use std::{collections::BTreeMap, net::{IpAddr, TcpListener}};".to_owned(),
        "std::fs" => "fn planted() { let _ = (\"ws://host\", std :: fs /* a comment */ :: read(\"x\")); }".to_owned(),
        "std::io" => "use std::{fmt, io::{self, Write as _}};".to_owned(),
        "std::thread" => "fn planted(quote: char) { if quote != '\"' { std::thread::yield_now() } }".to_owned(),
        "::now()" => "fn planted() { let _ = chrono::DateTime\n    ::now ( ); }".to_owned(),
        "Instant" => "fn planted(_: std::time::Instant) {}".to_owned(),
        "egui" => "fn planted() { let _ = vec![ egui::Color32::RED ]; }".to_owned(),
        "unsafe" => "fn planted() { unsafe {} }".to_owned(),
        "tracing::" => "fn planted() { tracing::info!(\"https://{}\", 1) }".to_owned(),
        "use std as" => "use std as s;".to_owned(),
        "use core as" => "use core as c;".to_owned(),
        "use std::*" => "use std::*;".to_owned(),
        door if door.ends_with('!') => format!("fn planted() {{ {door}(\"//\") }}"),
        door if door.ends_with(')') => format!("fn planted() {{ let _ = {door}; }}"),
        door => format!("fn planted() {{ let _ = r#\"a \" // text\"#; {}::x(); }}", door.trim_end_matches("::")),
    }
}

#[test]
fn an_offence_is_found_in_every_pure_file_wherever_it_stands() {
    assert!(pure().count() > 100, "{} files", pure().count());
    let all = DOORS.map(opened).join("\n");
    for (name, text, _) in pure() {
        for planted in [format!("{text}\n{all}\n"), format!("{all}\n{text}")] {
            let found = offences(&[(name.clone(), code(name, &planted))], &DOORS);
            assert_eq!(found.len(), DOORS.len(), "{name}: {found:?}");
        }
    }
    let doors = doors_of_painters();
    assert_eq!(doors.len(), DOORS.len() - 1);
    for (name, text, _) in pure_painters() {
        for planted in [format!("{text}\n{all}\n"), format!("{all}\n{text}")] {
            let found = offences(&[(name.clone(), code(name, &planted))], &doors);
            assert_eq!(found.len(), doors.len(), "{name}: {found:?}");
        }
    }
}

#[test]
fn comments_texts_and_tests_are_no_offences() {
    let text = r##"
        //! std::fs and std::io
        /* std::net /* std::thread */ Instant */
        const TEXT: &str = "std::fs \" std::env"; // std::process
        const RAW: (&str, &[u8], char) = (r#"egui " std::fs"#, b"tracing::", '"');
        fn lifetimes<'a>(text: &'a str) -> &'a str { text }
        #[cfg(all(test, unix))] mod more { fn x() { std::fs::read("}") } }
        #[cfg(test)]
        #[allow(clippy::unwrap_used, reason = "std::fs")]
        pub(super) mod tests { use std::fs; fn x() { Instant::now(); } }
        fn after() -> u8 { b'"' }
    "##;
    assert_eq!(offences(&[("src/exam/x.rs".to_owned(), code("src/exam/x.rs", text))], &DOORS), Vec::<String>::new());
    let code =
        code("src/exam/x.rs", "use super::super::link::{self, worker::Worker as W}; fn f() { super::name::g() }");
    for path in ["use crate::link::self", "use crate::link::worker::Worker as W", "crate::exam::name::g()"] {
        assert!(code.contains(path), "{path}: {code}");
    }
}

#[test]
fn what_paints_never_blocks() {
    let mut files = files_of("src/screen");
    files.extend(files_of("src/console"));
    let blocking = [
        "std::net",
        "std::thread",
        "std::fs",
        "File::",
        ".recv()",
        ".recv_timeout(",
        ".join()",
        "Mutex",
        "RwLock",
        "sleep(",
        "crate::files",
    ];
    assert_eq!(offences(&files, &blocking), Vec::<String>::new());
}

#[test]
fn every_thread_has_a_name_and_every_channel_a_bound() {
    let files = files_of("src");
    let unnamed = ["thread::spawn", "thread::scope", "unbounded", "mpsc::channel", "mpsc::sync_channel"];
    assert_eq!(offences(&files, &unnamed), Vec::<String>::new());
    for (name, code) in files {
        let (all, named) = (code.matches("thread::Builder::new()"), code.matches("thread::Builder::new().name("));
        assert_eq!(all.count(), named.count(), "{name} starts a thread without a name");
    }
}

/// The client socket is opened, kept and closed by the code that the thread `vx-link` runs.
#[test]
fn one_thread_owns_the_client_socket_and_is_joined() {
    let link = files_of("src/link");
    let starting: Vec<_> = link.iter().filter(|(_, code)| code.contains("thread::Builder::new()")).collect();
    // The second asks for addresses, and touches no socket.
    let names: Vec<_> = starting.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["src/link/handle.rs", "src/link/lookup.rs"]);
    assert_eq!(offences(&files_of("src/link/lookup.rs"), &["TcpStream", "socket2", "WebSocket"]), Vec::<String>::new());
    assert!(starting[0].1.contains(".join()"), "the thread of the link is not joined");
    let elsewhere: Vec<_> = files_of("src").into_iter().filter(|(name, _)| !name.starts_with("src/link/")).collect();
    assert_eq!(
        offences(&elsewhere, &["crate::link::worker", "crate::link::connect", "crate::link::open::"]),
        Vec::<String>::new()
    );
}

#[test]
fn one_place_ends_the_process() {
    let elsewhere: Vec<_> = files_of("src").into_iter().filter(|(name, _)| name != "src/main.rs").collect();
    assert_eq!(offences(&elsewhere, &["process::exit", "process::abort", "libc::_exit"]), Vec::<String>::new());
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
fn only_the_host_asks_for_repaints() {
    let elsewhere: Vec<_> = files_of("src").into_iter().filter(|(name, _)| !name.starts_with("src/host/")).collect();
    assert_eq!(offences(&elsewhere, &["request_repaint"]), Vec::<String>::new());
}

/// The only place in the link that wakes the application has sent before.
#[test]
fn the_application_is_woken_after_it_was_told() {
    let woken: Vec<_> = files_of("src/link").into_iter().filter(|(_, code)| code.contains("wake)()")).collect();
    let [(name, code)] = woken.as_slice() else { panic!("{woken:?}") };
    assert_eq!(name, "src/link/outbox.rs");
    assert_eq!(code.matches("wake)()").count(), 1);
    assert!(
        code.contains("self.drain();if std::mem::take(&mut self.sent){(self.wake)();}"),
        "it is woken before it is told"
    );
}

/// Where the operating system must be asked, and nowhere else.
const UNSAFE: [&str; 11] = [
    "src/allocator.rs",
    "src/clock.rs",
    "src/diagnostics/system.rs",
    "src/dumps.rs",
    "src/host/awake/windows.rs",
    "src/host/compose.rs",
    "src/host/placement/windows.rs",
    "src/host/tray/windows.rs",
    "src/monitors/list/windows.rs",
    "src/net/watched.rs",
    "src/terminal/windows.rs",
];

#[test]
fn unsafe_code_is_where_the_operating_system_must_be_asked_each_with_its_reason() {
    let mut found = Vec::new();
    for (name, text, _) in PROGRAM.iter() {
        let count = |word: &str| tokens(text).iter().filter(|token| *token == word).count();
        if count("unsafe") == 0 {
            continue;
        }
        // The lint wants a permission for each place; a permission wants its reason.
        let permitted = text.split("unsafe_code").skip(1);
        assert!(permitted.clone().count() > 0, "{name} has unsafe code without a permission");
        for permission in permitted {
            let end = permission.find(")]").unwrap_or(permission.len());
            assert!(permission[..end].contains("reason"), "{name} permits unsafe code without a reason");
        }
        assert!(text.contains("SAFETY:"), "{name} has unsafe code without saying why it is sound");
        found.push(name.as_str());
    }
    assert_eq!(found, UNSAFE);
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).unwrap();
    assert!(manifest.contains("unsafe_code = \"deny\""));
}

/// A patient must be able to reach a file or a line of a log through none of these.
#[test]
fn files_are_written_in_few_places() {
    const WRITERS: [&str; 6] = [
        "src/files.rs",
        // Appends to a file that several processes write to.
        "src/logging/daily.rs",
        // A lock that stays.
        "src/instance/claim.rs",
        // Folders of their own.
        "src/instance/place.rs",
        "src/instance/wire.rs",
        "src/main.rs",
    ];
    let elsewhere: Vec<_> = files_of("src").into_iter().filter(|(name, _)| !WRITERS.contains(&name.as_str())).collect();
    let words =
        ["fs::write(", "File::create", "File::options", "OpenOptions", "fs::rename(", "fs::copy(", "set_permissions("];
    assert_eq!(offences(&elsewhere, &words), Vec::<String>::new());
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

/// Each invariant of the document names the tests that hold it, and each of these is there.
#[test]
fn the_document_names_the_test_that_holds_each_invariant() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join("docs/ARCHITECTURE.md")).unwrap();
    let invariants = document.split("\n## Invariants").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows: Vec<_> =
        invariants.lines().filter(|line| line.starts_with("| ") && line.as_bytes()[2].is_ascii_digit()).collect();
    assert_eq!(rows.len(), 10);
    for row in rows {
        let held_by = row.split('|').nth(2).unwrap();
        let names: Vec<_> = held_by.split('`').skip(1).step_by(2).collect();
        assert!(!names.is_empty(), "{row}");
        for pair in names.chunks(2) {
            let [file, test] = pair else { panic!("{row}: a file and a test by turns") };
            let text = fs::read_to_string(root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            assert!(text.contains(&format!("fn {test}(")), "{file} has no {test}");
        }
    }
}
