//! One picture over one monitor, until a key closes it: the installation card.

use std::time::Instant;

use eframe::UserEvent;
use egui::{Key, Ui};
use winit::application::ApplicationHandler;
use winit::event::{StartCause, WindowEvent};
use winit::event_loop::{ActiveEventLoop, ControlFlow, EventLoop, EventLoopProxy};
use winit::window::WindowId;

use super::error::WindowError;
use super::fault::AppError;
use super::keys;
use super::placement::{self, FullscreenMode, WindowSpec};
use super::reaction::{Outcome, Reaction};
use super::window::CpuWindow;
use crate::monitors::Monitor;

/// The keys that close it.
const CLOSE: [Key; 2] = [Key::Escape, Key::F11];

/// Shows a picture over a monitor, above all others, until Esc or F11.
///
/// # Errors
/// Where no window can be opened.
pub fn show_over(monitor: Monitor, beside_others: bool, ui: impl FnMut(&mut Ui)) -> Result<(), AppError> {
    let mut event_loop = EventLoop::<UserEvent>::with_user_event();
    let event_loop = event_loop.build().map_err(AppError::no_event_loop)?;
    let spec = WindowSpec::Patient { monitor, cover: FullscreenMode::of(beside_others) };
    let mut card = Card { spec, proxy: event_loop.create_proxy(), window: None, has_keyboard: false, failed: None, ui };
    event_loop.run_app(&mut card).map_err(AppError::no_event_loop)?;
    card.failed.map_or(Ok(()), |error| Err(AppError::no_event_loop(error)))
}

struct Card<F> {
    spec: WindowSpec,
    proxy: EventLoopProxy<UserEvent>,
    window: Option<CpuWindow>,
    has_keyboard: bool,
    failed: Option<WindowError>,
    ui: F,
}

impl<F: FnMut(&mut Ui)> Card<F> {
    fn paint(&mut self, event_loop: &ActiveEventLoop) {
        let Some(window) = &mut self.window else { return };
        let mut is_over = false;
        let painted = window.paint(Instant::now(), |ui| {
            is_over |= ui.ctx().input(|input| CLOSE.iter().any(|key| keys::alone(&input.events, *key)));
            (self.ui)(ui);
        });
        if painted.outcome == Outcome::Presented && !self.has_keyboard {
            // Nobody clicks on a card that hangs on a wall.
            self.has_keyboard = true;
            placement::take_keyboard(window.window(), &self.spec);
        }
        if is_over || painted.outcome == Outcome::Broken {
            event_loop.exit();
        }
        let again = painted.repaint_after.and_then(|wait| Instant::now().checked_add(wait));
        event_loop.set_control_flow(again.map_or(ControlFlow::Wait, ControlFlow::WaitUntil));
    }

    fn react(&mut self, event_loop: &ActiveEventLoop, reaction: Reaction) {
        match reaction {
            Reaction::Nothing => {}
            Reaction::CloseRequested => event_loop.exit(),
            Reaction::Repaint => self.paint(event_loop),
            Reaction::PresentAgain => {
                if let Some(window) = &mut self.window {
                    window.present_again();
                }
            }
        }
    }
}

impl<F: FnMut(&mut Ui)> ApplicationHandler<UserEvent> for Card<F> {
    fn resumed(&mut self, event_loop: &ActiveEventLoop) {
        if self.window.is_some() {
            return;
        }
        match CpuWindow::open(event_loop, &self.proxy, &self.spec) {
            Ok(window) => {
                self.window = Some(window);
                self.paint(event_loop);
            }
            Err(error) => {
                self.failed = Some(error);
                event_loop.exit();
            }
        }
    }

    fn new_events(&mut self, event_loop: &ActiveEventLoop, cause: StartCause) {
        if let StartCause::ResumeTimeReached { .. } = cause {
            self.paint(event_loop);
        }
    }

    fn user_event(&mut self, event_loop: &ActiveEventLoop, event: UserEvent) {
        match event {
            UserEvent::RequestRepaint { .. } => self.paint(event_loop),
            UserEvent::AccessKitActionRequest(request) => {
                let reaction = self.window.as_mut().map(|window| window.on_accesskit(request));
                self.react(event_loop, reaction.unwrap_or(Reaction::Nothing));
            }
        }
    }

    fn window_event(&mut self, event_loop: &ActiveEventLoop, id: WindowId, event: WindowEvent) {
        let window = self.window.as_mut().filter(|window| window.id() == id);
        let reaction = window.map_or(Reaction::Nothing, |window| window.on_event(&event));
        self.react(event_loop, reaction);
    }
}
