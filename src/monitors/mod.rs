//! Monitors: which exist, which one faces the patient, and when nothing may be shown on it.
//!
//! A monitor is chosen by its identity, never by its place in a list: lists change with every cable, driver and start.

mod choice;
mod edid;
mod list;
mod memory;
mod monitor;
mod panel_size;
mod pick;
mod saved;
mod serial;
mod session;
mod watch;
mod who;

pub use choice::{ChoiceError, MonitorChoice};
pub use edid::Edid;
pub use list::{ListError, System, list, there_is_a_desktop};
pub use memory::Memory;
#[cfg(test)]
pub(crate) use monitor::samples;
pub use monitor::{Area, Monitor, mark_mirrored};
pub use panel_size::{MAX_DIAGONAL_IN, MIN_DIAGONAL_IN, PanelSize};
pub use pick::{Hidden, choice_of, pick, primary};
pub use saved::{MAX_BYTES, Unread, parse, serialise};
pub use watch::{Ended, OnChange, Watch};
