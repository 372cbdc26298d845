//! How the link fared: round trips of the last ten minutes, ups and downs of the last day.

use std::collections::VecDeque;
use std::time::Duration;

use chrono::NaiveDateTime;

use crate::exam::Moment;
use crate::link::{Direction, DownReason, LinkEvent, LinkEventKind, LinkState};
use crate::protocol::Command;

/// The span of the strip of ups and downs.
pub const DAY: Duration = Duration::from_hours(24);
/// The span of the plot of round trips, and of their percentiles.
pub const WINDOW: Duration = Duration::from_mins(10);

/// One part of the strip: five minutes.
const PART: Duration = Duration::from_mins(5);
const PARTS: usize = 288;
/// A connection that opens takes less than this.
const OPENING: Duration = Duration::from_secs(15);
/// Round trips kept: ten minutes of pings that come every second.
const ROUND_TRIPS: usize = 600;
/// Reconnects remembered by time; more than that a day are counted as this many.
const RECONNECTS: usize = 10_000;
/// Lines of the link's story.
const LINES: usize = 500;

/// One answered ping.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoundTrip {
    /// When the answer came.
    pub at: Moment,
    /// From the ping to its answer.
    pub took: Duration,
}

/// What a part of the strip was, at its worst.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum StripState {
    /// The program was not running.
    #[default]
    Unknown,
    /// Registered.
    Up,
    /// Open, but registration or pings were not answered.
    Unconfirmed,
    /// Not connected.
    Down,
}

/// One line of the link's story, for the diagnostics.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoryLine {
    /// When, by the wall clock.
    pub wall: NaiveDateTime,
    /// The connection's number.
    pub connection: u64,
    /// What happened, in English; no patient value.
    pub what: String,
}

/// The link's history.
#[derive(Debug, Clone, Default)]
pub struct LinkHistory {
    state: LinkState,
    state_since: Moment,
    connected_since: Option<Moment>,
    reconnects: VecDeque<Moment>,
    was_up: bool,
    /// The connection was ended by somebody here: the next one is no reconnect.
    was_asked: bool,
    /// The number of the newest connection to the server before this one.
    left: u64,
    round_trips: VecDeque<RoundTrip>,
    /// The number of the newest part, counted from the clock's start, and the parts that end with it.
    newest_part: u64,
    parts: VecDeque<StripState>,
    events: u64,
    last_event: Option<(Moment, Command)>,
    lines: VecDeque<StoryLine>,
}

impl LinkHistory {
    /// Takes note of an event of the link.
    pub fn observe(&mut self, event: &LinkEvent, wall: NaiveDateTime) {
        self.advance(event.at);
        match &event.kind {
            LinkEventKind::State(state) => {
                (self.state, self.state_since) = (*state, event.at);
                self.mark_part(event.at);
                self.line(wall, event.connection, format!("State: {state}"));
            }
            LinkEventKind::Up(up) => {
                if self.was_up && !self.was_asked {
                    push_bounded(&mut self.reconnects, event.at, RECONNECTS);
                }
                (self.was_up, self.was_asked) = (true, false);
                self.connected_since = Some(event.at);
                let took = up.resolve + up.connect + up.handshake;
                self.line(wall, event.connection, format!("Connected to {} in {}", up.address, millis(took)));
            }
            LinkEventKind::Down { reason, up_for } => {
                self.connected_since = None;
                self.was_asked = *reason == DownReason::Asked;
                self.line(wall, event.connection, format!("Down after {} s: {reason}", up_for.as_secs()));
            }
            // What was on its way when the server was changed.
            LinkEventKind::Pong { .. } | LinkEventKind::Frame(_) if self.left > 0 && event.connection <= self.left => {}
            LinkEventKind::Pong { round_trip } => {
                push_bounded(&mut self.round_trips, RoundTrip { at: event.at, took: *round_trip }, ROUND_TRIPS);
            }
            LinkEventKind::Frame(frame) if frame.direction == Direction::Incoming => {
                if let Some(command) = frame.exam_event() {
                    self.events += 1;
                    self.last_event = Some((event.at, command));
                }
            }
            LinkEventKind::Woke { slept, .. } => {
                self.line(wall, event.connection, format!("The computer slept for {} s", slept.as_secs()));
            }
            LinkEventKind::Notice(notice) => self.line(wall, event.connection, notice.to_string()),
            LinkEventKind::Frame(_) | LinkEventKind::Progress(_) => {}
        }
    }

    /// Restarts the measurements for another server; the history continues.
    /// `connection`: the number of the newest one to the server before.
    pub fn turn_to_server(&mut self, server: &str, connection: u64, now: Moment, wall: NaiveDateTime) {
        let lines = std::mem::take(&mut self.lines);
        *self = Self { lines, left: connection, ..Self::default() };
        self.advance(now);
        self.line(wall, connection, format!("Server: {server}"));
    }

    /// Lets time pass: the strip goes on though nothing happens.
    pub fn advance(&mut self, now: Moment) {
        let part = now.since_start().as_secs() / PART.as_secs();
        if self.parts.is_empty() {
            self.newest_part = part;
            self.parts.push_back(StripState::Unknown);
            self.state_since = now;
        }
        let behind = part.saturating_sub(self.newest_part);
        for _ in 0..behind.min(PARTS as u64) {
            push_bounded(&mut self.parts, StripState::Unknown, PARTS);
            self.newest_part += 1;
            // Time passes at least once a part: of the parts in between, as in a sleep, nothing is known.
            if behind == 1 {
                self.mark_part(now);
            }
        }
        self.newest_part = self.newest_part.max(part);
        self.mark_part(now);
        while self.reconnects.front().is_some_and(|at| now.saturating_since(*at) > DAY) {
            self.reconnects.pop_front();
        }
        while self.round_trips.front().is_some_and(|trip| now.saturating_since(trip.at) > WINDOW) {
            self.round_trips.pop_front();
        }
    }

    fn mark_part(&mut self, now: Moment) {
        let state = match self.state {
            // Every connection begins so; only one that stays so is down.
            LinkState::Connecting if now.saturating_since(self.state_since) < OPENING => StripState::Unknown,
            LinkState::Registered => StripState::Up,
            LinkState::Unconfirmed | LinkState::Unverified => StripState::Unconfirmed,
            LinkState::Connecting | LinkState::Refused | LinkState::Lost => StripState::Down,
        };
        if let Some(part) = self.parts.back_mut() {
            *part = state.max(*part);
        }
    }

    fn line(&mut self, wall: NaiveDateTime, connection: u64, what: String) {
        push_bounded(&mut self.lines, StoryLine { wall, connection, what }, LINES);
    }

    /// Since when the connection of now is open.
    #[must_use]
    pub fn connected_since(&self) -> Option<Moment> {
        self.connected_since
    }

    /// How often the connection was reopened in the last 24 hours.
    #[must_use]
    pub fn reconnects(&self) -> usize {
        self.reconnects.len()
    }

    /// The round trips of the last ten minutes, oldest first.
    #[must_use]
    pub fn round_trips(&self) -> &VecDeque<RoundTrip> {
        &self.round_trips
    }

    /// The round trip that this share of the last ten minutes' pings did not exceed (nearest rank); `share` 0 to 1.
    #[must_use]
    pub fn percentile(&self, share: f64) -> Option<Duration> {
        let mut all: Vec<Duration> = self.round_trips.iter().map(|trip| trip.took).collect();
        all.sort_unstable();
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_precision_loss,
            clippy::cast_sign_loss,
            reason = "at most 600 values"
        )]
        let rank = (share * all.len() as f64).ceil() as usize;
        all.get(rank.saturating_sub(1)).copied()
    }

    /// The last 24 hours in parts of five minutes, oldest first; fewer where the program runs for less.
    pub fn strip(&self) -> impl ExactSizeIterator<Item = StripState> + '_ {
        self.parts.iter().copied()
    }

    /// How many parts a whole strip has.
    #[must_use]
    pub const fn strip_len() -> usize {
        PARTS
    }

    /// How many events of exams were received.
    #[must_use]
    pub fn events(&self) -> u64 {
        self.events
    }

    /// The last event of an exam.
    #[must_use]
    pub fn last_event(&self) -> Option<&(Moment, Command)> {
        self.last_event.as_ref()
    }

    /// The link's story, oldest first; at most 500 lines.
    #[must_use]
    pub fn lines(&self) -> &VecDeque<StoryLine> {
        &self.lines
    }
}

fn millis(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1000.0)
}

fn push_bounded<T>(queue: &mut VecDeque<T>, value: T, most: usize) {
    if queue.len() >= most {
        queue.pop_front();
    }
    queue.push_back(value);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::{FrameKind, display_frame};
    use crate::protocol::decode;

    fn wall() -> NaiveDateTime {
        NaiveDateTime::default()
    }

    fn event(secs: u64, kind: LinkEventKind) -> LinkEvent {
        LinkEvent { at: Moment::from_start(Duration::from_secs(secs)), connection: 1, server: None, kind }
    }

    fn pong(secs: u64, millis: u64) -> LinkEvent {
        event(secs, LinkEventKind::Pong { round_trip: Duration::from_millis(millis) })
    }

    #[test]
    fn percentiles_are_of_the_last_ten_minutes() {
        let mut history = LinkHistory::default();
        history.observe(&pong(0, 900), wall());
        for second in 1..=100 {
            history.observe(&pong(600 + second, second), wall());
        }
        assert_eq!(history.percentile(0.5), Some(Duration::from_millis(50)));
        assert_eq!(history.percentile(0.95), Some(Duration::from_millis(95)));
        assert_eq!(LinkHistory::default().percentile(0.5), None);
    }

    #[test]
    fn a_part_of_the_strip_tells_its_worst() {
        let mut history = LinkHistory::default();
        history.observe(&event(10, LinkEventKind::State(LinkState::Registered)), wall());
        history.observe(&event(310, LinkEventKind::State(LinkState::Lost)), wall());
        history.observe(&event(320, LinkEventKind::State(LinkState::Registered)), wall());
        history.advance(Moment::from_start(Duration::from_secs(700)));
        let strip: Vec<StripState> = history.strip().collect();
        assert_eq!(strip, [StripState::Up, StripState::Down, StripState::Up]);
    }

    #[test]
    fn months_need_no_more_memory_than_a_day() {
        let mut history = LinkHistory::default();
        for hour in 0..24 * 90 {
            history.observe(&pong(hour * 3600, 1), wall());
            history.observe(&event(hour * 3600, LinkEventKind::State(LinkState::Lost)), wall());
        }
        assert_eq!(history.strip().len(), LinkHistory::strip_len());
        assert!(history.lines().len() <= LINES && history.round_trips().len() <= ROUND_TRIPS);
        history.advance(Moment::from_start(Duration::from_hours(24 * 365 * 50)));
        assert_eq!(history.strip().len(), LinkHistory::strip_len());
    }

    fn up() -> LinkEventKind {
        LinkEventKind::Up(Box::new(crate::link::Up {
            address: ([127, 0, 0, 1], 1).into(),
            resolve: Duration::ZERO,
            connect: Duration::ZERO,
            handshake: Duration::ZERO,
            facts: crate::link::UpgradeFacts::default(),
        }))
    }

    #[test]
    fn a_connection_that_somebody_here_ended_is_no_reconnect() {
        let mut history = LinkHistory::default();
        history.observe(&event(1, up()), wall());
        for (second, reason, count) in
            [(2, DownReason::Asked, 0), (4, DownReason::Reset, 1), (6, DownReason::Asked, 1), (8, DownReason::Ended, 2)]
        {
            let down = LinkEventKind::Down { reason, up_for: Duration::from_secs(1) };
            history.observe(&event(second, down), wall());
            history.observe(&event(second + 1, up()), wall());
            assert_eq!(history.reconnects(), count, "after {second} s");
        }
    }

    #[test]
    fn another_server_begins_with_figures_of_its_own() {
        let mut history = LinkHistory::default();
        history.observe(&event(1, up()), wall());
        history.observe(&event(2, LinkEventKind::State(LinkState::Registered)), wall());
        history.observe(&pong(3, 900), wall());
        history.observe(&event(4, LinkEventKind::State(LinkState::Lost)), wall());
        history.turn_to_server("ws://b:1", 0, Moment::from_start(Duration::from_secs(5)), wall());
        assert_eq!((history.percentile(0.5), history.reconnects(), history.events()), (None, 0, 0));
        assert!(history.strip().all(|state| state == StripState::Unknown), "nothing is known of it yet");
        assert!(history.lines().iter().any(|line| line.what.starts_with("Connected")), "the story goes on");
        history.observe(&event(6, up()), wall());
        assert_eq!(history.reconnects(), 0, "its first connection");
    }

    #[test]
    fn an_event_that_cannot_be_read_is_none_and_an_answer_is_none() {
        let mut history = LinkHistory::default();
        for (text, events) in [
            (r#"{"sender":2,"receiver":106,"command":1001}"#, 1),
            (r#"{"sender":2,"receiver":106,"command":601,"data":"KNEE"}"#, 1),
            (r#"{"sender":1,"command":11,"data":{"sta"#, 1),
        ] {
            let frame = display_frame(FrameKind::Text, text, decode(text), wall().date());
            history.observe(&event(1, LinkEventKind::Frame(Box::new(frame))), wall());
            assert_eq!(history.events(), events, "{text}");
        }
        assert_eq!(history.last_event().map(|(_, command)| command.clone()), Some(Command::EventStartExam));
    }

    #[test]
    fn a_reconnect_counts_for_a_day() {
        let mut history = LinkHistory::default();
        history.observe(&event(1, up()), wall());
        assert_eq!(history.reconnects(), 0);
        let down = LinkEventKind::Down { reason: DownReason::Ended, up_for: Duration::from_secs(1) };
        history.observe(&event(2, down), wall());
        assert_eq!(history.connected_since(), None);
        history.observe(&event(3, up()), wall());
        assert_eq!(history.reconnects(), 1);
        history.advance(Moment::from_start(Duration::from_secs(3 + 86_401)));
        assert_eq!(history.reconnects(), 0);
    }
}
