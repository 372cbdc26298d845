//! From a text of the wire to a [`Message`] with its [`Notice`]s.

use std::borrow::Cow;

use super::json::Json;
use super::patient_fields::{patient, step};
use super::repair::repair;
use super::{
    Body, ClientType, Command, MAX_MESSAGE_BYTES, Message, Notice, PatientRefusal, Receiver, Reply, Res, Status,
    Unreadable,
};

/// What a text said, and what was different from the API document.
#[derive(Debug, Clone, PartialEq)]
pub struct Decoded {
    /// The message, or why there is none.
    pub outcome: Outcome,
    /// In the order in which they were met; none twice.
    pub notices: Vec<Notice>,
}

/// What a text amounts to.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// A message.
    Message(Box<Message>),
    /// No message, but the text names command 101: somebody may have been selected and we do not know whom.
    NoPatient(PatientRefusal),
    /// No message; nothing changes.
    Unreadable(Unreadable),
    /// An empty text: nothing at all.
    Empty,
}

/// Decodes a binary frame: JSON that should have come as text.
#[must_use]
pub fn decode_bytes(bytes: &[u8]) -> Decoded {
    let text = String::from_utf8_lossy(bytes);
    let mut decoded = decode(&text);
    if matches!(text, Cow::Owned(_)) {
        decoded.notices.insert(0, Notice::NotUtf8);
    }
    decoded.notices.insert(0, Notice::BinaryFrame);
    decoded
}

/// Decodes a text frame. Total: every text gives an outcome, none panics.
#[must_use]
pub fn decode(text: &str) -> Decoded {
    if text.trim().is_empty() {
        return Decoded { outcome: Outcome::Empty, notices: Vec::new() };
    }
    if text.len() > MAX_MESSAGE_BYTES {
        return unreadable(Unreadable::TooLong, text, Vec::new());
    }
    let Ok((json, source, mut notices)) = parse(text) else {
        return unreadable(Unreadable::NotJson, text, Vec::new());
    };
    let Some(members) = json.members() else {
        return unreadable(Unreadable::NotAnObject, text, notices);
    };
    let mut commands = members.iter().filter(|(key, _)| key == "command").map(|(_, value)| value);
    let first = commands.next();
    if commands.any(|other| Some(other) != first) {
        return unreadable(Unreadable::ContradictingKeys, text, notices);
    }
    let Some(command) = first.and_then(|value| command(value, &mut notices)) else {
        return unreadable(Unreadable::NoCommand, text, notices);
    };
    if json.has_contradicting_keys() {
        return contradicting(json, &source, command, notices);
    }
    if json.has_duplicate_keys() {
        notices.push(Notice::DuplicateKeys);
    }
    let outcome = Outcome::Message(Box::new(message(json, &source, command, &mut notices)));
    Decoded { outcome, notices }
}

/// Classes the beginning of a message that is too long to be read: it may be a 101 all the same.
#[must_use]
pub fn decode_beginning(beginning: &[u8]) -> Decoded {
    unreadable(Unreadable::TooLong, &String::from_utf8_lossy(beginning), Vec::new())
}

/// The JSON, the text that it was read from, and what had to be mended in it.
fn parse(text: &str) -> Result<(Json, Cow<'_, str>, Vec<Notice>), serde_json::Error> {
    match serde_json::from_str(text) {
        Ok(json) => Ok((json, Cow::Borrowed(text), Vec::new())),
        Err(error) => {
            let (mended, notices) = repair(text);
            if notices.is_empty() {
                return Err(error);
            }
            let json = serde_json::from_str(&mended)?;
            Ok((json, Cow::Owned(mended), notices))
        }
    }
}

/// A text that is no message: harmless, unless it names command 101.
fn unreadable(why: Unreadable, text: &str, mut notices: Vec<Notice>) -> Decoded {
    let outcome = if names_set_patient_info(text) {
        Outcome::NoPatient(PatientRefusal::Unreadable(why))
    } else {
        Outcome::Unreadable(why)
    };
    notices.push(match &outcome {
        Outcome::NoPatient(refusal) => Notice::NoPatient(*refusal),
        Outcome::Message(_) | Outcome::Unreadable(_) | Outcome::Empty => Notice::Unreadable(why),
    });
    Decoded { outcome, notices }
}

/// The same key twice with different values: which one counts is unknown. A 101 names nobody, a 601 no step; anything
/// else changes nothing.
fn contradicting(json: Json, source: &str, command: Command, mut notices: Vec<Notice>) -> Decoded {
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
        Command::Ping
        | Command::Pong
        | Command::RegisterClient
        | Command::EventStartExam
        | Command::EventCompleteExam
        | Command::Other(_)
        | Command::Named(_) => {
            notices.push(Notice::Unreadable(Unreadable::ContradictingKeys));
            Outcome::Unreadable(Unreadable::ContradictingKeys)
        }
    };
    Decoded { outcome, notices }
}

/// Whether `"command"` is somewhere followed by 101, as a number or a text. A server that builds JSON by hand breaks at
/// a quotation mark in a name, and the previous patient's name must not stay because of it.
fn names_set_patient_info(text: &str) -> bool {
    let text = with_plain_letters(text);
    let mut rest = text.as_str();
    while let Some((_, after)) = rest.split_once("\"command\"") {
        rest = after;
        let value = skip_blanks(after);
        let Some(value) = value.strip_prefix(':') else { continue };
        let value = skip_blanks(value);
        let value = value.strip_prefix('"').unwrap_or(value).trim_start();
        if begins_with_101(value) {
            return true;
        }
    }
    false
}

/// The text with escaped ASCII letters and digits written plainly: `comm\u0061nd` is a spelling of `command`.
fn with_plain_letters(text: &str) -> String {
    let mut parts = text.split("\\u00");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let digits = part.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let letter = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()).map(char::from);
        if let Some(letter) = letter.filter(char::is_ascii_alphanumeric) {
            plain.push(letter);
            plain.push_str(part.get(2..).unwrap_or_default());
        } else {
            plain.push_str("\\u00");
            plain.push_str(part);
        }
    }
    plain
}

/// Whether a text begins with the number 101, however it is written and whatever damage follows: `101A`, `101.0`, `1.01e2`.
/// Only further digits make another number of it.
fn begins_with_101(text: &str) -> bool {
    let number = text.split(|c: char| !(c.is_ascii_digit() || "+-.eE".contains(c))).next().unwrap_or_default();
    match number.parse::<f64>() {
        Ok(number) => (number - 101.0).abs() < f64::EPSILON,
        // Damage may look like a part of a number: `101e`, `101+`.
        Err(_) => text.split(|c: char| !c.is_ascii_digit()).next() == Some("101"),
    }
}

/// The text after white space and comments.
fn skip_blanks(text: &str) -> &str {
    let mut rest = text.trim_start();
    loop {
        rest = if let Some(comment) = rest.strip_prefix("//") {
            comment.split_once('\n').map_or("", |(_, after)| after).trim_start()
        } else if let Some(comment) = rest.strip_prefix("/*") {
            comment.split_once("*/").map_or("", |(_, after)| after).trim_start()
        } else {
            return rest;
        };
    }
}

fn command(value: &Json, notices: &mut Vec<Notice>) -> Option<Command> {
    if let Some(number) = value.as_integer() {
        return Some(Command::from_number(number));
    }
    let Json::Text(text) = value else { return None };
    let command = Command::from_text(text);
    notices.push(Notice::CommandAsText(command.clone()));
    Some(command)
}

fn message(json: Json, source: &str, command: Command, notices: &mut Vec<Notice>) -> Message {
    let sender = sender(json.member("sender"), notices);
    let receiver = receiver(json.member("receiver"), &command, notices);
    let res = res(&json, notices);
    let failed = res.as_ref().is_some_and(Res::is_failure) || json.member("result").is_some_and(is_failure);
    let data = json.member("data");
    let demo = data.and_then(|data| data.member("demo")) == Some(&Json::Bool(true));
    let body = body(&command, data, source, failed, notices);
    Message { sender, receiver, command, res, demo, body, raw: json }
}

fn body(command: &Command, data: Option<&Json>, source: &str, failed: bool, notices: &mut Vec<Notice>) -> Body {
    match command {
        Command::SetPatientInfo if failed => no_patient(PatientRefusal::FailureReported, notices),
        Command::SetPatientInfo => match patient(data, source, notices) {
            Ok(patient) => Body::Patient(patient),
            Err(refusal) => no_patient(refusal, notices),
        },
        Command::SendStepInfo | Command::EventStartExam | Command::EventCompleteExam if failed => {
            notices.push(Notice::FailureReported(command.clone()));
            Body::Refused
        }
        Command::SendStepInfo => Body::Step(step(data, source, notices).unwrap_or_else(|| {
            notices.push(Notice::StepNotReadable);
            super::StepInfo::default()
        })),
        Command::EventStartExam => Body::Started,
        Command::EventCompleteExam => Body::Completed,
        Command::Ping | Command::Pong | Command::RegisterClient => reply(command, data, failed, notices),
        Command::Other(_) | Command::Named(_) => {
            notices.push(Notice::UnknownCommand(command.clone()));
            Body::None
        }
    }
}

fn no_patient(refusal: PatientRefusal, notices: &mut Vec<Notice>) -> Body {
    notices.push(Notice::NoPatient(refusal));
    Body::NoPatient(refusal)
}

/// Requests carry no data; a server's answer carries a status. A registration of which only `res` says that it failed is
/// refused all the same: nobody would send events to this display.
fn reply(command: &Command, data: Option<&Json>, failed: bool, notices: &mut Vec<Notice>) -> Body {
    let data = data.filter(|data| **data != Json::Null);
    let refused = failed && *command == Command::RegisterClient;
    if data.is_none() && !refused {
        return Body::None;
    }
    let member = |key| data.and_then(|data| data.member(key)).and_then(number_or_text);
    let status = match member("status") {
        Some(0) => Some(Status::Failure),
        Some(1) => Some(Status::Success),
        Some(_) | None if refused => {
            notices.push(Notice::RefusedByRes(command.clone()));
            Some(Status::Failure)
        }
        Some(_) | None => {
            notices.push(Notice::StatusNotReadable(command.clone()));
            None
        }
    };
    Body::Reply(Reply { status, error: member("error") })
}

fn number_or_text(value: &Json) -> Option<i64> {
    match value {
        Json::Text(text) => text.trim().parse().ok(),
        Json::Bool(value) => Some(i64::from(*value)),
        Json::Number(_) => value.as_integer(),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

fn sender(value: Option<&Json>, notices: &mut Vec<Notice>) -> Option<ClientType> {
    let value = value.filter(|value| **value != Json::Null)?;
    let number = number_or_text(value);
    if number.is_none() {
        notices.push(Notice::SenderNotReadable);
    }
    number.map(ClientType::from_number)
}

fn receiver(value: Option<&Json>, command: &Command, notices: &mut Vec<Notice>) -> Receiver {
    let Some(value) = value.filter(|value| **value != Json::Null) else {
        if command.is_exam_event() {
            notices.push(Notice::NoReceiver(command.clone()));
        }
        return Receiver::Everybody;
    };
    if let Some(number) = number_or_text(value) {
        return Receiver::from_number(number);
    }
    notices.push(Notice::ReceiverNotReadable);
    Receiver::Everybody
}

fn res(json: &Json, notices: &mut Vec<Notice>) -> Option<Res> {
    if json.member("result").is_some() {
        notices.push(Notice::ResultKey);
    }
    let present = |key| json.member(key).filter(|value| **value != Json::Null);
    let value = present("res").or_else(|| present("result"))?;
    let res = as_res(value);
    if res.is_none() {
        notices.push(Notice::ResNotReadable);
    }
    res
}

fn as_res(value: &Json) -> Option<Res> {
    match value {
        Json::Number(number) => Some(Res::Number(number.clone())),
        Json::Text(text) => Some(Res::Text(text.clone())),
        Json::Bool(value) => Some(Res::Bool(*value)),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

fn is_failure(value: &Json) -> bool {
    as_res(value).is_some_and(|res| res.is_failure())
}
