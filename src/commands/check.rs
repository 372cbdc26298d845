//! `vxdisplay check`: the connection check, one line a rung as each is decided.

use std::io::{self, IsTerminal};
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use thiserror::Error;

use super::{OutputError, print};
use crate::check::{CheckRun, Rung, RungReport, RungState, Verdict};
use crate::clock::Clock;
use crate::exam::Moment;
use crate::l10n::{Message, Reader, Value, columns, padded};
use crate::link::LinkConfig;

/// Why a check did not pass.
#[derive(Debug, Error)]
pub enum CheckError {
    /// The thread of the link could not be started.
    Start(#[from] io::Error),
    /// A rung failed; it says why, and what to do.
    Failed(Box<RungReport>),
    /// The output took no more, for another reason than that nobody reads.
    Output(#[from] OutputError),
}

impl CheckError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Start(reason) => Message::new("check-no-thread").with("reason", reason),
            Self::Failed(report) => {
                Message::new("check-failed").with("rung", name(report.rung)).with("why", report.message_alone())
            }
            Self::Output(error) => error.message(),
        }
    }
}

impl std::fmt::Display for CheckError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// How the lines of a check are written.
#[derive(Debug, Clone, Copy)]
pub struct CheckStyle<'l> {
    /// For programs.
    pub json: bool,
    /// The marks have colours.
    pub colours: bool,
    /// Who reads them.
    pub reader: Reader<'l>,
}

impl<'l> CheckStyle<'l> {
    /// For whoever reads standard output: colours where that is a terminal and nobody objects (`NO_COLOR`, no-color.org).
    #[must_use]
    pub fn of(json: bool, reader: Reader<'l>) -> Self {
        let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        let understands = std::env::var_os("TERM").is_none_or(|terminal| terminal != "dumb")
            && (!cfg!(windows) || is_set("WT_SESSION"));
        Self { json, colours: !json && !is_set("NO_COLOR") && understands && io::stdout().is_terminal(), reader }
    }
}

/// Checks the connection and prints each rung; lasts no longer than `timeout`.
///
/// # Errors
/// [`CheckError`] where a rung failed or nothing could be started.
pub fn check(config: LinkConfig, timeout: Duration, style: CheckStyle<'_>) -> Result<(), CheckError> {
    let mut run = CheckRun::start(config, timeout, Arc::new(|| ()))?;
    let mut printed = 0;
    loop {
        // A rung is printed after those below it, in the order of the ladder.
        for report in run.settled(Moment::from_start(Clock.now())).iter().skip(printed) {
            printed += 1;
            let line = if style.json { json_line(report) } else { text_line(report, style) };
            // Where nobody reads any more, the exit code still tells.
            print(&line)?;
        }
        match run.verdict() {
            Some(Verdict::Passed) => return Ok(()),
            Some(Verdict::Failed(rung)) => return Err(CheckError::Failed(Box::new(run.rung(rung).clone()))),
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
        sentence: report.message_alone().to_string(),
    };
    // Texts and numbers can always be written.
    serde_json::to_string(&line).map(|line| line + "\n").unwrap_or_default()
}

/// With two decimals: a port of this computer answers in hundredths of a millisecond.
pub(super) fn milliseconds(took: Duration) -> f64 {
    (took.as_secs_f64() * 100_000.0).round() / 100.0
}

/// `0.4 ms`, `5.0 s`
fn duration(took: Duration) -> Message {
    if took < Duration::from_secs(1) {
        Message::new("time-millis").with("millis", Value::Decimal(milliseconds(took), 1))
    } else {
        Message::new("time-seconds").with("seconds", Value::Decimal(took.as_secs_f64(), 1))
    }
}

/// The line of a rung for people.
pub(super) fn text_line(report: &RungReport, style: CheckStyle<'_>) -> String {
    let reader = style.reader;
    let width = Rung::ALL.into_iter().map(|rung| columns(&reader.text(&name(rung)))).max().unwrap_or(0);
    let name = padded(&reader.text(&name(report.rung)), width);
    let took = report.took.map_or_else(String::new, |took| reader.text(&duration(took)));
    let took = format!("{}{took}", " ".repeat(11_usize.saturating_sub(columns(&took))));
    format!("{} {name} {took}  {}\n", mark(report.state, style.colours), reader.text(&report.message_alone()))
}

/// What a rung is called in front of its line.
const fn name(rung: Rung) -> Message {
    Message::new(match rung {
        Rung::Address => "check-name-address",
        Rung::Port => "check-name-port",
        Rung::WebSocket => "check-name-websocket",
        Rung::Register => "check-name-register",
        Rung::Ping => "check-name-ping",
        Rung::Data => "check-name-data",
    })
}

/// The shape of a state, and its colour as a terminal understands it.
fn mark(state: RungState, colours: bool) -> String {
    let shape = shape(state);
    if !colours {
        return shape.to_string();
    }
    let colour = match state {
        RungState::Ok => "32",
        RungState::Unconfirmed => "33",
        RungState::Failed => "1;31",
        RungState::NoneYet | RungState::Skipped | RungState::Waiting | RungState::Running => "2",
    };
    format!("\u{1b}[{colour}m{shape}\u{1b}[0m")
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
