//! The export of messages: put together in slices between other events, written by a job.

use std::path::PathBuf;

use super::effect::{Effect, Effects, Job};
use super::task::Task;
use crate::journal::{Exporter, Journal};
use crate::l10n::Message;

/// Rows put together at one time.
const ROWS: usize = 2_000;

/// The export that runs or ran.
#[derive(Default)]
pub(super) struct Exporting {
    task: Task,
    collecting: Option<Collecting>,
    /// Exports in progress that have been abandoned.
    cancelled: usize,
}

struct Collecting {
    exporter: Box<Exporter>,
    bytes: Vec<u8>,
    path: PathBuf,
}

impl Exporting {
    pub(super) const fn task(&self) -> &Task {
        &self.task
    }

    pub(super) fn start(&mut self, path: PathBuf, exporter: Box<Exporter>) {
        if !self.task.is_running() {
            self.collecting = Some(Collecting { exporter, bytes: Vec::new(), path });
            self.task = Task::Running(0.0);
        }
    }

    /// Abandons it; the file being written is finished but ignored.
    pub(super) fn cancel(&mut self) {
        if self.task.is_running() && self.collecting.take().is_none() {
            self.cancelled += 1;
        }
        self.task = Task::Idle;
    }

    /// Whether there is more to put together at once.
    pub(super) const fn is_collecting(&self) -> bool {
        self.collecting.is_some()
    }

    /// Goes on. Whether there was anything to do.
    pub(super) fn tick(&mut self, journal: &Journal, effects: &mut Effects) -> bool {
        let Some(mut collecting) = self.collecting.take() else { return false };
        // Writing to memory does not fail.
        let is_complete = collecting.exporter.advance(journal, &mut collecting.bytes, ROWS).unwrap_or(true);
        let (done, all) = collecting.exporter.progress();
        #[expect(clippy::cast_precision_loss, reason = "at most 100,000 rows")]
        let share = done as f32 / all.max(1) as f32;
        self.task = Task::Running(share);
        if is_complete {
            let Collecting { bytes, path, .. } = collecting;
            effects.push(Effect::Start(Job::Export { path, bytes }));
        } else {
            self.collecting = Some(collecting);
        }
        true
    }

    /// It is written, or why not. Whether anybody waits for it.
    pub(super) fn end(&mut self, written: Result<String, Message>) -> bool {
        if self.cancelled > 0 {
            self.cancelled -= 1;
            return false;
        }
        self.task = match written {
            Ok(place) => Task::Done(place),
            Err(why) => Task::Failed(why),
        };
        true
    }
}
