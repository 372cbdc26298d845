//! The program with windows: the technologist's console and the patient screen, two windows of one process on one link.
//!
//! Windows come and go with the monitors and with what is asked for; while there is none, the link and the exam go on. All windows of
//! one time are a [`super::stage`]: the first of them is the patient screen or the console, and the other one hangs on it.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use eframe::NativeOptions;

use super::awake::Awake;
use super::claims::Claims;
use super::desk::Desk;
use super::fault::AppError;
use super::placement::{self, Cover};
use super::renderer::{self, Backend};
use super::session::Session;
use super::shared::{Front, Shared, lock};
use super::stage::Stage;
use super::unmanaged::Guard;
use super::waker::Waker;
use crate::clock::Clock;
use crate::console::Both;
use crate::exam::Moment;
use crate::health::{Endpoint, Facts, HealthBoard};
#[cfg(debug_assertions)]
use crate::inject::{self, Point};
use crate::instance::{Answer, Ask, Instance};
use crate::link::{Link, LinkConfig};
use crate::monitors::{Monitor, Watch};
use crate::relay::RelayHandle;
use crate::settings::{Dialect, Loaded, Renderer, Request};
use crate::supervisor::{Past, Pulse};

/// What the windows are told at their start.
pub struct WindowOptions {
    /// All settings, and what they were read from.
    pub loaded: Loaded,
    /// How to read them anew.
    pub request: Request,
    /// The link.
    pub link: LinkConfig,
    /// The relay that was started with the program.
    pub embedded: Option<Embedded>,
    /// The claim to be the only one for this user and server; none where that cannot be said.
    pub instance: Option<Instance>,
    /// Whether a supervisor has started it: nobody asked for a window by hand.
    pub unattended: bool,
    /// The pulse of the frame loop.
    pub pulse: Pulse,
    /// What happened before, under a supervisor.
    pub past: Past,
}

/// The relay in this program, and how it speaks.
pub struct Embedded {
    /// The relay.
    pub relay: RelayHandle,
    /// Its dialect.
    pub dialect: Dialect,
}

pub(super) const TITLE: &str = "VX Display";

/// Shows the display until it is closed or interrupted.
///
/// # Errors
/// Where no renderer can open a window, or a thread cannot start.
pub fn run(
    session: Session,
    mut options: WindowOptions,
    interrupt: crossbeam_channel::Receiver<()>,
) -> Result<(), AppError> {
    let waker = Waker::new(options.pulse.clone());
    let wake = || {
        let waker = waker.clone();
        Arc::new(move || waker.wake())
    };
    let (link, events) = Link::start(options.link.clone(), Clock::boxed(), wake())?;
    let quitter = waker.clone();
    std::thread::Builder::new().name("vx-interrupt".into()).spawn(move || {
        if interrupt.recv().is_ok() {
            quitter.quit();
        }
    })?;
    let guard = Arc::new(Guard::default());
    let watch = watch(&options.past, &guard, &waker)?;
    let board = HealthBoard::new(Facts {
        started: Moment::from_start(Clock.reading().now),
        restarts: options.past.restarts.into(),
        last_restart_reason: options.past.last_restart_reason.take(),
        ..Facts::default()
    });
    let claims = options.instance.take().and_then(|instance| serve(instance, &board, &waker, &watch));
    let (_endpoint, no_endpoint) = endpoint(&options, &board);
    if !desktop_comes(&watch, &waker) {
        return Ok(());
    }
    let monitors = watch.since(0).map(|(_, monitors)| monitors).unwrap_or_default();
    let renderer = options.loaded.resolved.settings.display.renderer;
    let mut desk = Desk::new(session, link, events, options, monitors, wake());
    desk.set_claims(claims);
    if let Some(said) = no_endpoint {
        desk.say(said);
    }
    let shared = Arc::new(Mutex::new(Shared::new(desk, watch.clone(), waker.clone(), Awake::start()?, guard, board)));
    let ended = show(renderer, &shared, &waker, &watch);
    // Whatever a window may still hold: the place is free now.
    lock(&shared).desk.set_claims(None);
    ended
}

/// Opens and closes windows until the program ends.
fn show(renderer: Renderer, shared: &Arc<Mutex<Shared>>, waker: &Waker, watch: &Watch) -> Result<(), AppError> {
    let mut renderers = Renderers::new(renderer);
    loop {
        let front = lock(shared).front();
        match front {
            Front::End if waker.has_lost_graphics() => return Err(AppError::GraphicsLost),
            Front::End => return Ok(()),
            Front::Nothing => away(shared, waker),
            Front::Patient(_) | Front::Console => match renderers.show(shared, waker, &front) {
                // The library's connection cannot be opened anew in this process.
                Err(_) if watch.lost_now() => return Err(AppError::DesktopLost),
                shown => shown?,
            },
        }
    }
}

/// Follows the monitors: their changes wake the windows, and the end of the desktop session ends the program.
fn watch(past: &Past, guard: &Arc<Guard>, waker: &Waker) -> std::io::Result<Watch> {
    let (guarding, waking, ending) = (Arc::clone(guard), waker.clone(), waker.clone());
    let told = move |monitors: &[Monitor]| {
        if !monitors.is_empty() {
            waking.pulse().meets_desktop();
        }
        guarding.meet(monitors);
        waking.wake();
    };
    Watch::start(past.desktop, Box::new(told), Box::new(move || ending.quit()))
}

/// Waits where the desktop was lost, for nothing can be painted before it comes back. False where its session has ended, or the program is to end.
fn desktop_comes(watch: &Watch, waker: &Waker) -> bool {
    /// A desktop without monitors wakes nobody.
    const LOOK_AGAIN: Duration = Duration::from_millis(500);
    while watch.is_lost() && !waker.is_quitting() {
        waker.pulse().begun();
        waker.pulse().served(false);
        waker.pulse().needs_no_picture();
        waker.rest(LOOK_AGAIN);
    }
    !waker.is_quitting()
}

/// Answers other starts of the program and `vxdisplay status`. The display works without.
fn serve(instance: Instance, board: &HealthBoard, waker: &Waker, watch: &Watch) -> Option<Claims> {
    let (board, waker, watch) = (board.clone(), waker.clone(), watch.clone());
    let answer = move |ask| match ask {
        Ask::Status => Answer::Status(Box::new(board.health(Moment::from_start(Clock.reading().now)))),
        Ask::Console => {
            waker.open_console();
            Answer::Done
        }
        Ask::GiveWay if watch.is_there() => Answer::Refused("it has its desktop".to_owned()),
        Ask::GiveWay => {
            tracing::warn!("the display has no desktop, and gives way to another start that has one");
            waker.quit();
            Answer::Done
        }
    };
    let claims = Claims::start(instance, Arc::new(answer));
    claims.inspect_err(|error| tracing::warn!("`vxdisplay status` will not be answered: {error}")).ok()
}

/// Where Prometheus may read, if that was asked for, and what is to be said where it may not.
fn endpoint(options: &WindowOptions, board: &HealthBoard) -> (Option<Endpoint>, Option<Both>) {
    let Some(address) = options.loaded.resolved.settings.health.prometheus_listen else { return (None, None) };
    match Endpoint::start(address, board.clone()) {
        Ok(endpoint) => (Some(endpoint), None),
        Err(error) => {
            tracing::warn!("{error}");
            (None, Some(Both::new(error.to_string(), error.korean())))
        }
    }
}

/// Goes on without a window until there should be one.
fn away(shared: &Mutex<Shared>, waker: &Waker) {
    loop {
        let wait = {
            let mut shared = lock(shared);
            let (_, wait) = shared.turn();
            shared.served();
            waker.pulse().needs_no_picture();
            if shared.front() != Front::Nothing {
                return;
            }
            wait
        };
        waker.rest(wait);
    }
}

/// The renderers that are left to be tried.
struct Renderers {
    candidates: &'static [Backend],
}

impl Renderers {
    const fn new(setting: Renderer) -> Self {
        Self { candidates: Backend::candidates(setting) }
    }

    /// Shows windows until they are closed.
    fn show(&mut self, shared: &Arc<Mutex<Shared>>, waker: &Waker, front: &Front) -> Result<(), AppError> {
        let mut failures = Vec::new();
        while let [backend, others @ ..] = self.candidates {
            let started = Arc::new(Mutex::new(false));
            match run_stage(*backend, shared, waker, front, &started) {
                Ok(()) => return Ok(()),
                Err(error) => {
                    tracing::debug!("renderer {}: {error}", backend.name());
                    failures.push((backend.name(), error.to_string()));
                }
            }
            // One that has worked is not given up in this process: its graphics may be broken for good.
            if started.lock().is_ok_and(|started| *started) {
                break;
            }
            self.candidates = others;
        }
        Err(AppError::NoRenderer(failures))
    }
}

fn run_stage(
    backend: Backend,
    shared: &Arc<Mutex<Shared>>,
    waker: &Waker,
    front: &Front,
    started: &Arc<Mutex<bool>>,
) -> Result<(), eframe::Error> {
    let mut native = native_options(&lock(shared), front);
    backend.choose(&mut native);
    let (shared, for_stage, first, running) = (Arc::clone(shared), waker.clone(), front.clone(), Arc::clone(started));
    let ended = eframe::run_native(
        TITLE,
        native,
        Box::new(move |creation| {
            lock(&shared).desk.set_renderer(backend.name());
            if let Some(state) = &creation.wgpu_render_state {
                let losing = for_stage.clone();
                renderer::on_device_lost(&state.device, move || losing.lose_graphics());
            }
            #[cfg(debug_assertions)]
            if backend == Backend::Gl && inject::refuses(Point::OpenGl) {
                return Err("injected".into());
            }
            if let Ok(mut started) = running.lock() {
                *started = true;
            }
            Ok(Box::new(Stage::new(&creation.egui_ctx, shared, for_stage, first, backend)))
        }),
    );
    waker.detach();
    ended
}

fn native_options(shared: &Shared, front: &Front) -> NativeOptions {
    let presence = shared.presence();
    let viewport = match front {
        Front::Patient(monitor) => placement::builder(monitor, Cover::of(presence.monitors().len() > 1)),
        Front::Console | Front::Nothing | Front::End => placement::console_builder(presence.beside_patient()),
    };
    NativeOptions {
        viewport: viewport.with_title(TITLE).with_app_id("vxdisplay").with_icon(icon()),
        multisampling: 0,
        depth_buffer: 0,
        stencil_buffer: 0,
        centered: false,
        persist_window: false,
        system_font_fallback: false,
        ..NativeOptions::default()
    }
}

/// The icon; an empty one, which lets the system choose, where the bundled file cannot be read.
pub(super) fn icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon/vxdisplay-256.png")).unwrap_or_default()
}
