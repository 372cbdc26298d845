//! The log file: one a day, of a limited size, of which a limited number is kept.
//!
//! Several processes may write to the file of one day: each appends whole lines. None removes a file that another one has open.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

use super::OWN_TARGET;

/// The names of log files are this, the day (UTC, `YYYY-MM-DD`), and [`SUFFIX`].
const PREFIX: &str = "vxdisplay.";
const SUFFIX: &str = ".log";

/// What tells the time; tests bring their own.
pub(super) type Now = Box<dyn Fn() -> DateTime<Utc> + Send>;

/// What is kept of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Keep {
    /// How many files, that of today among them; all of them where nobody can say.
    pub(super) files: Option<usize>,
    /// The most of one file, in MiB.
    pub(super) max_mib_per_day: u32,
}

/// Writes records to the file of their day.
pub(super) struct DailyFile {
    folder: PathBuf,
    keep: Keep,
    now: Now,
    open: Option<Open>,
}

struct Open {
    day: NaiveDate,
    file: File,
    /// It has been told that nothing more is written to it.
    full: bool,
    /// Its last line may lack its end.
    torn: bool,
}

impl DailyFile {
    /// Opens the file of today, and removes what is older than what is kept.
    pub(super) fn open(folder: &Path, keep: Keep, now: Now) -> io::Result<Self> {
        let mut daily = Self { folder: folder.to_owned(), keep, now, open: None };
        let today = (daily.now)().date_naive();
        daily.open = Some(daily.open_day(today)?);
        Ok(daily)
    }

    fn open_day(&self, day: NaiveDate) -> io::Result<Open> {
        fs::create_dir_all(&self.folder)?;
        let mut options = OpenOptions::new();
        options.append(true).create(true);
        // Read and write, but not delete: what is open here cannot be removed.
        #[cfg(windows)]
        std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, 3);
        let file = options.open(self.folder.join(name_of(day)))?;
        // Said to those who remove old files; where there are no locks, they go by the day alone.
        #[cfg(unix)]
        let _where_there_are_locks = file.try_lock_shared();
        self.remove_old(day);
        Ok(Open { day, file, full: false, torn: false })
    }

    /// Removes all files but that of today and the newest others.
    fn remove_old(&self, today: NaiveDate) {
        let (Some(files), Ok(found)) = (self.keep.files, fs::read_dir(&self.folder)) else { return };
        let names = found.flatten().filter_map(|entry| entry.file_name().into_string().ok());
        let mut others: Vec<NaiveDate> = names.filter_map(|name| day_of(&name)).filter(|day| *day != today).collect();
        others.sort_unstable_by(|a, b| b.cmp(a));
        for old in others.into_iter().skip(files.saturating_sub(1)) {
            let path = self.folder.join(name_of(old));
            if !is_open_elsewhere(&path) {
                // One that cannot be removed is tried again tomorrow.
                let _tomorrow = fs::remove_file(path);
            }
        }
    }

    fn lines(&mut self, lines: &[u8]) -> io::Result<()> {
        let now = (self.now)();
        let today = now.date_naive();
        let mut open = match self.open.take() {
            Some(open) if open.day == today => open,
            Some(_) | None => self.open_day(today)?,
        };
        let mut state = open.file.metadata()?;
        if !is_there(&state) {
            open = self.open_day(today)?;
            state = open.file.metadata()?;
        }
        let max_mib = self.keep.max_mib_per_day;
        self.open.insert(open).lines(lines, state.len(), max_mib, now)
    }
}

/// Somebody may have removed the file: what is written to it then would be lost.
#[cfg(unix)]
fn is_there(file: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(file) > 0
}

/// An open file cannot be removed.
#[cfg(not(unix))]
const fn is_there(_: &Metadata) -> bool {
    true
}

impl Open {
    /// Appends whole lines, as many as there is room for. `length` is that of the file, in bytes.
    fn lines(&mut self, lines: &[u8], length: u64, max_mib: u32, now: DateTime<Utc>) -> io::Result<()> {
        if self.full {
            return Ok(());
        }
        let max = u64::from(max_mib) * 1024 * 1024;
        let room = usize::try_from(max.saturating_sub(length)).unwrap_or(usize::MAX);
        let Some(beginning) = lines.get(..room).filter(|_| room < lines.len()) else { return self.append(lines) };
        let fitting = beginning.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        if let Some(fitting) = lines.get(..fitting).filter(|fitting| !fitting.is_empty()) {
            self.append(fitting)?;
        }
        self.full = true;
        // Others who write to this file may have said it already.
        if length >= max {
            return Ok(());
        }
        let now = now.to_rfc3339_opts(SecondsFormat::Micros, true);
        let sentence = format!(
            "{now}  WARN {OWN_TARGET}: the log of this day has reached {max_mib} MiB (log.max_mib_per_day); nothing more is written to it until tomorrow (UTC)\n"
        );
        self.append(sentence.as_bytes())
    }

    /// In one call, so that the lines of several processes do not mix.
    fn append(&mut self, lines: &[u8]) -> io::Result<()> {
        let written =
            if self.torn { self.file.write_all(&[b"\n", lines].concat()) } else { self.file.write_all(lines) };
        self.torn = written.is_err();
        written
    }
}

impl Write for DailyFile {
    /// Whole records.
    fn write(&mut self, records: &[u8]) -> io::Result<usize> {
        self.lines(records).map(|()| records.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn name_of(day: NaiveDate) -> String {
    format!("{PREFIX}{}{SUFFIX}", day.format("%Y-%m-%d"))
}

/// The day of a log file; none of other files.
fn day_of(name: &str) -> Option<NaiveDate> {
    let day = name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
    let day = NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()?;
    (name_of(day) == name).then_some(day)
}

/// Whether another process, or another log of this one, writes to it. On Windows such a file cannot be removed anyhow.
fn is_open_elsewhere(path: &Path) -> bool {
    #[cfg(unix)]
    let open = File::open(path).is_ok_and(|file| matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)));
    #[cfg(not(unix))]
    let (open, _) = (false, path);
    open
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    use super::*;

    const HOUR: i64 = 3600;
    const DAY: i64 = 24 * HOUR;
    const KEEP: Keep = Keep { files: Some(3), max_mib_per_day: 1 };

    /// A time that a test sets, in seconds since 2026-03-01T00:00:00Z.
    #[derive(Clone, Default)]
    struct Time(Arc<AtomicI64>);

    impl Time {
        fn set(&self, secs: i64) {
            self.0.store(secs, Ordering::SeqCst);
        }

        fn now(&self) -> Now {
            let secs = Arc::clone(&self.0);
            let start = DateTime::parse_from_rfc3339("2026-03-01T00:00:00Z").unwrap().to_utc();
            Box::new(move || start + chrono::TimeDelta::seconds(secs.load(Ordering::SeqCst)))
        }
    }

    fn files(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn text(folder: &Path, day: &str) -> String {
        fs::read_to_string(folder.join(format!("vxdisplay.{day}.log"))).unwrap()
    }

    #[test]
    fn so_many_files_are_kept_whatever_the_number_of_starts() {
        let (folder, time) = (tempfile::tempdir().unwrap(), Time::default());
        fs::write(folder.path().join("notes.txt"), "not ours").unwrap();
        fs::write(folder.path().join("vxdisplay.2020-1-1.log"), "not ours").unwrap();
        for day in 0..6 {
            for start in 0..5 {
                time.set(day * DAY + start * HOUR);
                let mut log = DailyFile::open(folder.path(), KEEP, time.now()).unwrap();
                log.write_all(format!("start {start}\n").as_bytes()).unwrap();
            }
        }
        let kept = ["vxdisplay.2026-03-04.log", "vxdisplay.2026-03-05.log", "vxdisplay.2026-03-06.log"];
        assert_eq!(files(folder.path()), [&["notes.txt", "vxdisplay.2020-1-1.log"][..], &kept].concat());
        assert_eq!(text(folder.path(), "2026-03-06").lines().count(), 5, "each start appends");
    }

    #[test]
    fn with_one_day_kept_the_next_start_of_the_same_day_keeps_what_the_first_one_wrote() {
        let (folder, time) = (tempfile::tempdir().unwrap(), Time::default());
        let keep = Keep { files: Some(1), ..KEEP };
        for start in ["first\n", "second\n"] {
            DailyFile::open(folder.path(), keep, time.now()).unwrap().write_all(start.as_bytes()).unwrap();
        }
        assert_eq!(text(folder.path(), "2026-03-01"), "first\nsecond\n");
    }

    #[test]
    fn each_record_is_in_the_file_of_its_day_and_old_files_go_at_midnight() {
        let (folder, time) = (tempfile::tempdir().unwrap(), Time::default());
        let mut log = DailyFile::open(folder.path(), KEEP, time.now()).unwrap();
        for day in 0..5 {
            time.set((day + 1) * DAY - 1);
            log.write_all(b"last second\n").unwrap();
        }
        assert_eq!(files(folder.path()).len(), 3);
        assert!((3..=5).all(|day| text(folder.path(), &format!("2026-03-0{day}")) == "last second\n"));
    }

    #[cfg(unix)]
    #[test]
    fn no_start_removes_a_file_that_another_process_has_open() {
        let (folder, time) = (tempfile::tempdir().unwrap(), Time::default());
        let keep = Keep { files: Some(1), ..KEEP };
        let mut other = DailyFile::open(folder.path(), keep, time.now()).unwrap();
        other.write_all(b"theirs\n").unwrap();
        // Also where the clock was wrong when it was opened.
        for day in [1, -400] {
            let later = Time::default();
            later.set(day * DAY);
            let _mine = DailyFile::open(folder.path(), keep, later.now()).unwrap();
            assert_eq!(text(folder.path(), "2026-03-01"), "theirs\n");
        }
        drop(other);
        time.set(DAY);
        let _mine = DailyFile::open(folder.path(), keep, time.now()).unwrap();
        assert_eq!(files(folder.path()), ["vxdisplay.2026-03-02.log"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_somebody_removes_is_made_anew() {
        let (folder, time) = (tempfile::tempdir().unwrap(), Time::default());
        let logs = folder.path().join("logs");
        let mut log = DailyFile::open(&logs, KEEP, time.now()).unwrap();
        log.write_all(b"one\n").unwrap();
        fs::remove_dir_all(&logs).unwrap();
        log.write_all(b"two\n").unwrap();
        assert_eq!(text(&logs, "2026-03-01"), "two\n");
    }

    #[test]
    fn a_day_has_a_limit_which_the_log_tells_once_and_the_next_day_has_its_own() {
        let (folder, time) = (tempfile::tempdir().unwrap(), Time::default());
        let line = "x".repeat(10_000) + "\n";
        let mut logs = [(); 3].map(|()| DailyFile::open(folder.path(), KEEP, time.now()).unwrap());
        for _ in 0..200 {
            for log in &mut logs {
                log.write_all(line.as_bytes()).unwrap();
            }
        }
        let full = text(folder.path(), "2026-03-01");
        assert!(full.len() > 1_000_000 && full.len() <= 1_048_576 + 200 * 3, "{}", full.len());
        assert!((1..=3).contains(&full.matches("log.max_mib_per_day").count()), "once a process at most");
        assert!(full.ends_with("until tomorrow (UTC)\n"));
        time.set(DAY);
        logs[0].write_all(b"a new day\n").unwrap();
        assert_eq!(text(folder.path(), "2026-03-02"), "a new day\n");
    }

    #[test]
    fn where_nobody_can_say_how_many_are_kept_all_are() {
        let (folder, time) = (tempfile::tempdir().unwrap(), Time::default());
        for day in 0..30 {
            time.set(day * DAY);
            DailyFile::open(folder.path(), Keep { files: None, ..KEEP }, time.now()).unwrap().write_all(b"\n").unwrap();
        }
        assert_eq!(files(folder.path()).len(), 30);
    }
}
