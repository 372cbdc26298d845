//! Recording what comes from the server, and playing a recording in the window. A replay has an exam of its own: it never reaches the
//! patient's monitor.

use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset};
use crossbeam_channel::{Receiver, bounded};

use super::session::Session;
use crate::clock::Reading;
use crate::console::{Both, RecordingFact, ReplayFact};
use crate::exam::{Limits, Moment, NamesPrivacy};
use crate::link::{LinkEvent, LinkState, Wake};
use crate::recording::{Header, PatientData, Recorder, Recording, Replay, Speed, Turn};
use crate::screen::LinkMark;

/// A frame spends no longer than this on a replay.
const BUDGET: Duration = Duration::from_millis(6);

/// Both.
pub(super) struct Recordings {
    recorder: Option<Recorder>,
    ending: Option<Receiver<Both>>,
    said: Option<Both>,
    reading: Option<Receiver<Result<Box<Recording>, Both>>>,
    replay: Option<Playing>,
    replay_said: Option<Both>,
    wake: Wake,
}

struct Playing {
    replay: Replay,
    session: Session,
    over: bool,
    next: Option<Moment>,
}

impl Recordings {
    pub(super) const fn new(wake: Wake) -> Self {
        Self { recorder: None, ending: None, said: None, reading: None, replay: None, replay_said: None, wake }
    }

    pub(super) fn record(&self, event: &LinkEvent) {
        if let Some(recorder) = &self.recorder {
            recorder.record(event);
        }
    }

    pub(super) fn start(
        &mut self,
        path: &Path,
        patient_data: PatientData,
        server: &str,
        now: Moment,
        wall: DateTime<FixedOffset>,
    ) {
        if self.recorder.is_some() {
            return;
        }
        match Recorder::start(path, &Header::new(patient_data, server, wall), now) {
            Ok(recorder) => (self.recorder, self.said) = (Some(recorder), None),
            Err(error) => self.said = Some(Both { english: error.to_string(), korean: error.korean() }),
        }
    }

    /// Ends the recording on a thread of its own: the last lines may wait for a slow disk.
    pub(super) fn stop(&mut self, now: Moment) {
        let Some(recorder) = self.recorder.take() else { return };
        let (sender, ended) = bounded(1);
        let wake = self.wake.clone();
        let started = std::thread::Builder::new().name("vx-record-end".into()).spawn(move || {
            let summary = recorder.stop(now);
            let place = summary.path.display();
            let (english, korean) = match &summary.state.ended {
                Some(reason) => (reason.to_string(), reason.korean()),
                None => (String::new(), String::new()),
            };
            let events = summary.state.events;
            let said = Both {
                english: format!("{english} {events} events are in {place}."),
                korean: format!("{korean} 이벤트 {events}개가 {place}에 있습니다."),
            };
            let _ = sender.send(said);
            wake();
        });
        if started.is_ok() {
            self.ending = Some(ended);
        }
    }

    /// Reads a recording to be played.
    pub(super) fn open(&mut self, path: PathBuf) {
        if self.reading.is_some() {
            return;
        }
        let (sender, read) = bounded(1);
        let wake = self.wake.clone();
        self.replay_said = None;
        let started = std::thread::Builder::new().name("vx-replay-read".into()).spawn(move || {
            let result = match std::fs::File::open(&path) {
                Ok(file) => Recording::read(BufReader::new(file))
                    .map(Box::new)
                    .map_err(|error| Both { english: error.to_string(), korean: error.korean() }),
                Err(error) => Err(Both { english: error.to_string(), korean: error.to_string() }),
            };
            let name = path.display();
            let result = result.map_err(|why| Both {
                english: format!("{name}: {}", why.english),
                korean: format!("{name}: {}", why.korean),
            });
            let _ = sender.send(result);
            wake();
        });
        match started {
            Ok(_) => self.reading = Some(read),
            Err(error) => self.replay_said = Some(Both { english: error.to_string(), korean: error.to_string() }),
        }
    }

    /// A replay is masked as the patient screen is.
    pub(super) fn configure(&mut self, limits: Limits, privacy: NamesPrivacy) {
        if let Some(playing) = &mut self.replay {
            playing.session.configure(limits, privacy);
        }
    }

    pub(super) fn set_speed(&mut self, speed: Speed, now: Moment) {
        if let Some(playing) = &mut self.replay {
            playing.replay.set_speed(speed, now);
        }
    }

    pub(super) fn step(&mut self) {
        if let Some(playing) = &mut self.replay {
            playing.replay.step();
        }
    }

    pub(super) fn close(&mut self) {
        (self.replay, self.reading, self.replay_said) = (None, None, None);
    }

    /// Takes what the threads have done, and plays what is due. Whether more is due at once.
    pub(super) fn turn(&mut self, now: Moment, limits: Limits, privacy: NamesPrivacy) -> bool {
        if let Some(said) = self.ending.as_ref().and_then(|ended| ended.try_recv().ok()) {
            (self.said, self.ending) = (Some(said), None);
        }
        // A recording can end by itself: a full disk, or its largest size.
        if self.recorder.as_ref().is_some_and(|recorder| recorder.state().ended.is_some()) {
            self.stop(now);
        }
        match self.reading.as_ref().and_then(|read| read.try_recv().ok()) {
            None => {}
            Some(Err(said)) => (self.replay_said, self.reading) = (Some(said), None),
            Some(Ok(recording)) => {
                self.reading = None;
                self.replay_said =
                    Some(Both { english: recording.ending.to_string(), korean: recording.ending.korean() });
                let replay = Replay::new(*recording, Speed::Times(1.0));
                self.replay =
                    Some(Playing { replay, session: Session::replaying(limits, privacy), over: false, next: None });
            }
        }
        self.replay.as_mut().is_some_and(|playing| playing.turn(now))
    }

    pub(super) fn next_deadline(&self) -> Option<Moment> {
        self.replay.as_ref().and_then(|playing| playing.next)
    }

    pub(super) fn recording_fact(&self) -> RecordingFact<'_> {
        RecordingFact {
            running: self.recorder.as_ref().map(|recorder| (recorder.state(), recorder.path())),
            said: self.said.as_ref(),
        }
    }

    pub(super) fn replay_fact(&self) -> ReplayFact<'_> {
        ReplayFact {
            playing: self.replay.as_ref().map(|playing| playing.fact()),
            reading: self.reading.is_some(),
            said: self.replay_said.as_ref(),
        }
    }
}

impl Playing {
    fn turn(&mut self, now: Moment) -> bool {
        let begun = Instant::now();
        self.next = None;
        loop {
            match self.replay.turn(now, self.session.next_deadline()) {
                Turn::Event(event) => {
                    self.tick(self.replay.reading());
                    self.session.handle(event);
                }
                Turn::Tick(reading) => self.tick(reading),
                Turn::Wait(until) => {
                    self.next = until;
                    return false;
                }
                Turn::Done => {
                    self.over = true;
                    return false;
                }
            }
            if begun.elapsed() > BUDGET {
                return true;
            }
        }
    }

    fn tick(&mut self, reading: Reading) {
        self.session.tick(reading);
    }

    fn fact(&self) -> crate::console::Playing<'_> {
        let up = match self.session.link() {
            LinkState::Registered | LinkState::Unconfirmed | LinkState::Unverified => true,
            LinkState::Connecting | LinkState::Refused | LinkState::Lost => false,
        };
        crate::console::Playing {
            header: &self.replay.recording().header,
            progress: self.replay.progress(),
            speed: self.replay.speed(),
            over: self.over,
            shown: self.session.shown(),
            mark: LinkMark { up, beats: 0 },
        }
    }
}
