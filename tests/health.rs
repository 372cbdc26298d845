//! What machines may know: the exposition for Prometheus, its endpoint, its dashboard, and `vxdisplay status`.
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

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Output;
use std::sync::Arc;
use std::time::{Duration, Instant};

use common::{PATIENCE, vxdisplay};
use proptest::prelude::*;
use vxdisplay::clock::Clock;
use vxdisplay::exam::{Moment, Phase};
use vxdisplay::health::{Endpoint, EndpointError, Facts, HealthBoard, Screen};
use vxdisplay::instance::{Instance, InstanceClaim, InstanceRequest, InstanceResponse, RuntimeDir, Serving};
use vxdisplay::l10n::{Library, Locale, Message};
use vxdisplay::link::LinkState;

/// A sample: its labels and its value.
type Sample = (BTreeMap<String, String>, f64);

/// A metric: its type and its samples.
type Family = (String, Vec<Sample>);

/// Reads the text exposition format, version 0.0.4, as strictly as its description allows.
fn parse(text: &str) -> BTreeMap<String, Family> {
    assert!(text.ends_with('\n'), "the last line ends");
    let mut families: BTreeMap<String, Family> = BTreeMap::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        let (name, help) = line.strip_prefix("# HELP ").expect(line).split_once(' ').unwrap();
        assert!(is_name(name) && !help.is_empty() && !help.contains('\\'), "{line}");
        let kind = lines.next().unwrap().strip_prefix(&format!("# TYPE {name} ")).expect("the type follows");
        assert!(["gauge", "counter"].contains(&kind));
        assert_eq!(kind == "counter", name.ends_with("_total"), "{name}");
        let mut samples: Vec<Sample> = Vec::new();
        while let Some(line) = lines.next_if(|line| !line.starts_with('#')) {
            let (labels, value) = sample(line.strip_prefix(name).expect("a sample of this metric"));
            assert!(samples.iter().all(|(others, _)| *others != labels), "{line} stands there twice");
            samples.push((labels, value));
        }
        assert!(!samples.is_empty(), "{name}");
        assert!(families.insert(name.to_owned(), (kind.to_owned(), samples)).is_none(), "{name} comes once");
    }
    families
}

fn is_name(name: &str) -> bool {
    name.starts_with("vxdisplay_") && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// What follows a sample's name.
fn sample(text: &str) -> Sample {
    let mut labels = BTreeMap::new();
    let mut rest = text;
    if let Some(inside) = rest.strip_prefix('{') {
        rest = inside;
        loop {
            let (name, quoted) = rest.split_once("=\"").unwrap();
            assert!(!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase()), "{name}");
            let (value, after) = unquote(quoted);
            assert!(labels.insert(name.to_owned(), value).is_none());
            match after.strip_prefix(',') {
                Some(next) => rest = next,
                None => {
                    rest = after.strip_prefix('}').unwrap();
                    break;
                }
            }
        }
    }
    let value = rest.strip_prefix(' ').unwrap();
    assert!(!value.contains(' '));
    (labels, value.parse().unwrap())
}

fn unquote(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut chars = text.char_indices();
    while let Some((at, character)) = chars.next() {
        match character {
            '"' => return (value, &text[at + 1..]),
            '\\' => value.push(match chars.next().unwrap().1 {
                '\\' => '\\',
                '"' => '"',
                'n' => '\n',
                other => panic!("\\{other}"),
            }),
            _ => value.push(character),
        }
    }
    panic!("{text} does not end")
}

fn links() -> impl Strategy<Value = LinkState> {
    prop::sample::select(vec![
        LinkState::Connecting,
        LinkState::Unconfirmed,
        LinkState::Registered,
        LinkState::Unverified,
        LinkState::Refused,
        LinkState::Lost,
    ])
}

fn phases() -> impl Strategy<Value = Phase> {
    prop::sample::select(vec![Phase::Waiting, Phase::Ready, Phase::InProgress, Phase::Completed])
}

fn screens() -> impl Strategy<Value = Screen> {
    prop_oneof![
        Just(Screen::Windowed),
        any::<String>().prop_map(Screen::Shown),
        any::<String>().prop_map(|why| Screen::Hidden(Message::verbatim(why))),
    ]
}

fn moments() -> impl Strategy<Value = Moment> {
    (0_u64..100_000_000).prop_map(|millis| Moment::from_start(Duration::from_millis(millis)))
}

prop_compose! {
    fn facts()(
        (link, phase, screen) in (links(), phases(), screens()),
        (renderer, reason) in (any::<String>(), any::<Option<String>>()),
        (connection, restarts, notices) in (any::<u64>(), any::<u64>(), any::<u64>()),
        (started, frame, event) in (moments(), proptest::option::of(moments()), proptest::option::of(moments())),
    ) -> Facts {
        Facts {
            server: "ws://h:1".into(),
            started, link, connection, phase, screen, renderer, last_frame: frame, last_event: event, restarts,
            last_restart_reason: reason.map(Message::verbatim), notices,
        }
    }
}

/// The label of the one sample that is 1; all others are 0.
fn the_one(family: &Family, label: &str) -> String {
    let ones: Vec<_> = family.1.iter().filter(|(_, value)| *value == 1.0).collect();
    assert_eq!(ones.len(), 1, "{family:?}");
    assert!(family.1.iter().all(|(labels, value)| labels.len() == 1 && (*value == 0.0 || *value == 1.0)));
    ones[0].0[label].clone()
}

proptest! {
    #[test]
    fn the_exposition_parses_and_says_what_the_json_says(facts in facts(), now in moments()) {
        let health = facts.health(now);
        let json: serde_json::Value = serde_json::from_str(&health.to_json()).unwrap();
        let metrics = parse(&health.to_prometheus());
        let value = |name: &str| metrics[name].1[0].1;
        let labels = |name: &str| metrics[name].1[0].0.clone();

        assert_eq!(value("vxdisplay_info"), 1.0);
        assert_eq!(labels("vxdisplay_info")["renderer"], facts.renderer);
        assert_eq!(labels("vxdisplay_info")["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(Some(value("vxdisplay_uptime_seconds")), json["uptime_secs"].as_f64());
        assert_eq!(the_one(&metrics["vxdisplay_link_state"], "state"), json["link"].as_str().unwrap());
        assert_eq!(metrics["vxdisplay_link_state"].1.len(), 6);
        let up = ["registered", "unconfirmed", "unverified"].contains(&json["link"].as_str().unwrap());
        assert_eq!(value("vxdisplay_link_up") == 1.0, up);
        assert_eq!(the_one(&metrics["vxdisplay_phase"], "phase"), json["phase"].as_str().unwrap());
        let screen = the_one(&metrics["vxdisplay_screen"], "state");
        assert_eq!(screen == "windowed", json["monitor"].is_null());
        for (name, key) in [
            ("vxdisplay_last_frame_age_seconds", "last_frame_age_secs"),
            ("vxdisplay_last_event_age_seconds", "last_event_age_secs"),
        ] {
            assert_eq!(metrics.get(name).map(|family| family.1[0].1), json[key].as_f64(), "{}", name);
        }
        assert_eq!(value("vxdisplay_restarts_total"), facts.restarts as f64);
        assert_eq!(value("vxdisplay_connections_total"), facts.connection as f64);
        assert_eq!(value("vxdisplay_notices"), facts.notices as f64);
        let reason = metrics.get("vxdisplay_last_restart_info").map(|family| family.1[0].0["reason"].clone());
        assert_eq!(reason, facts.last_restart_reason.map(|reason| reason.to_string()));
    }
}

/// Facts in which every metric has a value.
fn full() -> Facts {
    Facts {
        server: "ws://localhost:55111".into(),
        started: Moment::from_start(Clock.now()),
        link: LinkState::Registered,
        connection: 2,
        phase: Phase::Ready,
        screen: Screen::Shown("DELL U2723QE".into()),
        renderer: "OpenGL".into(),
        last_frame: Some(Moment::from_start(Clock.now())),
        last_event: Some(Moment::from_start(Clock.now())),
        restarts: 1,
        last_restart_reason: Some(Message::verbatim("the window hung")),
        notices: 3,
    }
}

#[test]
fn the_dashboard_and_the_alerts_name_metrics_that_exist() {
    let metrics = parse(&full().health(Moment::default()).to_prometheus());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/monitoring");
    let dashboard = std::fs::read_to_string(folder.join("grafana-vxdisplay.json")).unwrap();
    let rules = std::fs::read_to_string(folder.join("prometheus-rules.yml")).unwrap();
    serde_json::from_str::<serde_json::Value>(&dashboard).unwrap();
    let mut used = BTreeSet::new();
    for text in [&dashboard, &rules] {
        let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'));
        let found: BTreeSet<&str> = words.filter(|word| word.starts_with("vxdisplay_")).collect();
        assert!(found.len() > 5, "{found:?}");
        used.extend(found);
        // In the JSON the quotes are escaped.
        let text = text.replace('\\', "");
        for matched in text.match_indices("state=\"").map(|(at, start)| &text[at + start.len()..]) {
            let state = matched.split('"').next().unwrap();
            let known = ["vxdisplay_link_state", "vxdisplay_screen"];
            assert!(
                known.iter().any(|name| metrics[*name].1.iter().any(|(labels, _)| labels["state"] == state)),
                "{state}"
            );
        }
    }
    for name in &used {
        assert!(metrics.contains_key(*name), "{name} does not exist");
    }
    let unused: Vec<&String> = metrics.keys().filter(|name| !used.contains(name.as_str())).collect();
    assert_eq!(unused, ["vxdisplay_last_restart_info"], "all others can be seen on the dashboard");
    let document = std::fs::read_to_string(folder.join("../../docs/STATUS.md")).unwrap();
    for name in metrics.keys() {
        assert!(document.contains(&format!("`{name}")), "docs/STATUS.md does not name {name}");
    }
}

fn endpoint() -> Endpoint {
    Endpoint::start(SocketAddr::from(([127, 0, 0, 1], 0)), HealthBoard::new(full())).unwrap()
}

fn request(address: SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream.write_all(bytes).unwrap();
    let mut answer = String::new();
    let _ = stream.read_to_string(&mut answer);
    answer
}

#[test]
fn prometheus_reads_the_facts_over_http() {
    let endpoint = endpoint();
    for _ in 0..3 {
        let answer = request(endpoint.local_addr(), b"GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        assert!(head.starts_with("HTTP/1.1 200 OK\r\n"), "{head}");
        assert!(head.contains("\r\nContent-Type: text/plain; version=0.0.4"), "{head}");
        assert!(head.contains(&format!("\r\nContent-Length: {}\r\n", body.len())), "{head}");
        assert_eq!(parse(body)["vxdisplay_connections_total"].1[0].1, 2.0);
    }
    assert!(
        request(endpoint.local_addr(), b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").ends_with("\r\n\r\nok\n")
    );
    assert!(request(endpoint.local_addr(), b"GET /x HTTP/1.1\r\nHost: localhost\r\n\r\n").starts_with("HTTP/1.1 404 "));
    assert!(
        request(endpoint.local_addr(), b"POST /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .starts_with("HTTP/1.1 405 ")
    );
}

#[test]
fn one_who_is_slow_keeps_nobody_waiting_for_long() {
    let endpoint = endpoint();
    let mut slow = TcpStream::connect(endpoint.local_addr()).unwrap();
    slow.write_all(b"GET /met").unwrap();
    let began = Instant::now();
    assert!(request(endpoint.local_addr(), b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").ends_with("ok\n"));
    assert!(began.elapsed() < Duration::from_secs(4), "{:?}", began.elapsed());
    let mut answer = String::new();
    slow.set_read_timeout(Some(PATIENCE)).unwrap();
    slow.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    let gone = TcpStream::connect(endpoint.local_addr()).unwrap();
    gone.shutdown(Shutdown::Both).unwrap();
    assert!(request(endpoint.local_addr(), b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").ends_with("ok\n"));
}

#[test]
fn fifty_who_say_nothing_keep_a_scrape_waiting_for_nothing() {
    let endpoint = endpoint();
    let mut silent: Vec<TcpStream> = (0..50).map(|_| TcpStream::connect(endpoint.local_addr()).unwrap()).collect();
    silent[0].write_all(b"GET /met").unwrap();
    let began = Instant::now();
    for _ in 0..20 {
        let answer = request(endpoint.local_addr(), b"GET /metrics HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
    }
    assert!(began.elapsed() < Duration::from_millis(900), "{:?}", began.elapsed());
}

#[test]
fn a_request_without_a_host_is_refused_in_http_1_1_alone() {
    let endpoint = endpoint();
    for (bytes, status) in [
        (&b"GET /metrics HTTP/1.1\r\n\r\n"[..], 400),
        (b"GET /metrics HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
        (b"GET /metrics HTTP/1.0\r\n\r\n", 200),
    ] {
        let answer = request(endpoint.local_addr(), bytes);
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
    }
}

#[test]
fn the_endpoint_ends_at_once_and_frees_its_port() {
    let endpoint = endpoint();
    let address = endpoint.local_addr();
    let _silent = TcpStream::connect(address).unwrap();
    let began = Instant::now();
    drop(endpoint);
    assert!(began.elapsed() < Duration::from_millis(500), "{:?}", began.elapsed());
    assert!(TcpStream::connect(address).is_err());
}

/// The text in English and in Korean.
fn both(error: &EndpointError) -> [String; 2] {
    [Locale::EN, Locale::KO].map(|locale| error.message().text(Library::bundled(), locale))
}

#[test]
fn an_address_that_cannot_be_is_told() {
    let open = Endpoint::start(SocketAddr::from(([0, 0, 0, 0], 0)), HealthBoard::default()).unwrap_err();
    assert!(matches!(open, EndpointError::NotLoopback(_)));
    assert!(both(&open).iter().all(|said| said.contains("127.0.0.1")));
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let refused = Endpoint::start(taken.local_addr().unwrap(), HealthBoard::default()).unwrap_err();
    assert!(refused.to_string().contains(&taken.local_addr().unwrap().to_string()), "{refused}");
    assert!(both(&refused).iter().all(|said| said.contains("health.prometheus_listen")));
}

/// A home with instances that are served by this process.
#[cfg(unix)]
struct Home(tempfile::TempDir);

#[cfg(unix)]
impl Home {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn serve(&self, server: &str, facts: Facts) -> Serving {
        let place = RuntimeDir::at(self.0.path().join("vxdisplay"));
        let InstanceClaim::First(instance) = Instance::claim_in(&place, server).unwrap() else {
            panic!("{server} runs")
        };
        let board = HealthBoard::new(facts);
        let answer = move |ask| match ask {
            InstanceRequest::Status(locale) => {
                InstanceResponse::status(board.health(Moment::from_start(Clock.now())), locale)
            }
            InstanceRequest::Console | InstanceRequest::GiveWay => InstanceResponse::Done,
        };
        instance.serve(Arc::new(answer)).unwrap()
    }

    fn status(&self, arguments: &[&str]) -> Output {
        let mut command = vxdisplay(self.0.path());
        command.env("XDG_RUNTIME_DIR", self.0.path()).arg("status").args(arguments).output().unwrap()
    }
}

#[cfg(unix)]
fn told(output: &Output) -> (Option<i32>, String, String) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
#[cfg(unix)]
fn status_tells_how_the_running_instance_is() {
    let home = Home::new();
    let _serving = home.serve("ws://localhost:55111", full());
    let (code, text, errors) = told(&home.status(&[]));
    assert_eq!((code, errors.as_str()), (Some(0), ""));
    assert!(text.contains("Server          ws://localhost:55111\n"), "{text}");
    assert!(text.contains("Link            registered"), "{text}");
    assert!(text.contains("Patient screen  full screen on DELL U2723QE\n"), "{text}");

    let (code, json, _) = told(&home.status(&["--json", "--server", "ws://127.0.0.1:55111"]));
    assert_eq!((code, json.lines().count()), (Some(0), 1));
    let json: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&json).unwrap();
    let mut keys: Vec<&str> = json.keys().map(String::as_str).collect();
    let mut wanted = [
        "version",
        "uptime_secs",
        "link",
        "connection",
        "phase",
        "monitor",
        "renderer",
        "last_frame_age_secs",
        "last_event_age_secs",
        "restarts",
        "last_restart_reason",
        "notices",
    ];
    keys.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(keys, wanted);
    assert_eq!(json["phase"], "ready");
    assert!(json["last_frame_age_secs"].as_f64().unwrap() < 30.0);
}

#[test]
#[cfg(unix)]
fn status_speaks_the_language_of_whoever_asks_and_json_none() {
    let home = Home::new();
    let hidden = Message::new("hidden-no-monitors");
    let _serving = home.serve("ws://h:1", Facts { screen: Screen::Hidden(hidden.clone()), ..full() });
    let asked = |locale: &str, arguments: &[&str]| {
        let mut command = vxdisplay(home.0.path());
        told(&command.env("LANG", locale).arg("status").args(arguments).output().unwrap())
    };
    let (code, text, errors) = asked("ko_KR.UTF-8", &["--server", "ws://h:1"]);
    assert_eq!((code, errors.as_str()), (Some(0), ""));
    let reason = hidden.text(Library::bundled(), Locale::KO);
    assert!(text.contains(&format!("환자 화면         표시 안 함: {reason}\n")) && text.contains("등록됨"), "{text}");
    for locale in ["C", "ko_KR.UTF-8", "de_DE.UTF-8"] {
        let (_, json, _) = asked(locale, &["--json", "--server", "ws://h:1"]);
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!((&json["monitor"], &json["link"]), (&format!("hidden: {hidden}").into(), &"registered".into()));
    }
}

#[test]
#[cfg(unix)]
fn status_finds_the_only_one_and_says_which_there_are() {
    let home = Home::new();
    let (code, text, errors) = told(&home.status(&[]));
    assert_eq!((code, text.as_str()), (Some(1), ""));
    assert_eq!(errors.lines().count(), 1, "{errors}");
    assert!(errors.contains("is not running for ws://localhost:55111"), "{errors}");

    let _one = home.serve("ws://room-1:1", Facts::default());
    let (code, text, _) = told(&home.status(&[]));
    assert_eq!(code, Some(0));
    assert!(text.contains("Server          ws://room-1:1\n"), "{text}");
    let (code, _, errors) = told(&home.status(&["--server", "ws://room-2:1"]));
    assert_eq!(code, Some(1), "one that was named is not exchanged for another");
    assert!(errors.contains("is not running for ws://room-2:1"), "{errors}");

    let _two = home.serve("ws://room-2:1", Facts::default());
    let (code, _, errors) = told(&home.status(&["--json"]));
    assert_eq!(code, Some(2));
    assert!(errors.contains("ws://room-1:1, ws://room-2:1") && errors.contains("--server"), "{errors}");
    assert_eq!(told(&home.status(&["--server", "ws://room-2:1"])).0, Some(0));
    assert_eq!(told(&home.status(&["--fly"])).0, Some(2));
}
