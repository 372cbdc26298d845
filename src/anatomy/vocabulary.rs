//! The words of aliases. They are data (`assets/figure/body-parts.json`), and a site adds its own.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};

use serde::Deserialize;

use super::folding::{Unit, folded, key, units};
use super::region::{Part, Position, Region, Side, View};

const FILE: &str = include_str!("../../assets/figure/body-parts.json");

/// The data file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) regions: BTreeMap<Region, Vec<String>>,
    pub(super) parts: BTreeMap<Part, PartWords>,
    left: Vec<String>,
    right: Vec<String>,
    both: Vec<String>,
    views: BTreeMap<View, Vec<String>>,
    positions: BTreeMap<Position, Vec<String>>,
    /// Views from front or back, of which is not said: "WATERS".
    frontal: Vec<String>,
    /// Words that may make a side before them a direction of the beam: "LEFT LATERAL".
    directions: Vec<String>,
    /// Those that always do: "LEFT POSTERIOR OBLIQUE", "LEFT DECUBITUS".
    quarters: Vec<String>,
    young: Vec<String>,
    /// Words for a body part that is not said yet: "EXTREMITY".
    generic: Vec<String>,
    ignored: Vec<String>,
    /// What may follow the digits of an ignored word: "1ST", "30DEG".
    after_number: Vec<String>,
}

/// A part of a region with its aliases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartWords {
    pub(super) region: Region,
    /// Where the region has none.
    #[serde(default)]
    sides: PartSides,
    pub(super) aliases: Vec<String>,
}

/// Whether what an alias names has sides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum PartSides {
    /// As the region.
    #[default]
    Region,
    /// There is one on each side.
    Paired,
    /// A side may be said; without one the middle is meant.
    Optional,
}

/// A place that an alias names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) region: Region,
    pub(super) part: Option<Part>,
    pub(super) sides: PartSides,
}

impl Named {
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
    Side(Side),
    View(View),
    Position(Position),
    /// A view from front or back.
    Frontal,
    Young,
    /// A word for a body part that is not said yet.
    Generic,
    Ignored,
    /// Nobody knows the word.
    Unknown,
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
    /// Whether a comma, a slash or the like stands before it.
    pub(super) apart: bool,
}

/// The vocabulary, folded for matching.
#[derive(Debug, Clone, Default)]
pub struct Vocabulary {
    phrases: HashMap<String, Entry>,
    after_number: Vec<String>,
    /// The most units of a phrase.
    longest: usize,
}

#[derive(Debug, Clone, Copy)]
struct Entry {
    meaning: Meaning,
    direction: bool,
    quarter: bool,
}

/// The data file as it is.
pub(super) fn file() -> File {
    // A mistake in it is found by a test; without words nothing is lit.
    serde_json::from_str(FILE).unwrap_or_default()
}

impl Vocabulary {
    /// The vocabulary of the program.
    #[must_use]
    pub fn bundled() -> &'static Arc<Self> {
        static BUNDLED: OnceLock<Arc<Vocabulary>> = OnceLock::new();
        BUNDLED.get_or_init(|| Arc::new(Self::of(&file())))
    }

    fn of(file: &File) -> Self {
        let mut vocabulary =
            Self { after_number: file.after_number.iter().map(|word| folded(word)).collect(), ..Self::default() };
        let mut add = |words: &[String], meaning| words.iter().for_each(|word| vocabulary.add(word, meaning));
        add(&file.ignored, Meaning::Ignored);
        add(&file.generic, Meaning::Generic);
        add(&file.young, Meaning::Young);
        add(&file.frontal, Meaning::Frontal);
        for (view, words) in &file.views {
            add(words, Meaning::View(*view));
        }
        for (position, words) in &file.positions {
            add(words, Meaning::Position(*position));
        }
        for (words, side) in [(&file.left, Side::Left), (&file.right, Side::Right), (&file.both, Side::Both)] {
            add(words, Meaning::Side(side));
        }
        for (region, words) in &file.regions {
            add(words, Meaning::Place(Named { region: *region, part: None, sides: PartSides::Region }));
        }
        for (part, words) in &file.parts {
            let named = Named { region: words.region, part: Some(*part), sides: words.sides };
            add(&words.aliases, Meaning::Place(named));
        }
        for (words, always) in [(&file.directions, false), (&file.quarters, true)] {
            for word in words {
                if let Some(entry) = vocabulary.phrases.get_mut(&folded(word)) {
                    entry.direction = true;
                    entry.quarter |= always;
                }
            }
        }
        vocabulary
    }

    /// Adds a phrase, or gives a known one another meaning.
    fn add(&mut self, phrase: &str, meaning: Meaning) {
        let Some(units) = units(phrase).filter(|units| !units.is_empty()) else { return };
        self.longest = self.longest.max(units.len());
        let entry = self.phrases.entry(key(&units)).or_insert(Entry { meaning, direction: false, quarter: false });
        entry.meaning = meaning;
    }

    /// A phrase of a site for a region or a part, or one that says nothing.
    pub fn add_site_word(&mut self, phrase: &str, meaning: SiteMeaning) {
        let meaning = match meaning {
            SiteMeaning::Region(region) => Meaning::Place(Named { region, part: None, sides: PartSides::Region }),
            SiteMeaning::Part(part) => match self.named(part) {
                Some(named) => Meaning::Place(named),
                None => return,
            },
            SiteMeaning::Side(side) => Meaning::Side(side),
            SiteMeaning::View(view) => Meaning::View(view),
            SiteMeaning::Position(position) => Meaning::Position(position),
            SiteMeaning::Ignored => Meaning::Ignored,
        };
        self.add(phrase, meaning);
    }

    fn named(&self, part: Part) -> Option<Named> {
        self.phrases.values().find_map(|entry| match entry.meaning {
            Meaning::Place(named) if named.part == Some(part) => Some(named),
            Meaning::Place(_)
            | Meaning::Side(_)
            | Meaning::View(_)
            | Meaning::Position(_)
            | Meaning::Frontal
            | Meaning::Young
            | Meaning::Generic
            | Meaning::Ignored
            | Meaning::Unknown => None,
        })
    }

    /// The phrases of a text: the fewest that make it up, the longest first.
    pub(super) fn pieces(&self, text: &str) -> Vec<Piece> {
        let unknown =
            |apart| Piece { meaning: Meaning::Unknown, letter: false, direction: false, quarter: false, apart };
        let Some(units) = units(text) else { return vec![unknown(false)] };
        // The best cost from each place to the end, and how many units its first phrase has.
        let mut best: Vec<(usize, usize)> = vec![(0, 0); units.len() + 1];
        for from in (0..units.len()).rev() {
            let mut chosen = (UNKNOWN_COST + best.get(from + 1).map_or(0, |next| next.0), 1);
            for length in 1..=self.longest.min(units.len() - from) {
                let Some(phrase) = units.get(from..from + length) else { continue };
                if self.meaning(phrase).is_none() {
                    continue;
                }
                let cost = 1 + best.get(from + length).map_or(0, |next| next.0);
                if cost <= chosen.0 {
                    chosen = (cost, length);
                }
            }
            if let Some(place) = best.get_mut(from) {
                *place = chosen;
            }
        }
        let mut pieces = Vec::new();
        let mut at = 0;
        while let (Some((_, length)), Some(first)) = (best.get(at), units.get(at)) {
            let phrase = units.get(at..at + (*length).max(1)).unwrap_or_default();
            let piece = self.meaning(phrase).map_or_else(
                || unknown(first.apart),
                |entry| Piece {
                    meaning: entry.meaning,
                    letter: phrase.len() == 1 && !first.dense && first.text.chars().count() == 1,
                    direction: entry.direction,
                    quarter: entry.quarter,
                    apart: first.apart,
                },
            );
            pieces.push(piece);
            at += (*length).max(1);
        }
        pieces
    }

    fn meaning(&self, phrase: &[Unit]) -> Option<Entry> {
        let text = key(phrase);
        let ignored = Entry { meaning: Meaning::Ignored, direction: false, quarter: false };
        if let [word] = phrase
            && let Some(rest) = after_digits(&word.text)
            && (rest.is_empty() || self.after_number.iter().any(|after| after == rest))
        {
            return Some(ignored);
        }
        let entry = self.phrases.get(&text).or_else(|| {
            // A plural of a place; other words have theirs in the data.
            let singular = self.phrases.get(text.strip_suffix('S').filter(|singular| singular.len() > 2)?)?;
            matches!(singular.meaning, Meaning::Place(_)).then_some(singular)
        })?;
        // "AP, LAT" are two views, "WITH WEIGHT" is one phrase; single letters are written with slashes: "A/P".
        let torn = phrase.iter().skip(1).any(|unit| unit.apart);
        let letters = phrase.iter().all(|unit| unit.dense || unit.text.chars().count() == 1);
        let may_be_torn = letters || matches!(entry.meaning, Meaning::Place(_));
        (!torn || may_be_torn).then_some(*entry)
    }
}

/// What one word that nobody knows costs: more than any text has phrases.
const UNKNOWN_COST: usize = 1000;

/// What follows the digits that a word begins with.
fn after_digits(word: &str) -> Option<&str> {
    let rest = word.trim_start_matches(|character: char| character.is_ascii_digit());
    (rest.len() < word.len()).then_some(rest)
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
    fn the_data_file_is_read_and_has_every_region_part_view_and_position() {
        let file: File = serde_json::from_str(FILE).unwrap();
        assert!(Region::ALL.iter().all(|region| !file.regions[region].is_empty()));
        assert!(Part::ALL.iter().all(|part| !file.parts[part].aliases.is_empty()));
        assert!(View::ALL.iter().all(|view| !file.views[view].is_empty()));
        assert!(Position::ALL.iter().all(|position| !file.positions[position].is_empty()));
        let vocabulary = Vocabulary::bundled();
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
    }

    #[test]
    fn no_phrase_has_two_meanings() {
        let file = file();
        let mut known = HashMap::new();
        let lists = file
            .regions
            .iter()
            .map(|(region, words)| (region.id(), words))
            .chain(file.parts.iter().map(|(part, words)| (part.id(), &words.aliases)))
            .chain(file.views.iter().map(|(view, words)| (view.id(), words)))
            .chain(file.positions.iter().map(|(position, words)| (position.id(), words)))
            .chain([("left", &file.left), ("right", &file.right), ("both", &file.both)])
            .chain([
                ("young", &file.young),
                ("generic", &file.generic),
                ("frontal", &file.frontal),
                ("ignored", &file.ignored),
            ]);
        for (list, words) in lists {
            for word in words {
                let before = known.insert(folded(word), list);
                assert!(before.is_none_or(|before| before == list), "{word}: {before:?} and {list}");
            }
        }
    }
}
