//! Lists in one line of text.

/// The entries of a list that has commas, semicolons or blanks between them; none is empty.
pub fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';')).filter(|entry| !entry.is_empty())
}
