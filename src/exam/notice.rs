//! What the operator should know about an exam, in plain sentences that hold no patient value.

use std::fmt;
use std::time::Duration;

use super::BirthDateProblem;
use crate::l10n::{Message, Value};

/// What came between the display and the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gap {
    /// The connection was lost, and still is.
    Lost,
    /// The connection was lost for this long.
    LostFor(Duration),
    /// The computer slept.
    Slept,
}

/// The rule by which something was cleared from the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Nothing confirmed the patient within `hold` after a gap began: `exam.hold_on_link_loss_secs`.
    HoldPassed {
        /// The gap.
        gap: Gap,
        /// How long the screen waited.
        hold: Duration,
    },
    /// The first event after a loss: earlier content cannot be trusted.
    AfterLoss,
    /// This time has passed since the completion: `exam.clear_after_complete_secs`.
    AfterCompletion(Duration),
    /// Nothing was heard for this long: `exam.max_age_secs`.
    MaxAge(Duration),
    /// A 101 that names nobody.
    NoPatient,
    /// A 601 after the completion belongs to a study that has not been announced.
    StepAfterCompletion,
    /// A 601 of a new study, while the patient of before it was shown.
    StepOfAnotherStudy,
    /// A new study was opened after a completion.
    NewStudy,
    /// Demo data after real data, or real after demo.
    OriginChanged,
    /// A message that may have been a 601.
    StepUnknown,
    /// A message that may have been a 1001 or 1002.
    StudyUnknown,
    /// A message of another kind named somebody else.
    AnotherMentioned,
    /// Staff hid the patient.
    Hidden,
    /// The display turned to another server.
    ServerChanged,
}

/// One thing to know.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Notice {
    /// Something was cleared, and why.
    Cleared(Rule),
    /// A 101 for somebody else during an exam.
    PatientChangedDuringExam,
    /// A 601 with nobody shown.
    StepWithoutPatient,
    /// A 1002 without an exam.
    CompletedWithoutExam,
    /// An event of a connection that is closed.
    OldConnection,
    /// The step was not kept for the patient who followed.
    StepNotPaired,
    /// No birth date is shown although one came.
    BirthDate(BirthDateProblem),
    /// The birth date came as `YYYYMMDD` or `YYYY.MM.DD`.
    BirthDateForm,
    /// A 101 without anything that can be shown.
    NothingToShow,
    /// A group of the name is not shown, because no font here has one of its characters; another one is.
    NameDrawnByOtherGroup,
    /// No group of the name can be drawn; the ID is shown instead.
    NameNotDrawable,
    /// Neither a group of the name nor an ID can be drawn: neither is shown.
    NameAndIdNotDrawable,
    /// A group of the name was damaged before it came and is not shown; another one is.
    NamePartlyDamaged,
    /// The name was damaged before it arrived; the ID is shown instead.
    NameDamaged,
    /// The name was damaged before it arrived, and no ID can be shown either.
    NameDamagedWithoutId,
    /// The id was damaged before it came; the patient counts as one without id.
    IdDamaged,
    /// The id cannot be drawn.
    IdNotDrawable,
    /// Body part or projection was damaged before it came.
    StepDamaged,
    /// A decoration in body part or projection that no font here has was left out.
    DecorationLeftOut,
    /// Body part or projection cannot be drawn.
    StepNotDrawable,
    /// Body part or projection holds a name, a birth date or an id that is withheld: neither is shown.
    StepTellsWithheld,
    /// A text was longer than the screen takes and was cut, with an ellipsis.
    TextClipped,
}

/// A time as a person says it: `0.4 s`, `5 min`, `4 h`.
fn span(time: Duration) -> Message {
    let tenths = |parts: u128| Value::tenths(if time.is_zero() { 0 } else { parts.max(1) });
    match time.as_secs() {
        0..120 => Message::new("time-seconds").with("seconds", tenths(time.as_millis() / 100)),
        120..7200 => Message::new("time-minutes").with("minutes", tenths(time.as_millis() / 6_000)),
        _ => Message::new("time-hours").with("hours", tenths(time.as_millis() / 360_000)),
    }
}

impl Rule {
    /// Why something was cleared: a clause that follows a colon; its form `short` is for a narrow list.
    #[must_use]
    pub fn message(self) -> Message {
        Message::new(match self {
            Self::HoldPassed { gap, hold } => {
                let (id, lost) = match gap {
                    Gap::Lost => ("rule-hold-passed", None),
                    Gap::LostFor(time) => ("rule-hold-passed-back", Some(time)),
                    Gap::Slept => ("rule-hold-passed-slept", None),
                };
                let message = Message::new(id).with("hold", span(hold));
                return match lost {
                    Some(lost) => message.with("lost", span(lost)),
                    None => message,
                };
            }
            Self::AfterCompletion(after) => return Message::new("rule-after-completion").with("after", span(after)),
            Self::MaxAge(after) => return Message::new("rule-max-age").with("after", span(after)),
            Self::AfterLoss => "rule-after-loss",
            Self::NoPatient => "rule-no-patient",
            Self::StepAfterCompletion => "rule-step-after-completion",
            Self::StepOfAnotherStudy => "rule-step-of-another-study",
            Self::NewStudy => "rule-new-study",
            Self::OriginChanged => "rule-origin-changed",
            Self::StepUnknown => "rule-step-unknown",
            Self::StudyUnknown => "rule-study-unknown",
            Self::AnotherMentioned => "rule-another-mentioned",
            Self::Hidden => "rule-hidden",
            Self::ServerChanged => "rule-server-changed",
        })
    }
}

impl BirthDateProblem {
    /// What is wrong with the date: a sentence.
    #[must_use]
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::NotADate => "birth-date-not-a-date",
            Self::InTheFuture => "birth-date-in-the-future",
            Self::TooLongAgo => "birth-date-too-long-ago",
            Self::Placeholder => "birth-date-placeholder",
            Self::Damaged => "birth-date-damaged",
            Self::Contradicting => "birth-date-contradicting",
        })
    }
}

impl Notice {
    /// The notice without times that were measured: two that differ in these alone are equal.
    #[must_use]
    pub fn unmeasured(&self) -> Self {
        if let Self::Cleared(Rule::HoldPassed { gap: Gap::LostFor(_), hold }) = self {
            Self::Cleared(Rule::HoldPassed { gap: Gap::LostFor(Duration::ZERO), hold: *hold })
        } else {
            self.clone()
        }
    }

    /// What happened, why, and what to do. It holds no patient value.
    #[must_use]
    pub fn message(&self) -> Message {
        let id = match self {
            Self::Cleared(rule) => return Message::new("exam-notice-cleared").with("why", rule.message()),
            Self::BirthDate(problem) => return Message::new("exam-notice-birth-date").with("why", problem.message()),
            Self::PatientChangedDuringExam => "exam-notice-patient-changed",
            Self::StepWithoutPatient => "exam-notice-step-without-patient",
            Self::CompletedWithoutExam => "exam-notice-completed-without-exam",
            Self::OldConnection => "exam-notice-old-connection",
            Self::StepNotPaired => "exam-notice-step-not-paired",
            Self::BirthDateForm => "exam-notice-birth-date-form",
            Self::NothingToShow => "exam-notice-nothing-to-show",
            Self::NameDrawnByOtherGroup => "exam-notice-name-drawn-by-other-group",
            Self::NameNotDrawable => "exam-notice-name-not-drawable",
            Self::NameAndIdNotDrawable => "exam-notice-name-and-id-not-drawable",
            Self::NamePartlyDamaged => "exam-notice-name-partly-damaged",
            Self::NameDamaged => "exam-notice-name-damaged",
            Self::NameDamagedWithoutId => "exam-notice-name-damaged-without-id",
            Self::IdDamaged => "exam-notice-id-damaged",
            Self::IdNotDrawable => "exam-notice-id-not-drawable",
            Self::StepDamaged => "exam-notice-step-damaged",
            Self::DecorationLeftOut => "exam-notice-decoration-left-out",
            Self::StepNotDrawable => "exam-notice-step-not-drawable",
            Self::StepTellsWithheld => "exam-notice-step-tells-withheld",
            Self::TextClipped => "exam-notice-text-clipped",
        };
        Message::new(id)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::l10n::{Library, Locale};

    #[test]
    fn every_notice_has_a_korean_sentence_of_its_own() {
        let rules = [
            Rule::HoldPassed { gap: Gap::Lost, hold: Duration::from_secs(5) },
            Rule::HoldPassed { gap: Gap::LostFor(Duration::from_millis(421)), hold: Duration::from_secs(5) },
            Rule::HoldPassed { gap: Gap::Slept, hold: Duration::from_secs(5) },
            Rule::AfterLoss,
            Rule::AfterCompletion(Duration::from_secs(30)),
            Rule::MaxAge(Duration::from_hours(4)),
            Rule::NoPatient,
            Rule::StepAfterCompletion,
            Rule::StepOfAnotherStudy,
            Rule::NewStudy,
            Rule::OriginChanged,
            Rule::StepUnknown,
            Rule::StudyUnknown,
            Rule::AnotherMentioned,
            Rule::Hidden,
            Rule::ServerChanged,
        ];
        let problems = [
            BirthDateProblem::NotADate,
            BirthDateProblem::InTheFuture,
            BirthDateProblem::TooLongAgo,
            BirthDateProblem::Placeholder,
            BirthDateProblem::Damaged,
            BirthDateProblem::Contradicting,
        ];
        let mut all: Vec<Notice> = rules.into_iter().map(Notice::Cleared).collect();
        all.extend(problems.into_iter().map(Notice::BirthDate));
        all.extend([
            Notice::PatientChangedDuringExam,
            Notice::StepWithoutPatient,
            Notice::CompletedWithoutExam,
            Notice::OldConnection,
            Notice::StepNotPaired,
            Notice::BirthDateForm,
            Notice::NothingToShow,
            Notice::NameDrawnByOtherGroup,
            Notice::NameNotDrawable,
            Notice::NameAndIdNotDrawable,
            Notice::NamePartlyDamaged,
            Notice::NameDamaged,
            Notice::NameDamagedWithoutId,
            Notice::IdDamaged,
            Notice::IdNotDrawable,
            Notice::StepDamaged,
            Notice::DecorationLeftOut,
            Notice::StepNotDrawable,
            Notice::StepTellsWithheld,
            Notice::TextClipped,
        ]);
        let mut seen = HashSet::new();
        for notice in all {
            let sentence = notice.message().text(Library::bundled(), Locale::KO);
            let hangul = sentence.chars().filter(|c| ('가'..='힣').contains(c)).count();
            assert!(hangul > 5 && (sentence.ends_with("다.") || sentence.ends_with("하십시오.")), "{sentence}");
            assert!(seen.insert(sentence.clone()), "said twice: {sentence}");
            for name in ["101", "601", "1002", "122", "0.4", "30", "4"] {
                assert_eq!(sentence.contains(name), notice.to_string().contains(name), "{name}: {sentence}");
            }
        }
    }

    #[test]
    fn what_really_happened_is_said_with_its_times() {
        let said = |gap| Notice::Cleared(Rule::HoldPassed { gap, hold: Duration::from_secs(5) }).to_string();
        assert_eq!(
            said(Gap::LostFor(Duration::from_millis(421))),
            "The patient screen was cleared: the connection was lost for 0.4 s, and nothing confirmed the patient within 5 s."
        );
        assert!(said(Gap::Lost).contains("is lost") && said(Gap::Slept).contains("asleep"));
        for (time, words) in [(0, "0 s"), (4, "0.1 s"), (90_000, "90 s"), (300_000, "5 min"), (14_400_000, "4 h")] {
            assert_eq!(span(Duration::from_millis(time)).to_string(), words);
        }
    }
}
