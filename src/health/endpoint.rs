//! The endpoint that Prometheus reads: one thread, one request at a time, this computer only.

use std::fmt;
use std::io::{self, Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::board::HealthBoard;
use super::request::{Refusal, Verdict, alive, judge, metrics};
use crate::clock::Clock;
use crate::exam::Moment;
use crate::l10n::Message;
use crate::net::http::MAX_HEAD_BYTES;

/// How long one request may take, from connection to the last byte of the answer.
const DEADLINE: Duration = Duration::from_secs(1);
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
                Message::new("metrics-listen").with("address", address.to_string()).with("reason", reason.to_string())
            }
            Self::Thread(reason) => Message::new("metrics-thread").with("reason", reason.to_string()),
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
    thread: Option<JoinHandle<()>>,
}

impl Endpoint {
    /// Listens on a loopback address, and answers `GET /metrics` and `GET /healthz` on the thread `vx-metrics`.
    ///
    /// # Errors
    /// Where the address is none of this computer alone, or cannot be listened on.
    pub fn start(address: SocketAddr, board: HealthBoard) -> Result<Self, EndpointError> {
        if !address.ip().is_loopback() {
            return Err(EndpointError::NotLoopback(address));
        }
        let bound = TcpListener::bind(address).and_then(|listener| Ok((listener.local_addr()?, listener)));
        let (local_addr, listener) = bound.map_err(|reason| EndpointError::Listen { address, reason })?;
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let thread = std::thread::Builder::new()
            .name("vx-metrics".to_owned())
            .spawn(move || serve(&listener, &board, &stopped))
            .map_err(EndpointError::Thread)?;
        tracing::info!(%local_addr, "the state is offered to Prometheus");
        Ok(Self { local_addr, stop, thread: Some(thread) })
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
        // A connection wakes the thread; where none can be made any more, it must not be waited for.
        let woken = TcpStream::connect_timeout(&self.local_addr, DEADLINE).is_ok();
        if let Some(thread) = self.thread.take().filter(|_| woken) {
            // A panic has been told by the panic hook.
            let _ = thread.join();
        }
    }
}

fn serve(listener: &TcpListener, board: &HealthBoard, stop: &AtomicBool) {
    while !stop.load(Ordering::Acquire) {
        match listener.accept() {
            Ok(_) if stop.load(Ordering::Acquire) => return,
            // One who hangs up or is too slow harms nobody but themselves.
            Ok((stream, _)) => drop(answer(stream, board, stop)),
            Err(error) => {
                tracing::warn!(%error, "a request for the state could not be accepted");
                std::thread::sleep(BREATH);
            }
        }
    }
}

fn answer(mut stream: TcpStream, board: &HealthBoard, stop: &AtomicBool) -> io::Result<()> {
    let deadline = Instant::now() + DEADLINE;
    let response = match read_request(&mut stream, deadline, stop)? {
        Verdict::Metrics => metrics(&board.health(Moment::from_start(Clock.now())).to_prometheus()),
        Verdict::Alive => alive(),
        Verdict::More => Refusal::Slow.response(),
        Verdict::Refuse(refusal) => refusal.response(),
    };
    stream.set_write_timeout(Some(left(deadline)))?;
    stream.write_all(response.as_bytes())?;
    stream.shutdown(Shutdown::Write)
}

/// Reads until the head is judged; [`Verdict::More`] where it did not come in time.
fn read_request(stream: &mut TcpStream, deadline: Instant, stop: &AtomicBool) -> io::Result<Verdict> {
    /// How long one read waits, so that the end of the program waits no longer.
    const SLICE: Duration = Duration::from_millis(50);
    let mut head = Vec::new();
    let mut buffer = [0; MAX_HEAD_BYTES];
    loop {
        stream.set_read_timeout(Some(left(deadline).min(SLICE)))?;
        match stream.read(&mut buffer) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(count) => head.extend(buffer.iter().take(count)),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {}
            Err(error) => return Err(error),
        }
        let verdict = judge(&head);
        if verdict != Verdict::More || Instant::now() >= deadline || stop.load(Ordering::Acquire) {
            return Ok(verdict);
        }
    }
}

/// The time left, and never zero, which would mean no limit.
fn left(deadline: Instant) -> Duration {
    deadline.saturating_duration_since(Instant::now()).max(Duration::from_millis(1))
}
