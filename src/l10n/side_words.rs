//! The sides that words for patients name, so that none names another one than is meant.

use std::collections::BTreeSet;

use fluent_bundle::FluentArgs;

use super::anatomy;
use super::bundled::bundled_catalog;
use super::locale::Locale;
use crate::anatomy::{Side, Vocabulary};

/// The words by which a language tells its sides, as the program's own texts use them.
pub(super) struct SideWords {
    locale: Locale,
    left: BTreeSet<String>,
    right: BTreeSet<String>,
}

impl SideWords {
    /// Those of a language.
    pub(super) fn of(locale: Locale) -> Self {
        let own = bundled_catalog(locale);
        let of_form = |form: Option<&str>| -> BTreeSet<String> {
            let none = FluentArgs::new();
            let texts = anatomy::ids().filter_map(|id| own.as_ref()?.text(id, form, &none).ok());
            texts.flat_map(|text| words(&text)).collect()
        };
        let [plain, left, right, both] = [None, Some("left"), Some("right"), Some("both")].map(of_form);
        let alone = |words: &BTreeSet<String>, other: &BTreeSet<String>| {
            words.iter().filter(|word| ![other, &plain, &both].iter().any(|set| set.contains(*word))).cloned().collect()
        };
        Self { locale, left: alone(&left, &right), right: alone(&right, &left) }
    }

    /// The one side that a text names; none where it names none, or both.
    pub(super) fn named(&self, text: &str) -> Option<Side> {
        match (self.names(text, Side::Left), self.names(text, Side::Right)) {
            (true, false) => Some(Side::Left),
            (false, true) => Some(Side::Right),
            (true, true) | (false, false) => None,
        }
    }

    /// Whether a text names this side, be it beside the other one.
    pub(super) fn names(&self, text: &str, side: Side) -> bool {
        let (own, letter) = match side {
            Side::Left => (&self.left, "L"),
            Side::Right => (&self.right, "R"),
            Side::Both | Side::Unknown | Side::None => return false,
        };
        let vocabulary = Vocabulary::bundled();
        vocabulary.sides_named(text, self.locale.language()).contains(&side)
            || words(text).iter().any(|word| own.contains(word))
            || vocabulary.has_side_within(text, side)
            || tokens(text).any(|token| token == letter)
    }
}

/// What stands between blanks and signs, but not between apostrophes: "l'épaule" names no side.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
}

/// The words of a text without case and marks.
fn words(text: &str) -> Vec<String> {
    let lower: String =
        text.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200c}'..='\u{200f}' | '\u{2066}'..='\u{2069}')).collect();
    // Words that are written together count together and one by one.
    let together = lower.replace('\u{200b}', "");
    let parts = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation() || c == '\u{200b}');
        parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
    };
    let more = if together == lower { Vec::new() } else { parts(&lower) };
    parts(&together).into_iter().chain(more).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_is_found_however_a_site_writes_it() {
        for (locale, text, side) in [
            (Locale::EN, "R hand", Some(Side::Right)),
            (Locale::EN, "Knee L", Some(Side::Left)),
            (Locale::EN, "R. foot", Some(Side::Right)),
            (Locale::EN, "Hand (L)", Some(Side::Left)),
            (Locale::DE, "Hand R", Some(Side::Right)),
            (Locale::DE, "Linkes Knie", Some(Side::Left)),
            (Locale::JA, "みぎ膝", Some(Side::Right)),
            (Locale::JA, "ひだり手", Some(Side::Left)),
            (Locale::KO, "바른발", Some(Side::Right)),
            (Locale::EN, "Rechterknie", Some(Side::Right)),
            (Locale::EN, "Linkerknie", Some(Side::Left)),
            (Locale::EN, "l'épaule", None),
            (Locale::EN, "L-spine", None),
            (Locale::EN, "Hand", None),
            (Locale::EN, "R and L hand", None),
        ] {
            assert_eq!(SideWords::of(locale).named(text), side, "{text}");
        }
    }
}
