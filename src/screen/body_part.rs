//! Which region of the figure a body part's text means; none rather than a guess.
//!
//! The words are data (`assets/figure/body-parts.json`): sites edit their aliases. Texts are matched by whole words, with case,
//! width and punctuation folded; a text with one word that nobody knows means no region.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

/// A part of the figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Region {
    Head,
    Neck,
    CSpine,
    TSpine,
    LSpine,
    Sacrum,
    FullSpine,
    Chest,
    Abdomen,
    Pelvis,
    Shoulder,
    UpperArm,
    Elbow,
    Forearm,
    Wrist,
    Hand,
    Hip,
    Thigh,
    Knee,
    LowerLeg,
    Ankle,
    Foot,
    WholeLeg,
    WholeBody,
}

impl Region {
    /// Every region, from head to foot.
    pub const ALL: [Self; 24] = [
        Self::Head,
        Self::Neck,
        Self::CSpine,
        Self::TSpine,
        Self::LSpine,
        Self::Sacrum,
        Self::FullSpine,
        Self::Chest,
        Self::Abdomen,
        Self::Pelvis,
        Self::Shoulder,
        Self::UpperArm,
        Self::Elbow,
        Self::Forearm,
        Self::Wrist,
        Self::Hand,
        Self::Hip,
        Self::Thigh,
        Self::Knee,
        Self::LowerLeg,
        Self::Ankle,
        Self::Foot,
        Self::WholeLeg,
        Self::WholeBody,
    ];

    /// Whether there is one on each side.
    #[must_use]
    pub const fn is_paired(self) -> bool {
        match self {
            Self::Shoulder
            | Self::UpperArm
            | Self::Elbow
            | Self::Forearm
            | Self::Wrist
            | Self::Hand
            | Self::Hip
            | Self::Thigh
            | Self::Knee
            | Self::LowerLeg
            | Self::Ankle
            | Self::Foot
            | Self::WholeLeg => true,
            Self::Head
            | Self::Neck
            | Self::CSpine
            | Self::TSpine
            | Self::LSpine
            | Self::Sacrum
            | Self::FullSpine
            | Self::Chest
            | Self::Abdomen
            | Self::Pelvis
            | Self::WholeBody => false,
        }
    }
}

/// Which side of a paired region is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sides {
    /// The region has no sides.
    Unpaired,
    /// No side came, or two that contradict: both are outlined, none is filled.
    Unknown,
    /// The patient's left.
    Left,
    /// The patient's right.
    Right,
    /// Both, as said.
    Both,
}

/// What the figure lights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Target {
    /// The region.
    pub region: Region,
    /// Its side.
    pub sides: Sides,
}

/// The vocabulary, as written in the data file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    regions: HashMap<Region, Vec<String>>,
    left: Vec<String>,
    right: Vec<String>,
    both: Vec<String>,
    left_in_projection: Vec<String>,
    right_in_projection: Vec<String>,
    both_in_projection: Vec<String>,
    /// Words that make a side before them a direction of the beam: "LEFT LATERAL".
    directions: Vec<String>,
    ignored: Vec<String>,
}

/// The vocabulary, folded for matching.
#[derive(Default)]
struct Vocabulary {
    regions: HashMap<String, Region>,
    sides: HashMap<String, Sides>,
    sides_in_projection: HashMap<String, Sides>,
    directions: HashSet<String>,
    ignored: HashSet<String>,
}

const FILE: &str = include_str!("../../assets/figure/body-parts.json");

fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| serde_json::from_str(FILE).map(|file| fold_file(&file)).unwrap_or_default())
}

fn fold_file(file: &File) -> Vocabulary {
    let phrase = |text: &String| words(text).join(" ");
    let sides = |left: &[String], right: &[String], both: &[String]| {
        let with =
            |words: &[String], sides| words.iter().map(phrase).map(move |word| (word, sides)).collect::<Vec<_>>();
        [with(left, Sides::Left), with(right, Sides::Right), with(both, Sides::Both)].concat().into_iter().collect()
    };
    Vocabulary {
        sides: sides(&file.left, &file.right, &file.both),
        sides_in_projection: sides(&file.left_in_projection, &file.right_in_projection, &file.both_in_projection),
        directions: file.directions.iter().map(phrase).collect(),
        ignored: file.ignored.iter().map(phrase).collect(),
        regions: file
            .regions
            .iter()
            .flat_map(|(region, aliases)| aliases.iter().map(|alias| (phrase(alias), *region)))
            .collect(),
    }
}

/// The words of a text: letters and digits in capitals, full width folded to half.
fn words(text: &str) -> Vec<String> {
    let folded: String = text.nfkc().flat_map(char::to_uppercase).collect();
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What a body part and a projection mean for the figure.
#[must_use]
pub fn find_target(body_part: Option<&str>, projection: Option<&str>) -> Option<Target> {
    let vocabulary = vocabulary();
    let all = words(body_part?);
    let (region, sides) = region_and_sides(vocabulary, &all).or_else(|| {
        let known: Vec<String> = all.iter().filter(|word| !is_ignored(vocabulary, word)).cloned().collect();
        region_and_sides(vocabulary, &known)
    })?;
    if !region.is_paired() {
        return Some(Target { region, sides: Sides::Unpaired });
    }
    let also = projection.map(|text| sides_of_projection(vocabulary, &words(text))).unwrap_or_default();
    Some(Target { region, sides: agreed(sides.into_iter().chain(also)) })
}

fn is_ignored(vocabulary: &Vocabulary, word: &str) -> bool {
    vocabulary.ignored.contains(word) || word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The sides that a projection names. "LEFT LATERAL" and "LEFT POSTERIOR OBLIQUE" say where the beam goes, not which knee.
fn sides_of_projection(vocabulary: &Vocabulary, words: &[String]) -> Vec<Sides> {
    let is_direction = |word: Option<&String>| word.is_some_and(|word| vocabulary.directions.contains(word));
    let sides = words.iter().enumerate().filter(|(index, _)| !is_direction(words.get(index + 1)));
    sides.filter_map(|(_, word)| vocabulary.sides_in_projection.get(word).copied()).collect()
}

/// The region that all words together name, with a side word in front or behind.
fn region_and_sides(vocabulary: &Vocabulary, words: &[String]) -> Option<(Region, Vec<Sides>)> {
    if let Some(region) = region(vocabulary, words) {
        return Some((region, Vec::new()));
    }
    let side = |word: &String| vocabulary.sides.get(word).copied();
    if let [first, rest @ ..] = words
        && let (Some(before), Some(region)) = (side(first), region(vocabulary, rest))
    {
        return Some((region, vec![before]));
    }
    if let [rest @ .., last] = words
        && let (Some(behind), Some(region)) = (side(last), region(vocabulary, rest))
    {
        return Some((region, vec![behind]));
    }
    if let [first, rest @ .., last] = words
        && let (Some(before), Some(behind), Some(region)) = (side(first), side(last), region(vocabulary, rest))
    {
        return Some((region, vec![before, behind]));
    }
    None
}

/// The region of a phrase; its last word may be a plural.
fn region(vocabulary: &Vocabulary, words: &[String]) -> Option<Region> {
    let phrase = words.join(" ");
    vocabulary.regions.get(&phrase).or_else(|| vocabulary.regions.get(phrase.strip_suffix('S')?)).copied()
}

/// The side on which all agree; contradictions and silence are the same: unknown.
fn agreed(sides: impl Iterator<Item = Sides>) -> Sides {
    let mut agreed = None;
    for side in sides {
        match agreed {
            Some(other) if other != side => return Sides::Unknown,
            Some(_) | None => agreed = Some(side),
        }
    }
    agreed.unwrap_or(Sides::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(body_part: &str) -> Option<(Region, Sides)> {
        find_target(Some(body_part), None).map(|target| (target.region, target.sides))
    }

    #[test]
    fn the_data_file_is_read_and_has_every_region() {
        let file: File = serde_json::from_str(FILE).unwrap();
        for region in Region::ALL {
            assert!(!file.regions[&region].is_empty(), "{region:?}");
        }
        for (region, aliases) in &file.regions {
            for alias in aliases {
                assert_eq!(find(alias).map(|(found, _)| found), Some(*region), "{alias}");
            }
        }
    }

    #[test]
    fn the_acquisition_softwares_own_labels_are_known() {
        for (label, region) in [
            ("SKULL", Region::Head),
            ("C-SPINE", Region::CSpine),
            ("T-SPINE", Region::TSpine),
            ("L-SPINE", Region::LSpine),
            ("FULL-SPINE", Region::FullSpine),
            ("CHEST", Region::Chest),
            ("ABDOMEN", Region::Abdomen),
            ("PELVIS", Region::Pelvis),
            ("SHOULDER", Region::Shoulder),
            ("HUMERUS", Region::UpperArm),
            ("ELBOW", Region::Elbow),
            ("FOREARM", Region::Forearm),
            ("WRIST", Region::Wrist),
            ("HAND", Region::Hand),
            ("HIP", Region::Hip),
            ("FEMUR", Region::Thigh),
            ("KNEE", Region::Knee),
            ("TIBIA", Region::LowerLeg),
            ("ANKLE", Region::Ankle),
            ("FOOT", Region::Foot),
            ("LONG-BONE", Region::WholeLeg),
            ("FULL-BODY", Region::WholeBody),
        ] {
            let sides = if region.is_paired() { Sides::Unknown } else { Sides::Unpaired };
            assert_eq!(find(label), Some((region, sides)), "{label}");
        }
    }

    #[test]
    fn a_side_is_a_word_of_its_own_beside_a_paired_part() {
        for (text, region, sides) in [
            ("L HAND", Region::Hand, Sides::Left),
            ("HAND L", Region::Hand, Sides::Left),
            ("HAND(L)", Region::Hand, Sides::Left),
            ("Lt. Knee", Region::Knee, Sides::Left),
            ("RT-KNEE", Region::Knee, Sides::Right),
            ("KNEE_LT", Region::Knee, Sides::Left),
            ("ＫＮＥＥ Ｒ", Region::Knee, Sides::Right),
            ("좌 손목", Region::Wrist, Sides::Left),
            ("손목 우측", Region::Wrist, Sides::Right),
            ("右 HAND", Region::Hand, Sides::Right),
            ("BOTH KNEES", Region::Knee, Sides::Both),
            ("Hip bilat.", Region::Hip, Sides::Both),
            ("L KNEE AP", Region::Knee, Sides::Left),
            ("KNEE AP L", Region::Knee, Sides::Left),
            ("L KNEE L", Region::Knee, Sides::Left),
            ("L KNEE R", Region::Knee, Sides::Unknown),
            ("KNEE", Region::Knee, Sides::Unknown),
            ("RT LOWER LEG", Region::LowerLeg, Sides::Right),
        ] {
            assert_eq!(find(text), Some((region, sides)), "{text}");
        }
    }

    #[test]
    fn words_that_trap_are_not_sides() {
        for (text, region) in [
            ("L-SPINE", Region::LSpine),
            ("L SPINE", Region::LSpine),
            ("LSPINE", Region::LSpine),
            ("L-SPINE LL", Region::LSpine),
            ("LS", Region::LSpine),
            ("C SPINE LAT", Region::CSpine),
            ("CHEST RL", Region::Chest),
            ("R RIB", Region::Chest),
        ] {
            assert_eq!(find(text), Some((region, Sides::Unpaired)), "{text}");
        }
        assert_eq!(find("KNEE LAT"), Some((Region::Knee, Sides::Unknown)));
        assert_eq!(find("KNEE LL"), Some((Region::Knee, Sides::Unknown)));
        assert_eq!(find("LEG"), Some((Region::LowerLeg, Sides::Unknown)));
    }

    #[test]
    fn what_is_not_known_is_not_guessed() {
        for text in [
            "",
            "L",
            "R",
            "AP",
            "XYZ",
            "CHESTNUT",
            "CHEST ABDOMEN",
            "LKNEE",
            "HANDLE",
            "KNEE JERK",
            "L R",
            "5",
            "LT SPINE",
            "SPINE",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
        assert_eq!(find_target(None, Some("LT")), None);
    }

    #[test]
    fn a_projection_may_name_the_side_by_a_whole_word() {
        let sides = |body_part, projection| find_target(Some(body_part), Some(projection)).map(|target| target.sides);
        assert_eq!(sides("KNEE", "LAT LT"), Some(Sides::Left));
        assert_eq!(sides("KNEE", "LT LAT"), Some(Sides::Unknown));
        assert_eq!(sides("KNEE", "LEFT POSTERIOR OBLIQUE"), Some(Sides::Unknown));
        assert_eq!(sides("KNEE", "AP 우"), Some(Sides::Right));
        assert_eq!(sides("KNEE", "L"), Some(Sides::Unknown));
        assert_eq!(sides("KNEE", "LAT"), Some(Sides::Unknown));
        assert_eq!(sides("R KNEE", "LT"), Some(Sides::Unknown));
        assert_eq!(sides("R KNEE", "LT LAT"), Some(Sides::Right));
        assert_eq!(sides("CHEST", "LT LAT"), Some(Sides::Unpaired));
    }
}
