//! Whether the frame loop serves its work. Cheap enough for every wake and every frame.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};

use crossbeam_channel::{Receiver, Sender, bounded};

use super::message::{Backend, Beat, ChildMessage};
use crate::clock::Clock;

/// Values of [`Inner::picture`], which only grows.
const AWAITED: u8 = 0;
const UNNEEDED: u8 = 1;
const BY_CPU: u8 = 2;
const BY_GL: u8 = 3;

/// The heartbeat of the frame loop, recorded by those who wake it and by the loop.
#[derive(Debug, Clone, Default)]
pub struct Pulse(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    /// Since when work waits, in milliseconds of the clock that stands still during sleep; 0 where none does.
    waiting_since: AtomicU64,
    /// Since when the loop is at work; 0 where it rests.
    busy_since: AtomicU64,
    patient: AtomicBool,
    picture: AtomicU8,
    desktop: AtomicBool,
    /// Rings when the supervisor should hear at once, and not with the next beat.
    ring: Sender<()>,
    bell: Receiver<()>,
}

impl Default for Inner {
    fn default() -> Self {
        let (ring, bell) = bounded(1);
        Self {
            waiting_since: AtomicU64::new(0),
            busy_since: AtomicU64::new(0),
            patient: AtomicBool::new(false),
            picture: AtomicU8::new(AWAITED),
            desktop: AtomicBool::new(false),
            ring,
            bell,
        }
    }
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
        // How soon a hang is noticed depends on it.
        if self.0.patient.swap(patient, Ordering::AcqRel) != patient {
            self.ring();
        }
    }

    /// There is a picture, painted by OpenGL or by the CPU. After the first one by OpenGL those by the CPU tell nothing new: the driver stays
    /// loaded, and may fail at any time.
    pub fn painted(&self, by_gl: bool) {
        let now = if by_gl { BY_GL } else { BY_CPU };
        if self.0.picture.fetch_max(now, Ordering::AcqRel) < now {
            self.ring();
        }
    }

    /// Nothing has to be painted: no window is needed now, or nobody can see it.
    pub fn needs_no_picture(&self) {
        if self.0.picture.fetch_max(UNNEEDED, Ordering::AcqRel) < UNNEEDED {
            self.ring();
        }
    }

    /// The desktop is there.
    pub fn meets_desktop(&self) {
        if !self.0.desktop.swap(true, Ordering::AcqRel) {
            self.ring();
        }
    }

    pub(super) fn has_desktop(&self) -> bool {
        self.0.desktop.load(Ordering::Acquire)
    }

    fn ring(&self) {
        // A bell that rings already is enough.
        let _ = self.0.ring.try_send(());
    }

    /// Rings when there is something to tell before the next beat.
    pub(super) fn bell(&self) -> &Receiver<()> {
        &self.0.bell
    }

    pub(super) fn picture(&self) -> Option<ChildMessage> {
        match self.0.picture.load(Ordering::Acquire) {
            AWAITED => None,
            UNNEEDED => Some(ChildMessage::Unneeded),
            BY_CPU => Some(ChildMessage::Painted(Backend::Cpu)),
            _ => Some(ChildMessage::Painted(Backend::Gl)),
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

    #[test]
    fn what_changes_how_the_display_is_judged_rings_once() {
        let pulse = Pulse::default();
        let rings = |pulse: &Pulse| pulse.bell().try_iter().count();
        for (act, expected) in [
            ((|pulse| pulse.served(false)) as fn(&Pulse), 0),
            (Pulse::needs_no_picture, 1),
            (|pulse| pulse.painted(false), 1),
            (|pulse| pulse.painted(false), 0),
            (|pulse| pulse.painted(true), 1),
            (|pulse| pulse.painted(true), 0),
            (|pulse| pulse.painted(false), 0),
            (Pulse::needs_no_picture, 0),
            (|pulse| pulse.served(true), 1),
            (|pulse| pulse.served(true), 0),
            (Pulse::meets_desktop, 1),
            (Pulse::meets_desktop, 0),
            (|pulse| pulse.served(false), 1),
        ] {
            act(&pulse);
            assert_eq!(rings(&pulse), expected);
        }
        assert_eq!(pulse.picture(), Some(ChildMessage::Painted(Backend::Gl)));
    }
}
