//! How a window's egui wakes the event loop.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, ThreadId};
use std::time::Instant;

use eframe::UserEvent;
use egui::{Context, RequestRepaintInfo, ViewportId};
use winit::event_loop::EventLoopProxy;

/// Forwards repaint requests. Requests of the UI during painting are ignored: the pass returns their sum at its end.
pub(super) struct Wake {
    proxy: Mutex<EventLoopProxy<UserEvent>>,
    /// As which viewport the event loop knows the window.
    id: ViewportId,
    /// The thread that paints.
    painter: ThreadId,
    painting: AtomicBool,
}

impl Wake {
    /// To be called on the thread that paints.
    pub(super) fn new(proxy: EventLoopProxy<UserEvent>, id: ViewportId) -> Arc<Self> {
        let painter = thread::current().id();
        Arc::new(Self { proxy: Mutex::new(proxy), id, painter, painting: AtomicBool::new(false) })
    }

    /// Hears of the wishes of this egui.
    pub(super) fn listen(wake: &Arc<Self>, ctx: &Context) {
        let wake = Arc::clone(wake);
        ctx.set_request_repaint_callback(move |wish| wake.pass_on(wish));
    }

    /// Runs a pass.
    pub(super) fn during<R>(&self, pass: impl FnOnce() -> R) -> R {
        self.painting.store(true, Ordering::Relaxed);
        let result = pass();
        self.painting.store(false, Ordering::Relaxed);
        result
    }

    fn pass_on(&self, wish: RequestRepaintInfo) {
        if self.painting.load(Ordering::Relaxed) && thread::current().id() == self.painter {
            return;
        }
        let now = Instant::now();
        let event = UserEvent::RequestRepaint {
            viewport_id: self.id,
            when: now.checked_add(wish.delay).unwrap_or(now),
            cumulative_pass_nr: wish.current_cumulative_pass_nr,
        };
        // A loop that has ended paints no more.
        let _ = self.proxy.lock().unwrap_or_else(PoisonError::into_inner).send_event(event);
    }
}
