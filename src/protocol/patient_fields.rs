//! `data` of 101 and 601: two spellings of two keys, texts sent as numbers, and values that cannot be trusted.

use super::json::Json;
use super::literal::number_as_written;
use super::{BirthField, Notice, PatientInfo, PatientRefusal, StepInfo};

/// Reads `data` of a 101. `source` is the JSON that it was read from.
pub(super) fn patient(
    data: Option<&Json>,
    source: &str,
    notices: &mut Vec<Notice>,
) -> Result<PatientInfo, PatientRefusal> {
    let data = match data {
        None | Some(Json::Null) => return Err(PatientRefusal::Empty),
        Some(data) if data.members().is_some() => data,
        Some(_) => return Err(PatientRefusal::DataNotAnObject),
    };
    let text =
        |key, notices: &mut Vec<Notice>| text(data, source, key, notices).map_err(|NotText| PatientRefusal::NotText);

    let id = match (text("patientId", notices)?, text("patientID", notices)?) {
        (Some(one), Some(other)) if one != other => return Err(PatientRefusal::ContradictingIds),
        (Some(id), _) => Some(id),
        (None, other) => other,
    };
    if data.member("patientID").is_some() {
        notices.push(Notice::PatientIdKey);
    }
    let name = text("patientName", notices)?;
    let mut births = Vec::new();
    for key in ["patientBirth", "patientBirthDate"] {
        if let Some(text) = text(key, notices)? {
            births.push(BirthField { key, text });
        }
    }
    if data.member("patientBirthDate").is_some() {
        notices.push(Notice::BirthKey);
    }
    if id.is_none() && name.is_none() && births.is_empty() {
        return Err(PatientRefusal::Empty);
    }
    let sex = data.member("patientSex").cloned();
    if sex.is_some() {
        notices.push(Notice::PatientSex);
    }
    Ok(PatientInfo { id, name, births, sex })
}

/// Reads `data` of a 601; `None` unless it is null or an object of texts. `source` is the JSON that it was read from.
pub(super) fn step(data: Option<&Json>, source: &str, notices: &mut Vec<Notice>) -> Option<StepInfo> {
    let data = match data {
        None | Some(Json::Null) => return Some(StepInfo::default()),
        Some(data) if data.members().is_some() => data,
        Some(_) => return None,
    };
    let body_part = text(data, source, "bodypartAlias", notices).ok()?;
    let projection = text(data, source, "projectionAlias", notices).ok()?;
    Some(StepInfo { body_part, projection })
}

struct NotText;

/// A text field, trimmed; `None` if absent, null or blank. A number or boolean is read as its JSON text.
fn text(data: &Json, source: &str, key: &'static str, notices: &mut Vec<Notice>) -> Result<Option<String>, NotText> {
    let text = match data.member(key) {
        None | Some(Json::Null) => return Ok(None),
        Some(Json::Text(text)) => text.trim().to_owned(),
        // A number that JSON readers round is another number: an id must not be shown as one.
        Some(Json::Number(number)) if number.is_f64() && !is_exact(number) => return Err(NotText),
        Some(Json::Number(number)) => {
            notices.push(Notice::NotTextButRead(key));
            if number.is_f64() { number_as_written(source, key).ok_or(NotText)?.to_owned() } else { number.to_string() }
        }
        Some(Json::Bool(value)) => {
            notices.push(Notice::NotTextButRead(key));
            value.to_string()
        }
        Some(Json::Array(_) | Json::Object(_)) => return Err(NotText),
    };
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// Whether readers keep the digits of a fraction of this size: not if it is very large or tiny.
fn is_exact(number: &serde_json::Number) -> bool {
    const LARGEST: f64 = 9_007_199_254_740_992.0;
    !number.to_string().contains('e') && number.as_f64().is_some_and(|value| value.abs() < LARGEST)
}
