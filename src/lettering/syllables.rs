//! Where syllables begin in writings without spaces between words, as far as can be told without a dictionary.

use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// Vowels of Thai and Lao that are written before their consonant.
const LEADING_VOWELS: [char; 10] = ['เ', 'แ', 'โ', 'ใ', 'ไ', 'ເ', 'ແ', 'ໂ', 'ໃ', 'ໄ'];
/// Letters and marks of Thai and Lao after which a syllable begins.
const LAST_OF_SYLLABLES: [char; 8] = ['ะ', 'ำ', 'ๆ', 'ฯ', 'ະ', 'ຳ', 'ໆ', 'ຯ'];
/// Letters and marks of Thai, Lao, Khmer and Burmese that belong to what is before them.
const FOLLOWING_MARKS: [char; 17] =
    ['ะ', 'า', 'ำ', 'ๅ', 'ๆ', 'ฯ', 'ະ', 'າ', 'ຳ', 'ໆ', 'ຯ', 'ຽ', '។', '៕', 'ៗ', '၊', '။'];
/// The combining class of what takes the vowel from a consonant: virama, pulli, asat.
const VIRAMA: u8 = 9;
/// That of a dot which belongs to its letter.
const NUKTA: u8 = 7;

/// Whether what follows a letter is of its syllable: a vowel or mark, the consonant of a vowel that is written before it, or a
/// consonant without a vowel, which ends the syllable.
pub(super) fn holds(last: char, next: &str) -> bool {
    let is_following = next.starts_with(FOLLOWING_MARKS);
    // A dot may come before the virama.
    let mut marks = next.chars().skip(1).map(canonical_combining_class).skip_while(|class| *class == NUKTA);
    let is_dead = marks.next() == Some(VIRAMA) && next.chars().skip(1).all(is_combining_mark);
    LEADING_VOWELS.contains(&last) || is_following || is_dead
}

/// Whether a syllable surely begins between two letters.
pub(super) fn begins(last: char, next: Option<char>) -> bool {
    LAST_OF_SYLLABLES.contains(&last) || next.is_some_and(|next| LEADING_VOWELS.contains(&next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lettering::breaking::lines;
    use crate::lettering::{Inside, Shaper, Weight};

    /// The lines of a text that is broken at the width of another one.
    fn broken(text: &str, as_wide_as: &str) -> Vec<String> {
        let mut shaper = Shaper::default();
        let width = shaper.shape(as_wide_as, Weight::Bold).width() + 0.01;
        let shaped = shaper.shape(text, Weight::Bold);
        let text_of = |units: &[crate::lettering::shape::Unit]| units.iter().map(|unit| shaped.text_of(unit)).collect();
        lines(&shaped, width, Inside::WithHyphen).into_iter().map(|line| text_of(&shaped.units[line.units])).collect()
    }

    #[test]
    fn thai_and_its_like_break_between_syllables_and_vowels_stay_with_their_consonants() {
        for text in ["กรุณาทำตามคำแนะนำของเจ้าหน้าที่", "ກະລຸນາລໍຖ້າ", "សូមរង់ចាំ", "ခဏစောင့်ပါ"]
        {
            for width in 3..12 {
                let wide = "0".repeat(width);
                let lines = broken(text, &wide);
                assert_eq!(lines.concat(), text);
                for line in lines.windows(2) {
                    let (end, start) = (line[0].chars().last().unwrap(), line[1].chars().next().unwrap());
                    assert!(!LEADING_VOWELS.contains(&end) && !FOLLOWING_MARKS.contains(&start), "{lines:?}");
                    assert!(!is_combining_mark(start), "{lines:?}");
                }
            }
        }
    }

    #[test]
    fn thai_breaks_where_a_syllable_surely_begins_and_no_syllable_loses_its_last_consonant() {
        let text = "กรุณาทำตามคำแนะนำของเจ้าหน้าที่";
        assert_eq!(broken(text, "กรุณาทำตามคำแนะนำขอ"), ["กรุณาทำตามคำแนะนำ", "ของเจ้าหน้าที่"]);
        for text in ["கோபாலகிருஷ்ணன்", "သန်းသန်းအေး"] {
            for width in 1..9 {
                let lines = broken(text, &"0".repeat(width));
                let is_dead = |line: &String| line.chars().nth(1).is_some_and(|c| matches!(c, '்' | '်'));
                assert!(lines.len() == 1 || !lines.iter().any(is_dead), "{lines:?}");
            }
        }
    }
}
