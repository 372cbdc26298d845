//! What the rest of the program holds of a relay.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread::JoinHandle;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, TrySendError, bounded};
use polling::Poller;
use rustls::ServerConfig;

use super::bridge::{Bridge, Plan, Sink};
use super::drill::Drill;
use super::hosts::own_names;
use super::listen::listen;
use super::order::Order;
use super::server::{Server, Tie};
use super::stats::{RelayStats, SharedStats};
use super::tls::{Loaded, Watch, load};
use super::{BridgeConfig, BridgeError, BridgeStats, Dialect, Direction, RelayConfig, RelayError, SenderToken};
use crate::l10n::Message;

/// How many frames of [`RelayHandle::publish`] may wait.
const ORDERS: usize = 256;

/// The server.
#[derive(Debug)]
pub struct Relay;

impl Relay {
    /// Listens, and starts the thread `vx-relay`.
    ///
    /// # Errors
    /// Where the address cannot be listened on, or certificate and key cannot be used; the sentence says what to do.
    pub fn start(mut config: RelayConfig) -> Result<RelayHandle, RelayError> {
        if let Some(path) = &config.sender_token_file {
            config.sender_token = Some(SenderToken::read(path)?);
        }
        let address = config.listen;
        let tls = config.tls.as_ref().map(load).transpose()?;
        let plan = config.bridge.as_ref().map(Plan::new).transpose()?;
        if config.demo.is_some() && plan.as_ref().is_some_and(|plan| plan.direction == Direction::Follow) {
            return Err(BridgeError::DemoWhileFollowing.into());
        }
        launch(config, tls, plan).map_err(|error| RelayError::new(address, error))
    }
}

fn launch(mut config: RelayConfig, tls: Option<Loaded>, plan: Option<Plan>) -> io::Result<RelayHandle> {
    config.allowed_hosts.extend(own_names());
    let listener = listen(config.listen)?;
    let local_addr = listener.local_addr()?;
    let poller = Arc::new(Poller::new()?);
    let shared = Arc::new(SharedStats::default());
    let (sender, orders) = bounded(ORDERS);
    let (thread_poller, thread_shared) = (Arc::clone(&poller), Arc::clone(&shared));
    tracing::info!(%local_addr, dialect = %config.dialect, tls = tls.is_some(), "relay listens");
    if config.is_open_in_clear() {
        tracing::warn!(
            "other computers can read along: the relay is open to the network without TLS (relay.tls_certificate, relay.tls_key)"
        );
    }
    if config.bridge.as_ref().is_some_and(BridgeConfig::is_in_clear) {
        tracing::warn!("names may go to the broker unencrypted (relay.bridge, relay.bridge_patient_data)");
    }
    let watch = config.tls.clone().zip(tls.as_ref()).map(|(files, loaded)| {
        let (renewal, poller) = (Arc::clone(&shared.renewal), Arc::clone(&poller));
        // Without the wake-up the thread would find it at its next turn.
        Watch::start(files, loaded, config.limits.tls_look, renewal, move || drop(poller.notify()))
    });
    let watch = watch.transpose()?;
    let shown = tls.map(|loaded| loaded.config);
    let (bridge, tie) = match plan {
        Some(plan) => {
            let (direction, patient_data) = (plan.direction, plan.patient_data);
            let bridge = Bridge::start(plan, Sink { orders: sender.clone(), poller: Arc::clone(&poller) })?;
            let tie = Tie::new(direction, bridge.publisher(patient_data));
            (Some(bridge), Some(tie))
        }
        None => (None, None),
    };
    let thread = std::thread::Builder::new()
        .name("vx-relay".to_owned())
        .spawn(move || serve(config, (listener, shown), tie, (thread_poller, thread_shared), orders))?;
    Ok(RelayHandle { local_addr, poller, shared, orders: sender, thread: Some(thread), bridge, _watch: watch })
}

/// The server is built on its own thread: its queues are shared without locks.
fn serve(
    config: RelayConfig,
    listener: (TcpListener, Option<Arc<ServerConfig>>),
    tie: Option<Tie>,
    (poller, shared): (Arc<Poller>, Arc<SharedStats>),
    orders: Receiver<Order>,
) {
    match Server::new(config, listener, tie, (poller, shared), orders).and_then(Server::run) {
        Ok(()) => tracing::info!("relay stopped"),
        Err(error) => tracing::error!(%error, "the relay cannot wait for its sockets and has ended"),
    }
}

/// A frame that was not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PublishError {
    /// More frames wait than the relay takes at once; try again.
    Full,
    /// The relay has ended.
    Stopped,
}

impl PublishError {
    /// What is wrong, and what to do.
    #[must_use]
    pub const fn message(self) -> Message {
        Message::new(match self {
            Self::Full => "relay-busy",
            Self::Stopped => "relay-ended",
        })
    }
}

impl std::fmt::Display for PublishError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// A running relay. Dropping it stops it.
#[derive(Debug)]
pub struct RelayHandle {
    local_addr: SocketAddr,
    poller: Arc<Poller>,
    shared: Arc<SharedStats>,
    orders: Sender<Order>,
    thread: Option<JoinHandle<()>>,
    /// Ends after the relay.
    bridge: Option<Bridge>,
    /// Ends after the relay.
    _watch: Option<Watch>,
}

impl RelayHandle {
    /// Where the relay listens, with the port that was taken.
    #[must_use]
    pub const fn local_addr(&self) -> SocketAddr {
        self.local_addr
    }

    /// Sends a frame to the clients that its `receiver` names, as if it came from `VXvue`. Never waits.
    ///
    /// # Errors
    /// Where too many frames wait, or the relay has ended.
    pub fn publish(&self, text: String) -> Result<(), PublishError> {
        self.order(Order::Publish(text))
    }

    /// Makes these faults from now on; the default makes none.
    ///
    /// # Errors
    /// Where too many orders wait, or the relay has ended.
    pub fn set_drill(&self, drill: Drill) -> Result<(), PublishError> {
        self.order(Order::Drill(drill))
    }

    /// Drops every connection without a close frame.
    ///
    /// # Errors
    /// Where too many orders wait, or the relay has ended.
    pub fn cut(&self) -> Result<(), PublishError> {
        self.order(Order::Cut)
    }

    /// Reads, answers and accepts nothing while all sockets stay open, or goes on.
    ///
    /// # Errors
    /// Where too many orders wait, or the relay has ended.
    pub fn freeze(&self, frozen: bool) -> Result<(), PublishError> {
        self.order(Order::Freeze(frozen))
    }

    /// Is away for so long, without listener and clients, and comes back at the same address. Does not wait for it.
    ///
    /// # Errors
    /// Where too many orders wait, or the relay has ended.
    pub fn restart(&self, away: Duration) -> Result<(), PublishError> {
        self.order(Order::Restart(away))
    }

    /// Speaks another dialect from now on.
    ///
    /// # Errors
    /// Where too many orders wait, or the relay has ended.
    pub fn set_dialect(&self, dialect: Dialect) -> Result<(), PublishError> {
        self.order(Order::Dialect(dialect))
    }

    /// Whether it listens; not while a restart keeps it away.
    #[must_use]
    pub fn is_listening(&self) -> bool {
        self.is_running() && self.shared.is_listening()
    }

    fn order(&self, order: Order) -> Result<(), PublishError> {
        self.orders.try_send(order).map_err(|error| match error {
            TrySendError::Full(_) => PublishError::Full,
            TrySendError::Disconnected(_) => PublishError::Stopped,
        })?;
        self.wake();
        Ok(())
    }

    /// What the relay has counted so far.
    #[must_use]
    pub fn stats(&self) -> RelayStats {
        self.shared.get()
    }

    /// How its bridge is; none where it has none.
    #[must_use]
    pub fn bridge(&self) -> Option<BridgeStats> {
        self.bridge.as_ref().map(Bridge::stats)
    }

    /// Whether the thread still runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.thread.as_ref().is_some_and(|thread| !thread.is_finished())
    }

    /// Sends close code 1001 (going away) to every client and ends the thread, within a second.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        if let Some(bridge) = &self.bridge {
            bridge.halt();
        }
        self.shared.stop.store(true, Ordering::Release);
        self.wake();
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the relay's thread ended by a panic");
        }
    }

    /// Without the wake-up the thread would find its orders at its next turn.
    fn wake(&self) {
        if let Err(error) = self.poller.notify() {
            tracing::warn!(%error, "the relay could not be woken");
        }
    }
}

impl Drop for RelayHandle {
    fn drop(&mut self) {
        self.end();
    }
}
