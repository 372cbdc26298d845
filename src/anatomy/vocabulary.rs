//! The words of aliases. They are data (`assets/figure/body-parts.json`), and a site adds its own.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use super::data::{File, PartSides, file};
use super::folding::{Separator, folded, key, units, without_accents};
use super::region::{Part, Position, Region, Side, View};

/// A place that an alias names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) region: Region,
    pub(super) part: Option<Part>,
    pub(super) sides: PartSides,
}

impl Named {
    /// A whole region.
    pub(super) const fn region(region: Region) -> Self {
        Self { region, part: None, sides: PartSides::Region }
    }

    /// Whether it may have a side.
    pub(super) fn has_sides(self) -> bool {
        self.region.is_paired() || self.sides != PartSides::Region
    }

    /// The side where none was said.
    pub(super) fn unsaid(self) -> Side {
        if self.region.is_paired() || self.sides == PartSides::Paired { Side::Unknown } else { Side::None }
    }
}

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Place(Named),
    /// The head, or beside another place a view from front or back.
    FaceOrFront,
    Side(Side),
    View(View),
    /// From back to front of a hand, from front to back of a foot.
    Dorsal,
    /// Several views.
    Several,
    Position(Position),
    /// A view from front or back.
    Frontal,
    Young,
    /// A word for a body part that is not said yet.
    Generic,
    /// A vertebra of a spine that another word names.
    Vertebra,
    /// How high or low in the trunk.
    Level,
    /// What follows is said of a second picture.
    With,
    /// What follows may be a second picture.
    And,
    Ignored,
    /// Nobody knows the word.
    Unknown,
}

impl Meaning {
    /// The place that it names.
    pub(super) const fn place(self) -> Option<Named> {
        match self {
            Self::Place(named) => Some(named),
            Self::FaceOrFront
            | Self::Side(_)
            | Self::View(_)
            | Self::Dorsal
            | Self::Several
            | Self::Position(_)
            | Self::Frontal
            | Self::Young
            | Self::Generic
            | Self::Vertebra
            | Self::Level
            | Self::With
            | Self::And
            | Self::Ignored
            | Self::Unknown => None,
        }
    }

    /// The side that it is.
    pub(super) const fn side(self) -> Option<Side> {
        match self {
            Self::Side(side) => Some(side),
            Self::Place(_)
            | Self::FaceOrFront
            | Self::View(_)
            | Self::Dorsal
            | Self::Several
            | Self::Position(_)
            | Self::Frontal
            | Self::Young
            | Self::Generic
            | Self::Vertebra
            | Self::Level
            | Self::With
            | Self::And
            | Self::Ignored
            | Self::Unknown => None,
        }
    }
}

/// A phrase of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub(super) struct Piece {
    pub(super) meaning: Meaning,
    /// Whether it is a single letter, which alone may be no side.
    pub(super) letter: bool,
    /// Whether it may make a side before it a direction.
    pub(super) direction: bool,
    /// Whether it always does.
    pub(super) quarter: bool,
    /// What a view of this name is of where nothing else is named.
    pub(super) implied: Option<Named>,
    /// Whether it may be two sides.
    pub(super) doubtful: bool,
    /// The sides that it may be in some language, where it says nothing here.
    pub(super) perhaps: Vec<Side>,
    /// What stands before it.
    pub(super) before: Separator,
}

impl Piece {
    /// Whether a comma, a slash or the like stands before it.
    pub(super) fn is_apart(&self) -> bool {
        self.before != Separator::Nothing
    }
}

/// The vocabulary, folded for matching.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    pub(super) phrases: HashMap<String, Entry>,
    /// The phrases without accents; none where two of them would be the same.
    pub(super) plain: HashMap<String, Option<Entry>>,
    /// Every word of a phrase.
    pub(super) words: HashSet<String>,
    pub(super) after_number: Vec<String>,
    pub(super) spellings: BTreeMap<String, String>,
    /// The English names of places that may be written together with a side or a view.
    pub(super) joinable: HashSet<String>,
    /// The sides of each language.
    pub(super) languages: Vec<HashMap<String, Side>>,
    /// The codes of the languages.
    pub(super) codes: Vec<String>,
    /// The words of each language that are a lateral view there, and none of a side.
    pub(super) laterals: Vec<HashSet<String>>,
    /// The most units of a phrase.
    pub(super) longest: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) meaning: Meaning,
    pub(super) direction: bool,
    pub(super) quarter: bool,
    pub(super) implied: Option<Named>,
    pub(super) doubtful: bool,
    /// The languages that it is a word of, as bits by their number.
    pub(super) languages: u8,
}

impl Entry {
    pub(super) const fn of(meaning: Meaning) -> Self {
        Self { meaning, direction: false, quarter: false, implied: None, doubtful: false, languages: 0 }
    }
}

impl Vocabulary {
    /// The vocabulary of the program.
    #[must_use]
    pub fn bundled() -> &'static Arc<Self> {
        static BUNDLED: OnceLock<Arc<Vocabulary>> = OnceLock::new();
        BUNDLED.get_or_init(|| Arc::new(Self::of(&file())))
    }

    fn of(file: &File) -> Self {
        let mut vocabulary = Self {
            after_number: file.after_number.iter().map(|word| folded(word)).collect(),
            spellings: file.spellings.clone(),
            joinable: file.joinable.iter().cloned().collect(),
            ..Self::default()
        };
        let mut add = |words: &[String], meaning| words.iter().for_each(|word| vocabulary.add(word, meaning));
        for (words, meaning) in [
            (&file.ignored, Meaning::Ignored),
            (&file.with, Meaning::With),
            (&file.and, Meaning::And),
            (&file.generic, Meaning::Generic),
            (&file.levels, Meaning::Level),
            (&file.young, Meaning::Young),
            (&file.frontal, Meaning::Frontal),
            (&file.face_or_front, Meaning::FaceOrFront),
            (&file.dorsal, Meaning::Dorsal),
            (&file.several, Meaning::Several),
            (&file.left, Meaning::Side(Side::Left)),
            (&file.right, Meaning::Side(Side::Right)),
            (&file.both, Meaning::Side(Side::Both)),
        ] {
            add(words, meaning);
        }
        for (view, words) in &file.views {
            add(words, Meaning::View(*view));
        }
        for (position, words) in &file.positions {
            add(words, Meaning::Position(*position));
        }
        for (region, words) in &file.regions {
            add(words, Meaning::Place(Named::region(*region)));
        }
        for (part, words) in &file.parts {
            let named = Named { region: words.region, part: Some(*part), sides: words.sides };
            add(&words.aliases, Meaning::Place(named));
        }
        for (words, always) in [(&file.directions, false), (&file.quarters, true)] {
            vocabulary.mark(words, |entry| {
                entry.direction = true;
                entry.quarter |= always;
            });
        }
        vocabulary.mark(&file.doubtful, |entry| entry.doubtful = true);
        for (id, words) in &file.named_views {
            let named = Region::of_id(id).map(Named::region).or_else(|| vocabulary.named(Part::of_id(id)?));
            vocabulary.mark(words, |entry| entry.implied = named);
        }
        for (number, (code, language)) in file.languages.iter().enumerate() {
            vocabulary.codes.push(code.clone());
            vocabulary.laterals.push(language.lateral.iter().cloned().collect());
            let sides = language.left.iter().map(|word| (word.clone(), Side::Left));
            let sides = sides.chain(language.right.iter().map(|word| (word.clone(), Side::Right)));
            vocabulary.languages.push(sides.collect());
            vocabulary.mark(&language.words, |entry| entry.languages |= 1 << (number % 8));
        }
        vocabulary.index();
        vocabulary
    }

    /// Adds a phrase, or gives a known one another meaning.
    fn add(&mut self, phrase: &str, meaning: Meaning) {
        let Some(units) = units(phrase).filter(|units| !units.is_empty()) else { return };
        self.longest = self.longest.max(units.len());
        self.words.extend(units.iter().map(|unit| unit.text.clone()));
        self.phrases.entry(key(&units)).or_insert(Entry::of(meaning)).meaning = meaning;
        // DICOM writes "TIBIAFIBULA".
        let is_dense = units.iter().any(|unit| unit.dense);
        let together: String = units.iter().map(|unit| unit.text.as_str()).collect();
        if meaning.place().is_some() && units.len() > 1 && !is_dense && together.len() >= LEAST_TOGETHER {
            self.words.insert(together.clone());
            self.phrases.entry(together).or_insert(Entry::of(meaning));
        }
    }

    fn mark(&mut self, words: &[String], mark: impl Fn(&mut Entry)) {
        for word in words {
            if let Some(entry) = self.phrases.get_mut(&folded(word)) {
                mark(entry);
            }
        }
    }

    /// Finds phrases without their accents too.
    fn index(&mut self) {
        self.plain.clear();
        for (phrase, entry) in &self.phrases {
            if let Some(plain) = without_accents(phrase) {
                self.words.extend(plain.split(' ').map(str::to_owned));
                let same = self.plain.entry(plain).or_insert(Some(*entry));
                *same = same.filter(|other| other == entry);
            }
        }
    }

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
            // It hides a word, and makes none another one.
            (_, Meaning::Ignored) => None,
            (Meaning::Place(known), _) => Some(known.part.map_or(known.region.id(), Part::id)),
            (Meaning::View(known), _) => Some(known.id()),
            (Meaning::Position(known), _) => Some(known.id()),
            (
                Meaning::FaceOrFront
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
        }
    }

    /// Whether a word, or the one that it is a plural of, is one of the vocabulary.
    #[must_use]
    pub fn has_word(&self, word: &str) -> bool {
        let word = folded(word);
        let has = |word: &str| self.words.contains(word) || self.languages.iter().any(|sides| sides.contains_key(word));
        has(&word) || word.strip_suffix('S').is_some_and(has) || self.spellings.contains_key(&word)
    }

    fn named(&self, part: Part) -> Option<Named> {
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

/// Phrases of places are known without their spaces from so many letters on.
const LEAST_TOGETHER: usize = 6;

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
    fn every_alias_of_a_region_names_it_and_every_direction_has_a_meaning() {
        let (file, vocabulary) = (file(), Vocabulary::bundled());
        for (region, aliases) in &file.regions {
            for alias in aliases {
                let pieces = vocabulary.pieces(alias);
                let [Piece { meaning: Meaning::Place(named), .. }] = &*pieces else { panic!("{alias}: {pieces:?}") };
                assert_eq!((named.region, named.part), (*region, None), "{alias}");
            }
        }
        for word in file.directions.iter().chain(&file.quarters) {
            assert!(vocabulary.phrases[&folded(word)].direction, "{word} has a meaning");
        }
        for word in file.named_views.values().flatten() {
            assert!(
                vocabulary.phrases[&folded(word)].implied.is_some(),
                "{word} has a meaning, and what it is of is known"
            );
        }
        for word in &file.doubtful {
            assert!(vocabulary.phrases[&folded(word)].doubtful, "{word} has a meaning");
        }
        for (number, language) in file.languages.values().enumerate() {
            for word in &language.words {
                assert_eq!(vocabulary.phrases[&folded(word)].languages >> number & 1, 1, "{word} has a meaning");
            }
        }
    }

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
