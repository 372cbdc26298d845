//! Showing a folder in the system's file manager.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

use super::waker::Waker;
use crate::display::Event;
use crate::l10n::Message;

/// Shows the firewall of the system, where that is one that we know the way to.
///
/// # Errors
/// Where it cannot be started.
pub(super) fn show_firewall() -> Result<(), Message> {
    let started = Command::new("control").args(["/name", "Microsoft.WindowsFirewall"]).stdin(Stdio::null()).spawn();
    let not_shown = |error: io::Error| Message::new("firewall-not-shown").with("reason", &error);
    let mut child = started.map_err(not_shown)?;
    std::thread::Builder::new().name("vx-folder".into()).spawn(move || drop(child.wait())).map_err(not_shown)?;
    Ok(())
}

/// Opens a folder, or its nearest existing parent. A file manager that ends at once with an error is told as an event.
///
/// # Errors
/// Where no file manager can be started.
pub(super) fn open(folder: &Path, waker: Waker) -> Result<(), Message> {
    let folder = folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(folder);
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    // The file that a variable of ours names is ours alone.
    let started = Command::new(program)
        .env_remove("XCOMPOSEFILE")
        .arg(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    let not_shown = |error: io::Error| {
        Message::new("folder-not-shown")
            .with("folder", folder.display().to_string())
            .with("program", program)
            .with("reason", &error)
    };
    let mut child = started.map_err(not_shown)?;
    let shown = folder.display().to_string();
    // Somebody has to collect it when it ends, and the window has other things to do.
    let wait = move || {
        // Windows' file manager ends with an error also where all is well.
        let failed = child.wait().is_ok_and(|status| !status.success()) && !cfg!(windows);
        if failed {
            waker.tell(Event::FolderNotShown(Message::new("folder-no-manager").with("folder", shown)));
        }
    };
    std::thread::Builder::new().name("vx-folder".into()).spawn(wait).map_err(not_shown)?;
    Ok(())
}
