//! Wakes the windows, or the wait for one, from other threads.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded};
use egui::{Context, ViewportId};

use crate::supervisor::Pulse;

/// egui paints two frames for an immediate request and one for a delayed one; one is enough here.
pub(super) const SOON: Duration = Duration::from_micros(1);

/// Wakes whatever there is: the windows, or the wait for one.
#[derive(Clone)]
pub(super) struct Waker {
    context: Arc<Mutex<Option<Context>>>,
    quit: Arc<AtomicBool>,
    console: Arc<AtomicBool>,
    lost: Arc<AtomicBool>,
    pulse: Pulse,
    ring: Sender<()>,
    bell: Receiver<()>,
}

impl Waker {
    /// Notes every wake in the pulse.
    pub(super) fn new(pulse: Pulse) -> Self {
        let (ring, bell) = bounded(1);
        let (quit, console, lost) = (Arc::default(), Arc::default(), Arc::default());
        Self { context: Arc::default(), quit, console, lost, pulse, ring, bell }
    }

    /// How the frame loop does.
    pub(super) const fn pulse(&self) -> &Pulse {
        &self.pulse
    }

    /// The graphics device is gone for good.
    pub(super) fn lose_graphics(&self) {
        self.lost.store(true, Ordering::Release);
        self.wake();
    }

    pub(super) fn has_lost_graphics(&self) -> bool {
        self.lost.load(Ordering::Acquire)
    }

    /// From now on there are windows.
    pub(super) fn attach(&self, ctx: &Context) {
        *self.context() = Some(ctx.clone());
    }

    /// From now on there are none.
    pub(super) fn detach(&self) {
        *self.context() = None;
    }

    fn context(&self) -> std::sync::MutexGuard<'_, Option<Context>> {
        self.context.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Always the root window: only its frames drain the channel.
    pub(super) fn wake(&self) {
        self.pulse.asked();
        if let Some(ctx) = &*self.context() {
            ctx.request_repaint_after_for(SOON, ViewportId::ROOT);
        }
        // A bell that rings already is enough.
        let _ = self.ring.try_send(());
    }

    /// Waits, while there is no window.
    pub(super) fn rest(&self, at_most: Duration) {
        // Whether it rang or the time is over makes no difference.
        let _ = self.bell.recv_timeout(at_most);
    }

    /// Asks the program to end.
    pub(super) fn quit(&self) {
        self.quit.store(true, Ordering::Release);
        self.wake();
    }

    pub(super) fn is_quitting(&self) -> bool {
        self.quit.load(Ordering::Acquire)
    }

    /// Asks for the console.
    pub(super) fn open_console(&self) {
        self.console.store(true, Ordering::Release);
        self.wake();
    }

    /// Whether the console was asked for since the last question.
    pub(super) fn take_console(&self) -> bool {
        self.console.swap(false, Ordering::AcqRel)
    }
}
