//! The patient screen is on its monitor or nowhere: several monitors that are plugged, unplugged, swapped, mirrored and turned.
#![cfg(target_os = "linux")]
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

use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use common::screens::{MODES, Place, Screens};
use common::{FOREIGN, Server, vxdisplay};

/// The serial numbers of three monitors: the patient's, and two of the operator.
const PATIENT: &str = "PATIENT01";
const OPERATORS: [&str; 2] = ["OPERATOR1", "OPERATOR2"];

fn identity(serial: &str) -> String {
    format!("DEL DELL U2412M {serial}")
}

/// The running program.
struct Kiosk {
    process: Child,
    server: Server,
    home: tempfile::TempDir,
}

fn command(screens: &Screens, home: &std::path::Path) -> Command {
    let mut command = vxdisplay(home);
    command.env("DISPLAY", &screens.name).env_remove("WAYLAND_DISPLAY");
    if std::env::var_os("VXTEST_LOUD").is_none() {
        command.stderr(Stdio::null());
    }
    command
}

impl Kiosk {
    fn start(screens: &Screens, arguments: &[&str]) -> Self {
        Self::start_in(tempfile::tempdir().unwrap(), screens, arguments)
    }

    /// With what earlier starts have left in this home.
    fn start_in(home: tempfile::TempDir, screens: &Screens, arguments: &[&str]) -> Self {
        let mut server = Server::start(FOREIGN[0]);
        let mut command = command(screens, home.path());
        command.args(["run", "--server", &server.url()]).args(arguments);
        let process = command.stdout(Stdio::null()).spawn().unwrap();
        server.registered();
        Self { process, server, home }
    }

    fn list(&self, screens: &Screens, choice: &str) -> Vec<serde_json::Value> {
        let output =
            command(screens, self.home.path()).args(["monitors", "--json", "--monitor", choice]).output().unwrap();
        serde_json::from_slice(&output.stdout).unwrap()
    }
}

impl Kiosk {
    /// Starts anew in the same home, as after a power cut.
    fn again(mut self, screens: &Screens, arguments: &[&str]) -> Self {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        let home = std::mem::replace(&mut self.home, tempfile::tempdir().unwrap());
        drop(self);
        Self::start_in(home, screens, arguments)
    }

    /// What `vxdisplay status` says of the patient screen.
    fn status(&self, screens: &Screens) -> String {
        let output = command(screens, self.home.path()).args(["status", "--server", &self.server.url()]).output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    }
}

impl Drop for Kiosk {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Two monitors beside each other: the operator's, and the patient's at the right.
fn two(with_manager: bool) -> Screens {
    let mut screens = Screens::start(with_manager);
    screens.edid(0, Some(OPERATORS[0]));
    screens.edid(1, Some(PATIENT));
    screens.arrange(&[(1, Some((0, 1280, 0)))]);
    screens
}

#[track_caller]
fn only_on(screens: &Screens, output: usize) {
    screens.until("the patient screen", |screens| screens.is_covered(screens.on[&output]));
    for (other, place) in screens.on.iter().filter(|(other, _)| **other != output) {
        assert!(screens.is_empty(*place), "the patient screen is seen on DUMMY{other}");
    }
}

#[test]
fn a_monitor_is_listed_by_what_it_says_of_itself() {
    let mut screens = two(false);
    let kiosk = Kiosk::start(&screens, &["--windowed"]);
    let list = kiosk.list(&screens, &identity(PATIENT));
    assert_eq!(list.len(), 2);
    let patient = &list[1];
    assert_eq!(patient["name"], "DUMMY1");
    assert_eq!((&patient["manufacturer"], &patient["model"]), (&"DEL".into(), &"DELL U2412M".into()));
    assert_eq!(patient["serial"], PATIENT);
    assert_eq!(patient["diagonal_in"], 24.0);
    assert_eq!((patient["x"].as_i64(), patient["width"].as_i64()), (Some(1280), Some(1280)));
    assert_eq!((patient["primary"].as_bool(), patient["chosen"].as_bool()), (Some(false), Some(true)));
    assert_eq!((list[0]["primary"].as_bool(), list[0]["chosen"].as_bool()), (Some(true), Some(false)));
    screens.arrange(&[(1, Some((0, 0, 0)))]);
    for monitor in kiosk.list(&screens, &identity(PATIENT)) {
        assert_eq!((monitor["mirrored"].as_bool(), monitor["chosen"].as_bool()), (Some(true), Some(false)));
    }
}

#[test]
fn every_way_of_choosing_finds_the_patients_monitor() {
    for with_manager in [false, true] {
        let screens = two(with_manager);
        for choice in ["second", "2", "DUMMY1", &identity(PATIENT)] {
            let _kiosk = Kiosk::start(&screens, &["--fullscreen", "--monitor", choice]);
            only_on(&screens, 1);
        }
    }
}

#[test]
fn with_a_third_monitor_second_is_not_certain_and_an_identity_is() {
    let mut screens = two(false);
    screens.arrange(&[(2, Some((0, 2560, 0)))]);
    let kiosk = Kiosk::start(&screens, &["--fullscreen"]);
    assert!(screens.windows_of(kiosk.process.id()).is_empty());
    drop(kiosk);
    let _kiosk = Kiosk::start(&screens, &["--fullscreen", "--monitor", &identity(PATIENT)]);
    only_on(&screens, 1);
}

#[test]
fn while_the_monitor_is_away_there_is_no_window_and_after_that_what_is_true_then() {
    let mut screens = two(true);
    let mut kiosk = Kiosk::start(&screens, &["--fullscreen", "--monitor", &identity(PATIENT)]);
    only_on(&screens, 1);
    let waiting = screens.pixels(screens.on[&1]);
    screens.arrange(&[(1, None)]);
    screens.until("no window", |screens| screens.windows_of(kiosk.process.id()).is_empty());
    assert!(screens.is_empty(screens.on[&0]));
    kiosk.server.patient("P-1", "홍^길동");
    // It comes back on another connector, at another place, in another size.
    screens.edid(1, None);
    screens.edid(3, Some(PATIENT));
    screens.arrange(&[(3, Some((1, 0, 720)))]);
    only_on(&screens, 3);
    let sized = screens.pixels(screens.on[&3]);
    assert_ne!(sized.len(), waiting.len());
    screens.until("the patient who came meanwhile", |screens| {
        let light = screens.pixels(screens.on[&3]).iter().filter(|pixel| **pixel & 0xff > 0xd0).count();
        light > 5_000
    });
}

#[test]
fn the_only_monitor_shows_nothing_unless_that_is_allowed() {
    let screens = Screens::start(false);
    let kiosk = Kiosk::start(&screens, &["--fullscreen"]);
    assert!(screens.windows_of(kiosk.process.id()).is_empty());
    assert!(screens.is_empty(screens.on[&0]));
    drop(kiosk);
    let kiosk = Kiosk::start(&screens, &["--fullscreen", "--allow-only-monitor"]);
    screens.until("the patient screen", |screens| screens.is_covered(screens.on[&0]));
    drop(kiosk);
    let home = tempfile::tempdir().unwrap();
    let mut demo = command(&screens, home.path()).args(["demo", "--fullscreen"]).stdout(Stdio::null()).spawn().unwrap();
    screens.until("the demo", |screens| screens.is_covered(screens.on[&0]));
    demo.kill().unwrap();
    demo.wait().unwrap();
}

#[test]
fn the_keyboard_stays_where_it_is_and_only_the_staff_key_leaves() {
    let mut screens = two(true);
    let other = screens.other_program();
    let kiosk = Kiosk::start(&screens, &["--fullscreen"]);
    only_on_but_for(&screens, &kiosk);
    for _ in 0..2 {
        screens.run("xdotool", &["key", "a"]);
        let mut keys = 0;
        let begun = Instant::now();
        while keys == 0 && begun.elapsed() < Duration::from_secs(10) {
            keys += other.keys();
        }
        assert_eq!((keys, screens.focus()), (1, other.window), "typed in the other program");
        screens.arrange(&[(1, None)]);
        screens.until("no window", |screens| screens.windows_of(kiosk.process.id()).is_empty());
        screens.arrange(&[(1, Some((0, 1280, 0)))]);
        only_on_but_for(&screens, &kiosk);
    }
    screens.run("xdotool", &["mousemove", "1900", "300", "click", "1"]);
    screens.until("the keyboard at the patient screen", |screens| {
        screens.windows_of(kiosk.process.id()).contains(&screens.focus())
    });
    assert_eq!(screens.cursor_pixels(), 0, "no cursor is seen");
    for keys in ["Escape", "F11", "alt+F4", "ctrl+q", "ctrl+w", "ctrl+F4"] {
        screens.run("xdotool", &["key", keys]);
    }
    let windows = screens.windows_of(kiosk.process.id());
    assert!(screens.is_covered(screens.on[&1]), "the patient screen is there: {windows:?}");
    screens.run("xdotool", &["key", "ctrl+shift+F11"]);
    screens.until("the patient screen left", |screens| screens.is_empty(screens.on[&1]));
    screens.until("the console", |screens| !screens.windows_of(kiosk.process.id()).is_empty());
}

/// The patient's monitor is covered, and the program has that one window.
#[track_caller]
fn only_on_but_for(screens: &Screens, kiosk: &Kiosk) {
    screens.until("the patient screen", |screens| screens.is_covered(screens.on[&1]));
    assert_eq!(screens.windows_of(kiosk.process.id()).len(), 1);
}

#[test]
fn a_second_start_opens_the_console_of_the_first_and_leaves_the_patient_screen_alone() {
    let screens = two(true);
    let mut kiosk = Kiosk::start(&screens, &["--fullscreen"]);
    only_on(&screens, 1);
    kiosk.server.patient("P-1", "홍^길동");
    screens.until("the name", |screens| {
        screens.pixels(screens.on[&1]).iter().filter(|pixel| **pixel & 0xff > 0xd0).count() > 5_000
    });
    let second = |arguments: &[&str]| {
        let mut command = command(&screens, kiosk.home.path());
        let output = command.args(["run", "--server", &kiosk.server.url()]).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(second(&["--fullscreen"]).contains("already running"));
    let patient_screen = screens.windows_of(kiosk.process.id());
    assert_eq!(patient_screen.len(), 1);
    assert!(second(&["--windowed"]).contains("its window was opened"));
    screens.until("the console on the operator's monitor", |screens| !screens.is_empty(screens.on[&0]));
    let windows = screens.windows_of(kiosk.process.id());
    let console = windows.iter().find(|window| !patient_screen.contains(window)).expect("the console");
    screens.run("xdotool", &["windowminimize", &console.to_string()]);
    screens.until("it minimised", |screens| screens.is_empty(screens.on[&0]));
    assert!(second(&["--windowed"]).contains("its window was opened"));
    screens.until("the console again", |screens| !screens.is_empty(screens.on[&0]));
    screens.until("the keyboard at it", |screens| screens.focus() == *console);
    assert!(screens.is_covered(screens.on[&1]));
    assert!(kiosk.process.try_wait().unwrap().is_none());
}

#[test]
fn whatever_scale_the_window_library_takes_no_window_is_ever_seen_on_another_monitor() {
    for scale in ["0.5", "1.5", "2"] {
        let mut screens = two(true);
        let mut seen = screens.seen();
        let home = tempfile::tempdir().unwrap();
        let mut server = Server::start(FOREIGN[0]);
        let mut command = command(&screens, home.path());
        command.args(["run", "--fullscreen", "--server", &server.url()]).env("WINIT_X11_SCALE_FACTOR", scale);
        let process = command.stdout(Stdio::null()).spawn().unwrap();
        server.registered();
        let kiosk = Kiosk { process, server, home };
        for _ in 0..2 {
            only_on_but_for(&screens, &kiosk);
            screens.arrange(&[(1, None)]);
            screens.until("no window", |screens| screens.windows_of(kiosk.process.id()).is_empty());
            screens.arrange(&[(1, Some((0, 1280, 0)))]);
        }
        only_on_but_for(&screens, &kiosk);
        // Where the console is the first window, the patient screen hangs on it.
        screens.arrange(&[(1, None)]);
        screens.until("no window", |screens| screens.windows_of(kiosk.process.id()).is_empty());
        let mut second = self::command(&screens, kiosk.home.path());
        second.args(["run", "--windowed", "--server", &kiosk.server.url()]).stdout(Stdio::null());
        assert!(second.status().unwrap().success());
        screens.until("the console", |screens| !screens.windows_of(kiosk.process.id()).is_empty());
        screens.arrange(&[(1, Some((0, 1280, 0)))]);
        screens.until("the patient screen", |screens| screens.is_covered(screens.on[&1]));
        let places = seen.places();
        assert!(places.contains(&screens.on[&1]), "{places:?}");
        let elsewhere: Vec<_> = places.iter().filter(|place| place.overlaps(&screens.on[&0])).collect();
        assert!(elsewhere.is_empty(), "scale {scale}: {elsewhere:?}");
    }
}

/// Nothing of the patient is seen anywhere, and `vxdisplay status` says this of it.
#[track_caller]
fn nowhere(screens: &Screens, kiosk: &Kiosk, why: &str) {
    screens.until("no window", |screens| screens.windows_of(kiosk.process.id()).is_empty());
    screens.until(why, |screens| kiosk.status(screens).contains(why));
    assert!(screens.windows_of(kiosk.process.id()).is_empty(), "{why}");
    for place in screens.on.values() {
        assert!(screens.is_empty(*place), "{place:?}");
    }
}

/// Changes the outputs as people and desktops do, and looks where they are then.
fn xrandr(screens: &mut Screens, arguments: &str) {
    screens.change(&arguments.split(' ').collect::<Vec<_>>());
}

/// The arrangement of [`two`].
const AS_IT_WAS: &str =
    "--output DUMMY0 --mode 1280x720 --pos 0x0 --primary --output DUMMY1 --mode 1280x720 --pos 1280x0";
/// The beginnings of the sentences that say that the choice does not mean the patient's monitor any more.
const MOVED: &str = "It was shown on monitor DELL U2412M (DUMMY1), which is still connected";
const DOUBTFUL: &str = "but may not be the patient's";

#[test]
fn second_is_decided_once_whatever_becomes_of_the_flag_and_the_sides() {
    let mut screens = two(false);
    let mut seen = screens.seen();
    let operators = screens.on[&0];
    let kiosk = Kiosk::start(&screens, &["--fullscreen"]);
    only_on(&screens, 1);
    for changes in [
        &["--output DUMMY1 --primary"][..],
        &["--output DUMMY0 --off --output DUMMY1 --pos 0x0 --primary", "--output DUMMY0 --mode 1280x720 --pos 1280x0"],
        &["--output DUMMY0 --mode 1280x720 --pos 1280x0 --output DUMMY1 --pos 0x0 --noprimary"],
    ] {
        for change in changes {
            xrandr(&mut screens, change);
        }
        nowhere(&screens, &kiosk, MOVED);
        if changes[0] == "--output DUMMY1 --primary" {
            // Not for a moment; later its monitor goes there itself.
            let there: Vec<_> = seen.places().iter().filter(|place| place.overlaps(&operators)).copied().collect();
            assert!(there.is_empty(), "{there:?}");
        }
        let chosen = kiosk.list(&screens, "second");
        assert!(chosen.iter().all(|monitor| monitor["chosen"] == false), "{changes:?}: {chosen:?}");
        xrandr(&mut screens, AS_IT_WAS);
        only_on(&screens, 1);
    }
}

#[test]
fn what_was_decided_outlives_a_restart_until_somebody_chooses() {
    let mut screens = two(false);
    let kiosk = Kiosk::start(&screens, &["--fullscreen"]);
    only_on(&screens, 1);
    xrandr(&mut screens, "--output DUMMY1 --primary");
    let kiosk = kiosk.again(&screens, &["--fullscreen"]);
    nowhere(&screens, &kiosk, MOVED);
    // The patient's is gone, too, and the operator's alone may be taken.
    xrandr(&mut screens, "--output DUMMY1 --off");
    let kiosk = kiosk.again(&screens, &["--fullscreen", "--allow-only-monitor"]);
    nowhere(&screens, &kiosk, DOUBTFUL);
    xrandr(&mut screens, AS_IT_WAS);
    only_on(&screens, 1);
    // A new panel in the place of the patient's needs nobody; the operator's in its place does.
    screens.edid(1, Some("NEWPANEL7"));
    let kiosk = kiosk.again(&screens, &["--fullscreen"]);
    only_on(&screens, 1);
    screens.edid(1, Some(OPERATORS[0]));
    screens.edid(0, Some(OPERATORS[1]));
    nowhere(&screens, &kiosk, DOUBTFUL);
    let kiosk = kiosk.again(&screens, &["--fullscreen", "--monitor", "DUMMY1"]);
    only_on(&screens, 1);
    let file = std::fs::read_to_string(kiosk.home.path().join("state/vxdisplay/monitors.json")).unwrap();
    assert!(file.contains("\"choice\": \"DUMMY1\"") && !file.contains("NEWPANEL7"), "{file}");
}

#[test]
fn primary_and_a_number_are_decided_once_too() {
    for (choice, on, off) in [("primary", 0, 1), ("2", 1, 0)] {
        let mut screens = two(false);
        let kiosk = Kiosk::start(&screens, &["--fullscreen", "--monitor", choice]);
        only_on(&screens, on);
        let (flag, sides) =
            (format!("--output DUMMY{off} --primary"), "--output DUMMY0 --pos 1280x0 --output DUMMY1 --pos 0x0");
        xrandr(&mut screens, sides);
        xrandr(&mut screens, &flag);
        let kiosk = kiosk.again(&screens, &["--fullscreen", "--monitor", choice]);
        nowhere(&screens, &kiosk, "which is still connected, but \"");
        xrandr(&mut screens, AS_IT_WAS);
        let _kiosk = kiosk.again(&screens, &["--fullscreen", "--monitor", choice]);
        only_on(&screens, on);
    }
}

#[test]
fn a_flag_on_an_output_that_is_off_says_nothing_of_the_others() {
    let mut screens = two(false);
    xrandr(
        &mut screens,
        "--output DUMMY1 --mode 1280x720 --pos 0x0 --output DUMMY0 --mode 1280x720 --pos 1280x0 --output DUMMY2 --primary",
    );
    let kiosk = Kiosk::start(&screens, &["--fullscreen"]);
    nowhere(&screens, &kiosk, "2 monitors match \"second\"");
    assert!(kiosk.list(&screens, "second").iter().all(|monitor| monitor["primary"] == false));
    xrandr(&mut screens, "--output DUMMY0 --primary");
    only_on(&screens, 1);
}

#[test]
fn twins_with_the_same_number_that_is_none_are_told_apart_by_the_connector() {
    for serial in ["000000000000", "Serial No.", "N/A", "123456789", "0000000000001", "11"] {
        let mut screens = two(false);
        screens.edid(0, Some(serial));
        screens.edid(1, Some(serial));
        let kiosk = Kiosk::start(&screens, &["--windowed"]);
        let identity = kiosk.list(&screens, "second")[1]["identity"].as_str().unwrap().to_owned();
        assert_eq!(identity, "DEL DELL U2412M @DUMMY1");
        let kiosk = kiosk.again(&screens, &["--fullscreen", "--monitor", &identity]);
        only_on(&screens, 1);
        xrandr(&mut screens, "--output DUMMY1 --off");
        let kiosk = kiosk.again(&screens, &["--fullscreen", "--allow-only-monitor", "--monitor", &identity]);
        nowhere(&screens, &kiosk, "is not connected");
        // The identity that an older version wrote.
        let old = format!("DEL DELL U2412M {serial}");
        let kiosk = kiosk.again(&screens, &["--fullscreen", "--allow-only-monitor", "--monitor", &old]);
        nowhere(&screens, &kiosk, "is not connected");
    }
}

#[test]
fn a_panel_of_several_outputs_is_one_monitor() {
    for by_hand in [true, false] {
        let mut screens = two(false);
        screens.edid(0, Some(PATIENT));
        let panel = Place { width: 2560, ..screens.on[&0] };
        if by_hand {
            screens.run("xrandr", &["--setmonitor", "PANEL", "auto", "DUMMY0,DUMMY1"]);
        } else {
            screens.tiles(&[0, 1], Some(7));
        }
        let kiosk = Kiosk::start(&screens, &["--fullscreen"]);
        nowhere(&screens, &kiosk, "There is only one monitor");
        let list = kiosk.list(&screens, "second");
        assert_eq!(list.len(), 1);
        assert_eq!((list[0]["width"].as_i64(), list[0]["serial"].as_str()), (Some(2560), Some(PATIENT)));
        let kiosk = kiosk.again(&screens, &["--fullscreen", "--allow-only-monitor"]);
        screens.until("all of the panel covered", |screens| screens.is_covered(panel));
        // Beside the operator's it is the patient's, all of it.
        screens.edid(2, Some(OPERATORS[0]));
        screens.arrange(&[(2, Some((0, 0, 720)))]);
        xrandr(&mut screens, "--output DUMMY2 --primary");
        drop(kiosk);
        let kiosk = Kiosk::start(&screens, &["--fullscreen"]);
        screens.until("all of the panel covered", |screens| screens.is_covered(panel));
        assert!(screens.is_empty(screens.on[&2]));
        // What is taken apart is two monitors more: the patient screen is on neither half.
        if by_hand {
            screens.run("xrandr", &["--delmonitor", "PANEL"]);
        } else {
            screens.tiles(&[0, 1], None);
        }
        nowhere(&screens, &kiosk, "2 monitors match");
    }
}

#[test]
fn monitors_that_share_a_column_are_not_mirrored() {
    let mut screens = two(false);
    xrandr(&mut screens, "--output DUMMY1 --pos 1279x0");
    let kiosk = Kiosk::start(&screens, &["--fullscreen"]);
    screens.until("the patient screen", |screens| screens.is_covered(screens.on[&1]));
    xrandr(&mut screens, "--output DUMMY1 --pos 1152x0");
    screens.until("no window", |screens| screens.windows_of(kiosk.process.id()).is_empty());
}

#[test]
fn whatever_lies_in_the_place_of_the_memory_the_display_starts_and_shows_nothing_until_somebody_chooses() {
    let screens = two(false);
    let home = tempfile::tempdir().unwrap();
    let state = home.path().join("state/vxdisplay");
    std::fs::create_dir_all(&state).unwrap();
    let file = state.join("monitors.json");
    assert!(Command::new("mkfifo").arg(&file).status().unwrap().success());
    let kiosk = Kiosk::start_in(home, &screens, &["--fullscreen"]);
    nowhere(&screens, &kiosk, "may not be the patient's");
    let kiosk = kiosk.again(&screens, &["--fullscreen", "--monitor", "DUMMY1"]);
    only_on(&screens, 1);
    screens.until("a file in its place", |_| file.is_file());
    // A folder that nothing can be put in the place of.
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir_all(file.join("full")).unwrap();
    let kiosk = kiosk.again(&screens, &["--fullscreen"]);
    nowhere(&screens, &kiosk, "may not be the patient's");
}

/// What is known of the desk in the random rounds: which monitor hangs on which output.
struct Desk {
    screens: Screens,
    cables: [Option<&'static str>; 4],
}

impl Desk {
    fn output_of(&self, serial: &str) -> Option<usize> {
        self.cables.iter().position(|at| *at == Some(serial)).filter(|output| self.screens.on.contains_key(output))
    }

    /// A place beside all others, also beside what is about to stand here.
    fn free(&self, besides: Option<Place>, random: &mut fastrand::Rng) -> (i32, i32) {
        loop {
            let (x, y) = (random.i32(0..4) * 1290, random.i32(0..3) * 780);
            let place = Place { x, y, width: 1280, height: 768 };
            if self.screens.on.values().chain(&besides).all(|other| !other.overlaps(&place)) {
                return (x, y);
            }
        }
    }

    fn plug(&mut self, output: usize, serial: &'static str, mode: usize, random: &mut fastrand::Rng) {
        let (x, y) = self.free(None, random);
        self.screens.edid(output, Some(serial));
        self.cables[output] = Some(serial);
        self.screens.arrange(&[(output, Some((mode, x, y)))]);
    }

    fn unplug(&mut self, output: usize) {
        self.screens.arrange(&[(output, None)]);
        self.screens.edid(output, None);
        self.cables[output] = None;
    }

    fn mode_at(&self, output: usize) -> (usize, i32, i32) {
        let place = self.screens.on[&output];
        let mode = MODES.iter().position(|mode| *mode == (place.width, place.height)).unwrap();
        (mode, place.x, place.y)
    }

    /// Something happens to the monitors.
    fn turn(&mut self, random: &mut fastrand::Rng) -> String {
        let patient = self.output_of(PATIENT);
        let others: Vec<usize> = (0..4).filter(|at| Some(*at) != patient && self.screens.on.contains_key(at)).collect();
        let free: Vec<usize> = (0..4).filter(|output| !self.screens.on.contains_key(output)).collect();
        let mode = random.usize(0..MODES.len());
        match (random.u8(0..9), patient) {
            (0, Some(output)) => {
                self.unplug(output);
                "the patient's monitor is unplugged".into()
            }
            (1, Some(output)) if !free.is_empty() => {
                let to = free[random.usize(0..free.len())];
                self.unplug(output);
                self.plug(to, PATIENT, mode, random);
                format!("it is replugged from DUMMY{output} to DUMMY{to}")
            }
            (2, Some(output)) => {
                let other = others[random.usize(0..others.len())];
                let (mine, theirs) = (self.mode_at(output), self.mode_at(other));
                let (width, height) = MODES[mine.0];
                let taken = Place { x: theirs.1, y: theirs.2, width, height };
                let (x, y) = self.free(Some(taken), random);
                self.screens.arrange(&[(output, Some((mine.0, theirs.1, theirs.2))), (other, Some((theirs.0, x, y)))]);
                format!("it takes the place of DUMMY{other}, which goes to {x}, {y}")
            }
            (3, Some(output)) => {
                let other = others[random.usize(0..others.len())];
                let serial = self.cables[other].unwrap();
                self.screens.edid(output, Some(serial));
                self.screens.edid(other, Some(PATIENT));
                (self.cables[output], self.cables[other]) = (Some(serial), Some(PATIENT));
                format!("the cables of DUMMY{output} and DUMMY{other} are swapped")
            }
            (4, Some(output)) => {
                let (_, x, y) = self.mode_at(output);
                self.screens.arrange(&[(output, Some((mode, x, y)))]);
                format!("it gets mode {:?}", MODES[mode])
            }
            (5, Some(output)) => {
                let other = others[random.usize(0..others.len())];
                let (_, x, y) = self.mode_at(other);
                self.screens.arrange(&[(output, Some((mode, x, y)))]);
                format!("it is mirrored with DUMMY{other}")
            }
            (6, _) if others.len() > 1 => {
                let other = others[random.usize(0..others.len())];
                self.unplug(other);
                format!("DUMMY{other} is unplugged")
            }
            (7, _) => {
                let on: Vec<usize> = self.screens.on.keys().copied().collect();
                let output = format!("DUMMY{}", on[random.usize(0..on.len())]);
                self.screens.run("xrandr", &["--output", &output, "--primary"]);
                format!("{output} becomes the main one")
            }
            _ => {
                let missing =
                    [PATIENT, OPERATORS[0], OPERATORS[1]].into_iter().find(|serial| self.output_of(serial).is_none());
                match (missing, free.first()) {
                    (Some(serial), Some(output)) => {
                        self.plug(*output, serial, mode, random);
                        format!("{serial} is plugged into DUMMY{output}")
                    }
                    _ => {
                        let (x, y) = self.free(None, random);
                        let output = patient.unwrap_or(others[0]);
                        self.screens.arrange(&[(output, Some((mode, x, y)))]);
                        format!("DUMMY{output} goes to {x}, {y}")
                    }
                }
            }
        }
    }

    /// Where the patient screen must be now.
    fn due(&self) -> Option<usize> {
        let output = self.output_of(PATIENT)?;
        let place = self.screens.on[&output];
        let alone = self.screens.on.iter().all(|(other, at)| *other == output || !at.overlaps(&place));
        (alone && self.screens.on.len() > 1).then_some(output)
    }
}

/// `VXTEST_ROUNDS` and `VXTEST_SEED` make it longer or other.
#[test]
fn after_every_round_of_random_changes_the_patient_screen_is_on_its_monitor_or_nowhere() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (rounds, seed) = (number("VXTEST_ROUNDS").unwrap_or(10), number("VXTEST_SEED").unwrap_or(2026));
    let mut random = fastrand::Rng::with_seed(seed);
    let mut desk = Desk { screens: two(true), cables: [Some(OPERATORS[0]), Some(PATIENT), None, None] };
    desk.plug(2, OPERATORS[1], 0, &mut random);
    let mut kiosk = Kiosk::start(&desk.screens, &["--fullscreen", "--monitor", &identity(PATIENT)]);
    kiosk.server.patient("P-1", "홍^길동");
    only_on(&desk.screens, 1);
    let (mut times, mut hidden) = (Vec::new(), 0);
    for round in 1..=rounds {
        let what = desk.turn(&mut random);
        let (screens, process) = (&desk.screens, kiosk.process.id());
        let took = match desk.due() {
            Some(output) => {
                let place = screens.on[&output];
                let took = screens
                    .until(&format!("round {round}: {what}: the patient screen"), |screens| screens.is_covered(place));
                times.push(took);
                took
            }
            None => {
                hidden += 1;
                screens.until(&format!("round {round}: {what}: no window"), |screens| {
                    screens.windows_of(process).is_empty()
                })
            }
        };
        println!("round {round}: {what}: {:?}, {} ms", desk.due(), took.as_millis());
        for (output, place) in &screens.on {
            if desk.due() != Some(*output) {
                let empty = screens.is_empty(*place);
                assert!(empty, "seed {seed}, round {round}: {what}: the patient screen is seen on DUMMY{output}");
            }
        }
        assert!(kiosk.process.try_wait().unwrap().is_none(), "seed {seed}, round {round}: it goes on");
    }
    let most = times.iter().max().copied().unwrap_or_default();
    let mean = times.iter().sum::<Duration>() / u32::try_from(times.len().max(1)).unwrap();
    println!(
        "{rounds} rounds, seed {seed}: shown {} times in {mean:?}, at most {most:?}; hidden {hidden} times",
        times.len()
    );
}
