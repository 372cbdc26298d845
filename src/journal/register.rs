//! The notices of all parts of the program: grouped by what they say, counted, with the first and the last time.

use std::collections::VecDeque;

use chrono::{DateTime, FixedOffset};

use crate::settings::Language;

/// So many different notices are kept; the one that was not heard of for the longest time leaves first.
const MOST_GROUPS: usize = 200;
/// The longest sentence that is kept, in characters.
const LONGEST: usize = 600;

/// Which part of the program has something to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Source {
    /// Messages that differ from the API document.
    Protocol,
    /// Patients, steps and clearings.
    Exam,
    /// The connection.
    Link,
    /// The program itself: settings, windows, files.
    Program,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Protocol, Self::Exam, Self::Link, Self::Program];

    /// What to call it.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::En, Self::Protocol) => "Message",
            (Language::En, Self::Exam) => "Exam",
            (Language::En, Self::Link) => "Link",
            (Language::En, Self::Program) => "Program",
            (Language::Ko, Self::Protocol) => "메시지",
            (Language::Ko, Self::Exam) => "검사",
            (Language::Ko, Self::Link) => "연결",
            (Language::Ko, Self::Program) => "프로그램",
        }
    }
}

/// Notices that say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    source: Source,
    english: Box<str>,
    korean: Box<str>,
    problem: bool,
    count: u64,
    first: DateTime<FixedOffset>,
    last: DateTime<FixedOffset>,
}

impl Group {
    /// Who says it.
    #[must_use]
    pub const fn source(&self) -> Source {
        self.source
    }

    /// What is said.
    #[must_use]
    pub const fn sentence(&self, language: Language) -> &str {
        match language {
            Language::En => &self.english,
            Language::Ko => &self.korean,
        }
    }

    /// Whether something does not work, rather than merely differs.
    #[must_use]
    pub const fn is_problem(&self) -> bool {
        self.problem
    }

    /// How often it was said since it is in the register.
    #[must_use]
    pub const fn count(&self) -> u64 {
        self.count
    }

    /// When it was said first.
    #[must_use]
    pub const fn first(&self) -> DateTime<FixedOffset> {
        self.first
    }

    /// When it was said last.
    #[must_use]
    pub const fn last(&self) -> DateTime<FixedOffset> {
        self.last
    }
}

/// The groups, the one that was heard of last in front.
#[derive(Debug, Clone, Default)]
pub struct Register {
    groups: VecDeque<Group>,
    left_out: u64,
}

impl Register {
    /// An empty one.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes in a notice. The sentences hold no patient value; the English one decides what is the same.
    pub fn note(&mut self, source: Source, english: &str, korean: &str, problem: bool, wall: DateTime<FixedOffset>) {
        let english = clip(english);
        let known = self.groups.iter().position(|group| group.source == source && *group.english == *english);
        let group = match known.and_then(|index| self.groups.remove(index)) {
            Some(group) => {
                Group { count: group.count.saturating_add(1), last: wall, problem: group.problem || problem, ..group }
            }
            None => Group { source, english, korean: clip(korean), problem, count: 1, first: wall, last: wall },
        };
        self.groups.push_front(group);
        if self.groups.len() > MOST_GROUPS {
            self.groups.pop_back();
            self.left_out += 1;
        }
    }

    /// The groups, the one that was heard of last first.
    pub fn groups(&self) -> impl ExactSizeIterator<Item = &Group> {
        self.groups.iter()
    }

    /// How many groups there are, 200 at most.
    #[must_use]
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// How many groups are problems.
    #[must_use]
    pub fn problems(&self) -> usize {
        self.groups.iter().filter(|group| group.problem).count()
    }

    /// How many groups had to leave because there were too many.
    #[must_use]
    pub const fn left_out(&self) -> u64 {
        self.left_out
    }

    /// Forgets all of them.
    pub fn clear(&mut self) {
        *self = Self::default();
    }
}

fn clip(sentence: &str) -> Box<str> {
    crate::exam::clip(sentence, LONGEST).into_boxed_str()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn wall(seconds: u64) -> DateTime<FixedOffset> {
        DateTime::UNIX_EPOCH.fixed_offset() + Duration::from_secs(seconds)
    }

    #[test]
    fn what_says_the_same_is_one_group_with_count_and_times() {
        let mut register = Register::new();
        register.note(Source::Protocol, "A.", "가.", false, wall(1));
        register.note(Source::Exam, "A.", "가.", true, wall(2));
        register.note(Source::Protocol, "A.", "가.", false, wall(3));

        let told: Vec<_> =
            register.groups().map(|group| (group.source(), group.count(), group.first(), group.last())).collect();
        assert_eq!(told, [(Source::Protocol, 2, wall(1), wall(3)), (Source::Exam, 1, wall(2), wall(2))]);
        assert_eq!(register.problems(), 1);
        assert_eq!(register.groups().next().map(|group| group.sentence(Language::Ko)), Some("가."));
    }

    #[test]
    fn the_group_not_heard_of_for_the_longest_time_leaves_first() {
        let mut register = Register::new();
        for number in 0..250 {
            register.note(Source::Link, &number.to_string(), "", false, wall(number));
            register.note(Source::Program, "again and again", "", false, wall(number));
        }
        assert_eq!((register.len(), register.left_out()), (200, 51));
        assert!(register.groups().any(|group| group.count() == 250));
        assert!(register.groups().all(|group| group.last() >= wall(51)));
        register.clear();
        assert!(register.is_empty() && register.left_out() == 0);
    }

    #[test]
    fn an_endless_sentence_is_cut() {
        let mut register = Register::new();
        register.note(Source::Link, &"x".repeat(100_000), "", false, wall(0));
        assert!(register.groups().all(|group| group.english.len() < 700));
    }
}
