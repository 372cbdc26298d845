//! How a window comes to cover a monitor exactly, without taking the keyboard from the acquisition program.

use egui::{ViewportBuilder, WindowLevel, pos2, vec2};
use winit::dpi::{PhysicalPosition, PhysicalSize};
use winit::window::{Fullscreen, Window};

use crate::monitors::{Monitor, System};

/// The way in which the window is made to cover its monitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cover {
    /// X11 beside other monitors: without the window manager, which would move the window to the operator's monitor when its own goes,
    /// and give it the keyboard.
    Unmanaged,
    /// X11 on the only monitor: full screen by the window manager, so that other windows can be reached.
    Managed,
    /// Wayland: full screen on an output.
    Output,
    /// A borderless window above all others.
    Placed,
}

impl Cover {
    /// The way on this system.
    pub(super) fn of(beside_others: bool) -> Self {
        match System::current() {
            System::X11 if beside_others => Self::Unmanaged,
            System::X11 => Self::Managed,
            System::Wayland => Self::Output,
            System::Windows | System::Other => Self::Placed,
        }
    }
}

/// Beside every X11 desktop, which begins at 0, 0, at any scale.
const NOWHERE: egui::Pos2 = pos2(-16_000.0, -16_000.0);

/// A window that covers the monitor from its first frame.
pub(super) fn builder(monitor: &Monitor, cover: Cover) -> ViewportBuilder {
    let points = |pixels: f64| {
        #[expect(clippy::cast_possible_truncation, reason = "pixels of a desktop")]
        let points = (pixels / monitor.scale) as f32;
        points
    };
    let (x, y) = (points(f64::from(monitor.area.x)), points(f64::from(monitor.area.y)));
    let size = vec2(points(f64::from(monitor.width)), points(f64::from(monitor.height)));
    let builder = ViewportBuilder::default()
        .with_decorations(false)
        .with_active(false)
        .with_taskbar(false)
        .with_drag_and_drop(false)
        .with_inner_size(size);
    match cover {
        // The library may reckon with another scale than this: the window begins where no monitor can be, and is put in its place at once.
        Cover::Unmanaged => builder.with_override_redirect(true).with_position(NOWHERE),
        Cover::Managed => builder.with_position(pos2(x, y)),
        Cover::Output => builder.with_fullscreen(true),
        Cover::Placed => builder.with_position(pos2(x, y)).with_window_level(WindowLevel::AlwaysOnTop),
    }
}

/// Puts the window exactly there: what is asked for at its creation is in points, and may be rounded.
pub(super) fn cover(window: &Window, monitor: &Monitor, cover: Cover) {
    let place = || {
        window.set_outer_position(PhysicalPosition::new(monitor.area.x, monitor.area.y));
        let _ = window.request_inner_size(PhysicalSize::new(monitor.width, monitor.height));
    };
    match cover {
        Cover::Unmanaged | Cover::Placed => place(),
        Cover::Managed => {
            // Without a window manager only place and size work.
            place();
            window.set_fullscreen(Some(Fullscreen::Borderless(window.current_monitor())));
        }
        Cover::Output => {
            let output =
                window.available_monitors().find(|output| output.name().as_deref() == Some(&*monitor.connector));
            if output.is_some() {
                window.set_fullscreen(Some(Fullscreen::Borderless(output)));
            }
        }
    }
}

/// Its place in the window library's list, in which a Wayland output may stand twice.
pub(super) fn index_of(window: &Window, monitor: &Monitor) -> Option<usize> {
    window.available_monitors().position(|output| output.name().as_deref() == Some(&*monitor.connector))
}

/// Whether the window is on its monitor. Only a Wayland compositor puts it elsewhere.
pub(super) fn is_there(window: &Window, monitor: &Monitor, cover: Cover) -> bool {
    cover != Cover::Output
        || window.current_monitor().and_then(|output| output.name()).as_deref() == Some(&*monitor.connector)
}

/// The console's usual size, in points.
const CONSOLE: egui::Vec2 = vec2(1360.0, 860.0);
/// The size of a monitor's number, in points.
const NUMBER: egui::Vec2 = vec2(420.0, 320.0);

/// A console of the usual size in the middle of a monitor.
pub(super) fn console_builder(monitor: Option<&Monitor>) -> ViewportBuilder {
    let builder = ViewportBuilder::default().with_inner_size(CONSOLE).with_min_inner_size([800.0, 560.0]);
    monitor.map_or_else(|| builder.clone(), |monitor| centred(builder.clone(), monitor, CONSOLE))
}

/// A window for a monitor's number: in its middle, or all over it where only the compositor places windows. `output`: the place of such a
/// monitor in the window library's list; none for the one of the console, which must not be covered: a window that nobody sees is not
/// called any more, and could not take the numbers away.
pub(super) fn identify_builder(monitor: &Monitor, output: Option<usize>) -> ViewportBuilder {
    if let Some(output) = output {
        return ViewportBuilder::default().with_fullscreen(true).with_active(false).with_monitor(output);
    }
    let builder = ViewportBuilder::default()
        .with_decorations(false)
        .with_active(false)
        .with_taskbar(false)
        .with_window_level(WindowLevel::AlwaysOnTop)
        .with_override_redirect(System::current() == System::X11);
    centred(builder, monitor, NUMBER)
}

fn centred(builder: ViewportBuilder, monitor: &Monitor, size: egui::Vec2) -> ViewportBuilder {
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a desktop")]
    let points = |pixels: f64| (pixels / monitor.scale) as f32;
    let origin = vec2(points(f64::from(monitor.area.x)), points(f64::from(monitor.area.y)));
    let whole = vec2(points(f64::from(monitor.width)), points(f64::from(monitor.height)));
    let size = size.min(whole * 0.94);
    builder.with_inner_size(size).with_position((origin + (whole - size) * 0.5).to_pos2())
}
