//! What is recorded plays again as it was, never as a real patient, and never silently incomplete.
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

mod common;

use std::io::BufReader;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset};
use common::{PATIENCE, vxdisplay};
use vxdisplay::clock::{Clock, Reading};
use vxdisplay::display::Session;
use vxdisplay::exam::{Limits, Moment, NamesPrivacy, Phase, Shown, ShownName};
use vxdisplay::link::{DownReason, Link, LinkConfig, LinkEvents, LinkState, MemoryLink, Target, memory};
use vxdisplay::recording::{
    EndReason, EndWord, Ending, Header, PatientData, RecordError, RecordLimits, Recorder, Recording, Replay,
    ReplayStep, Speed,
};
use vxdisplay::relay::{Relay, RelayConfig, Scenario};

fn started() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-01-31T09:00:00+09:00").unwrap()
}

fn header(mode: PatientData) -> Header {
    Header::new(mode, "ws://user:PASSWORD@h:1/?TOKEN", started())
}

fn session() -> Session {
    Session::new(Limits::default(), NamesPrivacy::Full)
}

fn read(path: &Path) -> Recording {
    Recording::read(BufReader::new(std::fs::File::open(path).unwrap())).unwrap()
}

/// Every screen once, in order.
#[derive(Default)]
struct Screens(Vec<Shown>);

impl Screens {
    fn look(&mut self, session: &Session) {
        if self.0.last() != Some(session.shown()) {
            self.0.push(session.shown().clone());
        }
    }
}

/// All screens of a replay at full speed.
fn replayed(recording: Recording) -> Vec<Shown> {
    let session = Session::replaying(Limits::default(), NamesPrivacy::Full);
    let (mut session, mut replay, mut screens) = (session, Replay::new(recording, Speed::Max), Screens::default());
    screens.look(&session);
    loop {
        match replay.turn(Moment::default(), session.next_deadline()) {
            ReplayStep::Event(event) => {
                let at = event.at.since_start();
                session.tick(Reading { now: at, awake: at });
                screens.look(&session);
                session.handle(event);
            }
            ReplayStep::Tick(reading) => {
                session.tick(reading);
            }
            ReplayStep::Wait(_) => panic!("nothing is waited for at full speed"),
            ReplayStep::Done => return screens.0,
        }
        screens.look(&session);
    }
}

/// The screens as they would be were each marked as a demo.
fn as_demo(screens: &[Shown]) -> Vec<Shown> {
    let mut marked: Vec<Shown> = screens.iter().map(|shown| Shown { demo: true, ..shown.clone() }).collect();
    marked.dedup();
    marked
}

/// What stays when names are replaced: what is there, how long it is, and who is who.
fn structure(screens: &[Shown]) -> Vec<String> {
    let mut seen: Vec<Option<String>> = Vec::new();
    let describe = |shown: &Shown| {
        let person = shown.person.as_ref().map(|person| {
            let who = person.id.clone();
            let index = seen.iter().position(|other| *other == who).unwrap_or_else(|| {
                seen.push(who);
                seen.len() - 1
            });
            let length = |name: &Option<ShownName>| name.as_ref().map(|name| name.one_line().chars().count());
            (
                index,
                length(&person.name),
                length(&person.name_small),
                person.birth_date.is_some(),
                person.name_registered,
            )
        });
        format!("{:?} {} {} {person:?} {:?}", shown.phase, shown.reconnecting, shown.demo, shown.step)
    };
    screens.iter().map(describe).collect()
}

#[test]
fn a_session_over_a_real_socket_gives_the_same_screens_again() {
    let demo = Some(Scenario::demo().faster(60.0));
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let relay = Relay::start(RelayConfig { listen, demo, ..RelayConfig::default() }).unwrap();
    let address = relay.local_addr();
    let target = Target::new(false, &address.ip().to_string(), address.port());
    let folder = tempfile::tempdir().unwrap();
    let files = [folder.path().join("real.jsonl"), folder.path().join("pseudonymised.jsonl")];
    let began = Moment::from_start(Clock.now());
    let recorders = [PatientData::Real, PatientData::Pseudonymised]
        .into_iter()
        .zip(&files)
        .map(|(mode, file)| Recorder::start(file, &header(mode), began).unwrap())
        .collect::<Vec<_>>();

    let (link, events) = Link::start(LinkConfig::new(target), Clock::boxed(), Arc::new(|| ())).unwrap();
    let (mut session, mut screens) = (session(), Screens::default());
    screens.look(&session);
    let deadline = Instant::now() + PATIENCE;
    let mut completed = 0;
    while completed < 3 {
        assert!(Instant::now() < deadline, "{:?}", screens.0);
        let Ok(event) = events.recv_timeout(Duration::from_millis(100)) else { continue };
        recorders.iter().for_each(|recorder| recorder.record(&event));
        session.tick(Clock.reading());
        screens.look(&session);
        let before = session.shown().phase;
        session.handle(event);
        screens.look(&session);
        completed += usize::from(before != Phase::Completed && session.shown().phase == Phase::Completed);
    }
    link.quit();
    for recorder in recorders {
        let summary = recorder.stop(Moment::from_start(Clock.now()));
        assert!(summary.finished && summary.state.lost == 0, "{summary:?}");
        assert_eq!(summary.state.ended, Some(EndReason::Stopped));
    }

    let [real, pseudonymised] = files.map(|file| read(&file));
    assert_eq!(real.ending, Ending::Told { why: EndWord::Stopped, lost: 0 });
    assert!(screens.0.len() >= 10, "{}", screens.0.len());
    assert_eq!(replayed(real), as_demo(&screens.0));
    assert_eq!(structure(&replayed(pseudonymised)), structure(&as_demo(&screens.0)));
}

/// A recording of what `act` lets happen on a link, and the screens of that time.
fn recorded(file: &Path, mode: PatientData, act: impl FnOnce(&mut Far)) -> Vec<Shown> {
    let (_handle, events, link) = memory(64);
    let began = Moment::from_start(Duration::from_secs(1000));
    let recorder = Recorder::start(file, &header(mode), began).unwrap();
    let mut far =
        Far { link, events, recorder, session: session(), screens: Screens::default(), at: Duration::from_secs(1000) };
    far.screens.look(&far.session);
    act(&mut far);
    let summary = far.recorder.stop(Moment::from_start(far.at));
    assert!(summary.finished, "{summary:?}");
    far.screens.0
}

struct Far {
    link: MemoryLink,
    events: LinkEvents,
    recorder: Recorder,
    session: Session,
    screens: Screens,
    at: Duration,
}

impl Far {
    fn now(&self) -> Moment {
        Moment::from_start(self.at)
    }

    /// Time passes, and each deadline is met.
    fn wait(&mut self, time: Duration) {
        let end = self.at + time;
        while let Some(at) = self.session.next_deadline().map(Moment::since_start).filter(|at| *at <= end) {
            self.session.tick(Reading { now: at, awake: at });
            self.screens.look(&self.session);
        }
        self.at = end;
        self.session.tick(Reading { now: end, awake: end });
        self.screens.look(&self.session);
    }

    fn deliver(&mut self) {
        while let Ok(event) = self.events.try_recv() {
            self.recorder.record(&event);
            self.session.handle(event);
            self.screens.look(&self.session);
        }
    }

    fn say(&mut self, text: &str) {
        self.wait(Duration::from_secs(1));
        self.link.text(self.now(), text, started().date_naive()).unwrap();
        self.deliver();
    }
}

fn awkward(far: &mut Far) {
    far.wait(Duration::from_secs(2));
    far.link.up(far.now()).unwrap();
    far.link.state(far.now(), LinkState::Registered).unwrap();
    far.deliver();
    let patient = |data: &str| format!(r#"{{"sender":2,"receiver":106,"command":101,"data":{data}}}"#);
    let event = |command: u32| format!(r#"{{"sender":2,"receiver":106,"command":{command}}}"#);
    far.say(r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST","projectionAlias":"PA"}}"#);
    far.say(&patient(
        r#"{"patientId":"PLANTED-1","patientName":"Hong^Plantong=洪^吉洞=홍^길동","patientBirth":"1988-02-14"}"#,
    ));
    far.say(&event(1001));
    far.say(&patient(
        r#"{"patientId":"PLANTED-1","patientName":"Hong^Plantong=洪^吉洞=홍^길동","patientBirth":"19880214"}"#,
    ));
    far.say(r#"{"sender":2,"receiver":2,"command":1002}"#);
    far.say(&event(1002));
    far.wait(Duration::from_secs(100));
    far.say(&patient(r#"{"patientId":7205123,"patientName":"Plantdoe^Jane^^Dr."}"#));
    far.say("unreadable PLANTED");
    far.say(r#"{"command":101,"data":{"patientName":"O"PLANTED"}}"#);
    far.say(&patient(r#"{"patientId":"PLANTED-2","patientBirth":"1999-12-30"}"#));
    far.link.down(far.now(), DownReason::Ended).unwrap();
    far.deliver();
    far.wait(Duration::from_secs(100));
    far.link.up(far.now()).unwrap();
    far.deliver();
    far.say(&patient(r#"{"patientId":"PLANTED-1","patientName":"김^철수"}"#));
    far.wait(Duration::from_secs(5));
}

#[test]
fn the_same_screens_come_at_every_limit_loss_and_bad_message_and_all_bear_the_demo_mark() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.jsonl");
    let screens = recorded(&file, PatientData::Real, awkward);
    assert!(screens.iter().all(|shown| !shown.demo));
    assert!(screens.iter().any(|shown| shown.reconnecting));

    let again = replayed(read(&file));

    assert_eq!(again, as_demo(&screens));
    assert!(again.iter().all(|shown| shown.demo));
}

#[test]
fn demo_and_real_data_of_one_recording_meet_no_more_than_they_did() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("m.jsonl");
    let screens = recorded(&file, PatientData::Real, |far| {
        far.say(r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"SKULL","demo":true}}"#);
        far.say(
            r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"PLANTED-1","patientName":"Doe^Jane"}}"#,
        );
    });
    let of_both = |shown: &Shown| shown.person.is_some() && shown.step.is_some();
    assert!(!screens.iter().any(of_both), "demo and real never meet");

    let again = replayed(read(&file));

    assert_eq!(again, as_demo(&screens));
}

#[test]
fn a_pseudonymised_recording_has_the_same_screens_with_other_names_and_no_value_of_a_patient() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("p.jsonl");
    let screens = recorded(&file, PatientData::Pseudonymised, awkward);

    let text = std::fs::read_to_string(&file).unwrap();
    for planted in [
        "PLANTED",
        "Plant",
        "Hong",
        "홍",
        "길동",
        "洪",
        "吉洞",
        "김",
        "철수",
        "1988-02-14",
        "19880214",
        "7205123",
        "1999-12-30",
    ] {
        assert!(!text.contains(planted), "{planted} in {text}");
    }
    assert_eq!(structure(&replayed(read(&file))), structure(&as_demo(&screens)));
}

#[test]
fn the_header_says_what_the_file_holds_and_no_password() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.jsonl");
    recorded(&file, PatientData::Real, |_| ());
    let text = std::fs::read_to_string(&file).unwrap();
    assert_eq!(
        text.lines().next().unwrap(),
        format!(
            r#"{{"vxdisplay_recording":1,"patient_data":"real","started":"2026-01-31T09:00:00+09:00","server":"ws://h:1/","program":"{}"}}"#,
            env!("CARGO_PKG_VERSION")
        )
    );
}

#[test]
fn a_recording_that_begins_in_the_middle_of_a_connection_is_played_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.jsonl");
    recorded(&file, PatientData::Real, |far| {
        far.link.up(far.now()).unwrap();
        // Nobody records this one.
        far.events.try_recv().unwrap();
        far.say(r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"1"}}"#);
    });
    assert!(replayed(read(&file)).iter().any(|shown| shown.person.is_some()));
}

#[test]
fn no_file_is_overwritten_and_only_its_owner_reads_it() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.jsonl");
    std::fs::write(&file, "precious").unwrap();
    let error = Recorder::start(&file, &header(PatientData::Real), Moment::default()).unwrap_err();
    assert!(matches!(&error, RecordError::Exists { .. }), "{error}");
    assert!(error.to_string().contains("Choose another name"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "precious");

    let new = folder.path().join("new.jsonl");
    drop(Recorder::start(&new, &header(PatientData::Real), Moment::default()).unwrap());
    assert_eq!(read(&new).ending, Ending::Told { why: EndWord::Stopped, lost: 0 });
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&new).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let missing = folder.path().join("missing/r.jsonl");
    let error = Recorder::start(&missing, &header(PatientData::Real), Moment::default()).unwrap_err();
    assert!(error.to_string().contains("another folder"), "{error}");
}

/// Records states until the recording has ended by itself.
fn flooded(limits: RecordLimits) -> (EndReason, Recording, u64) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("r.jsonl");
    let recorder = Recorder::start_within(&file, &header(PatientData::Real), Moment::default(), limits).unwrap();
    let (_handle, events, mut link) = memory(8);
    link.up(Moment::default()).unwrap();
    let event = events.try_recv().unwrap();
    let deadline = Instant::now() + PATIENCE;
    while recorder.state().ended.is_none() {
        assert!(Instant::now() < deadline, "{:?}", recorder.state());
        recorder.record(&event);
    }
    let summary = recorder.stop(Moment::default());
    assert!(summary.finished);
    (summary.state.ended.unwrap(), read(&file), std::fs::metadata(&file).unwrap().len())
}

#[test]
fn a_recording_ends_at_its_largest_size_and_says_so() {
    let limits = RecordLimits { max_bytes: 2000, queued: 100_000 };
    let (reason, recording, size) = flooded(limits);
    assert_eq!(reason, EndReason::Full(2000));
    assert!(matches!(recording.ending, Ending::Told { why: EndWord::Full, .. }));
    assert!(size <= 2000 && !recording.lines.is_empty(), "{size}");
}

#[test]
fn events_that_come_too_fast_end_the_recording_and_are_counted() {
    let (reason, recording, _) = flooded(RecordLimits { queued: 1, ..RecordLimits::default() });
    assert_eq!(reason, EndReason::TooSlow);
    let Ending::Told { why: EndWord::TooSlow, lost } = recording.ending else { panic!("{:?}", recording.ending) };
    assert!(lost >= 1 && recording.ending.to_string().contains("missing"));
}

const SHORT: &str = concat!(
    r#"{"vxdisplay_recording":1,"patient_data":"real","started":"2026-01-31T09:00:00+09:00","server":"ws://h:1","program":"0.1.0"}"#,
    "\n{\"at_ms\":0,\"connection\":1,\"link\":\"up\"}\n{\"at_ms\":10000,\"connection\":1,\"state\":\"registered\"}\n",
    r#"{"at_ms":20000,"connection":1,"frame":"{\"sender\":2,\"receiver\":106,\"command\":101,\"data\":{\"patientId\":\"A-1\",\"patientName\":\"홍^길동\"}}"}"#,
    "\n{\"at_ms\":30000,\"end\":\"stopped\"}\n"
);

fn short(speed: Speed) -> Replay {
    Replay::new(Recording::read(SHORT.as_bytes()).unwrap(), speed)
}

fn seconds(secs: u64) -> Moment {
    Moment::from_start(Duration::from_secs(secs))
}

#[test]
fn a_replay_keeps_the_pace_that_is_asked_for_and_can_be_paused() {
    let mut replay = short(Speed::Times(10.0));
    assert!(matches!(replay.turn(seconds(100), None), ReplayStep::Event(_)));
    let ReplayStep::Wait(Some(until)) = replay.turn(seconds(100), None) else { panic!() };
    assert!(until >= seconds(101) && until < seconds(101) + Duration::from_millis(1));
    assert!(matches!(replay.turn(until, None), ReplayStep::Event(_)));
    replay.set_speed(Speed::Stepwise, until);
    assert_eq!(replay.turn(seconds(500), None), ReplayStep::Wait(None));
    replay.set_speed(Speed::Times(1.0), seconds(500));
    let ReplayStep::Wait(Some(until)) = replay.turn(seconds(500), None) else { panic!() };
    assert!(until >= seconds(509) && until < seconds(511), "{until:?}");
    assert!(matches!(replay.turn(until, None), ReplayStep::Event(_)));
    assert_eq!(replay.progress().events, 3);
    assert!(matches!(replay.turn(until, None), ReplayStep::Wait(Some(_))));
    assert_eq!(replay.turn(seconds(600), None), ReplayStep::Done);
}

#[test]
fn stepwise_each_step_gives_one_event_and_the_last_one_the_end() {
    let mut replay = short(Speed::Stepwise);
    for events in 1..=3 {
        assert_eq!(replay.turn(seconds(1), None), ReplayStep::Wait(None));
        replay.step();
        assert!(matches!(replay.turn(seconds(1), None), ReplayStep::Event(_)));
        assert_eq!(replay.progress().events, events);
    }
    // What a deadline clears behind the last event waits for a step too.
    assert_eq!(replay.turn(seconds(1), Some(seconds(25))), ReplayStep::Wait(None));
    replay.step();
    assert!(
        matches!(replay.turn(seconds(1), Some(seconds(25))), ReplayStep::Tick(reading) if reading.now.as_secs() == 25)
    );
    assert_eq!(replay.turn(seconds(1), None), ReplayStep::Done);
    assert_eq!(replay.progress().at, Duration::from_secs(30));
}

fn replay_command(text: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("r.jsonl");
    std::fs::write(&file, text).unwrap();
    let output = vxdisplay(home.path()).arg("replay").arg(&file).args(arguments).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_command_prints_what_watch_would_and_hides_patients() {
    let (code, out, err) = replay_command(SHORT, &["--speed", "max"]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    assert!(out.contains("link registered") && out.contains("ready") && out.contains("DEMO"), "{out}");
    assert!(out.contains("***") && !out.contains("길동") && !out.contains("A-1"), "{out}");

    let (code, out, _) = replay_command(SHORT, &["--speed", "1000", "--json", "--show-patient-data"]);
    let last: serde_json::Value = serde_json::from_str(out.lines().last().unwrap()).unwrap();
    assert_eq!(code, Some(0));
    assert_eq!((&last["demo"], &last["patient"]["name"]), (&true.into(), &"홍길동".into()), "{out}");
}

#[test]
fn the_command_says_what_is_wrong_with_a_file() {
    let (code, _, err) = replay_command(&SHORT.replace("\"up\"", "\"sideways\""), &["--speed", "max"]);
    assert_eq!(code, Some(1));
    assert!(err.contains("r.jsonl: Line 2"), "{err}");
    let cut = SHORT.split_at(SHORT.len() - 12).0;
    let (code, _, err) = replay_command(cut, &["--speed", "max"]);
    assert_eq!(code, Some(0));
    assert!(err.contains("cut short"), "{err}");
    for arguments in [&["--speed", "0"][..], &["--speed", "fast"], &["--nothing"]] {
        assert_eq!(replay_command(SHORT, arguments).0, Some(2), "{arguments:?}");
    }
    let home = tempfile::tempdir().unwrap();
    let output = vxdisplay(home.path()).args(["replay", "nowhere.jsonl"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("nowhere.jsonl cannot be opened"));
}
