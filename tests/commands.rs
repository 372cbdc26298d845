//! The commands as a technologist or a script uses them: output, exit codes, sentences that say what to do.
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

mod common;

use std::net::TcpListener;
use std::process::{Output, Stdio};
use std::time::{Duration, Instant};

use common::{FOREIGN, Foreign, Language, Lines, Server, Watch, signal, vxdisplay};

fn run(arguments: &[&str]) -> (Output, String, String) {
    let home = tempfile::tempdir().unwrap();
    let output = vxdisplay(home.path()).args(arguments).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (stdout, stderr) = (text(&output.stdout), text(&output.stderr));
    (output, stdout, stderr)
}

#[track_caller]
fn fails(arguments: &[&str], code: i32, words: &[&str]) {
    let (output, _, stderr) = run(arguments);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {stderr}");
    for word in words {
        assert!(stderr.contains(word), "{arguments:?} does not say {word:?}:\n{stderr}");
    }
}

/// A running relay and its address.
fn relay(arguments: &[&str]) -> (Lines, String) {
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    command.args(["relay", "--listen", "127.0.0.1:0"]).args(arguments).stderr(Stdio::null());
    let mut process = Lines::start(&mut command);
    let line = process.until("the address", |line| line.contains("ws://"));
    let url = line.split(' ').find(|word| word.starts_with("ws://")).unwrap().to_owned();
    (process, url)
}

/// The commands that print and end without a server and a desktop.
const PRINTING: [&[&str]; 9] = [
    &["settings"],
    &["settings", "--json"],
    &["licenses"],
    &["licenses", "--json"],
    &["autostart", "status"],
    &["autostart", "status", "--json"],
    &["--help"],
    &["settings", "--help"],
    &["--version"],
];

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure_that_is_told() {
    for arguments in PRINTING {
        let home = tempfile::tempdir().unwrap();
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = vxdisplay(home.path()).args(arguments).stdout(full).stderr(Stdio::piped()).output().unwrap();
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {stderr}");
        assert!(stderr.contains("could not be written") && stderr.contains("Make room"), "{arguments:?}: {stderr}");
    }
}

#[test]
fn a_reader_who_has_enough_ends_a_command_without_a_word() {
    for arguments in PRINTING {
        let home = tempfile::tempdir().unwrap();
        let mut command = vxdisplay(home.path());
        let mut child =
            command.args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).stdin(Stdio::null()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()), "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn no_sentence_moves_the_cursor_of_a_terminal() {
    for (arguments, variable) in [
        (&["settings", "--config", "no\r\u{1b}[2J.toml"][..], ""),
        (&["--no\r\u{1b}[2J"], ""),
        (&["replay", "no\r\u{1b}[2J.jsonl"], ""),
        (&["settings"], "no\r\u{1b}[2J.toml"),
    ] {
        let home = tempfile::tempdir().unwrap();
        let mut command = vxdisplay(home.path());
        let output = command.args(arguments).env("VXDISPLAY_CONFIG", variable).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(stderr.contains("no") && !stderr.contains(['\r', '\u{1b}']), "{stderr:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn the_shell_may_put_a_pipe_in_the_place_of_a_settings_file() {
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    let mut child = command
        .args(["settings", "--config", "/dev/stdin"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"[site]\nname = 'from a pipe'\n").unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(String::from_utf8_lossy(&output.stdout).contains("from a pipe"));
}

#[cfg(target_os = "linux")]
#[test]
fn a_log_on_a_full_disk_is_told_once_and_the_program_goes_on() {
    let home = tempfile::tempdir().unwrap();
    let logs = home.path().join("state/vxdisplay/logs");
    std::fs::create_dir_all(&logs).unwrap();
    for day in [0, 1] {
        let day = (chrono::Utc::now() + chrono::TimeDelta::days(day)).format("%Y-%m-%d");
        std::os::unix::fs::symlink("/dev/full", logs.join(format!("vxdisplay.{day}.log"))).unwrap();
    }
    let mut command = vxdisplay(home.path());
    command.args(["relay", "--listen", "127.0.0.1:0"]).env("VXDISPLAY_LOG__LEVEL", "trace");
    let said = home.path().join("stderr.txt");
    let mut relay = Lines::start(command.stderr(std::fs::File::create(&said).unwrap()));
    relay.until("the address", |line| line.contains("ws://"));
    let deadline = Instant::now() + common::PATIENCE;
    let told = || std::fs::read_to_string(&said).unwrap().matches("the log file cannot be written").count();
    while told() == 0 {
        assert!(Instant::now() < deadline, "nothing is said");
        std::thread::sleep(Duration::from_millis(10));
    }
    relay.signal("TERM");
    assert!(relay.wait().success());
    assert_eq!(told(), 1);
}

#[test]
fn help_and_version_are_given() {
    let (output, stdout, _) = run(&["--help"]);
    assert_eq!(output.status.code(), Some(0));
    for command in ["run", "demo", "relay", "send", "settings", "watch", "Exit codes"] {
        assert!(stdout.contains(command), "{stdout}");
    }
    let (output, stdout, _) = run(&["--version"]);
    assert_eq!((output.status.code(), stdout.trim()), (Some(0), concat!("vxdisplay ", env!("CARGO_PKG_VERSION"))));
    for command in ["run", "demo", "relay", "send", "settings", "watch", "shots", "licenses"] {
        assert_eq!(run(&[command, "--help"]).0.status.code(), Some(0), "{command}");
    }
}

#[test]
fn wrong_usage_ends_with_2_and_says_what_is_allowed() {
    fails(&["fly"], 2, &["fly"]);
    fails(&["send"], 2, &["patient", "step", "start", "complete"]);
    fails(&["send", "patient"], 2, &["--id"]);
    fails(&["--server", "ws://localhost:1", "watch"], 2, &["vxdisplay watch --server"]);
    fails(&["watch", "--server", "http://localhost:55111"], 2, &["ws://"]);
    fails(&["watch", "--server", "localhost:55111"], 2, &["ws://localhost:55111"]);
    fails(&["run", "--language", "tlh"], 2, &["ko", "en"]);
    fails(&["run", "--renderer", "ascii"], 2, &["auto", "gl or cpu"]);
    fails(&["relay", "--dialect", "latin"], 2, &["document", "prototype"]);
    fails(&["relay", "--listen", "everywhere"], 2, &["127.0.0.1:55111"]);
    fails(&["settings", "--config", "/nowhere/settings.toml"], 2, &["/nowhere/settings.toml"]);
    fails(&["send", "patient", "--id", "1", "--birth", "tomorrow"], 2, &["YYYY-MM-DD"]);
    for blank in ["", "  ", "\t", "\u{200b}"] {
        fails(&["send", "--server", "ws://127.0.0.1:1", "patient", "--id", blank], 2, &["--id"]);
    }
}

#[test]
fn bad_settings_are_refused_with_file_line_and_the_key_meant() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("bad.toml");
    std::fs::write(&file, "[exam]\nmax_age_sec = 60\n\n[display]\ntheme = \"pink\"\n").unwrap();
    for command in ["watch", "settings", "relay", "run", "demo"] {
        let output = vxdisplay(home.path()).args([command, "--config"]).arg(&file).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{command}: {stderr}");
        for word in ["bad.toml", "2", "exam.max_age_secs", "5", "dark", "light"] {
            assert!(stderr.contains(word), "{command} does not say {word:?}:\n{stderr}");
        }
    }
}

#[test]
fn licences_are_printed_whatever_the_settings_are() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("bad.toml");
    std::fs::write(&file, "[display]\ntheme = \"pink\"\n").unwrap();
    let print = |arguments: &[&str]| {
        let output = vxdisplay(home.path()).args(arguments).arg("--config").arg(&file).output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let text = print(&["licenses"]);
    assert!(text.starts_with(concat!("VX Display ", env!("CARGO_PKG_VERSION"), " — MIT OR Apache-2.0\n")));
    for part in ["\negui 0.", "SIL Open Font License", "Mozilla Public License", "Permission is hereby granted"] {
        assert!(text.contains(part), "{part}");
    }
    let json: serde_json::Value = serde_json::from_str(&print(&["licenses", "--json"])).unwrap();
    assert_eq!(json["version"], env!("CARGO_PKG_VERSION"));
    assert!(json["components"].as_array().unwrap().iter().any(|component| component["name"] == "eframe"));
}

#[test]
fn licences_end_well_when_nobody_reads_them() {
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    let mut process = command.arg("licenses").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(process.stdout.take());
    let output = process.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn settings_lists_every_value_with_its_source() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("settings.toml");
    std::fs::write(&file, "[site]\nname = \"Radiology 2\"\n").unwrap();
    let mut command = vxdisplay(home.path());
    command.args(["settings", "--json", "--config"]).arg(&file).env("VXDISPLAY_EXAM__MAX_AGE_SECS", "3600");
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let listing: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let entry = |key: &str| {
        listing["settings"]
            .as_array()
            .unwrap()
            .iter()
            .find(|entry| entry["key"] == key)
            .unwrap_or_else(|| panic!("{key}"))
            .clone()
    };
    assert_eq!(entry("site.name")["value"], "Radiology 2");
    assert!(entry("site.name")["source"].to_string().contains("settings.toml"));
    assert!(entry("exam.max_age_secs")["source"].to_string().contains("VXDISPLAY_EXAM__MAX_AGE_SECS"));
    assert_eq!(entry("server.url")["value"], "ws://localhost:55111");

    let (output, stdout, _) = run(&["settings"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout.contains("server.url") && stdout.contains("ws://localhost:55111") && stdout.contains("default"));
}

#[test]
fn a_sent_exam_is_shown_by_watch_and_marked_as_demo() {
    for dialect in ["document", "prototype"] {
        let (_relay, url) = relay(&["--dialect", dialect]);
        let mut watch = Watch::start(&url, &["--show-patient-data"]);
        watch.until("a connection", |line| line["connection"] == 1);
        let send = |arguments: &[&str]| {
            let (output, _, stderr) = run(&[&["send", "--server", &url], arguments].concat());
            assert_eq!(output.status.code(), Some(0), "{arguments:?}: {stderr}");
            assert_eq!(stderr.contains("unconfirmed"), dialect == "prototype", "{stderr}");
        };
        // The registration may be behind the first event.
        std::thread::sleep(Duration::from_millis(200));
        send(&["patient", "--id", "P-1", "--name", "Doe^John", "--birth", "1988-02-14"]);
        let shown = watch.shows("ready", Some("Doe, John"), None);
        assert_eq!(shown["demo"], true);
        if dialect == "document" {
            send(&["step", "--body", "CHEST", "--projection", "PA"]);
            watch.shows("ready", Some("Doe, John"), Some("CHEST"));
            send(&["start"]);
            let started = watch.shows("in_progress", Some("Doe, John"), Some("CHEST"));
            assert_eq!(started["demo"], true);
            send(&["complete"]);
            watch.shows("completed", Some("Doe, John"), Some("CHEST"));
        }
    }
}

#[test]
fn send_to_nobody_fails_with_the_reason() {
    let port = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let url = format!("ws://127.0.0.1:{port}");
    fails(&["send", "--server", &url, "start"], 1, &[&port.to_string(), "refused"]);
}

#[test]
fn send_to_a_server_of_another_language_registers_as_vxvue() {
    for language in [Language::Python, Language::Node] {
        let mut server = Server::start(Foreign { language, dialect: "document" });
        let url = server.url();
        let sender = std::thread::spawn(move || run(&["send", "--server", &url, "complete"]).0);
        server.process.until("register", |line| line == r#"got {"sender":2,"command":11}"#);
        server
            .process
            .until("event", |line| line == r#"got {"sender":2,"receiver":106,"command":1002,"data":{"demo":true}}"#);
        assert_eq!(sender.join().unwrap().status.code(), Some(0));
    }
}

#[test]
fn a_port_in_use_is_named_with_the_remedy() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    fails(&["relay", "--listen", &address], 1, &[&address, "--listen"]);
}

#[test]
fn the_relay_ends_by_signal_and_binds_again_at_once() {
    let (mut first, url) = relay(&[]);
    let mut watch = Watch::start(&url, &[]);
    watch.link("registered");
    first.signal("INT");
    assert_eq!(first.wait().code(), Some(0));
    watch.link("lost");
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    let mut again =
        Lines::start(command.args(["relay", "--listen", url.trim_start_matches("ws://")]).stderr(Stdio::null()));
    again.until("the address", |line| line.contains(&url));
    watch.link("registered");
}

#[test]
fn the_demo_relay_plays_an_exam_from_its_first_event() {
    let (_relay, url) = relay(&["--demo"]);
    let mut watch = Watch::start(&url, &["--show-patient-data"]);
    let ready = watch.until("a patient", |line| line["phase"] == "ready");
    assert_eq!(ready["patient"]["name"], "홍길동");
    assert_eq!(ready["demo"], true);
    let started = watch.until("the start", |line| line["phase"] == "in_progress");
    assert_eq!(started["step"]["body_part"], "CHEST");
    assert_eq!(started["demo"], true);
}

#[test]
fn an_unreachable_server_is_said_once_and_tried_on() {
    let port = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let mut watch = Watch::start(&format!("ws://127.0.0.1:{port}"), &[]);
    let told = watch.until("a notice", |line| line["notices"] != serde_json::json!([]));
    assert_eq!(told["link"], "connecting");
    assert!(told["notices"].to_string().contains(&port.to_string()), "{told}");
    let more = watch.process.drain_for(Duration::from_millis(1500));
    assert!(more.is_empty(), "the same is said again and again: {more:?}");
    let mut server = Server::start_on(FOREIGN[0], port);
    server.registered();
    watch.link("registered");
}

#[test]
fn watch_prints_lines_for_people_too() {
    let mut server = Server::start(FOREIGN[2]);
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    let mut watch = Lines::start(command.args(["watch", "--server", &server.url()]).stderr(Stdio::null()));
    watch.until("the first line", |line| line.starts_with("waiting"));
    server.registered();
    server.patient("P-1", "Doe^John");
    let line = watch.until("the patient", |line| line.starts_with("ready"));
    assert!(line.contains("***") && !line.contains("DOE"), "{line}");
}

#[cfg(target_os = "linux")]
#[test]
fn watch_fails_with_a_sentence_where_its_output_has_no_room() {
    let home = tempfile::tempdir().unwrap();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = vxdisplay(home.path());
    let output = command.args(["watch", "--json"]).stdout(full).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    let sentences = stderr.lines().filter(|line| line.starts_with("vxdisplay: the output could not be written"));
    assert_eq!(sentences.count(), 1, "{stderr}");
}

#[test]
fn watch_ends_without_a_word_where_nobody_reads_any_more() {
    let home = tempfile::tempdir().unwrap();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = vxdisplay(home.path()).args(["watch", "--json"]).stdout(writer).output().unwrap();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(0), "{stderr}");
    assert!(!stderr.contains("vxdisplay:"), "{stderr}");
}

#[test]
fn watch_ends_when_nobody_reads_its_full_output() {
    let mut server = Server::start(FOREIGN[0]);
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    command.args(["watch", "--json", "--server", &server.url()]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    server.registered();
    for index in 0..3000 {
        server.patient(&format!("P-{index}"), "Doe^John");
    }
    // The pipe holds 64 KiB, a tenth of what there is to print: the printing is stuck by now or soon.
    server.pinged();
    let begun = Instant::now();
    signal(child.id(), "TERM");
    assert_eq!(child.wait().unwrap().code(), Some(0));
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
}

#[cfg(target_os = "linux")]
#[test]
fn a_relay_serves_although_nobody_can_read_where_it_listens() {
    use std::io::{BufRead, BufReader};
    use std::net::TcpStream;

    let (reader, unread) = std::io::pipe().unwrap();
    drop(reader);
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    for stdout in [Stdio::from(full), Stdio::from(unread)] {
        let home = tempfile::tempdir().unwrap();
        let mut command = vxdisplay(home.path());
        command.args(["relay", "--listen", "127.0.0.1:0"]).stdout(stdout).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
        let line = lines.find(|line| line.contains("relay listens")).unwrap();
        let address = line.split("local_addr=").nth(1).unwrap().split(' ').next().unwrap();
        TcpStream::connect(address).unwrap();
        signal(child.id(), "TERM");
        assert!(lines.all(|line| !line.contains("internal error")));
        assert_eq!(child.wait().unwrap().code(), Some(0));
    }
}

#[test]
fn a_relay_is_reached_by_the_names_that_are_allowed() {
    let (_relay, url) = relay(&["--allow-host", "relaypc", "--allow-host", "relaypc.example"]);
    let address = url.trim_start_matches("ws://");
    for (host, status) in [("relaypc", 101), ("RELAYPC.example.", 101), ("localhost.", 101), ("evil.example", 403)] {
        use std::io::{Read, Write};
        let mut stream = std::net::TcpStream::connect(address).unwrap();
        let request = format!(
            "GET / HTTP/1.1\r\nHost: {host}:55111\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = [0; 12];
        stream.read_exact(&mut answer).unwrap();
        assert_eq!(answer, format!("HTTP/1.1 {status}").as_bytes(), "{host}");
    }
}

/// What a command says to somebody: exit code, standard output, standard error.
fn said_to(locale: &str, settings: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
    let home = tempfile::tempdir().unwrap();
    std::fs::create_dir_all(home.path().join("config/vxdisplay")).unwrap();
    std::fs::write(home.path().join("config/vxdisplay/settings.toml"), settings).unwrap();
    let mut command = vxdisplay(home.path());
    let output = command.args(arguments).env("LANG", locale).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).replace(&home.path().display().to_string(), "~");
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[cfg(target_os = "linux")]
#[test]
fn commands_speak_the_language_of_whoever_started_them() {
    let nobody = "ws://127.0.0.1:1";
    let german = "[console]\nlanguage = \"de\"\n";
    let is_hangul = |letter: char| ('가'..='힣').contains(&letter);
    for (arguments, code, korean, words) in [
        (&["check", "--server", nobody][..], 1, "포트", &["Adresse", "lauscht", "Verbindungsprüfung"][..]),
        (&["settings"], 0, "기본값", &["Vorgabe", "Dateien", "Benutzerdatei"]),
        (&["autostart", "status"], 0, "사용 안 함", &["dieser Benutzer", "nicht eingeschaltet"]),
        (&["autostart", "disable"], 0, "제거할 것이 없었습니다", &["nichts zu entfernen"]),
        (&["texts", "check", "/nowhere/at/all"], 1, "기본 문구", &["eingebaute Text"]),
        (&["send", "--server", nobody, "patient", "--id", ""], 2, "환자", &["--id ist leer"]),
        (&["status"], 1, "실행되고 있지 않습니다", &["läuft für"]),
        (&["replay", "nowhere.jsonl"], 1, "열 수 없습니다", &["kann nicht geöffnet werden"]),
        (&["relay", "--listen", "192.0.2.1:55111"], 1, "주소가 없습니다", &["Wählen Sie mit --listen"]),
    ] {
        let (ended, out, err) = said_to("ko_KR.UTF-8", "", arguments);
        assert_eq!(ended, Some(code), "{arguments:?}: {out}{err}");
        assert!(format!("{out}{err}").contains(korean), "{arguments:?}: {out}{err}");
        // The setting is stronger than the system's language.
        let (ended, out, err) = said_to("ko_KR.UTF-8", german, arguments);
        assert_eq!(ended, Some(code), "{arguments:?}: {out}{err}");
        let said = format!("{out}{err}");
        for word in words {
            assert!(said.contains(word), "{arguments:?} does not say {word}: {said}");
        }
        assert!(!said.contains(is_hangul), "{arguments:?}: {said}");
    }
    // What can be read of settings that cannot be used says in which language that is told; else the system's is taken.
    for (settings, sentence) in [
        ("[console]\nlanguage = \"de\"\ntheme = \"pink\"\n", "die Einstellungen können nicht verwendet werden"),
        ("[server]\nurl = = 1\n[console]\nlanguage = \"ja\"\n", "設定"),
        ("[console]\nlanguage = \"klingon\"\ntheme = \"pink\"\n", "설정을 사용할 수 없습니다"),
    ] {
        let (code, _, err) = said_to("ko_KR.UTF-8", settings, &["settings"]);
        assert_eq!(code, Some(2), "{settings}");
        assert!(err.contains(sentence), "{settings}: {err}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn what_programs_read_is_the_same_in_every_language() {
    for (arguments, code) in [
        (&["settings", "--json"][..], 0),
        (&["autostart", "status", "--json"], 0),
        (&["licenses", "--json"], 0),
        (&["check", "--json", "--server", "ws://no-such-host.invalid:1"], 1),
    ] {
        let english = said_to("C", "", arguments);
        assert_eq!(english.0, Some(code), "{arguments:?}: {english:?}");
        // How long it took is another matter.
        let timeless = |text: &str| {
            let lines = text.lines().map(|line| {
                line.split(",\"ms\":").map(|part| part.split_once(",\"sentence").map_or(part, |(_, rest)| rest))
            });
            lines.map(Iterator::collect).collect::<Vec<String>>()
        };
        for locale in ["ko_KR.UTF-8", "de_DE.UTF-8", "ja_JP.UTF-8"] {
            let here = said_to(locale, "", arguments);
            assert_eq!((here.0, timeless(&here.1)), (english.0, timeless(&english.1)), "{arguments:?} in {locale}");
        }
    }
}

#[test]
fn the_check_of_texts_tells_what_does_not_fit_the_screen() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("texts");
    let check = |text: &str| {
        std::fs::create_dir_all(folder.join("en")).unwrap();
        std::fs::write(folder.join("en/patient.ftl"), text).unwrap();
        vxdisplay(home.path()).args(["texts", "check"]).arg(&folder).output().unwrap()
    };
    let output = check(&format!("ready = {}\n", "Stay exactly where you are ".repeat(60)));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("ready: the text has 1619 characters; at most 100 fit on the screen"), "{said}");
    // There is no room for it beside the id, and it would not be seen at all.
    let output = check(&format!("name-not-registered = {}\n", "MADAMEWEMAYNOTKNOWM ".repeat(4)));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("MADAMEWEMAYNOTKNOWM") && said.contains("does not fit on a screen of"), "{said}");
    let output = check("ready = Soon it is your turn\n");
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}
