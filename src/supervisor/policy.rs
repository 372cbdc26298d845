//! When a display counts as hung, when it is started again, and whether without OpenGL. Time is passed in.

use std::time::Duration;

use super::ended::{Ended, Why};
use super::message::{Backend, Beat, ChildMessage};
use crate::settings::Renderer;

/// With patient data on the screen a hang is noticed within 3 s: this long without a sign of life, and half a second to the next look.
const HUNG_WITH_PATIENT: Duration = Duration::from_millis(2_400);
/// Without, within 10 s.
const HUNG: Duration = Duration::from_millis(9_400);
/// Longer than from one sign of life to the next: the process itself stands still.
const SPEAKS_NO_MORE: Duration = Duration::from_millis(1_200);
/// How long the first picture may take.
const FIRST_PICTURE: Duration = Duration::from_secs(20);
/// A look that comes later than it should by this much says that this computer was busy or asleep, and not that the display hangs.
const LATE: Duration = Duration::from_secs(1);
/// A display that ran this long before it failed is started again at once.
const HEALTHY: Duration = Duration::from_mins(1);
const LONGEST_WAIT: Duration = Duration::from_secs(30);
/// So much costs no time: single failures are brought back at once.
const FREE: u32 = 5;
/// After so many failures soon after the start, each of a display that had loaded its driver, OpenGL is given up.
const FAILURES_OF_GL: u32 = 3;

/// What comes after an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The supervisor ends with this exit code, too.
    End(u8),
    /// The display is started again.
    Start {
        /// After this time.
        after: Duration,
        /// The CPU paints all of it, whatever its setting says.
        without_gl: bool,
    },
}

/// What is known of the picture of the display that runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Picture {
    Awaited,
    /// It has a reason to paint nothing.
    Unneeded,
    By(Backend),
}

/// The supervisor's knowledge of the display.
#[derive(Debug)]
pub struct Policy {
    setting: Renderer,
    /// OpenGL was given up, for as long as this supervisor runs.
    without_gl: bool,
    started: Duration,
    heard: Duration,
    looked: Option<Duration>,
    beat: Beat,
    picture: Picture,
    /// Failures in a row, each soon after the start; those of a display that never painted count twice.
    failures: u32,
    failures_of_gl: u32,
}

impl Policy {
    /// The policy for this setting of the renderer.
    #[must_use]
    pub const fn new(setting: Renderer) -> Self {
        Self {
            setting,
            without_gl: false,
            started: Duration::ZERO,
            heard: Duration::ZERO,
            looked: None,
            beat: Beat { pending_ms: 0, patient: false },
            picture: Picture::Awaited,
            failures: 0,
            failures_of_gl: 0,
        }
    }

    /// The display was started.
    pub const fn started(&mut self, now: Duration) {
        self.started = now;
        self.heard = now;
        self.looked = None;
        self.beat = Beat { pending_ms: 0, patient: false };
        self.picture = Picture::Awaited;
    }

    /// The display told something.
    pub(super) const fn told(&mut self, now: Duration, told: ChildMessage) {
        match told {
            ChildMessage::Beat(beat) => {
                self.beat = beat;
                self.heard = now;
            }
            ChildMessage::Painted(backend) => self.picture = Picture::By(backend),
            ChildMessage::Unneeded => self.picture = Picture::Unneeded,
            ChildMessage::Desktop => {}
        }
    }

    /// When to look at the latest.
    #[must_use]
    pub fn next_look(&self) -> Duration {
        let pending = Duration::from_millis(self.beat.pending_ms);
        let work = if self.beat.pending_ms > 0 && !self.awaits_picture() {
            (self.heard + self.limit()).saturating_sub(pending)
        } else {
            Duration::MAX
        };
        let picture = if self.awaits_picture() { self.started + FIRST_PICTURE } else { Duration::MAX };
        (self.heard + self.limit()).min(work).min(picture)
    }

    /// Looks whether the display lives. `due`: when this look was to be, but not before the wait for it began.
    pub fn look(&mut self, now: Duration, due: Duration) -> Option<Why> {
        if now.saturating_sub(due) > LATE {
            // All ages restart: this process was suspended as well.
            self.heard = now;
            self.beat.pending_ms = 0;
            self.started = self.started.max(now.saturating_sub(HEALTHY));
            return None;
        }
        let silent = now.saturating_sub(self.heard);
        let pending = Duration::from_millis(self.beat.pending_ms);
        if silent >= self.limit() {
            Some(Why::Silent(silent))
        } else if self.awaits_picture() {
            let age = now.saturating_sub(self.started);
            (age >= FIRST_PICTURE).then_some(Why::NoPicture(age))
        } else if !pending.is_zero() && pending + silent >= self.limit() {
            // A process that lives goes on telling how long its work waits.
            Some(if silent >= SPEAKS_NO_MORE { Why::Silent(silent) } else { Why::FrameLoop(pending + silent) })
        } else {
            None
        }
    }

    const fn awaits_picture(&self) -> bool {
        matches!(self.picture, Picture::Awaited)
    }

    const fn limit(&self) -> Duration {
        if self.beat.patient { HUNG_WITH_PATIENT } else { HUNG }
    }

    /// The display has ended.
    pub fn ended(&mut self, now: Duration, ended: Ended) -> Next {
        match ended {
            Ended::Code(0) => return Next::End(0),
            // Settings and arguments are the same at the next start.
            Ended::Code(2) => return Next::End(2),
            Ended::Code(_) | Ended::Signal(_) | Ended::Removed(_) | Ended::NotStarted => {}
        }
        let age = now.saturating_sub(self.started);
        let healthy = age >= HEALTHY && ended != Ended::NotStarted;
        let weight = if self.awaits_picture() { 2 } else { 1 };
        self.failures = if healthy { 0 } else { self.failures.saturating_add(weight) };
        self.judge_gl(healthy, ended);
        Next::Start { after: wait(self.failures), without_gl: self.without_gl }
    }

    /// Gives OpenGL up where the failure may be its driver's.
    fn judge_gl(&mut self, healthy: bool, ended: Ended) {
        self.failures_of_gl = match self.picture {
            Picture::Awaited | Picture::Unneeded | Picture::By(_) if healthy => 0,
            // A process that there was not has loaded no driver.
            Picture::Awaited if ended == Ended::NotStarted => self.failures_of_gl,
            // One that never painted is not tried thrice.
            Picture::Awaited => FAILURES_OF_GL,
            // A minimised console has loaded one, too.
            Picture::Unneeded | Picture::By(Backend::Gl) => self.failures_of_gl.saturating_add(1),
            // No driver was loaded.
            Picture::By(Backend::Cpu) => self.failures_of_gl,
        };
        self.without_gl |= match self.setting {
            // What is painted by the CPU anyway has nothing to give up.
            Renderer::Cpu => false,
            Renderer::Auto | Renderer::Gl => self.failures_of_gl >= FAILURES_OF_GL,
        };
    }
}

/// A display that fails again and again must not keep the computer busy.
fn wait(failures: u32) -> Duration {
    match failures.checked_sub(FREE + 1) {
        None => Duration::ZERO,
        Some(more) => Duration::from_secs(1_u64.checked_shl(more).unwrap_or(u64::MAX)).min(LONGEST_WAIT),
    }
}

#[cfg(test)]
mod tests;
