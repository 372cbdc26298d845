//! Why the window could not be shown.

use thiserror::Error;

/// What ends the display.
#[derive(Debug, Error)]
pub enum AppError {
    /// No renderer could open a window; each with its reason.
    #[error("no window could be opened.{}\nOn Linux a display is needed (DISPLAY or WAYLAND_DISPLAY) and OpenGL 2.0 or Vulkan, for example the packages libgl1-mesa-dri and libegl1. On Windows a graphics driver is needed. `vxdisplay watch` works without a window.", reasons(.0))]
    NoRenderer(Vec<(&'static str, String)>),
    /// The thread of the link could not be started.
    #[error("the link could not be started: {0}")]
    Link(#[from] std::io::Error),
}

fn reasons(failures: &[(&'static str, String)]) -> String {
    failures.iter().map(|(renderer, reason)| format!("\n  {renderer}: {reason}")).collect()
}
