//! The console's window: an eframe application over OpenGL, or the same pages painted by the CPU.
//!
//! OpenGL is used only for a console that was opened at start. A console next to a patient screen is painted by the CPU: a
//! driver, once loaded, stays in the process until its end and takes four times the memory of a display without it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use eframe::{EframeWinitApplication, NativeOptions, UserEvent};
use egui::{Context, Ui, ViewportBuilder, ViewportCommand, ViewportId, pos2, vec2};
use winit::application::ApplicationHandler as _;
use winit::event_loop::{ActiveEventLoop, EventLoop};

use super::placement::{ICON, TITLE};
use super::shared::UiState;
use super::waker::Waker;
use super::window::GLYPH_ATLAS_SIDE;
#[cfg(debug_assertions)]
use crate::inject::{self, Point};
use crate::monitors::Monitor;
use crate::screen::install_fonts;

/// egui paints two frames for an immediate request and one for a delayed one; one is enough here.
const SOON: Duration = Duration::from_micros(1);

/// A console over OpenGL that was made before the event loop ran, as eframe needs it, and opens in it.
pub(super) struct GlConsole {
    app: EframeWinitApplication<'static>,
    told: Rc<Signals>,
    /// The revision for which a picture was asked for last.
    asked_for: Option<u64>,
}

/// Signals from the application to its host.
#[derive(Default)]
struct Signals {
    ctx: RefCell<Option<Context>>,
    has_painted: Cell<bool>,
    is_lost: Cell<bool>,
}

impl GlConsole {
    /// Makes one that is not open yet; no driver is loaded by that.
    pub(super) fn new(
        event_loop: &EventLoop<UserEvent>,
        shared: &Rc<RefCell<UiState>>,
        waker: &Waker,
        on: Option<&Monitor>,
    ) -> Self {
        let told = Rc::new(Signals::default());
        let (shared, waker, telling) = (Rc::clone(shared), waker.clone(), Rc::clone(&told));
        let creator = Box::new(move |creation: &eframe::CreationContext<'_>| {
            #[cfg(debug_assertions)]
            if inject::refuses(Point::OpenGl) {
                return Err("injected".into());
            }
            let ctx = &creation.egui_ctx;
            install_fonts(ctx);
            ctx.options_mut(|egui| {
                egui.quit_shortcuts.clear();
                egui.zoom_with_keyboard = false;
            });
            *telling.ctx.borrow_mut() = Some(ctx.clone());
            let page: Box<dyn eframe::App> = Box::new(Page { shared, waker, told: telling });
            Ok(page)
        });
        Self { app: eframe::create_native(TITLE, options(on), creator, event_loop), told, asked_for: None }
    }

    /// Opens it. False where OpenGL does not start here.
    pub(super) fn open(&mut self, event_loop: &ActiveEventLoop) -> bool {
        self.app.resumed(event_loop);
        self.told.ctx.borrow().is_some()
    }

    /// The application that takes the events of the console's window.
    pub(super) const fn app(&mut self) -> &mut EframeWinitApplication<'static> {
        &mut self.app
    }

    /// Repaints the console if its last picture has another revision.
    pub(super) fn show(&mut self, revision: u64) {
        if self.asked_for.replace(revision) != Some(revision) {
            self.repaint();
        }
    }

    fn repaint(&self) {
        if let Some(ctx) = &*self.told.ctx.borrow() {
            ctx.request_repaint_after_for(SOON, ViewportId::ROOT);
        }
    }

    /// It comes up, from wherever it is, and takes the keyboard.
    pub(super) fn raise(&self) {
        if let Some(ctx) = &*self.told.ctx.borrow() {
            for command in [ViewportCommand::Minimized(false), ViewportCommand::Focus] {
                ctx.send_viewport_cmd_to(ViewportId::ROOT, command);
            }
        }
        self.repaint();
    }

    /// Whether a picture came through the driver.
    pub(super) fn has_painted(&self) -> bool {
        self.told.has_painted.get()
    }

    /// Whether nobody can see it now.
    pub(super) fn is_minimized(&self) -> bool {
        let ctx = self.told.ctx.borrow();
        ctx.as_ref().is_some_and(|ctx| ctx.input(|input| input.viewport().minimized == Some(true)))
    }

    /// Whether the graphics device is gone.
    pub(super) fn is_lost(&self) -> bool {
        self.told.is_lost.get()
    }

    /// Closes it, while the event loop runs, as its driver needs it.
    pub(super) fn close(mut self, event_loop: &ActiveEventLoop) {
        self.app.exiting(event_loop);
    }
}

/// The console as an application of eframe.
struct Page {
    shared: Rc<RefCell<UiState>>,
    waker: Waker,
    told: Rc<Signals>,
}

impl eframe::App for Page {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        if ctx.input(|input| input.viewport().close_requested()) {
            // The state decides, and has it closed.
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            self.shared.borrow_mut().close_console();
        }
        #[cfg(debug_assertions)]
        if inject::refuses(Point::FrameLoop) {
            self.told.is_lost.set(true);
            self.waker.wake();
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.waker.pulse().begun();
        let mut shared = self.shared.borrow_mut();
        shared.console_ui(ui);
        if let Some(title) = shared.new_title() {
            ui.ctx().send_viewport_cmd(ViewportCommand::Title(title));
        }
        self.waker.pulse().served(shared.state.shows_somebody());
        if ui.ctx().cumulative_frame_nr() == 0 {
            // Only the next frame knows that this one came through the driver.
            ui.ctx().request_repaint();
        } else if !self.told.has_painted.replace(true) {
            self.waker.wake();
        }
    }

    fn raw_input_hook(&mut self, _ctx: &Context, raw: &mut egui::RawInput) {
        raw.max_texture_side = Some(raw.max_texture_side.map_or(GLYPH_ATLAS_SIDE, |side| side.min(GLYPH_ATLAS_SIDE)));
    }
}

fn options(on: Option<&Monitor>) -> NativeOptions {
    let icon = eframe::icon_data::from_png_bytes(ICON).unwrap_or_default();
    NativeOptions {
        viewport: viewport(on).with_title(TITLE).with_app_id("vxdisplay").with_icon(icon),
        renderer: eframe::Renderer::Glow,
        multisampling: 0,
        depth_buffer: 0,
        stencil_buffer: 0,
        centered: false,
        persist_window: false,
        system_font_fallback: false,
        ..NativeOptions::default()
    }
}

/// A console of the usual size in the middle of a monitor.
fn viewport(on: Option<&Monitor>) -> ViewportBuilder {
    const USUAL: egui::Vec2 = vec2(1360.0, 860.0);
    let builder = ViewportBuilder::default().with_inner_size(USUAL).with_min_inner_size([640.0, 400.0]);
    let Some(monitor) = on else { return builder };
    #[expect(clippy::cast_possible_truncation, reason = "pixels of a desktop")]
    let points = |pixels: f64| (pixels / monitor.scale) as f32;
    let origin = pos2(points(f64::from(monitor.area.x)), points(f64::from(monitor.area.y)));
    let whole = vec2(points(f64::from(monitor.width)), points(f64::from(monitor.height)));
    let size = USUAL.min(whole * 0.94);
    builder.with_inner_size(size).with_position(origin + (whole - size) * 0.5)
}
