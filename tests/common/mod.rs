//! Driving the real binary, and servers written in other languages.
#![allow(dead_code, reason = "each test file uses its part")]

#[cfg(target_os = "linux")]
pub mod bus;
#[cfg(target_os = "linux")]
pub mod compositor;
#[cfg(target_os = "linux")]
pub mod desktop;
#[cfg(target_os = "linux")]
pub mod screens;

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};

/// Long enough for the slowest machine; no test waits for it unless it fails.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The program, with settings, home and environment of its own.
pub fn vxdisplay(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vxdisplay"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("VXDISPLAY_") {
            command.env_remove(name);
        }
    }
    // What is promised in English is promised to whoever speaks another language, too.
    for variable in ["LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES"] {
        command.env_remove(variable);
    }
    command
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home.join("config"))
        .env("XDG_STATE_HOME", home.join("state"))
        .env("XDG_DATA_HOME", home.join("data"))
        .env("XDG_CACHE_HOME", home.join("cache"))
        .env("XDG_RUNTIME_DIR", home);
    command
}

/// A process whose output lines can be awaited.
pub struct Lines {
    child: Child,
    pub stdin: Option<ChildStdin>,
    lines: Receiver<String>,
    /// Every line so far.
    pub seen: Vec<String>,
}

impl Lines {
    pub fn start(command: &mut Command) -> Self {
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program starts");
        let stdout = child.stdout.take().unwrap();
        let (sender, lines) = sync_channel(100_000);
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                if sender.send(line).is_err() {
                    return;
                }
            }
        });
        let stdin = child.stdin.take();
        Self { child, stdin, lines, seen: Vec::new() }
    }

    /// The next line that satisfies the condition.
    #[track_caller]
    pub fn until(&mut self, what: &str, condition: impl Fn(&str) -> bool) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(line) => {
                    self.seen.push(line.clone());
                    if condition(&line) {
                        return line;
                    }
                }
                Err(error @ (RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected)) => {
                    panic!("{what} did not come ({error}); so far:\n{}", self.seen.join("\n"))
                }
            }
        }
    }

    /// Lines that have come and were not awaited, and those that come within this time.
    pub fn drain_for(&mut self, time: Duration) -> Vec<String> {
        let deadline = Instant::now() + time;
        let mut found = Vec::new();
        while let Ok(line) = self.lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            self.seen.push(line.clone());
            found.push(line);
        }
        found
    }

    pub fn say(&mut self, line: &str) {
        let stdin = self.stdin.as_mut().unwrap();
        writeln!(stdin, "{line}").unwrap();
        stdin.flush().unwrap();
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn signal(&self, name: &str) {
        signal(self.child.id(), name);
    }

    #[track_caller]
    pub fn wait(&mut self) -> ExitStatus {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < deadline, "the process does not end");
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

/// Sends a signal, by the shell's own `kill`: small systems have no other.
pub fn signal(process: u32, name: &str) {
    let status = Command::new("sh").args(["-c", &format!("kill -{name} {process}")]).status().unwrap();
    assert!(status.success());
}

impl Drop for Lines {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `vxdisplay watch --json` and what it has printed.
pub struct Watch {
    pub process: Lines,
    pub home: tempfile::TempDir,
}

impl Watch {
    pub fn start(server: &str, arguments: &[&str]) -> Self {
        Self::start_with(server, arguments, "")
    }

    /// With this text as the settings file.
    pub fn start_with(server: &str, arguments: &[&str], settings: &str) -> Self {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("settings.toml");
        std::fs::write(&file, settings).unwrap();
        let mut command = vxdisplay(home.path());
        command.args(["watch", "--json", "--server", server, "--config"]).arg(&file).args(arguments);
        command.stderr(std::fs::File::create(home.path().join("stderr.txt")).unwrap());
        Self { process: Lines::start(&mut command), home }
    }

    #[track_caller]
    pub fn until(&mut self, what: &str, condition: impl Fn(&serde_json::Value) -> bool) -> serde_json::Value {
        let line = self.process.until(what, |line| {
            condition(&serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}")))
        });
        serde_json::from_str(&line).unwrap()
    }

    /// Waits until this phase, patient name (large line) and body part are shown.
    #[track_caller]
    pub fn shows(&mut self, phase: &str, name: Option<&str>, body_part: Option<&str>) -> serde_json::Value {
        self.until(&format!("{phase} {name:?} {body_part:?}"), |line| {
            line["phase"] == phase
                && line["patient"]["name"].as_str() == name
                && line["step"]["body_part"].as_str() == body_part
        })
    }

    #[track_caller]
    pub fn link(&mut self, state: &str) -> serde_json::Value {
        self.until(&format!("link {state}"), |line| line["link"] == state)
    }

    pub fn stderr(&self) -> String {
        let mut text = String::new();
        std::fs::File::open(self.home.path().join("stderr.txt")).unwrap().read_to_string(&mut text).unwrap();
        text
    }
}

/// In which language and dialect a foreign server speaks.
#[derive(Debug, Clone, Copy)]
pub struct Foreign {
    pub language: Language,
    pub dialect: &'static str,
}

#[derive(Debug, Clone, Copy)]
pub enum Language {
    Python,
    Node,
}

/// Both servers in both dialects.
pub const FOREIGN: [Foreign; 4] = [
    Foreign { language: Language::Python, dialect: "document" },
    Foreign { language: Language::Python, dialect: "prototype" },
    Foreign { language: Language::Node, dialect: "document" },
    Foreign { language: Language::Node, dialect: "prototype" },
];

/// A running foreign server.
pub struct Server {
    pub process: Lines,
    pub port: u16,
}

impl Server {
    pub fn start(foreign: Foreign) -> Self {
        Self::start_on(foreign, 0)
    }

    pub fn start_on(foreign: Foreign, port: u16) -> Self {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let installed = root.join("target/foreign");
        let scripts = root.join("tests/foreign");
        let mut command = match foreign.language {
            Language::Python => {
                let mut command = Command::new(installed.join("venv/bin/python"));
                command.arg(scripts.join("server.py"));
                command
            }
            Language::Node => {
                let mut command = Command::new("node");
                command.env("NODE_PATH", installed.join("node/node_modules")).arg(scripts.join("server.js"));
                command
            }
        };
        assert!(installed.exists(), "the foreign servers are not installed; run scripts/test, which installs them");
        command.args([foreign.dialect, &port.to_string()]);
        let mut process = Lines::start(&mut command);
        let listening = process.until("the server's port", |line| line.starts_with("listening "));
        let port = listening.split(' ').nth(1).unwrap().parse().unwrap();
        Self { process, port }
    }

    pub fn url(&self) -> String {
        format!("ws://127.0.0.1:{}", self.port)
    }

    pub fn send(&mut self, text: &str) {
        self.process.say(&format!("send {text}"));
    }

    pub fn patient(&mut self, id: &str, name: &str) {
        self.send(
            &serde_json::json!({"sender": 2, "receiver": 106, "command": 101,
            "data": {"patientId": id, "patientName": name, "patientBirth": "1988-02-14"}})
            .to_string(),
        );
    }

    pub fn step(&mut self, body_part: &str) {
        self.send(
            &serde_json::json!({"sender": 2, "receiver": 106, "command": 601,
            "data": {"bodypartAlias": body_part, "projectionAlias": "AP"}})
            .to_string(),
        );
    }

    pub fn started(&mut self) {
        self.send(r#"{"sender":2,"receiver":106,"command":1001}"#);
    }

    pub fn completed(&mut self) {
        self.send(r#"{"sender":2,"receiver":106,"command":1002}"#);
    }

    /// Waits until the display has registered.
    #[track_caller]
    pub fn registered(&mut self) {
        self.process.until("register", |line| line == r#"got {"sender":106,"command":11}"#);
    }

    #[track_caller]
    pub fn pinged(&mut self) {
        self.process.until("ping", |line| line == r#"got {"sender":106,"command":1}"#);
    }
}
