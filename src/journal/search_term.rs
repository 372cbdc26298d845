//! A text that is searched for.

use unicode_normalization::UnicodeNormalization;

/// A text to search for: without regard to case, and to how its letters are composed.
#[derive(Clone, Default)]
pub(super) struct SearchTerm {
    folded: String,
}

impl SearchTerm {
    pub(super) fn new(text: &str) -> Self {
        Self { folded: fold(text.trim()) }
    }

    /// Whether there is nothing to search for.
    pub(super) const fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }

    /// Whether it could be a time of day.
    pub(super) fn looks_like_time(&self) -> bool {
        self.folded.contains(':')
    }

    pub(super) fn is_in(&self, text: &str) -> bool {
        if !self.folded.is_ascii() {
            return !text.is_ascii() && fold(text).contains(&self.folded);
        }
        let needle = self.folded.as_bytes();
        let Some((first, rest)) = needle.split_first() else { return true };
        let upper = first.to_ascii_uppercase();
        let text = text.as_bytes();
        text.iter().enumerate().any(|(at, byte)| {
            (byte == first || *byte == upper)
                && text.get(at + 1..at + needle.len()).is_some_and(|found| found.eq_ignore_ascii_case(rest))
        })
    }
}

fn fold(text: &str) -> String {
    text.nfc().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_composition_do_not_matter() {
        for (needle, text) in [
            ("doe", "Patient DOE^JOHN"),
            ("JOHN", "doe^john"),
            ("김", "\u{1100}\u{1175}\u{11b7}"),
            ("\u{1100}\u{1175}\u{11b7}", "성은 김"),
            ("müller", "MÜLLER"),
            ("", "anything"),
            ("  x ", "x"),
        ] {
            assert!(SearchTerm::new(needle).is_in(text), "{needle} in {text}");
        }
        for (needle, text) in [("doe", "do"), ("김", "이"), ("é", "e"), ("ab", "aab".get(..2).unwrap())] {
            assert!(!SearchTerm::new(needle).is_in(text), "{needle} in {text}");
        }
    }
}
