//! `vxdisplay relay`: the embedded server without a window.

use super::Interrupt;
use crate::relay::{Relay, RelayConfig, RelayError};

/// Serves until interrupted. Says on standard output where it listens.
///
/// # Errors
/// Where the address cannot be listened on; the sentence names port and remedy.
pub fn relay(config: RelayConfig, interrupt: &Interrupt) -> Result<(), RelayError> {
    let handle = Relay::start(config)?;
    println!("listening on ws://{}", handle.local_addr());
    // An error would mean that no interruption can come any more: then there is nothing to wait for.
    let _ = interrupt.recv();
    handle.stop();
    Ok(())
}
