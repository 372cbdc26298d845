//! What the relay holds of its bridge.

use std::io;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, bounded};
use polling::Poller;

use super::redact::without_patient_data;
use super::sink::Sink;
use super::state::Shared;
use super::worker::Worker;
use super::{BridgeStats, Direction, Plan};

/// How long a stop waits for the thread, which may be asking for a name.
const PATIENCE: Duration = Duration::from_secs(1);

/// The thread `vx-relay-bridge`. Dropping this ends it.
#[derive(Debug)]
pub(in crate::relay) struct Bridge {
    shared: Arc<Shared>,
    poller: Arc<Poller>,
    ended: Receiver<()>,
    thread: Option<JoinHandle<()>>,
}

impl Bridge {
    /// Starts the thread, which connects by itself, as often as it takes.
    ///
    /// # Errors
    /// Where the system gives no thread.
    pub(in crate::relay) fn start(plan: Plan, sink: Sink) -> io::Result<Self> {
        let poller = Arc::new(Poller::new()?);
        let shared = Arc::new(Shared::new(plan.direction, fastrand::u64(..)));
        let sink = (plan.direction == Direction::Follow).then_some(sink);
        let worker = Worker { plan, shared: Arc::clone(&shared), poller: Arc::clone(&poller), sink };
        let (end, ended) = bounded(1);
        let thread = std::thread::Builder::new().name("vx-relay-bridge".to_owned()).spawn(move || {
            worker.run();
            let _ = end.try_send(());
        })?;
        Ok(Self { shared, poller, ended, thread: Some(thread) })
    }

    /// What the relay's thread needs of it.
    pub(in crate::relay) fn publisher(&self, patient_data: bool) -> Publisher {
        Publisher { shared: Arc::clone(&self.shared), poller: Arc::clone(&self.poller), patient_data }
    }

    /// What was counted so far.
    pub(in crate::relay) fn stats(&self) -> BridgeStats {
        self.shared.stats()
    }

    /// Tells the thread to end, and does not wait for it.
    pub(in crate::relay) fn halt(&self) {
        self.shared.stop.store(true, Ordering::Release);
        let _ = self.poller.notify();
    }
}

impl Drop for Bridge {
    fn drop(&mut self) {
        self.halt();
        let ended = self.ended.recv_timeout(PATIENCE);
        let Some(thread) = self.thread.take() else { return };
        // A resolver that never answers keeps nobody from stopping.
        if !matches!(ended, Err(RecvTimeoutError::Timeout)) && thread.join().is_err() {
            tracing::error!("the thread of the bridge ended by a panic");
        }
    }
}

/// The relay's end of a bridge: what it says on it, and what it can tell of it.
#[derive(Debug)]
pub(in crate::relay) struct Publisher {
    shared: Arc<Shared>,
    poller: Arc<Poller>,
    patient_data: bool,
}

impl Publisher {
    /// Publishes an event, or counts it as lost. Never waits.
    pub(in crate::relay) fn publish(&self, command: i64, text: &str) {
        let text = if self.patient_data { Some(text.to_owned()) } else { without_patient_data(text) };
        let waits = self.shared.outbox().put(command, text);
        if waits {
            // Without the wake-up it would go with the next beat.
            let _ = self.poller.notify();
        }
    }

    /// What was counted so far.
    pub(in crate::relay) fn stats(&self) -> BridgeStats {
        self.shared.stats()
    }
}
