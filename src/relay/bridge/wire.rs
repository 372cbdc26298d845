//! The connection to a server: opened with deadlines, then never waited for.

use std::io::{self, ErrorKind, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use crossbeam_channel::{RecvTimeoutError, bounded};
use polling::Poller;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, Stream};

use super::Plan;
use super::codec::{Connect, Decoder, Info, Said};
use super::credentials::Credentials;
use super::failure::Failure;
use super::state::Shared;
use crate::l10n::SystemError;
use crate::net::nats::Server;
use crate::net::{Watched, tls_words};

/// How long a name may take to be found.
const LOOKUP: Duration = Duration::from_secs(5);
/// Look-ups that may hang at a time.
const MOST_LOOKUPS: usize = 4;
/// How long an address may take to answer.
const CONNECT: Duration = Duration::from_secs(3);
/// How many addresses of a name are tried.
const MOST_ADDRESSES: usize = 4;
/// From the connection to the server's word that it accepts this client.
const HANDSHAKE: Duration = Duration::from_secs(5);
/// How often a handshake looks whether the relay stops.
const LOOK: Duration = Duration::from_millis(200);
/// How much is read at once, and before others have their turn.
const CHUNK: usize = 16 * 1024;
const CHUNKS_PER_TURN: usize = 16;
/// The poller's key of the socket.
const KEY: usize = 1;

/// An accepted client's connection.
#[derive(Debug)]
pub(super) struct Wire {
    socket: Watched<TcpStream>,
    tls: Option<Box<ClientConnection>>,
    decoder: Decoder,
    /// What the server has said of itself last.
    pub(super) info: Info,
    /// Whether more has come than was read, which the poller may not know.
    pub(super) has_more: bool,
}

/// A connection that is being opened.
struct Opening<'a> {
    socket: TcpStream,
    tls: Option<Box<ClientConnection>>,
    decoder: Decoder,
    until: Instant,
    shared: &'a Shared,
}

/// Connects, and shows credentials.
pub(super) fn open(
    server: &Server,
    (credentials, name): (&Credentials, String),
    plan: &Plan,
    poller: &Arc<Poller>,
    shared: &Shared,
) -> Result<Wire, Failure> {
    let socket = connect(server, shared)?;
    let prepared = socket.set_nodelay(true).and_then(|()| socket.set_read_timeout(Some(LOOK)));
    prepared.and_then(|()| socket.set_write_timeout(Some(HANDSHAKE))).map_err(Failure::Broke)?;
    let until = Instant::now() + HANDSHAKE;
    let mut opening = Opening { socket, tls: None, decoder: Decoder::default(), until, shared };
    let Said::Info(info) = opening.next()? else { return Err(Failure::NotNats) };
    if !info.headers {
        return Err(Failure::NoHeaders);
    }
    if server.tls && !info.tls_required && !info.tls_available {
        return Err(Failure::NoTls);
    }
    let tls = server.tls || info.tls_required;
    if tls {
        let config = plan.tls().map_err(|error| Failure::Tls(error.to_string()))?;
        opening.encrypt(server, &config)?;
    }
    let mut connect = Connect::new(name, tls);
    credentials.show(&mut connect, &info.nonce);
    opening.write(&connect.bytes())?;
    loop {
        match opening.next()? {
            Said::Pong => break,
            Said::Error(why) => return Err(Failure::Refused(why)),
            Said::Info(_) | Said::Ok => {}
            Said::Ping => opening.write(super::codec::PONG)?,
            Said::Message { .. } | Said::TooLong { .. } => return Err(Failure::NotNats),
        }
    }
    let Opening { socket, tls, decoder, .. } = opening;
    let socket = socket.set_nonblocking(true).and_then(|()| Watched::level(poller, socket, KEY));
    Ok(Wire { socket: socket.map_err(Failure::Broke)?, tls, decoder, info: *info, has_more: false })
}

fn connect(server: &Server, shared: &Shared) -> Result<TcpStream, Failure> {
    let addresses = lookup(server, shared)?;
    let mut last = io::Error::from(ErrorKind::AddrNotAvailable);
    for address in addresses {
        match TcpStream::connect_timeout(&address, CONNECT) {
            Ok(socket) => return Ok(socket),
            Err(error) => last = error,
        }
    }
    Err(Failure::Unreachable(last))
}

/// The addresses of a server. A resolver may take minutes: a thread of its own waits for it.
fn lookup(server: &Server, shared: &Shared) -> Result<Vec<SocketAddr>, Failure> {
    if let Ok(address) = server.host.parse::<IpAddr>() {
        return Ok(vec![SocketAddr::new(address, server.port)]);
    }
    if shared.lookups.fetch_add(1, Ordering::SeqCst) >= MOST_LOOKUPS {
        shared.lookups.fetch_sub(1, Ordering::SeqCst);
        return Err(Failure::LookupSlow);
    }
    let (host, port, lookups) = (server.host.clone(), server.port, Arc::clone(&shared.lookups));
    let (sender, found) = bounded(1);
    let ask = move || {
        let found = (host.as_str(), port).to_socket_addrs();
        let _nobody_waits = sender.send(found.map(|found| found.take(MOST_ADDRESSES).collect()));
        lookups.fetch_sub(1, Ordering::SeqCst);
    };
    if let Err(error) = std::thread::Builder::new().name("vx-relay-lookup".to_owned()).spawn(ask) {
        shared.lookups.fetch_sub(1, Ordering::SeqCst);
        return Err(Failure::Broke(error));
    }
    let until = Instant::now() + LOOKUP;
    loop {
        match found.recv_timeout(LOOK) {
            Ok(addresses) => return addresses.map_err(Failure::Lookup),
            Err(RecvTimeoutError::Disconnected) => return Err(Failure::LookupSlow),
            Err(RecvTimeoutError::Timeout) if shared.is_stopped() => return Err(Failure::Stopped),
            Err(RecvTimeoutError::Timeout) if until <= Instant::now() => return Err(Failure::LookupSlow),
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

impl Opening<'_> {
    /// What the server says next.
    fn next(&mut self) -> Result<Said, Failure> {
        loop {
            if let Some(said) = self.decoder.next().map_err(|_| Failure::NotNats)? {
                return Ok(said);
            }
            let mut bytes = [0; CHUNK];
            let read = match &mut self.tls {
                Some(tls) => Stream::new(&mut **tls, &mut self.socket).read(&mut bytes),
                None => self.socket.read(&mut bytes),
            };
            match read {
                Ok(0) => return Err(Failure::Closed),
                Ok(read) => self.decoder.feed(bytes.get(..read).unwrap_or_default()),
                Err(error) if is_transient(&error) => self.wait()?,
                Err(error) if error.kind() == ErrorKind::InvalidData => return Err(Failure::Tls(of_tls(&error))),
                Err(error) => return Err(Failure::Broke(error)),
            }
        }
    }

    /// Goes on in TLS. Nothing may have been said behind what the server said of itself.
    fn encrypt(&mut self, server: &Server, config: &Arc<ClientConfig>) -> Result<(), Failure> {
        if !self.decoder.is_empty() {
            return Err(Failure::NotNats);
        }
        let name = ServerName::try_from(server.host.clone()).map_err(|error| Failure::Tls(error.to_string()))?;
        let tls = ClientConnection::new(Arc::clone(config), name).map_err(|error| Failure::Tls(tls_words(&error)))?;
        let mut tls = Box::new(tls);
        while tls.is_handshaking() {
            match tls.complete_io(&mut self.socket) {
                Ok(_) => {}
                Err(error) if is_transient(&error) => self.wait()?,
                Err(error) if error.kind() == ErrorKind::InvalidData => return Err(Failure::Tls(of_tls(&error))),
                Err(error) => return Err(Failure::Broke(error)),
            }
        }
        self.tls = Some(tls);
        Ok(())
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        let written = match &mut self.tls {
            Some(tls) => {
                let mut stream = Stream::new(&mut **tls, &mut self.socket);
                stream.write_all(bytes).and_then(|()| stream.flush())
            }
            None => self.socket.write_all(bytes),
        };
        written.map_err(Failure::Broke)
    }

    /// Nothing has come for a moment.
    fn wait(&self) -> Result<(), Failure> {
        if self.shared.is_stopped() {
            Err(Failure::Stopped)
        } else if self.until <= Instant::now() {
            Err(Failure::Slow)
        } else {
            Ok(())
        }
    }
}

impl Wire {
    /// Reads what has come, as far as it is this turn's share. True where something has.
    pub(super) fn receive(&mut self) -> Result<bool, Failure> {
        let (mut bytes, mut something) = ([0; CHUNK], false);
        self.has_more = true;
        for _ in 0..CHUNKS_PER_TURN {
            let mut socket = self.socket.get();
            let read = match &mut self.tls {
                Some(tls) => Stream::new(&mut **tls, &mut socket).read(&mut bytes),
                None => socket.read(&mut bytes),
            };
            match read {
                Ok(0) => return Err(Failure::Closed),
                Ok(read) => {
                    something = true;
                    self.decoder.feed(bytes.get(..read).unwrap_or_default());
                    // The socket is empty.
                    if read < bytes.len() && self.tls.is_none() {
                        self.has_more = false;
                        break;
                    }
                }
                Err(error) if is_transient(&error) => {
                    self.has_more = false;
                    break;
                }
                Err(error) if error.kind() == ErrorKind::UnexpectedEof => return Err(Failure::Closed),
                Err(error) => return Err(Failure::Broke(error)),
            }
        }
        Ok(something)
    }

    /// The next thing that was said, of what was read.
    pub(super) fn next(&mut self) -> Result<Option<Said>, Failure> {
        self.decoder.next().map_err(|_| Failure::NotNats)
    }

    /// Writes as much as the socket takes, and watches for room where something is left.
    pub(super) fn send(&mut self, out: &mut Vec<u8>) -> Result<(), Failure> {
        let mut written = 0;
        while written < out.len() {
            let mut socket = self.socket.get();
            let rest = out.get(written..).unwrap_or_default();
            let result = match &mut self.tls {
                Some(tls) => Stream::new(&mut **tls, &mut socket).write(rest),
                None => socket.write(rest),
            };
            match result {
                Ok(0) => break,
                Ok(bytes) => written += bytes,
                Err(error) if is_transient(&error) => break,
                Err(error) => return Err(Failure::Broke(error)),
            }
        }
        out.drain(..written.min(out.len()));
        if let Some(tls) = &mut self.tls {
            let mut socket = self.socket.get();
            match Stream::new(&mut **tls, &mut socket).flush() {
                Ok(()) => {}
                Err(error) if is_transient(&error) => {}
                Err(error) => return Err(Failure::Broke(error)),
            }
        }
        let more = !out.is_empty() || self.tls.as_ref().is_some_and(|tls| tls.wants_write());
        self.socket.wait_for(true, more).map_err(Failure::Broke)
    }
}

fn is_transient(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}

/// What went wrong with TLS, in words.
fn of_tls(error: &io::Error) -> String {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    inner.map_or_else(|| SystemError::from(error).message().to_string(), tls_words)
}
