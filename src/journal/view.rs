//! The list of the rows that pass a filter, kept in slices.

use std::collections::VecDeque;

use super::order::Sorted;
use super::search_term::SearchTerm;
use super::{Filter, Journal, Order, PatientData, RowId, SortBy};

/// The rows that pass a filter. Call [`View::update`] once a frame: it costs nothing while nothing is new, and a new filter
/// is worked through from the newest row down, as many rows a call as are allowed.
pub struct View {
    filter: Filter,
    needle: SearchTerm,
    /// The rows that pass among those that were looked at, oldest first.
    rows: VecDeque<RowId>,
    /// The rows that were looked at: from here,
    low: u64,
    /// to before here. None before the first look.
    high: Option<u64>,
    /// How far rows had been overwritten at the last look.
    aged: u64,
    paused: bool,
    order: Order,
    /// The rows in that order, where it is another one than by time.
    sorted: Option<Sorted>,
}

impl View {
    /// A view that has not looked at anything yet.
    #[must_use]
    pub fn new(filter: Filter) -> Self {
        let needle = SearchTerm::new(&filter.search);
        Self {
            filter,
            needle,
            rows: VecDeque::new(),
            low: 0,
            high: None,
            aged: 0,
            paused: false,
            order: Order::default(),
            sorted: None,
        }
    }

    /// The filter.
    #[must_use]
    pub const fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Takes another filter; the list begins anew where it is different.
    pub fn set_filter(&mut self, filter: Filter) {
        if filter == self.filter {
            return;
        }
        self.needle = SearchTerm::new(&filter.search);
        self.filter = filter;
        self.rows.clear();
        self.sort_anew();
        match self.high {
            // What came since the pause stays out.
            Some(high) if self.paused => self.low = high,
            Some(_) | None => self.high = None,
        }
    }

    /// The order.
    #[must_use]
    pub const fn order(&self) -> Order {
        self.order
    }

    /// Takes another order; [`View::update`] sorts.
    pub fn set_order(&mut self, order: Order) {
        let by = std::mem::replace(&mut self.order, order).by;
        if order.by != by {
            self.sort_anew();
        }
    }

    fn sort_anew(&mut self) {
        self.sorted = (self.order.by != SortBy::Time).then(|| Sorted::new(self.order.by));
    }

    /// Stops taking in new rows, or goes on. Rows that are not kept any more leave the list all the same.
    pub const fn set_paused(&mut self, paused: bool) {
        self.paused = paused;
    }

    /// Whether new rows are not taken in.
    #[must_use]
    pub const fn is_paused(&self) -> bool {
        self.paused
    }

    /// Brings the list up to date, looking at `budget` rows at most, new ones first; a long message that is searched counts
    /// as several. Whether all were looked at.
    pub fn update(&mut self, journal: &Journal, budget: usize) -> bool {
        let mut high = self.high.unwrap_or_else(|| {
            self.low = journal.end();
            self.low
        });
        if high < journal.first() {
            // Everything that was looked at is gone.
            high = journal.first();
        }
        self.low = self.low.max(journal.first()).min(high);
        while self.rows.front().is_some_and(|oldest| oldest.0 < journal.first()) {
            self.rows.pop_front();
        }
        self.forget_overwritten(journal);

        let mut left = budget;
        while !self.paused && left > 0 && high < journal.end() {
            if self.passes(journal, RowId(high)) {
                self.rows.push_back(RowId(high));
            }
            left = left.saturating_sub(self.work(journal, RowId(high)));
            high += 1;
        }
        while left > 0 && self.low > journal.first() {
            self.low -= 1;
            left = left.saturating_sub(self.work(journal, RowId(self.low)));
            if self.passes(journal, RowId(self.low)) {
                self.rows.push_front(RowId(self.low));
            }
        }
        self.high = Some(high);
        let is_sorted =
            self.sorted.as_mut().is_none_or(|sorted| sorted.update(&self.rows, journal, &self.filter, budget));
        is_sorted && self.is_complete(journal)
    }

    /// What looking at a row takes of the budget.
    fn work(&self, journal: &Journal, id: RowId) -> usize {
        if self.needle.is_empty() { 1 } else { journal.row(id).map_or(1, super::Row::work) }
    }

    fn passes(&self, journal: &Journal, id: RowId) -> bool {
        journal.row(id).is_some_and(|row| self.filter.passes_with(row, &self.needle))
    }

    /// Drops the rows that were found by a patient value that is not there any more.
    fn forget_overwritten(&mut self, journal: &Journal) {
        let (from, to) = (self.aged, journal.aged());
        self.aged = to;
        if from >= to || self.needle.is_empty() || self.filter.patient == PatientData::Hidden {
            return;
        }
        let mut rows = std::mem::take(&mut self.rows);
        let before = rows.len();
        rows.retain(|id| {
            let changed = id.0 >= from && id.0 < to && journal.row(*id).is_some_and(super::Row::is_overwritten);
            !changed || self.passes(journal, *id)
        });
        self.rows = rows;
        if self.rows.len() < before {
            self.sort_anew();
        }
    }

    /// Whether all rows were looked at.
    #[must_use]
    pub fn is_complete(&self, journal: &Journal) -> bool {
        self.still_to_look_at(journal) == 0
    }

    /// How many rows are still to be looked at, for a progress bar beside [`Journal::len`]. Not those that wait for the end
    /// of a pause.
    #[must_use]
    pub fn still_to_look_at(&self, journal: &Journal) -> usize {
        let Some(high) = self.high else { return journal.len() };
        let above = if self.paused { 0 } else { journal.end().saturating_sub(high) };
        let below = self.low.saturating_sub(journal.first());
        usize::try_from(above + below).unwrap_or(usize::MAX)
    }

    /// How many rows, of any kind, came since the pause began.
    #[must_use]
    pub fn waiting(&self, journal: &Journal) -> usize {
        let above = self.high.map_or(0, |high| journal.end().saturating_sub(high.max(journal.first())));
        if self.paused { usize::try_from(above).unwrap_or(usize::MAX) } else { 0 }
    }

    /// How many rows are listed so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sorted.as_ref().map_or(self.rows.len(), Sorted::len)
    }

    /// Whether no row is listed so far.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row at this place, from the top.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<RowId> {
        let ascending = if self.order.descending { self.len().checked_sub(place)?.checked_sub(1)? } else { place };
        match &self.sorted {
            Some(sorted) => sorted.get(ascending),
            None => self.rows.get(ascending).copied(),
        }
    }

    /// The place of a row, from the top; none where it is not listed.
    #[must_use]
    pub fn place_of(&self, id: RowId) -> Option<usize> {
        let ascending = match &self.sorted {
            Some(sorted) => sorted.place_of(id),
            None => self.rows.binary_search(&id).ok(),
        }?;
        if self.order.descending { self.len().checked_sub(ascending)?.checked_sub(1) } else { Some(ascending) }
    }

    /// The listed rows as they stand, from the top.
    pub fn listed(&self) -> impl Iterator<Item = RowId> {
        (0..self.len()).map_while(|place| self.get(place))
    }

    /// The listed rows, oldest first.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = RowId> + ExactSizeIterator {
        self.rows.iter().copied()
    }
}
