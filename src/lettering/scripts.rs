//! Writings and languages: what decides which face draws a character, and in which form.

use super::faces::{FaceId, Weight};

/// What of a language matters to its lettering: the forms of its characters and the direction of its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "what has no comment is said by its name")]
pub enum Language {
    Korean,
    Japanese,
    /// Chinese in simplified characters.
    ChineseSimplified,
    /// Chinese in traditional characters.
    ChineseTraditional,
    /// Arabic, Hebrew or another language from right to left without forms of its own.
    RightToLeft,
    Persian,
    Urdu,
    /// Any other language.
    LeftToRight,
}

impl Language {
    /// The language of a tag of BCP 47.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        let is_traditional = parts.any(|part| matches!(part, "Hant" | "TW" | "HK" | "MO"));
        match language {
            "ko" => Self::Korean,
            "ja" => Self::Japanese,
            "zh" if is_traditional => Self::ChineseTraditional,
            "zh" => Self::ChineseSimplified,
            "fa" => Self::Persian,
            "ur" => Self::Urdu,
            "ar" | "ckb" | "dv" | "he" | "ps" | "sd" | "ug" | "yi" => Self::RightToLeft,
            _ => Self::LeftToRight,
        }
    }

    /// The tag by which a face knows its forms.
    pub(super) const fn tag(self) -> Option<&'static str> {
        match self {
            Self::Korean => Some("ko"),
            Self::Japanese => Some("ja"),
            Self::ChineseSimplified => Some("zh-Hans"),
            Self::ChineseTraditional => Some("zh-Hant"),
            Self::Persian => Some("fa"),
            Self::Urdu => Some("ur"),
            Self::RightToLeft | Self::LeftToRight => None,
        }
    }

    /// Whether its lines are read from right to left.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::RightToLeft | Self::Persian | Self::Urdu)
    }

    /// Whether it is written with ideographs throughout.
    pub(super) const fn is_ideographic(self) -> bool {
        matches!(self, Self::Japanese | Self::ChineseSimplified | Self::ChineseTraditional)
    }
}

/// A writing, as far as faces and line breaks tell it apart from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "what has no comment is said by its name")]
pub enum Script {
    /// What all share: spaces, digits, punctuation, marks.
    Common,
    Latin,
    Greek,
    Cyrillic,
    Georgian,
    Armenian,
    Ethiopic,
    Hangul,
    /// Ideographs.
    Han,
    /// Kana, and the punctuation of East Asian text.
    Kana,
    Thai,
    Lao,
    Khmer,
    /// Burmese.
    Myanmar,
    Devanagari,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Arabic,
    Hebrew,
    /// Traditional Mongolian.
    Mongolian,
}

/// The blocks of Unicode by their writing, in order; what lies between them is common.
const BLOCKS: &[(char, char, Script)] = &[
    ('A', 'Z', Script::Latin),
    ('a', 'z', Script::Latin),
    ('\u{aa}', '\u{aa}', Script::Latin),
    ('\u{ba}', '\u{ba}', Script::Latin),
    ('\u{c0}', '\u{d6}', Script::Latin),
    ('\u{d8}', '\u{f6}', Script::Latin),
    ('\u{f8}', '\u{2b8}', Script::Latin),
    ('\u{370}', '\u{3ff}', Script::Greek),
    ('\u{400}', '\u{52f}', Script::Cyrillic),
    ('\u{530}', '\u{58f}', Script::Armenian),
    ('\u{590}', '\u{5ff}', Script::Hebrew),
    ('\u{600}', '\u{6ff}', Script::Arabic),
    ('\u{750}', '\u{77f}', Script::Arabic),
    ('\u{8a0}', '\u{8ff}', Script::Arabic),
    ('\u{900}', '\u{97f}', Script::Devanagari),
    ('\u{980}', '\u{9ff}', Script::Bengali),
    ('\u{a00}', '\u{a7f}', Script::Gurmukhi),
    ('\u{a80}', '\u{aff}', Script::Gujarati),
    ('\u{b80}', '\u{bff}', Script::Tamil),
    ('\u{c00}', '\u{c7f}', Script::Telugu),
    ('\u{c80}', '\u{cff}', Script::Kannada),
    ('\u{d00}', '\u{d7f}', Script::Malayalam),
    ('\u{d80}', '\u{dff}', Script::Sinhala),
    ('\u{e00}', '\u{e7f}', Script::Thai),
    ('\u{e80}', '\u{eff}', Script::Lao),
    ('\u{1000}', '\u{109f}', Script::Myanmar),
    ('\u{10a0}', '\u{10ff}', Script::Georgian),
    ('\u{1100}', '\u{11ff}', Script::Hangul),
    ('\u{1200}', '\u{139f}', Script::Ethiopic),
    ('\u{1780}', '\u{17ff}', Script::Khmer),
    ('\u{1800}', '\u{18af}', Script::Mongolian),
    ('\u{19e0}', '\u{19ff}', Script::Khmer),
    ('\u{1c80}', '\u{1c8f}', Script::Cyrillic),
    ('\u{1c90}', '\u{1cbf}', Script::Georgian),
    ('\u{1e00}', '\u{1eff}', Script::Latin),
    ('\u{1f00}', '\u{1fff}', Script::Greek),
    ('\u{2c60}', '\u{2c7f}', Script::Latin),
    ('\u{2d00}', '\u{2d2f}', Script::Georgian),
    ('\u{2d80}', '\u{2ddf}', Script::Ethiopic),
    ('\u{2e80}', '\u{2fdf}', Script::Han),
    ('\u{3000}', '\u{3004}', Script::Kana),
    ('\u{3005}', '\u{3007}', Script::Han),
    ('\u{3008}', '\u{3020}', Script::Kana),
    ('\u{3021}', '\u{3029}', Script::Han),
    ('\u{302a}', '\u{3037}', Script::Kana),
    ('\u{3038}', '\u{303b}', Script::Han),
    ('\u{303c}', '\u{30ff}', Script::Kana),
    ('\u{3130}', '\u{318f}', Script::Hangul),
    ('\u{31f0}', '\u{31ff}', Script::Kana),
    ('\u{3400}', '\u{4dbf}', Script::Han),
    ('\u{4e00}', '\u{9fff}', Script::Han),
    ('\u{a720}', '\u{a7ff}', Script::Latin),
    ('\u{a8e0}', '\u{a8ff}', Script::Devanagari),
    ('\u{a960}', '\u{a97f}', Script::Hangul),
    ('\u{a9e0}', '\u{a9ff}', Script::Myanmar),
    ('\u{aa60}', '\u{aa7f}', Script::Myanmar),
    ('\u{ab00}', '\u{ab2f}', Script::Ethiopic),
    ('\u{ac00}', '\u{d7ff}', Script::Hangul),
    ('\u{f900}', '\u{faff}', Script::Han),
    ('\u{fb13}', '\u{fb17}', Script::Armenian),
    ('\u{fb1d}', '\u{fb4f}', Script::Hebrew),
    ('\u{fb50}', '\u{fdff}', Script::Arabic),
    ('\u{fe70}', '\u{fefc}', Script::Arabic),
    ('\u{ff00}', '\u{ffef}', Script::Kana),
    ('\u{20000}', '\u{3fffd}', Script::Han),
];

impl Script {
    /// The writing of a character.
    #[must_use]
    pub fn of(c: char) -> Self {
        let block = BLOCKS.partition_point(|(_, last, _)| *last < c);
        BLOCKS.get(block).filter(|(first, _, _)| *first <= c).map_or(Self::Common, |(_, _, script)| *script)
    }

    /// Whether its letters touch, so that nothing may come between them.
    pub(super) const fn is_joined(self) -> bool {
        matches!(self, Self::Arabic | Self::Mongolian | Self::Devanagari | Self::Bengali | Self::Gurmukhi)
    }

    /// Whether a word of it may be broken after a hyphen.
    pub(super) const fn has_hyphen(self) -> bool {
        matches!(self, Self::Latin | Self::Greek | Self::Cyrillic | Self::Armenian | Self::Georgian)
    }

    /// Whether its marks are put on letters by anchors alone: one without an anchor would stand in the wrong place.
    pub(super) const fn has_anchored_marks(self) -> bool {
        matches!(self, Self::Common | Self::Latin | Self::Greek | Self::Cyrillic)
    }

    /// The faces that may draw it, the best first.
    pub(super) const fn faces(self, weight: Weight) -> &'static [FaceId] {
        use FaceId as F;
        let is_bold = matches!(weight, Weight::Bold);
        match self {
            Self::Common if is_bold => &[F::SansBold, F::HanBold, F::LatinBold],
            Self::Common => &[F::SansMedium, F::HanMedium, F::HanBold, F::LatinMedium],
            Self::Latin | Self::Greek | Self::Cyrillic if is_bold => &[F::SansBold, F::LatinBold],
            Self::Latin | Self::Greek | Self::Cyrillic => &[F::SansMedium, F::LatinMedium],
            Self::Hangul if is_bold => &[F::SansBold, F::OldHangul],
            Self::Hangul => &[F::SansMedium, F::OldHangul],
            Self::Han | Self::Kana if is_bold => &[F::HanBold, F::SansBold],
            Self::Han | Self::Kana => &[F::HanMedium, F::HanBold, F::SansMedium],
            Self::Thai if is_bold => &[F::ThaiBold],
            Self::Thai => &[F::ThaiMedium],
            Self::Arabic if is_bold => &[F::ArabicBold],
            Self::Arabic => &[F::ArabicMedium],
            Self::Georgian => &[F::Georgian],
            Self::Armenian => &[F::Armenian],
            Self::Ethiopic => &[F::Ethiopic],
            Self::Lao => &[F::Lao],
            Self::Khmer => &[F::Khmer],
            Self::Myanmar => &[F::Myanmar],
            Self::Devanagari => &[F::Devanagari],
            Self::Bengali => &[F::Bengali],
            Self::Gurmukhi => &[F::Gurmukhi],
            Self::Gujarati => &[F::Gujarati],
            Self::Tamil => &[F::Tamil],
            Self::Telugu => &[F::Telugu],
            Self::Kannada => &[F::Kannada],
            Self::Malayalam => &[F::Malayalam],
            Self::Sinhala => &[F::Sinhala],
            Self::Hebrew => &[F::Hebrew],
            Self::Mongolian => &[F::Mongolian],
        }
    }
}

/// Whether every weight has a glyph for a character. Whether all of a text can be drawn is more than that:
/// [`can_draw_text`](super::can_draw_text).
#[must_use]
pub fn can_draw(character: char) -> bool {
    // The most frequent ones by far; a test holds that every face has them.
    if matches!(character, ' '..='~') {
        return true;
    }
    let has = |weight| {
        let mut faces = Script::of(character).faces(weight).iter();
        faces.any(|face| face.face().is_some_and(|face| face.has(character)))
    };
    has(Weight::Bold) && has(Weight::Medium)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_stand_in_order() {
        assert!(BLOCKS.iter().all(|(first, last, _)| first <= last));
        assert!(BLOCKS.windows(2).all(|pair| pair[0].1 < pair[1].0));
    }

    #[test]
    fn characters_are_told_by_their_writing() {
        for (c, script) in [
            ('A', Script::Latin),
            ('ß', Script::Latin),
            ('×', Script::Common),
            ('ʻ', Script::Common),
            ('ə', Script::Latin),
            ('\u{301}', Script::Common),
            ('홍', Script::Hangul),
            ('々', Script::Han),
            ('ー', Script::Kana),
            ('、', Script::Kana),
            ('𰻞', Script::Han),
            ('ก', Script::Thai),
            ('،', Script::Arabic),
            ('\u{10ffff}', Script::Common),
            (' ', Script::Common),
        ] {
            assert_eq!(Script::of(c), script, "{c}");
        }
    }

    #[test]
    fn a_language_is_known_by_its_tag() {
        for (tag, language) in [
            ("ko", Language::Korean),
            ("zh", Language::ChineseSimplified),
            ("zh-Hant", Language::ChineseTraditional),
            ("zh-HK", Language::ChineseTraditional),
            ("he", Language::RightToLeft),
            ("pt-BR", Language::LeftToRight),
            ("", Language::LeftToRight),
        ] {
            assert_eq!(Language::of(tag), language, "{tag}");
        }
    }
}
