//! Scripts, as far as the layout of a name depends on them.

/// What a name is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "what has no comment is said by its name")]
pub enum Script {
    /// Latin letters; also texts without letters.
    Latin,
    /// Korean syllables and letters.
    Hangul,
    /// Chinese characters: Hanja, Kanji, Hanzi; also Kanji with kana beside them.
    Han,
    /// Hiragana or Katakana.
    Kana,
    /// Cyrillic letters.
    Cyrillic,
    /// Greek letters.
    Greek,
    /// Arabic letters, also Persian and Urdu ones.
    Arabic,
    /// Hebrew letters.
    Hebrew,
    Thai,
    Lao,
    Khmer,
    /// Myanmar: Burmese, Shan, Karen.
    Myanmar,
    /// Devanagari: Hindi, Nepali, Marathi.
    Devanagari,
    /// Bengali and Assamese.
    Bengali,
    /// Gurmukhi: Punjabi.
    Gurmukhi,
    Gujarati,
    Oriya,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Georgian,
    Armenian,
    /// Ethiopic: Amharic, Tigrinya.
    Ethiopic,
    Tibetan,
    /// Traditional Mongolian.
    Mongolian,
    /// Any other writing.
    Other,
}

/// Which part of a name stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Order {
    /// The family name.
    FamilyFirst,
    /// The given name.
    GivenFirst,
}

impl Script {
    /// The order in which people of this writing set a name.
    #[must_use]
    pub const fn order(self) -> Order {
        match self {
            Self::Thai
            | Self::Lao
            | Self::Myanmar
            | Self::Devanagari
            | Self::Bengali
            | Self::Gurmukhi
            | Self::Gujarati
            | Self::Oriya
            | Self::Tamil
            | Self::Telugu
            | Self::Kannada
            | Self::Malayalam
            | Self::Sinhala
            | Self::Arabic
            | Self::Hebrew
            | Self::Georgian
            | Self::Armenian
            | Self::Ethiopic => Order::GivenFirst,
            Self::Latin
            | Self::Hangul
            | Self::Han
            | Self::Kana
            | Self::Cyrillic
            | Self::Greek
            | Self::Khmer
            | Self::Tibetan
            | Self::Mongolian
            | Self::Other => Order::FamilyFirst,
        }
    }

    /// The preference of a group in this script for the large line: Hangul, ideographs, any other non-Latin script, kana (a
    /// reading if there is more), Latin.
    pub(super) fn preference(self) -> usize {
        match [Self::Latin, Self::Kana, Self::Han, Self::Hangul].iter().position(|script| *script == self) {
            Some(0) => 4,
            Some(1) => 3,
            Some(2) => 1,
            Some(_) => 0,
            None => 2,
        }
    }

    /// Whether a name in this writing begins at the right.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Arabic | Self::Hebrew)
    }

    /// Whether a name in it is set of syllables or ideographs, as a rule without spaces.
    pub(super) const fn is_east_asian(self) -> bool {
        matches!(self, Self::Hangul | Self::Han | Self::Kana)
    }
}

/// Blocks of Unicode 16 with letters of one writing: first and last code, ascending.
const BLOCKS: [(u32, u32, Script); 81] = [
    (0x0041, 0x005a, Script::Latin),
    (0x0061, 0x007a, Script::Latin),
    (0x00aa, 0x00aa, Script::Latin),
    (0x00ba, 0x00ba, Script::Latin),
    (0x00c0, 0x00d6, Script::Latin),
    (0x00d8, 0x00f6, Script::Latin),
    (0x00f8, 0x02af, Script::Latin),
    (0x0370, 0x0373, Script::Greek),
    (0x0376, 0x037d, Script::Greek),
    (0x037f, 0x037f, Script::Greek),
    (0x0386, 0x0386, Script::Greek),
    (0x0388, 0x03ff, Script::Greek),
    (0x0400, 0x0482, Script::Cyrillic),
    (0x048a, 0x052f, Script::Cyrillic),
    (0x0531, 0x058f, Script::Armenian),
    (0x0591, 0x05f4, Script::Hebrew),
    (0x0600, 0x06ff, Script::Arabic),
    (0x0750, 0x077f, Script::Arabic),
    (0x0870, 0x08ff, Script::Arabic),
    (0x0900, 0x0963, Script::Devanagari),
    (0x0966, 0x097f, Script::Devanagari),
    (0x0980, 0x09ff, Script::Bengali),
    (0x0a00, 0x0a7f, Script::Gurmukhi),
    (0x0a80, 0x0aff, Script::Gujarati),
    (0x0b00, 0x0b7f, Script::Oriya),
    (0x0b80, 0x0bff, Script::Tamil),
    (0x0c00, 0x0c7f, Script::Telugu),
    (0x0c80, 0x0cff, Script::Kannada),
    (0x0d00, 0x0d7f, Script::Malayalam),
    (0x0d80, 0x0dff, Script::Sinhala),
    (0x0e01, 0x0e3a, Script::Thai),
    (0x0e40, 0x0e5b, Script::Thai),
    (0x0e80, 0x0eff, Script::Lao),
    (0x0f00, 0x0fff, Script::Tibetan),
    (0x1000, 0x109f, Script::Myanmar),
    (0x10a0, 0x10ff, Script::Georgian),
    (0x1100, 0x11ff, Script::Hangul),
    (0x1200, 0x139f, Script::Ethiopic),
    (0x1780, 0x17ff, Script::Khmer),
    (0x1800, 0x18af, Script::Mongolian),
    (0x19e0, 0x19ff, Script::Khmer),
    (0x1c80, 0x1c8f, Script::Cyrillic),
    (0x1c90, 0x1cbf, Script::Georgian),
    (0x1d00, 0x1dbf, Script::Latin),
    (0x1e00, 0x1eff, Script::Latin),
    (0x1f00, 0x1fff, Script::Greek),
    (0x2c60, 0x2c7f, Script::Latin),
    (0x2d00, 0x2d2f, Script::Georgian),
    (0x2d80, 0x2ddf, Script::Ethiopic),
    (0x2de0, 0x2dff, Script::Cyrillic),
    (0x2e80, 0x2fdf, Script::Han),
    (0x3005, 0x3007, Script::Han),
    (0x303b, 0x303b, Script::Han),
    (0x3041, 0x3096, Script::Kana),
    (0x309d, 0x309f, Script::Kana),
    (0x30a1, 0x30fa, Script::Kana),
    (0x30fc, 0x30ff, Script::Kana),
    (0x3131, 0x318e, Script::Hangul),
    (0x31f0, 0x31ff, Script::Kana),
    (0x3400, 0x4dbf, Script::Han),
    (0x4e00, 0x9fff, Script::Han),
    (0xa640, 0xa69f, Script::Cyrillic),
    (0xa720, 0xa7ff, Script::Latin),
    (0xa8e0, 0xa8ff, Script::Devanagari),
    (0xa960, 0xa97f, Script::Hangul),
    (0xa9e0, 0xa9ff, Script::Myanmar),
    (0xaa60, 0xaa7f, Script::Myanmar),
    (0xab00, 0xab2f, Script::Ethiopic),
    (0xab30, 0xab6f, Script::Latin),
    (0xac00, 0xd7ff, Script::Hangul),
    (0xf900, 0xfaff, Script::Han),
    (0xfb00, 0xfb06, Script::Latin),
    (0xfb13, 0xfb17, Script::Armenian),
    (0xfb1d, 0xfb4f, Script::Hebrew),
    (0xfb50, 0xfdff, Script::Arabic),
    (0xfe70, 0xfefc, Script::Arabic),
    (0xff21, 0xff3a, Script::Latin),
    (0xff41, 0xff5a, Script::Latin),
    (0xff66, 0xff9d, Script::Kana),
    (0x1b000, 0x1b16f, Script::Kana),
    (0x20000, 0x3ffff, Script::Han),
];

/// The writing that a letter belongs to; none for what belongs to every one, such as a hyphen or an accent.
pub(super) fn script_of(c: char) -> Option<Script> {
    if c.is_ascii() {
        return c.is_ascii_alphabetic().then_some(Script::Latin);
    }
    let code = u32::from(c);
    let at = BLOCKS.partition_point(|(_, last, _)| *last < code);
    match BLOCKS.get(at) {
        Some((first, _, script)) if *first <= code => Some(*script),
        // Modifier letters, accents and the signs of East Asia belong to all writings.
        Some(_) | None => match code {
            0x2b0..=0x36f | 0x3000..=0x30ff | 0xff00..=0xffef => None,
            _ => c.is_alphabetic().then_some(Script::Other),
        },
    }
}

/// The writing of most letters of a text; none without a letter.
pub(super) fn majority(text: &str) -> Option<Script> {
    if text.is_ascii() {
        return text.chars().find_map(script_of);
    }
    most(text.chars().filter_map(script_of))
}

/// The most frequent writing, the earliest of those that are equally frequent; kana beside Kanji count as Kanji, as in
/// 佐々木はるか.
pub(super) fn most(scripts: impl Iterator<Item = Script>) -> Option<Script> {
    let mut counts: Vec<(Script, usize)> = Vec::new();
    for script in scripts {
        match counts.iter_mut().find(|(other, _)| *other == script) {
            Some((_, count)) => *count = count.saturating_add(1),
            None => counts.push((script, 1)),
        }
    }
    let of = |wanted| counts.iter().find(|(script, _)| *script == wanted).map_or(0, |(_, count)| *count);
    let (han, kana) = (of(Script::Han), of(Script::Kana));
    if han > 0 && kana > 0 {
        // In the place of the earlier one of both.
        let both = han.saturating_add(kana);
        for (script, count) in &mut counts {
            if matches!(script, Script::Han | Script::Kana) {
                (*script, *count) = (Script::Han, both);
            }
        }
    }
    let most = counts.iter().map(|(_, count)| *count).max()?;
    counts.into_iter().find(|(_, count)| *count == most).map(|(script, _)| script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_ascii_are_latin_and_nothing_else_of_it_is_a_letter() {
        for c in '\0'..='\u{7f}' {
            let in_block = BLOCKS.iter().any(|(first, last, _)| (*first..=*last).contains(&u32::from(c)));
            assert_eq!(script_of(c), in_block.then_some(Script::Latin), "{c:?}");
        }
    }

    #[test]
    fn the_blocks_ascend_and_do_not_meet() {
        assert!(BLOCKS.iter().all(|(first, last, _)| first <= last));
        assert!(BLOCKS.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }

    #[test]
    fn a_letter_of_each_writing_is_known() {
        use Script::{
            Arabic, Armenian, Bengali, Cyrillic, Devanagari, Ethiopic, Georgian, Greek, Gurmukhi, Han, Hangul, Hebrew,
            Kana, Khmer, Lao, Latin, Mongolian, Myanmar, Other, Sinhala, Tamil, Telugu, Thai, Tibetan,
        };
        for (letters, script) in [
            ("AzÀÿĀəƏʋḀỹﬁＡªꞵ", Latin),
            ("홍ㅎ\u{1112}\u{1161}\u{119e}ퟋ", Hangul),
            ("洪々〇〆㐂䶮神𠮷𰻞", Han),
            ("あアーﾔゞヿㇰ𛀁", Kana),
            ("ЖіңӨҳ", Cyrillic),
            ("Γώἀᾳ", Greek),
            ("عیٹﷲﻼ", Arabic),
            ("אשׁ", Hebrew),
            ("ก", Thai),
            ("ກ", Lao),
            ("ក", Khmer),
            ("က", Myanmar),
            ("कृ", Devanagari),
            ("ব", Bengali),
            ("ਸ", Gurmukhi),
            ("ம", Tamil),
            ("క", Telugu),
            ("ශ", Sinhala),
            ("გႠ", Georgian),
            ("Աև", Armenian),
            ("አ", Ethiopic),
            ("བ", Tibetan),
            ("ᠮ", Mongolian),
            ("ᏣⲀޑ", Other),
        ] {
            for c in letters.chars() {
                assert_eq!(script_of(c), Some(script), "{c} {:x}", u32::from(c));
            }
        }
        for c in " -'’ʻʼ.,()·・1\u{301}\u{3099}×÷　（、\u{e0100}○*".chars() {
            assert_eq!(script_of(c), None, "{c} {:x}", u32::from(c));
        }
    }

    #[test]
    fn the_writing_of_most_letters_is_the_writing_of_a_text() {
        for (text, script) in [
            ("李Mary", Some(Script::Latin)),
            ("홍길동A", Some(Script::Hangul)),
            ("佐々木はるか", Some(Script::Han)),
            ("はるか", Some(Script::Kana)),
            ("홍洪", Some(Script::Hangul)),
            ("Знамʼянський", Some(Script::Cyrillic)),
            ("12-3", None),
            ("", None),
        ] {
            assert_eq!(majority(text), script, "{text}");
        }
    }
}
