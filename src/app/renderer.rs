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
