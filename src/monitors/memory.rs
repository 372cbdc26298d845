//! What was seen since a monitor was chosen: a cable, flag or position never changes a choice that was decided.
//!
//! The words (`second`, `primary`, a number) describe a monitor's role among others, and may come to mean another one on their
//! own. So the patient screen stays with the monitor on which it was first shown, or is hidden until somebody chooses. Only if
//! that monitor is gone and all others were seen next to it, a monitor never seen before replaces it: a new panel for a broken
//! one.

use super::choice::MonitorChoice;
use super::edid::Edid;
use super::monitor::Monitor;
use super::pick::{Hidden, choice_of, pick};
use super::who::Who;

/// More different monitors on one computer are not remembered; then nothing new is certain.
pub(super) const MOST: usize = 64;

/// The memory of one choice.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    pub(super) given: MonitorChoice,
    /// The monitor that a number meant: lists are renumbered with every change.
    meant: Option<MonitorChoice>,
    pub(super) seen: Seen,
    /// What an earlier run has seen cannot be read.
    lost: bool,
}

/// What outlives a restart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Seen {
    /// The monitor on which the patient screen was shown last.
    pub(super) patient: Option<Who>,
    /// All monitors ever seen next to it.
    pub(super) beside: Vec<Who>,
    /// All monitors present when several matched the choice.
    pub(super) uncertain: Vec<Who>,
    /// Identities that two monitors shared: the connector tells these apart.
    pub(super) twins: Vec<Edid>,
}

impl Memory {
    /// Of a choice that nothing was seen of.
    #[must_use]
    pub fn new(given: MonitorChoice) -> Self {
        Self { given, ..Self::default() }
    }

    /// Of a number that was found to mean this monitor, by a supervisor.
    #[must_use]
    pub fn numbered(number: u32, meant: MonitorChoice) -> Self {
        Self { meant: Some(meant), ..Self::new(MonitorChoice::Index(number)) }
    }

    /// For an earlier run whose memory cannot be read: a word is uncertain then, until somebody chooses.
    #[must_use]
    pub fn lost() -> Self {
        Self { lost: true, ..Self::default() }
    }

    /// Whether what an earlier run has seen cannot be read.
    #[must_use]
    pub const fn is_lost(&self) -> bool {
        self.lost
    }

    /// For a choice with these observations.
    pub(super) fn having_seen(given: MonitorChoice, seen: Seen) -> Self {
        Self { seen, ..Self::new(given) }
    }

    /// The same choice, with what an earlier run of the program has seen of it; of another choice nothing is taken.
    #[must_use]
    pub fn going_on(self, earlier: Self) -> Self {
        if earlier.lost {
            // A name means one monitor, whatever was seen.
            Self { lost: !self.given.is_a_name(), ..self }
        } else if self.given == earlier.given {
            Self { seen: earlier.seen, ..self }
        } else {
            self
        }
    }

    /// Whether nothing was seen that is worth keeping.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.seen == Seen::default()
    }

    /// Whether both would be written down alike.
    #[must_use]
    pub fn is_kept_like(&self, other: &Self) -> bool {
        self.given == other.given && self.seen == other.seen
    }

    /// Picks as [`pick`] does, but never a monitor known to be possibly another than the one meant.
    ///
    /// # Errors
    /// Why none of them may show a patient.
    pub fn pick(&mut self, monitors: &[Monitor], allow_only: bool) -> Result<usize, Hidden> {
        let there: Vec<Who> = monitors.iter().map(Who::of).collect();
        self.seen.note_twins(&there);
        self.seen.note_beside(&there);
        let choice = self.meaning(monitors);
        let picked = pick(monitors, &choice, allow_only);
        match &picked {
            Err(Hidden::Uncertain { .. }) => add(&mut self.seen.uncertain, &there),
            // A monitor seen when the number meant nothing is not the one it means.
            Err(Hidden::Missing(MonitorChoice::Index(_))) => add(&mut self.seen.beside, &there),
            Ok(_)
            | Err(
                Hidden::NoMonitors
                | Hidden::OnlyMonitor
                | Hidden::Missing(_)
                | Hidden::Mirrored(_)
                | Hidden::Asleep(_)
                | Hidden::Doubtful { .. }
                | Hidden::Moved { .. },
            ) => {}
        }
        let index = picked?;
        match self.verdict(&there, index) {
            Verdict::Certain => Ok(index),
            Verdict::Moved(was) => Err(Hidden::Moved {
                choice: self.given.clone(),
                was: label(monitors, was),
                name: label(monitors, index),
            }),
            Verdict::Doubtful => Err(Hidden::Doubtful { choice: self.given.clone(), name: label(monitors, index) }),
        }
    }

    /// The patient screen is shown on this one of them, which was picked.
    pub fn shows(&mut self, monitors: &[Monitor], index: usize) {
        let there: Vec<Who> = monitors.iter().map(Who::of).collect();
        let Some(who) = there.get(index) else { return };
        if self.seen.all_are_there(&self.seen.uncertain, &there) {
            // The same monitors, one of which now matches the choice.
            self.seen.uncertain.clear();
        }
        self.seen.patient = Some(who.clone());
        self.seen.note_beside(&there);
    }

    /// What is looked for: for a number, the monitor that it was once found to mean.
    fn meaning(&mut self, monitors: &[Monitor]) -> MonitorChoice {
        if let (MonitorChoice::Index(number), None) = (&self.given, &self.meant) {
            let index = usize::try_from(*number).ok().and_then(|number| number.checked_sub(1));
            self.meant = index.and_then(|index| choice_of(monitors, index));
        }
        self.meant.clone().unwrap_or_else(|| self.given.clone())
    }

    fn verdict(&self, there: &[Who], index: usize) -> Verdict {
        let seen = &self.seen;
        let Some(who) = there.get(index) else { return Verdict::Doubtful };
        if self.lost {
            return Verdict::Doubtful;
        }
        let patient = seen.patient.as_ref();
        let now = patient.and_then(|patient| there.iter().position(|one| seen.is(patient, one)));
        match now {
            Some(now) if now == index => return Verdict::Certain,
            Some(now) => return Verdict::Moved(now),
            None => {}
        }
        let others = || there.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, other)| other);
        let is_named = self.given.is_a_name();
        let was_beside = seen.beside.iter().any(|beside| {
            let is_elsewhere = others().any(|other| seen.is(beside, other));
            seen.is(beside, who)
                || (beside.speaks_like(who) && !(is_named && is_elsewhere))
                || (beside.may_be_silent(who) && !is_named && !is_elsewhere)
        });
        // A name means one monitor wherever the others are; a word needs them.
        let in_its_place = patient.is_none() || is_named || {
            let is_alone = others().next().is_none();
            let are_known = others().all(|other| seen.beside.iter().any(|beside| seen.is(beside, other)));
            if is_alone { seen.beside.is_empty() } else { are_known }
        };
        if seen.is_full() || was_beside || !in_its_place || !seen.all_are_there(&seen.uncertain, there) {
            Verdict::Doubtful
        } else {
            Verdict::Certain
        }
    }
}

/// The judgement of a monitor that matches the choice.
enum Verdict {
    /// It is the patient's.
    Certain,
    /// The patient's is this one of those that are there.
    Moved(usize),
    /// It may be another one.
    Doubtful,
}

impl Seen {
    fn is(&self, one: &Who, other: &Who) -> bool {
        one.is(other, &self.twins)
    }

    fn is_full(&self) -> bool {
        [self.beside.len(), self.uncertain.len(), self.twins.len()].iter().any(|len| *len >= MOST)
    }

    fn all_are_there(&self, remembered: &[Who], there: &[Who]) -> bool {
        remembered.iter().all(|one| there.iter().any(|other| self.is(one, other)))
    }

    fn note_twins(&mut self, there: &[Who]) {
        for (index, one) in there.iter().enumerate() {
            let Some(edid) = &one.edid else { continue };
            let says = |other: &Who| other.edid.as_ref().is_some_and(|other| other.is_same(edid));
            let is_new = !self.twins.iter().any(|twin| twin.is_same(edid)) && self.twins.len() < MOST;
            if is_new && !edid.serial.is_empty() && there.iter().skip(index + 1).any(says) {
                self.twins.push(edid.clone());
            }
        }
    }

    /// A monitor next to the patient's is not the patient's, even while nothing is shown.
    fn note_beside(&mut self, there: &[Who]) {
        let Some(patient) = &self.patient else { return };
        if !there.iter().any(|one| self.is(patient, one)) {
            return;
        }
        let others: Vec<Who> = there.iter().filter(|one| !self.is(patient, one)).cloned().collect();
        add(&mut self.beside, &others);
    }
}

/// Adds those that are not there yet, each as it was: a twin may come later.
fn add(to: &mut Vec<Who>, from: &[Who]) {
    for one in from {
        if to.len() < MOST && !to.contains(one) {
            to.push(one.clone());
        }
    }
}

/// Its name and connector: two may be the same model.
fn label(monitors: &[Monitor], index: usize) -> String {
    let Some(monitor) = monitors.get(index) else { return String::new() };
    let (name, connector) = (monitor.name(), &monitor.connector);
    if name == connector { name.to_owned() } else { format!("{name} ({connector})") }
}

#[cfg(test)]
mod tests;
