//! From a text of the wire to messages with their [`Notice`]s.

use std::borrow::Cow;

use super::beginning::beginning;
use super::body::{command_of, mentioned, message};
use super::bytes::{Wrapped, plain_text_of, text_of};
use super::command::UNKNOWN;
use super::json::Json;
use super::keys::normalise;
use super::repair::repair;
use super::suspect::{MayBe, OpenObject, look_behind, look_through, look_through_command, may_come_later};
use super::{
    Body, ClientType, Command, MAX_MESSAGE_BYTES, Message, Notice, PatientInfo, PatientRefusal, Unreadable, push_once,
};

/// The content of a text, and its differences from the API document.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    /// The message, or the reason for its absence.
    pub outcome: Outcome,
    /// The person named by a message of another command than 101 from the acquisition software. If the screen shows somebody
    /// else, it is no longer certain who should be shown.
    pub mentioned: Option<PatientInfo>,
    /// In order of appearance, without duplicates.
    pub notices: Vec<Notice>,
}

/// What a text amounts to.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A message.
    Message(Box<Message>),
    /// Not a message, but it may have been a 101: a patient may have been selected, but it is unknown who.
    NoPatient(PatientRefusal),
    /// No message, but it may have been a 601: the step is another one, and we do not know which.
    StepUnknown(Unreadable),
    /// No message, but it may have been a 1001 or 1002: whether a study runs, and whose, is not known.
    StudyUnknown(Unreadable),
    /// Not a message, and it does not look like an exam message; nothing changes.
    Unreadable(Unreadable),
    /// An empty text: nothing at all.
    Empty,
}

/// One of the messages of a frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Part<'a> {
    /// Its text; the whole frame's text if it holds only one message.
    pub text: Cow<'a, str>,
    /// Its content.
    pub decoded: Decoded,
}

/// Decodes a text frame: one message, or several objects one behind the other, which are read in order, or none of them.
#[must_use]
pub fn decode_frame(text: &str) -> Vec<Part<'_>> {
    let alone = |decoded| vec![Part { text: Cow::Borrowed(text), decoded }];
    match at_once(text) {
        Ok(decoded) => alone(decoded),
        Err(NotOneValue { mended, mending }) => {
            let parts = if has_seam(text) { several(&mended, &mending) } else { Vec::new() };
            if parts.len() < 2 { alone(unreadable(Unreadable::NotJson, text, Vec::new())) } else { parts }
        }
    }
}

/// Decodes a binary frame: JSON that should have come as text, in UTF-8 or UTF-16. The text of each part is what could be read of it, with
/// U+FFFD in the place of each byte that could not.
#[must_use]
pub fn decode_binary_frame(bytes: &[u8]) -> Vec<Part<'static>> {
    let Wrapped { text, notices } = text_of(bytes);
    let parts = decode_frame(&text);
    if notices.contains(&Notice::Utf16) && !parts.iter().all(is_message) {
        return vec![Part { text: Cow::Owned(plain_text_of(bytes)), decoded: decode_bytes(bytes) }];
    }
    let parts = parts.into_iter().map(|Part { text, mut decoded }| {
        decoded.notices.splice(0..0, notices.iter().cloned());
        Part { text: Cow::Owned(text.into_owned()), decoded }
    });
    parts.collect()
}

const fn is_message(part: &Part<'_>) -> bool {
    matches!(part.decoded.outcome, Outcome::Message(_))
}

/// Decodes a binary frame as one message. See [`decode_binary_frame`].
#[must_use]
pub fn decode_bytes(bytes: &[u8]) -> Decoded {
    let Wrapped { text, notices } = text_of(bytes);
    let mut decoded = decode(&text);
    if notices.contains(&Notice::Utf16) && !matches!(decoded.outcome, Outcome::Message(_)) {
        // It may not be JSON. Plain bytes show just as well what it may have been, and are not to be read.
        decoded = unreadable(Unreadable::NotJson, &plain_text_of(bytes), Vec::new());
    }
    decoded.notices.splice(0..0, notices);
    decoded
}

/// Decodes a text as one message. Total: every text gives an outcome, none panics.
#[must_use]
pub fn decode(text: &str) -> Decoded {
    at_once(text).unwrap_or_else(|_| unreadable(Unreadable::NotJson, text, Vec::new()))
}

/// The outcome for a text that is one JSON value, or that is empty or too long.
fn at_once(text: &str) -> Result<Decoded, NotOneValue> {
    if text.trim_matches(is_padding).is_empty() {
        return Ok(Decoded { outcome: Outcome::Empty, mentioned: None, notices: Vec::new() });
    }
    if text.len() > MAX_MESSAGE_BYTES {
        return Ok(unreadable(Unreadable::TooLong, text, Vec::new()));
    }
    parse(text).map(|(json, source, notices)| read(json, &source, notices))
}

/// A text that is not one JSON value even after tolerated faults were repaired.
struct NotOneValue {
    mended: String,
    mending: Vec<Notice>,
}

/// Classifies the beginning of a message that is too long to be read: it may still be a 101.
#[must_use]
pub fn decode_beginning(bytes: &[u8]) -> Decoded {
    unreadable(Unreadable::TooLong, &plain_text_of(bytes), Vec::new())
}

/// The outcome for a JSON text. `source` is the JSON that it was read from.
fn read(json: Json, source: &str, mut notices: Vec<Notice>) -> Decoded {
    if json.members().is_none() {
        return unreadable(Unreadable::NotAnObject, source, notices);
    }
    let json = normalise(json, &mut notices);
    let members = json.members().unwrap_or_default();
    let mut commands = members.iter().filter(|(key, _)| key == "command").map(|(_, value)| value);
    let first = commands.next();
    if commands.any(|other| Some(other) != first) {
        return unreadable(Unreadable::ContradictingKeys, source, notices);
    }
    let Some(command) = first.and_then(|value| command_of(value, &mut notices)) else {
        return unreadable(Unreadable::NoCommand, source, notices);
    };
    if let Some(decoded) = perhaps(unsure(&command, &json), Unreadable::UnsureCommand, &notices) {
        return decoded;
    }
    if json.has_contradicting_keys() {
        return contradicting(json, source, command, notices);
    }
    if json.has_duplicate_keys() {
        push_once(&mut notices, Notice::DuplicateKeys);
    }
    let message = message(json, source, command, &mut notices);
    let mentioned = mentioned(&message, source);
    Decoded { outcome: Outcome::Message(Box::new(message)), mentioned, notices }
}

/// What a message with an undocumented command name, or an unused command number, may be.
fn unsure(command: &Command, json: &Json) -> MayBe {
    let sender = super::body::sender_of(json.member("sender"), &mut Vec::new());
    if matches!(sender, Some(ClientType::Display)) {
        return MayBe::default();
    }
    let is_foreign = matches!(sender, Some(ClientType::Other(_)));
    let by_name = match command {
        Command::Named(name) => look_through_command(name, is_foreign),
        Command::Other(_) if command.name() == UNKNOWN => MayBe::default(),
        Command::Other(_)
        | Command::Ping
        | Command::Pong
        | Command::RegisterClient
        | Command::SetPatientInfo
        | Command::SendStepInfo
        | Command::EventStartExam
        | Command::EventCompleteExam => return MayBe::default(),
    };
    let data = json.member("data").and_then(Json::members).unwrap_or_default();
    let has_step = data.iter().any(|(key, _)| key == "bodypartAlias" || key == "projectionAlias");
    MayBe { step: by_name.step || (has_step && !is_foreign), ..by_name }
}

/// The JSON, the text that it was read from, and what had to be mended in it. A text that holds the JSON as its value is unpacked once.
fn parse(text: &str) -> Result<(Json, Cow<'_, str>, Vec<Notice>), NotOneValue> {
    let (json, source, mut notices) = strict_or_mended(text)?;
    if let Json::Text(inner) = &json
        && let Ok((object @ Json::Object(_), inner, more)) = strict_or_mended(inner)
    {
        let inner = inner.into_owned();
        notices.push(Notice::JsonInString);
        notices.extend(more);
        return Ok((object, Cow::Owned(inner), notices));
    }
    Ok((json, source, notices))
}

fn strict_or_mended(text: &str) -> Result<(Json, Cow<'_, str>, Vec<Notice>), NotOneValue> {
    if let Ok(json) = serde_json::from_str(text) {
        return Ok((json, Cow::Borrowed(text), Vec::new()));
    }
    let (mended, mending) = repair(text);
    if mending.is_empty() {
        return Err(NotOneValue { mended, mending });
    }
    match serde_json::from_str(&mended) {
        Ok(json) => Ok((json, Cow::Owned(mended), mending)),
        Err(_) => Err(NotOneValue { mended, mending }),
    }
}

/// The messages of a text that consists of two or more of them, repaired if needed; otherwise empty.
fn several(mended: &str, mending: &[Notice]) -> Vec<Part<'static>> {
    let mut stream = serde_json::Deserializer::from_str(mended).into_iter::<Json>();
    let (mut parts, mut from) = (Vec::new(), 0);
    while let Some(next) = stream.next() {
        let Ok(json @ Json::Object(_)) = next else { return Vec::new() };
        let source = mended.get(from..stream.byte_offset()).unwrap_or_default().trim();
        from = stream.byte_offset();
        let mut notices = if parts.is_empty() { vec![Notice::SeveralObjects] } else { Vec::new() };
        notices.extend(mending.iter().cloned());
        let decoded = read(json, source, notices);
        if !matches!(decoded.outcome, Outcome::Message(_)) {
            return Vec::new();
        }
        parts.push(Part { text: Cow::Owned(source.to_owned()), decoded });
    }
    parts
}

/// Whether an object may end in this text and another begin: without it nothing needs to be looked at twice.
fn has_seam(text: &str) -> bool {
    text.split('}').skip(1).any(|rest| rest.trim_start_matches(is_padding).starts_with('{'))
}

/// What stands behind a message and means nothing: white space, and the NULs of C strings.
fn is_padding(c: char) -> bool {
    c.is_whitespace() || c == '\0'
}

/// A text that is not a message: it may have been whatever it resembles. It is harmless if it is certainly something else, or
/// was sent by a display.
fn unreadable(why: Unreadable, text: &str, mut notices: Vec<Notice>) -> Decoded {
    let (sender, command, mentioned) = sure_envelope(text);
    let is_other = command.as_ref().is_some_and(|command| MayBe::of(command).is_nothing());
    let open = match (why, &sender) {
        (_, Some(ClientType::Display | ClientType::Other(_)))
        | (Unreadable::ContradictingKeys | Unreadable::NoCommand | Unreadable::UnsureCommand, _) => OpenObject::Nothing,
        (
            Unreadable::NotJson | Unreadable::NotAnObject | Unreadable::TooLong,
            Some(ClientType::NotRegistered | ClientType::WebServer | ClientType::Vxvue) | None,
        ) => OpenObject::Anything,
    };
    let may_be = match (sender, why) {
        // Another client's message is unambiguous, but a further message may follow it.
        (Some(ClientType::Display), _) if command.is_some() => look_behind(text),
        (Some(ClientType::Other(_)), _) if is_other => look_behind(text),
        // Nothing is damaged in the beginning of a message that is only too long.
        (_, Unreadable::TooLong) if is_other => {
            notices.push(Notice::Unreadable(why));
            return Decoded { outcome: Outcome::Unreadable(why), mentioned, notices };
        }
        // What VXvue sends and does not say at its beginning may be anything.
        (Some(ClientType::Vxvue), Unreadable::TooLong) if command.is_none() => look_through(text, open).or_anything(),
        (None, Unreadable::TooLong) if may_come_later(text) => MayBe::ANYTHING,
        (
            Some(
                ClientType::Display
                | ClientType::Other(_)
                | ClientType::NotRegistered
                | ClientType::WebServer
                | ClientType::Vxvue,
            )
            | None,
            _,
        ) => look_through(text, open),
    };
    perhaps(may_be, why, &notices).unwrap_or_else(|| {
        notices.push(Notice::Unreadable(why));
        Decoded { outcome: Outcome::Unreadable(why), mentioned: None, notices }
    })
}

/// The outcome for a text that may have been an exam message; `None` if it does not look like one.
fn perhaps(may_be: MayBe, why: Unreadable, notices: &[Notice]) -> Option<Decoded> {
    let (outcome, notice) = if may_be.study {
        (Outcome::StudyUnknown(why), Notice::StudyUnknown(why))
    } else if may_be.patient {
        let refusal = PatientRefusal::Unreadable(why);
        (Outcome::NoPatient(refusal), Notice::NoPatient(refusal))
    } else if may_be.step {
        (Outcome::StepUnknown(why), Notice::StepUnknown(why))
    } else {
        return None;
    };
    let notices = notices.iter().cloned().chain([notice]).collect();
    Some(Decoded { outcome, mentioned: None, notices })
}

/// Sender, command and named person of an unreadable text, as far as they stand undamaged before the point where it breaks.
fn sure_envelope(text: &str) -> (Option<ClientType>, Option<Command>, Option<PatientInfo>) {
    let json = normalise(beginning(text), &mut Vec::new());
    let members = json.members().unwrap_or_default();
    let mut commands = members.iter().filter(|(key, _)| key == "command");
    let command = commands.next().and_then(|(_, value)| command_of(value, &mut Vec::new()));
    let Some(command) = command.filter(|_| commands.next().is_none()) else {
        return (super::body::sender_of(json.member("sender"), &mut Vec::new()), None, None);
    };
    let message = message(json, text, command, &mut Vec::new());
    let mentioned = mentioned(&message, text);
    (message.sender, Some(message.command), mentioned)
}

/// The same key twice with different values: it is unknown which one counts. A 101 names nobody, a 601 no step, and after a
/// 1001 or 1002 it is unknown whose study is open; anything else changes nothing.
fn contradicting(json: Json, source: &str, command: Command, mut notices: Vec<Notice>) -> Decoded {
    let why = Unreadable::ContradictingKeys;
    let outcome = match command {
        Command::SetPatientInfo => {
            notices.push(Notice::NoPatient(PatientRefusal::ContradictingKeys));
            Outcome::NoPatient(PatientRefusal::ContradictingKeys)
        }
        Command::SendStepInfo => {
            notices.push(Notice::StepNotReadable);
            let mut message = message(json, source, command, &mut Vec::new());
            message.body = Body::Step(super::StepInfo::default());
            Outcome::Message(Box::new(message))
        }
        Command::EventStartExam | Command::EventCompleteExam => {
            notices.push(Notice::StudyUnknown(why));
            Outcome::StudyUnknown(why)
        }
        Command::Ping | Command::Pong | Command::RegisterClient | Command::Other(_) | Command::Named(_) => {
            notices.push(Notice::Unreadable(why));
            Outcome::Unreadable(why)
        }
    };
    Decoded { outcome, mentioned: None, notices }
}
