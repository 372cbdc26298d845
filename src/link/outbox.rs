//! Events on their way to the application: nothing is dropped, and nothing waits.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossbeam_channel::{Sender, TrySendError};

use super::{Direction, LinkEvent, LinkEventKind};

/// Wakes the application after events were sent.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// The sending side of the events' channel. What the channel does not take waits here, in order; it is little, because
/// the link reads nothing from the server meanwhile.
pub(super) struct Outbox {
    sender: Sender<LinkEvent>,
    waiting: VecDeque<LinkEvent>,
    /// Tells the receiving side to wake the link when there is room again.
    stalled: Arc<AtomicBool>,
    wake: Wake,
    sent: bool,
    closed: bool,
}

impl Outbox {
    pub(super) fn new(sender: Sender<LinkEvent>, stalled: Arc<AtomicBool>, wake: Wake) -> Self {
        Self { sender, waiting: VecDeque::new(), stalled, wake, sent: false, closed: false }
    }

    pub(super) fn push(&mut self, event: LinkEvent) {
        self.waiting.push_back(event);
        self.drain();
    }

    /// Whether events wait because the application takes none.
    pub(super) fn is_stalled(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// How many events wait.
    pub(super) fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Whether the receiver is gone.
    pub(super) const fn is_closed(&self) -> bool {
        self.closed
    }

    /// Sends what can be sent, then wakes the application if anything was.
    pub(super) fn flush(&mut self) {
        self.drain();
        if std::mem::take(&mut self.sent) {
            (self.wake)();
        }
    }

    fn drain(&mut self) {
        if self.try_drain() {
            self.stalled.store(false, Ordering::SeqCst);
            return;
        }
        // Between the failure and the flag the application may have emptied the channel without seeing the flag.
        self.stalled.store(true, Ordering::SeqCst);
        if self.try_drain() {
            self.stalled.store(false, Ordering::SeqCst);
        }
    }

    fn try_drain(&mut self) -> bool {
        while let Some(event) = self.waiting.pop_front() {
            // What we sent ourselves changes nothing that is shown: it waits for the next event that may, such as its answer.
            let may_wait = is_outgoing(&event);
            match self.sender.try_send(event) {
                Ok(()) => self.sent |= !may_wait,
                Err(TrySendError::Full(event)) => {
                    self.sent = true;
                    self.waiting.push_front(event);
                    return false;
                }
                Err(TrySendError::Disconnected(_)) => self.closed = true,
            }
        }
        true
    }
}

fn is_outgoing(event: &LinkEvent) -> bool {
    matches!(&event.kind, LinkEventKind::Frame(frame) if frame.direction == Direction::Outgoing)
}
