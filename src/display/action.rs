//! The technologist's requests. The console returns them; the state executes them.

use std::path::PathBuf;
use std::time::Duration;

use super::choosing::FileWanted;
use super::sent::Destination;
use crate::journal::Exporter;
use crate::recording::{PatientData, Speed};
use crate::settings::{Change, Dialect, Key};
use crate::simulator::Drill;

/// One wish.
#[allow(missing_docs, reason = "what has no comment is said by its name")]
pub enum Action {
    /// Close the connection and open another.
    Reconnect,
    /// Run the connection check again, in parallel to the link.
    RunCheck,
    /// Give the check up, or go back to the live one.
    EndCheck,
    /// Turn to this server, for this run of the program; checked already.
    SetServer(crate::settings::ServerUrl),
    /// Take the patient off the screen until the next 101.
    HideNow,
    /// Open the full-screen window on the patient's monitor, or close it.
    FullScreen(bool),
    /// Show a number on each monitor for a moment.
    Identify,
    /// Write messages to a file.
    Export {
        /// The file, which must not exist yet.
        path: PathBuf,
        /// What is written.
        exporter: Box<Exporter>,
    },
    /// Start the relay in this program, and turn to it.
    StartRelay,
    /// Start it on any free port, and turn to it.
    StartRelayOnFreePort,
    /// Start it, and play the demo exam on it.
    StartDemo,
    StopRelay,
    /// Let it speak this dialect.
    RelayDialect(Dialect),
    /// Let it make these faults.
    Drill(Drill),
    /// Let it drop every connection.
    Cut,
    /// Let it be away for a moment.
    RestartRelay,
    /// Let it answer nothing, or go on.
    Freeze(bool),
    /// Send the simulator's frames there.
    SendTo(Destination),
    /// Send this frame as `VXvue`; it is marked as demo already.
    Send(String),
    /// Play the whole exam.
    Play,
    PausePlayer,
    /// Send its next message.
    PlayStep,
    /// Go back to its beginning.
    StopPlayer,
    /// Write the diagnostics bundle.
    Diagnose(PathBuf),
    /// Give that up.
    CancelDiagnose,
    /// Record what comes from the server.
    StartRecording {
        /// The file, which must not exist yet.
        path: PathBuf,
        /// Its value, confirmed by the user if necessary.
        patient_data: PatientData,
    },
    /// End the recording.
    StopRecording,
    /// Read a recording and play it in the window.
    OpenRecording(PathBuf),
    /// Play it this fast.
    ReplaySpeed(Speed),
    /// Pause it, or play on; from the beginning where it is over.
    PauseReplay(bool),
    /// Go to this time of it.
    SeekReplay(Duration),
    /// Play its next event, and pause.
    ReplayStep,
    /// Look for the recordings in this folder.
    ListRecordings(PathBuf),
    /// Wait no longer for the file that is being read.
    CancelReading,
    /// Play it no more.
    CloseReplay,
    /// Change a setting in the user's file.
    Setting {
        key: &'static Key,
        change: Change,
    },
    /// Show the folder of the settings in the system's file manager.
    OpenSettingsFolder,
    /// The same for the logs.
    OpenLogFolder,
    /// Show a folder in the system's file manager.
    ShowFolder(PathBuf),
    /// Take a short message away, by its number.
    CloseToast(u64),
    /// Let somebody choose a file in the system's own window.
    ChooseFile(FileWanted),
    /// The file that was chosen has been taken.
    FileTaken,
    /// Show the system's firewall.
    ShowFirewall,
    /// Give an export up.
    CancelExport,
    /// Paint again at once: something was left to do.
    PaintAgain,
    /// Forget the notices so far.
    ClearNotices,
}
