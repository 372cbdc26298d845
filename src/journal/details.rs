//! One row in full, decoded again.

use super::entry::{FrameEntry, What};
use super::hide::{self, FieldPlace, Redaction, Shape};
use super::words::verbatim;
use super::{FieldDoc, PatientData, Row, RowNotice, document};
use crate::l10n::Message as Words;
use crate::logging::Pseudonyms;
use crate::protocol::{ClientType, Command, Json, Message, Outcome};

/// More fields than this are not listed; the document's longest message has 8.
const MOST_FIELDS: usize = 500;

/// One row in full.
#[derive(Clone, PartialEq)]
pub struct Details {
    /// The text of the frame: JSON with indentation where it is JSON, else as it came. None where there is none to show: for
    /// what the link did, for control frames, for a text that could not be taken apart and so is wholly hidden, and for one
    /// that was overwritten as a whole.
    pub raw: Option<String>,
    /// The fields of the message, in its order.
    pub fields: Vec<FieldLine>,
    /// How many fields more it has.
    pub fields_left_out: usize,
    /// Its notices.
    pub notices: Vec<RowNotice>,
    /// Whether it holds values that are hidden in here.
    pub hides: bool,
    /// Whether patient values were overwritten by pseudonyms: they cannot be shown any more.
    pub overwritten: bool,
}

/// One field.
#[derive(Clone, PartialEq)]
pub struct FieldLine {
    /// Where it stands: `sender`, `data.patientId`, `data.list[0]`.
    pub path: String,
    /// What it holds.
    pub value: FieldValue,
    /// What the API document says of it; none where it does not know it.
    pub document: Option<&'static FieldDoc>,
}

/// What a field holds.
#[derive(Clone, PartialEq)]
pub enum FieldValue {
    /// A value that is shown.
    Shown(String),
    /// A number that is shown, and the name that it has.
    Named {
        /// The value.
        text: String,
        /// What it means.
        name: Words,
    },
    /// A value that is hidden, and what is told of it.
    Hidden(Shape),
    /// The pseudonym that a value was overwritten with.
    Overwritten(String),
}

impl FieldValue {
    /// What to show.
    #[must_use]
    pub fn message(&self) -> Words {
        match self {
            Self::Shown(text) | Self::Overwritten(text) => verbatim(text.as_str()),
            Self::Named { text, name } => {
                Words::new("field-named").with("text", text.as_str()).with("name", name.clone())
            }
            Self::Hidden(shape) => shape.message(),
        }
    }

    /// Whether it is hidden now and could be shown.
    #[must_use]
    pub const fn is_hidden(&self) -> bool {
        matches!(self, Self::Hidden(_))
    }
}

impl Details {
    pub(super) fn of(row: Row<'_>, patient: PatientData, pseudonyms: &Pseudonyms) -> Self {
        let mut details = Self {
            raw: None,
            fields: Vec::new(),
            fields_left_out: 0,
            notices: row.notices().to_vec(),
            hides: row.is_private() && !row.is_overwritten() && patient == PatientData::Hidden,
            overwritten: row.is_overwritten(),
        };
        let What::Frame(frame) = &row.entry.what else { return details };
        let Outcome::Message(message) = frame.decoded().outcome else {
            details.raw = Some(frame.raw.text()).filter(|text| !text.is_empty() && !details.hides).map(str::to_owned);
            return details;
        };
        details.raw = Some(raw(frame, &message, details.hides));
        let mut reader = Reader {
            command: &message.command,
            hides: details.hides,
            overwritten: details.overwritten,
            pseudonyms,
            today: row.wall().date_naive(),
            lines: Vec::new(),
            left_out: 0,
        };
        reader.members(&message.raw, FieldPlace::Envelope, "");
        details.fields = reader.lines;
        details.fields_left_out = reader.left_out;
        details
    }
}

fn raw(frame: &FrameEntry, message: &Message, hides: bool) -> String {
    if hides {
        return hide::pretty(&hide::hidden(&message.raw, &message.command, Redaction::Dots));
    }
    // What had to be mended is shown as it came: that is what is to be seen.
    let text = frame.raw.text();
    match serde_json::from_str::<serde::de::IgnoredAny>(text) {
        Ok(_) => hide::pretty(&message.raw),
        Err(_) => text.to_owned(),
    }
}

struct Reader<'a> {
    command: &'a Command,
    hides: bool,
    overwritten: bool,
    pseudonyms: &'a Pseudonyms,
    today: chrono::NaiveDate,
    lines: Vec<FieldLine>,
    left_out: usize,
}

impl Reader<'_> {
    fn members(&mut self, json: &Json, place: FieldPlace, above: &str) {
        for (key, value) in json.members().unwrap_or_default() {
            let shown_key = if self.hides && !hide::is_plain_key(key) { hide::DOTS } else { key };
            let dot = if above.is_empty() { "" } else { "." };
            self.value(key, value, place, format!("{above}{dot}{shown_key}"));
        }
    }

    fn value(&mut self, key: &str, value: &Json, place: FieldPlace, path: String) {
        match value {
            Json::Object(members) if !members.is_empty() => {
                return self.members(value, place.within(key), &path);
            }
            Json::Array(items) if !items.is_empty() => {
                for (number, item) in items.iter().enumerate() {
                    self.value("", item, FieldPlace::Elsewhere, format!("{path}[{number}]"));
                }
                return;
            }
            Json::Object(_) | Json::Array(_) | Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => {}
        }
        if self.lines.len() >= MOST_FIELDS {
            self.left_out += 1;
            return;
        }
        let plain = hide::is_plain(self.command, place, key, value);
        let value = match Shape::of(key, value, self.pseudonyms, self.today) {
            Some(shape) if self.hides && !plain => FieldValue::Hidden(shape),
            Some(_) if self.overwritten && !plain => FieldValue::Overwritten(text(value)),
            Some(_) | None => shown(self.command, place, key, value),
        };
        let document = document(self.command, &path);
        self.lines.push(FieldLine { path, value, document });
    }
}

/// A value as text: strings without quotes.
fn text(value: &Json) -> String {
    match value {
        Json::Text(text) => text.clone(),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Array(_) | Json::Object(_) => hide::text(value),
    }
}

/// A value as it came, with the name that its number has: `2 · VXvue (VSS)`.
fn shown(command: &Command, place: FieldPlace, key: &str, value: &Json) -> FieldValue {
    let text = text(value);
    let name = match (place, key, value.as_integer()) {
        (FieldPlace::Envelope, "receiver", Some(0)) => Words::new("field-everybody"),
        (FieldPlace::Envelope, "sender" | "receiver", Some(number)) => ClientType::from_number(number).message(),
        (FieldPlace::Envelope, "command", Some(_)) => command.message().form("name"),
        (FieldPlace::Data, "status", Some(0)) => Words::new("field-failure"),
        (FieldPlace::Data, "status", Some(1)) => Words::new("field-success"),
        (FieldPlace::Envelope | FieldPlace::Data | FieldPlace::Elsewhere, _, _) => return FieldValue::Shown(text),
    };
    FieldValue::Named { text, name }
}
