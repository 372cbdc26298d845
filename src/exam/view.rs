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
    let id = drawable(patient.id.as_deref(), can_draw, Notice::IdNotDrawable, notices);
    let name_registered = patient.name.is_some();
    if name_registered && name.is_none() {
        // One sentence for both: which of them stands for the other depends on both.
        notices.retain(|notice| *notice != Notice::IdNotDrawable);
        notices.push(if id.is_some() { Notice::NameNotDrawable } else { Notice::NameAndIdNotDrawable });
    }
    let birth_date =
        patient.birth_date.map(|date| if mask { ShownDate::YearOnly(date.year()) } else { ShownDate::Full(date) });
    ShownPerson { id, name, name_small, birth_date, name_registered }
}

/// The large and the small line: of the groups that can be drawn, the one that is wanted most; none where none can be.
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
    let Some((group, large)) = groups.iter().find_map(|group| Some((*group, candidate(group)?))) else {
        return (None, None);
    };
    if groups.iter().any(|group| candidate(group).is_none()) {
        notices.push(Notice::NameDrawnByOtherGroup);
    }
    let small = name.readings_of(group).into_iter().find_map(candidate);
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

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::super::{Arrival, Event, Limits, Moment, Presenter};
    use super::*;

    /// What is shown of a person, and what is said, with fonts that have neither Georgian nor private characters.
    fn shown(id: Option<&str>, name: &str) -> (ShownPerson, Vec<Notice>) {
        let can_draw =
            |text: &str| !text.chars().any(|c| matches!(c, '\u{10a0}'..='\u{10ff}' | '\u{e000}'..='\u{f8ff}'));
        let mut presenter = Presenter::new(Limits::default(), NamesPrivacy::Full, Box::new(can_draw));
        let patient = Patient { id: id.map(str::to_owned), name: PersonName::parse(name), birth_date: None };
        let at = Moment::from_start(Duration::from_secs(1));
        let notices = presenter.apply(&Arrival { at, connection: 1, demo: false, event: Event::Patient(patient) });
        (presenter.shown().person.clone().unwrap(), notices)
    }

    #[test]
    fn where_neither_name_nor_id_can_be_drawn_neither_is_shown_and_one_sentence_says_so() {
        for id in [Some("\u{e001}"), None] {
            let (person, notices) = shown(id, "ა^ბ");
            assert_eq!(person, ShownPerson { name_registered: true, ..ShownPerson::default() });
            assert_eq!(notices, [Notice::NameAndIdNotDrawable], "{id:?}");
        }
        assert_eq!(shown(Some("P-1"), "ა^ბ").1, [Notice::NameNotDrawable]);
        assert_eq!(shown(Some("\u{e001}"), "").1, [Notice::IdNotDrawable]);
        assert_eq!(shown(Some("\u{e001}"), "Doe^John").1, [Notice::IdNotDrawable]);
    }

    #[test]
    fn a_group_that_cannot_be_drawn_is_said_wherever_it_stands() {
        for (name, large) in
            [("Smith^J=ა^ბ", "SMITH, J"), ("ა^ბ=Smith^J", "SMITH, J"), ("Smith^J=\u{e000}洪=洪^吉洞", "洪吉洞")]
        {
            let (person, notices) = shown(Some("P-1"), name);
            assert_eq!(person.name.as_deref(), Some(large), "{name}");
            assert_eq!(notices, [Notice::NameDrawnByOtherGroup], "{name}");
        }
        assert_eq!(shown(Some("P-1"), "Hong^Gildong=洪^吉洞=홍^길동").1, []);
    }

    #[test]
    fn a_reading_that_can_be_drawn_is_the_small_line_where_another_cannot() {
        assert_eq!(shown(None, "Yamada\u{e000}=山田^太郎=やまだ^たろう").0.name_small.as_deref(), Some("やまだたろう"));
        assert_eq!(shown(None, "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎").0.name_small.as_deref(), Some("ヤマダタロウ"));
    }
}
