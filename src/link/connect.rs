//! Non-blocking connection attempts to a server.

use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use polling::Poller;
use socket2::{Domain, Protocol, Socket, Type};

use super::ConnectFailure;
use crate::l10n::SystemError;
use crate::net::Watched;

/// A socket that is being connected.
#[derive(Debug)]
pub(super) struct Connecting {
    pub(super) attempt: u64,
    watched: Watched<Socket>,
}

/// What became of it.
#[derive(Debug)]
pub(super) enum Reached {
    /// Nothing yet.
    NotYet,
    /// The port answered.
    Connected,
    /// It did not.
    Failed(ConnectFailure),
}

impl Connecting {
    /// Begins to connect.
    pub(super) fn begin(
        attempt: u64,
        address: SocketAddr,
        user_timeout: Duration,
        poller: &Arc<Poller>,
    ) -> Result<Self, ConnectFailure> {
        let other = |error: io::Error| ConnectFailure::Other(SystemError::from(&error));
        let key = usize::try_from(attempt).map_err(|_| ConnectFailure::Other(SystemError::UNKNOWN))?;
        let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP)).map_err(other)?;
        socket.set_nonblocking(true).map_err(other)?;
        // Both are refinements; a system that has neither still connects.
        let _ = socket.set_tcp_nodelay(true);
        set_user_timeout(&socket, user_timeout);
        match socket.connect(&address.into()) {
            Err(error) if !is_under_way(&error) => return Err(failure(&error)),
            Ok(()) | Err(_) => {}
        }
        let mut watched = Watched::oneshot(poller, socket, key).map_err(other)?;
        watched.wait_for(false, true).map_err(other)?;
        Ok(Self { attempt, watched })
    }

    pub(super) const fn key(&self) -> usize {
        self.watched.key()
    }

    pub(super) const fn watched(&mut self) -> &mut Watched<Socket> {
        &mut self.watched
    }

    pub(super) fn into_watched(self) -> Watched<Socket> {
        self.watched
    }

    /// Checks the result after the poller reported an event.
    pub(super) fn look(&self) -> Reached {
        let socket = self.watched.get();
        match socket.take_error() {
            // It answered, and reset the connection before anybody looked: what is said to it next fails, and says so.
            Ok(Some(error)) | Err(error) if error.kind() == ErrorKind::ConnectionReset => return Reached::Connected,
            Ok(Some(error)) | Err(error) => return Reached::Failed(failure(&error)),
            Ok(None) => {}
        }
        match (socket.peer_addr(), socket.local_addr()) {
            (Ok(peer), Ok(local)) if peer.as_socket() == local.as_socket() => Reached::Failed(ConnectFailure::ToItself),
            (Ok(_), _) => Reached::Connected,
            (Err(_), _) => Reached::NotYet,
        }
    }
}

#[cfg(any(target_os = "linux", target_os = "android"))]
fn set_user_timeout(socket: &Socket, timeout: Duration) {
    let _ = socket.set_tcp_user_timeout(Some(timeout));
}

/// `TCP_MAXRT`, the like of it on Windows, cannot be set without unsafe code; a dead path ends there by the system's
/// retransmission limit (about 20 s) if the server answers no pings, and after 10 s if it does.
#[cfg(not(any(target_os = "linux", target_os = "android")))]
const fn set_user_timeout(_: &Socket, _: Duration) {}

#[cfg(unix)]
fn is_under_way(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::INPROGRESS.raw_os_error()) || error.kind() == ErrorKind::WouldBlock
}

#[cfg(not(unix))]
fn is_under_way(error: &io::Error) -> bool {
    error.kind() == ErrorKind::WouldBlock
}

#[allow(clippy::wildcard_enum_match_arm, reason = "the standard library may add kinds at any time")]
fn failure(error: &io::Error) -> ConnectFailure {
    match error.kind() {
        ErrorKind::ConnectionRefused => ConnectFailure::Refused,
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown => {
            ConnectFailure::Unreachable
        }
        ErrorKind::PermissionDenied => ConnectFailure::NotPermitted,
        _ => {
            tracing::debug!("link: {error}");
            ConnectFailure::Other(error.into())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[test]
    fn a_socket_that_is_connected_to_itself_is_no_server() {
        let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
        socket.bind(&SocketAddr::from(([127, 0, 0, 1], 0)).into()).unwrap();
        let own = socket.local_addr().unwrap();
        socket.connect(&own).unwrap();
        let poller = Arc::new(Poller::new().unwrap());
        let connecting = Connecting { attempt: 1, watched: Watched::oneshot(&poller, socket, 1).unwrap() };
        assert!(matches!(connecting.look(), Reached::Failed(ConnectFailure::ToItself)));
    }

    /// Windows tells it later, or in another way.
    #[cfg(unix)]
    #[test]
    fn a_port_that_answers_and_resets_at_once_has_answered() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let poller = Arc::new(Poller::new().unwrap());
        let address = listener.local_addr().unwrap();
        let connecting = Connecting::begin(1, address, Duration::from_secs(10), &poller).unwrap();
        let (accepted, _) = listener.accept().unwrap();
        Socket::from(accepted).set_linger(Some(Duration::ZERO)).unwrap();
        poller.wait(&mut polling::Events::new(), Some(Duration::from_secs(10))).unwrap();
        assert!(matches!(connecting.look(), Reached::Connected));
    }

    #[test]
    fn what_the_system_says_is_told_apart() {
        let of = |kind: ErrorKind| failure(&kind.into());
        assert_eq!(of(ErrorKind::ConnectionRefused), ConnectFailure::Refused);
        assert_eq!(of(ErrorKind::HostUnreachable), ConnectFailure::Unreachable);
        assert_eq!(of(ErrorKind::NetworkUnreachable), ConnectFailure::Unreachable);
        assert_eq!(of(ErrorKind::PermissionDenied), ConnectFailure::NotPermitted);
        assert!(matches!(of(ErrorKind::AddrNotAvailable), ConnectFailure::Other(_)));
    }
}
