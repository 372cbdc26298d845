//! The command line: what can be asked of the program, and which settings the arguments give.
//!
//! Every help text is a message in `assets/l10n/<language>/help.ftl`. In the sources its id stands in its place: it becomes words
//! only when somebody asks for help or has made a mistake.

mod arguments;
mod columns;
mod commands;
mod given;
mod help;
mod mistakes;
mod parse;
mod reader;
mod values;

pub use arguments::{
    AliasArgs, AutostartArgs, AutostartCommand, CardArgs, CheckArgs, DemoArgs, DiagnoseArgs, DisplayArgs, LicensesArgs,
    MonitorsArgs, RelayArgs, ReplayArgs, SendArgs, SendEvent, SettingsArgs, ShotsArgs, StatusArgs, TextsArgs,
    TextsWhat, WatchArgs, WindowArgs,
};
pub use commands::{Cli, Command};
pub use given::CliOverride;
pub use help::command;
pub use parse::{Answer, config_file, parse};
pub use reader::{Terminal, terminal_of};
pub use values::{PictureSize, Refused};

/// Exit codes, one meaning for all commands.
pub mod exit_code {
    /// Done, or ended by Ctrl+C or SIGTERM.
    pub const DONE: u8 = 0;
    /// Failed: unreachable, refused, no window, port in use.
    pub const FAILED: u8 = 1;
    /// Wrong usage: arguments or settings that cannot be.
    pub const USAGE: u8 = 2;
    /// An internal error of a display that a supervisor starts again (`EX_SOFTWARE` of sysexits.h).
    pub const INTERNAL: u8 = 70;
}
