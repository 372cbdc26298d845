//! Designators of ISO 2022 that were left in a text which was decoded otherwise (DICOM PS3.3, C.12.1.1.2).

use std::borrow::Cow;

use encoding_rs::{
    BIG5, EUC_KR, Encoding, GBK, ISO_8859_2, ISO_8859_3, ISO_8859_4, ISO_8859_5, ISO_8859_6, ISO_8859_7, ISO_8859_8,
    ISO_8859_15, SHIFT_JIS, WINDOWS_874, WINDOWS_1254,
};

/// What a text may be, judged by characters that can be designators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    /// A component of a name, in which `$` never stands: also a designator that lost its escape character is one.
    Name,
    /// An id or a body part.
    Text,
}

/// A designator whose text was not decoded by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Undecoded {
    /// Whether two-byte text of ASCII letters was not ended: separators of names may be letters of it.
    pub(super) open: bool,
}

/// What the text behind a designator is.
#[derive(Clone, Copy)]
enum Sets {
    /// Of ASCII: nothing is asked.
    Single,
    /// Two bytes per letter, each of which looks like ASCII until decoded.
    Double(Option<&'static Encoding>),
    /// The letters above ASCII, in Latin-1.
    Latin1,
    /// The letters above ASCII, in another set than Latin-1, which they look like until they are decoded.
    Upper(&'static Encoding),
}

const DESIGNATORS: [(&str, Sets); 27] = [
    ("$)C", Sets::Upper(EUC_KR)),
    ("$)A", Sets::Upper(GBK)),
    ("$)G", Sets::Upper(BIG5)),
    ("$(C", Sets::Double(Some(EUC_KR))),
    ("$(A", Sets::Double(Some(GBK))),
    ("$(B", Sets::Double(Some(SHIFT_JIS))),
    ("$(D", Sets::Double(None)),
    ("$(@", Sets::Double(Some(SHIFT_JIS))),
    ("$A", Sets::Double(Some(GBK))),
    ("$B", Sets::Double(Some(SHIFT_JIS))),
    ("$@", Sets::Double(Some(SHIFT_JIS))),
    ("(B", Sets::Single),
    ("(J", Sets::Single),
    ("(I", Sets::Double(Some(SHIFT_JIS))),
    (")I", Sets::Upper(SHIFT_JIS)),
    ("-A", Sets::Latin1),
    ("-B", Sets::Upper(ISO_8859_2)),
    ("-C", Sets::Upper(ISO_8859_3)),
    ("-D", Sets::Upper(ISO_8859_4)),
    ("-F", Sets::Upper(ISO_8859_7)),
    ("-G", Sets::Upper(ISO_8859_6)),
    ("-H", Sets::Upper(ISO_8859_8)),
    ("-L", Sets::Upper(ISO_8859_5)),
    ("-M", Sets::Upper(WINDOWS_1254)),
    ("-T", Sets::Upper(WINDOWS_874)),
    ("-b", Sets::Upper(ISO_8859_15)),
    (")B", Sets::Single),
];

const ESCAPE: char = '\u{1b}';

/// How programs render the escape character.
const VISIBLE: [&str; 11] = ["␛", "←", "^[", "\\x1b", "\\x1B", "\\u001b", "\\u001B", "\\033", "\\e", "<ESC>", "[ESC]"];

/// How many letters behind designators are looked up in the tables of their sets; the lists are long.
const LOOKED_UP: usize = 64;

/// A name in which each escape character that was written visibly, before a designator, is one again.
pub(super) fn with_escapes(text: &str) -> Cow<'_, str> {
    if !text.contains(['$', '(', ')', '-']) || !VISIBLE.iter().any(|visible| text.contains(visible)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let behind = VISIBLE.iter().find_map(|visible| rest.strip_prefix(visible));
        if let Some(behind) = behind.filter(|behind| designator(behind).is_some()) {
            out.push(ESCAPE);
            rest = behind;
        } else {
            out.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    Cow::Owned(out)
}

/// The designator at the beginning of a text, and its meaning.
fn designator(text: &str) -> Option<(&'static str, Sets)> {
    DESIGNATORS.into_iter().find(|(sequence, _)| text.starts_with(sequence))
}

/// The text without designators.
///
/// # Errors
/// Where what remains is not surely what was meant: an escape that is unknown, or text that does not look like what its
/// designator announces after it was decoded.
pub(super) fn without_designators(text: &str, field: Field) -> Result<Cow<'_, str>, Undecoded> {
    if !text.contains(ESCAPE) && (field == Field::Text || !text.contains('$')) {
        return Ok(Cow::Borrowed(text));
    }
    let mut reading = Reading { single: true, lower: None, upper: None, letters: 0, looked_up: 0 };
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let sequence = match c {
            ESCAPE => Some(rest.get(1..).unwrap_or_default()),
            '$' if field == Field::Name => Some(rest),
            '(' if !reading.single && (rest.starts_with("(B") || rest.starts_with("(J")) => Some(rest),
            _ => None,
        };
        if let Some(sequence) = sequence {
            let (found, sets) = designator(sequence).ok_or_else(|| reading.undecoded(rest))?;
            if !reading.ends_well() {
                return Err(reading.undecoded(rest));
            }
            reading.begin(sets);
            rest = sequence.get(found.len()..).unwrap_or_default();
        } else {
            if !reading.takes(c) {
                return Err(reading.undecoded(rest));
            }
            out.push(c);
            rest = rest.get(c.len_utf8()..).unwrap_or_default();
        }
    }
    if reading.ends_well() || out.is_empty() { Ok(Cow::Owned(out)) } else { Err(reading.undecoded("")) }
}

/// What was designated, and what was found since.
struct Reading {
    /// Whether ASCII is ASCII.
    single: bool,
    lower: Option<&'static Encoding>,
    upper: Option<Sets>,
    letters: usize,
    looked_up: usize,
}

impl Reading {
    fn begin(&mut self, sets: Sets) {
        self.letters = 0;
        match sets {
            Sets::Single => (self.single, self.lower) = (true, None),
            Sets::Double(encoding) => (self.single, self.lower) = (false, encoding),
            Sets::Latin1 | Sets::Upper(_) => self.upper = Some(sets),
        }
    }

    /// Whether a character can result from the designated character set.
    fn takes(&mut self, c: char) -> bool {
        if c.is_ascii() {
            return self.single;
        }
        self.letters += 1;
        if !self.single {
            return !matches!(c, '\u{80}'..='\u{ff}') && self.has(self.lower, c);
        }
        match self.upper {
            None | Some(Sets::Single | Sets::Double(_)) => true,
            Some(Sets::Latin1) => c <= '\u{ff}',
            Some(Sets::Upper(encoding)) => c > '\u{ff}' && self.has(Some(encoding), c),
        }
    }

    fn has(&mut self, encoding: Option<&'static Encoding>, c: char) -> bool {
        let Some(encoding) = encoding.filter(|_| self.looked_up < LOOKED_UP) else { return true };
        self.looked_up += 1;
        !encoding.encode(c.encode_utf8(&mut [0; 4])).2
    }

    /// Two-byte text of nothing may have been of letters that were dropped.
    fn ends_well(&self) -> bool {
        self.single || self.letters > 0
    }

    /// `rest` is the unread remainder.
    fn undecoded(&self, rest: &str) -> Undecoded {
        let begins = rest.rfind("\u{1b}$").filter(|at| !rest.get(at + 2..).unwrap_or_default().starts_with(')'));
        let ends = rest.rfind("\u{1b}(");
        Undecoded {
            open: match (begins, ends) {
                (None, None) => !self.single,
                (begins, ends) => begins > ends,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Result<String, Undecoded> {
        without_designators(&with_escapes(text), Field::Name).map(Cow::into_owned)
    }

    #[test]
    fn a_designator_before_decoded_text_is_removed() {
        for (came, meant) in [
            ("\u{1b}$)C홍", "홍"),
            ("\u{1b}$)C洪", "洪"),
            ("$)C홍", "홍"),
            ("^[$)C홍", "홍"),
            ("␛$)C홍", "홍"),
            ("\\x1b$)C홍", "홍"),
            ("\u{1b}$B山田\u{1b}(B", "山田"),
            ("$B山田(B", "山田"),
            ("\u{1b}$(D髙\u{1b}(J", "髙"),
            ("\u{1b})Iﾔﾏﾀﾞ", "ﾔﾏﾀﾞ"),
            ("\u{1b}(JYamada", "Yamada"),
            ("\u{1b}$)A王 A", "王 A"),
            ("\u{1b}-LИванов", "Иванов"),
            ("\u{1b}-AMüller", "Müller"),
            ("\u{1b}-BNovak", "Novak"),
            ("\u{1b}-BŁukasz", "Łukasz"),
            ("\u{1b}$)C", ""),
            ("Kim(B)", "Kim(B)"),
            ("Jean-Antoine", "Jean-Antoine"),
        ] {
            assert_eq!(name(came).as_deref(), Ok(meant), "{came:?}");
        }
    }

    #[test]
    fn text_that_its_designator_does_not_fit_is_not_sure() {
        for came in [
            "\u{1b}$)C\u{c8}\u{ab}",
            "\u{1b}$B;3ED\u{1b}(B",
            "$B;3ED(B",
            "\u{1b}$B山A",
            "\u{1b}-BJi\u{f8}\u{ed}",
            "\u{1b}-L\u{b8}",
            "\u{1b}-A홍",
            "\u{1b}$)C王东\u{5f20}仟",
            "\u{1b}-LΣ",
            "\u{1b}%G홍",
            "\u{1b}",
            "A$",
            "\u{1b}$B\u{1b}(BYamada",
        ] {
            assert!(name(came).is_err(), "{came:?}");
        }
    }

    #[test]
    fn two_byte_text_that_is_not_ended_is_known() {
        assert_eq!(name("\u{1b}$B;3"), Err(Undecoded { open: true }));
        assert_eq!(name("\u{1b}$B;3ED\u{1b}(B"), Err(Undecoded { open: false }));
        assert_eq!(name("\u{1b}$)C\u{c8}"), Err(Undecoded { open: false }));
    }

    #[test]
    fn an_id_keeps_its_dollar_sign() {
        assert_eq!(without_designators("$)C1", Field::Text).as_deref(), Ok("$)C1"));
        assert_eq!(without_designators("\u{1b}(B$1", Field::Text).as_deref(), Ok("$1"));
    }
}
