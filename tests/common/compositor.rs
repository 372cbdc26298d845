//! A compositor without a screen (sway on wlroots' headless backend) with two outputs.

use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use super::{PATIENCE, vxdisplay};

/// The empty desktop.
pub const BACKGROUND: [u8; 3] = [0xb0, 0x10, 0xb0];

/// The compositor refuses to run as root: nobody runs it then.
const NOBODY: u32 = 65_534;

pub struct Compositor {
    pub process: Child,
    folder: tempfile::TempDir,
    socket: PathBuf,
}

impl Compositor {
    pub fn start() -> Self {
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

    /// The program as a client of this compositor.
    pub fn command(&self, home: &Path) -> Command {
        let mut command = vxdisplay(home);
        self.lend(&mut command).stderr(Stdio::null());
        command
    }

    /// Makes a program a client of this compositor.
    pub fn lend<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("WAYLAND_DISPLAY", &self.socket).env_remove("DISPLAY")
    }

    /// The pixels of an output; none where it cannot be photographed.
    pub fn picture(&self, output: usize) -> Option<image::RgbImage> {
        let file = self.folder.path().join("picture.png");
        let mut grim = Command::new("grim");
        grim.args(["-o", &format!("HEADLESS-{output}")]).arg(&file);
        grim.env("WAYLAND_DISPLAY", &self.socket).env("XDG_RUNTIME_DIR", self.folder.path());
        let taken = grim.stderr(Stdio::null()).status().expect("grim starts; scripts/test installs it").success();
        taken.then(|| image::open(&file).unwrap().into_rgb8())
    }

    pub fn is_empty(&self, output: usize) -> Option<bool> {
        Some(self.picture(output)?.pixels().all(|pixel| pixel.0 == BACKGROUND))
    }

    pub fn is_covered(&self, output: usize) -> bool {
        self.picture(output).is_some_and(|picture| {
            let first = picture.get_pixel(0, 0).0;
            picture.pixels().all(|pixel| pixel.0 != BACKGROUND) && picture.pixels().any(|pixel| pixel.0 != first)
        })
    }

    pub fn say(&self, order: &str) {
        let entries = std::fs::read_dir(self.folder.path()).unwrap().flatten().map(|entry| entry.path());
        let is_ipc = |path: &PathBuf| path.file_name().unwrap().to_string_lossy().starts_with("sway-ipc");
        let socket = entries.into_iter().find(is_ipc).unwrap();
        let status = Command::new("swaymsg").arg("-s").arg(socket).arg(order).stdout(Stdio::null()).status().unwrap();
        assert!(status.success());
    }

    #[track_caller]
    pub fn until(&self, what: &str, condition: impl Fn(&Self) -> bool) {
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
