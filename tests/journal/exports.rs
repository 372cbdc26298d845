use std::process::Command;

use vxdisplay::journal::{Exporter, Filter, Format, LinkLine, PatientData, View};
use vxdisplay::l10n::{Locale, Message};

use crate::support::{add, at, export, push_all_out, small_journal, wall};

const PATIENT: &str = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"P-1","patientName":"=Doe, \"J\"","patientBirth":"1988-02-14"}}"#;

fn sample() -> vxdisplay::journal::Journal {
    let mut journal = small_journal();
    add(&mut journal, 1, PATIENT);
    add(
        &mut journal,
        2,
        r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"=HYPERLINK(\"http://x\")","projectionAlias":"a\nb"}}"#,
    );
    add(&mut journal, 3, "@SUM(A1)\r\nand more");
    journal.link(
        at(4),
        wall(4),
        2,
        LinkLine::new(Message::new("row-text").with("text", "+Connected, \"well\""), false),
    );
    journal
}

#[test]
fn json_lines_say_what_they_hold_and_each_is_json() {
    let journal = sample();
    for (patient, word) in [(PatientData::Hidden, "hidden"), (PatientData::Shown, "shown")] {
        let text = export(&journal, Format::JsonLines, patient);
        let records: Vec<serde_json::Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(records.len(), 5);
        assert_eq!((&records[0]["vxdisplay_messages"], &records[0]["patient_data"]), (&1.into(), &word.into()));
        assert_eq!((&records[1]["command"], &records[1]["direction"]), (&101.into(), &"in".into()));
        assert_eq!(records[1]["time"], "2026-11-22T14:00:01.000+09:00");
        let message = records[1]["message"].as_str().unwrap();
        assert_eq!(message == PATIENT, patient == PatientData::Shown);
        assert_eq!(records[3]["message"].is_null(), patient == PatientData::Hidden);
        assert_eq!(records[4]["direction"], "link");
    }
}

/// Rows of a CSV text as RFC 4180 has them.
fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.push(chars.next().unwrap()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                assert_eq!(cell.pop(), Some('\r'));
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(c),
        }
    }
    assert!(row.is_empty() && cell.is_empty() && !quoted);
    rows
}

#[test]
fn csv_says_in_each_row_what_it_holds_and_starts_no_formula() {
    let journal = sample();
    for (patient, word) in [(PatientData::Hidden, "hidden"), (PatientData::Shown, "shown")] {
        let text = export(&journal, Format::Csv, patient);
        let rows = cells(text.strip_prefix('\u{feff}').unwrap());
        assert_eq!(rows.len(), 5);
        assert_eq!((rows[0][0].as_str(), rows[0].last().unwrap().as_str()), ("time", "patient_data"));
        for row in &rows[1..] {
            assert_eq!((row.len(), row.last().unwrap().as_str()), (rows[0].len(), word));
            assert!(!row.iter().any(|cell| cell.trim_start().starts_with(['=', '+', '-', '@'])), "{row:?}");
        }
        assert!(rows[2].iter().any(|cell| cell.starts_with("'=HYPERLINK")));
        assert_eq!(rows[4][5], "'+Connected, \"well\"");
        assert_eq!(text.contains("Doe"), patient == PatientData::Shown);
    }
}

#[test]
fn a_foreign_reader_reads_the_csv_as_we_do() {
    let text = export(&sample(), Format::Csv, PatientData::Shown);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("messages.csv");
    std::fs::write(&file, &text).unwrap();
    let script = "import csv,json,sys\nwith open(sys.argv[1],encoding='utf-8-sig',newline='') as f: print(json.dumps(list(csv.reader(f,strict=True))))";
    let Ok(output) = Command::new("python3").args(["-c", script]).arg(&file).output() else {
        eprintln!("NOT RUN: there is no python3");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let theirs: Vec<Vec<String>> = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(theirs, cells(text.strip_prefix('\u{feff}').unwrap()));
}

#[test]
fn the_rows_of_a_list_are_exported_in_slices() {
    let mut journal = sample();
    let mut view = View::new(Filter { problems_only: true, ..Filter::default() });
    view.update(&journal, 100);
    assert_eq!(view.len(), 1);
    let mut exporter = Exporter::of_view(&view, Format::JsonLines, PatientData::Hidden, Locale::KO, wall(0));
    let mut out = Vec::new();
    assert!(!exporter.advance(&journal, &mut out, 0).unwrap());
    assert_eq!(exporter.progress(), (0, 1));
    push_all_out(&mut journal);
    assert!(exporter.advance(&journal, &mut out, 10).unwrap(), "what has left is left out");
    assert_eq!(String::from_utf8(out).unwrap().lines().count(), 1);
}

#[test]
fn a_file_name_says_what_is_in_it() {
    let name = |format, patient: PatientData| format_name(format, patient);
    assert_eq!(name(Format::Csv, PatientData::Hidden), "vxdisplay-messages-20261122-140000-patient-data-hidden.csv");
    assert_eq!(
        name(Format::JsonLines, PatientData::Shown),
        "vxdisplay-messages-20261122-140000-patient-data-shown.jsonl"
    );
}

fn format_name(format: Format, patient: PatientData) -> String {
    format.file_name(patient, wall(0))
}
