//! Mends what servers in the field write though JSON does not allow it: byte order mark, NULs at the end, comments, trailing commas,
//! NaN and Infinity, control characters in texts, lone surrogates. Used only when strict reading has failed; everything else stays refused.

use std::fmt::Write;

use super::Notice;

/// The text with tolerated faults repaired, and a notice for each kind. One pass, linear time.
#[must_use]
pub(super) fn repair(text: &str) -> (String, Vec<Notice>) {
    let (body, bom) = match text.strip_prefix('\u{feff}') {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let rest = body.trim_end_matches(|c: char| c == '\0' || c.is_whitespace());
    let nuls = body.get(rest.len()..).is_some_and(|end| end.contains('\0'));
    let mut mender = Mender { rest, out: String::with_capacity(body.len()), notices: Vec::new(), comma: None };
    if bom {
        mender.note(Notice::ByteOrderMark);
    }
    if nuls {
        mender.note(Notice::TrailingNuls);
    }
    mender.run();
    (mender.out, mender.notices)
}

struct Mender<'a> {
    rest: &'a str,
    out: String,
    notices: Vec<Notice>,
    /// The position in `out` of a comma followed only by white space.
    comma: Option<usize>,
}

impl<'a> Mender<'a> {
    fn note(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }

    fn run(&mut self) {
        while let Some(c) = self.rest.chars().next() {
            match c {
                '"' => {
                    self.comma = None;
                    self.string();
                }
                '/' if self.rest.starts_with("//") => self.comment("\n"),
                '/' if self.rest.starts_with("/*") => self.comment("*/"),
                ',' => {
                    self.comma = Some(self.out.len());
                    self.take(c);
                }
                '}' | ']' => {
                    if let Some(at) = self.comma.take() {
                        self.out.remove(at);
                        self.note(Notice::TrailingComma);
                    }
                    self.take(c);
                }
                'N' | 'I' | '-' if self.not_finite().is_some() => {
                    self.comma = None;
                    self.note(Notice::NotFinite);
                    self.rest = self.not_finite().unwrap_or_default();
                    self.out.push_str("null");
                }
                // Between objects of one frame.
                '\0' if self.out.trim_end().ends_with('}') => {
                    self.note(Notice::TrailingNuls);
                    self.rest = self.rest.get(1..).unwrap_or_default();
                }
                _ => {
                    let run = run(self.rest, |byte| !is_looked_at(byte)).max(c.len_utf8());
                    if !self.rest.as_bytes().iter().take(run).all(u8::is_ascii_whitespace) {
                        self.comma = None;
                    }
                    self.copy(run);
                }
            }
        }
    }

    /// What follows a number that JSON does not have; `None` if there is no such number, or only the beginning of a longer
    /// word.
    fn not_finite(&self) -> Option<&'a str> {
        let unsigned = self.rest.strip_prefix('-').unwrap_or(self.rest);
        let after = unsigned.strip_prefix("NaN").or_else(|| unsigned.strip_prefix("Infinity"))?;
        let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        (ends && !self.out.ends_with(|c: char| c.is_alphanumeric())).then_some(after)
    }

    fn take(&mut self, c: char) {
        self.out.push(c);
        self.rest = self.rest.get(c.len_utf8()..).unwrap_or_default();
    }

    fn comment(&mut self, end: &str) {
        self.note(Notice::Comments);
        self.rest = self.rest.get(2..).unwrap_or_default().split_once(end).map_or("", |(_, rest)| rest);
        self.out.push(' ');
    }

    /// Copies a string literal, its quotes included, and replaces lone surrogate escapes by U+FFFD.
    fn string(&mut self) {
        self.take('"');
        while let Some(c) = self.rest.chars().next() {
            match c {
                '"' => {
                    self.take(c);
                    return;
                }
                '\\' => self.escape(),
                '\0'..='\u{1f}' => {
                    self.note(Notice::ControlCharacter);
                    // Writing to a text cannot fail.
                    let _ = write!(self.out, "\\u{:04x}", u32::from(c));
                    self.rest = self.rest.get(1..).unwrap_or_default();
                }
                _ => self.copy(run(self.rest, |byte| !matches!(byte, b'"' | b'\\' | 0..=0x1f))),
            }
        }
    }

    fn escape(&mut self) {
        match unit(self.rest) {
            Some(0xD800..=0xDBFF) if matches!(unit(self.rest.get(6..).unwrap_or_default()), Some(0xDC00..=0xDFFF)) => {
                self.copy(12);
            }
            Some(0xD800..=0xDFFF) => {
                self.note(Notice::LoneSurrogate);
                self.out.push_str("\\ufffd");
                self.rest = self.rest.get(6..).unwrap_or_default();
            }
            Some(_) => self.copy(6),
            None => {
                self.take('\\');
                if let Some(c) = self.rest.chars().next() {
                    self.take(c);
                }
            }
        }
    }

    fn copy(&mut self, bytes: usize) {
        let (head, tail) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.out.push_str(head);
        self.rest = tail;
    }
}

/// How many bytes at the beginning of the text are of this kind, which all bytes of a longer character are.
fn run(text: &str, is: impl Fn(u8) -> bool) -> usize {
    text.bytes().position(|byte| !is(byte)).unwrap_or(text.len())
}

/// Whether a byte outside of texts may need mending.
const fn is_looked_at(byte: u8) -> bool {
    matches!(byte, b'"' | b'/' | b',' | b'}' | b']' | b'N' | b'I' | b'-' | 0)
}

/// The UTF-16 unit of a `\uXXXX` escape at the beginning of the text.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    if digits.bytes().all(|b| b.is_ascii_hexdigit()) { u16::from_str_radix(digits, 16).ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_tolerated_is_mended_and_named() {
        for (text, mended, notice) in [
            ("\u{feff}{\"a\":1}", "{\"a\":1}", Notice::ByteOrderMark),
            ("{\"a\":1,}", "{\"a\":1}", Notice::TrailingComma),
            ("{\"a\":[1 , \n]}", "{\"a\":[1  \n]}", Notice::TrailingComma),
            ("{\"a\":/* one */1}", "{\"a\": 1}", Notice::Comments),
            ("{\"a\":1}\0 \0", "{\"a\":1}", Notice::TrailingNuls),
            ("{\"a\":NaN,\"b\":1}", "{\"a\":null,\"b\":1}", Notice::NotFinite),
            ("[Infinity , -Infinity]", "[null , null]", Notice::NotFinite),
            ("{\"a\":\"b\tc\"}", "{\"a\":\"b\\u0009c\"}", Notice::ControlCharacter),
            ("{\"a\":\"\\ud800x\"}", "{\"a\":\"\\ufffdx\"}", Notice::LoneSurrogate),
            ("{\"a\":\"\\udc00\"}", "{\"a\":\"\\ufffd\"}", Notice::LoneSurrogate),
        ] {
            assert_eq!(repair(text), (mended.to_owned(), vec![notice]), "{text}");
        }
    }

    #[test]
    fn a_comment_after_a_comma_does_not_hide_the_trailing_comma() {
        let (text, notices) = repair("{\"a\":1, // one\n}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), serde_json::json!({"a": 1}));
        assert_eq!(notices, [Notice::Comments, Notice::TrailingComma]);
    }

    #[test]
    fn what_stands_inside_strings_is_left_alone() {
        let text = r#"{"a":"// no, comment /* \" */ ,} NaN","b":"\ud83d\ude00\\u","NaN":-1}"#;
        assert_eq!(repair(text), (text.to_owned(), vec![]));
    }
}
