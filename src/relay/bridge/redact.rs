//! An event without patient data, or none. Pure.
//!
//! What is published is written anew from the few fields that are known to hold none; nothing is taken out of a text, where
//! something could be left in it.

use crate::protocol::{
    Body, Command, Message, Notice, Outcome, Outgoing, PatientFields, PatientInfo, StepFields, StepInfo, decode,
};

/// The event without patient data: a 101 names nobody, of a 601 the two aliases are left, of 1001 and 1002 the command. None for
/// what cannot be read for certain, names a patient where none belongs, or is no event of an exam: then one is missing.
pub(super) fn without_patient_data(text: &str) -> Option<String> {
    let decoded = decode(text);
    let message = match decoded.outcome {
        Outcome::Message(message) => message,
        Outcome::NoPatient(_)
        | Outcome::StepUnknown(_)
        | Outcome::StudyUnknown(_)
        | Outcome::Unreadable(_)
        | Outcome::Empty => return None,
    };
    let is_unclear = decoded.mentioned.is_some() && message.command != Command::SetPatientInfo
        || decoded.notices.contains(&Notice::StepNotReadable);
    if is_unclear { None } else { written_anew(&message).map(|event| event.to_text()) }
}

fn written_anew(message: &Message) -> Option<Outgoing> {
    let demo = message.demo;
    match &message.body {
        // What was before must not stay, whoever it is now.
        Body::Patient(PatientInfo { .. }) | Body::NoPatient(_) => {
            let patient = PatientFields { id: String::new(), name: None, birth: None };
            Some(Outgoing::Patient { patient, demo })
        }
        Body::Step(StepInfo { body_part, projection }) => {
            let step = StepFields { body_part: body_part.clone(), projection: projection.clone() };
            Some(Outgoing::Step { step, demo })
        }
        Body::Started => Some(Outgoing::Started { demo }),
        Body::Completed => Some(Outgoing::Completed { demo }),
        Body::None | Body::Reply(_) | Body::Refused => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_patient_is_left() {
        for (text, left) in [
            (
                r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"P1","patientName":"A^B","patientBirth":"1970-01-01","x":"A"},"y":"A"}"#,
                r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"","patientName":null,"patientBirth":null}}"#,
            ),
            (
                r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"Chest","projectionAlias":"PA","comment":"A^B"}}"#,
                r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"Chest","projectionAlias":"PA"}}"#,
            ),
            (
                r#"{"sender":2,"command":1001,"data":{"studyInstanceUid":"1.2.3"}}"#,
                r#"{"sender":2,"receiver":106,"command":1001}"#,
            ),
            (r#"{"sender":2,"command":1002,"accession":"17"}"#, r#"{"sender":2,"receiver":106,"command":1002}"#),
            (
                r#"{"sender":2,"receiver":106,"command":1002,"data":{"demo":true}}"#,
                r#"{"sender":2,"receiver":106,"command":1002,"data":{"demo":true}}"#,
            ),
        ] {
            assert_eq!(without_patient_data(text).as_deref(), Some(left), "{text}");
            assert_eq!(without_patient_data(left).as_deref(), Some(left), "again");
        }
    }

    #[test]
    fn a_101_without_patient_data_names_nobody_for_a_display() {
        let text = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"P1","patientName":"A^B"}}"#;
        let Outcome::Message(message) = decode(&without_patient_data(text).unwrap()).outcome else { panic!() };
        assert!(matches!(message.body, Body::NoPatient(_)), "{:?}", message.body);
    }

    #[test]
    fn what_is_not_clear_is_not_published_at_all() {
        for text in [
            "",
            "A^B",
            r#"[101,"A^B"]"#,
            r#"{"sender":2,"command":101,"command":1,"data":{"patientId":"P1"}}"#,
            r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"Chest","patientName":"A^B"}}"#,
            r#"{"sender":2,"receiver":106,"command":601,"data":[1]}"#,
            r#"{"sender":2,"receiver":106,"command":1001,"res":0}"#,
            r#"{"sender":2,"receiver":106,"command":102,"data":{"patientId":"P1"}}"#,
            r#"{"sender":2,"command":11}"#,
        ] {
            assert_eq!(without_patient_data(text), None, "{text}");
        }
    }
}
