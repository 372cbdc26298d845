//! `vxdisplay watch`: what the screen would show, one line a change, without a window.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::time::Duration;

use crossbeam_channel::{RecvTimeoutError, bounded, select};
use serde::Serialize;

use super::Interrupt;
use crate::app::{Session, SessionNotice, Snapshot, Told};
use crate::clock::Clock;
use crate::exam::{Phase, ShownDate, ShownPerson, ShownStep};
use crate::link::LinkEvents;

/// How a line is printed.
#[derive(Debug, Clone, Copy)]
pub struct WatchStyle {
    /// One JSON object a line.
    pub json: bool,
    /// Patient values as they are instead of `***`.
    pub show_patient_data: bool,
}

/// Prints until interrupted, or until nobody reads any more.
///
/// The printing runs on a thread of its own, so that a reader who does not read cannot keep the program from ending.
///
/// # Errors
/// Where that thread cannot be started.
pub fn watch(session: Session, events: LinkEvents, style: WatchStyle, interrupt: &Interrupt) -> io::Result<()> {
    let (done, ended) = bounded::<()>(1);
    std::thread::Builder::new().name("vx-watch".into()).spawn(move || {
        // An error means that nobody reads any more: then there is nothing left to do.
        let _ = print_changes(session, &events, style, &mut io::stdout().lock());
        let _ = done.send(());
    })?;
    select! {
        recv(interrupt) -> _ => {}
        recv(ended) -> _ => {}
    }
    Ok(())
}

fn print_changes(mut session: Session, events: &LinkEvents, style: WatchStyle, out: &mut impl Write) -> io::Result<()> {
    let mut printer = Printer::start(out, style, &session)?;
    loop {
        let told = session.tick(Clock.reading());
        printer.told(&session, &told)?;
        let wait = session
            .next_deadline()
            .map_or(Duration::from_mins(1), |at| at.since_start().saturating_sub(Clock.reading().now));
        match events.recv_timeout(wait) {
            Ok(event) => {
                // Time first: an event must not meet what a deadline has cleared already.
                let told = session.tick(Clock.reading());
                printer.told(&session, &told)?;
                let told = session.handle(event);
                printer.told(&session, &told)?;
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}

/// Prints what a session would show.
pub(super) struct Printer<'a, W> {
    out: &'a mut W,
    style: WatchStyle,
}

impl<'a, W: Write> Printer<'a, W> {
    /// A printer that has printed what is shown now.
    pub(super) fn start(out: &'a mut W, style: WatchStyle, session: &Session) -> io::Result<Self> {
        let mut printer = Self { out, style };
        printer.line(&session.snapshot(), &[])?;
        Ok(printer)
    }

    /// Prints a line where something is new.
    pub(super) fn told(&mut self, session: &Session, told: &Told) -> io::Result<()> {
        if told.changed || !told.notices.is_empty() {
            self.line(&session.snapshot(), &told.notices)?;
        }
        Ok(())
    }

    fn line(&mut self, snapshot: &Snapshot, notices: &[SessionNotice]) -> io::Result<()> {
        let line = Line::of(snapshot, notices, self.style.show_patient_data);
        if self.style.json {
            serde_json::to_writer(&mut *self.out, &line).map_err(io::Error::from)?;
            self.out.write_all(b"\n")?;
        } else {
            self.out.write_all(line.to_text().as_bytes())?;
        }
        self.out.flush()
    }
}

#[derive(Serialize)]
struct Line {
    phase: &'static str,
    demo: bool,
    patient: Option<PatientLine>,
    step: Option<StepLine>,
    link: &'static str,
    connection: u64,
    notices: Vec<String>,
}

#[derive(Serialize)]
struct PatientLine {
    id: Option<String>,
    name: Option<String>,
    name_small: Option<String>,
    birth_date: Option<String>,
}

#[derive(Serialize)]
struct StepLine {
    body_part: Option<String>,
    projection: Option<String>,
}

impl Line {
    fn of(snapshot: &Snapshot, notices: &[SessionNotice], show_patient_data: bool) -> Self {
        let shown = &snapshot.shown;
        let value = |text: &Option<String>| {
            text.as_ref().map(|text| if show_patient_data { text.clone() } else { "***".to_owned() })
        };
        let patient = shown.person.as_ref().map(|ShownPerson { id, name, name_small, birth_date, .. }| PatientLine {
            id: value(id),
            name: value(name),
            name_small: value(name_small),
            birth_date: value(&birth_date.map(date_text)),
        });
        let step = shown.step.as_ref().map(|ShownStep { body_part, projection }| StepLine {
            body_part: body_part.clone(),
            projection: projection.clone(),
        });
        Self {
            phase: phase_word(shown.phase),
            demo: shown.demo,
            patient,
            step,
            link: snapshot.link.word(),
            connection: snapshot.connection,
            notices: notices.iter().map(ToString::to_string).collect(),
        }
    }

    /// The line for people: what is shown, then each notice on a line of its own.
    fn to_text(&self) -> String {
        let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
        let mut out = format!("{} | link {} (connection {})", self.phase, self.link, self.connection);
        if let Some(patient) = &self.patient {
            let birth = text(&patient.birth_date);
            let _ = write!(out, " | {} {}, born {birth}", text(&patient.id), text(&patient.name));
        }
        if let Some(step) = &self.step {
            let _ = write!(out, " | {} {}", text(&step.body_part), text(&step.projection));
        }
        if self.demo {
            out.push_str(" | DEMO");
        }
        out.push('\n');
        for notice in &self.notices {
            let _ = writeln!(out, "    {notice}");
        }
        out
    }
}

fn date_text(date: ShownDate) -> String {
    match date {
        ShownDate::Full(date) => date.format("%Y-%m-%d").to_string(),
        ShownDate::YearOnly(year) => format!("{year:04}-**-**"),
    }
}

fn phase_word(phase: Phase) -> &'static str {
    match phase {
        Phase::Waiting => "waiting",
        Phase::Ready => "ready",
        Phase::InProgress => "in_progress",
        Phase::Completed => "completed",
    }
}
