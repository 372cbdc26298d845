//! Arguments to run; the only place that ends the process.
// No terminal flashes up when the display starts with the desktop of Windows; `terminal::attach` joins one that is there.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use vxdisplay::autostart::AutostartError;
use vxdisplay::cli::{self, Command, TextsWhat, WindowArgs, exit_code};
use vxdisplay::clock::Clock;
use vxdisplay::commands::{
    self, AliasError, CheckError, Interrupt, Interrupter, OutputError, ReplayError, SendError, ShotsError, StatusError,
    TextsError, WatchError, print,
};
use vxdisplay::diagnostics::BundleError;
use vxdisplay::display::{Session, State};
use vxdisplay::dumps::Dumps;
use vxdisplay::host::{self, AppError, Embedded, WindowOptions};
use vxdisplay::instance::{Answer, Ask, AskError, Claim, Instance, Running};
use vxdisplay::link::{Link, LinkConfig, Target};
use vxdisplay::logging::LogGuard;
use vxdisplay::monitors::{ListError, there_is_a_desktop};
use vxdisplay::relay::{Relay, RelayConfig, RelayError, Scenario};
use vxdisplay::settings::{
    Argument, Dialect, DisplayMode, Loaded, Places, Request, Settings, SettingsError, load, visible,
};
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
    let dumps = Dumps::off();
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
    let (command, config) = match cli::parse(&std::env::args_os().collect::<Vec<_>>(), cli::this_terminal) {
        Ok(parsed) => parsed,
        Err(error) => return ExitCode::from(told(&error)),
    };
    match perform(&command, config, dumps) {
        Ok(()) => ExitCode::from(exit_code::DONE),
        Err(failure) => {
            let sentence = visible_lines(&format!("vxdisplay: {failure}"));
            let _ = std::io::stderr().write_all(sentence.as_bytes());
            if matches!(failure, Failure::Settings(_)) && command.window().is_some() {
                // A display that starts by itself has nobody at its standard error, and there is no log yet.
                let folder = Places::of_this_computer().log_dir;
                logging::write_failure(&Settings::default().log, folder.as_deref(), &failure.to_string());
            }
            // A display that its supervisor started is brought back; nobody could do anything else.
            if command.window().is_some_and(|window| !window.supervised_child) {
                terminal::tell(sentence.trim_end());
            }
            ExitCode::from(failure.exit_code())
        }
    }
}

/// Help, the version, or what is wrong with the command line; the exit code.
fn told(answer: &clap::Error) -> u8 {
    if answer.use_stderr() {
        let plain = answer.to_string();
        // An argument may bring characters along that would move a terminal's cursor; colours are not worth them.
        let _where_nobody_reads = if plain.lines().all(|line| visible(line) == line) {
            answer.print()
        } else {
            std::io::stderr().write_all(visible_lines(&plain).as_bytes())
        };
        return exit_code::USAGE;
    }
    match answer.print().and_then(|()| std::io::stdout().flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            let _ = writeln!(std::io::stderr(), "vxdisplay: {}", OutputError::from(error));
            exit_code::FAILED
        }
        Ok(()) | Err(_) => exit_code::DONE,
    }
}

/// Lines as they may be written to a terminal.
fn visible_lines(text: &str) -> String {
    text.lines().map(|line| visible(line) + "\n").collect()
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
    Shots(#[from] ShotsError),
    #[error("{0}")]
    Texts(#[from] TextsError),
    #[error("{0}")]
    Alias(#[from] AliasError),
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
    Output(#[from] OutputError),
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
            | Self::Shots(_)
            | Self::Texts(_)
            | Self::Alias(_)
            | Self::Supervise(_)
            | Self::Running(_)
            | Self::Refused(_)
            | Self::Monitors(_)
            | Self::Status(_)
            | Self::Autostart(_)
            | Self::Diagnose(_)
            | Self::Interrupt(_)
            | Self::Output(_)
            | Self::Io(_) => exit_code::FAILED,
        }
    }
}

/// The one place where a command is made to do what it says.
fn perform(command: &Command, config: Option<PathBuf>, dumps: Dumps) -> Result<(), Failure> {
    let ask = || request(command, config);
    match command {
        // These read no settings, and so work where those cannot be used.
        Command::Autostart(args) => Ok(print(&commands::autostart(&args.command)?)?),
        Command::Licenses(args) => Ok(print(&commands::licenses(args.json))?),
        #[cfg(windows)]
        Command::Purge => Ok(commands::purge()?),
        // This one also, and above all, where they cannot be used.
        Command::Diagnose(args) => Ok(print(&commands::diagnose(args, &load(&ask()))?)?),
        Command::Settings(args) => {
            let Start { loaded, .. } = Start::load(ask(), dumps)?;
            Ok(print(&if args.json { loaded.explain_json() } else { loaded.explain_text() })?)
        }
        Command::Status(args) => {
            let start = Start::load(ask(), dumps)?.with_notes();
            Ok(print(&commands::status(args, &start.settings().server.url.to_string())?)?)
        }
        Command::Monitors(args) => {
            let start = Start::load(ask(), dumps)?.with_notes();
            let (display, memory) = (&start.settings().display, host::memory_file(&start.request.places));
            let text = commands::monitors(&display.monitor, display.allow_only_monitor, memory.as_deref(), args.json)?;
            Ok(print(&text)?)
        }
        Command::Send(args) => {
            let start = Start::load(ask(), dumps)?.with_notes();
            let today = chrono::Local::now().date_naive();
            Ok(commands::send(&args.event, wiring::link_config(start.settings()), today)?)
        }
        Command::Check(args) => {
            let start = Start::load(ask(), dumps)?.with_notes();
            Ok(commands::check(wiring::link_config(start.settings()), args.timeout, args.json)?)
        }
        Command::Shots(args) => {
            let start = Start::load(ask(), dumps)?.with_notes();
            Ok(print(&commands::shots(args, &wiring::screen_config(start.settings(), &start.loaded.texts))?)?)
        }
        Command::Alias(args) => {
            let start = Start::load(ask(), dumps)?.with_notes();
            Ok(print(&commands::alias(args, &start.loaded.texts, start.loaded.at_the_terminal())?)?)
        }
        Command::Texts(args) => Ok(print(&match &args.what {
            TextsWhat::Export { folder } => commands::export_texts(folder)?,
            TextsWhat::Check { folder } => commands::check_texts(folder)?,
        })?),
        Command::Replay(args) => {
            let start = Start::load(ask(), dumps)?.with_notes();
            let (interrupt, _) = commands::on_interrupt()?;
            // Without a log: what is replayed did not happen in this room now.
            Ok(commands::replay(args, headless(&start, replaying(start.settings())), &interrupt)?)
        }
        Command::Relay(args) => Start::load(ask(), dumps)?.with_notes().logged(|start, interrupt, _, _| {
            let demo = args.demo.then(Scenario::demo);
            let config = RelayConfig { demo, ..wiring::relay_config(start.settings()) };
            Ok(commands::relay(config, &interrupt)?)
        }),
        Command::Watch(args) => Start::load(ask(), dumps)?.with_notes().logged(|start, interrupt, _, _| {
            let settings = start.settings();
            let (link, events) = Link::start(wiring::link_config(settings), Clock::boxed(), Arc::new(|| ()))?;
            let style = commands::WatchStyle { json: args.json, show_patient_data: args.show_patient_data };
            commands::watch(headless(start, session(settings)), events, style, &interrupt)?;
            link.quit();
            Ok(())
        }),
        Command::Run(args) => window(&args.window, &Start::load(ask(), dumps)?.with_notes(), |start, options, log| {
            run(options(wiring::link_config(start.settings()), None), log)
        }),
        Command::Demo(args) => window(&args.window, &Start::load(ask(), dumps)?.with_notes(), |start, options, log| {
            if args.server.is_some() {
                let _ = writeln!(std::io::stderr(), "vxdisplay: the demo starts its own server; --server is not used");
            }
            demo(start.settings(), options, log)
        }),
    }
}

/// All that the settings of this start are read from.
fn request(command: &Command, config: Option<PathBuf>) -> Request {
    let arguments = command
        .given()
        .into_iter()
        .map(|given| Argument { key: given.key, option: given.argument.to_owned(), value: given.value })
        .collect();
    Request { config, arguments, ..Request::of_this_process() }
}

/// What a command that needs settings starts with.
struct Start {
    request: Request,
    loaded: Loaded,
}

impl Start {
    /// Reads the settings, and lets them decide about memory dumps before there is a patient in the memory.
    fn load(request: Request, dumps: Dumps) -> Result<Self, Failure> {
        let loaded = load(&request)?;
        dumps.settle(loaded.resolved.settings.diagnostics.core_dumps);
        Ok(Self { request, loaded })
    }

    /// Says what is to be told about the settings.
    fn with_notes(self) -> Self {
        for note in &self.loaded.resolved.notes {
            let _ = writeln!(std::io::stderr(), "vxdisplay: {note}");
        }
        self
    }

    fn settings(&self) -> &Settings {
        &self.loaded.resolved.settings
    }

    /// Does something with a log, until it is interrupted.
    fn logged(
        &self,
        act: impl FnOnce(&Self, Interrupt, Interrupter, &LogGuard) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let (interrupt, interrupter) = commands::on_interrupt()?;
        let folder = self.loaded.files.log_dir.as_ref().map(|found| found.path.as_path());
        let log = logging::start(&self.settings().log, folder);
        if self.settings().diagnostics.core_dumps {
            tracing::warn!("memory dumps are on (diagnostics.core_dumps): such a file holds patient data");
        }
        act(self, interrupt, interrupter, &log)
    }
}

/// Makes the options of a window for a server.
type Options<'a> = &'a dyn Fn(LinkConfig, Option<Embedded>) -> (WindowOptions, Interrupt);

/// A command with a window, or the supervisor of one.
fn window(
    args: &WindowArgs,
    start: &Start,
    show: impl FnOnce(&Start, Options<'_>, &LogGuard) -> Result<(), Failure>,
) -> Result<(), Failure> {
    #[cfg(target_os = "linux")]
    if !args.supervised && start.settings().display.mode != DisplayMode::Windowed {
        // There is no other thread yet.
        host::prefer_short_compose_file();
    }
    start.logged(|start, interrupt, interrupter, log| {
        let done = if args.supervised {
            match commands::supervise(&start.settings().display, &interrupt) {
                Ok(0) => Ok(()),
                Ok(code) => Err(Failure::Display(code)),
                Err(error) => Err(error.into()),
            }
        } else {
            unsupervised(args, start, (interrupt, interrupter), log, show)
        };
        // A display that starts by itself has nobody at its standard error. Why its display ended, the supervisor has written already.
        if let Err(failure) = &done
            && !matches!(failure, Failure::Display(_))
        {
            log.write_down(tracing::Level::ERROR, &failure.to_string());
        }
        done
    })
}

fn unsupervised(
    args: &WindowArgs,
    start: &Start,
    (interrupt, interrupter): (Interrupt, Interrupter),
    log: &LogGuard,
    show: impl FnOnce(&Start, Options<'_>, &LogGuard) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let (pulse, past) = if args.supervised_child { join_supervisor(interrupter)? } else { Default::default() };
    #[cfg(debug_assertions)]
    if let Some(fault) = args.inject.as_deref() {
        vxdisplay::inject::plan(fault).map_err(std::io::Error::other)?;
    }
    let options = |link, embedded| {
        let options = WindowOptions {
            loaded: start.loaded.clone(),
            request: start.request.clone(),
            link,
            embedded,
            instance: None,
            unattended: args.supervised_child,
            pulse: pulse.clone(),
            past: past.clone(),
        };
        (options, interrupt.clone())
    };
    show(start, &options, log)
}

fn session(settings: &Settings) -> Session {
    Session::new(wiring::exam_limits(settings), wiring::names_privacy(settings))
}

fn replaying(settings: &Settings) -> Session {
    Session::replaying(wiring::exam_limits(settings), wiring::names_privacy(settings))
}

fn headless(start: &Start, session: Session) -> State {
    State::headless(session, start.loaded.clone(), start.request.clone())
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

fn run((options, interrupt): (WindowOptions, Interrupt), log: &LogGuard) -> Result<(), Failure> {
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
    match host::run(session(&settings), WindowOptions { instance, ..options }, interrupt) {
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
    if UNDER_SUPERVISION.load(Ordering::Acquire) {
        // Standard output is the supervisor's.
        let _ = writeln!(std::io::stderr(), "{sentence}");
        return Ok(());
    }
    Ok(print(&format!("{sentence}\n"))?)
}

/// The display with a server and patients of its own. Its address is not a setting: nothing else is to be reached.
fn demo(settings: &Settings, options: Options<'_>, log: &LogGuard) -> Result<(), Failure> {
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let relay = Relay::start(RelayConfig { listen, demo: Some(Scenario::demo()), ..RelayConfig::default() })?;
    let address = relay.local_addr();
    let server = Target::new(false, &address.ip().to_string(), address.port());
    let link = LinkConfig { server, extra_ca: None, ..wiring::link_config(settings) };
    run(options(link, Some(Embedded { relay, dialect: Dialect::Document })), log)
}
