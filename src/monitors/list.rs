//! Asking the system which monitors there are. The same window system is asked that the windows are opened on.

use super::monitor::{Monitor, mark_mirrored};
use crate::l10n::Message;

#[cfg(all(unix, not(target_os = "macos")))]
mod panels;
#[cfg(all(unix, not(target_os = "macos")))]
mod wayland;
#[cfg(windows)]
mod windows;
#[cfg(all(unix, not(target_os = "macos")))]
mod x11;

/// The window system.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// X11, with `RandR`.
    X11,
    /// Wayland.
    Wayland,
    /// Windows.
    Windows,
    /// Another one, whose monitors cannot be listed.
    Other,
}

impl System {
    /// The one on which windows are opened: Wayland if both are available.
    #[must_use]
    pub fn current() -> Self {
        let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        if cfg!(windows) {
            Self::Windows
        } else if cfg!(not(all(unix, not(target_os = "macos")))) {
            Self::Other
        } else if set("WAYLAND_DISPLAY") || set("WAYLAND_SOCKET") {
            Self::Wayland
        } else {
            Self::X11
        }
    }
}

/// Why the monitors cannot be listed.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// There is no display server.
    NoDisplay(Message),
    /// The display server does not answer.
    Refused(Message),
    /// Not on this system.
    Unsupported,
}

impl ListError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NoDisplay(reason) => Message::new("monitors-no-display").with("reason", reason.clone()),
            Self::Refused(why) => Message::new("monitors-refused").with("why", why.clone()),
            Self::Unsupported => Message::new("monitors-unsupported"),
        }
    }

    /// Nothing answers. A window system that refuses something is there.
    pub(super) const fn is_no_desktop(&self) -> bool {
        matches!(self, Self::NoDisplay(_))
    }
}

impl std::fmt::Display for ListError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// A connection to the window system that reports monitors and their changes.
pub(super) trait Source: Send {
    /// The monitors that show a part of the desktop.
    fn monitors(&mut self) -> Result<Vec<Monitor>, ListError>;
    /// Blocks until something may have changed.
    fn wait(&mut self) -> Result<(), ListError>;
}

/// Connects to the window system.
pub(super) fn connect() -> Result<Box<dyn Source>, ListError> {
    match System::current() {
        #[cfg(all(unix, not(target_os = "macos")))]
        System::X11 => Ok(Box::new(x11::X11::connect()?)),
        #[cfg(all(unix, not(target_os = "macos")))]
        System::Wayland => Ok(Box::new(wayland::Wayland::connect()?)),
        #[cfg(not(all(unix, not(target_os = "macos"))))]
        System::X11 | System::Wayland => Err(ListError::Unsupported),
        #[cfg(windows)]
        System::Windows => Ok(Box::new(windows::Windows::default())),
        #[cfg(not(windows))]
        System::Windows => Err(ListError::Unsupported),
        System::Other => Err(ListError::Unsupported),
    }
}

/// The monitors in a steady order, from left to right and from top to bottom, with the mirrored ones marked.
pub(super) fn read(source: &mut dyn Source) -> Result<Vec<Monitor>, ListError> {
    let mut monitors = source.monitors()?;
    monitors.sort_by(|one, other| {
        let key = |monitor: &Monitor| (monitor.area.x, monitor.area.y);
        key(one).cmp(&key(other)).then_with(|| one.connector.cmp(&other.connector))
    });
    mark_mirrored(&mut monitors);
    Ok(monitors)
}

/// Whether the window system answers that windows are opened on.
#[must_use]
pub fn there_is_a_desktop() -> bool {
    connect().map_or_else(|error| !error.is_no_desktop(), |_| true)
}

/// The monitors, from left to right and from top to bottom.
///
/// # Errors
/// If there is no display server, or it does not answer.
pub fn list() -> Result<Vec<Monitor>, ListError> {
    read(connect()?.as_mut())
}
