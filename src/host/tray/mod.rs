//! The icon in the tray of the desktop.
//!
//! A thread of its own keeps it, as the desktop may be slow. There is none while no icon is wanted, and it sleeps until another one is.

#[cfg(all(unix, not(target_os = "macos")))]
mod linux;
#[cfg(target_os = "macos")]
mod none;
mod picture;
#[cfg(windows)]
mod windows;

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crossbeam_channel::{Receiver, bounded};

#[cfg(all(unix, not(target_os = "macos")))]
use linux as system;
#[cfg(target_os = "macos")]
use none as system;
#[cfg(windows)]
use windows as system;

use super::waker::Waker;
use crate::display::{Event, StaffKey, TrayIcon};
use crate::l10n::Message;

/// The name of the program, as the desktop shows it.
const NAME: &str = "VX Display";
/// How long a desktop that has just begun may take to bring its tray.
const TRAY_WITHIN: Duration = Duration::from_secs(10);
/// How long the end of the program waits for the icon to be gone.
const GONE_WITHIN: Duration = Duration::from_millis(100);

/// The tray, as far as it concerns this program.
pub(super) struct Tray {
    waker: Waker,
    shown: Option<Shown>,
}

impl Tray {
    pub(super) const fn new(waker: Waker) -> Self {
        Self { waker, shown: None }
    }

    /// Shows this icon from now on, or none. What there is to say where it cannot.
    pub(super) fn show(&mut self, icon: Option<Box<TrayIcon>>) -> Option<Event> {
        match (icon, &self.shown) {
            (None, _) => self.shown = None,
            (Some(icon), Some(shown)) => shown.show(Some(icon)),
            (Some(icon), None) => match Shown::start(icon, self.waker.clone()) {
                Ok(shown) => self.shown = Some(shown),
                Err(error) => {
                    let why = Message::new("task-no-thread").with("reason", &error);
                    return Some(Event::Said(why));
                }
            },
        }
        None
    }
}

/// The icon that is shown, until this is dropped.
struct Shown {
    wanted: Wanted,
    bell: system::Bell,
    ended: Receiver<()>,
}

impl Shown {
    fn start(icon: Box<TrayIcon>, waker: Waker) -> io::Result<Self> {
        let (bell, heard) = system::bell();
        let (ending, ended) = bounded::<()>(0);
        let wanted = Wanted(Arc::new(Mutex::new(Some(icon.into()))));
        let (asked, ringing) = (wanted.clone(), bell.clone());
        std::thread::Builder::new().name("vx-tray".into()).spawn(move || {
            let _ending = ending;
            system::keep(&asked, &heard, &ringing, &waker);
        })?;
        Ok(Self { wanted, bell, ended })
    }

    fn show(&self, icon: Option<Box<TrayIcon>>) {
        *self.wanted.0.lock().unwrap_or_else(PoisonError::into_inner) = icon.map(Into::into);
        self.bell.ring();
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        self.show(None);
        // Nothing is ever sent: this ends with the thread.
        let _ = self.ended.recv_timeout(GONE_WITHIN);
    }
}

/// The icon that is wanted; none at the end.
#[derive(Clone)]
struct Wanted(Arc<Mutex<Option<Arc<TrayIcon>>>>);

impl Wanted {
    fn icon(&self) -> Option<Arc<TrayIcon>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// What the menu offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Open,
    Hide,
}

impl Entry {
    const ALL: [Self; 2] = [Self::Open, Self::Hide];

    /// By which the desktop names it.
    const fn number(self) -> u16 {
        match self {
            Self::Open => 1,
            Self::Hide => 2,
        }
    }

    fn of(number: impl TryInto<u16>) -> Option<Self> {
        let number = number.try_into().ok()?;
        Self::ALL.into_iter().find(|entry| entry.number() == number)
    }

    fn text(self, icon: &TrayIcon) -> &str {
        match self {
            Self::Open => &icon.open,
            Self::Hide => &icon.hide,
        }
    }

    const fn is_enabled(self, icon: &TrayIcon) -> bool {
        match self {
            Self::Open => true,
            Self::Hide => icon.can_hide,
        }
    }

    /// Somebody has chosen it. What is disabled does nothing, whoever chooses it.
    fn choose(self, wanted: &Wanted, waker: &Waker) {
        if wanted.icon().is_some_and(|icon| self.is_enabled(&icon)) {
            waker.tell(match self {
                Self::Open => Event::ConsoleWanted,
                Self::Hide => Event::Key(StaffKey::Hide),
            });
        }
    }
}

/// No tray is there, which the notices say.
fn say_missing(waker: &Waker) {
    tracing::warn!("this desktop has no tray for the icon (console.tray_icon)");
    waker.tell(Event::Said(Message::new("tray-missing")));
}
