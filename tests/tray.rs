//! The icon in the tray of the desktop, as a tray on a bus of its own meets it.
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

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use common::bus::Bus;
use common::desktop::{Desktop, Picture, Region};
use common::{FOREIGN, Lines, PATIENCE, Server, vxdisplay};
use serde::de::DeserializeOwned;
use zbus::blocking::Connection;
use zbus::zvariant::{OwnedValue, Type};

const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const ITEM: (&str, &str) = ("/StatusNotifierItem", "org.kde.StatusNotifierItem");
const MENU: (&str, &str) = ("/MenuBar", "com.canonical.dbusmenu");
const ON: &str = "[console]\ntray_icon = true\nlanguage = \"ko\"\n";
const OPEN: i32 = 1;
const HIDE: i32 = 2;

/// What collects the icons of a desktop.
struct Watcher(Sender<String>);

#[zbus::interface(name = "org.kde.StatusNotifierWatcher")]
impl Watcher {
    fn register_status_notifier_item(&self, service: &str) {
        self.0.send(service.to_owned()).unwrap();
    }

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }
}

/// A desktop's tray: its watcher, and the names of the icons that it was told of.
struct Tray {
    bus: Connection,
    told: Receiver<String>,
}

impl Tray {
    fn start(bus: &Bus) -> Self {
        let (telling, told) = channel();
        let builder = bus.builder().serve_at("/StatusNotifierWatcher", Watcher(telling)).unwrap();
        Self { bus: builder.name(WATCHER).unwrap().build().unwrap(), told }
    }

    /// The icon that it is told of next.
    #[track_caller]
    fn icon(&self) -> Icon<'_> {
        let name = self.told.recv_timeout(PATIENCE).expect("an icon is registered");
        Icon { bus: &self.bus, name }
    }
}

struct Icon<'a> {
    bus: &'a Connection,
    name: String,
}

type Properties = HashMap<String, OwnedValue>;
/// Width, height, and alpha, red, green and blue of each pixel.
type Pixmap = (i32, i32, Vec<u8>);

impl Icon<'_> {
    fn call<B: serde::Serialize + zbus::zvariant::DynamicType, R: DeserializeOwned + Type>(
        &self,
        (path, interface): (&str, &str),
        method: &str,
        body: &B,
    ) -> R {
        let reply = self.bus.call_method(Some(&*self.name), path, Some(interface), method, body).unwrap();
        reply.body().deserialize().unwrap()
    }

    fn properties(&self, (path, interface): (&str, &str)) -> Properties {
        self.call((path, "org.freedesktop.DBus.Properties"), "GetAll", &interface)
    }

    /// Its title and its text.
    fn tool_tip(&self) -> (String, String) {
        let tip = self.properties(ITEM).remove("ToolTip").unwrap();
        let (_, _, title, text): (String, Vec<Pixmap>, String, String) = tip.try_into().unwrap();
        (title, text)
    }

    fn pictures(&self) -> Vec<Pixmap> {
        self.properties(ITEM).remove("IconPixmap").unwrap().try_into().unwrap()
    }

    #[track_caller]
    fn says(&self, words: &str) {
        until(words, || self.tool_tip() == ("VX Display".to_owned(), words.to_owned()));
    }

    /// The entries of the menu: number, text, and whether it can be chosen.
    fn menu(&self) -> Vec<(i32, String, bool)> {
        let ids: Vec<i32> = vec![OPEN, HIDE];
        let body = (ids, Vec::<String>::new());
        let entries: Vec<(i32, Properties)> = self.call(MENU, "GetGroupProperties", &body);
        let entry = |(id, mut properties): (i32, Properties)| {
            let label = properties.remove("label").unwrap().try_into().unwrap();
            (id, label, properties.remove("enabled").unwrap().try_into().unwrap())
        };
        entries.into_iter().map(entry).collect()
    }

    fn choose(&self, entry: i32) {
        let (event, data) = ("clicked", zbus::zvariant::Value::from(0_i32));
        self.call::<_, ()>(MENU, "Event", &(entry, event, data, 0_u32));
    }

    /// Everything that can be asked of it.
    fn all(&self) -> String {
        let layout: (u32, (i32, Properties, Vec<OwnedValue>)) =
            self.call(MENU, "GetLayout", &(0_i32, -1_i32, Vec::<String>::new()));
        format!("{:?} {:?} {layout:?}", self.properties(ITEM), self.properties(MENU))
    }
}

#[track_caller]
fn until(what: &str, condition: impl Fn() -> bool) {
    let begun = Instant::now();
    while !condition() {
        assert!(begun.elapsed() < PATIENCE, "{what} did not come");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// The running program.
struct Program {
    desktop: Desktop,
    process: Lines,
    server: Option<Server>,
    home: tempfile::TempDir,
    waiting: Picture,
}

impl Program {
    fn start(settings: &str, bus: Option<&Bus>) -> Self {
        let desktop = Desktop::start(1280, 800).with("openbox");
        let home = tempfile::tempdir().unwrap();
        let file = home.path().join("settings.toml");
        std::fs::write(&file, settings).unwrap();
        let mut server = Server::start(FOREIGN[0]);
        let mut command = vxdisplay(home.path());
        command.args(["run", "--fullscreen", "--allow-only-monitor", "--server", &server.url(), "--config"]).arg(&file);
        command.env("DISPLAY", &desktop.name).env_remove("WAYLAND_DISPLAY").env_remove("DBUS_SESSION_BUS_ADDRESS");
        command.env("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nowhere/at/all");
        if let Some(bus) = bus {
            command.env("DBUS_SESSION_BUS_ADDRESS", &bus.address);
        }
        command.stderr(std::fs::File::create(home.path().join("stderr.txt")).unwrap());
        let process = Lines::start(&mut command);
        server.registered();
        desktop.until("a painted window", |picture| picture.at(25, 25) != [0, 0, 0]);
        let waiting = desktop.settled();
        Self { desktop, process, server: Some(server), home, waiting }
    }

    fn patient(&mut self) {
        self.server.as_mut().unwrap().patient("P-4711", "홍^길동");
        self.desktop.until("the name", |picture| picture.difference(&self.waiting, &name_area()) > 0.005);
    }

    /// The screen when the name is gone from it.
    #[track_caller]
    fn without(&self, named: &Picture) -> Picture {
        self.desktop.until("nobody", |picture| picture.difference(named, &name_area()) > 0.005);
        self.desktop.settled()
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.home.path().join("stderr.txt")).unwrap()
    }

    /// The names of its threads.
    fn threads(&self) -> Vec<String> {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", self.process.id())).unwrap();
        tasks.filter_map(|task| std::fs::read_to_string(task.ok()?.path().join("comm")).ok()).collect()
    }

    fn ends_well(mut self) {
        self.process.signal("TERM");
        assert_eq!(self.process.wait().code(), Some(0));
    }
}

fn name_area() -> Region {
    Region { x: 4..60, y: 15..55 }
}

#[test]
fn the_icon_follows_the_link_and_a_click_opens_the_console() {
    let bus = Bus::start();
    let tray = Tray::start(&bus);
    let mut program = Program::start(ON, Some(&bus));
    let icon = tray.icon();
    icon.says("등록됨");
    let pictures = icon.pictures();
    let sizes: Vec<_> = pictures.iter().map(|(width, height, argb)| (*width, *height, argb.len())).collect();
    assert_eq!(sizes, [(32, 32, 4 * 32 * 32), (64, 64, 4 * 64 * 64)]);

    program.server = None;
    icon.says("연결 끊김");
    let lost = icon.pictures();
    assert!(pictures.iter().zip(&lost).all(|(before, after)| before != after), "another mark");

    let full = program.desktop.windows("VX Display").len();
    icon.call::<_, ()>(ITEM, "Activate", &(0_i32, 0_i32));
    until("the console", || program.desktop.windows("VX Display").len() > full);
    assert!(tray.told.try_recv().is_err(), "it is registered once");
    program.ends_well();
}

#[test]
fn the_menu_hides_the_patient_and_tells_nobody_who_it_is() {
    let bus = Bus::start();
    let tray = Tray::start(&bus);
    let mut program = Program::start(ON, Some(&bus));
    let icon = tray.icon();
    let menu = |can_hide| vec![(OPEN, "콘솔 열기".to_owned(), true), (HIDE, "환자 숨기기".to_owned(), can_hide)];
    icon.says("등록됨");
    assert_eq!(icon.menu(), menu(false));
    program.patient();
    until("something to hide", || icon.menu() == menu(true));
    let all = icon.all();
    assert!(all.contains("환자 숨기기"));
    for value in ["홍", "길동", "4711", "1988"] {
        assert!(!all.contains(value), "{all}");
    }
    let named = program.desktop.settled();
    icon.choose(HIDE);
    until("nothing to hide", || icon.menu() == menu(false));
    let hidden = program.without(&named);
    program.patient();
    program.desktop.until("the name again", |picture| picture.difference(&named, &name_area()) < 0.001);
    program.desktop.press("F8");
    let by_key = program.without(&named);
    assert!(by_key.difference(&hidden, &name_area()) < 0.001, "the same as the key does");
    let full = program.desktop.windows("VX Display").len();
    icon.choose(OPEN);
    until("the console", || program.desktop.windows("VX Display").len() > full);
    program.ends_well();
}

#[test]
fn the_tray_is_told_of_every_change_by_a_signal() {
    let bus = Bus::start();
    let tray = Tray::start(&bus);
    let mut program = Program::start(ON, Some(&bus));
    let icon = tray.icon();
    icon.says("등록됨");
    let rule = zbus::MatchRule::builder().msg_type(zbus::message::Type::Signal).sender(&*icon.name).unwrap().build();
    let listener = bus.builder().build().unwrap();
    let signals = zbus::blocking::MessageIterator::for_match_rule(rule, &listener, None).unwrap();
    let (telling, told) = channel();
    std::thread::spawn(move || {
        for signal in signals.map_while(Result::ok) {
            let member = signal.header().member().map(ToString::to_string).unwrap_or_default();
            if telling.send((member, format!("{signal:?}"))).is_err() {
                return;
            }
        }
    });
    let next = || told.recv_timeout(PATIENCE).expect("a signal");
    program.patient();
    assert_eq!(next().0, "ItemsPropertiesUpdated");
    program.server = None;
    assert_eq!((next().0, next().0), ("NewIcon".to_owned(), "NewToolTip".to_owned()));
    program.ends_well();
}

#[test]
fn a_tray_that_comes_late_or_again_is_told_of_the_icon() {
    let bus = Bus::start();
    let program = Program::start(ON, Some(&bus));
    let first = Tray::start(&bus);
    let name = first.icon().name;
    first.bus.close().unwrap();
    let second = Tray::start(&bus);
    let icon = second.icon();
    assert_eq!(icon.name, name);
    icon.says("등록됨");
    assert!(!program.log().contains("no tray"), "{}", program.log());
    program.ends_well();
}

#[test]
fn a_desktop_without_a_tray_or_without_a_bus_is_told_and_shows_patients_all_the_same() {
    let bus = Bus::start();
    for bus in [Some(&bus), None] {
        let mut program = Program::start(ON, bus);
        until("a word about it", || program.log().contains("this desktop has no tray"));
        program.patient();
        assert_eq!(program.log().matches("this desktop has no tray").count(), 1, "it is said once");
        program.ends_well();
    }
}

#[test]
fn a_bus_that_ends_is_survived() {
    let bus = Bus::start();
    let tray = Tray::start(&bus);
    let mut program = Program::start(ON, Some(&bus));
    tray.icon().says("등록됨");
    drop((tray, bus));
    until("a word about it", || program.log().contains("the icon cannot be kept in the tray"));
    program.patient();
    program.ends_well();
}

#[test]
fn nobody_who_has_not_asked_for_an_icon_has_a_thread_or_a_name_on_the_bus_for_it() {
    let bus = Bus::start();
    let tray = Tray::start(&bus);
    let with = Program::start(ON, Some(&bus));
    let name = tray.icon().name;
    let names = |tray: &Tray| -> Vec<String> {
        let bus = zbus::blocking::fdo::DBusProxy::new(&tray.bus).unwrap();
        bus.list_names().unwrap().into_iter().map(|name| name.to_string()).collect()
    };
    assert!(names(&tray).contains(&name));
    assert!(with.threads().iter().any(|thread| thread.starts_with("vx-tray")), "{:?}", with.threads());
    with.ends_well();
    until("the icon has gone", || !names(&tray).contains(&name));

    let mut without = Program::start("", Some(&bus));
    without.patient();
    assert!(!without.threads().iter().any(|thread| thread.starts_with("vx-tray")), "{:?}", without.threads());
    assert!(!names(&tray).iter().any(|name| name.starts_with(ITEM.1)));
    assert!(tray.told.try_recv().is_err());
    without.ends_well();
}
