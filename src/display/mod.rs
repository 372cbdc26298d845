//! The display without a window: what happens goes in, what is to be done comes out.
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
mod replaying;
#[cfg(test)]
pub(crate) mod samples;
mod saving;
mod session;
mod simulating;
mod state;
mod task;
mod telling;
mod turns;
mod window_plan;
mod windows;

pub use action::Action;
pub use choosing::{FilePurpose, FileWanted};
pub use effect::{
    CheckOrder, Effect, Effects, Job, JobKind, LinkOrder, LogLine, RecordOrder, RelayOrder, SimulatorOrder, Window,
    WindowKind,
};
pub use event::{Event, JobEnd, Now, SimulatorEvent, StaffKey};
pub use facts::{
    CheckFact, Destination, DeviceFacts, Facts, Playing, RecordingFact, RelayCounts, RelayFact, ReplayFact,
    SimulatorFact,
};
pub use session::{Session, SessionChange, Snapshot};
pub use state::{Parts, State};
pub use task::Task;
pub use window_plan::WindowPlan;

#[cfg(test)]
mod tests;
