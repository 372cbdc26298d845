//! A text as it is looked through when it cannot be read: letters folded, and all seen through that writes the same otherwise.

/// How often escapes may be escaped again.
const LAYERS: usize = 4;

/// The text in ASCII, letters in lower case: quotation marks, backslashes, NULs, underscores and what nobody sees are left out, `\u`
/// escapes and full-width forms read, white space made one blank, and any other character made `~`. UTF-16 that was taken for text loses
/// its NULs, and so becomes plain. Linear time: each pass over escapes looks at every byte once, and there are at most four.
#[must_use]
pub(super) fn fold(text: &str) -> String {
    let mut unescaped = None;
    for _ in 0..LAYERS {
        let Some(next) = unescape(unescaped.as_deref().unwrap_or(text)) else { break };
        unescaped = Some(next);
    }
    let text = unescaped.as_deref().unwrap_or(text);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match plain(c) {
            Some(' ') if out.ends_with(' ') => {}
            Some(plain) => out.push(plain),
            None => {}
        }
    }
    out
}

/// What a character counts as; none where it is seen through.
const fn plain(c: char) -> Option<char> {
    match c {
        'a'..='z' | '0'..='9' => Some(c),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        '\t' | '\n' | '\r' | ' ' | '\u{a0}' | '\u{3000}' => Some(' '),
        '"' | '\'' | '`' | '\\' | '_' | '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => None,
        // Soft hyphen, spacing accents used as quotation marks, zero-width and bidirectional characters, typographic quotation marks,
        // byte order mark, and the mark of a byte that was lost.
        '\u{ad}'
        | '\u{b4}'
        | '\u{ab}'
        | '\u{bb}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2018}'..='\u{201f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2032}'..='\u{2036}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{ff02}'
        | '\u{ff07}'
        | '\u{ff3c}'
        | '\u{ff3f}'
        | '\u{fffd}' => None,
        '!'..='~' => Some(c),
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(c as u32 - 0xfee0) {
            Some(ascii) => Some(ascii.to_ascii_lowercase()),
            None => Some('~'),
        },
        _ => Some('~'),
    }
}

/// The text with its `\uXXXX` escapes read, whatever number of backslashes stands before the `u`; none where there is none.
fn unescape(text: &str) -> Option<String> {
    let mut out: Option<String> = None;
    let mut rest = text;
    let mut taken = 0;
    while let Some(at) = rest.find('\\') {
        let (before, after) = rest.split_at(at);
        let escape = after.trim_start_matches('\\');
        let backslashes = after.len() - escape.len();
        let (read, skipped) = match unit(escape) {
            Some(unit) => (Some(char::from_u32(u32::from(unit)).unwrap_or('\u{fffd}')), backslashes + 5),
            None => (None, backslashes),
        };
        if let Some(c) = read {
            let out = out.get_or_insert_with(|| text.get(..taken).unwrap_or_default().to_owned());
            out.push_str(before);
            out.push(c);
        } else if let Some(out) = &mut out {
            out.push_str(before);
            out.push('\\');
        }
        let used = at + skipped;
        taken += used;
        rest = rest.get(used..).unwrap_or_default();
    }
    if let Some(out) = &mut out {
        out.push_str(rest);
    }
    out
}

/// The UTF-16 unit of `uXXXX` at the beginning of the text.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix(['u', 'U'])?.get(..4)?;
    if digits.bytes().all(|byte| byte.is_ascii_hexdigit()) { u16::from_str_radix(digits, 16).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_writes_the_same_reads_the_same() {
        for text in [
            r#"{"command":101}"#,
            r"{'Command':101}",
            "{COMMAND:101}",
            r#"{\"command\":101}"#,
            r#"{\\\"command\\\":101}"#,
            r#"{"comm\u0061nd":\u0031\u00301}"#,
            r#"\u007b\u0022\u0063ommand\u0022:101}"#,
            r#"{\\u0022comm\\u0061nd\\u0022:101}"#,
            r"\u005cu007b\u005cu0022command\u005cu0022:101}",
            "{\0\"\0c\0o\0m\0m\0a\0n\0d\0\"\0:\x001\x000\x001\0}\0",
            "\u{feff}{“command”:101}",
            "｛＂ｃｏｍｍａｎｄ＂：１０１｝",
            "{com_mand:\u{200b}101}",
        ] {
            assert_eq!(fold(text), "{command:101}", "{text}");
        }
        assert_eq!(fold("a \t\r\n b 홍ü"), "a b ~~");
        assert_eq!(fold(r"\u00 \ux \"), "u00 ux ");
    }
}
