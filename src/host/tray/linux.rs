//! Linux and its like: an item that the desktop's tray is told of over D-Bus, and asks for what it shows.
//!
//! The item is an `org.kde.StatusNotifierItem`, its menu a `com.canonical.dbusmenu`. The desktop's `StatusNotifierWatcher` may come late and
//! restart: it is told of the item whenever another one is there.
#![expect(
    clippy::unused_self,
    clippy::used_underscore_binding,
    clippy::needless_pass_by_value,
    reason = "methods, arguments and properties are those that the desktop asks for"
)]

use std::collections::HashMap;
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Instant;

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, bounded};
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::zvariant::{ObjectPath, OwnedValue, Value};
use zbus::{MatchRule, fdo, interface, message};

use super::picture::{SIZES, picture};
use super::{Entry, NAME, TRAY_WITHIN, Wanted, say_missing};
use crate::display::TrayIcon;
use crate::host::bus;
use crate::host::waker::Waker;

/// Who collects the icons for the desktop's tray.
const WATCHER: &str = "org.kde.StatusNotifierWatcher";
const WATCHER_PATH: &str = "/StatusNotifierWatcher";
const ITEM: &str = "org.kde.StatusNotifierItem";
const ITEM_PATH: &str = "/StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";
const MENU_PATH: &str = "/MenuBar";
/// A service that does not answer by then counts as missing; zbus itself would wait forever.
const ANSWER: std::time::Duration = std::time::Duration::from_secs(10);

/// Wakes the thread that keeps the icon.
#[derive(Clone)]
pub(super) struct Bell(Sender<()>);

impl Bell {
    pub(super) fn ring(&self) {
        // A bell that rings already is enough.
        let _ = self.0.try_send(());
    }
}

pub(super) fn bell() -> (Bell, Receiver<()>) {
    let (ring, heard) = bounded(1);
    (Bell(ring), heard)
}

/// Keeps the icon that is wanted in the tray, until none is.
pub(super) fn keep(wanted: &Wanted, heard: &Receiver<()>, bell: &Bell, waker: &Waker) {
    let mut item = Item { wanted, bell, waker, bus: None, shown: None, told: None };
    let mut missing_at = Instant::now().checked_add(TRAY_WITHIN);
    let mut complaint = String::new();
    while let Some(icon) = wanted.icon() {
        match item.show(&icon) {
            Ok(()) if item.told.is_some() => missing_at = None,
            Ok(()) => {}
            Err(error) => {
                let words = error.to_string();
                if words != complaint {
                    tracing::warn!("the icon cannot be kept in the tray: {words}");
                    complaint = words;
                }
                // A desktop without a bus gets none later.
                if item.bus.is_none() && missing_at.take().is_some() {
                    say_missing(waker);
                }
            }
        }
        let rung = match missing_at {
            Some(at) => heard.recv_deadline(at),
            None => heard.recv().map_err(Into::into),
        };
        match rung {
            Ok(()) => {}
            Err(RecvTimeoutError::Timeout) => {
                missing_at = None;
                say_missing(waker);
            }
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    item.end();
}

/// The icon on the bus.
struct Item<'a> {
    wanted: &'a Wanted,
    bell: &'a Bell,
    waker: &'a Waker,
    bus: Option<OnBus>,
    /// What the desktop was told of last.
    shown: Option<Arc<TrayIcon>>,
    /// Which watcher knows of the item, by the name that the bus never gives again.
    told: Option<String>,
}

/// A connection of its own, with the name of the item on it.
struct OnBus {
    bus: Connection,
    name: String,
    /// The same socket, to end the connection by: zbus would do it on a thread that wakes twice a second from then on.
    end: UnixStream,
}

impl Item<'_> {
    /// The desktop is told of the item, and of what has changed of it.
    fn show(&mut self, icon: &Arc<TrayIcon>) -> zbus::Result<()> {
        self.bus = self.bus.take().filter(|on| !on.bus.is_closed());
        if self.bus.is_none() {
            (self.shown, self.told) = (None, None);
            self.bus = Some(self.connect()?);
        }
        let Some(OnBus { bus, name, .. }) = &self.bus else { return Ok(()) };
        let before = self.shown.replace(Arc::clone(icon));
        if let Some(before) = before.filter(|before| before != icon) {
            tell(bus, &before, icon)?;
        }
        let owner = DBusProxy::new(bus)?.get_name_owner(WATCHER.try_into()?);
        let owner = match owner {
            Ok(owner) => Some(owner.to_string()),
            Err(fdo::Error::NameHasNoOwner(_)) => None,
            Err(error) => return Err(error.into()),
        };
        if owner.is_some() && owner != self.told {
            bus.call_method(Some(WATCHER), WATCHER_PATH, Some(WATCHER), "RegisterStatusNotifierItem", name)?;
        }
        self.told = owner;
        Ok(())
    }

    fn connect(&self) -> zbus::Result<OnBus> {
        static CONNECTED: AtomicU32 = AtomicU32::new(1);
        let socket = bus::session_socket()?;
        let end = socket.try_clone().map_err(|error| zbus::Error::InputOutput(error.into()))?;
        let count = CONNECTED.fetch_add(1, Ordering::Relaxed);
        let name = format!("{ITEM}-{}-{count}", std::process::id());
        let item = StatusItem { wanted: self.wanted.clone(), waker: self.waker.clone() };
        let menu = Menu { wanted: self.wanted.clone(), waker: self.waker.clone() };
        let builder = Builder::async_io_unix_stream(socket).method_timeout(ANSWER);
        let bus = builder.serve_at(ITEM_PATH, item)?.serve_at(MENU_PATH, menu)?.name(&*name)?.build()?;
        ring_at_changes(&bus, self.bell.clone())?;
        Ok(OnBus { bus, name, end })
    }

    fn end(self) {
        if let Some(on) = self.bus {
            // The item goes with its connection.
            let _ = on.end.shutdown(Shutdown::Both);
        }
    }
}

/// Says what has changed; the desktop asks for the rest.
fn tell(bus: &Connection, before: &TrayIcon, icon: &TrayIcon) -> zbus::Result<()> {
    let nobody = None::<&str>;
    if before.link != icon.link {
        bus.emit_signal(nobody, ITEM_PATH, ITEM, "NewIcon", &())?;
    }
    if before.state != icon.state {
        bus.emit_signal(nobody, ITEM_PATH, ITEM, "NewToolTip", &())?;
    }
    if Entry::ALL
        .iter()
        .any(|entry| entry.text(before) != entry.text(icon) || entry.is_enabled(before) != entry.is_enabled(icon))
    {
        let none: Vec<(i32, Vec<&str>)> = Vec::new();
        bus.emit_signal(nobody, MENU_PATH, MENU, "ItemsPropertiesUpdated", &(entries(icon), none))?;
    }
    Ok(())
}

/// Rings when a watcher comes or goes, and when the bus ends, from a thread that ends with the connection.
fn ring_at_changes(bus: &Connection, bell: Bell) -> zbus::Result<()> {
    const BUS: &str = "org.freedesktop.DBus";
    let rule = MatchRule::builder().msg_type(message::Type::Signal).sender(BUS)?.interface(BUS)?;
    let rule = rule.member("NameOwnerChanged")?.arg(0, WATCHER)?.build();
    let changes = MessageIterator::for_match_rule(rule, bus, None)?;
    let listen = move || {
        for _ in changes.take_while(Result::is_ok) {
            bell.ring();
        }
        bell.ring();
    };
    std::thread::Builder::new().name("vx-tray-bus".into()).spawn(listen)?;
    Ok(())
}

/// A picture as the tray takes it: its width, its height, and alpha, red, green and blue of each pixel.
type Pixmap = (i32, i32, Vec<u8>);

/// The item, as the tray asks for it.
struct StatusItem {
    wanted: Wanted,
    waker: Waker,
}

#[interface(name = "org.kde.StatusNotifierItem")]
impl StatusItem {
    /// It was clicked.
    fn activate(&self, _x: i32, _y: i32) {
        Entry::Open.choose(&self.wanted, &self.waker);
    }

    fn secondary_activate(&self, _x: i32, _y: i32) {}

    /// The desktop shows the menu itself.
    fn context_menu(&self, _x: i32, _y: i32) {}

    fn scroll(&self, _delta: i32, _orientation: &str) {}

    #[zbus(property)]
    fn category(&self) -> &'static str {
        "ApplicationStatus"
    }

    #[zbus(property)]
    fn id(&self) -> &'static str {
        "vxdisplay"
    }

    #[zbus(property)]
    fn title(&self) -> &'static str {
        NAME
    }

    #[zbus(property)]
    fn status(&self) -> &'static str {
        "Active"
    }

    #[zbus(property)]
    fn window_id(&self) -> u32 {
        0
    }

    /// None: the picture counts.
    #[zbus(property)]
    fn icon_name(&self) -> &'static str {
        ""
    }

    #[zbus(property)]
    fn icon_pixmap(&self) -> Vec<Pixmap> {
        let Some(icon) = self.wanted.icon() else { return Vec::new() };
        let pixmap = |size: (u16, &'static [u8])| {
            let mut pixels = picture(size, icon.link);
            for pixel in pixels.as_chunks_mut::<4>().0 {
                pixel.rotate_right(1);
            }
            (size.0.into(), size.0.into(), pixels)
        };
        SIZES.into_iter().map(pixmap).collect()
    }

    /// The name and the picture of an icon, of which there is none, a title, and a text.
    #[zbus(property)]
    fn tool_tip(&self) -> (String, Vec<Pixmap>, String, String) {
        let state = self.wanted.icon().map(|icon| icon.state.clone()).unwrap_or_default();
        (String::new(), Vec::new(), NAME.to_owned(), state)
    }

    #[zbus(property)]
    fn item_is_menu(&self) -> bool {
        false
    }

    #[zbus(property)]
    fn menu(&self) -> ObjectPath<'static> {
        ObjectPath::from_static_str_unchecked(MENU_PATH)
    }
}

/// The properties of an entry of the menu.
type Properties = HashMap<&'static str, Value<'static>>;

/// An entry with those below it.
type Layout = (i32, Properties, Vec<Value<'static>>);

/// The menu, as the tray asks for it.
struct Menu {
    wanted: Wanted,
    waker: Waker,
}

/// The entries with their properties.
fn entries(icon: &TrayIcon) -> Vec<(i32, Properties)> {
    Entry::ALL.map(|entry| (i32::from(entry.number()), properties(entry, icon))).to_vec()
}

fn properties(entry: Entry, icon: &TrayIcon) -> Properties {
    // A line under a letter would be its key.
    let label = entry.text(icon).replace('_', "__");
    HashMap::from([("label", Value::from(label)), ("enabled", entry.is_enabled(icon).into())])
}

/// What holds the entries.
fn root() -> Properties {
    HashMap::from([("children-display", Value::from("submenu"))])
}

impl Menu {
    fn all(&self) -> Vec<(i32, Properties)> {
        let icon = self.wanted.icon();
        std::iter::once((0, root())).chain(icon.iter().flat_map(|icon| entries(icon))).collect()
    }

    fn happened(&self, id: i32, event: &str) {
        if let (Some(entry), "clicked") = (Entry::of(id), event) {
            entry.choose(&self.wanted, &self.waker);
        }
    }
}

#[interface(name = "com.canonical.dbusmenu")]
impl Menu {
    fn get_layout(&self, parent: i32, depth: i32, _properties: Vec<String>) -> fdo::Result<(u32, Layout)> {
        let mut all = self.all();
        let index = all.iter().position(|(id, _)| *id == parent);
        let (id, properties) = all.swap_remove(index.ok_or_else(|| no_entry(parent))?);
        let mut children = Vec::new();
        if id == 0 && depth != 0 {
            all.sort_by_key(|(id, _)| *id);
            children.extend(all.into_iter().map(|(id, entry)| Value::new((id, entry, Vec::<Value<'_>>::new()))));
        }
        Ok((1, (id, properties, children)))
    }

    fn get_group_properties(&self, ids: Vec<i32>, _properties: Vec<String>) -> Vec<(i32, Properties)> {
        let is_asked = |id: i32| ids.is_empty() || ids.contains(&id);
        self.all().into_iter().filter(|(id, _)| is_asked(*id)).collect()
    }

    fn get_property(&self, id: i32, name: &str) -> fdo::Result<OwnedValue> {
        let mut all = self.all().into_iter().filter(|(known, _)| *known == id);
        let value = all.next().and_then(|(_, mut properties)| properties.remove(name));
        value.ok_or_else(|| no_entry(id))?.try_into().map_err(|error| zbus::Error::Variant(error).into())
    }

    fn event(&self, id: i32, event: &str, _data: Value<'_>, _time: u32) {
        self.happened(id, event);
    }

    fn event_group(&self, events: Vec<(i32, String, OwnedValue, u32)>) -> Vec<i32> {
        let (known, unknown): (Vec<_>, Vec<_>) =
            events.into_iter().partition(|(id, ..)| *id == 0 || Entry::of(*id).is_some());
        for (id, event, ..) in known {
            self.happened(id, &event);
        }
        unknown.into_iter().map(|(id, ..)| id).collect()
    }

    /// Whether the menu has changed since it was told of.
    fn about_to_show(&self, _id: i32) -> bool {
        false
    }

    fn about_to_show_group(&self, _ids: Vec<i32>) -> (Vec<i32>, Vec<i32>) {
        (Vec::new(), Vec::new())
    }

    #[zbus(property)]
    fn version(&self) -> u32 {
        3
    }

    #[zbus(property)]
    fn text_direction(&self) -> &'static str {
        "ltr"
    }

    #[zbus(property)]
    fn status(&self) -> &'static str {
        "normal"
    }

    #[zbus(property)]
    fn icon_theme_path(&self) -> Vec<String> {
        Vec::new()
    }
}

fn no_entry(id: i32) -> fdo::Error {
    fdo::Error::InvalidArgs(format!("no entry {id}"))
}
