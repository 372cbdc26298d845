//! `vxdisplay check` against servers that are really broken, written in Python.
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

#[path = "common/certificates.rs"]
mod certificates;
mod common;

use std::collections::{BTreeMap, HashMap};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use common::{FOREIGN, Lines, Server, vxdisplay};
use vxdisplay::check::{CheckRun, Ladder, MAX_TIMEOUT, RungState, Verdict};
use vxdisplay::clock::Clock;
use vxdisplay::l10n::{Library, Locale};
use vxdisplay::link::{Credentials, DownReason, Link, LinkConfig, LinkState, Target};

const RUNGS: [&str; 6] = ["address", "port", "websocket", "register", "ping", "data"];

/// The broken servers, their certificates, and settings that trust these.
struct Broken {
    _process: Mutex<Lines>,
    home: tempfile::TempDir,
    ports: HashMap<String, u16>,
}

impl Broken {
    fn start() -> Self {
        let home = tempfile::tempdir().unwrap();
        let authority = certificates::authority();
        std::fs::write(home.path().join("settings.toml"), format!("[server]\nca_file = {authority:?}\n")).unwrap();
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let python = root.join("target/foreign/venv/bin/python");
        assert!(python.exists(), "the foreign servers are not installed; run scripts/test, which installs them");
        let mut command = Command::new(python);
        let mut process =
            Lines::start(command.arg(root.join("tests/foreign/broken_servers.py")).arg(certificates::FOLDER));
        process.until("the broken servers", |line| line == "ready 0");
        let listening = process.seen.iter().map(|line| line.split_once(' ').unwrap());
        let ports = listening.map(|(name, port)| (name.to_owned(), port.parse().unwrap())).collect();
        Self { _process: Mutex::new(process), home, ports }
    }

    fn url(&self, fault: &str) -> String {
        let port = self.ports.get(fault).unwrap_or_else(|| panic!("no server for {fault}"));
        match fault {
            "plain_on_wss"
            | "hangs_up_on_wss"
            | "self_signed"
            | "expired"
            | "not_yet_valid"
            | "good_tls"
            | "authority_as_server"
            | "no_tls_in_common"
            | "alert_on_wss"
            | "broken_tls"
            | "silent_on_wss" => {
                format!("wss://127.0.0.1:{port}")
            }
            "wrong_name" | "version_1" => format!("wss://localhost:{port}"),
            _ => format!("ws://127.0.0.1:{port}"),
        }
    }

    fn check(&self, fault: &str, arguments: &[&str]) -> Checked {
        Checked::run(self.home.path(), &self.url(fault), arguments)
    }
}

/// What a check printed, and how long it took.
struct Checked {
    output: Output,
    took: Duration,
    rungs: Vec<serde_json::Value>,
}

impl Checked {
    fn run(home: &Path, url: &str, arguments: &[&str]) -> Self {
        let mut command = vxdisplay(home);
        command.args(["check", "--json", "--server", url, "--config"]).arg(home.join("settings.toml")).args(arguments);
        let begun = Instant::now();
        let output = command.output().unwrap();
        let took = begun.elapsed();
        let text = String::from_utf8(output.stdout.clone()).unwrap();
        let rungs = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        Self { output, took, rungs }
    }

    fn states(&self) -> Vec<&str> {
        self.rungs.iter().map(|line| line["state"].as_str().unwrap()).collect()
    }

    fn sentence(&self, rung: &str) -> &str {
        let line = self.rungs.iter().find(|line| line["rung"] == rung).unwrap();
        line["sentence"].as_str().unwrap()
    }

    #[track_caller]
    fn assert_well_formed(&self, fault: &str) {
        let names: Vec<&str> = self.rungs.iter().map(|line| line["rung"].as_str().unwrap()).collect();
        assert_eq!(names, RUNGS, "{fault}");
        for line in &self.rungs {
            assert_eq!(line.as_object().unwrap().len(), 4, "{fault}: {line}");
            assert!(line["ms"].is_null() || line["ms"].as_f64().unwrap() >= 0.0, "{fault}: {line}");
            assert!(line["sentence"].as_str().unwrap().ends_with('.'), "{fault}: {line}");
        }
        assert!(self.took < Duration::from_secs(10), "{fault} took {:?}", self.took);
        let all = format!("{:?}", self.output);
        assert!(!all.contains("SECRET") && !all.contains("DOE"), "{fault} names a patient: {all}");
    }
}

/// The rung that fails, and what its sentence quotes.
type Fault = (&'static str, &'static str, &'static [&'static str]);

const FAULTS: &[Fault] = &[
    ("closed", "port", &["127.0.0.1:PORT", "refused", "nothing listens"]),
    ("black_hole", "port", &["127.0.0.1:PORT", "3 s", "firewall"]),
    ("silent", "websocket", &["127.0.0.1:PORT", "said nothing for 5 s"]),
    ("http_200", "websocket", &["200", "Python/files"]),
    ("http_301", "websocket", &["301", "https://pacs.example"]),
    ("http_302", "websocket", &["302", "does not name"]),
    ("http_401", "websocket", &["401", "administrator"]),
    ("http_403", "websocket", &["403", "administrator"]),
    ("http_404", "websocket", &["404", "path"]),
    ("http_426", "websocket", &["426"]),
    ("http_500", "websocket", &["500"]),
    ("http_503", "websocket", &["503", "7 s", "VXvue is running"]),
    ("tls_on_ws", "websocket", &["it answered with TLS", "wss://"]),
    ("plain_on_wss", "websocket", &["plain HTTP", "ws://"]),
    ("self_signed", "websocket", &["authority that is not trusted"]),
    ("hangs_up_on_wss", "websocket", &["TLS handshake", "before 1.2", "ws://"]),
    ("expired", "websocket", &["expired"]),
    ("not_yet_valid", "websocket", &["not valid yet"]),
    ("wrong_name", "websocket", &["pacs.example, ris.example"]),
    ("ssh", "websocket", &["SSH-2.0-OpenSSH_9.2p1 Debian"]),
    ("smtp", "websocket", &["220"]),
    ("hl7", "websocket", &["HL7 over MLLP"]),
    ("vnc", "websocket", &["RFB"]),
    ("binary", "websocket", &["01 02 03 04"]),
    ("not_http_header", "websocket", &["not an HTTP header"]),
    ("wrong_accept", "websocket", &["Sec-WebSocket-Accept"]),
    ("no_upgrade", "websocket", &["101", "Upgrade: websocket"]),
    ("no_connection", "websocket", &["101", "Connection: Upgrade"]),
    ("subprotocol", "websocket", &["subprotocol"]),
    ("http_1_0", "websocket", &["HTTP/1.0"]),
    ("long_header", "websocket", &["64 KiB"]),
    ("many_headers", "websocket", &["100"]),
    ("drip", "websocket", &["did not finish it within 5 s"]),
    ("closes_unanswered", "websocket", &["closed the connection without an answer", "wss://"]),
    ("closes_midway", "websocket", &["in the middle of its answer"]),
    ("resets", "websocket", &["reset"]),
    ("drops", "register", &["without a close frame", "command 11"]),
    ("closes_1008", "register", &["1008", "policy violation"]),
    ("closes_4001", "register", &["4001", "one display only"]),
    ("closes_illegally", "register", &["RFC 6455 forbids"]),
    ("masked", "register", &["masked frame", "1002"]),
    ("reserved_bits", "register", &["reserved bits", "1002"]),
    ("reserved_opcode", "register", &["reserved opcode", "1002"]),
    ("not_utf8", "register", &["UTF-8", "1007"]),
    ("too_long", "register", &["64 MiB", "256 KiB", "1009"]),
    ("register_refused", "register", &["error 77", "106"]),
    ("register_refused_bare", "register", &["no error number", "106"]),
    ("register_then_drop", "register", &["accepted the registration", "without a close frame", "one display only"]),
    ("register_then_1008", "register", &["accepted the registration", "1008", "one display only"]),
    ("register_then_1000", "register", &["accepted the registration", "1000 (normal closure)", "Close the other one"]),
    ("register_then_4001", "register", &["accepted the registration", "4001", "server's log"]),
    ("closes_1013", "register", &["1013 (try again later)", "command 11"]),
    ("cut_answers", "register", &["answered command 11", "cannot be read", "not readable JSON", "Correct the server"]),
    ("cut_ping", "ping", &["answered a ping", "cannot be read", "not readable JSON"]),
    ("answers_in_arrays", "register", &["answered command 11", "cannot be read", "not an object"]),
    ("bad_patient", "data", &["1 event that cannot be read", "not readable JSON", "101 (setPatientInfo)"]),
    ("two_ids", "data", &["1 event that cannot be read", "patientId and patientID have different values"]),
    ("bad_step", "data", &["1 event that cannot be read", "601 (sendStepInfo)"]),
    ("good_and_bad", "data", &["1 event that cannot be read", "Event 101 (setPatientInfo) arrived"]),
    ("authority_as_server", "websocket", &["CA:TRUE", "Create a certificate for the server"]),
    ("version_1", "websocket", &["X.509 version 1", "version 3"]),
    ("no_tls_in_common", "websocket", &["no safe version of TLS", "Enable TLS 1.2 or 1.3"]),
    ("alert_on_wss", "websocket", &["alert 40 (handshake_failure)", "client certificate"]),
    ("broken_tls", "websocket", &["not valid TLS"]),
    ("echo", "register", &["came back unchanged", "echo server", "the address and the port of VXvue"]),
    ("http_400", "websocket", &["400", "nginx"]),
    ("http_429", "websocket", &["429"]),
    ("http_502", "websocket", &["502", "proxy", "VXvue is running"]),
    ("http_504", "websocket", &["504", "proxy", "VXvue is running"]),
    ("redis", "websocket", &["Redis"]),
    ("silent_on_wss", "websocket", &["5 s", "TLS"]),
    ("telnet", "websocket", &["FF FD"]),
    ("http_2", "websocket", &["00 00 12 04"]),
];

/// Servers with a fault that another one has as well, and is told as that one is.
const ALIKE: &[(&str, &str)] = &[
    ("cut_register", "cut_answers"),
    ("says_ok", "cut_answers"),
    ("registers_in_xml", "cut_answers"),
    // Nothing tells a greeting from an answer while command 11 has no other one.
    ("greets_only", "cut_answers"),
    ("cut_patient", "bad_patient"),
    ("register_then_end", "register_then_drop"),
];

/// What becomes of the rungs above the one that failed where they are tried all the same.
fn above(fault: &str) -> Option<&'static [&'static str]> {
    match fault {
        "register_refused" | "register_refused_bare" | "cut_register" => Some(&["ok", "none_yet"]),
        "cut_answers" | "answers_in_arrays" | "says_ok" | "echo" => Some(&["failed", "none_yet"]),
        "cut_ping" => Some(&["none_yet"]),
        // The ping had been answered before.
        "register_then_1008" | "register_then_1000" | "register_then_4001" | "register_then_end" => {
            Some(&["ok", "skipped"])
        }
        _ => None,
    }
}

/// Servers of which nothing fails: the states from register on, and what the rungs say.
const FAULTLESS: &[(&str, [&str; 3], [&str; 3])] = &[
    ("healthy", ["ok", "ok", "none_yet"], ["registered as 106", "with command 1", "idle"]),
    ("good_tls", ["ok", "ok", "none_yet"], ["registered as 106", "with command 1", "idle"]),
    ("prototype", ["unconfirmed", "ok", "none_yet"], ["within 5 s", "\"pong\"", "idle"]),
    ("register_unanswered", ["unconfirmed", "ok", "none_yet"], ["within 5 s", "with command 1", "idle"]),
    ("register_unclear", ["unconfirmed", "ok", "none_yet"], ["readable status", "with command 1", "idle"]),
    ("pings_ignored", ["ok", "unconfirmed", "none_yet"], ["registered", "any ping within 5 s", "idle"]),
    ("pong_only", ["ok", "ok", "none_yet"], ["registered", "WebSocket pings", "idle"]),
    ("answers_nothing", ["unconfirmed", "unconfirmed", "none_yet"], ["within 5 s", "within 5 s", "idle"]),
    ("event", ["ok", "ok", "ok"], ["registered", "with command 1", "101 (setPatientInfo)"]),
    ("event_only", ["ok", "ok", "ok"], ["this display is served", "with command 1", "101 (setPatientInfo)"]),
    ("event_for_others", ["ok", "ok", "none_yet"], ["registered", "with command 1", "not to 106 (Display)"]),
    ("nobody", ["ok", "ok", "ok"], ["registered", "with command 1", "101 (setPatientInfo)"]),
    ("greets", ["ok", "ok", "none_yet"], ["registered", "with command 1", "idle"]),
    ("answers_in_binary", ["ok", "ok", "none_yet"], ["registered", "with command 1", "idle"]),
];

/// Checks all of these, several at once.
fn check_all<'a>(broken: &Broken, names: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, Checked> {
    let names: Mutex<Vec<&str>> = Mutex::new(names.collect());
    let results = Mutex::new(BTreeMap::new());
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                loop {
                    let Some(name) = names.lock().unwrap().pop() else { return };
                    let checked = broken.check(name, &[]);
                    results.lock().unwrap().insert(name, checked);
                }
            });
        }
    });
    results.into_inner().unwrap()
}

#[test]
fn every_broken_server_fails_at_its_rung_with_a_sentence_of_its_own() {
    let broken = Broken::start();

    let results = check_all(&broken, FAULTS.iter().map(|(fault, ..)| *fault));

    let mut sentences: HashMap<String, &str> = HashMap::new();
    for (fault, failed, quoted) in FAULTS {
        let checked = &results[fault];
        checked.assert_well_formed(fault);
        assert_eq!(checked.output.status.code(), Some(1), "{fault}: {:?}", checked.rungs);
        let rung = RUNGS.iter().position(|rung| rung == failed).unwrap();
        let states = checked.states();
        assert!(states[..rung].iter().all(|state| *state == "ok"), "{fault}: {:?}", checked.rungs);
        assert_eq!(states[rung], "failed", "{fault}: {:?}", checked.rungs);
        let above = above(fault).unwrap_or(&["skipped"; 5][rung..]);
        assert_eq!(states[rung + 1..], above[..5 - rung], "{fault}: {:?}", checked.rungs);
        let sentence = checked.sentence(failed).replace(&broken.ports[*fault].to_string(), "PORT");
        let said = String::from_utf8_lossy(&checked.output.stderr);
        assert!(said.contains(checked.sentence(failed)), "{fault}: the last line does not say what to do: {said}");
        for quote in *quoted {
            assert!(sentence.contains(quote), "{fault} does not quote {quote}: {sentence}");
        }
        println!("{fault}: {failed}: {sentence}");
        // The time after which a connection ended is not the fault.
        let told = sentence.split_once("s and ").map_or(sentence.as_str(), |(_, told)| told).to_owned();
        if let Some(other) = sentences.insert(told, fault) {
            panic!("{fault} and {other} are told alike: {sentence}");
        }
    }
}

#[test]
fn a_fault_is_told_alike_however_it_comes_about() {
    let broken = Broken::start();
    let results = check_all(&broken, ALIKE.iter().flat_map(|(fault, like)| [*fault, *like]));
    for (fault, like) in ALIKE {
        let [checked, other] = [fault, like].map(|name| &results[name]);
        checked.assert_well_formed(fault);
        assert_eq!(checked.output.status.code(), Some(1), "{fault}: {:?}", checked.rungs);
        let failed = |checked: &Checked| {
            let line = checked.rungs.iter().find(|line| line["state"] == "failed").unwrap();
            let sentence = line["sentence"].as_str().unwrap();
            // Times and ports are measured.
            let words = sentence.split([' ', ':']).filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()));
            (line["rung"].clone(), words.collect::<Vec<_>>().join(" ").replace("wss", "ws"))
        };
        assert_eq!(failed(checked), failed(other), "{fault} and {like}");
    }
}

/// A patient in Korean, a technologist in Spanish: the rung, the numbers and the mark are the same in every language.
#[test]
fn every_language_tells_the_fault() {
    let broken = Broken::start();
    let mut seen = std::collections::HashSet::new();
    for language in ["ko", "en", "ja", "zh-Hans", "es", "de"] {
        for (fault, quoted) in [
            ("closes_4001", "4001"),
            ("cut_answers", "11"),
            ("bad_step", "601"),
            ("version_1", "X.509"),
            ("closed", "127.0.0.1"),
        ] {
            let mut command = vxdisplay(broken.home.path());
            command.args(["check", "--server", &broken.url(fault), "--timeout", "2", "--config"]);
            command.arg(broken.home.path().join("settings.toml")).env("VXDISPLAY_CONSOLE__LANGUAGE", language);
            let output = command.output().unwrap();
            let text = String::from_utf8(output.stdout).unwrap();
            assert_eq!(output.status.code(), Some(1), "{language} {fault}: {text}");
            let line = text.lines().find(|line| line.starts_with('✗')).unwrap_or_else(|| panic!("{language}: {text}"));
            assert!(line.contains(quoted), "{language} {fault}: {line}");
            for leak in ["check-", "failure-", "tls-", "down-", "notice-", "{", "$"] {
                assert!(!line.contains(leak), "{language} {fault} shows {leak}: {line}");
            }
            assert!(seen.insert(line.split_once("ms").map_or(line, |(_, said)| said).to_owned()), "twice: {line}");
        }
    }
}

/// A technologist who types an address.
#[test]
fn an_address_that_cannot_be_is_told_with_the_one_that_was_meant() {
    let home = tempfile::tempdir().unwrap();
    for (typed, said) in [
        ("localhost:55111", "ws://localhost:55111"),
        ("http://localhost:55111", "ws://localhost:55111"),
        ("ws://localhost:99999", "99999"),
        ("ws://:55111", "host"),
        ("", "server.url"),
    ] {
        let output = vxdisplay(home.path()).args(["check", &format!("--server={typed}")]).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{typed}: {told}");
        assert!(told.contains(said) || typed.is_empty(), "{typed}: {told}");
    }
}

/// `wss://` to plain servers that are written with libraries: none answers with a word.
#[test]
fn wss_to_a_plain_server_of_a_library_is_never_advised_to_use_wss() {
    for foreign in FOREIGN.into_iter().filter(|foreign| foreign.dialect == "document") {
        let server = Server::start(foreign);
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("settings.toml"), "").unwrap();
        let checked = Checked::run(home.path(), &server.url().replace("ws://", "wss://"), &[]);
        checked.assert_well_formed("plain library");
        assert_eq!(checked.states()[2], "failed", "{:?}", checked.rungs);
        let sentence = checked.sentence("websocket");
        assert!(!sentence.contains("use wss://") && sentence.contains("use ws://"), "{foreign:?}: {sentence}");
    }
}

#[test]
fn servers_of_which_nothing_fails_pass() {
    let broken = Broken::start();

    let results = check_all(&broken, FAULTLESS.iter().map(|(name, ..)| *name));

    for (name, states, said) in FAULTLESS {
        let checked = &results[name];
        checked.assert_well_formed(name);
        assert_eq!(checked.output.status.code(), Some(0), "{name}: {:?}", checked.rungs);
        assert_eq!(checked.states()[..3], ["ok"; 3], "{name}");
        assert_eq!(checked.states()[3..], *states, "{name}: {:?}", checked.rungs);
        for (rung, quote) in RUNGS[3..].iter().zip(said) {
            assert!(checked.sentence(rung).contains(quote), "{name}: {quote}: {}", checked.sentence(rung));
        }
    }
    assert!(results["healthy"].took < Duration::from_secs(3), "{:?}", results["healthy"].took);
    assert!(results["good_tls"].sentence("websocket").contains("TLS"), "{:?}", results["good_tls"].rungs);
}

#[test]
fn a_check_ends_within_the_time_that_it_is_given() {
    let broken = Broken::start();
    for (fault, seconds, states) in [
        ("black_hole", "1", ["ok", "failed", "skipped", "skipped", "skipped", "skipped"]),
        ("silent", "1.5", ["ok", "ok", "failed", "skipped", "skipped", "skipped"]),
        ("drip", "1", ["ok", "ok", "failed", "skipped", "skipped", "skipped"]),
        ("answers_nothing", "1", ["ok", "ok", "ok", "unconfirmed", "unconfirmed", "none_yet"]),
        ("healthy", "1", ["ok", "ok", "ok", "ok", "ok", "none_yet"]),
    ] {
        let checked = broken.check(fault, &["--timeout", seconds]);
        checked.assert_well_formed(fault);
        assert_eq!(checked.states(), states, "{fault}: {:?}", checked.rungs);
        assert!(checked.took.as_secs_f64() < seconds.parse().unwrap(), "{fault} took {:?}", checked.took);
    }
    let checked = broken.check("black_hole", &["--timeout", "1"]);
    assert!(checked.sentence("port").contains("The check ran out of time"), "{}", checked.sentence("port"));
}

#[test]
fn a_host_that_is_not_known_fails_at_the_address() {
    let broken = Broken::start();
    let checked = Checked::run(broken.home.path(), "ws://no-such-host.invalid:55111", &[]);
    checked.assert_well_formed("unknown host");
    assert_eq!(checked.output.status.code(), Some(1));
    assert_eq!(checked.states(), ["failed", "skipped", "skipped", "skipped", "skipped", "skipped"]);
    assert!(checked.sentence("address").contains("no-such-host.invalid"), "{}", checked.sentence("address"));
}

#[test]
fn a_ca_file_that_cannot_be_read_is_named() {
    let broken = Broken::start();
    std::fs::write(broken.home.path().join("settings.toml"), "[server]\nca_file = \"/no/such/ca.pem\"\n").unwrap();
    let checked = broken.check("good_tls", &[]);
    assert_eq!(checked.output.status.code(), Some(1));
    assert!(format!("{:?}", checked.rungs).contains("/no/such/ca.pem"), "{:?}", checked.rungs);
}

#[test]
fn servers_of_both_dialects_written_with_libraries_pass() {
    for foreign in FOREIGN {
        let server = Server::start(foreign);
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("settings.toml"), "").unwrap();
        let checked = Checked::run(home.path(), &server.url(), &[]);
        checked.assert_well_formed("library");
        let register = if foreign.dialect == "prototype" { "unconfirmed" } else { "ok" };
        assert_eq!(
            checked.states(),
            ["ok", "ok", "ok", register, "ok", "none_yet"],
            "{foreign:?}: {:?}",
            checked.rungs
        );
        assert_eq!(checked.output.status.code(), Some(0));
    }
}

#[test]
fn people_get_a_shape_and_a_sentence_a_rung() {
    let broken = Broken::start();
    let output = vxdisplay(broken.home.path()).args(["check", "--server", &broken.url("closed")]).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), 6, "{text}");
    assert!(lines[0].starts_with("✓ address ") && lines[1].starts_with("✗ port "), "{text}");
    assert!(lines[2..].iter().all(|line| line.starts_with('·')), "{text}");
    let sentences: Vec<usize> = ["127.0.0.1 is", "127.0.0.1:", "Not tried"]
        .iter()
        .zip(&lines)
        .map(|(begin, line)| line[..line.find(begin).unwrap()].chars().count())
        .collect();
    assert!(sentences.windows(2).all(|pair| pair[0] == pair[1]), "not aligned: {text}");
}

#[test]
fn a_timeout_out_of_range_is_a_usage_error_with_a_sentence() {
    let home = tempfile::tempdir().unwrap();
    for timeout in ["0", "11", "abc", "-1", "nan", ""] {
        let output = vxdisplay(home.path()).args(["check", &format!("--timeout={timeout}")]).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{timeout}");
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("1 to 10 seconds") || timeout.is_empty(), "{timeout}: {told}");
    }
}

fn states(rungs: &[vxdisplay::check::RungReport; 6]) -> [RungState; 6] {
    rungs.each_ref().map(|report| report.state)
}

/// Polls as a window does: when it is woken, and when something is due.
fn finish(run: &mut CheckRun, woken: &crossbeam_channel::Receiver<()>) {
    while !run.is_over() {
        let due = run.next_deadline().expect("a check that is not over has a deadline").since_start();
        let _ = woken.recv_timeout(due.saturating_sub(Clock.now()));
        run.poll(Clock.reading());
    }
}

fn start(target: Target) -> (CheckRun, crossbeam_channel::Receiver<()>) {
    start_with(LinkConfig::new(target))
}

fn start_with(config: LinkConfig) -> (CheckRun, crossbeam_channel::Receiver<()>) {
    let (sender, woken) = crossbeam_channel::bounded(1);
    let wake = Arc::new(move || {
        let _ = sender.try_send(());
    });
    (CheckRun::start(config, MAX_TIMEOUT, wake).unwrap(), woken)
}

/// A port that cuts plain HTTP off is asked whether it speaks TLS; it was not named as a server that does, and it gets no
/// password. That it wants one shows that it speaks TLS.
#[test]
fn the_question_whether_a_port_speaks_tls_holds_no_password() {
    let tls = certificates::server("good.pem");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut target = Target::new(false, "127.0.0.1", listener.local_addr().unwrap().port());
    target.credentials = Some(Credentials::new("me".to_owned(), "secret".to_owned()));
    let server = std::thread::spawn(move || {
        let read = |stream: &mut dyn Read| {
            let mut request = Vec::new();
            while !request.ends_with(b"\r\n\r\n") {
                let mut byte = [0];
                stream.read_exact(&mut byte).unwrap();
                request.push(byte[0]);
            }
            String::from_utf8(request).unwrap()
        };
        let (mut plain, _) = listener.accept().unwrap();
        let first = read(&mut plain);
        drop(plain);
        let (stream, _) = listener.accept().unwrap();
        let connection = rustls::ServerConnection::new(tls).unwrap();
        let mut stream = rustls::StreamOwned::new(connection, stream);
        let second = read(&mut stream);
        stream.write_all(b"HTTP/1.1 401 Unauthorized\r\n\r\n").unwrap();
        (first, second)
    });
    let config = LinkConfig { extra_ca: Some(certificates::authority()), ..LinkConfig::new(target) };
    let (mut run, woken) = start_with(config);
    finish(&mut run, &woken);

    let (first, second) = server.join().unwrap();
    assert!(first.contains("Authorization: Basic bWU6c2VjcmV0\r\n"), "{first}");
    assert!(!second.contains("Authorization"), "{second}");
    let said = run.rungs()[2].message().to_string();
    assert!(said.contains("it answered with TLS") && said.contains("wss://"), "{said}");
}

#[test]
fn a_check_beside_the_running_link_does_not_disturb_it() {
    let broken = Broken::start();
    let target = Target::new(false, "127.0.0.1", broken.ports["healthy"]);
    let (link, events) = Link::start(LinkConfig::new(target.clone()), Clock::boxed(), Arc::new(|| ())).unwrap();
    let mut ladder = Ladder::new(&target);
    let deadline = Instant::now() + common::PATIENCE;
    while states(ladder.rungs())[..5] != [RungState::Ok; 5] {
        assert!(Instant::now() < deadline, "{:?}", ladder.rungs());
        if let Ok(event) = events.recv_timeout(Duration::from_secs(1)) {
            ladder.observe(&event);
        }
    }
    assert_eq!(ladder.rungs()[5].state, RungState::Running);

    let (mut run, woken) = start(target);
    finish(&mut run, &woken);

    assert_eq!(run.verdict(), Some(Verdict::Passed));
    assert_eq!(run.running_link_message(), None);
    while let Ok(event) = events.try_recv() {
        assert!(!matches!(event.kind, vxdisplay::link::LinkEventKind::State(LinkState::Lost)), "{event:?}");
    }
    link.quit();
}

#[test]
fn a_running_link_that_ends_during_a_check_is_said_and_later_it_is_not() {
    let broken = Broken::start();
    let (mut run, woken) = start(Target::new(false, "127.0.0.1", broken.ports["healthy"]));
    run.note_running_link_down(&DownReason::ClosedByServer(Some(4001)));
    let said = run.running_link_message().unwrap();
    for locale in [Locale::EN, Locale::KO] {
        let said = said.text(Library::bundled(), locale);
        assert!(said.contains("4001"), "{said}");
    }

    let (mut other, other_woken) = start(Target::new(false, "127.0.0.1", broken.ports["closed"]));
    finish(&mut other, &other_woken);
    other.note_running_link_down(&DownReason::Ended);
    assert_eq!(other.running_link_message(), None);
    finish(&mut run, &woken);
}

#[test]
fn a_check_can_be_given_up_at_any_time() {
    let broken = Broken::start();
    for fault in ["black_hole", "silent", "healthy"] {
        let (mut run, woken) = start(Target::new(false, "127.0.0.1", broken.ports[fault]));
        let _ = woken.recv_timeout(Duration::from_millis(200));
        run.poll(Clock.reading());
        let begun = Instant::now();
        drop(run);
        assert!(begun.elapsed() < Duration::from_millis(500), "{fault}: {:?}", begun.elapsed());
    }
}
