//! Syllables that KS X 1001 writes as a filler and three letters, because its table lacks them.

use std::borrow::Cow;

const FILLER: char = '\u{3164}';

/// Initial, vowel and final letters in the order of the syllables' codes (Unicode 16, 3.12).
const INITIALS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const VOWELS: &str = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
const FINALS: &str = "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

/// Letters next to a filler do not form a syllable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NoSyllable;

/// The text with each filler and the three letters behind it as one syllable, and fillers that stand alone as blanks.
///
/// # Errors
/// Positions of letters next to a filler, which do not form a syllable.
pub(super) fn with_composed_fillers(text: &str) -> Result<Cow<'_, str>, NoSyllable> {
    if !text.chars().any(|c| c == FILLER || is_conjoining_filler(c)) {
        return Ok(Cow::Borrowed(text));
    }
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(c) = chars.get(at).copied() {
        let before = at.checked_sub(1).and_then(|before| chars.get(before)).copied();
        let after = chars.get(at + 1).copied();
        let beside = |is_letter: fn(char) -> bool| before.into_iter().chain(after).any(is_letter);
        if c == FILLER {
            if let Some(syllable) = chars.get(at + 1..at + 4).and_then(syllable) {
                out.push(syllable);
                at += 4;
                continue;
            }
            // The letters before are those of a syllable that was composed, unless its filler is missing.
            if after.is_some_and(is_letter) || (before.is_some_and(is_letter) && !out.ends_with(is_syllable)) {
                return Err(NoSyllable);
            }
            out.push(' ');
        } else if is_conjoining_filler(c) && beside(is_conjoining) {
            return Err(NoSyllable);
        } else {
            out.push(c);
        }
        at += 1;
    }
    Ok(Cow::Owned(out))
}

/// The syllable of an initial, a vowel and a final or a filler in its place.
fn syllable(letters: &[char]) -> Option<char> {
    let [initial, vowel, last] = letters else { return None };
    let place = |order: &str, letter: &char| order.chars().position(|c| c == *letter);
    let last = if *last == FILLER { 0 } else { place(FINALS, last)? + 1 };
    let code = 0xac00 + (place(INITIALS, initial)? * 21 + place(VOWELS, vowel)?) * 28 + last;
    char::from_u32(u32::try_from(code).ok()?)
}

const fn is_syllable(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}')
}

/// The letters of KS X 1001.
const fn is_letter(c: char) -> bool {
    matches!(c, '\u{3131}'..='\u{3163}' | '\u{3165}'..='\u{318e}')
}

const fn is_conjoining_filler(c: char) -> bool {
    matches!(c, '\u{115f}' | '\u{1160}')
}

const fn is_conjoining(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115e}' | '\u{1161}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{d7b0}'..='\u{d7ff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_filler_and_three_letters_are_one_syllable() {
        for (came, composed) in [
            ("\u{3164}ㅎㅗㅇ길동", "홍길동"),
            ("김\u{3164}ㅃㅞㄺ", "김쀍"),
            ("\u{3164}ㄱㅏ\u{3164}나", "가나"),
            ("\u{3164}ㄱㅏ\u{3164}\u{3164}ㅃㅞㄺ", "가쀍"),
            ("홍\u{3164}", "홍 "),
            ("\u{3164}홍", " 홍"),
            ("\u{115f}", "\u{115f}"),
        ] {
            assert_eq!(with_composed_fillers(came).as_deref(), Ok(composed), "{came:?}");
        }
    }

    #[test]
    fn every_syllable_is_composed_of_its_letters() {
        for (i, initial) in INITIALS.chars().enumerate() {
            for (v, vowel) in VOWELS.chars().enumerate() {
                for (f, last) in core::iter::once(FILLER).chain(FINALS.chars()).enumerate() {
                    let code = u32::try_from(0xac00 + (i * 21 + v) * 28 + f).unwrap();
                    assert_eq!(syllable(&[initial, vowel, last]), char::from_u32(code));
                }
            }
        }
        assert_eq!(char::from_u32(0xac00 + 19 * 21 * 28 - 1), Some('힣'));
    }

    #[test]
    fn letters_beside_a_filler_that_are_no_syllable_are_a_loss() {
        for came in [
            "\u{3164}ㅎㅗ",
            "\u{3164}ㅗㅎㅇ",
            "\u{3164}ㅎ",
            "ㅎ\u{3164}",
            "ㅎㅗ\u{3164}길동",
            "\u{1112}\u{1160}",
            "\u{115f}\u{1161}",
        ] {
            assert_eq!(with_composed_fillers(came), Err(NoSyllable), "{came:?}");
        }
    }
}
