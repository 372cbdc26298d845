mod diagonal;
mod kept_promises;
mod tray;

use chrono::NaiveDate;

use super::samples::{at, headless, loaded, state};
use super::*;
use crate::l10n::Message;
use crate::link::{LinkEvent, LinkEventKind, LinkState, Target, memory};
use crate::monitors::Monitor;
use crate::monitors::samples::bare as monitor;
use crate::settings::{DisplayMode, Key};

const PATIENT: &str =
    r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"1","patientName":"HONG^Gildong"}}"#;

fn two() -> Vec<Monitor> {
    vec![monitor("A", 0), monitor("B", 1920)]
}

/// A display on the second of two monitors, which has opened its window and is registered.
fn running() -> State {
    let mut state = state("", DisplayMode::Fullscreen, two());
    state.handle(Event::Started, at(0));
    state.handle(link(LinkEventKind::State(LinkState::Registered)), at(1));
    state
}

fn link(kind: LinkEventKind) -> Event {
    Event::Link(LinkEvent { at: at(1).moment(), connection: 1, server: None, kind })
}

/// What the link reports when this frame comes.
fn heard(text: &str) -> Event {
    let (_handle, events, mut far) = memory(8);
    far.up(at(1).moment()).unwrap();
    far.text(at(1).moment(), text, NaiveDate::from_ymd_opt(2026, 11, 28).unwrap()).unwrap();
    let event = std::iter::from_fn(|| events.try_recv().ok()).last();
    Event::Link(LinkEvent { connection: 1, ..event.unwrap() })
}

#[expect(clippy::wildcard_enum_match_arm, reason = "these are the effects on windows")]
fn opens(effects: &[Effect]) -> Vec<String> {
    let name = |effect: &Effect| match effect {
        Effect::Open(Window::Patient { monitor, .. }) => Some(format!("+patient {}", monitor.connector)),
        Effect::Open(window) => Some(format!("+{:?}", window.kind())),
        Effect::Close(kind) => Some(format!("-{kind:?}")),
        Effect::RaiseConsole => Some("raise".to_owned()),
        Effect::Quit => Some("quit".to_owned()),
        _ => None,
    };
    effects.iter().filter_map(name).collect()
}

fn revisions(state: &State) -> (u64, u64) {
    (state.revision(WindowKind::Patient), state.revision(WindowKind::Console))
}

#[test]
fn an_answered_ping_is_another_mark_in_the_same_picture() {
    let mut state = running();
    state.handle(heard(PATIENT), at(2));
    let (before, picture) = (revisions(&state).0, state.picture_revision());
    state.handle(link(LinkEventKind::Pong { round_trip: std::time::Duration::from_millis(1) }), at(3));
    assert_ne!(revisions(&state).0, before);
    assert_eq!(state.picture_revision(), picture);
    state.handle(heard(PATIENT.replace("\"1\"", "\"2\"").as_str()), at(4));
    assert_ne!(state.picture_revision(), picture);
}

#[test]
fn a_patient_is_shown_by_one_event_and_is_another_picture() {
    let mut state = running();
    let before = revisions(&state);
    state.handle(heard(PATIENT), at(2));
    assert_eq!(state.session().shown().person.as_ref().and_then(|person| person.id.as_deref()), Some("1"));
    let after = revisions(&state);
    assert!(before.0 != after.0 && before.1 != after.1);
    assert_eq!(state.journal().rows().len(), 1);
}

#[test]
fn a_display_in_a_terminal_keeps_no_messages() {
    let mut state = headless();
    state.handle(link(LinkEventKind::State(LinkState::Registered)), at(1));
    state.handle(heard(PATIENT), at(2));
    assert!(state.session().shown().person.is_some());
    assert_eq!(state.journal().rows().len(), 0);
}

#[test]
fn time_that_changes_nothing_is_no_other_picture_and_a_new_minute_is_one() {
    let mut state = running();
    state.handle(heard(PATIENT), at(2));
    let before = revisions(&state);
    state.handle(Event::Tick, at(900));
    assert_eq!(revisions(&state), before);
    let due = state.next_deadline(at(900)).since_start().as_millis();
    assert!((60_000..60_100).contains(&due), "{due}");
    state.handle(Event::Tick, at(60_020));
    assert_ne!(revisions(&state).0, before.0);
}

#[test]
fn an_answered_ping_moves_the_mark() {
    let mut state = running();
    let before = revisions(&state).0;
    state.handle(link(LinkEventKind::Pong { round_trip: std::time::Duration::from_millis(1) }), at(3));
    assert_ne!(revisions(&state).0, before);
    assert!(state.session().mark().up);
}

#[test]
fn hide_now_takes_the_patient_off_by_key_and_by_button() {
    for event in [Event::Key(StaffKey::Hide), Event::Asked(Action::HideNow)] {
        let mut state = running();
        state.handle(heard(PATIENT), at(2));
        let before = revisions(&state).0;
        state.handle(event, at(3));
        assert!(state.session().shown().person.is_none() && state.session().is_hidden());
        assert_ne!(revisions(&state).0, before);
    }
}

#[test]
fn a_saved_setting_takes_effect_without_a_restart_and_those_that_wait_are_saved_in_order() {
    let mut state = running();
    let key = |name: &str| Key::find(name).unwrap();
    let ask = |name: &str, value: &str| {
        Event::Asked(Action::Setting { key: key(name), change: crate::settings::Change::Set(value.to_owned()) })
    };
    let first = state.handle(ask("display.theme", "light"), at(2));
    assert!(matches!(first.as_slice(), [Effect::Start(Job::Save { key, .. })] if key.name == "display.theme"));
    assert!(state.handle(ask("site.name", "Room 2"), at(3)).is_empty(), "one at a time");
    let before = revisions(&state).0;
    let (light, _) = loaded("[display]\ntheme = \"light\"\n");
    let effects = state.handle(Event::Done(JobEnd::Saved(Ok(Box::new(light)))), at(4));
    assert_eq!(state.screen().theme, crate::settings::Theme::Light);
    assert_ne!(revisions(&state).0, before);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::SettingSaved("display.theme"))), "{effects:?}");
    assert!(
        effects.iter().any(|effect| matches!(effect, Effect::Start(Job::Save { key, .. }) if key.name == "site.name"))
    );
    state.handle(Event::Done(JobEnd::Broken(JobKind::Save, Message::new("task-broken"))), at(5));
    let problem = state.facts(at(6), DeviceFacts::default()).settings_problem.map(|(key, why)| (key, why.clone()));
    assert_eq!(problem, Some(("site.name", Message::new("task-broken"))));
}

#[test]
fn windows_open_close_and_come_up_by_what_the_plan_says() {
    let mut state = state("", DisplayMode::Fullscreen, two());
    assert_eq!(opens(&state.handle(Event::Started, at(0))), ["+patient B"]);
    assert_eq!(opens(&state.handle(Event::Tick, at(1))), [""; 0]);
    assert_eq!(opens(&state.handle(Event::ConsoleWanted, at(2))), ["+Console"]);
    assert_eq!(opens(&state.handle(Event::ConsoleWanted, at(3))), ["raise"]);
    assert_eq!(
        opens(&state.handle(Event::CloseRequested(WindowKind::Patient), at(4))),
        [""; 0],
        "staff have keys for that"
    );
    assert_eq!(opens(&state.handle(Event::CloseRequested(WindowKind::Console), at(5))), ["-Console"]);
    assert_eq!(opens(&state.handle(Event::Monitors(vec![monitor("A", 0)]), at(6))), ["-Patient"]);
    let elsewhere = vec![monitor("B", -1920), monitor("A", 0)];
    assert_eq!(opens(&state.handle(Event::Monitors(elsewhere), at(7))), ["+patient B"]);
    assert_eq!(opens(&state.handle(Event::Key(StaffKey::Leave), at(8))), ["-Patient", "+Console"]);
    assert_eq!(opens(&state.handle(Event::CloseRequested(WindowKind::Console), at(9))), ["quit"]);
    assert_eq!(opens(&state.handle(Event::Tick, at(10))), [""; 0], "it was said");
}

#[test]
fn a_window_that_was_taken_away_is_opened_anew_where_it_should_be() {
    let mut state = running();
    assert_eq!(opens(&state.handle(Event::PatientWindowTaken, at(2))), ["-Patient", "+patient B"]);
    assert_eq!(opens(&state.handle(Event::Tick, at(3))), [""; 0]);
}

#[test]
fn the_numbers_of_the_monitors_are_shown_for_three_seconds() {
    let mut state = running();
    assert_eq!(opens(&state.handle(Event::Asked(Action::Identify), at(1000))), ["+Numbers"]);
    assert_eq!(state.next_deadline(at(1000)).since_start().as_millis(), 4000);
    assert_eq!(opens(&state.handle(Event::Tick, at(3999))), [""; 0]);
    assert_eq!(opens(&state.handle(Event::Tick, at(4000))), ["-Numbers"]);
}

#[test]
fn an_interrupt_ends_the_program_once() {
    let mut state = running();
    assert_eq!(opens(&state.handle(Event::Quit, at(2))), ["quit"]);
    assert_eq!(opens(&state.handle(Event::Quit, at(3))), [""; 0]);
}

#[test]
fn another_server_begins_with_figures_of_its_own_and_what_was_said_of_the_last_one_is_past() {
    let mut state = running();
    let notice = || {
        let kind = crate::link::NoticeKind::PingsUnanswered;
        link(LinkEventKind::Notice(crate::link::Notice { server: "ws://room1:55111".into(), kind }))
    };
    state.handle(notice(), at(2));
    state.handle(link(LinkEventKind::Pong { round_trip: std::time::Duration::from_millis(1) }), at(3));
    let figures = |state: &State| {
        let facts = state.facts(at(9), DeviceFacts::default());
        let past = facts.notices.groups().filter(|group| group.is_past).count();
        (facts.history.percentile(0.5).is_some(), past, facts.notices.groups().len() - past)
    };
    let (measured, past, current) = figures(&state);
    assert_eq!((measured, past), (true, 0));
    state.handle(Event::Asked(Action::SetServer("ws://room2:55111".parse().unwrap())), at(4));
    assert_eq!(figures(&state), (false, current, 0));
    state.handle(notice(), at(5));
    assert_eq!(figures(&state), (false, current, 1), "it is said again, in a group of its own");
}

#[test]
fn a_server_that_was_turned_to_is_not_connected_because_the_one_before_was() {
    let mut state = running();
    let is_connected = |state: &State| state.facts(at(9), DeviceFacts::default()).is_connected();
    assert!(is_connected(&state));
    state.handle(Event::Asked(Action::SetServer("ws://room2:55111".parse().unwrap())), at(4));
    assert!(!is_connected(&state));
}

#[test]
fn the_address_in_use_changes_nothing_and_only_a_link_that_is_down_tries_again() {
    let same = || Event::Asked(Action::SetServer("ws://localhost:55111".parse().unwrap()));
    let seen = |state: &State| {
        let said = state.facts(at(9), DeviceFacts::default()).notices.groups().len();
        (state.session().shown().person.clone(), said)
    };
    let mut state = running();
    state.handle(heard(PATIENT), at(2));
    let before = seen(&state);
    assert!(before.0.is_some());
    let effects = state.handle(same(), at(3));
    assert!(effects.is_empty(), "{effects:?}");
    assert!(state.facts(at(9), DeviceFacts::default()).is_connected());
    assert_eq!(seen(&state), before, "the patient stays");
    state.handle(link(LinkEventKind::State(LinkState::Lost)), at(4));
    let effects = state.handle(same(), at(5));
    assert!(matches!(effects.as_slice(), [Effect::Link(LinkOrder::Reconnect)]), "{effects:?}");
    assert_eq!(seen(&state), before, "for as long as after any loss");
}

#[test]
fn a_step_is_logged_when_it_is_another_one() {
    let step = |part: &str| {
        let data = format!(r#"{{"bodypartAlias":"{part}","projectionAlias":"PA"}}"#);
        heard(&format!(r#"{{"sender":2,"receiver":106,"command":601,"data":{data}}}"#))
    };
    let lines = |effects: Effects| effects.iter().filter(|effect| format!("{effect:?}").contains("exam: step")).count();
    let mut state = running();
    state.handle(heard(PATIENT), at(2));
    assert_eq!(lines(state.handle(step("CHEST"), at(3))), 1);
    let repeated: usize = (4..1004).map(|millis| lines(state.handle(step("CHEST"), at(millis)))).sum();
    assert_eq!(repeated, 0);
    assert_eq!(lines(state.handle(step("HAND"), at(1004))), 1);
}

/// The server, and whether a locked address was told.
fn server(state: &State) -> (String, bool) {
    let facts = state.facts(at(9), DeviceFacts::default());
    let told = facts.notices.groups().any(|group| group.notice.to_string().contains("has locked the server address"));
    (facts.server.to_owned(), told)
}

#[test]
fn a_locked_address_is_not_left_by_typing_another_one_or_by_starting_the_relay() {
    let other = || Event::Asked(Action::SetServer("ws://room2:55111".parse().unwrap()));
    let relay = || Event::Simulator(SimulatorEvent::RelayStarted(Ok(([127, 0, 0, 1], 4711).into())));
    let locked = "[server]\nurl = \"ws://room1:55111\"\n";
    for event in [other(), relay()] {
        let mut state = state(locked, DisplayMode::Windowed, two());
        state.handle(Event::Asked(Action::StartRelay), at(1));
        state.handle(event, at(2));
        assert_eq!(server(&state), ("ws://room1:55111".to_owned(), true));
    }
    let mut open = state("", DisplayMode::Windowed, two());
    let effects = open.handle(other(), at(1));
    assert_eq!(server(&open), ("ws://room2:55111".to_owned(), false));
    let home = Target::new(false, "localhost", 55111).display;
    assert!(
        effects.iter().any(|effect| matches!(effect, Effect::Claim { home: set, current } if *set == home && current == "ws://room2:55111")),
        "{effects:?}"
    );
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Link(LinkOrder::SetServer(_)))));
    let started = open.handle(Event::Asked(Action::StartRelay), at(2));
    assert!(matches!(started.as_slice(), [Effect::Simulator(SimulatorOrder::StartRelay(_))]));
    assert!(open.handle(Event::Asked(Action::StartRelay), at(3)).is_empty(), "it starts already");
    open.handle(relay(), at(4));
    assert_eq!(server(&open), ("ws://127.0.0.1:4711".to_owned(), false));
}

#[test]
fn a_computer_that_slept_pings_and_forgets_whom_it_showed_too_long() {
    let mut state = running();
    state.handle(heard(PATIENT), at(2));
    state.handle(Event::Tick, at(3));
    let mut woken = at(10 * 3_600_000);
    woken.reading.awake = at(10).reading.now;
    let effects = state.handle(Event::Tick, woken);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Link(LinkOrder::Ping))), "{effects:?}");
    assert!(state.session().shown().person.is_none());
}

#[test]
fn screens_are_kept_awake_while_somebody_is_shown() {
    let awake = |effects: &[Effect]| {
        effects.iter().find_map(|effect| if let Effect::KeepAwake(on) = effect { Some(*on) } else { None })
    };
    let mut state = running();
    assert_eq!(awake(&state.handle(heard(PATIENT), at(2))), Some(true));
    assert_eq!(awake(&state.handle(Event::Tick, at(3))), None);
    let nobody = r#"{"sender":2,"receiver":106,"command":101,"data":null}"#;
    assert_eq!(awake(&state.handle(heard(nobody), at(4))), Some(false));
}

#[test]
fn no_patient_value_is_in_a_line_of_the_log() {
    let mut state = running();
    let effects = state.handle(heard(PATIENT), at(2));
    let lines: Vec<_> = effects.iter().filter(|effect| matches!(effect, Effect::Log(_) | Effect::Notice(_))).collect();
    assert!(!lines.is_empty());
    assert!(!format!("{lines:?}").contains("Gildong"), "{lines:?}");
}

#[test]
fn pairs_of_languages_take_turns_while_all_is_well_and_each_turn_is_one_other_picture() {
    let mut state = state("[display]\nlanguage = [\"ko,en\", \"vi\"]\n", DisplayMode::Fullscreen, two());
    let languages = |state: &State| state.screen().languages.to_string();
    state.handle(Event::Started, at(0));
    state.handle(Event::Tick, at(20_000));
    assert_eq!(languages(&state), "ko,en", "nothing changes before there is a link");
    state.handle(link(LinkEventKind::State(LinkState::Registered)), at(20_000));
    let before = revisions(&state).0;
    assert_eq!(state.next_deadline(at(20_001)), at(28_000).moment());
    state.handle(Event::Tick, at(27_999));
    assert_eq!(languages(&state), "ko,en");
    state.handle(Event::Tick, at(28_000));
    assert_eq!((languages(&state), revisions(&state).0), ("vi".to_owned(), before + 1));
    state.handle(Event::Tick, at(36_000));
    assert_eq!((languages(&state), revisions(&state).0), ("ko,en".to_owned(), before + 2));
}

#[test]
fn the_logo_is_read_beside_the_windows_and_again_with_every_change_and_a_bad_one_is_told() {
    let file = if cfg!(windows) { r"C:\logo.svg" } else { "/logo.svg" };
    let policy = &format!("[site]\nlogo = '{file}'\n");
    let mut state = state(policy, DisplayMode::Fullscreen, two());
    let reads = |effects: &[Effect]| {
        effects
            .iter()
            .filter(|effect| matches!(effect, Effect::Start(Job::ReadLogo(path)) if path == std::path::Path::new(file)))
            .count()
    };
    assert_eq!(reads(&state.handle(Event::Started, at(0))), 1);
    assert_eq!(state.screen().logo, None, "the screen does not wait for it");
    let logo = crate::logo::Logo::decode(b"<svg viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>").unwrap();
    let read = |path: &str, read| Event::Done(JobEnd::LogoRead(path.into(), read));
    let before = revisions(&state).0;
    state.handle(read("/other.svg", Ok(logo.clone())), at(1));
    assert_eq!(state.screen().logo, None, "the settings name another file");
    state.handle(read(file, Ok(logo.clone())), at(2));
    assert_eq!(state.screen().logo, Some(logo.clone()));
    assert_ne!(revisions(&state).0, before);
    let (same, _) = loaded(policy);
    let key = Key::find("site.name").unwrap();
    let change = crate::settings::Change::Set("Room 2".to_owned());
    state.handle(Event::Asked(Action::Setting { key, change }), at(3));
    let effects = state.handle(Event::Done(JobEnd::Saved(Ok(Box::new(same)))), at(4));
    assert_eq!(reads(&effects), 1);
    assert_eq!(state.screen().logo, Some(logo), "until it is read the last one is shown");
    let before_notices = state.facts(at(5), DeviceFacts::default()).notices.raised();
    state.handle(read(file, Err(Message::new("task-broken"))), at(5));
    assert_eq!(state.screen().logo, None);
    let notices = state.facts(at(6), DeviceFacts::default()).notices.raised();
    assert!(notices > before_notices);
}
