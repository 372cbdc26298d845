//! The data file of the vocabulary: `assets/figure/body-parts.json`.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::region::{Part, Position, Region, Side, View};

const FILE: &str = include_str!("../../assets/figure/body-parts.json");

/// The data file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    pub(super) regions: BTreeMap<Region, Vec<String>>,
    pub(super) parts: BTreeMap<Part, PartWords>,
    pub(super) left: Vec<String>,
    pub(super) right: Vec<String>,
    pub(super) both: Vec<String>,
    /// Sides inside of words that are written together, in texts for people.
    pub(super) side_within: SideParts,
    /// The same, as the beginning of a word.
    pub(super) side_first: SideParts,
    pub(super) views: BTreeMap<View, Vec<String>>,
    pub(super) positions: BTreeMap<Position, Vec<String>>,
    /// Views from front or back, of which is not said: "WATERS".
    pub(super) frontal: Vec<String>,
    /// Words for a patient who lies on his back.
    pub(super) on_back: Vec<String>,
    /// Words for one who lies otherwise, or may: "DECUBITUS".
    pub(super) not_on_back: Vec<String>,
    /// Names of two places.
    pub(super) two_places: Vec<TwoPlaces>,
    /// The head, or beside another place a view from front or back: "FACE".
    pub(super) face_or_front: Vec<String>,
    /// From back to front of a hand, from front to back of a foot: "DP".
    pub(super) dorsal: Vec<String>,
    /// Several views at once: "AP LAT".
    pub(super) several: Vec<String>,
    /// Words that may make a side before them a direction of the beam: "LEFT LATERAL".
    pub(super) directions: Vec<String>,
    /// Views that are called by a name and taken of one region or part, by its id: it is meant where no other is named.
    pub(super) named_views: BTreeMap<String, Vec<String>>,
    /// Words for how high or low in the trunk: "UPPER" beside ribs. Beside a limb they may make another place of it.
    pub(super) levels: Vec<String>,
    /// Views that beside a paired part may be two sides: "KNEE RL".
    pub(super) doubtful: Vec<String>,
    /// Those that always do: "LEFT POSTERIOR OBLIQUE", "LEFT DECUBITUS".
    pub(super) quarters: Vec<String>,
    pub(super) young: Vec<String>,
    /// Words for a body part that is not said yet: "EXTREMITY".
    pub(super) generic: Vec<String>,
    /// What follows is said of a second picture: "HIP WITH PELVIS".
    pub(super) with: Vec<String>,
    /// Between two pictures: "KUB AND UPRIGHT".
    pub(super) and: Vec<String>,
    pub(super) ignored: Vec<String>,
    /// What may follow the digits of an ignored word: "1ST", "30DEG".
    pub(super) after_number: Vec<String>,
    /// Words that are always read as others: "JT" as "JOINT".
    pub(super) spellings: BTreeMap<String, String>,
    /// English names of places that consoles write together with a side or a view: "RKNEE", "CHESTPA".
    pub(super) joinable: Vec<String>,
    pub(super) languages: BTreeMap<String, LanguageWords>,
}

/// Sides that are none but beside words of their language: "MAIN G".
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LanguageWords {
    pub(super) words: Vec<String>,
    pub(super) left: Vec<String>,
    pub(super) right: Vec<String>,
    /// What is called a left or a right lateral view elsewhere and is a lateral one here: "LL", latero-laterale.
    #[serde(default)]
    pub(super) lateral: Vec<String>,
}

/// What makes a word name a side.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SideParts {
    pub(super) left: Vec<String>,
    pub(super) right: Vec<String>,
}

impl SideParts {
    /// Those of a side.
    pub(super) fn of(&self, side: Side) -> &[String] {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
            Side::Both | Side::Unknown | Side::None => &[],
        }
    }
}

/// Names of two places, of regions and parts by their ids: what they are of is known where something beside them says it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TwoPlaces {
    pub(super) places: [String; 2],
    /// Whether one of the two is meant ("비골": the fibula, the nasal bone) rather than both ("T/L SPINE").
    #[serde(default)]
    pub(super) either: bool,
    pub(super) words: Vec<String>,
}

/// A part of a region with its aliases.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartWords {
    pub(super) region: Region,
    /// Where the region has none.
    #[serde(default)]
    pub(super) sides: PartSides,
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

/// The data file as it is.
pub(super) fn file() -> File {
    // A mistake in it is found by a test; without words nothing is lit.
    serde_json::from_str(FILE).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::anatomy::folding::{folded, without_accents};

    #[test]
    fn the_data_file_is_read_and_has_every_region_part_view_and_position() {
        let file: File = serde_json::from_str(FILE).unwrap();
        assert!(Region::ALL.iter().all(|region| !file.regions[region].is_empty()));
        assert!(Part::ALL.iter().all(|part| !file.parts[part].aliases.is_empty()));
        assert!(View::ALL.iter().all(|view| !file.views[view].is_empty()));
        assert!(Position::ALL.iter().all(|position| !file.positions[position].is_empty()));
    }

    #[test]
    fn the_parts_that_may_have_a_side_are_those_of_the_data_file() {
        let file = file();
        for (part, words) in &file.parts {
            let in_file = words.region.is_paired() || words.sides != PartSides::Region;
            assert_eq!(part.may_have_side(), in_file, "{}", part.id());
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
                ("face", &file.face_or_front),
                ("dorsal", &file.dorsal),
                ("several", &file.several),
                ("with", &file.with),
                ("and", &file.and),
            ])
            .chain([
                ("young", &file.young),
                ("generic", &file.generic),
                ("frontal", &file.frontal),
                ("ignored", &file.ignored),
            ]);
        let lists = lists.chain([("levels", &file.levels)]);
        for (list, words) in lists {
            for word in words {
                let before = known.insert(folded(word), list);
                assert!(before.is_none_or(|before| before == list), "{word}: {before:?} and {list}");
            }
        }
        // Nor is one without its accents another one.
        let plain = known.iter().filter_map(|(phrase, list)| Some((without_accents(phrase)?, *list)));
        let plain: Vec<_> = plain.collect();
        for (number, (phrase, list)) in plain.iter().enumerate() {
            let other = known.get(phrase).copied().into_iter();
            let others = plain.iter().take(number).filter(|(same, _)| same == phrase).map(|(_, list)| *list);
            let other = other.chain(others).find(|other| other != list);
            assert_eq!(other, None, "{phrase} of {list}");
        }
        let of_languages = |words: &LanguageWords| words.left.iter().chain(&words.right).cloned().collect::<Vec<_>>();
        for word in file.languages.values().flat_map(of_languages) {
            // "DX" is no side but in Italian.
            assert!(known.get(&*word).is_none_or(|list| *list == "ignored"), "{word}");
        }
    }
}
