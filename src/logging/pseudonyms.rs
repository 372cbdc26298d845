//! What stands for the id of a patient in a log.

use std::fmt;
use std::hash::{BuildHasher, RandomState};

/// Makes pseudonyms for this run of the program: the same id gives the same one, and at the next start another.
#[derive(Debug, Clone, Default)]
pub struct Pseudonyms {
    key: RandomState,
}

/// What replaces an id in logs, like `#7f3a2c`: part of a hash with a random key that is never written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Pseudonym(u32);

impl Pseudonyms {
    /// The pseudonym of an id.
    #[must_use]
    pub fn of(&self, id: &str) -> Pseudonym {
        let [a, b, c, ..] = self.key.hash_one(id).to_be_bytes();
        Pseudonym(u32::from_be_bytes([0, a, b, c]))
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:06x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pseudonym_is_the_same_within_a_run_and_another_at_the_next_start() {
        let (this_run, next_run) = (Pseudonyms::default(), Pseudonyms::default());
        let ids: Vec<_> = (0..20).map(|number| format!("P-{number}")).collect();
        let of = |run: &Pseudonyms| ids.iter().map(|id| run.of(id)).collect::<Vec<_>>();
        assert_eq!(of(&this_run), of(&this_run.clone()));
        assert_ne!(of(&this_run), of(&next_run));
        let shown = this_run.of("P-1").to_string();
        assert!(shown.len() == 7 && shown.starts_with('#') && !shown.contains("P-1"), "{shown}");
    }
}
