//! The window: drains the link's channel, lets time pass, paints the patient screen.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use chrono::{Local, Timelike};
use eframe::{Frame, NativeOptions};
use egui::{Context, CursorIcon, Key, RawInput, Ui, ViewportBuilder, ViewportCommand};
use winit::dpi::{PhysicalPosition, PhysicalSize};
use winit::window::{Fullscreen, Window};

use super::fault::AppError;
use super::monitors::{self, Monitor};
use super::renderer::Backend;
use super::session::{Session, Told};
use crate::clock::Clock;
use crate::console::{StatusStrip, StripFacts};
use crate::link::{Link, LinkConfig, LinkEvents, LinkHandle, LinkState};
use crate::screen::{LinkMark, Screen, ScreenConfig, install_fonts};
use crate::settings::{DisplayMode, Renderer};

/// What the window is told at its start.
pub struct WindowOptions {
    /// Full screen, windowed, or by the number of monitors.
    pub mode: DisplayMode,
    /// What draws.
    pub renderer: Renderer,
    /// How the patient screen looks.
    pub screen: ScreenConfig,
    /// The link.
    pub link: LinkConfig,
}

/// A frame spends no longer than this on the channel: what is left waits for the next frame, which follows at once.
const DRAIN_BUDGET: Duration = Duration::from_millis(8);
/// Larger textures for glyphs would grow with every new name, without an end.
const GLYPH_ATLAS_SIDE: usize = 2048;
const GLYPH_ATLAS_SIDE_4K: usize = 4096;
/// egui paints two frames for an immediate request and one for a delayed one; one is enough here.
const SOON: Duration = Duration::from_micros(1);

/// Wakes the window from other threads, once there is one.
#[derive(Clone, Default)]
struct Waker {
    context: Arc<Mutex<Option<Context>>>,
    quit: Arc<AtomicBool>,
}

impl Waker {
    fn attach(&self, ctx: &Context) {
        *self.context.lock().unwrap_or_else(PoisonError::into_inner) = Some(ctx.clone());
    }

    fn wake(&self) {
        if let Some(ctx) = &*self.context.lock().unwrap_or_else(PoisonError::into_inner) {
            ctx.request_repaint_after(SOON);
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

    let renderer = options.renderer;
    // The display outlives a renderer that cannot start: the next one takes it over, link and all.
    let parts = Arc::new(Mutex::new(Some(Parts { session, options, link, events, waker })));
    let mut failures = Vec::new();
    for backend in Backend::candidates(renderer) {
        let taken = Arc::clone(&parts);
        let mut native = native_options();
        backend.choose(&mut native);
        let started = eframe::run_native(
            "VX Display",
            native,
            Box::new(move |creation| {
                let parts = taken.lock().unwrap_or_else(PoisonError::into_inner).take();
                let parts = parts.ok_or("the display was taken by an earlier renderer")?;
                Ok(Box::new(DisplayWindow::new(&creation.egui_ctx, parts)))
            }),
        );
        match started {
            Ok(()) => return Ok(()),
            Err(error) => {
                tracing::warn!("renderer {}: {error}", backend.name());
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
        .with_title("VX Display")
        .with_app_id("vxdisplay")
        .with_inner_size([1280.0, 800.0])
        .with_min_inner_size([480.0, 360.0])
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

struct Parts {
    session: Session,
    options: WindowOptions,
    link: LinkHandle,
    events: LinkEvents,
    waker: Waker,
}

/// How the window stands on the desktop.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Placement {
    /// Not yet decided: the monitors are known with the first frame.
    Undecided,
    Windowed,
    FullScreen {
        /// Where the window was before, to go back to.
        before: Option<(PhysicalPosition<i32>, PhysicalSize<u32>)>,
    },
}

struct DisplayWindow {
    session: Session,
    /// Dropping it ends the link's thread.
    link: LinkHandle,
    events: LinkEvents,
    waker: Waker,
    mode: DisplayMode,
    screen: Screen,
    screen_config: ScreenConfig,
    strip: StatusStrip,
    server: String,
    placement: Placement,
}

impl DisplayWindow {
    fn new(ctx: &Context, parts: Parts) -> Self {
        let Parts { session, options, link, events, waker } = parts;
        install_fonts(ctx);
        ctx.options_mut(|egui| {
            egui.quit_shortcuts.clear();
            egui.zoom_with_keyboard = false;
        });
        waker.attach(ctx);
        Self {
            session,
            link,
            events,
            waker,
            mode: options.mode,
            screen: Screen::default(),
            screen_config: options.screen,
            strip: StatusStrip::default(),
            server: options.link.server.to_string(),
            placement: Placement::Undecided,
        }
    }

    /// Time first, then what the link reports: a name that has outlived its limit is gone before anything is painted.
    fn drain(&mut self, ctx: &Context) {
        let told = self.session.tick(Clock.reading());
        if told.slept {
            // Whether the connection has outlived the sleep is not known until something answers. A busy link finds out itself.
            let _ = self.link.ping_now();
        }
        self.note(&told);
        let begun = Instant::now();
        while let Ok(event) = self.events.try_recv() {
            let told = self.session.handle(event);
            self.note(&told);
            if begun.elapsed() > DRAIN_BUDGET {
                ctx.request_repaint_after(SOON);
                return;
            }
        }
    }

    fn note(&mut self, told: &Told) {
        let time = Local::now().time();
        for notice in &told.notices {
            self.strip.add(time, notice.to_string());
        }
    }

    /// The next frame without an event: when something is due to be cleared, or the clock's minute changes.
    fn schedule(&self, ctx: &Context) {
        let time = Local::now();
        let nanos = u64::from(time.nanosecond()).min(999_999_999);
        let to_minute =
            Duration::from_secs(60 - u64::from(time.second()).min(59)).saturating_sub(Duration::from_nanos(nanos));
        // A frame that comes a little early would show the old minute for another one.
        let mut wait = to_minute + Duration::from_millis(20);
        if let Some(deadline) = self.session.next_deadline() {
            let left = deadline.since_start().saturating_sub(Clock.reading().now);
            wait = wait.min(left + Duration::from_millis(1));
        }
        ctx.request_repaint_after(wait);
    }

    fn place_at_start(&mut self, frame: &Frame) {
        if self.placement != Placement::Undecided {
            return;
        }
        let Some(window) = frame.winit_window() else {
            self.placement = Placement::Windowed;
            return;
        };
        let second = monitors::second(window);
        let monitor = match self.mode {
            DisplayMode::Windowed => None,
            DisplayMode::Auto => second,
            DisplayMode::Fullscreen => second.or_else(|| monitors::current(window)),
        };
        self.placement = Placement::Windowed;
        if let Some(monitor) = monitor {
            self.enter_full_screen(window, &monitor, false);
        }
    }

    /// Asks the window manager for full screen, and sets place and size as well: without a window manager only that works.
    fn enter_full_screen(&mut self, window: &Window, monitor: &Monitor, remember: bool) {
        let before = match (remember, window.outer_position()) {
            (true, Ok(position)) => Some((position, window.inner_size())),
            (true | false, _) => None,
        };
        window.set_decorations(false);
        window.set_outer_position(PhysicalPosition::new(monitor.x, monitor.y));
        let _ = window.request_inner_size(PhysicalSize::new(monitor.width, monitor.height));
        window.set_fullscreen(Some(Fullscreen::Borderless(Some(monitor.handle.clone()))));
        self.placement = Placement::FullScreen { before };
    }

    fn leave_full_screen(&mut self, window: &Window) {
        let Placement::FullScreen { before } = self.placement else { return };
        window.set_fullscreen(None);
        window.set_decorations(true);
        if let Some((position, size)) = before {
            let _ = window.request_inner_size(size);
            window.set_outer_position(position);
        } else if let Some(monitor) = monitors::current(window) {
            let size = PhysicalSize::new(monitor.width * 2 / 3, monitor.height * 2 / 3);
            let _ = window.request_inner_size(size);
            let (x, y) = (i64::from(monitor.width) / 6, i64::from(monitor.height) / 6);
            let offset = |start: i32, by: i64| start.saturating_add(i32::try_from(by).unwrap_or(0));
            window.set_outer_position(PhysicalPosition::new(offset(monitor.x, x), offset(monitor.y, y)));
        }
        self.placement = Placement::Windowed;
    }

    fn keys(&mut self, ctx: &Context, frame: &Frame) {
        let (toggle, leave) = ctx.input(|input| (input.key_pressed(Key::F11), input.key_pressed(Key::Escape)));
        let Some(window) = frame.winit_window() else { return };
        match self.placement {
            Placement::FullScreen { .. } if toggle || leave => self.leave_full_screen(window),
            Placement::Windowed if toggle => {
                if let Some(monitor) = monitors::current(window) {
                    self.enter_full_screen(window, &monitor, true);
                }
            }
            Placement::FullScreen { .. } | Placement::Windowed | Placement::Undecided => {}
        }
    }

    fn mark(&self) -> LinkMark {
        let up = match self.session.link() {
            LinkState::Registered | LinkState::Unconfirmed | LinkState::Unverified => true,
            LinkState::Connecting | LinkState::Refused | LinkState::Lost => false,
        };
        LinkMark { up, beats: self.session.beats() }
    }
}

impl eframe::App for DisplayWindow {
    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        if self.waker.quit.load(Ordering::Acquire) {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        self.place_at_start(frame);
        self.drain(ctx);
        self.keys(ctx, frame);
        self.schedule(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        let time = Local::now().time();
        match self.placement {
            Placement::FullScreen { .. } => ui.ctx().set_cursor_icon(CursorIcon::None),
            Placement::Windowed | Placement::Undecided => {
                let facts = StripFacts {
                    server: &self.server,
                    link: self.session.link(),
                    connection: self.session.snapshot().connection,
                };
                self.strip.strip_ui(ui, &facts);
            }
        }
        let mark = self.mark();
        self.screen.patient_ui(ui, self.session.shown(), mark, time, &self.screen_config);
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
