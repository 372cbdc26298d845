//! The link's transport without its policy, for tests of the transport: one connection, nothing registered, no pings.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use polling::{Events, Poller};
use socket2::Socket;
use tungstenite::Message;

use super::connect::{Connecting, Reached};
use super::open::{Open, ReadOutcome, Sent};
use super::opening::{Opening, OpeningStep};
use super::wire::Wire;
use super::{ConnectFailure, DownReason, Failure, HandshakeFailure, Limits, LinkConfig, SetupFailure, tls};
use crate::l10n::SystemError;
use crate::net::Watched;

/// Opens one connection and waits until it has ended. `hear` gets each text and binary message and returns what is to be sent;
/// control frames are answered by themselves.
///
/// Sockets, TLS, handshake, limits and frames are those of the link. Of the policy's times, [`Limits::connect`],
/// [`Limits::handshake`], [`Limits::close`] and [`LinkConfig::dead_after`] hold.
///
/// # Errors
/// Where no WebSocket opens. How an open one has ended is the value.
pub fn converse(
    address: SocketAddr,
    config: &LinkConfig,
    hear: impl FnMut(Message) -> Option<Message>,
) -> Result<DownReason, Failure> {
    let (target, limits) = (&config.server, &config.limits);
    let not_opened = |failure| Failure::Handshake(address, failure);
    let roots = target.tls.then(|| tls::client_config(config.extra_ca.as_deref())).transpose()?;
    let tls = roots.map(|roots| tls::connection(&roots, target)).transpose().map_err(not_opened)?;
    let mut waiting =
        Waiting::new().map_err(|error| Failure::Setup(SetupFailure::System(SystemError::from(&error))))?;
    let watched = connect(address, limits, &mut waiting).map_err(|cause| Failure::Connect(vec![(address, cause)]))?;
    let opening = Opening::new(Wire::new(watched, tls), target, limits);
    let open = open(opening, limits, &mut waiting).map_err(not_opened)?;
    Ok(talk(open, config, &mut waiting, hear).unwrap_or_else(|error| DownReason::Io(SystemError::from(&error))))
}

/// What waits for the socket.
struct Waiting {
    poller: Arc<Poller>,
    events: Events,
}

impl Waiting {
    fn new() -> io::Result<Self> {
        Ok(Self { poller: Arc::new(Poller::new()?), events: Events::new() })
    }

    /// Waits until the socket can be read or written. False where it cannot by then.
    fn wait(&mut self, socket: &mut Watched<Socket>, writes: bool, until: Instant) -> io::Result<bool> {
        socket.wait_for(true, writes)?;
        self.events.clear();
        self.poller.wait(&mut self.events, Some(until.saturating_duration_since(Instant::now())))?;
        let told = !self.events.is_empty();
        if told {
            socket.delivered();
        }
        Ok(told)
    }
}

fn connect(address: SocketAddr, limits: &Limits, waiting: &mut Waiting) -> Result<Watched<Socket>, ConnectFailure> {
    let until = Instant::now() + limits.connect;
    let mut connecting = Connecting::begin(1, address, limits.tcp_user_timeout, &waiting.poller)?;
    loop {
        match connecting.look() {
            Reached::Connected => return Ok(connecting.into_watched()),
            Reached::Failed(cause) => return Err(cause),
            Reached::NotYet => {}
        }
        let told = waiting.wait(connecting.watched(), true, until);
        if !told.map_err(|error| ConnectFailure::Other(SystemError::from(&error)))? {
            return Err(ConnectFailure::TimedOut(limits.connect));
        }
    }
}

fn open(mut opening: Opening, limits: &Limits, waiting: &mut Waiting) -> Result<Open, HandshakeFailure> {
    let until = Instant::now() + limits.handshake;
    loop {
        match opening.turn(limits.budget_bytes) {
            OpeningStep::Open(wire, _) => return Ok(Open::new(wire, limits)),
            OpeningStep::Failed(failure) => return Err(failure),
            OpeningStep::Pending(pending, _) => opening = pending,
        }
        let wire = opening.wire();
        let (writes, exhausted) = (wire.wants_write(), wire.is_exhausted());
        let told = exhausted || waiting.wait(wire.watched(), writes, until).map_err(not_waited)?;
        if !told {
            return Err(HandshakeFailure::Silent(limits.handshake));
        }
    }
}

#[allow(clippy::needless_pass_by_value, reason = "as `map_err` wants it")]
fn not_waited(error: io::Error) -> HandshakeFailure {
    HandshakeFailure::Io(SystemError::from(&error))
}

fn talk(
    mut open: Open,
    config: &LinkConfig,
    waiting: &mut Waiting,
    mut hear: impl FnMut(Message) -> Option<Message>,
) -> io::Result<DownReason> {
    let (limits, silence) = (&config.limits, config.dead_after);
    let mut until = Instant::now() + silence;
    loop {
        open.begin_turn(limits.budget_bytes);
        open.flush();
        let more = loop {
            match open.read() {
                ReadOutcome::Message(message @ (Message::Text(_) | Message::Binary(_))) => {
                    if let Some(answer) = hear(message)
                        && matches!(open.send(answer), Sent::Full)
                    {
                        return Err(io::ErrorKind::WriteZero.into());
                    }
                }
                ReadOutcome::Message(_) | ReadOutcome::Beginning(_) => {}
                ReadOutcome::Nothing { more } => break more,
                ReadOutcome::Over { reason, lingers } => {
                    if lingers {
                        linger(open, limits, waiting)?;
                    }
                    return Ok(reason);
                }
            }
        };
        if open.has_news() {
            until = Instant::now() + silence;
        }
        let writes = open.wants_write();
        if !more && !waiting.wait(open.watched(), writes, until)? {
            open.leave(1001);
            return Ok(DownReason::Silent(silence));
        }
    }
}

/// The close handshake, until the server ends the connection.
fn linger(mut open: Open, limits: &Limits, waiting: &mut Waiting) -> io::Result<()> {
    let until = Instant::now() + limits.close;
    loop {
        open.begin_turn(limits.budget_bytes);
        if open.linger() {
            return Ok(());
        }
        let (writes, more) = (open.wants_write(), open.is_exhausted());
        if !more && !waiting.wait(open.watched(), writes, until)? {
            return Ok(());
        }
    }
}
