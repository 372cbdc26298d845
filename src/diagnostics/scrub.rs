//! Takes patient values, secrets and the user's name out of texts. Pure.
//!
//! The program's logs hold no patient values to begin with; this is the second lock on the same door. What is looked for
//! may be written as UTF-8 or UTF-16, with each character or byte of it escaped as in JSON (`\u00e9`) or percent-encoded.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use crate::exam::{NameGroup, PersonName};
use crate::recording::without_credentials;

/// What stands where something was taken out.
const HIDDEN: &[u8] = b"***";

/// Whether anything is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hiding {
    /// As always.
    On,
    /// For the tests that prove that the search finds what is planted. No command and no button leads here.
    Off,
}

/// Values of patients, in every form in which the program could have written them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct KnownValues {
    values: BTreeSet<String>,
}

/// Their number alone.
impl std::fmt::Debug for KnownValues {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "KnownValues({})", self.values.len())
    }
}

impl KnownValues {
    /// Any text that names a patient. A single letter or a number of one or two digits names nobody: looked for, it would
    /// take half of every file away.
    pub fn add(&mut self, value: &str) {
        let value = value.trim();
        let fewest = if value.is_ascii() { 3 } else { 2 };
        if value.chars().count() < fewest {
            return;
        }
        for form in [value.to_owned(), value.nfc().collect(), value.nfd().collect()] {
            self.values.insert(form.to_uppercase());
            self.values.insert(form.to_lowercase());
            self.values.insert(form);
        }
    }

    /// A person name as it came: whole, by groups, by components, and as it is shown.
    pub fn add_name(&mut self, name: &str) {
        self.add(name);
        for group in name.split('=') {
            self.add(group);
            for component in group.split('^') {
                self.add(component);
            }
        }
        if let Some(name) = PersonName::parse(name) {
            self.add_parsed(&name);
        }
    }

    /// A birth date in the forms that are read and shown.
    pub fn add_date(&mut self, date: NaiveDate) {
        for form in ["%Y-%m-%d", "%Y%m%d", "%Y.%m.%d", "%Y. %-m. %-d.", "%Y/%m/%d", "%d.%m.%Y", "%Y년 %-m월 %-d일"] {
            self.add(&date.format(form).to_string());
        }
    }

    fn add_parsed(&mut self, name: &PersonName) {
        for group in name.by_preference() {
            self.add(&group.display());
            for part in [NameGroup::family(group), NameGroup::given(group)].into_iter().flatten() {
                self.add(part);
            }
        }
    }
}

/// Takes out what must not be in a bundle.
#[derive(Debug)]
pub struct Scrubber {
    hiding: Hiding,
    /// The longest first, so that no part of a value is left beside a shorter one.
    needles: Needles,
    home: Vec<Vec<u8>>,
}

impl Scrubber {
    /// A scrubber for these values and this home folder.
    #[must_use]
    pub fn new(known: &KnownValues, home: Option<&str>, hiding: Hiding) -> Self {
        let mut values: Vec<&String> = known.values.iter().collect();
        values.sort_by_key(|value| std::cmp::Reverse(value.len()));
        let home = home.map(|home| home.trim_end_matches(['/', '\\'])).filter(|home| home.len() > 1);
        let forms = home.map(|home| [home.to_owned(), home.replace('\\', "\\\\"), home.replace('\\', "/")]);
        Self {
            hiding,
            needles: Needles::new(values.into_iter().map(|value| SoughtValue::new(value)).collect()),
            home: forms.into_iter().flatten().map(String::into_bytes).collect(),
        }
    }

    /// The text without all that must not be in it.
    #[must_use]
    pub fn scrub(&self, text: &[u8]) -> Vec<u8> {
        match self.hiding {
            Hiding::Off => text.to_vec(),
            Hiding::On => {
                let text = without_values(text, &self.needles);
                let lines = text.split_inclusive(|byte| *byte == b'\n').map(|line| self.line(line));
                lines.collect::<Vec<_>>().concat()
            }
        }
    }

    fn line(&self, line: &[u8]) -> Vec<u8> {
        if has_patient_field(&line.to_ascii_lowercase()) {
            return b"(a line with a field of a patient was left out)\n".to_vec();
        }
        let line = self.home.iter().fold(line.to_vec(), |line, home| replaced(&line, home, b"~"));
        words(&line)
    }
}

/// Whether a line in lower case has a field of a patient with a value, as in JSON or in a form: not the field's name alone,
/// which stands in the sentences of our own notices.
fn has_patient_field(line: &[u8]) -> bool {
    const FIELDS: [&[u8]; 5] = [b"patientname", b"patientid", b"patientbirthdate", b"patientbirth", b"patientsex"];
    FIELDS.iter().any(|field| {
        let mut rest = line;
        while let Some(at) = find(rest, field) {
            rest = rest.get(at + field.len()..).unwrap_or_default();
            let mut behind = rest.iter().skip_while(|byte| b"\\\"' ".contains(byte));
            if matches!(behind.next(), Some(b':' | b'=')) || rest.starts_with(b"%22") {
                return true;
            }
        }
        false
    })
}

/// The line without person names in the form of DICOM and without the secrets of addresses.
fn words(line: &[u8]) -> Vec<u8> {
    let ends_word = |byte: &u8| byte.is_ascii_whitespace() || b"\"'`<>()[],;".contains(byte);
    let mut out = Vec::with_capacity(line.len());
    for word in line.split_inclusive(ends_word) {
        let (body, end) = match word.split_last() {
            Some((last, body)) if ends_word(last) => (body, &word[body.len()..]),
            Some(_) | None => (word, &[][..]),
        };
        if body.contains(&b'^') && body.len() > 1 {
            out.extend_from_slice(HIDDEN);
        } else if find(body, b"://").is_some() {
            out.extend_from_slice(without_credentials(&String::from_utf8_lossy(body)).as_bytes());
        } else {
            out.extend_from_slice(body);
        }
        out.extend_from_slice(end);
    }
    out
}

fn find(text: &[u8], part: &[u8]) -> Option<usize> {
    text.windows(part.len().max(1)).position(|window| window == part)
}

fn replaced(text: &[u8], part: &[u8], by: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = find(rest, part) {
        out.extend_from_slice(rest.get(..at).unwrap_or_default());
        out.extend_from_slice(by);
        rest = rest.get(at + part.len()..).unwrap_or_default();
    }
    out.extend_from_slice(rest);
    out
}

/// A value that is looked for.
#[derive(Clone)]
struct SoughtValue {
    chars: Vec<char>,
    /// In UTF-16, little and big endian.
    wide: [Vec<u8>; 2],
    /// A short value counts only where no letter or digit stands beside it: `Kim` is not looked for in `skimmed`.
    whole_word: bool,
}

/// Without the value.
impl std::fmt::Debug for SoughtValue {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Needle({})", self.chars.len())
    }
}

impl SoughtValue {
    fn new(value: &str) -> Self {
        let little = value.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big = value.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let whole_word = value.is_ascii() && value.len() < 5;
        Self { chars: value.chars().collect(), wide: [little, big], whole_word }
    }

    /// With which bytes it can begin where no character is escaped.
    fn first_bytes(&self) -> impl Iterator<Item = u8> {
        let mut buffer = [0; 4];
        let narrow = self.chars.first().and_then(|c| c.encode_utf8(&mut buffer).bytes().next());
        let [little, big] = &self.wide;
        [narrow, little.first().copied(), big.first().copied()].into_iter().flatten()
    }

    /// How many bytes at the beginning of `text` are this value, however written.
    fn length_in(&self, text: &[u8], before: Option<u8>) -> Option<usize> {
        if let Some(wide) = self.wide.iter().find(|wide| text.starts_with(wide)) {
            return Some(wide.len());
        }
        let mut at = 0;
        for c in &self.chars {
            at += char_length(text.get(at..)?, *c)?;
        }
        let beside = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric());
        let is_part = self.whole_word && (beside(before) || beside(text.get(at).copied()));
        (!is_part).then_some(at)
    }
}

/// How many bytes at the beginning of `text` are this character: as UTF-8, escaped as in JSON, or percent-encoded.
fn char_length(text: &[u8], c: char) -> Option<usize> {
    let mut buffer = [0; 4];
    let bytes = c.encode_utf8(&mut buffer).as_bytes();
    if text.starts_with(bytes) {
        return Some(bytes.len());
    }
    match text.first()? {
        b'\\' => escaped_length(text, c),
        b'%' => percent_length(text, bytes),
        b'+' if c == ' ' => Some(1),
        _ => None,
    }
}

fn escaped_length(text: &[u8], c: char) -> Option<usize> {
    // A text of JSON in a text of JSON has each backslash twice.
    let slashes = text.iter().take_while(|byte| **byte == b'\\').count();
    let mut units = [0; 2];
    let mut at = 0;
    for unit in c.encode_utf16(&mut units) {
        at += slashes;
        let letter = text.get(at..at + 5)?;
        let digits = letter.strip_prefix(b"u")?;
        if u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()? != *unit {
            return None;
        }
        at += 5;
    }
    Some(at)
}

fn percent_length(text: &[u8], bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    for byte in bytes {
        let code = text.get(at..at + 3)?.strip_prefix(b"%")?;
        if u8::from_str_radix(std::str::from_utf8(code).ok()?, 16).ok()? != *byte {
            return None;
        }
        at += 3;
    }
    Some(at)
}

/// Values by the byte that they can begin with, so that most bytes of a text are compared with none.
#[derive(Debug)]
struct Needles {
    needles: Vec<SoughtValue>,
    /// For each byte the indices of the needles that can begin with it, in their order.
    by_first: Vec<Vec<usize>>,
}

impl Needles {
    fn new(needles: Vec<SoughtValue>) -> Self {
        let by_first = (0..=u8::MAX)
            .map(|byte| {
                let begins =
                    |needle: &SoughtValue| b"\\%".contains(&byte) || needle.first_bytes().any(|first| first == byte);
                needles.iter().enumerate().filter(|(_, needle)| begins(needle)).map(|(index, _)| index).collect()
            })
            .collect();
        Self { needles, by_first }
    }

    /// The length of the first value that stands at the beginning of `text`.
    fn length_in(&self, text: &[u8], before: Option<u8>) -> Option<usize> {
        let candidates = self.by_first.get(usize::from(*text.first()?))?;
        candidates.iter().filter_map(|index| self.needles.get(*index)).find_map(|needle| needle.length_in(text, before))
    }
}

fn without_values(text: &[u8], needles: &Needles) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = at.checked_sub(1).and_then(|before| text.get(before)).copied();
        if let Some(length) = needles.length_in(rest, before) {
            out.extend_from_slice(HIDDEN);
            at += length.max(1);
        } else {
            out.extend(rest.first());
            at += 1;
        }
    }
    out
}
