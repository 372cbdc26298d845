//! Why a running instance does not do what it is asked for.

use super::wire::MAX_LINE;
use crate::l10n::Message;

/// The words of the questions on the wire.
pub(super) const QUESTIONS: [&str; 3] = ["status", "console", "give-way"];

/// Why a running instance refuses a request. It is sent as a keyword and rendered in the language of whoever
/// has asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The question is no line of JSON as it should be.
    NotAQuestion,
    /// It is one of another version.
    UnknownQuestion,
    /// It is longer than a line may be.
    TooLong,
    /// It was asked to make way, and has a desktop on which it is seen.
    KeepsItsDesktop,
    /// What an instance of another version says, in its words.
    Other(String),
}

impl Refusal {
    const KNOWN: [Self; 4] = [Self::NotAQuestion, Self::UnknownQuestion, Self::TooLong, Self::KeepsItsDesktop];

    /// The word on the wire.
    pub(super) const fn word(&self) -> Option<&'static str> {
        match self {
            Self::NotAQuestion => Some("not-a-question"),
            Self::UnknownQuestion => Some("unknown-question"),
            Self::TooLong => Some("too-long"),
            Self::KeepsItsDesktop => Some("keeps-its-desktop"),
            Self::Other(_) => None,
        }
    }

    /// The refusal of a word, or of what is said beside one that this version does not know.
    pub(super) fn read(word: Option<&str>, said: String) -> Self {
        let known = Self::KNOWN.into_iter().find(|known| word.is_some() && known.word() == word);
        known.unwrap_or(Self::Other(said))
    }

    /// The reason, without a full stop.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NotAQuestion => Message::new("instance-not-a-question").with("example", r#"{"ask":"status"}"#),
            Self::UnknownQuestion => {
                let known = QUESTIONS.map(|word| format!("\"{word}\""));
                Message::new("instance-unknown-question").with("known", known.join(", "))
            }
            Self::TooLong => Message::new("instance-question-too-long").with("kib", MAX_LINE / 1024),
            Self::KeepsItsDesktop => Message::new("instance-keeps-its-desktop"),
            Self::Other(said) => Message::verbatim(said.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::{Library, Locale};

    #[test]
    fn a_refusal_goes_over_the_wire_as_a_word_and_is_told_in_the_language_of_whoever_asked() {
        for refusal in Refusal::KNOWN {
            let read = Refusal::read(refusal.word(), "in whatever words".to_owned());
            assert_eq!(read, refusal);
            let said = |locale| read.message().text(Library::bundled(), locale);
            assert_ne!(said(Locale::KO), said(Locale::EN));
        }
        for word in [None, Some("not-known-yet")] {
            assert_eq!(Refusal::read(word, "its words".to_owned()), Refusal::Other("its words".to_owned()));
        }
    }
}
