//! One instance per user and server, and the local socket on which the second one asks the first.
//!
//! A lock, which the system frees when the process ends in whatever way, says that one runs. A socket beside it takes one line of
//! JSON and gives one back. What can be asked is [`InstanceRequest`], what can be answered is [`InstanceResponse`]: neither can hold a patient.

mod address;
mod ask;
mod claim;
mod error;
mod message;
mod place;
mod refusal;
mod serve;
mod wire;

pub use address::Address;
pub use ask::{AskError, Found, ask, running};
pub use claim::{Instance, InstanceClaim, Running};
pub use error::InstanceError;
pub use message::{InstanceRequest, InstanceResponse};
pub use place::RuntimeDir;
pub use refusal::Refusal;
pub use serve::Serving;
