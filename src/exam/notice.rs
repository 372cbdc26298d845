//! What the operator should know about an exam, in plain sentences that hold no patient value.

use std::fmt;

use super::BirthDateProblem;

/// The rule by which something was cleared from the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The link was lost for longer than `exam.hold_on_link_loss_secs`.
    HoldPassed,
    /// The first event after a loss: what stood before it cannot be vouched for.
    AfterLoss,
    /// `exam.clear_after_complete_secs` have passed since the completion.
    AfterCompletion,
    /// Nothing was heard for `exam.max_age_secs`.
    MaxAge,
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
    /// No group of the name can be drawn; the id stands for it.
    NameNotDrawable,
    /// No group of the name can be drawn, and there is no id that can: neither is shown.
    NameAndIdNotDrawable,
    /// A group of the name was damaged before it came and is not shown; another one is.
    NamePartlyDamaged,
    /// The name was damaged before it came; the id stands for it.
    NameDamaged,
    /// The name was damaged before it came, and there is no id that can be shown: neither is.
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
    /// A text was longer than the screen takes and was cut, with an ellipsis.
    TextClipped,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::HoldPassed => {
                "the link was lost for longer than exam.hold_on_link_loss_secs, so nobody knows whether this is still the patient"
            }
            Self::AfterLoss => "the link had been lost, and what stood from before the loss cannot be vouched for",
            Self::AfterCompletion => "exam.clear_after_complete_secs have passed since the exam was completed",
            Self::MaxAge => "nothing was heard of the exam for exam.max_age_secs",
            Self::NoPatient => "a 101 (setPatientInfo) named nobody",
            Self::StepAfterCompletion => "a 601 (sendStepInfo) came after the completion and belongs to a study that has not been announced",
            Self::StepOfAnotherStudy => "a 601 (sendStepInfo) came for a study that was opened after this patient was named",
            Self::NewStudy => "a new study was opened (1001) and its patient is not named yet",
            Self::OriginChanged => "demo data and real data never stand on one screen",
            Self::StepUnknown => "a message that cannot be read may have been a 601 (sendStepInfo), so the step is not known",
            Self::StudyUnknown => {
                "a message that cannot be read may have been a 1001 or 1002, so nobody knows whether a study runs and whose"
            }
            Self::AnotherMentioned => "a message of another kind, or for another receiver, named somebody else",
            Self::Hidden => "staff hid the patient; the next 101 (setPatientInfo) is shown again",
        })
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Cleared(rule) => write!(f, "The patient screen was cleared: {rule}."),
            Self::PatientChangedDuringExam => f.write_str(
                "The patient changed during an exam: a 101 (setPatientInfo) for somebody else came before the 1002. The earlier exam counts as over.",
            ),
            Self::StepWithoutPatient => {
                f.write_str("A 601 (sendStepInfo) came with nobody shown. The step is shown alone until a 101 follows.")
            }
            Self::CompletedWithoutExam => {
                f.write_str("A 1002 (eventCompleteExam) came without an exam in preparation or in progress. Nothing changed.")
            }
            Self::OldConnection => f.write_str("An event of a connection that is closed came late. It was ignored."),
            Self::StepNotPaired => f.write_str(
                "A 601 (sendStepInfo) came too long before the 101, or with somebody else shown, to belong to this patient. The step was cleared.",
            ),
            Self::BirthDate(problem) => {
                f.write_str("No birth date is shown: ")?;
                f.write_str(match problem {
                    BirthDateProblem::NotADate => "what came is not a date as YYYY-MM-DD or YYYYMMDD that the calendar has.",
                    BirthDateProblem::InTheFuture => "it lies in the future. Check this computer's date, too.",
                    BirthDateProblem::TooLongAgo => "whoever was born then would be older than 122 years.",
                    BirthDateProblem::Placeholder => "what came is a day that programs write where there is no date.",
                    BirthDateProblem::Damaged => "what came has lost a character on its way.",
                    BirthDateProblem::Contradicting => "patientBirth and patientBirthDate came with different dates.",
                })
            }
            Self::BirthDateForm => f.write_str(
                "The birth date came as YYYYMMDD or YYYY.MM.DD; the API document's section on 101 says YYYY-MM-DD. It was read.",
            ),
            Self::NothingToShow => f.write_str(
                "A 101 (setPatientInfo) came with neither id, name nor birth date that can be read. The name was cleared.",
            ),
            Self::NameDrawnByOtherGroup => f.write_str(
                "A character of the name is in none of the bundled fonts. Another group of the name is shown, which can be drawn.",
            ),
            Self::NameNotDrawable => f.write_str(
                "A character of the name is in none of the bundled fonts. The patient's id is shown instead.",
            ),
            Self::NameAndIdNotDrawable => f.write_str(
                "A character of the name is in none of the bundled fonts, and there is no id that could be drawn in its place. Neither is shown; identify the patient without this screen.",
            ),
            Self::NamePartlyDamaged => f.write_str(
                "The name arrived damaged in one of its groups: a character was lost or read in a wrong encoding. Another group is shown, which arrived whole.",
            ),
            Self::NameDamaged => f.write_str(
                "The name arrived damaged: a character was lost or read in a wrong encoding. The patient's id is shown instead. Check the character set of the worklist and the server.",
            ),
            Self::NameDamagedWithoutId => f.write_str(
                "The name arrived damaged: a character was lost or read in a wrong encoding; and there is no id that could be shown in its place. Neither is shown; identify the patient without this screen.",
            ),
            Self::IdDamaged => f.write_str(
                "The patient's id arrived damaged: a character was lost or read in a wrong encoding. The id is not shown, and counts as absent.",
            ),
            Self::StepDamaged => f.write_str(
                "The body part or projection arrived damaged: a character was lost or read in a wrong encoding. That text is not shown.",
            ),
            Self::DecorationLeftOut => f.write_str(
                "A sign that decorates the body part or projection was left out, because no bundled font has it. The rest is shown.",
            ),
            Self::IdNotDrawable => {
                f.write_str("A character of the patient's id is in none of the bundled fonts. The id is not shown.")
            }
            Self::StepNotDrawable => f.write_str(
                "A character of the body part or projection is in none of the bundled fonts. That text is not shown.",
            ),
            Self::TextClipped => f.write_str("A text was longer than the screen takes. It was cut, and the cut is marked."),
        }
    }
}
