//! The languages of the patient screen (`display.language`) and of the console (`console.language`).

use std::fmt;
use std::str::FromStr;

use super::plain::quoted;
use crate::l10n::{Locale, LocaleError, Message};

/// With more pairs, patients would wait too long for their language.
const MOST_PAIRS: usize = 6;

/// The languages shown at one time: one, or a large and a small one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LanguagePair {
    main: Locale,
    second: Option<Locale>,
}

/// The languages of the patient screen: one pair, or several in rotation.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Languages {
    first: LanguagePair,
    others: Vec<LanguagePair>,
}

/// The language of the console and the commands (`console.language`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ConsoleLanguage {
    /// The system's, if there are texts in it.
    #[default]
    Auto,
    /// This one.
    Of(Locale),
}

/// What is written where the program finds out by itself.
pub(super) const AUTO: &str = "auto";

/// Why a text does not name languages of the patient screen: one or two, the large one first, such as `ko,en`; further pairs
/// follow after a semicolon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LanguagesError {
    /// It is empty.
    Nothing,
    /// Nothing before or after a comma or semicolon.
    Gap,
    /// A part is not a language tag.
    NotATag(String),
    /// More than two stand together.
    Three,
    /// The large one is the small one as well.
    Same(Locale),
    /// A pair comes twice.
    Repeated(LanguagePair),
    /// Too many pairs.
    TooMany,
}

impl LanguagesError {
    /// The reason, for use in brackets.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Nothing => Message::new("languages-nothing"),
            Self::Gap => Message::new("languages-gap"),
            Self::NotATag(tag) => Message::new("languages-not-a-tag").with("tag", quoted(tag)),
            Self::Three => Message::new("languages-three"),
            Self::Same(locale) => Message::new("languages-same").with("tag", locale.tag()),
            Self::Repeated(pair) => Message::new("languages-repeated").with("pair", pair.to_string()),
            Self::TooMany => Message::new("languages-too-many").with("most", MOST_PAIRS),
        }
    }
}

impl LanguagePair {
    /// One language, or a large and a small one.
    #[must_use]
    pub const fn new(main: Locale, second: Option<Locale>) -> Self {
        Self { main, second }
    }

    /// The only or large one.
    #[must_use]
    pub const fn main(self) -> Locale {
        self.main
    }

    /// The small one, if there are two.
    #[must_use]
    pub const fn second(self) -> Option<Locale> {
        self.second
    }
}

impl Languages {
    /// The first pair.
    #[must_use]
    pub const fn first(&self) -> LanguagePair {
        self.first
    }

    /// All pairs, in their order.
    pub fn pairs(&self) -> impl Iterator<Item = LanguagePair> + '_ {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// The pair after this many turns.
    #[must_use]
    pub fn turn(&self, turns: usize) -> LanguagePair {
        let index = turns.checked_rem(self.others.len() + 1).unwrap_or_default();
        self.pairs().nth(index).unwrap_or(self.first)
    }

    /// Whether there are several pairs.
    #[must_use]
    pub const fn take_turns(&self) -> bool {
        !self.others.is_empty()
    }
}

impl Default for LanguagePair {
    /// Korean large, English small.
    fn default() -> Self {
        Self { main: Locale::KO, second: Some(Locale::EN) }
    }
}

impl fmt::Display for LanguagePair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.main.tag())?;
        self.second.map_or(Ok(()), |second| write!(f, ",{second}"))
    }
}

impl fmt::Display for Languages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.first)?;
        self.others.iter().try_for_each(|pair| write!(f, "; {pair}"))
    }
}

impl FromStr for LanguagePair {
    type Err = LanguagesError;

    fn from_str(text: &str) -> Result<Self, LanguagesError> {
        let locale = |tag: &str| match tag.trim() {
            "" => Err(LanguagesError::Gap),
            tag => tag.parse::<Locale>().map_err(|_| LanguagesError::NotATag(tag.to_owned())),
        };
        let mut tags = text.split(',');
        let main = locale(tags.next().unwrap_or_default())?;
        let second = tags.next().map(locale).transpose()?;
        match second {
            _ if tags.next().is_some() => Err(LanguagesError::Three),
            Some(second) if second == main => Err(LanguagesError::Same(main)),
            Some(_) | None => Ok(Self { main, second }),
        }
    }
}

impl FromStr for Languages {
    type Err = LanguagesError;

    fn from_str(text: &str) -> Result<Self, LanguagesError> {
        if text.chars().all(|c| c.is_whitespace() || matches!(c, ',' | ';')) {
            return Err(LanguagesError::Nothing);
        }
        let mut pairs: Vec<LanguagePair> = text.split(';').map(str::parse).collect::<Result<_, _>>()?;
        let repeated =
            pairs.iter().enumerate().find(|(index, pair)| pairs.iter().take(*index).any(|other| other == *pair));
        if let Some((_, pair)) = repeated {
            return Err(LanguagesError::Repeated(*pair));
        }
        if pairs.len() > MOST_PAIRS {
            return Err(LanguagesError::TooMany);
        }
        let first = pairs.remove(0);
        Ok(Self { first, others: pairs })
    }
}

impl FromStr for ConsoleLanguage {
    type Err = LocaleError;

    fn from_str(text: &str) -> Result<Self, LocaleError> {
        if text == AUTO { Ok(Self::Auto) } else { text.parse().map(Self::Of) }
    }
}

impl fmt::Display for ConsoleLanguage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Auto => f.pad(AUTO),
            Self::Of(locale) => locale.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_or_two_different_languages_are_allowed_and_pairs_that_take_turns() {
        for (text, shown) in [
            ("ko,en", "ko,en"),
            (" en , ko ", "en,ko"),
            ("en", "en"),
            ("KO", "ko"),
            ("zh-hans,vi", "zh-Hans,vi"),
            ("ko,en;zh-Hans,vi", "ko,en; zh-Hans,vi"),
            ("ko; en ;ja", "ko; en; ja"),
        ] {
            assert_eq!(
                text.parse::<Languages>().map(|languages| languages.to_string()),
                Ok(shown.to_owned()),
                "{text}"
            );
            assert_eq!(shown.parse::<Languages>().map(|languages| languages.to_string()), Ok(shown.to_owned()));
        }
        let not_a_tag = LanguagesError::NotATag("korean_".to_owned());
        for (text, why) in [
            ("", LanguagesError::Nothing),
            (" ", LanguagesError::Nothing),
            (",", LanguagesError::Nothing),
            (";", LanguagesError::Nothing),
            ("ko,", LanguagesError::Gap),
            ("ko;", LanguagesError::Gap),
            (";ko", LanguagesError::Gap),
            ("ko, korean_", not_a_tag),
            ("ko,ko", LanguagesError::Same(Locale::KO)),
            ("ko,en,ja", LanguagesError::Three),
            ("ko,en;ja;ko,en", LanguagesError::Repeated(LanguagePair::default())),
            ("ko;en;ja;vi;es;fr;de", LanguagesError::TooMany),
        ] {
            assert_eq!(text.parse::<Languages>(), Err(why), "{text}");
        }
        assert!("korean".parse::<Languages>().is_err());
    }

    #[test]
    fn pairs_take_turns_for_ever() {
        let languages: Languages = "ko,en; ja; vi,es".parse().unwrap();
        let turns: Vec<String> = (0..5).map(|turn| languages.turn(turn).to_string()).collect();
        assert_eq!(turns, ["ko,en", "ja", "vi,es", "ko,en", "ja"]);
        assert!(languages.take_turns() && !Languages::default().take_turns());
        assert_eq!(Languages::default().turn(usize::MAX), LanguagePair::default());
    }
}
