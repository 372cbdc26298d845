//! When a display counts as hung, when it is started again, and with which renderer. Time is told, never asked.

use std::fmt;
use std::time::Duration;

use super::message::{Backend, Beat, Told};
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
/// After so many failures soon after the start the next renderer is tried.
const FAILURES_OF_A_RENDERER: u32 = 3;

/// Why the display must be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Its frame loop has not served its work for this long.
    FrameLoop(Duration),
    /// Nothing was heard from the process for this long.
    Silent(Duration),
    /// It has not painted anything for this long since its start.
    NoPicture(Duration),
}

/// How the process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// With this exit code.
    Code(i32),
    /// By this signal (Unix).
    Signal(i32),
    /// It was removed.
    Removed(Why),
    /// It could not be started.
    NotStarted,
}

/// What comes after an end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// The supervisor ends with this exit code, too.
    End(u8),
    /// The display is started again.
    Start {
        /// After this time.
        after: Duration,
        /// With this renderer in place of the one of the settings.
        renderer: Option<Renderer>,
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
    /// The renderer that is asked for in place of the setting.
    renderer: Option<Backend>,
    started: Duration,
    heard: Duration,
    looked: Option<Duration>,
    beat: Beat,
    picture: Picture,
    /// Failures in a row, each soon after the start; those of a display that never painted count twice.
    failures: u32,
    failures_of_renderer: u32,
}

impl Policy {
    /// The policy for this setting of the renderer.
    #[must_use]
    pub const fn new(setting: Renderer) -> Self {
        Self {
            setting,
            renderer: None,
            started: Duration::ZERO,
            heard: Duration::ZERO,
            looked: None,
            beat: Beat { pending_ms: 0, patient: false },
            picture: Picture::Awaited,
            failures: 0,
            failures_of_renderer: 0,
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
    pub(super) const fn told(&mut self, now: Duration, told: Told) {
        match told {
            Told::Beat(beat) => {
                self.beat = beat;
                self.heard = now;
            }
            Told::Painted(backend) => self.picture = Picture::By(backend),
            Told::Unneeded => self.picture = Picture::Unneeded,
            Told::Desktop => {}
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
            // All ages start anew: the display was no more alive than this process.
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
        self.count_for_renderer(healthy);
        Next::Start { after: wait(self.failures), renderer: self.renderer.map(Backend::setting) }
    }

    fn count_for_renderer(&mut self, healthy: bool) {
        if healthy {
            self.failures_of_renderer = 0;
            return;
        }
        self.failures_of_renderer = match self.picture {
            Picture::By(_) | Picture::Unneeded => self.failures_of_renderer + 1,
            // One that never painted is not tried thrice.
            Picture::Awaited => FAILURES_OF_A_RENDERER,
        };
        if self.setting == Renderer::Auto && self.failures_of_renderer >= FAILURES_OF_A_RENDERER {
            let failed = match self.picture {
                Picture::By(backend) => backend,
                Picture::Awaited | Picture::Unneeded => self.renderer.unwrap_or(Backend::Gl),
            };
            self.renderer = Some(failed.other());
            self.failures_of_renderer = 0;
        }
    }
}

/// A display that fails again and again must not keep the computer busy.
fn wait(failures: u32) -> Duration {
    match failures.checked_sub(FREE + 1) {
        None => Duration::ZERO,
        Some(more) => Duration::from_secs(1_u64.checked_shl(more).unwrap_or(u64::MAX)).min(LONGEST_WAIT),
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FrameLoop(age) => write!(f, "its frame loop hung for {:.1} s", age.as_secs_f64()),
            Self::Silent(age) => write!(f, "its process was silent for {:.1} s", age.as_secs_f64()),
            Self::NoPicture(age) => write!(f, "it painted nothing for {:.0} s", age.as_secs_f64()),
        }
    }
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(70) => f.write_str("an internal error (exit code 70)"),
            Self::Code(code) => write!(f, "exit code {code}"),
            Self::Signal(signal) => write!(f, "signal {signal}"),
            Self::Removed(why) => why.fmt(f),
            Self::NotStarted => f.write_str("it could not be started"),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const MS: fn(u64) -> Duration = Duration::from_millis;

    fn running(setting: Renderer, patient: bool) -> Policy {
        let mut policy = Policy::new(setting);
        policy.started(MS(0));
        policy.told(MS(300), Told::Painted(Backend::Gl));
        policy.told(MS(500), Told::Beat(Beat { pending_ms: 0, patient }));
        policy
    }

    fn look(policy: &mut Policy, now: Duration) -> Option<Why> {
        let due = policy.next_look().min(now);
        policy.look(now, due)
    }

    #[test]
    fn silence_is_noticed_within_three_seconds_with_a_patient_and_ten_without() {
        for (patient, still, noticed) in [(true, 2_800, 3_000), (false, 9_800, 10_000)] {
            let mut policy = running(Renderer::Auto, patient);
            assert_eq!(look(&mut policy, MS(still)), None, "{patient}");
            assert!(policy.next_look() <= MS(noticed));
            assert!(matches!(look(&mut policy, MS(noticed)), Some(Why::Silent(_))), "{patient}");
        }
    }

    #[test]
    fn a_loop_that_does_not_serve_its_work_is_hung_though_the_process_lives() {
        let mut policy = running(Renderer::Auto, true);
        for beat in 1..=4 {
            policy.told(MS(500 + beat * 500), Told::Beat(Beat { pending_ms: beat * 500, patient: true }));
            assert_eq!(look(&mut policy, MS(500 + beat * 500)), None);
        }
        assert_eq!(policy.next_look(), MS(2_900));
        assert_eq!(look(&mut policy, MS(2_900)), Some(Why::FrameLoop(MS(2_400))));
    }

    #[test]
    fn a_process_that_is_stopped_at_work_is_called_silent_and_noticed_as_soon() {
        let mut policy = running(Renderer::Auto, true);
        policy.told(MS(1_000), Told::Beat(Beat { pending_ms: 5, patient: true }));
        assert_eq!(policy.next_look(), MS(3_395));
        assert_eq!(look(&mut policy, MS(3_395)), Some(Why::Silent(MS(2_395))));
    }

    #[test]
    fn a_loop_without_work_may_rest_for_ever() {
        let mut policy = running(Renderer::Auto, true);
        for beat in 0..100_000_u64 {
            let now = MS(500 + beat * 500);
            policy.told(now, Told::Beat(Beat { pending_ms: 0, patient: true }));
            assert_eq!(look(&mut policy, now), None);
        }
    }

    #[test]
    fn a_start_may_take_its_time_but_not_for_ever() {
        let mut policy = Policy::new(Renderer::Auto);
        policy.started(MS(0));
        for second in 1..20 {
            policy.told(MS(second * 1000), Told::Beat(Beat { pending_ms: second * 1000, patient: false }));
            assert_eq!(look(&mut policy, MS(second * 1000)), None);
        }
        policy.told(MS(19_900), Told::Beat(Beat { pending_ms: 19_900, patient: false }));
        assert!(matches!(look(&mut policy, MS(20_000)), Some(Why::NoPicture(_))));
    }

    #[test]
    fn a_computer_that_slept_or_was_busy_is_no_hang() {
        let mut policy = running(Renderer::Auto, true);
        let due = policy.next_look();
        assert_eq!(policy.look(MS(3_600_000), due), None);
        assert_eq!(look(&mut policy, MS(3_602_000)), None, "ages start anew");
        assert!(matches!(look(&mut policy, MS(3_602_500)), Some(Why::Silent(_))));
    }

    #[test]
    fn a_wanted_end_and_wrong_usage_end_the_supervisor() {
        assert_eq!(running(Renderer::Auto, true).ended(MS(900), Ended::Code(0)), Next::End(0));
        assert_eq!(running(Renderer::Auto, true).ended(MS(900), Ended::Code(2)), Next::End(2));
    }

    #[test]
    fn single_failures_cost_no_time_and_repeated_ones_more_and_more() {
        for (lived, painted, expected) in [
            (MS(5_000), true, [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30]),
            (MS(100), true, [0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30]),
            (MS(5_000), false, [0, 0, 1, 4, 16, 30, 30, 30, 30, 30, 30, 30]),
        ] {
            let mut policy = Policy::new(Renderer::Gl);
            let mut now = MS(0);
            let waits = expected.map(|_| {
                policy.started(now);
                if painted {
                    policy.told(now, Told::Painted(Backend::Gl));
                }
                now += lived;
                let Next::Start { after, .. } = policy.ended(now, Ended::Code(1)) else { panic!("it goes on") };
                now += after;
                after.as_secs()
            });
            assert_eq!(waits, expected, "{lived:?} {painted}");
            policy.started(now);
            let healthy = policy.ended(now + HEALTHY, Ended::Signal(11));
            assert_eq!(healthy, Next::Start { after: Duration::ZERO, renderer: None });
        }
    }

    #[test]
    fn a_renderer_that_fails_thrice_makes_way_for_the_next() {
        let mut policy = Policy::new(Renderer::Auto);
        let mut renderers = Vec::new();
        let mut backend = Backend::Gl;
        for attempt in 0..6_u64 {
            policy.started(MS(attempt * 1000));
            policy.told(MS(attempt * 1000 + 100), Told::Painted(backend));
            let Next::Start { renderer, .. } = policy.ended(MS(attempt * 1000 + 500), Ended::Code(70)) else {
                panic!()
            };
            renderers.push(renderer);
            backend = if renderer == Some(Renderer::Wgpu) { Backend::Wgpu } else { Backend::Gl };
        }
        let (gl, wgpu) = (Some(Renderer::Gl), Some(Renderer::Wgpu));
        assert_eq!(renderers, [None, None, wgpu, wgpu, wgpu, gl]);
    }

    #[test]
    fn a_display_that_has_nothing_to_paint_is_left_in_peace_and_its_failure_is_not_a_renderers_at_once() {
        let mut policy = Policy::new(Renderer::Auto);
        policy.started(MS(0));
        policy.told(MS(100), Told::Unneeded);
        policy.told(MS(40_000), Told::Beat(Beat { pending_ms: 0, patient: false }));
        assert_eq!(look(&mut policy, MS(40_000)), None);
        let Next::Start { renderer, .. } = policy.ended(MS(41_000), Ended::Signal(9)) else { panic!("it goes on") };
        assert_eq!(renderer, None);
    }

    #[test]
    fn a_renderer_that_never_paints_makes_way_at_once_unless_it_was_fixed() {
        for (setting, next) in [(Renderer::Auto, Some(Renderer::Wgpu)), (Renderer::Gl, None), (Renderer::Wgpu, None)] {
            let mut policy = Policy::new(setting);
            policy.started(MS(0));
            let Next::Start { renderer, .. } = policy.ended(MS(100), Ended::Signal(11)) else { panic!() };
            assert_eq!(renderer, next);
        }
    }

    proptest! {
        #[test]
        fn a_display_that_beats_and_serves_is_never_removed(steps in proptest::collection::vec((1_u64..600, any::<bool>(), 0_u64..1_000), 1..200)) {
            let mut policy = running(Renderer::Auto, true);
            let mut now = MS(500);
            for (step, patient, pending_ms) in steps {
                now += MS(step);
                policy.told(now, Told::Beat(Beat { pending_ms, patient }));
                let due = policy.next_look().min(now);
                prop_assert_eq!(policy.look(now, due), None);
            }
        }

        #[test]
        fn a_stopped_process_is_always_noticed(beats in 0_u64..50, patient: bool) {
            let mut policy = running(Renderer::Auto, patient);
            let mut now = MS(500);
            for _ in 0..beats {
                now += MS(500);
                policy.told(now, Told::Beat(Beat { pending_ms: 0, patient }));
            }
            let look = policy.next_look();
            let promised = if patient { MS(3_000) } else { MS(10_000) };
            prop_assert!(look.saturating_sub(now) <= promised.saturating_sub(MS(500)));
            prop_assert!(policy.look(look, look).is_some());
        }
    }
}
