//! `vxdisplay relay` as a whole: its log, its warnings, its limits, and what browsers can and cannot do with its port.
#![cfg(unix)]
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

#[allow(dead_code, reason = "the test of the link uses more of it")]
#[path = "common/certificates.rs"]
mod certificates;
mod common;
#[path = "relay_support/mod.rs"]
mod support;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use common::{Lines, vxdisplay};
use support::{Client, PATIENCE, answer, frame, request};
use vxdisplay::relay::{Relay, RelayConfig};

const PATIENT: &str =
    r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"PLANTED-7","patientName":"남궁^민수"}}"#;

/// A running `vxdisplay relay`.
struct Program {
    process: Lines,
    address: SocketAddr,
    home: tempfile::TempDir,
}

impl Program {
    fn start(arguments: &[&str]) -> Self {
        Self::start_by("", arguments, &[])
    }

    /// After these words of a shell, such as a limit.
    fn start_by(before: &str, arguments: &[&str], variables: &[(&str, &str)]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let program = vxdisplay(home.path());
        let mut command = Command::new("sh");
        command.args(["-c", &format!("{before}\nexec \"$0\" \"$@\"")]).arg(program.get_program());
        for (name, value) in program.get_envs() {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let listen = if arguments.contains(&"--listen") { &[][..] } else { &["--listen", "127.0.0.1:0"] };
        command.arg("relay").args(listen).args(arguments).envs(variables.iter().copied());
        command.stderr(std::fs::File::create(home.path().join("stderr.txt")).unwrap());
        let mut process = Lines::start(&mut command);
        let line = process.until("the address", |line| line.contains("://"));
        let address = line.split("://").nth(1).unwrap().trim().parse().unwrap();
        Self { process, address, home }
    }

    fn said(&self) -> String {
        std::fs::read_to_string(self.home.path().join("stderr.txt")).unwrap()
    }

    /// How many lines with these words there are, once there are as many as this.
    fn lines(&self, words: &str, at_least: usize) -> Vec<String> {
        let begun = Instant::now();
        loop {
            let said = self.said();
            let found: Vec<String> = said.lines().filter(|line| line.contains(words)).map(str::to_owned).collect();
            if found.len() >= at_least {
                return found;
            }
            assert!(begun.elapsed() < PATIENCE, "{} of {at_least} lines with {words:?}:\n{said}", found.len());
            std::thread::yield_now();
        }
    }

    /// Processor time used so far, in ticks of 10 ms.
    #[cfg(target_os = "linux")]
    fn ticks(&self) -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.process.id())).unwrap();
        let fields: Vec<&str> = stat.rsplit(") ").next().unwrap().split(' ').collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    }

    /// Memory in use, in KiB.
    #[cfg(target_os = "linux")]
    fn memory_kib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse().unwrap()
    }
}

// The start

#[test]
fn systemd_is_told_that_the_relay_runs_once_displays_can_connect() {
    let folder = tempfile::tempdir().unwrap();
    let socket = folder.path().join("notify");
    let systemd = std::os::unix::net::UnixDatagram::bind(&socket).unwrap();
    systemd.set_read_timeout(Some(PATIENCE)).unwrap();
    let relay = Program::start_by("", &[], &[("NOTIFY_SOCKET", socket.to_str().unwrap())]);
    if cfg!(target_os = "linux") {
        let mut said = [0; 64];
        let length = systemd.recv(&mut said).unwrap();
        assert_eq!(&said[..length], b"READY=1\n");
    }
    Client::registered(relay.address, 106);

    // A relay that cannot listen never says so.
    let taken = relay.address.to_string();
    let mut second = vxdisplay(folder.path());
    let second = second.args(["relay", "--listen", &taken]).env("NOTIFY_SOCKET", &socket).output().unwrap();
    assert_eq!(second.status.code(), Some(1));
    systemd.set_nonblocking(true).unwrap();
    assert!(systemd.recv(&mut [0; 64]).is_err());
}

// The log

#[test]
fn who_comes_who_goes_and_what_is_refused_is_in_the_log_without_what_was_said() {
    let mut relay = Program::start_by("", &[], &[("VXDISPLAY_LOG__LEVEL", "trace")]);
    let mut display = Client::registered(relay.address, 106);
    let mut vxvue = Client::registered(relay.address, 2);
    vxvue.say(PATIENT);
    display.expect(PATIENT);
    display.say(&PATIENT.replace("\"sender\":2", "\"sender\":106"));
    assert!(display.text().contains("\"error\":4"));
    answer(relay.address, b"GET /secret-PLANTED-7 HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    let peer = vxvue.stream.local_addr().unwrap().to_string();
    vxvue.send(&frame(0x88, &1000_u16.to_be_bytes()));
    vxvue.expect_close(1000);
    drop(display);

    let hello = relay.lines("a client has registered", 2);
    assert!(hello.iter().any(|line| line.contains(&peer) && line.contains("role=2")), "{hello:?}");
    assert!(hello.iter().any(|line| line.contains("role=106")), "{hello:?}");
    let refused = relay.lines("a message was refused", 1);
    assert!(refused[0].contains("error=4") && refused[0].contains("role=106"), "{refused:?}");
    assert!(relay.lines("a request was refused", 1)[0].contains("Host header"));
    assert!(relay.lines("a client said goodbye", 1)[0].contains(&peer));
    assert!(relay.lines("gone without a goodbye", 1)[0].contains("role=106"));
    relay.process.signal("TERM");
    assert!(relay.process.wait().success());
    let said = relay.said();
    for secret in ["PLANTED", "남궁", "민수"] {
        assert!(!said.contains(secret), "{secret}:\n{said}");
    }
}

#[test]
fn a_flood_of_refusals_does_not_flood_the_log() {
    let relay = Program::start(&[]);
    let mut stranger = Client::connect(relay.address);
    for _ in 0..2000 {
        stranger.say(PATIENT);
        stranger.text();
    }
    for _ in 0..300 {
        answer(relay.address, b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    }
    relay.lines("a message was refused", 30);
    relay.lines("a request was refused", 30);
    assert!(relay.said().lines().count() < 100, "{}", relay.said());
}

#[test]
fn the_senders_token_is_in_no_log() {
    const TOKEN: &str = "planted-token-0123456789";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    std::fs::write(&path, TOKEN).unwrap();
    let file = path.to_str().unwrap();
    let variables = [("VXDISPLAY_RELAY__SENDER_TOKEN_FILE", file), ("VXDISPLAY_LOG__LEVEL", "trace")];
    let mut relay = Program::start_by("", &[], &variables);
    let mut liar = Client::registered(relay.address, 106);
    liar.say(r#"{"sender":2,"command":11}"#);
    liar.expect(r#"{"sender":1,"command":11,"data":{"status":0,"error":6}}"#);
    let mut vxvue = Client::unconnected(relay.address);
    vxvue.send(request(relay.address, &[&format!("Authorization: Bearer {TOKEN}")]).as_bytes());
    assert!(vxvue.head().starts_with("HTTP/1.1 101 "));
    vxvue.say(r#"{"sender":2,"command":11}"#);
    vxvue.expect(r#"{"sender":1,"command":11,"data":{"status":1}}"#);
    answer(relay.address, format!("GET /?token={TOKEN} HTTP/1.1\r\nHost: evil.example\r\n\r\n").as_bytes());
    relay.lines("a request was refused", 1);
    relay.lines("error=6", 1);
    relay.process.signal("TERM");
    assert!(relay.process.wait().success());
    assert!(!relay.said().contains(TOKEN), "{}", relay.said());
}

#[test]
fn whoever_opens_it_to_the_network_in_the_clear_is_warned_in_words() {
    let open = Program::start(&["--listen", "0.0.0.0:0"]);
    assert_eq!(open.lines("anyone on this network can read the names", 1).len(), 1);
    open.lines("other computers can read along", 1);
    let at_home = Program::start(&[]);
    at_home.lines("relay listens", 1);
    assert!(!at_home.said().contains("read names"), "{}", at_home.said());
    let (certificate, key) = (certificates::file("good.pem"), certificates::file("server.key"));
    let variables = [
        ("VXDISPLAY_RELAY__TLS_CERTIFICATE", certificate.to_str().unwrap()),
        ("VXDISPLAY_RELAY__TLS_KEY", key.to_str().unwrap()),
    ];
    let encrypted = Program::start_by("", &["--listen", "0.0.0.0:0"], &variables);
    encrypted.lines("tls=true", 1);
    assert!(encrypted.process.seen.iter().any(|line| line.contains("wss://")));
    assert!(!encrypted.said().contains("read names"), "{}", encrypted.said());
}

#[test]
fn settings_that_contradict_themselves_end_the_start_as_wrong_usage_with_a_sentence() {
    let home = tempfile::tempdir().unwrap();
    let good = certificates::file("good.pem");
    let (certificate, key) = ("VXDISPLAY_RELAY__TLS_CERTIFICATE", "VXDISPLAY_RELAY__TLS_KEY");
    let (bridge, site, room) =
        ("VXDISPLAY_RELAY__BRIDGE", "VXDISPLAY_RELAY__BRIDGE_SITE", "VXDISPLAY_RELAY__BRIDGE_ROOM");
    for (variables, sentence) in [
        (&[(certificate, good.to_str().unwrap())][..], "relay.tls_certificate and relay.tls_key belong together"),
        (&[(key, good.to_str().unwrap())], "relay.tls_certificate and relay.tls_key belong together"),
        (&[(bridge, "nats://broker")], "set relay.bridge_site and relay.bridge_room"),
        (&[(bridge, "nats://broker"), (site, "clinic")], "set relay.bridge_site and relay.bridge_room"),
        (&[(bridge, "nats://broker"), (room, "one")], "set relay.bridge_site and relay.bridge_room"),
        (&[(bridge, "nats://broker:port"), (site, "clinic"), (room, "one")], "relay.bridge"),
        (&[(bridge, "nats://broker:0"), (site, "clinic"), (room, "one")], "relay.bridge"),
        (&[(bridge, "broker:4222"), (site, "clinic"), (room, "one")], "relay.bridge"),
    ] {
        let mut command = vxdisplay(home.path());
        command.args(["relay", "--listen", "127.0.0.1:0"]).envs(variables.iter().copied());
        let output = command.output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{variables:?}: {said}");
        assert!(said.contains(sentence), "{variables:?}: {said}");
        assert!(!said.contains("relay listens"), "{said}");
    }
}

#[test]
fn a_certificate_that_cannot_be_used_ends_the_start_with_a_sentence() {
    let home = tempfile::tempdir().unwrap();
    let good = certificates::file("good.pem");
    let mut command = vxdisplay(home.path());
    command.args(["relay", "--listen", "127.0.0.1:0"]).env("VXDISPLAY_RELAY__TLS_CERTIFICATE", &good);
    // The certificate's file holds no key.
    command.env("VXDISPLAY_RELAY__TLS_KEY", &good);
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("holds no private key"), "{said}");
    assert!(!said.contains("relay listens"), "{said}");
}

#[test]
fn a_display_of_this_program_connects_by_wss() {
    let (certificate, key) = (certificates::file("good.pem"), certificates::file("server.key"));
    let variables = [
        ("VXDISPLAY_RELAY__TLS_CERTIFICATE", certificate.to_str().unwrap()),
        ("VXDISPLAY_RELAY__TLS_KEY", key.to_str().unwrap()),
    ];
    let relay = Program::start_by("", &["--demo"], &variables);
    let url = format!("wss://localhost:{}", relay.address.port());
    let settings = format!("server.ca_file = '{}'\n", certificates::authority().display());
    let mut watch = common::Watch::start_with(&url, &["--show-patient-data"], &settings);
    watch.until("a patient of the demo", |line| line["patient"]["name"].is_string());
}

// Limits

#[cfg(target_os = "linux")]
#[test]
fn out_of_descriptors_it_says_so_once_does_not_spin_and_recovers() {
    let relay = Program::start_by("ulimit -n 40", &[], &[]);
    let mut display = Client::registered(relay.address, 106);
    let waiting: Vec<TcpStream> = (0..60).map(|_| TcpStream::connect(relay.address).unwrap()).collect();
    relay.lines("can accept no connection", 1);
    let (before, begun) = (relay.ticks(), Instant::now());
    while begun.elapsed() < Duration::from_secs(2) {
        display.expect_nothing_else();
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(relay.ticks() - before < 40, "{} ticks", relay.ticks() - before);
    assert_eq!(relay.lines("can accept no connection", 1).len(), 1);
    drop(waiting);
    Client::registered(relay.address, 106).expect_nothing_else();
}

/// The link of a display, whose server is away: it says so once, not at each of its tries.
#[test]
fn a_display_out_of_descriptors_does_not_flood_its_log() {
    let home = tempfile::tempdir().unwrap();
    let program = vxdisplay(home.path());
    let mut command = Command::new("sh");
    command.args(["-c", "ulimit -n 7; exec \"$0\" \"$@\""]).arg(program.get_program());
    command.args(["watch", "--server", "ws://127.0.0.1:1"]).env("HOME", home.path());
    for (name, value) in program.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let said = home.path().join("stderr.txt");
    command.stderr(std::fs::File::create(&said).unwrap());
    let mut process = Lines::start(&mut command);
    process.drain_for(Duration::from_secs(3));
    process.signal("TERM");
    process.wait();
    let said = std::fs::read_to_string(said).unwrap();
    assert!((1..=3).contains(&said.lines().count()), "{said}");
}

/// Found from outside: 400 command numbers to a thousand displays that do not read took 548 MiB.
#[cfg(target_os = "linux")]
#[test]
fn displays_that_do_not_read_cost_little_memory_whatever_is_sent() {
    let relay = Program::start(&[]);
    let mut reading = Client::registered(relay.address, 106);
    let _stalled: Vec<Client> = (0..250).map(|_| Client::registered(relay.address, 106)).collect();
    let mut sender = Client::registered(relay.address, 107);
    let before = relay.memory_kib();
    let padding = "x".repeat(14_000);
    let begun = Instant::now();
    for number in 5000..5400 {
        sender.say(&format!(r#"{{"sender":107,"receiver":106,"command":{number},"data":"{padding}"}}"#));
        assert!(reading.text().contains(&format!("\"command\":{number},")));
        assert!(begun.elapsed() < Duration::from_secs(60));
    }
    let grown = relay.memory_kib().saturating_sub(before);
    assert!(grown < 16 * 1024, "{grown} KiB more than before");
}

#[test]
fn who_holds_places_and_asks_for_nothing_keeps_no_display_out() {
    // 2,048 places, and more than these held by connections that say nothing.
    let relay = Program::start_by("ulimit -n 6000 2>/dev/null || true", &[], &[]);
    let held: Vec<TcpStream> = (0..2300).map_while(|_| TcpStream::connect(relay.address).ok()).collect();
    assert_eq!(held.len(), 2300, "this test needs 5,000 descriptors");
    let mut displays = Vec::new();
    let begun = Instant::now();
    while displays.len() < 40 {
        assert!(begun.elapsed() < Duration::from_secs(4), "{} of 40", displays.len());
        let mut client = Client::unconnected(relay.address);
        let asked = client.stream.write_all(request(relay.address, &[]).as_bytes());
        let mut status = [0; 12];
        if asked.is_ok() && client.stream.read_exact(&mut status).is_ok() && status == *b"HTTP/1.1 101" {
            client.head();
            displays.push(client);
        }
    }
    for display in &mut displays {
        display.say(r#"{"sender":106,"command":11}"#);
        display.expect(r#"{"sender":1,"command":11,"data":{"status":1}}"#);
    }
}

// Browsers

/// Where Chromium is, if it is.
fn chromium() -> Option<&'static str> {
    let found = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    let found = found.into_iter().find(|path| Path::new(path).exists());
    if found.is_none() {
        eprintln!("NOT RUN: there is no Chromium");
    }
    found
}

fn browser(path: &str, profile: &Path) -> Command {
    let mut command = Command::new(path);
    command.args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"]);
    command.arg(format!("--user-data-dir={}", profile.display())).env("HOME", profile);
    command.stdin(Stdio::null()).stderr(Stdio::null());
    command
}

#[test]
fn chromium_shows_the_page_that_says_what_the_port_is() {
    let Some(path) = chromium() else { return };
    let relay = Program::start(&[]);
    let profile = tempfile::tempdir().unwrap();
    let mut command = browser(path, profile.path());
    command.args(["--lang=ko-KR", "--dump-dom"]).arg(format!("http://{}/", relay.address));
    let output = command.output().unwrap();
    let shown = String::from_utf8_lossy(&output.stdout);
    assert!(shown.contains("<h1>VX Display"), "{shown}");
    assert!(shown.contains("/healthz") && !shown.contains("<script"), "{shown}");
}

/// What a page of another origin tries, told to its own server.
const ATTACK: &str = r#"<!doctype html><title>attack</title><script>
const relay = "RELAY", told = [];
function tell(what) { told.push(what); }
function socket(url) {
  return new Promise(done => {
    let socket;
    try { socket = new WebSocket(url); } catch (error) { tell("blocked " + url); return done(); }
    socket.onopen = () => { tell("OPENED " + url); socket.send('{"sender":2,"command":11}'); };
    socket.onmessage = event => { tell("HEARD " + event.data); socket.close(); };
    socket.onclose = () => { tell("closed " + url); done(); };
  });
}
async function get(url, options) {
  try { const answer = await fetch(url, options); tell("READ " + url + " " + answer.type + " " + (await answer.text()).length); }
  catch (error) { tell("refused " + url); }
}
(async () => {
  await Promise.all([
    socket("ws://" + relay + "/"), socket("ws://localhost:PORT/"), socket("ws://" + relay + "/?token=x"),
    get("http://" + relay + "/metrics"), get("http://" + relay + "/healthz"), get("http://" + relay + "/"),
    get("http://" + relay + "/", { method: "POST", body: '{"sender":2,"command":11}' }),
  ]);
  await fetch("/told", { method: "POST", body: told.join("\n") });
})();
</script>"#;

/// What the page tells after it has tried all that against a relay.
fn attacked(chromium: &str, relay: SocketAddr, site: &TcpListener) -> String {
    let page = ATTACK.replace("RELAY", &relay.to_string()).replace("PORT", &relay.port().to_string());
    let profile = tempfile::tempdir().unwrap();
    let mut browser = browser(chromium, profile.path())
        .arg("--remote-debugging-port=0")
        .arg(format!("http://{}/", site.local_addr().unwrap()))
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let told = serve_until_told(site, &page);
    browser.kill().unwrap();
    browser.wait().unwrap();
    told
}

#[test]
fn a_page_of_another_origin_can_neither_listen_nor_send() {
    let Some(chromium) = chromium() else { return };
    let relay = Program::start(&[]);
    let mut display = Client::registered(relay.address, 106);
    let mut vxvue = Client::registered(relay.address, 2);
    let site = TcpListener::bind("127.0.0.1:0").unwrap();

    let told = attacked(chromium, relay.address, &site);

    for wrong in ["OPENED", "HEARD", "READ"] {
        assert!(!told.contains(wrong), "{told}");
    }
    for word in ["closed ws://127", "closed ws://localhost", "/metrics", "/healthz"] {
        assert!(told.contains(word), "the page has not tried {word}: {told}");
    }
    assert!(relay.lines("a request was refused", 4).iter().any(|line| line.contains("Origin")));
    // Nobody but these two was ever registered, and the display has heard nothing.
    assert_eq!(relay.lines("a client has registered", 2).len(), 2);
    vxvue.say(PATIENT);
    display.expect(PATIENT);
    display.expect_nothing_else();

    // The page would tell if it could: a relay that lists its origin lets it in.
    let allowed_origins = vec![format!("http://{}", site.local_addr().unwrap())];
    let listen = ([127, 0, 0, 1], 0).into();
    let open = Relay::start(RelayConfig { listen, allowed_origins, ..RelayConfig::default() }).unwrap();
    let told = attacked(chromium, open.local_addr(), &site);
    assert!(told.contains("OPENED ws://127") && told.contains("HEARD "), "{told}");
}

/// Serves the page, and returns what it tells.
fn serve_until_told(site: &TcpListener, page: &str) -> String {
    site.set_nonblocking(true).unwrap();
    let begun = Instant::now();
    loop {
        let Ok((stream, _)) = site.accept() else {
            assert!(begun.elapsed() < Duration::from_secs(60), "the page tells nothing");
            std::thread::sleep(Duration::from_millis(10));
            continue;
        };
        stream.set_nonblocking(false).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(2))).unwrap();
        let mut reader = BufReader::new(stream);
        let (mut first, mut length) = (String::new(), 0);
        // Browsers open connections in advance.
        if reader.read_line(&mut first).is_err() || first.is_empty() {
            continue;
        }
        loop {
            let mut line = String::new();
            reader.read_line(&mut line).unwrap();
            if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
            if line.trim().is_empty() {
                break;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        let text = if first.starts_with("GET / ") { page } else { "" };
        let head = format!(
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\nContent-Length: {}",
            text.len()
        );
        let _ = reader.into_inner().write_all(format!("{head}\r\n\r\n{text}").as_bytes());
        if first.starts_with("POST /told ") {
            return String::from_utf8(body).unwrap();
        }
    }
}
