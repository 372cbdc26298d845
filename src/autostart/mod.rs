//! Starting with the desktop: an XDG autostart entry, a systemd user unit, or a value of the Run key on Windows.
//!
//! Each form has a pure part, which writes and reads its text, and the shell below it.

mod command;
#[cfg(any(not(windows), test))]
mod desktop_entry;
#[cfg(not(windows))]
mod files;
#[cfg(windows)]
mod registry;
#[cfg(any(windows, test))]
mod run_value;
mod state;
#[cfg(any(not(windows), test))]
mod unit;

pub use command::UnfitPath;
#[cfg(not(windows))]
pub use files::{Autostart, Folders};
#[cfg(windows)]
pub use registry::Autostart;
pub use state::{AutostartError, Entry, Form, Program, Scope, State};
