//! What each command takes.

#![allow(
    missing_docs,
    reason = "a doc comment would be a help text, and those are in assets/l10n; each has the id of its own"
)]

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Subcommand};

use super::values::{PictureSize, picture_size, speed, timeout};
use crate::recording::Speed;

#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct DisplayArgs {
    #[arg(long, value_name = "URL", help = "help-server")]
    pub server: Option<String>,
    #[command(flatten)]
    pub window: WindowArgs,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct DemoArgs {
    // Taken so that a line for `run` works here: the demo starts its own server.
    #[arg(long, value_name = "URL", hide = true)]
    pub server: Option<String>,
    #[command(flatten)]
    pub window: WindowArgs,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub struct WindowArgs {
    #[arg(long, conflicts_with = "fullscreen", help = "help-windowed")]
    pub windowed: bool,
    #[arg(long, help = "help-fullscreen")]
    pub fullscreen: bool,
    #[arg(long, value_name = "MONITOR", help = "help-monitor")]
    pub monitor: Option<String>,
    #[arg(long, help = "help-allow-only-monitor")]
    pub allow_only_monitor: bool,
    #[arg(long, value_name = "LIST", help = "help-language")]
    pub language: Option<String>,
    #[arg(long, help = "help-supervised")]
    pub supervised: bool,
    // This is the display of a supervisor.
    #[arg(long, hide = true, conflicts_with = "supervised")]
    pub supervised_child: bool,
    // Fails on purpose, for tests.
    #[cfg(debug_assertions)]
    #[arg(long, hide = true, value_name = "FAULT")]
    pub inject: Option<String>,
    #[arg(long, value_name = "auto|gl|cpu", help = "help-renderer")]
    pub renderer: Option<String>,
}

#[derive(Debug, Clone, Default, Args)]
pub struct RelayArgs {
    #[arg(long, value_name = "ADDR", help = "help-relay-listen")]
    pub listen: Option<String>,
    #[arg(long, value_name = "document|prototype", help = "help-relay-dialect")]
    pub dialect: Option<String>,
    #[arg(long, value_name = "NAME", help = "help-relay-allow-host")]
    pub allow_host: Vec<String>,
    #[arg(long, value_name = "URL", help = "help-relay-bridge")]
    pub bridge: Vec<String>,
    #[arg(long, help = "help-relay-demo")]
    pub demo: bool,
    // The system has started this as a service: installer/windows/relay-service.ps1.
    #[cfg(windows)]
    #[arg(long, hide = true)]
    pub service: bool,
}

#[derive(Debug, Clone, Args)]
pub struct SendArgs {
    #[arg(id = "send_server", long = "server", value_name = "URL", global = true, help = "help-server")]
    pub server: Option<String>,
    #[command(subcommand)]
    pub event: SendEvent,
}

#[derive(Debug, Clone, Subcommand)]
pub enum SendEvent {
    #[command(about = "help-send-patient")]
    Patient {
        #[arg(long, help = "help-send-patient-id")]
        id: String,
        #[arg(long, value_name = "PN", help = "help-send-patient-name")]
        name: Option<String>,
        #[arg(long, value_name = "DATE", help = "help-send-patient-birth")]
        birth: Option<String>,
    },
    #[command(about = "help-send-step")]
    Step {
        #[arg(long, value_name = "TEXT", help = "help-send-step-body")]
        body: Option<String>,
        #[arg(long, value_name = "TEXT", help = "help-send-step-projection")]
        projection: Option<String>,
    },
    #[command(about = "help-send-start")]
    Start,
    #[command(about = "help-send-complete")]
    Complete,
}

#[derive(Debug, Clone, Args)]
pub struct SettingsArgs {
    #[arg(long, help = "help-json")]
    pub json: bool,
}

#[derive(Debug, Clone, Args)]
pub struct MonitorsArgs {
    #[arg(long, help = "help-json-array")]
    pub json: bool,
    #[arg(long, value_name = "MONITOR", help = "help-monitors-monitor")]
    pub monitor: Option<String>,
}

#[derive(Debug, Clone, Args)]
pub struct WatchArgs {
    #[arg(long, value_name = "URL", help = "help-server")]
    pub server: Option<String>,
    #[arg(long, help = "help-json-lines")]
    pub json: bool,
    #[arg(long, help = "help-show-patient-data")]
    pub show_patient_data: bool,
}

#[derive(Debug, Clone, Args)]
pub struct CheckArgs {
    #[arg(long, value_name = "URL", help = "help-server")]
    pub server: Option<String>,
    #[arg(long, help = "help-json-lines")]
    pub json: bool,
    #[arg(long, value_name = "S", default_value = "10", value_parser = timeout, help = "help-check-timeout")]
    pub timeout: Duration,
    #[arg(long, conflicts_with = "timeout", help = "help-check-watch")]
    pub watch: bool,
}

#[derive(Debug, Clone, Args)]
pub struct StatusArgs {
    #[arg(long, value_name = "URL", help = "help-status-server")]
    pub server: Option<String>,
    #[arg(long, help = "help-json")]
    pub json: bool,
}

#[derive(Debug, Clone, Args)]
pub struct AutostartArgs {
    #[command(subcommand)]
    pub command: AutostartCommand,
}

#[derive(Debug, Clone, Subcommand)]
pub enum AutostartCommand {
    #[command(about = "help-autostart-enable")]
    Enable {
        #[arg(long, help = "help-autostart-machine")]
        machine: bool,
        #[arg(long, help = "help-autostart-systemd")]
        systemd: bool,
    },
    #[command(about = "help-autostart-disable")]
    Disable {
        #[arg(long, help = "help-autostart-machine")]
        machine: bool,
    },
    #[command(about = "help-autostart-status")]
    Status {
        #[arg(long, help = "help-json")]
        json: bool,
    },
}

#[derive(Debug, Clone, Args)]
pub struct ReplayArgs {
    #[arg(value_name = "FILE", help = "help-replay-file")]
    pub file: PathBuf,
    #[arg(long, value_name = "N", default_value = "1", value_parser = speed, help = "help-replay-speed")]
    pub speed: Speed,
    #[arg(long, help = "help-json-lines")]
    pub json: bool,
    #[arg(long, help = "help-show-patient-data")]
    pub show_patient_data: bool,
}

#[derive(Debug, Clone, Args)]
pub struct ShotsArgs {
    #[arg(value_name = "DIR", help = "help-shots-folder")]
    pub folder: PathBuf,
    #[arg(long, value_name = "WxH", default_value = "1920x1080", value_parser = picture_size, help = "help-shots-size")]
    pub size: PictureSize,
    #[arg(long, value_name = "LIST", help = "help-language")]
    pub language: Option<String>,
    #[arg(long, value_name = "dark|light|high-contrast", help = "help-shots-theme")]
    pub theme: Option<String>,
}

#[derive(Debug, Clone, Args)]
pub struct CardArgs {
    #[arg(long, value_name = "MONITOR", help = "help-card-monitor")]
    pub monitor: Option<String>,
    #[arg(long, help = "help-allow-only-monitor")]
    pub allow_only_monitor: bool,
    #[arg(long, value_name = "DIR", help = "help-card-shots")]
    pub shots: Option<PathBuf>,
    #[arg(long, value_name = "WxH", default_value = "1920x1080", value_parser = picture_size, requires = "shots", help = "help-shots-size")]
    pub size: PictureSize,
}

#[derive(Debug, Clone, Args)]
pub struct AliasArgs {
    #[arg(value_name = "BODY", required_unless_present = "file", help = "help-alias-body")]
    pub body: Option<String>,
    #[arg(value_name = "PROJECTION", help = "help-alias-projection")]
    pub projection: Option<String>,
    #[arg(long, value_name = "LIST", conflicts_with_all = ["body", "projection"], help = "help-alias-file")]
    pub file: Option<PathBuf>,
    #[arg(long, help = "help-alias-json")]
    pub json: bool,
}

#[derive(Debug, Args)]
pub struct TextsArgs {
    #[command(subcommand)]
    pub what: TextsWhat,
}

#[derive(Debug, Subcommand)]
pub enum TextsWhat {
    #[command(about = "help-texts-export")]
    Export {
        #[arg(value_name = "DIR", help = "help-texts-export-folder")]
        folder: PathBuf,
    },
    #[command(about = "help-texts-check")]
    Check {
        #[arg(value_name = "DIR", help = "help-texts-check-folder")]
        folder: PathBuf,
    },
}

#[derive(Debug, Clone, Args)]
pub struct DiagnoseArgs {
    #[arg(long, value_name = "FILE", help = "help-diagnose-out")]
    pub out: PathBuf,
    #[arg(long, help = "help-diagnose-force")]
    pub force: bool,
    #[arg(long, help = "help-diagnose-no-check")]
    pub no_check: bool,
}

#[derive(Debug, Clone, Args)]
pub struct LicensesArgs {
    #[arg(long, help = "help-json")]
    pub json: bool,
}
