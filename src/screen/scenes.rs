//! What the patient screen can be at: one scene for every state that a patient may see, for pictures and their tests. Nobody's name is in them.

use chrono::NaiveDate;

use super::LinkMark;
use crate::exam::{Join, Phase, Script, Shown, ShownDate, ShownName, ShownPerson, ShownStep};

/// A state of the patient screen.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// A name for files: lower case, with hyphens.
    pub name: &'static str,
    /// What is shown.
    pub shown: Shown,
    /// The link's mark.
    pub mark: LinkMark,
}

/// Every scene, in the order of an exam.
#[must_use]
pub fn scenes() -> Vec<Scene> {
    let up = LinkMark { up: true, beats: 3 };
    let scene = |name, shown| Scene { name, shown, mark: up };
    let exam = |phase| Shown { phase, person: Some(person()), step: Some(step("CHEST", "PA")), ..Shown::default() };
    let emergency = ShownPerson { id: Some("EM-240906-134326".to_owned()), ..ShownPerson::default() };
    let masked = ShownPerson {
        name: Some(ShownName::whole("홍○동")),
        name_small: None,
        birth_date: Some(ShownDate::YearOnly(1988)),
        ..person()
    };
    vec![
        scene("waiting", Shown::default()),
        scene("patient", Shown { step: None, ..exam(Phase::Ready) }),
        scene("ready", exam(Phase::Ready)),
        scene("in-progress", exam(Phase::InProgress)),
        scene("complete", exam(Phase::Completed)),
        scene("emergency", Shown { person: Some(emergency), step: Some(step("CHEST", "AP")), ..exam(Phase::Ready) }),
        scene("masked", Shown { person: Some(masked), step: Some(step("KNEE", "AP")), ..exam(Phase::Ready) }),
        Scene {
            name: "link-lost",
            shown: Shown { reconnecting: true, ..Shown::default() },
            mark: LinkMark { up: false, beats: 3 },
        },
        scene("demo", Shown { demo: true, ..exam(Phase::Ready) }),
    ]
}

fn person() -> ShownPerson {
    ShownPerson {
        id: Some("EM-240906-134326".to_owned()),
        name: Some(korean("홍", "길동")),
        name_small: Some(latin("Hong", "Gildong")),
        birth_date: NaiveDate::from_ymd_opt(1988, 2, 14).map(ShownDate::Full),
        name_registered: true,
    }
}

fn korean(family: &str, given: &str) -> ShownName {
    ShownName::of(Some(family.to_owned()), Some(given.to_owned()), Join::Nothing, Script::Hangul)
}

fn latin(family: &str, given: &str) -> ShownName {
    ShownName::of(Some(family.to_owned()), Some(given.to_owned()), Join::Comma, Script::Latin)
}

fn step(body_part: &str, projection: &str) -> ShownStep {
    ShownStep { body_part: Some(body_part.to_owned()), projection: Some(projection.to_owned()) }
}
