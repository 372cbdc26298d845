//! The six invariants of the exam, over random events with random gaps, connections and clock steps.
//!
//! A plain record of what was told stands beside the state machine; each invariant is judged from the record alone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::pedantic,
    clippy::wildcard_enum_match_arm,
    missing_docs,
    unreachable_pub,
    reason = "in tests a failure is a panic, and numbers are small"
)]

use std::time::Duration;

use proptest::prelude::*;
use vxdisplay::exam::{Arrival, Event, Exam, Limits, Moment, Patient, PersonName, Phase, Step};

fn limits() -> Limits {
    Limits {
        hold_on_link_loss: Duration::from_secs(5),
        clear_after_complete: Duration::from_secs(30),
        max_age: Duration::from_secs(60),
        pair_within: Duration::from_secs(10),
    }
}

/// One thing that happens: this many milliseconds after the one before.
#[derive(Debug, Clone)]
struct Happening {
    after_ms: u64,
    /// How far the time of the event lies before the latest one: queues and clocks do that.
    back_ms: u64,
    demo: bool,
    what: What,
}

#[derive(Debug, Clone)]
enum What {
    Patient(u8),
    Nobody,
    Step(u8),
    Started,
    Completed,
    StepUnknown,
    StudyUnknown,
    Mentioned(u8),
    Up,
    Down,
    Slept(u64),
    Tick,
    Hide,
    ServerChanged,
    /// An event of the connection before.
    Late(u8),
}

fn happenings() -> impl Strategy<Value = Vec<Happening>> {
    let what = prop_oneof![
        4 => (0u8..4).prop_map(What::Patient),
        1 => Just(What::Nobody),
        4 => (0u8..4).prop_map(What::Step),
        3 => Just(What::Started),
        3 => Just(What::Completed),
        1 => Just(What::StepUnknown),
        1 => Just(What::StudyUnknown),
        1 => (0u8..4).prop_map(What::Mentioned),
        2 => Just(What::Up),
        2 => Just(What::Down),
        1 => (0u64..20_000).prop_map(What::Slept),
        3 => Just(What::Tick),
        1 => Just(What::Hide),
        1 => Just(What::ServerChanged),
        1 => (0u8..4).prop_map(What::Late),
    ];
    let gap = prop_oneof![6 => 0u64..3_000, 2 => 3_000u64..12_000, 1 => 25_000u64..70_000];
    let back = prop_oneof![9 => Just(0u64), 1 => 0u64..2_000];
    let one = (gap, back, prop::bool::weighted(0.1), what).prop_map(|(after_ms, back_ms, demo, what)| Happening {
        after_ms,
        back_ms,
        demo,
        what,
    });
    prop::collection::vec(one, 1..60)
}

/// Ids 0 and 1 are two people; 2 is person 1's id with another name; 3 has no id.
fn patient(which: u8) -> Patient {
    let id = match which {
        0 => Some("A"),
        1 | 2 => Some("B"),
        _ => None,
    };
    Patient { id: id.map(str::to_owned), name: PersonName::parse(&format!("Name{which}")), birth_date: None }
}

/// What was told, in the order of telling.
struct Record {
    told: Vec<(Moment, u64, bool, Event)>,
    connection: u64,
    up: bool,
    now: Moment,
}

impl Record {
    fn arrival(&mut self, happening: &Happening) -> Arrival {
        self.now = self.now + Duration::from_millis(happening.after_ms);
        let mut connection = self.connection;
        let event = match happening.what {
            What::Patient(which) => Event::Patient(patient(which)),
            What::Nobody => Event::NoPatient,
            What::Step(which) => Event::Step(Step { body_part: Some(format!("Part{which}")), projection: None }),
            What::Started => Event::Started,
            What::Completed => Event::Completed,
            What::StepUnknown => Event::StepUnknown,
            What::StudyUnknown => Event::StudyUnknown,
            What::Mentioned(which) => Event::Mentioned(patient(which)),
            What::Up => {
                self.connection += 1;
                connection = self.connection;
                self.up = true;
                Event::LinkUp
            }
            What::Down => {
                self.up = false;
                Event::LinkDown
            }
            What::Slept(ms) => Event::Slept {
                since: Moment::from_start(self.now.since_start().saturating_sub(Duration::from_millis(ms))),
            },
            What::Tick => Event::Tick,
            What::Hide => Event::Hide,
            What::ServerChanged => {
                self.up = false;
                Event::ServerChanged
            }
            What::Late(which) => {
                connection = connection.saturating_sub(1);
                Event::Patient(patient(which))
            }
        };
        let at = Moment::from_start(self.now.since_start().saturating_sub(Duration::from_millis(happening.back_ms)));
        Arrival { at, connection, demo: happening.demo, event }
    }

    /// Whether an event of the exam would be listened to.
    fn counts(&self, arrival: &Arrival) -> bool {
        is_heard(&arrival.event) && self.up && arrival.connection == self.connection
    }
}

fn is_heard(event: &Event) -> bool {
    matches!(event, Event::Patient(_) | Event::NoPatient | Event::Step(_) | Event::Started | Event::Completed)
}

/// Tells the story and checks after every event.
fn check(story: &[Happening], mut invariant: impl FnMut(&Exam, &Record, &Exam)) {
    let mut exam = Exam::new(limits());
    let mut record = Record { told: Vec::new(), connection: 0, up: false, now: Moment::default() };
    let mut latest = Moment::default();
    for happening in story {
        let before = exam.clone();
        let arrival = record.arrival(happening);
        latest = latest.max(arrival.at);
        exam.apply(&arrival);
        if record.counts(&arrival) || !is_heard(&arrival.event) {
            record.told.push((latest, arrival.connection, arrival.demo, arrival.event));
        }
        invariant(&exam, &record, &before);
    }
}

/// The index of the last event told that satisfies the condition.
fn last(record: &Record, condition: impl Fn(&Event) -> bool) -> Option<usize> {
    record.told.iter().rposition(|(_, _, _, event)| condition(event))
}

fn latest(record: &Record) -> Moment {
    record.told.last().map_or(Moment::default(), |(at, ..)| *at)
}

fn patient_index(exam: &Exam, record: &Record) -> Option<usize> {
    let shown = exam.patient()?;
    Some(last(record, |event| matches!(event, Event::Patient(p) if p == shown)).expect("a name that was never told"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3000, ..ProptestConfig::default() })]

    #[test]
    fn invariant_1_a_name_comes_over_the_open_connection_or_is_in_its_hold(story in happenings()) {
        check(&story, |exam, record, _| {
            let Some(index) = patient_index(exam, record) else { return };
            let (_, connection, ..) = record.told[index];
            assert!(!record.told[index..].iter().any(|(.., event)| matches!(event, Event::ServerChanged)), "of another server");
            if connection == record.connection && record.up {
                return;
            }
            let loss = record.told[index..].iter().position(|(_, c, _, event)| {
                matches!(event, Event::LinkDown) || (matches!(event, Event::LinkUp) && *c > connection)
            });
            let (lost_at, ..) = record.told[index + loss.expect("no loss, yet another connection")];
            assert!(latest(record).saturating_since(lost_at) < limits().hold_on_link_loss, "shown after the hold");
        });
    }

    #[test]
    fn invariant_2_a_step_beside_a_patient_belongs_to_him(story in happenings()) {
        check(&story, |exam, record, _| {
            let (Some(shown), Some(step)) = (exam.patient(), exam.step()) else { return };
            // The 101 that began this showing: the first of the unbroken run of 101s for the same person.
            let same_person = |event: &Event| matches!(event, Event::Patient(p) if p.is_same_as(shown) || p == shown);
            let given = last(record, |event| matches!(event, Event::Step(s) if s == step)).expect("a step never told");
            if record.told[..given].iter().any(|(.., event)| same_person(event)) {
                let named = record.told[..given].iter().rposition(|(.., event)| same_person(event)).unwrap();
                let other = record.told[named..given].iter().any(|(.., event)| matches!(event, Event::Patient(p) if !(p.is_same_as(shown) || p == shown)) || matches!(event, Event::NoPatient));
                if !other {
                    return; // (a)
                }
            }
            let named = record.told[given..].iter().position(|(.., event)| same_person(event)).map(|i| given + i).expect("neither before nor after");
            let (given_at, given_over, ..) = record.told[given];
            let (named_at, named_over, ..) = record.told[named];
            assert_eq!(given_over, named_over, "another connection");
            let between = &record.told[given + 1..named];
            assert!(!between.iter().any(|(.., event)| matches!(event, Event::Patient(_))), "somebody was shown between");
            let after_start = record.told[..given].iter().rev().find_map(|(.., event)| match event {
                Event::Started => Some(true),
                Event::Completed => Some(false),
                _ => None,
            }) == Some(true) && !between.iter().any(|(.., event)| matches!(event, Event::Started));
            assert!(after_start || named_at.saturating_since(given_at) <= limits().pair_within, "too long before");
        });
    }

    #[test]
    fn invariant_3_nothing_of_a_patient_outlives_its_limit(story in happenings()) {
        check(&story, |exam, record, _| {
            if exam.patient().is_none() && exam.step().is_none() {
                return;
            }
            let now = latest(record);
            let heard = last(record, is_heard).expect("shown, but nothing was heard");
            assert!(now.saturating_since(record.told[heard].0) < limits().max_age, "older than the age limit");
            if exam.phase() == Phase::Completed {
                // Of several completions the first one counts, so the last event that is none stands before it.
                let ended = last(record, |event| is_heard(event) && !matches!(event, Event::Completed)).map_or(0, |i| i + 1);
                let first = record.told[ended..].iter().find(|(.., event)| matches!(event, Event::Completed)).unwrap();
                assert!(now.saturating_since(first.0) < limits().clear_after_complete, "long completed");
            }
            assert!(exam.next_deadline().expect("something is shown without a limit") > now);
        });
    }

    #[test]
    fn invariant_4_equal_events_give_equal_states(story in happenings()) {
        let mut once = Vec::new();
        check(&story, |exam, _, _| once.push(exam.clone()));
        let mut twice = Vec::new();
        check(&story, |exam, _, _| twice.push(exam.clone()));
        prop_assert_eq!(once, twice);
    }

    #[test]
    fn invariant_5_in_progress_only_between_a_start_and_its_end(story in happenings()) {
        check(&story, |exam, record, _| {
            if exam.phase() != Phase::InProgress {
                return;
            }
            let start = last(record, |event| matches!(event, Event::Started)).expect("in progress without a start");
            let since = &record.told[start + 1..];
            assert!(!since.iter().any(|(.., event)| matches!(event, Event::Completed)), "in progress after a completion");
            let lost = since.iter().position(|(.., event)| matches!(event, Event::LinkDown));
            if let Some(lost) = lost {
                let (lost_at, ..) = since[lost];
                assert!(latest(record).saturating_since(lost_at) < limits().hold_on_link_loss, "after the hold");
                assert!(!since[lost..].iter().any(|(.., event)| is_heard(event)), "after the first event of a new link");
            }
            let named: Vec<&Patient> = since.iter().filter_map(|(.., event)| match event {
                Event::Patient(patient) => Some(patient),
                _ => None,
            }).collect();
            let interrupted = since.iter().any(|(.., event)| matches!(event, Event::NoPatient | Event::Hide | Event::Mentioned(_)));
            assert!(!since.iter().any(|(_, c, _, event)| matches!(event, Event::StudyUnknown) && *c == record.connection && lost.is_none()), "in progress though nobody knows");
            if !interrupted {
                assert!(named.windows(2).all(|pair| pair[1].is_same_as(pair[0])), "another patient ends an exam");
            }
            let heard = last(record, is_heard).unwrap();
            assert!(latest(record).saturating_since(record.told[heard].0) < limits().max_age);
        });
    }

    #[test]
    fn invariant_7_what_may_have_changed_is_not_shown(story in happenings()) {
        check(&story, |exam, record, before| {
            let Some((_, connection, _, event)) = record.told.last() else { return };
            if !record.up || *connection != record.connection {
                return;
            }
            match event {
                Event::StepUnknown => assert!(exam.step().is_none() && [before.phase(), Phase::Waiting].contains(&exam.phase())),
                Event::StudyUnknown => {
                    assert_eq!((exam.patient(), exam.step(), exam.phase()), (None, None, Phase::Waiting));
                }
                Event::Mentioned(person) => assert!(exam.patient().is_none_or(|shown| shown.may_be_meant_by(person))),
                _ => {}
            }
        });
    }

    #[test]
    fn invariant_6_demo_and_real_never_meet(story in happenings()) {
        check(&story, |exam, record, _| {
            if let Some(index) = patient_index(exam, record) {
                assert_eq!(record.told[index].2, exam.is_demo(), "the mark does not fit the name");
            }
            if let Some(step) = exam.step() {
                let index = last(record, |event| matches!(event, Event::Step(s) if s == step)).unwrap();
                assert_eq!(record.told[index].2, exam.is_demo(), "the mark does not fit the step");
            }
        });
    }

    #[test]
    fn a_tick_never_shows_more(story in happenings(), ms in 0u64..100_000) {
        check(&story, |exam, record, _| {
            let mut later = exam.clone();
            let at = record.now + Duration::from_millis(ms);
            later.apply(&Arrival { at, connection: 0, demo: false, event: Event::Tick });
            assert!(later.patient().is_none() || later.patient() == exam.patient());
            assert!(later.step().is_none() || later.step() == exam.step());
        });
    }
}
