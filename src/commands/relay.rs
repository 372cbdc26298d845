//! `vxdisplay relay`: the embedded server without a window.

use std::io::Write;

use super::Interrupt;
use crate::l10n::{Message, Reader};
use crate::relay::{BridgeConfig, Relay, RelayConfig, RelayError};

/// Serves until interrupted. Says on standard output where it listens, and calls `listens` once it does.
///
/// # Errors
/// Where the address cannot be listened on; the sentence names port and remedy.
pub fn relay(
    config: RelayConfig,
    interrupt: &Interrupt,
    reader: Reader<'_>,
    listens: impl FnOnce(),
) -> Result<(), RelayError> {
    let (scheme, in_clear) = (if config.tls.is_some() { "wss" } else { "ws" }, config.is_open_in_clear());
    let bridge_in_clear = config.bridge.as_ref().is_some_and(BridgeConfig::is_in_clear);
    let handle = Relay::start(config)?;
    listens();
    #[cfg(target_os = "linux")]
    super::readiness::tell_system();
    if bridge_in_clear {
        let warning = reader.text(&Message::new("relay-bridge-in-clear"));
        let _ = writeln!(std::io::stderr(), "vxdisplay: {warning}");
    }
    if in_clear {
        let warning = Message::new("relay-in-clear").with("address", handle.local_addr().to_string());
        // Where nobody reads standard error, the log has it.
        let _ = writeln!(std::io::stderr(), "vxdisplay: {}", reader.text(&warning));
    }
    // If the output cannot be written, displays are served anyway, and the log has the address too.
    let listening = Message::new("listening").with("address", format!("{scheme}://{}", handle.local_addr()));
    let _ = writeln!(std::io::stdout(), "{}", reader.text(&listening));
    // An error would mean that no interruption can come any more: then there is nothing to wait for.
    let _ = interrupt.recv();
    handle.stop();
    Ok(())
}
