//! Telling systemd that the relay listens (`sd_notify(3)`), so that a start counts as done no sooner.

use std::env;
use std::ffi::OsStr;
use std::io;
use std::os::linux::net::SocketAddrExt;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::net::{SocketAddr, UnixDatagram};

/// What is said.
const READY: &[u8] = b"READY=1\n";

/// Tells it, where systemd wants to know.
pub(super) fn tell_system() {
    let Some(socket) = env::var_os("NOTIFY_SOCKET") else { return };
    if let Err(error) = tell(&socket) {
        tracing::warn!(%error, "systemd was not told that the relay listens");
    }
}

/// A name that begins with `@` stands in no folder.
fn tell(socket: &OsStr) -> io::Result<()> {
    let address = match socket.as_bytes().strip_prefix(b"@") {
        Some(name) => SocketAddr::from_abstract_name(name),
        None => SocketAddr::from_pathname(socket),
    };
    let ours = UnixDatagram::unbound()?;
    // Whoever does not read must not keep the relay from its work, nor from its end.
    ours.set_nonblocking(true)?;
    ours.send_to_addr(READY, &address?).map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_kinds_of_sockets_are_told() {
        let folder = tempfile::tempdir().unwrap();
        let name = format!("vxdisplay-{}", fastrand::u64(..));
        let in_folder = folder.path().join("notify");
        let places = [
            (in_folder.clone().into_os_string(), SocketAddr::from_pathname(&in_folder)),
            (format!("@{name}").into(), SocketAddr::from_abstract_name(&name)),
        ];
        for (socket, address) in places {
            let systemd = UnixDatagram::bind_addr(&address.unwrap()).unwrap();
            tell(&socket).unwrap();
            let mut said = [0; 64];
            let length = systemd.recv(&mut said).unwrap();
            assert_eq!(&said[..length], READY);
        }
        assert!(tell(OsStr::new("/no/such/socket")).is_err());
    }

    #[test]
    fn a_listener_that_does_not_read_is_not_waited_for() {
        let name = format!("vxdisplay-{}", fastrand::u64(..));
        let _deaf = UnixDatagram::bind_addr(&SocketAddr::from_abstract_name(&name).unwrap()).unwrap();
        let socket: std::ffi::OsString = format!("@{name}").into();
        let full = (0..100_000).find_map(|_| tell(&socket).err()).unwrap();
        assert_eq!(full.kind(), io::ErrorKind::WouldBlock);
    }
}
