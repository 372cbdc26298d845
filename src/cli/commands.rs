//! The commands.

#![allow(
    missing_docs,
    reason = "a doc comment would be a help text, and those are in assets/l10n; each has the id of its own"
)]

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use super::arguments::{
    AliasArgs, AutostartArgs, CardArgs, CheckArgs, DemoArgs, DiagnoseArgs, DisplayArgs, LicensesArgs, MonitorsArgs,
    RelayArgs, ReplayArgs, SendArgs, SettingsArgs, ShotsArgs, StatusArgs, TextsArgs, WatchArgs, WindowArgs,
};

#[derive(Debug, Parser)]
#[command(name = "vxdisplay", version, about = "help-program", after_help = "help-after")]
pub struct Cli {
    #[arg(long, global = true, value_name = "FILE", help = "help-config")]
    pub config: Option<PathBuf>,
    // What `run` takes, also without the word.
    #[command(flatten)]
    pub display: DisplayArgs,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    #[command(about = "help-run")]
    Run(DisplayArgs),
    #[command(about = "help-demo")]
    Demo(DemoArgs),
    #[command(about = "help-relay")]
    Relay(RelayArgs),
    #[command(about = "help-send")]
    Send(SendArgs),
    #[command(about = "help-settings")]
    Settings(SettingsArgs),
    #[command(about = "help-monitors")]
    Monitors(MonitorsArgs),
    #[command(about = "help-card")]
    Card(CardArgs),
    #[command(about = "help-status")]
    Status(StatusArgs),
    #[command(about = "help-autostart")]
    Autostart(AutostartArgs),
    #[command(about = "help-watch")]
    Watch(WatchArgs),
    #[command(about = "help-check")]
    Check(CheckArgs),
    #[command(about = "help-replay")]
    Replay(ReplayArgs),
    #[command(about = "help-shots")]
    Shots(ShotsArgs),
    #[command(about = "help-texts")]
    Texts(TextsArgs),
    #[command(about = "help-alias")]
    Alias(AliasArgs),
    #[command(about = "help-diagnose")]
    Diagnose(DiagnoseArgs),
    #[command(alias = "licences", about = "help-licenses")]
    Licenses(LicensesArgs),
    // Removes settings and logs of every user, for the uninstaller.
    #[cfg(windows)]
    #[command(hide = true)]
    Purge,
}

impl Cli {
    /// The command, `run` where none is named, and the file of `--config`; nothing where options of the window stand before
    /// another command, where they would be lost.
    #[must_use]
    pub fn into_command(self) -> Option<(Command, Option<PathBuf>)> {
        match self.command {
            None => Some((Command::Run(self.display), self.config)),
            Some(command) if self.display == DisplayArgs::default() => Some((command, self.config)),
            Some(_) => None,
        }
    }
}

impl Command {
    /// Options of the window, of the commands that open one.
    #[must_use]
    pub const fn window(&self) -> Option<&WindowArgs> {
        match self {
            Self::Run(args) => Some(&args.window),
            Self::Demo(args) => Some(&args.window),
            Self::Relay(_)
            | Self::Send(_)
            | Self::Settings(_)
            | Self::Monitors(_)
            | Self::Card(_)
            | Self::Status(_)
            | Self::Autostart(_)
            | Self::Watch(_)
            | Self::Check(_)
            | Self::Replay(_)
            | Self::Shots(_)
            | Self::Texts(_)
            | Self::Alias(_)
            | Self::Diagnose(_)
            | Self::Licenses(_) => None,
            #[cfg(windows)]
            Self::Purge => None,
        }
    }
}
