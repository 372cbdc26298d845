//! What the display asks the world around it to do.

use core::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;

use super::choosing::FileWanted;
use super::tray::TrayIcon;
use crate::diagnostics;
use crate::history::Notice;
use crate::link::LinkConfig;
use crate::monitors::{Memory, Monitor};
use crate::recording::{LinkAtStart, PatientData};
use crate::relay::RelayConfig;
use crate::settings::{Change, Dialect, Key, Request};
use crate::simulator::Drill;

/// All that one event has led to, in order.
pub type Effects = Vec<Effect>;

/// One thing to be done.
#[derive(Debug)]
pub enum Effect {
    /// Open this window. What can be painted has a [`super::State::revision`]: a window that has painted another one paints.
    Open(Window),
    /// Close it.
    Close(WindowKind),
    /// Bring the console up, from wherever it is, and give it the keyboard.
    RaiseConsole,
    /// Keep the screens awake, or no longer.
    KeepAwake(bool),
    /// Show this icon in the tray of the desktop, or none any more.
    Tray(Option<Box<TrayIcon>>),
    /// Tell the link.
    Link(LinkOrder),
    /// Tell the simulator's devices.
    Simulator(SimulatorOrder),
    /// Run the connection check, or end it.
    Check(CheckOrder),
    /// Record, or end the recording.
    Record(RecordOrder),
    /// Begin a job.
    Start(Job),
    /// Give a job up.
    Cancel(JobKind),
    /// From now on others find the program by these servers: the one that it is set for, and the one that its link looks to.
    Claim {
        /// The server of the settings.
        home: String,
        /// The server of the link.
        current: String,
    },
    /// What was seen of the monitors outlives this run.
    Remember {
        /// What was seen.
        memory: Memory,
        /// Whether somebody has chosen the monitor just now.
        chosen: bool,
    },
    /// Show a folder in the system's file manager.
    ShowFolder(PathBuf),
    /// Show the system's firewall.
    ShowFirewall,
    /// There is something to say to the technologist; it is in the notices already. Of a flood only some are told.
    Notice(Notice),
    /// There is a line for the log.
    Log(LogLine),
    /// A setting was saved: the typed text is now its value.
    SettingSaved(&'static str),
    /// End the program.
    Quit,
}

/// A line of the log, without patient values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LogLine {
    /// What happened.
    Info(String),
    /// A notice that needs attention.
    Warning(String),
}

/// A window that there should be.
#[derive(Debug, Clone, PartialEq)]
pub enum Window {
    /// The patient screen.
    Patient {
        /// On this monitor, and nowhere else.
        monitor: Monitor,
        /// Whether there are other monitors.
        beside_others: bool,
    },
    /// The technologist's console.
    Console {
        /// The monitor on which it opens centred; `None` lets the system choose.
        on: Option<Monitor>,
    },
    /// The number of each monitor on it.
    Numbers(Vec<Monitor>),
}

/// What a window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WindowKind {
    /// The patient screen.
    Patient,
    /// The console.
    Console,
    /// The numbers of the monitors.
    Numbers,
}

/// Orders to the link.
#[derive(Debug, Clone)]
pub enum LinkOrder {
    /// Close the connection and open another.
    Reconnect,
    /// Ping at once: whether the connection has outlived a sleep is not known until something answers.
    Ping,
    /// Turn to this server.
    SetServer(Box<LinkConfig>),
}

/// Orders to the simulator's devices.
#[derive(Debug)]
pub enum SimulatorOrder {
    /// Start the embedded relay.
    StartRelay(Box<RelayConfig>),
    /// Stop it.
    StopRelay,
    /// Tell it something.
    Relay(RelayOrder),
    /// Send this as `VXvue` to the server, connecting first if necessary.
    Send {
        /// The frame.
        text: String,
        /// The server, as the display is connected to it.
        server: Box<LinkConfig>,
    },
    /// Close that connection.
    CloseSender,
}

/// Orders to the embedded relay.
#[derive(Debug, Clone, PartialEq)]
pub enum RelayOrder {
    /// Publish this frame as `VXvue`.
    Publish(String),
    /// Make these faults.
    Drill(Drill),
    /// Drop every connection.
    Cut,
    /// Answer nothing, or go on.
    Freeze(bool),
    /// Be away for so long.
    Restart(Duration),
    /// Speak this dialect.
    Dialect(Dialect),
}

/// What is done about the connection check.
#[derive(Debug, Clone)]
pub enum CheckOrder {
    /// Run it for this server, in parallel to the link.
    Run(Box<LinkConfig>),
    /// Give it up, or forget it.
    End,
}

/// What is done about the recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordOrder {
    /// Begin.
    Start {
        /// The file, which must not exist yet.
        path: PathBuf,
        /// What it holds.
        patient_data: PatientData,
        /// The server whose messages it holds.
        server: String,
        /// How the link stands.
        link: LinkAtStart,
    },
    /// End.
    Stop,
}

/// Work for a background thread.
#[derive(Debug)]
pub enum Job {
    /// Save a setting and reload all of them.
    Save {
        /// What they are read from.
        request: Box<Request>,
        /// Which.
        key: &'static Key,
        /// To what.
        change: Change,
    },
    /// Read the site's logo.
    ReadLogo(PathBuf),
    /// Write an export to a file that must not exist yet.
    Export {
        /// The file.
        path: PathBuf,
        /// All of it.
        bytes: Vec<u8>,
    },
    /// Collect and write the diagnostics bundle.
    Diagnose {
        /// The file, which must not exist yet.
        path: PathBuf,
        /// What the program knows of itself.
        facts: Box<diagnostics::Facts>,
    },
    /// Read a recording to be played.
    ReadRecording(PathBuf),
    /// Look for the recordings in a folder.
    ListRecordings(PathBuf),
    /// Let somebody choose a file.
    ChooseFile(FileWanted),
}

/// What a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum JobKind {
    /// [`Job::Save`].
    Save,
    /// [`Job::ReadLogo`].
    ReadLogo,
    /// [`Job::Export`].
    Export,
    /// [`Job::Diagnose`].
    Diagnose,
    /// [`Job::ReadRecording`].
    ReadRecording,
    /// [`Job::ListRecordings`].
    ListRecordings,
    /// [`Job::ChooseFile`].
    ChooseFile,
}

impl Job {
    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> JobKind {
        match self {
            Self::Save { .. } => JobKind::Save,
            Self::ReadLogo(_) => JobKind::ReadLogo,
            Self::Export { .. } => JobKind::Export,
            Self::Diagnose { .. } => JobKind::Diagnose,
            Self::ReadRecording(_) => JobKind::ReadRecording,
            Self::ListRecordings(_) => JobKind::ListRecordings,
            Self::ChooseFile(_) => JobKind::ChooseFile,
        }
    }
}

impl Window {
    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> WindowKind {
        match self {
            Self::Patient { .. } => WindowKind::Patient,
            Self::Console { .. } => WindowKind::Console,
            Self::Numbers(_) => WindowKind::Numbers,
        }
    }
}

/// The server that reaches a relay in this program.
#[must_use]
pub(super) fn loopback(address: SocketAddr) -> String {
    if address.ip().is_unspecified() { "127.0.0.1".to_owned() } else { address.ip().to_string() }
}
