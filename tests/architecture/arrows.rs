//! Who imports whom: between the rooms in one direction, by a table, and within a room in no circle.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::imports::{Circle, Imports};
use super::source::code;
use super::{PROGRAM, files_of, offences};

/// What each room may import, and does: each names only rooms above it. docs/ARCHITECTURE.md has the same table.
const MAY_IMPORT: [(&str, &[&str]); 38] = [
    ("anatomy", &[]),
    ("l10n", &["anatomy"]),
    ("protocol", &["l10n"]),
    ("exam", &["anatomy", "l10n"]),
    ("net", &[]),
    ("files", &["l10n"]),
    ("inject", &[]),
    ("clock", &[]),
    ("licences", &[]),
    ("allocator", &[]),
    ("dumps", &[]),
    ("terminal", &[]),
    ("raster", &[]),
    ("lettering", &[]),
    ("logo", &["l10n"]),
    ("monitors", &["clock", "l10n"]),
    ("settings", &["files", "l10n", "lettering", "logo", "monitors", "net"]),
    ("logging", &["l10n", "settings"]),
    ("autostart", &["files", "l10n"]),
    ("link", &["clock", "exam", "inject", "l10n", "net", "protocol"]),
    ("relay", &["clock", "inject", "l10n", "net", "protocol"]),
    ("simulator", &["exam", "l10n", "protocol", "relay"]),
    ("check", &["clock", "exam", "l10n", "link", "protocol"]),
    ("recording", &["clock", "exam", "files", "l10n", "link", "protocol"]),
    ("history", &["exam", "l10n", "link", "protocol"]),
    ("journal", &["exam", "l10n", "link", "logging", "protocol"]),
    ("health", &["clock", "exam", "l10n", "link", "net"]),
    ("instance", &["files", "health", "l10n", "net", "settings"]),
    ("supervisor", &["clock", "l10n", "settings"]),
    ("diagnostics", &["exam", "files", "l10n", "monitors", "recording"]),
    ("screen", &["anatomy", "exam", "l10n", "lettering", "logo", "settings"]),
    ("wiring", &["exam", "l10n", "link", "relay", "screen", "settings"]),
    ("cli", &["check", "l10n", "recording", "settings"]),
    (
        "display",
        &[
            "check",
            "clock",
            "diagnostics",
            "exam",
            "health",
            "history",
            "journal",
            "l10n",
            "link",
            "logging",
            "logo",
            "monitors",
            "protocol",
            "recording",
            "relay",
            "screen",
            "settings",
            "simulator",
            "wiring",
        ],
    ),
    (
        "console",
        &[
            "check",
            "display",
            "exam",
            "history",
            "journal",
            "l10n",
            "licences",
            "link",
            "monitors",
            "recording",
            "screen",
            "settings",
            "simulator",
        ],
    ),
    (
        "host",
        &[
            "allocator",
            "check",
            "clock",
            "console",
            "diagnostics",
            "display",
            "exam",
            "files",
            "health",
            "inject",
            "instance",
            "l10n",
            "link",
            "monitors",
            "protocol",
            "raster",
            "recording",
            "relay",
            "screen",
            "settings",
            "supervisor",
            "wiring",
        ],
    ),
    (
        "commands",
        &[
            "anatomy",
            "autostart",
            "check",
            "cli",
            "clock",
            "diagnostics",
            "display",
            "exam",
            "files",
            "health",
            "history",
            "host",
            "instance",
            "l10n",
            "licences",
            "link",
            "monitors",
            "protocol",
            "raster",
            "recording",
            "relay",
            "screen",
            "settings",
            "supervisor",
            "wiring",
        ],
    ),
    (
        "main",
        &[
            "allocator",
            "cli",
            "clock",
            "commands",
            "display",
            "dumps",
            "host",
            "inject",
            "instance",
            "l10n",
            "link",
            "logging",
            "monitors",
            "relay",
            "settings",
            "supervisor",
            "terminal",
            "wiring",
        ],
    ),
];

/// Rooms that paint windows.
const MAY_PAINT: [&str; 5] = ["console", "host", "lettering", "raster", "screen"];

/// A file of another room that paints: pictures without windows.
const PAINTS_PICTURES: &str = "src/commands/shots.rs";

/// Everything that is not as the table says.
fn wrong_arrows(files: &[(String, String)]) -> Vec<String> {
    let rooms = Imports::of(files).rooms();
    let mut wrong = Vec::new();
    for (room, imported) in &rooms {
        let Some((_, may)) = MAY_IMPORT.iter().find(|(known, _)| known == room) else {
            wrong.push(format!("{room} is not in the table"));
            continue;
        };
        wrong.extend(imported.iter().filter(|to| !may.contains(&to.as_str())).map(|to| format!("{room} imports {to}")));
        let needed = |to: &&&str| imported.contains(**to) || !rooms.contains_key(**to);
        wrong.extend(may.iter().filter(|to| !needed(to)).map(|to| format!("{room} does not import {to} any more")));
    }
    let mut above: Vec<&str> = Vec::new();
    for (room, may) in MAY_IMPORT {
        if !rooms.contains_key(room) {
            wrong.push(format!("{room} has moved"));
        }
        wrong.extend(may.iter().filter(|to| !above.contains(to)).map(|to| format!("{to} is not above {room}")));
        above.push(room);
    }
    wrong
}

#[test]
fn the_arrows_point_one_way() {
    assert_eq!(wrong_arrows(&files_of("src")), Vec::<String>::new());
    for (room, _) in MAY_IMPORT.iter().filter(|(room, _)| !MAY_PAINT.contains(room)) {
        let mut files = files_of(&format!("src/{room}"));
        files.retain(|(name, _)| name != PAINTS_PICTURES);
        assert_eq!(offences(&files, &["egui", "eframe"]), Vec::<String>::new());
    }
}

#[test]
fn an_arrow_against_the_table_is_found() {
    for (file, planted, wrong) in [
        ("src/protocol/json.rs", "use crate::exam::Moment;", "protocol imports exam"),
        ("src/relay/drill.rs", "fn planted() { crate::link::planted() }", "relay imports link"),
        ("src/settings/edit.rs", "use crate::{files, link::{self, Limits}};", "settings imports link"),
        ("src/exam/moment.rs", "use super::super::screen as planted;", "exam imports screen"),
        ("src/clock.rs", "mod planted { use super::super::link; }", "clock imports link"),
        ("src/main.rs", "use vxdisplay::simulator::Form;", "main imports simulator"),
    ] {
        assert_eq!(wrong_arrows(&with(&[(file, planted)])), [wrong]);
    }
    let without_clock = files_of("src").into_iter().filter(|(name, _)| name != "src/clock.rs").collect::<Vec<_>>();
    assert_eq!(wrong_arrows(&without_clock), ["clock has moved"]);
}

/// The table of the document is that of the test, row by row.
#[test]
fn the_document_has_the_table_of_imports() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join("docs/ARCHITECTURE.md")).unwrap();
    let arrows = document.split("\n## The arrows").nth(1).unwrap().split("\n## ").next().unwrap();
    let rows = arrows.lines().filter(|line| line.starts_with("| `")).map(|line| line.to_owned()).collect::<Vec<_>>();
    let names = |rooms: &[&str]| rooms.iter().map(|room| format!("`{room}`")).collect::<Vec<_>>().join(", ");
    let expected = MAY_IMPORT.map(|(room, may)| format!("| `{room}` | {} |", names(may)));
    assert_eq!(rows, expected, "the table should be:\n{}", expected.join("\n"));
}

/// The names and the code of the program's files, with some changed.
fn with(changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = files_of("src");
    for (name, added) in changes {
        let (_, text, _) = PROGRAM.iter().find(|(known, ..)| known == name).unwrap_or_else(|| panic!("no {name}"));
        let place = files.iter_mut().find(|(known, _)| known == name).unwrap();
        place.1 = code(name, &format!("{text}\n{added}\n"));
    }
    files
}

fn circles(files: &[(String, String)]) -> Vec<Circle> {
    Imports::of(files).circles()
}

fn shown(circles: &[Circle]) -> Vec<String> {
    circles.iter().map(ToString::to_string).collect()
}

/// Modules below the same one import each other in one direction only, and so do the rooms. A module and those inside it are one.
#[test]
fn no_import_circle_in_src() {
    let found = shown(&circles(&files_of("src")));
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn an_import_circle_is_found_however_it_is_written() {
    for (changes, circle) in [
        // A path in an expression, and a group.
        (
            &[("src/exam/text.rs", "fn planted() { crate::exam::damage::planted() }")][..],
            &["exam/damage", "exam/text"][..],
        ),
        (
            &[("src/exam/text.rs", "use crate::{clock, exam::{moment, damage::Received as R}};")],
            &["exam/damage", "exam/text"],
        ),
        // A name that the room passes on is of the file that declares it.
        (&[("src/exam/text.rs", "use super::Received;")], &["exam/damage", "exam/text"]),
        (&[("src/exam/text.rs", "fn planted(_: &super::Received) {}")], &["exam/damage", "exam/text"]),
        // Longer ones, deeper ones, and those between rooms.
        (
            &[("src/net/http.rs", "use super::Watched;"), ("src/net/watched.rs", "use super::http::Status;")],
            &["net/http", "net/watched"],
        ),
        (
            &[
                ("src/relay/server/pacing.rs", "use super::conversation::Post;"),
                ("src/relay/server/conversation.rs", "use super::drilling::Drilled;"),
                ("src/relay/server/drilling.rs", "use super::pacing::planted;"),
            ],
            &["relay/server/conversation", "relay/server/drilling", "relay/server/pacing"],
        ),
        (
            &[
                ("src/protocol/json.rs", "type Planted = crate::exam::Moment;"),
                ("src/exam/moment.rs", "use crate::protocol;"),
            ],
            &["exam", "protocol"],
        ),
    ] {
        let found = circles(&with(changes));
        let members = |circle: &Circle| circle.modules.iter().cloned().collect::<BTreeSet<_>>();
        let expected: BTreeSet<String> = circle.iter().map(|module| (*module).to_owned()).collect();
        assert!(found.iter().any(|circle| members(circle) == expected), "{changes:?}: {:?}", shown(&found));
    }
    // What stands in comments, texts and tests is no import.
    let harmless = "// use super::Received;\nconst T: &str = \"crate::exam::damage\";\n#[cfg(test)]\nmod planted { use super::super::Received; }";
    assert!(circles(&with(&[("src/exam/text.rs", harmless)])).is_empty());
}
