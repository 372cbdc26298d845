//! The rows that are kept.

use std::collections::VecDeque;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};

use super::entry::{Entry, FrameEntry, What};
use super::{Details, LinkLine, PatientData, Row, RowId};
use crate::exam::Moment;
use crate::link::Frame;
use crate::logging::Pseudonyms;

/// How much is kept, whichever is reached first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Rows.
    pub rows: usize,
    /// Bytes of memory, as [`Journal::bytes`] counts them.
    pub bytes: usize,
}

impl Default for Limits {
    /// 100,000 rows or 64 MiB.
    fn default() -> Self {
        Self { rows: 100_000, bytes: 64 << 20 }
    }
}

/// The messages, oldest first, within limits.
pub struct Journal {
    limits: Limits,
    pseudonyms: Pseudonyms,
    rows: VecDeque<Entry>,
    /// The number of the oldest row that is kept, or of the next one where none is.
    first: u64,
    bytes: usize,
    problems: usize,
    /// No row below this number holds a patient value that is still to be overwritten; the row of this number does, where
    /// there is one.
    aged: u64,
}

impl Journal {
    /// An empty one. The pseudonyms are those of the logs, so that a row and a log line of one patient can be matched.
    #[must_use]
    pub fn new(limits: Limits, pseudonyms: Pseudonyms) -> Self {
        Self { limits, pseudonyms, rows: VecDeque::new(), first: 0, bytes: 0, problems: 0, aged: 0 }
    }

    /// Appends a frame. `at` must not be before that of the row before it, or ageing of those in between comes late.
    pub fn frame(&mut self, at: Moment, wall: DateTime<FixedOffset>, connection: u64, frame: &Frame) -> RowId {
        let what = What::Frame(FrameEntry::new(frame, &self.pseudonyms));
        self.append(Entry { at, wall, connection, what })
    }

    /// Appends what the link did.
    pub fn link(&mut self, at: Moment, wall: DateTime<FixedOffset>, connection: u64, line: LinkLine) -> RowId {
        self.append(Entry { at, wall, connection, what: What::Link(line) })
    }

    fn append(&mut self, entry: Entry) -> RowId {
        let id = RowId(self.end());
        self.bytes += entry.bytes();
        self.problems += usize::from(entry.is_problem());
        self.rows.push_back(entry);
        while self.rows.len() > self.limits.rows || self.bytes > self.limits.bytes {
            self.evict();
        }
        self.skip_aged();
        id
    }

    fn evict(&mut self) {
        let Some(entry) = self.rows.pop_front() else { return };
        self.first += 1;
        self.bytes -= entry.bytes();
        self.problems -= usize::from(entry.is_problem());
    }

    /// Overwrites the patient values of all rows that are older than `keep` with their pseudonyms, and says how many rows
    /// that were. Costs nothing while [`Self::next_age_deadline`] is not reached.
    pub fn age(&mut self, now: Moment, keep: Duration) -> usize {
        let mut overwritten = 0;
        while let Some(index) = self.index(RowId(self.aged)) {
            let Some(entry) = self.rows.get_mut(index) else { break };
            if entry.at + keep > now {
                break;
            }
            let before = entry.bytes();
            if let What::Frame(frame) = &mut entry.what {
                frame.overwrite(&self.pseudonyms);
            }
            self.bytes = self.bytes - before + entry.bytes();
            overwritten += 1;
            self.skip_aged();
        }
        overwritten
    }

    /// When [`Self::age`] has something to do next; none while no patient value is kept.
    #[must_use]
    pub fn next_age_deadline(&self, keep: Duration) -> Option<Moment> {
        Some(self.row(RowId(self.aged))?.at() + keep)
    }

    fn skip_aged(&mut self) {
        self.aged = self.aged.max(self.first);
        while self.entry(RowId(self.aged)).is_some_and(|entry| !entry.is_to_be_overwritten()) {
            self.aged += 1;
        }
    }

    /// How many rows are kept.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether no row is kept.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The memory that the rows take, in bytes: texts, notices, and what the list and the allocator keep beside them.
    #[must_use]
    pub const fn bytes(&self) -> usize {
        self.bytes
    }

    /// How many of the rows are problems.
    #[must_use]
    pub const fn problems(&self) -> usize {
        self.problems
    }

    /// A row; none where it is not kept any more.
    #[must_use]
    pub fn row(&self, id: RowId) -> Option<Row<'_>> {
        self.entry(id).map(|entry| Row { id, entry })
    }

    /// All rows, oldest first.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = Row<'_>> + ExactSizeIterator {
        self.rows.iter().enumerate().map(|(index, entry)| Row { id: RowId(self.first + index as u64), entry })
    }

    /// One row in full; none where it is not kept any more.
    #[must_use]
    pub fn details(&self, id: RowId, patient: PatientData) -> Option<Details> {
        self.row(id).map(|row| Details::of(row, patient, &self.pseudonyms))
    }

    /// The number of the oldest row.
    pub(super) const fn first(&self) -> u64 {
        self.first
    }

    /// The number of the next row.
    pub(super) fn end(&self) -> u64 {
        self.first + self.rows.len() as u64
    }

    /// See the field.
    pub(super) const fn aged(&self) -> u64 {
        self.aged
    }

    fn entry(&self, id: RowId) -> Option<&Entry> {
        self.rows.get(self.index(id)?)
    }

    fn index(&self, id: RowId) -> Option<usize> {
        usize::try_from(id.0.checked_sub(self.first)?).ok()
    }
}
