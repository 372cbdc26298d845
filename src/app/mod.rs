//! Wiring: the session that both the window and `watch` run, and the windows themselves.

mod awake;
mod checking;
mod claims;
mod desk;
mod diagnosing;
mod exporting;
mod fault;
mod folders;
mod keys;
mod placement;
mod presence;
mod recordings;
mod remembering;
mod renderer;
mod session;
mod settings_desk;
mod shared;
mod simulating;
mod stage;
mod unmanaged;
mod waker;
mod window;

pub use fault::AppError;
pub use remembering::{memory_file, remembered};
pub use session::{Session, SessionNotice, Snapshot, Told};
pub use window::{Embedded, WindowOptions, run};
