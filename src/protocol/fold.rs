//! Folds an unreadable text for searching: case, forms and escapes that mean the same become equal.

/// What becomes of a backslash before `n`, `t` or `r`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineBreaks {
    /// White space, as in a JSON text.
    Read,
    /// The letter: the backslash is left over from something else.
    Letters,
}

/// How often escapes may be escaped again.
const LAYERS: usize = 6;

/// The text in lower-case ASCII: quotation marks, backslashes, NULs, underscores and invisible characters are dropped, `\u`
/// escapes and full-width forms resolved, white space collapsed to one blank, and any other character replaced by `~`. UTF-16
/// read as text loses its NULs and so becomes plain. Linear time: each pass over escapes looks at every byte once, and there
/// are at most six.
#[must_use]
pub(super) fn fold(text: &str, breaks: LineBreaks) -> String {
    let mut unescaped = with_quotation_marks(text);
    if text.contains('\\') {
        // Invisible characters may stand inside an escape.
        unescaped = without_unseen(unescaped.as_deref().unwrap_or(text)).or(unescaped);
        for _ in 0..LAYERS {
            let Some(next) = unescape(without_cut_escape(unescaped.as_deref().unwrap_or(text)), breaks) else { break };
            unescaped = Some(without_unseen(&next).unwrap_or(next));
        }
    }
    let text = without_cut_escape(unescaped.as_deref().unwrap_or(text));
    let mut out = String::with_capacity(text.len());
    let (mut rest, mut before) = (text, 0_u8);
    while let Some(byte) = rest.as_bytes().first().copied() {
        let (c, after) = if byte.is_ascii() {
            let behind = rest.as_bytes().get(1).copied().unwrap_or(0);
            // A quotation mark within a number was a digit of it, and a sign within a word a letter.
            let was_digit = is_mark(byte) && out.ends_with(|c: char| c.is_ascii_digit()) && behind.is_ascii_digit();
            let was_letter = is_sign(byte) && before.is_ascii_alphabetic() && behind.is_ascii_alphabetic();
            let c = if was_digit || was_letter { Some('~') } else { PLAIN.get(usize::from(byte)).copied().flatten() };
            (c, rest.get(1..).unwrap_or_default())
        } else {
            let mut chars = rest.chars();
            (chars.next().and_then(plain), chars.as_str())
        };
        if let Some(c) = c.filter(|c| *c != ' ' || !out.ends_with(' ')) {
            out.push(c);
        }
        (rest, before) = (after, byte);
    }
    out
}

/// The text in lower case, without white space, word separators and invisible characters. Anything else stays, so that a
/// damaged key does not count.
pub(super) fn folded(text: &str) -> String {
    let is_separator = |c: char| {
        c.is_whitespace()
            || matches!(c, '_' | '-' | '.' | '\'' | '’' | '(' | ')' | '\u{200b}'..='\u{200f}' | '\u{feff}')
    };
    text.chars().filter(|c| !is_separator(*c)).flat_map(char::to_lowercase).collect()
}

const fn is_mark(byte: u8) -> bool {
    matches!(byte, b'"' | b'\'' | b'`' | b'\\' | b'_')
}

/// Whether a byte is a sign that stands in no word; what separates the words of a key may.
const fn is_sign(byte: u8) -> bool {
    byte.is_ascii_punctuation() && !is_mark(byte) && !matches!(byte, b'-' | b'.' | b'+')
}

/// What each character of ASCII counts as.
const PLAIN: [Option<char>; 128] = {
    let mut table = [None; 128];
    let mut byte: u8 = 0;
    while byte < 128 {
        #[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, and below the length")]
        {
            table[byte as usize] = plain(byte as char);
        }
        byte += 1;
    }
    table
};

/// The text with quotation marks in place of other formats' escapes; `None` if there are none.
fn with_quotation_marks(text: &str) -> Option<String> {
    let mut out: Option<String> = None;
    for written in ["&quot;", "&#34;", "&#x22;", "%22", "\\x22", "\\u{22}", "%u0022", "\\042"] {
        let current = out.as_deref().unwrap_or(text);
        if current.contains(written) {
            out = Some(current.replace(written, "\""));
        }
    }
    out
}

/// The text without invisible characters, which may stand inside an escape; `None` if there are none.
fn without_unseen(text: &str) -> Option<String> {
    let is_unseen = |c: char| plain(c).is_none() && !c.is_ascii_graphic();
    text.contains(is_unseen).then(|| text.chars().filter(|c| !is_unseen(*c)).collect())
}

/// What a character counts as; `None` if it is ignored.
const fn plain(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' | ' ' | '\u{a0}' | '\u{3000}' => Some(' '),
        _ if is_seen_through(c) => None,
        '!'..='~' => Some(c.to_ascii_lowercase()),
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(c as u32 - 0xfee0) {
            Some(ascii) => Some(ascii.to_ascii_lowercase()),
            None => Some('~'),
        },
        _ => Some('~'),
    }
}

/// Quotation marks of every kind, backslashes, underscores, NULs and invisible characters. A byte that was lost or damaged into
/// a control character is not one of them: it was a letter.
const fn is_seen_through(c: char) -> bool {
    matches!(c,
        '"' | '\'' | '`' | '\\' | '_' | '\0'
        | '\u{ab}' | '\u{ad}' | '\u{b4}' | '\u{bb}'
        | '\u{200b}'..='\u{200f}' | '\u{2018}'..='\u{201f}' | '\u{2028}'..='\u{202e}' | '\u{2032}'..='\u{2036}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ff02}' | '\u{ff07}' | '\u{ff3c}' | '\u{ff3f}')
}

/// The text with one layer of escapes resolved; `None` without a backslash. The number of backslashes before an escape does not
/// matter: faulty escaping produces any number. One stays if it may begin another escape.
fn unescape(text: &str, breaks: LineBreaks) -> Option<String> {
    let mut parts = text.split('\\');
    let mut out = String::with_capacity(text.len());
    out.push_str(parts.next()?);
    let mut run = 0;
    for part in parts {
        run += 1;
        if part.is_empty() {
            continue;
        }
        if let Some((c, rest)) = escape(part, breaks) {
            let begins_another = matches!(c, 'u' | 'U') || (c == '\0' && (rest.is_empty() || rest.starts_with('u')));
            if run > 1 && begins_another {
                out.push('\\');
            }
            out.push(c);
            out.push_str(rest);
        } else {
            out.push('\\');
            out.push_str(part);
        }
        run = 0;
    }
    text.contains('\\').then_some(out)
}

/// The character of an escape whose backslash is gone, and what follows it.
fn escape(text: &str, breaks: LineBreaks) -> Option<(char, &str)> {
    if let Some(unit) = unit(text) {
        return Some((char::from_u32(u32::from(unit)).unwrap_or('\u{fffd}'), text.get(5..)?));
    }
    let rest = text.strip_prefix(['n', 't', 'r'])?;
    (breaks == LineBreaks::Read).then_some((' ', rest))
}

/// The text without an incomplete escape at its truncated end.
fn without_cut_escape(text: &str) -> &str {
    let rest = text.trim_end_matches(|c: char| c.is_ascii_hexdigit());
    let digits = text.len() - rest.len();
    let before = rest.strip_suffix(['u', 'U']).filter(|before| digits < 4 && before.ends_with('\\'));
    before.map_or(text, |before| before.trim_end_matches('\\'))
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
            r"\u007b\u0022\u0063ommand\u0022:101}",
            r"{\\u0022comm\\u0061nd\\u0022:101}",
            r"\u005cu007b\u005cu0022command\u005cu0022:101}",
            "{\0\"\0c\0o\0m\0m\0a\0n\0d\0\"\0:\x001\x000\x001\0}\0",
            "\u{feff}{“command”:101}",
            "｛＂ｃｏｍｍａｎｄ＂：１０１｝",
            "{com_mand:\u{200b}101}",
            "{comm\\\0u\x000\x000\x006\x001nd:101}",
        ] {
            assert_eq!(fold(text, LineBreaks::Letters), "{command:101}", "{text}");
        }
        assert_eq!(fold("a \t\r\n b 홍ü", LineBreaks::Letters), "a b ~~");
        assert_eq!(fold(r"{\n1,\t2", LineBreaks::Read), "{ 1, 2");
        assert_eq!(fold(r"\u00 \ux \", LineBreaks::Letters), "u00 ux ");
    }
}
