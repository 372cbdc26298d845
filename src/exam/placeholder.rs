//! Words that programs write in place of a missing value.

use std::borrow::Cow;

/// Words for nothing, in small letters.
const WORDS: [&str; 12] = [
    "null",
    "undefined",
    "none",
    "nil",
    "n/a",
    "#n/a",
    "n.a.",
    "n.a",
    "object object",
    "dbnull",
    "system.dbnull",
    "\\n",
];

/// What such words are wrapped in.
const WRAPPERS: [char; 12] = ['(', ')', '<', '>', '[', ']', '{', '}', '"', '\'', '“', '”'];

/// Whether a text means that there is no value: blank, a word such as `null` or `N/A`, or punctuation alone. `NA` is not one,
/// since it is a Korean family name; nor is a question mark, which marks a lost letter.
#[must_use]
pub fn says_nothing(text: &str) -> bool {
    if text.len() > 64 {
        return text.chars().all(is_idle);
    }
    let shown: Cow<'_, str> =
        if text.contains(is_hidden) { text.chars().filter(|c| !is_hidden(*c)).collect() } else { text.into() };
    let word = shown.trim_matches(' ').trim_matches(WRAPPERS).trim();
    // Other programs write not-a-number in two ways; `NAN` and `Nan` are names.
    if shown.chars().all(is_idle) || matches!(word, "NaN" | "nan") {
        return true;
    }
    if word.is_ascii() {
        return WORDS.iter().any(|known| known.eq_ignore_ascii_case(word));
    }
    let word = word.to_lowercase();
    WORDS.contains(&word.as_str())
}

/// Control and format characters, except those that mark a loss.
fn is_hidden(c: char) -> bool {
    matches!(c, '\0'..='\u{d}' | '\u{10}'..='\u{19}' | '\u{1c}'..='\u{1f}')
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A character without meaning on its own.
fn is_idle(c: char) -> bool {
    (c.is_whitespace() && c != '\u{85}')
        || is_hidden(c)
        || matches!(c, '!'..='#' | '\''..='*' | ','..='/' | ':'..='>' | '[' | ']' | '^' | '_' | '`')
        || matches!(c, '\u{b7}' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201d}' | '、' | '。' | '・' | '－' | '．' | '／')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_nothing_are_known_in_any_wrapping() {
        for text in [
            "",
            " ",
            "null",
            "Null",
            "NULL",
            "(null)",
            "<null>",
            "[null]",
            "{null}",
            "\"null\"",
            "'null'",
            "undefined",
            "None",
            "<none>",
            "nil",
            "N/A",
            "n/a",
            "#N/A",
            "n.a.",
            "N.A.",
            "NaN",
            "nan",
            "[object Object]",
            "DBNull",
            "-",
            "--",
            "...",
            ".",
            "/",
            "()",
            "*",
            "—",
            " null\u{feff}",
            "\\N",
        ] {
            assert!(says_nothing(text), "{text:?}");
        }
    }

    #[test]
    fn names_and_ids_that_look_like_them_say_something() {
        for text in [
            "NA",
            "Na",
            "Nan",
            "NAN",
            "Nulla",
            "Noneva",
            "Nilsson",
            "0",
            "?",
            "??",
            "\u{fffd}",
            "\u{1a}",
            "\u{85}\u{85}",
            "□",
            "A",
            "홍",
            "№1",
            "+1",
            "@",
        ] {
            assert!(!says_nothing(text), "{text:?}");
        }
    }
}
