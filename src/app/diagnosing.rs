//! The diagnostics bundle from the console: collected and written by a thread of its own.

use std::path::PathBuf;
use std::sync::Arc;

use crossbeam_channel::{Receiver, TryRecvError, bounded};

use super::exporting::broken;

use crate::console::{Both, Task};
use crate::diagnostics::{Existing, Facts, Work, collect};
use crate::link::Wake;

/// How far it is, and where its end is told.
type Running = (Arc<Work>, Receiver<Result<String, Both>>);

/// The bundle that is being written, or was.
pub(super) struct Diagnosing {
    task: Task,
    running: Option<Running>,
    wake: Wake,
}

impl Diagnosing {
    pub(super) const fn new(wake: Wake) -> Self {
        Self { task: Task::Idle, running: None, wake }
    }

    pub(super) const fn task(&self) -> &Task {
        &self.task
    }

    pub(super) fn start(&mut self, path: PathBuf, facts: Facts) {
        if self.running.is_some() {
            return;
        }
        let (sender, done) = bounded(1);
        let work = Arc::new(Work::default());
        let (shared, wake) = (Arc::clone(&work), self.wake.clone());
        let started = std::thread::Builder::new().name("vx-diagnose".into()).spawn(move || {
            let result = collect(&facts, &shared).and_then(|bundle| bundle.write_zip(&path, Existing::Keep, &shared));
            let result = result.map(|packed| packed.path.display().to_string());
            let _ = sender.send(result.map_err(|error| Both { english: error.to_string(), korean: error.korean() }));
            wake();
        });
        match started {
            Ok(_) => (self.task, self.running) = (Task::Running(0.0), Some((work, done))),
            Err(error) => {
                self.task = Task::Failed(Both::system("No thread was to be had", "스레드를 만들 수 없습니다", &error));
            }
        }
    }

    pub(super) fn cancel(&mut self) {
        if let Some((work, _)) = &self.running {
            work.cancel();
        }
    }

    /// Takes how far it is. Whether to look again soon.
    pub(super) fn turn(&mut self) -> bool {
        let Some((work, done)) = &self.running else { return false };
        self.task = match done.try_recv() {
            Ok(Ok(place)) => Task::Done(place),
            Ok(Err(why)) => Task::Failed(why),
            Err(TryRecvError::Disconnected) => Task::Failed(broken()),
            Err(TryRecvError::Empty) => {
                self.task = Task::Running(f32::from(work.percent()) / 100.0);
                return true;
            }
        };
        self.running = None;
        false
    }
}
