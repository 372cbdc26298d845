//! The windows: the technologist's console and the patient screen, two windows of one process on one link.
//!
//! The root window is one of the two. In full screen it is the patient screen; in windowed mode it is the console, from which the
//! patient screen opens as a second window. Both paint from the same [`Desk`]; each is painted only when something on it changes.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::{Local, Timelike};
use eframe::{Frame, NativeOptions};
use egui::{Context, CursorIcon, Key, RawInput, Ui, ViewportBuilder, ViewportCommand, ViewportId};
use winit::window::Window;

use super::desk::{Desk, Wish};
use super::fault::AppError;
use super::monitors::{self, Monitor};
use super::placement;
use super::renderer::Backend;
use super::session::Session;
use crate::clock::Clock;
use crate::console::{Console, FULL_SCREEN_KEY, HIDE_KEY};
use crate::link::{Link, LinkConfig};
use crate::relay::RelayHandle;
use crate::screen::{Screen, install_fonts};
use crate::settings::{Dialect, DisplayMode, Loaded, Request};

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
}

/// The relay in this program, and how it speaks.
pub struct Embedded {
    /// The relay.
    pub relay: RelayHandle,
    /// Its dialect.
    pub dialect: Dialect,
}

/// Larger textures for glyphs would grow with every new name, without an end.
const GLYPH_ATLAS_SIDE: usize = 2048;
const GLYPH_ATLAS_SIDE_4K: usize = 4096;
/// egui paints two frames for an immediate request and one for a delayed one; one is enough here.
const SOON: Duration = Duration::from_micros(1);
/// How old the list of monitors may be.
const MONITORS_EVERY: Duration = Duration::from_secs(1);
const TITLE: &str = "VX Display";

/// Wakes the windows from other threads, once there are any.
#[derive(Clone, Default)]
struct Waker {
    context: Arc<Mutex<Option<Context>>>,
    quit: Arc<AtomicBool>,
}

impl Waker {
    fn attach(&self, ctx: &Context) {
        *self.context.lock().unwrap_or_else(PoisonError::into_inner) = Some(ctx.clone());
    }

    /// Always the root window: only its frames drain the channel.
    fn wake(&self) {
        if let Some(ctx) = &*self.context.lock().unwrap_or_else(PoisonError::into_inner) {
            ctx.request_repaint_after_for(SOON, ViewportId::ROOT);
        }
    }

    fn quit(&self) {
        self.quit.store(true, Ordering::Release);
        self.wake();
    }
}

/// Shows the display until it is closed or interrupted.
///
/// # Errors
/// Where no renderer can open a window, or the link's thread cannot start.
pub fn run(
    session: Session,
    options: WindowOptions,
    interrupt: crossbeam_channel::Receiver<()>,
) -> Result<(), AppError> {
    let waker = Waker::default();
    let wake = waker.clone();
    let (link, events) = Link::start(options.link.clone(), Clock::boxed(), Arc::new(move || wake.wake()))?;
    let quitter = waker.clone();
    std::thread::Builder::new().name("vx-interrupt".into()).spawn(move || {
        if interrupt.recv().is_ok() {
            quitter.quit();
        }
    })?;

    let display = &options.loaded.resolved.settings.display;
    let (renderer, mode) = (display.renderer, display.mode);
    let waking = waker.clone();
    let desk = Desk::new(session, link, events, options, Arc::new(move || waking.wake()));
    // The display outlives a renderer that cannot start: the next one takes it over, link and all.
    let parts = Arc::new(Mutex::new(Some(desk)));
    let mut failures = Vec::new();
    for backend in Backend::candidates(renderer) {
        let (taken, waker) = (Arc::clone(&parts), waker.clone());
        let mut native = native_options();
        backend.choose(&mut native);
        let started = eframe::run_native(
            TITLE,
            native,
            Box::new(move |creation| {
                let desk = taken.lock().unwrap_or_else(PoisonError::into_inner).take();
                let desk = desk.ok_or("the display was taken by an earlier renderer")?;
                Ok(Box::new(Windows::new(&creation.egui_ctx, desk, mode, waker)))
            }),
        );
        match started {
            Ok(()) => return Ok(()),
            Err(error) => {
                tracing::debug!("renderer {}: {error}", backend.name());
                failures.push((backend.name(), error.to_string()));
            }
        }
        if parts.lock().unwrap_or_else(PoisonError::into_inner).is_none() {
            break;
        }
    }
    Err(AppError::NoRenderer(failures))
}

fn native_options() -> NativeOptions {
    let viewport = ViewportBuilder::default()
        .with_title(TITLE)
        .with_app_id("vxdisplay")
        .with_inner_size([1360.0, 860.0])
        .with_min_inner_size([800.0, 560.0])
        .with_icon(icon());
    NativeOptions {
        viewport,
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
fn icon() -> egui::IconData {
    eframe::icon_data::from_png_bytes(include_bytes!("../../assets/icon/vxdisplay-256.png")).unwrap_or_default()
}

/// What both windows paint from.
struct Shared {
    desk: Desk,
    console: Console,
    screen: Screen,
    /// What a window asked for that the root window has to do.
    wishes: Vec<Wish>,
}

impl Shared {
    fn console_ui(&mut self, ui: &mut Ui) {
        let actions = self.console.console_ui(ui, &mut self.desk.facts());
        if actions.is_empty() {
            return;
        }
        let before = self.desk.shown().clone();
        for action in actions {
            self.wishes.extend(self.desk.perform(action));
        }
        let ctx = ui.ctx();
        ctx.request_repaint_after_for(SOON, ViewportId::ROOT);
        if before != *self.desk.shown() {
            ctx.request_repaint_after_for(SOON, patient_id());
        }
    }

    fn patient_ui(&mut self, ui: &mut Ui) {
        ui.ctx().set_cursor_icon(CursorIcon::None);
        let (time, mark) = (Local::now().time(), self.desk.mark());
        self.screen.patient_ui(ui, self.desk.shown(), mark, time, self.desk.screen());
    }

    /// The keys that work on the patient screen.
    fn patient_keys(&mut self, ctx: &Context) {
        let (hide, leave) = ctx.input(|input| {
            (input.key_pressed(HIDE_KEY), input.key_pressed(FULL_SCREEN_KEY) || input.key_pressed(Key::Escape))
        });
        if hide {
            self.desk.hide();
        }
        if leave {
            self.wishes.push(Wish::FullScreen(false));
        }
    }
}

/// The identity of the patient's window where it is the second one.
fn patient_id() -> ViewportId {
    ViewportId::from_hash_of("patient screen")
}

/// What the root window is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Root {
    /// Not yet decided: the monitors are known with the first frame.
    Undecided,
    /// The patient screen, full screen; no console is open.
    Patient,
    /// The console.
    Console {
        /// It was closed while the patient screen is open, and comes back when that closes.
        hidden: bool,
    },
}

struct Windows {
    shared: Arc<Mutex<Shared>>,
    waker: Waker,
    mode: DisplayMode,
    root: Root,
    /// The full-screen window beside the console.
    patient: Option<Monitor>,
    /// The minute that was painted last.
    minute: u32,
    monitors_seen: Option<Instant>,
}

/// A panic in one window's painting must not take the other's desk: what it holds is whole between two calls.
fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Windows {
    fn new(ctx: &Context, desk: Desk, mode: DisplayMode, waker: Waker) -> Self {
        install_fonts(ctx);
        ctx.options_mut(|egui| {
            egui.quit_shortcuts.clear();
            egui.zoom_with_keyboard = false;
        });
        waker.attach(ctx);
        let shared = Shared { desk, console: Console::default(), screen: Screen::default(), wishes: Vec::new() };
        Self {
            shared: Arc::new(Mutex::new(shared)),
            waker,
            mode,
            root: Root::Undecided,
            patient: None,
            minute: 60,
            monitors_seen: None,
        }
    }

    /// The next frame without an event: when something is due to be cleared, or the clock's minute changes.
    fn schedule(ctx: &Context, desk: &Desk) {
        let time = Local::now();
        let nanos = u64::from(time.nanosecond()).min(999_999_999);
        let to_minute =
            Duration::from_secs(60 - u64::from(time.second()).min(59)).saturating_sub(Duration::from_nanos(nanos));
        // A frame that comes a little early would show the old minute for another one.
        let mut wait = to_minute + Duration::from_millis(20);
        if let Some(deadline) = desk.next_deadline() {
            let left = deadline.since_start().saturating_sub(Clock.reading().now);
            wait = wait.min(left + Duration::from_millis(1));
        }
        ctx.request_repaint_after(wait);
    }

    fn place_at_start(&mut self, window: Option<&Window>) {
        if self.root != Root::Undecided {
            return;
        }
        self.root = Root::Console { hidden: false };
        let Some(window) = window else { return };
        let second = monitors::second(window);
        let monitor = match self.mode {
            DisplayMode::Windowed => None,
            DisplayMode::Auto => second,
            DisplayMode::Fullscreen => second.or_else(|| monitors::current(window)),
        };
        if let Some(monitor) = monitor {
            placement::enter_full_screen(window, &monitor);
            self.root = Root::Patient;
        }
    }

    fn fulfil(&mut self, ctx: &Context, window: Option<&Window>, wish: Wish) {
        match (wish, self.root) {
            (Wish::FullScreen(true), Root::Console { .. }) => {
                self.patient = window.and_then(|window| monitors::second(window).or_else(|| monitors::current(window)));
            }
            (Wish::FullScreen(false), Root::Console { hidden }) => {
                self.patient = None;
                if hidden {
                    ctx.send_viewport_cmd(ViewportCommand::Visible(true));
                    self.root = Root::Console { hidden: false };
                }
            }
            (Wish::FullScreen(false), Root::Patient) => {
                if let Some(window) = window {
                    placement::leave_full_screen(window);
                }
                self.root = Root::Console { hidden: false };
            }
            (Wish::FullScreen(true), Root::Patient) | (Wish::FullScreen(_), Root::Undecided) => {}
        }
    }

    /// The console may be closed while the patient screen goes on; it comes back when that is closed.
    fn keep_while_patient_is_shown(&mut self, ctx: &Context) {
        let asked = ctx.input(|input| input.viewport().close_requested());
        if asked && self.patient.is_some() && !self.waker.quit.load(Ordering::Acquire) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            ctx.send_viewport_cmd(ViewportCommand::Visible(false));
            self.root = Root::Console { hidden: true };
        }
    }

    /// The monitors are asked for now and then, not with every movement of the mouse.
    fn look_at_monitors(&mut self) -> bool {
        let due = self.monitors_seen.is_none_or(|seen| seen.elapsed() >= MONITORS_EVERY);
        if due {
            self.monitors_seen = Some(Instant::now());
        }
        due
    }

    fn show_patient_window(&self, ctx: &Context, monitor: &Monitor) {
        let builder =
            placement::full_screen_builder(monitor).with_title(TITLE).with_app_id("vxdisplay").with_icon(icon());
        let shared = Arc::clone(&self.shared);
        ctx.show_viewport_deferred(patient_id(), builder, move |ui, _class| {
            let mut shared = lock(&shared);
            // Time passed since the root window's last frame: what has outlived its limit must not be painted.
            shared.desk.tick();
            shared.patient_keys(ui.ctx());
            if ui.ctx().input(|input| input.viewport().close_requested()) {
                shared.wishes.push(Wish::FullScreen(false));
            }
            if !shared.wishes.is_empty() {
                ui.ctx().request_repaint_after_for(SOON, ViewportId::ROOT);
            }
            shared.patient_ui(ui);
        });
    }
}

impl eframe::App for Windows {
    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        if self.waker.quit.load(Ordering::Acquire) {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        let window = frame.winit_window().map(AsRef::as_ref);
        self.place_at_start(window);
        let shared = Arc::clone(&self.shared);
        let mut shared = lock(&shared);
        let turn = shared.desk.turn();
        if let Some(key) = turn.saved {
            shared.console.saved(key);
        }
        if turn.more {
            ctx.request_repaint_after(SOON);
        }
        if self.root == Root::Patient {
            shared.patient_keys(ctx);
        }
        for wish in std::mem::take(&mut shared.wishes) {
            self.fulfil(ctx, window, wish);
        }
        self.keep_while_patient_is_shown(ctx);
        if let Some(facts) = window.filter(|_| self.look_at_monitors()).and_then(monitors::facts) {
            shared.desk.set_monitors(facts);
        }
        shared.desk.set_full_screen(self.patient.is_some());
        let minute = Local::now().minute();
        let new_minute = std::mem::replace(&mut self.minute, minute) != minute;
        if self.patient.is_some() && (turn.patient || new_minute) {
            ctx.request_repaint_after_for(SOON, patient_id());
        }
        Self::schedule(ctx, &shared.desk);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        match self.root {
            Root::Patient => lock(&self.shared).patient_ui(ui),
            Root::Console { hidden: false } => lock(&self.shared).console_ui(ui),
            Root::Console { hidden: true } | Root::Undecided => {}
        }
        if let Some(monitor) = &self.patient {
            self.show_patient_window(ui.ctx(), monitor);
        }
    }

    fn raw_input_hook(&mut self, _ctx: &Context, raw: &mut RawInput) {
        let side = if raw.screen_rect.is_some_and(|rect| rect.width() > 2600.0) {
            GLYPH_ATLAS_SIDE_4K
        } else {
            GLYPH_ATLAS_SIDE
        };
        raw.max_texture_side = Some(raw.max_texture_side.map_or(side, |given| given.min(side)));
    }
}
