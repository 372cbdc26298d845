//! When the events of another room may be passed on: whole, in their order and without a gap, or not at all. Pure.
//!
//! Each event has the number behind that of the event before it, and a beat repeats the last number every two seconds. So
//! whatever was lost, doubled or put in another order is seen at the next event or beat, and what was lost last is seen at the
//! next beat. A room is followed from its second beat on, where the two came as far apart as beats do: what a broker has held
//! for a while and then lets go comes in one go, and is not news.

use std::time::Duration;

use super::stamp::Stamp;

/// How often a publisher beats.
pub(super) const BEAT: Duration = Duration::from_secs(2);
/// A publisher of which nothing was heard for so long is gone: three beats.
pub(super) const SILENCE: Duration = Duration::from_secs(6);
/// How far apart two beats must come for both to be news.
const APART: Duration = Duration::from_secs(1);

/// What came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heard {
    /// An event of the room.
    Event(Stamp),
    /// The room's beat.
    Beat(Stamp),
}

/// What is to be done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Nothing. An event is not passed on.
    Nothing,
    /// From now on the room is followed, and displays may come.
    Begin,
    /// The event is passed on.
    PassOn,
    /// The room is followed no longer: who listens must know.
    Break(Broken),
    /// Two publishers beat in turns, so that the room cannot be followed.
    Rivals,
}

/// Why a room is followed no longer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    /// An event is missing, doubled or out of its order.
    Gap,
    /// Another publisher speaks, or the same one after a new start.
    NewPublisher,
    /// Nothing is heard of the publisher.
    Silent,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// A first beat may have come.
    Waiting(Option<(Stamp, Duration)>),
    Following {
        last: Stamp,
        heard_at: Duration,
    },
}

/// Follows one room. Times count from any moment.
#[derive(Debug)]
pub(super) struct Follow {
    state: State,
    /// The epoch of the last beat, and that of the publisher before.
    epochs: [Option<u64>; 2],
    has_told_rivals: bool,
}

impl Follow {
    /// Nothing was heard yet.
    pub(super) const fn new() -> Self {
        Self { state: State::Waiting(None), epochs: [None; 2], has_told_rivals: false }
    }

    /// Whether events are passed on.
    pub(super) const fn is_following(&self) -> bool {
        matches!(self.state, State::Following { .. })
    }

    /// Something has come.
    pub(super) fn hear(&mut self, heard: Heard, now: Duration) -> Verdict {
        let has_rivals = match heard {
            Heard::Beat(stamp) => self.is_back(stamp.epoch),
            Heard::Event(_) => false,
        };
        let verdict = self.verdict(heard, now);
        if verdict == Verdict::Begin {
            (self.epochs, self.has_told_rivals) = ([self.epochs[0], None], false);
        }
        if verdict == Verdict::Nothing && has_rivals && !std::mem::replace(&mut self.has_told_rivals, true) {
            return Verdict::Rivals;
        }
        verdict
    }

    /// Whether a publisher beats again after another one has.
    fn is_back(&mut self, epoch: u64) -> bool {
        let [last, before] = self.epochs;
        if last != Some(epoch) {
            self.epochs = [Some(epoch), last];
        }
        last != Some(epoch) && before == Some(epoch)
    }

    fn verdict(&mut self, heard: Heard, now: Duration) -> Verdict {
        match &mut self.state {
            State::Waiting(first) => {
                let before = first.take();
                match (heard, before) {
                    // What came between the beats was before.
                    (Heard::Event(stamp), Some((last, at))) if is_next(stamp, last) => *first = Some((stamp, at)),
                    (Heard::Event(_), _) => {}
                    (Heard::Beat(stamp), Some((last, at))) if stamp == last && now.saturating_sub(at) >= APART => {
                        self.state = State::Following { last: stamp, heard_at: now };
                        return Verdict::Begin;
                    }
                    (Heard::Beat(stamp), _) => *first = Some((stamp, now)),
                }
                Verdict::Nothing
            }
            State::Following { last, heard_at } => {
                let (stamp, fits) = match heard {
                    Heard::Event(stamp) => (stamp, is_next(stamp, *last)),
                    Heard::Beat(stamp) => (stamp, stamp == *last),
                };
                if !fits {
                    let broken = if stamp.epoch == last.epoch { Broken::Gap } else { Broken::NewPublisher };
                    let is_beat = matches!(heard, Heard::Beat(_));
                    self.state = State::Waiting(is_beat.then_some((stamp, now)));
                    return Verdict::Break(broken);
                }
                (*last, *heard_at) = (stamp, now);
                if matches!(heard, Heard::Event(_)) { Verdict::PassOn } else { Verdict::Nothing }
            }
        }
    }

    /// Time has passed.
    pub(super) fn tick(&mut self, now: Duration) -> Verdict {
        if self.silent_at().is_none_or(|at| at > now) {
            return Verdict::Nothing;
        }
        self.state = State::Waiting(None);
        Verdict::Break(Broken::Silent)
    }

    /// When [`Self::tick`] is due; none where it is not.
    pub(super) const fn silent_at(&self) -> Option<Duration> {
        match self.state {
            State::Waiting(_) => None,
            State::Following { heard_at, .. } => Some(heard_at.saturating_add(SILENCE)),
        }
    }

    /// The way to the room is lost, or an event could not be read. True where the room was followed.
    pub(super) const fn lose(&mut self) -> bool {
        let was = self.is_following();
        self.state = State::Waiting(None);
        was
    }
}

fn is_next(stamp: Stamp, last: Stamp) -> bool {
    stamp.epoch == last.epoch && last.sequence.checked_add(1) == Some(stamp.sequence)
}

#[cfg(test)]
#[path = "follow_tests.rs"]
mod tests;
