//! What cannot be vouched for is refused with a notice; nothing panics.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use proptest::prelude::*;
use vxdisplay::protocol::{Body, Command, Message, Notice, Outcome, PatientRefusal, Unreadable, decode, decode_bytes};

fn message(text: &str) -> Message {
    match decode(text).outcome {
        Outcome::Message(message) => *message,
        other => panic!("{text} was read as {other:?}"),
    }
}

/// How a 101 with this `data` is refused, and that a notice says so.
fn refusal(data: &str) -> PatientRefusal {
    let text = format!(r#"{{"sender":2,"receiver":106,"command":101,"data":{data}}}"#);
    let decoded = decode(&text);
    let refusal = match decoded.outcome {
        Outcome::NoPatient(refusal) => refusal,
        Outcome::Message(message) => match message.body {
            Body::NoPatient(refusal) => refusal,
            other => panic!("{text} was read as {other:?}"),
        },
        other => panic!("{text} was read as {other:?}"),
    };
    assert!(decoded.notices.contains(&Notice::NoPatient(refusal)), "{text}: {:?}", decoded.notices);
    refusal
}

#[test]
fn a_patient_that_cannot_be_vouched_for_is_no_patient() {
    for (data, why) in [
        ("null", PatientRefusal::Empty),
        ("{}", PatientRefusal::Empty),
        (r#"{"patientId":null,"patientName":" ","patientBirth":""}"#, PatientRefusal::Empty),
        ("[]", PatientRefusal::DataNotAnObject),
        (r#"["1","Doe^John"]"#, PatientRefusal::DataNotAnObject),
        (r#""Doe^John""#, PatientRefusal::DataNotAnObject),
        ("7", PatientRefusal::DataNotAnObject),
        (r#"{"patientId":"1","patientId":"2"}"#, PatientRefusal::ContradictingKeys),
        (r#"{"patientId":"1","patientID":"2"}"#, PatientRefusal::ContradictingIds),
        (r#"{"patientId":{"a":1}}"#, PatientRefusal::NotText),
        (r#"{"patientId":"1","patientName":["Doe"]}"#, PatientRefusal::NotText),
        (r#"{"patientId":"1","patientBirth":{}}"#, PatientRefusal::NotText),
        (r#"{"patientId":123456789012345678901}"#, PatientRefusal::NotText),
    ] {
        assert_eq!(refusal(data), why, "{data}");
    }
}

#[test]
fn a_reported_failure_names_nobody() {
    for res in
        [r#""res":0"#, r#""res":"0""#, r#""res":false"#, r#""result":0"#, r#""res":1,"result":0"#, r#""res":0.0"#]
    {
        let text = format!(r#"{{"sender":2,"command":101,{res},"data":{{"patientId":"1"}}}}"#);
        assert_eq!(message(&text).body, Body::NoPatient(PatientRefusal::FailureReported), "{res}");
    }
    assert!(matches!(message(r#"{"command":101,"res":null,"data":{"patientId":"1"}}"#).body, Body::Patient(_)));
    assert_eq!(message(r#"{"command":1001,"res":0}"#).body, Body::Refused);
}

#[test]
fn an_unreadable_text_that_may_be_a_101_is_no_patient_and_one_that_looks_like_none_changes_nothing() {
    let deep = format!(r#"{{"command":101,"data":{}1{}}}"#, "[".repeat(200), "]".repeat(200));
    for text in [
        r#"{"sender":2,"command":101,"data":{"patientName":"O"Brien"}}"#,
        r#"{"sender":2,"command": "101","data":{"#,
        "{\"command\"\n:\t101,",
        r#"{"command":1,"command":101}"#,
        r#"{"command":101,"command":1}"#,
        r#"[{"command":101}]"#,
        r#"{"command":1}{"command":101,"data":null}"#,
        r#"{"command":101,"data":{"x":1e999}}"#,
        r#"{"command": /* set */ 101, x}"#,
        r#"{"command":101.0,"data":"#,
        r#"{"commands":101,"#,
        r#"{"command":[101]}"#,
        r#"{"command":601,"note":"command 101","data":"#,
        r#"{"command":1010,"data":{"patientId":"#,
        &deep,
    ] {
        assert!(matches!(decode(text).outcome, Outcome::NoPatient(PatientRefusal::Unreadable(_))), "{text:.80}");
    }
    let million = "[".repeat(1_000_000);
    for text in [
        "hello",
        "[2,106,1001,null]",
        r#"{"command":1010,"data":"#,
        r#"{"command":1010,"data":{"image":"#,
        "{}",
        r#"{"command":null}"#,
        r#"{"command":[1010]}"#,
        "7",
        &million,
    ] {
        let decoded = decode(text);
        assert!(matches!(decoded.outcome, Outcome::Unreadable(_)), "{text:.80}");
        assert!(matches!(decoded.notices.last(), Some(Notice::Unreadable(_))), "{text:.80}");
    }
}

#[test]
fn a_text_over_the_limit_is_refused_and_may_have_been_what_it_looks_like() {
    let text = |command: u32| format!(r#"{{"command":{command},"data":{{"x":"{}"}}}}"#, "x".repeat(300 * 1024));
    assert_eq!(decode(&text(401)).outcome, Outcome::Unreadable(Unreadable::TooLong));
    assert_eq!(decode(&text(601)).outcome, Outcome::StepUnknown(Unreadable::TooLong));
    assert_eq!(decode(&text(1002)).outcome, Outcome::StudyUnknown(Unreadable::TooLong));
    assert_eq!(decode(&text(101)).outcome, Outcome::NoPatient(PatientRefusal::Unreadable(Unreadable::TooLong)));
}

#[test]
fn contradicting_keys_elsewhere_leave_nothing_that_the_command_may_have_changed() {
    assert_eq!(
        decode(r#"{"sender":2,"sender":3,"command":1001}"#).outcome,
        Outcome::StudyUnknown(Unreadable::ContradictingKeys)
    );
    assert_eq!(
        decode(r#"{"sender":2,"sender":3,"command":401}"#).outcome,
        Outcome::Unreadable(Unreadable::ContradictingKeys)
    );
    let same = decode(r#"{"sender":2,"sender":2,"command":1001}"#);
    assert!(matches!(same.outcome, Outcome::Message(_)));
    assert_eq!(same.notices.first(), Some(&Notice::DuplicateKeys));
}

#[test]
fn a_step_that_cannot_be_read_shows_no_step() {
    for data in ["[]", "7", r#"{"bodypartAlias":["CHEST"]}"#, r#"{"bodypartAlias":"CHEST","bodypartAlias":"KNEE"}"#] {
        let decoded = decode(&format!(r#"{{"sender":2,"receiver":106,"command":601,"data":{data}}}"#));
        assert!(decoded.notices.contains(&Notice::StepNotReadable), "{data}");
        let Outcome::Message(message) = decoded.outcome else { panic!("{data}") };
        assert_eq!(message.body, Body::Step(vxdisplay::protocol::StepInfo::default()), "{data}");
    }
}

#[test]
fn numbers_where_text_is_due_are_read_with_a_notice() {
    let decoded = decode(r#"{"receiver":106,"command":101,"data":{"patientId":1878,"patientName":true}}"#);
    let Outcome::Message(message) = decoded.outcome else { panic!() };
    let Body::Patient(patient) = message.body else { panic!() };
    assert_eq!((patient.id.as_deref(), patient.name.as_deref()), (Some("1878"), Some("true")));
    assert_eq!(decoded.notices, [Notice::NotTextButRead("patientId"), Notice::NotTextButRead("patientName")]);
}

#[test]
fn a_number_stays_as_it_was_written() {
    for (written, read) in [("12.50", Some("12.50")), ("-0.10", Some("-0.10")), ("7.0", Some("7.0")), ("1e400", None)] {
        let text = format!(r#"{{"command":101,"data":{{"patientId":"1","patientName":{written},}}}}"#);
        let named = match decode(&text).outcome {
            Outcome::Message(message) => match message.body {
                Body::Patient(patient) => patient.name,
                _ => None,
            },
            _ => None,
        };
        assert_eq!(named.as_deref(), read, "{written}");
    }
    assert_eq!(refusal(r#"{"patientId":1.50,"patientId":1.5}"#), PatientRefusal::NotText, "which of the two?");
}

#[test]
fn a_registration_that_only_res_refuses_is_refused() {
    use vxdisplay::protocol::{Reply, Status};
    for rest in [
        r#""res":0"#,
        r#""res":"fail""#,
        r#""res":"0","data":null"#,
        r#""res":false,"data":{}"#,
        r#""result":0,"data":{"status":"?"}"#,
    ] {
        let decoded = decode(&format!(r#"{{"sender":1,"command":11,{rest}}}"#));
        assert!(decoded.notices.contains(&Notice::RefusedByRes(Command::RegisterClient)), "{rest}");
        let Outcome::Message(message) = decoded.outcome else { panic!("{rest}") };
        assert_eq!(message.body, Body::Reply(Reply { status: Some(Status::Failure), error: None }), "{rest}");
    }
    assert_eq!(message(r#"{"sender":1,"command":11,"res":1}"#).body, Body::None);
    let succeeded = message(r#"{"sender":1,"command":11,"res":0,"data":{"status":1}}"#).body;
    assert_eq!(succeeded, Body::Reply(Reply { status: Some(Status::Success), error: None }));
}

#[test]
fn a_broken_101_counts_however_its_letters_are_escaped() {
    for text in [
        r#"{"comm\u0061nd":101,"data":{"patientName":"A"B"}}"#,
        r#"{"\u0063ommand":"\u0031\u00301","data":"#,
        r#"{"data":{"patientName":"\u00e9"B"},"c\u006Fmmand" : 101}"#,
    ] {
        assert_eq!(decode(text).outcome, Outcome::NoPatient(PatientRefusal::Unreadable(Unreadable::NotJson)), "{text}");
    }
    let other = r#"{"comm\u0061nd":1010,"data":{"image":"A"B"}}"#;
    assert_eq!(decode(other).outcome, Outcome::Unreadable(Unreadable::NotJson));
}

#[test]
fn both_id_spellings_with_one_value_are_one_id() {
    for data in [
        r#"{"patientId":"7","patientID":"7"}"#,
        r#"{"patientId":null,"patientID":"7"}"#,
        r#"{"patientId":7,"patientID":" 7 "}"#,
    ] {
        let message = message(&format!(r#"{{"command":101,"data":{data}}}"#));
        let Body::Patient(patient) = message.body else { panic!("{data}") };
        assert_eq!(patient.id.as_deref(), Some("7"), "{data}");
    }
}

#[test]
fn commands_senders_and_receivers_that_are_unknown_pass_and_are_kept() {
    let message = message(r#"{"sender":999,"receiver":777,"command":"zoom","extra":{"a":[1]}}"#);
    assert_eq!(message.command, Command::Named("zoom".into()));
    assert_eq!(message.sender.map(vxdisplay::protocol::ClientType::number), Some(999));
    assert!(message.raw.member("extra").is_some());
    assert_eq!(
        decode(r#"{"command":"101","data":null}"#).notices.first(),
        Some(&Notice::CommandAsText(Command::SetPatientInfo))
    );
}

#[test]
fn binary_frames_and_byte_order_marks_are_read_with_a_notice() {
    let decoded = decode_bytes(b"\xef\xbb\xbf{\"sender\":2,\"receiver\":106,\"command\":1001}");
    assert!(matches!(decoded.outcome, Outcome::Message(_)));
    assert_eq!(decoded.notices, [Notice::BinaryFrame, Notice::ByteOrderMark]);
    let broken = decode_bytes(b"{\"command\":101,\"data\":{\"patientName\":\"\xff\"}}");
    assert_eq!(broken.notices.get(..2), Some(&[Notice::BinaryFrame, Notice::NotUtf8][..]));
}

#[test]
fn no_sentence_of_a_notice_holds_a_value_of_the_message() {
    let text = r#"{"sender":"PLANTED","receiver":"PLANTED","command":"PLANTED","res":["PLANTED"],"data":{"patientName":"PLANTED"}}"#;
    let sentences: Vec<String> = decode(text).notices.iter().map(ToString::to_string).collect();
    assert!(sentences.len() >= 4 && !sentences.concat().contains("PLANTED"), "{sentences:?}");
}

proptest! {
    #[test]
    fn no_text_panics(text in ".{0,300}") {
        let _ = decode(&text);
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = decode_bytes(&bytes);
    }
}

/// Every byte in every place, not a sample: this is how a name of before would stay.
#[test]
fn no_damage_to_a_patient_message_leaves_a_wrong_name() {
    let good = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"P-1","patientName":"Doe^John","patientBirth":"1988-02-14"}}"#;
    let command = good.find("\"command\":101").unwrap();
    for position in (0..good.len()).filter(|position| !(command..command + 13).contains(position)) {
        for byte in 0..=u8::MAX {
            let mut bytes = good.as_bytes().to_vec();
            bytes[position] = byte;
            // A further digit makes another command of it, such as 1010.
            if position == command + 13 && byte.is_ascii_digit() {
                continue;
            }
            let outcome = decode_bytes(&bytes).outcome;
            assert!(!matches!(outcome, Outcome::Unreadable(_) | Outcome::Empty), "{position} {byte}: {outcome:?}");
        }
    }
}
