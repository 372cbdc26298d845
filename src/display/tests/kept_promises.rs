//! What the model check in `tests/display_model` has found: each broken promise by itself.

use super::*;
use crate::link::DownReason;
use crate::settings::Change;

fn person(state: &State) -> Option<&str> {
    state.session().shown().person.as_ref()?.id.as_deref()
}

/// What the link reports of something that happened at this millisecond.
fn at_its_time(millis: u64, event: Event) -> Event {
    if let Event::Link(event) = event {
        return Event::Link(LinkEvent { at: at(millis).moment(), ..event });
    }
    event
}

/// These settings are saved.
fn save(state: &mut State, key: &str, policy: &str, now: Now) -> Effects {
    let key = Key::find(key).unwrap();
    state.handle(Event::Asked(Action::Setting { key, change: Change::Set("x".to_owned()) }), now);
    state.handle(Event::Done(JobEnd::Saved(Ok(Box::new(loaded(policy).0)))), now)
}

#[test]
fn a_loss_that_is_reported_late_holds_a_name_no_longer_than_one_that_is_reported_at_once() {
    let down = || link(LinkEventKind::Down { reason: DownReason::Ended, up_for: std::time::Duration::ZERO });
    let mut state = running();
    state.handle(Event::Tick, at(20_000));
    state.handle(at_its_time(10, heard(PATIENT)), at(20_000));
    assert_eq!(person(&state), Some("1"));
    state.handle(at_its_time(20, down()), at(20_000));
    assert_eq!(person(&state), None, "the connection was lost twenty seconds ago");
}

#[test]
fn a_completion_that_is_reported_late_is_cleared_in_time() {
    let completed = r#"{"sender":2,"receiver":106,"command":1002}"#;
    let mut state = running();
    state.handle(Event::Tick, at(40_000));
    state.handle(at_its_time(10, heard(PATIENT)), at(40_000));
    state.handle(at_its_time(20_000, heard(completed)), at(40_000));
    assert_eq!(state.session().next_deadline(), Some(at(50_000).moment()));
}

#[test]
fn whatever_happens_first_after_a_limit_finds_nobody() {
    let hours = 5 * 3_600_000;
    let others: [fn() -> Event; 4] = [
        || Event::Monitors(two()),
        || Event::ConsoleWanted,
        || link(LinkEventKind::Pong { round_trip: std::time::Duration::ZERO }),
        || Event::Asked(Action::Identify),
    ];
    for event in others {
        let mut state = running();
        state.handle(heard(PATIENT), at(2));
        state.handle(event(), at(hours));
        assert_eq!(person(&state), None);
    }
}

#[test]
fn a_sleep_is_noticed_by_whatever_happens_first() {
    let mut state = running();
    state.handle(heard(PATIENT), at(2));
    let mut woken = at(60_000);
    woken.reading.awake = at(10).reading.now;
    let effects = state.handle(Event::ConsoleWanted, woken);
    assert_eq!(person(&state), None);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Link(LinkOrder::Ping))), "{effects:?}");
}

#[test]
fn shorter_limits_count_as_soon_as_they_are_saved() {
    let mut state = running();
    state.handle(heard(PATIENT), at(2));
    state.handle(Event::Tick, at(61_000));
    save(&mut state, "exam.max_age_secs", "[exam]\nmax_age_secs = 60\n", at(61_000));
    assert_eq!(person(&state), None);
}

#[test]
fn a_setting_that_the_patient_screen_does_not_show_is_no_other_picture() {
    let mut state = running();
    state.handle(heard(PATIENT), at(2));
    let before = (revisions(&state).0, state.picture_revision());
    save(&mut state, "messages.keep_patient_data_mins", "[messages]\nkeep_patient_data_mins = 5\n", at(3));
    assert_eq!((revisions(&state).0, state.picture_revision()), before);
    save(&mut state, "site.name", "[site]\nname = \"Room 2\"\n", at(4));
    assert_ne!(state.picture_revision(), before.1);
}

#[test]
fn the_numbers_are_always_those_of_the_monitors_that_are_there() {
    let mut state = running();
    state.handle(Event::Asked(Action::Identify), at(1_000));
    let alone = vec![monitor("A", 0)];
    let effects = state.handle(Event::Monitors(alone.clone()), at(1_500));
    let numbers: Vec<_> = effects
        .iter()
        .filter_map(|effect| if let Effect::Open(Window::Numbers(monitors)) = effect { Some(monitors) } else { None })
        .collect();
    assert_eq!(numbers, [&alone]);
    assert!(opens(&effects).contains(&"-Numbers".to_owned()), "{effects:?}");
    assert_eq!(opens(&state.handle(Event::Tick, at(4_000))), ["-Numbers"]);
}

#[test]
fn an_address_that_is_locked_later_is_turned_to_and_stays_when_the_relay_stops() {
    let locked = "[server]\nurl = \"ws://localhost:55111\"\n";
    let relay = || Event::Simulator(SimulatorEvent::RelayStarted(Ok(([127, 0, 0, 1], 4711).into())));
    let mut turned = running();
    turned.handle(Event::Asked(Action::StartRelay), at(2));
    turned.handle(relay(), at(3));
    assert_eq!(server(&turned).0, "ws://127.0.0.1:4711");
    let effects = save(&mut turned, "site.name", locked, at(4));
    assert_eq!(server(&turned).0, "ws://localhost:55111");
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Link(LinkOrder::SetServer(_)))), "{effects:?}");

    let (loaded, request) = loaded(locked);
    let settings = &loaded.resolved.settings;
    let address = ([127, 0, 0, 1], 4711).into();
    let mut demo = State::new(Parts {
        session: Session::new(crate::wiring::exam_limits(settings), crate::wiring::privacy(settings)),
        link: crate::link::LinkConfig::new(Target::new(false, "127.0.0.1", 4711)),
        relay: Some((address, crate::settings::Dialect::Document)),
        windows: WindowPlan::none(),
        folder: "/home/user".into(),
        home_dir: None,
        loaded: std::sync::Arc::new(loaded),
        request,
    });
    demo.handle(Event::Asked(Action::StopRelay), at(1));
    assert_eq!(server(&demo), ("ws://localhost:55111".to_owned(), false), "nobody is left where the relay was");
}

#[test]
fn a_window_that_was_taken_is_opened_anew_also_where_no_connector_has_a_name() {
    let nameless = || vec![monitor("", 0), monitor("", 1920)];
    let mut state = state("", DisplayMode::Fullscreen, nameless());
    state.handle(Event::Started, at(0));
    assert_eq!(opens(&state.handle(Event::PatientWindowTaken, at(1))), ["-Patient", "+patient "]);
    assert_eq!(opens(&state.handle(Event::Tick, at(2))), [""; 0]);
}

#[test]
fn a_program_that_ends_waits_for_no_numbers() {
    let mut state = running();
    state.handle(Event::Asked(Action::Identify), at(1_000));
    state.handle(Event::Quit, at(1_001));
    state.handle(Event::Tick, at(9_000));
    assert!(state.next_deadline(at(9_000)) > at(9_000).moment(), "it would tick again at once, for ever");
}

#[test]
fn a_step_that_is_withheld_and_goes_is_told_on_the_console() {
    let mut state = state("[privacy]\nstep = \"hidden\"\n", DisplayMode::Fullscreen, two());
    state.handle(Event::Started, at(0));
    let step = r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST"}}"#;
    // Half a minute past, so that no new minute comes with the end.
    state.handle(at_its_time(30_000, heard(step)), at(30_000));
    let now = at(4 * 3_600_000 + 30_000);
    assert_eq!(state.session().next_deadline(), Some(now.moment()));
    state.handle(Event::Tick, at(4 * 3_600_000 + 29_000));
    let (before, told) = (revisions(&state).1, state.facts(now, DeviceFacts::default()).notices.raised());
    state.handle(Event::Tick, now);
    assert_ne!(state.facts(now, DeviceFacts::default()).notices.raised(), told);
    assert_ne!(revisions(&state).1, before);
}
