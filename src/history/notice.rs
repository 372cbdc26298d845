//! What there is to say to the technologist: typed, and written out only where somebody reads it.

use std::fmt;

use crate::{exam, link, protocol};

/// Whose notice it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Source {
    /// How a message was written.
    Protocol,
    /// What it did to the exam.
    Exam,
    /// The connection.
    Link,
    /// This program: recordings, settings, the simulator.
    Program,
}

/// A sentence in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Both {
    /// In English.
    pub english: String,
    /// In Korean.
    pub korean: String,
}

impl Both {
    /// One sentence in both.
    pub fn new(english: impl Into<String>, korean: impl Into<String>) -> Self {
        Self { english: english.into(), korean: korean.into() }
    }

    /// What the system said, in its own words, after what was tried.
    pub fn system(english: &str, korean: &str, words: &dyn fmt::Display) -> Self {
        Self { english: format!("{english} ({words})."), korean: format!("{korean} ({words}).") }
    }

    /// One text for both, where it is the system's own.
    pub fn same(words: &dyn fmt::Display) -> Self {
        Self { english: words.to_string(), korean: words.to_string() }
    }
}

/// What there is to say to the technologist, without patient values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// About a message.
    Protocol(protocol::Notice),
    /// About the exam.
    Exam(exam::Notice),
    /// About the link.
    Link(link::Notice),
    /// Why an event of the exam was not used.
    Ignored(link::Ignored),
    /// About this program. It measures nothing: the sentence itself tells one from another.
    Program(Both),
}

impl Notice {
    /// Whose it is.
    #[must_use]
    pub const fn source(&self) -> Source {
        match self {
            Self::Protocol(_) | Self::Ignored(_) => Source::Protocol,
            Self::Exam(_) => Source::Exam,
            Self::Link(_) => Source::Link,
            Self::Program(_) => Source::Program,
        }
    }

    /// Whether both say the same but for times and numbers that were measured.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Link(a), Self::Link(b)) => a.unmeasured() == b.unmeasured(),
            (Self::Protocol(_) | Self::Exam(_) | Self::Link(_) | Self::Ignored(_) | Self::Program(_), _) => {
                self == other
            }
        }
    }

    /// The sentence in English.
    #[must_use]
    pub fn english(&self) -> String {
        self.to_string()
    }

    /// The sentence in Korean.
    #[must_use]
    pub fn korean(&self) -> String {
        match self {
            Self::Protocol(notice) => notice.korean(),
            Self::Exam(notice) => notice.korean(),
            Self::Link(notice) => notice.korean(),
            Self::Ignored(why) => why.korean(),
            Self::Program(said) => said.korean.clone(),
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Protocol(notice) => notice.fmt(f),
            Self::Exam(notice) => notice.fmt(f),
            Self::Link(notice) => notice.fmt(f),
            Self::Ignored(why) => why.fmt(f),
            Self::Program(said) => f.write_str(&said.english),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_notice_has_its_source_and_is_said_in_its_own_korean() {
        let both = Both::new("locked", "잠김");
        let down = link::Notice { server: "ws://h:1".into(), kind: link::NoticeKind::NotSent };
        for (notice, source, english, korean) in [
            (
                Notice::Protocol(protocol::Notice::ResultKey),
                Source::Protocol,
                protocol::Notice::ResultKey.to_string(),
                protocol::Notice::ResultKey.korean(),
            ),
            (
                Notice::Exam(exam::Notice::IdNotDrawable),
                Source::Exam,
                exam::Notice::IdNotDrawable.to_string(),
                exam::Notice::IdNotDrawable.korean(),
            ),
            (Notice::Link(down.clone()), Source::Link, down.to_string(), down.korean()),
            (
                Notice::Ignored(link::Ignored::SentByDisplay),
                Source::Protocol,
                link::Ignored::SentByDisplay.to_string(),
                link::Ignored::SentByDisplay.korean(),
            ),
            (Notice::Program(both), Source::Program, "locked".to_owned(), "잠김".to_owned()),
        ] {
            assert_eq!((notice.source(), notice.english(), notice.korean()), (source, english, korean));
            assert_ne!(notice.korean(), notice.english());
        }
    }
}
