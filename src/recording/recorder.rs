//! Writes a recording on a thread of its own. Whoever hands over an event never waits: where the file cannot keep up,
//! the recording ends and says so.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};

use super::header::{Header, PatientData};
use super::line::{EndWord, Line, What};
use super::pseudonymiser::Pseudonymiser;
use crate::exam::Moment;
use crate::link::{Direction, FrameKind, LinkEvent, LinkEventKind};

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

/// Why no recording began.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The file is there already.
    #[error("{path} is there already and is not overwritten; choose another name")]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be made or written.
    #[error(
        "the recording cannot be written to {path} ({reason}); choose another folder, or check permissions and free space"
    )]
    NotWritable {
        /// The file.
        path: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// No thread is to be had.
    #[error(
        "no recording was begun, for the computer gives no further thread ({0}); close other programs and try again"
    )]
    NoThread(io::Error),
}

impl RecordError {
    /// The same in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Exists { path } => {
                format!("{} 파일이 이미 있어 덮어쓰지 않습니다. 다른 이름을 선택하십시오.", path.display())
            }
            Self::NotWritable { path, reason } => format!(
                "{}에 기록을 저장할 수 없습니다({reason}). 다른 폴더를 선택하거나 권한과 남은 공간을 확인하십시오.",
                path.display()
            ),
            Self::NoThread(reason) => format!(
                "컴퓨터에서 스레드를 더 만들 수 없어 기록을 시작하지 못했습니다({reason}). 다른 프로그램을 닫고 다시 시도하십시오."
            ),
        }
    }
}

/// Why a recording ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EndReason {
    /// Somebody ended it.
    Stopped,
    /// The file has reached its largest size, in bytes.
    Full(u64),
    /// The disk is full.
    DiskFull,
    /// Events came faster than they could be written.
    TooSlow,
    /// Writing failed; the system's words.
    Failed(String),
}

impl fmt::Display for EndReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stopped => f.write_str("The recording was ended."),
            Self::Full(bytes) => write!(
                f,
                "The recording has ended: its file has reached {} MiB. What was recorded is kept. Begin another recording to go on.",
                bytes / (1024 * 1024)
            ),
            Self::DiskFull => f.write_str(
                "The recording has ended: the disk is full. What was recorded is kept. Free some space and begin another recording.",
            ),
            Self::TooSlow => f.write_str(
                "The recording has ended: events came faster than the disk could take them. What was recorded is kept. Choose a faster disk, not a network folder.",
            ),
            Self::Failed(reason) => write!(
                f,
                "The recording has ended: its file could not be written ({reason}). What was recorded is kept. Check the disk and begin another recording."
            ),
        }
    }
}

impl EndReason {
    /// The same in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        let kept = "지금까지의 기록은 보관됩니다.";
        match self {
            Self::Stopped => "기록을 종료했습니다.".to_owned(),
            Self::Full(bytes) => {
                let mib = bytes / (1024 * 1024);
                format!("파일 크기가 {mib} MiB에 도달하여 기록이 끝났습니다. {kept} 계속하려면 새 기록을 시작하십시오.")
            }
            Self::DiskFull => {
                format!("디스크가 가득 차 기록이 끝났습니다. {kept} 공간을 확보한 뒤 새 기록을 시작하십시오.")
            }
            Self::TooSlow => format!(
                "디스크에 저장하는 속도보다 빠르게 이벤트가 들어와 기록이 끝났습니다. {kept} 네트워크 폴더가 아닌 더 빠른 디스크를 선택하십시오."
            ),
            Self::Failed(reason) => {
                format!(
                    "파일에 쓸 수 없어 기록이 끝났습니다({reason}). {kept} 디스크를 확인한 뒤 새 기록을 시작하십시오."
                )
            }
        }
    }
}

/// How a recording stands.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// What became of a recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The file.
    pub path: PathBuf,
    /// How it stood at the end; `ended` says why.
    pub state: RecorderState,
    /// Whether the file is known to be written to its end; not where the disk did not answer within two seconds.
    pub finished: bool,
}

/// What the writing thread is told.
enum Told {
    Line(Line),
    Finish(Duration),
}

/// What both threads see.
#[derive(Debug, Default)]
struct Shared {
    events: AtomicU64,
    bytes: AtomicU64,
    lost: AtomicU64,
    /// No further event is taken.
    closed: AtomicBool,
    ended: Mutex<Option<EndReason>>,
}

impl Shared {
    /// The first reason stays.
    fn end(&self, reason: EndReason) {
        self.closed.store(true, Ordering::SeqCst);
        self.ended.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(reason);
    }

    fn ended(&self) -> Option<EndReason> {
        self.ended.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A recording that is being written. Dropping it ends it.
#[derive(Debug)]
pub struct Recorder {
    path: PathBuf,
    began: Moment,
    lines: Option<Sender<Told>>,
    done: Receiver<()>,
    shared: Arc<Shared>,
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
        let shared = Arc::new(Shared::default());
        shared.bytes.store(first.len() as u64, Ordering::SeqCst);
        let (lines, told) = bounded(limits.queued.max(1));
        let (finished, done) = bounded(1);
        let writer = Writer {
            file,
            pseudonymiser: match header.patient_data {
                PatientData::Real => None,
                PatientData::Pseudonymised => header.date().map(|today| Pseudonymiser::new(fastrand::u64(..), today)),
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

    /// Records an event, if it is of those that are recorded: incoming messages, the link's ups, downs and states, and
    /// sleep. Never waits.
    pub fn record(&self, event: &LinkEvent) {
        let Some(what) = self.what(event) else { return };
        let Some(lines) = &self.lines else { return };
        if self.shared.closed.load(Ordering::SeqCst) {
            self.shared.lost.fetch_add(1, Ordering::SeqCst);
            return;
        }
        let line = Line { at: event.at.saturating_since(self.began), connection: event.connection, what };
        match lines.try_send(Told::Line(line)) {
            Ok(()) => {}
            Err(TrySendError::Full(_)) => {
                self.shared.lost.fetch_add(1, Ordering::SeqCst);
                self.shared.end(EndReason::TooSlow);
            }
            Err(TrySendError::Disconnected(_)) => {
                self.shared.lost.fetch_add(1, Ordering::SeqCst);
            }
        }
    }

    /// How it stands; to be asked now and then, for a recording can end by itself.
    #[must_use]
    pub fn state(&self) -> RecorderState {
        RecorderState {
            ended: self.shared.ended(),
            events: self.shared.events.load(Ordering::SeqCst),
            bytes: self.shared.bytes.load(Ordering::SeqCst),
            lost: self.shared.lost.load(Ordering::SeqCst),
        }
    }

    /// Ends it and waits, for two seconds at most, until everything is written.
    #[must_use]
    pub fn stop(mut self, now: Moment) -> Summary {
        let finished = self.finish(now.saturating_since(self.began));
        Summary { path: self.path.clone(), state: self.state(), finished }
    }

    fn finish(&mut self, at: Duration) -> bool {
        let Some(lines) = self.lines.take() else { return true };
        // The thread ends by itself where this cannot be told: the channel ends with its only sender.
        let _ = lines.try_send(Told::Finish(at));
        drop(lines);
        self.done.recv_timeout(LAST_LINES_WITHIN).is_ok()
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
        // At the time of the last event, for nobody says what time it is.
        self.finish(Duration::ZERO);
    }
}

/// A new file that its owner alone may read.
fn create(path: &Path) -> Result<File, RecordError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path).map_err(|reason| match reason.kind() {
        io::ErrorKind::AlreadyExists => RecordError::Exists { path: path.to_owned() },
        _ => RecordError::NotWritable { path: path.to_owned(), reason },
    })
}

/// The writing thread.
struct Writer {
    file: File,
    pseudonymiser: Option<Pseudonymiser>,
    shared: Arc<Shared>,
    max_bytes: u64,
    /// The connection that is known to be up.
    connection: Option<u64>,
    /// The time of the last line.
    at: Duration,
}

/// Room for the last line, which says why the recording ended.
const LAST_LINE_BYTES: u64 = 100;

impl Writer {
    fn run(mut self, told: &Receiver<Told>) {
        for told_now in told {
            match told_now {
                Told::Line(line) => {
                    if let Err(reason) = self.line(line) {
                        self.end(reason, Duration::ZERO);
                        return;
                    }
                }
                Told::Finish(at) => {
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
        self.write(&line)?;
        self.shared.events.fetch_add(1, Ordering::SeqCst);
        Ok(())
    }

    fn write(&mut self, line: &Line) -> Result<(), EndReason> {
        let text = line.to_text() + "\n";
        let written = self.shared.bytes.load(Ordering::SeqCst);
        let length = written.saturating_add(text.len() as u64);
        if !matches!(line.what, What::End { .. }) && length.saturating_add(LAST_LINE_BYTES) > self.max_bytes {
            return Err(EndReason::Full(self.max_bytes));
        }
        if let Err(error) = self.file.write_all(text.as_bytes()) {
            // Half a line helps nobody; where it cannot be cut off, the reader leaves it out.
            let _ = self.file.set_len(written);
            return Err(match error.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
                    EndReason::DiskFull
                }
                _ => EndReason::Failed(error.to_string()),
            });
        }
        self.shared.bytes.store(length, Ordering::SeqCst);
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
        if let Err(error) = self.file.sync_data() {
            tracing::warn!("a recording may not have reached the disk: {error}");
        }
    }
}

#[cfg(test)]
#[cfg(target_os = "linux")]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_ends_the_recording_with_a_sentence() {
        let shared = Arc::new(Shared::default());
        let writer = Writer {
            file: OpenOptions::new().write(true).open("/dev/full").unwrap(),
            pseudonymiser: None,
            shared: Arc::clone(&shared),
            max_bytes: 1 << 20,
            connection: None,
            at: Duration::ZERO,
        };
        let (lines, told) = bounded(2);
        lines.send(Told::Line(Line { at: Duration::ZERO, connection: 1, what: What::Up })).unwrap();
        writer.run(&told);
        let reason = shared.ended().unwrap();
        assert_eq!(reason, EndReason::DiskFull);
        assert!(reason.to_string().contains("disk is full") && reason.korean().contains("디스크"));
    }
}
