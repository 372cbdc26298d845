//! The wire: messages of the VXvue Integration WebSocket API, decoded with notices and encoded exactly.
//!
//! Pure: text in, values out. The API document is the contract; where it contradicts itself, or where servers in the
//! field are known to differ from it, every form is read and a [`Notice`] says what came and what was done.

mod client_type;
mod command;
mod decode;
mod encode;
mod json;
mod korean;
mod literal;
mod message;
mod notice;
mod patient_fields;
mod repair;

pub use client_type::{ClientType, Receiver};
pub use command::Command;
pub use decode::{Decoded, Outcome, decode, decode_beginning, decode_bytes};
pub use encode::{Outgoing, PatientFields, StepFields};
pub use json::Json;
pub use message::{BirthField, Body, Message, PatientInfo, Reply, Res, Status, StepInfo};
pub use notice::{Notice, PatientRefusal, Unreadable};

/// The largest text frame that is read, in bytes: 256 KiB, over a thousand times the largest example of the document.
pub const MAX_MESSAGE_BYTES: usize = 256 * 1024;
