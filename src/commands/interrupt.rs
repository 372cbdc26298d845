//! Ctrl+C, SIGTERM and the console events of Windows.

use crossbeam_channel::{Receiver, bounded};

/// A channel on which the first interruption arrives.
pub type Interrupt = Receiver<()>;

/// Begins to listen for interruptions; to be called once a process.
///
/// # Errors
/// Where the operating system refuses the handler.
pub fn on_interrupt() -> Result<Interrupt, ctrlc::Error> {
    let (sender, receiver) = bounded(1);
    ctrlc::set_handler(move || {
        // A full channel means that an interruption is already on its way.
        let _ = sender.try_send(());
    })?;
    Ok(receiver)
}
