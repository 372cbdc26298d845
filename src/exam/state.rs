//! The state machine of an exam: what may be shown when.

use std::sync::Arc;
use std::time::Duration;

use super::{Arrival, Event, Gap, Moment, Notice, Patient, Rule, Step};

/// The phase of an exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Phase {
    /// Nobody is selected.
    #[default]
    Waiting,
    /// A patient is selected, the study is not opened.
    Ready,
    /// The study is open (1001). Whether radiation is on is unknown.
    InProgress,
    /// The study is completed (1002).
    Completed,
}

impl Phase {
    /// The word of `vxdisplay watch --json` and of the program's state.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Ready => "ready",
            Self::InProgress => "in_progress",
            Self::Completed => "completed",
        }
    }
}

/// How long received data may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// After the loss of the link; 0 to 60 s.
    pub hold_on_link_loss: Duration,
    /// After a completion; 0 to 600 s.
    pub clear_after_complete: Duration,
    /// After the last 101, 601, 1001 or 1002; 1 min to 24 h.
    pub max_age: Duration,
    /// A step that came before its patient belongs to him for this long; 0 to 60 s.
    pub pair_within: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            hold_on_link_loss: Duration::from_secs(5),
            clear_after_complete: Duration::from_secs(30),
            max_age: Duration::from_hours(4),
            pair_within: Duration::from_secs(10),
        }
    }
}

/// The exam that the screen shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exam {
    limits: Limits,
    stage: Stage,
    patient: Option<Selected>,
    step: Option<PendingStep>,
    /// Staff hid the patient: nothing is shown until the next 101.
    hidden: bool,
    /// When the link was first lost, while something from before that loss is held.
    gap: Option<Moment>,
    /// When the connection that is open now was opened.
    back: Option<Moment>,
    connection: u64,
    link_up: bool,
    last_heard: Option<Moment>,
    /// Whether the held data comes from a demo; `None` while nothing is held.
    demo: Option<bool>,
    latest: Moment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Waiting,
    Ready,
    /// `bound`: the patient shown is the one of this study.
    InProgress {
        bound: bool,
    },
    Completed {
        at: Moment,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Selected {
    /// Shared, so that who looks again sees that it is the very same.
    patient: Arc<Patient>,
    /// Was shown already when the current study was opened.
    before_start: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct PendingStep {
    step: Step,
    at: Moment,
    connection: u64,
    /// Nobody has been shown since it came.
    alone: bool,
    /// Came after the current study was opened.
    after_start: bool,
}

impl Exam {
    /// An exam without any data yet.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self {
            limits,
            stage: Stage::Waiting,
            patient: None,
            step: None,
            hidden: false,
            gap: None,
            back: None,
            connection: 0,
            link_up: false,
            last_heard: None,
            demo: None,
            latest: Moment::default(),
        }
    }

    /// The phase of the exam.
    #[must_use]
    pub fn phase(&self) -> Phase {
        match self.stage {
            Stage::Waiting => Phase::Waiting,
            Stage::Ready => Phase::Ready,
            Stage::InProgress { .. } => Phase::InProgress,
            Stage::Completed { .. } => Phase::Completed,
        }
    }

    /// The person who may be shown.
    #[must_use]
    pub fn patient(&self) -> Option<&Patient> {
        self.shared_patient().map(Arc::as_ref)
    }

    /// The same, to be kept.
    pub(super) fn shared_patient(&self) -> Option<&Arc<Patient>> {
        self.patient.as_ref().map(|selected| &selected.patient)
    }

    /// The step that may be shown.
    #[must_use]
    pub fn step(&self) -> Option<&Step> {
        self.step.as_ref().map(|given| &given.step)
    }

    /// Whether the held data comes from a demo or a simulator.
    #[must_use]
    pub fn is_demo(&self) -> bool {
        self.demo == Some(true)
    }

    /// Whether the held data precedes a loss of the link and the hold is running.
    #[must_use]
    pub fn is_held_after_loss(&self) -> bool {
        self.gap.is_some()
    }

    /// Whether staff has hidden the patient until the next 101.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        self.hidden
    }

    /// Takes other limits; they count from the next event or tick on.
    pub fn set_limits(&mut self, limits: Limits) {
        self.limits = limits;
    }

    /// When something will be cleared unless an event comes before: the host then sends a [`Event::Tick`].
    #[must_use]
    pub fn next_deadline(&self) -> Option<Moment> {
        self.deadlines().map(|(at, _)| at).min()
    }

    /// Applies one event. Total: no sequence panics, equal inputs give equal states. Now is the latest time that was told; the limits of
    /// what comes later than it happened count from when it happened.
    pub fn apply(&mut self, arrival: &Arrival) -> Vec<Notice> {
        let now = arrival.at.max(self.latest);
        self.latest = now;
        let mut notices = Vec::new();
        self.expire(now, &mut notices);
        match &arrival.event {
            Event::LinkUp => self.link_opened(arrival.connection, arrival.at),
            Event::LinkDown if arrival.connection >= self.connection => self.lost(arrival.at),
            Event::LinkDown | Event::Tick => {}
            Event::Slept { since } => self.slept(*since, now),
            Event::Hide => self.hide(&mut notices),
            Event::ServerChanged => self.server_changed(&mut notices),
            Event::StepUnknown | Event::StudyUnknown | Event::Mentioned(_) => self.doubted(arrival, &mut notices),
            event @ (Event::Patient(_) | Event::NoPatient | Event::Step(_) | Event::Started | Event::Completed) => {
                self.heard(event, arrival, now, &mut notices);
            }
        }
        self.expire(now, &mut notices);
        self.forget_origin_of_nothing();
        notices
    }

    /// Lets time pass until now, if nothing is due by then; else only [`Event::Tick`] does. Whether it has passed.
    pub fn passes(&mut self, now: Moment) -> bool {
        let passes = self.next_deadline().is_none_or(|due| due > now);
        if passes {
            self.latest = self.latest.max(now);
        }
        passes
    }

    fn deadlines(&self) -> impl Iterator<Item = (Moment, Rule)> {
        let hold = self.limits.hold_on_link_loss;
        let hold = self.gap.map(|since| (since + hold, Rule::HoldPassed { gap: self.kind_of_gap(since), hold }));
        let completed = match self.stage {
            Stage::Completed { at } => {
                let after = self.limits.clear_after_complete;
                Some((at + after, Rule::AfterCompletion(after)))
            }
            Stage::Waiting | Stage::Ready | Stage::InProgress { .. } => None,
        };
        let max_age = self.limits.max_age;
        let age = self.last_heard.filter(|_| self.holds_something()).map(|at| (at + max_age, Rule::MaxAge(max_age)));
        [hold, completed, age].into_iter().flatten()
    }

    fn kind_of_gap(&self, since: Moment) -> Gap {
        match self.back.filter(|_| self.link_up) {
            Some(back) if back >= since => Gap::LostFor(back.saturating_since(since)),
            // The connection has outlived the gap.
            Some(_) => Gap::Slept,
            None => Gap::Lost,
        }
    }

    fn expire(&mut self, now: Moment, notices: &mut Vec<Notice>) {
        if let Some((_, rule)) = self.deadlines().filter(|(at, _)| *at <= now).min_by_key(|(at, _)| *at) {
            self.clear_all(rule, notices);
        }
    }

    fn holds_something(&self) -> bool {
        self.stage != Stage::Waiting || self.patient.is_some() || self.step.is_some()
    }

    fn forget_origin_of_nothing(&mut self) {
        if !self.holds_something() {
            self.demo = None;
            self.gap = None;
        }
    }

    /// Clears patient and step, with a notice if there was one.
    fn clear_shown(&mut self, rule: Rule, notices: &mut Vec<Notice>) {
        if self.patient.take().is_some() | self.step.take().is_some() {
            notices.push(Notice::Cleared(rule));
        }
    }

    fn clear_all(&mut self, rule: Rule, notices: &mut Vec<Notice>) {
        if self.holds_something() {
            notices.push(Notice::Cleared(rule));
        }
        self.patient = None;
        self.step = None;
        self.stage = Stage::Waiting;
        self.gap = None;
        self.demo = None;
    }

    fn link_opened(&mut self, connection: u64, at: Moment) {
        if connection <= self.connection {
            return;
        }
        if self.link_up {
            self.lost(at);
        }
        self.connection = connection;
        (self.link_up, self.back) = (true, Some(at));
    }

    fn lost(&mut self, at: Moment) {
        self.link_up = false;
        self.mark_gap(at);
    }

    /// What is held now is from before a gap that began at this moment. A further loss does not restart the hold.
    fn mark_gap(&mut self, since: Moment) {
        if self.holds_something() {
            self.gap = Some(self.gap.map_or(since, |earlier| earlier.min(since)));
        }
    }

    /// A sleep longer than the hold is a loss that began when the sleep did.
    fn slept(&mut self, since: Moment, now: Moment) {
        if now.saturating_since(since) > self.limits.hold_on_link_loss {
            self.mark_gap(since);
        }
    }

    fn hide(&mut self, notices: &mut Vec<Notice>) {
        self.hidden = true;
        self.clear_shown(Rule::Hidden, notices);
    }

    /// What the connection of before still delivers counts for nothing.
    fn server_changed(&mut self, notices: &mut Vec<Notice>) {
        self.clear_all(Rule::ServerChanged, notices);
        self.link_up = false;
    }

    /// Whether an event came over the connection that is open now.
    fn is_current(&mut self, arrival: &Arrival, notices: &mut Vec<Notice>) -> bool {
        if arrival.connection > self.connection {
            self.link_opened(arrival.connection, arrival.at);
        } else if arrival.connection < self.connection || !self.link_up {
            notices.push(Notice::OldConnection);
            return false;
        }
        true
    }

    /// Something arrived that clears what it may have changed but confirms nothing: it neither ends a gap nor refreshes
    /// anything.
    fn doubted(&mut self, arrival: &Arrival, notices: &mut Vec<Notice>) {
        if !self.is_current(arrival, notices) {
            return;
        }
        match &arrival.event {
            Event::StudyUnknown => self.clear_all(Rule::StudyUnknown, notices),
            Event::StepUnknown if self.expects_another_patient() => self.clear_shown(Rule::StepUnknown, notices),
            Event::StepUnknown => {
                if self.step.take().is_some() {
                    notices.push(Notice::Cleared(Rule::StepUnknown));
                }
            }
            Event::Mentioned(person) if self.patient().is_some_and(|shown| !shown.may_be_meant_by(person)) => {
                self.clear_shown(Rule::AnotherMentioned, notices);
                self.nobody_named(notices);
            }
            Event::Mentioned(_)
            | Event::Patient(_)
            | Event::NoPatient
            | Event::Step(_)
            | Event::Started
            | Event::Completed
            | Event::LinkUp
            | Event::LinkDown
            | Event::Slept { .. }
            | Event::Tick
            | Event::Hide
            | Event::ServerChanged => {}
        }
    }

    /// Whether a study was opened after the patient shown was named, so that its first step brings another patient or none.
    fn expects_another_patient(&self) -> bool {
        self.stage == Stage::InProgress { bound: false }
            && self.patient.as_ref().is_some_and(|shown| shown.before_start)
    }

    fn heard(&mut self, event: &Event, arrival: &Arrival, now: Moment, notices: &mut Vec<Notice>) {
        if !self.is_current(arrival, notices) {
            return;
        }
        self.last_heard = self.last_heard.max(Some(arrival.at));
        if self.demo.is_some_and(|demo| demo != arrival.demo) {
            self.clear_all(Rule::OriginChanged, notices);
        }
        let after_gap = self.gap.is_some();
        if after_gap && !matches!(event, Event::Patient(_)) {
            self.clear_all(Rule::AfterLoss, notices);
        }
        match event {
            Event::Patient(patient) if after_gap => self.patient_after_gap(patient, notices),
            Event::Patient(patient) => self.patient_named(patient, now, notices),
            Event::NoPatient => self.nobody_named(notices),
            Event::Step(step) => self.step_given(step, now, notices),
            Event::Started => self.started(notices),
            Event::Completed => self.completed(arrival.at, notices),
            Event::StepUnknown
            | Event::StudyUnknown
            | Event::Mentioned(_)
            | Event::LinkUp
            | Event::LinkDown
            | Event::Slept { .. }
            | Event::Tick
            | Event::Hide
            | Event::ServerChanged => {}
        }
        self.demo = Some(arrival.demo);
    }

    /// A 101 confirms the person, not the step or phase.
    fn patient_after_gap(&mut self, patient: &Patient, notices: &mut Vec<Notice>) {
        let same = self.patient().is_some_and(|shown| shown.is_same_as(patient));
        let cleared = self.step.take().is_some() || (!same && self.patient.is_some());
        if cleared {
            notices.push(Notice::Cleared(Rule::AfterLoss));
        }
        self.show(patient);
        self.stage = Stage::Ready;
        self.gap = None;
    }

    fn show(&mut self, patient: &Patient) {
        self.patient = Some(Selected { patient: Arc::new(patient.clone()), before_start: false });
        self.hidden = false;
    }

    fn patient_named(&mut self, patient: &Patient, now: Moment, notices: &mut Vec<Notice>) {
        let same = self.patient().is_some_and(|shown| shown.is_same_as(patient));
        match self.stage {
            Stage::Ready | Stage::InProgress { .. } if same => {
                self.show(patient);
                if matches!(self.stage, Stage::InProgress { .. }) {
                    self.stage = Stage::InProgress { bound: true };
                }
            }
            Stage::Waiting | Stage::Ready => {
                self.keep_paired_step(now, notices);
                self.show(patient);
                self.stage = Stage::Ready;
            }
            Stage::InProgress { bound: false } => {
                self.keep_paired_step(now, notices);
                self.show(patient);
                self.stage = Stage::InProgress { bound: true };
            }
            Stage::InProgress { bound: true } => {
                notices.push(Notice::PatientChangedDuringExam);
                self.step = None;
                self.show(patient);
                self.stage = Stage::Ready;
            }
            Stage::Completed { .. } => {
                self.step = None;
                self.show(patient);
                self.stage = Stage::Ready;
            }
        }
    }

    /// Invariant 2 (b): a step that arrived before its patient is kept only if nobody was shown in between, on the same
    /// connection, and either after the current 1001 or recently.
    fn keep_paired_step(&mut self, now: Moment, notices: &mut Vec<Notice>) {
        let Some(given) = &mut self.step else { return };
        let paired = given.alone
            && given.connection == self.connection
            && (given.after_start || now.saturating_since(given.at) <= self.limits.pair_within);
        if paired {
            given.alone = false;
        } else {
            if given.alone {
                notices.push(Notice::StepNotPaired);
            }
            self.step = None;
        }
    }

    fn nobody_named(&mut self, notices: &mut Vec<Notice>) {
        self.clear_shown(Rule::NoPatient, notices);
        self.stage = match self.stage {
            Stage::InProgress { .. } => Stage::InProgress { bound: false },
            Stage::Waiting | Stage::Ready | Stage::Completed { .. } => Stage::Waiting,
        };
    }

    fn step_given(&mut self, step: &Step, now: Moment, notices: &mut Vec<Notice>) {
        match self.stage {
            Stage::InProgress { bound: false } if self.expects_another_patient() => {
                self.clear_shown(Rule::StepOfAnotherStudy, notices);
            }
            Stage::Completed { .. } => {
                self.clear_all(Rule::StepAfterCompletion, notices);
            }
            Stage::Waiting | Stage::Ready | Stage::InProgress { .. } => {}
        }
        if self.hidden {
            return;
        }
        let alone = self.patient.is_none();
        if alone {
            notices.push(Notice::StepWithoutPatient);
        }
        let after_start = matches!(self.stage, Stage::InProgress { .. });
        self.step = Some(PendingStep { step: step.clone(), at: now, connection: self.connection, alone, after_start });
    }

    fn started(&mut self, notices: &mut Vec<Notice>) {
        self.stage = match self.stage {
            Stage::Completed { .. } => {
                self.clear_shown(Rule::NewStudy, notices);
                Stage::InProgress { bound: false }
            }
            Stage::Ready => Stage::InProgress { bound: self.patient.is_some() },
            Stage::Waiting | Stage::InProgress { .. } => Stage::InProgress { bound: false },
        };
        if let Some(shown) = &mut self.patient {
            shown.before_start = true;
        }
        if let Some(given) = &mut self.step {
            given.after_start = false;
        }
    }

    fn completed(&mut self, at: Moment, notices: &mut Vec<Notice>) {
        match self.stage {
            Stage::Ready | Stage::InProgress { .. } => self.stage = Stage::Completed { at },
            Stage::Waiting | Stage::Completed { .. } => notices.push(Notice::CompletedWithoutExam),
        }
    }
}
