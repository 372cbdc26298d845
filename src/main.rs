//! Arguments to run; the only place that ends the process.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::Parser;
use vxdisplay::app::{self, AppError, Embedded, Session};
use vxdisplay::autostart::AutostartError;
use vxdisplay::cli::{Cli, Command, exit_code};
use vxdisplay::clock::Clock;
use vxdisplay::commands::{self, CheckError, Interrupt, ReplayError, SendError, StatusError, WatchError};
use vxdisplay::diagnostics::BundleError;
use vxdisplay::instance::{Answer, Ask, AskError, Claim, Instance, Running};
use vxdisplay::link::{Link, LinkConfig, Target};
use vxdisplay::monitors::ListError;
use vxdisplay::relay::{Relay, RelayConfig, RelayError, Scenario};
use vxdisplay::settings::{Argument, Dialect, DisplayMode, Loaded, Request, Settings, SettingsError, load};
use vxdisplay::{logging, wiring};

fn main() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        // The place alone: a panic's own words can quote a text, and a text can name a patient.
        let place = panic.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        let _ = writeln!(std::io::stderr(), "vxdisplay: internal error at {place}; please report this line");
        tracing::error!("internal error at {place}");
    }));
    let (command, config) = match Cli::try_parse().and_then(Cli::into_command) {
        Ok(parsed) => parsed,
        Err(error) => {
            // Help and version are no errors; printing can only fail where nobody reads.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { exit_code::USAGE } else { exit_code::DONE });
        }
    };
    match perform(&command, config) {
        Ok(()) => ExitCode::from(exit_code::DONE),
        Err(failure) => {
            let _ = writeln!(std::io::stderr(), "vxdisplay: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}

/// Why a command did not do what it was asked for.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("the settings cannot be used:\n{0}")]
    Settings(#[from] SettingsError),
    #[error("{0}")]
    Window(#[from] AppError),
    #[error("{0}")]
    Relay(#[from] RelayError),
    #[error("{0}")]
    Send(#[from] SendError),
    #[error("{0}")]
    Watch(#[from] WatchError),
    #[error("{0}")]
    Check(#[from] CheckError),
    #[error("{0}")]
    Replay(#[from] ReplayError),
    #[error("{0}")]
    Running(#[from] AskError),
    #[error("VX Display runs already, and could not open its window: {0}")]
    Refused(String),
    #[error("{0}")]
    Monitors(#[from] ListError),
    #[error("{0}")]
    Status(#[from] StatusError),
    #[error("{0}.")]
    Autostart(#[from] AutostartError),
    #[error("{0}")]
    Diagnose(#[from] BundleError),
    #[error("Ctrl+C and SIGTERM cannot be listened for: {0}")]
    Interrupt(#[from] ctrlc::Error),
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

impl Failure {
    fn exit_code(&self) -> u8 {
        match self {
            Self::Settings(_) | Self::Status(StatusError::Several { .. }) => exit_code::USAGE,
            Self::Send(error) if error.is_usage() => exit_code::USAGE,
            Self::Autostart(error) if error.is_usage() => exit_code::USAGE,
            Self::Window(_)
            | Self::Relay(_)
            | Self::Send(_)
            | Self::Watch(_)
            | Self::Check(_)
            | Self::Replay(_)
            | Self::Running(_)
            | Self::Refused(_)
            | Self::Monitors(_)
            | Self::Status(_)
            | Self::Autostart(_)
            | Self::Diagnose(_)
            | Self::Interrupt(_)
            | Self::Io(_) => exit_code::FAILED,
        }
    }
}

fn perform(command: &Command, config: Option<std::path::PathBuf>) -> Result<(), Failure> {
    if let Command::Autostart(args) = command {
        // Also where the settings cannot be used: it reads none.
        return Ok(commands::autostart(&args.command)?);
    }
    let arguments = command
        .given()
        .into_iter()
        .map(|given| Argument { key: given.key, option: given.argument.to_owned(), value: given.value })
        .collect();
    let request = Request { config, arguments, ..Request::of_this_process() };
    let loaded = load(&request);
    if let Command::Diagnose(args) = command {
        // Also, and above all, where the settings cannot be used.
        return Ok(commands::diagnose(args, &loaded)?);
    }
    let loaded = loaded?;
    if let Command::Settings(args) = command {
        let text = if args.json { loaded.explain_json() } else { loaded.explain_text() };
        // Nobody reads any more: then there is nothing left to do.
        let _ = std::io::stdout().write_all(text.as_bytes());
        return Ok(());
    }
    for note in &loaded.resolved.notes {
        let _ = writeln!(std::io::stderr(), "vxdisplay: {note}");
    }
    let settings = &loaded.resolved.settings;
    if let Command::Status(args) = command {
        return Ok(commands::status(args, &settings.server.url.to_string())?);
    }
    if let Command::Monitors(args) = command {
        let display = &settings.display;
        return Ok(commands::monitors(&display.monitor, display.allow_only_monitor, args.json)?);
    }
    if let Command::Send(args) = command {
        let today = chrono::Local::now().date_naive();
        return Ok(commands::send(&args.event, wiring::link_config(settings), today)?);
    }
    if let Command::Check(args) = command {
        return Ok(commands::check(wiring::link_config(settings), args.timeout, args.json)?);
    }
    let interrupt = commands::on_interrupt()?;
    if let Command::Replay(args) = command {
        // Without a log: what is replayed did not happen in this room now.
        return Ok(commands::replay(args, replaying(settings), &interrupt)?);
    }
    let _log = start_log(&loaded);
    match command {
        Command::Run(_) => run(&loaded, &request, wiring::link_config(settings), None, interrupt),
        Command::Demo(args) => {
            if args.server.is_some() {
                let _ = writeln!(std::io::stderr(), "vxdisplay: the demo starts its own server; --server is not used");
            }
            demo(&loaded, &request, interrupt)
        }
        Command::Relay(args) => {
            let demo = args.demo.then(Scenario::demo);
            Ok(commands::relay(RelayConfig { demo, ..wiring::relay_config(settings) }, &interrupt)?)
        }
        Command::Watch(args) => {
            let (link, events) = Link::start(wiring::link_config(settings), Clock::boxed(), Arc::new(|| ()))?;
            let style = commands::WatchStyle { json: args.json, show_patient_data: args.show_patient_data };
            commands::watch(session(settings), events, style, &interrupt)?;
            link.quit();
            Ok(())
        }
        Command::Check(_)
        | Command::Send(_)
        | Command::Settings(_)
        | Command::Monitors(_)
        | Command::Status(_)
        | Command::Autostart(_)
        | Command::Replay(_)
        | Command::Diagnose(_) => Ok(()),
    }
}

fn start_log(loaded: &Loaded) -> logging::LogGuard {
    let folder = loaded.files.log_dir.as_ref().map(|found| found.path.as_path());
    logging::start(&loaded.resolved.settings.log, folder)
}

fn session(settings: &Settings) -> Session {
    Session::new(wiring::exam_limits(settings), wiring::names_privacy(settings))
}

fn replaying(settings: &Settings) -> Session {
    Session::replaying(wiring::exam_limits(settings), wiring::names_privacy(settings))
}

fn run(
    loaded: &Loaded,
    request: &Request,
    link: LinkConfig,
    embedded: Option<Embedded>,
    interrupt: Interrupt,
) -> Result<(), Failure> {
    let settings = &loaded.resolved.settings;
    let instance = match Instance::claim(&link.server.display) {
        Ok(Claim::First(instance)) => Some(instance),
        Ok(Claim::Runs(running)) => return runs_already(&running, settings.display.mode),
        Err(error) => {
            // A display that may be there twice is better than none.
            tracing::warn!("whether VX Display runs already cannot be said: {error}");
            None
        }
    };
    let options = wiring::window_options(loaded, request, link, embedded, instance);
    Ok(app::run(session(settings), options, interrupt)?)
}

/// A second start opens the console of the running program, or says that it runs.
fn runs_already(running: &Running, mode: DisplayMode) -> Result<(), Failure> {
    let opened = match mode {
        DisplayMode::Windowed => {
            let answer = running.ask(Ask::Console, Duration::from_secs(5))?;
            match answer {
                Answer::Done | Answer::Status(_) => "; its window was opened",
                Answer::Refused(why) => return Err(Failure::Refused(why)),
            }
        }
        DisplayMode::Auto | DisplayMode::Fullscreen => "",
    };
    let _ = writeln!(std::io::stdout(), "VX Display runs already for {}{opened}.", running.server());
    Ok(())
}

/// The display with a server and patients of its own. Its address is not a setting: nothing else is to be reached.
fn demo(loaded: &Loaded, request: &Request, interrupt: Interrupt) -> Result<(), Failure> {
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let relay = Relay::start(RelayConfig { listen, demo: Some(Scenario::demo()), ..RelayConfig::default() })?;
    let address = relay.local_addr();
    let server = Target::new(false, &address.ip().to_string(), address.port());
    let link = LinkConfig { server, extra_ca: None, ..wiring::link_config(&loaded.resolved.settings) };
    let embedded = Embedded { relay, dialect: Dialect::Document };
    run(loaded, request, link, Some(embedded), interrupt)
}
