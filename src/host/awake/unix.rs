//! Linux and its like: the X server's screen saver, the system's own idea of idleness, and the desktop's screen saver.
//!
//! Each is asked for itself, because each may be missing, and none may take the display with it: a service that has gone is a warning.

use std::error::Error;
use std::os::fd::OwnedFd;
use std::time::Duration;

use crossbeam_channel::Sender;
use x11rb::protocol::screensaver::ConnectionExt as _;
use x11rb::rust_connection::RustConnection;
use zbus::blocking::connection::Builder;
use zbus::blocking::fdo::DBusProxy;
use zbus::blocking::{Connection, MessageIterator};
use zbus::{MatchRule, message, zvariant};

use super::Complaint;
use crate::host::bus;
use crate::monitors::System;

/// Who asks, and why, as the system may show it.
const WHO: &str = "VX Display";
const WHY: &str = "the patient screen is in use";
/// The desktop's screen saver: its name on the bus, and its interface.
const SCREEN_SAVER: &str = "org.freedesktop.ScreenSaver";
const SCREEN_SAVER_PATH: &str = "/org/freedesktop/ScreenSaver";
/// What puts the system to sleep.
const LOGIN: &str = "org.freedesktop.login1";
const LOGIN_PATH: &str = "/org/freedesktop/login1";
const LOGIN_MANAGER: &str = "org.freedesktop.login1.Manager";
/// A service that does not answer by then counts as missing; zbus itself would wait forever.
const ANSWER: Duration = Duration::from_secs(10);

/// All that can keep the screens awake here.
pub(super) struct Inhibitor {
    screen_saver: ScreenSaver,
    not_idle: Option<OwnedFd>,
    server: Option<RustConnection>,
    complaints: [Complaint; 3],
}

impl Inhibitor {
    /// Nothing is held at first. It rings when something should be asked for again.
    pub(super) fn new(ring: Sender<()>) -> Self {
        let screen_saver = ScreenSaver { ring, bus: None, held: None };
        Self { screen_saver, not_idle: None, server: None, complaints: Default::default() }
    }

    /// Requests what is not, or no longer, held.
    pub(super) fn hold(&mut self) {
        let [of_screen_saver, of_system, of_server] = &mut self.complaints;
        if self.server.is_none() && System::current() == System::X11 {
            match suspend_server() {
                Ok(held) => self.server = Some(held),
                Err(error) => {
                    let advice = "switch it off (xset s off -dpms)";
                    of_server.say("the X server's screen saver cannot be suspended", &error, advice);
                }
            }
        }
        if self.not_idle.is_none() {
            match hold_off_idleness() {
                Ok(held) => self.not_idle = Some(held),
                Err(error) => {
                    let advice = "where the system sleeps when it is idle, set its power plan";
                    of_system.say("the system cannot be told that it is not idle", &error, advice);
                }
            }
        }
        // Last, because a service may take its time.
        if let Err(error) = self.screen_saver.hold() {
            let advice = "where the desktop has one, switch it off";
            of_screen_saver.say("the desktop's screen saver cannot be held off", &error, advice);
        }
    }

    /// Gives back all that is held.
    pub(super) fn give_back(&mut self) {
        self.screen_saver.give_back();
        self.not_idle = None;
        self.server = None;
    }
}

/// The desktop's screen saver, which forgets requests when it restarts.
struct ScreenSaver {
    ring: Sender<()>,
    bus: Option<Connection>,
    held: Option<Held>,
}

/// What the screen saver gave.
struct Held {
    /// Who gave it, by the name that the bus never gives again.
    by: String,
    cookie: u32,
}

impl ScreenSaver {
    fn hold(&mut self) -> zbus::Result<()> {
        let bus = if let Some(bus) = self.bus.take().filter(|bus| !bus.is_closed()) {
            bus
        } else {
            self.held = None;
            bus::session().map_err(|error| zbus::Error::InputOutput(error.into()))?;
            let bus = Builder::session()?.method_timeout(ANSWER).build()?;
            ring_at_changes(&bus, self.ring.clone())?;
            bus
        };
        let bus = self.bus.insert(bus);
        if let Some(held) = self.held.take() {
            let owner = DBusProxy::new(bus)?.get_name_owner(SCREEN_SAVER.try_into()?);
            if owner.is_ok_and(|owner| owner.as_str() == held.by) {
                self.held = Some(held);
                return Ok(());
            }
        }
        let reply =
            bus.call_method(Some(SCREEN_SAVER), SCREEN_SAVER_PATH, Some(SCREEN_SAVER), "Inhibit", &(WHO, WHY))?;
        let by = reply.header().sender().map(ToString::to_string).unwrap_or_default();
        self.held = Some(Held { by, cookie: reply.body().deserialize()? });
        Ok(())
    }

    fn give_back(&mut self) {
        let (Some(held), Some(bus)) = (self.held.take(), &self.bus) else { return };
        let given = bus.call_method(Some(&*held.by), SCREEN_SAVER_PATH, Some(SCREEN_SAVER), "UnInhibit", &held.cookie);
        if let Err(error) = given {
            tracing::warn!("the desktop's screen saver was held off and has gone: {error}");
            // What it may still hold for us ends with the connection.
            if let Some(bus) = self.bus.take() {
                let _ = bus.close();
            }
        }
    }
}

/// Rings when a screen saver comes or goes, and when the bus ends, from a thread that ends with the connection.
fn ring_at_changes(bus: &Connection, ring: Sender<()>) -> zbus::Result<()> {
    const BUS: &str = "org.freedesktop.DBus";
    let rule = MatchRule::builder().msg_type(message::Type::Signal).sender(BUS)?.interface(BUS)?;
    let rule = rule.member("NameOwnerChanged")?.arg(0, SCREEN_SAVER)?.build();
    let changes = MessageIterator::for_match_rule(rule, bus, None)?;
    let listen = move || {
        for change in changes {
            // A bell that rings already is enough.
            let _ = ring.try_send(());
            if change.is_err() {
                return;
            }
        }
    };
    std::thread::Builder::new().name("vx-awake-bus".into()).spawn(listen)?;
    Ok(())
}

/// The system takes itself as busy as long as this lives.
fn hold_off_idleness() -> zbus::Result<OwnedFd> {
    bus::system().map_err(|error| zbus::Error::InputOutput(error.into()))?;
    let bus = Builder::system()?.method_timeout(ANSWER).build()?;
    let reply =
        bus.call_method(Some(LOGIN), LOGIN_PATH, Some(LOGIN_MANAGER), "Inhibit", &("idle", WHO, WHY, "block"))?;
    Ok(reply.body().deserialize::<zvariant::OwnedFd>()?.into())
}

/// Suspends the X server's own screen saver and power saving, as long as the connection lives. A desktop may offer nothing else.
fn suspend_server() -> Result<RustConnection, Box<dyn Error>> {
    let (connection, _) = x11rb::connect(None)?;
    connection.screensaver_query_version(1, 1)?.reply()?;
    connection.screensaver_suspend(1)?.check()?;
    Ok(connection)
}
