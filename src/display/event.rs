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
use crate::monitors::Monitor;
use crate::recording::Recording;
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
    /// Nothing but time passes. To be told before anything is painted, and when [`super::State::next_deadline`] comes.
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
    /// The patient's window was taken away, for its monitor was no longer where it was.
    PatientWindowTaken,
    /// Another start of the program asks for the console.
    ConsoleWanted,
    /// A job has come to its end.
    Done(JobEnd),
    /// How far a job is, from 0 to 1.
    Progress(f32),
    /// What the simulator's devices report.
    Simulator(SimulatorEvent),
    /// A recording could not be begun, or has ended; a sentence, or nothing where it runs.
    Recorder(Option<Message>),
    /// Something of the program itself is to be said.
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
    /// A file was chosen, or the window was closed.
    FileChosen(FilePurpose, Option<PathBuf>),
    /// A recording was read, or why not.
    RecordingRead(Result<Box<Recording>, Message>),
    /// The job never told its end: its thread could not start, or failed.
    Broken(super::effect::JobKind, Message),
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
