//! Tries, waits, what is told of them, other servers.

use super::*;

#[test]
fn the_first_try_begins_at_once() {
    assert_eq!(Sim::new().take(), [Action::Resolve { lookup: 1 }]);
}

#[test]
fn the_host_is_looked_up_anew_for_each_try() {
    let mut sim = Sim::new();
    sim.refuse(&[LOCAL4]);
    sim.wait_for_try();
    assert!(sim.lookup().unwrap() > 1);
}

#[test]
fn a_look_up_that_hangs_is_given_up_and_its_late_answer_is_used() {
    let mut sim = Sim::new();
    sim.pass(secs(5.0));
    assert_eq!(sim.notices(), [NoticeKind::Failed(Failure::Resolve(ResolveFailure::TimedOut(secs(5.0))))]);
    sim.wait_for_try();
    let second = sim.lookup().unwrap();
    let waited = sim.now.awake.saturating_sub(secs(100.0));
    sim.input(Input::Resolved { lookup: 1, result: Ok(addresses(&[LOCAL4])) });
    assert_eq!(sim.notices(), [NoticeKind::SlowLookup(waited)]);
    assert_eq!(sim.attempts().len(), 1);
    sim.input(Input::Resolved { lookup: second, result: Ok(addresses(&[FAR])) });
    assert_eq!(sim.attempts().len(), 1, "one answer is enough");
}

#[test]
fn a_late_answer_is_used_at_once_also_while_the_link_waits() {
    let mut sim = Sim::new();
    sim.pass(secs(5.0));
    sim.take();
    sim.input(Input::Resolved { lookup: 1, result: Ok(addresses(&[LOCAL4])) });
    assert_eq!((sim.attempts().len(), sim.lookup()), (1, None));
}

#[test]
fn a_resolver_that_is_always_slow_is_told_of_once_and_connects_each_time() {
    let mut sim = Sim::new();
    for turn in 0..5 {
        sim.take();
        let first = turn == 0;
        let mut asked = Vec::new();
        while asked.len() < 3 {
            sim.wait_for_try();
            asked.extend(sim.lookup());
            sim.pass(secs(5.0));
        }
        sim.input(Input::Resolved { lookup: asked[0], result: Ok(addresses(&[FAR])) });
        let attempt = sim.attempts().last().expect("an attempt").0;
        let slow = sim.notices().iter().filter(|told| matches!(told, NoticeKind::SlowLookup(_))).count();
        assert_eq!(slow, usize::from(first), "{turn}");
        sim.take();
        sim.input(Input::ConnectFailed { attempt, cause: ConnectFailure::Refused });
        assert!(sim.notices().len() <= usize::from(first), "{turn}: {:?}", sim.notices());
        let awaited = sim.wait_for_try();
        assert!(awaited >= secs(0.25), "waits go on");
        sim.pass(secs(5.0));
        assert_eq!(sim.notices(), [], "{turn}");
    }
    sim.wait_for_try();
    sim.resolve(&[FAR]);
    let attempt = sim.attempts().last().expect("an attempt").0;
    sim.input(Input::ConnectFailed { attempt, cause: ConnectFailure::Unreachable });
    sim.wait_for_try();
    sim.pass(secs(5.0));
    assert_eq!(sim.notices().len(), 1, "a resolver that has been fast since is told of again");
}

#[test]
fn a_late_refusal_and_answers_of_another_server_are_of_no_use() {
    let mut sim = Sim::new();
    sim.pass(secs(5.0));
    sim.take();
    assert!(sim.policy.awaits(1));
    sim.input(Input::Resolved { lookup: 1, result: Err(Failure::Resolve(ResolveFailure::NoAddress)) });
    sim.input(Input::Resolved { lookup: 1, result: Ok(Vec::new()) });
    assert_eq!(sim.notices(), []);
    let rules = sim.policy.rules.clone();
    sim.policy.retarget(rules, sim.now);
    sim.input(Input::Tick);
    assert!(!sim.policy.awaits(1));
    sim.input(Input::Resolved { lookup: 1, result: Ok(addresses(&[LOCAL4])) });
    assert_eq!(sim.attempts(), []);
}

#[test]
fn a_password_in_clear_is_told_once_and_not_on_this_computer() {
    let mut sim = Sim::new();
    sim.open_at(LOCAL6);
    sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
    sim.take();
    for told in [1, 0] {
        sim.open_at(FAR);
        let notices = sim.notices().into_iter().filter(|kind| *kind == NoticeKind::PasswordInClear).count();
        assert_eq!(notices, told);
        sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
        sim.take();
    }
}

#[test]
fn each_oddity_of_an_answer_is_told_once() {
    let mut sim = Sim::new();
    for told in [2, 0, 0] {
        sim.open();
        sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
        sim.take();
        sim.wait_for_try();
        sim.resolve(&[LOCAL4]);
        let attempt = sim.attempts().last().expect("an attempt").0;
        sim.input(Input::Connected { attempt });
        let oddities = vec![Oddity::LineFeeds, Oddity::EmptySubprotocol];
        sim.input(Input::Opened(UpgradeFacts { oddities, ..UpgradeFacts::default() }));
        let odd = sim.notices().into_iter().filter(|kind| matches!(kind, NoticeKind::OddAnswer(_))).count();
        assert_eq!(odd, told);
        sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
        sim.take();
    }
}

#[test]
fn a_name_without_addresses_is_a_failure() {
    let mut sim = Sim::new();
    sim.resolve(&[]);
    assert_eq!(sim.notices(), [NoticeKind::Failed(Failure::Resolve(ResolveFailure::NoAddress))]);
}

#[test]
fn the_next_address_starts_after_a_quarter_of_a_second_beside_the_first() {
    let mut sim = Sim::new();
    sim.resolve(&[LOCAL6, LOCAL4]);
    assert_eq!(sim.attempts().len(), 1);
    sim.pass(secs(0.249));
    assert_eq!(sim.attempts().len(), 1);
    sim.pass(secs(0.001));
    assert_eq!(sim.attempts().iter().map(|(_, a)| a.as_str()).collect::<Vec<_>>(), [LOCAL6, LOCAL4]);
}

#[test]
fn the_next_address_starts_at_once_after_a_refusal() {
    let mut sim = Sim::new();
    sim.resolve(&[LOCAL6, LOCAL4]);
    let first = sim.attempts()[0].0;
    sim.input(Input::ConnectFailed { attempt: first, cause: ConnectFailure::Refused });
    assert_eq!(sim.attempts().len(), 2);
}

#[test]
fn the_first_address_to_answer_wins_and_the_others_are_dropped() {
    let mut sim = Sim::new();
    sim.resolve(&[LOCAL6, LOCAL4]);
    sim.pass(secs(0.3));
    let [first, second] = [sim.attempts()[0].0, sim.attempts()[1].0];
    sim.take();
    sim.input(Input::Connected { attempt: second });
    let done = sim.take();
    assert!(done.contains(&Action::Abandon { attempt: first }));
    assert!(done.contains(&Action::Handshake { attempt: second }));
    sim.input(Input::Connected { attempt: first });
    assert_eq!(sim.take(), [], "exactly one connection");
}

#[test]
fn an_address_that_swallows_everything_is_given_up_after_three_seconds() {
    let mut sim = Sim::new();
    sim.resolve(&[FAR]);
    sim.pass(secs(2.9));
    assert_eq!(sim.notices(), []);
    sim.pass(secs(0.1));
    let expected = vec![(FAR.parse().unwrap(), ConnectFailure::TimedOut(secs(3.0)))];
    assert_eq!(sim.notices(), [NoticeKind::Failed(Failure::Connect(expected))]);
}

#[test]
fn a_port_of_another_program_on_one_address_does_not_hide_the_server_on_the_other() {
    let mut sim = Sim::new();
    sim.resolve(&[LOCAL6, LOCAL4]);
    let first = sim.attempts()[0].0;
    sim.input(Input::Connected { attempt: first });
    sim.input(Input::HandshakeFailed(HandshakeFailure::OldHttp));
    let (second, address) = sim.attempts()[1].clone();
    assert_eq!(address, LOCAL4);
    sim.input(Input::ConnectFailed { attempt: second, cause: ConnectFailure::Refused });
    let expected = Failure::Handshake(LOCAL6.parse().unwrap(), HandshakeFailure::OldHttp);
    assert_eq!(sim.notices(), [NoticeKind::Failed(expected)]);
}

#[test]
fn a_server_that_is_silent_where_tls_was_offered_may_not_speak_it() {
    let mut sim = Sim::new();
    sim.policy.rules.is_plain = false;
    sim.resolve(&[LOCAL4]);
    let attempt = sim.attempts()[0].0;
    sim.input(Input::Connected { attempt });
    sim.pass(secs(5.0));
    let silent = HandshakeFailure::Tls(TlsFailure::Silent(secs(5.0)));
    assert!(sim.notices().contains(&NoticeKind::Failed(Failure::Handshake(LOCAL4.parse().unwrap(), silent))));
}

#[test]
fn the_whole_handshake_has_five_seconds_however_often_a_byte_comes() {
    for (drip, expected) in [(false, HandshakeFailure::Silent(secs(5.0))), (true, HandshakeFailure::TooSlow(secs(5.0)))]
    {
        let mut sim = Sim::new();
        sim.resolve(&[LOCAL4]);
        let attempt = sim.attempts()[0].0;
        sim.input(Input::Connected { attempt });
        for _ in 0..5 {
            sim.pass(secs(0.999));
            if drip {
                sim.input(Input::Received(None));
            }
        }
        assert_eq!(sim.notices(), []);
        sim.pass(secs(0.005));
        assert_eq!(sim.notices(), [NoticeKind::Failed(Failure::Handshake(LOCAL4.parse().unwrap(), expected))]);
        assert!(sim.take().contains(&Action::Drop));
    }
}

#[test]
fn waits_grow_when_a_server_accepts_and_drops_and_begin_anew_after_a_proven_connection_of_five_seconds() {
    let mut late = Duration::ZERO;
    for seed in 0..20 {
        let mut sim = Sim::with_seed(seed);
        for n in 0..100 {
            sim.open();
            sim.input(Input::Heard(Meaning::RegisterReply(Some(Status::Success), None)));
            sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
            let wait = sim.wait_for_try();
            assert!(wait >= secs(0.25) && wait <= secs(5.25));
            if n > 5 {
                late = late.max(wait);
            }
            sim.open();
            sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
        }
        sim.open();
        sim.answer_ping();
        sim.pass(secs(5.0));
        sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
        assert!(sim.wait_for_try() <= secs(0.5));
    }
    assert!(late > secs(4.0));
}

#[test]
fn a_refusal_on_this_computer_is_retried_soon_and_elsewhere_with_growing_waits() {
    let mut near = Sim::new();
    let mut far = Sim::new();
    let mut longest = Duration::ZERO;
    for _ in 0..50 {
        near.refuse(&[LOCAL6, LOCAL4]);
        let wait = near.wait_for_try();
        assert!(wait >= secs(0.12) && wait <= secs(0.18), "{wait:?}");
        far.refuse(&[FAR]);
        longest = longest.max(far.wait_for_try());
    }
    assert!(longest > secs(4.0));
}

#[test]
fn denied_access_shows_as_refused_until_a_try_fares_otherwise() {
    let mut sim = Sim::new();
    for code in [401, 403] {
        sim.resolve(&[LOCAL4]);
        let attempt = sim.attempts().last().unwrap().0;
        sim.input(Input::Connected { attempt });
        sim.input(Input::HandshakeFailed(HandshakeFailure::Denied(code)));
        assert_eq!(sim.policy.state, LinkState::Refused);
        let before = sim.take();
        assert_eq!(before.iter().filter(|action| matches!(action, Action::Handshake { .. })).count(), 1);
        sim.wait_for_try();
    }
    sim.refuse(&[LOCAL4]);
    assert_eq!(sim.states().last(), Some(&LinkState::Connecting));
}

#[test]
fn retry_after_is_waited_for() {
    let mut sim = Sim::new();
    sim.resolve(&[LOCAL4]);
    let attempt = sim.attempts()[0].0;
    sim.input(Input::Connected { attempt });
    sim.input(Input::HandshakeFailed(HandshakeFailure::Unavailable { code: 503, retry_after: Some(secs(7.0)) }));
    let wait = sim.wait_for_try();
    assert!(wait >= secs(7.0) && wait <= secs(7.25));
}

#[test]
fn after_a_sleep_the_link_is_checked_within_two_seconds() {
    let mut sim = Sim::established();
    sim.pass_answering(secs(7.0));
    sim.take();
    let before = Moment::from_start(sim.now.now);
    sim.sleep(secs(60.0));
    assert!(sim.kinds().contains(&&LinkEventKind::Woke { slept: secs(60.0), since: before }));
    assert_eq!(sim.downs(), [], "no timer expires because of the sleep");
    assert!(sim.sent().contains(&Send::Ping));
    sim.input(Input::Received(None));
    sim.pass(secs(1.99));
    assert_eq!(sim.downs(), []);
    sim.pass(secs(0.01));
    assert_eq!(sim.downs(), [DownReason::NotAwake(secs(2.0))], "old bytes prove nothing");
    assert!(sim.lookup().is_some(), "the next try begins at once");
}

#[test]
fn a_link_that_survived_the_sleep_stays() {
    let mut sim = Sim::established();
    sim.sleep(secs(60.0));
    sim.answer_ping();
    sim.pass_answering(secs(60.0));
    assert_eq!(sim.downs(), []);
}

#[test]
fn after_a_sleep_a_waiting_link_tries_at_once() {
    let mut sim = Sim::new();
    sim.resolve(&[LOCAL4]);
    let attempt = sim.attempts()[0].0;
    sim.input(Input::Connected { attempt });
    sim.input(Input::HandshakeFailed(HandshakeFailure::Unavailable { code: 503, retry_after: Some(secs(60.0)) }));
    sim.take();
    sim.sleep(secs(10.0));
    assert!(sim.lookup().is_some());
}

#[test]
fn the_clocks_may_drift_apart_a_little() {
    let mut sim = Sim::established();
    sim.sleep(secs(4.9));
    assert_eq!(sim.take(), []);
}

#[test]
fn the_next_try_waits_until_the_old_socket_is_gone() {
    let mut sim = Sim::established();
    sim.input(Input::Broken { reason: DownReason::ClosedByServer(Some(1001)), lingers: true });
    assert_eq!(sim.downs(), [DownReason::ClosedByServer(Some(1001))], "told at once");
    sim.take();
    sim.pass(secs(1.9));
    assert_eq!(sim.lookup(), None);
    sim.pass(secs(0.1));
    assert_eq!(sim.take(), [Action::Drop, Action::Resolve { lookup: sim.policy.identity }]);
}

#[test]
fn a_server_that_closes_at_once_does_not_hold_up_the_next_try() {
    let mut sim = Sim::established();
    sim.input(Input::Reconnect);
    assert!(sim.take().contains(&Action::Close { code: 1000 }));
    sim.input(Input::Gone);
    assert!(sim.lookup().is_some());
}

#[test]
fn two_reasons_to_reconnect_make_one_connection() {
    let mut sim = Sim::established();
    sim.input(Input::Broken { reason: DownReason::Reset, lingers: false });
    sim.input(Input::Broken { reason: DownReason::Silent(secs(10.0)), lingers: false });
    sim.input(Input::Reconnect);
    sim.input(Input::Reconnect);
    assert_eq!(sim.downs().len(), 1);
    assert_eq!(sim.take().iter().filter(|action| matches!(action, Action::Resolve { .. })).count(), 1);
}

#[test]
fn what_comes_after_the_end_is_ignored() {
    let mut sim = Sim::established();
    sim.input(Input::Broken { reason: DownReason::Reset, lingers: false });
    sim.take();
    sim.input(Input::Heard(Meaning::PingAnswer));
    sim.input(Input::Pong(Some(1)));
    sim.input(Input::Received(None));
    sim.input(Input::Opened(UpgradeFacts::default()));
    assert_eq!(sim.take(), []);
}

#[test]
fn a_failure_that_goes_on_is_told_once_and_again_when_it_changes() {
    let mut sim = Sim::new();
    let mut told = 0;
    for _ in 0..20 {
        sim.refuse(&[LOCAL4]);
        told += sim.notices().len();
        sim.wait_for_try();
    }
    assert_eq!(told, 1);
    sim.resolve(&[]);
    assert_eq!(sim.notices().len(), 1);
    sim.wait_for_try();
    sim.refuse(&[LOCAL4]);
    assert_eq!(sim.notices().len(), 1);
}

#[test]
fn every_loss_of_an_open_connection_is_told_and_the_retries_after_it_once_a_cause() {
    let mut sim = Sim::established();
    for loss in 0..4 {
        sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
        assert_eq!(sim.notices(), [NoticeKind::Down(DownReason::Ended)], "loss {loss}");
        let mut told = 0;
        for _ in 0..5 {
            sim.wait_for_try();
            sim.refuse(&[LOCAL4]);
            told += sim.notices().len();
        }
        assert_eq!(told, 1, "loss {loss}");
        sim.take();
        sim.open();
        sim.take();
    }
}

#[test]
fn a_server_that_opens_and_drops_a_hundred_times_is_told_of_no_more_often_than_the_waits_allow() {
    let mut sim = Sim::new();
    let begun = sim.now.awake;
    let mut told = 0;
    for _ in 0..100 {
        sim.open();
        sim.take();
        sim.input(Input::Broken { reason: DownReason::Ended, lingers: false });
        told += sim.notices().len();
    }
    assert_eq!(told, 100);
    assert!(sim.now.awake.saturating_sub(begun) > secs(200.0));
}

#[test]
fn progress_is_told_when_it_differs_from_the_try_before() {
    let mut sim = Sim::new();
    let progress = |sim: &Sim| sim.kinds().iter().filter(|kind| matches!(kind, LinkEventKind::Progress(_))).count();
    sim.refuse(&[LOCAL4]);
    assert_eq!(progress(&sim), 2);
    sim.wait_for_try();
    sim.refuse(&[LOCAL4]);
    assert_eq!(progress(&sim), 0);
    sim.wait_for_try();
    sim.refuse(&[LOCAL6]);
    assert_eq!(progress(&sim), 2);
}

#[test]
fn another_server_is_turned_to_at_once_and_the_numbers_run_on() {
    let mut sim = Sim::established();
    let rules = Rules { server: "ws://other".into(), ..sim.policy.rules.clone() };
    sim.policy.retarget(rules, sim.now);
    sim.input(Input::Tick);
    assert_eq!(sim.downs(), [DownReason::Asked]);
    assert_eq!(sim.states(), [LinkState::Lost, LinkState::Connecting]);
    sim.input(Input::Gone);
    sim.open();
    assert_eq!(sim.policy.connection(), 2);
}

#[test]
fn tries_at_different_servers_have_different_numbers() {
    let mut sim = Sim::new();
    let numbers = |sim: &Sim| -> Vec<u64> {
        let events = sim.done.iter().filter_map(|action| match action {
            Action::Emit(event) => Some(event),
            _ => None,
        });
        let tries = events.filter(|event| {
            matches!(&event.kind, LinkEventKind::Progress(_))
                || matches!(&event.kind, LinkEventKind::Notice(notice) if matches!(notice.kind, NoticeKind::Failed(_)))
        });
        tries.map(|event| event.connection).collect()
    };
    for server in 1..=3 {
        sim.take();
        sim.policy.retarget(Rules { server: format!("ws://{server}").into(), ..sim.policy.rules.clone() }, sim.now);
        sim.input(Input::Tick);
        sim.resolve(&[LOCAL4]);
        sim.refuse(&[LOCAL4]);
        let numbers = numbers(&sim);
        assert!(numbers.len() >= 2 && numbers.iter().all(|number| *number == server), "{server}: {numbers:?}");
    }
    sim.take();
    sim.policy.retarget(sim.policy.rules.clone(), sim.now);
    sim.input(Input::Tick);
    sim.open();
    assert_eq!(sim.policy.connection(), 4, "the tries and the connection they lead to have one number");
}

#[test]
fn every_phase_can_be_left_for_another_server() {
    for phase in 0..4 {
        let mut sim = Sim::new();
        if phase > 0 {
            sim.resolve(&[LOCAL4]);
        }
        if phase > 1 {
            let attempt = sim.attempts()[0].0;
            sim.input(Input::Connected { attempt });
        }
        if phase > 2 {
            sim.input(Input::HandshakeFailed(HandshakeFailure::OldHttp));
        }
        sim.take();
        sim.policy.retarget(sim.policy.rules.clone(), sim.now);
        sim.input(Input::Tick);
        assert!(sim.lookup().is_some(), "{phase}");
    }
}

#[test]
fn an_idle_link_wakes_for_its_pings_only() {
    let mut sim = Sim::established();
    sim.pass(secs(5.0));
    sim.answer_ping();
    let mut wakes = 0;
    let end = sim.now.awake + secs(600.0);
    while sim.now.awake < end {
        let due = sim.policy.next_deadline().unwrap();
        sim.pass(due.saturating_sub(sim.now.awake));
        sim.answer_ping();
        wakes += 1;
    }
    assert_eq!(wakes, 120);
}

/// The next try, up to the answer to its handshake.
fn cut_off(sim: &mut Sim, failure: HandshakeFailure) -> bool {
    if matches!(sim.policy.phase, Phase::Waiting { .. }) {
        sim.wait_for_try();
    }
    sim.resolve(&[LOCAL4]);
    let attempt = sim.attempts().last().expect("an attempt").0;
    sim.input(Input::Connected { attempt });
    let asks = sim.done.contains(&Action::AskTls { attempt });
    sim.input(Input::HandshakeFailed(failure));
    asks
}

#[test]
fn a_port_that_cuts_plain_http_off_twice_is_asked_once_whether_it_speaks_tls() {
    use HandshakeFailure::{ClosedUnanswered, NotHttp, Reset};
    for speaks_tls in [false, true] {
        let mut sim = Sim::new();
        let mut told = Vec::new();
        let mut asked = Vec::new();
        let answer = if speaks_tls { NotHttp(crate::link::Answer::Tls) } else { ClosedUnanswered };
        for failure in [Reset, ClosedUnanswered, answer, ClosedUnanswered, ClosedUnanswered] {
            asked.push(cut_off(&mut sim, failure));
            told.extend(sim.notices());
        }
        assert_eq!(asked, [false, false, true, false, false]);
        let failed = |failure| NoticeKind::Failed(Failure::Handshake(LOCAL4.parse().unwrap(), failure));
        let mut expected = vec![failed(Reset), failed(ClosedUnanswered)];
        expected.extend(speaks_tls.then(|| failed(NotHttp(crate::link::Answer::Tls))));
        assert_eq!(told, expected, "what holds is told once");
    }
}

#[test]
fn a_port_that_answers_between_is_not_asked_whether_it_speaks_tls() {
    let mut sim = Sim::new();
    for failure in [HandshakeFailure::Reset, HandshakeFailure::OldHttp, HandshakeFailure::Reset] {
        assert!(!cut_off(&mut sim, failure));
    }
    sim.wait_for_try();
    sim.refuse(&[LOCAL4]);
    for _ in 0..2 {
        assert!(!cut_off(&mut sim, HandshakeFailure::ClosedUnanswered));
    }
    assert!(cut_off(&mut sim, HandshakeFailure::Reset));
}
