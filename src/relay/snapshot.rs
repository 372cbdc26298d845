//! What a display that comes late may be told: the exam frames that are still good, as they came and in their order.
//! Pure.
//!
//! A display that hears them shows what the others show, or less: wherever only a display's own rules (docs/RELAY.md) could
//! tell whether an older frame still belongs to a newer one, the older one is forgotten.

use std::time::Duration;

use super::routing::ClientId;
use crate::protocol::Command;

/// Whoever an exam's frames come from: a client, or the relay itself.
type Origin = Option<ClientId>;

/// A frame that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Kept {
    command: Command,
    text: String,
}

/// The frames of the exam that runs now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Snapshot {
    /// At most one each of 101, 601 and 1001.
    frames: Vec<Kept>,
    /// Displays may have somebody of whom nothing is kept here: a start may be that patient's.
    may_have_another: bool,
    origin: Origin,
    /// When the last event came, since the relay's start.
    last: Duration,
}

impl Snapshot {
    /// Takes note of an exam event that displays hear. `readable` is false for one that is passed on although it cannot be read.
    pub(super) fn observe(&mut self, command: &Command, text: &str, readable: bool, origin: Origin, now: Duration) {
        // What two senders say is not one exam.
        if self.origin != origin {
            self.forget();
        }
        self.origin = origin;
        self.last = now;
        match command {
            _ if !readable => self.forget(),
            Command::SetPatientInfo => {
                // Whether a step or a start from before belongs to this patient is not said; a start with nobody selected does.
                let is_first = !self.has(&Command::SetPatientInfo);
                self.frames.retain(|kept| is_first && kept.command == Command::EventStartExam);
                self.may_have_another = false;
                self.keep(command, text);
            }
            Command::SendStepInfo => {
                self.frames.retain(|kept| kept.command != Command::SendStepInfo);
                self.keep(command, text);
            }
            Command::EventStartExam => {
                // A second start may be that of somebody who has not been selected yet.
                if self.has(&Command::EventStartExam) {
                    self.frames = Vec::new();
                }
                if !self.may_have_another {
                    self.keep(command, text);
                }
            }
            Command::EventCompleteExam => (self.frames, self.may_have_another) = (Vec::new(), false),
            Command::Ping | Command::Pong | Command::RegisterClient | Command::Other(_) | Command::Named(_) => {}
        }
    }

    /// A client has gone; what it says next may have gone unheard.
    pub(super) fn gone(&mut self, client: ClientId) {
        if self.origin == Some(client) {
            self.forget();
        }
    }

    /// Nothing is known any more.
    pub(super) fn forget(&mut self) {
        self.may_have_another |= !self.frames.is_empty();
        self.frames = Vec::new();
    }

    /// Forgets an exam of which nothing was heard for so long. True where there was one.
    pub(super) fn expire(&mut self, max_age: Duration, now: Duration) -> bool {
        let is_over = !self.frames.is_empty() && self.last.saturating_add(max_age) <= now;
        if is_over {
            self.forget();
        }
        is_over
    }

    /// When it expires; none where there is nothing.
    pub(super) fn expires_at(&self, max_age: Duration) -> Option<Duration> {
        (!self.frames.is_empty()).then(|| self.last.saturating_add(max_age))
    }

    /// What a display is told, in order.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.frames.iter().map(|kept| kept.text.as_str())
    }

    fn has(&self, command: &Command) -> bool {
        self.frames.iter().any(|kept| kept.command == *command)
    }

    fn keep(&mut self, command: &Command, text: &str) {
        self.frames.push(Kept { command: command.clone(), text: text.to_owned() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VXVUE: Origin = Some(ClientId(1));

    /// What is kept after these frames, each a letter: patients A and B, steps k and l, start (, end ), unreadable 101 ?.
    fn kept(frames: &str) -> String {
        let mut snapshot = Snapshot::default();
        for (index, letter) in frames.chars().enumerate() {
            let command = match letter {
                'A' | 'B' | '?' => Command::SetPatientInfo,
                'k' | 'l' => Command::SendStepInfo,
                '(' => Command::EventStartExam,
                _ => Command::EventCompleteExam,
            };
            let now = Duration::from_secs(index as u64);
            snapshot.observe(&command, &letter.to_string(), letter != '?', VXVUE, now);
        }
        snapshot.texts().collect()
    }

    #[test]
    fn the_exam_that_runs_is_told_in_its_order() {
        for frames in ["A", "Ak", "Ak(", "A(k", "(Ak", "k", "k(", "("] {
            assert_eq!(kept(frames), frames);
        }
        for (frames, left) in [
            ("Akl", "Al"),
            ("Ak(l", "A(l"),
            ("AkB", "B"),
            ("kA", "A"),
            ("A(B", "B"),
            ("Ak(A", "A"),
            ("(kA", "(A"),
            ("A(k(", "("),
            ("A((l", "(l"),
        ] {
            assert_eq!(kept(frames), left, "{frames}");
        }
    }

    #[test]
    fn nothing_of_before_an_end_or_an_unreadable_frame_is_told() {
        for (frames, left) in
            [("Ak()", ""), ("A)", ""), ("Ak()l", "l"), ("Ak()(", "("), ("Ak()B", "B"), ("Ak(?", ""), ("Ak?l", "l")]
        {
            assert_eq!(kept(frames), left, "{frames}");
        }
    }

    #[test]
    fn what_two_senders_say_is_not_mixed_and_a_sender_that_has_gone_leaves_nothing() {
        let mut snapshot = Snapshot::default();
        snapshot.observe(&Command::SetPatientInfo, "A", true, VXVUE, Duration::ZERO);
        snapshot.observe(&Command::SendStepInfo, "k", true, None, Duration::ZERO);
        assert_eq!(snapshot.texts().collect::<String>(), "k");
        snapshot.gone(ClientId(1));
        assert_eq!(snapshot.texts().collect::<String>(), "k");
        snapshot.observe(&Command::SetPatientInfo, "B", true, VXVUE, Duration::ZERO);
        snapshot.gone(ClientId(1));
        assert_eq!(snapshot.texts().count(), 0);
        // The displays still have B: the start may be hers, and C's exam has not begun.
        snapshot.observe(&Command::EventStartExam, "(", true, Some(ClientId(2)), Duration::ZERO);
        assert_eq!(snapshot.texts().count(), 0);
        snapshot.observe(&Command::SetPatientInfo, "C", true, Some(ClientId(2)), Duration::ZERO);
        assert_eq!(snapshot.texts().collect::<String>(), "C");
        snapshot.observe(&Command::EventStartExam, "(", true, Some(ClientId(2)), Duration::ZERO);
        assert_eq!(snapshot.texts().collect::<String>(), "C(");
    }

    #[test]
    fn an_exam_expires_so_long_after_its_last_event() {
        let secs = Duration::from_secs;
        let mut snapshot = Snapshot::default();
        assert_eq!((snapshot.expires_at(secs(60)), snapshot.expire(secs(60), secs(99))), (None, false));
        snapshot.observe(&Command::SetPatientInfo, "A", true, VXVUE, secs(1));
        snapshot.observe(&Command::SendStepInfo, "k", true, VXVUE, secs(10));
        assert_eq!(snapshot.expires_at(secs(60)), Some(secs(70)));
        assert!(!snapshot.expire(secs(60), secs(69)));
        assert!(snapshot.expire(secs(60), secs(70)));
        assert_eq!(snapshot.texts().count(), 0);
    }
}
