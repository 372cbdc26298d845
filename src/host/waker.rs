//! Wakes the event loop from other threads, and carries their events.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

use crossbeam_channel::{Receiver, Sender, bounded};
use eframe::UserEvent;
use egui::ViewportId;
use winit::event_loop::EventLoopProxy;

use crate::display::Event;
use crate::link::Wake;
use crate::supervisor::Pulse;

/// Events that may wait for the event loop; further senders block.
const WAITING: usize = 64;

/// Wakes the event loop. Before it exists, events are awaited on the channel.
#[derive(Clone)]
pub(super) struct Waker(Arc<Inner>);

struct Inner {
    proxy: Mutex<Option<EventLoopProxy<UserEvent>>>,
    /// A wake-up is on its way: another one would only cost.
    pending: AtomicBool,
    pulse: Pulse,
    events: Sender<Event>,
}

impl Waker {
    /// The waker, and the one channel for events of other threads. Every wake is recorded in the pulse.
    pub(super) fn new(pulse: Pulse) -> (Self, Receiver<Event>) {
        let (events, received) = bounded(WAITING);
        let inner = Inner { proxy: Mutex::default(), pending: AtomicBool::new(false), pulse, events };
        (Self(Arc::new(inner)), received)
    }

    /// From now on this event loop is woken.
    pub(super) fn attach(&self, proxy: EventLoopProxy<UserEvent>) {
        *self.0.proxy.lock().unwrap_or_else(PoisonError::into_inner) = Some(proxy);
        self.wake();
    }

    /// How the event loop does.
    pub(super) fn pulse(&self) -> &Pulse {
        &self.0.pulse
    }

    /// There is work to do.
    pub(super) fn wake(&self) {
        self.0.pulse.asked();
        if self.0.pending.swap(true, Ordering::SeqCst) {
            return;
        }
        match &*self.0.proxy.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(proxy) => {
                let event =
                    UserEvent::RequestRepaint { viewport_id: id(), when: Instant::now(), cumulative_pass_nr: 0 };
                // A loop that has ended needs no waking.
                let _ = proxy.send_event(event);
            }
            None => self.accept(),
        }
    }

    /// The event loop starts a turn: later events wake it again.
    pub(super) fn accept(&self) {
        // Seen by others before anything is looked for: an exchange, and not a store, which could be seen later than that.
        self.0.pending.swap(false, Ordering::SeqCst);
    }

    /// Tells the event loop of this, and wakes it.
    pub(super) fn tell(&self, event: Event) {
        // Nobody listens any more where the program is ending.
        let _ = self.0.events.send(event);
        self.wake();
    }

    /// The same as a function, for senders without an event.
    pub(super) fn as_wake(&self) -> Wake {
        let waker = self.clone();
        Arc::new(move || waker.wake())
    }
}

/// What a wake-up looks like among the repaints that windows ask for.
pub(super) fn id() -> ViewportId {
    ViewportId::from_hash_of("events wait")
}
