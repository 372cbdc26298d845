//! Acting as `VXvue`: patients, steps, whole exams and raw frames to try a display with. Pure.
//!
//! Everything it makes says `"demo": true`, so that the patient screen bears the DEMO mark.

mod awkward;
mod form;
mod player;
mod raw;

pub use crate::relay::{Drill, Scenario};
pub use awkward::{AWKWARD, Awkward};
pub use form::{BODY_PARTS, Form, PROJECTIONS};
pub use player::{Player, Progress};
pub use raw::{RawVerdict, check_raw};
