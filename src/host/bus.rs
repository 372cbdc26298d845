//! Whether there is a D-Bus to ask: trying to reach one that is not there costs a thread of the library's that wakes twice a second to the end of the program.

use std::env;
use std::io;
#[cfg(target_os = "linux")]
use std::os::linux::net::SocketAddrExt as _;
use std::os::unix::net::{SocketAddr, UnixStream};
use std::path::Path;

use zbus::Address;
use zbus::address::transport::{Transport, UnixSocket};

/// The bus of the desktop's session.
pub(super) fn session() -> io::Result<()> {
    let runtime = env::var_os("XDG_RUNTIME_DIR").map(|folder| Path::new(&folder).join("bus"));
    let is_there = env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some() || runtime.is_some_and(|socket| socket.exists());
    found(is_there, "there is no session bus")
}

/// A socket to the bus of the desktop's session, connected here: the library does that on a thread that wakes as often.
pub(super) fn session_socket() -> zbus::Result<UnixStream> {
    let input_output = |error: io::Error| zbus::Error::InputOutput(error.into());
    session().map_err(input_output)?;
    let address = Address::session()?;
    let Transport::Unix(unix) = address.transport() else {
        return Err(input_output(io::ErrorKind::Unsupported.into()));
    };
    place(unix.path()).and_then(|place| UnixStream::connect_addr(&place)).map_err(input_output)
}

/// Where to connect to.
fn place(socket: &UnixSocket) -> io::Result<SocketAddr> {
    if let UnixSocket::File(path) = socket {
        return SocketAddr::from_pathname(path);
    }
    #[cfg(target_os = "linux")]
    if let UnixSocket::Abstract(name) = socket {
        return SocketAddr::from_abstract_name(name.as_encoded_bytes());
    }
    // The others are for servers.
    Err(io::ErrorKind::Unsupported.into())
}

/// The bus of the system.
pub(super) fn system() -> io::Result<()> {
    let is_there = env::var_os("DBUS_SYSTEM_BUS_ADDRESS").is_some()
        || ["/run/dbus/system_bus_socket", "/var/run/dbus/system_bus_socket"]
            .iter()
            .any(|socket| Path::new(socket).exists());
    found(is_there, "there is no system bus")
}

fn found(is_there: bool, missing: &str) -> io::Result<()> {
    if is_there { Ok(()) } else { Err(io::Error::new(io::ErrorKind::NotFound, missing)) }
}
