//! Several monitors: an X server (Xorg with its dummy driver) whose outputs are plugged and unplugged.

use std::collections::BTreeMap;
use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::protocol::randr::ConnectionExt as _;
use x11rb::protocol::xfixes::ConnectionExt as _;
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ConnectionExt as _, CreateWindowAux, EventMask, ImageFormat, InputFocus,
    MapState, PropMode, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;

use super::PATIENCE;

/// What nothing but an empty desktop shows.
pub const BACKGROUND: u32 = 0x00b0_10b0;

/// The modes of every output.
pub const MODES: [(u32, u32); 3] = [(1280, 720), (1024, 768), (800, 600)];

/// The number of a mode, and where the output is to stand.
pub type Setting = (usize, i32, i32);

/// A rectangle of the desktop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub x: i32,
    pub y: i32,
    pub width: u32,
    pub height: u32,
}

impl Place {
    pub fn overlaps(&self, other: &Self) -> bool {
        let apart = |at: i32, length: u32, other: i32| at + length as i32 <= other;
        !(apart(self.x, self.width, other.x)
            || apart(other.x, other.width, self.x)
            || apart(self.y, self.height, other.y)
            || apart(other.y, other.height, self.y))
    }
}

/// The X server with its outputs `DUMMY0` to `DUMMY15`.
pub struct Screens {
    server: Child,
    manager: Option<Child>,
    connection: RustConnection,
    root: Window,
    pub name: String,
    /// Where each output that is on stands.
    pub on: BTreeMap<usize, Place>,
    _folder: tempfile::TempDir,
}

fn config() -> String {
    let mut modes = String::new();
    for (width, height) in MODES {
        let (a, b, c) = (width + 64, width + 192, width + 384);
        let (d, e, f) = (height + 3, height + 8, height + 30);
        modes.push_str(&format!("  Modeline \"{width}x{height}\" 75.0 {width} {a} {b} {c} {height} {d} {e} {f}\n"));
    }
    format!(
        "Section \"ServerFlags\"\n  Option \"AutoAddDevices\" \"false\"\n  Option \"AutoAddGPU\" \"false\"\nEndSection\n\
         Section \"Device\"\n  Identifier \"d\"\n  Driver \"dummy\"\n  VideoRam 256000\nEndSection\n\
         Section \"Monitor\"\n  Identifier \"m\"\n  HorizSync 5.0-1000.0\n  VertRefresh 5.0-500.0\n{modes}EndSection\n\
         Section \"Screen\"\n  Identifier \"s\"\n  Device \"d\"\n  Monitor \"m\"\n  DefaultDepth 24\n  SubSection \"Display\"\n    \
         Depth 24\n    Modes \"1280x720\"\n    Virtual 6000 4000\n  EndSubSection\nEndSection\n"
    )
}

impl Screens {
    /// An X server with `DUMMY0` on, as the main monitor; with or without a window manager.
    pub fn start(with_manager: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("xorg.conf");
        fs::write(&file, config()).unwrap();
        // Xorg chooses a free number by itself, and tells it.
        let mut server = Command::new("/usr/lib/xorg/Xorg")
            .args(["-displayfd", "1", "-noreset", "-nolisten", "tcp", "-config"])
            .arg(&file)
            .arg("-logfile")
            .arg(folder.path().join("log"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xorg starts; scripts/test installs it");
        let mut number = String::new();
        let stdout = server.stdout.take().unwrap();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(stdout), &mut number).unwrap();
        let name = format!(":{}", number.trim());
        let (connection, screen) = x11rb::connect(Some(&name)).expect("the X server answers");
        let root = connection.setup().roots[screen].root;
        let paint = ChangeWindowAttributesAux::new().background_pixel(BACKGROUND);
        connection.change_window_attributes(root, &paint).unwrap();
        connection.clear_area(false, root, 0, 0, 0, 0).unwrap();
        connection.xfixes_query_version(5, 0).unwrap().reply().unwrap();
        connection.flush().unwrap();
        let mut screens = Self { server, manager: None, connection, root, name, on: BTreeMap::new(), _folder: folder };
        for output in 0..4 {
            for (width, height) in MODES {
                screens.run("xrandr", &["--addmode", &format!("DUMMY{output}"), &format!("{width}x{height}")]);
            }
        }
        screens.arrange(&[(0, Some((0, 0, 0)))]);
        screens.run("xrandr", &["--output", "DUMMY0", "--primary"]);
        if with_manager {
            let manager = Command::new("openbox").env("DISPLAY", &screens.name).stderr(Stdio::null()).spawn();
            screens.manager = Some(manager.expect("openbox starts; scripts/test installs it"));
            screens.until("a window manager", |screens| {
                let atom = screens.atom("_NET_SUPPORTING_WM_CHECK");
                let reply = screens.connection.get_property(false, screens.root, atom, AtomEnum::ANY, 0, 1);
                reply.unwrap().reply().is_ok_and(|reply| !reply.value.is_empty())
            });
        }
        screens
    }

    fn atom(&self, name: &str) -> u32 {
        self.connection.intern_atom(false, name.as_bytes()).unwrap().reply().unwrap().atom
    }

    /// Runs a program on this display. What it says of failure is not fatal: the arrangement is asserted by what is seen.
    pub fn run(&self, program: &str, arguments: &[&str]) {
        let _ =
            Command::new(program).args(arguments).env("DISPLAY", &self.name).stderr(Stdio::null()).status().unwrap();
    }

    /// Sets outputs in one step: off, or on with the mode of this number at x, y.
    pub fn arrange(&mut self, changes: &[(usize, Option<Setting>)]) {
        let mut arguments: Vec<String> = Vec::new();
        for (output, place) in changes {
            arguments.extend(["--output".into(), format!("DUMMY{output}")]);
            match place {
                None => arguments.push("--off".into()),
                Some((mode, x, y)) => {
                    let (width, height) = MODES[*mode];
                    arguments.extend(["--mode".into(), format!("{width}x{height}")]);
                    arguments.extend(["--pos".into(), format!("{x}x{y}")]);
                }
            }
        }
        self.change(&arguments.iter().map(String::as_str).collect::<Vec<_>>());
    }

    /// Changes the outputs by xrandr, in one step.
    pub fn change(&mut self, arguments: &[&str]) {
        self.run("xrandr", arguments);
        self.on = self.places();
        self.connection.clear_area(false, self.root, 0, 0, 0, 0).unwrap();
        self.connection.flush().unwrap();
    }

    /// Where the server has its outputs: what xrandr was told is not always what it does.
    fn places(&self) -> BTreeMap<usize, Place> {
        let resources = self.connection.randr_get_screen_resources_current(self.root).unwrap().reply().unwrap();
        let mut places = BTreeMap::new();
        for output in resources.outputs {
            let info = self.connection.randr_get_output_info(output, 0).unwrap().reply().unwrap();
            if info.crtc == 0 {
                continue;
            }
            let crtc = self.connection.randr_get_crtc_info(info.crtc, 0).unwrap().reply().unwrap();
            let number = String::from_utf8_lossy(&info.name).strip_prefix("DUMMY").unwrap().parse().unwrap();
            let (x, y) = (crtc.x.into(), crtc.y.into());
            places.insert(number, Place { x, y, width: crtc.width.into(), height: crtc.height.into() });
        }
        places
    }

    /// Gives the output a monitor that says of itself who it is; none takes its EDID away.
    pub fn edid(&self, output: usize, serial: Option<&str>) {
        let resources = self.connection.randr_get_screen_resources_current(self.root).unwrap().reply().unwrap();
        let name = format!("DUMMY{output}");
        let found = resources.outputs.into_iter().find(|output| {
            let info = self.connection.randr_get_output_info(*output, 0).unwrap().reply().unwrap();
            info.name == name.as_bytes()
        });
        let (output, property) = (found.unwrap(), self.atom("EDID"));
        match serial {
            None => drop(self.connection.randr_delete_output_property(output, property).unwrap().check()),
            Some(serial) => {
                let block = edid(serial);
                let kind = AtomEnum::INTEGER.into();
                let set = self.connection.randr_change_output_property(
                    output,
                    property,
                    kind,
                    8,
                    PropMode::REPLACE,
                    128,
                    &block,
                );
                set.unwrap().check().unwrap();
            }
        }
    }

    /// The outputs hold tiles of the panel of this number; none takes that back. The driver has no such panel.
    pub fn tiles(&self, outputs: &[usize], panel: Option<u32>) {
        let resources = self.connection.randr_get_screen_resources_current(self.root).unwrap().reply().unwrap();
        let property = self.atom("TILE");
        for output in resources.outputs {
            let info = self.connection.randr_get_output_info(output, 0).unwrap().reply().unwrap();
            let name = String::from_utf8_lossy(&info.name).into_owned();
            if !outputs.iter().any(|number| name == format!("DUMMY{number}")) {
                continue;
            }
            let Some(panel) = panel else {
                drop(self.connection.randr_delete_output_property(output, property).unwrap().check());
                continue;
            };
            // Panel, flags, tiles across and down, this one's place, and the size of one.
            let data: Vec<u8> = [panel, 1, 1, 0, 0, 0, 1280, 720].iter().flat_map(|one| one.to_ne_bytes()).collect();
            let (kind, mode) = (AtomEnum::INTEGER.into(), PropMode::REPLACE);
            let set = self.connection.randr_change_output_property(output, property, kind, 32, mode, 8, &data);
            set.unwrap().check().unwrap();
        }
    }

    /// The pixels of a place, without the unused byte.
    pub fn pixels(&self, place: Place) -> Vec<u32> {
        let (x, y) = (i16::try_from(place.x).unwrap(), i16::try_from(place.y).unwrap());
        let (width, height) = (u16::try_from(place.width).unwrap(), u16::try_from(place.height).unwrap());
        let image = self.connection.get_image(ImageFormat::Z_PIXMAP, self.root, x, y, width, height, u32::MAX);
        let root = self.connection.get_geometry(self.root).unwrap().reply().unwrap();
        let image = image.unwrap().reply();
        let data = image.unwrap_or_else(|error| panic!("{place:?} of {} x {}: {error}", root.width, root.height)).data;
        data.chunks_exact(4).map(|pixel| u32::from_le_bytes([pixel[0], pixel[1], pixel[2], 0])).collect()
    }

    /// Whether nothing but the empty desktop is seen there.
    pub fn is_empty(&self, place: Place) -> bool {
        self.pixels(place).iter().all(|pixel| *pixel == BACKGROUND)
    }

    /// Whether the patient screen covers the whole place: no pixel of the desktop is left, and it is not all of one colour.
    pub fn is_covered(&self, place: Place) -> bool {
        let pixels = self.pixels(place);
        pixels.iter().all(|pixel| *pixel != BACKGROUND) && pixels.iter().any(|pixel| *pixel != pixels[0])
    }

    /// The windows that a process has on the screen.
    pub fn windows_of(&self, process: u32) -> Vec<Window> {
        let pid = self.atom("_NET_WM_PID");
        let mut found = Vec::new();
        let mut pending = vec![self.root];
        while let Some(window) = pending.pop() {
            let Ok(tree) = self.connection.query_tree(window).unwrap().reply() else { continue };
            for child in tree.children {
                pending.push(child);
                let Ok(attributes) = self.connection.get_window_attributes(child).unwrap().reply() else { continue };
                let value = self.connection.get_property(false, child, pid, AtomEnum::CARDINAL, 0, 1).unwrap().reply();
                let owner = value.ok().and_then(|value| value.value32()?.next());
                if attributes.map_state == MapState::VIEWABLE && owner == Some(process) {
                    found.push(child);
                }
            }
        }
        found
    }

    pub fn focus(&self) -> Window {
        self.connection.get_input_focus().unwrap().reply().unwrap().focus
    }

    /// How many pixels of the cursor can be seen.
    pub fn cursor_pixels(&self) -> usize {
        let image = self.connection.xfixes_get_cursor_image().unwrap().reply().unwrap();
        image.cursor_image.iter().filter(|pixel| *pixel >> 24 != 0).count()
    }

    /// Tells where the windows are from now on that no window manager knows.
    pub fn seen(&self) -> Seen {
        let (connection, screen) = x11rb::connect(Some(&self.name)).unwrap();
        let root = connection.setup().roots[screen].root;
        let events = ChangeWindowAttributesAux::new().event_mask(EventMask::SUBSTRUCTURE_NOTIFY);
        connection.change_window_attributes(root, &events).unwrap().check().unwrap();
        Seen { connection, at: BTreeMap::new(), places: Vec::new() }
    }

    /// A window of another program, which has the keyboard.
    pub fn other_program(&self) -> OtherProgram {
        let (connection, screen) = x11rb::connect(Some(&self.name)).unwrap();
        let root = connection.setup().roots[screen].root;
        let window = connection.generate_id().unwrap();
        let how = CreateWindowAux::new().background_pixel(BACKGROUND).event_mask(EventMask::KEY_PRESS);
        connection
            .create_window(0, window, root, 100, 100, 300, 200, 0, WindowClass::INPUT_OUTPUT, 0, &how)
            .unwrap()
            .check()
            .unwrap();
        self.until("the other program's window", |screens| {
            // A window manager that has just begun forgets what it was asked in that moment.
            connection.map_window(window).unwrap().check().unwrap();
            std::thread::sleep(Duration::from_millis(100));
            let attributes = screens.connection.get_window_attributes(window).unwrap().reply().unwrap();
            attributes.map_state == MapState::VIEWABLE
        });
        connection.set_input_focus(InputFocus::PARENT, window, 0_u32).unwrap().check().unwrap();
        self.until("the keyboard at the other program", |screens| screens.focus() == window);
        OtherProgram { connection, window }
    }

    /// Waits until something holds; how long that took.
    #[track_caller]
    pub fn until(&self, what: &str, condition: impl Fn(&Self) -> bool) -> Duration {
        let begun = Instant::now();
        while !condition(self) {
            assert!(begun.elapsed() < PATIENCE, "{what} was not seen");
            std::thread::sleep(Duration::from_millis(10));
        }
        begun.elapsed()
    }
}

/// Where windows that no window manager knows were while they could be seen, told by the server and not by looking.
pub struct Seen {
    connection: RustConnection,
    at: BTreeMap<Window, (Place, bool)>,
    places: Vec<Place>,
}

impl Seen {
    /// All places so far.
    pub fn places(&mut self) -> &[Place] {
        use x11rb::protocol::Event;

        while let Some(event) = self.connection.poll_for_event().unwrap() {
            let place = |x: i16, y: i16, width: u16, height: u16| Place {
                x: x.into(),
                y: y.into(),
                width: width.into(),
                height: height.into(),
            };
            let known = |window: Window| self.at.get(&window).copied();
            let (window, now) = if let Event::CreateNotify(e) = &event
                && e.override_redirect
            {
                (e.window, Some((place(e.x, e.y, e.width, e.height), false)))
            } else if let Event::ConfigureNotify(e) = &event {
                (e.window, known(e.window).map(|(_, seen)| (place(e.x, e.y, e.width, e.height), seen)))
            } else if let Event::MapNotify(e) = &event {
                (e.window, known(e.window).map(|(place, _)| (place, true)))
            } else if let Event::UnmapNotify(e) = &event {
                (e.window, known(e.window).map(|(place, _)| (place, false)))
            } else {
                continue;
            };
            let Some(now) = now else { continue };
            self.at.insert(window, now);
            if now.1 {
                self.places.push(now.0);
            }
        }
        &self.places
    }
}

/// Another program's window.
pub struct OtherProgram {
    connection: RustConnection,
    pub window: Window,
}

impl OtherProgram {
    /// How many keys have come since the last question.
    pub fn keys(&self) -> usize {
        let mut keys = 0;
        while let Some(event) = self.connection.poll_for_event().unwrap() {
            keys += usize::from(matches!(event, x11rb::protocol::Event::KeyPress(_)));
        }
        keys
    }
}

/// An EDID of a DELL U2412M.
fn edid(serial: &str) -> [u8; 128] {
    let mut block = [0_u8; 128];
    block[..8].copy_from_slice(&[0, 255, 255, 255, 255, 255, 255, 0]);
    block[8..12].copy_from_slice(&[0x10, 0xac, 0xc4, 0xa0]);
    // Centimetres.
    block[21..23].copy_from_slice(&[52, 32]);
    for (at, kind, text) in [(54, 0xfc, "DELL U2412M"), (72, 0xff, serial)] {
        block[at + 3] = kind;
        let text = format!("{text}\n");
        block[at + 5..at + 5 + text.len()].copy_from_slice(text.as_bytes());
    }
    let sum = block.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
    block[127] = sum.wrapping_neg();
    block
}

impl Drop for Screens {
    fn drop(&mut self) {
        for child in self.manager.iter_mut().chain([&mut self.server]) {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
