//! What draws the window, and in which order it is tried.

use std::sync::Arc;

use eframe::{NativeOptions, wgpu};

use crate::settings::Renderer;

/// A renderer of this build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Backend {
    /// OpenGL.
    Gl,
    /// Vulkan, Direct3D or Metal.
    Wgpu,
}

impl Backend {
    /// The name for messages.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Gl => "OpenGL",
            Self::Wgpu => "wgpu",
        }
    }

    /// What is tried for a setting, in order: OpenGL starts in half the time, wgpu works where its driver is missing
    /// (RDP sessions, virtual machines).
    pub(super) const fn candidates(setting: Renderer) -> &'static [Self] {
        match setting {
            Renderer::Auto => &[Self::Gl, Self::Wgpu],
            Renderer::Gl => &[Self::Gl],
            Renderer::Wgpu => &[Self::Wgpu],
        }
    }

    /// Sets the renderer in the options of the window.
    pub(super) fn choose(self, options: &mut NativeOptions) {
        options.renderer = match self {
            Self::Gl => eframe::Renderer::Glow,
            Self::Wgpu => eframe::Renderer::Wgpu,
        };
        if let eframe::egui_wgpu::WgpuSetup::CreateNew(setup) = &mut options.wgpu_options.wgpu_setup {
            setup.device_descriptor = Arc::new(|adapter| wgpu::DeviceDescriptor {
                label: Some("vxdisplay"),
                // No more than the adapter has: the default asks for textures of 8192 pixels, which weak GPUs refuse.
                required_limits: wgpu::Limits::downlevel_webgl2_defaults().using_resolution(adapter.limits()),
                ..wgpu::DeviceDescriptor::default()
            });
        }
    }
}

/// Tells when the graphics device is gone: after a driver's update or reset nothing is painted any more, and nobody says so.
pub(super) fn on_device_lost(device: &wgpu::Device, lost: impl Fn() + Send + Sync + 'static) {
    device.set_device_lost_callback(move |reason, message| {
        // The device of a window that was closed is let go by ourselves.
        if reason != wgpu::DeviceLostReason::Destroyed {
            tracing::error!("the graphics device is lost: {}", message.lines().next().unwrap_or_default());
            lost();
        }
    });
}

/// Why a renderer could not start, for people; what the libraries say of themselves stays in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cause {
    /// There is no display to open a window on, and how that was seen.
    NoDisplay(&'static str),
    /// Nothing of its own: the renderer before it failed, and a second try is not possible.
    Follows,
    /// What the system or its driver said.
    Said(String),
}

/// The longest text of a driver that is quoted, in characters.
const LONGEST_QUOTE: usize = 160;

/// Takes the names of libraries and the places in their sources out of what they say.
pub(super) fn plain_cause(reason: &str) -> Cause {
    if reason.contains("EventLoop can't be recreated") {
        return Cause::Follows;
    }
    for (said, seen) in [
        ("neither WAYLAND_DISPLAY", "neither DISPLAY nor WAYLAND_DISPLAY is set"),
        ("open connection to X server", "the X server that DISPLAY names does not answer"),
        ("find wayland compositor", "the Wayland compositor that WAYLAND_DISPLAY names does not answer"),
    ] {
        if reason.contains(said) {
            return Cause::NoDisplay(seen);
        }
    }
    // "os error at /home/…/mod.rs:765: what the system said", "Found no … template: {…}. Error: what it said"
    let mut rest =
        reason.rsplit_once(".rs:").and_then(|(_, place)| place.split_once(": ")).map_or(reason, |(_, said)| said);
    rest = rest.rsplit_once("Error: ").map_or(rest, |(_, said)| said);
    for library in ["winit EventLoopError: ", "winit error: ", "glutin error: ", "egui_glow: ", "WGPU error: "] {
        rest = rest.strip_prefix(library).unwrap_or(rest);
    }
    let line = rest.lines().find(|line| !line.trim().is_empty()).unwrap_or("it did not start");
    Cause::Said(line.trim().trim_end_matches('.').chars().take(LONGEST_QUOTE).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_libraries_say_of_themselves_is_not_told() {
        let place = "winit EventLoopError: os error at /home/me/.cargo/registry/src/winit-0.30/src/linux/mod.rs:765: ";
        for (reason, cause) in [
            ("winit EventLoopError: EventLoop can't be recreated".to_owned(), Cause::Follows),
            (
                format!("{place}neither WAYLAND_DISPLAY nor WAYLAND_SOCKET nor DISPLAY is set."),
                Cause::NoDisplay("neither DISPLAY nor WAYLAND_DISPLAY is set"),
            ),
            (format!("{place}the system said no.\nand more"), Cause::Said("the system said no".to_owned())),
            (
                "Found no glutin configs matching the template: ConfigTemplate { x: 1 }. Error: no config".to_owned(),
                Cause::Said("no config".to_owned()),
            ),
            ("WGPU error: no suitable adapter".to_owned(), Cause::Said("no suitable adapter".to_owned())),
            (String::new(), Cause::Said("it did not start".to_owned())),
        ] {
            assert_eq!(plain_cause(&reason), cause, "{reason}");
        }
    }
}
