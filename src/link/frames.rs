//! Frames as events: decoded once, converted for a display, with their meaning for the link.

use chrono::NaiveDate;

use super::convert::convert_foreign;
use super::policy::Meaning;
use super::{Converted, Direction, Frame, FrameKind, Ignored, convert};
use crate::exam::Event;
use crate::protocol::{
    Body, ClientType, Command, Decoded, Message, Outcome, Outgoing, decode, decode_binary_frame, decode_frame,
};

/// A text or binary message from the server. `today` decides whether a birth date lies in the future.
pub(super) fn incoming(
    kind: FrameKind,
    text: &str,
    decoded: Decoded,
    role: ClientType,
    today: NaiveDate,
) -> (Frame, Meaning) {
    let ignored = match &decoded.outcome {
        Outcome::Message(message) if role == ClientType::Display => ignored(message),
        Outcome::Message(_)
        | Outcome::NoPatient(_)
        | Outcome::StepUnknown(_)
        | Outcome::StudyUnknown(_)
        | Outcome::Unreadable(_)
        | Outcome::Empty => None,
    };
    let converted = match (role, ignored) {
        (ClientType::Display, None) => convert(&decoded, today),
        (ClientType::Display, Some(Ignored::OtherReceiver(_))) => convert_foreign(&decoded, today),
        (ClientType::Display, Some(Ignored::SentByDisplay)) => Converted::default(),
        (ClientType::NotRegistered | ClientType::WebServer | ClientType::Vxvue | ClientType::Other(_), _) => {
            Converted::default()
        }
    };
    let of_message = if is_own_register(&decoded, text, role) { Meaning::OwnRegister } else { meaning(&decoded, role) };
    let frame = Frame {
        direction: Direction::Incoming,
        kind,
        text: text.into(),
        size: text.len(),
        decoded: Some(decoded),
        converted,
        ignored,
    };
    let meaning = if frame.converted.event.as_ref().is_some_and(is_sure) {
        Meaning::ExamEvent
    } else {
        frame.unread_answer().map_or(of_message, Meaning::Unread)
    };
    (frame, meaning)
}

/// The messages of a text frame from the server: one, or several objects in their order.
pub(super) fn incoming_text(text: &str, role: ClientType, today: NaiveDate) -> Vec<(Frame, Meaning)> {
    let parts = decode_frame(text).into_iter();
    parts.map(|part| incoming(FrameKind::Text, &part.text, part.decoded, role, today)).collect()
}

/// The messages of a binary frame from the server.
pub(super) fn incoming_binary(bytes: &[u8], role: ClientType, today: NaiveDate) -> Vec<(Frame, Meaning)> {
    let parts = decode_binary_frame(bytes);
    let is_one = parts.len() == 1;
    let frames = parts.into_iter().map(|part| {
        let (mut frame, meaning) = incoming(FrameKind::Binary, &part.text, part.decoded, role, today);
        if is_one {
            frame.size = bytes.len();
        }
        (frame, meaning)
    });
    frames.collect()
}

/// An incoming message as the link reports it to a display: for replays, which have no connection. `today`
/// decides whether a birth date lies in the future.
#[must_use]
pub fn display_frame(kind: FrameKind, text: &str, decoded: Decoded, today: NaiveDate) -> Frame {
    incoming(kind, text, decoded, ClientType::Display, today).0
}

/// A text message to the server.
pub(super) fn outgoing_text(text: &str) -> Frame {
    Frame {
        decoded: Some(decode(text)),
        text: text.into(),
        size: text.len(),
        ..control(Direction::Outgoing, FrameKind::Text, 0)
    }
}

/// A control frame.
pub(super) fn control(direction: Direction, kind: FrameKind, size: usize) -> Frame {
    Frame { direction, kind, text: "".into(), size, decoded: None, converted: Converted::default(), ignored: None }
}

/// Whether command 11 came back exactly as it was sent.
fn is_own_register(decoded: &Decoded, text: &str, role: ClientType) -> bool {
    let is_register =
        matches!(&decoded.outcome, Outcome::Message(message) if message.command == Command::RegisterClient);
    is_register && text == Outgoing::Register { sender: role }.to_text()
}

/// Whether an event is certain, rather than what a damaged message may have meant.
const fn is_sure(event: &Event) -> bool {
    !matches!(event, Event::StepUnknown | Event::StudyUnknown)
}

fn ignored(message: &Message) -> Option<Ignored> {
    if !message.command.is_exam_event() {
        None
    } else if message.sender == Some(ClientType::Display) {
        Some(Ignored::SentByDisplay)
    } else if !message.receiver.includes(ClientType::Display) {
        Some(Ignored::OtherReceiver(message.receiver))
    } else {
        None
    }
}

fn meaning(decoded: &Decoded, role: ClientType) -> Meaning {
    let message = match &decoded.outcome {
        Outcome::Message(message) => message,
        Outcome::NoPatient(_)
        | Outcome::StepUnknown(_)
        | Outcome::StudyUnknown(_)
        | Outcome::Unreadable(_)
        | Outcome::Empty => return Meaning::Nothing,
    };
    // A server that repeats to everybody what one client sends has not answered.
    if message.sender == Some(role) {
        return Meaning::Nothing;
    }
    match (&message.command, &message.body) {
        (Command::Ping | Command::Pong, _) => Meaning::PingAnswer,
        (Command::RegisterClient, Body::Reply(reply)) => Meaning::RegisterReply(reply.status, reply.error),
        (
            Command::RegisterClient
            | Command::SetPatientInfo
            | Command::SendStepInfo
            | Command::EventStartExam
            | Command::EventCompleteExam
            | Command::Other(_)
            | Command::Named(_),
            _,
        ) => Meaning::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{Question, UnreadAnswer};
    use crate::protocol::Status;

    fn today() -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 1, 1).unwrap()
    }

    fn read(text: &str) -> (Frame, Meaning) {
        incoming_text(text, ClientType::Display, today()).remove(0)
    }

    #[test]
    fn both_dialects_answer_pings() {
        for text in [
            r#"{"sender":1,"command":1,"data":{"status":1}}"#,
            r#"{"command":"pong"}"#,
            r#"{"command":"ping"}"#,
            r#"{"command":2}"#,
        ] {
            assert_eq!(read(text).1, Meaning::PingAnswer, "{text}");
        }
        assert_eq!(read(r#"{"sender":106,"command":1}"#).1, Meaning::Nothing, "an echo is no answer");
    }

    #[test]
    fn a_register_reply_is_told_from_a_register_request() {
        let reply = r#"{"sender":1,"command":11,"data":{"status":0,"error":7}}"#;
        assert_eq!(read(reply).1, Meaning::RegisterReply(Some(Status::Failure), Some(7)));
        assert_eq!(read(r#"{"sender":2,"command":11}"#).1, Meaning::Nothing);
    }

    #[test]
    fn an_answer_that_cannot_be_read_and_an_echo_are_told_from_silence() {
        for (text, meaning) in [
            (r#"{"sender":1,"command":11,"data":{"sta"#, Meaning::Unread(UnreadAnswer::To(Question::Register))),
            (r#"{"sender":1,"command":1,"data":{"sta"#, Meaning::Unread(UnreadAnswer::To(Question::Ping))),
            (r#"{"sender":1,"comm"#, Meaning::Unread(UnreadAnswer::Message)),
            ("hello", Meaning::Unread(UnreadAnswer::Other)),
            (r#"{"sender":1,"command":601,"data":{"bo"#, Meaning::Nothing),
            (&Outgoing::Register { sender: ClientType::Display }.to_text(), Meaning::OwnRegister),
            (&Outgoing::Register { sender: ClientType::Vxvue }.to_text(), Meaning::Nothing),
        ] {
            assert_eq!(read(text).1, meaning, "{text}");
        }
    }

    #[test]
    fn events_for_others_and_of_displays_are_not_converted() {
        for (text, why) in [
            (r#"{"sender":106,"receiver":106,"command":1001}"#, Ignored::SentByDisplay),
            (
                r#"{"sender":2,"receiver":2,"command":1002}"#,
                Ignored::OtherReceiver(crate::protocol::Receiver::Only(ClientType::Vxvue)),
            ),
        ] {
            let (frame, meaning) = read(text);
            assert_eq!((frame.ignored, frame.converted.event, meaning), (Some(why), None, Meaning::Nothing));
        }
        for receiver in ["0", "null", "106"] {
            let (frame, meaning) = read(&format!(r#"{{"sender":2,"receiver":{receiver},"command":1001}}"#));
            assert_eq!((frame.converted.event, meaning), (Some(Event::Started), Meaning::ExamEvent));
        }
    }

    #[test]
    fn only_a_display_converts() {
        let (frame, meaning) =
            incoming_text(r#"{"sender":2,"receiver":106,"command":1001}"#, ClientType::Vxvue, today()).remove(0);
        assert_eq!((frame.converted.event, meaning), (None, Meaning::Nothing));
        assert!(frame.decoded.is_some());
    }

    #[test]
    fn a_101_that_cannot_be_read_names_nobody() {
        let (frame, meaning) = read(r#"{"command":101,"data":{"patientName":"O"Brien"}}"#);
        assert_eq!((frame.converted.event, meaning), (Some(Event::NoPatient), Meaning::ExamEvent));
    }

    #[test]
    fn the_debug_form_of_a_frame_names_no_patient() {
        let (frame, _) = read(r#"{"sender":2,"command":101,"data":{"patientId":"SECRET","patientName":"SECRET"}}"#);
        assert!(!format!("{frame:?}").contains("SECRET"));
    }
}
