//! Logs: to standard error and to a daily file, without patient data, and never in anybody's way.
//!
//! Lines are written by a thread of their own: a terminal that nobody reads or a folder on a hung server stops neither
//! the screen nor the end of the program.

mod daily;

use std::collections::VecDeque;
use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender, bounded};
use tracing::Subscriber;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt as format;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use self::daily::{DailyFile, Keep};
use crate::l10n::{Message, Reader};
use crate::settings::{LogLevel, LogSettings};

/// Our own records' target.
const OWN_TARGET: &str = "vxdisplay";
/// The dependencies that are heard, at `warn` at most: what paints and what checks certificates. None of them ever holds
/// a text of a patient. All others are silent, so that none can write a frame or a label to the log.
const HEARD: [&str; 2] = ["glutin", "rustls"];
/// Lines that wait to be written.
const QUEUED_LINES: usize = 4096;
/// Bytes of lines that are written in one call, and one line more.
const MOST_AT_ONCE: usize = 32 << 10;
/// Bytes of memory that stay with a writing thread.
const MOST_KEPT: usize = 4 << 10;
/// How long lines gather behind one that was written.
const BURST: Duration = Duration::from_millis(10);
/// Lines that come no further apart than this many of these times are a burst.
const BURSTS: u32 = 4;
/// How long the end of the program waits for the last lines; ending in 100 ms is promised.
const LAST_LINES_WITHIN: Duration = Duration::from_millis(50);

/// Starts logging for the whole process, once, and tells the reader on standard error where it cannot write the file. The last lines
/// are written when the guard is dropped.
#[must_use = "logging ends when the guard is dropped"]
pub fn start(settings: &LogSettings, log_dir: Option<&Path>, reader: Reader<'_>) -> LogGuard {
    let (stderr, stderr_guard) = Background::start("vx-log-stderr", Box::new(io::stderr()), None);
    let mut threads = vec![stderr_guard];
    let mut file = None;
    if settings.file {
        match open_file(log_dir, keep(settings)) {
            Ok(daily) => {
                let (writer, guard) = Background::start("vx-log-file", Box::new(daily), Some(stderr.clone()));
                file = Some(writer);
                threads.push(guard);
            }
            Err(error) => {
                let warning = Message::new("log-warning").with("why", error.message());
                stderr.line(format!("vxdisplay: {}\n", reader.text(&warning)).into_bytes());
            }
        }
    }
    // Where somebody has set up logging before us, theirs stays.
    let _already_set = subscriber(settings.level, stderr, file.clone()).try_init();
    let log = LogGuard { threads, file };
    log.write_down(tracing::Level::INFO, &zone_sentence(chrono::Local::now().offset().local_minus_utc()));
    log
}

/// The windows show local time, the logs UTC. `east`: how far local time is ahead of UTC, in seconds.
fn zone_sentence(east: i32) -> String {
    let minutes = east.unsigned_abs() / 60;
    let sign = if east < 0 { '-' } else { '+' };
    format!("times in this log are UTC; this computer's clock shows UTC{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Writes to the file alone why this start has ended, where that was before the settings could say how to log.
pub fn write_failure(settings: &LogSettings, log_dir: Option<&Path>, sentence: &str) {
    // The same sentence stands on standard error: a file that cannot be written is not worth a second one.
    // How many files are kept stands in settings that cannot be read: none is removed.
    let Ok(daily) = open_file(log_dir, Keep { files: None, ..keep(settings) }) else { return };
    let (writer, guard) = Background::start("vx-log-file", Box::new(daily), None);
    LogGuard { threads: vec![guard], file: Some(writer) }.write_down(tracing::Level::ERROR, sentence);
}

/// Why there is no log file; the program goes on without it.
#[derive(Debug)]
enum NoLogFile {
    NoFolder,
    NotWritable { folder: String, reason: Message },
}

impl NoLogFile {
    fn message(self) -> Message {
        match self {
            Self::NoFolder => Message::new("log-no-folder"),
            Self::NotWritable { folder, reason } => {
                Message::new("log-not-writable").with("folder", folder).with("reason", reason)
            }
        }
    }
}

fn keep(settings: &LogSettings) -> Keep {
    let files = usize::try_from(settings.keep_days).unwrap_or(usize::MAX);
    Keep { files: Some(files), max_mib_per_day: settings.max_mib_per_day }
}

fn open_file(log_dir: Option<&Path>, keep: Keep) -> Result<DailyFile, NoLogFile> {
    let folder = log_dir.ok_or(NoLogFile::NoFolder)?;
    DailyFile::open(folder, keep, Box::new(chrono::Utc::now))
        .map_err(|error| NoLogFile::NotWritable { folder: folder.display().to_string(), reason: Message::from(&error) })
}

/// What is written, and where.
fn subscriber(level: LogLevel, stderr: Background, file: Option<Background>) -> impl Subscriber + Send + Sync {
    let lines = Lines { stderr, file };
    // Its own errors would go to standard error by a macro that panics where that is closed.
    let layer = format::layer().with_ansi(false).log_internal_errors(false).with_writer(move || lines.clone());
    tracing_subscriber::registry().with(targets(level)).with(layer)
}

/// Both places that lines are written to.
#[derive(Clone)]
struct Lines {
    stderr: Background,
    file: Option<Background>,
}

impl Write for Lines {
    /// One whole record, as the formatting layer writes it.
    fn write(&mut self, record: &[u8]) -> io::Result<usize> {
        for writer in self.file.iter().chain([&self.stderr]) {
            writer.line(record.to_vec());
        }
        Ok(record.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn targets(level: LogLevel) -> Targets {
    let own = match level {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
        LogLevel::Trace => LevelFilter::TRACE,
    };
    let others = own.min(LevelFilter::WARN);
    Targets::new()
        .with_default(LevelFilter::OFF)
        .with_targets(HEARD.map(|target| (target, others)))
        .with_target(OWN_TARGET, own)
}

/// Writes the last lines when it is dropped.
#[derive(Debug)]
pub struct LogGuard {
    threads: Vec<WriterGuard>,
    file: Option<Background>,
}

impl LogGuard {
    /// Writes to the file alone, whatever the level of the log: for what is said on standard error or output besides, where nobody may read it.
    pub fn write_down(&self, level: tracing::Level, sentence: &str) {
        let now = chrono::Utc::now().to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
        if let Some(file) = &self.file {
            file.line(format!("{now} {level:>5} {OWN_TARGET}: {sentence}\n").into_bytes());
        }
    }
}

/// Messages to the writing thread.
#[derive(Debug)]
enum LogCommand {
    Line(Vec<u8>),
    Finish(Sender<()>),
}

/// What waits for a writing thread. Not a channel: its receiver yields the processor some ten times before it sleeps, which takes
/// longer than writing a line.
#[derive(Debug, Default)]
struct Queue {
    waiting: Mutex<Waiting>,
    filled: Condvar,
}

#[derive(Debug, Default)]
struct Waiting {
    commands: VecDeque<LogCommand>,
    /// The thread wants to be woken by the next line.
    sleeps: bool,
    finishes: bool,
}

impl Queue {
    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether there was room for the line.
    fn line(&self, line: Vec<u8>) -> bool {
        let mut waiting = self.waiting();
        let has_room = waiting.commands.len() < QUEUED_LINES;
        if has_room {
            waiting.commands.push_back(LogCommand::Line(line));
            let sleeps = std::mem::take(&mut waiting.sleeps);
            drop(waiting);
            if sleeps {
                self.filled.notify_one();
            }
        }
        has_room
    }

    /// Says that this was the last line; the answer comes when it is written.
    fn finish(&self) -> Receiver<()> {
        let (done, finished) = bounded(1);
        let mut waiting = self.waiting();
        waiting.finishes = true;
        waiting.commands.push_back(LogCommand::Finish(done));
        drop(waiting);
        self.filled.notify_one();
        finished
    }

    /// All that waits; waits for the first.
    fn take(&self) -> VecDeque<LogCommand> {
        let mut waiting = self.waiting();
        waiting.sleeps = true;
        waiting = self.filled.wait_while(waiting, |it| it.commands.is_empty()).unwrap_or_else(PoisonError::into_inner);
        waiting.sleeps = false;
        std::mem::take(&mut waiting.commands)
    }

    /// Lets a burst of lines come, each of which would wake the thread.
    fn gather(&self) {
        let waiting = self.waiting();
        drop(self.filled.wait_timeout_while(waiting, BURST, |it| !it.finishes));
    }
}

/// Hands lines to a writing thread, and never waits: where the thread is behind by 4096 lines, lines are left out and
/// counted.
#[derive(Debug, Clone)]
struct Background {
    queue: Arc<Queue>,
    left_out: Arc<AtomicU64>,
}

#[derive(Debug)]
struct WriterGuard {
    queue: Arc<Queue>,
    thread: Option<JoinHandle<()>>,
}

impl Background {
    /// What cannot be written is reported to `trouble`, if there is one.
    fn start(name: &str, out: Box<dyn Write + Send>, trouble: Option<Self>) -> (Self, WriterGuard) {
        let queue = Arc::new(Queue::default());
        let left_out = Arc::new(AtomicU64::new(0));
        let (told, counted) = (Arc::clone(&queue), Arc::clone(&left_out));
        // A computer that has no thread left goes on without logs.
        let thread = std::thread::Builder::new()
            .name(name.to_owned())
            .spawn(move || write_lines(&told, &counted, out, trouble.as_ref()))
            .ok();
        (Self { queue: Arc::clone(&queue), left_out }, WriterGuard { queue, thread })
    }

    fn line(&self, line: Vec<u8>) {
        if !self.queue.line(line) {
            self.left_out.fetch_add(1, Ordering::Relaxed);
        }
    }
}

/// The loop of a writing thread. What cannot be written (the disk is full) is lost; the first such line is told where there is
/// somebody to tell, and how many there were is written down when there is room again.
fn write_lines(told: &Queue, left_out: &AtomicU64, mut out: Box<dyn Write + Send>, trouble: Option<&Background>) {
    let mut lost: u64 = 0;
    let mut batch = Vec::new();
    let mut last: Option<Instant> = None;
    loop {
        let mut commands = told.take().into_iter().peekable();
        let came = Instant::now();
        while let Some(command) = commands.next() {
            let line = match command {
                LogCommand::Line(line) => line,
                LogCommand::Finish(done) => {
                    let _lost = out.flush();
                    let _nobody_waits = done.send(());
                    return;
                }
            };
            // A burst is written at once: a line of its own costs as much.
            let mut lines = 1;
            batch.clear();
            batch.extend(line);
            while batch.len() < MOST_AT_ONCE
                && let Some(LogCommand::Line(line)) = commands.next_if(|it| matches!(it, LogCommand::Line(_)))
            {
                batch.extend(line);
                lines += 1;
            }
            let missing = left_out.swap(0, Ordering::Relaxed);
            match write_lines_at_once(&mut out, &batch, missing, lost) {
                Ok(()) => lost = 0,
                Err(reason) => {
                    if lost == 0
                        && let Some(trouble) = trouble
                    {
                        trouble.line(trouble_sentence(&reason).into_bytes());
                    }
                    lost += lines;
                }
            }
        }
        batch.shrink_to(MOST_KEPT);
        // Waiting for more costs a waking of its own, which is in vain after a line that comes alone.
        if last.replace(came).is_some_and(|last| came.saturating_duration_since(last) < BURST * BURSTS) {
            told.gather();
        }
    }
}

/// Writes some lines, and before them how many are missing.
fn write_lines_at_once(out: &mut Box<dyn Write + Send>, lines: &[u8], left_out: u64, lost: u64) -> io::Result<()> {
    if left_out > 0 {
        let _lost = writeln!(out, "({left_out} log lines left out: they came faster than they could be written)");
    }
    if lost > 0 {
        writeln!(out, "({lost} log lines lost: they could not be written)")?;
    }
    out.write_all(lines)
}

fn trouble_sentence(reason: &io::Error) -> String {
    format!(
        "vxdisplay: warning: the log file cannot be written ({reason}), and its lines are lost until it can; make room on its disk, or lower log.keep_days and log.max_mib_per_day\n"
    )
}

impl Drop for LogGuard {
    fn drop(&mut self) {
        // All are asked before any is waited for, and one deadline holds for all.
        let deadline = Instant::now() + LAST_LINES_WITHIN;
        let asked: Vec<_> = self.threads.drain(..).map(|thread| (thread.queue.finish(), thread)).collect();
        for (finished, thread) in asked {
            if finished.recv_deadline(deadline).is_ok() {
                let _panicked = thread.thread.map(JoinHandle::join);
            }
        }
    }
}

/// Makes pseudonyms for this run of the program: the same id gives the same one, and at the next start another.
#[derive(Debug, Clone, Default)]
pub struct Pseudonyms {
    key: RandomState,
}

/// What replaces an id in logs, like `#7f3a2c`: part of a hash with a random key that is never written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pseudonym(u32);

impl Pseudonyms {
    /// The pseudonym of an id.
    #[must_use]
    pub fn of(&self, id: &str) -> Pseudonym {
        let [a, b, c, ..] = self.key.hash_one(id).to_be_bytes();
        Pseudonym(u32::from_be_bytes([0, a, b, c]))
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:06x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEEP: Keep = Keep { files: Some(3), max_mib_per_day: 1 };

    /// A writer whose bytes can be read.
    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Paper {
        fn text(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }
    }

    /// What is written at this level while `act` runs.
    fn logged(level: LogLevel, act: impl FnOnce()) -> String {
        let paper = Paper::default();
        let (writer, guard) = Background::start("test", Box::new(paper.clone()), None);
        tracing::subscriber::with_default(subscriber(level, writer, None), act);
        finish(guard);
        paper.text()
    }

    fn finish(thread: WriterGuard) {
        drop(LogGuard { threads: vec![thread], file: None });
    }

    #[test]
    fn a_log_says_how_far_its_times_are_from_the_clock_on_the_wall() {
        for (east, said) in
            [(32_400, "UTC+09:00"), (0, "UTC+00:00"), (-12_600, "UTC-03:30"), (i32::MIN, "UTC-596523:14")]
        {
            assert!(zone_sentence(east).ends_with(said), "{}", zone_sentence(east));
        }
        let folder = tempfile::tempdir().unwrap();
        let settings = LogSettings { file: true, ..LogSettings::default() };
        drop(start(&settings, Some(folder.path()), Reader::english()));
        let written = std::fs::read_dir(folder.path()).unwrap().next().unwrap().unwrap();
        let text = std::fs::read_to_string(written.path()).unwrap();
        assert!(
            text.contains("Z  INFO vxdisplay: times in this log are UTC; this computer's clock shows UTC"),
            "{text}"
        );
    }

    #[test]
    fn our_records_are_written_down_to_the_level() {
        let text = logged(LogLevel::Info, || {
            tracing::info!("told");
            tracing::debug!("hidden");
        });
        assert!(text.contains(" INFO vxdisplay::logging::tests: told\n"), "{text}");
        assert!(!text.contains("hidden"));
        assert!(!text.contains('\u{1b}'), "no colours in {text:?}");
    }

    #[test]
    fn no_dependency_can_write_frames_even_at_trace() {
        let text = logged(LogLevel::Trace, || {
            tracing::error!(target: "tungstenite::protocol", "planted");
            tracing::error!(target: "accesskit_unix", "planted");
            tracing::error!(target: "zbus::connection", "planted");
            tracing::error!(target: "eframe::native", "planted");
            tracing::info!(target: "glutin::api", "planted");
            tracing::warn!(target: "glutin::api", "the device is slow");
            tracing::trace!("ours");
        });
        assert!(!text.contains("planted"), "{text}");
        assert!(text.contains("the device is slow") && text.contains("ours"), "{text}");
    }

    #[test]
    fn dependencies_are_not_louder_than_asked() {
        assert_eq!(logged(LogLevel::Error, || tracing::warn!(target: "glutin", "warning")), "");
    }

    #[test]
    fn a_file_is_written_to_the_folder_and_old_ones_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let logs = folder.path().join("new/logs");
        std::fs::create_dir_all(&logs).unwrap();
        for day in 1..=5 {
            std::fs::write(logs.join(format!("vxdisplay.2020-01-0{day}.log")), "old").unwrap();
        }
        std::fs::write(logs.join("notes.txt"), "not ours").unwrap();

        let (writer, guard) = Background::start("test", Box::new(open_file(Some(&logs), KEEP).unwrap()), None);
        let paper = Paper::default();
        let (stderr, _stderr_guard) = Background::start("test", Box::new(paper), None);
        tracing::subscriber::with_default(subscriber(LogLevel::Info, stderr, Some(writer)), || tracing::info!("kept"));
        finish(guard);

        let mut names: Vec<_> =
            std::fs::read_dir(&logs).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        assert_eq!(names.len(), 4, "{names:?}");
        assert_eq!(names[0], "notes.txt");
        let newest = std::fs::read_to_string(logs.join(names.last().unwrap())).unwrap();
        assert!(newest.contains("kept"), "{newest}");
    }

    #[test]
    fn without_a_folder_to_write_to_the_program_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        let sentence = open_file(Some(&file.join("logs")), KEEP).map(|_| ()).unwrap_err().message().to_string();
        assert!(sentence.contains(file.to_str().unwrap()) && sentence.contains("log.file"), "{sentence}");
        assert!(open_file(None, KEEP).map(|_| ()).unwrap_err().message().to_string().contains("home folder"));
        assert_eq!(start(&LogSettings::default(), Some(&file.join("logs")), Reader::english()).threads.len(), 1);
    }

    /// A disk that is full until it is told otherwise.
    struct Disk(Arc<std::sync::atomic::AtomicBool>, Paper);

    impl Write for Disk {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.0.load(Ordering::SeqCst) { Err(io::ErrorKind::StorageFull.into()) } else { self.1.write(bytes) }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_full_disk_is_told_once_on_standard_error_and_the_loss_in_the_log_when_there_is_room() {
        let (stderr, file) = (Paper::default(), Paper::default());
        let full = Arc::new(std::sync::atomic::AtomicBool::new(true));
        let (told, told_guard) = Background::start("test", Box::new(stderr.clone()), None);
        let disk = Box::new(Disk(Arc::clone(&full), file.clone()));
        let (writer, guard) = Background::start("test", disk, Some(told));
        for _ in 0..5 {
            writer.line(b"lost\n".to_vec());
        }
        while !writer.queue.waiting().commands.is_empty() || stderr.text().is_empty() {
            std::thread::yield_now();
        }
        full.store(false, Ordering::SeqCst);
        writer.line(b"kept\n".to_vec());
        finish(guard);
        finish(told_guard);
        assert_eq!(stderr.text().matches("the log file cannot be written").count(), 1, "{}", stderr.text());
        assert!(stderr.text().contains("make room on its disk"), "{}", stderr.text());
        let text = file.text();
        assert!(text.contains("log lines lost") && text.ends_with("kept\n"), "{text}");
    }

    /// A writer that nobody reads: it takes nothing until it is let go.
    struct Stuck(Receiver<()>);

    impl Write for Stuck {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let _let_go = self.0.recv();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_who_does_not_read_delays_neither_the_program_nor_its_end() {
        let (_let_go, stuck) = bounded(1);
        let (writer, guard) = Background::start("test", Box::new(Stuck(stuck)), None);
        let began = Instant::now();
        for _ in 0..QUEUED_LINES * 2 {
            writer.line(b"line\n".to_vec());
        }
        finish(guard);
        assert!(began.elapsed() < Duration::from_millis(500), "{:?}", began.elapsed());
    }

    #[test]
    fn lines_left_out_are_counted_in_the_log() {
        let paper = Paper::default();
        let (writer, guard) = Background::start("test", Box::new(paper.clone()), None);
        writer.left_out.store(7, Ordering::Relaxed);
        writer.line(b"next\n".to_vec());
        finish(guard);
        assert!(paper.text().starts_with("(7 log lines left out"), "{}", paper.text());
        assert!(paper.text().ends_with("next\n"));
    }

    #[test]
    fn a_pseudonym_is_the_same_within_a_run_and_another_at_the_next_start() {
        let (this_run, next_run) = (Pseudonyms::default(), Pseudonyms::default());
        let ids: Vec<_> = (0..20).map(|number| format!("P-{number}")).collect();
        let of = |run: &Pseudonyms| ids.iter().map(|id| run.of(id)).collect::<Vec<_>>();
        assert_eq!(of(&this_run), of(&this_run.clone()));
        assert_ne!(of(&this_run), of(&next_run));
        let shown = this_run.of("P-1").to_string();
        assert!(shown.len() == 7 && shown.starts_with('#') && !shown.contains("P-1"), "{shown}");
    }
}
