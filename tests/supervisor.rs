//! The display comes back: killed, stopped, panicking, hanging, without its graphics.
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

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use common::desktop::{Desktop, Picture, Region};
use common::{FOREIGN, PATIENCE, Server, vxdisplay};
use serde_json::Value;

/// Where the name stands in the landscape layout.
fn name_area() -> Region {
    Region { x: 4..60, y: 15..55 }
}

/// A supervisor and its display on a desktop of their own, and a server.
struct Supervised {
    supervisor: Child,
    desktop: Desktop,
    server: Server,
    home: tempfile::TempDir,
    waiting: Picture,
    /// The process of the first display.
    first: u32,
}

/// What the supervisor writes when it hears of the first picture of a display.
const PAINTS: &str = "supervisor: the display paints with renderer";
/// And of a patient on the screen (level debug).
const PATIENT: &str = "supervisor: patient data on the screen: true";

impl Supervised {
    fn start(arguments: &[&str]) -> Self {
        Self::start_on(Desktop::start(1280, 800), arguments)
    }

    fn start_on(desktop: Desktop, arguments: &[&str]) -> Self {
        Self::start_as(&["--fullscreen", "--allow-only-monitor"], desktop, arguments)
    }

    /// With the console, the one window that OpenGL may paint.
    fn start_console(arguments: &[&str]) -> Self {
        Self::start_as(&["--windowed"], Desktop::start(1280, 800), arguments)
    }

    fn start_as(mode: &[&str], desktop: Desktop, arguments: &[&str]) -> Self {
        let home = tempfile::tempdir().unwrap();
        let mut server = Server::start(FOREIGN[0]);
        let mut command = vxdisplay(home.path());
        command.args(["run", "--supervised", "--server", &server.url()]).args(mode);
        command.args(arguments).env("DISPLAY", &desktop.name).env_remove("WAYLAND_DISPLAY");
        command.env("VXDISPLAY_LOG__LEVEL", "debug");
        let supervisor = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let begun = Instant::now();
        let first = loop {
            // Some faults come a set time after the start, however slow that is.
            if let Some(display) = child_of(supervisor.id()) {
                break display;
            }
            assert!(begun.elapsed() < PATIENCE, "no display was started");
            std::thread::sleep(Duration::from_millis(5));
        };
        server.registered();
        desktop.until("a window", |picture| !picture.is_blank());
        let waiting = desktop.settled();
        let supervised = Self { supervisor, desktop, server, home, waiting, first };
        supervised.until_said(PAINTS, 1);
        supervised
    }

    /// The process of the display.
    fn display(&self) -> Option<u32> {
        child_of(self.supervisor.id())
    }

    /// How often the log says it.
    fn said(&self, what: &str) -> usize {
        self.log().matches(what).count()
    }

    #[track_caller]
    fn until_said(&self, what: &str, times: usize) {
        let begun = Instant::now();
        while self.said(what) < times {
            assert!(begun.elapsed() < PATIENCE, "{what} in the log: {}", self.log());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    fn show_patient(&mut self) {
        let before = self.said(PATIENT);
        self.server.patient("P-1", "홍^길동");
        self.desktop.until("the name", |picture| picture.difference(&self.waiting, &name_area()) > 0.005);
        self.until("a patient in the status", |status| status["phase"] == "ready");
        self.until_said(PATIENT, before + 1);
    }

    fn status(&self) -> Option<Value> {
        let mut command = vxdisplay(self.home.path());
        let output = command.args(["status", "--json", "--server", &self.server.url()]).output().unwrap();
        serde_json::from_slice(&output.stdout).ok()
    }

    #[track_caller]
    fn until(&self, what: &str, condition: impl Fn(&Value) -> bool) -> Value {
        let begun = Instant::now();
        loop {
            if let Some(status) = self.status().filter(|status| condition(status)) {
                return status;
            }
            assert!(begun.elapsed() < PATIENCE, "{what}: {:?}", self.status());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits for the display after its failure: another process, an empty screen, the reason in status and log. How long it was away.
    #[track_caller]
    fn is_back(&mut self, before: u32, because: &str) -> Duration {
        self.is_back_with(before, because, |picture, waiting| picture.difference(waiting, &name_area()) < 0.001)
    }

    /// The same for a console, on which times are told that go on.
    #[track_caller]
    fn console_is_back(&mut self, before: u32, because: &str) {
        self.is_back_with(before, because, |_, _| true);
    }

    #[track_caller]
    fn is_back_with(&mut self, before: u32, because: &str, is_empty: impl Fn(&Picture, &Picture) -> bool) -> Duration {
        let begun = Instant::now();
        while self.display().is_none_or(|display| display == before) {
            assert!(begun.elapsed() < PATIENCE, "no other display was started");
            std::thread::sleep(Duration::from_millis(5));
        }
        self.server.registered();
        self.desktop.until("an empty screen", |picture| !picture.is_blank() && is_empty(picture, &self.waiting));
        let away = begun.elapsed();
        let status = self.until("the reason", |status| status["restarts"].as_u64() > Some(0));
        let reason = status["last_restart_reason"].as_str().unwrap().to_owned();
        assert!(reason.contains(because), "{reason}");
        self.until_said(PAINTS, 1 + status["restarts"].as_u64().unwrap() as usize);
        assert!(self.log().contains(&reason), "{reason} in the log");
        println!("{reason}: away for {} ms", away.as_millis());
        away
    }

    fn log(&self) -> String {
        log_of(self.home.path())
    }
}

impl Drop for Supervised {
    fn drop(&mut self) {
        // The display hears that its supervisor is gone.
        let _ = self.supervisor.kill();
        let _ = self.supervisor.wait();
    }
}

fn log_of(home: &Path) -> String {
    let folder = home.join("state/vxdisplay/logs");
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

fn child_of(process: u32) -> Option<u32> {
    let children = std::fs::read_to_string(format!("/proc/{process}/task/{process}/children")).ok()?;
    children.split_whitespace().next()?.parse().ok()
}

fn signal(name: &str, process: u32) {
    assert!(Command::new("kill").args(["-s", name, &process.to_string()]).status().unwrap().success());
}

fn is_alive(process: u32) -> bool {
    std::fs::read_to_string(format!("/proc/{process}/stat")).is_ok_and(|stat| !stat.contains(") Z "))
}

#[test]
fn a_display_that_is_killed_comes_back_empty() {
    let mut supervised = Supervised::start(&[]);
    supervised.show_patient();
    for round in 0..3 {
        let display = supervised.display().unwrap();
        signal(["KILL", "ABRT", "KILL"][round], display);
        supervised.is_back(display, "signal");
    }
    supervised.show_patient();
}

#[test]
fn a_stopped_display_is_removed_and_comes_back() {
    let mut supervised = Supervised::start(&[]);
    supervised.show_patient();
    let display = supervised.display().unwrap();
    signal("STOP", display);
    supervised.is_back(display, "silent");
    assert!(!is_alive(display));
}

#[test]
fn a_frame_loop_that_hangs_is_noticed_and_the_frozen_window_is_removed() {
    let mut supervised = Supervised::start(&["--inject", "hang-ui@2500"]);
    let display = supervised.first;
    supervised.server.patient("P-1", "홍^길동");
    supervised.is_back(display, "hung");
}

#[test]
fn a_panic_in_any_thread_is_followed_by_a_whole_display() {
    for fault in ["panic-ui@2500", "panic-link@2500"] {
        let mut supervised = Supervised::start(&["--inject", fault]);
        let display = supervised.first;
        supervised.is_back(display, "internal error");
    }
}

#[test]
fn a_panic_in_the_relay_is_one_too() {
    let desktop = Desktop::start(1280, 800);
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    command.args(["demo", "--supervised", "--fullscreen", "--inject", "panic-relay@2000"]);
    command.env("DISPLAY", &desktop.name).env_remove("WAYLAND_DISPLAY");
    let mut supervisor = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let begun = Instant::now();
    loop {
        let output = vxdisplay(home.path()).args(["status", "--json"]).output().unwrap();
        let status: Option<Value> = serde_json::from_slice(&output.stdout).ok();
        if status.is_some_and(|status| status["restarts"] == 1 && status["link"] == "registered") {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "the demo did not come back");
        std::thread::sleep(Duration::from_millis(50));
    }
    signal("TERM", supervisor.id());
    assert_eq!(supervisor.wait().unwrap().code(), Some(0));
}

#[test]
fn after_a_lost_graphics_device_the_same_display_is_painted_by_the_cpu() {
    let supervised = Supervised::start_console(&["--inject", "lose-gl@2500"]);
    let status = supervised.until("the console painted by the CPU", |status| status["renderer"] == "CPU");
    assert_eq!(status["restarts"], 0, "{status}");
    assert_eq!(supervised.display(), Some(supervised.first));
    assert_eq!(supervised.said("console: OpenGL is gone; it is painted by the CPU"), 1, "{}", supervised.log());
    supervised.desktop.until("the console", |picture| !picture.is_blank());
}

#[test]
fn without_opengl_the_other_renderer_paints() {
    let supervised = Supervised::start_console(&["--inject", "no-gl!"]);
    assert_eq!(supervised.status().unwrap()["renderer"], "CPU");
}

#[test]
fn a_renderer_that_fails_again_and_again_makes_way_for_the_other() {
    let mut supervised = Supervised::start_console(&[]);
    assert_eq!(supervised.status().unwrap()["renderer"], "OpenGL");
    for _ in 0..3 {
        let display = supervised.display().unwrap();
        signal("KILL", display);
        supervised.console_is_back(display, "signal 9");
    }
    supervised.until("the other renderer", |status| status["renderer"] == "CPU");
}

#[test]
fn the_patient_screen_is_painted_without_opengl() {
    let supervised = Supervised::start(&["--inject", "no-gl!"]);
    assert_eq!(supervised.status().unwrap()["renderer"], "CPU");
    assert!(supervised.said("OpenGL") == 0, "{}", supervised.log());
}

#[test]
fn without_a_monitor_for_the_patient_a_display_that_starts_by_itself_opens_no_window() {
    let desktop = Desktop::start(1280, 800);
    let home = tempfile::tempdir().unwrap();
    let server = Server::start(FOREIGN[0]);
    let mut command = vxdisplay(home.path());
    command.args(["run", "--supervised", "--server", &server.url()]);
    command.env("DISPLAY", &desktop.name).env_remove("WAYLAND_DISPLAY");
    let supervisor = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let waiting = desktop.picture();
    let mut supervised = Supervised { first: 0, supervisor, desktop, server, home, waiting };
    for restarts in 0..3 {
        supervised.server.registered();
        supervised.server.patient("P-1", "홍^길동");
        let hidden = |status: &Value| {
            status["monitor"].as_str().is_some_and(|monitor| monitor.starts_with("hidden: There is only one monitor"))
        };
        supervised.until("a display that waits for its monitor", |status| {
            status["restarts"] == restarts && status["phase"] == "ready" && hidden(status)
        });
        assert!(supervised.desktop.windows("VX Display").is_empty(), "after {restarts} restarts");
        assert!(supervised.desktop.picture().is_blank());
        signal("KILL", supervised.display().unwrap());
    }
}

#[test]
fn a_display_ends_with_its_supervisor() {
    let mut supervised = Supervised::start(&[]);
    let display = supervised.display().unwrap();
    supervised.supervisor.kill().unwrap();
    let begun = Instant::now();
    while is_alive(display) {
        assert!(begun.elapsed() < PATIENCE, "it lives on");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn asked_to_end_both_do_with_code_0() {
    let mut supervised = Supervised::start(&[]);
    let display = supervised.display().unwrap();
    signal("TERM", supervised.supervisor.id());
    assert_eq!(supervised.supervisor.wait().unwrap().code(), Some(0));
    assert!(!is_alive(display));
}

#[test]
fn a_display_that_is_stopped_ends_with_its_supervisor_too() {
    let mut supervised = Supervised::start(&[]);
    let display = supervised.display().unwrap();
    signal("STOP", display);
    supervised.supervisor.kill().unwrap();
    let begun = Instant::now();
    while is_alive(display) {
        assert!(begun.elapsed() < PATIENCE, "its frozen window stays");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_second_start_under_a_supervisor_says_that_one_runs_already() {
    let supervised = Supervised::start(&[]);
    for mode in ["--fullscreen", "--windowed"] {
        let mut command = vxdisplay(supervised.home.path());
        command.args(["run", "--supervised", mode, "--server", &supervised.server.url()]);
        let output = command.env("DISPLAY", &supervised.desktop.name).env_remove("WAYLAND_DISPLAY").output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{said}");
        assert!(said.contains("VX Display is already running for"), "{mode}: {said}");
    }
    assert_eq!(supervised.said("INFO vxdisplay: VX Display is already running for"), 2, "{}", supervised.log());
}

#[test]
fn a_console_for_which_opengl_is_asked_is_painted_by_the_cpu_where_there_is_none() {
    let supervised = Supervised::start_console(&["--renderer", "gl", "--inject", "no-gl!"]);
    assert_eq!(supervised.status().unwrap()["renderer"], "CPU");
    let why = "console: OpenGL does not start; it is painted by the CPU";
    assert_eq!(supervised.said(why), 1, "{}", supervised.log());
}

#[test]
fn why_no_window_could_be_opened_is_in_the_log() {
    let home = tempfile::tempdir().unwrap();
    let mut command = vxdisplay(home.path());
    // A display of this number is nobody's.
    command.args(["run", "--windowed"]).env("DISPLAY", ":9999").env_remove("WAYLAND_DISPLAY");
    assert_eq!(command.output().unwrap().status.code(), Some(1));
    let log = log_of(home.path());
    assert_eq!(log.matches("ERROR vxdisplay: no window could be opened").count(), 1, "{log}");
}

/// Waits for the end of the supervisor.
#[track_caller]
fn exit_code(supervisor: &mut Child) -> Option<i32> {
    let begun = Instant::now();
    loop {
        if let Some(status) = supervisor.try_wait().unwrap() {
            return status.code();
        }
        assert!(begun.elapsed() < PATIENCE, "it lives on");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn the_end_of_the_desktop_session_ends_both_with_code_0() {
    let mut supervised = Supervised::start_on(Desktop::apart(1280, 800), &[]);
    supervised.desktop.end();
    assert_eq!(exit_code(&mut supervised.supervisor), Some(0), "{}", supervised.log());
    assert!(supervised.log().contains("the desktop session has ended"), "{}", supervised.log());
    assert!(supervised.status().is_none(), "no display is left");
}

#[test]
fn a_start_in_the_next_session_is_seen_and_the_one_of_the_last_session_gives_way() {
    let mut supervised = Supervised::start_on(Desktop::apart(1280, 800), &[]);
    let display = supervised.first;
    supervised.desktop.end();
    // The display without a desktop is there, and waits for it.
    let begun = Instant::now();
    while supervised.display().is_none_or(|now| now == display) || supervised.status().is_none() {
        assert!(begun.elapsed() < PATIENCE, "{}", supervised.log());
        std::thread::sleep(Duration::from_millis(5));
    }
    let desktop = Desktop::start(1280, 800);
    let mut command = vxdisplay(supervised.home.path());
    command.args(["run", "--supervised", "--fullscreen", "--allow-only-monitor", "--server", &supervised.server.url()]);
    command.env("DISPLAY", &desktop.name).env_remove("WAYLAND_DISPLAY");
    let mut next = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    assert_eq!(exit_code(&mut supervised.supervisor), Some(0), "{}", supervised.log());
    desktop.until("a window in the next session", |picture| !picture.is_blank());
    signal("TERM", next.id());
    assert_eq!(exit_code(&mut next), Some(0));
}

#[test]
fn a_window_system_that_comes_back_in_its_place_gets_its_display_back() {
    let mut supervised = Supervised::start_on(Desktop::apart(1280, 800), &[]);
    supervised.desktop.end();
    supervised.until_said("the monitors cannot be listed", 1);
    supervised.desktop.come_back(1280, 800);
    supervised.desktop.until("a window", |picture| !picture.is_blank());
    assert!(supervised.supervisor.try_wait().unwrap().is_none());
}

#[test]
fn wrong_settings_are_no_reason_to_try_again() {
    let home = tempfile::tempdir().unwrap();
    let output = vxdisplay(home.path()).args(["run", "--supervised", "--server", "nonsense"]).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    // Nobody reads the standard error of a display that starts by itself.
    let log = log_of(home.path());
    assert!(log.contains("ERROR vxdisplay: the settings cannot be used") && log.contains("--server"), "{log}");
}
