//! The envelope of a message and the content that belongs to its command.

use super::json::{Json, integer_in};
use super::keys::normalise;
use super::patient_fields::{patient, step};
use super::{
    Body, ClientType, Command, Message, Notice, PatientInfo, PatientRefusal, Receiver, Reply, Res, Status, StepInfo,
    push_once,
};

/// The command, if it is a number or text.
pub(super) fn command_of(value: &Json, notices: &mut Vec<Notice>) -> Option<Command> {
    if let Some(number) = value.as_integer() {
        return Some(Command::from_number(number));
    }
    let Json::Text(text) = value else { return None };
    let command = Command::from_text(text);
    // The meaning of its name is added if known.
    if !matches!(command, Command::Named(_)) {
        notices.push(Notice::CommandAsText(command.clone()));
    }
    Some(command)
}

/// The typed message. `source` is the JSON that it was read from.
pub(super) fn message(json: Json, source: &str, command: Command, notices: &mut Vec<Notice>) -> Message {
    let json = with_data_unpacked(json, notices);
    let sender = sender_of(json.member("sender"), notices);
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
            StepInfo::default()
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

/// Requests carry no data; a server's answer carries a status. A registration that only `res` reports as failed counts as
/// refused: the server would send no events to this display.
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

/// The person named by a message of another command than 101, sent by the acquisition software or a server in its place. A name
/// that cannot be read with certainty names somebody unknown.
pub(super) fn mentioned(message: &Message, source: &str) -> Option<PatientInfo> {
    match (&message.command, message.sender) {
        (Command::SetPatientInfo, _) | (_, Some(ClientType::Display | ClientType::Other(_))) => None,
        (_, Some(ClientType::NotRegistered | ClientType::WebServer | ClientType::Vxvue) | None) => {
            let data = message.raw.member("data");
            if let Some(place) = [data, Some(&message.raw)].into_iter().flatten().find(|json| names_a_patient(json)) {
                return person(place, source);
            }
            let mut places = Vec::new();
            gather_places(&message.raw, &mut places);
            let mut people = places.into_iter().filter_map(|place| person(place, source));
            let first = people.next()?;
            // A list of several people, such as a worklist, speaks of none of them.
            people.all(|other| other == first).then_some(first)
        }
    }
}

/// The person that an object names; somebody unknown where that cannot be read.
fn person(place: &Json, source: &str) -> Option<PatientInfo> {
    match patient(Some(place), source, &mut Vec::new()) {
        Ok(info) => Some(info),
        Err(PatientRefusal::Empty) => None,
        Err(_) => Some(PatientInfo::default()),
    }
}

fn names_a_patient(json: &Json) -> bool {
    json.members().unwrap_or_default().iter().any(|(key, _)| is_patient_key(key))
}

/// The objects that name a patient, however deep they are.
fn gather_places<'a>(json: &'a Json, places: &mut Vec<&'a Json>) {
    if names_a_patient(json) {
        places.push(json);
    }
    match json {
        Json::Object(members) => members.iter().for_each(|(_, value)| gather_places(value, places)),
        Json::Array(items) => items.iter().for_each(|item| gather_places(item, places)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => {}
    }
}

fn is_patient_key(key: &str) -> bool {
    matches!(key, "patientId" | "patientID" | "patientName" | "patientBirth" | "patientBirthDate")
}

/// The message with its `data` unpacked if that is a text containing a JSON object.
fn with_data_unpacked(json: Json, notices: &mut Vec<Notice>) -> Json {
    let Json::Object(mut members) = json else { return json };
    let mut unpacked = false;
    for (key, value) in &mut members {
        if key == "data"
            && let Json::Text(text) = value
            && let Ok(object @ Json::Object(_)) = serde_json::from_str(text)
        {
            *value = object;
            unpacked = true;
            push_once(notices, Notice::JsonInString);
        }
    }
    let json = Json::Object(members);
    if unpacked { normalise(json, notices) } else { json }
}

fn number_or_text(value: &Json) -> Option<i64> {
    match value {
        Json::Text(text) => integer_in(text),
        Json::Bool(value) => Some(i64::from(*value)),
        Json::Number(_) => value.as_integer(),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

/// The sender of a message; `None` if absent, null or unreadable.
pub(super) fn sender_of(value: Option<&Json>, notices: &mut Vec<Notice>) -> Option<ClientType> {
    let value = value.filter(|value| **value != Json::Null)?;
    if let Some(number) = number_or_text(value) {
        return Some(ClientType::from_number(number));
    }
    let named = name_in(value).and_then(ClientType::from_name);
    notices.push(if named.is_some() { Notice::SenderByName } else { Notice::SenderNotReadable });
    named
}

fn name_in(value: &Json) -> Option<&str> {
    match value {
        Json::Text(text) => Some(text),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Array(_) | Json::Object(_) => None,
    }
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
    let named = name_in(value).and_then(Receiver::from_name);
    notices.push(if named.is_some() { Notice::ReceiverByName } else { Notice::ReceiverNotReadable });
    named.unwrap_or(Receiver::Everybody)
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
