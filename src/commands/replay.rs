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
use crate::recording::{EndWord, Ending, ReadError, Recording, Replay, Turn};

/// Why a recording is not replayed.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    /// The file cannot be opened.
    #[error("{file} cannot be opened ({reason}); check the name and its permissions")]
    Open {
        /// The file.
        file: PathBuf,
        /// The system's words.
        reason: io::Error,
    },
    /// The file cannot be read as a recording.
    #[error("{file}: {reason}")]
    Read {
        /// The file.
        file: PathBuf,
        /// Why, with the line.
        reason: ReadError,
    },
    /// No thread is to be had.
    #[error(
        "the replay was not begun, for the computer gives no further thread ({0}); close other programs and try again"
    )]
    NoThread(io::Error),
    /// The output took no more, for another reason than that nobody reads.
    #[error("{0}")]
    Output(#[from] OutputError),
}

/// Prints until the recording is over, until interrupted, or until nobody reads any more. The state's exam lives in the
/// recording's time, so that its limits count as they did then, at every speed.
///
/// # Errors
/// Where the file is none that can be replayed.
pub fn replay(args: &ReplayArgs, state: State, interrupt: &Interrupt) -> Result<(), ReplayError> {
    let file = &args.file;
    let opened = File::open(file).map_err(|reason| ReplayError::Open { file: file.clone(), reason })?;
    let recording =
        Recording::read(BufReader::new(opened)).map_err(|reason| ReplayError::Read { file: file.clone(), reason })?;
    say(recording.ending);
    let style = WatchStyle { json: args.json, show_patient_data: args.show_patient_data };
    let replay = Replay::new(recording, args.speed);
    // The printing runs on a thread of its own, so that a reader who does not read cannot keep the program from ending.
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
        recv(ended) -> played => played.unwrap_or_else(|_| Err(io::Error::other("an internal error"))),
    };
    drop(stop);
    Ok(unless_nobody_reads(played).map_err(OutputError::from)?)
}

/// A recording that is not complete is replayed as far as it goes, and that is said.
fn say(ending: Ending) {
    match ending {
        Ending::Told { why: EndWord::Stopped, .. } => {}
        Ending::Told { why: EndWord::Full | EndWord::TooSlow, .. } | Ending::Abrupt | Ending::CutShort { .. } => {
            // Where nobody reads standard error there is nobody to tell.
            let _ = writeln!(io::stderr(), "vxdisplay: {ending}");
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
            Turn::Tick(reading) => {
                let effects = state.handle(Event::Tick, Now { reading, wall });
                printer.told(&state, &effects)?;
            }
            Turn::Event(event) => {
                let at = event.at.since_start();
                let then = Now { reading: Reading { now: at, awake: at }, wall };
                for event in [Event::Tick, Event::Link(event)] {
                    let effects = state.handle(event, then);
                    printer.told(&state, &effects)?;
                }
            }
            Turn::Wait(until) => {
                let wait = until.map_or(Duration::from_mins(1), |until| until.saturating_since(now));
                match stopped.recv_timeout(wait) {
                    Err(RecvTimeoutError::Timeout) => {}
                    Ok(()) | Err(RecvTimeoutError::Disconnected) => return Ok(()),
                }
            }
            Turn::Done => return Ok(()),
        }
    }
}
