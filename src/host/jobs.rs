//! Work on background threads, so that a slow disk or network blocks no window.

use std::fs::File;
use std::io::{self, BufReader};
use std::panic::AssertUnwindSafe;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use super::waker::Waker;
use crate::diagnostics::{Existing, Work, collect};
use crate::display::{Event, FileWanted, Job, JobEnd, JobKind};
use crate::files::{self, Readers};
use crate::l10n::Message;
use crate::recording::{self, Recording};
use crate::settings::{read_logo, save};

/// A window for files that is gone within this time was never there: a desktop without one answers at once.
const NOBODY_IS_SO_FAST: Duration = Duration::from_millis(150);

/// Starts jobs; each reports its end as an event.
pub(super) struct Jobs {
    waker: Waker,
    diagnosing: Weak<Work>,
}

impl Jobs {
    pub(super) const fn new(waker: Waker) -> Self {
        Self { waker, diagnosing: Weak::new() }
    }

    /// Through which threads tell what has become of their work.
    pub(super) fn waker(&self) -> Waker {
        self.waker.clone()
    }

    /// Starts a job. Returns its end if it could not be started.
    pub(super) fn start(&mut self, job: Job) -> Option<Event> {
        let kind = job.kind();
        match job {
            Job::Save { request, key, change } => {
                self.run(kind, "vx-settings", move || JobEnd::Saved(save(&request, key, &change).map(Box::new)))
            }
            Job::Export { path, bytes } => self.run(kind, "vx-export", move || {
                let written = files::write(&path, &bytes, Existing::Keep, Readers::Owner);
                let place = path.display().to_string();
                JobEnd::Exported(written.map(|()| place).map_err(|error| not_written(&path, &error)))
            }),
            Job::Diagnose { path, facts } => {
                let work = Arc::new(Work::default());
                self.diagnosing = Arc::downgrade(&work);
                self.run(kind, "vx-diagnose", move || {
                    let packed =
                        collect(&facts, &work).and_then(|bundle| bundle.write_zip(&path, Existing::Keep, &work));
                    let packed = packed.map(|packed| packed.path.display().to_string());
                    JobEnd::Diagnosed(packed.map_err(|error| error.in_window()))
                })
            }
            Job::ReadLogo(path) => self.run(kind, "vx-logo", move || {
                let read = read_logo(&path);
                JobEnd::LogoRead(path, read)
            }),
            Job::ChooseFile(wanted) => self.run(kind, "vx-choose-file", move || {
                let asked = Instant::now();
                match choose(&wanted) {
                    None if asked.elapsed() < NOBODY_IS_SO_FAST => {
                        JobEnd::Broken(JobKind::ChooseFile, Message::new("file-window-missing"))
                    }
                    chosen => JobEnd::FileChosen(wanted.purpose, chosen),
                }
            }),
            Job::ListRecordings(folder) => self.run(kind, "vx-replay-list", move || {
                let found = recording::list(&folder).map_err(|error| file_problem(&folder, system(&error)));
                JobEnd::RecordingsListed(found)
            }),
            Job::ReadRecording(path) => self.run(kind, "vx-replay-read", move || {
                let read = read(&path);
                JobEnd::RecordingRead { path, read }
            }),
        }
    }

    /// Cancels a job, if possible.
    pub(super) fn cancel(&self, kind: JobKind) {
        match kind {
            JobKind::Diagnose => {
                if let Some(work) = self.diagnosing.upgrade() {
                    work.cancel();
                }
            }
            // These are over soon, or wait for the disk.
            JobKind::Save
            | JobKind::Export
            | JobKind::ReadLogo
            | JobKind::ReadRecording
            | JobKind::ListRecordings
            | JobKind::ChooseFile => {}
        }
    }

    /// The progress of the job, if known, from 0 to 1.
    pub(super) fn progress(&self) -> Option<f32> {
        self.diagnosing.upgrade().map(|work| f32::from(work.percent()) / 100.0)
    }

    fn run(&self, kind: JobKind, name: &str, work: impl FnOnce() -> JobEnd + Send + 'static) -> Option<Event> {
        let waker = self.waker.clone();
        let started = std::thread::Builder::new().name(name.into()).spawn(move || {
            // The hook has reported the panic; the waiting side is notified as well.
            let end = std::panic::catch_unwind(AssertUnwindSafe(work));
            waker.tell(Event::Done(end.unwrap_or_else(|_| JobEnd::Broken(kind, broken()))));
        });
        started.err().map(|error| {
            let why = Message::new("task-no-thread").with("reason", &error);
            Event::Done(JobEnd::Broken(kind, why))
        })
    }
}

/// Shows the system's own window for files until somebody has chosen, or has closed it.
fn choose(wanted: &FileWanted) -> Option<PathBuf> {
    let dialog = rfd::FileDialog::new().set_title(&wanted.title);
    if !wanted.purpose.is_written() {
        return dialog.set_directory(&wanted.start).pick_file();
    }
    let dialog = match wanted.start.parent() {
        Some(folder) if folder.is_dir() => dialog.set_directory(folder),
        Some(_) | None => dialog,
    };
    let dialog = match wanted.start.file_name() {
        Some(name) => dialog.set_file_name(name.to_string_lossy()),
        None => dialog,
    };
    dialog.save_file()
}

fn read(path: &Path) -> Result<Box<Recording>, Message> {
    let read = match File::open(path) {
        Ok(file) => Recording::read(BufReader::new(file)).map(Box::new).map_err(|error| error.message()),
        Err(error) => Err(system(&error)),
    };
    read.map_err(|why| file_problem(path, why))
}

/// The thread of a job ended without a word.
fn broken() -> Message {
    Message::new("task-broken")
}

fn not_written(path: &Path, error: &io::Error) -> Message {
    let known = [
        (io::ErrorKind::AlreadyExists, "file-exists"),
        (io::ErrorKind::NotFound, "file-no-folder"),
        (io::ErrorKind::PermissionDenied, "file-denied"),
        (io::ErrorKind::StorageFull, "file-disk-full"),
    ];
    let id = known.iter().find(|(kind, _)| *kind == error.kind()).map(|(_, id)| *id);
    file_problem(path, id.map_or_else(|| system(error), Message::new))
}

fn file_problem(path: &Path, why: Message) -> Message {
    Message::new("file-problem").with("path", path.display().to_string()).with("why", why)
}

/// What the system said, in its own words.
fn system(error: &io::Error) -> Message {
    error.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_export_overwrites_no_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("messages.jsonl");
        let write_new = |bytes| files::write(&path, bytes, Existing::Keep, Readers::Owner);
        write_new(b"one").unwrap();
        let error = write_new(b"two").unwrap_err();
        let said = not_written(&path, &error).to_string();
        assert!(said.starts_with(&path.display().to_string()) && said.contains("already exists"), "{said}");
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
    }
}
