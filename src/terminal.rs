//! Where the program's words go when it was not started from a terminal: on Windows it belongs to none by itself.

#[cfg(windows)]
mod windows;

#[cfg(windows)]
pub use windows::{attach, tell};

/// Joins the terminal of the program that started this one, so that commands can be read there. Only Windows needs it.
#[cfg(not(windows))]
pub const fn attach() {}

/// Tells the person at the screen what no terminal shows. Only Windows needs it: elsewhere there is always standard error.
#[cfg(not(windows))]
pub const fn tell(_sentence: &str) {}
