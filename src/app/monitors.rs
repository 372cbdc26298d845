//! Which monitor the patient screen is for.

use crate::console::MonitorFact;
use winit::monitor::MonitorHandle;
use winit::window::Window;

/// A monitor's place on the desktop, in physical pixels.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Monitor {
    /// Its place in the system's list, which is no identity.
    pub(super) index: usize,
    pub(super) handle: MonitorHandle,
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// The monitors, each once: some systems list one twice, and mirrored ones stand at the same place.
fn monitors(window: &Window) -> Vec<Monitor> {
    let mut found: Vec<Monitor> = Vec::new();
    for (index, handle) in window.available_monitors().enumerate() {
        let (position, size) = (handle.position(), handle.size());
        let monitor = Monitor { index, x: position.x, y: position.y, width: size.width, height: size.height, handle };
        if !found.iter().any(|other| other.x == monitor.x && other.y == monitor.y) {
            found.push(monitor);
        }
    }
    found
}

/// What the console says of the monitors.
///
/// None where the system's list broke while it was read: on Windows winit panics on a monitor that was just unplugged.
pub(super) fn facts(window: &Window) -> Option<Vec<MonitorFact>> {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| read_facts(window))).ok()
}

fn read_facts(window: &Window) -> Vec<MonitorFact> {
    let chosen = second(window).map(|monitor| (monitor.x, monitor.y));
    let primary = primary(window);
    monitors(window)
        .into_iter()
        .map(|monitor| MonitorFact {
            name: monitor.handle.name().unwrap_or_default(),
            primary: (monitor.x, monitor.y) == primary,
            chosen: Some((monitor.x, monitor.y)) == chosen,
            x: monitor.x,
            y: monitor.y,
            width: monitor.width,
            height: monitor.height,
        })
        .collect()
}

/// Where the primary monitor is; where the system names none, at the origin.
fn primary(window: &Window) -> (i32, i32) {
    window.primary_monitor().map_or((0, 0), |monitor| (monitor.position().x, monitor.position().y))
}

/// The monitor that faces the patient: the first that is not the primary one. Where the system names no primary one, it is
/// the one at the origin.
pub(super) fn second(window: &Window) -> Option<Monitor> {
    let all = monitors(window);
    let primary = primary(window);
    if all.len() < 2 { None } else { all.into_iter().find(|monitor| (monitor.x, monitor.y) != primary) }
}

/// The monitor that the window is on, or the first.
pub(super) fn current(window: &Window) -> Option<Monitor> {
    let all = monitors(window);
    let here = window.current_monitor().map(|monitor| monitor.position());
    let index = all.iter().position(|monitor| here.is_some_and(|here| (here.x, here.y) == (monitor.x, monitor.y)));
    all.into_iter().nth(index.unwrap_or(0))
}
