//! A whole exam with its pauses, played, paused, stepped through.

use std::time::Duration;

use crate::exam::Moment;
use crate::protocol::Outgoing;
use crate::relay::{Scenario, ScenarioStep};

/// A script and how far it is.
#[derive(Debug, Clone)]
pub struct Player {
    steps: Vec<ScenarioStep>,
    next: usize,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Not begun, over, or waiting for somebody; so much of the pause before the next message is left.
    Resting { left: Option<Duration> },
    /// The next message comes then.
    Playing { due: Moment },
}

/// How far a player is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// Messages that were sent.
    pub sent: usize,
    /// Messages of the script.
    pub of: usize,
    /// The patient whose exam it is, from 1; 0 before the first.
    pub patient: usize,
    /// Patients of the script.
    pub patients: usize,
    /// Whether it plays.
    pub playing: bool,
    /// The command that comes next.
    pub next: Option<i64>,
    /// When, while it plays.
    pub due: Option<Moment>,
}

impl Player {
    /// A player at the beginning of a script.
    #[must_use]
    pub fn new(scenario: &Scenario) -> Self {
        Self { steps: scenario.steps().to_vec(), next: 0, state: State::Resting { left: None } }
    }

    /// Plays on; from the beginning where the script is over.
    pub fn play(&mut self, now: Moment) {
        let State::Resting { left } = self.state else { return };
        if self.next >= self.steps.len() {
            self.next = 0;
        }
        let pause = left.or_else(|| self.steps.get(self.next).map(|step| step.after)).unwrap_or_default();
        self.state = State::Playing { due: now + pause };
    }

    /// Stops the clock of the pause that runs.
    pub fn pause(&mut self, now: Moment) {
        if let State::Playing { due } = self.state {
            self.state = State::Resting { left: Some(due.saturating_since(now)) };
        }
    }

    /// Goes back to the beginning.
    pub fn stop(&mut self) {
        (self.next, self.state) = (0, State::Resting { left: None });
    }

    /// The next message at once. While it plays the pause after it begins now.
    pub fn step(&mut self, now: Moment) -> Option<String> {
        if self.next >= self.steps.len() {
            self.next = 0;
        }
        let message = self.steps.get(self.next)?.message.to_text();
        self.advance(now);
        Some(message)
    }

    /// The message that is due.
    pub fn poll(&mut self, now: Moment) -> Option<String> {
        let State::Playing { due } = self.state else { return None };
        if due > now {
            return None;
        }
        self.step(now)
    }

    fn advance(&mut self, now: Moment) {
        self.next += 1;
        self.state = match (self.state, self.steps.get(self.next)) {
            (State::Playing { .. }, Some(step)) => State::Playing { due: now + step.after },
            (State::Playing { .. } | State::Resting { .. }, _) => State::Resting { left: None },
        };
    }

    /// When [`Self::poll`] has something next.
    #[must_use]
    pub const fn next_deadline(&self) -> Option<Moment> {
        match self.state {
            State::Playing { due } => Some(due),
            State::Resting { .. } => None,
        }
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        let patients = |steps: &[ScenarioStep]| {
            steps.iter().filter(|step| matches!(step.message, Outgoing::Patient { .. })).count()
        };
        Progress {
            sent: self.next,
            of: self.steps.len(),
            patient: patients(self.steps.get(..self.next).unwrap_or_default()),
            patients: patients(&self.steps),
            playing: matches!(self.state, State::Playing { .. }),
            next: self.steps.get(self.next).map(|step| number(&step.message)),
            due: self.next_deadline(),
        }
    }
}

const fn number(message: &Outgoing) -> i64 {
    match message {
        Outgoing::Ping { .. } | Outgoing::PrototypePong | Outgoing::Reply { .. } => 1,
        Outgoing::Register { .. } => 11,
        Outgoing::Patient { .. } => 101,
        Outgoing::Step { .. } => 601,
        Outgoing::Started { .. } => 1001,
        Outgoing::Completed { .. } => 1002,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: u64) -> Moment {
        Moment::from_start(Duration::from_millis(millis))
    }

    #[test]
    fn a_whole_exam_is_played_with_its_pauses_and_then_rests() {
        let mut player = Player::new(&Scenario::demo());
        player.play(at(0));
        let mut sent = 0;
        while let Some(due) = player.next_deadline() {
            assert_eq!(
                player.poll(Moment::from_start(due.since_start().saturating_sub(Duration::from_millis(1)))),
                None
            );
            assert!(player.poll(due).is_some());
            sent += 1;
        }
        let progress = player.progress();
        assert_eq!((sent, progress.sent, progress.patient, progress.patients), (14, 14, 3, 3));
        assert!(!progress.playing);
        player.play(at(100_000));
        assert_eq!(player.progress().sent, 0, "again from the beginning");
    }

    #[test]
    fn a_pause_keeps_what_is_left_of_the_waiting_time() {
        let mut player = Player::new(&Scenario::demo());
        player.play(at(0));
        player.pause(at(400));
        assert_eq!(player.poll(at(5000)), None);
        player.play(at(10_000));
        assert_eq!(player.next_deadline(), Some(at(10_600)));
    }

    #[test]
    fn a_step_sends_the_next_message_at_once_also_while_it_rests() {
        let mut player = Player::new(&Scenario::demo());
        assert!(player.step(at(0)).is_some_and(|text| text.contains("\"command\":101")));
        assert!(player.step(at(0)).is_some_and(|text| text.contains("\"command\":601")));
        assert_eq!(player.next_deadline(), None);
        player.stop();
        assert_eq!(player.progress().sent, 0);
    }
}
