//! VX Display: the patient-facing second screen of an X-ray room.

pub mod clock;
pub mod exam;
pub mod link;
pub mod protocol;
