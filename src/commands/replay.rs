//! `vxdisplay replay`: what the screen would show for a recording, one line a change, without a window.

use std::fs::File;
use std::io::{self, BufReader, Write};
use std::path::PathBuf;
use std::time::Duration;

use chrono::Local;
use crossbeam_channel::{Receiver, RecvTimeoutError, bounded, select};

use super::print::unless_nobody_reads;
use super::watch::Printer;
use super::{Interrupt, OutputError, WatchStyle};
use crate::cli::ReplayArgs;
use crate::clock::{Clock, Reading};
use crate::display::{Event, Now, State};
use crate::exam::Moment;
use crate::l10n::{Message, Reader};
use crate::recording::{EndWord, Ending, ReadError, Recording, Replay, ReplayStep};

/// Why a recording is not replayed.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// The file cannot be opened.
    Open {
        /// The file.
        file: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// The file cannot be read as a recording.
    Read {
        /// The file.
        file: PathBuf,
        /// Why, with the line.
        reason: ReadError,
    },
    /// No thread could be started.
    NoThread(io::Error),
    /// The thread that prints ended by an internal error, which was said on standard error.
    Stopped,
    /// The output took no more, for another reason than that nobody reads.
    Output(#[from] OutputError),
}

impl ReplayError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Open { file, reason } => {
                Message::new("replay-not-opened").with("file", file.display().to_string()).with("reason", reason)
            }
            Self::Read { file, reason } => {
                Message::new("file-problem").with("path", file.display().to_string()).with("why", reason.message())
            }
            Self::NoThread(reason) => Message::new("replay-no-thread").with("reason", reason),
            Self::Stopped => Message::new("printing-stopped"),
            Self::Output(error) => error.message(),
        }
    }
}

impl std::fmt::Display for ReplayError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// Prints until the recording is over, until interrupted, or until nobody reads any more. The state's exam lives in the
/// recording's time, so that its limits count as they did then, at every speed.
///
/// # Errors
/// If the file cannot be replayed.
pub fn replay(args: &ReplayArgs, state: State, interrupt: &Interrupt, reader: Reader<'_>) -> Result<(), ReplayError> {
    let file = &args.file;
    let opened = File::open(file).map_err(|reason| ReplayError::Open { file: file.clone(), reason })?;
    let recording =
        Recording::read(BufReader::new(opened)).map_err(|reason| ReplayError::Read { file: file.clone(), reason })?;
    say(recording.ending, reader);
    let style = WatchStyle::of(args.json, args.show_patient_data, reader);
    let replay = Replay::new(recording, args.speed);
    // Printing has its own thread, so that a blocked output cannot keep the program from ending.
    let (done, ended) = bounded(1);
    let (stop, stopped) = bounded::<()>(1);
    std::thread::Builder::new()
        .name("vx-replay".into())
        .spawn(move || {
            // Nobody waits where the program is ending already.
            let _ = done.send(play(replay, state, style, &stopped, &mut io::stdout().lock()));
        })
        .map_err(ReplayError::NoThread)?;
    let played = select! {
        recv(interrupt) -> _ => Ok(()),
        recv(ended) -> played => played.map_err(|_| ReplayError::Stopped)?,
    };
    drop(stop);
    Ok(unless_nobody_reads(played).map_err(OutputError::from)?)
}

/// A recording that is not complete is replayed as far as it goes, and that is said.
fn say(ending: Ending, reader: Reader<'_>) {
    match ending {
        Ending::Told { why: EndWord::Stopped, .. } => {}
        Ending::Told { why: EndWord::Full | EndWord::TooSlow, .. } | Ending::Abrupt | Ending::CutShort { .. } => {
            // Where nobody reads standard error there is nobody to tell.
            let _ = writeln!(io::stderr(), "vxdisplay: {}", reader.text(&ending.message()));
        }
    }
}

fn play(
    mut replay: Replay,
    mut state: State,
    style: WatchStyle,
    stopped: &Receiver<()>,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut printer = Printer::start(out, style, &state)?;
    let wall = Local::now().fixed_offset();
    loop {
        let now = Moment::from_start(Clock.now());
        match replay.turn(now, state.session().next_deadline()) {
            ReplayStep::Tick(reading) => {
                let effects = state.handle(Event::Tick, Now { reading, wall });
                printer.told(&state, &effects)?;
            }
            ReplayStep::Event(event) => {
                let at = event.at.since_start();
                let then = Now { reading: Reading { now: at, awake: at }, wall };
                for event in [Event::Tick, Event::Link(event)] {
                    let effects = state.handle(event, then);
                    printer.told(&state, &effects)?;
                }
            }
            ReplayStep::Wait(until) => {
                let wait = until.map_or(Duration::from_mins(1), |until| until.saturating_since(now));
                match stopped.recv_timeout(wait) {
                    Err(RecvTimeoutError::Timeout) => {}
                    Ok(()) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
                }
            }
            ReplayStep::Done => return Ok(()),
        }
    }
}
