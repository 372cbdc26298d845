//! The patient's window: one picture of the state, on one monitor.

use std::sync::Arc;
use std::time::Instant;

use eframe::UserEvent;
use egui::Context;
use winit::event_loop::{ActiveEventLoop, EventLoopProxy};

use super::error::WindowError;
use super::guard::Guard;
use super::keys;
use super::placement::{FullscreenMode, WindowSpec};
use super::reaction::{Outcome, Painted};
use super::shared::UiState;
use super::window::CpuWindow;
use crate::console::{HIDE_KEY, identify_ui};
use crate::display::{Event, StaffKey, WindowKind};
use crate::monitors::Monitor;
use crate::screen::Screen;
use crate::settings::KeyChord;

/// The window and its last picture.
pub(super) struct PatientWindow {
    pub(super) window: CpuWindow,
    monitor: Monitor,
    screen: Screen,
    /// The wanted revision.
    painted: Option<u64>,
    /// The same, but for the link's mark.
    picture: u64,
    /// The number of its own monitor, while that is to be seen and nothing can be placed above this window.
    number: Option<usize>,
}

impl PatientWindow {
    /// Opens it over its monitor.
    pub(super) fn open(
        event_loop: &ActiveEventLoop,
        proxy: &EventLoopProxy<UserEvent>,
        monitor: Monitor,
        beside_others: bool,
        guard: &Arc<Guard>,
    ) -> Result<Self, WindowError> {
        let spec = WindowSpec::Patient { monitor: monitor.clone(), cover: FullscreenMode::of(beside_others) };
        let mut window = CpuWindow::open(event_loop, proxy, &spec)?;
        window.guard(guard);
        Ok(Self { window, monitor, screen: Screen::default(), painted: None, picture: 0, number: None })
    }

    /// The connector of its monitor.
    pub(super) fn connector(&self) -> &str {
        &self.monitor.connector
    }

    /// From now on its monitor's number is on it, or no longer.
    pub(super) fn set_number(&mut self, number: Option<usize>) {
        if self.number != number {
            self.number = number;
            self.painted = None;
        }
    }

    /// Whether the state has another picture than this window.
    pub(super) fn is_stale(&self, shared: &UiState) -> bool {
        self.painted != Some(shared.state.revision(WindowKind::Patient))
    }

    /// Moves the link's mark, where nothing else has changed. None where there is more to paint.
    pub(super) fn move_mark(&mut self, shared: &UiState) -> Option<Outcome> {
        let is_the_mark = self.painted.is_some() && self.picture == shared.state.picture_revision();
        let (old, new) = is_the_mark.then(|| self.screen.move_mark(shared.state.session().mark()))??;
        let outcome = self.window.exchange(old, new)?;
        self.painted = Some(shared.state.revision(WindowKind::Patient));
        Some(outcome)
    }

    /// Paints what the state shows now.
    pub(super) fn paint(&mut self, shared: &mut UiState) -> Painted {
        let revision = shared.state.revision(WindowKind::Patient);
        let chord = shared.state.staff_key();
        let is_there = self.window.is_there();
        let (screen, monitor, number) = (&mut self.screen, &self.monitor, self.number);
        let mut pressed = Vec::new();
        let painted = self.window.paint(Instant::now(), |ui| {
            pressed.extend(staff_keys(ui.ctx(), chord));
            shared.patient_ui(ui, screen, is_there);
            if let Some(number) = number.filter(|_| is_there) {
                identify_ui(ui, number, monitor.name());
            }
        });
        match painted.outcome {
            Outcome::Presented | Outcome::Unchanged | Outcome::Hidden => {
                (self.painted, self.picture) = (Some(revision), shared.state.picture_revision());
            }
            // It is painted when the compositor asks for it, or by another window.
            Outcome::Waiting | Outcome::Broken => {}
        }
        for key in pressed {
            shared.ask(Event::Key(key));
        }
        painted
    }
}

/// The keys that work on the patient screen: staff hide the patient, or leave it. No other does anything.
fn staff_keys(ctx: &Context, chord: KeyChord) -> Vec<StaffKey> {
    ctx.input(|input| {
        let hide = keys::alone(&input.events, HIDE_KEY).then_some(StaffKey::Hide);
        let leave = keys::together(&input.events, chord).then_some(StaffKey::Leave);
        hide.into_iter().chain(leave).collect()
    })
}
