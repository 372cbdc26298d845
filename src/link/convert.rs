//! From a message of the wire to an event of the exam.

use chrono::NaiveDate;

use crate::exam::{
    self, BirthDateProblem, Event, Patient, PersonName, Received, Step, is_documented_form, read_birth_date,
    says_nothing,
};
use crate::protocol::{BirthField, Body, Decoded, Outcome, PatientInfo};

/// What a message means for the exam.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Converted {
    /// The event; none where the message does not concern the exam.
    pub event: Option<Event>,
    /// Whether the message was made by a demo or a simulator.
    pub demo: bool,
    /// What there is to say about names and dates.
    pub notices: Vec<exam::Notice>,
}

/// Converts what was decoded. `today` is the local date, by which a birth date lies in the future or not.
#[must_use]
pub fn convert(decoded: &Decoded, today: NaiveDate) -> Converted {
    let message = match &decoded.outcome {
        Outcome::Message(message) => message,
        Outcome::NoPatient(_) => return Converted { event: Some(Event::NoPatient), ..Converted::default() },
        Outcome::Unreadable(_) | Outcome::Empty => return Converted::default(),
    };
    let mut notices = Vec::new();
    let event = match &message.body {
        Body::Patient(info) => Some(patient(info, today, &mut notices)),
        Body::NoPatient(_) => Some(Event::NoPatient),
        Body::Step(step) => {
            Some(Event::Step(Step { body_part: step.body_part.clone(), projection: step.projection.clone() }))
        }
        Body::Started => Some(Event::Started),
        Body::Completed => Some(Event::Completed),
        Body::None | Body::Reply(_) | Body::Refused => None,
    };
    Converted { event, demo: message.demo, notices }
}

fn patient(info: &PatientInfo, today: NaiveDate, notices: &mut Vec<exam::Notice>) -> Event {
    let id = match info.id.as_deref().map(Received::of) {
        Some(Received::Text(id)) => Some(id),
        Some(Received::Damaged) => {
            notices.push(exam::Notice::IdDamaged);
            None
        }
        Some(Received::Nothing) | None => None,
    };
    let name = info.name.as_deref().and_then(PersonName::parse);
    let patient = Patient { id, name, birth_date: birth_date(&info.births, today, notices) };
    if patient.is_nobody() {
        notices.push(exam::Notice::NothingToShow);
        return Event::NoPatient;
    }
    Event::Patient(patient)
}

/// The one date on which all keys agree.
fn birth_date(births: &[BirthField], today: NaiveDate, notices: &mut Vec<exam::Notice>) -> Option<NaiveDate> {
    let mut agreed = None;
    let births: Vec<&BirthField> = births.iter().filter(|field| !says_nothing(&field.text)).collect();
    for field in &births {
        let problem = match (read_birth_date(&field.text, today), agreed) {
            (Ok(date), Some(other)) if date != other => BirthDateProblem::Contradicting,
            (Ok(date), _) => {
                agreed = Some(date);
                continue;
            }
            (Err(problem), _) => problem,
        };
        notices.push(exam::Notice::BirthDate(problem));
        return None;
    }
    if births.iter().any(|field| !is_documented_form(&field.text)) {
        notices.push(exam::Notice::BirthDateForm);
    }
    agreed
}
