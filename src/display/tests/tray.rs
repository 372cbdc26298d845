//! What the tray of the desktop shows, and when it is told.

use super::*;
use crate::display::TrayIcon;
use crate::settings::Change;

const ON: &str = "[console]\ntray_icon = true\nlanguage = \"ko\"\n";
const STEP: &str = r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST"}}"#;
const NOBODY: &str = r#"{"sender":2,"receiver":106,"command":101,"data":null}"#;

/// What the tray was told: an icon, or none.
fn told(effects: &[Effect]) -> Vec<Option<TrayIcon>> {
    let told = |effect: &Effect| if let Effect::Tray(icon) = effect { Some(icon.as_deref().cloned()) } else { None };
    effects.iter().filter_map(told).collect()
}

/// The one icon that it was told of.
fn icon(effects: &[Effect]) -> TrayIcon {
    let told: Result<[_; 1], _> = told(effects).try_into();
    let Ok([Some(icon)]) = told else { panic!("{effects:?}") };
    icon
}

fn with_icon() -> (State, TrayIcon) {
    let mut state = state(ON, DisplayMode::Fullscreen, two());
    let first = icon(&state.handle(Event::Started, at(0)));
    (state, first)
}

fn save(state: &mut State, policy: &str, now: Now) -> Effects {
    let (key, change) = (Key::find("console.tray_icon").unwrap(), Change::Set("x".to_owned()));
    state.handle(Event::Asked(Action::Setting { key, change }), now);
    state.handle(Event::Done(JobEnd::Saved(Ok(Box::new(loaded(policy).0)))), now)
}

#[test]
fn nobody_has_an_icon_who_has_not_asked_for_one() {
    let mut state = state("", DisplayMode::Fullscreen, two());
    let events = [Event::Started, link(LinkEventKind::State(LinkState::Registered)), heard(PATIENT), Event::Tick];
    for (millis, event) in (0..).zip(events) {
        assert_eq!(told(&state.handle(event, at(millis))), []);
    }
}

#[test]
fn the_icon_says_how_the_link_stands_in_the_words_of_the_header() {
    let (mut state, first) = with_icon();
    assert_eq!((first.link, first.state.as_str()), (LinkState::Connecting, "연결 중"));
    assert_eq!((first.open.as_str(), first.hide.as_str()), ("콘솔 열기", "환자 숨기기"));
    for (millis, link_state, words) in [
        (1, LinkState::Registered, "등록됨"),
        (2, LinkState::Unverified, "핑 응답 없음"),
        (3, LinkState::Lost, "연결 끊김"),
        (4, LinkState::Refused, "거부됨"),
        (5, LinkState::Unconfirmed, "등록 미확인"),
    ] {
        let icon = icon(&state.handle(link(LinkEventKind::State(link_state)), at(millis)));
        assert_eq!((icon.link, icon.state.as_str()), (link_state, words));
        let facts = state.facts(at(millis), DeviceFacts::default());
        assert_eq!(icon.state, facts.reader.get(state_key(facts.link_shown().0)));
    }
}

#[test]
fn a_display_that_never_got_through_is_not_connecting() {
    let (mut state, _) = with_icon();
    let failure = crate::link::Failure::Resolve(crate::link::ResolveFailure::NoAddress);
    let server = state.facts(at(1), DeviceFacts::default()).server.into();
    let notice = crate::link::Notice { server, kind: crate::link::NoticeKind::Failed(failure) };
    let icon = icon(&state.handle(link(LinkEventKind::Notice(notice)), at(1)));
    assert_eq!((icon.link, icon.state.as_str()), (LinkState::Lost, "연결 끊김"));
}

#[test]
fn the_patient_can_be_hidden_while_there_is_anything_of_one() {
    let (mut state, first) = with_icon();
    assert!(!first.can_hide);
    state.handle(link(LinkEventKind::State(LinkState::Registered)), at(1));
    assert!(icon(&state.handle(heard(PATIENT), at(2))).can_hide);
    assert!(!icon(&state.handle(Event::Key(StaffKey::Hide), at(3))).can_hide, "nothing is left to hide");
    assert_eq!(told(&state.handle(Event::Key(StaffKey::Hide), at(4))), []);
    assert!(icon(&state.handle(heard(PATIENT), at(5))).can_hide);
    assert!(!icon(&state.handle(heard(NOBODY), at(6))).can_hide);
    assert!(icon(&state.handle(heard(STEP), at(7))).can_hide, "a step is somebody's, too");
}

#[test]
fn the_tray_is_told_of_changes_only_and_of_no_patient() {
    let (mut state, _) = with_icon();
    state.handle(link(LinkEventKind::State(LinkState::Registered)), at(1));
    let named = icon(&state.handle(heard(PATIENT), at(2)));
    for value in ["HONG", "Gildong", "\"1\""] {
        assert!(!format!("{named:?}").contains(value), "{named:?}");
    }
    let pong = || link(LinkEventKind::Pong { round_trip: std::time::Duration::ZERO });
    let another = PATIENT.replace("\"1\"", "\"2\"");
    let others = [heard(&another), pong(), Event::Tick, Event::ConsoleWanted, Event::Monitors(two())];
    for (millis, event) in (3..).zip(others) {
        assert_eq!(told(&state.handle(event, at(millis))), []);
    }
    assert_eq!(told(&state.handle(Event::Tick, at(61_000))), [], "another minute is no other icon");
}

#[test]
fn the_setting_applies_at_once_and_so_does_another_language() {
    let mut state = running();
    let on = icon(&save(&mut state, ON, at(2)));
    assert_eq!((on.link, on.state.as_str()), (LinkState::Registered, "등록됨"));
    let german = icon(&save(&mut state, "[console]\ntray_icon = true\nlanguage = \"de\"\n", at(3)));
    assert_eq!((german.open.as_str(), german.hide.as_str()), ("Konsole öffnen", "Patient ausblenden"));
    assert_eq!(told(&save(&mut state, "[console]\nlanguage = \"en\"\n", at(4))), [None]);
    assert_eq!(told(&state.handle(heard(PATIENT), at(5))), []);
}
