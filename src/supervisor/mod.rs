//! The supervisor: a small parent process that brings the display back after a crash or a hang.
//!
//! The parent has no window and no link. The display is its child, which tells over its standard output that its frame loop lives; over its
//! standard input it is told what happened before, and hears when the parent is gone. A display that was brought back starts empty: it cannot
//! vouch for what it did not hear.

mod child;
mod ended;
mod message;
mod parent;
mod policy;
mod pulse;

pub use child::{Orphaned, join};

pub use ended::{Ended, Why};
pub use message::RestartInfo;
pub use parent::{SuperviseError, supervise};
pub use policy::{Next, Policy};
pub use pulse::Pulse;
