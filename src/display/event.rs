//! What happens to the display.

use core::net::SocketAddr;
use std::path::PathBuf;

use chrono::{DateTime, FixedOffset, NaiveDateTime};

use super::action::Action;
use super::choosing::FilePurpose;
use super::effect::WindowKind;
use crate::clock::Reading;
use crate::exam::Moment;
use crate::l10n::Message;
use crate::link::{LinkEvent, LinkState};
use crate::logo::Logo;
use crate::monitors::Monitor;
use crate::recording::{PatientData, Recording, RecordingFile};
use crate::settings::{Loaded, SaveError};

/// When something happens, by the clocks that the display goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Now {
    /// The clocks that no change of the wall clock moves.
    pub reading: Reading,
    /// The wall clock.
    pub wall: DateTime<FixedOffset>,
}

impl Now {
    /// The moment of the exam's clock.
    #[must_use]
    pub const fn moment(&self) -> Moment {
        Moment::from_start(self.reading.now)
    }

    /// The wall clock, as it is read by people.
    #[must_use]
    pub fn local(&self) -> NaiveDateTime {
        self.wall.naive_local()
    }
}

/// One thing that happens.
pub enum Event {
    /// The program is ready: windows may open.
    Started,
    /// Only time has passed. To be sent before painting, and at [`super::State::next_deadline`].
    Tick,
    /// What the link reports.
    Link(LinkEvent),
    /// These are the monitors now.
    Monitors(Vec<Monitor>),
    /// A key of staff on the patient screen.
    Key(StaffKey),
    /// What the technologist asks for.
    Asked(Action),
    /// Somebody asks a window to close.
    CloseRequested(WindowKind),
    /// The patient's window was closed because its monitor changed.
    PatientWindowTaken,
    /// Another start of the program asks for the console.
    ConsoleWanted,
    /// A job has come to its end.
    Done(JobEnd),
    /// How far a job is, from 0 to 1.
    Progress(f32),
    /// What the simulator's devices report.
    Simulator(SimulatorEvent),
    /// What the recorder reports.
    Recorder(RecorderEvent),
    /// A folder could not be shown, and why.
    FolderNotShown(Message),
    /// A notice about the program itself.
    Said(Message),
    /// The program is to end.
    Quit,
}

/// A key with which staff act on the patient screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaffKey {
    /// Hide the patient.
    Hide,
    /// Leave the patient screen for the console.
    Leave,
}

/// How a job ended.
pub enum JobEnd {
    /// A setting was saved, or why it was not.
    Saved(Result<Box<Loaded>, SaveError>),
    /// The export was written there, or why not.
    Exported(Result<String, Message>),
    /// The diagnostics bundle lies there, or why not.
    Diagnosed(Result<String, Message>),
    /// The logo of this file was read, or why not.
    LogoRead(PathBuf, Result<Logo, Message>),
    /// This recording was read, or why not.
    RecordingRead {
        /// The file.
        path: PathBuf,
        /// What is in it.
        read: Result<Box<Recording>, Message>,
    },
    /// These recordings are in the folder, or why none can be found.
    RecordingsListed(Result<Vec<RecordingFile>, Message>),
    /// A file was chosen, or the window was closed.
    FileChosen(FilePurpose, Option<PathBuf>),
    /// The job never reported its end: its thread could not start, or failed.
    Broken(super::effect::JobKind, Message),
}

/// What the recorder reports.
pub enum RecorderEvent {
    /// It records into a file that holds this.
    Started(PatientData),
    /// It could not begin, and why.
    NotStarted(Message),
    /// It has ended: why, and what was saved where.
    Ended {
        /// A sentence.
        said: Message,
        /// The file.
        path: PathBuf,
        /// Whether all is in it.
        complete: bool,
    },
}

/// What the simulator's devices report.
pub enum SimulatorEvent {
    /// The relay listens there, or why it does not.
    RelayStarted(Result<SocketAddr, Message>),
    /// The relay took an order, or why it did not.
    RelayAnswered(Result<(), Message>),
    /// How the connection as `VXvue` stands.
    Sender(LinkState),
    /// What there is to say of it.
    SenderSaid(Message),
}
