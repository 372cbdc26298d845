//! A window painted by the CPU: events in, pictures out. Only changed areas are painted, and only on request.

use std::num::NonZeroU32;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::UserEvent;
use egui::{Context, RawInput, Rect, Shape, Ui, ViewportId};
use egui_winit::accesskit_winit;
use winit::dpi::{PhysicalPosition, PhysicalSize};
use winit::event::{ElementState, TouchPhase, WindowEvent};
use winit::event_loop::{ActiveEventLoop, EventLoopProxy};
use winit::window::{Window, WindowId};

use super::error::WindowError;
use super::guard::Guard;
use super::placement::{self, FullscreenMode, Handle, WindowSpec};
use super::reaction::{Outcome, Painted, Reaction};
use super::redraw::Redraw;
use super::surface::Surface;
use super::wake::Wake;
use crate::monitors::System;
use crate::raster::{Canvas, Damage, Painter, PixelRect};
use crate::screen::{install_fonts, install_one_face};

/// Larger textures for glyphs would grow with every new name, without an end.
pub(super) const GLYPH_ATLAS_SIDE: usize = 2048;
/// The same where letters are larger.
const GLYPH_ATLAS_SIDE_4K: usize = 4096;
/// Wider than this, in points, a window has large letters.
const WIDE: f32 = 2600.0;
/// How soon a window that is not yet on its monitor is looked at again.
const LOOK_AGAIN: Duration = Duration::from_millis(50);
/// How soon a window that should have appeared is shown again.
const SHOW_AGAIN: Duration = Duration::from_secs(1);
/// How often: whoever keeps it away for longer means it.
const SHOWN_AT_MOST: u32 = 30;

/// Whether a window is on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Visibility {
    /// With its next picture.
    Coming,
    Shown,
    Hidden,
}

/// A window that is painted by the CPU. Dropped, it is closed.
pub struct CpuWindow {
    spec: WindowSpec,
    ctx: Context,
    input: egui_winit::State,
    painter: Painter,
    surface: Surface,
    window: Rc<Window>,
    wake: Arc<Wake>,
    guard: Option<Arc<Guard>>,
    opened: Instant,
    /// The time of the last pass: egui panics where time goes backwards.
    latest: Instant,
    /// As last reported: querying it is a round trip to the X server.
    size: PhysicalSize<u32>,
    visibility: Visibility,
    redraw: Redraw,
    /// Where a window manager decides when it appears, until it has: how often, and when last, it was asked.
    unseen: Option<(u32, Instant)>,
    /// The keyboard is asked for as soon as the window is seen.
    wants_keyboard: bool,
}

impl CpuWindow {
    /// Opens a window, invisible at first: it appears in its place with its first picture.
    ///
    /// # Errors
    /// If the window system refuses the window or memory for its pixels, or the monitor of a Wayland window is not known yet.
    pub fn open(
        event_loop: &ActiveEventLoop,
        proxy: &EventLoopProxy<UserEvent>,
        spec: &WindowSpec,
    ) -> Result<Self, WindowError> {
        let window = Rc::new(event_loop.create_window(spec.attributes(event_loop)?)?);
        placement::prepare(&window, spec);
        if matches!(spec, WindowSpec::Patient { .. }) {
            window.set_cursor_visible(false);
        }
        let ctx = Context::default();
        match spec {
            WindowSpec::Patient { .. } => install_one_face(&ctx),
            WindowSpec::Console { .. } | WindowSpec::Number { .. } => install_fonts(&ctx),
        }
        ctx.options_mut(|egui| {
            egui.quit_shortcuts.clear();
            egui.zoom_with_keyboard = false;
        });
        let wake = Wake::new(proxy.clone(), repaint_id(window.id()));
        Wake::listen(&wake, &ctx);
        let mut input = egui_winit::State::new(ctx.clone(), ViewportId::ROOT, &window, None, window.theme(), None);
        if has_reader() {
            input.init_accesskit(event_loop, &window, proxy.clone());
        }
        let opened = Instant::now();
        Ok(Self {
            spec: spec.clone(),
            surface: Surface::open(&window)?,
            size: window.inner_size(),
            ctx,
            input,
            painter: Painter::default(),
            window,
            wake,
            guard: None,
            opened,
            latest: opened,
            visibility: Visibility::Coming,
            redraw: Redraw::default(),
            unseen: None,
            wants_keyboard: matches!(spec, WindowSpec::Patient { cover: FullscreenMode::Managed, .. }),
        })
    }

    /// From now on the guard may take this window away, and it is shown only while it is guarded. To be called before the first picture of
    /// a patient screen.
    pub fn guard(&mut self, guard: &Arc<Guard>) {
        if let WindowSpec::Patient { monitor, .. } = &self.spec {
            guard.watch_over(self.handle(), monitor);
            self.guard = Some(Arc::clone(guard));
        }
    }

    /// The id of its window system events.
    #[must_use]
    pub fn id(&self) -> WindowId {
        self.window.id()
    }

    /// The viewport id of this window's [`UserEvent::RequestRepaint`], which eframe does not know and ignores.
    #[must_use]
    pub fn repaint_id(&self) -> ViewportId {
        repaint_id(self.window.id())
    }

    /// What it was opened as.
    #[must_use]
    pub const fn spec(&self) -> &WindowSpec {
        &self.spec
    }

    /// Its egui.
    #[must_use]
    pub const fn ctx(&self) -> &Context {
        &self.ctx
    }

    /// The window.
    #[must_use]
    pub fn window(&self) -> &Window {
        &self.window
    }

    /// A handle with which any thread can hide it.
    #[must_use]
    pub fn handle(&self) -> Handle {
        Handle::of(&self.window)
    }

    /// Whether it is on its monitor: before that, nothing of a patient belongs on it. Only on Wayland it may not be; then [`Self::paint`]
    /// asks to be called again.
    #[must_use]
    pub fn is_there(&self) -> bool {
        self.spec.is_there(&self.window)
    }

    /// Handles an event of this window.
    pub fn on_event(&mut self, event: &WindowEvent) -> Reaction {
        let response = self.input.on_window_event(&self.window, event);
        if matches!(event, WindowEvent::CloseRequested) {
            return Reaction::CloseRequested;
        }
        if matches!(event, WindowEvent::Occluded(_)) {
            // X11 says that only of windows that are on the screen.
            self.unseen = None;
        }
        if matches!(event, WindowEvent::RedrawRequested) {
            return self.meet_redraw();
        }
        let is_news = if let WindowEvent::Resized(size) = event {
            std::mem::replace(&mut self.size, *size) != *size
        } else {
            !leaves_the_picture(event)
        };
        self.keep_place(event);
        if is_press(event) {
            // Without a window manager, X11 does not report moves to the window library.
            placement::keep(&self.window, &self.spec);
            placement::take_keyboard(&self.window, &self.spec);
        }
        if response.repaint && is_news { Reaction::Repaint } else { Reaction::Nothing }
    }

    /// Handles a request of a screen reader.
    pub fn on_accesskit(&mut self, event: accesskit_winit::Event) -> Reaction {
        match event.window_event {
            accesskit_winit::WindowEvent::InitialTreeRequested => self.ctx.enable_accesskit(),
            accesskit_winit::WindowEvent::ActionRequested(request) => self.input.on_accesskit_action_request(request),
            accesskit_winit::WindowEvent::AccessibilityDeactivated => {
                self.ctx.disable_accesskit();
                return Reaction::Nothing;
            }
        }
        Reaction::Repaint
    }

    /// Runs the UI and presents what differs from the previous picture.
    ///
    /// `now` is the time by which egui reckons. On Wayland this waits for the compositor: see [`Outcome::Waiting`].
    pub fn paint(&mut self, now: Instant, ui: impl FnMut(&mut Ui)) -> Painted {
        let Some(size) = self.paintable() else { return Painted::without_picture(Outcome::Hidden) };
        self.show_again(now);
        if self.redraw.waits() {
            self.ask_for_redraw();
            return Painted::without_picture(Outcome::Waiting);
        }
        let raw = self.take_input(now);
        let (spec, mut ui) = (&self.spec, ui);
        let mut output = self.wake.during(|| {
            self.ctx.run_ui(raw, |root| {
                // Screen readers distinguish windows by their names.
                root.ctx().accesskit_node_builder(egui::accesskit_root_id(), |node| node.set_label(spec.spoken_name()));
                ui(root);
            })
        });
        self.input.handle_platform_output(&self.window, std::mem::take(&mut output.platform_output));
        let delay = output.viewport_output.get(&ViewportId::ROOT).map_or(Duration::MAX, |root| root.repaint_delay);
        let delay = if self.is_there() { delay } else { delay.min(LOOK_AGAIN) };
        let delay = if self.is_awaited() { delay.min(SHOW_AGAIN) } else { delay };
        let [width, height] = size.map(NonZeroU32::get);
        let scale = output.pixels_per_point;
        let damage = self.painter.frame(output.shapes, scale, output.textures_delta, [width, height]);
        let outcome = if self.redraw.take_owed() || self.visibility == Visibility::Coming {
            // Nothing of it is on the screen; or a Wayland compositor waits for it, and one that gets a buffer without any damage may
            // keep the other one for good, for which the next picture would wait.
            self.present(size, &damage, &[PixelRect::of_size([width, height])])
        } else if damage.is_empty() {
            Outcome::Unchanged
        } else {
            self.present(size, &damage, &damage.outline())
        };
        let repaint_after = (delay != Duration::MAX).then_some(delay);
        Painted { repaint_after, changed_pixels: damage.area(), outcome }
    }

    /// Puts one shape of the picture that is there in the place of another, without asking the ui. None where that cannot be done, and
    /// [`Self::paint`] must do it.
    pub fn exchange(&mut self, old: Shape, new: Shape) -> Option<Outcome> {
        let size = self.paintable()?;
        let is_idle = self.visibility == Visibility::Shown && !self.redraw.is_busy();
        let damage = if is_idle { self.painter.exchange(old, new)? } else { return None };
        Some(if damage.is_empty() { Outcome::Unchanged } else { self.present(size, &damage, &damage.outline()) })
    }

    /// Shows the picture that is there once more, without asking the ui.
    pub fn present_again(&mut self) -> Outcome {
        match self.paintable() {
            // The first picture is yet to come.
            None => Outcome::Hidden,
            Some(_) if self.visibility == Visibility::Coming => Outcome::Hidden,
            Some(size) => {
                let whole = PixelRect::of_size(size.map(NonZeroU32::get));
                self.present(size, &Damage::default(), &[whole])
            }
        }
    }

    /// Hides the window. False on Wayland, where a window cannot be hidden and must be closed.
    pub fn hide(&mut self) -> bool {
        if System::current() == System::Wayland {
            return false;
        }
        if self.visibility != Visibility::Hidden {
            self.visibility = Visibility::Hidden;
            placement::hide(&self.window, &self.spec);
        }
        true
    }

    /// Has it appear again, with its next picture.
    pub fn show(&mut self) {
        if self.visibility == Visibility::Hidden {
            self.visibility = Visibility::Coming;
        }
    }

    /// Brings it before the eyes, from wherever it is, with the keyboard.
    pub fn raise(&self) {
        self.window.set_minimized(false);
        self.window.focus_window();
    }

    /// Whether it has not appeared yet, or it comes with the next picture.
    fn is_awaited(&self) -> bool {
        self.unseen.is_some() || (self.visibility == Visibility::Coming && self.spec.is_managed())
    }

    /// Shows it again, where it should have appeared by now.
    fn show_again(&mut self, now: Instant) {
        match &mut self.unseen {
            Some((times, _)) if *times >= SHOWN_AT_MOST => self.unseen = None,
            Some((times, asked)) if now.saturating_duration_since(*asked) >= SHOW_AGAIN => {
                (*times, *asked) = (*times + 1, now);
                placement::show_again(&self.window);
            }
            Some(_) | None => {}
        }
    }

    /// The size in pixels, if there is anything to paint.
    fn paintable(&self) -> Option<[NonZeroU32; 2]> {
        let size = [NonZeroU32::new(self.size.width)?, NonZeroU32::new(self.size.height)?];
        (self.visibility != Visibility::Hidden).then_some(size)
    }

    fn present(&mut self, size: [NonZeroU32; 2], changed: &Damage, seen: &[PixelRect]) -> Outcome {
        let (painter, ctx, window) = (&self.painter, &self.ctx, &self.window);
        let paint = |canvas: &mut Canvas<'_>, rects: &[PixelRect]| painter.paint(ctx, canvas, rects);
        let show = || {
            if self.visibility == Visibility::Coming {
                placement::before_show(window, &self.spec);
                let show = || placement::show(window, &self.spec);
                match &self.guard {
                    Some(guard) if !guard.show(Handle::of(window), show) => return false,
                    Some(_) => {}
                    None => show(),
                }
            }
            // Wayland: the compositor is to say when it wants the next picture.
            window.pre_present_notify();
            true
        };
        match self.surface.present(size, changed, seen, paint, show) {
            Ok(true) => {
                let first = std::mem::replace(&mut self.visibility, Visibility::Shown) == Visibility::Coming;
                if first && self.spec.is_managed() {
                    self.unseen = Some((1, Instant::now()));
                }
                if self.redraw.presented() && first {
                    // By now the compositor has reported the window's output.
                    self.ask_for_redraw();
                }
                Outcome::Presented
            }
            Ok(false) => {
                self.visibility = Visibility::Hidden;
                Outcome::Hidden
            }
            Err(error) => {
                tracing::warn!("a window cannot be painted: {error}");
                Outcome::Broken
            }
        }
    }

    fn ask_for_redraw(&mut self) {
        self.redraw.ask();
        self.window.request_redraw();
    }

    fn meet_redraw(&mut self) -> Reaction {
        if std::mem::take(&mut self.wants_keyboard) {
            // It covers everything: it can be left by keyboard only.
            self.window.focus_window();
        }
        if self.redraw.meet() { Reaction::Repaint } else { Reaction::PresentAgain }
    }

    /// Restores the exact place and size of a window after the system or another program changed them.
    fn keep_place(&self, event: &WindowEvent) {
        let area = self.spec.exact_area();
        let size = area.map(|area| PhysicalSize::new(area.width, area.height));
        if let WindowEvent::ScaleFactorChanged { inner_size_writer, .. } = event
            && let Some(size) = size
                .or(matches!(self.spec, WindowSpec::Patient { cover: FullscreenMode::Managed, .. })
                    .then_some(self.size))
        {
            // If it is too late, the next event reports the size.
            let _ = inner_size_writer.clone().request_inner_size(size);
        }
        let Some((area, size)) = area.zip(size) else { return };
        let is_elsewhere = matches!(event, WindowEvent::Moved(at) if *at != PhysicalPosition::new(area.x, area.y))
            || matches!(event, WindowEvent::Resized(now) if *now != size);
        if is_elsewhere && self.visibility == Visibility::Shown {
            placement::keep(&self.window, &self.spec);
        }
    }

    /// What has come since the last picture. As `egui_winit::State::take_egui_input`, without its round trip to the X server.
    fn take_input(&mut self, now: Instant) -> RawInput {
        #[expect(clippy::cast_possible_truncation, reason = "a scale has few digits")]
        let scale = self.spec.scale().unwrap_or_else(|| self.window.scale_factor()) as f32;
        let mut raw = self.input.egui_input_mut().take();
        self.latest = self.latest.max(now);
        raw.time = Some(self.latest.saturating_duration_since(self.opened).as_secs_f64());
        raw.viewport_id = ViewportId::ROOT;
        raw.viewports.entry(ViewportId::ROOT).or_default().native_pixels_per_point = Some(scale);
        #[expect(clippy::cast_precision_loss, reason = "pixels of a window")]
        let pixels = egui::vec2(self.size.width as f32, self.size.height as f32);
        let points = pixels / (scale * self.ctx.zoom_factor());
        raw.screen_rect = Some(Rect::from_min_size(egui::Pos2::ZERO, points));
        raw.max_texture_side = Some(if points.x > WIDE { GLYPH_ATLAS_SIDE_4K } else { GLYPH_ATLAS_SIDE });
        raw
    }
}

impl Drop for CpuWindow {
    fn drop(&mut self) {
        if let Some(guard) = &self.guard {
            guard.forget(self.handle());
        }
    }
}

/// Whether a screen reader can reach this program at all: on Linux over the session's bus.
fn has_reader() -> bool {
    #[cfg(all(unix, not(target_os = "macos")))]
    {
        super::bus::session().is_ok()
    }
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    {
        true
    }
}

fn repaint_id(window: WindowId) -> ViewportId {
    ViewportId::from_hash_of(("window of our own", window))
}

/// Whether it is nothing to the ui, though egui's own integration paints after it.
const fn leaves_the_picture(event: &WindowEvent) -> bool {
    matches!(
        event,
        WindowEvent::Occluded(_) | WindowEvent::Moved(_) | WindowEvent::CursorEntered { .. } | WindowEvent::Destroyed
    )
}

/// Whether somebody has pressed something on the window.
fn is_press(event: &WindowEvent) -> bool {
    matches!(event, WindowEvent::MouseInput { state: ElementState::Pressed, .. })
        || matches!(event, WindowEvent::Touch(touch) if touch.phase == TouchPhase::Started)
}
