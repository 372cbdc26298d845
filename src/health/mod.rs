//! What a machine may know about the running program: the facts, their forms, and where Prometheus reads them.
//!
//! No type in here can hold a patient: states, numbers, ages, and names of monitors and renderers.

mod board;
mod endpoint;
mod facts;
mod prometheus;
mod request;
mod text;

pub use board::HealthBoard;
pub use endpoint::{Endpoint, EndpointError};
pub use facts::{Facts, Health, Screen};
pub use text::{link_name, phase_name};
