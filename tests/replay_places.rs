//! A recording begins as the link stood, is counted alike when it is saved and opened, and can be gone through in both directions.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use std::fmt::Write as _;
use std::io::BufReader;
use std::path::Path;
use std::time::Duration;

use chrono::DateTime;
use vxdisplay::clock::Reading;
use vxdisplay::display::Session;
use vxdisplay::exam::{Limits, Moment, NamesPrivacy, Shown};
use vxdisplay::link::LinkState;
use vxdisplay::recording::{Header, LinkAtStart, PatientData, Recorder, Recording, Replay, ReplayStep, Speed, list};

const HEADER: &str = r#"{"vxdisplay_recording":1,"patient_data":"real","started":"2026-01-31T09:00:00+09:00","server":"ws://h:1","program":"0.1.0"}"#;

fn session() -> Session {
    Session::replaying(Limits::default(), NamesPrivacy::Full)
}

fn read(path: &Path) -> Recording {
    Recording::read(BufReader::new(std::fs::File::open(path).unwrap())).unwrap()
}

fn seconds(secs: u64) -> Moment {
    Moment::from_start(Duration::from_secs(secs))
}

/// Gives one step to the session; whether there was one.
fn give(step: ReplayStep, replay: &Replay, session: &mut Session) -> bool {
    match step {
        ReplayStep::Event(event) => {
            session.tick(replay.reading());
            session.handle(event);
        }
        ReplayStep::Tick(reading) => drop(session.tick(reading)),
        ReplayStep::Wait(_) | ReplayStep::Done => return false,
    }
    true
}

/// Goes to a time of the recording.
fn go_to(to: Duration, replay: &mut Replay, session: &mut Session) {
    loop {
        let step = replay.skip(to, session.next_deadline());
        if !give(step, replay, session) {
            return;
        }
    }
}

/// An exam of a minute, with a patient whose name is cleared by time alone.
fn exam() -> Recording {
    let mut text = format!("{HEADER}\n");
    let mut line = |at_ms: u64, rest: &str| writeln!(text, r#"{{"at_ms":{at_ms},"connection":1,{rest}}}"#).unwrap();
    line(0, r#""link":"up""#);
    line(0, r#""state":"registered""#);
    for (at_ms, frame) in [
        (
            10_000,
            r#"{\"sender\":2,\"receiver\":106,\"command\":101,\"data\":{\"patientId\":\"1\",\"patientName\":\"Kim\"}}"#,
        ),
        (20_000, r#"{\"sender\":2,\"receiver\":106,\"command\":1001}"#),
        (30_000, r#"{\"sender\":2,\"receiver\":106,\"command\":1002}"#),
    ] {
        line(at_ms, &format!(r#""frame":"{frame}""#));
    }
    line(70_000, r#""state":"registered""#);
    Recording::read(text.as_bytes()).unwrap()
}

/// What is shown at each second, gone through once from the beginning.
fn by_seconds(recording: &Recording) -> Vec<Shown> {
    let (mut replay, mut session) = (Replay::new(recording.clone(), Speed::Max), session());
    (0..=70)
        .map(|second| {
            go_to(Duration::from_secs(second), &mut replay, &mut session);
            session.tick(Reading { now: Duration::from_secs(second), awake: Duration::from_secs(second) });
            session.shown().clone()
        })
        .collect()
}

#[test]
fn a_recording_of_a_registered_link_replays_as_registered_and_its_events_are_counted_alike() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.jsonl");
    let started = DateTime::parse_from_rfc3339("2026-01-31T09:00:00+09:00").unwrap();
    let header = Header::new(PatientData::Real, "ws://h:1", started);
    let recorder = Recorder::start(&file, &header, seconds(100)).unwrap();
    recorder.begin_with(LinkAtStart { connection: 7, open: true, state: LinkState::Registered });
    let counted = recorder.stop(seconds(110)).state.events;
    let recording = read(&file);
    assert_eq!(usize::try_from(counted).unwrap(), recording.lines.len());
    assert_eq!(recording.length, Duration::from_secs(10));
    let (mut replay, mut session) = (Replay::new(recording, Speed::Max), session());
    go_to(Duration::ZERO, &mut replay, &mut session);
    assert_eq!((session.link(), session.connection()), (LinkState::Registered, 7));
}

#[test]
fn a_link_that_was_lost_at_the_start_replays_as_lost() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.jsonl");
    let started = DateTime::parse_from_rfc3339("2026-01-31T09:00:00+09:00").unwrap();
    let recorder = Recorder::start(&file, &Header::new(PatientData::Real, "ws://h:1", started), seconds(1)).unwrap();
    recorder.begin_with(LinkAtStart { connection: 3, open: false, state: LinkState::Lost });
    drop(recorder.stop(seconds(2)));
    let (mut replay, mut session) = (Replay::new(read(&file), Speed::Max), session());
    go_to(Duration::ZERO, &mut replay, &mut session);
    assert_eq!(session.link(), LinkState::Lost);
}

#[test]
fn a_recording_of_an_earlier_version_is_played_as_before() {
    let text = format!("{HEADER}\n{}\n", r#"{"at_ms":5,"connection":1,"link":"up"}"#);
    let (mut replay, mut session) = (Replay::new(Recording::read(text.as_bytes()).unwrap(), Speed::Max), session());
    go_to(Duration::from_secs(1), &mut replay, &mut session);
    assert_eq!(session.link(), LinkState::Connecting, "nothing says how it stood");
}

#[test]
fn whatever_place_is_gone_to_the_screen_is_the_one_of_that_time() {
    let recording = exam();
    let expected = by_seconds(&recording);
    assert!(expected.iter().any(|shown| shown.person.is_some()) && expected[69].person.is_none());
    for path in [[5, 15, 65], [25, 12, 40], [70, 0, 11], [31, 30, 29]] {
        let (mut replay, mut session) = (Replay::new(recording.clone(), Speed::Times(1.0)), session());
        let mut here = 0;
        for to in path {
            if to < here {
                replay.rewind();
                session = self::session();
            }
            here = to;
            let at = Duration::from_secs(to);
            go_to(at, &mut replay, &mut session);
            session.tick(Reading { now: at, awake: at });
            assert_eq!(session.shown(), &expected[usize::try_from(to).unwrap()], "{path:?} at {to} s");
            assert_eq!(replay.progress().at, at.min(recording.length));
        }
    }
}

#[test]
fn from_a_place_that_was_gone_to_it_plays_on_at_its_pace() {
    let (mut replay, mut session) = (Replay::new(exam(), Speed::Times(1.0)), session());
    go_to(Duration::from_secs(15), &mut replay, &mut session);
    let ReplayStep::Wait(Some(until)) = replay.turn(seconds(1_000), session.next_deadline()) else { panic!() };
    let wait = until.saturating_since(seconds(1_000));
    assert!(wait >= Duration::from_secs(5) && wait < Duration::from_millis(5_001), "{wait:?}");
    assert_eq!(replay.position(seconds(1_002)), Duration::from_secs(17));
    assert!(matches!(replay.turn(until, session.next_deadline()), ReplayStep::Event(_)));
}

#[test]
fn the_recordings_of_a_folder_are_listed_the_newest_first_and_nothing_else_is() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("old.jsonl", &format!("{HEADER}\n"));
    write("new.JSONL", &HEADER.replace("2026-01-31", "2026-02-01"));
    // The same time of day in another zone is another time.
    write("between.jsonl", &HEADER.replace("+09:00", "+01:00"));
    write("messages.jsonl", "{\"time\":1}\n");
    write("notes.txt", HEADER);
    write("empty.jsonl", "");
    std::fs::create_dir(folder.path().join("folder.jsonl")).unwrap();
    let found = list(folder.path()).unwrap();
    let names: Vec<_> = found.iter().map(|file| file.path.file_name().unwrap().to_str().unwrap()).collect();
    assert_eq!(names, ["new.JSONL", "between.jsonl", "old.jsonl"]);
    assert_eq!(found[2].bytes, HEADER.len() as u64 + 1);
    assert!(list(&folder.path().join("missing")).is_err());
}
