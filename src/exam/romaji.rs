//! Recognises romanised Japanese, as opposed to Chinese and Korean, by its syllables.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::script::{Script, script_of};

/// Consonants before a vowel, in the ways of Hepburn and of Japan's government.
const CONSONANTS: [&str; 34] = [
    "", "k", "s", "t", "n", "h", "m", "y", "r", "w", "g", "z", "d", "b", "p", "j", "f", "ky", "sh", "sy", "ch", "ty",
    "ts", "ny", "hy", "my", "ry", "gy", "by", "py", "jy", "zy", "dy", "tch",
];

/// Whether Latin family and given names are a Japanese reading of these ideographs: both can be written in kana, and one
/// has more syllables than ideographs, which in Chinese and Korean have one each.
pub(super) fn is_japanese_reading(latin: [&str; 2], ideographs: [&str; 2]) -> bool {
    let has_more = |(latin, han): (&str, &str)| syllables(latin) > han.chars().filter(|c| is_ideograph(*c)).count();
    latin.iter().all(|part| is_romaji(part)) && latin.into_iter().zip(ideographs).any(has_more)
}

fn is_ideograph(c: char) -> bool {
    script_of(c) == Some(Script::Han)
}

const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'i' | 'u' | 'e' | 'o')
}

/// Small letters without signs of length.
fn plain(text: &str) -> String {
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// The number of vowels that stand apart: never more than there are syllables.
fn syllables(text: &str) -> usize {
    plain(text).split(|c| !is_vowel(c)).filter(|vowels| !vowels.is_empty()).count()
}

/// Whether a name of one word is made of the syllables of kana.
fn is_romaji(text: &str) -> bool {
    let text = plain(text);
    let mut words = text.split(['-', '\'', '’']).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(is_romaji_word)
}

fn is_romaji_word(word: &str) -> bool {
    let mut consonants = String::new();
    let mut after_vowel = false;
    for c in word.chars() {
        if !c.is_ascii_lowercase() {
            return false;
        }
        if !is_vowel(c) {
            consonants.push(c);
            continue;
        }
        if !can_stand_before_vowel(&consonants, after_vowel) {
            return false;
        }
        consonants.clear();
        after_vowel = true;
    }
    // Kenta, Ken, Satoh.
    consonants.is_empty() || (after_vowel && matches!(consonants.as_str(), "n" | "h"))
}

/// Whether consonants are those of one syllable, perhaps with a doubled one, or what ends the syllable before them.
fn can_stand_before_vowel(consonants: &str, after_vowel: bool) -> bool {
    let is_one = |text: &str| CONSONANTS.contains(&text);
    if is_one(consonants) {
        return true;
    }
    let mut rest = consonants.chars();
    let (Some(first), rest) = (rest.next(), rest.as_str()) else { return false };
    let is_doubled = rest.starts_with(first) && !matches!(first, 'n' | 'h' | 'm' | 'r' | 'w' | 'y');
    after_vowel && is_one(rest) && (is_doubled || matches!(first, 'n' | 'm' | 'h'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_can_be_written_in_kana_are_known() {
        for word in [
            "Yamada",
            "Tarou",
            "Tarō",
            "Satoh",
            "Ohno",
            "Hattori",
            "Jun'ichi",
            "Shinnosuke",
            "Kenta",
            "Ken",
            "Homma",
            "Itchi",
        ] {
            assert!(is_romaji(word), "{word}");
        }
        for word in ["Wang", "Li", "Chang", "Zhao", "Xiao", "Gildong", "Park", "Elizabeth", "Nguyễn", "", "-", "Kim"]
        {
            assert!(!is_romaji(word), "{word}");
        }
    }

    #[test]
    fn a_reading_with_more_syllables_than_ideographs_is_japanese() {
        for (latin, han) in [
            (["Yamada", "Tarou"], ["山田", "太郎"]),
            (["Mori", "Ken"], ["森", "健"]),
            (["Sato", "Sakura"], ["佐藤", "桜"]),
        ] {
            assert!(is_japanese_reading(latin, han), "{latin:?}");
        }
        for (latin, han) in [
            (["Hong", "Gildong"], ["洪", "吉洞"]),
            (["Chen", "Yi-Chun"], ["陳", "怡君"]),
            (["Chan", "Elizabeth Tai Man"], ["陳", "大文"]),
            (["Ho", "Maria Anna"], ["何", "美"]),
            (["Ma", "Yue"], ["马", "月"]),
            (["An", "Mina"], ["安", "美那"]),
            (["Sato", "Kenji"], ["佐藤", "健二"]),
            (["", ""], ["", ""]),
        ] {
            assert!(!is_japanese_reading(latin, han), "{latin:?}");
        }
    }
}
