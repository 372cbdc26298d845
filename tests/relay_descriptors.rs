//! The relay without descriptors: it does not spin, and serves again when there are some.
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

use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::Duration;

use common::{Lines, vxdisplay};

/// Processor time of a process so far, in hundredths of a second.
fn ticks(process: u32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap();
    let (_, behind_name) = stat.rsplit_once(") ").unwrap();
    behind_name.split(' ').skip(11).take(2).map(|part| part.parse::<u64>().unwrap()).sum()
}

#[test]
fn a_relay_without_descriptors_does_not_spin_and_serves_again_when_there_are_some() {
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    command.args(["relay", "--listen", "127.0.0.1:0"]).stderr(Stdio::null());
    let mut relay = Lines::start(&mut command);
    let line = relay.until("the address", |line| line.contains("ws://"));
    let url = line.split(' ').find(|word| word.starts_with("ws://")).unwrap().trim_end_matches('.').to_owned();
    let process = relay.id();
    let limited = Command::new("prlimit").args(["--pid", &process.to_string(), "--nofile=40:1024"]).status().unwrap();
    assert!(limited.success());

    let address = url.trim_start_matches("ws://");
    let crowd: Vec<TcpStream> = (0..100).map(|_| TcpStream::connect(address).unwrap()).collect();
    let before = ticks(process);
    relay.drain_for(Duration::from_secs(2));
    let spent = ticks(process) - before;
    assert!(spent < 40, "{spent} hundredths of two seconds");

    drop(crowd);
    let checked = vxdisplay(home.path()).args(["check", "--server", &url]).output().unwrap();
    assert_eq!(checked.status.code(), Some(0), "{}", String::from_utf8_lossy(&checked.stdout));
}
