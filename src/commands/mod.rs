//! The commands that need no window.

mod alias;
mod autostart;
mod card;
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
#[cfg(target_os = "linux")]
mod readiness;
mod relay;
mod replay;
mod send;
#[cfg(windows)]
mod service;
mod shots;
mod status;
mod supervise;
mod texts;
mod watch;

pub use alias::{AliasError, alias};
pub use autostart::autostart;
pub use card::{CardError, card};
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
#[cfg(windows)]
pub use service::as_a_service;
pub use shots::{ShotsError, shots};
pub use status::{StatusError, status};
pub use supervise::supervise;
pub use texts::{TextsError, check_texts, export_texts};
pub use watch::{WatchError, WatchStyle, watch};
