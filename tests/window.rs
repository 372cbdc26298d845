//! The real window on a virtual desktop, moved through its phases by a server in another language.
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

use std::process::Stdio;

use common::desktop::{Desktop, Picture, Region};
use common::{FOREIGN, Lines, Server, vxdisplay};

/// What staff leave the patient screen with, unless the settings say otherwise.
const STAFF_KEY: &str = "ctrl+shift+F11";

/// Where the name stands in the landscape layout.
fn name_area() -> Region {
    Region { x: 4..60, y: 15..55 }
}

/// Where the body figure stands.
fn figure_area() -> Region {
    Region { x: 68..94, y: 12..58 }
}

/// The band with the state of the exam.
fn band_area() -> Region {
    Region { x: 2..98, y: 82..98 }
}

struct Window {
    desktop: Desktop,
    process: Lines,
    server: Server,
    home: tempfile::TempDir,
}

impl Window {
    fn open(desktop: Desktop, arguments: &[&str]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut server = Server::start(FOREIGN[0]);
        let mut command = vxdisplay(home.path());
        command.args(["run", "--server", &server.url()]).args(arguments).env("DISPLAY", &desktop.name);
        command.env_remove("WAYLAND_DISPLAY").stderr(Stdio::null());
        let process = Lines::start(&mut command);
        server.registered();
        // A window manager shows its pointer, and the window's frame, before there is anything in it.
        desktop.until("a painted window", |picture| picture.at(25, 25) != [0, 0, 0]);
        Self { desktop, process, server, home }
    }

    /// Waits until the picture differs from another one in this region.
    #[track_caller]
    fn changed(&self, from: &Picture, region: &Region, what: &str) -> Picture {
        self.desktop.until(what, |picture| picture.difference(from, region) > 0.005);
        self.desktop.settled()
    }
}

#[test]
fn each_phase_changes_its_part_of_the_screen_and_no_other() {
    let mut window = Window::open(Desktop::start(1280, 800), &["--fullscreen", "--allow-only-monitor"]);
    let waiting = window.desktop.settled();

    window.server.patient("P-1", "홍^길동");
    let ready = window.changed(&waiting, &name_area(), "the name");
    assert!(ready.difference(&waiting, &band_area()) > 0.005, "the state of the exam");

    window.server.step("CHEST");
    let step = window.changed(&ready, &figure_area(), "the step");
    assert!(step.difference(&ready, &band_area()) < 0.001);
    assert!(step.difference(&ready, &name_area()) < 0.001);

    window.server.started();
    let in_progress = window.changed(&step, &band_area(), "in progress");
    assert!(in_progress.difference(&step, &name_area()) < 0.001);
    assert!(in_progress.difference(&step, &figure_area()) < 0.001);

    window.server.completed();
    let completed = window.changed(&in_progress, &band_area(), "completed");
    assert!(completed.difference(&step, &band_area()) > 0.005);
    assert!(completed.difference(&step, &name_area()) < 0.001);

    window.server.send(r#"{"sender":2,"receiver":106,"command":101,"data":null}"#);
    let cleared = window.changed(&completed, &name_area(), "the cleared screen");
    assert!(cleared.difference(&waiting, &name_area()) < 0.001, "nothing of the patient is left");
    assert!(cleared.difference(&waiting, &band_area()) < 0.001);
}

#[test]
fn a_demo_bears_its_mark() {
    let mut window = Window::open(Desktop::start(1280, 800), &["--fullscreen", "--allow-only-monitor"]);
    let mark = Region { x: 42..58, y: 3..11 };
    let waiting = window.desktop.settled();
    window.server.patient("P-1", "홍^길동");
    let real = window.changed(&waiting, &name_area(), "the name");
    assert!(real.bright(&mark) < 0.001);
    window.server.send(
        r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"P-1","patientName":"홍^길동","patientBirth":"1988-02-14","demo":true}}"#,
    );
    window.changed(&real, &mark, "the mark");
}

#[test]
fn the_demo_command_plays_its_exam_in_a_window_of_its_own() {
    let desktop = Desktop::start(1280, 800);
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    command.args(["demo", "--fullscreen"]).env("DISPLAY", &desktop.name);
    command.env_remove("WAYLAND_DISPLAY").stderr(Stdio::null());
    let mut demo = Lines::start(&mut command);

    let mark = Region { x: 42..58, y: 3..11 };
    let ready = desktop.until("the first patient with the mark", |picture| {
        picture.bright(&name_area()) > 0.005 && picture.bright(&mark) > 0.005
    });
    let step = desktop.until("the step", |picture| picture.difference(&ready, &figure_area()) > 0.005);
    desktop.until("the start", |picture| picture.at(50, 99) != step.at(50, 99));
    demo.signal("INT");
    assert_eq!(demo.wait().code(), Some(0));
}

#[test]
fn full_screen_covers_the_whole_screen_without_a_window_manager() {
    let window = Window::open(Desktop::start(1280, 800), &["--fullscreen", "--allow-only-monitor"]);
    let picture = window.desktop.settled();
    let (ground, band) = (picture.at(50, 12), picture.at(50, 99));
    assert_ne!(ground, [0, 0, 0], "the root window is black");
    assert_eq!(picture.at(0, 0), ground);
    assert_eq!(picture.at(100, 0), ground);
    assert_eq!(picture.at(0, 100), band);
    assert_eq!(picture.at(100, 100), band);
}

#[test]
fn f11_opens_the_patient_screen_and_the_staff_key_leaves_it() {
    let window = Window::open(Desktop::start(1280, 1024).with("openbox"), &["--windowed", "--allow-only-monitor"]);
    let windowed = window.desktop.settled();
    let corner = Region { x: 0..3, y: 0..3 };
    window.desktop.press("F11");
    let full = window.changed(&windowed, &corner, "full screen");
    window.desktop.press(STAFF_KEY);
    let again = window.changed(&full, &corner, "the window again");
    let difference = again.difference(&windowed, &corner);
    assert!(difference < 0.01, "{difference}");
}

#[test]
fn whatever_staff_key_the_settings_accept_leaves_the_patient_screen() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.toml");
    let set = |chord: &str| std::fs::write(&file, format!("[display]\nstaff_key = \"{chord}\"\n")).unwrap();
    let corner = Region { x: 0..3, y: 0..3 };
    for (chord, keys) in [("Ctrl+Shift+1", "ctrl+shift+1"), ("Ctrl+Shift+V", "ctrl+shift+v"), ("Alt+X", "alt+x")] {
        set(chord);
        let arguments = ["--windowed", "--allow-only-monitor", "--config", file.to_str().unwrap()];
        let window = Window::open(Desktop::start(1280, 1024).with("openbox"), &arguments);
        let windowed = window.desktop.settled();
        window.desktop.press("F11");
        let full = window.changed(&windowed, &corner, "full screen");
        window.desktop.press(keys);
        window.changed(&full, &corner, chord);
    }
    for chord in ["Ctrl+C", "Ctrl+V", "Ctrl+Alt+F1"] {
        set(chord);
        let mut command = vxdisplay(folder.path());
        let output = command.args(["settings", "--config"]).arg(&file).output().unwrap();
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(said.contains("but not Alt+F4"), "{chord}: {said}");
    }
}

#[test]
fn without_a_second_monitor_the_window_is_a_window() {
    let window = Window::open(Desktop::start(1600, 1200).with("openbox"), &[]);
    let picture = window.desktop.settled();
    assert_eq!(picture.at(0, 100), [0, 0, 0], "the desktop is seen beside the window");
}

#[test]
fn the_window_ends_by_signal_with_exit_code_0() {
    let mut window = Window::open(Desktop::start(1280, 800), &["--fullscreen", "--allow-only-monitor"]);
    window.process.signal("TERM");
    assert_eq!(window.process.wait().code(), Some(0));
}

#[test]
fn without_a_display_the_window_says_what_to_do() {
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    let output = command.args(["run"]).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.contains("DISPLAY") && stderr.contains("watch"), "{stderr}");
}

#[test]
fn console_and_patient_screen_are_open_together_and_f8_hides_in_both() {
    let mut window = Window::open(Desktop::start(1600, 1200).with("openbox"), &["--windowed", "--allow-only-monitor"]);
    window.server.patient("P-1", "홍^길동");
    let console = window.desktop.settled();
    window.desktop.press("F11");
    let full = window.desktop.until("the patient screen", |picture| picture.at(0, 0) != console.at(0, 0));
    let named = window.desktop.settled();
    assert_eq!(named.at(0, 0), full.at(0, 0), "it covers the screen");

    window.desktop.press("F8");
    let hidden = window.changed(&named, &name_area(), "the cleared name");
    window.server.patient("P-1", "홍^길동");
    let again = window.changed(&hidden, &name_area(), "the next 101");
    assert!(again.difference(&named, &name_area()) < 0.01, "the same as before");

    window.desktop.press(STAFF_KEY);
    let back = window.desktop.until("the console again", |picture| picture.at(0, 0) == console.at(0, 0));
    window.desktop.press("F8");
    window.changed(&back, &Region { x: 5..95, y: 5..70 }, "the preview is cleared too");
}

#[test]
fn closing_the_console_leaves_the_patient_screen() {
    let mut window = Window::open(Desktop::start(1600, 1200).with("openbox"), &["--windowed", "--allow-only-monitor"]);
    let console = window.desktop.settled();
    window.desktop.press("F11");
    window.desktop.until("the patient screen", |picture| picture.at(0, 0) != console.at(0, 0));
    let full = window.desktop.settled();
    // The console is below; the window manager is asked to close it by its size.
    let windows = window.desktop.windows("VX Display");
    assert!(windows.len() >= 2, "{windows:?}");
    window.desktop.close(windows.iter().find(|window| window.width < 1600).expect("the console").id);
    let after = window.desktop.settled();
    assert!(after.difference(&full, &Region { x: 0..100, y: 0..100 }) < 0.01, "it goes on");
    window.server.patient("P-2", "김^철수");
    window.changed(&after, &name_area(), "a patient who comes after the console was closed");
    window.desktop.press(STAFF_KEY);
    window.desktop.until("the console comes back", |picture| picture.at(50, 6) != full.at(50, 6));
}

#[test]
fn a_minimised_console_does_not_stop_the_patient_screen() {
    let mut window = Window::open(Desktop::start(1600, 1200).with("openbox"), &["--windowed", "--allow-only-monitor"]);
    let console = window.desktop.settled();
    window.desktop.press("F11");
    window.desktop.until("the patient screen", |picture| picture.at(0, 0) != console.at(0, 0));
    let waiting = window.desktop.settled();
    let windows = window.desktop.windows("VX Display");
    window.desktop.minimise(windows.iter().find(|window| window.width < 1600).expect("the console").id);
    window.server.patient("P-1", "홍^길동");
    let named = window.changed(&waiting, &name_area(), "a patient");
    window.server.send(r#"{"sender":2,"receiver":106,"command":101,"data":null}"#);
    let cleared = window.changed(&named, &name_area(), "nobody");
    assert!(cleared.difference(&waiting, &name_area()) < 0.001, "no old name stays");
}

#[test]
fn a_second_start_brings_a_console_that_is_minimised_or_covered_before_the_eyes() {
    let mut window = Window::open(Desktop::start(1600, 1200).with("openbox"), &["--windowed"]);
    // In the preview of the patient screen, which is neither black nor white.
    let ground = |picture: &Picture| picture.at(38, 30);
    let console = ground(&window.desktop.settled());
    let second = |window: &Window| {
        let mut command = vxdisplay(window.home.path());
        command.args(["run", "--windowed", "--server", &window.server.url()]).env("DISPLAY", &window.desktop.name);
        let output = command.env_remove("WAYLAND_DISPLAY").output().unwrap();
        assert!(String::from_utf8(output.stdout).unwrap().contains("its window was opened"));
    };
    let id = window.desktop.windows("VX Display").first().expect("the console").id;
    window.desktop.minimise(id);
    window.desktop.until("an empty desktop", |picture| ground(picture) == [0, 0, 0]);
    second(&window);
    window.desktop.until("the console again", |picture| ground(picture) == console);

    let _other = window.desktop.other_program(1600, 1200);
    window.desktop.until("another program above it", |picture| ground(picture) == [255, 255, 255]);
    second(&window);
    window.desktop.until("the console above", |picture| ground(picture) == console);
    window.process.signal("TERM");
    assert_eq!(window.process.wait().code(), Some(0));
}

#[test]
fn in_its_dark_hours_the_screen_is_black_until_a_patient_comes() {
    let now = chrono::Local::now().time();
    let hours = |by: i64| (now + chrono::TimeDelta::hours(by)).format("%H:%M").to_string();
    let dark = format!("{}-{}", hours(-1), hours(2));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("settings.toml");
    std::fs::write(&file, format!("[display]\nsleep = \"{dark}\"\n")).unwrap();
    let desktop = Desktop::start(1280, 800);
    let home = tempfile::tempdir().unwrap();
    let mut server = Server::start(FOREIGN[0]);
    let mut command = vxdisplay(home.path());
    command.args(["run", "--fullscreen", "--allow-only-monitor", "--server", &server.url(), "--config"]).arg(&file);
    command.env("DISPLAY", &desktop.name).env_remove("WAYLAND_DISPLAY").stderr(Stdio::null());
    let _process = Lines::start(&mut command);
    server.registered();
    desktop.until("the window", |_| !desktop.windows("VX Display").is_empty());
    let night = desktop.settled();
    assert!(night.is_blank() && night.at(50, 50) == [0, 0, 0]);
    server.patient("P-1", "홍^길동");
    desktop.until("the patient", |picture| picture.difference(&night, &name_area()) > 0.005);
    server.send(r#"{"sender":2,"receiver":106,"command":101,"data":null}"#);
    desktop.until("darkness again", Picture::is_blank);
}

#[test]
fn the_screens_are_kept_awake_while_a_patient_is_shown_and_no_longer() {
    use x11rb::protocol::screensaver::{ConnectionExt as _, State};

    let mut window = Window::open(Desktop::start(1280, 800), &["--fullscreen", "--allow-only-monitor"]);
    let (connection, _) = x11rb::connect(Some(&window.desktop.name)).unwrap();
    let root = x11rb::connection::Connection::setup(&connection).roots[0].root;
    let sleeps = || connection.screensaver_query_info(root).unwrap().reply().unwrap().state == u8::from(State::ON);
    let until = |wanted: bool| {
        let begun = std::time::Instant::now();
        while sleeps() != wanted {
            assert!(begun.elapsed() < common::PATIENCE, "asleep: {}", !wanted);
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    };
    let run = |arguments: &[&str]| {
        let status = std::process::Command::new("xset").args(arguments).env("DISPLAY", &window.desktop.name).status();
        assert!(status.unwrap().success());
    };
    run(&["s", "1", "1"]);
    until(true);
    let waiting = window.desktop.settled();
    window.server.patient("P-1", "홍^길동");
    window.desktop.until("the name", |picture| picture.difference(&waiting, &name_area()) > 0.005);
    run(&["s", "reset"]);
    until(false);
    // Thrice as long as it would take.
    std::thread::sleep(std::time::Duration::from_secs(3));
    assert!(!sleeps());
    window.server.send(r#"{"sender":2,"receiver":106,"command":101,"data":null}"#);
    until(true);
}

/// Xlib and the window library notice at the same time, and either may end the program.
#[test]
fn the_end_of_the_x_server_ends_a_display_with_code_1_whoever_notices_first() {
    for _ in 0..4 {
        let mut window = Window::open(Desktop::apart(1280, 800), &["--windowed"]);
        window.desktop.end();
        assert_eq!(window.process.wait().code(), Some(1));
    }
}

/// A window manager that loses the first request to map a window, as one does that is only just starting.
fn forgetful_manager(display: &str) -> std::thread::JoinHandle<Vec<u32>> {
    use x11rb::connection::Connection as _;
    use x11rb::protocol::Event;
    use x11rb::protocol::xproto::{AtomEnum, ChangeWindowAttributesAux, ConnectionExt as _, EventMask};

    let (connection, screen) = x11rb::connect(Some(display)).unwrap();
    let root = connection.setup().roots[screen].root;
    let manage = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_REDIRECT);
    connection.change_window_attributes(root, &manage).unwrap().check().unwrap();
    let atom = move |connection: &x11rb::rust_connection::RustConnection, name: &[u8]| {
        connection.intern_atom(false, name).unwrap().reply().unwrap().atom
    };
    std::thread::spawn(move || {
        let (state, full_screen) =
            (atom(&connection, b"_NET_WM_STATE"), atom(&connection, b"_NET_WM_STATE_FULLSCREEN"));
        let mut lost = Vec::new();
        loop {
            let Event::MapRequest(request) = connection.wait_for_event().unwrap() else { continue };
            let window = request.window;
            let noted = connection.get_property(false, window, state, AtomEnum::ATOM, 0, 32).unwrap().reply().unwrap();
            let is_full_screen = noted.value32().is_some_and(|mut atoms| atoms.any(|atom| atom == full_screen));
            assert!(is_full_screen, "a window manager finds on the window that it is to cover its monitor");
            if lost.contains(&window) {
                connection.map_window(window).unwrap().check().unwrap();
                return lost;
            }
            lost.push(window);
        }
    })
}

#[test]
fn a_window_that_a_starting_window_manager_has_lost_appears_all_the_same() {
    let desktop = Desktop::start(1280, 800);
    let manager = forgetful_manager(&desktop.name);
    let window = Window::open(desktop, &["--fullscreen", "--allow-only-monitor"]);
    assert_eq!(manager.join().unwrap().len(), 1, "there is one window");
    drop(window);
}
