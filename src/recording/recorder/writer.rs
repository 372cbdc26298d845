//! The writing thread of a recording.

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crossbeam_channel::Receiver;

use super::words::{EndReason, RecordError};
use crate::files;
use crate::l10n::Message;
use crate::recording::line::{EndWord, Line, What};
use crate::recording::pseudonymiser::Pseudonymiser;

/// Messages to the writing thread.
pub(super) enum WriterCommand {
    Line(Line),
    Finish(Duration),
}

/// What both threads see.
#[derive(Debug, Default)]
pub(super) struct Counters {
    pub(super) events: AtomicU64,
    pub(super) bytes: AtomicU64,
    pub(super) lost: AtomicU64,
    /// No further event is taken.
    pub(super) closed: AtomicBool,
    ended: Mutex<Option<EndReason>>,
}

impl Counters {
    /// The first reason stays.
    pub(super) fn end(&self, reason: EndReason) {
        self.closed.store(true, Ordering::SeqCst);
        self.ended.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(reason);
    }

    pub(super) fn ended(&self) -> Option<EndReason> {
        self.ended.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A new file that its owner alone may read.
pub(super) fn create(path: &Path) -> Result<File, RecordError> {
    let made = files::create_private(path).inspect(|_| files::sync_folder(files::folder_of(path)));
    made.map_err(|reason| {
        let path = path.to_owned();
        if reason.kind() == io::ErrorKind::AlreadyExists {
            RecordError::Exists { path }
        } else {
            RecordError::NotWritable { path, reason }
        }
    })
}

/// The writing thread.
pub(super) struct Writer {
    pub(super) file: File,
    pub(super) pseudonymiser: Option<Pseudonymiser>,
    pub(super) shared: Arc<Counters>,
    pub(super) max_bytes: u64,
    /// The connection that is known to be up.
    pub(super) connection: Option<u64>,
    /// The time of the last line.
    pub(super) at: Duration,
}

/// Room for the last line, which says why the recording ended.
const LAST_LINE_BYTES: u64 = 100;

impl Writer {
    pub(super) fn run(mut self, told: &Receiver<WriterCommand>) {
        for told_now in told {
            match told_now {
                WriterCommand::Line(line) => {
                    if let Err(reason) = self.line(line) {
                        self.end(reason, Duration::ZERO);
                        return;
                    }
                }
                WriterCommand::Finish(at) => {
                    self.end(EndReason::Stopped, at);
                    return;
                }
            }
            // Everything before the loss is written; the channel is empty when it is met.
            if told.is_empty() && self.shared.closed.load(Ordering::SeqCst) {
                break;
            }
        }
        self.end(EndReason::Stopped, Duration::ZERO);
    }

    fn line(&mut self, mut line: Line) -> Result<(), EndReason> {
        self.at = self.at.max(line.at);
        line.at = self.at;
        match &line.what {
            What::Up => self.connection = Some(line.connection),
            What::Down => self.connection = None,
            What::Frame { .. } if self.connection != Some(line.connection) => {
                // The recording began while this connection was open already.
                self.connection = Some(line.connection);
                self.write(&Line { what: What::Up, ..line.clone() })?;
            }
            What::State(_) | What::Slept { .. } | What::Frame { .. } | What::Unreadable { .. } | What::End { .. } => {}
        }
        if let (Some(pseudonymiser), What::Frame { text, binary }) = (&mut self.pseudonymiser, &line.what) {
            line.what = pseudonymiser.frame(text, *binary);
        }
        self.write(&line)
    }

    fn write(&mut self, line: &Line) -> Result<(), EndReason> {
        let text = line.to_text() + "\n";
        let written = self.shared.bytes.load(Ordering::SeqCst);
        let length = written.saturating_add(text.len() as u64);
        let is_end = matches!(line.what, What::End { .. });
        if !is_end && length.saturating_add(LAST_LINE_BYTES) > self.max_bytes {
            return Err(EndReason::Full(self.max_bytes));
        }
        if let Err(error) = self.file.write_all(text.as_bytes()) {
            // Half a line helps nobody; where it cannot be cut off, the reader leaves it out.
            let _ = self.file.set_len(written);
            let no_room = [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded, io::ErrorKind::FileTooLarge];
            return Err(if no_room.contains(&error.kind()) {
                EndReason::DiskFull
            } else {
                EndReason::Failed(Message::from(&error))
            });
        }
        self.shared.bytes.store(length, Ordering::SeqCst);
        if !is_end {
            // As a reader counts them: each line behind the header but the one that says why there are no more.
            self.shared.events.fetch_add(1, Ordering::SeqCst);
        }
        Ok(())
    }

    /// Writes the last line, if there is room for it, and says why it is the last.
    fn end(&mut self, reason: EndReason, at: Duration) {
        self.shared.end(reason);
        let word = match self.shared.ended() {
            Some(EndReason::Stopped) | None => Some(EndWord::Stopped),
            Some(EndReason::Full(_)) => Some(EndWord::Full),
            Some(EndReason::TooSlow) => Some(EndWord::TooSlow),
            Some(EndReason::DiskFull | EndReason::Failed(_)) => None,
        };
        if let Some(why) = word {
            let what = What::End { why, lost: self.shared.lost.load(Ordering::SeqCst) };
            if let Err(reason) = self.write(&Line { at: self.at.max(at), connection: 0, what }) {
                tracing::warn!("{reason}");
            }
        }
        if let Err(error) = self.file.sync_all() {
            tracing::warn!("a recording may not have reached the disk: {error}");
        }
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use crossbeam_channel::bounded;

    use super::*;
    use crate::l10n::{Library, Locale};

    #[test]
    fn a_full_disk_ends_the_recording_with_a_sentence() {
        let shared = Arc::new(Counters::default());
        let writer = Writer {
            file: File::options().write(true).open("/dev/full").unwrap(),
            pseudonymiser: None,
            shared: Arc::clone(&shared),
            max_bytes: 1 << 20,
            connection: None,
            at: Duration::ZERO,
        };
        let (lines, told) = bounded(2);
        lines.send(WriterCommand::Line(Line { at: Duration::ZERO, connection: 1, what: What::Up })).unwrap();
        writer.run(&told);
        let reason = shared.ended().unwrap();
        assert_eq!(reason, EndReason::DiskFull);
        let korean = reason.message().text(Library::bundled(), Locale::KO);
        assert!(reason.to_string().contains("disk is full") && korean.contains("디스크"));
    }
}
