//! `vxdisplay relay`: the embedded server without a window.

use std::io::Write;

use super::Interrupt;
use crate::relay::{Relay, RelayConfig, RelayError};

/// Serves until interrupted. Says on standard output where it listens.
///
/// # Errors
/// Where the address cannot be listened on; the sentence names port and remedy.
pub fn relay(config: RelayConfig, interrupt: &Interrupt) -> Result<(), RelayError> {
    let handle = Relay::start(config)?;
    // Nobody reads it, or a disk is full: displays are served all the same, and the log has the address too.
    let _ = writeln!(std::io::stdout(), "listening on ws://{}", handle.local_addr());
    // An error would mean that no interruption can come any more: then there is nothing to wait for.
    let _ = interrupt.recv();
    handle.stop();
    Ok(())
}
