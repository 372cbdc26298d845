//! The language of a text: whose letters it gets, and what tells a screen reader how to speak it.

use crate::exam::{HanForms, Script, ShownName};
use crate::l10n::Locale;
use crate::lettering::Language;

/// The language of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tongue {
    /// Whose forms of ideographs and letters it gets; none where that is not known.
    pub(super) letters: Option<Language>,
    /// Its tag in the accessibility tree; none where nobody knows it.
    pub(super) locale: Option<Locale>,
}

impl Tongue {
    /// A text of the program or the site in a language.
    pub(super) fn of(locale: Locale) -> Self {
        Self { letters: Some(Language::of(locale.tag())), locale: Some(locale) }
    }

    /// A name: in the language of its writing where that has one alone, else in no language but this writing.
    pub(super) fn of_name(name: &ShownName, letters: Option<Language>) -> Self {
        let tag = match (name.script(), name.han()) {
            (Script::Hangul, _) | (Script::Han, Some(HanForms::Korean)) => "ko",
            (Script::Kana, _) | (Script::Han, Some(HanForms::Japanese)) => "ja",
            (Script::Han, Some(HanForms::Simplified)) => "zh-Hans",
            (Script::Han, Some(HanForms::Traditional)) => "zh-Hant",
            (Script::Han, None) => "und-Hani",
            (Script::Latin, _) => "und-Latn",
            (Script::Cyrillic, _) => "und-Cyrl",
            (Script::Greek, _) => "el",
            (Script::Arabic, _) => "und-Arab",
            (Script::Hebrew, _) => "he",
            (Script::Thai, _) => "th",
            (Script::Lao, _) => "lo",
            (Script::Khmer, _) => "km",
            (Script::Myanmar, _) => "und-Mymr",
            (Script::Devanagari, _) => "und-Deva",
            (Script::Bengali, _) => "und-Beng",
            (Script::Gurmukhi, _) => "pa",
            (Script::Gujarati, _) => "gu",
            (Script::Oriya, _) => "or",
            (Script::Tamil, _) => "ta",
            (Script::Telugu, _) => "te",
            (Script::Kannada, _) => "kn",
            (Script::Malayalam, _) => "ml",
            (Script::Sinhala, _) => "si",
            (Script::Georgian, _) => "ka",
            (Script::Armenian, _) => "hy",
            (Script::Ethiopic, _) => "und-Ethi",
            (Script::Tibetan, _) => "bo",
            (Script::Mongolian, _) => "und-Mong",
            (Script::Other, _) => "und",
        };
        Self { letters, locale: tag.parse().ok() }
    }

    /// The same letters in no language: what a procedure is called by those who ordered it.
    pub(super) fn unknown(self) -> Self {
        Self { locale: "und".parse().ok(), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_spoken_in_the_language_of_its_writing() {
        for (name, tag) in [
            ("홍길동", "ko"),
            ("やまだ", "ja"),
            ("Hong", "und-Latn"),
            ("ใจดี", "th"),
            ("洪吉洞", "und-Hani"),
            ("דוד", "he"),
        ] {
            let tongue = Tongue::of_name(&ShownName::whole(name), None);
            assert_eq!(tongue.locale.unwrap().tag(), tag, "{name}");
        }
        let chinese = ShownName::whole("刘洋").with_han(Some(HanForms::Simplified));
        assert_eq!(Tongue::of_name(&chinese, None).locale.unwrap().tag(), "zh-Hans");
        assert_eq!(Tongue::default().unknown().locale.unwrap().tag(), "und");
    }
}
