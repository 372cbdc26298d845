//! The windows of one time, painted by one renderer: the first one, and what hangs on it.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{Local, Timelike};
use eframe::Frame;
use egui::{Context, RawInput, Ui, ViewportBuilder, ViewportCommand, ViewportId};
use winit::window::Window;

use super::placement::{self, Cover};
use super::renderer::Backend;
use super::shared::{Front, Shared, lock};
use super::unmanaged::Guard;
use super::waker::{SOON, Waker};
use super::window::{TITLE, icon};
use crate::console::identify_ui;
use crate::monitors::{Monitor, System};
use crate::screen::install_fonts;

/// Larger textures for glyphs would grow with every new name, without an end.
const GLYPH_ATLAS_SIDE: usize = 2048;
const GLYPH_ATLAS_SIDE_4K: usize = 4096;
/// How soon a window that is not yet on its monitor is looked at again.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

/// In how many passes a new window's place is looked after: in the first it may not be there yet.
const FIRST_PASSES: u64 = 3;

/// What the first window is.
#[derive(Debug, Clone, PartialEq)]
enum Root {
    /// The patient screen, on this monitor.
    Patient(Monitor),
    /// The console.
    Console {
        /// It was closed while the patient screen is open, and may come back.
        hidden: bool,
    },
}

pub(super) struct Stage {
    shared: Arc<Mutex<Shared>>,
    waker: Waker,
    root: Root,
    cover: Cover,
    /// The patient screen beside the console: its monitor, that one's place in the window library's list, and how many there have been.
    beside: Option<(Monitor, Option<usize>, u64)>,
    /// On Wayland, while the monitors' numbers are shown: the place of each in the window library's list, but for the console's.
    outputs: Vec<Option<usize>>,
    placed: bool,
    is_there: bool,
    /// These windows are being closed.
    leaving: bool,
    guard: Arc<Guard>,
    /// The minute that was painted last.
    minute: u32,
    backend: Backend,
}

fn console_id() -> ViewportId {
    ViewportId::from_hash_of("console")
}

/// Another monitor or another size is another window: nothing is left of the old one.
fn patient_id(number: u64) -> ViewportId {
    ViewportId::from_hash_of(("patient screen", number))
}

fn identify_id(index: usize) -> ViewportId {
    ViewportId::from_hash_of(("identify", index))
}

impl Stage {
    pub(super) fn new(ctx: &Context, shared: Arc<Mutex<Shared>>, waker: Waker, front: Front, backend: Backend) -> Self {
        install_fonts(ctx);
        ctx.options_mut(|egui| {
            egui.quit_shortcuts.clear();
            egui.zoom_with_keyboard = false;
        });
        let (beside_others, guard) = {
            let mut shared = lock(&shared);
            shared.forget_windows();
            (shared.presence().monitors().len() > 1, Arc::clone(&shared.guard))
        };
        waker.attach(ctx);
        let root = match front {
            Front::Patient(monitor) => Root::Patient(monitor),
            Front::Console | Front::Nothing | Front::End => Root::Console { hidden: false },
        };
        Self {
            shared,
            waker,
            root,
            cover: Cover::of(beside_others),
            beside: None,
            outputs: Vec::new(),
            placed: false,
            is_there: false,
            leaving: false,
            guard,
            minute: 60,
            backend,
        }
    }

    /// Whether these windows can go on to be what there should be; else they are closed, and others are opened.
    fn suits(&mut self, ctx: &Context, shared: &Shared, window: Option<&Window>) -> bool {
        let presence = shared.presence();
        let front = shared.front();
        match (&self.root, front) {
            (_, Front::End | Front::Nothing) | (Root::Patient(_), Front::Console) => false,
            (Root::Patient(monitor), Front::Patient(wanted)) => {
                let cover = Cover::of(presence.monitors().len() > 1);
                monitor.is_same_place(&wanted) && self.cover == cover && !self.guard.was_taken()
            }
            (Root::Console { hidden }, _) => {
                let (hidden, hide) = (*hidden, !presence.console());
                if hide != hidden {
                    // A Wayland window cannot be hidden.
                    if System::current() == System::Wayland {
                        return false;
                    }
                    ctx.send_viewport_cmd(ViewportCommand::Visible(!hide));
                    self.root = Root::Console { hidden: hide };
                }
                self.follow(presence.patient(), presence.monitors().len() > 1, window);
                true
            }
        }
    }

    /// The patient screen beside the console goes where it should be.
    fn follow(&mut self, patient: Option<&Monitor>, beside_others: bool, window: Option<&Window>) {
        let cover = Cover::of(beside_others);
        let stays = match (&self.beside, patient) {
            (Some((monitor, ..)), Some(wanted)) => monitor.is_same_place(wanted),
            (None, None) => true,
            (Some(_), None) | (None, Some(_)) => false,
        };
        if !stays || self.cover != cover || self.guard.was_taken() {
            let number = self.beside.as_ref().map_or(0, |(.., number)| number + 1);
            let index = |monitor| window.and_then(|window| placement::index_of(window, monitor));
            self.beside = patient.map(|monitor| (monitor.clone(), index(monitor), number));
            self.cover = cover;
        }
    }

    /// The first window's own place, at its first frame and until it is there.
    fn place(&mut self, ctx: &Context, window: &Window) {
        let Root::Patient(monitor) = &self.root else { return };
        if !self.placed {
            self.placed = true;
            placement::cover(window, monitor, self.cover);
        }
        self.is_there = placement::is_there(window, monitor, self.cover);
        if !self.is_there {
            ctx.request_repaint_after(LOOK_AGAIN);
        }
    }

    /// What the window manager asks to close is decided by what it is: the patient screen is left by staff only.
    fn meet_close_request(&self, ctx: &Context, shared: &mut Shared) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.waker.is_quitting() {
            return;
        }
        match self.root {
            Root::Patient(_) => ctx.send_viewport_cmd(ViewportCommand::CancelClose),
            Root::Console { .. } => {
                shared.console_closed();
                if shared.front() != Front::End {
                    ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                }
            }
        }
    }

    /// The console that staff asked for comes up, from wherever it is, and takes the keyboard.
    fn raise_console(&self, ctx: &Context) {
        let id = match self.root {
            Root::Console { .. } => ViewportId::ROOT,
            Root::Patient(_) => console_id(),
        };
        for command in [ViewportCommand::Minimized(false), ViewportCommand::Focus] {
            ctx.send_viewport_cmd_to(id, command);
        }
    }

    fn patient_beside_ui(&self, ctx: &Context) {
        let Some((monitor, index, number)) = &self.beside else { return };
        let builder = placement::builder(monitor, self.cover);
        let builder = match (self.cover, index) {
            (Cover::Managed | Cover::Output, Some(index)) => builder.with_monitor(*index),
            (Cover::Managed | Cover::Output | Cover::Unmanaged | Cover::Placed, _) => builder,
        };
        let (shared, guard) = (Arc::clone(&self.shared), Arc::clone(&self.guard));
        let (monitor, cover) = (monitor.clone(), self.cover);
        ctx.show_viewport_deferred(patient_id(*number), titled(builder, TITLE), move |ui, _class| {
            let mut shared = lock(&shared);
            let before = shared.desk.shown().clone();
            // Time passed since the root window's last frame: what has outlived its limit must not be painted.
            shared.desk.tick();
            patient_window_ui(ui, &mut shared, &guard, &monitor, cover);
            // What is cleared here is cleared in the console's preview, too.
            if before != *shared.desk.shown() {
                ui.ctx().request_repaint_after_for(SOON, ViewportId::ROOT);
            }
        });
    }

    fn console_beside_ui(&self, ctx: &Context, shared: &Shared) {
        if !matches!(self.root, Root::Patient(_)) || !shared.presence().console() {
            return;
        }
        let builder = placement::console_builder(shared.presence().beside_patient());
        let shared = Arc::clone(&self.shared);
        ctx.show_viewport_deferred(console_id(), titled(builder, TITLE), move |ui, _class| {
            let mut shared = lock(&shared);
            if ui.ctx().input(|input| input.viewport().close_requested()) {
                shared.console_closed();
                ui.ctx().request_repaint_after_for(SOON, ViewportId::ROOT);
                return;
            }
            shared.console_ui(ui);
        });
    }

    /// Whether the first window is the patient screen on this monitor, and nothing can be placed above it. It must not be covered either: see
    /// [`placement::identify_builder`].
    fn paints_number_itself(&self, monitor: &Monitor) -> bool {
        System::current() == System::Wayland
            && matches!(&self.root, Root::Patient(own) if own.connector == monitor.connector)
    }

    /// The number that the patient screen shows of its own monitor now.
    fn own_number(&self, shared: &mut Shared, monitor: &Monitor) -> Option<usize> {
        if !self.paints_number_itself(monitor) || !shared.identifies() {
            return None;
        }
        let index = shared.presence().monitors().iter().position(|other| other.connector == monitor.connector)?;
        Some(index + 1)
    }

    /// The numbers of the monitors, each on its own.
    fn identify_beside_ui(&self, ctx: &Context, shared: &mut Shared) {
        if !shared.identifies() {
            return;
        }
        let monitors = shared.presence().monitors();
        for (index, monitor) in monitors.iter().enumerate() {
            if self.paints_number_itself(monitor) {
                continue;
            }
            let output = self.outputs.get(index).copied().flatten();
            let builder = placement::identify_builder(monitor, output);
            let name = monitor.name().to_owned();
            ctx.show_viewport_deferred(identify_id(index), titled(builder, "VX Display monitor"), move |ui, _class| {
                if ui.ctx().cumulative_pass_nr() < FIRST_PASSES {
                    // A compositor says only later how large the window is.
                    ui.ctx().request_repaint_after(LOOK_AGAIN);
                }
                identify_ui(ui, index + 1, &name);
            });
        }
    }
}

fn titled(builder: ViewportBuilder, title: &str) -> ViewportBuilder {
    builder.with_title(title).with_app_id("vxdisplay").with_icon(icon())
}

/// The patient screen in its window, wherever that hangs.
fn patient_window_ui(ui: &mut Ui, shared: &mut Shared, guard: &Guard, monitor: &Monitor, cover: Cover) {
    shared.patient_keys(ui.ctx());
    let first = ui.ctx().cumulative_pass_nr() < FIRST_PASSES;
    let clicked = ui.ctx().input(|input| input.pointer.any_pressed());
    if first {
        // What a new window needs is done at once, and not with whatever frame comes next.
        ui.ctx().request_repaint_after(LOOK_AGAIN);
        if cover == Cover::Managed {
            // It covers everything there is: whoever opened it can leave it by the keyboard only.
            ui.ctx().send_viewport_cmd(ViewportCommand::Focus);
        }
    }
    if matches!(cover, Cover::Unmanaged | Cover::Placed) && (clicked || first) {
        guard.keep(monitor, clicked);
    }
    shared.patient_ui(ui, true);
}

impl eframe::App for Stage {
    fn logic(&mut self, ctx: &Context, frame: &mut Frame) {
        let window = frame.winit_window().map(AsRef::as_ref);
        let shared = Arc::clone(&self.shared);
        let mut shared = lock(&shared);
        let (turn, wait) = shared.turn();
        #[cfg(debug_assertions)]
        if crate::inject::refuses(crate::inject::Point::FrameLoop) {
            self.waker.lose_graphics();
        }
        if !self.leaving {
            self.meet_close_request(ctx, &mut shared);
            self.leaving = !self.suits(ctx, &shared, window);
        }
        if self.leaving {
            // Nothing of a patient is painted on the way out.
            self.is_there = false;
            self.beside = None;
            ctx.send_viewport_cmd(ViewportCommand::Close);
            shared.served();
            return;
        }
        if let Some(window) = window {
            self.place(ctx, window);
        }
        if shared.identifies()
            && System::current() == System::Wayland
            && let Some(window) = window
        {
            let output = |monitor| {
                let is_here = placement::is_there(window, monitor, Cover::Output);
                placement::index_of(window, monitor).filter(|_| !is_here)
            };
            self.outputs = shared.presence().monitors().iter().map(output).collect();
        }
        if shared.take_raise() {
            self.raise_console(ctx);
        }
        self.guard.set(match (&self.root, &self.beside) {
            (Root::Patient(monitor), _) | (_, Some((monitor, ..))) => Some(monitor),
            (Root::Console { .. }, None) => None,
        });
        let minute = Local::now().minute();
        let new_minute = std::mem::replace(&mut self.minute, minute) != minute;
        if let Some((.., number)) = &self.beside
            && (turn.patient || new_minute)
        {
            ctx.request_repaint_after_for(SOON, patient_id(*number));
        }
        if matches!(self.root, Root::Patient(_)) && shared.presence().console() {
            ctx.request_repaint_after_for(SOON, console_id());
        }
        ctx.request_repaint_after(wait);
        shared.served();
        if ctx.input(|input| input.viewport().minimized == Some(true)) {
            self.waker.pulse().needs_no_picture();
        }
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut Frame) {
        self.waker.pulse().begun();
        let shared = Arc::clone(&self.shared);
        let mut shared = lock(&shared);
        match &self.root {
            Root::Patient(monitor) if self.is_there => {
                patient_window_ui(ui, &mut shared, &self.guard, monitor, self.cover);
                if let Some(number) = self.own_number(&mut shared, monitor) {
                    identify_ui(ui, number, monitor.name());
                }
            }
            Root::Patient(_) => shared.patient_ui(ui, false),
            Root::Console { hidden: false } => {
                if shared.console_ui(ui)
                    && let Some((.., number)) = &self.beside
                {
                    ui.ctx().request_repaint_after_for(SOON, patient_id(*number));
                }
            }
            Root::Console { hidden: true } => {}
        }
        self.console_beside_ui(ui.ctx(), &shared);
        self.identify_beside_ui(ui.ctx(), &mut shared);
        shared.served();
        drop(shared);
        if ui.ctx().cumulative_frame_nr() == 0 {
            // Only the next frame knows that this one came through the driver.
            ui.ctx().request_repaint();
        } else {
            self.waker.pulse().painted(self.backend == Backend::Gl);
        }
        self.patient_beside_ui(ui.ctx());
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
