//! The requested windows, and the effects needed to reach the wanted ones.

use std::time::Duration;

use chrono::NaiveDateTime;

use super::effect::{Effect, Effects, LogLine, Window, WindowKind};
use super::window_plan::WindowPlan;
use crate::exam::Moment;
use crate::history::{Notice, NoticeLog};
use crate::monitors::{Hidden, Monitor};

/// How long the numbers of the monitors are shown.
const NUMBERS_FOR: Duration = Duration::from_secs(3);

/// Whether the program ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ending {
    No,
    /// It does; not reported yet.
    Due,
    Told,
}

/// The plan, and what of it is open.
pub(super) struct Windows {
    pub(super) plan: WindowPlan,
    /// The patient's window: its monitor, and whether there are others.
    patient: Option<(Monitor, bool)>,
    /// It is gone from the screen.
    is_taken: bool,
    console: bool,
    /// Until when the numbers are shown.
    numbers: Option<Moment>,
    /// The monitors whose numbers are shown.
    numbered: Option<Vec<Monitor>>,
    ending: Ending,
    /// The last reported reason why the patient screen is hidden.
    said_hidden: Option<Hidden>,
    /// The last reported place of the patient screen.
    said_shown: Option<Monitor>,
    /// The patient monitor that went, and when.
    unplugged: Option<(Monitor, NaiveDateTime)>,
}

impl Windows {
    pub(super) const fn new(plan: WindowPlan) -> Self {
        Self {
            plan,
            patient: None,
            is_taken: false,
            console: false,
            numbers: None,
            numbered: None,
            ending: Ending::No,
            said_hidden: None,
            said_shown: None,
            unplugged: None,
        }
    }

    /// The monitors will be these: whether the patient's is not among them any more, or again.
    pub(super) fn note_unplugged(&mut self, monitors: &[Monitor], wall: NaiveDateTime) {
        let is_there = |one: &Monitor| monitors.iter().any(|monitor| monitor.has_identity_of(one));
        let patients = self.plan.picked().as_ref().ok().and_then(|index| self.plan.monitors().get(*index));
        if let Some(gone) = patients.filter(|monitor| !is_there(monitor)) {
            self.unplugged = Some((gone.clone(), wall));
        }
        self.unplugged.take_if(|(monitor, _)| is_there(monitor));
    }

    /// The name of the patient monitor that is not connected any more, and when it went.
    pub(super) fn unplugged(&self) -> Option<(&str, NaiveDateTime)> {
        self.unplugged.as_ref().map(|(monitor, wall)| (monitor.name(), *wall))
    }

    /// The program is to end.
    pub(super) fn end(&mut self) {
        if self.ending == Ending::No {
            self.ending = Ending::Due;
        }
    }

    /// The console was closed.
    pub(super) fn close_console(&mut self) {
        if !self.plan.close_console() {
            self.end();
        }
    }

    /// Somebody asked for the console, which may be there, minimised or below others.
    pub(super) fn want_console(&mut self, effects: &mut Effects) {
        if self.console {
            effects.push(Effect::RaiseConsole);
        }
        self.plan.open_console();
    }

    /// The window on the screen is gone; a new one is opened if still wanted.
    pub(super) const fn patient_taken(&mut self) {
        self.is_taken = true;
    }

    /// Shows the numbers of the monitors for a moment.
    pub(super) fn identify(&mut self, now: Moment) {
        self.numbers = Some(now + NUMBERS_FOR);
    }

    pub(super) const fn next_deadline(&self) -> Option<Moment> {
        match self.ending {
            Ending::No => self.numbers,
            Ending::Due | Ending::Told => None,
        }
    }

    /// The windows that were asked for and not closed since.
    pub(super) fn open(&self) -> Vec<Window> {
        let patient = self.patient.as_ref().and_then(|(_, beside_others)| {
            Some(Window::Patient { monitor: self.plan.patient()?.clone(), beside_others: *beside_others })
        });
        let console = self.console.then(|| Window::Console { on: self.plan.beside_patient().cloned() });
        patient.into_iter().chain(console).collect()
    }

    /// Opens and closes windows as needed.
    pub(super) fn settle(&mut self, now: Moment, effects: &mut Effects) {
        match self.ending {
            Ending::No => {}
            Ending::Due => {
                self.ending = Ending::Told;
                effects.push(Effect::Quit);
                return;
            }
            Ending::Told => return,
        }
        self.settle_patient(effects);
        if self.console != self.plan.console() {
            self.console = self.plan.console();
            effects.push(if self.console {
                Effect::Open(Window::Console { on: self.plan.beside_patient().cloned() })
            } else {
                Effect::Close(WindowKind::Console)
            });
        }
        self.settle_numbers(now, effects);
    }

    fn settle_patient(&mut self, effects: &mut Effects) {
        let beside_others = self.plan.monitors().len() > 1;
        let wanted = self.plan.patient();
        let is_taken = std::mem::take(&mut self.is_taken);
        let stays = match (&self.patient, wanted) {
            (Some((monitor, beside)), Some(wanted)) => {
                !is_taken && *beside == beside_others && monitor.is_same_place(wanted)
            }
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        if stays {
            return;
        }
        let wanted = wanted.cloned();
        if self.patient.take().is_some() {
            effects.push(Effect::Close(WindowKind::Patient));
        }
        if let Some(monitor) = wanted {
            self.patient = Some((monitor.clone(), beside_others));
            effects.push(Effect::Open(Window::Patient { monitor, beside_others }));
        }
    }

    fn settle_numbers(&mut self, now: Moment, effects: &mut Effects) {
        if self.numbers.is_some_and(|until| until <= now) {
            self.numbers = None;
        }
        let wanted = self.numbers.map(|_| self.plan.monitors());
        if self.numbered.as_deref() == wanted {
            return;
        }
        let wanted = wanted.map(<[Monitor]>::to_vec);
        if std::mem::replace(&mut self.numbered, wanted.clone()).is_some() {
            effects.push(Effect::Close(WindowKind::Numbers));
        }
        effects.extend(wanted.map(|monitors| Effect::Open(Window::Numbers(monitors))));
    }

    /// Reports where the patient screen is, or why it is hidden, once per change.
    pub(super) fn say_where(&mut self, effects: &mut Effects, notices: &mut NoticeLog, wall: NaiveDateTime) {
        let shown = self.plan.patient();
        match (shown, self.plan.hidden()) {
            (Some(monitor), _) => {
                if self.said_shown.as_ref().is_none_or(|said| !said.is_same_place(monitor)) {
                    let line = format!("patient screen: on monitor {} ({})", monitor.name(), monitor.geometry());
                    effects.push(Effect::Log(LogLine::Info(line)));
                }
                (self.said_shown, self.said_hidden) = (Some(monitor.clone()), None);
            }
            (None, Some(hidden)) => {
                if self.said_hidden.as_ref() != Some(hidden) {
                    effects.push(Effect::Log(LogLine::Warning(hidden.to_string())));
                    notices.raise(Notice::Program(hidden.message()), wall);
                }
                (self.said_shown, self.said_hidden) = (None, Some(hidden.clone()));
            }
            (None, None) => (self.said_shown, self.said_hidden) = (None, None),
        }
    }
}
