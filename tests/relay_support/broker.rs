//! A NATS server of Debian, a client of it that speaks bytes, and relays with a bridge to it.

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::common::{Lines, signal, vxdisplay};
use crate::support::{Client, answer, raw};

/// Longer than the longest wait of a bridge and everything behind it.
pub const PATIENCE: Duration = Duration::from_secs(40);

/// Where the NATS server is, if it is.
pub fn nats_server() -> Option<PathBuf> {
    let path = std::env::var("PATH").unwrap_or_default();
    let folders = path.split(':').chain(["/usr/sbin", "/usr/local/bin"]).map(PathBuf::from);
    let found = folders.map(|folder| folder.join("nats-server")).find(|file| file.exists());
    if found.is_none() {
        eprintln!("NOT RUN: there is no nats-server (scripts/setup-linux test)");
    }
    found
}

/// A running NATS server.
pub struct Broker {
    program: PathBuf,
    process: Child,
    pub port: u16,
    home: tempfile::TempDir,
}

impl Broker {
    /// With this behind its address in its configuration.
    pub fn start(program: PathBuf, config: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let text = format!("listen: \"127.0.0.1:{port}\"\n{config}\n");
        std::fs::write(home.path().join("nats.conf"), text).unwrap();
        let process = Self::run(&program, &home, port);
        Self { program, process, port, home }
    }

    fn run(program: &PathBuf, home: &tempfile::TempDir, port: u16) -> Child {
        let log = std::fs::File::options().create(true).append(true).open(home.path().join("nats.log")).unwrap();
        let mut command = Command::new(program);
        command.arg("-c").arg(home.path().join("nats.conf")).stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        let process = command.spawn().unwrap();
        eventually("the NATS server answers", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        process
    }

    pub fn url(&self) -> String {
        format!("nats://127.0.0.1:{}", self.port)
    }

    pub fn signal(&self, name: &str) {
        signal(self.process.id(), name);
    }

    pub fn end(&mut self) {
        let _ = self.process.kill();
        self.process.wait().unwrap();
    }

    /// Starts it again, at the same address.
    pub fn again(&mut self) {
        self.process = Self::run(&self.program, &self.home, self.port);
    }

    pub fn said(&self) -> String {
        std::fs::read_to_string(self.home.path().join("nats.log")).unwrap()
    }
}

impl Drop for Broker {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A client of the broker.
pub struct Peer {
    stream: TcpStream,
    reader: BufReader<TcpStream>,
}

impl Peer {
    pub fn connect(broker: &Broker) -> Self {
        let stream = raw(SocketAddr::from(([127, 0, 0, 1], broker.port)));
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        let reader = BufReader::new(stream.try_clone().unwrap());
        let mut peer = Self { stream, reader };
        assert!(peer.line().starts_with("INFO "));
        peer.send("CONNECT {\"verbose\":false,\"headers\":true}\r\n");
        peer.settle();
        peer
    }

    fn send(&mut self, text: &str) {
        self.stream.write_all(text.as_bytes()).unwrap();
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.reader.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// Waits until the broker has taken everything that was said.
    pub fn settle(&mut self) {
        self.send("PING\r\n");
        loop {
            let line = self.line();
            if line == "PONG" {
                return;
            }
            assert!(!line.starts_with("-ERR"), "{line}");
        }
    }

    pub fn subscribe(&mut self, subject: &str) {
        self.send(&format!("SUB {subject} 1\r\n"));
        self.settle();
    }

    pub fn publish(&mut self, subject: &str, headers: &str, payload: &[u8]) {
        let (head, total) = (headers.len(), headers.len() + payload.len());
        if headers.is_empty() {
            self.send(&format!("PUB {subject} {total}\r\n"));
        } else {
            self.send(&format!("HPUB {subject} {head} {total}\r\n{headers}"));
        }
        self.stream.write_all(payload).unwrap();
        self.send("\r\n");
    }

    /// A relay's event or beat, with its stamp.
    pub fn stamped(&mut self, subject: &str, (epoch, number): (u64, u64), payload: &str) {
        let headers = format!("NATS/1.0\r\nVx-Epoch: {epoch:016x}\r\nVx-Seq: {number}\r\n\r\n");
        self.publish(subject, &headers, payload.as_bytes());
    }

    /// The next message: its subject, and headers and payload together.
    pub fn message(&mut self) -> (String, String) {
        loop {
            let line = self.line();
            if line == "PING" {
                self.send("PONG\r\n");
                continue;
            }
            let fields: Vec<&str> = line.split(' ').collect();
            assert!(matches!(fields[0], "MSG" | "HMSG"), "{line}");
            let mut bytes = vec![0; fields.last().unwrap().parse::<usize>().unwrap() + 2];
            self.reader.read_exact(&mut bytes).unwrap();
            bytes.truncate(bytes.len() - 2);
            return (fields[1].to_owned(), String::from_utf8_lossy(&bytes).into_owned());
        }
    }

    /// The next message that is no beat.
    pub fn event(&mut self) -> (String, String) {
        loop {
            let (subject, text) = self.message();
            if !subject.ends_with(".alive") {
                return (subject, text);
            }
        }
    }
}

/// A running `vxdisplay relay` with a bridge.
pub struct Room {
    pub process: Lines,
    pub address: SocketAddr,
    home: tempfile::TempDir,
}

impl Room {
    /// In this direction, with this room, and with further settings: `BRIDGE_PATIENT_DATA`, `true`.
    pub fn start(direction: &str, room: &str, servers: &str, settings: &[(&str, &str)]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut command = vxdisplay(home.path());
        for name in ["NATS_CREDS", "NATS_USER", "NATS_PASSWORD"] {
            command.env_remove(name);
        }
        command.args(["relay", "--listen", "127.0.0.1:0", "--bridge", servers]);
        let of_room = [("BRIDGE_DIRECTION", direction), ("BRIDGE_SITE", "clinic"), ("BRIDGE_ROOM", room)];
        for (name, value) in of_room.iter().chain(settings) {
            let is_brokers = name.starts_with("NATS_");
            command.env(if is_brokers { (*name).to_owned() } else { format!("VXDISPLAY_RELAY__{name}") }, value);
        }
        command.stderr(std::fs::File::create(home.path().join("stderr.txt")).unwrap());
        let mut process = Lines::start(&mut command);
        let line = process.until("the address", |line| line.contains("://"));
        let address = line.split("://").nth(1).unwrap().trim().parse().unwrap();
        Self { process, address, home }
    }

    pub fn said(&self) -> String {
        std::fs::read_to_string(self.home.path().join("stderr.txt")).unwrap()
    }

    /// The word of `/healthz`.
    pub fn bridge(&self) -> String {
        let answer = self.get("/healthz");
        answer.lines().last().unwrap().strip_prefix("bridge ").unwrap().to_owned()
    }

    pub fn get(&self, path: &str) -> String {
        let request = format!("GET {path} HTTP/1.1\r\nHost: {}\r\n\r\n", self.address);
        answer(self.address, request.as_bytes())
    }

    /// A count of `/metrics`.
    pub fn count(&self, name: &str) -> u64 {
        let metrics = self.get("/metrics");
        let name = format!("vxdisplay_relay_{name} ");
        let line =
            metrics.lines().find(|line| line.starts_with(&name)).unwrap_or_else(|| panic!("{name} in {metrics}"));
        line.rsplit(' ').next().unwrap().parse().unwrap()
    }

    pub fn until(&self, word: &str) {
        let begun = Instant::now();
        while self.bridge() != word {
            assert!(begun.elapsed() < PATIENCE, "the bridge is never {word}:\n{}", self.said());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// A display, once the room is heard.
    pub fn display(&self) -> Client {
        self.until("following");
        Client::registered(self.address, 106)
    }
}

/// Waits for a condition that others bring about.
pub fn eventually(what: &str, condition: impl Fn() -> bool) {
    let begun = Instant::now();
    while !condition() {
        assert!(begun.elapsed() < PATIENCE, "never: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Whether the relay has hung up on this client within its time, having said no more than that it goes.
pub fn is_sent_away(client: &mut Client) -> bool {
    let mut said = client.expect_end();
    let mut rest = [0; 1024];
    loop {
        match client.stream.read(&mut rest) {
            Ok(0) => break,
            Ok(read) => said.extend_from_slice(&rest[..read]),
            Err(error) if error.kind() == ErrorKind::ConnectionReset => break,
            Err(error) => panic!("{error}"),
        }
    }
    // Pings of the relay may come before.
    let said: Vec<u8> = said.chunks(2).skip_while(|pair| *pair == [0x89, 0]).flatten().copied().collect();
    said == [0x88, 2, 0x03, 0xe9]
}
