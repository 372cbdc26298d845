//! Which values of a message are shown, and what replaces the others.
//!
//! A list of what may be shown, not of what is hidden: a member that nobody has heard of is hidden.

use chrono::NaiveDate;

use super::words::verbatim;
use crate::exam;
use crate::l10n::Message;
use crate::logging::{Pseudonym, Pseudonyms};
use crate::protocol::{Command, Json};

/// What replaces a hidden value.
pub(super) const DOTS: &str = "•••";
/// The longest key that is shown, in characters; the document's longest has 16.
const LONGEST_KEY: usize = 40;
/// Above every result and error number that is known, below every date and most ids.
const LARGEST_NUMBER: u64 = 999_999;

/// What is put in the place of a value.
#[derive(Clone, Copy)]
pub(super) enum Redaction<'a> {
    Dots,
    Pseudonyms(&'a Pseudonyms),
}

impl Redaction<'_> {
    fn of(self, value: &str) -> String {
        match self {
            Self::Dots => DOTS.to_owned(),
            Self::Pseudonyms(pseudonyms) => pseudonyms.of(&exam::clean(value)).to_string(),
        }
    }
}

/// Where in a message a value stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum FieldPlace {
    /// A member of the message.
    Envelope,
    /// A member of `data`.
    Data,
    /// Anywhere else.
    Elsewhere,
}

impl FieldPlace {
    /// The place of what stands in the member of this key.
    pub(super) fn within(self, key: &str) -> Self {
        if self == Self::Envelope && key == "data" { Self::Data } else { Self::Elsewhere }
    }
}

/// Whether a value may be shown to everybody. Of objects and arrays only that they are there.
pub(super) fn is_plain(command: &Command, place: FieldPlace, key: &str, value: &Json) -> bool {
    if matches!(value, Json::Null) {
        return true;
    }
    match (place, key) {
        (FieldPlace::Envelope, "command") => number(value).is_some() || is_known_word(value),
        (FieldPlace::Envelope, "sender" | "receiver") => number(value).is_some(),
        (FieldPlace::Envelope, "res" | "result") => is_small(value),
        (FieldPlace::Data, "demo") => matches!(value, Json::Bool(_)),
        (FieldPlace::Data, "status" | "error") => *command != Command::SetPatientInfo && is_small(value),
        (FieldPlace::Data, "bodypartAlias" | "projectionAlias") => {
            *command == Command::SendStepInfo && !matches!(value, Json::Object(_) | Json::Array(_))
        }
        (FieldPlace::Envelope | FieldPlace::Data | FieldPlace::Elsewhere, _) => false,
    }
}

/// An integer, also one that is written as text.
fn number(value: &Json) -> Option<i64> {
    match value {
        Json::Number(_) => value.as_integer(),
        Json::Text(text) => text.trim().parse().ok(),
        Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
    }
}

/// Whether a value is a boolean or a number that is no date.
fn is_small(value: &Json) -> bool {
    matches!(value, Json::Bool(_)) || number(value).is_some_and(is_small_number)
}

/// Whether a number is a result or an error rather than a date.
pub(super) const fn is_small_number(number: i64) -> bool {
    number.unsigned_abs() <= LARGEST_NUMBER
}

fn is_known_word(value: &Json) -> bool {
    matches!(value, Json::Text(text) if matches!(Command::from_text(text), Command::Ping | Command::Pong))
}

/// Whether a key is a word of a program rather than a value that went astray.
pub(super) fn is_plain_key(key: &str) -> bool {
    key.len() <= LONGEST_KEY
        && key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && key.chars().filter(char::is_ascii_digit).count() < 4
}

/// The message with something in the place of each value that is not to be shown.
pub(super) fn hidden(json: &Json, command: &Command, stand: Redaction<'_>) -> Json {
    within(json, command, FieldPlace::Envelope, stand)
}

fn within(json: &Json, command: &Command, place: FieldPlace, stand: Redaction<'_>) -> Json {
    match json {
        Json::Object(members) => Json::Object(
            members
                .iter()
                .map(|(key, value)| {
                    let shown = if is_plain(command, place, key, value) {
                        value.clone()
                    } else {
                        within(value, command, place.within(key), stand)
                    };
                    (if is_plain_key(key) { key.clone() } else { stand.of(key) }, shown)
                })
                .collect(),
        ),
        Json::Array(items) => {
            Json::Array(items.iter().map(|item| within(item, command, FieldPlace::Elsewhere, stand)).collect())
        }
        Json::Null => Json::Null,
        Json::Bool(value) => Json::Text(stand.of(&value.to_string())),
        Json::Number(number) => Json::Text(stand.of(&number.to_string())),
        Json::Text(text) => Json::Text(stand.of(text)),
    }
}

/// Whether [`hidden`] would change anything.
pub(super) fn hides_anything(json: &Json, command: &Command) -> bool {
    hides_within(json, command, FieldPlace::Envelope)
}

fn hides_within(json: &Json, command: &Command, place: FieldPlace) -> bool {
    match json {
        Json::Object(members) => members.iter().any(|(key, value)| {
            !is_plain_key(key)
                || (!is_plain(command, place, key, value) && hides_within(value, command, place.within(key)))
        }),
        Json::Array(items) => items.iter().any(|item| hides_within(item, command, FieldPlace::Elsewhere)),
        Json::Null => false,
        Json::Bool(_) | Json::Number(_) | Json::Text(_) => true,
    }
}

/// As JSON in one line.
pub(super) fn text(json: &Json) -> String {
    serde_json::to_string(json).unwrap_or_default()
}

/// As JSON with indentation.
pub(super) fn pretty(json: &Json) -> String {
    serde_json::to_string_pretty(json).unwrap_or_default()
}

/// What is shown of a hidden value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// The pseudonym of an id.
    Pseudonym(Pseudonym),
    /// A text without characters but white space.
    Blank,
    /// A birth date that can be one.
    ValidDate,
    /// A birth date that cannot be one, and its length in characters.
    NotADate(usize),
    /// A text: its length in characters and what it is written in.
    Text(usize, Writing),
    /// A number.
    Number,
    /// True or false.
    Bool,
    /// An object and how many members it has.
    Object(usize),
    /// An array and how many items it has.
    Array(usize),
}

/// What a text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Writing {
    /// Korean letters.
    Hangul,
    /// Chinese characters.
    Han,
    /// Japanese syllables, with or without Chinese characters.
    Japanese,
    /// Latin letters.
    Latin,
    /// Digits and punctuation.
    Digits,
    /// Several of these, or another.
    Mixed,
}

impl Writing {
    fn of(text: &str) -> Self {
        let mut found = None;
        for c in text.chars() {
            let writing = match c {
                '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7ff}' => Self::Hangul,
                '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Self::Han,
                '\u{3040}'..='\u{30ff}' => Self::Japanese,
                'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => Self::Latin,
                _ if c.is_alphabetic() => Self::Mixed,
                _ => continue,
            };
            found = match (found, writing) {
                (None, new) => Some(new),
                (Some(old), new) if old == new => Some(old),
                (Some(Self::Han | Self::Japanese), Self::Han | Self::Japanese) => Some(Self::Japanese),
                (Some(_), _) => return Self::Mixed,
            };
        }
        found.unwrap_or(Self::Digits)
    }

    const fn message(self) -> Message {
        Message::new(match self {
            Self::Hangul => "writing-hangul",
            Self::Han => "writing-han",
            Self::Japanese => "writing-japanese",
            Self::Latin => "writing-latin",
            Self::Digits => "writing-digits",
            Self::Mixed => "writing-mixed",
        })
    }
}

impl Shape {
    /// What is shown of a value under this key. `today` decides whether a birth date lies in the future.
    pub(super) fn of(key: &str, value: &Json, pseudonyms: &Pseudonyms, today: NaiveDate) -> Option<Self> {
        let text = match value {
            Json::Null => return None,
            Json::Bool(_) => return Some(Self::Bool),
            Json::Number(number) if is_id(key) => return Some(Self::Pseudonym(pseudonyms.of(&number.to_string()))),
            Json::Number(_) => return Some(Self::Number),
            Json::Object(members) => return Some(Self::Object(members.len())),
            Json::Array(items) => return Some(Self::Array(items.len())),
            Json::Text(text) => text,
        };
        let clean = exam::clean(text);
        let characters = clean.chars().count();
        Some(match key {
            _ if clean.is_empty() => Self::Blank,
            _ if is_id(key) => Self::Pseudonym(pseudonyms.of(&clean)),
            "patientBirth" | "patientBirthDate" => match exam::read_birth_date(text.trim(), today) {
                Ok(_) => Self::ValidDate,
                Err(_) => Self::NotADate(characters),
            },
            _ => Self::Text(characters, Writing::of(&clean)),
        })
    }

    /// In a few words.
    #[must_use]
    pub fn message(self) -> Message {
        match self {
            Self::Pseudonym(pseudonym) => verbatim(pseudonym.to_string()),
            Self::Blank => Message::new("shape-blank"),
            Self::ValidDate => Message::new("shape-valid-date"),
            Self::NotADate(count) => Message::new("shape-not-a-date").with("count", count),
            Self::Text(count, writing) => {
                Message::new("shape-text").with("count", count).with("writing", writing.message())
            }
            Self::Number => Message::new("shape-number"),
            Self::Bool => Message::new("shape-bool"),
            Self::Object(count) => Message::new("shape-object").with("count", count),
            Self::Array(count) => Message::new("shape-array").with("count", count),
        }
    }
}

fn is_id(key: &str) -> bool {
    matches!(key, "patientId" | "patientID")
}
