//! The words that a site adds to the vocabulary.

use super::region::{Part, Position, Region, Side, View};
use super::vocabulary::{Meaning, Named, Piece, Vocabulary};

impl Vocabulary {
    /// A phrase of a site. One that is a left and a right at once is refused.
    ///
    /// # Errors
    /// What it contradicts, where it does: a phrase of the program that is a side, or a side within it.
    pub fn add_site_word(&mut self, phrase: &str, meaning: SiteMeaning) -> Result<(), Contradiction> {
        let meaning = match meaning {
            SiteMeaning::Region(region) => Meaning::Place(Named::region(region)),
            SiteMeaning::Part(part) => match self.named(part) {
                Some(named) => Meaning::Place(named),
                None => return Ok(()),
            },
            SiteMeaning::Side(side) => Meaning::Side(side),
            SiteMeaning::View(view) => Meaning::View(view),
            SiteMeaning::Position(position) => Meaning::Position(position),
            SiteMeaning::Ignored => Meaning::Ignored,
        };
        if let Some(id) = self.other_meaning(phrase, meaning) {
            return Err(Contradiction::Other { id });
        }
        let known: Vec<Side> = self.pieces(phrase).iter().filter_map(|piece| piece.meaning.side()).collect();
        let is_refused = meaning.side().is_some_and(|own| known.iter().any(|side| *side != own));
        if !is_refused {
            self.add(phrase, meaning);
            self.index();
        }
        match known.first() {
            Some(side) if meaning != Meaning::Side(*side) => Err(Contradiction::Side { side: *side, is_refused }),
            Some(_) | None => Ok(()),
        }
    }

    /// The id of what a phrase is in the program's vocabulary, where it is another place, view or position.
    fn other_meaning(&self, phrase: &str, meaning: Meaning) -> Option<&'static str> {
        let pieces = self.pieces(phrase);
        let [Piece { meaning: known, .. }] = &*pieces else { return None };
        match (*known, meaning) {
            (Meaning::Place(known), Meaning::Place(own)) if known.region == own.region => None,
            (Meaning::View(known), Meaning::View(own)) if known == own => None,
            // "LL" is a left lateral view, and in Italian a lateral one.
            (Meaning::View(known), Meaning::View(View::Lateral)) if known.is_lateral() => None,
            (Meaning::Position(known), Meaning::Position(own)) if known == own => None,
            // An ignored one hides a word, and makes none another one.
            (_, Meaning::Ignored)
            | (
                // A site says which of the two it means.
                Meaning::Two(_)
                | Meaning::FaceOrFront
                | Meaning::Side(_)
                | Meaning::Dorsal
                | Meaning::Several
                | Meaning::Frontal
                | Meaning::Young
                | Meaning::Generic
                | Meaning::Vertebra
                | Meaning::Level
                | Meaning::With
                | Meaning::And
                | Meaning::Ignored
                | Meaning::Unknown,
                _,
            ) => None,
            (Meaning::Place(known), _) => Some(known.part.map_or(known.region.id(), Part::id)),
            (Meaning::View(known), _) => Some(known.id()),
            (Meaning::Position(known), _) => Some(known.id()),
        }
    }

    /// What a part is as a place.
    pub(super) fn named(&self, part: Part) -> Option<Named> {
        let mut places = self.phrases.values().filter_map(|entry| entry.meaning.place());
        places.find(|named| named.part == Some(part))
    }
}

/// A phrase of a site that hides or contradicts what the program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradiction {
    /// It has a side.
    Side {
        /// The side that the phrase has in the program's vocabulary.
        side: Side,
        /// Whether the phrase is not taken, because it would be another side.
        is_refused: bool,
    },
    /// It is another place, view or position in the program's vocabulary, and is not taken.
    Other {
        /// The id of what it is.
        id: &'static str,
    },
}

/// What a site can say of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteMeaning {
    /// It names a region.
    Region(Region),
    /// It names part of one.
    Part(Part),
    /// It is a side.
    Side(Side),
    /// It is a direction of the beam.
    View(View),
    /// It says how the patient is.
    Position(Position),
    /// It says nothing of these.
    Ignored,
}

impl SiteMeaning {
    /// The meaning of an id: `knee`, `ribs`, `left`, `ap`, `standing`, `ignored`.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        let region = || Region::of_id(id).map(Self::Region);
        let part = || Part::of_id(id).map(Self::Part);
        let side = || Side::of_id(id).filter(|side| !matches!(side, Side::None | Side::Unknown)).map(Self::Side);
        let view = || View::of_id(id).map(Self::View);
        let position = || Position::of_id(id).map(Self::Position);
        let ignored = || (id == "ignored").then_some(Self::Ignored);
        region().or_else(part).or_else(side).or_else(view).or_else(position).or_else(ignored)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_cannot_make_a_side_the_other_one() {
        let mut vocabulary = Vocabulary::clone(Vocabulary::bundled());
        let mut add = |phrase, meaning| vocabulary.add_site_word(phrase, meaning);
        let refused = |side| Err(Contradiction::Side { side, is_refused: true });
        assert_eq!(add("RT", SiteMeaning::Side(Side::Left)), refused(Side::Right));
        assert_eq!(add("R EXTRA", SiteMeaning::Side(Side::Left)), refused(Side::Right));
        assert_eq!(add("왼쪽 것", SiteMeaning::Side(Side::Both)), refused(Side::Left));
        let hidden = |side| Err(Contradiction::Side { side, is_refused: false });
        assert_eq!(add("L KNEE 7", SiteMeaning::Region(Region::Knee)), hidden(Side::Left));
        assert_eq!(add("B", SiteMeaning::Ignored), hidden(Side::Both));
        let other = |id| Err(Contradiction::Other { id });
        assert_eq!(add("HAND", SiteMeaning::Region(Region::Knee)), other("hand"));
        assert_eq!(add("Hände", SiteMeaning::Region(Region::Knee)), other("hand"));
        assert_eq!(add("RIBS", SiteMeaning::Region(Region::Knee)), other("ribs"));
        assert_eq!(add("AP", SiteMeaning::View(View::Lateral)), other("ap"));
        assert_eq!(add("STANDING", SiteMeaning::Position(Position::Lying)), other("standing"));
        assert_eq!(add("STANDING", SiteMeaning::Side(Side::Left)), other("standing"));
        assert_eq!(add("LL", SiteMeaning::View(View::Lateral)), Ok(()));
        assert_eq!(add("HAND", SiteMeaning::Region(Region::Hand)), Ok(()));
        assert_eq!(add("LINKS", SiteMeaning::Side(Side::Left)), Ok(()));
        assert_eq!(add("ZURDA", SiteMeaning::Side(Side::Left)), Ok(()));
        assert_eq!(vocabulary.phrases["RT"].meaning, Meaning::Side(Side::Right));
        assert_eq!(vocabulary.phrases["ZURDA"].meaning, Meaning::Side(Side::Left));
    }
}
