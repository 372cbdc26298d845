//! The size of the patient's panel: what its monitor reports, unless the settings say it.

use super::*;
use crate::monitors::{Hidden, PanelSize};
use crate::settings::Change;

/// Panels of 16:9 with these diagonals, in inches.
const IN_23_8: (u32, u32) = (527, 296);
const IN_27: (u32, u32) = (598, 336);
const IN_54_6: (u32, u32) = (1_210, 680);

fn sized(connector: &str, x: i32, (width, height): (u32, u32)) -> Monitor {
    Monitor { panel_size: PanelSize::of_millimetres(width, height), ..monitor(connector, x) }
}

/// The operator's monitor, of 23.8 inches, and the patient's.
fn with(patients: (u32, u32)) -> Vec<Monitor> {
    vec![sized("A", 0, IN_23_8), sized("B", 1920, patients)]
}

fn on(settings: &str, monitors: Vec<Monitor>) -> State {
    let mut state = state(settings, DisplayMode::Fullscreen, monitors);
    state.handle(Event::Started, at(0));
    state
}

/// These settings are saved after a change of this key.
fn save(state: &mut State, key: &str, settings: &str) {
    let key = Key::find(key).unwrap();
    state.handle(Event::Asked(Action::Setting { key, change: Change::Set("auto".to_owned()) }), at(5));
    state.handle(Event::Done(JobEnd::Saved(Ok(Box::new(loaded(settings).0)))), at(6));
}

fn is_laid_out_for(state: &State, inches: f32) -> bool {
    (state.screen().diagonal_in - inches).abs() < 0.01
}

#[test]
fn at_the_start_the_screen_is_laid_out_for_the_panel_of_the_patient() {
    assert!(is_laid_out_for(&on("", with(IN_27)), 27.0));
    assert!(is_laid_out_for(&on("", with(IN_54_6)), 54.6));
}

#[test]
fn a_monitor_without_a_size_and_no_monitor_at_all_mean_24_inches() {
    for monitors in [two(), Vec::new(), vec![sized("A", 0, IN_23_8), monitor("B", 1920)]] {
        assert!(is_laid_out_for(&on("", monitors), 24.0));
    }
}

#[test]
fn a_number_in_the_settings_overrules_the_monitor() {
    let mut state = on("[display]\ndiagonal_in = 32\n", with(IN_27));
    assert!(is_laid_out_for(&state, 32.0));
    let before = revisions(&state).0;
    state.handle(Event::Monitors(with(IN_54_6)), at(2));
    assert!(is_laid_out_for(&state, 32.0));
    assert_eq!(revisions(&state).0, before, "the same picture");
}

#[test]
fn a_larger_monitor_is_laid_out_anew_and_painted_once() {
    let mut state = on("", with(IN_27));
    let (patient, picture) = (revisions(&state).0, state.picture_revision());
    state.handle(Event::Monitors(with(IN_54_6)), at(2));
    assert!(is_laid_out_for(&state, 54.6));
    assert_eq!((revisions(&state).0, state.picture_revision()), (patient + 1, picture + 1));
    state.handle(Event::Monitors(with(IN_54_6)), at(3));
    assert_eq!((revisions(&state).0, state.picture_revision()), (patient + 1, picture + 1), "nothing has changed");
}

#[test]
fn a_monitor_that_is_not_the_patients_changes_nothing() {
    let mut state = on("", with(IN_27));
    let before = revisions(&state).0;
    state.handle(Event::Monitors(vec![sized("A", 0, IN_54_6), sized("B", 1920, IN_27)]), at(2));
    assert!(is_laid_out_for(&state, 27.0));
    assert_eq!(revisions(&state).0, before);
}

#[test]
fn a_monitor_that_comes_back_is_laid_out_for_again() {
    let mut state = on("", with(IN_27));
    state.handle(Event::Monitors(vec![sized("A", 0, IN_23_8)]), at(2));
    assert!(is_laid_out_for(&state, 24.0) && state.plan().hidden() == Some(&Hidden::OnlyMonitor));
    state.handle(Event::Monitors(with(IN_27)), at(3));
    assert!(is_laid_out_for(&state, 27.0));
}

#[test]
fn saved_settings_count_at_once() {
    let mut state = on("", with(IN_27));
    let before = revisions(&state).0;
    save(&mut state, "display.diagonal_in", "[display]\ndiagonal_in = 32\n");
    assert!(is_laid_out_for(&state, 32.0));
    assert_eq!(revisions(&state).0, before + 1);
    save(&mut state, "display.diagonal_in", "");
    assert!(is_laid_out_for(&state, 27.0));
    save(&mut state, "display.monitor", "[display]\nmonitor = \"primary\"\n");
    assert!(is_laid_out_for(&state, 23.8), "another monitor is the patient's");
}
