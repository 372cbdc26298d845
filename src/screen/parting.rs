//! Compounds that say between which parts a line may end, by a soft hyphen: it is seen as a hyphen there, and nowhere else.

use std::borrow::Cow;

/// Stands in a text between the parts of a word.
const SOFT_HYPHEN: char = '\u{ad}';

/// Whether a text has words with parts.
pub(super) fn has_parts(text: &str) -> bool {
    text.contains(SOFT_HYPHEN)
}

/// A text without its soft hyphens.
pub(super) fn whole(text: &str) -> Cow<'_, str> {
    if has_parts(text) { text.replace(SOFT_HYPHEN, "").into() } else { text.into() }
}

/// A text in which each word that does not fit ends a line between its parts, as many of them on each as fit; without its other soft
/// hyphens.
pub(super) fn parted(text: &str, mut fits: impl FnMut(&str) -> bool) -> Cow<'_, str> {
    let all = whole(text);
    if matches!(all, Cow::Borrowed(_)) || fits(&all) {
        return all;
    }
    let mut parted = String::with_capacity(text.len());
    for word in text.split_inclusive([' ', '\u{a0}', '\n', '-']) {
        let all = whole(word);
        if !word.contains(SOFT_HYPHEN) || fits(all.trim_end()) {
            parted.push_str(&all);
            continue;
        }
        let mut line = String::new();
        let mut parts = word.split(SOFT_HYPHEN).peekable();
        while let Some(part) = parts.next() {
            let hyphen = if parts.peek().is_some() { "-" } else { "" };
            if !line.is_empty() && !fits(format!("{line}{part}{hyphen}").trim_end()) {
                parted.push_str(&line);
                parted.push_str("-\n");
                line.clear();
            }
            line.push_str(part);
        }
        parted.push_str(&line);
    }
    parted.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text on lines of so many letters.
    fn of(text: &str, letters: usize) -> String {
        parted(&text.replace('|', "\u{ad}"), |text| text.chars().count() <= letters).into_owned()
    }

    #[test]
    fn a_word_that_does_not_fit_ends_a_line_between_its_parts_and_no_other_does() {
        for (text, letters, expected) in [
            ("Hals|wirbel|säule", 15, "Halswirbelsäule"),
            ("Hals|wirbel|säule", 12, "Halswirbel-\nsäule"),
            ("Hals|wirbel|säule", 8, "Hals-\nwirbel-\nsäule"),
            ("Linkes Sprung|gelenk", 13, "Linkes Sprunggelenk"),
            ("Linkes Sprung|gelenk", 9, "Linkes Sprung-\ngelenk"),
            ("Kreuz-Darm|bein-Gelenk", 9, "Kreuz-Darmbein-Gelenk"),
            ("Kreuz-Darm|bein-Gelenk", 7, "Kreuz-Darm-\nbein-Gelenk"),
            // A part that is wider is parted otherwise.
            ("Ober|schenkel", 3, "Ober-\nschenkel"),
            ("Right knee", 3, "Right knee"),
            ("", 3, ""),
        ] {
            assert_eq!(of(text, letters), expected, "{text} {letters}");
        }
        assert_eq!(whole("Ober\u{ad}arm"), "Oberarm");
    }
}
