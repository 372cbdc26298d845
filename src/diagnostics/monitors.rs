//! The monitors, as far as they are known without a window.

use std::path::Path;

use crate::monitors::{Edid, Monitor};

/// One line a monitor that the kernel knows to be plugged in (Linux); empty where nobody can be asked.
#[must_use]
pub fn monitors_without_a_window() -> Vec<String> {
    if cfg!(target_os = "linux") { connectors(Path::new("/sys/class/drm")) } else { Vec::new() }
}

/// One line a monitor, as the window system tells of it.
#[must_use]
pub fn monitor_line(monitor: &Monitor, chosen: bool) -> String {
    let Monitor { connector, scale, primary, mirrored, asleep, .. } = monitor;
    format!(
        "{}: {connector}, {}, scale {scale}; primary: {primary}; mirrored: {mirrored}; asleep: {asleep}; patient: {chosen}",
        monitor.identity(),
        monitor.geometry(),
    )
}

fn connectors(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut found: Vec<String> = entries.flatten().filter_map(|entry| connector(&entry.path())).collect();
    found.sort();
    found
}

/// The line of a connector with a monitor.
fn connector(folder: &Path) -> Option<String> {
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).ok();
    if read("status")?.trim() != "connected" {
        return None;
    }
    let name = folder.file_name()?.to_string_lossy().into_owned();
    let monitor =
        std::fs::read(folder.join("edid")).ok().and_then(|edid| Edid::parse(&edid)).map(|edid| edid.identity());
    let modes = read("modes").unwrap_or_default();
    let mode = modes.lines().next().map(|mode| format!("; first mode {mode}")).unwrap_or_default();
    Some(format!("{name}: {}{mode}", monitor.as_deref().unwrap_or("no readable EDID")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connected_monitors_are_listed_and_others_are_not() {
        let folder = tempfile::tempdir().unwrap();
        for (name, status) in [("card0-DP-1", "connected\n"), ("card0-HDMI-A-1", "disconnected\n")] {
            let connector = folder.path().join(name);
            std::fs::create_dir(&connector).unwrap();
            std::fs::write(connector.join("status"), status).unwrap();
            std::fs::write(connector.join("modes"), "1920x1080\n1280x1024\n").unwrap();
        }
        assert_eq!(connectors(folder.path()), ["card0-DP-1: no readable EDID; first mode 1920x1080"]);
        assert!(connectors(&folder.path().join("missing")).is_empty());
    }
}
