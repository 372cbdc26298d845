//! The commands that need no window.

mod alias;
mod autostart;
mod check;
mod check_watch;
mod diagnose;
mod failure;
mod interrupt;
mod licenses;
mod monitors;
mod print;
#[cfg(windows)]
mod purge;
mod relay;
mod replay;
mod send;
mod shots;
mod status;
mod supervise;
mod texts;
mod watch;

pub use alias::{AliasError, alias};
pub use autostart::autostart;
pub use check::{CheckError, CheckStyle, check};
pub use check_watch::watch_check;
pub use diagnose::diagnose;
pub use failure::Failure;
pub use interrupt::{Interrupt, Interrupter, on_interrupt};
pub use licenses::licenses;
pub use monitors::monitors;
pub use print::{OutputError, print};
#[cfg(windows)]
pub use purge::purge;
pub use relay::relay;
pub use replay::{ReplayError, replay};
pub use send::{SendError, send};
pub use shots::{ShotsError, shots};
pub use status::{StatusError, status};
pub use supervise::supervise;
pub use texts::{TextsError, check_texts, export_texts};
pub use watch::{WatchError, WatchStyle, watch};
