//! Short messages that something is done, or is not: they are seen on every page and go by themselves.

use std::path::PathBuf;
use std::time::Duration;

use crate::exam::Moment;
use crate::l10n::Message;

/// How long one is there; one that says what went wrong stays longer.
const STAYS: Duration = Duration::from_secs(8);
const PROBLEM_STAYS: Duration = Duration::from_secs(30);
/// So many at one time; the oldest goes first.
const AT_ONCE: usize = 3;

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Toast {
    /// By which it is closed.
    pub id: u64,
    /// What there is to say.
    pub said: Message,
    /// The folder of what was written.
    pub folder: Option<PathBuf>,
    /// Whether something went wrong.
    pub is_problem: bool,
}

/// Those that are there.
#[derive(Debug, Default)]
pub(super) struct Toasts {
    all: Vec<Toast>,
    until: Vec<Moment>,
    next: u64,
}

impl Toasts {
    /// Something is done; its result lies in this folder.
    pub(super) fn done(&mut self, said: Message, folder: Option<PathBuf>, now: Moment) {
        self.add(said, folder, false, now + STAYS);
    }

    /// Something went wrong.
    pub(super) fn failed(&mut self, said: Message, now: Moment) {
        self.add(said, None, true, now + PROBLEM_STAYS);
    }

    fn add(&mut self, said: Message, folder: Option<PathBuf>, is_problem: bool, until: Moment) {
        if self.all.len() >= AT_ONCE {
            self.all.remove(0);
            self.until.remove(0);
        }
        self.next += 1;
        self.all.push(Toast { id: self.next, said, folder, is_problem });
        self.until.push(until);
    }

    /// Somebody has read it.
    pub(super) fn close(&mut self, id: u64) {
        self.keep(|toast, _| toast.id != id);
    }

    /// Those whose time is over go. Whether any did.
    pub(super) fn tick(&mut self, now: Moment) -> bool {
        let before = self.all.len();
        self.keep(|_, until| until > now);
        self.all.len() < before
    }

    fn keep(&mut self, stays: impl Fn(&Toast, Moment) -> bool) {
        let all = std::mem::take(&mut self.all).into_iter().zip(std::mem::take(&mut self.until));
        (self.all, self.until) = all.filter(|(toast, until)| stays(toast, *until)).unzip();
    }

    pub(super) fn next_deadline(&self) -> Option<Moment> {
        self.until.iter().min().copied()
    }

    /// Those that are there, the oldest first.
    pub(super) fn all(&self) -> &[Toast] {
        &self.all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(secs: u64) -> Moment {
        Moment::from_start(Duration::from_secs(secs))
    }

    #[test]
    fn what_is_done_goes_before_what_went_wrong_and_a_fourth_takes_the_place_of_the_oldest() {
        let mut toasts = Toasts::default();
        let said = || Message::new("relay-stopped");
        toasts.failed(said(), at(0));
        toasts.done(said(), Some("/tmp".into()), at(1));
        assert_eq!(toasts.next_deadline(), Some(at(9)));
        assert!(!toasts.tick(at(8)));
        assert!(toasts.tick(at(9)) && toasts.all().len() == 1 && toasts.all()[0].is_problem);
        for _ in 0..3 {
            toasts.done(said(), None, at(10));
        }
        assert!(toasts.all().len() == 3 && toasts.all().iter().all(|toast| !toast.is_problem));
        let ids: Vec<u64> = toasts.all().iter().map(|toast| toast.id).collect();
        toasts.close(ids[1]);
        assert_eq!(toasts.all().iter().map(|toast| toast.id).collect::<Vec<_>>(), [ids[0], ids[2]]);
    }
}
