//! A message of 64 MiB takes no more than a mebibyte of memory and little time, and what follows it is heard.
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

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

const MEBIBYTE: usize = 1 << 20;

struct Watch {
    child: Child,
    lines: BufReader<ChildStdout>,
    stream: TcpStream,
    _home: tempfile::TempDir,
}

impl Drop for Watch {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Watch {
    /// `vxdisplay watch`, connected and registered.
    fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let home = tempfile::tempdir().unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_vxdisplay"))
            .args(["watch", "--json", "--show-patient-data", "--server"])
            .arg(format!("ws://{}", listener.local_addr().unwrap()))
            .env("HOME", home.path())
            .env("XDG_STATE_HOME", home.path())
            .env("XDG_CONFIG_HOME", home.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap());
        let (mut stream, _) = listener.accept().unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            stream.read_exact(&mut byte).unwrap();
            request.push(byte[0]);
        }
        let request = String::from_utf8(request).unwrap();
        let key = request.lines().find_map(|line| line.strip_prefix("Sec-WebSocket-Key: ")).unwrap();
        let accept = tungstenite::handshake::derive_accept_key(key.as_bytes());
        write!(
            stream,
            "HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"
        )
        .unwrap();
        let mut watch = Self { child, lines, stream, _home: home };
        watch.send(r#"{"sender":1,"command":11,"data":{"status":1}}"#);
        watch.send(r#"{"sender":1,"command":1,"data":{"status":1}}"#);
        watch.wait_line("registered");
        watch
    }

    fn header(&mut self, first: u8, length: usize) {
        let mut bytes = vec![first, 127];
        bytes.extend((length as u64).to_be_bytes());
        self.stream.write_all(&bytes).unwrap();
    }

    fn send(&mut self, text: &str) {
        self.header(0x81, text.len());
        self.stream.write_all(text.as_bytes()).unwrap();
    }

    fn patient(&mut self, name: &str) {
        self.send(&format!(
            r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"P-1","patientName":"{name}"}}}}"#
        ));
    }

    fn wait_line(&mut self, part: &str) -> String {
        let begun = Instant::now();
        let mut line = String::new();
        while begun.elapsed() < Duration::from_secs(30) {
            line.clear();
            self.lines.read_line(&mut line).unwrap();
            if line.contains(part) {
                return line;
            }
        }
        panic!("{part} did not come");
    }

    /// A line of `/proc/PID/status` in KiB.
    fn memory(&self, key: &str) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix(key)).unwrap();
        line.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap()
    }

    fn forget_peak(&self) {
        fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5").unwrap();
    }
}

#[test]
fn a_message_of_64_mebibytes_takes_no_more_than_a_mebibyte() {
    let mut watch = Watch::start();
    let part = vec![b'A'; MEBIBYTE];
    // What the first messages of each kind need stays with the program, and so do the texts of notices.
    watch.send(r#"{"sender":2,"receiver":2,"command":1001}"#);
    watch.patient("Kim^First");
    watch.wait_line("First");
    let idle = watch.memory("VmRSS:");
    watch.forget_peak();

    let begun = Instant::now();
    watch.header(0x81, 64 * MEBIBYTE);
    for _ in 0..64 {
        watch.stream.write_all(&part).unwrap();
    }
    watch.patient("Kim^Second");
    let took = begun.elapsed();
    watch.wait_line("Second");
    let peak = watch.memory("VmHWM:");
    assert!(peak <= idle + 1024, "one frame: {idle} KiB, then {peak} KiB");
    assert!(took < Duration::from_secs(5), "{took:?}");

    watch.header(0x01, MEBIBYTE / 8);
    for _ in 0..8 * 63 {
        watch.stream.write_all(&part[..MEBIBYTE / 8]).unwrap();
        watch.header(0x00, MEBIBYTE / 8);
    }
    watch.stream.write_all(&part[..MEBIBYTE / 8]).unwrap();
    watch.header(0x80, 0);
    watch.patient("Kim^Third");
    watch.wait_line("Third");
    let peak = watch.memory("VmHWM:");
    assert!(peak <= idle + 1024, "fragments: {idle} KiB, then {peak} KiB");
}
