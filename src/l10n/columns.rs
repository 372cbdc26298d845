//! How wide a text is in a terminal.

/// The columns that a text takes in a terminal: Hangul, ideographs and their like take two.
#[must_use]
pub fn columns(text: &str) -> usize {
    text.chars().map(|character| if is_wide(character) { 2 } else { 1 }).sum()
}

/// The text, and blanks up to this many columns.
#[must_use]
pub fn padded(text: &str, width: usize) -> String {
    format!("{text}{:1$}", "", width.saturating_sub(columns(text)))
}

/// Whether a character takes two columns.
#[must_use]
pub const fn is_wide(character: char) -> bool {
    matches!(character,
        '\u{1100}'..='\u{115F}' | '\u{2E80}'..='\u{A4CF}' | '\u{AC00}'..='\u{D7A3}' | '\u{F900}'..='\u{FAFF}'
            | '\u{FE30}'..='\u{FE6F}' | '\u{FF00}'..='\u{FF60}' | '\u{FFE0}'..='\u{FFE6}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_two_columns_is_filled_up_with_fewer_blanks() {
        for (text, width, filled) in
            [("ab", 4, "ab  "), ("포트", 5, "포트 "), ("端口、", 6, "端口、"), ("é", 0, "é"), ("", 2, "  ")]
        {
            assert_eq!(padded(text, width), filled);
        }
    }
}
