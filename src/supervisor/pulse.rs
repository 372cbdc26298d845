//! Whether the frame loop serves its work. Cheap enough for every wake and every frame.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};

use super::message::{Backend, Beat};
use crate::clock::Clock;

/// The pulse of the frame loop, as whoever wakes it and the loop itself note it.
#[derive(Debug, Clone, Default)]
pub struct Pulse(Arc<Inner>);

#[derive(Debug, Default)]
struct Inner {
    /// Since when work waits, in milliseconds of the clock that stands still during sleep; 0 where none does.
    waiting_since: AtomicU64,
    /// Since when the loop is at work; 0 where it rests.
    busy_since: AtomicU64,
    patient: AtomicBool,
    /// 0 none, 1 OpenGL, 2 wgpu.
    painted: AtomicU8,
}

fn now() -> u64 {
    u64::try_from(Clock.reading().awake.as_millis()).unwrap_or(u64::MAX).max(1)
}

impl Pulse {
    /// Work for the frame loop came up.
    pub fn asked(&self) {
        // The oldest work counts.
        let _ = self.0.waiting_since.compare_exchange(0, now(), Ordering::AcqRel, Ordering::Acquire);
    }

    /// The frame loop begins to serve all work that has come up so far.
    pub fn begun(&self) {
        self.0.waiting_since.store(0, Ordering::Release);
        self.0.busy_since.store(now(), Ordering::Release);
    }

    /// It has served it. `patient`: whether patient data is on the screen now.
    pub fn served(&self, patient: bool) {
        self.0.busy_since.store(0, Ordering::Release);
        self.0.patient.store(patient, Ordering::Release);
    }

    /// There is a picture, painted by OpenGL or by wgpu.
    pub fn painted(&self, by_gl: bool) {
        self.0.painted.store(if by_gl { 1 } else { 2 }, Ordering::Release);
    }

    /// Nothing has to be painted: no window is needed now.
    pub fn needs_no_picture(&self) {
        let _ = self.0.painted.compare_exchange(0, 1, Ordering::AcqRel, Ordering::Acquire);
    }

    pub(super) fn backend(&self) -> Option<Backend> {
        match self.0.painted.load(Ordering::Acquire) {
            0 => None,
            1 => Some(Backend::Gl),
            _ => Some(Backend::Wgpu),
        }
    }

    pub(super) fn beat(&self) -> Beat {
        let now = now();
        let age = |since: &AtomicU64| match since.load(Ordering::Acquire) {
            0 => 0,
            since => now.saturating_sub(since).max(1),
        };
        Beat {
            pending_ms: age(&self.0.waiting_since).max(age(&self.0.busy_since)),
            patient: self.0.patient.load(Ordering::Acquire),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_pending_from_the_first_request_to_the_end_of_its_frame() {
        let pulse = Pulse::default();
        assert_eq!(pulse.beat().pending_ms, 0);
        pulse.asked();
        assert!(pulse.beat().pending_ms > 0);
        pulse.begun();
        assert!(pulse.beat().pending_ms > 0, "at work");
        pulse.asked();
        pulse.served(true);
        assert!(pulse.beat().pending_ms > 0, "what was asked for meanwhile is not served");
        pulse.begun();
        pulse.served(true);
        assert_eq!(pulse.beat(), Beat { pending_ms: 0, patient: true });
    }
}
