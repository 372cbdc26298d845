//! The sides that a text for people names: what a site writes must not contradict what is lit.

use super::folding::units;
use super::region::Side;
use super::vocabulary::Vocabulary;

impl Vocabulary {
    /// The sides that words of a text in a language name, whatever else it says. Single letters name none: "D" begins much.
    #[must_use]
    pub fn sides_named(&self, text: &str, language: &str) -> Vec<Side> {
        let of_all =
            self.pieces(text).into_iter().filter(|piece| !piece.letter).filter_map(|piece| piece.meaning.side());
        let own = self.codes.iter().position(|code| code == language).and_then(|number| self.languages.get(number));
        let words = units(text).unwrap_or_default();
        let of_language =
            words.iter().filter(|word| !word.is_letter()).filter_map(|word| own?.get(&word.text).copied());
        of_all.chain(of_language).collect()
    }

    /// Whether a text has a word that names this side by one of its parts, in whatever language: "みぎ膝", "Rechterknie".
    #[must_use]
    pub fn has_side_within(&self, text: &str, side: Side) -> bool {
        let lower = text.to_lowercase();
        let mut words = lower.split(|c: char| !c.is_alphanumeric());
        self.side_within.of(side).iter().any(|part| text.contains(part))
            || words.any(|word| self.side_first.of(side).iter().any(|first| word.starts_with(first.as_str())))
    }

    /// The sides that an alias says or may say, be they the part's or the beam's.
    #[must_use]
    pub fn sides_said(&self, alias: &str) -> Vec<Side> {
        let said =
            self.pieces(alias).into_iter().flat_map(|piece| piece.meaning.side().into_iter().chain(piece.perhaps));
        said.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sides_of_a_text_are_found_by_the_words_of_its_language() {
        let vocabulary = Vocabulary::bundled();
        for (text, language, sides) in [
            ("Handgelenk links", "de", &[Side::Left][..]),
            ("Rechtes Handgelenk", "de", &[Side::Right]),
            ("Polso dx", "it", &[Side::Right]),
            ("Handgelenk der Dame", "de", &[]),
            ("오른쪽 손목", "ko", &[Side::Right]),
            ("左ひざ", "ja", &[Side::Left]),
            ("Plain D knee", "en", &[]),
        ] {
            let mut named = vocabulary.sides_named(text, language);
            named.dedup();
            assert_eq!(named, sides, "{text}");
        }
        assert_eq!(vocabulary.sides_said("KNEE DX"), [Side::Right]);
        assert!(vocabulary.has_side_within("Rechterknie", Side::Right));
        assert!(!vocabulary.has_side_within("Rechterknie", Side::Left));
    }
}
