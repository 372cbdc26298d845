//! Notices, grouped: the same sentence again is counted, with its first and its last time.

use std::collections::VecDeque;

use chrono::NaiveDateTime;

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

/// One notice and how often it was raised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Whose notice it is.
    pub source: Source,
    /// What there is to know, in English; no patient value.
    pub english: String,
    /// The same in Korean.
    pub korean: String,
    /// How often.
    pub count: u64,
    /// When first, by the wall clock.
    pub first: NaiveDateTime,
    /// When last.
    pub last: NaiveDateTime,
}

/// Groups kept; of more, the one that was raised least recently goes.
const GROUPS: usize = 200;

/// The notices of this run of the program, the most recent first.
#[derive(Debug, Clone, Default)]
pub struct Register {
    groups: VecDeque<Group>,
    raised: u64,
}

impl Register {
    /// Adds a notice.
    pub fn raise(&mut self, source: Source, english: String, korean: String, wall: NaiveDateTime) {
        self.raised += 1;
        let known = self.groups.iter().position(|group| group.source == source && group.english == english);
        let group = known.and_then(|index| self.groups.remove(index)).map_or_else(
            || Group { source, english, korean, count: 1, first: wall, last: wall },
            |group| Group { count: group.count + 1, last: wall, ..group },
        );
        self.groups.push_front(group);
        self.groups.truncate(GROUPS);
    }

    /// The groups, the most recently raised first.
    pub fn groups(&self) -> impl ExactSizeIterator<Item = &Group> {
        self.groups.iter()
    }

    /// How many notices were raised in all.
    #[must_use]
    pub fn raised(&self) -> u64 {
        self.raised
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        self.groups.clear();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn at(second: u64) -> NaiveDateTime {
        NaiveDateTime::default() + Duration::from_secs(second)
    }

    #[test]
    fn the_same_sentence_is_counted_and_moves_to_the_front() {
        let mut register = Register::default();
        for (second, sentence) in [(1, "a"), (2, "b"), (3, "a")] {
            register.raise(Source::Link, sentence.to_owned(), String::new(), at(second));
        }
        let groups: Vec<_> =
            register.groups().map(|group| (group.english.as_str(), group.count, group.first, group.last)).collect();
        assert_eq!(groups, [("a", 2, at(1), at(3)), ("b", 1, at(2), at(2))]);
        assert_eq!(register.raised(), 3);
    }

    #[test]
    fn the_least_recent_group_goes_first() {
        let mut register = Register::default();
        for number in 0..1000u64 {
            register.raise(Source::Exam, number.to_string(), String::new(), at(number));
        }
        assert_eq!(register.groups().len(), GROUPS);
        assert_eq!(register.groups().next().map(|group| group.english.as_str()), Some("999"));
    }
}
