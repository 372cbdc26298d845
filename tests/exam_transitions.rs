//! Each row of the exam's transition table.
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

use vxdisplay::exam::{Arrival, Event, Exam, Gap, Limits, Moment, Notice, Patient, PersonName, Phase, Rule, Step};

/// An exam with a clock and a connection to tell a story with.
struct Story {
    exam: Exam,
    now: Moment,
    connection: u64,
    notices: Vec<Notice>,
}

impl Story {
    fn begin() -> Self {
        let mut story =
            Self { exam: Exam::new(Limits::default()), now: Moment::default(), connection: 1, notices: Vec::new() };
        story.tell(Event::LinkUp);
        story
    }

    fn tell(&mut self, event: Event) -> &mut Self {
        self.tell_as(event, false)
    }

    fn tell_as(&mut self, event: Event, demo: bool) -> &mut Self {
        let arrival = Arrival { at: self.now, connection: self.connection, demo, event };
        self.notices.extend(self.exam.apply(&arrival));
        self
    }

    fn after(&mut self, secs: f64) -> &mut Self {
        self.now = self.now + Duration::from_secs_f64(secs);
        self
    }

    fn tick_after(&mut self, secs: f64) -> &mut Self {
        self.after(secs).tell(Event::Tick)
    }

    fn down(&mut self) -> &mut Self {
        self.tell(Event::LinkDown)
    }

    fn up(&mut self) -> &mut Self {
        self.connection += 1;
        self.tell(Event::LinkUp)
    }

    fn patient(&mut self, id: &str) -> &mut Self {
        self.tell(Event::Patient(patient(id, id)))
    }

    fn step(&mut self, body_part: &str) -> &mut Self {
        self.tell(Event::Step(step(body_part)))
    }

    fn started(&mut self) -> &mut Self {
        self.tell(Event::Started)
    }

    fn completed(&mut self) -> &mut Self {
        self.tell(Event::Completed)
    }

    fn nobody(&mut self) -> &mut Self {
        self.tell(Event::NoPatient)
    }

    /// Asserts phase, patient's id and step; forgets the notices so far and gives them back.
    #[track_caller]
    fn shows(&mut self, phase: Phase, id: Option<&str>, body_part: Option<&str>) -> Vec<Notice> {
        let patient = self.exam.patient().and_then(|patient| patient.id.as_deref());
        let step = self.exam.step().and_then(|step| step.body_part.as_deref());
        assert_eq!((self.exam.phase(), patient, step), (phase, id, body_part));
        std::mem::take(&mut self.notices)
    }
}

fn patient(id: &str, name: &str) -> Patient {
    Patient { id: Some(id.to_owned()).filter(|id| !id.is_empty()), name: PersonName::parse(name), birth_date: None }
}

fn step(body_part: &str) -> Step {
    Step { body_part: Some(body_part.to_owned()), projection: None }
}

const CHEST: Option<&str> = Some("CHEST");
const KNEE: Option<&str> = Some("KNEE");
const A: Option<&str> = Some("A");
const B: Option<&str> = Some("B");

/// A story up to "ready, A shown with CHEST".
fn ready() -> Story {
    let mut story = Story::begin();
    story.patient("A").step("CHEST").shows(Phase::Ready, A, CHEST);
    story
}

fn in_progress() -> Story {
    let mut story = ready();
    story.started().shows(Phase::InProgress, A, CHEST);
    story
}

fn completed() -> Story {
    let mut story = in_progress();
    story.completed().shows(Phase::Completed, A, CHEST);
    story
}

#[test]
fn a_whole_exam_runs_from_waiting_to_waiting() {
    let mut story = completed();
    story.tick_after(29.9).shows(Phase::Completed, A, CHEST);
    let notices = story.tick_after(0.1).shows(Phase::Waiting, None, None);
    assert_eq!(notices, [Notice::Cleared(Rule::AfterCompletion(Duration::from_secs(30)))]);
    assert_eq!(story.exam.next_deadline(), None);
}

fn hold_passed(gap: Gap) -> Notice {
    Notice::Cleared(Rule::HoldPassed { gap, hold: Duration::from_secs(5) })
}

#[test]
fn a_short_loss_that_nobody_confirms_is_told_with_its_length() {
    let mut story = in_progress();
    let notices = story.down().after(0.4).up().tick_after(4.6).shows(Phase::Waiting, None, None);
    assert_eq!(notices, [hold_passed(Gap::LostFor(Duration::from_millis(400)))]);
}

#[test]
fn a_loss_keeps_everything_for_the_hold_and_then_nothing() {
    for (mut story, phase) in
        [(ready(), Phase::Ready), (in_progress(), Phase::InProgress), (completed(), Phase::Completed)]
    {
        story.down().tick_after(4.9).shows(phase, A, CHEST);
        assert!(story.exam.is_held_after_loss());
        let notices = story.tick_after(0.1).shows(Phase::Waiting, None, None);
        assert_eq!(notices, [hold_passed(Gap::Lost)]);
        assert!(!story.exam.is_held_after_loss());
    }
}

#[test]
fn a_further_loss_does_not_restart_the_hold_and_a_link_up_does_not_end_it() {
    let mut story = in_progress();
    story.down().after(3.0).up().after(1.0).down().after(0.5).up();
    story.shows(Phase::InProgress, A, CHEST);
    assert_eq!(story.exam.next_deadline(), Some(Moment::from_start(Duration::from_secs(5))));
    story.tick_after(0.5).shows(Phase::Waiting, None, None);
}

#[test]
fn after_a_loss_a_101_for_the_same_person_vouches_for_the_person_alone() {
    for mut story in [ready(), in_progress(), completed()] {
        let notices = story.down().after(1.0).up().patient("A").shows(Phase::Ready, A, None);
        assert_eq!(notices, [Notice::Cleared(Rule::AfterLoss)]);
        story.tick_after(60.0).shows(Phase::Ready, A, None);
    }
}

#[test]
fn after_a_loss_another_person_replaces_all() {
    for mut story in [ready(), in_progress(), completed()] {
        story.down().after(1.0).up().patient("B").shows(Phase::Ready, B, None);
        story.tick_after(60.0).shows(Phase::Ready, B, None);
    }
}

#[test]
fn after_a_loss_any_other_event_clears_all_and_counts_from_waiting() {
    for begin in [ready, in_progress, completed] {
        let again = || {
            let mut story = begin();
            story.down().after(1.0).up();
            story
        };
        again().step("KNEE").shows(Phase::Waiting, None, KNEE);
        again().started().shows(Phase::InProgress, None, None);
        again().nobody().shows(Phase::Waiting, None, None);
        let notices = again().completed().shows(Phase::Waiting, None, None);
        assert_eq!(notices, [Notice::Cleared(Rule::AfterLoss), Notice::CompletedWithoutExam]);
    }
}

#[test]
fn hide_clears_until_the_next_101_and_keeps_the_phase() {
    let mut story = in_progress();
    let notices = story.tell(Event::Hide).shows(Phase::InProgress, None, None);
    assert_eq!(notices, [Notice::Cleared(Rule::Hidden)]);
    story.step("KNEE").shows(Phase::InProgress, None, None);
    story.nobody().step("KNEE").shows(Phase::InProgress, None, None);
    story.patient("B").shows(Phase::InProgress, B, None);
    story.step("KNEE").shows(Phase::InProgress, B, KNEE);
}

#[test]
fn another_server_clears_all_at_once_and_what_the_one_before_still_says_counts_for_nothing() {
    for mut story in [ready(), in_progress()] {
        let notices = story.tell(Event::ServerChanged).shows(Phase::Waiting, None, None);
        assert_eq!(notices, [Notice::Cleared(Rule::ServerChanged)]);
        let notices = story.patient("A").step("CHEST").started().shows(Phase::Waiting, None, None);
        assert_eq!(notices, [Notice::OldConnection, Notice::OldConnection, Notice::OldConnection]);
        assert_eq!(story.down().shows(Phase::Waiting, None, None), []);
        story.up().patient("B").shows(Phase::Ready, B, None);
    }
    let mut story = ready();
    story.down().after(1.0).tell(Event::ServerChanged).shows(Phase::Waiting, None, None);
}

#[test]
fn the_same_patient_again_keeps_step_and_phase() {
    ready().patient("A").shows(Phase::Ready, A, CHEST);
    in_progress().patient("A").shows(Phase::InProgress, A, CHEST);
    let mut story = ready();
    let renamed = Patient { id: Some("A".into()), ..patient("A", "Other^Name") };
    story.tell(Event::Patient(renamed)).shows(Phase::Ready, A, CHEST);
    assert_eq!(story.exam.patient().unwrap().name, PersonName::parse("Other^Name"));
}

#[test]
fn an_equal_id_with_another_name_and_another_birth_date_is_somebody_else() {
    let born = |year, name| Patient { birth_date: chrono::NaiveDate::from_ymd_opt(year, 2, 14), ..patient("A", name) };
    let mut story = Story::begin();
    story.tell(Event::Patient(born(1990, "Doe^John"))).step("CHEST").shows(Phase::Ready, A, CHEST);
    story.tell(Event::Patient(born(1988, "Other"))).shows(Phase::Ready, A, None);
}

#[test]
fn what_is_absent_contradicts_nothing_so_an_emergency_patient_keeps_phase_and_step() {
    let born = |name| Patient { birth_date: chrono::NaiveDate::from_ymd_opt(1990, 3, 7), ..patient("A", name) };
    let mut story = Story::begin();
    story.tell(Event::Patient(patient("A", ""))).step("CHEST").tell(Event::Started).shows(Phase::InProgress, A, CHEST);
    story.tell(Event::Patient(born("Gang^Sarang"))).shows(Phase::InProgress, A, CHEST);
    story.tell(Event::Patient(born("\u{fffd}^Sarang"))).shows(Phase::InProgress, A, CHEST);
    story.tell(Event::Patient(patient("A", ""))).shows(Phase::InProgress, A, CHEST);
}

#[test]
fn a_patient_without_an_id_is_never_the_same_as_anybody() {
    let mut story = Story::begin();
    story.tell(Event::Patient(patient("", "Doe^John"))).step("CHEST");
    story.tell(Event::Patient(patient("", "Doe^John"))).shows(Phase::Ready, None, None);
}

#[test]
fn a_new_patient_never_sees_the_old_step() {
    ready().patient("B").shows(Phase::Ready, B, None);
    completed().patient("B").shows(Phase::Ready, B, None);
    completed().patient("A").shows(Phase::Ready, A, None);
    let notices = in_progress().patient("B").shows(Phase::Ready, B, None);
    assert_eq!(notices, [Notice::PatientChangedDuringExam]);
}

#[test]
fn a_step_before_its_patient_is_kept_for_pair_within() {
    let mut story = Story::begin();
    let notices = story.step("KNEE").shows(Phase::Waiting, None, KNEE);
    assert_eq!(notices, [Notice::StepWithoutPatient]);
    story.after(10.0).patient("A").shows(Phase::Ready, A, KNEE);

    let mut late = Story::begin();
    let notices = late.step("KNEE").after(10.1).patient("A").shows(Phase::Ready, A, None);
    assert_eq!(notices, [Notice::StepWithoutPatient, Notice::StepNotPaired]);
}

#[test]
fn a_step_after_the_start_waits_for_its_patient_without_a_limit() {
    let mut story = Story::begin();
    story.started().step("KNEE").after(600.0).patient("A").shows(Phase::InProgress, A, KNEE);
    let mut before = Story::begin();
    before.step("KNEE").started().after(11.0).patient("A").shows(Phase::InProgress, A, None);
}

#[test]
fn nobody_named_clears_the_name_and_keeps_an_exam_unbound() {
    let notices = ready().nobody().shows(Phase::Waiting, None, None);
    assert_eq!(notices, [Notice::Cleared(Rule::NoPatient)]);
    completed().nobody().shows(Phase::Waiting, None, None);
    let mut story = in_progress();
    story.nobody().shows(Phase::InProgress, None, None);
    story.patient("B").shows(Phase::InProgress, B, None);
}

#[test]
fn a_start_without_a_patient_waits_for_one() {
    let mut story = Story::begin();
    story.started().shows(Phase::InProgress, None, None);
    story.patient("A").shows(Phase::InProgress, A, None);
    story.patient("B").shows(Phase::Ready, B, None);
}

#[test]
fn a_second_start_lets_the_patient_who_follows_replace_the_one_shown() {
    in_progress().started().patient("B").shows(Phase::InProgress, B, None);
    let mut same = in_progress();
    same.started().patient("A").shows(Phase::InProgress, A, CHEST);
    same.patient("B").shows(Phase::Ready, B, None);
}

#[test]
fn a_step_of_a_second_study_does_not_stand_beside_the_patient_of_the_first() {
    let mut story = in_progress();
    let notices = story.started().step("KNEE").shows(Phase::InProgress, None, KNEE);
    assert_eq!(notices, [Notice::Cleared(Rule::StepOfAnotherStudy), Notice::StepWithoutPatient]);
    story.after(60.0).patient("B").shows(Phase::InProgress, B, KNEE);
}

#[test]
fn after_a_completion_a_step_or_start_belongs_to_a_study_not_announced() {
    let notices = completed().step("KNEE").shows(Phase::Waiting, None, KNEE);
    assert_eq!(notices, [Notice::Cleared(Rule::StepAfterCompletion), Notice::StepWithoutPatient]);
    let notices = completed().started().shows(Phase::InProgress, None, None);
    assert_eq!(notices, [Notice::Cleared(Rule::NewStudy)]);
}

#[test]
fn a_completion_without_an_exam_changes_nothing() {
    let notices = Story::begin().completed().shows(Phase::Waiting, None, None);
    assert_eq!(notices, [Notice::CompletedWithoutExam]);
    let mut story = completed();
    story.after(20.0).completed().shows(Phase::Completed, A, CHEST);
    story.tick_after(10.0).shows(Phase::Waiting, None, None);
    ready().completed().shows(Phase::Completed, A, CHEST);
}

#[test]
fn nothing_outlives_the_age_limit() {
    let four_hours = 4.0 * 3600.0;
    for mut story in [ready(), in_progress()] {
        let phase = story.exam.phase();
        story.tick_after(four_hours - 0.1).shows(phase, A, CHEST);
        let notices = story.tick_after(0.1).shows(Phase::Waiting, None, None);
        assert_eq!(notices, [Notice::Cleared(Rule::MaxAge(Duration::from_hours(4)))]);
    }
    let mut renewed = in_progress();
    renewed.after(four_hours - 1.0).step("KNEE").tick_after(four_hours - 1.0).shows(Phase::InProgress, A, KNEE);
}

#[test]
fn link_events_do_not_renew_the_age() {
    let mut story = Story::begin();
    story.exam.set_limits(Limits {
        hold_on_link_loss: Duration::from_secs(60),
        max_age: Duration::from_secs(60),
        ..Limits::default()
    });
    story.patient("A").after(50.0).down().up().tick_after(10.0).shows(Phase::Waiting, None, None);
}

#[test]
fn demo_and_real_events_never_meet_on_one_screen() {
    let mut story = in_progress();
    assert!(!story.exam.is_demo());
    let notices = story.tell_as(Event::Step(step("KNEE")), true).shows(Phase::Waiting, None, KNEE);
    assert_eq!(notices, [Notice::Cleared(Rule::OriginChanged), Notice::StepWithoutPatient]);
    assert!(story.exam.is_demo());
    story.patient("B").shows(Phase::Ready, B, None);
    assert!(!story.exam.is_demo());
}

#[test]
fn a_sleep_longer_than_the_hold_is_a_loss_that_began_with_it() {
    let mut story = in_progress();
    let since = story.now;
    story.after(5.0).tell(Event::Slept { since }).shows(Phase::InProgress, A, CHEST);
    let since = story.now;
    let notices = story.after(5.1).tell(Event::Slept { since }).shows(Phase::Waiting, None, None);
    assert_eq!(notices, [hold_passed(Gap::Slept)]);
    story.patient("A").shows(Phase::Ready, A, None);
}

#[test]
fn an_event_that_comes_after_a_deadline_meets_the_cleared_screen() {
    let mut story = in_progress();
    story.down().after(9.0).up().patient("A").shows(Phase::Ready, A, None);
    let mut late = completed();
    late.after(31.0).completed();
    let notices = late.shows(Phase::Waiting, None, None);
    assert_eq!(
        notices,
        [Notice::Cleared(Rule::AfterCompletion(Duration::from_secs(30))), Notice::CompletedWithoutExam]
    );
}

#[test]
fn an_event_of_a_closed_connection_is_ignored() {
    let mut story = ready();
    story.down().up();
    story.connection = 1;
    let notices = story.patient("B").shows(Phase::Ready, A, CHEST);
    assert_eq!(notices, [Notice::OldConnection]);
    assert!(story.exam.is_held_after_loss());
}

#[test]
fn a_hold_of_nothing_clears_at_once() {
    let mut story = in_progress();
    story.exam.set_limits(Limits { hold_on_link_loss: Duration::ZERO, ..Limits::default() });
    story.down().shows(Phase::Waiting, None, None);
    let mut done = in_progress();
    done.exam.set_limits(Limits { clear_after_complete: Duration::ZERO, ..Limits::default() });
    done.completed().shows(Phase::Waiting, None, None);
}
