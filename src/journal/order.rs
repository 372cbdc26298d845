//! In which order the rows of a list stand. By time they need no sorting; by another column they are sorted in slices.

use std::cell::Cell;
use std::cmp::Ordering;
use std::collections::VecDeque;

use super::{Filter, Journal, Label, PatientData, Row, RowId};

/// By which column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SortBy {
    /// When the row came.
    #[default]
    Time,
    /// The command, by its number.
    Command,
    /// What the row says while patient data is hidden, so that the order tells nothing of a patient.
    Text,
    /// The size.
    Size,
}

/// By which column, and in which direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// By which column.
    pub by: SortBy,
    /// The greatest first; rows that are alike, the newest first.
    pub descending: bool,
}

impl Default for Order {
    fn default() -> Self {
        Self { by: SortBy::Time, descending: true }
    }
}

impl Order {
    /// Whether the newest row is the first, and the list may follow it.
    #[must_use]
    pub fn is_newest_first(self) -> bool {
        self == Self::default()
    }

    /// What a click on the heading of a column makes of it: ascending, descending, and back to the newest first.
    #[must_use]
    pub fn clicked(self, by: SortBy) -> Self {
        match (self.by == by, by, self.descending) {
            (true, SortBy::Time, descending) => Self { by, descending: !descending },
            (false, SortBy::Time, _) | (true, SortBy::Command | SortBy::Text | SortBy::Size, true) => Self::default(),
            (true, SortBy::Command | SortBy::Text | SortBy::Size, false) => Self { by, descending: true },
            (false, SortBy::Command | SortBy::Text | SortBy::Size, _) => Self { by, descending: false },
        }
    }
}

/// Letters of a text that count.
const LETTERS: usize = 48;
/// So few rows are put in one by one.
const FEW: usize = 8;

/// By what a row is sorted: what has a number before what has none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Key(u8, u64, Box<str>);

impl Key {
    fn of(row: Row<'_>, by: SortBy, filter: &Filter) -> Self {
        let none = Box::<str>::default;
        match by {
            SortBy::Time => Self(0, row.id().number(), none()),
            SortBy::Command => match row.label() {
                Label::Command(command) => match command.number().and_then(|number| u64::try_from(number).ok()) {
                    Some(number) => Self(0, number, none()),
                    None => Self(1, 0, none()),
                },
                Label::Control(kind) => {
                    let text = Label::Control(kind).message().text(&filter.library, filter.locale);
                    Self(2, 0, text.into_boxed_str())
                }
                Label::Unreadable => Self(3, 0, none()),
                Label::Connection(number) => Self(4, number, none()),
            },
            SortBy::Text => {
                let text = row.summary(PatientData::Hidden).text(&filter.library, filter.locale);
                let folded: String = text.chars().take(LETTERS).flat_map(char::to_lowercase).collect();
                Self(0, 0, folded.into_boxed_str())
            }
            SortBy::Size => match row.size() {
                Some(size) => Self(1, size as u64, none()),
                None => Self(0, 0, none()),
            },
        }
    }
}

#[derive(Debug)]
struct Entry {
    key: Key,
    id: RowId,
}

impl Entry {
    fn compare(&self, other: &Self) -> Ordering {
        (&self.key, self.id).cmp(&(&other.key, other.id))
    }
}

/// The rows of a list in another order than by time.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    by: SortBy,
    /// Ascending.
    entries: Vec<Entry>,
    /// The rows from here to before `high` are sorted; none before the first look.
    span: Option<(u64, u64)>,
    /// Where a row was found last: the next one that is looked for is near.
    found: Cell<usize>,
}

impl Sorted {
    pub(super) fn new(by: SortBy) -> Self {
        Self { by, ..Self::default() }
    }

    /// Takes in rows that are new, `budget` at most, the newest first. Whether all are in.
    pub(super) fn update(&mut self, rows: &VecDeque<RowId>, journal: &Journal, filter: &Filter, budget: usize) -> bool {
        let Some(newest) = rows.back() else {
            *self = Self::new(self.by);
            return true;
        };
        let (mut low, mut high) = self.span.unwrap_or((newest.0 + 1, newest.0 + 1));
        if low < journal.first() {
            self.entries.retain(|entry| entry.id.0 >= journal.first());
            low = journal.first();
            high = high.max(low);
        }
        let mut left = budget;
        let mut new = Vec::new();
        let mut take = |id: RowId, left: &mut usize| {
            let Some(row) = journal.row(id) else { return };
            *left = left.saturating_sub(if self.by == SortBy::Text { row.work() } else { 1 });
            new.push(Entry { key: Key::of(row, self.by, filter), id });
        };
        for id in rows.range(rows.partition_point(|id| id.0 < high)..) {
            if left == 0 {
                break;
            }
            take(*id, &mut left);
            high = id.0 + 1;
        }
        for id in rows.range(..rows.partition_point(|id| id.0 < low)).rev() {
            if left == 0 {
                break;
            }
            take(*id, &mut left);
            low = id.0;
        }
        self.span = Some((low, high));
        self.put_in(new);
        self.entries.len() == rows.len()
    }

    fn put_in(&mut self, mut new: Vec<Entry>) {
        if new.len() <= FEW {
            for entry in new {
                let place = self.entries.partition_point(|other| other.compare(&entry).is_lt());
                self.entries.insert(place, entry);
            }
            return;
        }
        new.sort_unstable_by(Entry::compare);
        self.entries.append(&mut new);
        // Two runs, which the stable sort merges.
        self.entries.sort_by(Entry::compare);
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The row at this place of the ascending order.
    pub(super) fn get(&self, place: usize) -> Option<RowId> {
        self.entries.get(place).map(|entry| entry.id)
    }

    /// The place of a row in the ascending order.
    pub(super) fn place_of(&self, id: RowId) -> Option<usize> {
        let here = self.found.get().min(self.entries.len());
        let is_it = |place: &usize| self.entries.get(*place).is_some_and(|entry| entry.id == id);
        let near = (0..=self.entries.len()).flat_map(|by| [here.checked_add(by), here.checked_sub(by + 1)]);
        let place = near.flatten().find(is_it)?;
        self.found.set(place);
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_sorts_up_then_down_then_gives_the_newest_first_again() {
        let mut order = Order::default();
        for (by, descending) in [(SortBy::Size, false), (SortBy::Size, true), (SortBy::Time, true)] {
            order = order.clicked(SortBy::Size);
            assert_eq!(order, Order { by, descending });
        }
        assert!(order.is_newest_first());
        order = order.clicked(SortBy::Time);
        assert_eq!(order, Order { by: SortBy::Time, descending: false });
        assert!(order.clicked(SortBy::Time).is_newest_first() && order.clicked(SortBy::Text).by == SortBy::Text);
        let by_text = Order { by: SortBy::Text, descending: true };
        assert!(by_text.clicked(SortBy::Time).is_newest_first(), "the way back is one click");
    }
}
