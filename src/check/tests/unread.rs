//! Answers and events that cannot be read, and connections that end over what was said on them.

use super::*;

const CUT_REGISTERED: &str = r#"{"sender":1,"command":11,"data":{"sta"#;
const CUT_PING: &str = r#"{"sender":1,"command":1,"data":{"sta"#;
const BAD_PATIENT: &str = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientName":"O"Doe"}}"#;
const BAD_STEP: &str = r#"{"sender":2,"receiver":106,"command":601,"data":"KNEE"}"#;

fn said(check: &FreshCheck, rung: Rung) -> [String; 2] {
    let report = check.rungs().iter().find(|report| report.rung == rung).unwrap();
    [english(report), korean(report)]
}

#[test]
fn an_event_that_cannot_be_read_is_no_data_and_fails_the_check() {
    for bad in [BAD_PATIENT, BAD_STEP, r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"7"#] {
        for first_good in [false, true] {
            let good = first_good.then(|| heard(15, PATIENT));
            let mut check = fresh(healthy().into_iter().chain(good).chain([heard(20, bad)]));
            check.tick(at(2000));
            assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "ok", "ok", "failed"]);
            assert_eq!(check.verdict(), Some(Verdict::Failed(Rung::Data)));
            let [english, korean] = said(&check, Rung::Data);
            assert!(english.starts_with("ws://xray-3:55111 sent 1 event that cannot be read."), "{english}");
            assert!(!english.contains("cleared") && !korean.contains("지웠"), "a check clears nothing: {english}");
            let report = check.rungs().iter().find(|report| report.rung == Rung::Data).unwrap();
            let alone = report.message_alone().to_string();
            assert!(alone.ends_with("Correct the server.") && !alone.contains("onsole"), "{alone}");
            assert!(english.ends_with("under Messages.") && korean.contains("읽을 수 없습니다"), "{english} {korean}");
            assert_eq!(english.contains("1 event on this connection"), first_good, "{english}");
            assert!(!english.contains("O\"Doe") && !english.contains("KNEE"), "{english}");
        }
    }
}

#[test]
fn the_running_link_doubts_a_server_of_which_some_events_cannot_be_read() {
    let mut ladder = live(healthy().into_iter().chain([heard(20, PATIENT), heard(30, BAD_PATIENT)]));
    assert_eq!(ladder.rung(Rung::Data).state, RungState::Failed);
    ladder.observe(&heard(40, PATIENT));
    let data = ladder.rung(Rung::Data);
    assert_eq!(data.state, RungState::Unconfirmed);
    assert!(
        english(data).contains("1 event that cannot") && english(data).contains("2 events on this"),
        "{}",
        english(data)
    );
    ladder.observe(&heard(50, BAD_PATIENT));
    assert_eq!(ladder.rung(Rung::Data).state, RungState::Failed);
    ladder.observe(&down_late(60, DownReason::Ended));
    ladder.observe(&up(70));
    assert_eq!(ladder.rung(Rung::Data).state, RungState::Running, "another connection");
}

#[test]
fn what_names_nobody_or_reports_a_failure_in_so_many_words_can_be_read() {
    for plain in [
        r#"{"sender":2,"receiver":106,"command":101,"data":null}"#,
        r#"{"sender":2,"receiver":106,"command":101,"res":0,"data":{}}"#,
    ] {
        let check = fresh(healthy().into_iter().chain([heard(20, plain)]));
        assert_eq!(words(check.rungs()), ["ok"; 6], "{plain}");
    }
}

#[test]
fn an_answer_that_was_cut_is_answered_unreadably() {
    let mut check = fresh(opened().into_iter().chain([heard(11, CUT_REGISTERED), heard(12, CUT_PING)]));
    assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "failed", "failed", "running"]);
    check.tick(at(1012));
    assert_eq!(check.verdict(), Some(Verdict::Failed(Rung::Register)));
    let [english, korean] = said(&check, Rung::Register);
    assert!(english.contains("answered command 11 (registerClient), but the answer cannot be read"), "{english}");
    assert!(english.contains("not readable JSON") && korean.contains("읽을 수 없어"), "{english} {korean}");
    assert!(said(&check, Rung::Ping)[0].contains("answered a ping, but the answer cannot be read"));

    // A whole answer counts after all.
    let check =
        fresh(opened().into_iter().chain([heard(11, CUT_REGISTERED), heard(12, REGISTERED), heard(13, PATIENT)]));
    assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "ok", "running", "ok"]);
}

#[test]
fn what_can_be_an_answer_to_anything_is_one_when_no_other_has_come_in_time() {
    for answer in ["OK", "[1,11,1]", r#"{"sender":1,"comma"#] {
        let mut check = fresh(opened().into_iter().chain([heard(11, answer), heard(12, answer)]));
        assert_eq!(words(check.rungs())[3..], ["running"; 3], "{answer}: it may be something else");
        check.tick(at(5010));
        assert_eq!(words(check.rungs())[3..5], ["failed"; 2], "{answer}");
    }
    let mut check = fresh(opened().into_iter().chain([heard(11, "hello")]));
    check.tick(at(5010));
    assert_eq!(words(check.rungs())[3..5], ["unconfirmed"; 2], "a greeting is no answer");
    let mut check = fresh(healthy().into_iter().chain([heard(20, "hello")]));
    check.tick(at(2000));
    assert_eq!(check.verdict(), Some(Verdict::Passed), "what is no event of an exam concerns nobody");
}

#[test]
fn an_answer_that_is_claimed_by_a_rung_is_no_event_and_data_does_not_run_ahead() {
    let cuts = [r#"{"sender":1,"command":11"#, r#"{"sender":1,"command":1,"#, r#"{"sender":1,"receiver":"#];
    for cut in cuts {
        let answers = (11..17).map(|ms| heard(ms, cut));
        let mut check = fresh(opened().into_iter().chain([heard(11, cuts[0]), heard(11, cuts[1])]).chain(answers));
        check.tick(at(5010));
        check.tick(at(6100));
        assert_eq!(words(check.rungs())[3..], ["failed", "failed", "none_yet"], "{cut}");
        let [data, _] = said(&check, Rung::Data);
        assert!(!data.contains("cannot be read"), "{data}");
    }
    // When every question has its answer, what broke off before its command was an event.
    let cut = || heard(11, r#"{"sender":2,"receiver":1"#);
    let mut check = fresh(opened().into_iter().chain([cut(), heard(12, REGISTERED)]));
    assert_eq!(words(check.rungs())[3..], ["ok", "running", "running"]);
    for event in [heard(13, PING), pong(13, 2)] {
        check.observe(&event);
    }
    check.tick(at(2000));
    assert_eq!(words(check.rungs())[3..], ["ok", "ok", "failed"]);
    let mut check = fresh(healthy().into_iter().chain([cut(), cut()]));
    check.tick(at(2000));
    assert!(said(&check, Rung::Data)[0].contains("2 events that cannot be read"));
}

#[test]
fn a_server_that_registers_and_closes_at_once_is_told_so_alike_in_both_ladders() {
    let server_ends = [DownReason::ClosedByServer(Some(1008)), DownReason::Ended, DownReason::Reset];
    for reason in server_ends {
        let events = || opened().into_iter().chain([heard(11, REGISTERED), down(30, reason.clone())]);
        let (check, ladder) = (fresh(events()), live(events()));
        assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "failed", "skipped", "skipped"]);
        assert_eq!(words(ladder.rungs()), words(check.rungs()));
        let [fresh, _] = said(&check, Rung::Register);
        let live = english(ladder.rung(Rung::Register));
        assert!(fresh.contains("accepted the registration") && fresh.contains("one display only"), "{fresh}");
        assert!(live.contains("accepted the registration") && live.contains("one display only"), "{live}");
        assert!(live.contains("Reconnecting") && !fresh.contains("Reconnecting"), "{live} {fresh}");
    }
    let unanswered = |ladder: &Ladder| words(ladder.rungs());
    let ladder = live(opened().into_iter().chain([down(30, DownReason::ClosedByServer(Some(1008)))]));
    assert_eq!(unanswered(&ladder), ["ok", "ok", "ok", "failed", "skipped", "skipped"], "closed over the registration");
}

#[test]
fn a_check_says_that_a_registration_is_good_when_it_has_been_for_a_second() {
    let mut check = fresh(opened().into_iter().chain([heard(11, REGISTERED)]));
    assert_eq!(check.settled(at(1010)).len(), 3);
    assert_eq!(check.next_settled(at(12)), Some(at(1011)));
    assert_eq!(check.settled(at(1011)).len(), 4);
    assert_eq!(check.next_settled(at(1011)), None);
    check.observe(&event(1200, LinkEventKind::Down { reason: DownReason::Ended, up_for: 1190 * MS }));
    assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "ok", "failed", "skipped"], "what was said is not taken back");
    assert_eq!(check.settled(at(1200)).len(), 6);
}
