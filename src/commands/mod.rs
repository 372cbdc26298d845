//! The commands that need no window.

mod check;
mod interrupt;
mod relay;
mod send;
mod watch;

pub use check::{CheckError, check};
pub use interrupt::{Interrupt, on_interrupt};
pub use relay::relay;
pub use send::{SendError, send};
pub use watch::{WatchError, WatchStyle, watch};
