//! `vxdisplay relay`: the embedded server without a window.

use std::io::Write;

use super::Interrupt;
use crate::l10n::{Message, Reader};
use crate::relay::{Relay, RelayConfig, RelayError};

/// Serves until interrupted. Says on standard output where it listens.
///
/// # Errors
/// Where the address cannot be listened on; the sentence names port and remedy.
pub fn relay(config: RelayConfig, interrupt: &Interrupt, reader: Reader<'_>) -> Result<(), RelayError> {
    let handle = Relay::start(config)?;
    // Nobody reads it, or a disk is full: displays are served all the same, and the log has the address too.
    let listening = Message::new("listening").with("address", format!("ws://{}", handle.local_addr()));
    let _ = writeln!(std::io::stdout(), "{}", reader.text(&listening));
    // An error would mean that no interruption can come any more: then there is nothing to wait for.
    let _ = interrupt.recv();
    handle.stop();
    Ok(())
}
