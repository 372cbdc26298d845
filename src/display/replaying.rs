//! A recording played in the console. It has a separate exam and never reaches the patient's monitor.

use super::facts::{Playing as Fact, ReplayFact};
use super::session::Session;
use crate::exam::{Limits, Moment, Privacy};
use crate::l10n::Message;
use crate::recording::{Recording, Replay, ReplayStep, Speed};

/// The share played per turn; the rest follows at once, so that windows are painted in between.
const EVENTS_AT_ONCE: usize = 500;

/// The replay, if any.
#[derive(Default)]
pub(super) struct Replaying {
    playing: Option<Playing>,
    reading: bool,
    said: Option<Message>,
}

struct Playing {
    replay: Replay,
    session: Session,
    over: bool,
    next: Option<Moment>,
}

impl Replaying {
    /// Whether to read a recording, one at a time; marks one as being read.
    pub(super) fn begin_reading(&mut self) -> bool {
        let is_free = !self.reading;
        if is_free {
            (self.reading, self.said) = (true, None);
        }
        is_free
    }

    /// Takes a recording that was read, or the error. An abandoned one is dropped.
    pub(super) fn take(&mut self, read: Result<Box<Recording>, Message>, limits: Limits, privacy: Privacy) {
        if !std::mem::take(&mut self.reading) {
            return;
        }
        match read {
            Err(said) => self.said = Some(said),
            Ok(recording) => {
                self.said = Some(recording.ending.message());
                let replay = Replay::new(*recording, Speed::Times(1.0));
                self.playing = Some(Playing {
                    replay,
                    session: Session::replaying(limits, privacy),
                    over: false,
                    next: Some(Moment::default()),
                });
            }
        }
    }

    /// A replay is masked as the patient screen is.
    pub(super) fn configure(&mut self, limits: Limits, privacy: Privacy) {
        if let Some(playing) = &mut self.playing {
            playing.session.configure(limits, privacy);
        }
    }

    pub(super) fn set_speed(&mut self, speed: Speed, now: Moment) {
        if let Some(playing) = &mut self.playing {
            playing.replay.set_speed(speed, now);
            playing.next = Some(now);
        }
    }

    pub(super) fn step(&mut self, now: Moment) {
        if let Some(playing) = &mut self.playing {
            playing.replay.step();
            playing.next = Some(now);
        }
    }

    pub(super) fn close(&mut self) {
        *self = Self::default();
    }

    /// Plays what is due. Returns whether there was a replay.
    pub(super) fn tick(&mut self, now: Moment) -> bool {
        self.playing.as_mut().is_some_and(|playing| playing.tick(now))
    }

    pub(super) fn next_deadline(&self) -> Option<Moment> {
        self.playing.as_ref().and_then(|playing| playing.next)
    }

    pub(super) fn fact(&self) -> ReplayFact<'_> {
        ReplayFact {
            playing: self.playing.as_ref().map(Playing::fact),
            reading: self.reading,
            said: self.said.as_ref(),
        }
    }
}

impl Playing {
    fn tick(&mut self, now: Moment) -> bool {
        if self.over && self.next.is_none() {
            return false;
        }
        self.next = None;
        for _ in 0..EVENTS_AT_ONCE {
            match self.replay.turn(now, self.session.next_deadline()) {
                ReplayStep::Event(event) => {
                    self.session.tick(self.replay.reading());
                    self.session.handle(event);
                }
                ReplayStep::Tick(reading) => {
                    self.session.tick(reading);
                }
                ReplayStep::Wait(until) => {
                    self.next = until;
                    return true;
                }
                ReplayStep::Done => {
                    self.over = true;
                    return true;
                }
            }
        }
        self.next = Some(now);
        true
    }

    fn fact(&self) -> Fact<'_> {
        Fact {
            header: &self.replay.recording().header,
            progress: self.replay.progress(),
            speed: self.replay.speed(),
            over: self.over,
            shown: self.session.shown(),
            mark: self.session.mark(),
        }
    }
}
