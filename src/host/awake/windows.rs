//! Windows: one call of the system, which holds for the thread that made it and as long as this lives.
#![expect(unsafe_code, reason = "std has no such call")]

use std::io;

use crossbeam_channel::Sender;
use windows_sys::Win32::System::Power::{
    ES_CONTINUOUS, ES_DISPLAY_REQUIRED, ES_SYSTEM_REQUIRED, EXECUTION_STATE, SetThreadExecutionState,
};

use super::Complaint;

/// What keeps the screens awake.
pub(super) struct Inhibitor {
    held: bool,
    complaint: Complaint,
}

impl Inhibitor {
    /// Nothing is held at first, and nothing that is held is ever lost.
    pub(super) fn new(_ring: Sender<()>) -> Self {
        Self { held: false, complaint: Complaint::default() }
    }

    pub(super) fn hold(&mut self) {
        if self.held {
            return;
        }
        match set(ES_CONTINUOUS | ES_DISPLAY_REQUIRED | ES_SYSTEM_REQUIRED) {
            Ok(()) => self.held = true,
            Err(error) => {
                let advice = "set the power plan of this computer";
                self.complaint.say("the screens cannot be kept awake", &error, advice);
            }
        }
    }

    pub(super) fn give_back(&mut self) {
        if !self.held {
            return;
        }
        match set(ES_CONTINUOUS) {
            Ok(()) => self.held = false,
            Err(error) => {
                let advice = "they stay awake until the program ends";
                self.complaint.say("the screens cannot be let go to sleep", &error, advice);
            }
        }
    }
}

/// The new request of this thread, replacing the previous one.
fn set(state: EXECUTION_STATE) -> io::Result<()> {
    // SAFETY: takes a number and touches no memory of ours.
    if unsafe { SetThreadExecutionState(state) } == 0 { Err(io::Error::last_os_error()) } else { Ok(()) }
}
