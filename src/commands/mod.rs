//! The commands that need no window.

mod interrupt;
mod relay;
mod send;
mod settings;
mod watch;

pub use interrupt::{Interrupt, on_interrupt};
pub use relay::relay;
pub use send::{SendError, send};
pub use settings::settings;
pub use watch::watch;
