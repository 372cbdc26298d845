//! What was lost of a text before it came. A text is shown whole or not at all: never with a letter missing.

use std::borrow::Cow;

use super::hangul::{NoSyllable, with_composed_fillers};
use super::iso2022::{Field, Undecoded, without_designators};
use super::placeholder::says_nothing;
use super::text::clean;

/// What came in place of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Received {
    /// Nothing, or a placeholder such as `null`.
    Nothing,
    /// A text with signs of damage: it cannot be trusted.
    Damaged,
    /// A text, cleaned; not empty.
    Text(String),
}

impl Received {
    /// Reads an id, a body part or a projection.
    #[must_use]
    pub fn of(text: &str) -> Self {
        if says_nothing(text) {
            return Self::Nothing;
        }
        match intact(text, Field::Text) {
            Err(Lost) => Self::Damaged,
            Ok(text) => match clean(&text) {
                text if text.is_empty() || says_nothing(&text) => Self::Nothing,
                text => Self::Text(text),
            },
        }
    }
}

/// Something of the text was lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lost;

impl From<Undecoded> for Lost {
    fn from(_: Undecoded) -> Self {
        Self
    }
}

impl From<NoSyllable> for Lost {
    fn from(_: NoSyllable) -> Self {
        Self
    }
}

/// The text as it was meant, before cleaning: without designators of ISO 2022 that were left in it, fillers composed.
///
/// # Errors
/// Where something of it was lost.
pub(super) fn intact(text: &str, field: Field) -> Result<Cow<'_, str>, Lost> {
    let text = without_designators(text, field)?;
    if text.chars().any(is_mark_of_loss) || has_stale_end(&text) {
        return Err(Lost);
    }
    match text {
        Cow::Borrowed(text) => Ok(with_composed_fillers(text)?),
        Cow::Owned(text) => Ok(Cow::Owned(with_composed_fillers(&text)?.into_owned())),
    }
}

/// Characters that replaced something: Unicode's replacement characters (also for an object, for half a surrogate pair, and
/// noncharacters), and control characters, which nobody types into a name: those of ASCII mark a damaged byte, the C1 row
/// results from bytes of another encoding. NUL and white space are padding.
const fn is_mark_of_loss(c: char) -> bool {
    matches!(c,
        '\u{1}'..='\u{8}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{fdd0}'..='\u{fdef}' | '\u{fff0}'..='\u{ffff}')
}

/// Whether something stands behind a NUL that ends a text: what a buffer held before. Padding does not count, nor does
/// UTF-16 that was read byte by byte, in which every second character is a NUL.
fn has_stale_end(text: &str) -> bool {
    let Some((_, end)) = text.split_once('\0') else { return false };
    if end.chars().all(|c| c == '\0' || c.is_whitespace()) {
        return false;
    }
    let is_wide = |first| text.chars().enumerate().all(|(index, c)| (index % 2 == first) == (c == '\0'));
    !is_wide(0) && !is_wide(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Received {
        Received::Text(text.to_owned())
    }

    #[test]
    fn a_text_with_a_mark_of_loss_is_damaged_wherever_it_stands() {
        for mark in
            ["\u{fffd}", "\u{fffc}", "\u{ffff}", "\u{80}", "\u{9f}", "\u{1a}", "\u{1b}", "\u{e}", "\u{1b}$)C\u{c8}"]
        {
            for text in [format!("{mark}P-1"), format!("P{mark}-1"), format!("P-1{mark}"), mark.to_owned()] {
                assert_eq!(Received::of(&text), Received::Damaged, "{text:?}");
            }
        }
        for control in ["\u{1}", "\u{7}", "\u{8}", "\u{10}", "\u{1f}"] {
            for text in [format!("{control}P-1"), format!("P{control}-1"), format!("P-1{control}")] {
                assert_eq!(Received::of(&text), Received::Damaged, "{text:?}");
            }
        }
        assert_eq!(Received::of("P-1\0P-2"), Received::Damaged);
        assert_eq!(Received::of("\u{3164}ㅎㅗ"), Received::Damaged);
    }

    #[test]
    fn padding_and_what_nobody_sees_are_no_damage() {
        for came in ["P-1\0\0", " P-1\0 ", "P\u{200b}-1", "P-1\u{feff}", "P\0-\x001\0", "\0P\0-\x001", "\u{202e}P-1\t"]
        {
            assert_eq!(Received::of(came), text("P-1"), "{came:?}");
        }
        assert_eq!(Received::of("\u{1b}(BP-1"), text("P-1"));
        assert_eq!(Received::of("US $5 \\ ? 100%"), text("US $5 \\ ? 100%"));
    }

    #[test]
    fn a_word_for_nothing_is_nothing() {
        for came in [
            "",
            " \0",
            "null",
            "NULL",
            "undefined",
            "None",
            "N/A",
            "#N/A",
            "n.a.",
            "NaN",
            "(null)",
            "--",
            "\u{200b}null",
        ] {
            assert_eq!(Received::of(came), Received::Nothing, "{came:?}");
        }
        assert_eq!(Received::of("NULL-1"), text("NULL-1"));
    }
}
