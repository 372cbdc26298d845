//! `vxdisplay check --watch`: the live ladder in a terminal, one line a change, until it is interrupted.

use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Local, SecondsFormat};
use crossbeam_channel::{bounded, select};
use serde::Serialize;

use super::check::{milliseconds, text_line};
use super::{CheckError, CheckStyle, Interrupt, OutputError};
use crate::check::{Ladder, RungReport, RungState};
use crate::clock::Clock;
use crate::exam::Moment;
use crate::l10n::Message;
use crate::link::{Link, LinkConfig};

/// The longest wait without a look at the time.
const LONGEST: Duration = Duration::from_mins(1);

/// Watches the connection on a link of its own and prints each change; ends well when it is interrupted or nobody reads any more.
///
/// # Errors
/// [`CheckError`] where nothing could be started or written.
pub fn watch_check(config: LinkConfig, style: CheckStyle<'_>, interrupt: &Interrupt) -> Result<(), CheckError> {
    let (wake, woken) = bounded(1);
    let target = config.server.clone();
    let wakes = Arc::new(move || {
        // A full channel means that a look is due already.
        let _ = wake.try_send(());
    });
    let (_link, events) = Link::start(config, Clock::boxed(), wakes)?;
    let mut ladder = Ladder::new(&target);
    let mut told = LastPrinted::default();
    let mut out = io::stdout().lock();
    let mut begun = if style.json {
        Ok(())
    } else {
        let zone = Local::now().format("%:z").to_string();
        let begun = Message::new("check-watching").with("server", target.display.as_str()).with("zone", zone);
        writeln!(out, "{}", style.reader.text(&begun)).and_then(|()| out.flush())
    };
    loop {
        while begun.is_ok()
            && let Ok(event) = events.try_recv()
        {
            ladder.observe(&event);
            begun = told.print_changes(&ladder, Local::now(), style, &mut out);
        }
        ladder.tick(Moment::from_start(Clock.now()));
        match begun.and_then(|()| told.print_changes(&ladder, Local::now(), style, &mut out)) {
            Ok(()) => begun = Ok(()),
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            Err(error) => return Err(OutputError::from(error).into()),
        }
        let due = ladder.next_deadline().map(|due| due.since_start().saturating_sub(Clock.now()));
        select! {
            recv(interrupt) -> _ => return Ok(()),
            recv(woken) -> _ => {}
            default(due.unwrap_or(LONGEST).min(LONGEST)) => {}
        }
    }
}

/// The last printed report of each rung.
#[derive(Debug, Default)]
struct LastPrinted([Option<RungReport>; 6]);

#[derive(Serialize)]
struct Line<'a> {
    time: String,
    rung: &'a str,
    state: &'a str,
    ms: Option<f64>,
    sentence: String,
}

impl LastPrinted {
    /// Prints the rungs whose result differs from the last printed one.
    fn print_changes(
        &mut self,
        ladder: &Ladder,
        now: DateTime<Local>,
        style: CheckStyle<'_>,
        out: &mut impl Write,
    ) -> io::Result<()> {
        for (told, report) in self.0.iter_mut().zip(ladder.rungs()) {
            if !report.state.is_decided() || report.state == RungState::Skipped {
                *told = None;
            } else if !told.as_ref().is_some_and(|told| told.is_like(report)) {
                *told = Some(report.clone());
                out.write_all(line(report, now, style).as_bytes())?;
                out.flush()?;
            }
        }
        Ok(())
    }
}

fn line(report: &RungReport, now: DateTime<Local>, style: CheckStyle<'_>) -> String {
    if !style.json {
        return format!("{} {}", now.format("%F %T"), text_line(report, style));
    }
    let line = Line {
        time: now.to_rfc3339_opts(SecondsFormat::Millis, false),
        rung: report.rung.word(),
        state: report.state.word(),
        ms: report.took.map(milliseconds),
        sentence: report.message_alone().to_string(),
    };
    // Texts and numbers can always be written.
    serde_json::to_string(&line).map(|line| line + "\n").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::Reader;
    use crate::link::{DownReason, LinkEvent, LinkEventKind, Target, memory};

    #[test]
    fn a_line_is_printed_for_a_change_and_none_for_time_that_passes() {
        let style = CheckStyle { json: true, colours: false, reader: Reader::english() };
        let (_handle, events, mut far) = memory(16);
        let mut ladder = Ladder::new(&Target::new(false, "10.0.0.1", 1));
        let (mut told, mut out) = (LastPrinted::default(), Vec::new());
        let at = |secs| Moment::from_start(Duration::from_secs(secs));
        far.up(at(1)).unwrap();
        let mut observe = |ladder: &mut Ladder| {
            while let Ok(event) = events.try_recv() {
                ladder.observe(&event);
            }
            told.print_changes(ladder, Local::now(), style, &mut out).unwrap();
        };
        observe(&mut ladder);
        for secs in 2..5 {
            ladder.tick(at(secs));
            observe(&mut ladder);
        }
        ladder.tick(at(7));
        observe(&mut ladder);
        let down = LinkEventKind::Down { reason: DownReason::Ended, up_for: Duration::from_mins(1) };
        ladder.observe(&LinkEvent { at: at(70), connection: 1, server: None, kind: down });
        observe(&mut ladder);
        let text = String::from_utf8(out).unwrap();
        let words: Vec<String> = text
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
            .map(|line| format!("{} {}", line["rung"].as_str().unwrap(), line["state"].as_str().unwrap()))
            .collect();
        assert_eq!(words, ["address ok", "port ok", "websocket ok", "register unconfirmed", "websocket failed"]);
    }
}
