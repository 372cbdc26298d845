//! What the patient screen says while nobody is announced (`site.waiting_text`).

use std::fmt;
use std::str::FromStr;

use super::languages::LanguagePair;
use super::plain::quoted;
use super::value::ValueError;
use crate::l10n::{Locale, Message};
use crate::lettering::{Inside, Language, Shaper, Weight, breaking, can_draw_text};

/// The most characters of a text: more would not be read in passing.
pub(super) const MAX_CHARS: usize = 80;
/// The most texts.
const MOST: usize = 16;

/// The site's own words for whoever waits: one text for all languages, or one for each of some.
///
/// Written `Please take a seat`, or `ko: 앉아서 기다려 주십시오 | en: Please take a seat`; a text without a language stands for all that
/// have none of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WaitingTexts {
    texts: Vec<(Option<Locale>, String)>,
}

/// Why a text is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaitingError {
    /// It has control characters.
    Controls,
    /// It has nothing behind its language.
    Nothing(String),
    /// It has more characters than are read in passing.
    TooLong(usize),
    /// A character of it is in no font here.
    Undrawable(char),
    /// A language, or all languages, have two texts.
    Twice(String),
    /// There are too many.
    TooMany(String),
}

impl WaitingError {
    /// Why the value is not taken, beside what is allowed.
    #[must_use]
    pub fn refusal(&self, allowed: &Message) -> ValueError {
        let found = |found: Message| ValueError::Impossible { found: found.into(), allowed: allowed.clone() };
        let unfit = |why| ValueError::Unfit { why, allowed: allowed.clone() };
        match self {
            Self::Controls => found(Message::new("found-control-characters")),
            // It has no character that nobody sees: those are told first.
            Self::Nothing(text) => unfit(Message::new("unfit-nothing").with("text", format!("{text:?}"))),
            Self::TooLong(count) => found(Message::new("found-characters").with("count", *count)),
            Self::Undrawable(character) => {
                unfit(Message::new("unfit-undrawable").with("character", format!("'{character}'")))
            }
            Self::Twice(text) => unfit(Message::new("unfit-twice").with("text", quoted(text))),
            Self::TooMany(text) => unfit(Message::new("unfit-too-many").with("text", quoted(text)).with("most", MOST)),
        }
    }
}

impl WaitingTexts {
    /// What is said in a language; none where the site has no text for it.
    #[must_use]
    pub fn of(&self, locale: Locale) -> Option<&str> {
        let of = |wanted| self.texts.iter().find(|(locale, _)| *locale == wanted).map(|(_, text)| &**text);
        of(Some(locale)).or_else(|| of(None))
    }

    /// The languages that have a text of their own.
    pub fn locales(&self) -> impl Iterator<Item = Locale> + '_ {
        self.texts.iter().filter_map(|(locale, _)| *locale)
    }

    /// What is said in the languages of a pair, the large one first. One that has no text of its own says nothing where the large one
    /// has said the text for all.
    #[must_use]
    pub fn of_pair(&self, pair: LanguagePair) -> [Option<&str>; 2] {
        let second = pair.second().and_then(|second| self.of(second));
        let main = self.of(pair.main());
        [main, second.filter(|second| main != Some(*second))]
    }

    /// Whether every language says the same, so that nothing is said twice.
    #[must_use]
    pub fn is_one_for_all(&self, pair: LanguagePair) -> bool {
        let main = self.of(pair.main());
        main.is_some() && pair.second().is_some_and(|second| self.of(second) == main)
    }

    /// The first text that cannot be read from this distance on a screen of this diagonal, in metres and inches, although it has half of
    /// the screen for itself.
    #[must_use]
    pub fn illegible(&self, distance_m: f64, diagonal_in: f64) -> Option<&str> {
        /// A screen of 16:9: its width and height for each inch of its diagonal, in millimetres.
        const WIDTH: f64 = 22.14;
        const HEIGHT: f64 = 12.45;
        /// Between the margins, and of the height for one of two languages.
        const ACROSS: f64 = 0.92;
        const SHARE: f64 = 0.38;
        /// Capitals have 1/200 of the distance; they are so much of an em, and a line is so many.
        const CAPITAL: f64 = 0.707;
        const LINE: f64 = 1.2;
        let em = distance_m * 1000.0 / 200.0 / CAPITAL;
        #[expect(clippy::cast_possible_truncation, reason = "a few dozen ems")]
        let width = (diagonal_in * WIDTH * ACROSS / em) as f32;
        let height = diagonal_in * HEIGHT * SHARE / (em * LINE);
        let mut shaper = Shaper::default();
        let is_too_long = |(locale, text): &&(Option<Locale>, String)| {
            let language = locale.as_ref().map(|locale| Language::of(locale.tag()));
            let shaped = shaper.shape_in(text, Weight::Bold, language);
            let lines = breaking::lines(&shaped, width, Inside::Anywhere).len();
            lines > 1 && u16::try_from(lines).is_ok_and(|lines| f64::from(lines) > height)
        };
        self.texts.iter().find(is_too_long).map(|(_, text)| &**text)
    }
}

impl FromStr for WaitingTexts {
    type Err = WaitingError;

    fn from_str(written: &str) -> Result<Self, WaitingError> {
        let mut texts: Vec<(Option<Locale>, String)> = Vec::new();
        if written.trim().is_empty() {
            return Ok(Self { texts });
        }
        for entry in written.split('|') {
            let named = entry.split_once(':').and_then(|(tag, text)| Some((tag.trim().parse::<Locale>().ok()?, text)));
            let (locale, text) = named.map_or((None, entry), |(locale, text)| (Some(locale), text));
            let text = text.trim();
            if text.chars().any(char::is_control) {
                return Err(WaitingError::Controls);
            }
            if text.is_empty() {
                return Err(WaitingError::Nothing(entry.trim().to_owned()));
            }
            let count = text.chars().count();
            if count > MAX_CHARS {
                return Err(WaitingError::TooLong(count));
            }
            if !can_draw_text(text) {
                let lacks = |c: &char| !can_draw_text(c.encode_utf8(&mut [0; 4]));
                return Err(WaitingError::Undrawable(text.chars().find(lacks).unwrap_or('\u{fffd}')));
            }
            if texts.len() == MOST {
                return Err(WaitingError::TooMany(entry.trim().to_owned()));
            }
            if texts.iter().any(|(other, _)| *other == locale) {
                return Err(WaitingError::Twice(entry.trim().to_owned()));
            }
            texts.push((locale, text.to_owned()));
        }
        Ok(Self { texts })
    }
}

impl fmt::Display for WaitingTexts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (locale, text)) in self.texts.iter().enumerate() {
            let between = if index == 0 { "" } else { " | " };
            match locale {
                Some(locale) => write!(f, "{between}{locale}: {text}")?,
                None => write!(f, "{between}{text}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(written: &str) -> WaitingTexts {
        written.parse().unwrap()
    }

    #[test]
    fn each_language_says_its_own_text_and_one_for_all_is_said_once() {
        let pair: LanguagePair = "ko,en".parse().unwrap();
        let both = texts("ko: 앉아서 기다려 주십시오 | en: Please take a seat");
        assert_eq!(both.of_pair(pair), [Some("앉아서 기다려 주십시오"), Some("Please take a seat")]);
        assert_eq!(both.to_string().parse(), Ok(both));
        let one = texts("Please take a seat: we will call you");
        assert_eq!(one.of_pair(pair), [Some("Please take a seat: we will call you"), None]);
        assert!(one.is_one_for_all(pair));
        let mixed = texts("Welcome | ko: 어서 오십시오");
        assert_eq!(mixed.of_pair(pair), [Some("어서 오십시오"), Some("Welcome")]);
        assert_eq!(texts("vi: Xin chờ").of_pair(pair), [None, None]);
        assert_eq!(texts("  "), WaitingTexts::default());
    }

    #[test]
    fn what_cannot_be_shown_whole_is_refused_with_its_reason() {
        let refused = |written: &str| written.parse::<WaitingTexts>().unwrap_err();
        assert_eq!(refused(&"x".repeat(81)), WaitingError::TooLong(81));
        assert_eq!(refused("ko:"), WaitingError::Nothing("ko:".to_owned()));
        assert_eq!(refused("a\u{7}b"), WaitingError::Controls);
        assert_eq!(refused("a | b"), WaitingError::Twice("b".to_owned()));
        assert_eq!(refused("sit \u{e000}"), WaitingError::Undrawable('\u{e000}'));
        let many = [
            "ko", "en", "ja", "zh-Hans", "zh-Hant", "vi", "th", "es", "fr", "de", "pt-BR", "ru", "ar", "it", "nl",
            "sv", "da",
        ];
        let many = many.map(|tag| format!("{tag}: a")).join(" | ");
        assert_eq!(refused(&many), WaitingError::TooMany("da: a".to_owned()));
    }

    #[test]
    fn a_refusal_is_a_sentence() {
        for (written, sentence) in [
            ("a | b", "\"b\" is a second text for the same language; allowed: all"),
            ("\u{1f984}", "the program’s fonts cannot draw the character '\u{1f984}'; allowed: all"),
            ("ko:", "\"ko:\" has no text after its language; allowed: all"),
        ] {
            let refusal = written.parse::<WaitingTexts>().unwrap_err().refusal(&Message::verbatim("all"));
            assert_eq!(refusal.to_string(), sentence);
        }
    }

    #[test]
    fn a_text_that_needs_more_lines_than_there_is_room_from_so_far_is_found() {
        let long = texts(&format!("Hello | ko: {}", "기다려 ".repeat(18).trim()));
        assert_eq!(long.illegible(3.0, 24.0), None);
        assert!(long.illegible(6.0, 24.0).is_some_and(|text| text.starts_with("기다려")));
        assert_eq!(long.illegible(6.0, 55.0), None);
        // One line stands alone however far away.
        assert_eq!(texts("Wait").illegible(8.0, 24.0), None);
    }
}
