//! `vxdisplay check`: the connection check, one line a rung as each is decided.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use thiserror::Error;

use super::{OutputError, print};
use crate::check::{CheckRun, RungReport, RungState, Verdict};
use crate::clock::Clock;
use crate::link::LinkConfig;

/// Why a check did not pass.
#[derive(Debug, Error)]
pub enum CheckError {
    /// The thread of the link could not be started.
    #[error("the check could not be started: {0}. Close other programs and try again.")]
    Start(#[from] io::Error),
    /// A rung failed; its line says why.
    #[error("the connection check failed at \"{0}\"; the line of this rung says what to do.")]
    Failed(&'static str),
    /// The output took no more, for another reason than that nobody reads.
    #[error("{0}")]
    Output(#[from] OutputError),
}

/// Checks the connection and prints each rung; lasts no longer than `timeout`.
///
/// # Errors
/// [`CheckError`] where a rung failed or nothing could be started.
pub fn check(config: LinkConfig, timeout: Duration, json: bool) -> Result<(), CheckError> {
    let mut run = CheckRun::start(config, timeout, Arc::new(|| ()))?;
    let mut printed = 0;
    loop {
        // A rung is told after those below it: the lines come in the order of the ladder.
        for report in run.rungs().iter().skip(printed).take_while(|report| report.state.is_decided()) {
            printed += 1;
            let line = if json { json_line(report) } else { text_line(report) };
            // Where nobody reads any more, the exit code still tells.
            print(&line)?;
        }
        match run.verdict() {
            Some(Verdict::Passed) => return Ok(()),
            Some(Verdict::Failed(rung)) => return Err(CheckError::Failed(rung.word())),
            None => run.wait(),
        }
        run.poll(Clock.reading());
    }
}

#[derive(Serialize)]
struct Line {
    rung: &'static str,
    state: &'static str,
    ms: Option<f64>,
    sentence: String,
}

fn json_line(report: &RungReport) -> String {
    let line = Line {
        rung: report.rung.word(),
        state: report.state.word(),
        ms: report.took.map(milliseconds),
        sentence: report.message().to_string(),
    };
    // Texts and numbers can always be written.
    serde_json::to_string(&line).map(|line| line + "\n").unwrap_or_default()
}

/// With two decimals: a port of this computer answers in hundredths of a millisecond.
fn milliseconds(took: Duration) -> f64 {
    (took.as_secs_f64() * 100_000.0).round() / 100.0
}

/// The line of a rung for people.
pub(super) fn text_line(report: &RungReport) -> String {
    let took = report.took.map_or_else(String::new, |took| format!("{:.1} ms", milliseconds(took)));
    format!("{} {:<9} {took:>11}  {}\n", shape(report.state), report.rung.word(), report.message())
}

const fn shape(state: RungState) -> char {
    match state {
        RungState::Ok => '✓',
        RungState::Unconfirmed => '?',
        RungState::NoneYet => '–',
        RungState::Failed => '✗',
        RungState::Skipped | RungState::Waiting | RungState::Running => '·',
    }
}
