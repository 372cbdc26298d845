//! Why the window could not be shown.

use thiserror::Error;

use super::renderer::{Cause, plain_cause};

/// What ends the display.
#[derive(Debug, Error)]
pub enum AppError {
    /// No renderer could open a window; each with what it said.
    #[error("{}", no_window(.0))]
    NoRenderer(Vec<(&'static str, String)>),
    /// The graphics device was lost while windows were open.
    #[error(
        "the graphics device was lost, for example through an update of its driver; start vxdisplay again (under `--supervised` that happens by itself)"
    )]
    GraphicsLost,
    /// The desktop was lost while windows were open.
    #[error("the desktop is gone: its window system does not answer any more")]
    DesktopLost,
    /// The thread of the link could not be started.
    #[error("the link could not be started: {0}")]
    Link(#[from] std::io::Error),
}

/// One sentence with the cause, and what to do about it.
fn no_window(failures: &[(&'static str, String)]) -> String {
    let mut said: Vec<String> = Vec::new();
    for (renderer, reason) in failures {
        match plain_cause(reason) {
            Cause::NoDisplay(seen) => {
                return format!(
                    "no window could be opened, because there is no display: {seen}. Start vxdisplay in a desktop session, \
                     or set DISPLAY or WAYLAND_DISPLAY; `vxdisplay watch` works without a window."
                );
            }
            Cause::Follows => {}
            Cause::Said(cause) => said.push(format!("{renderer}: {cause}")),
        }
    }
    let causes = if said.is_empty() { String::new() } else { format!(" ({})", said.join("; ")) };
    format!(
        "no window could be opened{causes}. Install a graphics driver: on Linux OpenGL 2.0 or Vulkan is needed, for \
         example the packages libgl1-mesa-dri and libegl1; `vxdisplay watch` works without a window."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_display_one_plain_sentence_says_what_to_do() {
        let said = AppError::NoRenderer(vec![
            (
                "OpenGL",
                "winit EventLoopError: os error at /b/mod.rs:7: Failed to open connection to X server".to_owned(),
            ),
            ("wgpu", "winit EventLoopError: EventLoop can't be recreated".to_owned()),
        ])
        .to_string();
        assert!(said.contains("DISPLAY") && said.contains("vxdisplay watch"), "{said}");
        for internal in ["winit", "EventLoop", ".rs", "OpenGL", "\n"] {
            assert!(!said.contains(internal), "{internal}: {said}");
        }
    }

    #[test]
    fn without_a_driver_each_renderer_says_why() {
        let said = AppError::NoRenderer(vec![
            ("OpenGL", "glutin error: no config".to_owned()),
            ("wgpu", "WGPU error: no adapter".to_owned()),
        ])
        .to_string();
        assert!(said.contains("(OpenGL: no config; wgpu: no adapter)") && said.contains("libgl1-mesa-dri"), "{said}");
    }
}
