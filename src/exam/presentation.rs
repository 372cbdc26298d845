//! What may be shown of an exam, found out once for each person and step.

use std::sync::Arc;

use super::disclosure::{Disclosure, MASKED_STEP, Manner, Privacy, STARRED_STEP};
use super::telling::tells;
use super::view::{CanDraw, Shown, ShownPerson, ShownStep, alias, person};
use super::{Exam, Notice, Patient, Phase, Step};

/// What may be shown of an exam, with notices about its person and step.
pub(super) struct Presentation {
    pub(super) shown: Shown,
    pub(super) about_person: Vec<Notice>,
    pub(super) about_step: Vec<Notice>,
}

/// A person as shown, what there is to say about it, and of whom and how that is. Most events change nothing about the person.
#[derive(Default)]
struct RememberedPerson(Option<Remembered>);

struct Remembered {
    of: Arc<Patient>,
    manner: Manner,
    masks: bool,
    /// The step that nothing may tell.
    withheld: Option<Step>,
    shown: ShownPerson,
    about: Vec<Notice>,
}

impl RememberedPerson {
    fn of(
        &mut self,
        patient: &Arc<Patient>,
        manner: Manner,
        (phase, withheld): (Phase, Option<&Step>),
        can_draw: CanDraw<'_>,
    ) -> (ShownPerson, Vec<Notice>) {
        let masks = manner.privacy.names.masks(phase);
        match &self.0 {
            Some(it)
                if Arc::ptr_eq(&it.of, patient)
                    && it.manner == manner
                    && it.masks == masks
                    && it.withheld.as_ref() == withheld =>
            {
                (it.shown.clone(), it.about.clone())
            }
            Some(_) | None => {
                let mut about = Vec::new();
                let shown = person(patient, manner, (phase, withheld), can_draw, &mut about);
                let (of, withheld) = (Arc::clone(patient), withheld.cloned());
                self.0 = Some(Remembered { of, manner, masks, withheld, shown: shown.clone(), about: about.clone() });
                (shown, about)
            }
        }
    }
}

/// A step as shown, what there is to say about it, and of which one that is.
#[derive(Default)]
struct RememberedStep(Option<(Step, ShownStep, Vec<Notice>)>);

/// Whether a step tells what is withheld of a person, and of which ones that was found out.
#[derive(Default)]
struct RememberedTelling(Option<Telling>);

struct Telling {
    step: Step,
    patient: Arc<Patient>,
    privacy: Privacy,
    masks: bool,
    has_name: bool,
    tells: bool,
}

impl RememberedTelling {
    fn of(&mut self, step: &Step, patient: &Arc<Patient>, privacy: Privacy, phase: Phase, has_name: bool) -> bool {
        let masks = privacy.names.masks(phase);
        if let Some(it) = &self.0
            && it.step == *step
            && Arc::ptr_eq(&it.patient, patient)
            && (it.privacy, it.masks, it.has_name) == (privacy, masks, has_name)
        {
            return it.tells;
        }
        let tells = tells(step, patient, privacy, phase, has_name);
        let (step, patient) = (step.clone(), Arc::clone(patient));
        self.0 = Some(Telling { step, patient, privacy, masks, has_name, tells });
        tells
    }
}

/// What stands for a step that may not be seen.
fn masked_step(can_draw: CanDraw<'_>) -> ShownStep {
    let sign = if can_draw(MASKED_STEP) { MASKED_STEP } else { STARRED_STEP };
    ShownStep { body_part: Some(sign.to_owned()), projection: None }
}

impl RememberedStep {
    fn of(&mut self, step: &Step, can_draw: CanDraw<'_>) -> (ShownStep, Vec<Notice>) {
        if let Some((of, shown, about)) = &self.0
            && of == step
        {
            return (shown.clone(), about.clone());
        }
        let mut about = Vec::new();
        let mut shown = |came: &Option<String>| came.as_deref().and_then(|text| alias(text, can_draw, &mut about));
        let shown = ShownStep { body_part: shown(&step.body_part), projection: shown(&step.projection) };
        self.0 = Some((step.clone(), shown.clone(), about.clone()));
        (shown, about)
    }
}

/// What was found out about the person and the step of the last event.
#[derive(Default)]
pub(super) struct LastPresented {
    person: RememberedPerson,
    step: RememberedStep,
    telling: RememberedTelling,
}

pub(super) fn present(exam: &Exam, manner: Manner, can_draw: CanDraw<'_>, last: &mut LastPresented) -> Presentation {
    let (phase, privacy) = (exam.phase(), manner.privacy);
    if exam.shared_patient().is_none() {
        // Nothing of a patient outlives the screen.
        last.person = RememberedPerson::default();
        last.telling = RememberedTelling::default();
    }
    if exam.step().is_none() {
        last.step = RememberedStep::default();
        last.telling = RememberedTelling::default();
    }
    let withheld = exam.step().filter(|_| privacy.step != Disclosure::Shown);
    let person = exam.shared_patient().map(|patient| last.person.of(patient, manner, (phase, withheld), can_draw));
    let (person, about_person) = person.unzip();
    let about_person = about_person.unwrap_or_default();
    let has_name = person.as_ref().is_some_and(|person| person.name.is_some());
    let step = exam.step().and_then(|step| match (privacy.step, exam.shared_patient()) {
        (Disclosure::Shown, Some(patient)) if last.telling.of(step, patient, privacy, phase, has_name) => {
            Some((masked_step(can_draw), vec![Notice::StepTellsWithheld]))
        }
        (Disclosure::Shown, _) => Some(last.step.of(step, can_draw)),
        (Disclosure::Masked, _) => Some((masked_step(can_draw), Vec::new())),
        (Disclosure::Hidden, _) => None,
    });
    let (step, about_step) = step.unzip();
    let about_step = about_step.unwrap_or_default();
    let shown = Shown { phase, reconnecting: exam.is_held_after_loss(), demo: exam.is_demo(), person, step };
    Presentation { shown, about_person, about_step }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::super::{Arrival, Event, Limits, Moment, NamesPrivacy, Presenter};
    use super::*;

    #[test]
    fn a_step_is_prepared_once_however_many_events_follow_it() {
        let asked = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&asked);
        let can_draw = move |text: &str| {
            counter.fetch_add(1, Ordering::Relaxed);
            !text.contains('\u{e000}')
        };
        let mut presenter = Presenter::new(Limits::default(), NamesPrivacy::Full, Box::new(can_draw));
        let mut second = 0;
        let mut apply = |event| {
            second += 1;
            let at = Moment::from_start(Duration::from_secs(second));
            let notices = presenter.apply(&Arrival { at, connection: 1, demo: false, event });
            (presenter.shown().step.clone(), notices)
        };
        let step = |body_part: &str| {
            Event::Step(Step { body_part: Some(body_part.to_owned()), projection: Some("AP".to_owned()) })
        };
        let (first, _) = apply(step("CHEST"));
        assert_eq!(first.as_ref().and_then(|step| step.body_part.as_deref()), Some("CHEST"));
        let questions = asked.load(Ordering::Relaxed);
        for event in [Event::Tick, step("CHEST"), Event::Tick] {
            assert_eq!(apply(event).0, first);
        }
        assert_eq!(asked.load(Ordering::Relaxed), questions);
        let (other, notices) = apply(step("HAND \u{e000}"));
        assert_eq!(other.and_then(|step| step.body_part), None);
        assert_eq!(notices.last(), Some(&Notice::StepNotDrawable));
        assert!(apply(Event::Tick).1.is_empty(), "said once");
    }
}
