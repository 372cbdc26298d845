//! The scripted demo exam: three patients, in a loop. Pure: the caller says what time it is.

use std::time::Duration;

use crate::protocol::{Outgoing, PatientFields, StepFields};

/// A script of messages that is played again and again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scenario {
    steps: Vec<ScenarioStep>,
    /// Between the last message of a round and the beginning of the next.
    pause: Duration,
}

/// One message of the script.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioStep {
    /// The time since the message before, or since the start.
    pub after: Duration,
    /// The message.
    pub message: Outgoing,
}

impl Scenario {
    /// A script of these steps, with a pause between the last of a round and the beginning of the next.
    #[must_use]
    pub const fn new(steps: Vec<ScenarioStep>, pause: Duration) -> Self {
        Self { steps, pause }
    }

    /// Its messages, in order.
    #[must_use]
    pub fn steps(&self) -> &[ScenarioStep] {
        &self.steps
    }

    /// The demo exam: a Korean name, a Latin name with two views, an emergency registration without name and birth date.
    /// One round takes 85 s; nothing is sent to clear the screen, since real servers send nothing either.
    #[must_use]
    pub fn demo() -> Self {
        let steps = [
            (1, patient("DEMO-1001", Some("Hong^Gildong=洪^吉洞=홍^길동"), Some("1988-02-14"))),
            (3, step("CHEST", "PA")),
            (4, Outgoing::Started { demo: true }),
            (8, Outgoing::Completed { demo: true }),
            (10, patient("DEMO-1002", Some("Doe^Jane"), Some("1971-09-30"))),
            (3, step("L KNEE", "AP")),
            (4, Outgoing::Started { demo: true }),
            (7, step("L KNEE", "LAT")),
            (7, Outgoing::Completed { demo: true }),
            (10, patient("EM-240906-134326", None, None)),
            (3, step("SKULL", "AP")),
            (4, Outgoing::Started { demo: true }),
            (6, step("ABDOMEN", "AP")),
            (6, Outgoing::Completed { demo: true }),
        ];
        let steps = steps.map(|(secs, message)| ScenarioStep { after: Duration::from_secs(secs), message });
        Self { steps: steps.into(), pause: Duration::from_secs(9) }
    }

    /// The same script, played `factor` times as fast; a factor that is not positive and finite changes nothing.
    #[must_use]
    pub fn faster(self, factor: f64) -> Self {
        if !(factor.is_finite() && factor > 0.0) {
            return self;
        }
        let faster = |after: Duration| Duration::try_from_secs_f64(after.as_secs_f64() / factor).unwrap_or(after);
        let steps = self.steps.into_iter().map(|step| ScenarioStep { after: faster(step.after), ..step }).collect();
        Self { steps, pause: faster(self.pause) }
    }

    /// Begins a performance at its first message. `now` counts from any start, as does every later time given to it.
    #[must_use]
    pub fn play(&self, now: Duration) -> Performance {
        Performance { scenario: self.clone(), next: 0, since: now }
    }
}

/// A script that is being played.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Performance {
    scenario: Scenario,
    /// The index of the step to come.
    next: usize,
    /// When the step before was sent, or the performance began.
    since: Duration,
}

impl Performance {
    /// When the next message is due; none for a script without steps.
    #[must_use]
    pub fn due(&self) -> Option<Duration> {
        let step = self.scenario.steps.get(self.next)?;
        self.since.checked_add(step.after)
    }

    /// The message that is due by `now`, if one is. The pause before the one after it runs from `now`: after a sleep of
    /// the computer the exam goes on where it was, and nothing comes in a burst.
    pub fn next(&mut self, now: Duration) -> Option<Outgoing> {
        if self.due()? > now {
            return None;
        }
        let message = self.scenario.steps.get(self.next)?.message.clone();
        self.next += 1;
        self.since = now;
        if self.next >= self.scenario.steps.len() {
            self.next = 0;
            self.since = now.saturating_add(self.scenario.pause);
        }
        Some(message)
    }
}

fn patient(id: &str, name: Option<&str>, birth: Option<&str>) -> Outgoing {
    let patient = PatientFields { id: id.to_owned(), name: name.map(str::to_owned), birth: birth.map(str::to_owned) };
    Outgoing::Patient { patient, demo: true }
}

fn step(body_part: &str, projection: &str) -> Outgoing {
    let step = StepFields { body_part: Some(body_part.to_owned()), projection: Some(projection.to_owned()) };
    Outgoing::Step { step, demo: true }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{Body, Command, Outcome, decode};

    #[test]
    fn every_message_of_the_demo_says_that_it_is_a_demo() {
        for step in Scenario::demo().steps {
            let decoded = decode(&step.message.to_text());
            assert_eq!(decoded.notices, []);
            let Outcome::Message(message) = decoded.outcome else { panic!("{step:?}") };
            assert!(message.demo, "{step:?}");
        }
    }

    #[test]
    fn a_round_takes_a_good_minute_and_shows_three_patients() {
        let mut performance = Scenario::demo().play(Duration::ZERO);
        let mut patients = 0;
        let mut commands = Vec::new();
        while patients < 4 {
            let now = performance.due().unwrap();
            let message = performance.next(now).unwrap();
            let Outcome::Message(message) = decode(&message.to_text()).outcome else { panic!() };
            patients += usize::from(matches!(message.body, Body::Patient(_)));
            commands.push(message.command);
        }

        let round = performance.since.saturating_sub(Duration::from_secs(1));
        assert!((70..=90).contains(&round.as_secs()), "{round:?}");
        assert_eq!(
            commands[..4],
            [Command::SetPatientInfo, Command::SendStepInfo, Command::EventStartExam, Command::EventCompleteExam]
        );
    }

    #[test]
    fn nothing_comes_before_it_is_due() {
        let mut performance = Scenario::demo().play(Duration::from_secs(100));
        assert_eq!(performance.next(Duration::from_millis(100_999)), None);
        assert!(performance.next(Duration::from_secs(101)).is_some());
        assert_eq!(performance.next(Duration::from_secs(101)), None);
    }

    #[test]
    fn after_a_long_sleep_the_exam_goes_on_without_a_burst() {
        let mut performance = Scenario::demo().play(Duration::ZERO);
        let late = Duration::from_hours(1);
        assert!(performance.next(late).is_some());
        assert_eq!(performance.next(late), None);
        assert_eq!(performance.due(), Some(late + Duration::from_secs(3)));
    }

    #[test]
    fn a_faster_demo_keeps_its_order() {
        let mut performance = Scenario::demo().faster(100.0).play(Duration::ZERO);
        let mut now = Duration::ZERO;
        for _ in 0..14 {
            now = performance.due().unwrap();
            performance.next(now).unwrap();
        }
        assert_eq!(now, Duration::from_millis(760));
        assert_eq!(Scenario::demo().faster(0.0), Scenario::demo());
        assert_eq!(Scenario::demo().faster(f64::NAN), Scenario::demo());
    }

    #[test]
    fn an_empty_script_is_never_due() {
        let mut performance = Scenario::new(Vec::new(), Duration::ZERO).play(Duration::ZERO);
        assert_eq!(performance.due(), None);
        assert_eq!(performance.next(Duration::MAX), None);
    }
}
