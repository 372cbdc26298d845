//! Wayland: the compositor alone places windows. It can be asked for full screen on an output.

use winit::event_loop::ActiveEventLoop;
use winit::window::Fullscreen;

use crate::monitors::Monitor;

/// Full screen on the output of this connector; `None` if the window library does not list it.
pub(super) fn output(event_loop: &ActiveEventLoop, monitor: &Monitor) -> Option<Fullscreen> {
    let output =
        event_loop.available_monitors().find(|output| output.name().as_deref() == Some(&*monitor.connector))?;
    Some(Fullscreen::Borderless(Some(output)))
}
