//! What a frame says, in a few words.

use super::hide;
use crate::exam;
use crate::link::FrameKind;
use crate::logging::{Pseudonym, Pseudonyms};
use crate::protocol::{
    Body, ClientType, Command, Decoded, Message, Outcome, PatientRefusal, Reply, Status, Unreadable,
};
use crate::settings::Language;

/// What a frame says, without patient values.
pub(super) enum Gist {
    Control(FrameKind),
    Ping,
    Pong,
    Register(Option<ClientType>),
    Reply(Reply),
    Patient { who: Option<Pseudonym>, name: bool, birth: bool },
    Nobody(PatientRefusal),
    Step { body_part: Option<Box<str>>, projection: Option<Box<str>> },
    Started,
    Completed,
    Refused,
    Unknown,
    StepUnknown,
    StudyUnknown,
    Unreadable(Unreadable),
    Empty,
}

impl Gist {
    pub(super) fn of(decoded: &Decoded, pseudonyms: &Pseudonyms) -> Self {
        match &decoded.outcome {
            Outcome::Message(message) => of_message(message, pseudonyms),
            Outcome::NoPatient(refusal) => Self::Nobody(*refusal),
            Outcome::StepUnknown(_) => Self::StepUnknown,
            Outcome::StudyUnknown(_) => Self::StudyUnknown,
            Outcome::Unreadable(why) => Self::Unreadable(*why),
            Outcome::Empty => Self::Empty,
        }
    }

    /// Whether this alone says that something does not work.
    pub(super) const fn is_problem(&self) -> bool {
        match self {
            Self::Reply(reply) => matches!(reply.status, Some(Status::Failure)),
            Self::Refused | Self::StepUnknown | Self::StudyUnknown | Self::Unreadable(_) => true,
            Self::Control(_)
            | Self::Ping
            | Self::Pong
            | Self::Register(_)
            | Self::Patient { .. }
            | Self::Nobody(_)
            | Self::Step { .. }
            | Self::Started
            | Self::Completed
            | Self::Unknown
            | Self::Empty => false,
        }
    }

    /// The memory beside itself, in bytes, where each block costs `block` more.
    pub(super) fn bytes(&self, block: usize) -> usize {
        let Self::Step { body_part, projection } = self else { return 0 };
        [body_part, projection].into_iter().flatten().map(|text| text.len() + block).sum()
    }

    /// In a few words.
    pub(super) fn text(&self, command: Option<&Command>, language: Language) -> String {
        match self {
            Self::Patient { who, name, birth } => patient(*who, *name, *birth, language),
            Self::Step { body_part, projection } => {
                let parts: Vec<&str> = [body_part, projection].into_iter().flatten().map(|part| &**part).collect();
                if parts.is_empty() {
                    choose(language, "No step", "스텝 없음").to_owned()
                } else {
                    parts.join(" · ")
                }
            }
            Self::Register(Some(client)) => match language {
                Language::En => format!("Register as {} ({})", client.name(), client.number()),
                Language::Ko => format!("{} ({}) 등록 요청", client.name(), client.number()),
            },
            Self::Reply(reply) => self::reply(*reply, command, language),
            Self::Control(FrameKind::Close(Some(code))) => close(*code, language),
            Self::Control(_)
            | Self::Ping
            | Self::Pong
            | Self::Register(None)
            | Self::Nobody(_)
            | Self::Started
            | Self::Completed
            | Self::Refused
            | Self::Unknown
            | Self::StepUnknown
            | Self::StudyUnknown
            | Self::Unreadable(_)
            | Self::Empty => self.fixed(language).to_owned(),
        }
    }

    /// Of what has no variable part.
    const fn fixed(&self, language: Language) -> &'static str {
        match self {
            Self::Control(FrameKind::Ping) => choose(language, "WebSocket ping", "WebSocket 핑"),
            Self::Control(FrameKind::Pong) => choose(language, "WebSocket pong", "WebSocket 퐁"),
            Self::Control(FrameKind::Close(_)) => choose(language, "Close without a code", "코드 없이 닫음"),
            Self::Ping => choose(language, "Ping", "핑"),
            Self::Pong => choose(language, "Pong", "퐁"),
            Self::Register(_) => choose(language, "Register", "등록 요청"),
            Self::Nobody(PatientRefusal::Empty) => choose(language, "Nobody is selected", "선택된 환자 없음"),
            Self::Nobody(PatientRefusal::FailureReported) => {
                choose(language, "Names nobody: failure reported", "환자 없음: 실패 보고")
            }
            Self::Nobody(_) => choose(language, "Names nobody: not readable", "환자 없음: 읽을 수 없음"),
            Self::Started => choose(language, "Exam started", "검사 시작"),
            Self::Completed => choose(language, "Exam completed", "검사 완료"),
            Self::Refused => choose(language, "Reports a failure", "실패 보고"),
            Self::Unknown => choose(language, "Not in the API document", "API 문서에 없는 명령"),
            Self::StepUnknown => choose(language, "Perhaps a step: not readable", "스텝일 수 있음: 읽을 수 없음"),
            Self::StudyUnknown => {
                choose(language, "Perhaps start or end: not readable", "검사 시작 또는 완료일 수 있음: 읽을 수 없음")
            }
            Self::Unreadable(Unreadable::UnsureCommand) => {
                choose(language, "Command not certain", "명령을 확정할 수 없음")
            }
            Self::Unreadable(Unreadable::NotJson) => choose(language, "Not JSON", "JSON이 아님"),
            Self::Unreadable(Unreadable::NotAnObject) => choose(language, "No JSON object", "JSON 객체가 아님"),
            Self::Unreadable(Unreadable::ContradictingKeys) => {
                choose(language, "The same key twice, contradicting", "같은 키가 서로 다른 값으로 중복됨")
            }
            Self::Unreadable(Unreadable::NoCommand) => {
                choose(language, "No readable command", "읽을 수 있는 명령 없음")
            }
            Self::Unreadable(Unreadable::TooLong) => choose(language, "Longer than 256 KiB", "256 KiB 초과"),
            Self::Control(_) | Self::Empty | Self::Reply(_) | Self::Patient { .. } | Self::Step { .. } => {
                choose(language, "Empty", "빈 메시지")
            }
        }
    }
}

const fn choose(language: Language, english: &'static str, korean: &'static str) -> &'static str {
    match language {
        Language::En => english,
        Language::Ko => korean,
    }
}

fn of_message(message: &Message, pseudonyms: &Pseudonyms) -> Gist {
    match &message.body {
        Body::Reply(reply) => {
            Gist::Reply(Reply { error: reply.error.filter(|error| hide::is_small_number(*error)), ..*reply })
        }
        Body::Patient(info) => Gist::Patient {
            who: info.id.as_deref().map(exam::clean).filter(|id| !id.is_empty()).map(|id| pseudonyms.of(&id)),
            name: info.name.is_some(),
            birth: !info.births.is_empty(),
        },
        Body::NoPatient(refusal) => Gist::Nobody(*refusal),
        Body::Step(step) => {
            Gist::Step { body_part: safe(step.body_part.as_deref()), projection: safe(step.projection.as_deref()) }
        }
        Body::Started => Gist::Started,
        Body::Completed => Gist::Completed,
        Body::Refused => Gist::Refused,
        Body::None => match &message.command {
            Command::Ping => Gist::Ping,
            Command::Pong => Gist::Pong,
            Command::RegisterClient => Gist::Register(message.sender),
            Command::SetPatientInfo
            | Command::SendStepInfo
            | Command::EventStartExam
            | Command::EventCompleteExam
            | Command::Other(_)
            | Command::Named(_) => Gist::Unknown,
        },
    }
}

/// A text of the site, made safe to show and short.
fn safe(text: Option<&str>) -> Option<Box<str>> {
    text.map(exam::clean).filter(|text| !text.is_empty()).map(|text| exam::clip(&text, 80).into_boxed_str())
}

fn patient(who: Option<Pseudonym>, name: bool, birth: bool, language: Language) -> String {
    let who = match (who, language) {
        (Some(who), Language::En) => format!("Patient {who}"),
        (Some(who), Language::Ko) => format!("환자 {who}"),
        (None, Language::En) => "Patient without id".to_owned(),
        (None, Language::Ko) => "ID 없는 환자".to_owned(),
    };
    let with = match (name, birth) {
        (true, true) => choose(language, " · name, birth date", " · 이름, 생년월일"),
        (true, false) => choose(language, " · name", " · 이름"),
        (false, true) => choose(language, " · birth date", " · 생년월일"),
        (false, false) => "",
    };
    who + with
}

fn reply(reply: Reply, command: Option<&Command>, language: Language) -> String {
    let is_registration = command == Some(&Command::RegisterClient);
    let what = match (is_registration, reply.status) {
        (true, Some(Status::Success)) => choose(language, "Registered: status 1", "등록됨: 상태 1"),
        (true, Some(Status::Failure)) => choose(language, "Registration refused: status 0", "등록 거부됨: 상태 0"),
        (true, None) => choose(language, "Registration answered, no status", "등록 응답, 상태 없음"),
        (false, Some(Status::Success)) => choose(language, "Ping answered: status 1", "핑 응답: 상태 1"),
        (false, Some(Status::Failure)) => choose(language, "Ping answered: status 0", "핑 응답: 상태 0"),
        (false, None) => choose(language, "Ping answered, no status", "핑 응답, 상태 없음"),
    };
    match (reply.error, language) {
        (None, _) => what.to_owned(),
        (Some(error), Language::En) => format!("{what}, error {error}"),
        (Some(error), Language::Ko) => format!("{what}, 오류 {error}"),
    }
}

/// A close frame's code, with its name in RFC 6455, section 7.4.1.
pub(super) fn close(code: u16, language: Language) -> String {
    let name = match code {
        1000 => choose(language, "normal", "정상 종료"),
        1001 => choose(language, "going away", "서버 또는 페이지 종료"),
        1002 => choose(language, "protocol error", "프로토콜 오류"),
        1003 => choose(language, "data not accepted", "받을 수 없는 데이터"),
        1007 => choose(language, "text not readable", "읽을 수 없는 텍스트"),
        1008 => choose(language, "policy", "정책 위반"),
        1009 => choose(language, "message too long", "메시지가 너무 김"),
        1011 => choose(language, "server error", "서버 오류"),
        _ => "",
    };
    let space = if name.is_empty() { "" } else { " " };
    match language {
        Language::En => format!("Closed by the server: {code}{space}{name}"),
        Language::Ko => format!("서버가 닫음: {code}{space}{name}"),
    }
}
