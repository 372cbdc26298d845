use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

use super::*;

const fn at(sequence: u64) -> Stamp {
    Stamp { epoch: 7, sequence }
}

/// Follows from number 0 on, at 2 s.
fn following() -> Follow {
    let mut follow = Follow::new();
    assert_eq!(follow.hear(Heard::Beat(at(0)), Duration::ZERO), Verdict::Nothing);
    assert_eq!(follow.hear(Heard::Beat(at(0)), BEAT), Verdict::Begin);
    follow
}

#[test]
fn what_comes_whole_and_in_order_is_passed_on() {
    let mut follow = following();
    for sequence in 1..5 {
        assert_eq!(follow.hear(Heard::Event(at(sequence)), BEAT), Verdict::PassOn);
        assert_eq!(follow.hear(Heard::Beat(at(sequence)), BEAT), Verdict::Nothing);
    }
    assert!(follow.is_following());
}

#[test]
fn a_lost_a_doubled_and_a_late_event_break_and_none_of_what_follows_is_passed_on() {
    for event in [0, 1, 2, 4, 5, u64::MAX] {
        let mut follow = following();
        for sequence in 1..=2 {
            follow.hear(Heard::Event(at(sequence)), BEAT);
        }
        assert_eq!(follow.hear(Heard::Event(at(event)), BEAT), Verdict::Break(Broken::Gap), "{event}");
        assert_eq!(follow.hear(Heard::Event(at(event.saturating_add(1))), BEAT), Verdict::Nothing, "{event}");
    }
}

#[test]
fn the_last_event_before_a_pause_is_missed_at_the_next_beat() {
    let mut follow = following();
    assert_eq!(follow.hear(Heard::Beat(at(1)), BEAT * 2), Verdict::Break(Broken::Gap));
    // This beat was the first of a new pair.
    assert_eq!(follow.hear(Heard::Beat(at(1)), BEAT * 3), Verdict::Begin);
}

#[test]
fn another_publisher_breaks_and_two_at_once_are_never_followed() {
    let other = Stamp { epoch: 8, sequence: 0 };
    let mut follow = following();
    assert_eq!(follow.hear(Heard::Beat(other), BEAT), Verdict::Break(Broken::NewPublisher));
    for beat in 2..100 {
        // The first comes back: that there are two is told once.
        let told = if beat == 2 { Verdict::Rivals } else { Verdict::Nothing };
        assert_eq!(follow.hear(Heard::Beat(at(0)), BEAT * beat), told);
        assert_eq!(follow.hear(Heard::Beat(other), BEAT * beat + APART), Verdict::Nothing);
    }
    let mut follow = following();
    assert_eq!(follow.hear(Heard::Event(Stamp { epoch: 8, sequence: 1 }), BEAT), Verdict::Break(Broken::NewPublisher));
}

#[test]
fn silence_of_three_beats_breaks() {
    let mut follow = following();
    assert_eq!(follow.silent_at(), Some(BEAT + SILENCE));
    assert_eq!(follow.tick(BEAT + SILENCE.mul_f64(0.999)), Verdict::Nothing);
    assert_eq!(follow.tick(BEAT + SILENCE), Verdict::Break(Broken::Silent));
    assert_eq!((follow.is_following(), follow.silent_at()), (false, None));
    assert_eq!(follow.tick(BEAT * 100), Verdict::Nothing);
}

#[test]
fn what_a_broker_has_held_and_lets_go_at_once_is_not_followed() {
    let mut follow = Follow::new();
    let now = Duration::from_mins(1);
    for sequence in 0..30 {
        assert_eq!(follow.hear(Heard::Event(at(sequence)), now), Verdict::Nothing);
        assert_eq!(follow.hear(Heard::Beat(at(sequence)), now), Verdict::Nothing);
    }
    assert_eq!(follow.hear(Heard::Beat(at(29)), now + BEAT), Verdict::Begin);
}

#[test]
fn events_between_the_first_beats_do_not_hinder_and_are_not_passed_on() {
    let mut follow = Follow::new();
    follow.hear(Heard::Beat(at(4)), Duration::ZERO);
    assert_eq!(follow.hear(Heard::Event(at(5)), APART), Verdict::Nothing);
    assert_eq!(follow.hear(Heard::Beat(at(5)), BEAT), Verdict::Begin);
    assert_eq!(follow.hear(Heard::Event(at(6)), BEAT), Verdict::PassOn);
}

/// What happens to one thing on its way.
#[derive(Debug, Clone, Copy)]
enum Fate {
    Arrives,
    Lost,
    Doubled,
    /// Comes behind the next one.
    Late,
    /// The publisher starts anew before it.
    NewEpoch,
    /// The connection to the broker is lost before it.
    Disconnected,
}

fn fates() -> impl Strategy<Value = Vec<(bool, Fate, u16)>> {
    let fate = (0_u8..24).prop_map(|number| match number {
        0 | 1 => Fate::Lost,
        2 => Fate::Doubled,
        3 => Fate::Late,
        4 => Fate::NewEpoch,
        5 => Fate::Disconnected,
        _ => Fate::Arrives,
    });
    vec((any::<bool>(), fate, 0_u16..4000), 1..200)
}

/// What arrives of a stream, each with whether the connection was lost before it.
fn arrivals(fates: &[(bool, Fate, u16)]) -> Vec<(Heard, u16, bool)> {
    let (mut stamp, mut came, mut late) = (Stamp { epoch: 1, sequence: 0 }, Vec::new(), None);
    for (is_event, fate, pause) in fates {
        if matches!(fate, Fate::NewEpoch) {
            stamp = Stamp { epoch: stamp.epoch + 1, sequence: 0 };
        }
        stamp.sequence += u64::from(*is_event);
        let heard = if *is_event { Heard::Event(stamp) } else { Heard::Beat(stamp) };
        let copies = match fate {
            Fate::Lost => 0,
            Fate::Doubled => 2,
            Fate::Late => {
                came.extend(late.replace((heard, *pause, false)));
                continue;
            }
            Fate::Arrives | Fate::NewEpoch | Fate::Disconnected => 1,
        };
        let arrival = (heard, *pause, matches!(fate, Fate::Disconnected));
        came.extend(std::iter::repeat_n(arrival, copies));
        came.extend(late.take());
    }
    came
}

/// Between two breaks only a run of events without a gap is passed on, and it begins where the beat said.
#[test]
fn no_stream_goes_on_across_a_gap() {
    proptest!(|(fates in fates())| {
        let mut follow = Follow::new();
        let mut now = Duration::ZERO;
        // What the listeners have heard up to, while they may listen.
        let mut heard_to: Option<Stamp> = None;
        for (heard, pause, disconnected) in arrivals(&fates) {
            if disconnected {
                prop_assert_eq!(follow.lose(), heard_to.take().is_some());
            }
            now += Duration::from_millis(pause.into());
            if let Verdict::Break(broken) = follow.tick(now) {
                prop_assert_eq!(broken, Broken::Silent);
                prop_assert!(heard_to.take().is_some());
            }
            let stamp = match heard { Heard::Event(stamp) | Heard::Beat(stamp) => stamp };
            match (follow.hear(heard, now), heard) {
                (Verdict::PassOn, Heard::Event(_)) => {
                    let last = heard_to.expect("nothing is passed on to nobody");
                    prop_assert_eq!((last.epoch, last.sequence + 1), (stamp.epoch, stamp.sequence));
                    heard_to = Some(stamp);
                }
                (Verdict::Begin, Heard::Beat(_)) => {
                    prop_assert!(heard_to.is_none());
                    heard_to = Some(stamp);
                }
                (Verdict::Break(_), _) => prop_assert!(heard_to.take().is_some_and(|last| last != stamp || matches!(heard, Heard::Event(_)))),
                // A beat that says what was heard, or nobody listens.
                (Verdict::Rivals, Heard::Beat(_)) => prop_assert!(heard_to.is_none()),
                (Verdict::Nothing, _) => prop_assert!(heard_to.is_none_or(|last| heard == Heard::Beat(last))),
                (verdict, _) => prop_assert!(false, "{:?} for {:?}", verdict, heard),
            }
            prop_assert_eq!(follow.is_following(), heard_to.is_some());
        }
    });
}

#[test]
fn two_publishers_from_the_start_are_told_once_and_again_after_the_room_was_followed() {
    let mut follow = Follow::new();
    let beat = |epoch| Heard::Beat(Stamp { epoch, sequence: 0 });
    let mut told = Vec::new();
    for number in 0..20_u32 {
        let verdict = follow.hear(beat(u64::from(number % 2)), BEAT * number);
        assert!(matches!(verdict, Verdict::Nothing | Verdict::Rivals), "{verdict:?}");
        if verdict == Verdict::Rivals {
            told.push(number);
        }
    }
    assert_eq!(told, [2]);
    assert_eq!(follow.hear(beat(1), BEAT * 21), Verdict::Begin);
    assert_eq!(follow.hear(beat(0), BEAT * 22), Verdict::Break(Broken::NewPublisher));
    assert_eq!(follow.hear(beat(1), BEAT * 23), Verdict::Rivals);
}

#[test]
fn a_publisher_that_is_started_anew_is_no_rival() {
    let mut follow = Follow::new();
    for epoch in 0..10 {
        assert_eq!(follow.hear(Heard::Beat(Stamp { epoch, sequence: 0 }), BEAT), Verdict::Nothing);
    }
}
