//! Why something is, or is not, on the patient screen.

use std::collections::VecDeque;

use chrono::NaiveDateTime;

use crate::exam::{Notice, Phase, Rule, Shown, ShownDate, ShownStep};

/// What happened to the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExamEntry {
    /// Something was cleared, by this rule.
    Cleared(Rule),
    /// Somebody began to be shown, or somebody else.
    PatientShown,
    /// A step began to be shown, or another one. It identifies nobody.
    StepShown(ShownStep),
    /// The exam went on to this phase.
    Phase(Phase),
}

/// Entries kept.
const ENTRIES: usize = 300;

/// The story of the screen, the newest first. It names no patient.
#[derive(Debug, Clone, Default)]
pub struct ExamLog {
    entries: VecDeque<(NaiveDateTime, ExamEntry)>,
    before: Shown,
}

impl ExamLog {
    /// Takes note of what is shown now and what was said about it; what was new, in order.
    pub fn observe<'a>(
        &mut self,
        shown: &Shown,
        notices: impl IntoIterator<Item = &'a Notice>,
        wall: NaiveDateTime,
    ) -> Vec<ExamEntry> {
        let mut new = Vec::new();
        for notice in notices {
            if let Notice::Cleared(rule) = notice {
                new.push(ExamEntry::Cleared(*rule));
            }
        }
        if *shown != self.before {
            let before = std::mem::replace(&mut self.before, shown.clone());
            if shown.person != before.person && shown.person.is_some() {
                new.push(ExamEntry::PatientShown);
            }
            if shown.step != before.step {
                new.extend(shown.step.clone().map(ExamEntry::StepShown));
            }
            if shown.phase != before.phase {
                new.push(ExamEntry::Phase(shown.phase));
            }
        }
        for entry in &new {
            self.entries.push_front((wall, entry.clone()));
        }
        self.entries.truncate(ENTRIES);
        new
    }

    /// The entries, the newest first.
    pub fn entries(&self) -> impl ExactSizeIterator<Item = &(NaiveDateTime, ExamEntry)> {
        self.entries.iter()
    }

    /// The last clearing.
    #[must_use]
    pub fn last_clearing(&self) -> Option<(NaiveDateTime, Rule)> {
        self.entries.iter().find_map(|(wall, entry)| match entry {
            ExamEntry::Cleared(rule) => Some((*wall, *rule)),
            ExamEntry::PatientShown | ExamEntry::StepShown(_) | ExamEntry::Phase(_) => None,
        })
    }
}

/// Why the screen looks as it does: one reason for each thing that may be missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// There is no connection, so nothing can be vouched for.
    NotConnected,
    /// Nobody was named since the program started or since the last clearing.
    NobodyNamed,
    /// It was cleared by this rule.
    Cleared(Rule),
    /// Staff hid the patient until the next 101.
    Hidden,
    /// The link was lost and the hold is running.
    HoldRunning,
    /// The patient is shown as named by the last 101.
    PatientNamed,
    /// The patient arrived without a name that can be shown; the id is shown instead.
    IdForName,
    /// The patient came without anything that can stand for a name.
    NoName,
    /// The name is masked by `privacy.names`.
    Masked,
    /// There is no birth date, or none that can be read.
    NoBirthDate,
    /// No step came that belongs to this patient.
    NoStep,
    /// A step without a patient waits for its 101.
    StepAlone,
    /// The data is of a demo or a simulator.
    Demo,
}

/// Why the screen shows what it shows, in the order in which a person looks at it.
#[must_use]
pub fn reasons(shown: &Shown, connected: bool, hidden: bool, cleared: Option<Rule>) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if shown.reconnecting {
        reasons.push(Reason::HoldRunning);
    } else if !connected {
        reasons.push(Reason::NotConnected);
    }
    match &shown.person {
        None if hidden => reasons.push(Reason::Hidden),
        None => {
            reasons.push(cleared.map_or(Reason::NobodyNamed, Reason::Cleared));
            if shown.step.is_some() {
                reasons.push(Reason::StepAlone);
            }
        }
        Some(person) => {
            reasons.push(match (&person.name, &person.id) {
                (Some(_), _) => Reason::PatientNamed,
                (None, Some(_)) => Reason::IdForName,
                (None, None) => Reason::NoName,
            });
            match person.birth_date {
                Some(ShownDate::YearOnly(_)) => reasons.push(Reason::Masked),
                None => reasons.push(Reason::NoBirthDate),
                Some(ShownDate::Full(_)) => {}
            }
            if shown.step.is_none() {
                reasons.push(Reason::NoStep);
            }
        }
    }
    if shown.demo {
        reasons.push(Reason::Demo);
    }
    reasons
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::exam::{Gap, ShownName, ShownPerson};

    #[test]
    fn each_clearing_is_kept_with_its_rule_and_time() {
        let mut log = ExamLog::default();
        let wall = NaiveDateTime::default();
        let person = Some(ShownPerson { name: Some(ShownName::whole("x")), ..ShownPerson::default() });
        let shown = Shown { phase: Phase::Ready, person, ..Shown::default() };
        log.observe(&shown, &[], wall);
        log.observe(&Shown::default(), &[Notice::Cleared(Rule::Hidden)], wall);
        let entries: Vec<ExamEntry> = log.entries().map(|(_, entry)| entry.clone()).collect();
        assert_eq!(
            entries,
            [
                ExamEntry::Phase(Phase::Waiting),
                ExamEntry::Cleared(Rule::Hidden),
                ExamEntry::Phase(Phase::Ready),
                ExamEntry::PatientShown
            ]
        );
        assert_eq!(log.last_clearing(), Some((wall, Rule::Hidden)));
    }

    #[test]
    fn a_step_is_kept_by_its_words_and_what_is_new_is_told() {
        let mut log = ExamLog::default();
        let step = ShownStep { body_part: Some("CHEST".to_owned()), projection: None };
        let shown = Shown { step: Some(step.clone()), ..Shown::default() };
        let new = |log: &mut ExamLog| log.observe(&shown, &[], NaiveDateTime::default());
        assert_eq!(new(&mut log), [ExamEntry::StepShown(step)]);
        assert_eq!(new(&mut log), [], "nothing has changed since");
    }

    #[test]
    fn a_blank_screen_is_explained() {
        assert_eq!(reasons(&Shown::default(), true, false, None), [Reason::NobodyNamed]);
        let passed = Rule::HoldPassed { gap: Gap::Lost, hold: Duration::from_secs(5) };
        assert_eq!(
            reasons(&Shown::default(), false, false, Some(passed)),
            [Reason::NotConnected, Reason::Cleared(passed)]
        );
    }

    #[test]
    fn a_hidden_patient_is_said_to_be_hidden() {
        assert_eq!(reasons(&Shown::default(), true, true, None), [Reason::Hidden]);
    }

    #[test]
    fn what_is_missing_beside_a_patient_is_explained() {
        let person = Some(ShownPerson { id: Some("7".to_owned()), ..ShownPerson::default() });
        let shown = Shown { phase: Phase::Ready, person, demo: true, ..Shown::default() };
        assert_eq!(
            reasons(&shown, true, false, None),
            [Reason::IdForName, Reason::NoBirthDate, Reason::NoStep, Reason::Demo]
        );
    }
}
