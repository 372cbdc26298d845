//! The languages of the patient screen (`display.language`) and of the console (`console.language`).

use std::fmt;
use std::str::FromStr;

use crate::l10n::{Locale, LocaleError};

/// More pairs than this would keep a patient waiting too long for a language.
const MOST_PAIRS: usize = 6;

/// The languages that are shown at one time: one, or a large and a small one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LanguagePair {
    main: Locale,
    second: Option<Locale>,
}

/// The languages of the patient screen: a pair, or several that take turns.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Languages {
    first: LanguagePair,
    others: Vec<LanguagePair>,
}

/// The language of the console and the commands (`console.language`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum ConsoleLanguage {
    /// The system's, where there are texts in it.
    #[default]
    Auto,
    /// This one.
    Of(Locale),
}

/// What is written for [`ConsoleLanguage::Auto`].
const AUTO: &str = "auto";

/// A text that names no languages of the patient screen: one or two different ones, the large one first, such as `ko,en`;
/// further pairs follow after a semicolon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LanguagesError;

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

    /// The small one, where there are two.
    #[must_use]
    pub const fn second(self) -> Option<Locale> {
        self.second
    }
}

impl Languages {
    /// The pair of the start.
    #[must_use]
    pub const fn first(&self) -> LanguagePair {
        self.first
    }

    /// All pairs, in their order.
    pub fn pairs(&self) -> impl Iterator<Item = LanguagePair> + '_ {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// The pair whose turn it is after so many.
    #[must_use]
    pub fn turn(&self, turns: usize) -> LanguagePair {
        let index = turns.checked_rem(self.others.len() + 1).unwrap_or_default();
        self.pairs().nth(index).unwrap_or(self.first)
    }

    /// Whether pairs take turns.
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
        let mut tags = text.split(',').map(|tag| tag.trim().parse::<Locale>().map_err(|_| LanguagesError));
        let main = tags.next().ok_or(LanguagesError)??;
        let second = tags.next().transpose()?;
        if tags.next().is_some() || second == Some(main) { Err(LanguagesError) } else { Ok(Self { main, second }) }
    }
}

impl FromStr for Languages {
    type Err = LanguagesError;

    fn from_str(text: &str) -> Result<Self, LanguagesError> {
        let mut pairs: Vec<LanguagePair> = text.split(';').map(str::parse).collect::<Result<_, _>>()?;
        let is_repeated =
            pairs.iter().enumerate().any(|(index, pair)| pairs.iter().take(index).any(|other| other == pair));
        if pairs.len() > MOST_PAIRS || is_repeated {
            return Err(LanguagesError);
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
        for text in ["", ",", "ko,", "ko,ko", "ko,en,ja", "korean", ";", "ko;", "ko,en;ko,en", "ko;en;ja;vi;es;fr;de"] {
            assert_eq!(text.parse::<Languages>(), Err(LanguagesError), "{text}");
        }
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
