//! The commands that need no window.

mod interrupt;
mod relay;
mod send;
mod watch;

pub use interrupt::{Interrupt, on_interrupt};
pub use relay::relay;
pub use send::{SendError, send};
pub use watch::{WatchError, WatchStyle, watch};
