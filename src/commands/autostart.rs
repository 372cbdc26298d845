//! `vxdisplay autostart`: starting with the desktop.

use crate::autostart::{Autostart, AutostartError, Scope};
use crate::cli::AutostartCommand;

/// Enables, disables or tells, and says what is so now.
///
/// # Errors
/// [`AutostartError`].
pub fn autostart(command: &AutostartCommand) -> Result<String, AutostartError> {
    let autostart = Autostart::of_this_computer()?;
    Ok(match command {
        AutostartCommand::Enable { machine, systemd } => {
            let scope = scope(*machine);
            enabled(scope, *systemd, &autostart.enable(scope, *systemd)?)
        }
        AutostartCommand::Disable { machine } => {
            let scope = scope(*machine);
            disabled(scope, &autostart.disable(scope)?)
        }
        AutostartCommand::Status { json: true } => format!("{}\n", autostart.state()?.to_json()),
        AutostartCommand::Status { json: false } => autostart.state()?.to_text(),
    })
}

const fn scope(machine: bool) -> Scope {
    if machine { Scope::Machine } else { Scope::User }
}

const fn who(scope: Scope) -> &'static str {
    match scope {
        Scope::User => "this user",
        Scope::Machine => "every user",
    }
}

fn enabled(scope: Scope, systemd: bool, written: &[String]) -> String {
    let hint =
        if systemd { "A session that runs already knows of it after: systemctl --user daemon-reload\n" } else { "" };
    format!("VX Display starts with the desktop of {}: {}\n{hint}", who(scope), written.join(", "))
}

fn disabled(scope: Scope, removed: &[String]) -> String {
    let what =
        if removed.is_empty() { "there was nothing to remove".to_owned() } else { removed.join(", ") + " removed" };
    format!("VX Display does not start with the desktop of {}: {what}\n", who(scope))
}
