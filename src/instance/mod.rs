//! One instance per user and server, and the local socket on which the second one asks the first.
//!
//! A lock, which the system frees when the process ends in whatever way, says that one runs. A socket beside it takes one line of
//! JSON and gives one back. What can be asked is [`Ask`], what can be answered is [`Answer`]: neither can hold a patient.

mod address;
mod ask;
mod claim;
mod error;
mod message;
mod place;
mod serve;
mod wire;

pub use address::Address;
pub use ask::{AskError, Found, ask, running};
pub use claim::{Claim, Instance, Running};
pub use error::InstanceError;
pub use message::{Answer, Ask};
pub use place::Place;
pub use serve::Serving;
