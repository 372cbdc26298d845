//! The facts for the console: read-only, except for its views of long lists.

use core::net::SocketAddr;
use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDateTime, NaiveTime};

use super::choosing::FilePurpose;
use super::sent::{Destination, Sent};
use super::task::Task;
use super::toasts::Toast;
use crate::check::{CheckRun, Ladder, RungReport, RungState};
use crate::exam::{Moment, Shown};
use crate::history::{ExamLog, LinkHistory, NoticeLog};
use crate::journal::Journal;
use crate::l10n::{Message, Reader};
use crate::link::LinkState;
use crate::monitors::{Hidden, Monitor};
use crate::recording::{Header, PatientData, Progress as Replayed, RecorderState, RecordingFile, Speed};
use crate::screen::{LinkMark, ScreenConfig};
use crate::settings::{ConsoleTheme, Dialect, Loaded};
use crate::simulator::{Drill, Progress};

impl Facts<'_> {
    /// Now, as a clock on the wall shows it.
    #[must_use]
    pub fn local(&self) -> NaiveDateTime {
        self.wall.naive_local()
    }

    /// Whether the server answers.
    #[must_use]
    pub const fn is_connected(&self) -> bool {
        match self.link {
            LinkState::Registered | LinkState::Unconfirmed | LinkState::Unverified => true,
            LinkState::Connecting | LinkState::Refused | LinkState::Lost => false,
        }
    }

    /// How the link stands, and what failed where it tries again.
    #[must_use]
    pub fn link_shown(&self) -> (LinkState, Option<&RungReport>) {
        link_shown(self.link, self.ladder)
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

/// How the link stands for staff: who tries again after every failure is not connected.
pub(super) fn link_shown(link: LinkState, ladder: &Ladder) -> (LinkState, Option<&RungReport>) {
    let failed = ladder.rungs().iter().find(|rung| rung.state == RungState::Failed);
    let failed = failed.filter(|_| link == LinkState::Connecting);
    (if failed.is_some() { LinkState::Lost } else { link }, failed)
}

/// The word for a state of the link.
#[must_use]
pub const fn state_key(state: LinkState) -> &'static str {
    match state {
        LinkState::Connecting => "state-connecting",
        LinkState::Unconfirmed => "state-unconfirmed",
        LinkState::Registered => "state-registered",
        LinkState::Unverified => "state-unverified",
        LinkState::Refused => "state-refused",
        LinkState::Lost => "state-lost",
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
    /// The reader of the console.
    pub reader: Reader<'a>,
    /// Its colours.
    pub theme: ConsoleTheme,
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
    pub check_problem: Option<&'a Message>,
    /// The history of the link.
    pub history: &'a LinkHistory,
    /// What was noticed.
    pub notices: &'a NoticeLog,
    /// Why the screen is as it is.
    pub exam_log: &'a ExamLog,
    /// All messages and link events.
    pub journal: &'a Journal,
    /// Where files are offered to be written.
    pub folder: &'a Path,
    /// The export of messages.
    pub export: &'a Task,
    /// Whether the system's window for files is open.
    pub choosing_file: bool,
    /// The file that was chosen in it, until it is taken.
    pub chosen_file: Option<(FilePurpose, &'a Path)>,
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
    pub settings_problem: Option<(&'static str, &'a Message)>,
    /// The monitors, from left to right.
    pub monitors: &'a [Monitor],
    /// The one that the patient screen is for, by its place in the list, or why none is.
    pub picked: &'a Result<usize, Hidden>,
    /// Why the patient screen is not there, though it was asked for.
    pub hidden_because: Option<&'a Hidden>,
    /// Whether the full-screen window is open.
    pub full_screen: bool,
    /// The patient monitor that is not connected any more, and since when.
    pub unplugged: Option<(&'a str, NaiveDateTime)>,
    /// What was done just now, the oldest first.
    pub toasts: &'a [Toast],
}

/// The relay in this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RelayFact {
    /// Its listening address.
    pub address: SocketAddr,
    /// Whether it does, and is not away for a drill.
    pub listening: bool,
    /// Connections.
    pub clients: usize,
    /// Those of displays.
    pub displays: usize,
    /// The faults it makes.
    pub drill: Drill,
    /// Whether it answers nothing.
    pub frozen: bool,
    /// How it speaks.
    pub dialect: Dialect,
}

/// What the simulator is at.
pub struct SimulatorFact<'a> {
    /// The relay, if it runs.
    pub relay: Option<RelayFact>,
    /// Whether the display looks to it.
    pub on_relay: bool,
    /// The connection as `VXvue` to the server, if opened.
    pub sender: Option<LinkState>,
    /// Who hears it.
    pub to: Destination,
    /// The exam that is played.
    pub progress: Progress,
    /// What was sent last, and what came of it.
    pub sent: Option<&'a Sent>,
    /// What there is to say of the relay, and whether that is a problem.
    pub relay_said: Option<(&'a Message, bool)>,
    /// What is wrong with the connection as `VXvue`.
    pub sender_said: Option<&'a Message>,
}

/// The current recording, and the notice about the last one.
pub struct RecordingFact<'a> {
    /// How it stands, and its file.
    pub running: Option<(RecorderState, &'a Path)>,
    /// What it holds.
    pub patient_data: PatientData,
    /// Why the last one ended or did not begin.
    pub said: Option<&'a Message>,
    /// The file of the last one, where it was written.
    pub written: Option<&'a Path>,
    /// Whether all is in it.
    pub is_complete: bool,
}

/// The recordings of a folder.
pub struct ListedFact<'a> {
    /// The folder; none before somebody has asked.
    pub folder: Option<&'a Path>,
    /// Whether they are being looked for.
    pub looking: bool,
    /// Those that were found, the newest first, or why none were.
    pub found: Result<&'a [RecordingFile], &'a Message>,
}

/// The recording that is played.
pub struct ReplayFact<'a> {
    /// Where it is.
    pub playing: Option<Playing<'a>>,
    /// Whether a file is being read.
    pub reading: bool,
    /// How the recording that is played ends.
    pub said: Option<&'a Message>,
    /// Why the file that was asked for last is not played.
    pub problem: Option<&'a Message>,
    /// The recordings to choose from.
    pub listed: ListedFact<'a>,
}

/// A replay.
pub struct Playing<'a> {
    /// The recording's own description.
    pub header: &'a Header,
    /// How far it is.
    pub progress: Replayed,
    /// How fast, where it is not paused.
    pub speed: Speed,
    /// Whether it is paused.
    pub paused: bool,
    /// The time of day in the recording.
    pub clock: NaiveTime,
    /// Whether it has ended.
    pub over: bool,
    /// What the patient screen would show.
    pub shown: &'a Shown,
    /// The link's mark.
    pub mark: LinkMark,
}

/// What only the devices around the state know at the moment of painting: counters that move by themselves. Without devices: nothing runs.
#[derive(Default)]
pub struct DeviceFacts<'a> {
    /// The check that was run, until somebody goes back to the live one.
    pub check: Option<CheckFact<'a>>,
    /// Why no check could be run.
    pub check_problem: Option<&'a Message>,
    /// The relay in this program: listening, connections, displays.
    pub relay: Option<RelayCounts>,
    /// The recording that runs, and its file.
    pub recording: Option<(RecorderState, &'a Path)>,
}

/// What a relay counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RelayCounts {
    /// Whether it listens, and is not away for a drill.
    pub listening: bool,
    /// Connections.
    pub clients: usize,
    /// Those of displays.
    pub displays: usize,
}
