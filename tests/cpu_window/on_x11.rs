//! On X11.

use std::process::Command;
use std::time::{Duration, Instant};

use x11rb::connection::Connection as _;
use x11rb::protocol::Event;
use x11rb::protocol::randr::{ConnectionExt as _, NotifyMask};
use x11rb::protocol::xproto::{
    AtomEnum, ChangeWindowAttributesAux, ConfigureWindowAux, ConnectionExt as _, CreateWindowAux, EventMask,
    ImageFormat, WindowClass,
};

use super::common::desktop::Desktop;
use super::common::screens::{BACKGROUND, Place, Screens};
use super::common::{Lines, PATIENCE};
use super::picture::Drawing;
use super::{Case, PROBE};

macro_rules! cases {
    ($($name:ident),* $(,)?) => { &[$((stringify!($name), $name as fn())),*] };
}

pub const CASES: &[Case] = cases![
    the_patients_window_covers_its_monitor_and_was_never_seen_elsewhere,
    only_what_differs_is_painted_and_the_picture_is_right_at_any_time,
    what_the_window_system_has_lost_is_shown_again_without_asking_the_ui,
    a_window_of_another_size_has_a_picture_of_that_size,
    the_guard_takes_the_window_away_while_its_own_thread_is_busy,
    a_window_whose_monitor_has_gone_before_it_was_shown_is_never_shown,
    a_hidden_window_is_not_there_and_comes_back_with_a_new_picture,
    closing_is_asked_for_and_done_by_its_owner_alone,
    the_patients_window_takes_the_keyboard_after_a_click_and_not_before,
    a_window_that_was_moved_goes_back_to_its_monitor,
    the_only_monitor_is_covered_with_and_without_a_window_manager,
    numbers_are_in_the_middle_of_their_monitors_and_the_console_beside_the_patient,
    a_wish_for_a_repaint_from_another_thread_is_one_pass,
    a_screen_reader_finds_the_labels_and_presses_buttons,
];

const RED: u32 = 0x00c0_1010;
const GREEN: u32 = 0x0010_c010;
const BLUE: u32 = 0x0010_10c0;

/// The process with the windows.
pub struct Windows {
    pub process: Lines,
}

impl Windows {
    pub fn start(command: &mut Command) -> Self {
        let mut process = Lines::start(command.env(PROBE, "1"));
        process.until("the event loop", |line| line == "ready");
        Self { process }
    }

    fn on(display: &str) -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        Self::start(command.env("DISPLAY", display).env_remove("WAYLAND_DISPLAY"))
    }

    /// What came of an order.
    #[track_caller]
    pub fn order(&mut self, order: &str) -> String {
        self.process.say(order);
        let begin = format!("done {}: ", order.split(' ').next().unwrap());
        let line = self.process.until(order, |line| line.starts_with(&begin));
        line[begin.len()..].to_owned()
    }

    /// Shows a drawing; how many pixels it changed.
    #[track_caller]
    pub fn draw(&mut self, name: &str, drawing: &Drawing) -> u64 {
        let said = self.order(&format!("draw {name} {}", drawing.words()));
        said.split(' ').nth(1).unwrap().parse().unwrap()
    }

    /// Passes of the ui, pictures, pictures shown again, clicks.
    #[track_caller]
    pub fn count(&mut self, name: &str) -> [usize; 4] {
        let said = self.order(&format!("count {name}"));
        let numbers: Vec<usize> = said.split(' ').map(|number| number.parse().unwrap()).collect();
        numbers.try_into().unwrap()
    }

    /// Waits until the window has nothing more to do.
    #[track_caller]
    fn settle(&mut self, name: &str) -> [usize; 4] {
        let begun = Instant::now();
        let mut last = (self.count(name), Instant::now());
        loop {
            assert!(begun.elapsed() < PATIENCE, "it is never still");
            let now = self.count(name);
            if now != last.0 {
                last = (now, Instant::now());
            } else if last.1.elapsed() > Duration::from_millis(200) {
                return now;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

/// The operator's monitor, and the patient's at its right.
fn two(with_manager: bool) -> Screens {
    let mut screens = Screens::start(with_manager);
    screens.arrange(&[(1, Some((0, 1280, 0)))]);
    screens
}

fn shows(screens: &Screens, place: Place, drawing: &Drawing) -> bool {
    drawing.is(&screens.pixels(place), place.width as usize)
}

fn the_patients_window_covers_its_monitor_and_was_never_seen_elsewhere() {
    for with_manager in [false, true] {
        let screens = two(with_manager);
        let (patient, mut seen) = (screens.on[&1], screens.seen());
        let mut windows = Windows::on(&screens.name);
        windows.order("open p patient DUMMY1");
        let drawing = Drawing::new(RED).block([0, 0, 10, 10], GREEN).block([1270, 710, 10, 10], BLUE);
        windows.draw("p", &drawing);
        screens.until("the drawing", |screens| shows(screens, patient, &drawing));
        assert!(screens.is_empty(screens.on[&0]), "nothing is seen on the other monitor");
        let places = seen.places().to_vec();
        assert!(!places.is_empty() && places.iter().all(|place| *place == patient), "{places:?}");
        assert_eq!(screens.windows_of(windows.process.id()).len(), 1);
    }
}

fn only_what_differs_is_painted_and_the_picture_is_right_at_any_time() {
    let screens = two(false);
    let patient = screens.on[&1];
    let mut windows = Windows::on(&screens.name);
    windows.order("open p patient DUMMY1");
    let mut drawing = Drawing::new(RED);
    windows.draw("p", &drawing);
    for step in 0..20 {
        let at = [step * 37 % 1200, step * 53 % 650, 60, 40];
        drawing = drawing.block(at, [GREEN, BLUE, RED][step % 3]);
        let changed = windows.draw("p", &drawing);
        assert!((2400..5000).contains(&changed), "{changed} pixels for a block of 2400");
        screens.until("the drawing", |screens| shows(screens, patient, &drawing));
    }
    let [_, presented, ..] = windows.settle("p");
    assert_eq!(windows.draw("p", &drawing), 0, "nothing differs");
    assert_eq!(windows.count("p")[1], presented, "nothing is shown where nothing differs");
}

fn what_the_window_system_has_lost_is_shown_again_without_asking_the_ui() {
    let desktop = Screens::start(false);
    let mut windows = Windows::on(&desktop.name);
    let place = desktop.on[&0];
    windows.order("open p patient DUMMY0");
    let drawing = Drawing::new(RED).block([100, 100, 300, 300], GREEN);
    windows.draw("p", &drawing);
    desktop.until("the drawing", |screens| shows(screens, place, &drawing));
    let [passes, presented, again, _] = windows.settle("p");
    for _ in 0..3 {
        // Away from the pointer, and without the keyboard: nothing but the picture is taken from the window.
        let (connection, screen) = x11rb::connect(Some(&desktop.name)).unwrap();
        let root = connection.setup().roots[screen].root;
        let (other, how) = (connection.generate_id().unwrap(), CreateWindowAux::new().background_pixel(BLUE));
        let class = WindowClass::INPUT_OUTPUT;
        connection.create_window(0, other, root, 50, 50, 200, 200, 0, class, 0, &how).unwrap().check().unwrap();
        connection.map_window(other).unwrap().check().unwrap();
        desktop.until("the other window", |screens| !shows(screens, place, &drawing));
        drop(connection);
        desktop.until("the drawing again", |screens| shows(screens, place, &drawing));
    }
    let now = windows.settle("p");
    assert_eq!((now[0], now[1]), (passes, presented));
    assert!(now[2] >= again + 3, "{now:?} after {again}");
}

fn a_window_of_another_size_has_a_picture_of_that_size() {
    let desktop = Desktop::start(1600, 1200).with("openbox");
    let mut windows = Windows::on(&desktop.name);
    windows.order("open c console");
    let drawing = Drawing::new(RED).block([50, 50, 100, 100], GREEN).block([900, 600, 400, 300], BLUE);
    windows.draw("c", &drawing);
    let (connection, _) = x11rb::connect(Some(&desktop.name)).unwrap();
    let begun = Instant::now();
    let found = loop {
        if let Some(found) = desktop.windows("VX Display").first() {
            break *found;
        }
        assert!(begun.elapsed() < PATIENCE, "no console");
    };
    let window = u32::try_from(found.id).unwrap();
    let is_right = |width: u16, height: u16| {
        let image = connection.get_image(ImageFormat::Z_PIXMAP, window, 0, 0, width, height, u32::MAX).unwrap();
        let Ok(image) = image.reply() else { return false };
        let geometry = connection.get_geometry(window).unwrap().reply().unwrap();
        let pixels: Vec<u32> =
            image.data.chunks_exact(4).map(|pixel| u32::from_le_bytes([pixel[0], pixel[1], pixel[2], 0])).collect();
        (geometry.width, geometry.height) == (width, height) && drawing.is(&pixels, usize::from(width))
    };
    for (width, height) in [(1360, 860), (1000, 700), (1500, 1100), (801, 563), (1400, 900)] {
        let size = ConfigureWindowAux::new().width(u32::from(width)).height(u32::from(height));
        connection.configure_window(window, &size).unwrap().check().unwrap();
        let begun = Instant::now();
        while !is_right(width, height) {
            assert!(begun.elapsed() < PATIENCE, "{width} x {height}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

fn the_guard_takes_the_window_away_while_its_own_thread_is_busy() {
    let mut screens = two(true);
    let mut fastest = Duration::MAX;
    // The machine may be busy: one of these must be in time.
    for _ in 0..5 {
        let mut windows = Windows::on(&screens.name);
        windows.order("open p patient DUMMY1");
        let (patient, drawing) = (screens.on[&1], Drawing::new(RED));
        windows.draw("p", &drawing);
        screens.until("the drawing", |screens| shows(screens, patient, &drawing));
        let window = screens.windows_of(windows.process.id())[0];
        let (connection, screen) = x11rb::connect(Some(&screens.name)).unwrap();
        let root = connection.setup().roots[screen].root;
        connection
            .randr_select_input(root, NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE)
            .unwrap()
            .check()
            .unwrap();
        let events = ChangeWindowAttributesAux::new().event_mask(EventMask::STRUCTURE_NOTIFY);
        connection.change_window_attributes(window, &events).unwrap().check().unwrap();
        windows.process.say("stall 3000");
        let listener = std::thread::spawn(move || {
            let mut changed = None;
            loop {
                let event = connection.wait_for_event().unwrap();
                match event {
                    Event::RandrScreenChangeNotify(_) | Event::RandrNotify(_) => {
                        changed.get_or_insert_with(Instant::now);
                    }
                    Event::UnmapNotify(_) => return changed.map(|at| at.elapsed()),
                    _ => {}
                }
            }
        });
        let begun = Instant::now();
        screens.arrange(&[(1, None)]);
        let took = listener.join().unwrap().expect("it was taken away after the change");
        assert!(begun.elapsed() < Duration::from_millis(2900), "its own thread took it away");
        fastest = fastest.min(took);
        windows.process.until("the word that it was taken", |line| line == "taken");
        screens.until("no window", |screens| screens.windows_of(windows.process.id()).is_empty());
        screens.arrange(&[(1, Some((0, 1280, 0)))]);
        if fastest < Duration::from_millis(50) {
            println!("taken away {} us after the server told of the change", fastest.as_micros());
            return;
        }
    }
    panic!("it took {fastest:?}");
}

fn a_window_whose_monitor_has_gone_before_it_was_shown_is_never_shown() {
    let screens = two(false);
    let mut seen = screens.seen();
    let mut windows = Windows::on(&screens.name);
    assert!(windows.order("open p ghost DUMMY1").starts_with("Hidden"));
    windows.order("stall 100");
    assert!(windows.process.seen.iter().any(|line| line == "taken"), "its owner is told");
    assert!(seen.places().is_empty(), "{:?}", seen.places());
    windows.order("open p patient DUMMY1");
    screens.until("a window on a monitor that is there", |screens| !screens.is_empty(screens.on[&1]));
}

fn a_hidden_window_is_not_there_and_comes_back_with_a_new_picture() {
    let screens = two(true);
    let patient = screens.on[&1];
    let mut windows = Windows::on(&screens.name);
    windows.order("open p patient DUMMY1");
    windows.draw("p", &Drawing::new(RED));
    screens.until("red", |screens| shows(screens, patient, &Drawing::new(RED)));
    assert_eq!(windows.order("hide p"), "true");
    screens.until("nothing", |screens| screens.is_empty(patient));
    let [passes, ..] = windows.settle("p");
    let blue = Drawing::new(BLUE);
    assert_eq!(windows.order(&format!("draw p {}", blue.words())), "Hidden 0");
    assert_eq!(windows.count("p")[0], passes, "nobody is asked what a hidden window shows");
    windows.order("show p");
    let picture = screens.until("blue", |screens| {
        let pixels = screens.pixels(patient);
        assert!(!pixels.contains(&RED), "the old picture was seen");
        blue.is(&pixels, patient.width as usize)
    });
    assert!(picture < PATIENCE);
    assert_eq!(windows.order("close p"), "true");
    screens.until("nothing", |screens| screens.is_empty(patient));
}

fn closing_is_asked_for_and_done_by_its_owner_alone() {
    let desktop = Desktop::start(1600, 1200).with("openbox");
    let mut windows = Windows::on(&desktop.name);
    windows.order("open c console");
    windows.draw("c", &Drawing::new(RED));
    desktop.until("the console", |_| desktop.windows("VX Display").len() == 1);
    desktop.close(desktop.windows("VX Display")[0].id);
    windows.process.until("the word", |line| line == "asked to close c");
    assert_eq!(desktop.windows("VX Display").len(), 1);
    windows.order("close c");
    desktop.until("no window", |_| desktop.windows("VX Display").is_empty());
    windows.order("quit");
    assert_eq!(windows.process.wait().code(), Some(0));
}

fn the_patients_window_takes_the_keyboard_after_a_click_and_not_before() {
    let screens = two(true);
    let other = screens.other_program();
    let mut windows = Windows::on(&screens.name);
    windows.order("open p patient DUMMY1");
    let drawing = Drawing::new(RED);
    windows.draw("p", &drawing);
    screens.until("the drawing", |screens| shows(screens, screens.on[&1], &drawing));
    windows.settle("p");
    assert_eq!(screens.focus(), other.window);
    screens.run("xdotool", &["mousemove", "1900", "300", "click", "1"]);
    screens.until("the keyboard at the patient screen", |screens| {
        screens.windows_of(windows.process.id()).contains(&screens.focus())
    });
}

fn a_window_that_was_moved_goes_back_to_its_monitor() {
    let screens = two(false);
    let mut windows = Windows::on(&screens.name);
    windows.order("open p patient DUMMY1");
    let drawing = Drawing::new(RED).block([0, 0, 10, 10], GREEN);
    windows.draw("p", &drawing);
    screens.until("the drawing", |screens| shows(screens, screens.on[&1], &drawing));
    windows.settle("p");
    let (connection, _) = x11rb::connect(Some(&screens.name)).unwrap();
    let window = screens.windows_of(windows.process.id())[0];
    // Of a move alone it hears with the next click.
    for (place, clicked) in
        [((1280, 0, 900, 500), false), ((1300, 20, 2000, 1000), false), ((1250, 30, 1280, 720), true)]
    {
        let (x, y, width, height) = place;
        let there = ConfigureWindowAux::new().x(x).y(y).width(width).height(height);
        connection.configure_window(window, &there).unwrap().check().unwrap();
        if clicked {
            screens.run("xdotool", &["mousemove", "1900", "300", "click", "1"]);
        }
        screens.until("the drawing in its place again", |screens| {
            let geometry = connection.get_geometry(window).unwrap().reply().unwrap();
            (geometry.x, geometry.y, geometry.width, geometry.height) == (1280, 0, 1280, 720)
                && shows(screens, screens.on[&1], &drawing)
        });
    }
}

fn the_only_monitor_is_covered_with_and_without_a_window_manager() {
    for with_manager in [false, true] {
        let screens = Screens::start(with_manager);
        let mut windows = Windows::on(&screens.name);
        windows.order("open p patient DUMMY0");
        let drawing = Drawing::new(RED).block([0, 0, 10, 10], GREEN).block([1270, 710, 10, 10], BLUE);
        windows.draw("p", &drawing);
        screens.until("the drawing", |screens| shows(screens, screens.on[&0], &drawing));
        if with_manager {
            screens
                .until("the keyboard", |screens| screens.windows_of(windows.process.id()).contains(&screens.focus()));
        }
    }
}

fn numbers_are_in_the_middle_of_their_monitors_and_the_console_beside_the_patient() {
    let screens = two(true);
    let mut windows = Windows::on(&screens.name);
    let (operator, patient) = (screens.on[&0], screens.on[&1]);
    for (name, connector, place) in [("a", "DUMMY0", operator), ("b", "DUMMY1", patient)] {
        windows.order(&format!("open {name} number {connector}"));
        windows.draw(name, &Drawing::new(GREEN));
        let around = [(420, 320, true), (422, 320, false), (420, 322, false)];
        screens.until("the number in the middle", |screens| {
            around.iter().all(|(width, height, inside)| {
                let at = Place {
                    x: place.x + (place.width - width) as i32 / 2,
                    y: place.y + (place.height - height) as i32 / 2,
                    width: *width,
                    height: *height,
                };
                let pixels = screens.pixels(at);
                pixels.iter().all(|pixel| *pixel == GREEN) == *inside
                    && pixels.iter().all(|pixel| *pixel == GREEN || *pixel == BACKGROUND)
            })
        });
        windows.order(&format!("close {name}"));
    }
    screens.until("nothing", |screens| screens.is_empty(operator) && screens.is_empty(patient));
    windows.order("open c console DUMMY0");
    windows.draw("c", &Drawing::new(BLUE));
    screens.until("the console", |screens| {
        screens.pixels(operator).iter().filter(|pixel| **pixel == BLUE).count() > 500_000
    });
    assert!(screens.is_empty(patient));
}

fn a_wish_for_a_repaint_from_another_thread_is_one_pass() {
    let screens = two(false);
    let mut windows = Windows::on(&screens.name);
    windows.order("open p patient DUMMY1");
    windows.draw("p", &Drawing::new(RED));
    let [passes, presented, ..] = windows.settle("p");
    for wish in 1..=3 {
        windows.order("wish p 30");
        assert_eq!(windows.settle("p")[..2], [passes + wish, presented]);
    }
}

fn a_screen_reader_finds_the_labels_and_presses_buttons() {
    let screens = two(false);
    let mut windows = Windows::on(&screens.name);
    windows.order("open c console DUMMY0");
    windows.draw("c", &Drawing::new(RED).button());
    assert_eq!(windows.order("press c Nonsense"), "no such node");
    assert_eq!(windows.order("press c Press"), "1 clicks");
    let (connection, _) = x11rb::connect(Some(&screens.name)).unwrap();
    let window = screens.windows_of(windows.process.id())[0];
    let class = connection.get_property(false, window, AtomEnum::WM_CLASS, AtomEnum::STRING, 0, 100).unwrap();
    assert!(String::from_utf8(class.reply().unwrap().value).unwrap().contains("vxdisplay"));
}
