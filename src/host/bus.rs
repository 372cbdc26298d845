//! Whether there is a D-Bus to ask: trying to reach one that is not there costs a thread of the library's that wakes twice a second to the end of the program.

use std::env;
use std::io;
use std::path::Path;

/// The bus of the desktop's session.
pub(super) fn session() -> io::Result<()> {
    let runtime = env::var_os("XDG_RUNTIME_DIR").map(|folder| Path::new(&folder).join("bus"));
    let is_there = env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some() || runtime.is_some_and(|socket| socket.exists());
    found(is_there, "there is no session bus")
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
