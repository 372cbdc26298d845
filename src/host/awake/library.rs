//! Windows and macOS: one call of the system, through a library.

use crossbeam_channel::Sender;
use keepawake::{Builder, KeepAwake};

use super::{Complaint, WHO, WHY};

/// What keeps the screens awake.
pub(super) struct Means {
    held: Option<KeepAwake>,
    complaint: Complaint,
}

impl Means {
    /// Nothing is held at first, and nothing that is held is ever lost.
    pub(super) fn new(_ring: Sender<()>) -> Self {
        Self { held: None, complaint: Complaint::default() }
    }

    pub(super) fn hold(&mut self) {
        if self.held.is_some() {
            return;
        }
        let mut builder = Builder::default();
        builder.display(true).idle(true).reason(WHY).app_name(WHO).app_reverse_domain("vxdisplay");
        match builder.create() {
            Ok(held) => self.held = Some(held),
            Err(error) => {
                let advice = "set the power plan of this computer";
                self.complaint.say("the screens cannot be kept awake", &error, advice);
            }
        }
    }

    pub(super) fn give_back(&mut self) {
        self.held = None;
    }
}
