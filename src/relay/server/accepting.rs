//! New connections, and the times when the system has none to give.

use std::io;
use std::net::{SocketAddr, TcpStream};

use socket2::SockRef;

use super::super::connection::Connection;
use super::super::http;
use super::Server;
use crate::net::Watched;

/// How many connections are accepted in one turn.
const ACCEPTS_PER_TURN: usize = 256;
/// How many connections above the allowed number are told so; further ones are just closed.
const REFUSALS_AT_ONCE: usize = 64;
/// What the system keeps for a client that does not read. Left to itself it takes megabytes for each, and with a thousand
/// such clients its memory for sockets runs out, which makes every write slow.
const SEND_BUFFER_BYTES: usize = 128 * 1024;

impl Server {
    pub(super) fn accept(&mut self) {
        for _ in 0..ACCEPTS_PER_TURN {
            let Some(listener) = &self.listener else { return };
            match listener.get().accept() {
                Ok((socket, peer)) => self.admit(socket, peer),
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return,
                Err(error) if matches!(error.kind(), io::ErrorKind::Interrupted | io::ErrorKind::ConnectionAborted) => {
                }
                Err(error) => {
                    if self.refused.is_news(self.now) {
                        tracing::warn!(%error, "the relay can accept no connection for now");
                    }
                    let again = self.now + self.config.limits.accept_pause;
                    self.accept_again = Some(again);
                    self.expect_timer(again);
                    self.watch_listener(false);
                    return;
                }
            }
        }
    }

    /// While the system refuses connections the listener stays ready, and waiting for it would spin.
    pub(super) fn watch_listener(&mut self, watch: bool) {
        if let Some(listener) = &mut self.listener
            && let Err(error) = listener.wait_for(watch, false)
        {
            tracing::error!(%error, "the relay cannot wait for connections");
        }
    }

    fn admit(&mut self, socket: TcpStream, peer: SocketAddr) {
        if self.clients() >= self.config.max_connections {
            self.make_room();
        }
        let clients = self.clients();
        if clients >= self.config.max_connections.saturating_add(REFUSALS_AT_ONCE) {
            self.tell_turned_away(peer);
            return;
        }
        let key = self.free.last().copied().unwrap_or(self.connections.len());
        let prepared = socket
            .set_nonblocking(true)
            .and_then(|()| socket.set_nodelay(true))
            .and_then(|()| SockRef::from(&socket).set_send_buffer_size(SEND_BUFFER_BYTES));
        let Ok(socket) = prepared.and_then(|()| Watched::level(&self.poller, socket, key)) else { return };
        let limits = self.config.limits;
        let connection = Connection::new((socket, peer), self.tls.as_ref(), &self.memory, &limits, self.now);
        let mut connection = match connection {
            Ok(connection) => connection,
            Err(error) => {
                tracing::error!(%error, "there can be no TLS session");
                return;
            }
        };
        let is_full = clients >= self.config.max_connections;
        if is_full {
            connection.refuse(http::Refusal::Full, &limits, self.now);
        }
        match self.free.pop().and_then(|key| self.connections.get_mut(key)) {
            Some(slot) => *slot = Some(connection),
            None => self.connections.push(Some(connection)),
        }
        self.touched.push(key);
        self.expect(key);
        if is_full {
            self.tell_refused_request(key);
        }
    }

    /// Whoever holds a place and asks for nothing gives way, the oldest first: a client sends its request at once.
    fn make_room(&mut self) {
        let (now, grace) = (self.now, self.config.limits.request_grace);
        let asking = self.connections.iter().enumerate().filter_map(|(key, slot)| {
            let connection = slot.as_ref().filter(|connection| connection.is_asking())?;
            Some((connection.age(now), connection.peer(), key))
        });
        if let Some((_, peer, key)) = asking.filter(|(age, ..)| *age >= grace).max() {
            self.forget(key);
            self.tell_turned_away(peer);
        }
    }
}
