//! The wire: messages of the VXvue Integration WebSocket API, decoded with notices and encoded exactly.
//!
//! Pure: text in, values out. The API document is the contract; where it contradicts itself, or where servers in the
//! field are known to differ from it, every form is read and a [`Notice`] says what came and what was done.

mod beginning;
mod body;
mod bytes;
mod client_type;
mod command;
mod decode;
mod encode;
mod fold;
mod json;
mod keys;
mod literal;
mod message;
mod notice;
mod patient_fields;
mod repair;
mod suspect;

pub use beginning::apparent_command;
pub use client_type::{ClientType, Receiver};
pub use command::Command;
pub use decode::{Decoded, Outcome, Part, decode, decode_beginning, decode_binary_frame, decode_bytes, decode_frame};
pub use encode::{Outgoing, PatientFields, StepFields};
pub use json::Json;
pub use message::{BirthField, Body, Message, PatientInfo, Reply, Res, Status, StepInfo};
pub use notice::{Notice, PatientRefusal, Unreadable};

/// The largest text frame that is read, in bytes: 256 KiB, over a thousand times the largest example of the document.
pub const MAX_MESSAGE_BYTES: usize = 256 * 1024;

/// Adds a notice that is not there yet.
fn push_once(notices: &mut Vec<Notice>, notice: Notice) {
    if !notices.contains(&notice) {
        notices.push(notice);
    }
}
