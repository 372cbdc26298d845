//! What happens to an exam.

use super::{Moment, Patient, Step};

/// One event with its time, its connection and its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// When it arrived.
    pub at: Moment,
    /// The number of the connection over which it came: 1 for the first, larger for each later one. Not looked at for
    /// [`Event::Tick`], [`Event::Slept`], [`Event::Hide`] and [`Event::ServerChanged`].
    pub connection: u64,
    /// Whether it was made by a demo or a simulator.
    pub demo: bool,
    /// What happened.
    pub event: Event,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// 101 that names a person.
    Patient(Patient),
    /// A 101 that names nobody: a patient may have been selected, but it is unknown who.
    NoPatient,
    /// 601
    Step(Step),
    /// A message that may have been a 601: the step is another one, and we do not know which.
    StepUnknown,
    /// 1001: a study was opened. It does not say that radiation is on.
    Started,
    /// 1002
    Completed,
    /// A message that may have been a 1001 or 1002: whether a study runs, and whose, is not known.
    StudyUnknown,
    /// A message of another kind, or for another receiver, names this person: the acquisition software now works with this
    /// person only.
    Mentioned(Patient),
    /// A connection was opened.
    LinkUp,
    /// The connection was lost.
    LinkDown,
    /// The computer slept from this moment until now.
    Slept {
        /// When the sleep began.
        since: Moment,
    },
    /// Time has passed.
    Tick,
    /// Staff hides the patient.
    Hide,
    /// The display turns to another server: nothing of the one before is meant any more.
    ServerChanged,
}
