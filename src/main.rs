//! Arguments to run; the only place that ends the process.
// No terminal flashes up when the display starts with the desktop of Windows; `terminal::attach` joins one that is there.
#![cfg_attr(windows, windows_subsystem = "windows")]

use std::ffi::OsString;
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use vxdisplay::cli::{self, Answer, Command, Terminal, TextsWhat, WindowArgs, exit_code};
use vxdisplay::clock::Clock;
use vxdisplay::commands::{self, Failure, Interrupt, Interrupter, OutputError, print};
use vxdisplay::display::{Session, State};
use vxdisplay::dumps::Dumps;
use vxdisplay::host::{self, AppError, Embedded, WindowOptions};
use vxdisplay::instance::{Instance, InstanceClaim, InstanceRequest, InstanceResponse, Running};
use vxdisplay::l10n::{Library, Message, Reader};
use vxdisplay::link::{Link, LinkConfig, Target};
use vxdisplay::logging::LogGuard;
use vxdisplay::monitors::there_is_a_desktop;
use vxdisplay::relay::{Relay, RelayConfig, Scenario};
use vxdisplay::settings::{
    Argument, Dialect, DisplayMode, Loaded, Places, Request, Settings, SettingsError, language_despite_errors, load,
    visible,
};
use vxdisplay::supervisor::{self, Pulse, RestartInfo};
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
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let (command, config) = match cli::parse(&arguments, || terminal(&arguments)) {
        Ok(parsed) => parsed,
        Err(error) => return ExitCode::from(told(&error)),
    };
    let request = request(&command, config);
    let loaded = load(&request);
    let (texts, locale) = match &loaded {
        Ok(loaded) => (loaded.texts.clone(), loaded.staff().locale()),
        Err(_) => (Library::bundled().clone(), language_despite_errors(&request)),
    };
    let reader = Reader::new(&texts, locale);
    match perform(&command, request, loaded, dumps, reader) {
        Ok(()) => ExitCode::from(exit_code::DONE),
        Err(failure) => {
            let sentence = visible_lines(&format!("vxdisplay: {}", reader.text(&failure.message())));
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

/// Whoever reads help: in the language and with the words of the site that the settings name, where these can be used.
fn terminal(arguments: &[OsString]) -> Terminal {
    static TEXTS: OnceLock<Library> = OnceLock::new();
    let request = Request { config: cli::config_file(arguments), ..Request::of_this_process() };
    cli::terminal_of(match load(&request) {
        Ok(loaded) => {
            let locale = loaded.staff().locale();
            Reader::new(TEXTS.get_or_init(|| loaded.texts), locale)
        }
        Err(_) => Reader::new(Library::bundled(), language_despite_errors(&request)),
    })
}

/// Help, the version, or what is wrong with the command line; the exit code.
fn told(answer: &Answer) -> u8 {
    let page = match answer {
        Answer::Page(page) => page,
        Answer::Mistake(lines) => {
            let _where_nobody_reads = std::io::stderr().write_all(visible_lines(lines).as_bytes());
            return exit_code::USAGE;
        }
    };
    match page.print().and_then(|()| std::io::stdout().flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            let _ = writeln!(std::io::stderr(), "vxdisplay: {}", OutputError::from(error));
            exit_code::FAILED
        }
        Ok(()) | Err(_) if page.use_stderr() => exit_code::USAGE,
        Ok(()) | Err(_) => exit_code::DONE,
    }
}

/// Lines as they may be written to a terminal.
fn visible_lines(text: &str) -> String {
    text.lines().map(|line| visible(line) + "\n").collect()
}

/// The one place where a command is made to do what it says.
fn perform(
    command: &Command,
    request: Request,
    loaded: Result<Loaded, SettingsError>,
    dumps: Dumps,
    reader: Reader<'_>,
) -> Result<(), Failure> {
    let begin = |loaded| Start::new(request, loaded, dumps, reader);
    match command {
        // These need no settings, and so work where those cannot be used.
        Command::Autostart(args) => Ok(print(&commands::autostart(&args.command, reader)?)?),
        Command::Licenses(args) => Ok(print(&commands::licenses(args.json))?),
        Command::Texts(args) => Ok(print(&match &args.what {
            TextsWhat::Export { folder } => commands::export_texts(folder)?,
            TextsWhat::Check { folder } => commands::check_texts(folder, reader)?,
        })?),
        #[cfg(windows)]
        Command::Purge => Ok(commands::purge()?),
        // This one also, and above all, where they cannot be used.
        Command::Diagnose(args) => Ok(print(&commands::diagnose(args, &loaded, reader)?)?),
        Command::Settings(args) => {
            let Start { loaded, .. } = begin(loaded)?;
            Ok(print(&if args.json { loaded.explain_json() } else { loaded.explain_text(reader) })?)
        }
        Command::Status(args) => {
            let start = begin(loaded)?.with_notes();
            Ok(print(&commands::status(args, &start.settings().server.url.to_string(), reader)?)?)
        }
        Command::Monitors(args) => {
            let start = begin(loaded)?.with_notes();
            let (display, memory) = (&start.settings().display, host::memory_file(&start.request.places));
            let (choice, memory) = (&display.monitor, memory.as_deref());
            Ok(print(&commands::monitors(choice, display.allow_only_monitor, memory, args.json, reader)?)?)
        }
        Command::Card(args) => {
            let start = begin(loaded)?.with_notes();
            let memory = host::memory_file(&start.request.places);
            let settings = start.settings();
            let config = wiring::screen_config(settings, &start.loaded.texts, None);
            Ok(print(&commands::card(args, (&settings.display, &config), memory.as_deref(), reader)?)?)
        }
        Command::Send(args) => {
            let start = begin(loaded)?.with_notes();
            let today = chrono::Local::now().date_naive();
            Ok(commands::send(&args.event, wiring::link_config(start.settings()), today, reader)?)
        }
        Command::Check(args) => {
            let start = begin(loaded)?.with_notes();
            let (link, style) = (wiring::link_config(start.settings()), commands::CheckStyle::of(args.json, reader));
            if args.watch {
                let (interrupt, _) = commands::on_interrupt()?;
                return Ok(commands::watch_check(link, style, &interrupt)?);
            }
            Ok(commands::check(link, args.timeout, style)?)
        }
        Command::Shots(args) => {
            let start = begin(loaded)?.with_notes();
            let settings = start.settings();
            let config = wiring::screen_config(settings, &start.loaded.texts, None);
            let (written, said) = commands::shots(args, config, settings.site.logo.as_deref())?;
            for message in &said {
                start.say(message);
            }
            Ok(print(&written)?)
        }
        Command::Alias(args) => {
            let start = begin(loaded)?.with_notes();
            Ok(print(&commands::alias(args, &start.loaded.texts, reader)?)?)
        }
        Command::Replay(args) => {
            let start = begin(loaded)?.with_notes();
            let (interrupt, _) = commands::on_interrupt()?;
            // Without a log: what is replayed did not happen in this room now.
            Ok(commands::replay(args, headless(&start, replaying(start.settings())), &interrupt, reader)?)
        }
        Command::Relay(args) => begin(loaded)?.with_notes().logged(|start, interrupt, interrupter, _| {
            let demo = args.demo.then(Scenario::demo);
            let config = RelayConfig { demo, ..wiring::relay_config(start.settings()) };
            let serve = |listens: &dyn Fn()| Ok(commands::relay(config, &interrupt, reader, listens)?);
            #[cfg(windows)]
            if args.service {
                return commands::as_a_service(interrupter, serve);
            }
            drop(interrupter);
            serve(&|| ())
        }),
        Command::Watch(args) => begin(loaded)?.with_notes().logged(|start, interrupt, _, _| {
            let settings = start.settings();
            let (link, events) = Link::start(wiring::link_config(settings), Clock::boxed(), Arc::new(|| ()))?;
            let style = commands::WatchStyle::of(args.json, args.show_patient_data, reader);
            commands::watch(headless(start, session(settings)), events, style, &interrupt)?;
            link.quit();
            Ok(())
        }),
        Command::Run(args) => window(&args.window, &begin(loaded)?.with_notes(), |start, options, log| {
            run(options(wiring::link_config(start.settings()), None), log, reader)
        }),
        Command::Demo(args) => window(&args.window, &begin(loaded)?.with_notes(), |start, options, log| {
            if args.server.is_some() {
                start.say(&Message::new("demo-own-server"));
            }
            demo(start.settings(), options, log, reader)
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
struct Start<'r> {
    request: Request,
    loaded: Loaded,
    reader: Reader<'r>,
}

impl<'r> Start<'r> {
    /// Takes the settings, and lets them decide about memory dumps before there is a patient in the memory.
    fn new(
        request: Request,
        loaded: Result<Loaded, SettingsError>,
        dumps: Dumps,
        reader: Reader<'r>,
    ) -> Result<Self, Failure> {
        let loaded = loaded?;
        dumps.settle(loaded.resolved.settings.diagnostics.core_dumps);
        Ok(Self { request, loaded, reader })
    }

    /// Says what is to be told about the settings.
    fn with_notes(self) -> Self {
        for note in &self.loaded.resolved.notes {
            self.say(&note.message());
        }
        self
    }

    /// Says something beside what the command prints.
    fn say(&self, message: &Message) {
        // Where nobody reads standard error there is nobody to tell.
        let _ = writeln!(std::io::stderr(), "vxdisplay: {}", self.reader.text(message));
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
        let log = logging::start(&self.settings().log, folder, self.reader);
        // Whoever starts by itself has nobody at its standard error, where they are told as well.
        for note in &self.loaded.resolved.notes {
            log.write_down(tracing::Level::WARN, &note.to_string());
        }
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
    start: &Start<'_>,
    show: impl FnOnce(&Start<'_>, Options<'_>, &LogGuard) -> Result<(), Failure>,
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
    start: &Start<'_>,
    (interrupt, interrupter): (Interrupt, Interrupter),
    log: &LogGuard,
    show: impl FnOnce(&Start<'_>, Options<'_>, &LogGuard) -> Result<(), Failure>,
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
    Session::new(wiring::exam_limits(settings), wiring::manner(settings))
}

fn replaying(settings: &Settings) -> Session {
    Session::replaying(wiring::exam_limits(settings), wiring::manner(settings))
}

fn headless(start: &Start<'_>, session: Session) -> State {
    State::headless(session, start.loaded.clone(), start.request.clone())
}

/// Ends the process from a thread that is not the main one.
#[expect(clippy::disallowed_methods, reason = "main.rs alone ends the process, and this is main.rs")]
fn end(code: u8) -> ! {
    std::process::exit(code.into())
}

/// Tells the supervisor of this process's life, and ends it when the supervisor is gone.
fn join_supervisor(interrupter: Interrupter) -> Result<(Pulse, RestartInfo), Failure> {
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

fn run((options, interrupt): (WindowOptions, Interrupt), log: &LogGuard, reader: Reader<'_>) -> Result<(), Failure> {
    let settings = options.loaded.resolved.settings.clone();
    let server = &options.link.server.display;
    let claim = if there_is_a_desktop() {
        Instance::claim_for_desktop(server, PATIENCE_WITH_ANOTHER)
    } else {
        Instance::claim(server)
    };
    let instance = match claim {
        Ok(InstanceClaim::First(instance)) => Some(instance),
        Ok(InstanceClaim::Runs(running)) => return runs_already(&running, settings.display.mode, log, reader),
        Err(error) => {
            // A display that may be there twice is better than none.
            tracing::warn!("whether VX Display runs already cannot be said: {error}");
            None
        }
    };
    match host::run(session(&settings), WindowOptions { instance, ..options }, interrupt) {
        // The session ends, and its programs with it. A supervisor waits whether the desktop comes back. On X11 whoever notices first ends
        // the program, and Xlib ends it with 1: that is the code there, whoever it was.
        Err(AppError::DesktopLost) if !UNDER_SUPERVISION.load(Ordering::Acquire) && is_on_wayland() => Ok(()),
        ended => Ok(ended?),
    }
}

/// Whether the windows are on Wayland, by what the window library looks at.
fn is_on_wayland() -> bool {
    ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// A second start opens the console of the running program, or says that it runs.
fn runs_already(running: &Running, mode: DisplayMode, log: &LogGuard, reader: Reader<'_>) -> Result<(), Failure> {
    let already = Message::new("runs-already").with("server", running.server());
    let already = match mode {
        DisplayMode::Windowed => match running.ask(InstanceRequest::Console, Duration::from_secs(5))? {
            InstanceResponse::Done | InstanceResponse::Status(_) => already.form("opened"),
            InstanceResponse::Refused(why) => return Err(Failure::Refused(why)),
        },
        DisplayMode::Auto | DisplayMode::Fullscreen => already,
    };
    log.write_down(tracing::Level::INFO, &already.to_string());
    let sentence = reader.text(&already);
    if UNDER_SUPERVISION.load(Ordering::Acquire) {
        // Standard output is the supervisor's.
        let _ = writeln!(std::io::stderr(), "{sentence}");
        return Ok(());
    }
    Ok(print(&format!("{sentence}\n"))?)
}

/// The display with a server and patients of its own. Its address is not a setting: nothing else is to be reached.
fn demo(settings: &Settings, options: Options<'_>, log: &LogGuard, reader: Reader<'_>) -> Result<(), Failure> {
    let listen = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let relay = Relay::start(RelayConfig { listen, demo: Some(Scenario::demo()), ..RelayConfig::default() })?;
    let address = relay.local_addr();
    let server = Target::new(false, &address.ip().to_string(), address.port());
    let link = LinkConfig { server, extra_ca: None, ..wiring::link_config(settings) };
    run(options(link, Some(Embedded { relay, dialect: Dialect::Document })), log, reader)
}
