//! What is known of the recording that runs, and of the last one.

use std::path::{Path, PathBuf};

use super::event::RecorderEvent;
use super::facts::RecordingFact;
use crate::l10n::Message;
use crate::recording::{PatientData, RecorderState};

/// What the recorder has reported.
pub(super) struct Recorded {
    patient_data: PatientData,
    said: Option<Message>,
    written: Option<PathBuf>,
    is_complete: bool,
}

impl Default for Recorded {
    fn default() -> Self {
        Self { patient_data: PatientData::Pseudonymised, said: None, written: None, is_complete: false }
    }
}

/// A recording has ended.
pub(super) struct Ended {
    /// Why, and what was saved.
    pub(super) said: Message,
    /// The file.
    pub(super) path: PathBuf,
    /// Whether all is in it.
    pub(super) complete: bool,
}

impl Recorded {
    /// Takes a report; the recording that has ended with it.
    pub(super) fn take(&mut self, event: RecorderEvent) -> Option<Ended> {
        match event {
            RecorderEvent::Started(patient_data) => {
                *self = Self { patient_data, ..Self::default() };
                None
            }
            RecorderEvent::NotStarted(why) => {
                (self.said, self.written) = (Some(why), None);
                None
            }
            RecorderEvent::Ended { said, path, complete } => {
                (self.said, self.written, self.is_complete) = (Some(said.clone()), Some(path.clone()), complete);
                Some(Ended { said, path, complete })
            }
        }
    }

    pub(super) fn fact<'a>(&'a self, running: Option<(RecorderState, &'a Path)>) -> RecordingFact<'a> {
        let (said, written) = (self.said.as_ref(), self.written.as_deref());
        RecordingFact { running, patient_data: self.patient_data, said, written, is_complete: self.is_complete }
    }
}
