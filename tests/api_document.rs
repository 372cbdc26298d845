//! Every example of the API document is read, and what this program sends is exactly what the document shows.
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

use vxdisplay::protocol::{
    BirthField, Body, ClientType, Command, Decoded, Message, Notice, Outcome, Outgoing, PatientFields, PatientInfo,
    Receiver, Reply, Res, Status, StepFields, StepInfo, decode,
};

macro_rules! fixture {
    ($name:literal) => {
        include_str!(concat!("fixtures/api/", $name, ".jsonc"))
    };
}

/// The sample as strict JSON, by a reader of JSON with comments that is not ours.
fn strict(sample: &str) -> String {
    let value: serde_json::Value =
        jsonc_parser::parse_to_serde_value(sample, &jsonc_parser::ParseOptions::default()).unwrap();
    value.to_string()
}

fn read(text: &str) -> (Message, Vec<Notice>) {
    let Decoded { outcome, notices, .. } = decode(text);
    match outcome {
        Outcome::Message(message) => (*message, notices),
        other => panic!("{text} was read as {other:?}"),
    }
}

/// Reads a sample strictly and as printed; both must say the same. Gives the notices of the strict form.
fn read_sample(sample: &str) -> (Message, Vec<Notice>) {
    let (message, notices) = read(&strict(sample));
    let (printed, tolerated) = read(sample);
    assert_eq!((&printed.body, &printed.command, printed.sender), (&message.body, &message.command, message.sender));
    let mended = tolerated.iter().filter(|n| matches!(n, Notice::Comments | Notice::TrailingComma)).count();
    assert_eq!(mended, usize::from(sample.contains("//")) + usize::from(has_trailing_comma(sample)), "{tolerated:?}");
    (message, notices)
}

fn has_trailing_comma(sample: &str) -> bool {
    let code: String = sample.lines().map(|line| line.split("//").next().unwrap()).collect();
    code.replace(char::is_whitespace, "").contains(",}")
}

#[test]
fn the_ping_is_written_and_answered_as_documented() {
    let (request, notices) = read_sample(fixture!("ping_request"));
    assert_eq!((request.sender, request.command, request.body), (Some(ClientType::Display), Command::Ping, Body::None));
    assert!(notices.is_empty(), "{notices:?}");
    assert_eq!(Outgoing::Ping { sender: ClientType::Display }.to_text(), r#"{"sender":106,"command":1}"#);

    let (response, notices) = read_sample(fixture!("ping_response"));
    assert_eq!((response.sender, response.command), (Some(ClientType::WebServer), Command::Ping));
    assert_eq!(response.body, Body::Reply(Reply { status: Some(Status::Success), error: None }));
    assert!(notices.is_empty(), "{notices:?}");
    assert_eq!(
        Outgoing::Reply { command: Command::Ping, error: None }.to_text(),
        r#"{"sender":1,"command":1,"data":{"status":1}}"#
    );
}

#[test]
fn the_registration_is_written_and_answered_as_documented() {
    let (request, _) = read_sample(fixture!("register_request"));
    assert_eq!((request.sender, request.command), (Some(ClientType::Display), Command::RegisterClient));
    assert_eq!(Outgoing::Register { sender: ClientType::Display }.to_text(), r#"{"sender":106,"command":11}"#);

    let (response, _) = read_sample(fixture!("register_response"));
    assert_eq!(response.body, Body::Reply(Reply { status: Some(Status::Success), error: None }));
    assert_eq!(
        Outgoing::Reply { command: Command::RegisterClient, error: Some(3) }.to_text(),
        r#"{"sender":1,"command":11,"data":{"status":0,"error":3}}"#
    );
    let (refusal, _) = read(r#"{"sender":1,"command":11,"data":{"status":0,"error":3}}"#);
    assert_eq!(refusal.body, Body::Reply(Reply { status: Some(Status::Failure), error: Some(3) }));
}

#[test]
fn the_patient_is_read_and_written_as_documented() {
    let (message, notices) = read_sample(fixture!("patient"));
    assert_eq!(message.sender, Some(ClientType::Vxvue));
    assert_eq!(message.receiver, Receiver::Only(ClientType::Display));
    assert_eq!(message.command, Command::SetPatientInfo);
    assert_eq!(
        message.body,
        Body::Patient(PatientInfo {
            id: Some("EM-240906-134326".into()),
            name: Some("Doe^John".into()),
            births: vec![BirthField { key: "patientBirth", text: "1988-02-14".into() }],
            sex: None,
        })
    );
    assert!(notices.is_empty(), "{notices:?}");
    let fields = PatientFields {
        id: "EM-240906-134326".into(),
        name: Some("Doe^John".into()),
        birth: Some("1988-02-14".into()),
    };
    assert_eq!(
        Outgoing::Patient { patient: fields, demo: false }.to_text(),
        r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"EM-240906-134326","patientName":"Doe^John","patientBirth":"1988-02-14"}}"#
    );
}

#[test]
fn the_envelopes_own_example_is_read_with_a_notice_for_each_difference() {
    let (message, notices) = read_sample(fixture!("envelope"));
    assert_eq!(message.res, Some(Res::Number(1.into())));
    assert_eq!(
        message.body,
        Body::Patient(PatientInfo {
            id: Some("pt-1878".into()),
            name: Some("json".into()),
            births: vec![BirthField { key: "patientBirthDate", text: "19990121".into() }],
            sex: Some(vxdisplay::protocol::Json::Number(1.into())),
        })
    );
    assert_eq!(notices, [Notice::PatientIdKey, Notice::BirthKey, Notice::PatientSex]);
}

#[test]
fn the_step_is_read_and_written_as_documented() {
    let (message, notices) = read_sample(fixture!("step"));
    assert_eq!(message.body, Body::Step(StepInfo { body_part: Some("CHEST".into()), projection: Some("AP".into()) }));
    assert!(notices.is_empty(), "{notices:?}");
    let step = StepFields { body_part: Some("CHEST".into()), projection: None };
    assert_eq!(
        Outgoing::Step { step, demo: true }.to_text(),
        r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST","projectionAlias":null,"demo":true}}"#
    );
}

#[test]
fn start_and_complete_are_read_and_written_as_documented() {
    let (start, _) = read_sample(fixture!("start"));
    let (complete, _) = read_sample(fixture!("complete"));
    assert_eq!((start.body, complete.body), (Body::Started, Body::Completed));
    assert_eq!(Outgoing::Started { demo: false }.to_text(), r#"{"sender":2,"receiver":106,"command":1001}"#);
    assert_eq!(
        Outgoing::Completed { demo: true }.to_text(),
        r#"{"sender":2,"receiver":106,"command":1002,"data":{"demo":true}}"#
    );
}

#[test]
fn what_this_program_sends_it_reads_back_without_a_notice() {
    let patient = PatientFields { id: "1".into(), name: Some("홍^길동 \"x\" \\".into()), birth: None };
    let step = StepFields { body_part: None, projection: Some("AP".into()) };
    for outgoing in [
        Outgoing::Ping { sender: ClientType::Vxvue },
        Outgoing::Register { sender: ClientType::Vxvue },
        Outgoing::Patient { patient, demo: true },
        Outgoing::Step { step, demo: true },
        Outgoing::Started { demo: true },
        Outgoing::Completed { demo: true },
        Outgoing::Reply { command: Command::Ping, error: None },
    ] {
        let (message, notices) = read(&outgoing.to_text());
        assert!(notices.is_empty(), "{outgoing:?}: {notices:?}");
        assert_eq!(message.demo, message.command.is_exam_event(), "{outgoing:?}");
    }
}

#[test]
fn the_prototype_dialect_is_read() {
    let (pong, _) = read(&Outgoing::PrototypePong.to_text());
    assert_eq!((pong.command, pong.sender, pong.body), (Command::Pong, None, Body::None));

    let (event, notices) = read(r#"{"sender":2,"command":101,"result":1,"data":{"patientId":"7"}}"#);
    assert_eq!(event.receiver, Receiver::Everybody);
    assert_eq!(event.res, Some(Res::Number(1.into())));
    assert_eq!(notices, [Notice::NoReceiver(Command::SetPatientInfo), Notice::ResultKey]);
}
