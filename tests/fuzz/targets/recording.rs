//! A recording: read whole or refused, written again as it was, cut short anywhere, and played to its end.

use std::time::Duration;

use vxdisplay::display::Session;
use vxdisplay::exam::{Limits, Moment, Privacy};
use vxdisplay::recording::{Ending, ReadError, Recording, Replay, ReplayStep, Speed};

use super::{kind, shape};

pub const WORDS: &[&str] = &[
    "{\"vxdisplay_recording\":1,\"patient_data\":\"real\",\"started\":\"2026-11-28T09:00:00+09:00\",\"server\":\"ws://a\",\"program\":\"1\"}\n",
    "{\"at_ms\":1,\"connection\":1,\"link\":\"up\"}\n",
    "{\"at_ms\":2,\"connection\":1,\"state\":\"registered\"}\n",
    "{\"at_ms\":9,\"connection\":1,\"link\":\"down\"}\n",
    "{\"at_ms\":9,\"connection\":1,\"slept_since_ms\":3}\n",
    "{\"at_ms\":90,\"end\":\"stopped\"}\n",
    "\"frame\":\"{\\\"command\\\":101}\"",
    "\"at_ms\":18446744073709551615,",
    "\"at_ms\":0,",
    "\"connection\":18446744073709551615,",
    "\"unreadable\":true,",
    "\"binary\":true,",
    "\"size\":7,",
    "\"lost\":2,",
    "\n",
];

/// Turns that a replay may take: each event, each deadline, and the end.
const MOST_TURNS: usize = 20;

fn text_of(recording: &Recording) -> String {
    let mut text = serde_json::to_string(&recording.header).unwrap();
    for line in &recording.lines {
        text.push('\n');
        text.push_str(&line.to_text());
    }
    text + "\n"
}

fn plays(recording: Recording) {
    let lines = recording.lines.len();
    let length = recording.length;
    let mut replay = Replay::new(recording, Speed::Times(1.0));
    let mut session = Session::replaying(Limits::default(), Privacy::default());
    let mut events = 0;
    let far = length.saturating_add(Duration::from_secs(1));
    for _ in 0..(lines + 1) * MOST_TURNS {
        match replay.skip(far, session.next_deadline()) {
            ReplayStep::Event(event) => {
                events += 1;
                session.tick(replay.reading());
                session.handle(event);
            }
            ReplayStep::Tick(reading) => {
                session.tick(reading);
            }
            ReplayStep::Wait(_) | ReplayStep::Done => {
                assert_eq!(events, lines, "the replay ends before the recording");
                assert!(session.shown().demo, "a replay without its mark");
                return;
            }
        }
        assert!(replay.position(Moment::default()) <= length);
    }
    panic!("the replay never ends");
}

pub fn run(bytes: &[u8]) -> u64 {
    let read = Recording::read(bytes);
    let recording = match read {
        Ok(recording) => recording,
        Err(error) => {
            assert!(!error.to_string().is_empty());
            return kind(shape(&std::mem::discriminant(&error)) + &shape(&error));
        }
    };
    assert!(recording.lines.is_sorted_by_key(|line| line.at), "time goes back");
    assert!(recording.lines.last().is_none_or(|line| line.at <= recording.length));
    let again = Recording::read(text_of(&recording).as_bytes()).unwrap();
    assert_eq!((&again.header, &again.lines), (&recording.header, &recording.lines), "written and read again");
    // A computer was switched off: as far as the file goes.
    for share in [3, 5, 8] {
        let cut = bytes.len() * share / 9;
        match Recording::read(&bytes[..cut]) {
            Ok(short) => {
                assert!(short.lines.len() <= recording.lines.len());
                assert_eq!(short.lines[..], recording.lines[..short.lines.len()], "another one");
            }
            Err(error) => assert!(matches!(error, ReadError::NotARecording), "cut at {cut}: {error}"),
        }
    }
    let outcome = kind((
        recording.lines.iter().map(|line| shape(&std::mem::discriminant(&line.what))).collect::<Vec<_>>(),
        matches!(recording.ending, Ending::Told { .. }),
    ));
    plays(recording);
    outcome
}
