//! What was used last is kept, within a bound.

use std::collections::HashMap;
use std::hash::Hash;

/// Values by their keys. Beyond the bound those go first that were not used for longest, and never one that the present frame
/// has used.
pub(super) struct Recent<K, V> {
    entries: HashMap<K, Entry<V>>,
    /// The sum of all costs.
    cost: usize,
    bound: usize,
    /// Counts every use.
    clock: u64,
    /// The clock at the beginning of the present frame.
    frame: u64,
}

struct Entry<V> {
    value: V,
    cost: usize,
    used: u64,
}

impl<K: Hash + Eq + Clone, V> Recent<K, V> {
    pub(super) fn new(bound: usize) -> Self {
        Self { entries: HashMap::new(), cost: 0, bound, clock: 0, frame: 0 }
    }

    pub(super) fn begin_frame(&mut self) {
        self.frame = self.tick();
    }

    /// A smaller bound takes effect with the next value that comes.
    pub(super) fn set_bound(&mut self, bound: usize) {
        self.bound = bound;
    }

    pub(super) fn clear(&mut self) {
        self.entries.clear();
        self.cost = 0;
    }

    fn tick(&mut self) -> u64 {
        self.clock = self.clock.wrapping_add(1);
        self.clock
    }

    /// A value, which counts as used now.
    pub(super) fn get(&mut self, key: &K) -> Option<&V> {
        let now = self.tick();
        let entry = self.entries.get_mut(key)?;
        entry.used = now;
        Some(&entry.value)
    }

    /// Keeps a value in place of an older one.
    pub(super) fn insert(&mut self, key: K, value: V, cost: usize) {
        if let Some(old) = self.entries.remove(&key) {
            self.cost = self.cost.saturating_sub(old.cost);
        }
        while self.cost.saturating_add(cost) > self.bound && self.drop_oldest() {}
        let used = self.tick();
        self.cost = self.cost.saturating_add(cost);
        self.entries.insert(key, Entry { value, cost, used });
    }

    /// Whether there was one to drop.
    fn drop_oldest(&mut self) -> bool {
        let unused = self.entries.iter().filter(|(_, entry)| entry.used < self.frame);
        let Some(key) = unused.min_by_key(|(_, entry)| entry.used).map(|(key, _)| key.clone()) else { return false };
        if let Some(old) = self.entries.remove(&key) {
            self.cost = self.cost.saturating_sub(old.cost);
        }
        true
    }

    pub(super) fn len(&self) -> usize {
        self.entries.len()
    }

    /// The sum of all costs.
    pub(super) fn cost(&self) -> usize {
        self.cost
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_used_for_longest_goes_first() {
        let mut recent = Recent::new(3);
        for key in 0..3 {
            recent.insert(key, key, 1);
        }
        assert_eq!(recent.get(&0), Some(&0));
        recent.begin_frame();
        recent.insert(3, 3, 1);
        assert_eq!(recent.get(&1), None);
        assert_eq!((recent.len(), recent.cost()), (3, 3));
    }

    #[test]
    fn what_the_present_frame_uses_stays_even_beyond_the_bound() {
        let mut recent = Recent::new(2);
        recent.insert(0, 0, 1);
        recent.begin_frame();
        for key in 1..5 {
            recent.insert(key, key, 1);
        }
        assert_eq!(recent.get(&0), None);
        assert!((1..5).all(|key| recent.get(&key).is_some()));
        recent.begin_frame();
        recent.insert(9, 9, 1);
        assert_eq!((recent.len(), recent.cost()), (2, 2));
        recent.insert(9, 9, 2);
        assert_eq!((recent.len(), recent.cost()), (1, 2));
    }
}
