//! The sides that words for patients name, so that none names another one than is meant.

use std::collections::BTreeSet;

use fluent_bundle::FluentArgs;

use super::anatomy;
use super::library::bundled;
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
        let own = bundled(locale);
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
        let of_vocabulary = Vocabulary::bundled().sides_named(text, self.locale.language());
        let words = words(text);
        let has = |side: Side, own: &BTreeSet<String>| {
            of_vocabulary.contains(&side) || words.iter().any(|word| own.contains(word))
        };
        match (has(Side::Left, &self.left), has(Side::Right, &self.right)) {
            (true, false) => Some(Side::Left),
            (false, true) => Some(Side::Right),
            (true, true) | (false, false) => None,
        }
    }

    /// Whether a text names this side, be it beside the other one.
    pub(super) fn names(&self, text: &str, side: Side) -> bool {
        let own = match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
            Side::Both | Side::Unknown | Side::None => return false,
        };
        Vocabulary::bundled().sides_named(text, self.locale.language()).contains(&side)
            || words(text).iter().any(|word| own.contains(word))
    }
}

/// The words of a text without case and marks.
fn words(text: &str) -> Vec<String> {
    let lower: String =
        text.chars().filter(|c| !matches!(c, '\u{200c}'..='\u{200f}' | '\u{2066}'..='\u{2069}')).collect();
    let parts = lower.split(|c: char| c.is_whitespace() || c.is_ascii_punctuation());
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}
