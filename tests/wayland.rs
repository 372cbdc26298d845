//! The patient screen on Wayland: a compositor without a screen (sway on wlroots' headless backend) with two outputs.
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

use std::process::Child;
use std::time::Instant;

use common::compositor::Compositor;
use common::{FOREIGN, PATIENCE, Server};

/// A running display.
struct Kiosk(Child);

impl Drop for Kiosk {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn each_output_is_listed_once() {
    let (compositor, home) = (Compositor::start(), tempfile::tempdir().unwrap());
    let output = compositor.command(home.path()).args(["monitors", "--json"]).output().unwrap();
    let list: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).unwrap();
    let names: Vec<&str> = list.iter().filter_map(|monitor| monitor["name"].as_str()).collect();
    assert_eq!(names, ["HEADLESS-1", "HEADLESS-2"]);
    assert_eq!((list[1]["x"].as_i64(), list[1]["width"].as_i64()), (Some(1280), Some(1024)));
    assert_eq!(list[1]["chosen"], true, "the one that is not at the origin");
}

#[test]
fn the_patient_screen_is_on_the_chosen_output_and_goes_when_that_is_not_certain() {
    let (compositor, home) = (Compositor::start(), tempfile::tempdir().unwrap());
    let mut server = Server::start(FOREIGN[0]);
    for (choice, on, off) in [("HEADLESS-1", 1, 2), ("HEADLESS-2", 2, 1), ("second", 2, 1)] {
        let mut command = compositor.command(home.path());
        command.args(["run", "--fullscreen", "--server", &server.url(), "--monitor", choice]);
        let kiosk = Kiosk(command.spawn().unwrap());
        server.registered();
        compositor.until("the patient screen", |compositor| compositor.is_covered(on));
        assert_eq!(compositor.is_empty(off), Some(true), "{choice}");
        if choice == "second" {
            compositor.say("create_output");
            compositor
                .until("nothing", |compositor| [1, 2].iter().all(|output| compositor.is_empty(*output) == Some(true)));
        }
        drop(kiosk);
    }
}

#[test]
fn sides_that_change_hide_the_patient_screen_until_they_are_as_they_were() {
    let (compositor, home) = (Compositor::start(), tempfile::tempdir().unwrap());
    let mut server = Server::start(FOREIGN[0]);
    let start = |server: &Server| {
        let mut command = compositor.command(home.path());
        command.args(["run", "--fullscreen", "--server", &server.url()]);
        Kiosk(command.spawn().unwrap())
    };
    let sides = |first: u32, second: u32| {
        compositor.say(&format!("output HEADLESS-1 position {first} 0, output HEADLESS-2 position {second} 0"));
    };
    let is_empty = |compositor: &Compositor| [1, 2].iter().all(|output| compositor.is_empty(*output) == Some(true));
    let kiosk = start(&server);
    server.registered();
    compositor.until("the patient screen", |compositor| compositor.is_covered(2));
    sides(1024, 0);
    compositor.until("nothing", is_empty);
    drop(kiosk);
    // The next start knows what the last one has seen.
    let _kiosk = start(&server);
    server.registered();
    compositor.until("the word that it is hidden", |compositor| {
        let status = compositor.command(home.path()).args(["status", "--server", &server.url()]).output().unwrap();
        String::from_utf8_lossy(&status.stdout).contains("It was shown on monitor HEADLESS-2, which is still connected")
    });
    assert!(is_empty(&compositor));
    sides(0, 1280);
    compositor.until("the patient screen again", |compositor| compositor.is_covered(2));
    assert_eq!(compositor.is_empty(1), Some(true));
}

#[test]
fn the_end_of_the_compositor_is_the_end_of_the_display_with_code_0() {
    for supervised in [false, true] {
        let (mut compositor, home) = (Compositor::start(), tempfile::tempdir().unwrap());
        let mut server = Server::start(FOREIGN[0]);
        let mut command = compositor.command(home.path());
        command.args(["run", "--fullscreen", "--server", &server.url()]);
        if supervised {
            command.arg("--supervised");
        }
        let mut kiosk = Kiosk(command.spawn().unwrap());
        server.registered();
        compositor.until("the patient screen", |compositor| compositor.is_covered(2));
        compositor.process.kill().unwrap();
        let begun = Instant::now();
        let status = loop {
            if let Some(status) = kiosk.0.try_wait().unwrap() {
                break status;
            }
            assert!(begun.elapsed() < PATIENCE, "it lives on");
            std::thread::sleep(std::time::Duration::from_millis(20));
        };
        assert_eq!(status.code(), Some(0), "supervised: {supervised}");
    }
}
