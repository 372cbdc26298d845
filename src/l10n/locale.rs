//! Languages, by their tags.

use std::fmt;
use std::str::FromStr;

use super::message::Message;

/// The most bytes of a tag: a language, a script and a region (`zh-Hant-TW`).
const LONGEST: usize = 11;

/// A language with its script or region where these matter: a tag of BCP 47 such as `ko`, `zh-Hans` or `pt-BR`, in its usual
/// capitals. Whether there are texts in it is for the [`Library`](super::Library) to say.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Locale {
    bytes: [u8; LONGEST],
    length: u8,
}

/// A text that is not the tag of a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocaleError;

impl LocaleError {
    /// What is wrong.
    #[must_use]
    pub const fn message(self) -> Message {
        Message::new("site-not-a-tag")
    }
}

impl Locale {
    /// Korean.
    pub const KO: Self = Self::known("ko");
    /// English: what stands in where a language lacks a text.
    pub const EN: Self = Self::known("en");

    /// Japanese.
    pub const JA: Self = Self::known("ja");
    /// Chinese in simplified characters.
    pub const ZH_HANS: Self = Self::known("zh-Hans");
    /// Spanish.
    pub const ES: Self = Self::known("es");
    /// German.
    pub const DE: Self = Self::known("de");

    /// A tag that is written rightly here; a test reads each back.
    const fn known(tag: &str) -> Self {
        let (mut bytes, mut length) = ([0; LONGEST], 0);
        while let Some((first, _)) = tag.as_bytes().split_at(length as usize).1.split_first() {
            bytes[length as usize] = *first;
            length += 1;
        }
        Self { bytes, length }
    }

    /// The tag.
    #[must_use]
    pub fn tag(&self) -> &str {
        let bytes = self.bytes.get(..usize::from(self.length)).unwrap_or_default();
        str::from_utf8(bytes).unwrap_or_default()
    }

    /// The language alone, without script and region.
    #[must_use]
    pub fn language(&self) -> &str {
        self.tag().split('-').next().unwrap_or_default()
    }

    /// The best of the languages that are offered for somebody who wants these, the most wanted first.
    #[must_use]
    pub fn best<'w>(wanted: impl IntoIterator<Item = &'w str>, offered: &[Self]) -> Option<Self> {
        wanted.into_iter().filter_map(|tag| tag.parse::<Self>().ok()).find_map(|wanted| {
            let same_text =
                |offered: &Self| offered.language() == wanted.language() && offered.script() == wanted.script();
            offered
                .iter()
                .find(|offered| **offered == wanted)
                .or_else(|| offered.iter().find(|it| same_text(it)))
                .copied()
        })
    }

    /// The script that tells two forms of a language apart: Chinese is in simplified characters but for three regions.
    fn script(&self) -> Option<&str> {
        let named = self.tag().split('-').find(|part| part.len() == 4);
        let traditional = ["-TW", "-HK", "-MO"].iter().any(|region| self.tag().ends_with(region));
        let chinese = (self.language() == "zh").then_some(if traditional { "Hant" } else { "Hans" });
        named.or(chinese)
    }

    /// A number with its point, as the language writes it: with a comma in most of Europe and Latin America.
    pub(super) fn decimal(&self, number: String) -> String {
        let has_comma =
            matches!(self.language(), "de" | "es" | "fr" | "it" | "nl" | "pl" | "pt" | "ru" | "tr" | "uk" | "vi");
        if has_comma { number.replace('.', ",") } else { number }
    }

    /// Whether it is written from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        matches!(self.language(), "ar" | "dv" | "fa" | "he" | "ps" | "sd" | "ug" | "ur" | "yi")
    }
}

impl FromStr for Locale {
    type Err = LocaleError;

    fn from_str(text: &str) -> Result<Self, LocaleError> {
        let mut bytes = [0; LONGEST];
        let mut length = 0;
        for (index, part) in text.split('-').enumerate() {
            let is_letters = part.bytes().all(|byte| byte.is_ascii_alphabetic());
            let usual = match (index, part.len()) {
                (0, 2 | 3) if is_letters => part.to_ascii_lowercase(),
                (1, 4) if is_letters => {
                    part.get(..1).unwrap_or_default().to_ascii_uppercase()
                        + &part.get(1..).unwrap_or_default().to_ascii_lowercase()
                }
                (1 | 2, 2) if is_letters => part.to_ascii_uppercase(),
                (1 | 2, 3) if part.bytes().all(|byte| byte.is_ascii_digit()) => part.to_owned(),
                _ => return Err(LocaleError),
            };
            let separator = (index > 0).then_some(b'-');
            for byte in separator.into_iter().chain(usual.into_bytes()) {
                *bytes.get_mut(length).ok_or(LocaleError)? = byte;
                length += 1;
            }
        }
        let length = u8::try_from(length).map_err(|_| LocaleError)?;
        Ok(Self { bytes, length })
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.tag())
    }
}

impl fmt::Debug for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_read_in_any_capitals_and_shown_in_the_usual_ones() {
        for (text, tag) in [
            ("ko", "ko"),
            ("KO", "ko"),
            ("zh-hans", "zh-Hans"),
            ("ZH-HANT-tw", "zh-Hant-TW"),
            ("pt-br", "pt-BR"),
            ("fil", "fil"),
            ("es-419", "es-419"),
        ] {
            assert_eq!(text.parse::<Locale>().map(|locale| locale.tag().to_owned()), Ok(tag.to_owned()));
        }
        for known in super::super::STAFF_LOCALES {
            assert_eq!(known.tag().parse(), Ok(*known));
        }
    }

    #[test]
    fn nothing_else_is_a_tag() {
        for text in
            ["", "k", "korean", "ko-", "-ko", "ko_KR", "ko,en", "zh-Hans-CN-x", "ko KR", "한국", "zh-12", "a1", "../x"]
        {
            assert_eq!(text.parse::<Locale>(), Err(LocaleError), "{text}");
        }
    }

    #[test]
    fn somebody_is_offered_what_is_wanted_most_or_its_nearest_form() {
        let offered = super::super::STAFF_LOCALES;
        for (wanted, best) in [
            ("de-AT fr", Some(Locale::DE)),
            ("fr es-419 de", Some(Locale::ES)),
            ("zh-CN", Some(Locale::ZH_HANS)),
            ("zh-Hans-SG", Some(Locale::ZH_HANS)),
            ("zh", Some(Locale::ZH_HANS)),
            ("zh-TW en", Some(Locale::EN)),
            ("zh-Hant", None),
            ("C", None),
            ("", None),
        ] {
            assert_eq!(Locale::best(wanted.split(' '), offered), best, "{wanted}");
        }
    }

    #[test]
    fn arabic_and_its_like_are_written_from_right_to_left() {
        for (tag, expected) in [("ar", true), ("he", true), ("ar-EG", true), ("ko", false), ("zh-Hant", false)] {
            assert_eq!(tag.parse::<Locale>().unwrap().is_right_to_left(), expected, "{tag}");
        }
    }
}
