//! The display with its windows, from start to end.

use std::cell::RefCell;
use std::io;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError};
use eframe::UserEvent;
use winit::event_loop::EventLoop;
use winit::platform::run_on_demand::EventLoopExtRunOnDemand as _;

use super::awake::SleepInhibitor;
use super::claims::InstanceLocks;
use super::console_memory::{ConsoleMemory, console_file};
use super::console_window::GlConsole;
use super::devices::Devices;
use super::event_loop::{Ended, Host, HostParts};
use super::fault::AppError;
use super::guard::Guard;
use super::jobs::Jobs;
use super::options::WindowOptions;
use super::remembering::{Remembering, memory_file};
use super::shared::UiState;
use super::tray::Tray;
use super::waker::Waker;
use crate::clock::Clock;
use crate::display::{Event, Parts, Session, State, WindowPlan};
use crate::exam::Moment;
use crate::health::{Endpoint, Facts, HealthBoard};
use crate::instance::{Instance, InstanceRequest, InstanceResponse, Refusal};
use crate::l10n::Message;
use crate::link::Link;
use crate::monitors::{Memory, Monitor, Watch};
use crate::settings::Renderer;
use crate::supervisor::{self, RestartInfo};

/// How many consoles over OpenGL can be opened one after the other where the setting asks for OpenGL; further ones are painted by the CPU.
/// Each is made in advance and takes a quarter of a MiB.
const GL_CONSOLES: usize = 8;

/// Shows the display until it is closed or interrupted.
///
/// # Errors
/// Where no window can be opened, or a thread cannot start.
pub fn run(session: Session, mut options: WindowOptions, interrupt: Receiver<()>) -> Result<(), AppError> {
    let (waker, events) = Waker::new(options.pulse.clone());
    // The link connects while everything else is made.
    let (link, link_events) = Link::start(options.link.clone(), Clock::boxed(), waker.as_wake())?;
    let quitter = waker.clone();
    std::thread::Builder::new().name("vx-interrupt".into()).spawn(move || {
        if interrupt.recv().is_ok() {
            quitter.tell(Event::Quit);
        }
    })?;
    let guard = Arc::new(Guard::default());
    // Monitors and event loop have a connection each to the window system, and are asked for at the same time.
    let watching = {
        let (past, guard, waker) = (options.past.clone(), Arc::clone(&guard), waker.clone());
        std::thread::Builder::new().name("vx-first-look".into()).spawn(move || watch(&past, &guard, &waker))?
    };
    let early = (!options.past.desktop).then(event_loop);
    let watch = watching.join().unwrap_or_else(|_| Err(io::Error::other(Message::new("monitors-not-followed"))))?;
    let board = HealthBoard::new(Facts {
        started: Moment::from_start(Clock.reading().now),
        restarts: options.past.restarts.into(),
        last_restart_reason: options.past.last_restart_reason.take().map(supervisor::Ended::message),
        ..Facts::default()
    });
    let claims = options.instance.take().and_then(|instance| serve(instance, &board, &waker, &watch));
    let (_endpoint, no_endpoint) = endpoint(&options, &board);
    let Some(waiting) = desktop_comes(&watch, &waker, &events) else { return Ok(()) };
    // A desktop that was lost is waited for before anything is asked of it.
    let mut event_loop = early.unwrap_or_else(event_loop)?;
    let proxy = event_loop.create_proxy();
    waker.attach(event_loop.create_proxy());
    let monitors = watch.since(0).map(|(_, monitors)| monitors).unwrap_or_default();
    let renderer = options.loaded.resolved.settings.display.renderer;
    // Nobody's name is in a demo, and nothing of it is remembered.
    let places = (options.embedded.is_none()).then_some(&options.request.places);
    let remembering = Remembering::start(places.and_then(memory_file));
    let memory = ConsoleMemory::start(places.and_then(console_file));
    let (parts, relay) = parts(session, options, &remembering, monitors);
    let shared = UiState::new(State::new(parts), Devices::new(relay, &waker), memory, waker.clone());
    let shared = Rc::new(RefCell::new(shared));
    shared.borrow_mut().asked.extend(waiting.into_iter().chain(no_endpoint.map(Event::Said)));
    let gl_consoles = gl_consoles(renderer, &event_loop, &shared, &waker);
    let mut host = Host::new(HostParts {
        shared,
        link,
        link_events,
        events,
        jobs: Jobs::new(waker.clone()),
        tray: Tray::new(waker.clone()),
        waker,
        proxy,
        guard,
        board,
        awake: SleepInhibitor::start()?,
        claims,
        remembering,
        gl_consoles,
    });
    loop {
        let run = event_loop.run_app_on_demand(&mut host);
        match (run, host.ended()) {
            (Ok(()), Some(Ended::GlFailed)) => host.begin_again(),
            // The library's connection cannot be reopened in this process.
            (Err(_), _) | (Ok(()), None) if watch.lost_now() => return Err(AppError::DesktopLost),
            (Err(error), _) => return Err(AppError::no_event_loop(error)),
            (Ok(()), Some(Ended::Quit) | None) => return Ok(()),
        }
    }
}

fn event_loop() -> Result<EventLoop<UserEvent>, AppError> {
    EventLoop::<UserEvent>::with_user_event().build().map_err(AppError::no_event_loop)
}

/// What the state begins with, and the relay that its devices have.
fn parts(
    session: Session,
    options: WindowOptions,
    remembering: &Remembering,
    monitors: Vec<Monitor>,
) -> (Parts, Option<crate::relay::RelayHandle>) {
    let WindowOptions { loaded, request, link, embedded, unattended, past, .. } = options;
    let display = &loaded.resolved.settings.display;
    let given = display.monitor.clone();
    // A number that a supervisor has resolved is replaced by its monitor.
    let memory =
        past.number.map_or_else(|| Memory::new(given.clone()), |number| Memory::numbered(number, given.clone()));
    let memory = remembering.go_on(memory);
    let windows = WindowPlan::new(display.mode, memory, display.allow_only_monitor, unattended, monitors);
    let (relay, at) = match embedded {
        Some(embedded) => {
            let at = (embedded.relay.local_addr(), embedded.dialect);
            (Some(embedded.relay), Some(at))
        }
        None => (None, None),
    };
    let parts = Parts {
        session,
        loaded: Arc::new(loaded),
        request,
        link,
        relay: at,
        windows,
        folder: documents(),
        home_dir: directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned()),
    };
    (parts, relay)
}

/// The consoles that may use OpenGL: the one at start, or all of them if the setting says so.
fn gl_consoles(
    setting: Renderer,
    event_loop: &EventLoop<UserEvent>,
    shared: &Rc<RefCell<UiState>>,
    waker: &Waker,
) -> Vec<GlConsole> {
    let (count, on) = {
        let shared = shared.borrow();
        let plan = shared.state.plan();
        let count = match setting {
            Renderer::Auto => usize::from(plan.console() && plan.patient().is_none()),
            Renderer::Gl => GL_CONSOLES,
            Renderer::Cpu => 0,
        };
        (count, plan.beside_patient().cloned())
    };
    std::iter::repeat_with(|| GlConsole::new(event_loop, shared, waker, on.as_ref())).take(count).collect()
}

/// Follows the monitors: the guard hears of a change first, then the state; the end of the desktop session ends the program.
fn watch(past: &RestartInfo, guard: &Arc<Guard>, waker: &Waker) -> io::Result<Watch> {
    let (guarding, telling, ending) = (Arc::clone(guard), waker.clone(), waker.clone());
    let told = move |monitors: &[Monitor]| {
        if !monitors.is_empty() {
            telling.pulse().meets_desktop();
        }
        guarding.meet(monitors);
        telling.tell(Event::Monitors(monitors.to_vec()));
    };
    Watch::start(past.desktop, Box::new(told), Box::new(move || ending.tell(Event::Quit)))
}

/// Waits while the desktop is lost, since nothing can be painted before it returns. Returns the events of the meantime; `None`
/// if the session has ended or the program should end.
fn desktop_comes(watch: &Watch, waker: &Waker, events: &Receiver<Event>) -> Option<Vec<Event>> {
    /// A desktop without monitors wakes nobody.
    const LOOK_AGAIN: Duration = Duration::from_millis(500);
    let mut waiting = Vec::new();
    while watch.is_lost() {
        waker.pulse().begun();
        waker.pulse().served(false);
        waker.pulse().needs_no_picture();
        match events.recv_timeout(LOOK_AGAIN) {
            Ok(Event::Quit) | Err(RecvTimeoutError::Disconnected) => return None,
            // The newest are read when the wait is over: told after them, these would take the patient screen away.
            Ok(Event::Monitors(_)) | Err(RecvTimeoutError::Timeout) => {}
            Ok(event) => waiting.push(event),
        }
    }
    Some(waiting)
}

/// Answers other starts of the program and `vxdisplay status`. The display works without.
fn serve(instance: Instance, board: &HealthBoard, waker: &Waker, watch: &Watch) -> Option<InstanceLocks> {
    let (board, waker, watch) = (board.clone(), waker.clone(), watch.clone());
    let answer = move |ask| match ask {
        InstanceRequest::Status(locale) => {
            InstanceResponse::status(board.health(Moment::from_start(Clock.reading().now)), locale)
        }
        InstanceRequest::Console => {
            waker.tell(Event::ConsoleWanted);
            InstanceResponse::Done
        }
        InstanceRequest::GiveWay if watch.is_there() => InstanceResponse::Refused(Refusal::KeepsItsDesktop),
        InstanceRequest::GiveWay => {
            tracing::warn!("the display has no desktop, and gives way to another start that has one");
            waker.tell(Event::Quit);
            InstanceResponse::Done
        }
    };
    let claims = InstanceLocks::start(instance, Arc::new(answer));
    claims.inspect_err(|error| tracing::warn!("`vxdisplay status` will not be answered: {error}")).ok()
}

/// The Prometheus endpoint, if configured, or the notice why it is off.
fn endpoint(options: &WindowOptions, board: &HealthBoard) -> (Option<Endpoint>, Option<Message>) {
    let Some(address) = options.loaded.resolved.settings.health.prometheus_listen else { return (None, None) };
    match Endpoint::start(address, board.clone()) {
        Ok(endpoint) => (Some(endpoint), None),
        Err(error) => {
            tracing::warn!("{error}");
            (None, Some(error.message()))
        }
    }
}

/// The user's usual folder for files.
fn documents() -> std::path::PathBuf {
    let dirs = directories::UserDirs::new();
    let documents = dirs.as_ref().and_then(|dirs| dirs.document_dir().or_else(|| dirs.download_dir()));
    documents
        .map(std::path::Path::to_path_buf)
        .filter(|folder| folder.is_dir())
        .or_else(|| dirs.as_ref().map(|dirs| dirs.home_dir().to_path_buf()))
        .unwrap_or_default()
}
