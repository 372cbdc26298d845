//! The surroundings of the display: event loop, windows, devices and jobs.
//!
//! `event_loop` passes events to [`crate::display::State`] and executes its effects. `patient` is the patient's window and
//! `console_window` the technologist's; if painted by the CPU, both are a [`window::CpuWindow`]. [`placement`] places windows
//! on each system, and [`guard::Guard`] closes the patient's window as soon as its monitor is gone.

mod awake;
#[cfg(all(unix, not(target_os = "macos")))]
mod bus;
mod card;
mod claims;
#[cfg(target_os = "linux")]
mod compose;
mod console_memory;
mod console_window;
mod devices;
pub mod error;
mod event_loop;
mod fault;
mod folders;
pub mod guard;
mod jobs;
mod keys;
mod options;
mod patient;
pub mod placement;
pub mod reaction;
mod redraw;
mod remembering;
mod run;
mod shared;
mod surface;
mod tray;
mod wake;
mod waker;
pub mod window;

pub use card::show_over;
#[cfg(target_os = "linux")]
pub use compose::prefer_short_compose_file;
pub use error::WindowError;
pub use fault::AppError;
pub use guard::Guard;
pub use options::{Embedded, WindowOptions};
pub use placement::{FullscreenMode, Handle, WindowSpec};
pub use reaction::{Outcome, Painted, Reaction};
pub use remembering::{memory_file, remembered};
pub use run::run;
pub use shared::now;
pub use window::CpuWindow;
