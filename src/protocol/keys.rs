//! One table of the keys that the API document names, for the envelope and for `data` alike, and how else programs spell them.
//!
//! Libraries write keys in their own habits: `PatientID` (DICOM keywords), `patient_id`, `Command`. Such a key is renamed to the
//! document's, so that two spellings of one key meet as the same key twice.

use super::fold::folded;
use super::json::{Json, integer_in};
use super::{ClientType, Command, Notice, push_once};

/// A key of the document, and its spellings with letters folded and separators left out.
struct Key {
    name: &'static str,
    folded: &'static [&'static str],
}

/// The document's keys. `patientID` and `patientBirthDate` are in its samples, and keep notices of their own.
const KEYS: [Key; 15] = [
    Key { name: "sender", folded: &["sender"] },
    Key { name: "receiver", folded: &["receiver"] },
    Key { name: "command", folded: &["command"] },
    Key { name: "res", folded: &["res"] },
    Key { name: "result", folded: &["result"] },
    Key { name: "data", folded: &["data"] },
    Key { name: "status", folded: &["status"] },
    Key { name: "error", folded: &["error"] },
    Key { name: "patientId", folded: &["patientid", "patientsid"] },
    Key { name: "patientName", folded: &["patientname", "patientsname"] },
    Key { name: "patientBirth", folded: &["patientbirth"] },
    Key {
        name: "patientBirthDate",
        folded: &["patientbirthdate", "patientsbirthdate", "patientbirthday", "patientdateofbirth"],
    },
    Key { name: "patientSex", folded: &["patientsex", "patientssex"] },
    Key { name: "bodypartAlias", folded: &["bodypartalias"] },
    Key { name: "projectionAlias", folded: &["projectionalias"] },
];

/// Spellings that stay as they are, because samples of the document have them.
const IN_SAMPLES: [&str; 1] = ["patientID"];

/// The longest key that can be a spelling of one of these.
const LONGEST: usize = 40;

/// The document's name of a key, however its letters are cased and its words separated; none for a key that it does not have.
#[must_use]
pub(super) fn name_of(spelling: &str) -> Option<&'static str> {
    if let Some(key) = KEYS.iter().find(|key| key.name == spelling) {
        return Some(key.name);
    }
    if spelling.len() > LONGEST {
        return None;
    }
    let folded = folded(spelling);
    KEYS.iter().find(|key| key.folded.contains(&folded.as_str())).map(|key| key.name)
}

/// Renames the keys of a message and of its `data` to those of the document, with a notice for each that was spelled otherwise.
pub(super) fn normalise(message: Json, notices: &mut Vec<Notice>) -> Json {
    let Json::Object(members) = message else { return message };
    let mut members = renamed(members, notices);
    for (key, value) in &mut members {
        if key == "data"
            && let Json::Object(data) = value
        {
            *data = renamed(std::mem::take(data), notices);
        }
    }
    Json::Object(members)
}

fn renamed(members: Vec<(String, Json)>, notices: &mut Vec<Notice>) -> Vec<(String, Json)> {
    let mut out: Vec<(String, Json)> = Vec::with_capacity(members.len());
    let mut respelled = false;
    for (spelling, value) in members {
        let name = name_of(&spelling).filter(|name| *name != spelling && !IN_SAMPLES.contains(&spelling.as_str()));
        let Some(name) = name else {
            out.push((spelling, value));
            continue;
        };
        respelled = true;
        push_once(notices, Notice::KeySpelling(name));
        out.push((name.to_owned(), value));
    }
    if respelled { without_shadows(out) } else { out }
}

/// The members without empty ones whose key has another spelling with a value: `patientId: null` beside `PatientID: "7"`.
fn without_shadows(members: Vec<(String, Json)>) -> Vec<(String, Json)> {
    let says = |name: &str| members.iter().any(|(key, value)| key == name && !is_blank(value));
    let spoken: Vec<&str> = KEYS.iter().map(|key| key.name).filter(|name| says(name)).collect();
    // With the first of its key alone: a frame of many thousand keys takes no quadratic time, and what contradicts the first contradicts.
    let first = |name: &str| members.iter().position(|(key, _)| key == name);
    let firsts: Vec<(&str, Option<usize>)> = KEYS.iter().map(|key| (key.name, first(key.name))).collect();
    let says_it_again = |index: usize, key: &str, value: &Json| {
        let first = firsts.iter().find(|(name, _)| *name == key).and_then(|(_, first)| *first);
        let said = first.filter(|first| *first < index).and_then(|first| members.get(first)).map(|(_, said)| said);
        said.is_some_and(|said| said != value && means_the_same(key, said, value))
    };
    let keep: Vec<bool> = members
        .iter()
        .enumerate()
        .map(|(index, (key, value))| {
            let name = KEYS.iter().find(|known| known.name == key);
            name.is_none()
                || ((!is_blank(value) || !spoken.contains(&key.as_str())) && !says_it_again(index, key, value))
        })
        .collect();
    members.into_iter().zip(keep).filter_map(|(member, keep)| keep.then_some(member)).collect()
}

/// Whether two values of a key say the same: `101` and `"101"`, `2` and `"VXvue"`, `"5"` and `5`.
fn means_the_same(key: &str, one: &Json, other: &Json) -> bool {
    let text = |value: &Json| match value {
        Json::Text(text) => Some(text.trim().to_owned()),
        Json::Number(number) => Some(number.to_string()),
        Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => None,
    };
    let (Some(one), Some(other)) = (text(one), text(other)) else { return false };
    let number = |text: &str| integer_in(text);
    one == other
        || match key {
            "command" => Command::from_text(&one) == Command::from_text(&other),
            "sender" | "receiver" => {
                let client = |text: &str| number(text).or_else(|| ClientType::from_name(text).map(ClientType::number));
                client(&one).is_some() && client(&one) == client(&other)
            }
            _ => false,
        }
}

fn is_blank(value: &Json) -> bool {
    match value {
        Json::Null => true,
        Json::Text(text) => text.trim().is_empty(),
        Json::Bool(_) | Json::Number(_) | Json::Array(_) | Json::Object(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_known_however_it_is_spelled() {
        for (spelling, name) in [
            ("command", Some("command")),
            ("COMMAND", Some("command")),
            ("PatientID", Some("patientId")),
            ("patient_id", Some("patientId")),
            ("Patient Id", Some("patientId")),
            ("PATIENT-NAME", Some("patientName")),
            ("Patient's Name", Some("patientName")),
            ("PatientBirthDate", Some("patientBirthDate")),
            ("patient.birth", Some("patientBirth")),
            ("\u{feff}Sender", Some("sender")),
            ("body_part_alias", Some("bodypartAlias")),
            ("com}mand", None),
            ("patient#Id", None),
            ("commands", None),
            ("name", None),
            ("", None),
        ] {
            assert_eq!(name_of(spelling), name, "{spelling}");
        }
    }

    #[test]
    fn every_key_of_the_table_is_found_by_its_own_name() {
        for key in &KEYS {
            assert_eq!(name_of(key.name), Some(key.name));
        }
    }

    #[test]
    fn spellings_that_mean_the_same_contradict_nothing() {
        for text in [
            r#"{"command":101,"COMMAND":"101","Command":"setPatientInfo"}"#,
            r#"{"sender":2,"Sender":"VXvue","SENDER":"2"}"#,
            r#"{"patientId":"5","PatientID":5,"patient_id":" 5 "}"#,
        ] {
            let Json::Object(members) = serde_json::from_str(text).unwrap() else { panic!() };
            assert_eq!(renamed(members, &mut Vec::new()).len(), 1, "{text}");
        }
    }

    #[test]
    fn a_spelling_that_says_nothing_contradicts_nothing() {
        let json = |text: &str| serde_json::from_str::<Json>(text).unwrap();
        for (text, read) in [
            (r#"{"patientId":null,"PatientID":"7"}"#, r#"{"patientId":"7"}"#),
            (r#"{"PatientID":"7","patient_id":" "}"#, r#"{"patientId":"7"}"#),
            (r#"{"PatientID":"7","patientId":"8"}"#, r#"{"patientId":"7","patientId":"8"}"#),
            (r#"{"PatientID":null}"#, r#"{"patientId":null}"#),
            (r#"{"patientID":"7","x_y":1}"#, r#"{"patientID":"7","x_y":1}"#),
        ] {
            let (Json::Object(members), Json::Object(expected)) = (json(text), json(read)) else { panic!() };
            assert_eq!(renamed(members, &mut Vec::new()), expected, "{text}");
        }
    }
}
