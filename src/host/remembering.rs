//! What was seen of the monitors, in a file of this user, written on a separate thread because a network home may be slow.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded};

use crate::files::{self, Existing, Readers};
use crate::monitors::{MAX_BYTES, Memory, parse, serialise};
use crate::settings::Places;

/// What is said where the memory of the monitors cannot be written.
const NOT_KEPT: &str = "what is seen of the monitors cannot be kept for the next start: check the folder's permissions and the disk, or choose the \
                        patient's monitor by its identity (display.monitor)";
/// How long the end of the program waits for the last text to be written.
const LAST_WITHIN: Duration = Duration::from_millis(50);

/// The file of the memory; `None` if this user has no place for it.
#[must_use]
pub fn memory_file(places: &Places) -> Option<PathBuf> {
    places.state_dir().map(|folder| folder.join("monitors.json"))
}

/// The memory of an earlier run; `None` if there is none. An unreadable memory may have named another monitor as the patient's.
#[must_use]
pub fn remembered(file: &Path) -> Option<Memory> {
    let said = |why: &dyn std::fmt::Display| {
        tracing::warn!(
            "what was seen of the monitors before cannot be read: {}: {why}; which one faces the patient is not certain until it is chosen in the \
             settings or with --monitor",
            file.display()
        );
    };
    match read(file) {
        Ok(None) => None,
        Ok(Some(bytes)) => Some(parse(&bytes).inspect_err(|why| said(why)).unwrap_or_else(|_| Memory::lost())),
        Err(error) => {
            said(&error);
            Some(Memory::lost())
        }
    }
}

/// The text of a regular file that is small enough; none where there is nothing, or nothing that can be read.
pub(super) fn text_of(file: &Path) -> Option<String> {
    read(file).ok().flatten().filter(|bytes| bytes.len() <= MAX_BYTES).and_then(|bytes| String::from_utf8(bytes).ok())
}

/// The bytes of a regular file, at most one more than can be read as a memory.
fn read(file: &Path) -> io::Result<Option<Vec<u8>>> {
    let found = match fs::symlink_metadata(file) {
        Ok(found) => found,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    if !found.is_file() {
        // A pipe would block, and a link may lead to foreign files.
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a regular file"));
    }
    let mut bytes = Vec::new();
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
    fs::File::open(file)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// Keeps the memory in its file.
pub(super) struct Remembering {
    /// What is in the file, or on the way to it.
    kept: Option<Memory>,
    writer: Option<Writer>,
}

/// The thread that writes; it takes the newest text.
pub(super) struct Writer {
    texts: Sender<String>,
    waiting: Receiver<String>,
    ended: Receiver<()>,
}

impl Remembering {
    /// Reads the file, if any. Without a file nothing is kept.
    pub(super) fn start(file: Option<PathBuf>) -> Self {
        let kept = file.as_deref().and_then(remembered);
        let writer = file.and_then(|file| {
            let started = Writer::start(file, NOT_KEPT);
            started.inspect_err(|error| tracing::warn!("what is seen of the monitors will not be kept: {error}")).ok()
        });
        Self { kept, writer }
    }

    /// What an earlier run has left of the choice.
    pub(super) fn go_on(&self, memory: Memory) -> Memory {
        match &self.kept {
            Some(kept) => memory.going_on(kept.clone()),
            None => memory,
        }
    }

    /// Writes the memory if it changed. A memory without observations does not replace that of another choice, unless somebody
    /// has `chosen`.
    pub(super) fn keep(&mut self, memory: &Memory, chosen: bool) {
        // It is better to know that nothing is known.
        if memory.is_lost() {
            return;
        }
        let is_kept = self.kept.as_ref().is_some_and(|kept| !kept.is_lost() && kept.is_kept_like(memory));
        if is_kept || (memory.is_blank() && !(chosen && self.kept.is_some())) {
            return;
        }
        self.kept = Some(memory.clone());
        if let Some(writer) = &self.writer {
            writer.write(serialise(memory));
        }
    }
}

impl Writer {
    /// `not_kept` is said once in the log, with the file and the reason, where it cannot be written.
    pub(super) fn start(file: PathBuf, not_kept: &'static str) -> io::Result<Self> {
        let (texts, waiting) = bounded::<String>(1);
        let (ending, ended) = bounded::<()>(0);
        let to_write = waiting.clone();
        std::thread::Builder::new().name("vx-remembers".into()).spawn(move || {
            let _ending = ending;
            let mut said = false;
            for text in to_write {
                if let Err(error) = replace(&file, text.as_bytes()) {
                    if !std::mem::replace(&mut said, true) {
                        tracing::warn!("{}: {error}; {not_kept}", file.display());
                    }
                } else {
                    said = false;
                }
            }
        })?;
        Ok(Self { texts, waiting, ended })
    }

    /// Writes this text soon, unless another one follows at once.
    pub(super) fn write(&self, text: String) {
        // What waits is older. The thread may take it in this moment: then there is room all the same.
        drop(self.waiting.try_recv());
        // The thread ends only with this handle.
        let _ = self.texts.try_send(text);
    }

    /// Waits a moment for the last text to be written.
    pub(super) fn end(self) {
        let Self { texts, waiting, ended } = self;
        drop((texts, waiting));
        // Nothing is ever sent: this ends with the thread.
        let _ = ended.recv_timeout(LAST_WITHIN);
    }
}

impl Drop for Remembering {
    fn drop(&mut self) {
        if let Some(writer) = self.writer.take() {
            writer.end();
        }
    }
}

/// Readers see either the old or the new text, and other users neither.
fn replace(file: &Path, bytes: &[u8]) -> io::Result<()> {
    make(file.parent().unwrap_or(Path::new(".")))?;
    files::write(file, bytes, Existing::Replace, Readers::Owner)
}

/// Makes the folder, for this user alone.
fn make(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::monitors::samples::bare as monitor;
    use crate::monitors::{Monitor, MonitorChoice};

    fn two() -> [Monitor; 2] {
        [monitor("A", 0), monitor("B", 1920)]
    }

    /// A memory of a choice that was shown on the second of two.
    fn of(choice: MonitorChoice) -> Memory {
        let mut memory = Memory::new(choice);
        let index = memory.pick(&two(), false).unwrap();
        memory.shows(&two(), index);
        memory
    }

    fn kept(file: &Path) -> Memory {
        Remembering::start(Some(file.to_owned())).go_on(Memory::default())
    }

    #[test]
    fn what_was_kept_is_there_at_the_next_start_and_nobody_else_can_read_it() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("deep/vxdisplay/monitors.json");
        let mut remembering = Remembering::start(Some(file.clone()));
        let second = of(MonitorChoice::Second);
        for memory in [&second, &of(MonitorChoice::Primary), &second] {
            remembering.keep(memory, false);
        }
        remembering.keep(&Memory::new(MonitorChoice::Primary), false);
        drop(remembering);
        assert!(kept(&file).is_kept_like(&second), "one of which nothing was seen does not take its place");
        let beside: Vec<_> = fs::read_dir(file.parent().unwrap()).unwrap().collect();
        assert_eq!(beside.len(), 1, "{beside:?}");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
            assert_eq!(fs::metadata(file.parent().unwrap()).unwrap().permissions().mode() & 0o777, 0o700);
        }
    }

    #[test]
    fn a_choice_that_somebody_has_made_takes_the_place_of_what_was_seen() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("monitors.json");
        let mut remembering = Remembering::start(Some(file.clone()));
        remembering.keep(&of(MonitorChoice::Second), false);
        remembering.keep(&Memory::new(MonitorChoice::Second), true);
        drop(remembering);
        assert!(kept(&file).is_blank());
    }

    #[test]
    fn whatever_lies_there_and_cannot_be_read_makes_a_word_uncertain_until_somebody_chooses() {
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("monitors.json");
        let is_uncertain = || {
            let mut word = kept(&file);
            let named = MonitorChoice::Named("B".to_owned());
            let mut name = Remembering::start(Some(file.clone())).go_on(Memory::new(named));
            word.pick(&two(), false).is_err() && name.pick(&two(), false) == Ok(1)
        };
        let fill = |bytes: &[u8]| fs::write(&file, bytes).unwrap();
        fill(b"garbage");
        assert!(is_uncertain());
        fill(b"");
        assert!(is_uncertain());
        fill(br#"{"version": 7}"#);
        assert!(is_uncertain());
        fill(&vec![b' '; MAX_BYTES * 3]);
        assert!(is_uncertain());
        #[cfg(unix)]
        {
            let real = home.path().join("real");
            fs::write(&real, serialise(&of(MonitorChoice::Second))).unwrap();
            fs::remove_file(&file).unwrap();
            std::os::unix::fs::symlink(&real, &file).unwrap();
            assert!(is_uncertain(), "a link");
            fs::remove_file(&file).unwrap();
            assert!(std::process::Command::new("mkfifo").arg(&file).status().unwrap().success());
            assert!(is_uncertain(), "a pipe that nobody writes");
        }
        let mut remembering = Remembering::start(Some(file.clone()));
        remembering.keep(&remembering.go_on(Memory::default()), false);
        // Somebody chooses.
        remembering.keep(&of(MonitorChoice::Second), true);
        drop(remembering);
        assert!(kept(&file).is_kept_like(&of(MonitorChoice::Second)));
    }

    #[test]
    fn without_a_place_or_where_nothing_can_be_written_the_program_goes_on() {
        let home = tempfile::tempdir().unwrap();
        let taken = home.path().join("taken");
        fs::write(&taken, "a file").unwrap();
        fs::create_dir_all(home.path().join("folder/monitors.json")).unwrap();
        for file in [None, Some(taken.join("monitors.json")), Some(home.path().join("folder/monitors.json"))] {
            let mut remembering = Remembering::start(file);
            remembering.keep(&of(MonitorChoice::Second), false);
            assert!(
                remembering.go_on(Memory::default()).is_kept_like(&of(MonitorChoice::Second)),
                "as long as it runs"
            );
        }
    }
}
