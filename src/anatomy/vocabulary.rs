//! The words of aliases. They are data (`assets/figure/body-parts.json`), and a site adds its own.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use super::data::{File, PartSides, SideParts, TwoPlaces, file};
use super::folding::{Separator, folded, key, units, with_umlauts_written_out, without_accents};
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

/// Two places with one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TwoNamed {
    pub(super) places: [Named; 2],
    /// Whether one of the two is meant rather than both.
    pub(super) is_either: bool,
}

/// What a phrase means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Place(Named),
    /// Two places.
    Two(TwoNamed),
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
            Self::Two(_)
            | Self::FaceOrFront
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

    /// Whether it names one place or two.
    pub(super) const fn is_place(self) -> bool {
        matches!(self, Self::Place(_) | Self::Two(_))
    }

    /// The side that it is.
    pub(super) const fn side(self) -> Option<Side> {
        match self {
            Self::Side(side) => Some(side),
            Self::Place(_)
            | Self::Two(_)
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
    /// Whether it says that the patient lies on his back, or that he does not.
    pub(super) on_back: Option<bool>,
    /// Whether it may be two sides.
    pub(super) doubtful: bool,
    /// The languages that it is a word of, as bits by their number.
    pub(super) languages: u16,
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
    /// Sides inside of words, and as their beginnings.
    pub(super) side_within: SideParts,
    pub(super) side_first: SideParts,
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
    pub(super) on_back: Option<bool>,
    pub(super) doubtful: bool,
    /// The languages that it is a word of, as bits by their number.
    pub(super) languages: u16,
}

impl Entry {
    pub(super) const fn of(meaning: Meaning) -> Self {
        Self { meaning, direction: false, quarter: false, implied: None, on_back: None, doubtful: false, languages: 0 }
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
        for TwoPlaces { places, either, words } in &file.two_places {
            let [Some(one), Some(other)] = places.each_ref().map(|id| vocabulary.place_of_id(id)) else { continue };
            let two = TwoNamed { places: [one, other], is_either: *either };
            for word in words {
                vocabulary.add(word, Meaning::Two(two));
            }
        }
        for (words, on_back) in [(&file.on_back, true), (&file.not_on_back, false)] {
            vocabulary.mark(words, |entry| entry.on_back = Some(on_back));
        }
        for (words, always) in [(&file.directions, false), (&file.quarters, true)] {
            vocabulary.mark(words, |entry| {
                entry.direction = true;
                entry.quarter |= always;
            });
        }
        vocabulary.mark(&file.doubtful, |entry| entry.doubtful = true);
        for (id, words) in &file.named_views {
            let named = vocabulary.place_of_id(id);
            vocabulary.mark(words, |entry| entry.implied = named);
        }
        for (number, (code, language)) in file.languages.iter().enumerate() {
            vocabulary.codes.push(code.clone());
            vocabulary.laterals.push(language.lateral.iter().cloned().collect());
            let sides = language.left.iter().map(|word| (word.clone(), Side::Left));
            let sides = sides.chain(language.right.iter().map(|word| (word.clone(), Side::Right)));
            vocabulary.languages.push(sides.collect());
            vocabulary.mark(&language.words, |entry| entry.languages |= language_bit(number));
        }
        (vocabulary.side_within, vocabulary.side_first) = (file.side_within.clone(), file.side_first.clone());
        vocabulary.index();
        vocabulary
    }

    /// Adds a phrase, or gives a known one another meaning.
    pub(super) fn add(&mut self, phrase: &str, meaning: Meaning) {
        let Some(units) = units(phrase).filter(|units| !units.is_empty()) else { return };
        self.longest = self.longest.max(units.len());
        self.words.extend(units.iter().map(|unit| unit.text.clone()));
        self.phrases.entry(key(&units)).or_insert(Entry::of(meaning)).meaning = meaning;
        // DICOM writes "TIBIAFIBULA".
        let is_dense = units.iter().any(|unit| unit.dense);
        let together: String = units.iter().map(|unit| unit.text.as_str()).collect();
        if meaning.is_place() && units.len() > 1 && !is_dense && together.len() >= LEAST_TOGETHER {
            self.words.insert(together.clone());
            self.phrases.entry(together).or_insert(Entry::of(meaning));
        }
    }

    /// A region or a part by its id.
    fn place_of_id(&self, id: &str) -> Option<Named> {
        Region::of_id(id).map(Named::region).or_else(|| self.named(Part::of_id(id)?))
    }

    /// Whether a text has words of a language whose own letter is another one for the left: there "L" is none, and may be "lateral".
    pub(super) fn has_other_letters(&self, pieces: &[Piece]) -> bool {
        let spoken = pieces.iter().fold(0, |all, piece| all | piece.languages);
        let has_own = |sides: &HashMap<String, Side>| sides.keys().any(|word| word.chars().count() == 1);
        self.languages.iter().enumerate().any(|(number, sides)| spoken & language_bit(number) != 0 && has_own(sides))
    }

    fn mark(&mut self, words: &[String], mark: impl Fn(&mut Entry)) {
        for word in words {
            if let Some(entry) = self.phrases.get_mut(&folded(word)) {
                mark(entry);
            }
        }
    }

    /// Finds phrases without their accents, and with their umlauts written out, too.
    pub(super) fn index(&mut self) {
        self.plain.clear();
        for (phrase, entry) in &self.phrases {
            for plain in without_accents(phrase).into_iter().chain(with_umlauts_written_out(phrase)) {
                self.words.extend(plain.split(' ').map(str::to_owned));
                let same = self.plain.entry(plain).or_insert(Some(*entry));
                *same = same.filter(|other| other == entry);
            }
        }
    }

    /// Whether a word, or the one that it is a plural of, is one of the vocabulary.
    #[must_use]
    pub fn has_word(&self, word: &str) -> bool {
        let word = folded(word);
        let has = |word: &str| self.words.contains(word) || self.languages.iter().any(|sides| sides.contains_key(word));
        has(&word) || word.strip_suffix('S').is_some_and(has) || self.spellings.contains_key(&word)
    }
}

/// The bit of a language, by its number in the file.
pub(super) const fn language_bit(number: usize) -> u16 {
    1 << (number % 16)
}

/// Phrases of places are known without their spaces from so many letters on.
const LEAST_TOGETHER: usize = 6;

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
        for TwoPlaces { places, words, .. } in &file.two_places {
            for word in words {
                assert!(matches!(vocabulary.phrases[&folded(word)].meaning, Meaning::Two(_)), "{word}: {places:?}");
            }
        }
        for word in file.on_back.iter().chain(&file.not_on_back) {
            let entry = vocabulary.phrases[&folded(word)];
            assert_eq!(entry.meaning, Meaning::Position(Position::Lying), "{word}");
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
}
