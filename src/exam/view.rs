//! What the patient screen may show: masked, cleaned and drawable already, so that the screen decides nothing.

use chrono::{Datelike, NaiveDate};

use super::privacy::masked;
use super::text::{clean, clip};
use super::{Exam, NameGroup, NamesPrivacy, Notice, Patient, PersonName, Phase};

/// What the patient screen may show now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// Where the exam stands.
    pub phase: Phase,
    /// The link was lost and the hold is running: what is shown is about to go.
    pub reconnecting: bool,
    /// The screen bears the DEMO mark.
    pub demo: bool,
    /// The person.
    pub person: Option<ShownPerson>,
    /// The body part and projection.
    pub step: Option<ShownStep>,
}

/// The person as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShownPerson {
    /// The id, shown in place of a name where there is none.
    pub id: Option<String>,
    /// The large line.
    pub name: Option<String>,
    /// The line under it.
    pub name_small: Option<String>,
    /// The birth date.
    pub birth_date: Option<ShownDate>,
    /// Whether a name came, also one that no font here can draw: then "name not registered" would be untrue.
    pub name_registered: bool,
}

/// A birth date as shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownDate {
    /// Year, month and day.
    Full(NaiveDate),
    /// Masked: the year alone.
    YearOnly(i32),
}

/// The step as shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShownStep {
    /// The body part.
    pub body_part: Option<String>,
    /// The projection.
    pub projection: Option<String>,
}

/// The longest name, id, body part or projection that the screen takes, in characters: five components of 64.
const LONGEST: usize = 320;

/// Says whether the bundled fonts can draw a text.
pub(super) type CanDraw<'a> = &'a dyn Fn(&str) -> bool;

/// What may be shown of an exam, and what there is to say about showing its person and its step.
pub(super) struct Presentation {
    pub(super) shown: Shown,
    pub(super) about_person: Vec<Notice>,
    pub(super) about_step: Vec<Notice>,
}

pub(super) fn present(exam: &Exam, privacy: NamesPrivacy, can_draw: CanDraw<'_>) -> Presentation {
    let (mut about_person, mut about_step) = (Vec::new(), Vec::new());
    let phase = exam.phase();
    let person = exam.patient().map(|patient| person(patient, privacy.masks(phase), can_draw, &mut about_person));
    let step = exam.step().map(|step| ShownStep {
        body_part: drawable(step.body_part.as_deref(), can_draw, Notice::StepNotDrawable, &mut about_step),
        projection: drawable(step.projection.as_deref(), can_draw, Notice::StepNotDrawable, &mut about_step),
    });
    let shown = Shown { phase, reconnecting: exam.is_held_after_loss(), demo: exam.is_demo(), person, step };
    Presentation { shown, about_person, about_step }
}

fn person(patient: &Patient, mask: bool, can_draw: CanDraw<'_>, notices: &mut Vec<Notice>) -> ShownPerson {
    let (name, name_small) = match &patient.name {
        Some(name) => lines(name, mask, can_draw, notices),
        None => (None, None),
    };
    ShownPerson {
        id: drawable(patient.id.as_deref(), can_draw, Notice::IdNotDrawable, notices),
        name,
        name_small,
        birth_date: patient
            .birth_date
            .map(|date| if mask { ShownDate::YearOnly(date.year()) } else { ShownDate::Full(date) }),
        name_registered: patient.name.is_some(),
    }
}

/// The large and the small line: of the groups that can be drawn, the one that is wanted most.
fn lines(
    name: &PersonName,
    mask: bool,
    can_draw: CanDraw<'_>,
    notices: &mut Vec<Notice>,
) -> (Option<String>, Option<String>) {
    let line =
        |group: &NameGroup| Some(if mask { masked(group) } else { group.display() }).filter(|text| can_draw(text));
    // A masked line may hide the very character that no font has; the unmasked one decides, so that the line does not
    // change with the mask.
    let candidate = |group: &NameGroup| if can_draw(&group.display()) { line(group) } else { None };
    let groups = name.by_preference();
    let Some((index, group, large)) =
        groups.iter().enumerate().find_map(|(index, group)| Some((index, *group, candidate(group)?)))
    else {
        notices.push(Notice::NameNotDrawable);
        return (None, None);
    };
    if index > 0 {
        notices.push(Notice::NameDrawnByOtherGroup);
    }
    let small = name.reading_of(group).and_then(candidate);
    (Some(clipped(&large, notices)), small.map(|small| clipped(&small, notices)))
}

/// A text as the screen may show it; none, with a notice, where a character of it cannot be drawn.
fn drawable(text: Option<&str>, can_draw: CanDraw<'_>, problem: Notice, notices: &mut Vec<Notice>) -> Option<String> {
    let text = Some(clean(text?)).filter(|text| !text.is_empty())?;
    if can_draw(&text) {
        return Some(clipped(&text, notices));
    }
    if !notices.contains(&problem) {
        notices.push(problem);
    }
    None
}

fn clipped(text: &str, notices: &mut Vec<Notice>) -> String {
    let cut = clip(text, LONGEST);
    if cut != text && !notices.contains(&Notice::TextClipped) {
        notices.push(Notice::TextClipped);
    }
    cut
}
