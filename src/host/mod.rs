//! The world around the display: its event loop, its windows, its devices and jobs.
//!
//! `event_loop` takes what happens, hands it to [`crate::display::State`] and does what that says. `patient` is the patient's window and `console_window` the
//! technologist's; both, where the CPU paints them, are a [`window::CpuWindow`]. [`placement`] is how a window comes to stand where it should on each system, and
//! [`guard::Guard`] what takes the patient's one away in the moment its monitor is no longer there.

mod awake;
#[cfg(all(unix, not(target_os = "macos")))]
mod bus;
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
mod wake;
mod waker;
pub mod window;

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
