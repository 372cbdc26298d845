//! Windows are opened, painted and closed.

use std::time::Instant;

use winit::event::WindowEvent;
use winit::event_loop::ActiveEventLoop;

use super::{ConsoleWindow, Host, NumberWindow, hasten, take_due};
use crate::console::identify_ui;
use crate::display::{Window, WindowKind};
use crate::host::error::WindowError;
use crate::host::patient::PatientWindow;
use crate::host::placement::WindowSpec;
use crate::host::reaction::{Outcome, Painted, Reaction};
use crate::host::shared::UiState;
use crate::host::window::CpuWindow;
use crate::monitors::{Monitor, System};

impl Host {
    pub(super) fn open(&mut self, event_loop: &ActiveEventLoop, window: Window) {
        let opened = match &window {
            Window::Patient { monitor, beside_others } => {
                PatientWindow::open(event_loop, &self.parts.proxy, monitor.clone(), *beside_others, &self.parts.guard)
                    .map(|window| self.patient = Some(window))
            }
            Window::Console { on } => return self.open_console(event_loop, on.as_ref(), window.clone()),
            Window::Numbers(monitors) => {
                self.open_numbers(event_loop, monitors);
                Ok(())
            }
        };
        if let Err(error) = opened {
            self.try_again(window, &error);
        }
    }

    fn open_console(&mut self, event_loop: &ActiveEventLoop, on: Option<&Monitor>, wanted: Window) {
        self.parts.shared.borrow_mut().forget_windows();
        if let Some(mut console) = self.parts.gl_consoles.pop() {
            if console.open(event_loop) {
                self.console = Some(ConsoleWindow::Gl(console));
                self.note_gl(event_loop);
            } else {
                self.lose_gl(event_loop, "does not start");
            }
            return;
        }
        let spec = WindowSpec::Console { beside: on.cloned() };
        match CpuWindow::open(event_loop, &self.parts.proxy, &spec) {
            Ok(window) => self.console = Some(ConsoleWindow::Cpu { window: Box::new(window), painted: None }),
            Err(error) => {
                self.try_again(wanted, &error);
            }
        }
    }

    /// The number of each monitor, in its middle. On Wayland nothing can be placed above the patient screen, which paints its own, and the monitor of
    /// the console must not be covered.
    fn open_numbers(&mut self, event_loop: &ActiveEventLoop, monitors: &[Monitor]) {
        let is_wayland = System::current() == System::Wayland;
        let console_on = match &self.console {
            Some(ConsoleWindow::Cpu { window, .. }) => {
                window.window().current_monitor().and_then(|output| output.name())
            }
            Some(ConsoleWindow::Gl(_)) | None => None,
        };
        for (index, monitor) in monitors.iter().enumerate() {
            let number = index + 1;
            if let Some(patient) = &mut self.patient
                && is_wayland
                && patient.connector() == monitor.connector
            {
                patient.set_number(Some(number));
                continue;
            }
            let whole_output = console_on.as_deref() != Some(&*monitor.connector);
            let spec = WindowSpec::Number { monitor: monitor.clone(), whole_output };
            match CpuWindow::open(event_loop, &self.parts.proxy, &spec) {
                Ok(window) => self.numbers.push(NumberWindow { window, number, name: monitor.name().to_owned() }),
                Err(error) => tracing::debug!("a monitor's number is not shown: {error}"),
            }
        }
        for index in 0..self.numbers.len() {
            self.paint_number(index);
        }
    }

    pub(super) fn close(&mut self, event_loop: &ActiveEventLoop, kind: WindowKind) {
        self.missing.retain(|window| window.kind() != kind);
        match kind {
            WindowKind::Patient => self.patient = None,
            WindowKind::Console => match self.console.take() {
                Some(ConsoleWindow::Gl(console)) => {
                    console.close(event_loop);
                    self.due.gl = None;
                }
                Some(ConsoleWindow::Cpu { .. }) | None => {}
            },
            WindowKind::Numbers => {
                self.numbers.clear();
                if let Some(patient) = &mut self.patient {
                    patient.set_number(None);
                }
            }
        }
    }

    /// Worth reporting only if the window system keeps refusing: the window library may just not know a new monitor yet.
    fn try_again(&mut self, window: Window, error: &WindowError) {
        /// A second.
        const NEWS: u32 = 20;
        self.missing.push(window);
        self.failures = self.failures.saturating_add(1);
        if self.failures == NEWS {
            tracing::warn!("{error}; it is tried again until it opens");
        }
    }

    /// Opens what could not be opened before.
    pub(super) fn retry(&mut self, event_loop: &ActiveEventLoop) {
        for window in std::mem::take(&mut self.missing) {
            self.open(event_loop, window);
        }
        if self.missing.is_empty() {
            self.failures = 0;
        }
    }

    /// Paints every window for which the state has another picture, or whose ui asked for one.
    pub(super) fn paint(&mut self, event_loop: &ActiveEventLoop) {
        if self.ended.is_some() {
            return;
        }
        let is_stale = self.patient.as_ref().is_some_and(|patient| patient.is_stale(&self.parts.shared.borrow()));
        if take_due(&mut self.due.patient) || (is_stale && !self.move_mark(event_loop)) {
            self.paint_window(event_loop, WindowKind::Patient);
        }
        let revision = self.parts.shared.borrow().state.revision(WindowKind::Console);
        let is_due = take_due(&mut self.due.console);
        match &mut self.console {
            Some(ConsoleWindow::Gl(console)) => console.show(revision),
            Some(ConsoleWindow::Cpu { painted, .. }) if is_due || *painted != Some(revision) => {
                self.paint_window(event_loop, WindowKind::Console);
            }
            Some(ConsoleWindow::Cpu { .. }) | None => {}
        }
    }

    /// Whether the link's mark was all that there was to paint.
    fn move_mark(&mut self, event_loop: &ActiveEventLoop) -> bool {
        let shared = self.parts.shared.borrow();
        let outcome = self.patient.as_mut().and_then(|patient| patient.move_mark(&shared));
        drop(shared);
        if let Some(outcome) = outcome {
            self.note_picture(event_loop, Painted::without_picture(outcome), WindowKind::Patient);
        }
        outcome.is_some()
    }

    fn paint_window(&mut self, event_loop: &ActiveEventLoop, kind: WindowKind) {
        let mut shared = self.parts.shared.borrow_mut();
        let painted = match kind {
            WindowKind::Patient => self.patient.as_mut().map(|patient| patient.paint(&mut shared)),
            WindowKind::Console => self.console.as_mut().and_then(|console| console.paint(&mut shared)),
            WindowKind::Numbers => None,
        };
        drop(shared);
        if let Some(painted) = painted {
            self.note_picture(event_loop, painted, kind);
        }
    }

    pub(super) fn present_again(&mut self, kind: WindowKind) {
        let outcome = self.window(kind).map(CpuWindow::present_again);
        debug_assert_ne!(outcome, Some(Outcome::Waiting), "only a new picture waits");
    }

    fn paint_number(&mut self, index: usize) {
        if let Some(NumberWindow { window, number, name }) = self.numbers.get_mut(index) {
            // A number that cannot be shown matters only to the person who asked for it, and who sees that.
            window.paint(Instant::now(), |ui| identify_ui(ui, *number, name));
        }
    }

    pub(super) fn number_event(&mut self, index: usize, event: &WindowEvent) {
        match self.numbers.get_mut(index).map(|number| number.window.on_event(event)) {
            Some(Reaction::Repaint) => self.paint_number(index),
            Some(Reaction::PresentAgain) => {
                if let Some(number) = self.numbers.get_mut(index) {
                    number.window.present_again();
                }
            }
            Some(Reaction::Nothing | Reaction::CloseRequested) | None => {}
        }
    }

    fn note_picture(&mut self, event_loop: &ActiveEventLoop, picture: Painted, kind: WindowKind) {
        match picture.outcome {
            Outcome::Presented => self.parts.waker.pulse().painted(false),
            Outcome::Unchanged | Outcome::Waiting => {}
            Outcome::Hidden => self.parts.waker.pulse().needs_no_picture(),
            Outcome::Broken => {
                let wanted = self.parts.shared.borrow().state.wanted_windows();
                self.close(event_loop, kind);
                self.missing.extend(wanted.into_iter().filter(|window| window.kind() == kind));
            }
        }
        if let Some(again) = picture.repaint_after.and_then(|after| Instant::now().checked_add(after)) {
            match kind {
                WindowKind::Patient => hasten(&mut self.due.patient, again),
                WindowKind::Console => hasten(&mut self.due.console, again),
                WindowKind::Numbers => {}
            }
        }
    }

    /// The window of ours for which this holds.
    pub(super) fn window_of(&self, holds: impl Fn(&CpuWindow) -> bool) -> Option<WindowKind> {
        if self.patient.as_ref().is_some_and(|patient| holds(&patient.window)) {
            return Some(WindowKind::Patient);
        }
        match &self.console {
            Some(ConsoleWindow::Cpu { window, .. }) if holds(window) => return Some(WindowKind::Console),
            Some(ConsoleWindow::Cpu { .. } | ConsoleWindow::Gl(_)) | None => {}
        }
        self.numbers.iter().any(|number| holds(&number.window)).then_some(WindowKind::Numbers)
    }

    /// One of our windows, except those with the numbers.
    pub(super) fn window(&mut self, kind: WindowKind) -> Option<&mut CpuWindow> {
        match (kind, &mut self.patient, &mut self.console) {
            (WindowKind::Patient, Some(patient), _) => Some(&mut patient.window),
            (WindowKind::Console, _, Some(ConsoleWindow::Cpu { window, .. })) => Some(window),
            (WindowKind::Patient | WindowKind::Console | WindowKind::Numbers, ..) => None,
        }
    }
}

impl ConsoleWindow {
    /// Paints it unless eframe does.
    fn paint(&mut self, shared: &mut UiState) -> Option<Painted> {
        let Self::Cpu { window, painted } = self else { return None };
        let revision = shared.state.revision(WindowKind::Console);
        let picture = window.paint(Instant::now(), |ui| shared.console_ui(ui));
        if let Some(title) = shared.new_title() {
            window.window().set_title(&title);
        }
        if picture.outcome != Outcome::Waiting {
            *painted = Some(revision);
        }
        Some(picture)
    }
}
