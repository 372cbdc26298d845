//! An open connection.

use super::*;
use crate::link::Question;

#[test]
fn a_new_connection_registers_and_pings_at_once() {
    let mut sim = Sim::new();
    sim.open();
    assert_eq!(sim.sent(), [Send::Register, Send::Ping]);
    assert_eq!(sim.policy.connection(), 1);
    assert_eq!(sim.states(), [], "Connecting until the register reply");
}

#[test]
fn a_new_connection_tells_its_state_before_it_tells_that_it_is_up() {
    let mut sim = Sim::established();
    sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
    sim.take();
    sim.open();
    let told: Vec<(u64, &LinkEventKind)> = sim
        .done
        .iter()
        .filter_map(
            |action| if let Action::Emit(event) = action { Some((event.connection, &event.kind)) } else { None },
        )
        .filter(|(_, kind)| matches!(kind, LinkEventKind::State(_) | LinkEventKind::Up(_)))
        .collect();
    assert!(
        matches!(told[..], [(2, LinkEventKind::State(LinkState::Connecting)), (2, LinkEventKind::Up(_))]),
        "{told:?}"
    );
}

#[test]
fn an_unanswered_register_is_sent_once_more_and_then_the_link_is_unconfirmed() {
    let mut sim = Sim::new();
    sim.open();
    sim.answer_ping();
    sim.pass_answering(secs(60.0));
    assert_eq!(sim.sent().iter().filter(|send| **send == Send::Register).count(), 2);
    assert_eq!(sim.states(), [LinkState::Unconfirmed]);
    assert_eq!(sim.notices(), [NoticeKind::RegisterUnanswered]);
    assert_eq!(sim.downs(), []);
}

#[test]
fn an_answer_that_cannot_be_read_and_an_echo_are_no_silence() {
    let register = Meaning::Unread(UnreadAnswer::To(Question::Register));
    for (meaning, notice) in [
        (register, NoticeKind::RegisterUnread),
        (Meaning::Unread(UnreadAnswer::Message), NoticeKind::RegisterUnread),
        (Meaning::Unread(UnreadAnswer::Other), NoticeKind::RegisterUnread),
        (Meaning::OwnRegister, NoticeKind::Echoes),
    ] {
        let mut sim = Sim::new();
        sim.open();
        sim.input(Input::Heard(meaning));
        sim.answer_ping();
        sim.pass_answering(secs(60.0));
        assert_eq!(sim.notices(), [notice], "{meaning:?}");
        assert_eq!(sim.states(), [LinkState::Unconfirmed]);
    }
}

#[test]
fn pings_that_are_answered_unreadably_are_not_called_unanswered() {
    let mut sim = Sim::new();
    sim.open();
    sim.input(Input::Heard(Meaning::RegisterReply(Some(Status::Success), None)));
    sim.input(Input::Heard(Meaning::Unread(UnreadAnswer::To(Question::Ping))));
    sim.pass(secs(60.0));
    assert_eq!(sim.notices(), [NoticeKind::PingsUnread]);
    assert_eq!(sim.states(), [LinkState::Registered, LinkState::Unverified], "nothing proves that it lives");
}

#[test]
fn a_late_register_reply_or_an_event_confirms() {
    for meaning in [Meaning::RegisterReply(Some(Status::Success), None), Meaning::ExamEvent] {
        let mut sim = Sim::new();
        sim.open();
        sim.answer_ping();
        sim.pass(secs(5.5));
        sim.take();
        sim.input(Input::Heard(meaning));
        assert_eq!(sim.states(), [LinkState::Registered]);
    }
}

#[test]
fn a_reply_twice_or_before_the_question_is_harmless() {
    let mut sim = Sim::established();
    for _ in 0..3 {
        sim.input(Input::Heard(Meaning::RegisterReply(Some(Status::Success), None)));
        sim.input(Input::Heard(Meaning::RegisterReply(Some(Status::Failure), Some(1))));
        sim.input(Input::Heard(Meaning::PingAnswer));
    }
    assert_eq!(sim.take(), []);
}

#[test]
fn a_refused_register_is_told_once_and_repeated_on_the_same_connection_up_to_a_minute_apart() {
    let mut sim = Sim::new();
    sim.open();
    sim.answer_ping();
    let mut times = Vec::new();
    for _ in 0..40 {
        sim.input(Input::Heard(Meaning::RegisterReply(Some(Status::Failure), Some(5))));
        sim.done.retain(|action| *action != Action::Send(Send::Register));
        let begun = sim.now.awake;
        while !sim.sent().contains(&Send::Register) {
            let due = sim.policy.next_deadline().unwrap();
            sim.pass_answering(due.saturating_sub(sim.now.awake));
        }
        times.push(sim.now.awake.saturating_sub(begun));
    }
    assert_eq!(sim.notices(), [NoticeKind::RegisterRefused(Some(5))]);
    assert_eq!(sim.states(), [LinkState::Refused]);
    assert_eq!(sim.downs(), []);
    assert!(times.iter().all(|time| *time <= secs(60.25)) && times.iter().any(|time| *time > secs(20.0)));
    sim.input(Input::Heard(Meaning::RegisterReply(Some(Status::Success), None)));
    assert_eq!(sim.states(), [LinkState::Refused, LinkState::Registered]);
}

#[test]
fn an_event_does_not_hide_a_refusal() {
    let mut sim = Sim::new();
    sim.open();
    sim.input(Input::Heard(Meaning::RegisterReply(Some(Status::Failure), None)));
    sim.input(Input::Heard(Meaning::ExamEvent));
    assert_eq!(sim.states(), [LinkState::Refused]);
}

#[test]
fn a_ping_goes_out_every_five_seconds_whatever_else_is_said() {
    let mut sim = Sim::established();
    let mut pings = Vec::new();
    for _ in 0..200 {
        sim.pass(secs(0.1));
        sim.input(Input::Received(None));
        sim.input(Input::Heard(Meaning::ExamEvent));
        if sim.sent().contains(&Send::Ping) {
            sim.answer_ping();
            pings.push(sim.now.awake);
            sim.take();
        }
    }
    assert_eq!(pings.len(), 4);
}

#[test]
fn the_round_trip_is_the_time_from_ping_to_answer() {
    let mut sim = Sim::established();
    sim.pass(secs(5.0));
    sim.now.awake += secs(0.042);
    sim.now.now += secs(0.042);
    sim.answer_ping();
    assert_eq!(sim.pongs(), [secs(0.042)]);
}

#[test]
fn ten_seconds_without_a_byte_are_the_end() {
    let mut sim = Sim::established();
    sim.pass(secs(9.99));
    assert_eq!(sim.downs(), []);
    sim.pass(secs(0.01));
    assert_eq!(sim.downs(), [DownReason::Silent(secs(10.0))]);
    assert_eq!(sim.states(), [LinkState::Lost]);
    assert!(sim.take().contains(&Action::Drop));
}

#[test]
fn bytes_keep_the_link_even_when_no_ping_is_answered() {
    let mut sim = Sim::established();
    for _ in 0..100 {
        sim.pass(secs(3.0));
        sim.input(Input::Received(None));
    }
    assert_eq!(sim.downs(), []);
}

#[test]
fn a_server_that_never_answers_a_ping_gets_web_socket_pings_and_then_counts_as_unverified_for_good() {
    let mut sim = Sim::new();
    sim.open();
    sim.input(Input::Heard(Meaning::RegisterReply(Some(Status::Success), None)));
    sim.pass(secs(5.0));
    assert!(sim.sent().iter().any(|send| matches!(send, Send::WebSocketPing(_))));
    sim.pass(secs(4.9));
    assert_eq!(sim.states(), [LinkState::Registered]);
    sim.pass(secs(3600.0));
    assert_eq!(sim.states(), [LinkState::Registered, LinkState::Unverified]);
    assert_eq!(sim.notices(), [NoticeKind::PingsUnanswered]);
    assert_eq!(sim.downs(), [], "no reconnect loop");
    sim.input(Input::Heard(Meaning::ExamEvent));
    sim.take();
    sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
    sim.open();
    assert_eq!(sim.states(), [LinkState::Lost, LinkState::Unverified]);
    sim.answer_ping();
    assert_eq!(sim.states().last(), Some(&LinkState::Connecting));
}

#[test]
fn a_web_socket_pong_verifies_a_server_that_ignores_command_1() {
    let mut sim = Sim::new();
    sim.open();
    sim.pass(secs(5.0));
    let due = sim.sent().iter().find_map(|send| if let Send::WebSocketPing(due) = send { Some(*due) } else { None });
    sim.input(Input::Pong(Some(due.unwrap() + 1)));
    assert!(sim.pongs().is_empty(), "unsolicited");
    sim.input(Input::Received(None));
    sim.input(Input::Pong(due));
    assert_eq!(sim.pongs().len(), 1);
    sim.pass(secs(9.9));
    assert_eq!(sim.downs(), []);
    sim.pass(secs(0.2));
    assert_eq!(sim.downs(), [DownReason::Silent(secs(10.0))], "now its silence proves something");
}

#[test]
fn a_server_that_stopped_answering_pings_ends_the_loop_after_three_connections() {
    let mut sim = Sim::established();
    for _ in 0..4 {
        sim.pass(secs(11.0));
        sim.open();
    }
    sim.take();
    sim.pass(secs(3600.0));
    assert_eq!(sim.downs(), []);
    assert_eq!(sim.states().last(), Some(&LinkState::Unverified));
}

#[test]
fn with_the_channel_full_the_dead_timer_pauses_and_pings_go_on() {
    let mut sim = Sim::established();
    sim.input(Input::Stalled(true));
    sim.pass(secs(300.0));
    assert_eq!(sim.downs(), []);
    assert!(sim.sent().len() >= 60);
    sim.input(Input::Stalled(false));
    sim.pass(secs(9.9));
    assert_eq!(sim.downs(), []);
    sim.pass(secs(0.1));
    assert_eq!(sim.downs(), [DownReason::Silent(secs(10.0))]);
}

#[test]
fn with_the_channel_full_no_new_connection_is_begun() {
    let mut sim = Sim::established();
    sim.input(Input::Stalled(true));
    sim.input(Input::Broken { reason: DownReason::Reset, lingers: false });
    sim.take();
    sim.pass(secs(60.0));
    assert_eq!(sim.lookup(), None);
    sim.input(Input::Stalled(false));
    assert!(sim.lookup().is_some());
}

#[test]
fn a_message_that_stalls_is_cut_after_ten_seconds_and_a_slow_one_is_not() {
    let mut sim = Sim::established();
    sim.input(unfinished(0, 10));
    for n in 1_u64..=100 {
        sim.pass(secs(1.0));
        sim.input(unfinished(0, 10 + n * 256));
    }
    assert_eq!(sim.downs(), [], "slow, but faster than the slowest that is waited for");
    for _ in 0..10 {
        sim.input(unfinished(1, 3));
        sim.pass(secs(1.01));
    }
    assert_eq!(sim.downs(), [DownReason::MessageTooSlow]);
    assert!(sim.take().contains(&Action::Close { code: 1008 }));
}

#[test]
fn a_long_message_that_stands_still_is_cut_after_ten_seconds_however_much_of_it_came() {
    let mut sim = Sim::established();
    sim.input(unfinished(0, 60 << 20));
    for _ in 0..9 {
        sim.pass(secs(1.0));
        sim.input(unfinished(0, 60 << 20));
    }
    sim.input(unfinished(0, (60 << 20) + 1));
    sim.pass(secs(9.9));
    sim.input(unfinished(0, (60 << 20) + 1));
    assert_eq!(sim.downs(), []);
    sim.pass(secs(0.2));
    assert_eq!(sim.downs(), [DownReason::MessageTooSlow], "pings alone do not keep it");
}

#[test]
fn long_messages_are_told_once_per_connection_and_kind() {
    let mut sim = Sim::established();
    let message = |kind, size, may_be_event| Input::LongMessage(LongMessage { kind, size, may_be_event });
    for turn in 0..3 {
        for size in [300_000, 400_000] {
            sim.input(message(FrameKind::Text, size, false));
            sim.input(message(FrameKind::Binary, size, false));
            sim.input(message(FrameKind::Text, size, true));
        }
        assert_eq!(sim.notices().len(), 3, "{turn}");
        sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
        sim.take();
        sim.open();
        sim.take();
    }
}

#[test]
fn other_times_for_the_same_server_keep_the_connection() {
    let mut sim = Sim::established();
    sim.pass_answering(secs(20.0));
    sim.pass(secs(3.0));
    sim.take();
    let rules = Rules { ping_interval: secs(1.0), dead_after: secs(2.0), ..sim.policy.rules.clone() };
    sim.policy.adjust(rules, sim.now);
    sim.pass_answering(secs(20.0));
    assert_eq!(sim.downs(), []);
    assert!(sim.sent().iter().filter(|send| **send == Send::Ping).count() >= 19, "{:?}", sim.sent());
    // And the new times hold.
    sim.pass(secs(2.5));
    assert!(matches!(sim.downs()[..], [DownReason::Silent(_)]), "{:?}", sim.downs());
}
