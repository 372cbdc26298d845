//! What there is to say to the technologist: typed, and written out only where somebody reads it.

use std::fmt;
use std::mem::{Discriminant, discriminant};

use crate::l10n::{Library, Locale, Message};
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

/// What there is to say to the technologist, without patient values.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// About a message.
    Protocol(protocol::Notice),
    /// About the exam.
    Exam(exam::Notice),
    /// About the link.
    Link(link::Notice),
    /// Why an event of the exam was not used.
    Ignored(link::Ignored),
    /// About this program. It measures nothing: the message itself tells one from another.
    Program(Message),
}

/// What notices are about, whatever numbers and names each of them tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Protocol(Discriminant<protocol::Notice>),
    Exam(Discriminant<exam::Notice>),
    Link(Discriminant<link::NoticeKind>),
    Ignored(Discriminant<link::Ignored>),
    Program(&'static str),
}

impl Notice {
    /// What it is about.
    pub(super) fn kind(&self) -> Kind {
        match self {
            Self::Protocol(notice) => Kind::Protocol(discriminant(notice)),
            Self::Exam(notice) => Kind::Exam(discriminant(notice)),
            Self::Link(notice) => Kind::Link(discriminant(&notice.kind)),
            Self::Ignored(why) => Kind::Ignored(discriminant(why)),
            Self::Program(said) => Kind::Program(said.id()),
        }
    }

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
            (Self::Exam(a), Self::Exam(b)) => a.unmeasured() == b.unmeasured(),
            (Self::Protocol(_) | Self::Exam(_) | Self::Link(_) | Self::Ignored(_) | Self::Program(_), _) => {
                self == other
            }
        }
    }

    /// The text in a language.
    #[must_use]
    pub fn text(&self, library: &Library, locale: Locale) -> String {
        match self {
            Self::Protocol(notice) => notice.message().text(library, locale),
            Self::Exam(notice) => notice.message().text(library, locale),
            Self::Link(notice) => notice.message().text(library, locale),
            Self::Ignored(why) => why.message().text(library, locale),
            Self::Program(said) => said.text(library, locale),
        }
    }
}

/// In English, for logs and diagnostics.
impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Library::bundled(), Locale::EN))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_notice_has_its_source_and_a_text_in_each_language() {
        let down = link::Notice { server: "ws://h:1".into(), kind: link::NoticeKind::NotSent };
        for (notice, source, english) in [
            (Notice::Protocol(protocol::Notice::ResultKey), Source::Protocol, protocol::Notice::ResultKey.to_string()),
            (Notice::Exam(exam::Notice::IdNotDrawable), Source::Exam, exam::Notice::IdNotDrawable.to_string()),
            (Notice::Link(down.clone()), Source::Link, down.to_string()),
            (Notice::Ignored(link::Ignored::SentByDisplay), Source::Protocol, link::Ignored::SentByDisplay.to_string()),
            (
                Notice::Program(Message::new("relay-stopped")),
                Source::Program,
                "The embedded relay was stopped.".to_owned(),
            ),
        ] {
            assert_eq!((notice.source(), notice.to_string()), (source, english));
            let korean = notice.text(Library::bundled(), Locale::KO);
            assert!(korean != notice.to_string() && korean.contains("니다"), "{korean}");
        }
    }
}
