//! What a body part's alias and a projection's alias mean together; nothing rather than a guess.

use super::folding::Separator;
use super::region::{Lie, Part, Position, Region, Side, Target, View};
use super::vocabulary::{Meaning, Named, Piece, TwoNamed, Vocabulary};

/// What one text says.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
struct Said {
    /// The place; none where none is named or two are.
    place: Option<Named>,
    /// Whether two places are named that are not the same.
    two_places: bool,
    /// Names of two places, of which something else may say what they are of.
    two: Vec<TwoNamed>,
    /// The sides beside what they are of.
    sides: Vec<Side>,
    /// The sides of which nobody can tell whether they are the part's or the beam's.
    directed: Vec<Side>,
    views: Vec<View>,
    positions: Vec<Position>,
    /// Whether the patient lies on his back, of each word that says it.
    on_back: Vec<bool>,
    /// Whether a view from front or back is named by another name.
    frontal: bool,
    /// Whether a view from or to the back of a hand or foot is named.
    dorsal: bool,
    /// Whether more pictures are listed than their views.
    mixed_views: bool,
    /// Whether more pictures are listed than their positions.
    mixed_positions: bool,
    /// Whether a word is there that is the head, or beside another place a view from the front.
    face: bool,
    young: bool,
    /// What views of these names are of.
    implied: Vec<Named>,
    /// Whether a word is there that beside a paired part may be two sides.
    doubtful: bool,
    /// The sides that words may be of which nobody can tell whether they are any.
    perhaps: Vec<Side>,
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
    let body_pieces = vocabulary.pieces(body_part.unwrap_or_default());
    let mut body = said(&body_pieces, From::BodyPart);
    let beam_pieces = vocabulary.pieces(projection.unwrap_or_default());
    let mut beam = said(&beam_pieces, From::Projection);
    if beam.face {
        if body.place.is_some() {
            beam.frontal = true;
        } else {
            beam.place = Some(Named::region(Region::Head));
        }
    }
    if body.unknown || body.two_places {
        return None;
    }
    let two: Vec<TwoNamed> = body.two.iter().chain(beam.two.iter().filter(|_| !beam.unknown)).copied().collect();
    if body.place.is_none() && beam.place.is_none() && !beam.unknown && two.is_empty() {
        body.place = implied(&body, &beam);
    }
    let named = match (body.place, beam.place.filter(|_| !beam.unknown)) {
        (Some(place), None) if !beam.two_places || beam.unknown => place,
        (None, Some(place)) => place,
        (Some(one), Some(other)) => same(one, other)?,
        (Some(_) | None, None) => return None,
    };
    let named = two.into_iter().try_fold(named, decided)?;
    // "KNEE RL" may be both knees, and a lateral view.
    if body.doubtful && named.has_sides() {
        return None;
    }
    for said in [&mut body, &mut beam] {
        said.views.extend(dorsal_view(named.region).filter(|_| said.dorsal));
    }
    // Beside a direction a letter may be one too: "KNEE LAT" and "R". Of languages with other letters "L" may be "lateral".
    let is_plain =
        body.directed.is_empty() && !body.views.iter().any(|view| view.is_lateral() || *view == View::Oblique);
    let is_side = beam_pieces.iter().any(|piece| piece.letter && piece.meaning.side().is_some());
    if is_plain && is_side && !beam.unknown && !vocabulary.has_other_letters(&body_pieces) {
        beam.sides.extend(bare_side(&beam_pieces).filter(|_| beam.sides.is_empty()));
    }
    let side = if named.has_sides() { side(named, &body, &beam) } else { Side::None };
    // A bare letter may be the side or the beam's direction: where it contradicts, nobody knows.
    // So may "DX", which is right in Italian.
    let mut others = body.perhaps.iter().chain(&beam.perhaps).copied().chain(bare_side(&beam_pieces));
    let is_known = matches!(side, Side::Left | Side::Right | Side::Both);
    let side = if is_known && others.any(|other| other != side) { Side::Unknown } else { side };
    let positions: &[Position] = if beam.unknown { &[] } else { &beam.positions };
    Some(Target {
        region: named.region,
        part: named.part,
        side,
        view: view(named, &body, &beam),
        position: one(&body.positions, positions).filter(|_| !body.mixed_positions && !beam.mixed_positions),
        lie: lie(&body, &beam),
        young: body.young || beam.young,
    })
}

/// A place beside a name of two: it decides which of them is meant. Where both are it must be a whole of both.
fn decided(named: Named, two: TwoNamed) -> Option<Named> {
    let found = two.places.map(|place| same(place, named));
    match found {
        [Some(one), Some(other)] => (one == other).then_some(one),
        [Some(only), None] | [None, Some(only)] => two.is_either.then_some(only),
        [None, None] => None,
    }
}

/// How he lies, as far as it was said; a word that nobody is sure of counts as otherwise than on his back.
fn lie(body: &Said, beam: &Said) -> Lie {
    let said: Vec<bool> = body.on_back.iter().chain(&beam.on_back).copied().collect();
    match said.iter().all(|on_back| *on_back) {
        _ if said.is_empty() => Lie::Unsaid,
        true => Lie::OnBack,
        false => Lie::Otherwise,
    }
}

/// What all views of names in both texts are of, where nothing else names a place: the skyline view is one of the knee.
fn implied(body: &Said, beam: &Said) -> Option<Named> {
    let first = body.implied.iter().chain(&beam.implied).next().copied()?;
    body.implied.iter().chain(&beam.implied).try_fold(first, |one, other| same(one, *other))
}

/// The view that is called by the back of hand or foot.
fn dorsal_view(region: Region) -> Option<View> {
    let hand = matches!(region, Region::Hand | Region::Wrist).then_some(View::Pa);
    hand.or((region == Region::Foot).then_some(View::Ap))
}

/// The more exact of two names of one place.
fn same(one: Named, other: Named) -> Option<Named> {
    // "Thoracic and lumbar spine for scoliosis" is the whole spine.
    let is_spine =
        |named: Named| named.region == Region::FullSpine || (has_vertebrae(named.region) && named.part.is_none());
    for (whole, part) in [(one, other), (other, one)] {
        if whole.region == Region::WholeLeg && part.region == Region::LowerLeg {
            return Some(whole);
        }
        if whole.region == Region::FullSpine && is_spine(part) && !matches!(part.region, Region::Head | Region::Neck) {
            return Some(whole);
        }
    }
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
    let (mut has_vertebra, mut has_level, mut is_second, mut is_joined) = (false, false, false, false);
    for (index, piece) in pieces.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|index| pieces.get(index));
        let after = pieces.get(index + 1);
        let is_listed = piece.before == Separator::And || before.is_some_and(|before| before.meaning == Meaning::And);
        let follows_with = before.is_some_and(|before| before.meaning == Meaning::With);
        is_joined |= is_listed || matches!(piece.meaning, Meaning::And | Meaning::With);
        // "AP AND JUDET" are two views.
        let is_view = matches!(piece.meaning, Meaning::View(_));
        said.mixed_views |= (is_listed || piece.is_apart())
            && (piece.implied.is_some() && !is_view && !said.views.is_empty()
                || is_view && !said.implied.is_empty() && piece.implied.is_none());
        said.implied.extend(piece.implied);
        said.doubtful |= piece.doubtful;
        said.perhaps.extend(&piece.perhaps);
        said.on_back.extend(piece.on_back);
        match piece.meaning {
            Meaning::Two(two) => said.two.push(two),
            Meaning::Place(named) => match said.place {
                None if !said.two_places => (said.place, is_joined) = (Some(named), false),
                Some(place) if named != place => {
                    said.mixed_views |= is_joined || piece.is_apart();
                    match same(place, named) {
                        // A collar bone is no part of the joint.
                        Some(_) if are_joint_and_collar_bone(place, named) => {
                            (said.place, said.two_places) = (None, true);
                        }
                        Some(both) if place.part.is_none() || named.part.is_none() => said.place = Some(both),
                        // The pelvis of "HIP WITH PELVIS" is on the picture too.
                        None if follows_with => is_second = true,
                        // Two parts of one region are two places too.
                        Some(_) | None => (said.place, said.two_places) = (None, true),
                    }
                }
                Some(_) | None => {}
            },
            Meaning::FaceOrFront => match said.place {
                Some(place) if !matches!(place.region, Region::Head | Region::Neck) && !is_listed => {
                    said.frontal = true;
                }
                Some(place) => {
                    said.place = same(place, Named::region(Region::Head));
                    said.two_places = said.place.is_none();
                }
                None => said.face = true,
            },
            Meaning::Side(side) => match role(side, piece, before, after, from) {
                Role::Part => said.sides.push(side),
                Role::Direction => said.directed.push(side),
                // Beside a view it is the beam's: "LAT R".
                Role::Nothing if before.is_some_and(|before| matches!(before.meaning, Meaning::View(_))) => {}
                Role::Nothing => said.perhaps.push(side),
            },
            Meaning::View(view) => {
                said.mixed_views |= is_second || follows_with;
                said.views.extend(view_of(view, before, after));
            }
            Meaning::Position(position) => {
                let follows_place = before.is_some_and(|before| before.meaning.place().is_some());
                said.mixed_positions |= is_listed || (follows_place && piece.before == Separator::Slash);
                said.positions.push(position);
            }
            Meaning::Frontal => said.frontal = true,
            Meaning::Dorsal => said.dorsal = true,
            Meaning::Several => said.mixed_views = true,
            Meaning::Young => said.young = true,
            Meaning::Vertebra => has_vertebra = true,
            Meaning::Level => has_level = true,
            Meaning::Unknown => said.unknown = true,
            Meaning::Generic | Meaning::With | Meaning::And | Meaning::Ignored => {}
        }
    }
    if said.face && from == From::BodyPart {
        match said.place {
            // "FACE DU GENOU"
            Some(place) if !matches!(place.region, Region::Head | Region::Neck) => said.frontal = true,
            Some(_) => said.two_places = true,
            None => said.place = Some(Named::region(Region::Head)),
        }
    }
    // A vertebra is a detail of a spine; alone or beside another part nobody knows what it is.
    said.unknown |=
        has_vertebra && from == From::BodyPart && !said.place.is_some_and(|named| has_vertebrae(named.region));
    // "LOWER" of an arm may be another place than the arm.
    said.unknown |= has_level && said.place.is_none_or(|named| named.region.is_paired());
    // From both sides it is from none: "LEFT & RIGHT LAT".
    let is_said = |side| said.sides.iter().chain(&said.directed).any(|said| *said == side || *said == Side::Both);
    if is_said(Side::Left) && is_said(Side::Right) {
        for view in said.views.iter_mut().filter(|view| view.is_lateral()) {
            *view = View::Lateral;
        }
    }
    said
}

/// Whether the one is a shoulder as a whole and the other a collar bone.
fn are_joint_and_collar_bone(one: Named, other: Named) -> bool {
    let is_joint = |named: Named| named.region == Region::Shoulder && named.part.is_none();
    let is_bone = |named: Named| named.part == Some(Part::Clavicle);
    is_joint(one) && is_bone(other) || is_bone(one) && is_joint(other)
}

/// Whether vertebrae are details of it.
const fn has_vertebrae(region: Region) -> bool {
    matches!(
        region,
        Region::CSpine
            | Region::TSpine
            | Region::LSpine
            | Region::Sacrum
            | Region::FullSpine
            | Region::Head
            | Region::Neck
    )
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
    let directs = after.filter(|after| after.direction && !after.is_apart());
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
        | Meaning::And
        | Meaning::With
        | Meaning::Unknown => false,
        Meaning::View(View::Ap | View::Pa | View::Axial)
        | Meaning::Place(_)
        | Meaning::Two(_)
        | Meaning::FaceOrFront
        | Meaning::Dorsal
        | Meaning::Several
        | Meaning::Position(_)
        | Meaning::Frontal
        | Meaning::Young
        | Meaning::Generic
        | Meaning::Vertebra
        | Meaning::Level
        | Meaning::Ignored => true,
    }
}

fn is_oblique(piece: &Piece) -> bool {
    piece.meaning == Meaning::View(View::Oblique)
}

/// A view among its neighbours: "PA OBLIQUE" is one view, and "LATERAL DECUBITUS" is none but a position.
fn view_of(view: View, before: Option<&Piece>, after: Option<&Piece>) -> Option<View> {
    let after = after.filter(|after| !after.is_apart());
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

/// The side that a projection is which says nothing else that anybody knows.
fn bare_side(beam: &[Piece]) -> Option<Side> {
    let mut known = beam.iter().filter(|piece| !matches!(piece.meaning, Meaning::Unknown | Meaning::Ignored));
    let (only, None) = (known.next()?, known.next()) else { return None };
    only.meaning.side().filter(|side| matches!(side, Side::Left | Side::Right))
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
    if beam.is_empty() && body_said.mixed_views || beam_said.mixed_views && !beam_said.unknown {
        return None;
    }
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
