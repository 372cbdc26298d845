//! Which rows are listed.

use std::fmt;

use super::entry::{Privacy, What};
use super::search_term::SearchTerm;
use super::{PatientData, Row, RowKind, RowSource};
use crate::l10n::{Library, Locale};
use crate::protocol::Outcome;

/// A set of kinds of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kinds(u8);

impl Kinds {
    /// All of them.
    pub const ALL: Self = Self(u8::MAX);
    /// None of them.
    pub const NONE: Self = Self(0);

    const fn bit(kind: RowKind) -> u8 {
        1 << kind as u8
    }

    /// Whether a kind is in it.
    #[must_use]
    pub const fn contains(self, kind: RowKind) -> bool {
        self.0 & Self::bit(kind) != 0
    }

    /// The set with a kind, or without it.
    #[must_use]
    pub const fn with(self, kind: RowKind, listed: bool) -> Self {
        if listed { Self(self.0 | Self::bit(kind)) } else { Self(self.0 & !Self::bit(kind)) }
    }
}

/// A set of ways.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct RowSources(u8);

impl RowSources {
    /// All of them.
    pub const ALL: Self = Self(u8::MAX);

    const fn bit(way: RowSource) -> u8 {
        1 << way as u8
    }

    /// Whether a way is in it.
    #[must_use]
    pub const fn contains(self, way: RowSource) -> bool {
        self.0 & Self::bit(way) != 0
    }

    /// The set with a way, or without it.
    #[must_use]
    pub const fn with(self, way: RowSource, listed: bool) -> Self {
        if listed { Self(self.0 | Self::bit(way)) } else { Self(self.0 & !Self::bit(way)) }
    }
}

/// Which rows are listed: those that pass all of these.
#[derive(Clone, PartialEq, Eq)]
pub struct Filter {
    /// Received, sent, link.
    pub ways: RowSources,
    /// What they are about.
    pub kinds: Kinds,
    /// Only problems.
    pub problems_only: bool,
    /// Without pings and their answers, unless one is a problem.
    pub hide_pings: bool,
    /// Contains this text, in any case; blank for all. Searched: command, summary, notices, the message itself, and where it
    /// has a colon the time.
    pub search: String,
    /// Whether patient values are searched. Hidden ones are not, or searching would tell them.
    pub patient: PatientData,
    /// The texts of the summaries that are searched.
    pub library: Library,
    /// Their language.
    pub locale: Locale,
}

impl Default for Filter {
    /// Everything.
    fn default() -> Self {
        Self {
            ways: RowSources::ALL,
            kinds: Kinds::ALL,
            problems_only: false,
            hide_pings: false,
            search: String::new(),
            patient: PatientData::Hidden,
            library: Library::bundled().clone(),
            locale: Locale::KO,
        }
    }
}

/// Without the text that is searched for: it may be a name.
impl fmt::Debug for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Filter")
            .field("ways", &self.ways)
            .field("kinds", &self.kinds)
            .field("problems_only", &self.problems_only)
            .field("hide_pings", &self.hide_pings)
            .field("patient", &self.patient)
            .finish_non_exhaustive()
    }
}

impl Filter {
    /// Whether a row is listed. For one row; lists are made by [`super::View`].
    #[must_use]
    pub fn passes(&self, row: Row<'_>) -> bool {
        self.passes_with(row, &SearchTerm::new(&self.search))
    }

    /// The same with the search prepared.
    pub(super) fn passes_with(&self, row: Row<'_>, needle: &SearchTerm) -> bool {
        let kind = row.kind();
        self.ways.contains(row.way())
            && self.kinds.contains(kind)
            && (!self.problems_only || row.is_problem())
            && (!self.hide_pings || kind != RowKind::Heartbeat || row.is_problem())
            && (needle.is_empty() || self.finds(row, needle))
    }

    fn finds(&self, row: Row<'_>, needle: &SearchTerm) -> bool {
        let texts = &self.library;
        needle.is_in(&row.label().message().text(texts, self.locale))
            || needle.is_in(&row.summary(self.patient).text(texts, self.locale))
            || row.notices().iter().any(|notice| needle.is_in(&notice.message().text(texts, self.locale)))
            || (needle.looks_like_time() && needle.is_in(&row.wall().format("%H:%M:%S%.3f").to_string()))
            || self.finds_in_message(row, needle)
    }

    fn finds_in_message(&self, row: Row<'_>, needle: &SearchTerm) -> bool {
        let What::Frame(frame) = &row.entry.what else { return false };
        match self.patient {
            PatientData::Hidden if frame.privacy == Privacy::Values => {
                frame.hidden_text().is_some_and(|text| needle.is_in(&text))
            }
            PatientData::Hidden | PatientData::Shown => {
                let raw = frame.raw.text();
                // An escaped letter is found as the letter that it stands for.
                needle.is_in(raw)
                    || (raw.contains('\\')
                        && matches!(frame.decoded().outcome, Outcome::Message(message)
                            if needle.is_in(&super::hide::text(&message.raw))))
            }
        }
    }
}
