//! The command line: what can be asked of the program, and which settings the arguments give.

#![allow(clippy::doc_markdown, rustdoc::bare_urls, reason = "these doc comments are the help text of the command line")]

use std::path::PathBuf;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};

use crate::check::{MAX_TIMEOUT, MIN_TIMEOUT};
use crate::recording::Speed;
use crate::settings::SERVER_URL_KEY;

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

/// The patient-facing second screen of an X-ray room.
#[derive(Debug, Parser)]
#[command(
    name = "vxdisplay",
    version,
    about = "VX Display: the patient-facing second screen of an X-ray room",
    after_help = "Without a command, `run` is meant.\n\nExit codes: 0 done, 1 failed (unreachable, refused), 2 usage or settings, 70 an internal error under a supervisor.",
    arg_required_else_help = false
)]
pub struct Cli {
    /// Read this settings file instead of the user's
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// What `run` takes, also without the word.
    #[command(flatten)]
    pub display: DisplayArgs,
    /// What to do.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Show the patient screen for a server (the default)
    Run(DisplayArgs),
    /// Show the demo exam: embedded server on a free port, scripted patients, display
    Demo(DemoArgs),
    /// Serve displays without a window, in the place of VXvue's server
    Relay(RelayArgs),
    /// Send one event to a server, registered as VXvue (2) and marked as demo
    Send(SendArgs),
    /// List every setting, its value and where it comes from
    Settings(SettingsArgs),
    /// List the monitors, what each of them is, and which one the patient screen is for
    Monitors(MonitorsArgs),
    /// Ask the running display how it is
    Status(StatusArgs),
    /// Start the display with the desktop, or no longer
    Autostart(AutostartArgs),
    /// Print what the screen would show, one line a change, without a window
    Watch(WatchArgs),
    /// Check the connection, rung by rung, and say what is wrong and what to do
    Check(CheckArgs),
    /// Print what the screen would show for a recording, without a window
    Replay(ReplayArgs),
    /// Write a picture of every state of the patient screen, without a window or a display
    Shots(ShotsArgs),
    /// Write the words of the patient screen as files, or check a site's own
    Texts(TextsArgs),
    /// Write what support needs to know into one zip file, without patient data
    Diagnose(DiagnoseArgs),
    /// Print the program's licence and those of everything in it
    #[command(alias = "licences")]
    Licenses(LicensesArgs),
    /// Remove settings and logs of every user, for the uninstaller
    #[cfg(windows)]
    #[command(hide = true)]
    Purge,
}

/// Options of the window.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct DisplayArgs {
    /// Address of the server, such as ws://localhost:55111
    #[arg(long, value_name = "URL")]
    pub server: Option<String>,
    /// How the window is shown.
    #[command(flatten)]
    pub window: WindowArgs,
}

/// Options of the demo: those of the window; its server is its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
pub struct DemoArgs {
    /// Not used: the demo starts its own server
    #[arg(long, value_name = "URL", hide = true)]
    pub server: Option<String>,
    /// How the window is shown.
    #[command(flatten)]
    pub window: WindowArgs,
}

/// How the window is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is an option of the command line")]
pub struct WindowArgs {
    /// Show the technologist's window, with the connection's state
    #[arg(long, conflicts_with = "fullscreen")]
    pub windowed: bool,
    /// Show the patient screen on the whole of its monitor
    #[arg(long)]
    pub fullscreen: bool,
    /// The monitor that faces the patient: second, primary, a number or an identity of `vxdisplay monitors`
    #[arg(long, value_name = "MONITOR")]
    pub monitor: Option<String>,
    /// Let the patient screen fill the only monitor
    #[arg(long)]
    pub allow_only_monitor: bool,
    /// Languages of the screen, large and small: ko,en or en,ko or one alone
    #[arg(long, value_name = "LIST")]
    pub language: Option<String>,
    /// Run under a supervisor that brings the display back after a crash or a hang
    #[arg(long)]
    pub supervised: bool,
    /// This is the display of a supervisor
    #[arg(long, hide = true, conflicts_with = "supervised")]
    pub supervised_child: bool,
    /// Fail on purpose
    #[cfg(debug_assertions)]
    #[arg(long, hide = true, value_name = "FAULT")]
    pub inject: Option<String>,
    /// What paints the technologist's window; cpu loads no graphics driver
    #[arg(long, value_name = "auto|gl|cpu")]
    pub renderer: Option<String>,
}

/// Options of `relay`.
#[derive(Debug, Clone, Default, Args)]
pub struct RelayArgs {
    /// Address and port to listen on, such as 127.0.0.1:55111; port 0 takes a free one
    #[arg(long, value_name = "ADDR")]
    pub listen: Option<String>,
    /// Behave like the API document or like the prototype server
    #[arg(long, value_name = "document|prototype")]
    pub dialect: Option<String>,
    /// A host name by which displays reach this relay, besides localhost and this computer's own name; may be given several times
    #[arg(long, value_name = "NAME")]
    pub allow_host: Vec<String>,
    /// Play the demo exam to the displays
    #[arg(long)]
    pub demo: bool,
}

/// Options of `send`.
#[derive(Debug, Clone, Args)]
pub struct SendArgs {
    /// Address of the server, such as ws://localhost:55111
    #[arg(id = "send_server", long = "server", value_name = "URL", global = true)]
    pub server: Option<String>,
    /// What to send.
    #[command(subcommand)]
    pub event: SendEvent,
}

/// The events of an exam.
#[derive(Debug, Clone, Subcommand)]
pub enum SendEvent {
    /// 101 setPatientInfo
    Patient {
        /// The patient's id
        #[arg(long)]
        id: String,
        /// A DICOM person name, such as Hong^Gildong=洪^吉洞=홍^길동; without it null is sent
        #[arg(long, value_name = "PN")]
        name: Option<String>,
        /// The birth date as YYYY-MM-DD; without it null is sent
        #[arg(long, value_name = "DATE")]
        birth: Option<String>,
    },
    /// 601 sendStepInfo
    Step {
        /// The body part, such as CHEST
        #[arg(long, value_name = "TEXT")]
        body: Option<String>,
        /// The projection, such as PA
        #[arg(long, value_name = "TEXT")]
        projection: Option<String>,
    },
    /// 1001 eventStartExam
    Start,
    /// 1002 eventCompleteExam
    Complete,
}

/// Options of `settings`.
#[derive(Debug, Clone, Args)]
pub struct SettingsArgs {
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Options of `monitors`.
#[derive(Debug, Clone, Args)]
pub struct MonitorsArgs {
    /// Print one JSON array
    #[arg(long)]
    pub json: bool,
    /// Say for this choice which monitor it is: second, primary, a number or an identity
    #[arg(long, value_name = "MONITOR")]
    pub monitor: Option<String>,
}

/// Options of `watch`.
#[derive(Debug, Clone, Args)]
pub struct WatchArgs {
    /// Address of the server, such as ws://localhost:55111
    #[arg(long, value_name = "URL")]
    pub server: Option<String>,
    /// Print one JSON object a line
    #[arg(long)]
    pub json: bool,
    /// Print names, ids and dates instead of ***
    #[arg(long)]
    pub show_patient_data: bool,
}

/// Options of `check`.
#[derive(Debug, Clone, Args)]
pub struct CheckArgs {
    /// Address of the server, such as ws://localhost:55111
    #[arg(long, value_name = "URL")]
    pub server: Option<String>,
    /// Print one JSON object a line
    #[arg(long)]
    pub json: bool,
    /// How long the whole check may take, 1 to 10 seconds
    #[arg(long, value_name = "S", default_value = "10", value_parser = check_timeout)]
    pub timeout: Duration,
}

fn check_timeout(text: &str) -> Result<Duration, String> {
    let refused = || format!("a check takes {} to {} seconds", MIN_TIMEOUT.as_secs(), MAX_TIMEOUT.as_secs());
    let seconds = text.parse::<f64>().map_err(|_| refused())?;
    let timeout = Duration::try_from_secs_f64(seconds).map_err(|_| refused())?;
    if (MIN_TIMEOUT..=MAX_TIMEOUT).contains(&timeout) { Ok(timeout) } else { Err(refused()) }
}

/// Options of `status`.
#[derive(Debug, Clone, Args)]
pub struct StatusArgs {
    /// The server of the display that is asked, such as ws://localhost:55111
    #[arg(long, value_name = "URL")]
    pub server: Option<String>,
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// Options of `autostart`.
#[derive(Debug, Clone, Args)]
pub struct AutostartArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: AutostartCommand,
}

/// What `autostart` does.
#[derive(Debug, Clone, Subcommand)]
pub enum AutostartCommand {
    /// Start `vxdisplay run --supervised` with the desktop
    Enable {
        /// For every user of this computer; needs an administrator's rights
        #[arg(long)]
        machine: bool,
        /// By a systemd user unit instead of a desktop entry (Linux)
        #[arg(long)]
        systemd: bool,
    },
    /// Start it no longer
    Disable {
        /// For every user of this computer; needs an administrator's rights
        #[arg(long)]
        machine: bool,
    },
    /// Tell what is started, for whom, and whether it is this program
    Status {
        /// Print one JSON object
        #[arg(long)]
        json: bool,
    },
}

/// Options of `replay`.
#[derive(Debug, Clone, Args)]
pub struct ReplayArgs {
    /// The recording
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// How many times as fast as it was recorded, 0.1 to 1000, or max
    #[arg(long, value_name = "N", default_value = "1", value_parser = speed)]
    pub speed: Speed,
    /// Print one JSON object a line
    #[arg(long)]
    pub json: bool,
    /// Print names, ids and dates instead of ***
    #[arg(long)]
    pub show_patient_data: bool,
}

fn speed(text: &str) -> Result<Speed, String> {
    match text.parse::<f64>() {
        _ if text == "max" => Ok(Speed::Max),
        Ok(times) if (0.1..=1000.0).contains(&times) => Ok(Speed::Times(times)),
        Ok(_) | Err(_) => Err("write a number from 0.1 to 1000, such as 10, or max".to_owned()),
    }
}

/// Options of `shots`.
#[derive(Debug, Clone, Args)]
pub struct ShotsArgs {
    /// The folder for the PNG files; it is made where it is missing, and files of the same names are replaced
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
    /// Width and height of the pictures, in pixels
    #[arg(long, value_name = "WxH", default_value = "1920x1080")]
    pub size: PictureSize,
    /// Languages of the screen, large and small: ko,en or en,ko or one alone
    #[arg(long, value_name = "LIST")]
    pub language: Option<String>,
    /// Colours of the screen
    #[arg(long, value_name = "dark|light")]
    pub theme: Option<String>,
}

/// Arguments of `texts`.
#[derive(Debug, Args)]
pub struct TextsArgs {
    /// What to do.
    #[command(subcommand)]
    pub what: TextsWhat,
}

/// What `texts` does.
#[derive(Debug, Subcommand)]
pub enum TextsWhat {
    /// Write the files of all languages, with comments, to translate or to change them
    Export {
        /// The folder; it is made where it is missing, and no file in it is replaced
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Check a folder as site.texts would read it: each mistake with file, line and reason
    Check {
        /// The folder
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
}

/// Width and height of a picture, in pixels: 64 to 16384 each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureSize(pub [u32; 2]);

impl std::str::FromStr for PictureSize {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let refused = "write width and height from 64 to 16384, such as 1920x1080";
        let (width, height) = text.split_once(['x', 'X', '×']).ok_or(refused)?;
        let side = |text: &str| text.parse().ok().filter(|side| (64..=16384).contains(side)).ok_or(refused);
        Ok(Self([side(width)?, side(height)?]))
    }
}

/// Options of `diagnose`.
#[derive(Debug, Clone, Args)]
pub struct DiagnoseArgs {
    /// The zip file to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Replace the file if it is there already
    #[arg(long)]
    pub force: bool,
    /// Do not connect to the server for a check, which takes up to 5 seconds
    #[arg(long)]
    pub no_check: bool,
}

/// Options of `licenses`.
#[derive(Debug, Clone, Args)]
pub struct LicensesArgs {
    /// Print one JSON object
    #[arg(long)]
    pub json: bool,
}

/// A setting that an argument gives: key, value as text, and the argument's name for messages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The settings key.
    pub key: &'static str,
    /// The value as typed.
    pub value: String,
    /// The argument, such as `--server`.
    pub argument: &'static str,
}

fn given(key: &'static str, value: Option<&String>, argument: &'static str) -> Option<Given> {
    value.map(|value| Given { key, value: value.clone(), argument })
}

impl WindowArgs {
    fn given(&self) -> Vec<Given> {
        let mode = if self.fullscreen {
            Some(("fullscreen", "--fullscreen"))
        } else if self.windowed {
            Some(("windowed", "--windowed"))
        } else {
            None
        };
        let mode = mode.map(|(value, argument)| Given { key: "display.mode", value: value.to_owned(), argument });
        let only = self.allow_only_monitor.then(|| Given {
            key: "display.allow_only_monitor",
            value: "true".to_owned(),
            argument: "--allow-only-monitor",
        });
        [
            mode,
            given("display.monitor", self.monitor.as_ref(), "--monitor"),
            only,
            given("display.language", self.language.as_ref(), "--language"),
            given("display.renderer", self.renderer.as_ref(), "--renderer"),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl Cli {
    /// The command; `run` where none is named.
    ///
    /// # Errors
    /// A usage error where options of the window stand before another command, where they would be lost.
    pub fn into_command(self) -> Result<(Command, Option<PathBuf>), clap::Error> {
        match self.command {
            None => Ok((Command::Run(self.display), self.config)),
            Some(command) if self.display == DisplayArgs::default() => Ok((command, self.config)),
            Some(_) => Err(<Self as clap::CommandFactory>::command().error(
                clap::error::ErrorKind::ArgumentConflict,
                "options of a command stand behind it, for example: vxdisplay watch --server ws://localhost:55111",
            )),
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
            | Self::Status(_)
            | Self::Autostart(_)
            | Self::Watch(_)
            | Self::Check(_)
            | Self::Replay(_)
            | Self::Shots(_)
            | Self::Texts(_)
            | Self::Diagnose(_)
            | Self::Licenses(_) => None,
            #[cfg(windows)]
            Self::Purge => None,
        }
    }

    /// The settings that the arguments give.
    #[must_use]
    pub fn given(&self) -> Vec<Given> {
        let server = |value: &Option<String>| given(SERVER_URL_KEY, value.as_ref(), "--server");
        match self {
            Self::Run(args) => server(&args.server).into_iter().chain(args.window.given()).collect(),
            Self::Demo(args) => {
                let mut given = args.window.given();
                // Nobody's name is in the demo; the operator's monitor may show it.
                if !args.window.allow_only_monitor {
                    let (key, argument) = ("display.allow_only_monitor", "demo");
                    given.push(Given { key, value: "true".to_owned(), argument });
                }
                given
            }
            Self::Relay(args) => [
                given("relay.listen", args.listen.as_ref(), "--listen"),
                given("relay.dialect", args.dialect.as_ref(), "--dialect"),
                (!args.allow_host.is_empty()).then(|| Given {
                    key: "relay.allowed_hosts",
                    value: args.allow_host.join(","),
                    argument: "--allow-host",
                }),
            ]
            .into_iter()
            .flatten()
            .collect(),
            Self::Send(args) => server(&args.server).into_iter().collect(),
            Self::Watch(args) => server(&args.server).into_iter().collect(),
            Self::Check(args) => server(&args.server).into_iter().collect(),
            Self::Status(args) => server(&args.server).into_iter().collect(),
            Self::Monitors(args) => given("display.monitor", args.monitor.as_ref(), "--monitor").into_iter().collect(),
            Self::Shots(args) => [
                given("display.language", args.language.as_ref(), "--language"),
                given("display.theme", args.theme.as_ref(), "--theme"),
            ]
            .into_iter()
            .flatten()
            .collect(),
            Self::Settings(_)
            | Self::Texts(_)
            | Self::Replay(_)
            | Self::Diagnose(_)
            | Self::Autostart(_)
            | Self::Licenses(_) => Vec::new(),
            #[cfg(windows)]
            Self::Purge => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    fn parse(line: &str) -> Result<(Command, Option<PathBuf>), clap::Error> {
        Cli::try_parse_from(line.split(' ')).and_then(Cli::into_command)
    }

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn run_is_meant_where_no_command_is_named() {
        let (command, _) = parse("vxdisplay --server ws://h:1 --windowed").unwrap();
        assert!(matches!(&command, Command::Run(_)));
        assert_eq!(command.given().iter().map(|given| given.key).collect::<Vec<_>>(), ["server.url", "display.mode"]);
    }

    #[test]
    fn config_works_before_and_behind_every_command() {
        for line in [
            "vxdisplay --config f run",
            "vxdisplay run --config f",
            "vxdisplay --config f watch --json",
            "vxdisplay settings --config f",
            "vxdisplay relay --config f",
            "vxdisplay check --config f",
            "vxdisplay demo --config f",
            "vxdisplay send --config f start",
            "vxdisplay send start --config f",
        ] {
            assert_eq!(parse(line).unwrap().1, Some(PathBuf::from("f")), "{line}");
        }
    }

    #[test]
    fn several_hosts_are_allowed_together() {
        let given = parse("vxdisplay relay --allow-host relaypc --allow-host relaypc.example").unwrap().0.given();
        assert_eq!((given[0].key, given[0].value.as_str()), ("relay.allowed_hosts", "relaypc,relaypc.example"));
        assert!(parse("vxdisplay relay").unwrap().0.given().is_empty());
    }

    #[test]
    fn usage_errors_are_told() {
        for line in [
            "vxdisplay --server ws://h:1 watch",
            "vxdisplay run --windowed --fullscreen",
            "vxdisplay send",
            "vxdisplay send patient",
            "vxdisplay fly",
            "vxdisplay watch --server",
            "vxdisplay check --timeout 0",
            "vxdisplay check --timeout 11",
            "vxdisplay check --timeout abc",
            "vxdisplay check --timeout nan",
            "vxdisplay replay",
            "vxdisplay replay f --speed 0",
            "vxdisplay replay f --speed 1001",
            "vxdisplay replay f --speed NaN",
            "vxdisplay diagnose",
            "vxdisplay status --server",
            "vxdisplay autostart",
            "vxdisplay autostart disable --systemd",
        ] {
            assert!(parse(line).is_err(), "{line}");
        }
    }

    #[test]
    fn send_takes_the_server_before_and_behind_the_event() {
        for line in ["vxdisplay send --server ws://h:1 start", "vxdisplay send start --server ws://h:1"] {
            assert_eq!(parse(line).unwrap().0.given()[0].value, "ws://h:1", "{line}");
        }
    }
}
