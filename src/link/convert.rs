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
    /// The event, if the message concerns the exam.
    pub event: Option<Event>,
    /// Whether the message was made by a demo or a simulator.
    pub demo: bool,
    /// The person named by a message of another command. If the screen shows somebody else, it is no longer certain who should be shown.
    pub mentioned: Option<Patient>,
    /// Notices about names and dates.
    pub notices: Vec<exam::Notice>,
}

/// Converts a decoded message. `today` is the local date, to detect birth dates in the future.
#[must_use]
pub fn convert(decoded: &Decoded, today: NaiveDate) -> Converted {
    let mentioned = decoded.mentioned.as_ref().map(|info| person(info, today, &mut Vec::new()));
    let unread = |event| Converted { event, mentioned: mentioned.clone(), ..Converted::default() };
    let message = match &decoded.outcome {
        Outcome::Message(message) => message,
        Outcome::NoPatient(_) => return unread(Some(Event::NoPatient)),
        Outcome::StepUnknown(_) => return unread(Some(Event::StepUnknown)),
        Outcome::StudyUnknown(_) => return unread(Some(Event::StudyUnknown)),
        Outcome::Unreadable(_) | Outcome::Empty => return unread(None),
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
    Converted { event, demo: message.demo, mentioned, notices }
}

/// The meaning of a message for another receiver: no event, but a 101 of the acquisition software that names somebody other
/// than the person on the screen shows that the screen is out of date.
#[must_use]
pub(super) fn convert_foreign(decoded: &Decoded, today: NaiveDate) -> Converted {
    let named = match &decoded.outcome {
        Outcome::Message(message) => match &message.body {
            Body::Patient(info) => Some(info),
            Body::None
            | Body::Reply(_)
            | Body::NoPatient(_)
            | Body::Step(_)
            | Body::Started
            | Body::Completed
            | Body::Refused => None,
        },
        Outcome::NoPatient(_)
        | Outcome::StepUnknown(_)
        | Outcome::StudyUnknown(_)
        | Outcome::Unreadable(_)
        | Outcome::Empty => None,
    };
    let mentioned = named.or(decoded.mentioned.as_ref()).map(|info| person(info, today, &mut Vec::new()));
    Converted { mentioned, ..Converted::default() }
}

fn patient(info: &PatientInfo, today: NaiveDate, notices: &mut Vec<exam::Notice>) -> Event {
    let patient = person(info, today, notices);
    if patient.is_nobody() {
        notices.push(exam::Notice::NothingToShow);
        return Event::NoPatient;
    }
    Event::Patient(patient)
}

fn person(info: &PatientInfo, today: NaiveDate, notices: &mut Vec<exam::Notice>) -> Patient {
    let id = match info.id.as_deref().map(Received::of) {
        Some(Received::Text(id)) => Some(id),
        Some(Received::Damaged) => {
            notices.push(exam::Notice::IdDamaged);
            None
        }
        Some(Received::Nothing) | None => None,
    };
    let name = info.name.as_deref().and_then(PersonName::parse);
    Patient { id, name, birth_date: birth_date(&info.births, today, notices) }
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
