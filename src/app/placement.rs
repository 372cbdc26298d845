//! How a window comes to fill a monitor, and goes back to being a window.

use egui::{ViewportBuilder, pos2, vec2};
use winit::dpi::{PhysicalPosition, PhysicalSize};
use winit::window::{Fullscreen, Window};

use super::monitors::{self, Monitor};

/// Asks the window manager for full screen, and sets place and size as well: without a window manager only that works.
pub(super) fn enter_full_screen(window: &Window, monitor: &Monitor) {
    window.set_decorations(false);
    window.set_outer_position(PhysicalPosition::new(monitor.x, monitor.y));
    let _ = window.request_inner_size(PhysicalSize::new(monitor.width, monitor.height));
    window.set_fullscreen(Some(Fullscreen::Borderless(Some(monitor.handle.clone()))));
}

/// The window becomes one of a size that fits the monitor it is on.
pub(super) fn leave_full_screen(window: &Window) {
    window.set_fullscreen(None);
    window.set_decorations(true);
    let Some(monitor) = monitors::current(window) else { return };
    let size = PhysicalSize::new(monitor.width * 7 / 8, monitor.height * 7 / 8);
    let _ = window.request_inner_size(size);
    let (x, y) = (i64::from(monitor.width) / 16, i64::from(monitor.height) / 16);
    let offset = |start: i32, by: i64| start.saturating_add(i32::try_from(by).unwrap_or(0));
    window.set_outer_position(PhysicalPosition::new(offset(monitor.x, x), offset(monitor.y, y)));
}

/// A second window that fills a monitor from its first frame.
pub(super) fn full_screen_builder(monitor: &Monitor) -> ViewportBuilder {
    let points = |pixels: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a desktop")]
        let points = (pixels / monitor.handle.scale_factor()) as f32;
        points
    };
    let (x, y) = (points(f64::from(monitor.x)), points(f64::from(monitor.y)));
    let (width, height) = (points(f64::from(monitor.width)), points(f64::from(monitor.height)));
    ViewportBuilder::default()
        .with_decorations(false)
        .with_position(pos2(x, y))
        .with_inner_size(vec2(width, height))
        .with_monitor(monitor.index)
        .with_active(false)
}
