//! What goes into a bundle.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::bundle::{Bundle, BundleError, Entry, Work};
use super::scrub::{Hiding, KnownValues, Scrubber};
use super::system;

/// How much of the log files is packed, in bytes: the newest 2 MiB.
const MAX_LOG_BYTES: u64 = 2 * 1024 * 1024;

/// What the program knows of itself.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The time of the bundle, in RFC 3339 with the offset of local time.
    pub made: String,
    /// The settings in effect with their sources, as `vxdisplay settings` prints them; or why they cannot be used.
    pub settings: String,
    /// One line a monitor; empty where none is known.
    pub monitors: Vec<String>,
    /// What the link went through; empty where none was tried.
    pub link_history: String,
    /// What there was to say to the technologist, one sentence a line.
    pub notices: Vec<String>,
    /// What a check of the connection found; empty where none was made.
    pub check: String,
    /// The folder of the log files.
    pub log_dir: Option<PathBuf>,
    /// The user's home folder, which stands as `~` in the bundle: its name is the user's.
    pub home: Option<PathBuf>,
    /// The patient values that the running program knows; wherever they turn up, they are replaced.
    pub known: KnownValues,
}

/// Collects a bundle without patient data and secrets.
///
/// # Errors
/// [`BundleError::Cancelled`] alone; the bundle says what could not be read.
pub fn collect(facts: &Facts, work: &Work) -> Result<Bundle, BundleError> {
    collect_hiding(facts, work, Hiding::On)
}

/// The same, for tests that must see that what is hidden would be found.
///
/// # Errors
/// [`BundleError::Cancelled`] alone.
#[doc(hidden)]
pub fn collect_hiding(facts: &Facts, work: &Work, hiding: Hiding) -> Result<Bundle, BundleError> {
    let mut entries = vec![text("system.txt", &system::describe())];
    work.reached(10)?;
    entries.push(text("monitors.txt", &monitors(&facts.monitors)));
    entries.push(text("settings.txt", &facts.settings));
    entries
        .push(text("link.txt", or_none(&facts.link_history, "no link was tried by the program that wrote this file")));
    entries.push(text("notices.txt", or_none(&facts.notices.join("\n"), "none")));
    if !facts.check.is_empty() {
        entries.push(text("check.txt", &facts.check));
    }
    let (logs, remark) = logs(facts.log_dir.as_deref());
    entries.extend(logs);
    work.reached(40)?;

    let scrubber = Scrubber::new(&facts.known, facts.home.as_deref().and_then(Path::to_str), hiding);
    let count = entries.len();
    for (done, entry) in entries.iter_mut().enumerate() {
        entry.content = scrubber.scrub(&entry.content);
        work.reached(40 + 40 * done / count)?;
    }
    let readme = readme(facts, &entries, &remark);
    entries.insert(0, Entry { name: "README.txt".to_owned(), content: scrubber.scrub(readme.as_bytes()) });
    Ok(Bundle { entries })
}

fn text(name: &str, content: &str) -> Entry {
    let mut content = content.to_owned();
    if !content.ends_with('\n') {
        content.push('\n');
    }
    Entry { name: name.to_owned(), content: content.into_bytes() }
}

fn or_none<'a>(text: &'a str, none: &'a str) -> &'a str {
    if text.trim().is_empty() { none } else { text }
}

fn monitors(monitors: &[String]) -> String {
    if monitors.is_empty() { "not known without a window".to_owned() } else { monitors.join("\n") }
}

fn readme(facts: &Facts, entries: &[Entry], logs: &str) -> String {
    let mut out = format!(
        "Diagnostics of VX Display {}, made {}.\n\nThis file is for those who look after the program. It holds no patient data: the program writes none to its\nlogs, and what it knew of patients was looked for and replaced by *** in every file. Passwords and the queries\nof addresses are left out, and the home folder stands as ~. The hospital's name from the settings is kept.\n\nFiles:\n",
        env!("CARGO_PKG_VERSION"),
        facts.made
    );
    for entry in entries {
        let _infallible = writeln!(out, "  {} ({} bytes)", entry.name, entry.content.len());
    }
    let _infallible = writeln!(out, "\n{logs}");
    out
}

/// The newest log files, the oldest of them cut at its beginning, and a sentence about them.
fn logs(folder: Option<&Path>) -> (Vec<Entry>, String) {
    let Some(folder) = folder else { return (Vec::new(), "There is no folder for log files.".to_owned()) };
    let names = match log_names(folder) {
        Ok(names) => names,
        Err(error) => return (Vec::new(), format!("The log files could not be read ({error}).")),
    };
    let (mut left, mut entries, mut unread) = (MAX_LOG_BYTES, Vec::new(), 0);
    for name in names.iter().rev() {
        if left == 0 {
            break;
        }
        match tail(&folder.join(name), left) {
            Ok((content, whole)) => {
                left = if whole { left.saturating_sub(content.len() as u64) } else { 0 };
                entries.push(Entry { name: format!("logs/{name}"), content });
            }
            Err(_) => unread += 1,
        }
    }
    let of = names.len();
    let packed = entries.len();
    (entries, format!("Log files: {packed} of {of}, their newest 2 MiB; {unread} could not be read."))
}

/// The names of our log files, oldest first: they hold the date.
fn log_names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let is_log = entry.path().extension().is_some_and(|extension| extension == "log");
        let is_ours = |name: &String| is_log && name.starts_with("vxdisplay");
        let name = entry.file_name().into_string().ok().filter(is_ours);
        if entry.file_type()?.is_file() {
            names.extend(name);
        }
    }
    names.sort();
    Ok(names)
}

/// The end of a file, at most this many bytes from the start of a line; and whether that is the whole file.
fn tail(path: &Path, max: u64) -> io::Result<(Vec<u8>, bool)> {
    let mut file = File::open(path)?;
    let length = file.metadata()?.len();
    let skipped = length.saturating_sub(max);
    file.seek(SeekFrom::Start(skipped))?;
    let mut content = Vec::new();
    file.take(max).read_to_end(&mut content)?;
    if skipped > 0 {
        let line = content.iter().position(|byte| *byte == b'\n').map_or(content.len(), |at| at + 1);
        content.drain(..line);
    }
    Ok((content, skipped == 0))
}
