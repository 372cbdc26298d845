use std::collections::BTreeSet;

use vxdisplay::journal::{FieldValue, Filter, PatientData};
use vxdisplay::l10n::{Library, Locale};
use vxdisplay::logging::Pseudonyms;

use crate::support::{add, at, binary, everything, found, incoming, journal, sent, wall};

const PLANTED: [&str; 6] = ["Geheim^Gerda", "김철수", "EM-240906-134326", "1988-02-14", "19880214", "Seoul 04524"];

/// Messages of many forms with planted values in places where a person's data can stand.
fn messages() -> Vec<String> {
    let [name, hangul, id, date, old_date, address] = PLANTED;
    let escaped = crate::support::forms(hangul)[2].clone();
    vec![
        format!(
            r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"{id}","patientName":"{name}","patientBirth":"{date}"}}}}"#
        ),
        format!(
            r#"{{"sender":1,"command":101,"data":{{"patientID":"{id}","patientName":"{escaped}","patientBirthDate":"{old_date}","patientSex":1}}}}"#
        ),
        format!(
            r#"{{"sender":2,"command":101,"data":{{"patientId":"{id}","address":"{address}","list":[["{name}"],{{"x":"{hangul}"}}],"{name}":1}}}}"#
        ),
        format!(r#"{{"sender":2,"command":101,"data":{{"patientId":{old_date},"demo":true}}}}"#),
        format!(r#"{{"sender":2,"command":101,"data":"{name}"}}"#),
        format!(r#"{{"sender":2,"command":101,"data":["{name}"]}}"#),
        format!(r#"{{"sender":2,"command":101,"data":{{"patientName":"{name}}}}}"#),
        format!(r#"{{"sender":2,"command":101,"command":101,"data":{{"patientId":"{id}","patientId":"{hangul}"}}}}"#),
        format!(r#"{{"sender":2,"command":602,"data":{{"bodypartAlias":"{name}","status":{old_date}}}}}"#),
        format!(
            r#"{{"sender":2,"command":601,"patient":"{hangul}","data":{{"bodypartAlias":"CHEST","patientName":"{name}"}}}}"#
        ),
        format!(r#"{{"sender":"{name}","receiver":"{hangul}","command":"{id}","res":"{date}","result":{old_date}}}"#),
        format!("{{\"sender\":2,\"command\":1001 // {name}\n}}"),
        format!(r#"{{"command":101,"data":{{"patientId":"{id}" /* {address} */,"patientName":"\ud800{name}"}},}}"#),
        format!("\u{feff}{{\"command\":601,\"data\":{{\"projectionAlias\":[\"{name}\"]}}}}"),
        format!("\"{name}\""),
        format!("{name} {hangul} {id} {date}"),
        "  ".to_owned() + "\u{2003}",
        format!(r#"{{"command":1,"data":{{"status":"{name}","error":"{id}"}}}}"#),
        format!(r#"{{"command":11,"data":{{"status":0,"error":{old_date}}}}}"#),
        format!(r#"{{"command":101,"res":0,"data":{{"patientName":"{name}"}}}}"#),
    ]
}

#[test]
fn hidden_nothing_that_names_a_patient_can_be_had() {
    let mut journal = journal();
    for text in messages() {
        journal.frame(at(0), wall(0), 1, &incoming(&text));
        journal.frame(at(0), wall(0), 1, &sent(&text));
        journal.frame(at(0), wall(0), 1, &binary(text.as_bytes()));
    }
    journal.frame(at(0), wall(0), 1, &binary(b"\xff Geheim^Gerda"));

    let hidden = everything(&journal, PatientData::Hidden);
    assert_eq!(found(&PLANTED, &hidden), Vec::<&str>::new());
    let shown = everything(&journal, PatientData::Shown);
    assert_eq!(found(&PLANTED, &shown), PLANTED);
}

#[test]
fn searching_hidden_values_finds_nothing_and_shown_ones_does() {
    let mut journal = journal();
    for text in messages() {
        add(&mut journal, 0, &text);
    }
    for value in PLANTED.into_iter().chain(["gerda", "134326", "1988"]) {
        let finds = |patient| {
            let filter = Filter { search: value.to_owned(), patient, ..Filter::default() };
            journal.rows().filter(|row| filter.passes(*row)).count()
        };
        assert_eq!(finds(PatientData::Hidden), 0, "{value}");
        assert!(finds(PatientData::Shown) > 0, "{value}");
    }
}

#[test]
fn what_is_not_of_a_patient_is_shown() {
    let mut journal = journal();
    for text in [
        r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"흉부","projectionAlias":"PA","demo":true}}"#,
        r#"{"sender":1,"receiver":null,"command":11,"res":1,"data":{"status":0,"error":7}}"#,
        r#"{"command":"pong"}"#,
        r#"{"sender":"2","receiver":106.0,"command":"1002"}"#,
    ] {
        let id = add(&mut journal, 0, text);
        let details = journal.details(id, PatientData::Hidden).unwrap();
        assert!(!details.hides && !details.fields.iter().any(|field| field.value.is_hidden()), "{text}");
        let again: serde_json::Value = serde_json::from_str(&details.raw.unwrap()).unwrap();
        assert_eq!(again, serde_json::from_str::<serde_json::Value>(text).unwrap());
    }
}

#[test]
fn a_hidden_patient_is_told_by_pseudonym_lengths_and_letters() {
    let pseudonyms = Pseudonyms::default();
    let mut journal = vxdisplay::journal::Journal::new(Default::default(), pseudonyms.clone());
    let id = add(
        &mut journal,
        0,
        r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":" P-1 ","patientName":"김철수","patientBirthDate":"1988-02-14","note":"a","more":null}}"#,
    );
    let who = pseudonyms.of("P-1").to_string();
    let row = journal.row(id).unwrap();
    assert_eq!(row.summary(PatientData::Hidden).to_string(), format!("Patient {who} · name, birth date · 1 notice"));
    assert_eq!(
        row.summary(PatientData::Hidden).text(Library::bundled(), Locale::KO),
        format!("환자 {who} · 이름, 생년월일 · 알림 1건")
    );
    assert_eq!(row.summary(PatientData::Shown).to_string(), "P-1 · 김철수 · 1988-02-14 · 1 notice");

    let details = journal.details(id, PatientData::Hidden).unwrap();
    let lines: Vec<_> =
        details.fields.iter().map(|field| (field.path.as_str(), field.value.message().to_string())).collect();
    assert_eq!(
        lines,
        [
            ("sender", "2 · VXvue (VSS)".to_owned()),
            ("receiver", "106 · Display".to_owned()),
            ("command", "101 · setPatientInfo".to_owned()),
            ("data.patientId", who),
            ("data.patientName", "3 characters, Hangul".to_owned()),
            ("data.patientBirthDate", "valid date".to_owned()),
            ("data.note", "1 character, Latin".to_owned()),
            ("data.more", "null".to_owned()),
        ]
    );
    assert!(details.raw.unwrap().contains(r#""patientName": "•••""#));
    let documented: Vec<bool> = details.fields.iter().map(|field| field.document.is_some()).collect();
    assert_eq!(documented, [true, true, true, true, true, true, false, false]);
    let shown = journal.details(id, PatientData::Shown).unwrap();
    assert!(shown.fields.iter().any(|field| field.value == FieldValue::Shown("김철수".to_owned())));
}

#[test]
fn one_patient_has_one_pseudonym_and_two_have_two() {
    let mut journal = journal();
    let mut told = Vec::new();
    for id in ["\"A\"", "\" A\"", "\"B\"", "\"17\"", "17"] {
        let id = add(&mut journal, 0, &format!(r#"{{"command":101,"data":{{"patientId":{id}}}}}"#));
        told.push(journal.row(id).unwrap().pseudonym().unwrap().to_string());
    }
    assert_eq!((&told[0], &told[3]), (&told[1], &told[4]));
    assert_eq!(told.iter().collect::<BTreeSet<_>>().len(), 3);
}

#[test]
fn a_message_of_endless_fields_is_cut() {
    let mut journal = journal();
    let fields: Vec<String> = (0..5000).map(|number| format!(r#""k{number}":{number}"#)).collect();
    let id = add(&mut journal, 0, &format!(r#"{{"command":602,{}}}"#, fields.join(",")));
    let details = journal.details(id, PatientData::Shown).unwrap();
    assert_eq!(details.fields.len() + details.fields_left_out, 5001);
    assert!(details.fields.len() <= 500);
}
