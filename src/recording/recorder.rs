//! Writes a recording on its own thread. Handing over an event never blocks: if the file cannot keep up,
//! the recording ends and says so.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};

use super::header::{Header, PatientData};
use super::line::{Line, What};
use super::pseudonymiser::Pseudonymiser;
use crate::exam::Moment;
use crate::l10n::Message;
use crate::link::{Direction, FrameKind, LinkEvent, LinkEventKind, LinkState};

mod words;
mod writer;

pub use words::{EndReason, RecordError};
use writer::{Counters, Writer, WriterCommand, create};

/// How long the end of a recording waits for its last lines.
const LAST_LINES_WITHIN: Duration = Duration::from_secs(2);

/// How much a recording may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordLimits {
    /// The largest file, in bytes.
    pub max_bytes: u64,
    /// How many events may wait to be written.
    pub queued: usize,
}

impl Default for RecordLimits {
    /// 256 MiB, and 1024 events.
    fn default() -> Self {
        Self { max_bytes: 256 * 1024 * 1024, queued: 1024 }
    }
}

/// How a recording stands.
#[derive(Debug, Clone, PartialEq)]
pub struct RecorderState {
    /// Why it ended; none while it runs.
    pub ended: Option<EndReason>,
    /// Events that were written.
    pub events: u64,
    /// The size of the file, in bytes.
    pub bytes: u64,
    /// Events that came after the end, or that were not taken.
    pub lost: u64,
}

/// How the link stood when a recording began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LinkAtStart {
    /// The number of the connection; 0 before the first.
    pub connection: u64,
    /// Whether its WebSocket was open.
    pub open: bool,
    /// The state of the link.
    pub state: LinkState,
}

/// What became of a recording.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// The file.
    pub path: PathBuf,
    /// How it stood at the end; `ended` says why.
    pub state: RecorderState,
    /// Whether the file is known to be written to its end; not where the disk did not answer within two seconds.
    pub finished: bool,
}

/// A recording that is being written. Dropping it ends it.
#[derive(Debug)]
pub struct Recorder {
    path: PathBuf,
    began: Moment,
    lines: Option<Sender<WriterCommand>>,
    done: Receiver<()>,
    shared: Arc<Counters>,
}

impl Recorder {
    /// Makes the file, which must not be there yet and which on Unix its owner alone may read, and writes the header.
    /// `began` is the present moment of the clock that the events' times are of.
    ///
    /// # Errors
    /// Where the file or the thread cannot be made.
    pub fn start(path: &Path, header: &Header, began: Moment) -> Result<Self, RecordError> {
        Self::start_within(path, header, began, RecordLimits::default())
    }

    /// The same with other limits.
    ///
    /// # Errors
    /// Where the file or the thread cannot be made.
    pub fn start_within(
        path: &Path,
        header: &Header,
        began: Moment,
        limits: RecordLimits,
    ) -> Result<Self, RecordError> {
        let mut file = create(path)?;
        // Texts and numbers can always be written.
        let first = serde_json::to_string(header).unwrap_or_default() + "\n";
        file.write_all(first.as_bytes())
            .map_err(|reason| RecordError::NotWritable { path: path.to_owned(), reason })?;
        let shared = Arc::new(Counters::default());
        shared.bytes.store(first.len() as u64, Ordering::SeqCst);
        let (lines, told) = bounded(limits.queued.max(1));
        let (finished, done) = bounded(1);
        let writer = Writer {
            file,
            pseudonymiser: match header.patient_data {
                PatientData::Real => None,
                // Also where the date cannot be read: a file that says pseudonyms must hold nothing else.
                PatientData::Pseudonymised => {
                    Some(Pseudonymiser::new(fastrand::u64(..), header.date().unwrap_or_default()))
                }
            },
            shared: Arc::clone(&shared),
            max_bytes: limits.max_bytes,
            connection: None,
            at: Duration::ZERO,
        };
        std::thread::Builder::new()
            .name("vx-record".to_owned())
            .spawn(move || {
                writer.run(&told);
                // Nobody waits any more where the recorder is gone.
                let _ = finished.send(());
            })
            .map_err(RecordError::NoThread)?;
        Ok(Self { path: path.to_owned(), began, lines: Some(lines), done, shared })
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Records how the link stands, before anything else: no event says it again, and a replay begins with it.
    pub fn begin_with(&self, link: LinkAtStart) {
        let LinkAtStart { connection, open, state } = link;
        for what in open.then_some(What::Up).into_iter().chain([What::State(state)]) {
            self.push(Line { at: Duration::ZERO, connection, what });
        }
    }

    /// Records an event, if it is of those that are recorded: incoming messages, the link's ups, downs and states, and
    /// sleep. Never waits.
    pub fn record(&self, event: &LinkEvent) {
        let Some(what) = self.what(event) else { return };
        self.push(Line { at: event.at.saturating_since(self.began), connection: event.connection, what });
    }

    fn push(&self, line: Line) {
        let Some(lines) = &self.lines else { return };
        if self.shared.closed.load(Ordering::SeqCst) {
            self.shared.lost.fetch_add(1, Ordering::SeqCst);
            return;
        }
        match lines.try_send(WriterCommand::Line(line)) {
            Ok(()) => {}
            Err(TrySendError::Full(_)) => {
                self.shared.lost.fetch_add(1, Ordering::SeqCst);
                self.shared.end(EndReason::TooSlow);
            }
            Err(TrySendError::Disconnected(_)) => {
                self.shared.lost.fetch_add(1, Ordering::SeqCst);
                // Unless it ended by itself, with its reason, the thread failed by a fault of ours.
                self.shared.end(EndReason::Failed(Message::new("internal-error")));
            }
        }
    }

    /// The current state; poll it, because a recording can end by itself.
    #[must_use]
    pub fn state(&self) -> RecorderState {
        RecorderState {
            ended: self.shared.ended(),
            events: self.shared.events.load(Ordering::SeqCst),
            bytes: self.shared.bytes.load(Ordering::SeqCst),
            lost: self.shared.lost.load(Ordering::SeqCst),
        }
    }

    fn end(&mut self, now: Moment) {
        if let Some(lines) = self.lines.take() {
            // The thread ends by itself where this cannot be told: the channel ends with its only sender.
            let _ = lines.try_send(WriterCommand::Finish(now.saturating_since(self.began)));
        }
    }

    /// Ends it and waits, for two seconds at most, until everything is written.
    #[must_use]
    pub fn stop(mut self, now: Moment) -> Summary {
        self.end(now);
        let finished = self.done.recv_timeout(LAST_LINES_WITHIN).is_ok();
        Summary { path: self.path.clone(), state: self.state(), finished }
    }

    fn what(&self, event: &LinkEvent) -> Option<What> {
        match &event.kind {
            LinkEventKind::Up(_) => Some(What::Up),
            LinkEventKind::Down { .. } => Some(What::Down),
            LinkEventKind::State(state) => Some(What::State(*state)),
            LinkEventKind::Woke { since, .. } => Some(What::Slept { since: since.saturating_since(self.began) }),
            LinkEventKind::Frame(frame) if frame.direction == Direction::Incoming => match frame.kind {
                FrameKind::Text => Some(What::Frame { text: frame.text.to_string(), binary: false }),
                FrameKind::Binary => Some(What::Frame { text: frame.text.to_string(), binary: true }),
                FrameKind::Ping | FrameKind::Pong | FrameKind::Close(_) => None,
            },
            LinkEventKind::Frame(_)
            | LinkEventKind::Progress(_)
            | LinkEventKind::Pong { .. }
            | LinkEventKind::Notice(_) => None,
        }
    }
}

impl Drop for Recorder {
    fn drop(&mut self) {
        if self.lines.is_some() {
            // At the time of the last event, for nobody says what time it is.
            self.end(Moment::default());
            let _ = self.done.recv_timeout(LAST_LINES_WITHIN);
        }
    }
}
