//! A virtual desktop (Xvfb) whose pixels can be read.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use super::PATIENCE;

/// An X server of its own.
pub struct Desktop {
    server: Child,
    others: Vec<Child>,
    folder: tempfile::TempDir,
    pub name: String,
}

/// A picture of the desktop: 8-bit red, green, blue.
#[derive(Clone, PartialEq)]
pub struct Picture {
    pub width: usize,
    pub height: usize,
    pixels: Vec<[u8; 3]>,
}

/// A part of the picture, in hundredths of its width and height.
#[derive(Debug, Clone)]
pub struct Region {
    pub x: std::ops::Range<usize>,
    pub y: std::ops::Range<usize>,
}

impl Desktop {
    pub fn start(width: u32, height: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut server =
            Self::command(width, height, folder.path()).spawn().expect("Xvfb starts; scripts/test installs it");
        let name = format!(":{}", Self::number(&mut server));
        Self { server, others: Vec::new(), folder, name }
    }

    /// One whose number nobody else takes after its end: X servers choose the lowest free one.
    pub fn apart(width: u32, height: u32) -> Self {
        static STARTED: AtomicU32 = AtomicU32::new(0);
        let folder = tempfile::tempdir().unwrap();
        let number = 1_000 + (std::process::id() * 8 + STARTED.fetch_add(1, Ordering::Relaxed)) % 50_000;
        let name = format!(":{number}");
        let mut server = Self::command(width, height, folder.path()).arg(&name).spawn().unwrap();
        Self::number(&mut server);
        Self { server, others: Vec::new(), folder, name }
    }

    /// The X server ends, as at the end of a session.
    pub fn end(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }

    /// Another X server takes the place of the one that has ended.
    pub fn come_back(&mut self, width: u32, height: u32) {
        let mut server = Self::command(width, height, self.folder.path()).arg(&self.name).spawn().unwrap();
        Self::number(&mut server);
        self.server = server;
    }

    fn number(server: &mut Child) -> String {
        let mut number = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut number).unwrap();
        number.trim().to_owned()
    }

    fn command(width: u32, height: u32, folder: &Path) -> Command {
        let mut command = Command::new("Xvfb");
        command
            .args([
                "-displayfd",
                "1",
                "-noreset",
                "-nolisten",
                "tcp",
                "-screen",
                "0",
                &format!("{width}x{height}x24"),
                "-fbdir",
            ])
            .arg(folder)
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        command
    }

    /// Starts a program on this desktop that ends with it, such as a window manager.
    pub fn with(mut self, program: &str) -> Self {
        let child = Command::new(program)
            .env("DISPLAY", &self.name)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program}: {error}; scripts/test installs it"));
        self.others.push(child);
        // A window manager that has just begun may miss a window that comes in that moment.
        let begun = Instant::now();
        let ready = || {
            let arguments = ["-root", "_NET_SUPPORTING_WM_CHECK"];
            let output = Command::new("xprop").args(arguments).env("DISPLAY", &self.name).output().unwrap();
            String::from_utf8_lossy(&output.stdout).contains("window id")
        };
        while !ready() {
            assert!(begun.elapsed() < PATIENCE, "{program} does not begin");
            std::thread::sleep(Duration::from_millis(50));
        }
        std::thread::sleep(Duration::from_millis(300));
        self
    }

    /// What is on the screen now, from the X server's own memory (XWD version 7, 32 bits a pixel).
    pub fn picture(&self) -> Picture {
        let bytes = std::fs::read(self.folder.path().join("Xvfb_screen0")).unwrap();
        let field = |index: usize| {
            let field: [u8; 4] = bytes[index * 4..index * 4 + 4].try_into().unwrap();
            u32::from_be_bytes(field) as usize
        };
        let (header, width, height, line, colours) = (field(0), field(4), field(5), field(12), field(19));
        let data = &bytes[header + colours * 12..];
        let mut pixels = Vec::with_capacity(width * height);
        for row in data.chunks(line).take(height) {
            pixels.extend(row.chunks(4).take(width).map(|pixel| [pixel[2], pixel[1], pixel[0]]));
        }
        Picture { width, height, pixels }
    }

    /// The first picture that satisfies the condition.
    #[track_caller]
    pub fn until(&self, what: &str, condition: impl Fn(&Picture) -> bool) -> Picture {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let picture = self.picture();
            if condition(&picture) {
                return picture;
            }
            if Instant::now() > deadline {
                let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("last-picture.png");
                picture.save(&file);
                panic!("{what} was not seen; the last picture is {}", file.display());
            }
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    /// A picture that has not changed for a moment.
    #[track_caller]
    pub fn settled(&self) -> Picture {
        let last = std::cell::RefCell::new((self.picture(), Instant::now()));
        self.until("a picture that stands still", |picture| {
            let mut last = last.borrow_mut();
            if last.0 != *picture {
                *last = (picture.clone(), Instant::now());
            }
            last.1.elapsed() > Duration::from_millis(250)
        })
    }

    /// Presses a key in a window of ours, as soon as one has the keyboard.
    #[track_caller]
    pub fn press(&self, key: &str) {
        let begun = Instant::now();
        let is_ours = || {
            let arguments = ["getwindowfocus", "getwindowname"];
            let output = Command::new("xdotool").args(arguments).env("DISPLAY", &self.name).output().unwrap();
            String::from_utf8_lossy(&output.stdout).contains("VX Display")
        };
        while !is_ours() {
            assert!(begun.elapsed() < PATIENCE, "no window of ours has the keyboard");
            std::thread::sleep(Duration::from_millis(50));
        }
        let status = Command::new("xdotool").args(["key", key]).env("DISPLAY", &self.name).status().unwrap();
        assert!(status.success());
    }
}

/// A window on the desktop.
#[derive(Debug, Clone, Copy)]
pub struct Shown {
    pub id: u64,
    pub width: u32,
}

impl Desktop {
    /// The windows of this title that can be seen.
    pub fn windows(&self, title: &str) -> Vec<Shown> {
        let run = |arguments: &[&str]| {
            let output = Command::new("xdotool").args(arguments).env("DISPLAY", &self.name).output().unwrap();
            String::from_utf8(output.stdout).unwrap()
        };
        let found = run(&["search", "--onlyvisible", "--name", &format!("^{title}( - .*)?$")]);
        let ids: Vec<u64> = found.lines().filter_map(|line| line.trim().parse().ok()).collect();
        ids.into_iter()
            .map(|id| {
                let geometry = run(&["getwindowgeometry", "--shell", &id.to_string()]);
                let width = geometry.lines().find_map(|line| line.strip_prefix("WIDTH=")).unwrap_or_default();
                Shown { id, width: width.parse().unwrap_or(0) }
            })
            .collect()
    }

    /// Minimises a window.
    pub fn minimise(&self, window: u64) {
        let status = Command::new("xdotool")
            .args(["windowminimize", &window.to_string()])
            .env("DISPLAY", &self.name)
            .status()
            .unwrap();
        assert!(status.success());
    }

    /// A white window of another program, as long as the connection lives.
    pub fn other_program(&self, width: u16, height: u16) -> x11rb::rust_connection::RustConnection {
        use x11rb::connection::Connection as _;
        use x11rb::protocol::xproto::{ConnectionExt as _, CreateWindowAux, WindowClass};

        let (connection, screen) = x11rb::connect(Some(&self.name)).unwrap();
        let screen = &connection.setup().roots[screen];
        let (root, how) = (screen.root, CreateWindowAux::new().background_pixel(screen.white_pixel));
        let window = connection.generate_id().unwrap();
        let made =
            connection.create_window(0, window, root, 0, 0, width, height, 0, WindowClass::INPUT_OUTPUT, 0, &how);
        made.unwrap().check().unwrap();
        connection.map_window(window).unwrap().check().unwrap();
        connection
    }

    /// Asks a window to close, as its close button does.
    pub fn close(&self, window: u64) {
        use x11rb::protocol::xproto::{ClientMessageEvent, ConnectionExt as _, EventMask};

        let (connection, _) = x11rb::connect(Some(&self.name)).unwrap();
        let atom = |name: &str| connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom;
        let window = u32::try_from(window).unwrap();
        let data = [atom("WM_DELETE_WINDOW"), 0, 0, 0, 0];
        let message = ClientMessageEvent::new(32, window, atom("WM_PROTOCOLS"), data);
        connection.send_event(false, window, EventMask::NO_EVENT, message).unwrap().check().unwrap();
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        for child in self.others.iter_mut().chain([&mut self.server]) {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Picture {
    /// The share of pixels, from 0 to 1, that differ in this region.
    pub fn difference(&self, other: &Self, region: &Region) -> f64 {
        assert_eq!((self.width, self.height), (other.width, other.height));
        let (mut different, mut all) = (0usize, 0usize);
        for y in region.y.start * self.height / 100..region.y.end * self.height / 100 {
            for x in region.x.start * self.width / 100..region.x.end * self.width / 100 {
                all += 1;
                let (a, b) = (self.pixels[y * self.width + x], other.pixels[y * self.width + x]);
                different += usize::from((0..3).any(|i| a[i].abs_diff(b[i]) > 8));
            }
        }
        different as f64 / all as f64
    }

    /// The share of pixels, from 0 to 1, in this region that are as light as the letters of the patient screen.
    pub fn bright(&self, region: &Region) -> f64 {
        let black = Self { pixels: vec![[0; 3]; self.pixels.len()], ..*self };
        let light = |pixel: &[u8; 3]| if pixel.iter().all(|part| *part > 200) { *pixel } else { [0; 3] };
        let letters = Self { pixels: self.pixels.iter().map(light).collect(), ..*self };
        letters.difference(&black, region)
    }

    /// The colour at a place, in hundredths of width and height.
    pub fn at(&self, x: usize, y: usize) -> [u8; 3] {
        self.pixels[(y * (self.height - 1) / 100) * self.width + x * (self.width - 1) / 100]
    }

    /// Whether everything has one colour.
    pub fn is_blank(&self) -> bool {
        self.pixels.iter().all(|pixel| *pixel == self.pixels[0])
    }

    pub fn save(&self, file: &Path) {
        let (width, height) = (u32::try_from(self.width).unwrap(), u32::try_from(self.height).unwrap());
        image::RgbImage::from_raw(width, height, self.pixels.concat()).unwrap().save(file).unwrap();
    }
}
