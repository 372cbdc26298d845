//! Where a word of an alphabet may be parted with a hyphen, as far as can be told without a dictionary: before consonants that a syllable
//! begins with in most languages, and a vowel after them.

use unicode_normalization::UnicodeNormalization;

/// The least letters before and after the hyphen.
const LEAST: (usize, usize) = (3, 3);
const VOWELS: &str = "aeiouyæœøəıаеёиоуыэюяіїєαεηιουωաեէըիոօუაეიო";
/// Letters that begin no syllable.
const NEVER_FIRST: &str = "ьъй";
/// More than one consonant that a syllable may begin with.
const ONSETS: [&str; 51] = [
    "bl", "br", "cl", "cr", "dr", "fl", "fr", "gl", "gr", "kl", "kr", "pl", "pr", "tr", "ch", "sh", "th", "ph", "kn",
    "st", "sp", "sk", "ск", "str", "spr", "sch", "schl", "schm", "schn", "schr", "schw", "бл", "бр", "вл", "вр", "гл",
    "гр", "др", "кл", "кр", "пл", "пр", "ст", "тр", "фл", "фр", "хр", "πρ", "τρ", "κρ", "στ",
];
/// Two letters that are written for one sound.
const PAIRS: [&str; 12] = ["ch", "ck", "gh", "lh", "ll", "nh", "ph", "rr", "sc", "sh", "th", "tz"];

/// Whether a word may be parted between these letters of it.
pub(super) fn may_part(before: &str, after: &str) -> bool {
    let (before, after) = (folded(before), folded(after));
    let (Some(last), Some(first)) = (before.last(), after.first()) else { return false };
    if before.len() < LEAST.0 || after.len() < LEAST.1 || !before.iter().any(|c| is_vowel(*c)) {
        return false;
    }
    let onset: String = after.iter().take_while(|c| !is_vowel(**c)).collect();
    let has_vowel = after.len() > onset.chars().count();
    let is_onset = onset.chars().count() == 1 || ONSETS.contains(&&*onset);
    let pair: String = [*last, *first].iter().collect();
    // As many consonants go to the later syllable as it may begin with.
    let consonants = before.iter().rev().take_while(|c| !is_vowel(**c)).count();
    let may_have_more = (1..=consonants).any(|more| {
        let more: String = before.iter().skip(before.len() - more).collect();
        ONSETS.contains(&&*(more + &onset))
    });
    let is_torn = may_have_more || NEVER_FIRST.contains(*first) || PAIRS.contains(&&*pair);
    has_vowel && is_onset && !is_torn
}

/// Letters in lower case without their marks.
fn folded(letters: &str) -> Vec<char> {
    letters.chars().filter_map(|c| std::iter::once(c).nfd().next()).flat_map(char::to_lowercase).collect()
}

fn is_vowel(letter: char) -> bool {
    VOWELS.contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_parted_between_its_syllables() {
        for (word, expected) in [
            ("Brustwirbelsäule", "Brust-wir-bel-säule"),
            ("Unterschenkel", "Unter-schenkel"),
            ("Wolfeschlegelsteinhausenbergerdorff", "Wolfe-schle-gel-steinhau-sen-ber-ger-dorff"),
            ("examination", "exa-mina-tion"),
            ("hombro", "hom-bro"),
            ("rodilla", "rodilla"),
            ("Прокофьева", "Про-кофьева"),
            ("Достоевский", "Достоев-ский"),
            ("Keihanaikukauakahihuliheekahaunaele", "Kei-hanai-kukaua-kahihuli-heeka-haunaele"),
            ("Ann", "Ann"),
            ("brr", "brr"),
        ] {
            let letters: Vec<char> = word.chars().collect();
            // The places that this test names, and no place in which a syllable would be torn.
            let mut at = 0;
            for part in expected.split('-') {
                at += part.chars().count();
                let (before, after) = letters.split_at(at);
                let text = |letters: &[char]| letters.iter().collect::<String>();
                assert!(
                    after.is_empty() || may_part(&text(before), &text(after)) || !expected.contains('-'),
                    "{word} after {part}"
                );
            }
        }
        for (before, after) in [
            ("Brustwirbelsäul", "e"),
            ("Brustwirbelsä", "ule"),
            ("Unters", "chenkel"),
            ("Untersc", "henkel"),
            ("rodil", "la"),
            ("Достоевс", "кий"),
            ("B", "rustwirbel"),
            ("Brus", "twirbel"),
            ("", ""),
        ] {
            assert!(!may_part(before, after), "{before}-{after}");
        }
    }
}
