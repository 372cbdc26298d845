use vxdisplay::journal::PatientData;
use vxdisplay::l10n::{Library, Locale};

use crate::support::{add, journal};

#[test]
fn every_field_of_the_documents_samples_is_explained() {
    let mut journal = journal();
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/api");
    let mut seen = 0;
    for sample in std::fs::read_dir(folder).unwrap() {
        let path = sample.unwrap().path();
        let id = add(&mut journal, 0, &std::fs::read_to_string(&path).unwrap());
        for field in journal.details(id, PatientData::Hidden).unwrap().fields {
            let document = field.document.unwrap_or_else(|| panic!("{}: {}", path.display(), field.path));
            let text = |locale| document.message().text(Library::bundled(), locale);
            assert_ne!(text(Locale::EN), text(Locale::KO));
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen} fields");
}

#[test]
fn a_field_that_the_document_does_not_know_is_not_explained() {
    let mut journal = journal();
    let id = add(&mut journal, 0, r#"{"sender":2,"command":602,"data":{"patientId":"1","patient":{"patientId":"2"}}}"#);
    let details = journal.details(id, PatientData::Hidden).unwrap();
    let unknown: Vec<_> =
        details.fields.iter().filter(|field| field.document.is_none()).map(|field| field.path.as_str()).collect();
    assert_eq!(unknown, ["data.patientId", "data.patient.patientId"]);
    assert!(details.fields[2..].iter().all(|field| field.value.is_hidden()));
}
