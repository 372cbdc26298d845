//! Faults of names, networks and computers, caused from outside to the real program: resolvers, stopped servers, slow lines, no
//! descriptors. What needs a network of its own gets one where the system allows it (`unshare`), and says NOT RUN where not.
#![cfg(target_os = "linux")]
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

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use common::{FOREIGN, Lines, Server, Watch, signal, vxdisplay};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn python() -> PathBuf {
    root().join("target/foreign/venv/bin/python")
}

/// Whether a network of one's own can be made here; says so where not.
fn has_networks(test: &str) -> bool {
    let made = Command::new("unshare").args(["-r", "-n", "-m", "ip", "link", "set", "lo", "up"]).output();
    let made = made.is_ok_and(|output| output.status.success());
    if !made {
        eprintln!("NOT RUN: {test}: this system makes no network of one's own (unshare -r -n -m)");
    }
    made
}

/// What a network of one's own has besides, on 127.0.0.1 where nothing else is said.
#[derive(Debug, Clone, Copy)]
enum Surroundings {
    /// Nobody answers on port 53.
    NoResolver,
    /// A resolver that does as `resolver.py` says.
    Resolver(&'static str),
    /// 10.9.0.2 leads to 10.9.0.1 over a line that loses this share of all packets, each way.
    Lossy(f64),
}

/// The program in a network of its own, with a server on port 55111 that reads its orders from the program's standard input.
fn in_a_network(home: &Path, surroundings: Surroundings, arguments: &[&str]) -> Command {
    let program = vxdisplay(home);
    let (root, python, ready) = (root(), python(), home.join("ready"));
    let (root, python, ready) = (root.display(), python.display(), ready.display());
    let (begin, host) = match surroundings {
        Surroundings::NoResolver => (format!("touch {ready}"), "127.0.0.1"),
        Surroundings::Resolver(mode) => {
            (format!("{python} {root}/tests/foreign/resolver.py {mode} {ready} <&3 >/dev/null &"), "127.0.0.1")
        }
        Surroundings::Lossy(share) => {
            (format!("{python} {root}/tests/foreign/lossy_line.py {share} {ready} >/dev/null &"), "10.9.0.1")
        }
    };
    let script = format!(
        "ip link set lo up
printf 'nameserver 127.0.0.1\noptions timeout:3 attempts:2\n' >{home}/resolv.conf
mount --bind {home}/resolv.conf /etc/resolv.conf
exec 3<&0
{begin}
while [ ! -e {ready} ]; do sleep 0.05; done
{python} {root}/tests/foreign/server.py document 55111 {host} <&3 >/dev/null 2>&1 &
exec \"$@\"",
        home = home.display(),
    );
    let mut command = Command::new("unshare");
    command.args(["-r", "-n", "-m", "sh", "-c", &script, "sh"]).arg(program.get_program()).args(arguments);
    for (name, value) in program.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command
}

const ROOM: &str = "ws://xray-room.example:55111";

/// The line of the check that failed, and the time that the check took.
fn failed_check(home: &Path, surroundings: Surroundings, url: &str) -> (serde_json::Value, Duration) {
    std::fs::write(home.join("settings.toml"), "").unwrap();
    let settings = home.join("settings.toml");
    let arguments = ["check", "--json", "--server", url, "--config", settings.to_str().unwrap()];
    let begun = Instant::now();
    let mut check = Lines::start(&mut in_a_network(home, surroundings, &arguments));
    let line = check.until("a rung that failed", |line| line.contains("\"failed\""));
    assert_eq!(check.wait().code(), Some(1));
    (serde_json::from_str(&line).unwrap(), begun.elapsed())
}

#[test]
fn what_a_resolver_says_and_does_not_say_is_told_apart() {
    if !has_networks("what_a_resolver_says_and_does_not_say_is_told_apart") {
        return;
    }
    for (resolver, said) in [
        (Surroundings::Resolver("never"), "did not answer within 5 s"),
        (Surroundings::Resolver("nxdomain"), "The host name was not found"),
        (Surroundings::NoResolver, "No DNS server could be reached"),
    ] {
        let home = tempfile::tempdir().unwrap();
        let (line, took) = failed_check(home.path(), resolver, ROOM);
        assert_eq!(line["rung"], "address", "{line}");
        let sentence = line["sentence"].as_str().unwrap();
        assert!(sentence.contains(said) && sentence.contains("xray-room.example"), "{resolver:?}: {sentence}");
        assert!(!sentence.contains("lookup") && !sentence.contains("service not known"), "{sentence}");
        assert!(took < Duration::from_secs(12), "{resolver:?}: {took:?}");
    }
}

#[test]
fn an_address_without_a_route_is_told() {
    if !has_networks("an_address_without_a_route_is_told") {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let (line, _) = failed_check(home.path(), Surroundings::NoResolver, "ws://203.0.113.9:55111");
    assert_eq!(line["rung"], "port", "{line}");
    assert!(line["sentence"].as_str().unwrap().contains("there is no route to it"), "{line}");
}

/// Firewalls and old DNS servers drop questions for addresses of version 6: the system answers after all its tries, later than the link
/// waits, each time.
#[test]
fn a_resolver_that_is_always_late_is_heard() {
    if !has_networks("a_resolver_that_is_always_late_is_heard") {
        return;
    }
    for resolver in ["half", "5.6"] {
        let home = tempfile::tempdir().unwrap();
        std::fs::write(home.path().join("settings.toml"), "").unwrap();
        let settings = home.path().join("settings.toml");
        let arguments = ["watch", "--json", "--server", ROOM, "--config", settings.to_str().unwrap()];
        let mut watch = Lines::start(&mut in_a_network(home.path(), Surroundings::Resolver(resolver), &arguments));
        let told = watch.until("a registration", |line| line.contains("\"registered\""));
        assert!(!told.contains("refused"), "{told}");
        let all = watch.seen.join("\n");
        assert!(all.contains("The DNS server took"), "{resolver}: {all}");
        watch.signal("TERM");
        assert!(watch.wait().success());
    }
}

#[test]
fn a_resolver_that_never_answers_keeps_nobody_from_quitting() {
    if !has_networks("a_resolver_that_never_answers_keeps_nobody_from_quitting") {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("settings.toml"), "").unwrap();
    let settings = home.path().join("settings.toml");
    let arguments = ["watch", "--json", "--server", ROOM, "--config", settings.to_str().unwrap()];
    let mut watch = Lines::start(&mut in_a_network(home.path(), Surroundings::Resolver("never"), &arguments));
    watch.until("the first line", |line| line.contains("\"connecting\""));
    let begun = Instant::now();
    watch.signal("TERM");
    assert!(watch.wait().success());
    assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
}

/// The relay's bridge names its broker by a name that no resolver ever finds.
#[test]
fn a_broker_whose_name_is_never_found_is_given_up_in_seconds_and_keeps_nobody_from_stopping() {
    if !has_networks("a_broker_whose_name_is_never_found_is_given_up_in_seconds_and_keeps_nobody_from_stopping") {
        return;
    }
    let home = tempfile::tempdir().unwrap();
    let log = home.path().join("stderr.txt");
    let arguments = ["relay", "--listen", "127.0.0.1:0", "--bridge", "nats://broker.example:4222"];
    let mut command = in_a_network(home.path(), Surroundings::Resolver("never"), &arguments);
    for (name, value) in [("SITE", "clinic"), ("ROOM", "one"), ("DIRECTION", "publish")] {
        command.env(format!("VXDISPLAY_RELAY__BRIDGE_{name}"), value);
    }
    let mut relay = Lines::start(command.stderr(std::fs::File::create(&log).unwrap()));
    relay.until("the address", |line| line.contains("://"));
    let begun = Instant::now();
    while !std::fs::read_to_string(&log).unwrap().contains("DNS does not answer in time") {
        assert!(begun.elapsed() < Duration::from_secs(15), "{}", std::fs::read_to_string(&log).unwrap());
        std::thread::sleep(Duration::from_millis(50));
    }
    let begun = Instant::now();
    relay.signal("TERM");
    assert!(relay.wait().success());
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
}

#[test]
fn a_stopped_server_is_lost_within_ten_seconds_and_found_again_at_once() {
    let mut server = Server::start(FOREIGN[0]);
    let mut watch = Watch::start(&server.url(), &[]);
    server.registered();
    watch.link("registered");
    let stopped = Instant::now();
    server.process.signal("STOP");
    watch.link("lost");
    let after = stopped.elapsed();
    assert!(after < Duration::from_millis(10_500), "{after:?}");
    server.process.signal("CONT");
    let back = Instant::now();
    watch.link("registered");
    assert!(back.elapsed() < Duration::from_secs(8), "{:?}", back.elapsed());
}

/// Without descriptors nothing can be connected: that is told once, and over when there are some again.
#[test]
fn no_descriptors_are_told_once_and_over_when_there_are_some() {
    let server = Server::start(FOREIGN[0]);
    let port = server.port;
    drop(server);
    let url = format!("ws://127.0.0.1:{port}");
    let mut watch = Watch::start(&url, &[]);
    watch.until("the refusal", |line| line["notices"].to_string().contains("refused the connection"));
    let limit = |most: &str| {
        let process = watch_id(&watch);
        let set = Command::new("prlimit").args(["--pid", &process, &format!("--nofile={most}:1024")]).status();
        assert!(set.unwrap().success());
    };
    limit("3");
    watch.until("the lack", |line| line["notices"].to_string().contains("Cannot connect"));
    // On this computer tries are 250 ms apart.
    let more = watch.process.drain_for(Duration::from_secs(3));
    assert!(more.len() <= 2, "{more:?}");
    let process = watch_id(&watch);
    assert!(Command::new("prlimit").args(["--pid", &process, "--nofile=1024:1024"]).status().unwrap().success());
    let _server = Server::start_on(FOREIGN[0], port);
    watch.link("registered");
    let log = logs(watch.home.path());
    assert!(log.lines().count() < 30, "{log}");
}

fn watch_id(watch: &Watch) -> String {
    watch.process.id().to_string()
}

/// All that is in the log files of this home.
fn logs(home: &Path) -> String {
    let folder = home.join("state/vxdisplay/logs");
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files.map(|file| std::fs::read_to_string(file.path()).unwrap()).collect()
}

/// A fifth of all packets is lost, each way: what is sent again comes later, and nothing is given up.
#[test]
fn a_line_that_loses_a_fifth_of_all_packets_is_no_lost_one() {
    let test = "a_line_that_loses_a_fifth_of_all_packets_is_no_lost_one";
    if !has_networks(test) {
        return;
    }
    if !Path::new("/dev/net/tun").exists() {
        eprintln!("NOT RUN: {test}: this system has no /dev/net/tun");
        return;
    }
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("settings.toml"), "").unwrap();
    let settings = home.path().join("settings.toml");
    let server = "ws://10.9.0.2:55111";
    let arguments =
        ["watch", "--json", "--show-patient-data", "--server", server, "--config", settings.to_str().unwrap()];
    let mut watch = Lines::start(&mut in_a_network(home.path(), Surroundings::Lossy(0.2), &arguments));
    watch.until("the registration", |line| line.contains("\"registered\""));
    for number in 0..20 {
        let patient = serde_json::json!({"sender": 2, "receiver": 106, "command": 101,
            "data": {"patientId": format!("P-{number}"), "patientName": format!("N{number}^A")}});
        watch.say(&format!("send {patient}"));
        watch.until("the patient", |line| line.contains(&format!("\"P-{number}\"")));
        watch.drain_for(Duration::from_millis(900));
    }
    let lost: Vec<&String> = watch.seen.iter().filter(|line| line.contains("\"lost\"")).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

/// The wall clock is put a day forward and a day back while a patient is shown: nothing is lost, nothing is cleared.
#[test]
fn a_wall_clock_that_is_set_moves_no_timer() {
    let home = tempfile::tempdir().unwrap();
    let (library, clock) = (home.path().join("clock.so"), home.path().join("clock"));
    let source = root().join("tests/foreign/clock.c");
    let built = Command::new("cc").args(["-shared", "-fPIC", "-o"]).arg(&library).arg(source).status().unwrap();
    assert!(built.success());
    std::fs::write(&clock, 0i64.to_ne_bytes()).unwrap();
    std::fs::write(home.path().join("settings.toml"), "").unwrap();
    let mut server = Server::start(FOREIGN[0]);
    let mut command = vxdisplay(home.path());
    command.args(["watch", "--json", "--show-patient-data", "--server", &server.url(), "--config"]);
    command.arg(home.path().join("settings.toml")).env("LD_PRELOAD", &library).env("VXTEST_CLOCK", &clock);
    let mut watch = Lines::start(&mut command);
    server.registered();
    watch.until("the registration", |line| line.contains("\"registered\""));
    server.patient("P-1", "Doe^John");
    watch.until("the patient", |line| line.contains("P-1"));
    for ahead in [86_400i64, -86_400] {
        let mut file = std::fs::File::options().write(true).open(&clock).unwrap();
        std::io::Write::write_all(&mut file, &ahead.to_ne_bytes()).unwrap();
        let step = format!("KNEE{ahead}");
        server.step(&step);
        watch.until("the step", |line| line.contains(&step));
        let more = watch.drain_for(Duration::from_secs(6));
        assert!(more.is_empty(), "put {ahead} s ahead: {more:?}");
    }
    assert!(watch.seen.iter().all(|line| !line.contains("\"lost\"")), "{:?}", watch.seen);
    let days = std::fs::read_dir(home.path().join("state/vxdisplay/logs")).unwrap().count();
    assert_eq!(days, 3, "the clock was set: each day has its log");
    watch.signal("TERM");
    assert!(watch.wait().success());
}

/// 8 kbit/s, with an event of 500 bytes every second and a half: slower than pings are due, and no reason to give up.
#[test]
fn a_slow_line_is_no_lost_one() {
    let mut server = Server::start(FOREIGN[0]);
    let script = root().join("tests/foreign/slow_line.py");
    let mut line = Lines::start(Command::new(python()).arg(script).args([server.port.to_string(), "1000".to_owned()]));
    let listening = line.until("the port", |line| line.starts_with("listening "));
    let port = listening.split(' ').nth(1).unwrap();
    let mut watch = Watch::start(&format!("ws://127.0.0.1:{port}"), &["--show-patient-data"]);
    server.registered();
    watch.link("registered");
    let filler = "x".repeat(400);
    for number in 0..8 {
        server.send(
            &serde_json::json!({"sender": 2, "receiver": 106, "command": 101, "filler": filler,
                "data": {"patientId": format!("P-{number}"), "patientName": format!("N{number}^A")}})
            .to_string(),
        );
        watch.until("the patient", |line| line["patient"]["id"] == format!("P-{number}"));
        watch.process.drain_for(Duration::from_millis(1_000));
    }
    let lost = watch.process.seen.iter().filter(|line| line.contains("\"lost\"")).count();
    assert_eq!(lost, 0, "{:?}", watch.process.seen);
}

/// Whoever looks at a terminal sees what changes, in colours where they are wanted; whoever reads a pipe reads text.
#[test]
fn a_watched_check_tells_each_change_once_and_ends_well() {
    let server = Server::start(FOREIGN[0]);
    let port = server.port;
    let home = tempfile::tempdir().unwrap();
    let settings = home.path().join("settings.toml");
    std::fs::write(&settings, "").unwrap();
    let url = format!("ws://127.0.0.1:{port}");
    let start = |json: bool| {
        let mut command = vxdisplay(home.path());
        command.args(["check", "--watch", "--server", &url, "--config"]).arg(&settings);
        Lines::start(if json { command.arg("--json") } else { &mut command })
    };
    let (mut people, mut programs) = (start(false), start(true));
    let is = |line: &str, rung: &str, state: &str| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        line["rung"] == rung && line["state"] == state
    };
    programs.until("the ping", |line| is(line, "ping", "ok"));
    people.until("the ping", |line| line.contains("✓ ping"));
    drop(server);
    programs.until("the loss", |line| is(line, "port", "failed"));
    people.until("the loss", |line| line.contains("✗ port"));
    let _server = Server::start_on(FOREIGN[0], port);
    programs.until("the ping again", |line| is(line, "ping", "ok"));
    people.until("the ping again", |line| line.contains("✓ ping"));
    assert!(programs.drain_for(Duration::from_millis(1500)).is_empty(), "nothing changes any more");
    let mut last = String::new();
    for line in &programs.seen {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        assert!(chrono::DateTime::parse_from_rfc3339(line["time"].as_str().unwrap()).is_ok(), "{line}");
        let told = format!("{} {} {}", line["rung"], line["state"], line["sentence"]);
        assert_ne!(told, last, "twice");
        last = told;
    }
    assert!(people.seen[0].contains("UTC+") || people.seen[0].contains("UTC-"), "{:?}", people.seen[0]);
    assert!(people.seen.iter().all(|line| !line.contains('\u{1b}')), "{:?}", people.seen);
    for process in [&mut people, &mut programs] {
        process.signal("INT");
        assert_eq!(process.wait().code(), Some(0));
    }
}

/// What the check finds out about a port that cuts plain HTTP off, the running link finds out, too.
#[test]
fn the_running_link_tells_that_a_port_speaks_tls() {
    let certificates = root().join("tests/fixtures/certificates");
    let mut broken =
        Lines::start(Command::new(python()).arg(root().join("tests/foreign/broken_servers.py")).arg(&certificates));
    broken.until("the broken servers", |line| line == "ready 0");
    let port = |name: &str| {
        let line = broken.seen.iter().find(|line| line.split_once(' ').is_some_and(|(fault, _)| fault == name));
        line.unwrap().split_once(' ').unwrap().1.to_owned()
    };
    for (fault, speaks_tls) in [("tls_on_ws", true), ("closes_unanswered", false)] {
        let home = tempfile::tempdir().unwrap();
        let mut command = vxdisplay(home.path());
        command.args(["check", "--watch", "--server", &format!("ws://127.0.0.1:{}", port(fault))]);
        let mut watch = Lines::start(&mut command);
        watch.until("the end", |line| line.contains("✗ websocket"));
        if speaks_tls {
            let told = watch.until("its cause", |line| line.contains("it answered with TLS"));
            assert!(told.contains("Use wss://"), "{told}");
        }
        let more = watch.drain_for(Duration::from_secs(4));
        let changes = more.iter().filter(|line| line.contains("✗ websocket")).count();
        assert_eq!(changes, 0, "{fault}: what holds is told once: {more:?}");
    }
}

#[test]
fn marks_have_colours_on_a_terminal_where_nobody_objects() {
    let home = tempfile::tempdir().unwrap();
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    for (variable, value, coloured) in
        [("NO_COLOR", "", true), ("NO_COLOR", "1", false), ("TERM", "dumb", false), ("TERM", "xterm", true)]
    {
        let program = vxdisplay(home.path());
        let line = format!("{} check --server ws://127.0.0.1:{port}", program.get_program().display());
        let mut command = Command::new("script");
        command
            .args(["--quiet", "--return", "--command", &line, "/dev/null"])
            .env_remove("NO_COLOR")
            .env("TERM", "xterm");
        for (name, value) in program.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let output = command.env(variable, value).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(text.contains("✗") && output.status.code() == Some(1), "{variable}={value}: {text}");
        assert_eq!(text.contains("\u{1b}[1;31m✗\u{1b}[0m"), coloured, "{variable}={value}: {text:?}");
        assert_eq!(text.contains('\u{1b}'), coloured, "{variable}={value}: {text:?}");
    }
}

#[test]
fn a_reader_of_a_watched_check_who_has_enough_ends_it() {
    let server = Server::start(FOREIGN[0]);
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    command.args(["check", "--watch", "--server", &server.url()]).stdout(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let deadline = Instant::now() + common::PATIENCE;
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if Instant::now() > deadline {
            signal(child.id(), "KILL");
            panic!("it goes on for nobody");
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    assert_eq!(status.code(), Some(0));
}
