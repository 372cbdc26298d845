//! What a body part's alias and a projection's alias mean together; nothing rather than a guess.

use super::region::{Position, Side, Target, View};
use super::vocabulary::{Meaning, Named, Piece, Vocabulary};

/// What one text says.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
struct Said {
    /// The place; none where none is named or two are.
    place: Option<Named>,
    /// Whether two places are named that are not the same.
    two_places: bool,
    /// The sides beside what they are of.
    sides: Vec<Side>,
    /// The sides of which nobody can tell whether they are the part's or the beam's.
    directed: Vec<Side>,
    views: Vec<View>,
    positions: Vec<Position>,
    /// Whether a view from front or back is named by another name.
    frontal: bool,
    young: bool,
    /// Whether it has a word that nobody knows.
    unknown: bool,
}

/// Which of the two texts it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum From {
    BodyPart,
    Projection,
}

/// What a body part and a projection mean; none where a word of the body part is not known or two places are named.
#[must_use]
pub fn find_target_with(vocabulary: &Vocabulary, body_part: Option<&str>, projection: Option<&str>) -> Option<Target> {
    let body = said(&vocabulary.pieces(body_part.unwrap_or_default()), From::BodyPart);
    let beam = said(&vocabulary.pieces(projection.unwrap_or_default()), From::Projection);
    if body.unknown || body.two_places {
        return None;
    }
    let named = match (body.place, beam.place.filter(|_| !beam.unknown)) {
        (Some(place), None) if !beam.two_places || beam.unknown => place,
        (None, Some(place)) => place,
        (Some(one), Some(other)) => same(one, other)?,
        (Some(_) | None, None) => return None,
    };
    let side = if named.has_sides() { side(named, &body, &beam) } else { Side::None };
    // A bare letter may be the side or the beam's direction: where it contradicts, nobody knows.
    let side = match (side, bare_side(projection)) {
        (Side::Left | Side::Right | Side::Both, Some(other)) if other != side => Side::Unknown,
        (side, _) => side,
    };
    Some(Target {
        region: named.region,
        part: named.part,
        side,
        view: view(named, &body, &beam),
        position: one(&body.positions, if beam.unknown { &[] } else { &beam.positions }),
        young: body.young || beam.young,
    })
}

/// The more exact of two names of one place.
fn same(one: Named, other: Named) -> Option<Named> {
    if one.region != other.region {
        return None;
    }
    match (one.part, other.part) {
        (None, _) => Some(other),
        (Some(_), None) => Some(one),
        (Some(part), Some(also)) => Some(if part == also { one } else { Named { part: None, ..one } }),
    }
}

fn said(pieces: &[Piece], from: From) -> Said {
    let mut said = Said::default();
    for (index, piece) in pieces.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| pieces.get(index));
        let after = pieces.get(index + 1);
        match piece.meaning {
            Meaning::Place(named) => match said.place {
                None if !said.two_places => said.place = Some(named),
                Some(place) => {
                    said.place = same(place, named);
                    said.two_places = said.place.is_none();
                }
                None => {}
            },
            Meaning::Side(side) => match role(side, piece, before, after, from) {
                Role::Part => said.sides.push(side),
                Role::Direction => said.directed.push(side),
                Role::Nothing => {}
            },
            Meaning::View(view) => said.views.extend(view_of(view, before, after)),
            Meaning::Position(position) => said.positions.push(position),
            Meaning::Frontal => said.frontal = true,
            Meaning::Young => said.young = true,
            Meaning::Unknown => said.unknown = true,
            Meaning::Generic | Meaning::Ignored => {}
        }
    }
    said
}

/// What a side word is of.
enum Role {
    /// The part.
    Part,
    /// Perhaps the beam.
    Direction,
    /// It says nothing.
    Nothing,
}

fn role(side: Side, piece: &Piece, before: Option<&Piece>, after: Option<&Piece>, from: From) -> Role {
    let directs = after.filter(|after| after.direction && !after.apart);
    if directs.is_some_and(|after| after.quarter) {
        return Role::Direction;
    }
    match (directs, from) {
        // "Both oblique" are two views of one part.
        (Some(after), From::BodyPart) if side == Side::Both && is_oblique(after) => Role::Direction,
        (Some(_), From::Projection) => Role::Direction,
        // "R AP" and "AP R" name a side, "R" and "LAT R" alone do not: "LL" is a direction too.
        (None, From::Projection) if piece.letter => {
            let plain = |piece: Option<&Piece>| piece.is_some_and(|piece| !piece.direction && says_how(piece.meaning));
            if plain(after) || (after.is_none() && plain(before)) { Role::Part } else { Role::Nothing }
        }
        // "LAT RT" of a chest is a direction, of a knee a side.
        (None | Some(_), From::BodyPart) | (None, From::Projection) => Role::Part,
    }
}

/// Whether a phrase says how the picture is taken.
const fn says_how(meaning: Meaning) -> bool {
    match meaning {
        Meaning::View(View::LeftLateral | View::RightLateral | View::Lateral | View::Oblique)
        | Meaning::Side(_)
        | Meaning::Unknown => false,
        Meaning::View(View::Ap | View::Pa | View::Axial)
        | Meaning::Place(_)
        | Meaning::Position(_)
        | Meaning::Frontal
        | Meaning::Young
        | Meaning::Generic
        | Meaning::Ignored => true,
    }
}

fn is_oblique(piece: &Piece) -> bool {
    piece.meaning == Meaning::View(View::Oblique)
}

/// A view among its neighbours: "PA OBLIQUE" is one view, and "LATERAL DECUBITUS" is none but a position.
fn view_of(view: View, before: Option<&Piece>, after: Option<&Piece>) -> Option<View> {
    let (before, after) = (before.filter(|_| true), after.filter(|after| !after.apart));
    match view {
        View::Ap | View::Pa if after.is_some_and(is_oblique) => None,
        View::Lateral | View::LeftLateral | View::RightLateral
            if after.is_some_and(|after| after.quarter && after.meaning == Meaning::Position(Position::Lying)) =>
        {
            None
        }
        View::Lateral => Some(match (before.map(|piece| piece.meaning), after.map(|piece| piece.meaning)) {
            (Some(Meaning::Side(Side::Left)), _) | (_, Some(Meaning::Side(Side::Left))) => View::LeftLateral,
            (Some(Meaning::Side(Side::Right)), _) | (_, Some(Meaning::Side(Side::Right))) => View::RightLateral,
            _ => View::Lateral,
        }),
        View::Ap | View::Pa | View::LeftLateral | View::RightLateral | View::Oblique | View::Axial => Some(view),
    }
}

/// The side that a projection is which says nothing else.
fn bare_side(projection: Option<&str>) -> Option<Side> {
    match &*projection?.trim().trim_end_matches('.').to_ascii_uppercase() {
        "L" | "LT" | "LEFT" => Some(Side::Left),
        "R" | "RT" | "RIGHT" => Some(Side::Right),
        _ => None,
    }
}

/// The side on which all agree; contradictions and silence are the same: unknown.
fn side(named: Named, body: &Said, beam: &Said) -> Side {
    let mut agreed = None;
    // Of a text with a word that nobody knows a side can only contradict.
    let certain = body.sides.iter().chain(beam.sides.iter().filter(|_| !beam.unknown));
    for side in certain.chain(beam.sides.iter().chain(&beam.directed).filter(|_| beam.unknown)) {
        match agreed {
            Some(other) if other != *side => return Side::Unknown,
            Some(_) | None => agreed = Some(*side),
        }
    }
    match agreed {
        Some(_) if body.sides.is_empty() && beam.unknown => Side::Unknown,
        Some(side) => side,
        None => named.unsaid(),
    }
}

/// The one view that was said. A body part's text may list several, of which the projection is one.
fn view(named: Named, body_said: &Said, beam_said: &Said) -> Option<View> {
    // A side word that is the part's says nothing of the beam: "KNEE LT LAT".
    let of_part = |said: &Said| -> Vec<View> {
        let is_parts = named.has_sides() && !said.sides.is_empty();
        said.views.iter().map(|view| if is_parts && view.is_lateral() { View::Lateral } else { *view }).collect()
    };
    let body = of_part(body_said);
    let beam = if beam_said.unknown { Vec::new() } else { of_part(beam_said) };
    let frontal = (body_said.frontal, beam_said.frontal && !beam_said.unknown);
    match (exact(&body, frontal.0), exact(&beam, frontal.1)) {
        (Some(Ok(one)), None) | (None, Some(Ok(one))) => Some(one),
        (Some(Ok(one)), Some(Ok(other))) => exact(&[one, other], false)?.ok(),
        (Some(Err(())), Some(Ok(one))) if body.contains(&one) => Some(one),
        (Some(Ok(_) | Err(())) | None, Some(Err(()))) | (Some(Err(())), Some(Ok(_)) | None) | (None, None) => None,
    }
}

/// The view that all are, where "lateral" is also a left or a right one; an error where they differ. With a view from front or
/// back only these two are one.
fn exact(views: &[View], frontal: bool) -> Option<Result<View, ()>> {
    let (first, rest) = views.split_first()?;
    let mut exact = *first;
    for view in rest {
        exact = match (exact, *view) {
            (one, other) if one == other => one,
            (View::Lateral, side @ (View::LeftLateral | View::RightLateral))
            | (side @ (View::LeftLateral | View::RightLateral), View::Lateral) => side,
            (View::LeftLateral | View::RightLateral, View::LeftLateral | View::RightLateral) => View::Lateral,
            _ => return Some(Err(())),
        };
    }
    if frontal && !matches!(exact, View::Ap | View::Pa) {
        return Some(Err(()));
    }
    Some(Ok(exact))
}

/// What all of both texts are.
fn one<T: Copy + PartialEq>(body: &[T], beam: &[T]) -> Option<T> {
    let first = body.iter().chain(beam).next().copied()?;
    body.iter().chain(beam).all(|other| *other == first).then_some(first)
}
