//! What the policy promises.

use proptest::prelude::*;

use super::*;

const MS: fn(u64) -> Duration = Duration::from_millis;

fn running(setting: Renderer, patient: bool) -> Policy {
    let mut policy = Policy::new(setting);
    policy.started(MS(0));
    policy.told(MS(300), ChildMessage::Painted(Backend::Gl));
    policy.told(MS(500), ChildMessage::Beat(Beat { pending_ms: 0, patient }));
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
        policy.told(MS(500 + beat * 500), ChildMessage::Beat(Beat { pending_ms: beat * 500, patient: true }));
        assert_eq!(look(&mut policy, MS(500 + beat * 500)), None);
    }
    assert_eq!(policy.next_look(), MS(2_900));
    assert_eq!(look(&mut policy, MS(2_900)), Some(Why::FrameLoop(MS(2_400))));
}

#[test]
fn a_process_that_is_stopped_at_work_is_called_silent_and_noticed_as_soon() {
    let mut policy = running(Renderer::Auto, true);
    policy.told(MS(1_000), ChildMessage::Beat(Beat { pending_ms: 5, patient: true }));
    assert_eq!(policy.next_look(), MS(3_395));
    assert_eq!(look(&mut policy, MS(3_395)), Some(Why::Silent(MS(2_395))));
}

#[test]
fn a_loop_without_work_may_rest_for_ever() {
    let mut policy = running(Renderer::Auto, true);
    for beat in 0..100_000_u64 {
        let now = MS(500 + beat * 500);
        policy.told(now, ChildMessage::Beat(Beat { pending_ms: 0, patient: true }));
        assert_eq!(look(&mut policy, now), None);
    }
}

#[test]
fn a_start_may_take_its_time_but_not_for_ever() {
    let mut policy = Policy::new(Renderer::Auto);
    policy.started(MS(0));
    for second in 1..20 {
        policy.told(MS(second * 1000), ChildMessage::Beat(Beat { pending_ms: second * 1000, patient: false }));
        assert_eq!(look(&mut policy, MS(second * 1000)), None);
    }
    policy.told(MS(19_900), ChildMessage::Beat(Beat { pending_ms: 19_900, patient: false }));
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
        let mut policy = Policy::new(Renderer::Cpu);
        let mut now = MS(0);
        let waits = expected.map(|_| {
            policy.started(now);
            if painted {
                policy.told(now, ChildMessage::Painted(Backend::Cpu));
            }
            now += lived;
            let Next::Start { after, .. } = policy.ended(now, Ended::Code(1)) else { panic!("it goes on") };
            now += after;
            after.as_secs()
        });
        assert_eq!(waits, expected, "{lived:?} {painted}");
        policy.started(now);
        let healthy = policy.ended(now + HEALTHY, Ended::Signal(11));
        assert_eq!(healthy, Next::Start { after: Duration::ZERO, without_gl: false });
    }
}

/// A display of this setting that was told of, failed, and is started again: whether without OpenGL.
fn fails(policy: &mut Policy, at: Duration, told: Option<ChildMessage>, lived: Duration, ended: Ended) -> bool {
    policy.started(at);
    if let Some(told) = told {
        policy.told(at, told);
    }
    let Next::Start { without_gl, .. } = policy.ended(at + lived, ended) else { panic!("it goes on") };
    without_gl
}

const BY_GL: Option<ChildMessage> = Some(ChildMessage::Painted(Backend::Gl));
const BY_CPU: Option<ChildMessage> = Some(ChildMessage::Painted(Backend::Cpu));

#[test]
fn opengl_that_fails_thrice_soon_after_it_has_painted_makes_way_for_the_cpu_for_good() {
    for setting in [Renderer::Auto, Renderer::Gl] {
        let mut policy = Policy::new(setting);
        let mut without_gl = Vec::new();
        for attempt in 0..9_u64 {
            let told = if without_gl.last() == Some(&true) { BY_CPU } else { BY_GL };
            without_gl.push(fails(&mut policy, MS(attempt * 1000), told, MS(500), Ended::Code(70)));
        }
        assert_eq!(without_gl, [false, false, true, true, true, true, true, true, true], "{setting}");
        for told in [BY_CPU, None] {
            assert!(fails(&mut policy, MS(20_000), told, HEALTHY, Ended::Signal(11)), "there is no way back");
        }
    }
}

#[test]
fn failures_of_a_display_that_ran_for_a_minute_are_not_opengls() {
    let mut policy = Policy::new(Renderer::Auto);
    for lived in [MS(500), MS(500), HEALTHY, MS(500), MS(500)] {
        assert!(!fails(&mut policy, MS(0), BY_GL, lived, Ended::Signal(11)));
    }
    assert!(fails(&mut policy, MS(0), BY_GL, MS(500), Ended::Signal(11)), "thrice in a row");
}

#[test]
fn a_display_whose_pictures_are_the_cpus_is_never_started_with_another_renderer() {
    for setting in [Renderer::Auto, Renderer::Gl, Renderer::Cpu] {
        let mut policy = Policy::new(setting);
        for attempt in 0..100_u64 {
            assert!(!fails(&mut policy, MS(attempt * 1000), BY_CPU, MS(500), Ended::Signal(11)), "{setting}");
        }
    }
    let mut policy = Policy::new(Renderer::Cpu);
    for told in [None, Some(ChildMessage::Unneeded), None, BY_CPU] {
        assert!(!fails(&mut policy, MS(0), told, MS(500), Ended::Signal(11)), "it has none");
    }
}

#[test]
fn a_display_that_has_nothing_to_paint_is_left_in_peace_and_its_failure_is_not_a_renderers_at_once() {
    let mut policy = Policy::new(Renderer::Auto);
    policy.started(MS(0));
    policy.told(MS(100), ChildMessage::Unneeded);
    policy.told(MS(40_000), ChildMessage::Beat(Beat { pending_ms: 0, patient: false }));
    assert_eq!(look(&mut policy, MS(40_000)), None);
    let Next::Start { without_gl, .. } = policy.ended(MS(41_000), Ended::Signal(9)) else { panic!("it goes on") };
    assert!(!without_gl);
}

#[test]
fn opengl_that_never_paints_makes_way_at_once() {
    for setting in [Renderer::Auto, Renderer::Gl] {
        for ended in [Ended::Code(1), Ended::Signal(11), Ended::Removed(Why::NoPicture(FIRST_PICTURE))] {
            assert!(fails(&mut Policy::new(setting), MS(0), None, MS(100), ended), "{setting} {ended}");
        }
    }
}

#[test]
fn a_process_that_could_not_be_started_says_nothing_of_opengl() {
    let mut policy = Policy::new(Renderer::Auto);
    for _ in 0..10 {
        assert!(!fails(&mut policy, MS(0), None, MS(0), Ended::NotStarted));
    }
}

proptest! {
    #[test]
    fn a_display_that_beats_and_serves_is_never_removed(steps in proptest::collection::vec((1_u64..600, any::<bool>(), 0_u64..1_000), 1..200)) {
        let mut policy = running(Renderer::Auto, true);
        let mut now = MS(500);
        for (step, patient, pending_ms) in steps {
            now += MS(step);
            policy.told(now, ChildMessage::Beat(Beat { pending_ms, patient }));
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
            policy.told(now, ChildMessage::Beat(Beat { pending_ms: 0, patient }));
        }
        let look = policy.next_look();
        let promised = if patient { MS(3_000) } else { MS(10_000) };
        prop_assert!(look.saturating_sub(now) <= promised.saturating_sub(MS(500)));
        prop_assert!(policy.look(look, look).is_some());
    }
}
