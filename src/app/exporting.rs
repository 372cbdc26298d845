//! The export of messages: put together in slices between frames, written by a thread of its own, so that no slow disk stops a frame.

use std::io;
use std::path::{Path, PathBuf};

use crossbeam_channel::{Receiver, TryRecvError, bounded};

use crate::console::{Both, Task};
use crate::files::{self, Existing, Readers};
use crate::journal::{Exporter, Journal};
use crate::link::Wake;

/// Rows put together a frame.
const ROWS: usize = 2_000;

/// The export that runs or ran.
pub(super) struct Exporting {
    task: Task,
    step: Step,
    wake: Wake,
}

#[derive(Default)]
enum Step {
    #[default]
    Idle,
    Collecting {
        exporter: Box<Exporter>,
        bytes: Vec<u8>,
        path: PathBuf,
    },
    Writing {
        done: Receiver<Result<(), Both>>,
        path: PathBuf,
    },
}

impl Exporting {
    pub(super) const fn new(wake: Wake) -> Self {
        Self { task: Task::Idle, step: Step::Idle, wake }
    }

    pub(super) const fn task(&self) -> &Task {
        &self.task
    }

    pub(super) fn start(&mut self, path: PathBuf, exporter: Box<Exporter>) {
        if !self.task.is_running() {
            self.step = Step::Collecting { exporter, bytes: Vec::new(), path };
            self.task = Task::Running(0.0);
        }
    }

    pub(super) fn cancel(&mut self) {
        (self.task, self.step) = (Task::Idle, Step::Idle);
    }

    /// Goes on; whether there is more to do at once.
    pub(super) fn advance(&mut self, journal: &Journal) -> bool {
        match std::mem::take(&mut self.step) {
            Step::Idle => false,
            Step::Collecting { mut exporter, mut bytes, path } => {
                // Writing to memory does not fail.
                let complete = exporter.advance(journal, &mut bytes, ROWS).unwrap_or(true);
                let (done, all) = exporter.progress();
                #[expect(clippy::cast_precision_loss, reason = "at most 100,000 rows")]
                let share = done as f32 / all.max(1) as f32;
                self.task = Task::Running(share);
                self.step = if complete { self.write(bytes, path) } else { Step::Collecting { exporter, bytes, path } };
                true
            }
            Step::Writing { done, path } => {
                self.task = match done.try_recv() {
                    Ok(Ok(())) => Task::Done(path.display().to_string()),
                    Ok(Err(why)) => Task::Failed(why),
                    Err(TryRecvError::Disconnected) => Task::Failed(broken()),
                    Err(TryRecvError::Empty) => {
                        self.step = Step::Writing { done, path };
                        Task::Running(1.0)
                    }
                };
                false
            }
        }
    }

    fn write(&mut self, bytes: Vec<u8>, path: PathBuf) -> Step {
        let (sender, done) = bounded(1);
        let (file, wake) = (path.clone(), self.wake.clone());
        let started = std::thread::Builder::new().name("vx-export".into()).spawn(move || {
            let result = write_new(&file, &bytes).map_err(|error| sentence(&file, &error));
            // Nobody waits for an export that was cancelled.
            let _ = sender.send(result);
            wake();
        });
        match started {
            Ok(_) => Step::Writing { done, path },
            Err(error) => {
                self.task = Task::Failed(sentence(&path, &error));
                Step::Idle
            }
        }
    }
}

/// Writes a file that must not exist yet, for its owner alone.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    files::write(path, bytes, Existing::Keep, Readers::Owner)
}

/// The thread of a task ended without a word.
pub(super) fn broken() -> Both {
    Both::new(
        "this part of the program failed; please report it with the log",
        "프로그램의 이 부분이 실패했습니다. 로그와 함께 알려 주십시오",
    )
}

fn sentence(path: &Path, error: &io::Error) -> Both {
    let known = [
        (
            io::ErrorKind::AlreadyExists,
            "it exists already; choose another name",
            "이미 있는 파일입니다. 다른 이름을 선택하십시오",
        ),
        (
            io::ErrorKind::NotFound,
            "the folder does not exist; choose another",
            "폴더가 없습니다. 다른 폴더를 선택하십시오",
        ),
        (
            io::ErrorKind::PermissionDenied,
            "nothing may be written there; choose another folder",
            "쓸 수 없는 폴더입니다. 다른 폴더를 선택하십시오",
        ),
        (io::ErrorKind::StorageFull, "the disk is full", "디스크가 가득 찼습니다"),
    ];
    let (path, system) = (path.display(), error.to_string());
    let (english, korean) = known
        .iter()
        .find(|(kind, ..)| *kind == error.kind())
        .map_or((system.as_str(), system.as_str()), |(_, english, korean)| (english, korean));
    Both::new(format!("{path}: {english}"), format!("{path}: {korean}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_overwrites_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("messages.jsonl");
        write_new(&path, b"one").unwrap();
        let error = write_new(&path, b"two").unwrap_err();
        assert!(sentence(&path, &error).english.contains("exists already"));
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
    }
}
