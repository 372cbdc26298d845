//! Showing a folder in the system's file manager.

use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// Opens a folder; where it does not exist yet, the nearest one above it that does.
///
/// # Errors
/// Where no file manager can be started.
pub(super) fn open(folder: &Path) -> io::Result<()> {
    let folder = folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(folder);
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let started =
        Command::new(program).arg(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let mut child = started.map_err(|error| {
        io::Error::new(
            error.kind(),
            format!("{} cannot be shown: {program} did not start ({error}).", folder.display()),
        )
    })?;
    // Somebody has to collect it when it ends, and the window has other things to do.
    std::thread::Builder::new().name("vx-folder".into()).spawn(move || drop(child.wait()))?;
    Ok(())
}
