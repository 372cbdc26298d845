//! In which order letters of two directions stand on a line (UAX #9).

use unicode_bidi::{BidiInfo, Direction, Level, get_base_direction_full};

use super::scripts::Language;

/// The levels of a text: even ones are read from left to right, odd ones from right to left.
pub(super) struct Levels {
    /// That of what has no direction of its own: of its lines.
    pub(super) base: u8,
    /// That of each byte; none where all is from left to right.
    bytes: Vec<Level>,
}

impl Levels {
    /// Without a language the first letter with a direction gives that of the lines. A text that has letters and none from right to
    /// left is one from left to right in every language: "Ek, J○○○".
    pub(super) fn of(text: &str, language: Option<Language>) -> Self {
        let is_mirrored = language.is_some_and(Language::is_right_to_left);
        if !text.chars().any(may_turn) && (!is_mirrored || text.chars().any(char::is_alphabetic)) {
            return Self { base: 0, bytes: Vec::new() };
        }
        let base = match language {
            Some(_) => u8::from(is_mirrored),
            None => u8::from(base_direction(text) == Direction::Rtl),
        };
        let level = if base == 0 { Level::ltr() } else { Level::rtl() };
        let mut bytes = BidiInfo::new(text, Some(level)).levels;
        // Rule L1: tabs are of the line.
        for (at, _) in text.match_indices(['\t', '\n']) {
            if let Some(byte) = bytes.get_mut(at) {
                *byte = level;
            }
        }
        Self { base, bytes }
    }

    /// The level of the character that begins at a byte.
    pub(super) fn at(&self, byte: usize) -> u8 {
        self.bytes.get(byte).map_or(self.base, Level::number)
    }
}

/// The direction of the first letter outside isolates, or, where all letters are isolated, of the first one.
fn base_direction(text: &str) -> Direction {
    match get_base_direction_full(text) {
        Direction::Mixed => {
            get_base_direction_full(&*text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], ""))
        }
        direction @ (Direction::Ltr | Direction::Rtl) => direction,
    }
}

/// Whether a character is read from right to left, or makes others be.
fn may_turn(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

/// The order from left to right of what has these levels (rule L2).
#[must_use]
pub fn visual_order(levels: &[u8]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..levels.len()).collect();
    let highest = levels.iter().copied().max().unwrap_or(0);
    let level = |index: &usize| levels.get(*index).copied().unwrap_or(0);
    for turned in (1..=highest).rev() {
        for stretch in order.chunk_by_mut(|before, after| (level(before) >= turned) == (level(after) >= turned)) {
            if stretch.first().is_some_and(|index| level(index) >= turned) {
                stretch.reverse();
            }
        }
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_from_right_to_left_is_turned_and_numbers_within_it_are_not() {
        assert_eq!(visual_order(&[0, 0, 1, 1, 2, 2, 1, 0]), [0, 1, 6, 4, 5, 3, 2, 7]);
        assert_eq!(visual_order(&[1, 1, 1, 1, 2, 2]), [4, 5, 3, 2, 1, 0]);
        assert_eq!(visual_order(&[]), [0; 0]);
    }

    #[test]
    fn the_first_letter_or_the_language_gives_the_direction_of_the_lines() {
        for (text, language, base) in [
            ("abc", None, 0),
            ("عبد", None, 1),
            ("(12) עבד", None, 1),
            ("Ali علي", None, 0),
            ("abc", Some(Language::RightToLeft), 0),
            ("Ek, J○○○", Some(Language::RightToLeft), 0),
            ("PA علي", Some(Language::RightToLeft), 1),
            ("(14)", Some(Language::RightToLeft), 1),
            ("علي", Some(Language::Korean), 0),
            ("", Some(Language::Urdu), 1),
            ("\u{2068}2\u{2069}:\u{2068}07\u{2069} \u{2068}م\u{2069}", None, 1),
            ("\u{2068}Kim\u{2069} \u{2068}عبد\u{2069}", None, 0),
        ] {
            assert_eq!(Levels::of(text, language).base, base, "{text}");
        }
    }
}
