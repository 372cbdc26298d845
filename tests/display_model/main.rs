//! All orders of what can happen to the display, to a depth, and long random ones beyond: whatever comes, one patient window at most and
//! none but on its monitor, no name beyond its limits, one server, no repaint for nothing, and it always recovers.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

mod promises;
mod seen;
mod surroundings;
mod world;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::panic::{AssertUnwindSafe, catch_unwind};

use surroundings::{Frames, Screens, SettingsSet, Start};
use world::World;

/// What can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Happening {
    /// The host lets time pass, as it does before everything else.
    Tick,
    /// Only the clock goes on: what comes next comes then, whether there was a tick or not.
    Soon,
    JustBeforeDeadline,
    AtDeadline,
    LongAfterDeadline,
    Hours,
    /// The computer sleeps for a minute.
    Sleep,
    /// The wall clock is set back.
    WallBack,
    /// The display does not get round to what the link reports for a while: it comes late, with the times at which it came.
    Stall,
    Up,
    Registered,
    Refused,
    Lost,
    Pong,
    Heard(Frames),
    /// A message of the connection before the open one.
    OldConnection,
    Screens(Screens),
    Hide,
    Leave,
    FullScreen,
    CloseConsole,
    ClosePatient,
    ConsoleWanted,
    Identify,
    WindowTaken,
    Reconnect,
    OtherServer,
    StartRelay,
    Demo,
    RelayListens,
    RelayFails,
    StopRelay,
    /// A setting is saved, with all others as they were at first.
    Saved(SettingsSet),
    /// A setting is on its way to the file.
    Saving,
    NotSaved,
    Toast,
    Quit,
}

use Happening as H;

const ALL: [Happening; 64] = [
    H::Tick,
    H::Soon,
    H::JustBeforeDeadline,
    H::AtDeadline,
    H::LongAfterDeadline,
    H::Hours,
    H::Sleep,
    H::WallBack,
    H::Stall,
    H::Up,
    H::Registered,
    H::Refused,
    H::Lost,
    H::Pong,
    H::Heard(Frames::PatientA),
    H::Heard(Frames::PatientB),
    H::Heard(Frames::DemoPatient),
    H::Heard(Frames::Nobody),
    H::Heard(Frames::Step),
    H::Heard(Frames::Started),
    H::Heard(Frames::Completed),
    H::Heard(Frames::UnreadPatient),
    H::Heard(Frames::UnreadStep),
    H::Heard(Frames::UnreadStart),
    H::Heard(Frames::BOfOthers),
    H::OldConnection,
    H::Screens(Screens::Both),
    H::Screens(Screens::OnlyOperators),
    H::Screens(Screens::OnlyPatients),
    H::Screens(Screens::None),
    H::Screens(Screens::CablesSwapped),
    H::Screens(Screens::MainFlagMoved),
    H::Screens(Screens::Moved),
    H::Screens(Screens::Mirrored),
    H::Screens(Screens::Asleep),
    H::Screens(Screens::NewPanel),
    H::Screens(Screens::Three),
    H::Hide,
    H::Leave,
    H::FullScreen,
    H::CloseConsole,
    H::ClosePatient,
    H::ConsoleWanted,
    H::Identify,
    H::WindowTaken,
    H::Reconnect,
    H::OtherServer,
    H::StartRelay,
    H::Demo,
    H::RelayListens,
    H::RelayFails,
    H::StopRelay,
    H::Saved(SettingsSet::AsAtFirst),
    H::Saved(SettingsSet::ShortLimits),
    H::Saved(SettingsSet::StepHidden),
    H::Saved(SettingsSet::OtherServer),
    H::Saved(SettingsSet::ServerLocked),
    H::Saved(SettingsSet::OperatorsMonitor),
    H::Saved(SettingsSet::OnlyMonitorAllowed),
    H::Saved(SettingsSet::LanguagesTakeTurns),
    H::Saving,
    H::NotSaved,
    H::Toast,
    H::Quit,
];

/// What most of the promises are about: of these a longer order is tried.
const ESSENTIAL: [Happening; 16] = [
    H::Tick,
    H::AtDeadline,
    H::Sleep,
    H::Stall,
    H::Up,
    H::Lost,
    H::Heard(Frames::PatientA),
    H::Heard(Frames::PatientB),
    H::Heard(Frames::Step),
    H::Heard(Frames::Started),
    H::Heard(Frames::Completed),
    H::Screens(Screens::Both),
    H::Screens(Screens::MainFlagMoved),
    H::Hide,
    H::Saved(SettingsSet::ShortLimits),
    H::WindowTaken,
];

/// Up to a registered connection.
const OPEN: [Happening; 2] = [H::Up, H::Registered];

/// Where stories begin: at each phase of an exam, of the windows and of the servers; the most telling first.
fn beginnings() -> Vec<(Start, Vec<Happening>)> {
    let after = |then: &[Happening]| (Start::FullScreen, [&OPEN[..], then].concat());
    let patient = H::Heard(Frames::PatientA);
    let [started, completed] = [H::Heard(Frames::Started), H::Heard(Frames::Completed)];
    vec![
        after(&[patient]),
        after(&[patient, started, completed]),
        after(&[patient, H::Stall, H::Tick]),
        after(&[patient, H::Lost]),
        (Start::Unattended, vec![H::Up, H::Registered, patient]),
        after(&[H::Saved(SettingsSet::StepHidden), H::Heard(Frames::Step)]),
        after(&[H::StartRelay, H::RelayListens]),
        after(&[patient, H::Identify]),
        (Start::FullScreen, Vec::new()),
        after(&[patient, started]),
        after(&[H::Heard(Frames::Step)]),
        after(&[patient, H::Hide]),
        after(&[patient, H::Lost, H::Stall]),
        after(&[patient, H::Screens(Screens::OnlyOperators)]),
        after(&[patient, H::Leave]),
        after(&[H::Demo]),
        after(&[H::Saving, H::Saving]),
        (Start::Auto, vec![H::Up, H::Registered, patient]),
        (Start::AutoAlone, Vec::new()),
        (Start::OnlyMonitorAllowed, vec![H::Up, H::Registered, patient]),
        (Start::Windowed, vec![H::Up, H::Registered, patient]),
    ]
}

/// What is wrong after a story, if anything; a panic is.
fn wrong(start: Start, story: &[Happening], recovers: bool) -> Option<String> {
    let told = catch_unwind(AssertUnwindSafe(|| {
        let mut world = World::new(start);
        let told = story.iter().try_for_each(|happening| world.happen(*happening));
        told.and_then(|()| if recovers { world.recovers() } else { Ok(()) }).err()
    }));
    told.unwrap_or_else(|_| Some("it panicked".to_owned()))
}

/// The broken promises, each with the shortest story found that breaks it.
#[derive(Default)]
struct Broken(BTreeMap<String, (Start, Vec<Happening>)>);

impl Broken {
    fn check(&mut self, start: Start, story: &[Happening], recovers: bool) {
        let Some(why) = wrong(start, story, recovers) else { return };
        if let Entry::Vacant(place) = self.0.entry(why) {
            let story = shortest(start, story, recovers, place.key());
            place.insert((start, story));
        }
    }
}

impl Drop for Broken {
    fn drop(&mut self) {
        let told = |(why, (start, story)): (&String, &(Start, Vec<Happening>))| format!("{why}: {start:?} {story:?}");
        assert!(self.0.is_empty(), "{}", self.0.iter().map(told).collect::<Vec<_>>().join("\n"));
    }
}

/// The story without what it does not need to break the same promise.
fn shortest(start: Start, story: &[Happening], recovers: bool, why: &str) -> Vec<Happening> {
    let mut shortest = story.to_vec();
    let mut length = shortest.len();
    while length > 0 {
        let mut from = 0;
        while from + length <= shortest.len() {
            let less = [&shortest[..from], &shortest[from + length..]].concat();
            if wrong(start, &less, recovers).as_deref() == Some(why) {
                shortest = less;
            } else {
                from += 1;
            }
        }
        length /= 2;
    }
    shortest
}

/// All orders of this many of these, after so many of the beginnings.
fn every_order(of: &[Happening], length: u32, after: usize, recovers: bool) {
    let orders = of.len().pow(length);
    let mut broken = Broken::default();
    let after = if is_long() { usize::MAX } else { after };
    for (start, beginning) in beginnings().into_iter().take(after) {
        for order in 0..orders {
            let nth = |place: u32| of.get(order / of.len().pow(place) % of.len()).copied();
            let story: Vec<Happening> = beginning.iter().copied().chain((0..length).filter_map(nth)).collect();
            broken.check(start, &story, recovers);
        }
    }
}

/// How many random stories are told where the check is to be a long one; then everything is tried after all beginnings.
fn rounds() -> Option<u64> {
    std::env::var("VXTEST_ROUNDS").ok().map(|rounds| rounds.parse().unwrap())
}

fn is_long() -> bool {
    rounds().is_some()
}

#[test]
fn whatever_happens_the_display_recovers() {
    every_order(&ALL, 1, usize::MAX, true);
}

#[test]
fn whatever_two_things_happen_the_promises_hold() {
    every_order(&ALL, 2, 5, false);
}

#[test]
fn whatever_three_things_happen_to_a_patient_or_a_window_the_promises_hold() {
    every_order(&ESSENTIAL, 3, 4, false);
}

#[test]
fn no_long_random_story_breaks_a_promise_or_ends_where_the_display_does_not_recover() {
    let mut broken = Broken::default();
    let starts = [Start::FullScreen, Start::Auto, Start::AutoAlone, Start::Unattended, Start::OnlyMonitorAllowed];
    for seed in 0..rounds().unwrap_or(1_000) {
        let mut rng = fastrand::Rng::with_seed(seed);
        let start = rng.choice(starts).unwrap_or(Start::FullScreen);
        let mut story = OPEN.to_vec();
        for _ in 0..rng.usize(5..120) {
            // A program that has been told to end has no story.
            let happening = rng.choice(ALL).filter(|happening| *happening != H::Quit || rng.u8(..) == 0);
            story.push(happening.unwrap_or(H::Tick));
        }
        broken.check(start, &story, true);
    }
}
