//! The replay of a recording. Pure: the caller says what time it is.
//!
//! A replay has a time of its own, the recording's, which begins at zero. The session that it feeds lives in that time,
//! so that what is cleared after some seconds is cleared at the same place of the recording at every speed.

use core::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use chrono::NaiveDate;

use super::line::{Line, LooksLike, What, Why};
use super::reader::Recording;
use crate::clock::Reading;
use crate::exam::Moment;
use crate::link::{DownReason, Frame, FrameKind, LinkEvent, LinkEventKind, Up, UpgradeFacts, display_frame};
use crate::protocol::{Decoded, Notice, Outcome, PatientRefusal, Unreadable, decode, decode_bytes};

/// How fast a recording is played.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Speed {
    /// So many times as fast as it was recorded. What is not positive and finite counts as 1.
    Times(f64),
    /// As fast as the caller asks.
    Max,
    /// One event at each [`Replay::step`].
    Stepwise,
}

/// What to do next.
#[derive(Debug, Clone, PartialEq)]
pub enum ReplayStep {
    /// Give this to the session, after a tick with its time.
    Event(LinkEvent),
    /// Let the session's time pass to this moment: its deadline has come.
    Tick(Reading),
    /// Nothing until this moment of the caller's clock; without one, until [`Replay::step`] or another speed.
    Wait(Option<Moment>),
    /// The recording is over.
    Done,
}

/// How far a replay is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Events that were given.
    pub events: usize,
    /// Events of the recording.
    pub of_events: usize,
    /// The time in the recording.
    pub at: Duration,
    /// The recording's length.
    pub length: Duration,
}

/// A recording that is being played.
#[derive(Debug)]
pub struct Replay {
    recording: Recording,
    today: NaiveDate,
    /// The index of the line to come.
    next: usize,
    speed: Speed,
    /// A moment of the caller's clock, and the time in the recording then.
    anchor: Option<(Moment, Duration)>,
    /// The time in the recording up to which everything was given.
    reached: Duration,
    /// Events that were asked for by [`Self::step`] and not given yet.
    steps: usize,
    /// The deadline that was given last; one that does not go away is not given twice.
    ticked: Option<Duration>,
    /// When the open connection came up.
    up_since: Duration,
}

impl Replay {
    /// A replay that begins with the first [`Self::turn`]. Birth dates are judged by the day of the recording.
    #[must_use]
    pub fn new(recording: Recording, speed: Speed) -> Self {
        let today = recording.header.date().unwrap_or_default();
        Self {
            recording,
            today,
            next: 0,
            speed,
            anchor: None,
            reached: Duration::ZERO,
            steps: 0,
            ticked: None,
            up_since: Duration::ZERO,
        }
    }

    /// The recording.
    #[must_use]
    pub fn recording(&self) -> &Recording {
        &self.recording
    }

    /// How fast it is played.
    #[must_use]
    pub fn speed(&self) -> Speed {
        self.speed
    }

    /// Plays at another speed from here on; [`Speed::Stepwise`] is a pause.
    pub fn set_speed(&mut self, speed: Speed, now: Moment) {
        self.reached = self.time(now).min(self.limit());
        self.anchor = Some((now, self.reached));
        self.speed = speed;
        self.steps = 0;
    }

    /// Asks for one more event, where it is played stepwise; behind the last one, for the time up to the end.
    pub fn step(&mut self) {
        let left = self.recording.lines.len().saturating_sub(self.next);
        self.steps = self.steps.saturating_add(1).min(left.max(1));
    }

    /// The time in the recording at `now`, also between two events.
    #[must_use]
    pub fn position(&self, now: Moment) -> Duration {
        self.time(now).min(self.limit())
    }

    /// How far it is.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress {
            events: self.next,
            of_events: self.recording.lines.len(),
            at: self.reached,
            length: self.recording.length,
        }
    }

    /// Goes back to the beginning; feed a new session then.
    pub fn rewind(&mut self) {
        (self.next, self.steps, self.anchor, self.ticked) = (0, 0, None, None);
        (self.reached, self.up_since) = (Duration::ZERO, Duration::ZERO);
    }

    /// Gives what lies before the time `to` of the recording at once, at whatever speed. To be asked again until it says [`ReplayStep::Done`]: then
    /// `to` is reached, and [`Self::turn`] goes on from there.
    pub fn skip(&mut self, to: Duration, deadline: Option<Moment>) -> ReplayStep {
        (self.anchor, self.steps) = (None, 0);
        if let Some((due, is_tick)) = self.due(deadline).filter(|(due, _)| *due <= to) {
            return self.give(due, is_tick);
        }
        self.reached = self.reached.max(to.min(self.recording.length));
        ReplayStep::Done
    }

    /// What is to be done at `now`, a moment of the caller's clock. `deadline` is the session's next one, in the time of
    /// the replay. To be asked again until it says [`ReplayStep::Wait`] or [`ReplayStep::Done`].
    pub fn turn(&mut self, now: Moment, deadline: Option<Moment>) -> ReplayStep {
        if self.anchor.is_none() {
            self.anchor = Some((now, self.reached));
        }
        let Some((due, is_tick)) = self.due(deadline) else { return self.rest(now) };
        if !self.is_open(due, now, is_tick) {
            return ReplayStep::Wait(self.real_time(due));
        }
        self.give(due, is_tick)
    }

    /// The time of what comes next, and whether that is a deadline of the session.
    fn due(&self, deadline: Option<Moment>) -> Option<(Duration, bool)> {
        let event = self.recording.lines.get(self.next).map(|line| line.at);
        let deadline = deadline
            .map(|at| at.since_start().max(self.reached))
            .filter(|at| *at <= self.recording.length && self.ticked != Some(*at));
        let is_tick = deadline.is_some_and(|at| event.is_none_or(|event| at <= event));
        Some((if is_tick { deadline } else { event }?, is_tick))
    }

    fn give(&mut self, due: Duration, is_tick: bool) -> ReplayStep {
        self.reached = self.reached.max(due);
        if is_tick {
            self.ticked = Some(due);
            return ReplayStep::Tick(self.reading());
        }
        self.steps = self.steps.saturating_sub(1);
        self.next += 1;
        let line = self.recording.lines.get(self.next - 1).cloned();
        line.map_or(ReplayStep::Done, |line| ReplayStep::Event(self.event(line)))
    }

    /// The time in the recording, as the clocks of a session read it.
    #[must_use]
    pub fn reading(&self) -> Reading {
        Reading { now: self.reached, awake: self.reached }
    }

    /// Behind the last event: until the recording's length has passed.
    fn rest(&mut self, now: Moment) -> ReplayStep {
        let end = self.recording.length;
        match self.speed {
            Speed::Times(_) if self.time(now) < end => ReplayStep::Wait(self.real_time(end)),
            Speed::Stepwise if self.reached < end && self.steps == 0 => ReplayStep::Wait(None),
            Speed::Times(_) | Speed::Max | Speed::Stepwise => {
                self.reached = end;
                ReplayStep::Done
            }
        }
    }

    /// Whether what is due then may be given at `now`.
    fn is_open(&self, due: Duration, now: Moment, is_tick: bool) -> bool {
        match self.speed {
            Speed::Times(_) => due <= self.time(now),
            Speed::Max => true,
            Speed::Stepwise => self.steps > 0 || (is_tick && due <= self.reached),
        }
    }

    fn factor(&self) -> f64 {
        match self.speed {
            Speed::Times(factor) if factor.is_finite() && factor > 0.0 => factor,
            Speed::Times(_) | Speed::Max | Speed::Stepwise => 1.0,
        }
    }

    /// The time in the recording at `now`.
    fn time(&self, now: Moment) -> Duration {
        match (self.speed, self.anchor) {
            (Speed::Times(_), Some((anchor, at))) => {
                let passed = now.saturating_since(anchor).as_secs_f64() * self.factor();
                at.saturating_add(Duration::try_from_secs_f64(passed).unwrap_or(Duration::MAX)).max(self.reached)
            }
            (Speed::Times(_), None) | (Speed::Max | Speed::Stepwise, _) => self.reached,
        }
    }

    /// The latest time that may count as reached: not beyond what was not given yet.
    fn limit(&self) -> Duration {
        self.recording.lines.get(self.next).map_or(self.recording.length, |line| line.at).max(self.reached)
    }

    /// When the caller's clock will have reached a time of the recording.
    fn real_time(&self, at: Duration) -> Option<Moment> {
        match (self.speed, self.anchor) {
            (Speed::Times(_), Some((anchor, from))) => {
                let wait = at.saturating_sub(from).as_secs_f64() / self.factor();
                // One microsecond more than computed: rounding must not ask for a turn that comes too early for ever.
                Some(anchor + Duration::try_from_secs_f64(wait).unwrap_or(Duration::MAX) + Duration::from_micros(1))
            }
            (Speed::Times(_), None) | (Speed::Max | Speed::Stepwise, _) => None,
        }
    }

    fn event(&mut self, line: Line) -> LinkEvent {
        let Line { at, connection, what } = line;
        let kind = match what {
            What::Up => {
                self.up_since = at;
                LinkEventKind::Up(Box::new(up()))
            }
            What::Down => LinkEventKind::Down { reason: DownReason::Ended, up_for: at.saturating_sub(self.up_since) },
            What::State(state) => LinkEventKind::State(state),
            What::Slept { since } => {
                LinkEventKind::Woke { slept: at.saturating_sub(since), since: Moment::from_start(since) }
            }
            What::Frame { text, binary } => LinkEventKind::Frame(Box::new(self.frame(&text, binary))),
            What::Unreadable { why, looks_like, binary, size } => {
                LinkEventKind::Frame(Box::new(self.unreadable(why, looks_like, binary, size)))
            }
            // Not among the lines of a recording that was read; one that was made otherwise ends without harm.
            What::End { .. } => LinkEventKind::Down { reason: DownReason::Ended, up_for: Duration::ZERO },
        };
        LinkEvent { at: Moment::from_start(at), connection, server: None, kind }
    }

    fn frame(&self, text: &str, binary: bool) -> Frame {
        let (kind, decoded) =
            if binary { (FrameKind::Binary, decode_bytes(text.as_bytes())) } else { (FrameKind::Text, decode(text)) };
        display_frame(kind, text, decoded, self.today)
    }

    fn unreadable(&self, why: Why, looks_like: LooksLike, binary: bool, size: usize) -> Frame {
        let kind = if binary { FrameKind::Binary } else { FrameKind::Text };
        let decoded = refused(why.into(), looks_like);
        Frame { size, ..display_frame(kind, "", decoded, self.today) }
    }
}

/// What the protocol says of a text that it could not read.
fn refused(why: Unreadable, looks_like: LooksLike) -> Decoded {
    let (outcome, notice) = match looks_like {
        LooksLike::Nothing => (Outcome::Unreadable(why), Notice::Unreadable(why)),
        LooksLike::Step => (Outcome::StepUnknown(why), Notice::StepUnknown(why)),
        LooksLike::Study => (Outcome::StudyUnknown(why), Notice::StudyUnknown(why)),
        LooksLike::Patient => {
            let refusal = match why {
                Unreadable::ContradictingKeys => PatientRefusal::ContradictingKeys,
                Unreadable::NotJson
                | Unreadable::NotAnObject
                | Unreadable::NoCommand
                | Unreadable::TooLong
                | Unreadable::UnsureCommand => PatientRefusal::Unreadable(why),
            };
            (Outcome::NoPatient(refusal), Notice::NoPatient(refusal))
        }
    };
    Decoded { outcome, mentioned: None, notices: vec![notice] }
}

/// A connection as a recording knows it: that it came up, and nothing of how.
fn up() -> Up {
    Up {
        address: SocketAddr::from((Ipv4Addr::UNSPECIFIED, 0)),
        resolve: Duration::ZERO,
        connect: Duration::ZERO,
        handshake: Duration::ZERO,
        facts: UpgradeFacts::default(),
    }
}
