//! The endpoint that Prometheus reads: one thread for all requests, this computer only.

use std::fmt;
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use polling::{Events, Poller};

use super::board::HealthBoard;
use super::request::{Refusal, Verdict, alive, judge, metrics};
use crate::clock::Clock;
use crate::exam::Moment;
use crate::l10n::Message;
use crate::net::http::MAX_HEAD_BYTES;
use crate::net::{Recurring, Watched};

/// How long one request may take, from connection to its last byte.
const DEADLINE: Duration = Duration::from_secs(1);
/// How long an answer may take to leave; any is far smaller than what the system keeps for a socket.
const FAREWELL: Duration = Duration::from_millis(50);
/// How many requests may be in progress; beyond that the oldest is dropped.
const MOST_REQUESTS: usize = 32;
/// The wait after an accept that failed, for example without descriptors left.
const BREATH: Duration = Duration::from_millis(100);

/// Why the endpoint is not there; the program does without.
#[derive(Debug)]
pub enum EndpointError {
    /// Other computers could read there.
    NotLoopback(SocketAddr),
    /// Nothing can listen on the address.
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system said.
        reason: io::Error,
    },
    /// The thread cannot be started.
    Thread(io::Error),
}

impl EndpointError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotLoopback(address) => Message::new("metrics-not-loopback").with("address", address.to_string()),
            Self::Listen { address, reason } => {
                Message::new("metrics-listen").with("address", address.to_string()).with("reason", reason)
            }
            Self::Thread(reason) => Message::new("metrics-thread").with("reason", reason),
        }
    }
}

impl fmt::Display for EndpointError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl std::error::Error for EndpointError {}

/// The running endpoint; dropping it ends its thread and frees the port.
#[derive(Debug)]
pub struct Endpoint {
    local_addr: SocketAddr,
    stop: Arc<AtomicBool>,
    poller: Arc<Poller>,
    thread: Option<JoinHandle<()>>,
}

impl Endpoint {
    /// Listens on a loopback address, and answers `GET /metrics` and `GET /healthz` on the thread `vx-metrics`.
    ///
    /// # Errors
    /// If the address is not a loopback address or cannot be listened on.
    pub fn start(address: SocketAddr, board: HealthBoard) -> Result<Self, EndpointError> {
        if !address.ip().is_loopback() {
            return Err(EndpointError::NotLoopback(address));
        }
        let bound = TcpListener::bind(address).and_then(|listener| Ok((listener.local_addr()?, listener)));
        let (local_addr, listener) = bound.map_err(|reason| EndpointError::Listen { address, reason })?;
        let server = Server::new(listener, board).map_err(|reason| EndpointError::Listen { address, reason })?;
        let (stop, poller) = (Arc::clone(&server.stop), Arc::clone(&server.poller));
        let thread = std::thread::Builder::new()
            .name("vx-metrics".to_owned())
            .spawn(move || server.run())
            .map_err(EndpointError::Thread)?;
        tracing::info!(%local_addr, "the state is offered to Prometheus");
        Ok(Self { local_addr, stop, poller, thread: Some(thread) })
    }

    /// Where it listens.
    #[must_use]
    pub const fn local_addr(&self) -> SocketAddr {
        self.local_addr
    }
}

impl Drop for Endpoint {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Release);
        // Where the thread cannot be woken, it must not be waited for.
        let woken = self.poller.notify().is_ok();
        if let Some(thread) = self.thread.take().filter(|_| woken) {
            // A panic has been told by the panic hook.
            let _ = thread.join();
        }
    }
}

/// The key of the listener; requests have those from 0 on.
const LISTENER: usize = MOST_REQUESTS;

struct Server {
    listener: Watched<TcpListener>,
    board: HealthBoard,
    poller: Arc<Poller>,
    stop: Arc<AtomicBool>,
    requests: [Option<Request>; MOST_REQUESTS],
    refused: Recurring,
}

/// A request that is not complete.
struct Request {
    stream: Watched<TcpStream>,
    head: Vec<u8>,
    until: Instant,
}

impl Server {
    fn new(listener: TcpListener, board: HealthBoard) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        let poller = Arc::new(Poller::new()?);
        let listener = Watched::level(&poller, listener, LISTENER)?;
        let (requests, refused) = ([const { None }; MOST_REQUESTS], Recurring::default());
        Ok(Self { listener, board, poller, stop: Arc::default(), requests, refused })
    }

    fn run(mut self) {
        let mut events = Events::new();
        while !self.stop.load(Ordering::Acquire) {
            events.clear();
            let next = self.requests.iter().flatten().map(|request| request.until).min();
            let timeout = next.map(|until| until.saturating_duration_since(Instant::now()));
            match self.poller.wait(&mut events, timeout) {
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => {
                    tracing::error!(%error, "the state is offered to Prometheus no more");
                    return;
                }
            }
            for event in events.iter().filter(|event| event.key != LISTENER) {
                self.read(event.key);
            }
            let now = Instant::now();
            for slot in &mut self.requests {
                if let Some(late) = slot.take_if(|request| request.until <= now) {
                    say(&late.stream, &Refusal::Slow.response());
                }
            }
            if events.iter().any(|event| event.key == LISTENER) {
                self.accept();
            }
        }
    }

    fn accept(&mut self) {
        loop {
            match self.listener.get().accept() {
                Ok((stream, _)) => self.admit(stream),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return,
                Err(error) => {
                    if self.refused.is_news(Instant::now()) {
                        tracing::warn!(%error, "a request for the state could not be accepted");
                    }
                    std::thread::sleep(BREATH);
                    return;
                }
            }
        }
    }

    fn admit(&mut self, stream: TcpStream) {
        let age = |slot: &Option<Request>| slot.as_ref().map(|request| request.until);
        let oldest = self.requests.iter_mut().enumerate().min_by_key(|(_, slot)| age(slot));
        let Some((key, slot)) = oldest else { return };
        *slot = None;
        // One who hangs up harms nobody but themselves.
        let Ok(stream) = stream.set_nonblocking(true).and_then(|()| Watched::level(&self.poller, stream, key)) else {
            return;
        };
        *slot = Some(Request { stream, head: Vec::new(), until: Instant::now() + DEADLINE });
        self.read(key);
    }

    /// Reads what has come, and answers once the head is judged.
    fn read(&mut self, key: usize) {
        let Some(slot) = self.requests.get_mut(key) else { return };
        let Some(request) = slot else { return };
        let mut buffer = [0; MAX_HEAD_BYTES];
        match request.stream.get().read(&mut buffer) {
            Ok(0) => *slot = None,
            Ok(count) => {
                request.head.extend(buffer.iter().take(count));
                let response = match judge(&request.head) {
                    Verdict::More => return,
                    Verdict::Metrics => metrics(&self.board.health(Moment::from_start(Clock.now())).to_prometheus()),
                    Verdict::Alive => alive(),
                    Verdict::Refuse(refusal) => refusal.response(),
                };
                say(&request.stream, &response);
                *slot = None;
            }
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::Interrupted) => {}
            Err(_) => *slot = None,
        }
    }
}

/// The last words of a connection. One who does not take them harms nobody but themselves.
fn say(stream: &Watched<TcpStream>, response: &str) {
    let mut stream = stream.get();
    let said = stream
        .set_nonblocking(false)
        .and_then(|()| stream.set_write_timeout(Some(FAREWELL)))
        .and_then(|()| stream.write_all(response.as_bytes()))
        .and_then(|()| stream.shutdown(Shutdown::Write));
    let _ = said;
}
