//! Why the window could not be shown.

use thiserror::Error;

use crate::l10n::Message;

/// What ends the display.
#[derive(Debug, Error)]
pub enum AppError {
    /// The window system refuses to open a window, in its words.
    NoWindow(String),
    /// The desktop was lost while windows were open.
    DesktopLost,
    /// A thread could not be started.
    Thread(#[from] std::io::Error),
}

impl AppError {
    /// What ended it, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NoWindow(reason) => plain_cause(reason).message(),
            Self::DesktopLost => Message::new("desktop-gone"),
            Self::Thread(reason) => Message::new("display-no-thread").with("reason", reason),
        }
    }

    /// The event loop of the windows cannot be made or has failed.
    pub(super) fn no_event_loop(error: impl std::fmt::Display) -> Self {
        tracing::debug!("event loop: {error}");
        Self::NoWindow(error.to_string())
    }
}

impl std::fmt::Display for AppError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// Why no window can be opened, for people; the libraries' own messages stay in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Cause {
    /// There is no display server; the message tells how that was detected.
    NoDisplay(&'static str),
    /// What the system said.
    Said(String),
    /// The system said nothing.
    Silent,
}

impl Cause {
    /// One sentence with the cause, and what to do about it.
    fn message(self) -> Message {
        match self {
            Self::NoDisplay(seen) => Message::new("window-no-display").with("seen", Message::new(seen)),
            Self::Said(cause) => Message::new("window-refused").with("reason", cause),
            Self::Silent => Message::new("window-refused").with("reason", Message::new("window-system-silent")),
        }
    }
}

/// The longest text of the system that is quoted, in characters.
const LONGEST_QUOTE: usize = 160;

/// Removes names of libraries and source locations from their messages.
fn plain_cause(reason: &str) -> Cause {
    for (said, seen) in [
        ("neither WAYLAND_DISPLAY", "window-no-variable"),
        ("open connection to X server", "window-x-server-silent"),
        ("find wayland compositor", "window-compositor-silent"),
    ] {
        if reason.contains(said) {
            return Cause::NoDisplay(seen);
        }
    }
    // "os error at /home/…/mod.rs:765: what the system said"
    let rest =
        reason.rsplit_once(".rs:").and_then(|(_, place)| place.split_once(": ")).map_or(reason, |(_, said)| said);
    match rest.lines().find(|line| !line.trim().is_empty()) {
        Some(line) => Cause::Said(line.trim().trim_end_matches('.').chars().take(LONGEST_QUOTE).collect()),
        None => Cause::Silent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_display_one_plain_sentence_says_what_to_do() {
        for reason in [
            "os error at /b/mod.rs:7: Failed to open connection to X server",
            "os error at /home/me/.cargo/registry/src/winit-0.30/src/linux/mod.rs:765: neither WAYLAND_DISPLAY nor WAYLAND_SOCKET nor DISPLAY is set.",
        ] {
            let said = AppError::NoWindow(reason.to_owned()).to_string();
            assert!(said.contains("DISPLAY") && said.contains("vxdisplay watch"), "{said}");
            for internal in ["winit", "EventLoop", ".rs", "OpenGL", "\n"] {
                assert!(!said.contains(internal), "{internal}: {said}");
            }
        }
    }

    #[test]
    fn what_libraries_say_of_themselves_is_not_told() {
        let place = "os error at /home/me/.cargo/registry/src/winit-0.30/src/linux/mod.rs:765: ";
        for (reason, cause) in [
            (format!("{place}neither WAYLAND_DISPLAY is set."), Cause::NoDisplay("window-no-variable")),
            (format!("{place}the system said no.\nand more"), Cause::Said("the system said no".to_owned())),
            (String::new(), Cause::Silent),
        ] {
            assert_eq!(plain_cause(&reason), cause, "{reason}");
        }
    }
}
