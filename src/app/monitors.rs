//! Which monitor the patient screen is for.

use winit::monitor::MonitorHandle;
use winit::window::Window;

/// A monitor's place on the desktop, in physical pixels.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Monitor {
    pub(super) handle: MonitorHandle,
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// The monitors, each once: some systems list one twice, and mirrored ones stand at the same place.
fn monitors(window: &Window) -> Vec<Monitor> {
    let mut found: Vec<Monitor> = Vec::new();
    for handle in window.available_monitors() {
        let (position, size) = (handle.position(), handle.size());
        let monitor = Monitor { x: position.x, y: position.y, width: size.width, height: size.height, handle };
        if !found.iter().any(|other| other.x == monitor.x && other.y == monitor.y) {
            found.push(monitor);
        }
    }
    found
}

/// The monitor that faces the patient: the first that is not the primary one. Where the system names no primary one, it is
/// the one at the origin.
pub(super) fn second(window: &Window) -> Option<Monitor> {
    let all = monitors(window);
    let primary = window.primary_monitor().map_or((0, 0), |monitor| (monitor.position().x, monitor.position().y));
    if all.len() < 2 { None } else { all.into_iter().find(|monitor| (monitor.x, monitor.y) != primary) }
}

/// The monitor that the window is on, or the first.
pub(super) fn current(window: &Window) -> Option<Monitor> {
    let all = monitors(window);
    let here = window.current_monitor().map(|monitor| monitor.position());
    let index = all.iter().position(|monitor| here.is_some_and(|here| (here.x, here.y) == (monitor.x, monitor.y)));
    all.into_iter().nth(index.unwrap_or(0))
}
