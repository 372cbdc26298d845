//! Stand-ins for patient values, of the same shape: the same groups and components of a name, as many letters of the
//! same writing, a date for a date. Equal values have equal stand-ins, different values different ones.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};

use super::line::{LooksLike, What};
use crate::exam::{BirthDateProblem, Received, clean, read_birth_date, says_nothing};
use crate::protocol::{Command, Decoded, Json, Message, Outcome, PatientRefusal, decode, decode_bytes};

mod names;

/// Replaces patient values. What it was told is kept in memory as long as it lives, and nowhere else.
#[derive(Default)]
pub struct Pseudonymiser {
    seed: u64,
    today: NaiveDate,
    ids: HashMap<String, u64>,
    components: HashMap<String, usize>,
}

/// Without what it was told.
impl std::fmt::Debug for Pseudonymiser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pseudonymiser").field("ids", &self.ids.len()).finish_non_exhaustive()
    }
}

/// Replaces a value that is not text: it is refused for the same reason.
const NOT_TEXT: Json = Json::Array(Vec::new());

/// What stands for an id that was damaged on its way, and before the stand-in of a group of a name that was.
const DAMAGED: &str = "\u{fffd}";

/// The shortest and the longest shift of a birth date, in days: a month, and about four years.
const SHIFT: std::ops::Range<u64> = 30..1461;

impl Pseudonymiser {
    /// A pseudonymiser that has been told nothing. `seed` is a secret number, by which birth dates are shifted; `today`
    /// decides whether a birth date lies in the future.
    #[must_use]
    pub fn new(seed: u64, today: NaiveDate) -> Self {
        Self { seed, today, ..Self::default() }
    }

    /// What is recorded for a message: its members that the API document knows, with stand-ins for patient values; or,
    /// where it could not be read, only that, for nobody knows what is in it.
    pub fn frame(&mut self, text: &str, binary: bool) -> What {
        let Decoded { outcome, .. } = if binary { decode_bytes(text.as_bytes()) } else { decode(text) };
        let size = text.len();
        match outcome {
            Outcome::Message(message) => What::Frame { text: self.message(&message), binary },
            Outcome::Empty => What::Frame { text: String::new(), binary },
            Outcome::Unreadable(why) => {
                What::Unreadable { why: why.into(), looks_like: LooksLike::Nothing, binary, size }
            }
            Outcome::StepUnknown(why) => {
                What::Unreadable { why: why.into(), looks_like: LooksLike::Step, binary, size }
            }
            Outcome::StudyUnknown(why) => {
                What::Unreadable { why: why.into(), looks_like: LooksLike::Study, binary, size }
            }
            Outcome::NoPatient(refusal) => {
                let why = match refusal {
                    PatientRefusal::Unreadable(why) => why.into(),
                    PatientRefusal::Empty
                    | PatientRefusal::DataNotAnObject
                    | PatientRefusal::ContradictingKeys
                    | PatientRefusal::ContradictingIds
                    | PatientRefusal::NotText
                    | PatientRefusal::FailureReported => super::Why::ContradictingKeys,
                };
                What::Unreadable { why, looks_like: LooksLike::Patient, binary, size }
            }
        }
    }

    fn message(&mut self, message: &Message) -> String {
        let members = message.raw.members().unwrap_or_default();
        let kept = members.iter().filter_map(|(key, value)| {
            let value = match key.as_str() {
                "sender" | "receiver" => number(value),
                "command" => command(value, &message.command),
                "res" | "result" => result(value),
                "data" => self.data(value, &message.command),
                _ => return None,
            };
            Some((key.clone(), value))
        });
        let kept = Json::Object(kept.collect());
        // JSON that was read can be written.
        serde_json::to_string(&kept).unwrap_or_default()
    }

    fn data(&mut self, data: &Json, command: &Command) -> Json {
        let Some(members) = data.members() else {
            return if *data == Json::Null { Json::Null } else { NOT_TEXT };
        };
        let shift = self.shift(data);
        let kept = members.iter().filter_map(|(key, value)| {
            let value = match (command, key.as_str()) {
                (_, "demo") => boolean(value),
                // Other messages than a 101 may mention a patient, too.
                (_, "patientId" | "patientID") => self.id(value),
                (_, "patientName") => self.name(value),
                (_, "patientBirth" | "patientBirthDate") => self.birth(value, shift),
                // Its presence is kept, its content is not.
                (Command::SetPatientInfo, "patientSex") => Json::Null,
                (Command::SendStepInfo, "bodypartAlias" | "projectionAlias") => step_text(value),
                (Command::Ping | Command::Pong | Command::RegisterClient, "status" | "error") => number(value),
                _ => return None,
            };
            Some((key.clone(), value))
        });
        Json::Object(kept.collect())
    }

    fn id(&mut self, value: &Json) -> Json {
        let Some(key) = key(value) else { return not_a_text(value) };
        if says_nothing(&key) {
            return Json::Text(String::new());
        }
        if Received::of(&text(value)) == Received::Damaged {
            return Json::Text(DAMAGED.to_owned());
        }
        let is_number = key.bytes().all(|byte| byte.is_ascii_digit());
        let next = self.ids.len() as u64 + 1;
        let index = *self.ids.entry(key).or_insert(next);
        if !is_number {
            return Json::Text(format!("ANON-{index:04}"));
        }
        // An id that came once as a number and once as text stays one id.
        let stand_in = 9_000_000 + index;
        match value {
            Json::Number(_) => Json::Number(stand_in.into()),
            Json::Null | Json::Bool(_) | Json::Text(_) | Json::Array(_) | Json::Object(_) => {
                Json::Text(stand_in.to_string())
            }
        }
    }

    fn name(&mut self, value: &Json) -> Json {
        let Some(_) = key(value) else { return not_a_text(value) };
        Json::Text(names::stand_in(&text(value), &mut self.components))
    }

    fn birth(&self, value: &Json, shift: Days) -> Json {
        let Some(_) = key(value) else { return not_a_text(value) };
        let written = text(value);
        let written = written.trim();
        let stand_in = match read_birth_date(written, self.today) {
            Ok(date) => dated_like(written, self.shifted(date, shift)),
            Err(_) if says_nothing(written) => String::new(),
            Err(BirthDateProblem::InTheFuture) => "9999-12-31".to_owned(),
            Err(BirthDateProblem::TooLongAgo) => "1850-01-02".to_owned(),
            Err(BirthDateProblem::Placeholder) => "0001-01-01".to_owned(),
            Err(BirthDateProblem::Damaged) => DAMAGED.to_owned(),
            Err(BirthDateProblem::NotADate | BirthDateProblem::Contradicting) => "0000-00-00".to_owned(),
        };
        Json::Text(stand_in)
    }

    /// Earlier by the shift; later where nobody who lives can be born that early.
    fn shifted(&self, date: NaiveDate, shift: Days) -> NaiveDate {
        let is_read = |date: &NaiveDate| read_birth_date(&date.to_string(), self.today).is_ok();
        let earlier = date.checked_sub_days(shift).filter(is_read);
        earlier.or_else(|| date.checked_add_days(shift).filter(is_read)).unwrap_or(date)
    }

    /// By how many days this patient's dates are shifted: the same for one id, or where there is none, for one name.
    fn shift(&self, data: &Json) -> Days {
        let of = |name: &str| data.member(name).and_then(key).filter(|key| !key.is_empty());
        let person = of("patientId").or_else(|| of("patientID")).or_else(|| of("patientName")).unwrap_or_default();
        let mut hash = self.seed ^ 0xcbf2_9ce4_8422_2325;
        for byte in person.bytes() {
            hash = mixed(hash ^ u64::from(byte));
        }
        Days::new(SHIFT.start + mixed(hash) % (SHIFT.end - SHIFT.start))
    }
}

/// The mixing step of `SplitMix64`.
fn mixed(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// The date in the form of this text.
fn dated_like(written: &str, date: NaiveDate) -> String {
    let form = match written.get(4..5) {
        Some("-") => "%Y-%m-%d",
        Some(".") => "%Y.%m.%d",
        _ => "%Y%m%d",
    };
    date.format(form).to_string()
}

/// What a value is compared by; none where it is no text and is not read as one.
fn key(value: &Json) -> Option<String> {
    match value {
        Json::Text(_) | Json::Bool(_) => Some(clean(&text(value))),
        Json::Number(number) => (!number.is_f64()).then(|| number.to_string()),
        Json::Null | Json::Array(_) | Json::Object(_) => None,
    }
}

fn text(value: &Json) -> String {
    match value {
        Json::Text(text) => text.clone(),
        Json::Bool(value) => value.to_string(),
        Json::Number(number) => number.to_string(),
        Json::Null | Json::Array(_) | Json::Object(_) => String::new(),
    }
}

/// Null as null, and anything else as what is no text.
fn not_a_text(value: &Json) -> Json {
    if *value == Json::Null { Json::Null } else { NOT_TEXT }
}

fn boolean(value: &Json) -> Json {
    match value {
        Json::Bool(value) => Json::Bool(*value),
        Json::Null | Json::Number(_) | Json::Text(_) | Json::Array(_) | Json::Object(_) => Json::Null,
    }
}

/// A number, even if written as text; non-numeric text is dropped.
fn number(value: &Json) -> Json {
    match value {
        Json::Null | Json::Bool(_) | Json::Number(_) => value.clone(),
        Json::Text(text) if text.trim().parse::<i64>().is_ok() => value.clone(),
        Json::Text(_) => Json::Text("?".to_owned()),
        Json::Array(_) | Json::Object(_) => NOT_TEXT,
    }
}

fn result(value: &Json) -> Json {
    match value {
        Json::Text(text) if ["0", "1", "true", "false"].contains(&text.trim().to_ascii_lowercase().as_str()) => {
            value.clone()
        }
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::Array(_) | Json::Object(_) => {
            number(value)
        }
    }
}

/// The command as it came, if it is a known one or a number; the name of an unknown one could be anything.
fn command(value: &Json, command: &Command) -> Json {
    match command {
        Command::Named(_) => Json::Text("unknown".to_owned()),
        Command::Ping
        | Command::Pong
        | Command::RegisterClient
        | Command::SetPatientInfo
        | Command::SendStepInfo
        | Command::EventStartExam
        | Command::EventCompleteExam
        | Command::Other(_) => value.clone(),
    }
}

/// The site's words for body part and projection, which the body figure goes by.
fn step_text(value: &Json) -> Json {
    match value {
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) => value.clone(),
        Json::Array(_) | Json::Object(_) => NOT_TEXT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pseudonymiser() -> Pseudonymiser {
        Pseudonymiser::new(7, NaiveDate::from_ymd_opt(2026, 11, 22).unwrap())
    }

    fn text(what: What) -> String {
        let What::Frame { text, .. } = what else { panic!("{what:?}") };
        text
    }

    fn patient(told: &mut Pseudonymiser, data: &str) -> serde_json::Value {
        let frame = told.frame(&format!(r#"{{"sender":2,"receiver":106,"command":101,"data":{data}}}"#), false);
        serde_json::from_str::<serde_json::Value>(&text(frame)).unwrap()["data"].clone()
    }

    #[test]
    fn ids_stay_equal_and_different_and_keep_whether_they_are_numbers() {
        let mut told = pseudonymiser();
        let mut id = |data: &str| patient(&mut told, data)["patientId"].clone();
        let first = id(r#"{"patientId":"A-1"}"#);
        assert_eq!(first, "ANON-0001");
        assert_ne!(id(r#"{"patientId":"A-2"}"#), first);
        assert_eq!(id(r#"{"patientId":" A-1 "}"#), first);
        assert_eq!(id(r#"{"patientId":1878}"#), 9_000_003);
        assert_eq!(id(r#"{"patientId":"1878"}"#), "9000003");
        assert_eq!(id(r#"{"patientId":null}"#), serde_json::Value::Null);
        assert_eq!(id(r#"{"patientId":{"x":"A-1"}}"#), serde_json::json!([]));
    }

    #[test]
    fn birth_dates_are_other_dates_in_the_same_form_by_one_shift_a_patient() {
        let mut told = pseudonymiser();
        let mut birth = |id: &str, date: &str| {
            let data = patient(&mut told, &format!(r#"{{"patientId":"{id}","patientBirth":"{date}"}}"#));
            data["patientBirth"].as_str().unwrap().to_owned()
        };
        let iso = birth("1", "1988-02-14");
        assert!(iso != "1988-02-14" && iso.len() == 10);
        assert_eq!(birth("1", "19880214"), iso.replace('-', ""));
        assert_eq!(birth("1", "1988.02.14"), iso.replace('-', "."));
        assert_ne!(birth("2", "1988-02-14"), iso);
        assert_eq!(birth("1", "2030-01-01"), "9999-12-31");
        assert_eq!(birth("1", "0007-01-01"), "1850-01-02");
        assert_eq!(birth("1", "1900-01-01"), "0001-01-01");
        assert_eq!(birth("1", "1988\u{fffd}02-14"), "\u{fffd}");
        assert_eq!(birth("1", "null"), "");
        assert_eq!(birth("1", "14 Feb 1988"), "0000-00-00");
        assert!(birth("1", "1850-01-02").starts_with("185"));
    }

    #[test]
    fn nothing_unknown_and_nothing_unreadable_is_kept() {
        let mut told = pseudonymiser();
        for message in [
            r#"{"sender":"PLANTED","receiver":"PLANTED","command":101,"res":"PLANTED","PLANTED":1,"data":{"patientId":"PLANTED","patientName":"PLANTED^PLANTED=PLANTED=PLANTED=PLANTED","patientBirth":"PLANTED","patientSex":"PLANTED","PLANTED":"PLANTED"}}"#,
            r#"{"command":101,"data":"PLANTED"}"#,
            r#"{"command":101,"data":["PLANTED"]}"#,
            r#"{"command":101,"res":0,"data":{"patientName":{"a":"PLANTED"}}}"#,
            r#"{"command":102,"data":{"patientName":"PLANTED"}}"#,
            r#"{"command":"PLANTED","data":{"demo":"PLANTED"}}"#,
            r#"{"command":11,"data":{"status":"PLANTED","error":"PLANTED","x":"PLANTED"}}"#,
            r#"{"command":601,"data":{"bodypartAlias":["PLANTED"],"x":"PLANTED"}}"#,
            r#"{"command":1001,"data":"PLANTED"}"#,
        ] {
            let kept = text(told.frame(message, false));
            assert!(!kept.contains("PLANTED"), "{kept}");
        }
        for (message, looks_like) in [
            ("PLANTED", LooksLike::Nothing),
            (r#"{"command":101,"x":"PLANTED"#, LooksLike::Patient),
            (r#"{"command":601,"x":"PLANTED"#, LooksLike::Step),
            (r#"{"command":1002,"x":"PLANTED"#, LooksLike::Study),
        ] {
            let kept = told.frame(message, true);
            assert!(matches!(kept, What::Unreadable { looks_like: found, binary: true, .. } if found == looks_like));
        }
    }

    #[test]
    fn a_message_means_the_same_to_the_protocol_as_before() {
        let mut told = pseudonymiser();
        for message in [
            r#"{"sender":2,"receiver":106,"command":101,"data":{"patientID":"1","patientBirthDate":"19880214","demo":true}}"#,
            r#"{"sender":2,"receiver":"106","command":"101","res":"0","data":{"patientId":"1"}}"#,
            r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"1","patientID":"2"}}"#,
            r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":7,"patientSex":"M"}}"#,
            r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":123456789012345678901}}"#,
            r#"{"command":101,"data":null}"#,
            r#"{"command":601,"data":{"bodypartAlias":"CHEST","projectionAlias":null}}"#,
            r#"{"command":601,"data":7}"#,
            r#"{"sender":1,"command":11,"data":{"status":0,"error":7}}"#,
            r#"{"command":"pong"}"#,
            r#"{"sender":2,"sender":2,"command":1001}"#,
        ] {
            let kept = text(told.frame(message, false));
            assert_eq!(decode(&kept).notices, decode(message).notices, "{message} {kept}");
        }
    }
}
