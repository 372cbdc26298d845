//! Where the window's thread publishes its facts.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::facts::{Facts, Health};
use crate::exam::Moment;

/// The shared facts. Ages are computed when asked for, so they grow while the window hangs.
#[derive(Debug, Clone, Default)]
pub struct HealthBoard(Arc<Mutex<Facts>>);

impl HealthBoard {
    /// A board with these facts.
    #[must_use]
    pub fn new(facts: Facts) -> Self {
        Self(Arc::new(Mutex::new(facts)))
    }

    /// Replaces the facts.
    pub fn set(&self, facts: Facts) {
        *self.lock() = facts;
    }

    /// Changes some of the facts. The change must not wait for anything.
    pub fn update(&self, change: impl FnOnce(&mut Facts)) {
        change(&mut self.lock());
    }

    /// The facts, told at this moment.
    #[must_use]
    pub fn health(&self, now: Moment) -> Health {
        self.lock().health(now)
    }

    /// Facts are plain values: those of a thread that panicked are as good as any.
    fn lock(&self) -> MutexGuard<'_, Facts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
