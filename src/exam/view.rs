//! What the patient screen may show: masked, cleaned and drawable already, so that the screen decides nothing.

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;

use super::decoration::{enclosed_letter, is_decoration};
use super::disclosure::{Disclosure, Privacy, holds_date, holds_id};
use super::name::Form;
use super::privacy::{CIRCLE, Givens, STAR, hidden_id, masked, masked_id, without_end};
use super::shown_name::{Join, ShownName};
use super::text::{clean, clip, without_selectors};
use super::{NameGroup, NamesPrivacy, Notice, Patient, PersonName, Phase, Received};

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

/// A person as shown, with notices.
pub(super) fn person(
    patient: &Patient,
    privacy: Privacy,
    phase: Phase,
    can_draw: CanDraw<'_>,
    notices: &mut Vec<Notice>,
) -> ShownPerson {
    let mask = privacy.names.masks(phase).then(|| patient.name.as_ref().map(Givens::of));
    let id = patient.id.as_deref().filter(|_| privacy.id != Some(Disclosure::Hidden));
    let id = id.and_then(|id| drawable_id(id, can_draw, notices));
    let (name, name_small) = match &patient.name {
        Some(name) if privacy.names != NamesPrivacy::Hidden => {
            let lines = lines(name, mask.as_ref().and_then(Option::as_ref), can_draw, notices);
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
    let may_stand = |name: &ShownName| !is_id(name) && !tells_birth(&name.one_line());
    let (name, name_small) = (name.filter(&may_stand), name_small.filter(&may_stand));
    let id = id.map(|id| {
        let givens = mask.as_ref().and_then(Option::as_ref);
        let is_masked = match privacy.id {
            Some(Disclosure::Masked | Disclosure::Hidden) => true,
            Some(Disclosure::Shown) => false,
            None => mask.is_some() && name.is_none(),
        };
        let tells = givens.is_some_and(|givens| givens.reach(&id)) || tells_birth(&id);
        if tells_birth(&id) && !tells_birth(&without_end(&id)) {
            // The characters that a mask leaves are a part of the date.
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
    can_draw: CanDraw<'_>,
    notices: &mut Vec<Notice>,
) -> (Option<ShownName>, Option<ShownName>) {
    let sign = if can_draw(CIRCLE.encode_utf8(&mut [0; 4])) { CIRCLE } else { STAR };
    let has_thin_space = can_draw(Join::ThinSpace.text());
    // A masked line may hide the very character that no font has; the unmasked one decides, so that the line does not
    // change with the mask.
    let candidate = |group: &NameGroup| {
        let form = drawn_form(group, can_draw)?;
        let name = match mask {
            None => Some(group.shown(form)),
            Some(givens) => masked(group, form, givens, sign).filter(|name| is_drawable_name(name, can_draw)),
        };
        name.map(|name| if has_thin_space { name } else { name.with_wide_space() })
    };
    let groups = name.by_preference();
    let Some((group, large)) = groups.iter().find_map(|group| Some((*group, candidate(group)?))) else {
        return (None, None);
    };
    if groups.iter().any(|group| drawn_form(group, can_draw).is_none()) {
        notices.push(Notice::NameDrawnByOtherGroup);
    }
    if name.is_damaged() {
        notices.push(Notice::NamePartlyDamaged);
    }
    let small = name.readings_of(group).into_iter().find_map(candidate);
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
mod tests {
    use std::time::Duration;

    use super::super::{Arrival, Event, Limits, Moment, Presenter};
    use super::*;

    /// What is shown of a person, and the notices, with fonts that have neither Georgian nor private-use characters.
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
    fn an_id_that_ends_with_a_withheld_birth_date_shows_no_part_of_it() {
        let born = NaiveDate::from_ymd_opt(1988, 2, 14);
        for (id, expected) in [
            ("19880214", "***"),
            ("R-140288", "***"),
            ("880214-1234567", "***67"),
            ("P-12345", "P-12345"),
            ("99-1402", "99-1402"),
        ] {
            let privacy = Privacy { birth_date: Some(Disclosure::Hidden), ..Privacy::default() };
            let mut presenter = Presenter::new(Limits::default(), privacy, Box::new(|_: &str| true));
            let patient = Patient { id: Some(id.to_owned()), name: None, birth_date: born };
            let at = Moment::from_start(Duration::from_secs(1));
            presenter.apply(&Arrival { at, connection: 1, demo: false, event: Event::Patient(patient) });
            assert_eq!(presenter.shown().person.as_ref().unwrap().id.as_deref(), Some(expected), "{id}");
        }
    }

    #[test]
    fn a_group_that_cannot_be_drawn_is_said_wherever_it_stands() {
        for (name, large) in
            [("Smith^J=ა^ბ", "Smith, J"), ("ა^ბ=Smith^J", "Smith, J"), ("Smith^J=\u{e000}洪=洪^吉洞", "洪吉洞")]
        {
            let (person, notices) = shown(Some("P-1"), name);
            assert_eq!(person.name.map(|name| name.one_line()).as_deref(), Some(large), "{name}");
            assert_eq!(notices, [Notice::NameDrawnByOtherGroup], "{name}");
        }
        assert_eq!(shown(Some("P-1"), "Hong^Gildong=洪^吉洞=홍^길동").1, []);
    }

    #[test]
    fn what_no_font_has_is_shown_in_a_form_that_one_has() {
        let can_draw = |text: &str| !text.contains(['ʻ', 'ﬁ', '\u{fa19}']);
        for (name, large) in
            [("Kaʻala^Leilani", "Ka’ala, Leilani"), ("ﬁsch^Eva", "fisch, Eva"), ("神田^\u{fa19}", "神田\u{2009}神")]
        {
            let group = PersonName::parse(name).unwrap().by_preference()[0].clone();
            let form = drawn_form(&group, &can_draw).unwrap();
            assert_eq!(group.shown(form).one_line(), large);
        }
    }

    #[test]
    fn a_reading_that_can_be_drawn_is_the_small_line_where_another_cannot() {
        let small = |name| shown(None, name).0.name_small.map(|name| name.one_line());
        assert_eq!(small("Yamada\u{e000}=山田^太郎=やまだ^たろう").as_deref(), Some("やまだ\u{2009}たろう"));
        assert_eq!(small("ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎").as_deref(), Some("ヤマダ タロウ"));
    }

    #[test]
    fn a_thin_space_and_a_circle_are_shown_where_a_font_has_them() {
        for (lacks, full, mask) in [
            ("", "辻\u{e0100}\u{2009}はな", "辻\u{e0100}\u{2009}○な"),
            ("\u{2009}○\u{e0100}", "辻\u{e0100} はな", "辻\u{e0100} *な"),
        ] {
            for (privacy, wanted) in [(NamesPrivacy::Full, full), (NamesPrivacy::Masked, mask)] {
                let can_draw = move |text: &str| !text.chars().any(|c| lacks.contains(c));
                let mut presenter = Presenter::new(Limits::default(), privacy, Box::new(can_draw));
                let patient = Patient { id: None, name: PersonName::parse("辻\u{e0100}^はな"), birth_date: None };
                let event = Event::Patient(patient);
                presenter.apply(&Arrival { at: Moment::default(), connection: 1, demo: false, event });
                let name = presenter.shown().person.as_ref().and_then(|person| person.name.clone());
                assert_eq!(name.map(|name| name.one_line()).as_deref(), Some(wanted));
            }
        }
    }
}
