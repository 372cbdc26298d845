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
        session: Session::new(crate::wiring::exam_limits(settings), crate::wiring::manner(settings)),
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
fn the_relay_of_this_program_is_known_by_its_host_and_port() {
    let on_relay = |state: &State| state.facts(at(9), DeviceFacts::default()).simulator.on_relay;
    for (listens, there, elsewhere) in [
        ("127.0.0.1:4711", "ws://localhost:4711", "ws://room2:4711"),
        ("192.168.0.7:4711", "ws://192.168.0.7:4711", "ws://127.0.0.1:4712"),
    ] {
        let mut state = running();
        state.handle(Event::Asked(Action::StartRelay), at(2));
        let started = SimulatorEvent::RelayStarted(Ok(listens.parse().unwrap()));
        state.handle(Event::Simulator(started), at(3));
        assert!(on_relay(&state), "{listens}: the display turns to it");
        for (url, wanted) in [(elsewhere, false), (there, true)] {
            state.handle(Event::Asked(Action::SetServer(url.parse().unwrap())), at(4));
            assert_eq!(on_relay(&state), wanted, "{listens} {url}");
        }
    }
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

#[test]
fn the_address_in_use_is_saved_and_connection_and_patient_stay() {
    let other = |event| {
        if let Event::Link(event) = event { Event::Link(LinkEvent { connection: 9, ..event }) } else { event }
    };
    let mut state = running();
    state.handle(Event::Asked(Action::SetServer("ws://room2:55111".parse().unwrap())), at(2));
    state.handle(other(link(LinkEventKind::State(LinkState::Registered))), at(3));
    state.handle(other(heard(PATIENT)), at(4));
    assert_eq!(person(&state), Some("1"));
    let effects = save(&mut state, "server.url", "[server]\nurl = \"ws://room2:55111\"\n", at(5));
    assert_eq!(person(&state), Some("1"));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Link(_))), "{effects:?}");
    let is_claimed = |effect: &Effect| matches!(effect, Effect::Claim { home, current } if home == current && current == "ws://room2:55111");
    assert!(effects.iter().any(is_claimed), "{effects:?}");
    let effects = save(&mut state, "server.url", "[server]\nurl = \"ws://room3:55111\"\n", at(6));
    assert_eq!(person(&state), None);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Link(LinkOrder::SetServer(_)))), "{effects:?}");
}

/// What was on its way from the old server when the display was turned: none of it is taken for the new one's.
#[test]
fn what_comes_late_from_another_server_is_written_down_and_is_no_figure_notice_or_patient_of_this_one() {
    let of = |server: &'static str, connection: u64, event: Event| {
        let Event::Link(event) = event else { panic!("an event of the link") };
        Event::Link(LinkEvent { connection, server: Some(server.into()), ..event })
    };
    let old = "ws://localhost:55111";
    let failed = || {
        let failure = crate::link::Failure::Resolve(crate::link::ResolveFailure::NoAddress);
        link(LinkEventKind::Notice(crate::link::Notice {
            server: old.into(),
            kind: crate::link::NoticeKind::Failed(failure),
        }))
    };
    let pong = || link(LinkEventKind::Pong { round_trip: std::time::Duration::from_millis(1) });
    let registered = || link(LinkEventKind::State(LinkState::Registered));
    let up = || {
        let (_handle, events, mut far) = memory(1);
        far.up(at(4).moment()).unwrap();
        Event::Link(events.try_recv().unwrap())
    };
    let mut state = running();
    state.handle(Event::Asked(Action::SetServer("ws://room2:55111".parse().unwrap())), at(2));
    let rows = state.journal().rows().len();
    // A connection that had opened before nobody knew of it yet, too.
    let late = [up(), registered(), pong(), heard(PATIENT), failed()];
    for event in late {
        state.handle(of(old, 7, event), at(5));
    }
    assert_eq!(person(&state), None, "another server's patient");
    assert_eq!(state.journal().rows().len(), rows + 3, "what happened is written down; states and pongs are no rows");
    let facts = state.facts(at(9), DeviceFacts::default());
    assert!(!facts.is_connected() && facts.link == LinkState::Connecting);
    assert_eq!((facts.history.percentile(0.5), facts.history.events()), (None, 0));
    assert!(facts.history.last_event().is_none() && facts.history.connected_since().is_none());
    assert!(facts.history.strip().all(|part| part == crate::history::StripState::Unknown));
    let failed_rungs = facts.ladder.rungs().iter().filter(|rung| rung.state == crate::check::RungState::Failed).count();
    assert_eq!(failed_rungs, 0);
    assert!(facts.notices.groups().len() > 0 && facts.notices.groups().all(|group| group.is_past));

    // What the new one says counts, whatever number its connection has.
    for event in [registered(), pong(), heard(PATIENT)] {
        state.handle(of("ws://room2:55111", 8, event), at(6));
    }
    assert_eq!(person(&state), Some("1"));
    assert!(state.facts(at(9), DeviceFacts::default()).history.percentile(0.5).is_some());
}

#[test]
fn an_address_that_was_saved_is_told() {
    let mut state = running();
    save(&mut state, "server.url", "[server]\nurl = \"ws://room2:55111\"\n", at(5));
    let toasts: Vec<String> =
        state.facts(at(6), DeviceFacts::default()).toasts.iter().map(|toast| toast.said.to_string()).collect();
    assert_eq!(toasts, ["Saved: ws://room2:55111. It is used from now on."]);
    save(&mut state, "site.name", "[site]\nname = \"2\"\n", at(7));
    assert_eq!(
        state.facts(at(8), DeviceFacts::default()).toasts.len(),
        1,
        "every other value is seen where it was set"
    );
}
