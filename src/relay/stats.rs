//! What a relay counts, readable from any thread.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};

use super::tls::Renewal;

/// A snapshot of what a relay has counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RelayStats {
    /// Connections that are open now, whatever their state.
    pub clients: usize,
    /// Clients that are registered as displays now.
    pub displays: usize,
    /// Messages received since the start, pings among them.
    pub frames_in: u64,
    /// Messages queued for clients since the start.
    pub frames_out: u64,
    /// Messages refused with a number since the start.
    pub refused: u64,
    /// Messages that never reached a client because it did not take them: left out, or still waiting when it was cut.
    pub frames_left_out: u64,
    /// Clients cut since the start because they did not take what must not be left out.
    pub cut: u64,
    /// Connections refused since the start, before they became a WebSocket.
    pub requests_refused: u64,
    /// What waits for all clients together now, in bytes of memory.
    pub queued_bytes: usize,
}

/// What the handle and the thread share.
#[derive(Debug, Default)]
pub(super) struct SharedStats {
    pub(super) stop: AtomicBool,
    /// What is to be shown to new connections instead.
    pub(super) renewal: Arc<Renewal>,
    /// Away, for a drill.
    away: AtomicBool,
    clients: AtomicUsize,
    displays: AtomicUsize,
    frames_in: AtomicU64,
    frames_out: AtomicU64,
    refused: AtomicU64,
    frames_left_out: AtomicU64,
    cut: AtomicU64,
    requests_refused: AtomicU64,
    queued_bytes: AtomicUsize,
}

impl SharedStats {
    pub(super) fn set_listening(&self, listening: bool) {
        self.away.store(!listening, Ordering::Release);
    }

    pub(super) fn is_listening(&self) -> bool {
        !self.away.load(Ordering::Acquire)
    }

    pub(super) fn set(&self, stats: RelayStats) {
        self.clients.store(stats.clients, Ordering::Relaxed);
        self.displays.store(stats.displays, Ordering::Relaxed);
        self.frames_in.store(stats.frames_in, Ordering::Relaxed);
        self.frames_out.store(stats.frames_out, Ordering::Relaxed);
        self.refused.store(stats.refused, Ordering::Relaxed);
        self.frames_left_out.store(stats.frames_left_out, Ordering::Relaxed);
        self.cut.store(stats.cut, Ordering::Relaxed);
        self.requests_refused.store(stats.requests_refused, Ordering::Relaxed);
        self.queued_bytes.store(stats.queued_bytes, Ordering::Relaxed);
    }

    pub(super) fn get(&self) -> RelayStats {
        RelayStats {
            clients: self.clients.load(Ordering::Relaxed),
            displays: self.displays.load(Ordering::Relaxed),
            frames_in: self.frames_in.load(Ordering::Relaxed),
            frames_out: self.frames_out.load(Ordering::Relaxed),
            refused: self.refused.load(Ordering::Relaxed),
            frames_left_out: self.frames_left_out.load(Ordering::Relaxed),
            cut: self.cut.load(Ordering::Relaxed),
            requests_refused: self.requests_refused.load(Ordering::Relaxed),
            queued_bytes: self.queued_bytes.load(Ordering::Relaxed),
        }
    }
}
