//! Why the window could not be shown.

use thiserror::Error;

/// What ends the display.
#[derive(Debug, Error)]
pub enum AppError {
    /// The window system lets no window open; what it said.
    #[error("{}", no_window(.0))]
    NoWindow(String),
    /// The desktop was lost while windows were open.
    #[error("the desktop is gone: its window system does not answer any more")]
    DesktopLost,
    /// A thread could not be started.
    #[error("a thread of the display could not be started: {0}")]
    Thread(#[from] std::io::Error),
}

impl AppError {
    /// The event loop of the windows cannot be made or has failed.
    pub(super) fn no_event_loop(error: impl std::fmt::Display) -> Self {
        tracing::debug!("event loop: {error}");
        Self::NoWindow(error.to_string())
    }
}

/// One sentence with the cause, and what to do about it.
fn no_window(reason: &str) -> String {
    match plain_cause(reason) {
        Cause::NoDisplay(seen) => format!(
            "no window could be opened, because there is no display: {seen}. Start vxdisplay in a desktop session, \
             or set DISPLAY or WAYLAND_DISPLAY; `vxdisplay watch` works without a window."
        ),
        Cause::Said(cause) => format!(
            "no window could be opened ({cause}). Start vxdisplay in a desktop session; `vxdisplay watch` works without a window."
        ),
    }
}

/// Why no window can be opened, for people; what the libraries say of themselves stays in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Cause {
    /// There is no display to open a window on, and how that was seen.
    NoDisplay(&'static str),
    /// What the system said.
    Said(String),
}

/// The longest text of the system that is quoted, in characters.
const LONGEST_QUOTE: usize = 160;

/// Takes the names of libraries and the places in their sources out of what they say.
fn plain_cause(reason: &str) -> Cause {
    for (said, seen) in [
        ("neither WAYLAND_DISPLAY", "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ("open connection to X server", "the X server that DISPLAY names does not answer"),
        ("find wayland compositor", "the Wayland compositor that WAYLAND_DISPLAY names does not answer"),
    ] {
        if reason.contains(said) {
            return Cause::NoDisplay(seen);
        }
    }
    // "os error at /home/…/mod.rs:765: what the system said"
    let rest =
        reason.rsplit_once(".rs:").and_then(|(_, place)| place.split_once(": ")).map_or(reason, |(_, said)| said);
    let line = rest.lines().find(|line| !line.trim().is_empty()).unwrap_or("the window system did not start");
    Cause::Said(line.trim().trim_end_matches('.').chars().take(LONGEST_QUOTE).collect())
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
            (
                format!("{place}neither WAYLAND_DISPLAY is set."),
                Cause::NoDisplay("neither DISPLAY nor WAYLAND_DISPLAY is set"),
            ),
            (format!("{place}the system said no.\nand more"), Cause::Said("the system said no".to_owned())),
            (String::new(), Cause::Said("the window system did not start".to_owned())),
        ] {
            assert_eq!(plain_cause(&reason), cause, "{reason}");
        }
    }
}
