//! Texts as words: letters and digits in capitals, full width folded to half, each Han, kana and Hangul character by itself.

use unicode_normalization::UnicodeNormalization;

/// A word, or one character of a writing that puts no spaces between words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unit {
    pub(super) text: String,
    /// Whether the writing has no spaces between words.
    pub(super) dense: bool,
    /// Whether a comma, a slash or the like stands before it.
    pub(super) apart: bool,
}

/// Longer texts are no aliases.
const MOST: usize = 64;

/// The units of a text; none where it is too long to be an alias.
pub(super) fn units(text: &str) -> Option<Vec<Unit>> {
    let mut units: Vec<Unit> = Vec::new();
    let (mut open, mut apart) = (false, false);
    for character in text.nfkc().flat_map(char::to_uppercase) {
        if matches!(character, '\'' | '’' | '‘' | '`' | '´') {
            // TOWNE'S is one word.
            continue;
        }
        if !character.is_alphanumeric() {
            open = false;
            apart |= is_separator(character);
            continue;
        }
        if is_dense(character) {
            open = false;
            units.push(Unit { text: character.to_string(), dense: true, apart: std::mem::take(&mut apart) });
            continue;
        }
        match units.last_mut().filter(|_| open) {
            Some(word) => word.text.push(character),
            None => units.push(Unit { text: character.to_string(), dense: false, apart: std::mem::take(&mut apart) }),
        }
        open = true;
    }
    (units.len() <= MOST).then_some(units)
}

/// Units as the key of a phrase.
pub(super) fn key(units: &[Unit]) -> String {
    let mut key = String::new();
    for (index, unit) in units.iter().enumerate() {
        if index > 0 && !(unit.dense && units.get(index - 1).is_some_and(|before| before.dense)) {
            key.push(' ');
        }
        key.push_str(&unit.text);
    }
    key
}

/// A text as aliases are compared: case, width, spaces and punctuation do not matter.
#[must_use]
pub fn folded(text: &str) -> String {
    units(text).map(|units| key(&units)).unwrap_or_default()
}

const fn is_separator(character: char) -> bool {
    matches!(character, ',' | ';' | '/' | '+' | '&' | '、' | '·' | '・' | '|')
}

/// Whether words are written without spaces in this writing.
const fn is_dense(character: char) -> bool {
    matches!(character,
        '\u{1100}'..='\u{11ff}' | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3130}'..='\u{318f}'
        | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{a960}'..='\u{a97f}'
        | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_width_and_punctuation_do_not_matter() {
        for (text, expected) in [
            ("C-Spine", "C SPINE"),
            ("ＫＮＥＥ（Ｒ）", "KNEE R"),
            ("Towne’s", "TOWNES"),
            ("오른손", "오른손"),
            ("오른 손", "오른손"),
            ("右HAND", "右 HAND"),
            ("\u{1109}\u{1169}\u{11ab}", "손"),
            ("  ", ""),
        ] {
            assert_eq!(folded(text), expected, "{text}");
        }
        assert_eq!(units(&"A ".repeat(65)), None);
    }
}
