//! How much of each value is shown (settings keys `privacy.…`).

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;

use super::script::{Script, script_of};
use super::shown_name::HanForms;
use super::{NamesPrivacy, Step};

/// How much of a value is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Disclosure {
    /// All of it.
    #[default]
    Shown,
    /// A part that names nobody.
    Masked,
    /// Nothing.
    Hidden,
}

/// How much of a patient and a step is shown. What is withheld never leaves the exam, so neither the screen nor its accessibility
/// tree, its figure or a program that asks can tell it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Privacy {
    /// The name.
    pub names: NamesPrivacy,
    /// The birth date; of a masked one the year is shown. None: as the name is.
    pub birth_date: Option<Disclosure>,
    /// The id; if masked, its last two characters are shown. `None`: masked if it stands in for a masked name.
    pub id: Option<Disclosure>,
    /// Body part and projection; of a masked step is shown that there is one.
    pub step: Disclosure,
}

/// How an exam is shown: how much of each value, and as in which country where a name does not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Manner {
    /// How much of each value.
    pub privacy: Privacy,
    /// The country of names in Chinese characters that may be of several.
    pub home: Option<HanForms>,
}

impl From<Privacy> for Manner {
    fn from(privacy: Privacy) -> Self {
        Self { privacy, home: None }
    }
}

impl From<NamesPrivacy> for Manner {
    fn from(names: NamesPrivacy) -> Self {
        Privacy::from(names).into()
    }
}

impl From<NamesPrivacy> for Privacy {
    /// Names alone are withheld, and what would tell them.
    fn from(names: NamesPrivacy) -> Self {
        Self { names, ..Self::default() }
    }
}

/// Stands for a masked body part and projection, whatever they are.
pub(super) const MASKED_STEP: &str = "○○○";
/// The same where no font has the circle.
pub(super) const STARRED_STEP: &str = "***";

/// Whether an id contains a birth date, as national registration numbers do: in digits of any width, in any of the usual orders.
pub(super) fn holds_date(id: &str, date: NaiveDate) -> bool {
    let digits: String = id.nfkc().filter(char::is_ascii_digit).collect();
    let (year, month, day) = (date.year(), date.month(), date.day());
    let short = year.rem_euclid(100);
    [
        format!("{short:02}{month:02}{day:02}"),
        format!("{month:02}{day:02}{short:02}"),
        format!("{day:02}{month:02}{short:02}"),
        format!("{month:02}{day:02}{year:04}"),
        format!("{day:02}{month:02}{year:04}"),
    ]
    .iter()
    .any(|written| digits.contains(written))
}

/// Whether a name is, or contains, an id of at least four letters and digits.
pub(super) fn holds_id(name: &str, id: &str) -> bool {
    const SHORTEST: usize = 4;
    let plain =
        |text: &str| -> String { text.nfkc().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect() };
    let id = plain(id);
    id.chars().count() >= SHORTEST && plain(name).contains(&id)
}

/// Whether a text has a word of a step: one of at least three letters as a word of its own, or two syllables or ideographs anywhere.
pub(super) fn holds_step(text: &str, step: &Step) -> bool {
    const SHORTEST: usize = 3;
    const SHORTEST_OF_SYLLABLES: usize = 2;
    let folded = |text: &str| text.nfkc().flat_map(char::to_lowercase).collect::<String>();
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let is_syllabic = |word: &str| word.chars().all(|c| script_of(c).is_some_and(Script::is_east_asian));
    let text = folded(text);
    let of_text = words(&text);
    let of_step = [&step.body_part, &step.projection].into_iter().flatten().flat_map(|part| words(&folded(part)));
    of_step.into_iter().any(|word| {
        let length = word.chars().count();
        if is_syllabic(&word) {
            length >= SHORTEST_OF_SYLLABLES && text.contains(&word)
        } else {
            length >= SHORTEST && of_text.contains(&word)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_birth_date_in_an_id_is_found_in_every_usual_order() {
        let date = NaiveDate::from_ymd_opt(1988, 2, 14).unwrap();
        for id in ["880214-1234567", "19880214A", "14.02.1988/7", "02-14-1988", "140288", "021488-2", "８８０２１４-1"]
        {
            assert!(holds_date(id, date), "{id}");
        }
        for id in ["P-1988", "2140", "EM-240906-134326", ""] {
            assert!(!holds_date(id, date), "{id}");
        }
    }

    #[test]
    fn an_id_in_a_name_is_found() {
        assert!(holds_id("EM 240906, X", "em-240906"));
        assert!(holds_id("ＥＭ２４０９０６", "em-240906"));
        assert!(!holds_id("Kim 12", "12"));
        assert!(!holds_id("Kim", ""));
    }
}
