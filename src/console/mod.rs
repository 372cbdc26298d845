//! What the technologist sees beside the patient screen.

mod strip;
mod theme;

pub use strip::{StatusStrip, StripFacts};
