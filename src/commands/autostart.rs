//! `vxdisplay autostart`: starting with the desktop.

use crate::autostart::{Autostart, AutostartError, Scope};
use crate::cli::AutostartCommand;
use crate::l10n::{Message, Reader};

/// Enables, disables or tells, and says what is so now.
///
/// # Errors
/// [`AutostartError`].
pub fn autostart(command: &AutostartCommand, reader: Reader<'_>) -> Result<String, AutostartError> {
    let autostart = Autostart::of_this_computer()?;
    Ok(match command {
        AutostartCommand::Enable { machine, systemd } => {
            let scope = scope(*machine);
            text(reader, &enabled(scope, *systemd, &autostart.enable(scope, *systemd)?))
        }
        AutostartCommand::Disable { machine } => {
            let scope = scope(*machine);
            text(reader, &[disabled(scope, &autostart.disable(scope)?)])
        }
        AutostartCommand::Status { json: true } => format!("{}\n", autostart.state()?.to_json()),
        AutostartCommand::Status { json: false } => autostart.state()?.to_text(reader),
    })
}

const fn scope(machine: bool) -> Scope {
    if machine { Scope::Machine } else { Scope::User }
}

/// Each on a line of its own.
fn text(reader: Reader<'_>, said: &[Message]) -> String {
    said.iter().map(|message| reader.text(message) + "\n").collect()
}

fn enabled(scope: Scope, systemd: bool, written: &[String]) -> Vec<Message> {
    let message = match scope {
        Scope::User => Message::new("autostart-enabled"),
        Scope::Machine => Message::new("autostart-enabled").form("machine"),
    };
    let hint = systemd.then(|| Message::new("autostart-reload"));
    [message.with("files", written.join(", "))].into_iter().chain(hint).collect()
}

fn disabled(scope: Scope, removed: &[String]) -> Message {
    let id = if removed.is_empty() { "autostart-nothing-to-remove" } else { "autostart-disabled" };
    let message = match scope {
        Scope::User => Message::new(id),
        Scope::Machine => Message::new(id).form("machine"),
    };
    message.with("files", removed.join(", "))
}
