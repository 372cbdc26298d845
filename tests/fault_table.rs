//! docs/FAULTS.md: no fault is missing, every named test exists, and no fault loses its test.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "in tests a failure is a panic")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What the client must survive, in the order of the document.
const CLIENT: &[&str] = &[
    "refused",
    "SYN black hole",
    "ICMP reject",
    "accepted and silent",
    "header drip, 1 byte per 5 s",
    "HTTP 200",
    "HTTP 301",
    "HTTP 401/403",
    "HTTP 503",
    "HTTP/1.0",
    "wrong Sec-WebSocket-Accept",
    "unasked subprotocol",
    "TLS or SSH bytes on the port",
    "ws to a TLS port",
    "wss to a plain port",
    "bad certificate",
    "70 KiB header",
    "200 headers",
    "first frame in the 101 packet",
    "DNS failure",
    "DNS stall",
    "half-open, silent (cable, SIGSTOP)",
    "half-open while sending",
    "pings unanswered while data flows",
    "late pong of an old connection",
    "RST",
    "FIN",
    "RST or FIN mid-frame",
    "close 1000/1001/1012/4000/none",
    "close 999/1005/1006/1 byte/bad UTF-8",
    "close and never FIN",
    "data after close",
    "masked frame, RSV, reserved opcodes, fragmented or long control frames, bad continuation",
    "good fragments, ping between, a Hangul letter split over two frames",
    "invalid UTF-8",
    "length lies of 2^40, 2^63, 2^64",
    "2 MiB, endless fragments",
    "slow drip",
    "stall inside a frame (10 s)",
    "empty-continuation flood",
    "ping flood while not reading",
    "unsolicited pong, empty text",
    "binary frame with JSON, BOM",
    "not JSON, arrays, two objects, depth 200, a million brackets, NaN, 1e999, 2^64, \"101\" as text, duplicate keys, both id spellings",
    "an answer or event that cannot be read",
    "lone surrogate, NUL, bidi controls, 64 KiB name",
    "unknown command, other receiver, sender 106",
    "register never answered",
    "register answered with status 0",
    "register answered twice, or before asked",
    "wall clock ± 1 day",
    "sleep of a minute",
    "accepts and drops 100 times",
    "10,000 events a second, window hidden or hung",
    "quit in every phase",
    "two reasons to reconnect at once",
    "20 % loss",
    "8 kbit/s",
    "no descriptors",
];

/// What the relay must survive.
const RELAY: &[&str] = &[
    "port in use",
    "restart at once",
    "idle connect",
    "slow request",
    "8 KiB header, 64 headers",
    "plain GET, POST, h2 preface, TLS hello, missing key, version 8",
    "Origin",
    "foreign Host",
    "unmasked frame",
    "every Autobahn case",
    "invalid JSON, arrays, depth",
    "more than 64 KiB",
    "spoofed sender, event before register",
    "register twice",
    "receiver 0/null/absent/1/999",
    "a display stops reading",
    "all displays stop reading",
    "sender flood of 60 MB",
    "half-open displays",
    "fd exhaustion",
    "1,000 connects at once",
    "RST in a fan-out",
    "sender dies mid-frame",
    "a panic in one client's path",
    "too many connections",
    "shutdown with 1,000",
];

/// What the bridge of a relay must survive.
const BRIDGE: &[&str] = &[
    "restart of the broker",
    "stopped broker (SIGSTOP)",
    "publisher killed, ended, stopped, started anew",
    "event lost, doubled, late, of another publisher, not text, without a stamp",
    "slow consumer",
    "wrong credentials, no permission",
    "certificate not trusted, server without TLS",
    "name of the broker that no resolver finds",
    "a server of the list dies",
    "loops",
    "patient data without being switched on",
    "stop of the relay in any state of the bridge",
    "any loss, reordering, doubling, new start or disconnection",
];

/// The faults that nothing outside causes yet. Whoever writes the test takes the fault out of this list; none is ever added.
const WITHOUT: &[&str] = &[];

/// The faults that a suite causes which cargo does not run: none loses its script.
const BY_SCRIPT: &[(&str, &str)] = &[("every Autobahn case", "scripts/autobahn")];

const NONE_YET: &str = "**no test from outside yet**";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The rows of a table: fault, behaviour, tests.
fn rows(section: &str) -> Vec<[String; 3]> {
    let document = fs::read_to_string(root().join("docs/FAULTS.md")).unwrap();
    let from = document.find(&format!("## {section}\n")).expect("the section");
    let table = document[from..].lines().skip_while(|line| !line.starts_with("| ---")).skip(1);
    table
        .take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
            let [fault, behaviour, tests] = cells[..] else { panic!("not three cells: {line}") };
            [fault, behaviour, tests].map(str::to_owned)
        })
        .collect()
}

/// The rows of all tables.
fn all_rows() -> impl Iterator<Item = [String; 3]> {
    ["The client", "The relay", "The bridge"].into_iter().flat_map(rows)
}

const SCRIPTS: &str = "scripts/";

/// The scripts that a cell names.
fn scripts(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).filter(|quoted| quoted.starts_with(SCRIPTS)).collect()
}

/// The tests that a cell names, each with its file: a file stands before its tests.
fn tests(cell: &str) -> Vec<(String, String)> {
    let mut file = None;
    let mut found = Vec::new();
    for quoted in cell.split('`').skip(1).step_by(2) {
        if Path::new(quoted).extension().is_some_and(|extension| extension == "rs") {
            file = Some(quoted.to_owned());
        } else if !quoted.starts_with(SCRIPTS) {
            found.push((file.clone().expect("a file before its test"), quoted.to_owned()));
        }
    }
    found
}

#[test]
fn no_fault_is_missing() {
    for (section, faults) in [("The client", CLIENT), ("The relay", RELAY), ("The bridge", BRIDGE)] {
        let told: Vec<String> = rows(section).into_iter().map(|[fault, ..]| fault).collect();
        assert_eq!(told, faults, "{section}");
    }
}

#[test]
fn every_test_that_is_named_exists() {
    let mut named = BTreeSet::new();
    for row in all_rows() {
        for (file, test) in tests(&row[2]) {
            let source = fs::read_to_string(root().join(&file)).unwrap_or_else(|error| panic!("{file}: {error}"));
            let at = source.find(&format!("fn {test}()")).unwrap_or_else(|| panic!("{file} has no test {test}"));
            let before: Vec<&str> = source[..at].lines().rev().take(4).map(str::trim).collect();
            assert!(before.contains(&"#[test]"), "{file}: {test} is no test");
            assert!(!before.iter().any(|line| line.starts_with("#[ignore")), "{file}: {test} is not run");
            named.insert(test);
        }
    }
    assert!(named.len() > 60, "{}", named.len());
}

#[test]
fn no_fault_is_without_a_test_but_those_that_are_known_to_be() {
    let mut without = Vec::new();
    for [fault, behaviour, cell] in all_rows() {
        assert!(!behaviour.is_empty(), "{fault}");
        let is_marked = cell.starts_with(NONE_YET);
        assert_eq!(tests(&cell).is_empty(), is_marked && !cell.contains('`'), "{fault}: {cell}");
        if is_marked {
            without.push(fault);
        }
    }
    assert_eq!(without, WITHOUT);
}

#[test]
fn every_script_that_is_named_is_run_by_the_long_tests() {
    let long = fs::read_to_string(root().join("scripts/test-long")).unwrap();
    let mut named = Vec::new();
    for [fault, _, cell] in rows("The client").into_iter().chain(rows("The relay")) {
        for script in scripts(&cell) {
            assert!(root().join(script).is_file(), "{fault}: there is no {script}");
            let is_run = long.lines().any(|line| line.split_whitespace().next() == Some(script));
            assert!(is_run, "scripts/test-long does not run {script}");
            named.push((fault.clone(), script.to_owned()));
        }
    }
    let expected: Vec<_> =
        BY_SCRIPT.iter().map(|(fault, script)| ((*fault).to_owned(), (*script).to_owned())).collect();
    assert_eq!(named, expected);
}

#[test]
fn the_results_of_autobahn_are_301_of_301_in_every_run_and_each_exception_has_its_reason() {
    let document = fs::read_to_string(root().join("docs/AUTOBAHN.md")).unwrap();
    let rows = |columns: usize| {
        let rows = document.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
        let rows = rows.map(|row| row.split(" | ").map(str::trim).collect::<Vec<_>>());
        rows.filter(move |row| row.len() == columns && !row[0].starts_with("---")).skip(1).collect::<Vec<_>>()
    };
    let runs = rows(6);
    assert_eq!(runs.len(), 4, "relay and link, in the clear and over TLS");
    let (mut non_strict, mut informational) = (0, 0);
    for run in runs {
        let counts: Vec<u32> = run[1..].iter().map(|count| count.parse().unwrap()).collect();
        let [ok, less_strict, for_information, failed, of] = counts[..] else { panic!("{run:?}") };
        assert_eq!((ok + less_strict + for_information, failed, of), (301, 0, 301), "{run:?}");
        non_strict = non_strict.max(less_strict);
        informational = informational.max(for_information);
    }
    let exceptions = rows(4);
    let count = |word: &str| u32::try_from(exceptions.iter().filter(|row| row[1] == word).count()).unwrap();
    assert!(count("non-strict") >= non_strict && count("informational") >= informational, "{exceptions:?}");
    assert!(exceptions.iter().all(|row| row[3].len() > 40), "each with its reason: {exceptions:?}");
}
