//! How a window comes to cover a monitor exactly, without taking the keyboard from the acquisition program.

#[cfg(target_os = "macos")]
mod other;
#[cfg(all(unix, not(target_os = "macos")))]
mod wayland;
#[cfg(windows)]
mod windows;
#[cfg(all(unix, not(target_os = "macos")))]
mod x11;

use winit::dpi::{LogicalSize, PhysicalPosition, PhysicalSize};
use winit::event_loop::ActiveEventLoop;
use winit::raw_window_handle::{HasWindowHandle as _, RawWindowHandle};
use winit::window::{Fullscreen, Icon, Window, WindowAttributes, WindowLevel};

use super::error::WindowError;
use crate::monitors::{Area, Monitor, System};

#[cfg(target_os = "macos")]
use other as system;
#[cfg(windows)]
use windows as system;
#[cfg(all(unix, not(target_os = "macos")))]
use x11 as system;

pub(super) use system::Taker;

/// What the console and the patient screen are called.
pub(super) const TITLE: &str = "VX Display";
/// The icon of the console, as a PNG file.
pub(super) static ICON: &[u8] = include_bytes!("../../../assets/icon/vxdisplay-256.png");
/// What a screen reader calls the patient screen, to tell it from the console.
const PATIENT_NAME: &str = "VX Display patient screen";
/// What the windows with the monitors' numbers are called.
const NUMBER_TITLE: &str = "VX Display monitor";
/// The console's usual size, in points.
const CONSOLE: LogicalSize<f64> = LogicalSize::new(1360.0, 860.0);
/// The console's least size, in points.
const CONSOLE_LEAST: LogicalSize<f64> = LogicalSize::new(640.0, 400.0);
/// The size of a monitor's number, in points.
const NUMBER: LogicalSize<f64> = LogicalSize::new(420.0, 320.0);
/// How much of a monitor a window in its middle may take, of its width and of its height.
const AT_MOST: f64 = 0.94;
/// X11 reckons places and sizes in 16 bits.
const LONGEST: u32 = 32_767;

/// The way in which the patient screen is made to cover its monitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FullscreenMode {
    /// X11 with other monitors: without the window manager, which would move the window to the operator's monitor when its own
    /// goes, and give it the keyboard.
    Unmanaged,
    /// X11 on the only monitor: full screen by the window manager, so that other windows can be reached.
    Managed,
    /// Wayland: full screen on an output.
    Output,
    /// A borderless window above all others.
    Placed,
}

impl FullscreenMode {
    /// The method on this system, with or without other monitors.
    #[must_use]
    pub fn of(beside_others: bool) -> Self {
        match System::current() {
            System::X11 if beside_others => Self::Unmanaged,
            System::X11 => Self::Managed,
            System::Wayland => Self::Output,
            System::Windows | System::Other => Self::Placed,
        }
    }
}

/// The window to open.
#[derive(Debug, Clone, PartialEq)]
pub enum WindowSpec {
    /// The patient screen.
    Patient {
        /// The monitor that it covers.
        monitor: Monitor,
        /// How.
        cover: FullscreenMode,
    },
    /// The technologist's console.
    Console {
        /// Centred on this monitor; without one, the system decides.
        beside: Option<Monitor>,
    },
    /// The number of a monitor, shown on it for a moment.
    Number {
        /// The monitor.
        monitor: Monitor,
        /// Wayland: whether it may cover the whole output. On the console's output it must not, and is a normal window.
        /// Elsewhere, where it is centred, it has no meaning.
        whole_output: bool,
    },
}

impl WindowSpec {
    /// The exact area of the window in desktop units; `None` if the system places it.
    pub(super) fn exact_area(&self) -> Option<Area> {
        match self {
            Self::Patient { monitor, cover: FullscreenMode::Unmanaged | FullscreenMode::Placed } => {
                Some(pixels_of(monitor))
            }
            Self::Number { monitor, .. } if System::current() != System::Wayland => Some(centred(monitor, NUMBER)),
            Self::Patient { .. } | Self::Console { .. } | Self::Number { .. } => None,
        }
    }

    /// Pixels to a point, where the monitor is known to say it better than a window that is not yet there: on X11 the window library
    /// begins with the scale of whatever monitor the pointer is on.
    pub(super) fn scale(&self) -> Option<f64> {
        match self {
            Self::Patient { monitor, .. } | Self::Number { monitor, .. } if System::current() == System::X11 => {
                Some(monitor.scale)
            }
            Self::Patient { .. } | Self::Console { .. } | Self::Number { .. } => None,
        }
    }

    /// Whether it stands above all others, without a frame and without the keyboard.
    const fn stands_above(&self) -> bool {
        match self {
            Self::Patient { .. } | Self::Number { .. } => true,
            Self::Console { .. } => false,
        }
    }

    /// What a screen reader calls the window.
    pub(super) const fn spoken_name(&self) -> &'static str {
        match self {
            Self::Patient { .. } => PATIENT_NAME,
            Self::Console { .. } => TITLE,
            Self::Number { .. } => NUMBER_TITLE,
        }
    }

    /// Whether a window manager decides when the window appears.
    pub(super) fn is_managed(&self) -> bool {
        System::current() == System::X11
            && matches!(self, Self::Console { .. } | Self::Patient { cover: FullscreenMode::Managed, .. })
    }

    /// The attributes for the window library. The window is invisible at first, if the system supports that.
    pub(super) fn attributes(&self, event_loop: &ActiveEventLoop) -> Result<WindowAttributes, WindowError> {
        let title = if matches!(self, Self::Number { .. }) { NUMBER_TITLE } else { TITLE };
        let above = self.stands_above();
        let mut attributes = Window::default_attributes().with_title(title).with_visible(false).with_active(!above);
        if above {
            attributes = attributes.with_decorations(false);
        }
        match self {
            Self::Patient { monitor, cover } => {
                attributes = placed(attributes, pixels_of(monitor));
                attributes = match cover {
                    FullscreenMode::Unmanaged => attributes,
                    // Without a window manager only place and size work.
                    FullscreenMode::Managed => attributes.with_fullscreen(Some(Fullscreen::Borderless(None))),
                    FullscreenMode::Output => attributes.with_fullscreen(Some(output(event_loop, monitor)?)),
                    FullscreenMode::Placed => {
                        attributes.with_window_level(WindowLevel::AlwaysOnTop).with_resizable(false)
                    }
                };
            }
            Self::Console { beside } => {
                attributes =
                    attributes.with_inner_size(CONSOLE).with_min_inner_size(CONSOLE_LEAST).with_window_icon(icon());
                if let Some(monitor) = beside {
                    // In points: the library reckons with the scale of whatever monitor it guesses, and corrects that itself.
                    let Area { x, y, width, height } = centred(monitor, CONSOLE);
                    let points = |pixels: u32| f64::from(pixels) / monitor.scale.max(f64::MIN_POSITIVE);
                    let size = LogicalSize::new(points(width), points(height));
                    attributes = attributes.with_position(PhysicalPosition::new(x, y)).with_inner_size(size);
                }
            }
            Self::Number { monitor, whole_output } => {
                attributes = placed(attributes, centred(monitor, NUMBER)).with_window_level(WindowLevel::AlwaysOnTop);
                if *whole_output && System::current() == System::Wayland {
                    attributes = attributes.with_fullscreen(Some(output(event_loop, monitor)?));
                }
            }
        }
        let unmanaged = match self {
            Self::Patient { cover, .. } => *cover == FullscreenMode::Unmanaged,
            Self::Number { .. } => System::current() == System::X11,
            Self::Console { .. } => false,
        };
        Ok(system::dress(attributes, above, unmanaged))
    }

    /// Whether the window is on its monitor. Only a Wayland compositor may place it elsewhere, and reports that after the first
    /// picture.
    pub(super) fn is_there(&self, window: &Window) -> bool {
        match self {
            Self::Patient { monitor, cover: FullscreenMode::Output } => {
                let output = window.current_monitor().and_then(|output| output.name());
                output.as_deref() == Some(&*monitor.connector)
            }
            Self::Patient { .. } | Self::Console { .. } | Self::Number { .. } => true,
        }
    }
}

/// A window as its window system knows it, so that any thread can take it from the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Handle {
    /// The number of an X11 window.
    X11(u32),
    /// A Windows window.
    Windows(isize),
    /// The address of a Wayland surface in this process: it identifies windows, and other threads cannot use it.
    Wayland(usize),
    /// The system has none.
    None,
}

impl Handle {
    /// The handle of a window.
    #[must_use]
    #[allow(clippy::useless_conversion, reason = "C's long has 32 bits on Windows, where no such window exists")]
    pub fn of(window: &Window) -> Self {
        match window.window_handle().map(|handle| handle.as_raw()) {
            Ok(RawWindowHandle::Xlib(handle)) => u32::try_from(handle.window).map_or(Self::None, Self::X11),
            Ok(RawWindowHandle::Xcb(handle)) => Self::X11(handle.window.get()),
            Ok(RawWindowHandle::Win32(handle)) => Self::Windows(handle.hwnd.get()),
            Ok(RawWindowHandle::Wayland(handle)) => Self::Wayland(handle.surface.as_ptr().addr()),
            Ok(_) | Err(_) => Self::None,
        }
    }
}

/// Applies what the window library cannot set to a window that is not yet visible.
pub(super) fn prepare(window: &Window, spec: &WindowSpec) {
    if spec.stands_above() {
        system::prepare(Handle::of(window), spec.exact_area());
    }
}

/// What must be known of a window before it appears; asked for at once before [`show`], which must not wait for the window system.
pub(super) fn before_show(window: &Window, spec: &WindowSpec) {
    if let WindowSpec::Patient { cover: FullscreenMode::Managed, .. } = spec {
        system::note_full_screen(Handle::of(window));
    }
}

/// Shows a window.
pub(super) fn show(window: &Window, spec: &WindowSpec) {
    if !spec.stands_above() || !system::show_above(Handle::of(window)) {
        window.set_visible(true);
    }
}

/// Shows a window that nothing has been heard of since [`show`].
pub(super) fn show_again(window: &Window) {
    system::show_again(Handle::of(window));
}

/// Takes a window from the screen.
pub(super) fn hide(window: &Window, spec: &WindowSpec) {
    if !spec.stands_above() || !system::hide_above(Handle::of(window)) {
        window.set_visible(false);
    }
}

/// Puts a window exactly where it must be, after the system has moved it.
pub(super) fn keep(window: &Window, spec: &WindowSpec) {
    if let Some(area) = spec.exact_area() {
        system::keep(Handle::of(window), area);
    }
}

/// Gives a window the keyboard after a click, if the system does not.
pub(super) fn take_keyboard(window: &Window, spec: &WindowSpec) {
    if let WindowSpec::Patient { cover: FullscreenMode::Unmanaged | FullscreenMode::Placed, .. } = spec {
        system::take_keyboard(Handle::of(window));
    }
}

/// Full screen on the monitor's output.
#[cfg(all(unix, not(target_os = "macos")))]
fn output(event_loop: &ActiveEventLoop, monitor: &Monitor) -> Result<Fullscreen, WindowError> {
    wayland::output(event_loop, monitor).ok_or_else(|| WindowError::NotListed(monitor.connector.clone()))
}

/// There are no outputs for full screen.
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn output(_event_loop: &ActiveEventLoop, monitor: &Monitor) -> Result<Fullscreen, WindowError> {
    Err(WindowError::NotListed(monitor.connector.clone()))
}

fn placed(attributes: WindowAttributes, area: Area) -> WindowAttributes {
    attributes
        .with_position(PhysicalPosition::new(area.x, area.y))
        .with_inner_size(PhysicalSize::new(area.width, area.height))
}

/// A monitor's place with its size in pixels.
fn pixels_of(monitor: &Monitor) -> Area {
    let length = |pixels: u32| pixels.clamp(1, LONGEST);
    Area { width: length(monitor.width), height: length(monitor.height), ..monitor.area }
}

/// The middle of a monitor, for a window of this size in points.
fn centred(monitor: &Monitor, size: LogicalSize<f64>) -> Area {
    let whole = pixels_of(monitor);
    let along = |points: f64, start: i32, whole: u32| {
        let length = (points * monitor.scale).min(f64::from(whole) * AT_MOST).max(1.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 1 to the monitor's length")]
        let length = length as u32;
        let before = i32::try_from(whole.saturating_sub(length) / 2).unwrap_or(0);
        (start.saturating_add(before), length)
    };
    let (x, width) = along(size.width, whole.x, whole.width);
    let (y, height) = along(size.height, whole.y, whole.height);
    Area { x, y, width, height }
}

/// The icon; `None` lets the system choose if the bundled file cannot be read.
fn icon() -> Option<Icon> {
    let data = eframe::icon_data::from_png_bytes(ICON).ok()?;
    Icon::from_rgba(data.rgba, data.width, data.height).ok()
}
