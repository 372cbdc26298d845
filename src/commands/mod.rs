//! The commands that need no window.

mod check;
mod diagnose;
mod interrupt;
mod monitors;
mod relay;
mod replay;
mod send;
mod watch;

pub use check::{CheckError, check};
pub use diagnose::diagnose;
pub use interrupt::{Interrupt, on_interrupt};
pub use monitors::monitors;
pub use relay::relay;
pub use replay::{ReplayError, replay};
pub use send::{SendError, send};
pub use watch::{WatchError, WatchStyle, watch};
