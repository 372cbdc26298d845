//! Wiring: the session that both the window and `watch` run, and the windows themselves.

mod checking;
mod desk;
mod diagnosing;
mod exporting;
mod fault;
mod folders;
mod monitors;
mod placement;
mod recordings;
mod renderer;
mod session;
mod settings_desk;
mod simulating;
mod window;

pub use fault::AppError;
pub use session::{Session, SessionNotice, Snapshot, Told};
pub use window::{Embedded, WindowOptions, run};
