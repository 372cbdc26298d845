//! Work for threads of their own: a slow disk or a slow network stops no window.

use std::fs::File;
use std::io::{self, BufReader};
use std::panic::AssertUnwindSafe;
use std::path::Path;
use std::sync::{Arc, Weak};

use super::waker::Waker;
use crate::diagnostics::{Existing, Work, collect};
use crate::display::{Event, Job, JobEnd, JobKind};
use crate::files::{self, Readers};
use crate::history::Both;
use crate::recording::Recording;
use crate::settings::save;

/// Begins jobs; each tells its end as an event.
pub(super) struct Jobs {
    waker: Waker,
    diagnosing: Weak<Work>,
}

impl Jobs {
    pub(super) const fn new(waker: Waker) -> Self {
        Self { waker, diagnosing: Weak::new() }
    }

    /// Begins a job. Its end, where it could not be begun.
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
                    JobEnd::Diagnosed(
                        packed.map_err(|error| Both { english: error.to_string(), korean: error.korean() }),
                    )
                })
            }
            Job::ReadRecording(path) => self.run(kind, "vx-replay-read", move || JobEnd::RecordingRead(read(&path))),
        }
    }

    /// Gives a job up, where that can be done.
    pub(super) fn cancel(&self, kind: JobKind) {
        match kind {
            JobKind::Diagnose => {
                if let Some(work) = self.diagnosing.upgrade() {
                    work.cancel();
                }
            }
            // These are over soon, or wait for the disk.
            JobKind::Save | JobKind::Export | JobKind::ReadRecording => {}
        }
    }

    /// How far the job is that tells so, from 0 to 1.
    pub(super) fn progress(&self) -> Option<f32> {
        self.diagnosing.upgrade().map(|work| f32::from(work.percent()) / 100.0)
    }

    fn run(&self, kind: JobKind, name: &str, work: impl FnOnce() -> JobEnd + Send + 'static) -> Option<Event> {
        let waker = self.waker.clone();
        let started = std::thread::Builder::new().name(name.into()).spawn(move || {
            // A panic has been reported by its hook; whoever waits is told, too.
            let end = std::panic::catch_unwind(AssertUnwindSafe(work));
            waker.tell(Event::Done(end.unwrap_or_else(|_| JobEnd::Broken(kind, broken()))));
        });
        started.err().map(|error| {
            let why = Both::system(
                "A background thread could not be started",
                "백그라운드 스레드를 시작할 수 없습니다",
                &error,
            );
            Event::Done(JobEnd::Broken(kind, why))
        })
    }
}

fn read(path: &Path) -> Result<Box<Recording>, Both> {
    let read = match File::open(path) {
        Ok(file) => Recording::read(BufReader::new(file))
            .map(Box::new)
            .map_err(|error| Both { english: error.to_string(), korean: error.korean() }),
        Err(error) => Err(Both::same(&error)),
    };
    let name = path.display();
    read.map_err(|why| Both::new(format!("{name}: {}", why.english), format!("{name}: {}", why.korean)))
}

/// The thread of a job ended without a word.
fn broken() -> Both {
    Both::new(
        "this part of the program failed; please report it with the log",
        "프로그램의 이 부분이 실패했습니다. 로그와 함께 알려 주십시오",
    )
}

fn not_written(path: &Path, error: &io::Error) -> Both {
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
        let write_new = |bytes| files::write(&path, bytes, Existing::Keep, Readers::Owner);
        write_new(b"one").unwrap();
        let error = write_new(b"two").unwrap_err();
        assert!(not_written(&path, &error).english.contains("exists already"));
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
    }
}
