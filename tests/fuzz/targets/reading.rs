//! Frames of a server, one after the other: bytes to message to event to exam to what is shown.

use std::collections::HashSet;
use std::time::Duration;

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;
use vxdisplay::exam::{Arrival, Event, Limits, Moment, NamesPrivacy, Patient, Presenter};
use vxdisplay::link::{Frame, FrameKind, display_frame};
use vxdisplay::protocol::{Command, Outcome, Part, decode, decode_binary_frame, decode_frame};

use super::{kind, shape};

pub const WORDS: &[&str] = &[
    "\"sender\":2,",
    "\"sender\":106,",
    "\"receiver\":106,",
    "\"command\":101,",
    "\"command\":\"setPatientInfo\",",
    "\"command\":601,",
    "\"command\":1001,",
    "\"command\":1002,",
    "\"data\":{",
    "\"data\":null",
    "\"patientId\":\"",
    "\"PatientName\":\"",
    "\"patientBirth\":\"19880214\"",
    "\"bodypartAlias\":\"CHEST\"",
    "\"projectionAlias\":\"PA\"",
    "\"demo\":true",
    "\"res\":0,",
    "\\u0031",
    "\\ud83d",
    "\\\"",
    "}{",
    "/*",
    "//",
    ",}",
    "null",
    "\x1e",
    "\x1e@up",
    "\x1e@down",
    "\x1e@wait",
    "\x1e@hide",
    "\x1e@binary",
];

/// What stands between two frames of an input.
const BETWEEN: u8 = 0x1e;

/// Letters and digits of a text and of what is escaped in it, each as its parts.
fn letters(text: &str) -> HashSet<char> {
    let mut all: HashSet<char> = text.nfkd().collect();
    let units: Vec<u16> =
        text.match_indices('u').filter_map(|(at, _)| u16::from_str_radix(text.get(at + 1..at + 5)?, 16).ok()).collect();
    all.extend(String::from_utf16_lossy(&units).nfkd());
    // A letter between two halves of others.
    all.extend(units.iter().filter_map(|unit| char::from_u32(u32::from(*unit))).collect::<String>().nfkd());
    all
}

fn is_from(text: &str, letters: &HashSet<char>) -> bool {
    text.nfkd().all(|letter| letters.contains(&letter) || !letter.is_alphanumeric())
}

/// An event says what its message says, and nothing that is not in its text.
fn never_invents(part: &Part<'_>, frame: &Frame) {
    let Some(event) = &frame.converted.event else { return };
    let message = match &part.decoded.outcome {
        Outcome::Message(message) => message,
        Outcome::NoPatient(_) => return assert_eq!(*event, Event::NoPatient),
        Outcome::StepUnknown(_) => return assert_eq!(*event, Event::StepUnknown),
        Outcome::StudyUnknown(_) => return assert_eq!(*event, Event::StudyUnknown),
        Outcome::Unreadable(_) | Outcome::Empty => panic!("an event of nothing: {event:?}"),
    };
    let letters = letters(&part.text);
    let says = |text: &Option<String>| {
        if let Some(text) = text {
            assert!(is_from(text, &letters), "{text:?} is not in {:?}", part.text);
        }
    };
    match event {
        Event::Patient(patient) => {
            assert_eq!(message.command, Command::SetPatientInfo);
            assert!(!patient.is_nobody());
            says(&patient.id);
            for group in patient.name.iter().flat_map(|name| name.by_preference()) {
                says(&group.family().map(str::to_owned));
                says(&group.given().map(str::to_owned));
            }
        }
        Event::NoPatient => assert_eq!(message.command, Command::SetPatientInfo),
        Event::Step(step) => {
            assert_eq!(message.command, Command::SendStepInfo);
            says(&step.body_part);
            says(&step.projection);
        }
        Event::Started => assert_eq!(message.command, Command::EventStartExam),
        Event::Completed => assert_eq!(message.command, Command::EventCompleteExam),
        other => panic!("a message is no {other:?}"),
    }
}

/// What was read without a word about it is read the same when it is written again.
fn is_read_again(part: &Part<'_>) {
    let Outcome::Message(message) = &part.decoded.outcome else { return };
    if part.decoded.notices.is_empty() {
        let again = decode(&serde_json::to_string(&message.raw).unwrap());
        let Outcome::Message(again) = again.outcome else { panic!("{:?} is no message any more", part.text) };
        assert_eq!((&again.command, &again.body), (&message.command, &message.body), "{:?}", part.text);
    }
}

pub fn run(bytes: &[u8]) -> u64 {
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
    let mut exam = Presenter::new(Limits::default(), NamesPrivacy::Full, Box::new(|_| true));
    let (mut connection, mut up, mut millis) = (1, true, 0);
    let mut announced: Option<Patient> = None;
    let mut apply = |millis, connection, demo, event| {
        let at = Moment::from_start(Duration::from_millis(millis));
        exam.apply(&Arrival { at, connection, demo, event });
        exam.exam().clone()
    };
    apply(0, connection, false, Event::LinkUp);
    let mut outcomes = String::new();
    for frame in bytes.split(|byte| *byte == BETWEEN).take(40) {
        millis += 500;
        let (binary, frame) = frame.strip_prefix(b"@binary").map_or((false, frame), |rest| (true, rest));
        let done = match frame {
            b"@up" => {
                (connection, up) = (connection + 1, true);
                apply(millis, connection, false, Event::LinkUp)
            }
            b"@down" => {
                up = false;
                apply(millis, connection, false, Event::LinkDown)
            }
            b"@wait" => {
                millis += 6_000;
                apply(millis, connection, false, Event::Tick)
            }
            b"@server" => {
                (announced, up) = (None, false);
                apply(millis, connection, false, Event::ServerChanged)
            }
            b"@hide" => {
                announced = None;
                apply(millis, connection, false, Event::Hide)
            }
            _ => {
                let text = String::from_utf8_lossy(frame);
                let parts = if binary { decode_binary_frame(frame) } else { decode_frame(&text) };
                assert!(!parts.is_empty());
                let mut done = apply(millis, connection, false, Event::Tick);
                for part in &parts {
                    outcomes.push_str(&shape(&(std::mem::discriminant(&part.decoded.outcome), &part.decoded.notices)));
                    is_read_again(part);
                    let kind = if binary { FrameKind::Binary } else { FrameKind::Text };
                    let frame = display_frame(kind, &part.text, part.decoded.clone(), today);
                    never_invents(part, &frame);
                    if let Some(event) = frame.converted.event.clone() {
                        if let (Event::Patient(patient), true) = (&event, up) {
                            announced = Some(patient.clone());
                        }
                        done = apply(millis, connection, frame.converted.demo, event);
                        let demo = matches!(&part.decoded.outcome, Outcome::Message(message) if message.demo && up);
                        assert!(!demo || done.is_demo() || done.patient().is_none() && done.step().is_none());
                    }
                }
                assert_eq!(parts, if binary { decode_binary_frame(frame) } else { decode_frame(&text) });
                done
            }
        };
        if let Some(shown) = done.patient() {
            assert_eq!(Some(shown), announced.as_ref(), "one is shown who was not announced last");
        }
    }
    kind(outcomes)
}
