//! Nothing of a patient reaches a stream or a file without being asked for.

mod common;

use std::path::Path;

use common::{FOREIGN, Server, Watch};

const PLANTED: [&str; 6] = ["PLANT-4711", "Zebrowski", "ZEBROWSKI", "Xaver", "얼룩말", "1931"];

/// Every file below a folder, as text.
fn files(folder: &Path) -> String {
    let mut text = String::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(path) = pending.pop() {
        if path.is_dir() {
            pending.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            text.push_str(&String::from_utf8_lossy(&std::fs::read(&path).unwrap()));
        }
    }
    text
}

/// Runs an exam of a planted patient, broken messages included; gives what was printed and what was written.
fn planted_exam(arguments: &[&str]) -> (String, String) {
    let mut server = Server::start(FOREIGN[0]);
    let mut watch = Watch::start_with(&server.url(), arguments, "[log]\nlevel = \"trace\"\nfile = true\n");
    server.registered();
    let patient = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"PLANT-4711","patientName":"Zebrowski^Xaver==얼룩말","patientBirth":"19310203","patientSex":1}}"#;
    server.send(patient);
    watch.until("the patient", |line| line["patient"].is_object());
    server.send(r#"{"sender":2,"receiver":106,"command":1001}"#);
    watch.until("the start", |line| line["phase"] == "in_progress");
    for broken in [
        r#"{"sender":2,"command":101,"data":{"patientId":"PLANT-4711","patientName":"Zebrowski"^Xaver"}}"#,
        r#"{"sender":"Zebrowski","command":"Xaver","res":["PLANT-4711"],"Zebrowski":1}"#,
        "Zebrowski Xaver PLANT-4711 1931",
        r#"["Zebrowski"]"#,
    ] {
        server.send(broken);
        watch.until("a notice", |line| line["notices"] != serde_json::json!([]));
    }
    server.send(patient);
    watch.until("the patient again", |line| line["patient"].is_object());
    server.process.say("close 4000");
    watch.link("lost");
    watch.process.signal("TERM");
    assert_eq!(watch.process.wait().code(), Some(0));
    let mut printed = watch.process.seen.join("\n");
    printed.extend(watch.process.drain_for(std::time::Duration::from_millis(100)));
    (printed, files(watch.home.path()))
}

#[test]
fn nothing_of_a_patient_is_printed_or_written_without_being_asked_for() {
    let (printed, written) = planted_exam(&[]);
    assert!(written.contains("exam: patient #"), "the log names the patient by a pseudonym:\n{written}");
    for value in PLANTED {
        assert!(!printed.contains(value), "standard output holds {value}");
        assert!(!written.contains(value), "a file or standard error holds {value}:\n{written}");
    }
    assert!(printed.contains(r#""id":"***""#), "{printed}");
}

#[test]
fn with_being_asked_for_the_same_search_finds_the_patient() {
    let (printed, written) = planted_exam(&["--show-patient-data"]);
    for value in ["PLANT-4711", "얼룩말", "ZEBROWSKI", "1931"] {
        assert!(printed.contains(value), "standard output lacks {value}");
        assert!(!written.contains(value), "a file holds {value}");
    }
}

#[test]
fn names_are_masked_before_they_are_printed() {
    let mut server = Server::start(FOREIGN[2]);
    let mut watch =
        Watch::start_with(&server.url(), &["--show-patient-data"], "[privacy]\nnames = \"masked-until-start\"\n");
    server.registered();
    server.patient("P-1", "Hong^Gildong==홍^길동");
    let masked = watch.shows("ready", Some("홍*동"), None);
    assert_eq!(masked["patient"]["name_small"], "HONG, G***");
    assert_eq!(masked["patient"]["birth_date"], "1988-**-**");
    server.started();
    let full = watch.shows("in_progress", Some("홍길동"), None);
    assert_eq!(full["patient"]["birth_date"], "1988-02-14");
}
