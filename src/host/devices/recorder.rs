//! The recording of what comes from the server.

use std::path::Path;

use chrono::{DateTime, FixedOffset};

use super::super::waker::Waker;
use crate::display::{Event, RecordOrder, RecorderEvent};
use crate::exam::Moment;
use crate::l10n::Message;
use crate::link::LinkEvent;
use crate::recording::{EndReason, Header, Recorder, RecorderState, Summary};

/// The recording, if one runs.
pub(super) struct Recording {
    recorder: Option<Recorder>,
    waker: Waker,
}

impl Recording {
    pub(super) const fn new(waker: Waker) -> Self {
        Self { recorder: None, waker }
    }

    pub(super) fn record(&self, event: &LinkEvent) {
        if let Some(recorder) = &self.recorder {
            recorder.record(event);
        }
    }

    /// Executes it; returns an immediate notice, if any.
    pub(super) fn obey(&mut self, order: RecordOrder, now: Moment, wall: DateTime<FixedOffset>) -> Option<Event> {
        match order {
            RecordOrder::Start { path, patient_data, server, link } => {
                if self.recorder.is_some() {
                    return None;
                }
                match Recorder::start(&path, &Header::new(patient_data, &server, wall), now) {
                    Ok(recorder) => {
                        recorder.begin_with(link);
                        self.recorder = Some(recorder);
                        Some(Event::Recorder(RecorderEvent::Started(patient_data)))
                    }
                    Err(error) => Some(Event::Recorder(RecorderEvent::NotStarted(error.message()))),
                }
            }
            RecordOrder::Stop => {
                self.stop(now);
                None
            }
        }
    }

    /// A recording can end by itself: a full disk, or its largest size.
    pub(super) fn tick(&mut self, now: Moment) {
        if self.recorder.as_ref().is_some_and(|recorder| recorder.state().ended.is_some()) {
            self.stop(now);
        }
    }

    /// Ends the recording on a separate thread: the last lines may wait for a slow disk.
    fn stop(&mut self, now: Moment) {
        let Some(recorder) = self.recorder.take() else { return };
        let waker = self.waker.clone();
        let started = std::thread::Builder::new()
            .name("vx-record-end".into())
            .spawn(move || waker.tell(Event::Recorder(ended(recorder.stop(now)))));
        if let Err(error) = started {
            let why = Message::new("record-not-ended").with("reason", &error);
            self.waker.tell(Event::Recorder(RecorderEvent::NotStarted(why)));
        }
    }

    pub(super) fn fact(&self) -> Option<(RecorderState, &Path)> {
        self.recorder.as_ref().map(|recorder| (recorder.state(), recorder.path()))
    }
}

fn ended(summary: Summary) -> RecorderEvent {
    let why = summary.state.ended.as_ref().unwrap_or(&EndReason::Stopped);
    let said = Message::new("record-summary")
        .with("why", why.message())
        .with("count", summary.state.events)
        .with("path", summary.path.display().to_string());
    RecorderEvent::Ended { said, complete: *why == EndReason::Stopped, path: summary.path }
}
