//! What the patient screen may show: masked, cleaned and drawable already, so that the screen decides nothing.

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;

use super::decoration::{enclosed_letter, is_decoration};
use super::disclosure::{Disclosure, Manner, holds_date, holds_id, holds_step};
use super::name::Form;
use super::privacy::{CIRCLE, Givens, STAR, hidden_id, masked, masked_id, without_end};
use super::shown_name::{HanForms, Join, ShownName};
use super::text::{clean, clip, without_selectors};
use super::{NameGroup, NamesPrivacy, Notice, Patient, PersonName, Phase, Received, Step};

/// What the patient screen may show now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shown {
    /// The phase of the exam.
    pub phase: Phase,
    /// The link was lost and the hold is running: the display will be cleared soon.
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
    /// The ID, shown in place of a missing name.
    pub id: Option<String>,
    /// The name in large letters.
    pub name: Option<ShownName>,
    /// The name in another writing, in small letters under it.
    pub name_small: Option<ShownName>,
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

/// A person as shown, with notices. Nothing may tell the step that is withheld.
pub(super) fn person(
    patient: &Patient,
    Manner { privacy, home }: Manner,
    (phase, withheld): (Phase, Option<&Step>),
    can_draw: CanDraw<'_>,
    notices: &mut Vec<Notice>,
) -> ShownPerson {
    let mask = privacy.names.masks(phase).then(|| patient.name.as_ref().map(Givens::of));
    let id = patient.id.as_deref().filter(|_| privacy.id != Some(Disclosure::Hidden));
    let id = id.and_then(|id| drawable_id(id, can_draw, notices));
    let (name, name_small) = match &patient.name {
        Some(name) if privacy.names != NamesPrivacy::Hidden => {
            let lines = lines(name, mask.as_ref().and_then(Option::as_ref), home, can_draw, notices);
            if lines.0.is_none() {
                tell_unshown(name, id.is_some(), can_draw, notices);
            }
            lines
        }
        Some(_) | None => (None, None),
    };
    // Some patients are registered with their id as the name; an id that is withheld must not appear there.
    let is_id = |name: &ShownName| match (privacy.id, &patient.id) {
        (Some(Disclosure::Masked | Disclosure::Hidden), Some(id)) => holds_id(&name.one_line(), id),
        (Some(_) | None, _) => false,
    };
    let of_birth = privacy.birth_date.unwrap_or(if mask.is_some() { Disclosure::Masked } else { Disclosure::Shown });
    // Neither an id nor a name must reveal a birth date that is withheld.
    let tells_birth =
        |id: &str| of_birth != Disclosure::Shown && patient.birth_date.is_some_and(|date| holds_date(id, date));
    let tells_step = |text: &str| withheld.is_some_and(|step| holds_step(text, step));
    let withholds = withheld.is_some()
        || of_birth != Disclosure::Shown
        || matches!(privacy.id, Some(Disclosure::Masked | Disclosure::Hidden));
    let may_stand = |name: &ShownName| {
        if !withholds {
            return true;
        }
        let line = name.one_line();
        !is_id(name) && !tells_birth(&line) && !tells_step(&line)
    };
    // Where the large line may not stand there, the small one takes its place.
    let (name, name_small) = match (name.filter(&may_stand), name_small.filter(&may_stand)) {
        (None, small) => (small, None),
        both => both,
    };
    let id = id.map(|id| {
        let givens = mask.as_ref().and_then(Option::as_ref);
        let is_masked = match privacy.id {
            Some(Disclosure::Masked | Disclosure::Hidden) => true,
            Some(Disclosure::Shown) => false,
            None => mask.is_some() && name.is_none(),
        };
        let tells = givens.is_some_and(|givens| givens.reach(&id)) || tells_birth(&id);
        if tells_step(&id) || tells_birth(&id) && !tells_birth(&without_end(&id)) {
            // The characters that a mask leaves may be a part of it.
            hidden_id()
        } else if is_masked || tells {
            masked_id(&id, givens)
        } else {
            id
        }
    });
    let birth_date = patient.birth_date.and_then(|date| match of_birth {
        Disclosure::Shown => Some(ShownDate::Full(date)),
        Disclosure::Masked => Some(ShownDate::YearOnly(date.year())),
        Disclosure::Hidden => None,
    });
    ShownPerson { id, name, name_small, birth_date, name_registered: patient.name.is_some() }
}

/// Why a name that came is not shown.
fn tell_unshown(name: &PersonName, has_id: bool, can_draw: CanDraw<'_>, notices: &mut Vec<Notice>) {
    let problem = match (name.is_unknown(), has_id) {
        (true, true) => Notice::NameDamaged,
        (true, false) => Notice::NameDamagedWithoutId,
        // Masked away: there is nothing in it that may be seen.
        (false, _) if name.by_preference().into_iter().any(|group| drawn_form(group, can_draw).is_some()) => return,
        (false, true) => Notice::NameNotDrawable,
        (false, false) => Notice::NameAndIdNotDrawable,
    };
    // One notice for both: which of them replaces the other depends on both.
    notices.retain(|notice| *notice != Notice::IdNotDrawable);
    notices.push(problem);
}

/// Whether a text can be drawn, be it that an ideograph has another form than the one that was chosen.
fn is_drawable(text: &str, can_draw: CanDraw<'_>) -> bool {
    can_draw(&without_selectors(text).collect::<String>())
}

/// Whether a name can be drawn, be it with another space.
fn is_drawable_name(name: &ShownName, can_draw: CanDraw<'_>) -> bool {
    is_drawable(&name.clone().with_wide_space().one_line(), can_draw)
}

/// The first form of a group that can be drawn.
fn drawn_form(group: &NameGroup, can_draw: CanDraw<'_>) -> Option<Form> {
    Form::ALL.into_iter().find(|form| is_drawable_name(&group.shown(*form), can_draw))
}

/// The large and the small line: the preferred groups among those that can be drawn; `None` if none can.
fn lines(
    name: &PersonName,
    mask: Option<&Givens>,
    home: Option<HanForms>,
    can_draw: CanDraw<'_>,
    notices: &mut Vec<Notice>,
) -> (Option<ShownName>, Option<ShownName>) {
    let sign = if can_draw(CIRCLE.encode_utf8(&mut [0; 4])) { CIRCLE } else { STAR };
    let has_thin_space = can_draw(Join::ThinSpace.text());
    // A masked line may hide the very character that no font has; the unmasked one decides, so that the line does not
    // change with the mask.
    let candidate = |group: &NameGroup, form: Option<Form>| {
        let form = form?;
        let name = match mask {
            None => Some(group.shown(form)),
            Some(givens) => masked(group, form, givens, sign).filter(|name| is_drawable_name(name, can_draw)),
        };
        let name = name.map(|name| name.at_home(home));
        name.map(|name| if has_thin_space { name } else { name.with_wide_space() })
    };
    let groups: Vec<(&NameGroup, Option<Form>)> =
        name.by_preference().into_iter().map(|group| (group, drawn_form(group, can_draw))).collect();
    let Some((group, large)) = groups.iter().find_map(|(group, form)| Some((*group, candidate(group, *form)?))) else {
        return (None, None);
    };
    if groups.iter().any(|(_, form)| form.is_none()) {
        notices.push(Notice::NameDrawnByOtherGroup);
    }
    if name.is_damaged() {
        notices.push(Notice::NamePartlyDamaged);
    }
    let small = name.readings_of(group).into_iter().find_map(|group| candidate(group, drawn_form(group, can_draw)));
    (Some(clipped_name(&large, notices)), small.map(|small| clipped_name(&small, notices)))
}

fn clipped_name(name: &ShownName, notices: &mut Vec<Notice>) -> ShownName {
    let cut = name.clone().clipped(LONGEST);
    if cut != *name {
        say(Notice::TextClipped, notices);
    }
    cut
}

/// An ID as the screen may show it; `None`, with a notice, if a character was lost or cannot be drawn.
fn drawable_id(id: &str, can_draw: CanDraw<'_>, notices: &mut Vec<Notice>) -> Option<String> {
    let id = match Received::of(id) {
        Received::Nothing => return None,
        Received::Damaged => {
            notices.push(Notice::IdDamaged);
            return None;
        }
        Received::Text(id) => id,
    };
    let composed: String = id.nfc().collect();
    let drawn = [id, composed].into_iter().find(|id| is_drawable(id, can_draw));
    if drawn.is_none() {
        notices.push(Notice::IdNotDrawable);
    }
    drawn.map(|id| clipped(&id, notices))
}

/// A body part or projection as the screen may show it, without decorations that no font has; none, with a notice, where a
/// character of it was lost or a letter cannot be drawn.
pub(super) fn alias(came: &str, can_draw: CanDraw<'_>, notices: &mut Vec<Notice>) -> Option<String> {
    let text = match Received::of(came) {
        Received::Nothing => return None,
        Received::Damaged => {
            say(Notice::StepDamaged, notices);
            return None;
        }
        Received::Text(text) => text,
    };
    let is_left_out = |c: char| is_decoration(c) && !can_draw(c.encode_utf8(&mut [0; 4]));
    let mut plain = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_left_out(*c)) {
        match enclosed_letter(c) {
            Some(letter) if !can_draw(c.encode_utf8(&mut [0; 4])) => plain.extend(['(', letter, ')']),
            Some(_) | None => plain.push(c),
        }
    }
    let plain = clean(&plain);
    let composed: String = plain.nfc().collect();
    let Some(shown) = [&plain, &composed].into_iter().find(|text| !text.is_empty() && can_draw(text)) else {
        say(Notice::StepNotDrawable, notices);
        return None;
    };
    // Joiners and emoji modifiers are in no font either; they were removed with all invisible characters.
    if came.chars().any(|c| is_decoration(c) && !shown.contains(c)) {
        say(Notice::DecorationLeftOut, notices);
    }
    Some(clipped(shown, notices))
}

fn say(notice: Notice, notices: &mut Vec<Notice>) {
    if !notices.contains(&notice) {
        notices.push(notice);
    }
}

fn clipped(text: &str, notices: &mut Vec<Notice>) -> String {
    let cut = clip(text, LONGEST);
    if cut != text {
        say(Notice::TextClipped, notices);
    }
    cut
}

#[cfg(test)]
mod tests;
