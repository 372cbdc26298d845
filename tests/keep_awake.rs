//! The screens stay awake through the desktop's own services, which come, go and hang without taking the display with them.
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

use std::io::{PipeReader, Read};
use std::sync::mpsc::{Receiver, Sender, channel};

use common::bus::Bus;
use common::desktop::{Desktop, Picture, Region};
use common::{FOREIGN, Lines, PATIENCE, Server, vxdisplay};
use zbus::blocking::Connection;

const CLEAR: &str = r#"{"sender":2,"receiver":106,"command":101,"data":null}"#;

/// What a service was asked.
#[derive(Debug, PartialEq)]
enum Asked {
    Hold(u32),
    GiveBack(u32),
}

/// The desktop's screen saver, which gives its own number to whoever holds it off.
struct ScreenSaver {
    cookie: u32,
    asked: Sender<Asked>,
}

#[zbus::interface(name = "org.freedesktop.ScreenSaver")]
impl ScreenSaver {
    fn inhibit(&self, _who: &str, _why: &str) -> u32 {
        self.asked.send(Asked::Hold(self.cookie)).unwrap();
        self.cookie
    }

    fn un_inhibit(&self, cookie: u32) {
        self.asked.send(Asked::GiveBack(cookie)).unwrap();
    }
}

fn screen_saver(bus: &Bus, cookie: u32) -> (Connection, Receiver<Asked>) {
    let (asked, heard) = channel();
    let service = ScreenSaver { cookie, asked };
    let builder = bus.builder().serve_at("/org/freedesktop/ScreenSaver", service).unwrap();
    (builder.name("org.freedesktop.ScreenSaver").unwrap().build().unwrap(), heard)
}

/// The part of logind that is asked here; it gives the end of a pipe whose other end tells when it is closed.
struct Login {
    asked: Sender<(String, PipeReader)>,
}

#[zbus::interface(name = "org.freedesktop.login1.Manager")]
impl Login {
    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> zbus::zvariant::OwnedFd {
        let (told, held) = std::io::pipe().unwrap();
        self.asked.send((format!("{what} {mode}"), told)).unwrap();
        std::os::fd::OwnedFd::from(held).into()
    }
}

fn login(bus: &Bus) -> (Connection, Receiver<(String, PipeReader)>) {
    let (asked, heard) = channel();
    let builder = bus.builder().serve_at("/org/freedesktop/login1", Login { asked }).unwrap();
    (builder.name("org.freedesktop.login1").unwrap().build().unwrap(), heard)
}

struct Window {
    desktop: Desktop,
    process: Lines,
    server: Server,
    home: tempfile::TempDir,
    waiting: Picture,
}

impl Window {
    fn open(session: &str, system: &str) -> Self {
        let desktop = Desktop::start(1280, 800);
        let home = tempfile::tempdir().unwrap();
        let mut server = Server::start(FOREIGN[0]);
        let mut command = vxdisplay(home.path());
        command.args(["run", "--fullscreen", "--allow-only-monitor", "--server", &server.url()]);
        command.env("DISPLAY", &desktop.name).env_remove("WAYLAND_DISPLAY");
        command.env("DBUS_SESSION_BUS_ADDRESS", session).env("DBUS_SYSTEM_BUS_ADDRESS", system);
        command.stderr(std::fs::File::create(home.path().join("stderr.txt")).unwrap());
        let process = Lines::start(&mut command);
        server.registered();
        desktop.until("a painted window", |picture| picture.at(25, 25) != [0, 0, 0]);
        let waiting = desktop.settled();
        Self { desktop, process, server, home, waiting }
    }

    fn patient(&mut self, id: &str) {
        self.server.patient(id, "홍^길동");
        self.desktop.until("the name", |picture| picture.difference(&self.waiting, &name_area()) > 0.005);
    }

    fn clear(&mut self) {
        self.server.send(CLEAR);
        self.desktop.until("nobody", |picture| picture.difference(&self.waiting, &name_area()) < 0.001);
    }

    /// Waits until the log holds this.
    #[track_caller]
    fn says(&self, words: &str) {
        let begun = std::time::Instant::now();
        let log = || std::fs::read_to_string(self.home.path().join("stderr.txt")).unwrap();
        while !log().contains(words) {
            assert!(begun.elapsed() < PATIENCE, "{words:?} is not in the log:\n{}", log());
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }

    fn ends_well(mut self) {
        self.process.signal("TERM");
        assert_eq!(self.process.wait().code(), Some(0));
    }
}

fn name_area() -> Region {
    Region { x: 4..60, y: 15..55 }
}

#[track_caller]
fn asked(heard: &Receiver<Asked>) -> Asked {
    heard.recv_timeout(PATIENCE).expect("the screen saver is asked")
}

#[test]
fn a_screen_saver_that_has_gone_takes_no_display_with_it_and_the_next_one_is_asked() {
    let bus = Bus::start();
    let (first, by_first) = screen_saver(&bus, 1);
    let (_login, _by_login) = login(&bus);
    let mut window = Window::open(&bus.address, &bus.address);
    window.patient("P-1");
    assert_eq!(asked(&by_first), Asked::Hold(1));

    // While the patient is shown the desktop's component is started again: the new one knows of nothing.
    first.close().unwrap();
    window.says("the desktop's screen saver cannot be held off");
    let (second, by_second) = screen_saver(&bus, 2);
    assert_eq!(asked(&by_second), Asked::Hold(2));
    window.clear();
    assert_eq!(asked(&by_second), Asked::GiveBack(2));

    // It goes in the moment in which it would be given back.
    window.patient("P-2");
    assert_eq!(asked(&by_second), Asked::Hold(2));
    second.close().unwrap();
    window.clear();
    window.patient("P-3");
    let (_third, by_third) = screen_saver(&bus, 3);
    assert_eq!(asked(&by_third), Asked::Hold(3));
    assert!(by_third.try_recv().is_err(), "it is asked once");
    window.clear();
    assert_eq!(asked(&by_third), Asked::GiveBack(3));
    window.ends_well();
}

#[test]
fn without_login1_the_screen_saver_is_held_off_all_the_same_and_the_log_says_what_is_missing() {
    let bus = Bus::start();
    let (_service, heard) = screen_saver(&bus, 1);
    let mut window = Window::open(&bus.address, "unix:path=/nowhere/at/all");
    window.patient("P-1");
    assert_eq!(asked(&heard), Asked::Hold(1));
    window.says("the system cannot be told that it is not idle");
    assert!(heard.try_recv().is_err(), "it stays held");
    window.clear();
    assert_eq!(asked(&heard), Asked::GiveBack(1));
    window.ends_well();
}

#[test]
fn without_a_screen_saver_the_system_is_told_that_it_is_not_idle_as_long_as_a_patient_is_shown() {
    let bus = Bus::start();
    let (_service, heard) = login(&bus);
    let mut window = Window::open("unix:path=/nowhere/at/all", &bus.address);
    window.patient("P-1");
    let (what, mut told) = heard.recv_timeout(PATIENCE).expect("login1 is asked");
    assert_eq!(what, "idle block");
    window.says("the desktop's screen saver cannot be held off");
    window.clear();
    assert_eq!(told.read(&mut [0]).unwrap(), 0, "it is closed");
    window.ends_well();
}

#[test]
fn a_bus_that_ends_is_survived_and_its_successor_is_asked_at_the_next_patient() {
    let folder = tempfile::tempdir().unwrap();
    let address = format!("unix:path={}", folder.path().join("bus").display());
    let first = Bus::start_at(&address);
    let (_service, heard) = screen_saver(&first, 1);
    let mut window = Window::open(&address, "unix:path=/nowhere/at/all");
    window.patient("P-1");
    assert_eq!(asked(&heard), Asked::Hold(1));
    drop(first);
    window.says("the desktop's screen saver cannot be held off");
    window.clear();
    let _ = std::fs::remove_file(folder.path().join("bus"));
    let second = Bus::start_at(&address);
    let (_service, heard) = screen_saver(&second, 2);
    window.patient("P-2");
    assert_eq!(asked(&heard), Asked::Hold(2));
    window.ends_well();
}
