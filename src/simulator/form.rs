//! One patient and one step, as typed.

use crate::protocol::{Outgoing, PatientFields, StepFields};

/// What the form holds. Everything may be sent, also what no server should send: that is what it is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The id, also an empty one.
    pub id: String,
    /// A DICOM person name; empty sends null.
    pub name: String,
    /// The birth date in any form; empty sends null.
    pub birth: String,
    /// The body part; empty sends null.
    pub body_part: String,
    /// The projection; empty sends null.
    pub projection: String,
}

impl Default for Form {
    fn default() -> Self {
        Self {
            id: "DEMO-1001".to_owned(),
            name: "Hong^Gildong=洪^吉洞=홍^길동".to_owned(),
            birth: "1988-02-14".to_owned(),
            body_part: "CHEST".to_owned(),
            projection: "PA".to_owned(),
        }
    }
}

/// Body parts to pick from, one for each region of the figure that is asked for most.
pub const BODY_PARTS: &[&str] = &[
    "CHEST",
    "ABDOMEN",
    "SKULL",
    "C-SPINE",
    "T-SPINE",
    "L-SPINE",
    "PELVIS",
    "L HIP",
    "R SHOULDER",
    "L HUMERUS",
    "R ELBOW",
    "L FOREARM",
    "R WRIST",
    "L HAND",
    "R FEMUR",
    "L KNEE",
    "R LOWER LEG",
    "L ANKLE",
    "R FOOT",
];

/// Projections to pick from.
pub const PROJECTIONS: &[&str] = &["PA", "AP", "LAT", "OBL", "AXIAL", "LL", "RL"];

fn some(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.is_empty())
}

impl Form {
    /// 101
    #[must_use]
    pub fn patient(&self) -> String {
        let patient = PatientFields { id: self.id.clone(), name: some(&self.name), birth: some(&self.birth) };
        Outgoing::Patient { patient, demo: true }.to_text()
    }

    /// 601
    #[must_use]
    pub fn step(&self) -> String {
        let step = StepFields { body_part: some(&self.body_part), projection: some(&self.projection) };
        Outgoing::Step { step, demo: true }.to_text()
    }

    /// 1001
    #[must_use]
    pub fn start() -> String {
        Outgoing::Started { demo: true }.to_text()
    }

    /// 1002
    #[must_use]
    pub fn complete() -> String {
        Outgoing::Completed { demo: true }.to_text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{Outcome, decode};

    #[test]
    fn everything_that_the_form_sends_is_marked_as_demo() {
        let empty = Form {
            id: String::new(),
            name: String::new(),
            birth: String::new(),
            body_part: String::new(),
            projection: String::new(),
        };
        for form in [Form::default(), empty] {
            for text in [form.patient(), form.step(), Form::start(), Form::complete()] {
                match decode(&text).outcome {
                    Outcome::Message(message) => assert!(message.demo, "{text}"),
                    Outcome::NoPatient(_)
                    | Outcome::StepUnknown(_)
                    | Outcome::StudyUnknown(_)
                    | Outcome::Unreadable(_)
                    | Outcome::Empty => panic!("{text}"),
                }
            }
        }
    }
}
