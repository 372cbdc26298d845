//! The display without a window: events in, effects out.
//!
//! [`State::handle`] takes an [`Event`] at a moment and returns [`Effects`]; it touches no socket, file, thread, clock or window. The windows, `vxdisplay watch`,
//! `vxdisplay replay`, the console's tests and its benchmark all run this one state. Shaped like `link::policy`, one level above it.

mod action;
mod bundle;
mod choosing;
mod effect;
mod ends;
mod event;
mod exporting;
mod facts;
mod perform;
mod recorded;
mod replaying;
#[cfg(test)]
pub(crate) mod samples;
mod saving;
mod sent;
mod session;
mod simulating;
mod state;
mod task;
mod telling;
mod toasts;
mod tray;
mod turns;
mod window_plan;
mod windows;

pub use action::Action;
pub use choosing::{FilePurpose, FileWanted};
pub use effect::{
    CheckOrder, Effect, Effects, Job, JobKind, LinkOrder, LogLine, RecordOrder, RelayOrder, SimulatorOrder, Window,
    WindowKind,
};
pub use event::{Event, JobEnd, Now, RecorderEvent, SimulatorEvent, StaffKey};
pub use facts::{
    CheckFact, DeviceFacts, Facts, ListedFact, Playing, RecordingFact, RelayCounts, RelayFact, ReplayFact,
    SimulatorFact, state_key,
};
pub use sent::{Came, Destination, Sent, SentBy};
pub use session::{Session, SessionChange, Snapshot};
pub use state::{Parts, State};
pub use task::Task;
pub use toasts::Toast;
pub use tray::TrayIcon;
pub use window_plan::WindowPlan;

#[cfg(test)]
mod tests;
