//! Keeps the screens from going to sleep while they are needed.
//!
//! A separate thread holds the system's handle: the system may be slow, and on Windows the requesting thread must stay alive.

#[cfg(target_os = "macos")]
mod macos;
#[cfg(all(unix, not(target_os = "macos")))]
mod unix;
#[cfg(windows)]
mod windows;

use std::fmt::Display;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crossbeam_channel::{Receiver, Sender, bounded};

#[cfg(target_os = "macos")]
use macos::Inhibitor;
#[cfg(all(unix, not(target_os = "macos")))]
use unix::Inhibitor;
#[cfg(windows)]
use windows::Inhibitor;

/// Asks the system to keep the screens awake, or no longer.
pub(super) struct SleepInhibitor {
    wanted: Arc<AtomicBool>,
    ring: Sender<()>,
}

impl SleepInhibitor {
    /// Starts the thread; at first nothing is asked for.
    ///
    /// # Errors
    /// If the thread cannot be started.
    pub(super) fn start() -> io::Result<Self> {
        let (ring, bell) = bounded(1);
        let wanted = Arc::new(AtomicBool::new(false));
        let (asked, means) = (Arc::clone(&wanted), Inhibitor::new(ring.clone()));
        std::thread::Builder::new().name("vx-awake".into()).spawn(move || keep(&asked, &bell, means))?;
        Ok(Self { wanted, ring })
    }

    /// What is wanted from now on.
    pub(super) fn set(&self, wanted: bool) {
        if self.wanted.swap(wanted, Ordering::AcqRel) != wanted {
            // A bell that rings already is enough.
            let _ = self.ring.try_send(());
        }
    }
}

/// Until the program ends, which gives everything back.
fn keep(wanted: &AtomicBool, bell: &Receiver<()>, mut means: Inhibitor) {
    while bell.recv().is_ok() {
        if wanted.load(Ordering::Acquire) {
            means.hold();
        } else {
            means.give_back();
        }
    }
}

/// A complaint that is not repeated with every patient.
#[derive(Default)]
struct Complaint {
    last: String,
}

impl Complaint {
    /// Warns, unless these were the last words.
    fn say(&mut self, what: &str, error: &dyn Display, advice: &str) {
        let words = format!("{what}: {error}; {advice}");
        if words != self.last {
            tracing::warn!("{words}");
            self.last = words;
        }
    }
}
