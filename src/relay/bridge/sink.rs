//! From the bridge's thread to the relay's.

use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{SendTimeoutError, Sender};
use polling::Poller;

use super::state::Shared;
use crate::relay::order::{Followed, Order};

/// How often a relay that takes no orders is looked at.
const LOOK: Duration = Duration::from_millis(200);

/// The way to the relay's thread.
#[derive(Debug)]
pub(in crate::relay) struct Sink {
    pub(in crate::relay) orders: Sender<Order>,
    pub(in crate::relay) poller: Arc<Poller>,
}

impl Sink {
    /// Tells the relay, which may take a while: meanwhile nothing is read from the broker. False where the relay has ended.
    pub(super) fn tell(&self, followed: Followed, shared: &Shared) -> bool {
        let mut order = Order::Bridge(followed);
        loop {
            match self.orders.send_timeout(order, LOOK) {
                Ok(()) => {
                    let _ = self.poller.notify();
                    return true;
                }
                Err(SendTimeoutError::Timeout(back)) if !shared.is_stopped() => order = back,
                Err(SendTimeoutError::Timeout(_) | SendTimeoutError::Disconnected(_)) => return false,
            }
        }
    }
}
