//! The diagnostics bundle from the console: collected and written by a thread of its own.

use std::path::PathBuf;
use std::sync::Arc;

use crossbeam_channel::{Receiver, bounded};

use crate::console::{Both, Task};
use crate::diagnostics::{Existing, Facts, Work, collect};
use crate::link::Wake;
use crate::settings::Language;

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
            Err(error) => self.task = Task::Failed(error.to_string()),
        }
    }

    pub(super) fn cancel(&mut self) {
        if let Some((work, _)) = &self.running {
            work.cancel();
        }
    }

    /// Takes how far it is. Whether to look again soon.
    pub(super) fn turn(&mut self, language: Language) -> bool {
        let Some((work, done)) = &self.running else { return false };
        let Ok(result) = done.try_recv() else {
            self.task = Task::Running(f32::from(work.percent()) / 100.0);
            return true;
        };
        self.task = match (result, language) {
            (Ok(place), _) => Task::Done(place),
            (Err(why), Language::En) => Task::Failed(why.english),
            (Err(why), Language::Ko) => Task::Failed(why.korean),
        };
        self.running = None;
        false
    }
}
