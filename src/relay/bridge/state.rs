//! What a bridge counts, readable from any thread.

use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Direction;
use super::outbox::Outbox;

/// A snapshot of a bridge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BridgeStats {
    /// Which way the events go.
    pub direction: Direction,
    /// Whether the broker is there.
    pub connected: bool,
    /// Whether the room's events come without a gap, so that displays may listen; never for a relay that publishes.
    pub following: bool,
    /// Events given to the broker since the start.
    pub published: u64,
    /// Events that were not: the broker was away, was too slow, or they must not be published.
    pub lost: u64,
    /// Events passed on to displays since the start.
    pub passed_on: u64,
    /// How many times displays were sent away because events were missing, or may have been.
    pub breaks: u64,
    /// Connections to a broker since the start.
    pub connections: u64,
}

impl BridgeStats {
    /// The state in a word: `away`, `connected`, `waiting` (for the room), `following`.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match (self.direction, self.connected, self.following) {
            (_, false, _) => "away",
            (Direction::Publish, true, _) => "connected",
            (Direction::Follow, true, false) => "waiting",
            (Direction::Follow, true, true) => "following",
        }
    }
}

/// What the relay's thread and the bridge's share.
#[derive(Debug)]
pub(in crate::relay) struct Shared {
    direction: Direction,
    outbox: Mutex<Outbox>,
    pub(super) stop: AtomicBool,
    pub(super) connected: AtomicBool,
    pub(super) following: AtomicBool,
    pub(super) published: AtomicU64,
    pub(super) passed_on: AtomicU64,
    pub(super) breaks: AtomicU64,
    pub(super) connections: AtomicU64,
    /// Names that are being looked up; a thread that looks for one may outlive the bridge's.
    pub(super) lookups: Arc<AtomicUsize>,
}

impl Shared {
    pub(super) fn new(direction: Direction, epoch: u64) -> Self {
        Self {
            direction,
            outbox: Mutex::new(Outbox::new(epoch)),
            stop: AtomicBool::new(false),
            connected: AtomicBool::new(false),
            following: AtomicBool::new(false),
            published: AtomicU64::new(0),
            passed_on: AtomicU64::new(0),
            breaks: AtomicU64::new(0),
            connections: AtomicU64::new(0),
            lookups: Arc::new(AtomicUsize::new(0)),
        }
    }

    pub(super) fn outbox(&self) -> MutexGuard<'_, Outbox> {
        self.outbox.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Acquire)
    }

    /// The room is followed no longer.
    pub(super) fn broken(&self) {
        self.following.store(false, Ordering::Release);
        self.breaks.fetch_add(1, Ordering::Relaxed);
    }

    /// What was counted so far.
    pub(in crate::relay) fn stats(&self) -> BridgeStats {
        BridgeStats {
            direction: self.direction,
            connected: self.connected.load(Ordering::Acquire),
            following: self.following.load(Ordering::Acquire),
            published: self.published.load(Ordering::Relaxed),
            lost: self.outbox().lost(),
            passed_on: self.passed_on.load(Ordering::Relaxed),
            breaks: self.breaks.load(Ordering::Relaxed),
            connections: self.connections.load(Ordering::Relaxed),
        }
    }
}
