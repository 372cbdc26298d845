use std::time::Duration;

use vxdisplay::journal::{Filter, Limits, PatientData, View};
use vxdisplay::logging::Pseudonyms;

use crate::support::{HOUR, add, at, everything, found, journal, push_all_out, small_journal};

const PLANTED: [&str; 4] = ["Geheim^Gerda", "김철수", "EM-240906-134326", "1988-02-14"];

fn patient() -> String {
    let [name, _, id, date] = PLANTED;
    format!(
        r#"{{"sender":2,"receiver":106,"command":101,"data":{{"patientId":"{id}","patientName":"{name}","patientBirth":"{date}","n":[1,true]}}}}"#
    )
}

#[test]
fn old_patient_values_are_overwritten_everywhere() {
    let mut journal = journal();
    let kept = [
        patient(),
        format!("{{\"command\":\"{}\" // {}\n}}", PLANTED[0], PLANTED[1]),
        format!(r#"{{"command":602,"{}":{{"x":"{}"}}}}"#, PLANTED[0], PLANTED[1]),
        format!("no json: {}", PLANTED[1]),
        format!(r#"{{"command":101,"data":"{}"}}"#, PLANTED[2]),
    ];
    for text in &kept {
        add(&mut journal, 10, text);
    }
    let before = journal.bytes();
    assert_eq!(found(&PLANTED, &everything(&journal, PatientData::Shown)), PLANTED);

    assert_eq!(journal.age(at(10) + HOUR, HOUR), kept.len());

    for patient in [PatientData::Shown, PatientData::Hidden] {
        assert_eq!(found(&PLANTED, &everything(&journal, patient)), Vec::<&str>::new());
    }
    assert!(journal.rows().all(|row| row.is_overwritten()));
    assert!(journal.bytes() != before && journal.bytes() < before + 200);
    for value in PLANTED {
        let filter = Filter { search: value.to_owned(), patient: PatientData::Shown, ..Filter::default() };
        assert_eq!(journal.rows().filter(|row| filter.passes(*row)).count(), 0, "{value}");
    }
}

#[test]
fn what_is_not_of_a_patient_stays_and_the_pseudonym_too() {
    let pseudonyms = Pseudonyms::default();
    let mut journal = vxdisplay::journal::Journal::new(Limits::default(), pseudonyms.clone());
    let step = r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST"}}"#;
    let first = add(&mut journal, 0, &patient());
    let second = add(&mut journal, 0, step);
    let summary = journal.row(first).unwrap().summary(PatientData::Hidden);
    journal.age(at(0) + HOUR, HOUR);

    let who = pseudonyms.of(PLANTED[2]).to_string();
    let row = journal.row(first).unwrap();
    assert_eq!(row.summary(PatientData::Shown), summary);
    let details = journal.details(first, PatientData::Shown).unwrap();
    assert!(details.overwritten && !details.hides);
    assert!(
        details.fields.iter().any(|field| field.path == "data.patientId" && field.value.message().to_string() == who)
    );
    let details = journal.details(second, PatientData::Hidden).unwrap();
    assert!(!details.overwritten && details.raw.unwrap().contains("CHEST"));
}

#[test]
fn ageing_takes_each_row_in_its_time_and_tells_the_next() {
    let mut journal = small_journal();
    let keep = Duration::from_secs(60);
    assert_eq!(journal.next_age_deadline(keep), None);
    let ping = r#"{"sender":106,"command":1}"#;
    for (second, text) in [(0, ping), (5, &*patient()), (6, ping), (20, &*patient()), (30, ping)] {
        add(&mut journal, second, text);
    }

    assert_eq!(journal.next_age_deadline(keep), Some(at(65)));
    assert_eq!(journal.age(at(64), keep), 0);
    assert_eq!(journal.age(at(65), keep), 1);
    assert_eq!(journal.next_age_deadline(keep), Some(at(80)));
    assert_eq!(journal.age(at(500), keep), 1);
    assert_eq!(journal.next_age_deadline(keep), None);
    add(&mut journal, 600, &patient());
    assert_eq!(journal.next_age_deadline(keep), Some(at(660)));
    push_all_out(&mut journal);
    assert_eq!(journal.next_age_deadline(keep), None);
}

#[test]
fn a_list_found_by_a_name_forgets_it_with_the_name() {
    let mut journal = journal();
    add(&mut journal, 0, &patient());
    let late = add(&mut journal, 100, &patient());
    let filter = Filter { search: "gerda".to_owned(), patient: PatientData::Shown, ..Filter::default() };
    let mut view = View::new(filter);
    view.update(&journal, 100);
    assert_eq!(view.len(), 2);

    journal.age(at(0) + HOUR, HOUR);
    view.update(&journal, 100);
    assert_eq!(view.ids().collect::<Vec<_>>(), [late]);
}

#[test]
fn rows_that_left_before_their_time_are_no_hindrance() {
    let mut journal = vxdisplay::journal::Journal::new(Limits { rows: 2, ..Limits::default() }, Pseudonyms::default());
    for second in 0..10 {
        add(&mut journal, second, &patient());
    }
    assert_eq!(journal.next_age_deadline(HOUR), Some(at(8) + HOUR));
    assert_eq!(journal.age(at(100) + HOUR, HOUR), 2);
}
