//! VX Display: the patient-facing second screen of an X-ray room.

pub mod cli;
pub mod clock;
pub mod exam;
pub mod link;
pub mod logging;
pub mod protocol;
pub mod settings;
