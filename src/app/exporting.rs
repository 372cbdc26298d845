//! The export of messages: put together in slices between frames, written by a thread of its own, so that no slow disk stops a frame.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crossbeam_channel::{Receiver, bounded};

use crate::console::Task;
use crate::journal::{Exporter, Journal};

/// Rows put together a frame.
const ROWS: usize = 2_000;

/// The export that runs or ran.
#[derive(Default)]
pub(super) struct Exporting {
    task: Task,
    step: Step,
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
        done: Receiver<Result<(), String>>,
        path: PathBuf,
    },
}

impl Exporting {
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
            Step::Writing { done, path } => match done.try_recv() {
                Ok(Ok(())) => {
                    self.task = Task::Done(path.display().to_string());
                    false
                }
                Ok(Err(why)) => {
                    self.task = Task::Failed(why);
                    false
                }
                Err(_) => {
                    self.step = Step::Writing { done, path };
                    true
                }
            },
        }
    }

    fn write(&mut self, bytes: Vec<u8>, path: PathBuf) -> Step {
        let (sender, done) = bounded(1);
        let file = path.clone();
        let started = std::thread::Builder::new().name("vx-export".into()).spawn(move || {
            let result = write_new(&file, &bytes).map_err(|error| sentence(&file, &error));
            // Nobody waits for an export that was cancelled.
            let _ = sender.send(result);
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

/// Writes a file that must not exist yet; where it cannot be written whole, nothing is left of it.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        drop(file);
        let _ = std::fs::remove_file(path);
    }
    written
}

fn sentence(path: &Path, error: &io::Error) -> String {
    let known = [
        (io::ErrorKind::AlreadyExists, "it exists already; choose another name"),
        (io::ErrorKind::NotFound, "the folder does not exist; choose another"),
        (io::ErrorKind::PermissionDenied, "nothing may be written there; choose another folder"),
        (io::ErrorKind::StorageFull, "the disk is full"),
    ];
    let what = known.iter().find(|(kind, _)| *kind == error.kind());
    let what = what.map_or_else(|| error.to_string(), |(_, what)| (*what).to_owned());
    format!("{}: {what}", path.display())
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
        assert!(sentence(&path, &error).contains("exists already"));
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
    }
}
