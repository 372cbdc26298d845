//! The transports of relay and link as echo peers, for a conformance test such as Autobahn (`scripts/autobahn`).
//!
//! `server PORT [CERTIFICATE KEY]` echoes on 127.0.0.1:PORT until it is ended, with TLS where there is a certificate.
//! `client PORT AGENT [CA]` plays all cases of a fuzzing server there, with TLS where there is an authority to trust, and has the
//! report written.
//!
//! Two limits are not the product's. Messages may have 32 MiB: the suite's have up to 16 MiB and would end with 1009. And the
//! link waits for 2 minutes: the suite's server cuts a message into 65,536 pieces before it answers a request.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "it is a program for scripts")]

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use tungstenite::Message;
use vxdisplay::link::{self, DownReason, LinkConfig, Target};
use vxdisplay::relay::{self, Relay, RelayConfig, TlsFiles};

/// The longest message.
const MESSAGE_BYTES: usize = 32 * 1024 * 1024;
/// The suite itself gives a case up after 100 s at most.
const PATIENCE: Duration = Duration::from_mins(2);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let ended = match words.as_slice() {
        ["server", port] => here(port).and_then(|listen| serve(listen, None)),
        ["server", port, certificate, key] => {
            let tls = TlsFiles { certificate: Some(certificate.into()), key: Some(key.into()) };
            here(port).and_then(|listen| serve(listen, Some(tls)))
        }
        ["client", port, agent] => here(port).and_then(|server| play(server, agent, None)),
        ["client", port, agent, ca] => here(port).and_then(|server| play(server, agent, Some(Path::new(ca)))),
        _ => {
            println!("usage: echo server PORT [CERTIFICATE KEY] | echo client PORT AGENT [CA]");
            return ExitCode::SUCCESS;
        }
    };
    if let Err(error) = ended {
        eprintln!("echo: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn here(port: &str) -> Result<SocketAddr, String> {
    let port: u16 = port.parse().map_err(|error| format!("{port}: {error}"))?;
    Ok(SocketAddr::from((Ipv4Addr::LOCALHOST, port)))
}

/// The relay's server, which sends everything back.
fn serve(listen: SocketAddr, tls: Option<TlsFiles>) -> Result<(), String> {
    let limits = relay::Limits {
        message_bytes: MESSAGE_BYTES,
        queue_bytes: 2 * MESSAGE_BYTES,
        memory_bytes: 4 * MESSAGE_BYTES,
        ..relay::Limits::default()
    };
    let config = RelayConfig { listen, tls, echo: true, limits, ..RelayConfig::default() };
    let relay = Relay::start(config).map_err(|error| error.to_string())?;
    println!("listening on {}", relay.local_addr());
    while relay.is_running() {
        std::thread::park();
    }
    Err("the relay has ended".to_owned())
}

/// The link's client, which sends everything back.
fn play(server: SocketAddr, agent: &str, extra_ca: Option<&Path>) -> Result<(), String> {
    let converse = |path: &str, hear: &mut dyn FnMut(Message) -> Option<Message>| -> Result<DownReason, String> {
        let target = Target::new(extra_ca.is_some(), &server.ip().to_string(), server.port());
        let config = LinkConfig {
            extra_ca: extra_ca.map(Path::to_owned),
            dead_after: PATIENCE,
            limits: link::Limits {
                handshake: PATIENCE,
                message_bytes: MESSAGE_BYTES,
                write_buffer_bytes: 2 * MESSAGE_BYTES,
                ..link::Limits::default()
            },
            ..LinkConfig::new(Target { request_target: path.to_owned(), ..target })
        };
        link::converse(server, &config, hear).map_err(|failure| format!("{path}: {failure}"))
    };
    let mut count = String::new();
    converse("/getCaseCount", &mut |message| {
        count = message.into_text().map(|text| text.to_string()).unwrap_or_default();
        None
    })?;
    let count: u32 = count.parse().map_err(|_| format!("the server has told no number of cases but {count:?}"))?;
    for case in 1..=count {
        // A case that does not open is missing in the report.
        match converse(&format!("/runCase?case={case}&agent={agent}"), &mut Some) {
            Ok(ended) => println!("{case} of {count}: {ended}"),
            Err(failure) => eprintln!("{case} of {count}: {failure}"),
        }
    }
    converse(&format!("/updateReports?agent={agent}"), &mut |_| None).map(drop)
}
