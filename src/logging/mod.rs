//! Logs: to standard error and to a daily file, without patient data, and never in anybody's way.
//!
//! Lines are written by a thread of their own: a terminal that nobody reads or a folder on a hung server stops neither
//! the screen nor the end of the program.

mod background;
mod daily;
mod pseudonyms;

use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, Instant};

use tracing::Subscriber;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt as format;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use self::background::{Background, WriterGuard};
use self::daily::{DailyFile, Keep};
pub use self::pseudonyms::{Pseudonym, Pseudonyms};
use crate::l10n::{Message, Reader};
use crate::settings::{LogLevel, LogSettings};

/// Our own records' target.
const OWN_TARGET: &str = "vxdisplay";
/// The dependencies that are heard, at `warn` at most: what paints and what checks certificates. None of them ever holds
/// a text of a patient. All others are silent, so that none can write a frame or a label to the log.
const HEARD: [&str; 2] = ["glutin", "rustls"];
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
                stderr.line(format!("vxdisplay: {}\n", reader.text(&warning)).as_bytes());
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
            writer.line(record);
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
            file.line(format!("{now} {level:>5} {OWN_TARGET}: {sentence}\n").as_bytes());
        }
    }
}

impl Drop for LogGuard {
    fn drop(&mut self) {
        // All are asked before any is waited for, and one deadline holds for all.
        let deadline = Instant::now() + LAST_LINES_WITHIN;
        let asked: Vec<_> = self.threads.drain(..).map(|thread| (thread.finish(), thread)).collect();
        for (finished, thread) in asked {
            if finished.recv_deadline(deadline).is_ok() {
                thread.join();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::background::tests::Paper;
    use super::*;

    const KEEP: Keep = Keep { files: Some(3), max_mib_per_day: 1 };

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
}
