//! Characters that are not seen: marks of direction, of joining, and of where a line may end.

/// Whether a character only says something about others.
pub(super) const fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}')
}

/// A text of the patient screen as it is read elsewhere: without what tells where its lines may end.
#[must_use]
pub fn as_read(text: &str) -> String {
    text.replace(['\u{ad}', '\u{200b}', '\u{2060}'], "").replace('\u{a0}', " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::{Library, OFFERED};

    #[test]
    fn where_lines_may_end_is_not_read() {
        assert_eq!(
            as_read("ไหล่\u{200b}ขวา Ober\u{ad}arm 2月\u{2060}14日 14\u{a0}Feb"),
            "ไหล่ขวา Oberarm 2月14日 14 Feb"
        );
        let library = Library::default();
        for tag in OFFERED {
            let texts: Vec<String> = library.patient(tag.parse().unwrap()).all().collect();
            assert!(
                texts.iter().all(|text| !as_read(text).contains(['\u{ad}', '\u{200b}', '\u{2060}', '\u{a0}'])),
                "{tag}"
            );
            // A long compound says where it may be parted.
            let longest = |text: &String| text.split([' ', '\u{a0}', '\u{ad}', '-', '.']).map(letters).max();
            let anatomy = library.patient(tag.parse().unwrap()).anatomy_texts();
            assert!(!matches!(*tag, "de" | "ru") || anatomy.iter().filter_map(longest).max() <= Some(9), "{tag}");
            // Where words are written together each that is longer than a word says where words end.
            let longest = |text: &String| text.split([' ', '\u{a0}', '\u{200b}', '-', '.']).map(letters).max();
            assert!(*tag != "th" || texts.iter().filter_map(longest).max() <= Some(11), "{tag}");
        }
    }

    /// The letters of a word; marks above and below them have no width.
    fn letters(word: &str) -> usize {
        word.chars().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).count()
    }
}
