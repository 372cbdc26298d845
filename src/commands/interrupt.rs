//! Ctrl+C, SIGTERM and the console events of Windows.

use crossbeam_channel::{Receiver, bounded};

/// A channel on which the first interruption arrives.
pub type Interrupt = Receiver<()>;

/// Interrupts the program as Ctrl+C does.
pub type Interrupter = Box<dyn Fn() + Send>;

/// Begins to listen for interruptions; to be called once a process. The second value interrupts from within.
///
/// # Errors
/// Where the operating system refuses the handler.
pub fn on_interrupt() -> Result<(Interrupt, Interrupter), ctrlc::Error> {
    let (sender, receiver) = bounded(1);
    let within = sender.clone();
    ctrlc::set_handler(move || {
        // A full channel means that an interruption is already on its way.
        let _ = sender.try_send(());
    })?;
    let interrupter = move || {
        let _ = within.try_send(());
    };
    Ok((receiver, Box::new(interrupter)))
}
