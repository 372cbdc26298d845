//! Many rooms over one NATS broker: `cargo bench --bench bridge -- [ROOMS] [SECONDS] [EVENTS A SECOND]`.
//!
//! As many relays publish as follow, each with its own two threads and connection, all in this process; the broker is a
//! `nats-server` of its own. Of every fiftieth room a display measures how long an event takes.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::pedantic,
    missing_docs,
    reason = "a measurement that fails is a panic"
)]

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Command, Stdio};
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

use tungstenite::{Message, client};
use vxdisplay::relay::{BridgeConfig, Direction, Relay, RelayConfig, RelayHandle};

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|argument| argument.parse::<u64>().ok());
    let rooms = numbers.next().unwrap_or(1000);
    let (seconds, rate) = (numbers.next().unwrap_or(30), numbers.next().unwrap_or(1000));
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let mut broker = Command::new("nats-server")
        .args(["-a", "127.0.0.1", "-p", &port.to_string()])
        .stderr(Stdio::null())
        .spawn()
        .expect("nats-server is installed (scripts/setup-linux test)");
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        std::thread::sleep(Duration::from_millis(10));
    }
    let begun = Instant::now();
    let start =
        |direction: Direction| -> Vec<RelayHandle> { (0..rooms).map(|room| relay(port, direction, room)).collect() };
    let (publishers, followers) = (start(Direction::Publish), start(Direction::Follow));
    while !followers.iter().all(|relay| relay.bridge().is_some_and(|bridge| bridge.following)) {
        assert!(begun.elapsed() < Duration::from_secs(300), "not all rooms are followed");
        std::thread::sleep(Duration::from_millis(100));
    }
    println!("{rooms} rooms followed after {:.1} s", begun.elapsed().as_secs_f64());

    let epoch = Instant::now();
    let (sender, times) = sync_channel(1_000_000);
    for follower in followers.iter().step_by(50) {
        let (address, sender) = (follower.local_addr(), sender.clone());
        let display = move || {
            let socket = TcpStream::connect(address).unwrap();
            let (mut display, _) = client(format!("ws://{address}/"), socket).unwrap();
            display.send(Message::text(r#"{"sender":106,"command":11}"#)).unwrap();
            while let Ok(message) = display.read() {
                let Message::Text(text) = message else { continue };
                let sent = text.split("t=").nth(1).and_then(|rest| rest.split('"').next()?.parse::<u64>().ok());
                if let Some(sent) = sent {
                    let _ = sender.try_send(u64::try_from(epoch.elapsed().as_micros()).unwrap() - sent);
                }
            }
        };
        std::thread::Builder::new().name("display".to_owned()).spawn(display).unwrap();
    }
    std::thread::sleep(Duration::from_secs(1));

    let before = (ticks(broker.id()), ticks(std::process::id()));
    let (measured, mut sent) = (Instant::now(), 0_u64);
    while measured.elapsed() < Duration::from_secs(seconds) {
        let due = u64::try_from(measured.elapsed().as_micros()).unwrap() * rate / 1_000_000;
        while sent < due {
            let now = epoch.elapsed().as_micros();
            let text = format!(
                r#"{{"sender":2,"receiver":106,"command":601,"data":{{"bodypartAlias":"Chest","projectionAlias":"t={now}"}}}}"#
            );
            publishers[usize::try_from(sent % rooms).unwrap()].publish(text).unwrap();
            sent += 1;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    let elapsed = measured.elapsed().as_secs_f64();
    let after = (ticks(broker.id()), ticks(std::process::id()));
    std::thread::sleep(Duration::from_secs(3));

    let sum = |relays: &[RelayHandle], count: fn(&vxdisplay::relay::BridgeStats) -> u64| -> u64 {
        relays.iter().filter_map(RelayHandle::bridge).map(|bridge| count(&bridge)).sum()
    };
    println!(
        "{sent} events in {elapsed:.1} s: {} published, {} lost, {} passed on, {} breaks",
        sum(&publishers, |bridge| bridge.published),
        sum(&publishers, |bridge| bridge.lost),
        sum(&followers, |bridge| bridge.passed_on),
        sum(&followers, |bridge| bridge.breaks),
    );
    let mut times: Vec<u64> = times.try_iter().collect();
    times.sort_unstable();
    let at = |part: usize| times.get((times.len() * part / 1000).min(times.len().saturating_sub(1))).copied();
    println!(
        "from publisher to display, {} of them: median {:?} µs, 99 % {:?} µs, longest {:?} µs",
        times.len(),
        at(500).unwrap_or_default(),
        at(990).unwrap_or_default(),
        at(1000).unwrap_or_default()
    );
    println!(
        "processor: broker {:.1} %, {} relays {:.1} %; memory: broker {} MiB, relays {} MiB",
        (after.0 - before.0) as f64 / elapsed,
        2 * rooms,
        (after.1 - before.1) as f64 / elapsed,
        memory_mib(broker.id()),
        memory_mib(std::process::id()),
    );
    broker.kill().unwrap();
    broker.wait().unwrap();
}

fn relay(port: u16, direction: Direction, room: u64) -> RelayHandle {
    let bridge = BridgeConfig {
        servers: format!("nats://127.0.0.1:{port}"),
        direction,
        site: "bench".to_owned(),
        room: format!("room{room}"),
        credentials: None,
        ca_file: None,
        patient_data: false,
    };
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    Relay::start(RelayConfig { listen, bridge: Some(bridge), ..RelayConfig::default() }).unwrap()
}

/// Processor time of a process so far, in hundredths of a second.
fn ticks(process: u32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or_default().split(' ').collect();
    [11, 12].into_iter().filter_map(|field| fields.get(field)?.parse::<u64>().ok()).sum()
}

fn memory_mib(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap_or_default();
    line.split_whitespace().nth(1).and_then(|kib| kib.parse::<u64>().ok()).unwrap_or_default() / 1024
}
