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

use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use common::{FOREIGN, PATIENCE, Server, vxdisplay};

/// The empty desktop.
const BACKGROUND: [u8; 3] = [0xb0, 0x10, 0xb0];

/// The compositor refuses to run as root: nobody runs it then.
const NOBODY: u32 = 65_534;

struct Compositor {
    process: Child,
    folder: tempfile::TempDir,
    socket: PathBuf,
}

impl Compositor {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("config");
        let outputs = "output HEADLESS-1 resolution 1280x720 position 0 0\noutput HEADLESS-2 resolution 1024x768 position 1280 0\n";
        std::fs::write(&config, format!("{outputs}output * background #b010b0 solid_color\nxwayland disable\n"))
            .unwrap();
        let mut command = Command::new("sway");
        command.arg("-c").arg(&config).envs([
            ("WLR_BACKENDS", "headless"),
            ("WLR_HEADLESS_OUTPUTS", "2"),
            ("WLR_LIBINPUT_NO_DEVICES", "1"),
            ("WLR_RENDERER", "pixman"),
        ]);
        command.env("XDG_RUNTIME_DIR", folder.path()).env("HOME", folder.path());
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        let root = std::fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
        if root {
            std::os::unix::fs::chown(folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
            command.uid(NOBODY).gid(NOBODY);
        }
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        let process = process.expect("sway starts; scripts/test installs it");
        let begun = Instant::now();
        let socket = loop {
            let entries = std::fs::read_dir(folder.path()).unwrap().flatten().map(|entry| entry.path());
            let is_socket = |path: &PathBuf| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                name.starts_with("wayland-") && !name.ends_with(".lock")
            };
            if let Some(socket) = entries.into_iter().find(is_socket) {
                break socket;
            }
            assert!(begun.elapsed() < PATIENCE, "the compositor does not answer");
            std::thread::sleep(std::time::Duration::from_millis(20));
        };
        let compositor = Self { process, folder, socket };
        compositor.until("two empty outputs", |compositor| {
            [1, 2].iter().all(|output| compositor.is_empty(*output) == Some(true))
        });
        compositor
    }

    fn command(&self, home: &Path) -> Command {
        let mut command = vxdisplay(home);
        command.env("WAYLAND_DISPLAY", &self.socket).env_remove("DISPLAY").stderr(Stdio::null());
        command
    }

    /// The pixels of an output; none where it cannot be photographed.
    fn picture(&self, output: usize) -> Option<image::RgbImage> {
        let file = self.folder.path().join("picture.png");
        let mut grim = Command::new("grim");
        grim.args(["-o", &format!("HEADLESS-{output}")]).arg(&file);
        grim.env("WAYLAND_DISPLAY", &self.socket).env("XDG_RUNTIME_DIR", self.folder.path());
        let taken = grim.stderr(Stdio::null()).status().expect("grim starts; scripts/test installs it").success();
        taken.then(|| image::open(&file).unwrap().into_rgb8())
    }

    fn is_empty(&self, output: usize) -> Option<bool> {
        Some(self.picture(output)?.pixels().all(|pixel| pixel.0 == BACKGROUND))
    }

    fn is_covered(&self, output: usize) -> bool {
        self.picture(output).is_some_and(|picture| {
            let first = picture.get_pixel(0, 0).0;
            picture.pixels().all(|pixel| pixel.0 != BACKGROUND) && picture.pixels().any(|pixel| pixel.0 != first)
        })
    }

    fn say(&self, order: &str) {
        let entries = std::fs::read_dir(self.folder.path()).unwrap().flatten().map(|entry| entry.path());
        let is_ipc = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with("sway-ipc");
        let socket = entries.into_iter().find(is_ipc).unwrap();
        let status = Command::new("swaymsg").arg("-s").arg(socket).arg(order).stdout(Stdio::null()).status().unwrap();
        assert!(status.success());
    }

    #[track_caller]
    fn until(&self, what: &str, condition: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !condition(self) {
            assert!(begun.elapsed() < PATIENCE, "{what} was not seen");
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    }
}

impl Drop for Compositor {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

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
        String::from_utf8_lossy(&status.stdout).contains("it was shown on monitor HEADLESS-2, which is there")
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
