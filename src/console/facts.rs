//! What the console is told: read only, but for the views that it keeps of long lists.

use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDateTime};

use super::{Both, RecordingFact, ReplayFact, SimulatorFact, Task};
use crate::check::{CheckRun, Ladder};
use crate::exam::{Moment, Shown};
use crate::history::{ExamLog, LinkHistory, Register};
use crate::journal::Journal;
use crate::link::LinkState;
use crate::monitors::{Hidden, Monitor};
use crate::screen::{LinkMark, ScreenConfig};
use crate::settings::{Language, Loaded, Theme};

impl Facts<'_> {
    /// Now, as a clock on the wall shows it.
    #[must_use]
    pub fn local(&self) -> NaiveDateTime {
        self.wall.naive_local()
    }

    /// The monitor that the patient screen is for, with its place in the list.
    #[must_use]
    pub fn patient_monitor(&self) -> Option<(usize, &Monitor)> {
        let index = *self.picked.as_ref().ok()?;
        Some((index, self.monitors.get(index)?))
    }

    /// Whether the patient screen is open, or waits for its monitor.
    #[must_use]
    pub const fn is_asked_for(&self) -> bool {
        self.full_screen || self.hidden_because.is_some()
    }
}

/// The check that was run.
pub struct CheckFact<'a> {
    /// The run.
    pub run: &'a CheckRun,
    /// When it began.
    pub begun: NaiveDateTime,
}

/// All that the console shows.
pub struct Facts<'a> {
    /// Now, by the clock of the exam.
    pub now: Moment,
    /// Now, by the wall clock.
    pub wall: DateTime<FixedOffset>,
    /// The language of the console.
    pub language: Language,
    /// Its colours.
    pub theme: Theme,
    /// The server's URL.
    pub server: &'a str,
    /// How the link stands.
    pub link: LinkState,
    /// The number of the connection; 0 before the first.
    pub connection: u64,
    /// What the patient screen shows.
    pub shown: &'a Shown,
    /// Whether staff has hidden the patient until the next 101.
    pub hidden: bool,
    /// How the patient screen looks.
    pub screen: &'a ScreenConfig,
    /// The link's mark on it.
    pub mark: LinkMark,
    /// The connection check of the running link.
    pub ladder: &'a Ladder,
    /// The check that was run, until somebody goes back to the live one.
    pub check: Option<CheckFact<'a>>,
    /// Why no check could be run.
    pub check_problem: Option<&'a Both>,
    /// How the link fared.
    pub history: &'a LinkHistory,
    /// What was noticed.
    pub notices: &'a Register,
    /// Why the screen is as it is.
    pub exam_log: &'a ExamLog,
    /// Every message and what the link did.
    pub journal: &'a Journal,
    /// Where files are offered to be written.
    pub folder: &'a Path,
    /// The export of messages.
    pub export: &'a Task,
    /// The simulator.
    pub simulator: SimulatorFact<'a>,
    /// The diagnostics bundle.
    pub diagnostics: &'a Task,
    /// The recording that runs.
    pub recording: RecordingFact<'a>,
    /// The recording that is played.
    pub replay: ReplayFact<'a>,
    /// All settings, with their origins and files.
    pub settings: &'a Loaded,
    /// The setting whose last change was not saved, and why.
    pub settings_problem: Option<(&'static str, &'a Both)>,
    /// The monitors, from left to right.
    pub monitors: &'a [Monitor],
    /// The one that the patient screen is for, by its place in the list, or why none is.
    pub picked: &'a Result<usize, Hidden>,
    /// Why the patient screen is not there, though it was asked for.
    pub hidden_because: Option<&'a Hidden>,
    /// Whether the full-screen window is open.
    pub full_screen: bool,
}
