//! A recording played in the console. It has a separate exam and never reaches the patient's monitor.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveTime;

use super::facts::{ListedFact, Playing as Fact, ReplayFact};
use super::session::Session;
use crate::exam::{Limits, Manner, Moment};
use crate::l10n::Message;
use crate::recording::{Recording, RecordingFile, Replay, ReplayStep, Speed};

/// The share played per turn; the rest follows at once, so that windows are painted in between.
const EVENTS_AT_ONCE: usize = 500;
/// How often the place in the recording is shown anew while it plays.
const SHOWN_EVERY: Duration = Duration::from_millis(200);

/// The replay, if any, and the recordings to choose from.
#[derive(Default)]
pub(super) struct Replaying {
    playing: Option<Playing>,
    /// The file that is being read.
    reading: Option<PathBuf>,
    /// How the recording that is played ends.
    said: Option<Message>,
    /// Why the file that was asked for last is not played.
    problem: Option<Message>,
    listed: Listed,
}

/// The recordings of a folder.
#[derive(Default)]
struct Listed {
    folder: Option<PathBuf>,
    looking: bool,
    found: Vec<RecordingFile>,
    problem: Option<Message>,
}

struct Playing {
    replay: Replay,
    session: Session,
    limits: Limits,
    manner: Manner,
    /// How fast, where it is not paused.
    speed: Speed,
    paused: bool,
    /// The time of the recording that is being gone to.
    seeking: Option<Duration>,
    over: bool,
    next: Option<Moment>,
}

impl Replaying {
    /// Whether to read a recording, one at a time; marks this one as being read.
    pub(super) fn begin_reading(&mut self, path: &Path) -> bool {
        let is_free = self.reading.is_none();
        if is_free {
            (self.reading, self.problem) = (Some(path.to_owned()), None);
        }
        is_free
    }

    /// Nobody waits for the file any more.
    pub(super) fn cancel_reading(&mut self) {
        self.reading = None;
    }

    /// Takes a recording that was read, or the error. An abandoned one is dropped; without a path it is the one that is waited for.
    pub(super) fn take(
        &mut self,
        path: Option<&Path>,
        read: Result<Box<Recording>, Message>,
        limits: Limits,
        manner: Manner,
    ) {
        if self.reading.take_if(|reading| path.is_none_or(|path| path == reading)).is_none() {
            return;
        }
        match read {
            Err(why) => self.problem = Some(why),
            Ok(recording) => {
                self.said = Some(recording.ending.message());
                self.playing = Some(Playing::new(Replay::new(*recording, Speed::Times(1.0)), limits, manner));
            }
        }
    }

    /// A replay is masked as the patient screen is.
    pub(super) fn configure(&mut self, limits: Limits, manner: Manner) {
        if let Some(playing) = &mut self.playing {
            (playing.limits, playing.manner) = (limits, manner);
            playing.session.configure(limits, manner);
        }
    }

    pub(super) fn set_speed(&mut self, speed: Speed, now: Moment) {
        if let Some(playing) = &mut self.playing {
            playing.speed = speed;
            playing.settle(now);
        }
    }

    pub(super) fn pause(&mut self, paused: bool, now: Moment) {
        if let Some(playing) = &mut self.playing {
            if !paused && playing.over {
                playing.rewind();
            }
            playing.paused = paused;
            playing.settle(now);
        }
    }

    pub(super) fn seek(&mut self, to: Duration, now: Moment) {
        if let Some(playing) = &mut self.playing {
            let here = playing.seeking.unwrap_or_else(|| playing.replay.position(now));
            if to < here || playing.over {
                playing.rewind();
            }
            playing.seeking = Some(to);
            playing.next = Some(now);
        }
    }

    /// Plays one event, and pauses.
    pub(super) fn step(&mut self, now: Moment) {
        if let Some(playing) = &mut self.playing {
            playing.paused = true;
            playing.settle(now);
            playing.replay.step();
        }
    }

    /// The recording is played no more; the list stays.
    pub(super) fn close(&mut self) {
        self.cancel_reading();
        (self.playing, self.said, self.problem) = (None, None, None);
    }

    /// Plays what is due. Returns whether anything changed.
    pub(super) fn tick(&mut self, now: Moment) -> bool {
        self.playing.as_mut().is_some_and(|playing| playing.tick(now))
    }

    pub(super) fn next_deadline(&self) -> Option<Moment> {
        self.playing.as_ref().and_then(|playing| playing.next)
    }

    /// The recordings of this folder are to be looked for. Whether nobody does already.
    pub(super) fn begin_listing(&mut self, folder: &Path) -> bool {
        let is_free = !self.listed.looking;
        if is_free {
            self.listed = Listed { looking: true, folder: Some(folder.to_owned()), ..std::mem::take(&mut self.listed) };
        }
        is_free
    }

    /// The folder whose recordings are listed.
    pub(super) fn folder(&self) -> Option<&Path> {
        self.listed.folder.as_deref()
    }

    /// These were found, or why none were.
    pub(super) fn list(&mut self, found: Result<Vec<RecordingFile>, Message>) {
        self.listed.looking = false;
        (self.listed.found, self.listed.problem) = match found {
            Ok(found) => (found, None),
            Err(why) => (Vec::new(), Some(why)),
        };
    }

    pub(super) fn fact(&self, now: Moment) -> ReplayFact<'_> {
        let found = self.listed.problem.as_ref().map_or(Ok(&*self.listed.found), Err);
        ReplayFact {
            playing: self.playing.as_ref().map(|playing| playing.fact(now)),
            reading: self.reading.is_some(),
            said: self.said.as_ref(),
            problem: self.problem.as_ref(),
            listed: ListedFact { folder: self.folder(), looking: self.listed.looking, found },
        }
    }
}

impl Playing {
    fn new(replay: Replay, limits: Limits, manner: Manner) -> Self {
        Self {
            speed: replay.speed(),
            replay,
            session: Session::replaying(limits, manner),
            limits,
            manner,
            paused: false,
            seeking: None,
            over: false,
            next: Some(Moment::default()),
        }
    }

    /// What was heard so far is forgotten.
    fn rewind(&mut self) {
        self.replay.rewind();
        self.session = Session::replaying(self.limits, self.manner);
        self.over = false;
    }

    /// Plays as fast as is asked for from now on, or not at all.
    fn settle(&mut self, now: Moment) {
        self.replay.set_speed(if self.paused { Speed::Stepwise } else { self.speed }, now);
        self.next = Some(now);
    }

    fn tick(&mut self, now: Moment) -> bool {
        if self.next.is_none_or(|next| next > now) {
            return false;
        }
        self.next = None;
        for _ in 0..EVENTS_AT_ONCE {
            let deadline = self.session.next_deadline();
            let step = match self.seeking {
                Some(to) => self.replay.skip(to, deadline),
                None => self.replay.turn(now, deadline),
            };
            match (step, self.seeking) {
                (ReplayStep::Event(event), _) => {
                    self.session.tick(self.replay.reading());
                    self.session.handle(event);
                }
                (ReplayStep::Tick(reading), _) => {
                    self.session.tick(reading);
                }
                (ReplayStep::Wait(until), _) => {
                    self.next = until.map(|until| until.min(now + SHOWN_EVERY));
                    return true;
                }
                (ReplayStep::Done, Some(_)) => {
                    self.seeking = None;
                    self.settle(now);
                }
                (ReplayStep::Done, None) => {
                    self.over = true;
                    return true;
                }
            }
        }
        self.next = Some(now);
        true
    }

    fn fact(&self, now: Moment) -> Fact<'_> {
        let header = &self.replay.recording().header;
        let mut progress = self.replay.progress();
        if !self.over {
            progress.at = self.seeking.unwrap_or_else(|| self.replay.position(now));
        }
        Fact {
            header,
            progress,
            speed: self.speed,
            paused: self.paused,
            clock: header.local_time(progress.at).map_or(NaiveTime::MIN, |time| time.time()),
            over: self.over,
            shown: self.session.shown(),
            mark: self.session.mark(),
        }
    }
}
