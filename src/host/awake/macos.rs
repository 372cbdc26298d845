//! macOS: its own `caffeinate`, which ends with this program at the latest.

use std::process::{Child, Command, Stdio};

use crossbeam_channel::Sender;

use super::Complaint;

/// What keeps the screens awake.
pub(super) struct Inhibitor {
    held: Option<Child>,
    complaint: Complaint,
}

impl Inhibitor {
    /// Nothing is held at first.
    pub(super) fn new(_ring: Sender<()>) -> Self {
        Self { held: None, complaint: Complaint::default() }
    }

    /// Requests what is not held; an assertion that somebody ended is requested again.
    pub(super) fn hold(&mut self) {
        if self.held.as_mut().is_some_and(|child| matches!(child.try_wait(), Ok(None))) {
            return;
        }
        let id = std::process::id().to_string();
        let mut command = Command::new("/usr/bin/caffeinate");
        command.args(["-d", "-i", "-w", &id]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        match command.spawn() {
            Ok(child) => self.held = Some(child),
            Err(error) => {
                let advice = "set the energy settings of this computer";
                self.complaint.say("the screens cannot be kept awake", &error, advice);
            }
        }
    }

    pub(super) fn give_back(&mut self) {
        if let Some(mut child) = self.held.take() {
            // One that has ended already needs no end.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
