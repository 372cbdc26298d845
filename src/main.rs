//! Arguments to run; the only place that ends the process.
// No terminal flashes up when the display starts with the desktop of Windows; `terminal::attach` joins one that is there.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use clap::Parser;
use vxdisplay::app::{self, AppError, Embedded, Session, WindowOptions};
use vxdisplay::autostart::AutostartError;
use vxdisplay::cli::{Cli, Command, exit_code};
use vxdisplay::clock::Clock;
use vxdisplay::commands::{self, CheckError, Interrupt, Interrupter, ReplayError, SendError, StatusError, WatchError};
use vxdisplay::diagnostics::BundleError;
use vxdisplay::instance::{Answer, Ask, AskError, Claim, Instance, Running};
use vxdisplay::link::{Link, LinkConfig, Target};
use vxdisplay::logging::LogGuard;
use vxdisplay::monitors::{ListError, there_is_a_desktop};
use vxdisplay::relay::{Relay, RelayConfig, RelayError, Scenario};
use vxdisplay::settings::{Argument, Dialect, DisplayMode, Loaded, Places, Request, Settings, SettingsError, load};
use vxdisplay::supervisor::{self, Past, Pulse, SuperviseError};
use vxdisplay::{allocator, logging, terminal, wiring};

/// Whether a supervisor starts this process again when it ends.
static UNDER_SUPERVISION: AtomicBool = AtomicBool::new(false);
/// How long the log has to write its last lines after an internal error.
const LAST_LINES: Duration = Duration::from_millis(50);
/// How long another instance that starts or ends at this moment is waited for.
const PATIENCE_WITH_ANOTHER: Duration = Duration::from_secs(3);
/// How long the display may take to end when its supervisor is gone.
const FAREWELL: Duration = Duration::from_secs(1);

fn main() -> ExitCode {
    allocator::settle();
    terminal::attach();
    std::panic::set_hook(Box::new(|panic| {
        // The place alone: a panic's own words can quote a text, and a text can name a patient.
        let place = panic.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string);
        let _ = writeln!(std::io::stderr(), "vxdisplay: internal error at {place}; please report this line");
        tracing::error!("internal error at {place}");
        if UNDER_SUPERVISION.load(Ordering::Acquire) {
            // A display that has lost a thread is half a display: the supervisor starts a whole one. The log's last lines are on their way.
            std::thread::sleep(LAST_LINES);
            end(exit_code::INTERNAL);
        }
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
            let sentence = format!("vxdisplay: {failure}");
            let _ = writeln!(std::io::stderr(), "{sentence}");
            if matches!(failure, Failure::Settings(_)) && command.window().is_some() {
                // A display that starts by itself has nobody at its standard error, and there is no log yet.
                let folder = Places::of_this_computer().log_dir;
                logging::write_failure(&Settings::default().log, folder.as_deref(), &failure.to_string());
            }
            // A display that its supervisor started is brought back; nobody could do anything else.
            if command.window().is_some_and(|window| !window.supervised_child) {
                terminal::tell(&sentence);
            }
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
    Supervise(#[from] SuperviseError),
    #[error("the display ended with exit code {0}")]
    Display(u8),
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
            Self::Display(code) => *code,
            Self::Settings(_) | Self::Status(StatusError::Several { .. }) => exit_code::USAGE,
            Self::Send(error) if error.is_usage() => exit_code::USAGE,
            Self::Autostart(error) if error.is_usage() => exit_code::USAGE,
            Self::Window(_)
            | Self::Relay(_)
            | Self::Send(_)
            | Self::Watch(_)
            | Self::Check(_)
            | Self::Replay(_)
            | Self::Supervise(_)
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

/// The commands that read no settings, and so work where these cannot be used.
fn without_settings(command: &Command) -> Option<Result<(), Failure>> {
    if let Command::Autostart(args) = command {
        return Some(commands::autostart(&args.command).map_err(Failure::from));
    }
    if let Command::Licenses(args) = command {
        commands::licenses(args.json);
        return Some(Ok(()));
    }
    #[cfg(windows)]
    if matches!(command, Command::Purge) {
        return Some(commands::purge().map_err(Failure::from));
    }
    None
}

fn perform(command: &Command, config: Option<std::path::PathBuf>) -> Result<(), Failure> {
    if let Some(done) = without_settings(command) {
        return done;
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
        let memory = app::memory_file(&request.places);
        return Ok(commands::monitors(&display.monitor, display.allow_only_monitor, memory.as_deref(), args.json)?);
    }
    if let Command::Send(args) = command {
        let today = chrono::Local::now().date_naive();
        return Ok(commands::send(&args.event, wiring::link_config(settings), today)?);
    }
    if let Command::Check(args) = command {
        return Ok(commands::check(wiring::link_config(settings), args.timeout, args.json)?);
    }
    let (interrupt, interrupter) = commands::on_interrupt()?;
    if let Command::Replay(args) = command {
        // Without a log: what is replayed did not happen in this room now.
        return Ok(commands::replay(args, replaying(settings), &interrupt)?);
    }
    let log = start_log(&loaded);
    let done = perform_logged(command, &loaded, &request, interrupt, interrupter, &log);
    // A display that starts by itself has nobody at its standard error. Why its display ended, the supervisor has written already.
    if let Err(failure) = &done
        && command.window().is_some()
        && !matches!(failure, Failure::Display(_))
    {
        log.write_down(tracing::Level::ERROR, &failure.to_string());
    }
    done
}

/// The commands that keep a log.
fn perform_logged(
    command: &Command,
    loaded: &Loaded,
    request: &Request,
    interrupt: Interrupt,
    interrupter: Interrupter,
    log: &LogGuard,
) -> Result<(), Failure> {
    let settings = &loaded.resolved.settings;
    let window = command.window();
    if window.is_some_and(|window| window.supervised) {
        return match commands::supervise(&settings.display, &interrupt)? {
            0 => Ok(()),
            code => Err(Failure::Display(code)),
        };
    }
    let (pulse, past) = match window {
        Some(window) if window.supervised_child => join_supervisor(interrupter)?,
        Some(_) | None => Default::default(),
    };
    #[cfg(debug_assertions)]
    if let Some(fault) = window.and_then(|window| window.inject.as_deref()) {
        vxdisplay::inject::plan(fault).map_err(std::io::Error::other)?;
    }
    let options = |link, embedded| WindowOptions {
        loaded: loaded.clone(),
        request: request.clone(),
        link,
        embedded,
        instance: None,
        unattended: window.is_some_and(|window| window.supervised_child),
        pulse: pulse.clone(),
        past: past.clone(),
    };
    match command {
        Command::Run(_) => run(options(wiring::link_config(settings), None), interrupt, log),
        Command::Demo(args) => {
            if args.server.is_some() {
                let _ = writeln!(std::io::stderr(), "vxdisplay: the demo starts its own server; --server is not used");
            }
            demo(settings, options, interrupt, log)
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
        | Command::Diagnose(_)
        | Command::Licenses(_) => Ok(()),
        #[cfg(windows)]
        Command::Purge => Ok(()),
    }
}

fn start_log(loaded: &Loaded) -> LogGuard {
    let folder = loaded.files.log_dir.as_ref().map(|found| found.path.as_path());
    logging::start(&loaded.resolved.settings.log, folder)
}

fn session(settings: &Settings) -> Session {
    Session::new(wiring::exam_limits(settings), wiring::names_privacy(settings))
}

fn replaying(settings: &Settings) -> Session {
    Session::replaying(wiring::exam_limits(settings), wiring::names_privacy(settings))
}

/// Ends the process from a thread that is not the main one.
#[expect(clippy::disallowed_methods, reason = "main.rs alone ends the process, and this is main.rs")]
fn end(code: u8) -> ! {
    std::process::exit(code.into())
}

/// Tells the supervisor of this process's life, and ends it when the supervisor is gone.
fn join_supervisor(interrupter: Interrupter) -> Result<(Pulse, Past), Failure> {
    UNDER_SUPERVISION.store(true, Ordering::Release);
    let pulse = Pulse::default();
    let orphaned = move || {
        interrupter();
        std::thread::sleep(FAREWELL);
        // A frame loop that hangs does not hear an interruption, and nobody is left to remove it.
        end(exit_code::DONE);
    };
    // Where this process is stopped, it hears nothing; the system removes it, and its frozen window, with the supervisor's main thread, which started it.
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::process::set_parent_process_death_signal(Some(rustix::process::Signal::KILL)) {
        tracing::warn!("a display that hangs will outlive its supervisor: {error}");
    }
    let past = supervisor::join(std::io::stdin(), std::io::stdout(), pulse.clone(), Box::new(orphaned))?;
    if let Some(reason) = &past.last_restart_reason {
        tracing::info!("supervisor: restart {} of the display, which had ended: {reason}", past.restarts);
    }
    Ok((pulse, past))
}

fn run(options: WindowOptions, interrupt: Interrupt, log: &LogGuard) -> Result<(), Failure> {
    let settings = options.loaded.resolved.settings.clone();
    let server = &options.link.server.display;
    let claim = if there_is_a_desktop() {
        Instance::claim_for_desktop(server, PATIENCE_WITH_ANOTHER)
    } else {
        Instance::claim(server)
    };
    let instance = match claim {
        Ok(Claim::First(instance)) => Some(instance),
        Ok(Claim::Runs(running)) => return runs_already(&running, settings.display.mode, log),
        Err(error) => {
            // A display that may be there twice is better than none.
            tracing::warn!("whether VX Display runs already cannot be said: {error}");
            None
        }
    };
    match app::run(session(&settings), WindowOptions { instance, ..options }, interrupt) {
        // The session ends, and its programs with it. A supervisor waits whether the desktop comes back.
        Err(AppError::DesktopLost) if !UNDER_SUPERVISION.load(Ordering::Acquire) => Ok(()),
        ended => Ok(ended?),
    }
}

/// A second start opens the console of the running program, or says that it runs.
fn runs_already(running: &Running, mode: DisplayMode, log: &LogGuard) -> Result<(), Failure> {
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
    let sentence = format!("VX Display runs already for {}{opened}.", running.server());
    log.write_down(tracing::Level::INFO, &sentence);
    let _ = if UNDER_SUPERVISION.load(Ordering::Acquire) {
        // Standard output is the supervisor's.
        writeln!(std::io::stderr(), "{sentence}")
    } else {
        writeln!(std::io::stdout(), "{sentence}")
    };
    Ok(())
}

/// The display with a server and patients of its own. Its address is not a setting: nothing else is to be reached.
fn demo(
    settings: &Settings,
    options: impl Fn(LinkConfig, Option<Embedded>) -> WindowOptions,
    interrupt: Interrupt,
    log: &LogGuard,
) -> Result<(), Failure> {
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let relay = Relay::start(RelayConfig { listen, demo: Some(Scenario::demo()), ..RelayConfig::default() })?;
    let address = relay.local_addr();
    let server = Target::new(false, &address.ip().to_string(), address.port());
    let link = LinkConfig { server, extra_ca: None, ..wiring::link_config(settings) };
    run(options(link, Some(Embedded { relay, dialect: Dialect::Document })), interrupt, log)
}
