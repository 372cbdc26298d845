//! `vxdisplay watch`: what the screen would show, one line a change, without a window.

use crossbeam_channel::{RecvError, RecvTimeoutError, bounded, select};
use serde::{Serialize, Serializer};
use std::fmt::Write as _;
use std::io::{self, Write};
use thiserror::Error;

use super::print::unless_nobody_reads;
use super::{Interrupt, OutputError};
use crate::clock::Clock;
use crate::display::{Effect, Event, LogLine, Snapshot, State};
use crate::exam::{Phase, ShownDate, ShownName, ShownPerson, ShownStep};
use crate::health::{link_name, phase_name};
use crate::history::Notice;
use crate::host::now;
use crate::l10n::{Library, Locale, Message, Reader};
use crate::link::{LinkEvents, LinkState};

/// How a line is printed.
#[derive(Debug, Clone)]
pub struct WatchStyle {
    json: bool,
    show_patient_data: bool,
    texts: Library,
    locale: Locale,
}

impl WatchStyle {
    /// `json`: one JSON object a line, else a line for this reader. `show_patient_data`: patient values as they are instead of `***`.
    #[must_use]
    pub fn of(json: bool, show_patient_data: bool, reader: Reader<'_>) -> Self {
        Self { json, show_patient_data, texts: reader.library().clone(), locale: reader.locale() }
    }

    const fn reader(&self) -> Reader<'_> {
        Reader::new(&self.texts, self.locale)
    }
}

/// Why the watching ended before anybody ended it.
#[derive(Debug, Error)]
pub enum WatchError {
    /// The thread that prints could not be started.
    Start(io::Error),
    /// The output took no more, for another reason than that nobody reads.
    Output(#[from] OutputError),
    /// The thread that prints ended by an internal error, which was said on standard error.
    Stopped,
}

impl WatchError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Start(reason) => Message::new("printing-no-thread").with("reason", reason),
            Self::Output(error) => error.message(),
            Self::Stopped => Message::new("printing-stopped"),
        }
    }
}

impl std::fmt::Display for WatchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// Prints until interrupted, or until nobody reads any more.
///
/// Printing has its own thread, so that a blocked output cannot keep the program from ending.
///
/// # Errors
/// [`WatchError`]. A closed pipe is not an error: nobody reads the output any more.
pub fn watch(state: State, events: LinkEvents, style: WatchStyle, interrupt: &Interrupt) -> Result<(), WatchError> {
    let (done, ended) = bounded(1);
    std::thread::Builder::new()
        .name("vx-watch".into())
        .spawn(move || {
            // An error means that the program is ending already.
            let _ = done.send(print_changes(state, &events, style, &mut io::stdout().lock()));
        })
        .map_err(WatchError::Start)?;
    select! {
        recv(interrupt) -> _ => Ok(()),
        recv(ended) -> printed => match printed {
            Ok(printed) => Ok(unless_nobody_reads(printed).map_err(OutputError::from)?),
            Err(RecvError) => Err(WatchError::Stopped),
        },
    }
}

fn print_changes(mut state: State, events: &LinkEvents, style: WatchStyle, out: &mut impl Write) -> io::Result<()> {
    let mut printer = Printer::start(out, style, &state)?;
    loop {
        let effects = state.handle(Event::Tick, now());
        log(&effects);
        printer.told(&state, &effects)?;
        let wait = state.next_deadline(now()).since_start().saturating_sub(Clock.now());
        match events.recv_timeout(wait) {
            Ok(event) => {
                // Time first: an event must not meet what a deadline has cleared already.
                for event in [Event::Tick, Event::Link(event)] {
                    let effects = state.handle(event, now());
                    log(&effects);
                    printer.told(&state, &effects)?;
                }
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}

/// What there is to say goes into the log, too.
fn log(effects: &[Effect]) {
    for effect in effects {
        match effect {
            Effect::Log(LogLine::Info(line)) => tracing::info!("{line}"),
            Effect::Log(LogLine::Warning(line)) => tracing::warn!("{line}"),
            // The terminal's own lines say it; there are no windows, and nobody asks for anything.
            Effect::Notice(_)
            | Effect::Open(_)
            | Effect::Close(_)
            | Effect::RaiseConsole
            | Effect::KeepAwake(_)
            | Effect::Tray(_)
            | Effect::Link(_)
            | Effect::Simulator(_)
            | Effect::Check(_)
            | Effect::Record(_)
            | Effect::Start(_)
            | Effect::Cancel(_)
            | Effect::Claim { .. }
            | Effect::Remember { .. }
            | Effect::ShowFolder(_)
            | Effect::ShowFirewall
            | Effect::SettingSaved(_)
            | Effect::Quit => {}
        }
    }
}

/// Prints what a state would show.
pub(super) struct Printer<'a, W> {
    out: &'a mut W,
    style: WatchStyle,
    /// What the last line said, without its notices and with patient values: another patient is a change behind `***` too.
    last: Option<Line>,
}

impl<'a, W: Write> Printer<'a, W> {
    /// A printer that has printed what is shown now.
    pub(super) fn start(out: &'a mut W, style: WatchStyle, state: &State) -> io::Result<Self> {
        let mut printer = Self { out, style, last: None };
        printer.line(&state.snapshot(), &[])?;
        Ok(printer)
    }

    /// Prints a line where something is new.
    pub(super) fn told(&mut self, state: &State, effects: &[Effect]) -> io::Result<()> {
        let notices =
            effects.iter().filter_map(|effect| if let Effect::Notice(notice) = effect { Some(notice) } else { None });
        self.line(&state.snapshot(), &notices.collect::<Vec<_>>())
    }

    /// Prints a line, unless there is nothing in it that the last one did not say.
    fn line(&mut self, snapshot: &Snapshot, notices: &[&Notice]) -> io::Result<()> {
        let said = Some(Line::of(snapshot, &[], true));
        if said == self.last && notices.is_empty() {
            return Ok(());
        }
        self.last = said;
        let line = Line::of(snapshot, notices, self.style.show_patient_data);
        if self.style.json {
            serde_json::to_writer(&mut *self.out, &line).map_err(io::Error::from)?;
            self.out.write_all(b"\n")?;
        } else {
            let notices = notices.iter().map(|notice| notice.text(&self.style.texts, self.style.locale));
            self.out.write_all(line.to_text(notices, self.style.reader()).as_bytes())?;
        }
        self.out.flush()
    }
}

#[derive(Serialize, PartialEq)]
struct Line {
    #[serde(serialize_with = "phase_word")]
    phase: Phase,
    demo: bool,
    patient: Option<PatientLine>,
    step: Option<StepLine>,
    #[serde(serialize_with = "link_word")]
    link: LinkState,
    connection: u64,
    notices: Vec<String>,
}

#[derive(Serialize, PartialEq)]
struct PatientLine {
    id: Option<String>,
    name: Option<String>,
    name_small: Option<String>,
    birth_date: Option<String>,
}

#[derive(Serialize, PartialEq)]
struct StepLine {
    body_part: Option<String>,
    projection: Option<String>,
}

impl Line {
    fn of(snapshot: &Snapshot, notices: &[&Notice], show_patient_data: bool) -> Self {
        let shown = &snapshot.shown;
        let value = |text: Option<String>| text.map(|text| if show_patient_data { text } else { "***".to_owned() });
        let one_line = |name: &Option<ShownName>| name.as_ref().map(ShownName::one_line);
        let patient = shown.person.as_ref().map(|ShownPerson { id, name, name_small, birth_date, .. }| PatientLine {
            id: value(id.clone()),
            name: value(one_line(name)),
            name_small: value(one_line(name_small)),
            birth_date: value(birth_date.map(date_text)),
        });
        let step = shown.step.as_ref().map(|ShownStep { body_part, projection }| StepLine {
            body_part: body_part.clone(),
            projection: projection.clone(),
        });
        Self {
            phase: shown.phase,
            demo: shown.demo,
            patient,
            step,
            link: snapshot.link,
            connection: snapshot.connection,
            notices: notices.iter().map(ToString::to_string).collect(),
        }
    }

    /// The lines for people: what is shown, then each notice.
    fn to_text(&self, notices: impl Iterator<Item = String>, reader: Reader<'_>) -> String {
        let text = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
        let link =
            Message::new("watch-link").with("link", link_name(self.link)).with("number", self.connection.to_string());
        let mut parts = vec![reader.text(&phase_name(self.phase)), reader.text(&link)];
        parts.extend(self.patient.as_ref().map(|patient| {
            let message = Message::new("watch-patient").with("id", text(&patient.id)).with("name", text(&patient.name));
            reader.text(&message.with("birth", text(&patient.birth_date)))
        }));
        parts.extend(self.step.as_ref().map(|step| format!("{} {}", text(&step.body_part), text(&step.projection))));
        parts.extend(self.demo.then(|| "DEMO".to_owned()));
        let mut out = parts.join(" | ") + "\n";
        for notice in notices {
            let _ = writeln!(out, "    {notice}");
        }
        out
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn phase_word<S: Serializer>(phase: &Phase, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(phase.word())
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn link_word<S: Serializer>(link: &LinkState, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(link.word())
}

fn date_text(date: ShownDate) -> String {
    match date {
        ShownDate::Full(date) => date.format("%Y-%m-%d").to_string(),
        ShownDate::YearOnly(year) => format!("{year:04}-**-**"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use std::time::Duration;

    use crate::display::{Now, samples};
    use crate::exam::Moment;
    use crate::link::{DownReason, LinkEvent, LinkEventKind, LinkState, memory};

    /// The lines that are printed for what the link reports, each with the number of its connection.
    fn lines(reports: Vec<(u64, LinkEventKind)>) -> Vec<serde_json::Value> {
        let mut out = Vec::new();
        let style = WatchStyle::of(true, false, Reader::english());
        let mut state = samples::headless();
        let mut printer = Printer::start(&mut out, style, &state).unwrap();
        for (connection, kind) in reports {
            let event = LinkEvent { at: Moment::default(), connection, server: None, kind };
            let effects = state.handle(Event::Link(event), Now::default());
            printer.told(&state, &effects).unwrap();
        }
        String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    }

    fn up() -> LinkEventKind {
        let (_handle, events, mut far) = memory(1);
        far.up(Moment::default()).unwrap();
        events.try_recv().unwrap().kind
    }

    fn patient(id: &str) -> LinkEventKind {
        let (_handle, events, far) = memory(1);
        let text = format!(r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"{id}"}}}}"#);
        far.text(Moment::default(), &text, NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()).unwrap();
        events.try_recv().unwrap().kind
    }

    #[test]
    fn a_loss_and_the_next_connection_print_no_line_twice_and_no_lost_one_with_the_new_number() {
        let lines = lines(vec![
            (1, up()),
            (1, LinkEventKind::State(LinkState::Registered)),
            (1, patient("P-1")),
            (1, LinkEventKind::Down { reason: DownReason::Ended, up_for: Duration::ZERO }),
            (1, LinkEventKind::State(LinkState::Lost)),
            (2, LinkEventKind::State(LinkState::Connecting)),
            (2, up()),
            (2, LinkEventKind::State(LinkState::Registered)),
        ]);
        let links: Vec<_> =
            lines.iter().map(|line| format!("{} {}", line["link"].as_str().unwrap(), line["connection"])).collect();
        assert_eq!(
            links,
            ["connecting 0", "connecting 1", "registered 1", "registered 1", "lost 1", "connecting 2", "registered 2"]
        );
        assert!(lines.windows(2).all(|pair| pair[0] != pair[1]), "{lines:?}");
    }

    #[test]
    fn another_patient_is_a_change_behind_the_stars_too() {
        let lines = lines(vec![(1, up()), (1, patient("P-1")), (1, patient("P-2")), (1, patient("P-2"))]);
        assert_eq!(lines.iter().filter(|line| line["patient"]["id"] == "***").count(), 2, "{lines:?}");
    }
}
