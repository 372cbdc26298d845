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
            assert!(
                english.ends_with("The Messages page lists what arrived.") && korean.contains("읽을 수 없습니다"),
                "{english} {korean}"
            );
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

const XML: &str = r#"<?xml version="1.0"?><reply command="11"><status>1</status></reply>"#;

#[test]
fn an_answer_that_is_no_json_at_all_is_answered_unreadably_alike_in_both_ladders() {
    for answer in [XML, "OK", "<html><body>registered</body></html>", "status=1", "1", "null", "[1,11,1]"] {
        let events = || opened().into_iter().chain([heard(11, answer), heard(12, PING), pong(12, 2)]);
        let (mut check, mut ladder) = (fresh(events()), live(events()));
        assert_eq!(words(check.rungs())[3..], ["running", "ok", "running"], "{answer}: a better one may come");
        check.tick(at(5010));
        check.tick(at(6010));
        ladder.tick(at(5010));
        assert_eq!(words(check.rungs())[3..], ["failed", "ok", "none_yet"], "{answer}");
        assert_eq!(words(ladder.rungs())[3..5], words(check.rungs())[3..5], "{answer}");
        assert_eq!(check.verdict(), Some(Verdict::Failed(Rung::Register)), "{answer}");
        let [english, korean] = said(&check, Rung::Register);
        assert!(english.contains("answered command 11 (registerClient), but the answer cannot be read"), "{english}");
        assert!(korean.contains("읽을 수 없어"), "{korean}");
    }
}

#[test]
fn bytes_that_are_no_text_are_answered_unreadably() {
    for bytes in [&b"\xff\xfe\x00\x01"[..], b"\x30\x82\x01", br#""OK""#, XML.as_bytes()] {
        let mut check = fresh(opened().into_iter().chain([heard_bytes(11, bytes), heard(12, PING), pong(12, 2)]));
        check.tick(at(5010));
        assert_eq!(words(check.rungs())[3..5], ["failed", "ok"], "{bytes:02X?}");
    }
}

#[test]
fn what_comes_after_the_time_for_an_answer_or_after_the_answer_is_none() {
    let mut check = fresh(opened());
    check.tick(at(5010));
    check.observe(&heard(5020, XML));
    assert_eq!(words(check.rungs())[3], "unconfirmed");
    let mut check = fresh(healthy().into_iter().chain([heard(20, XML)]));
    check.tick(at(2000));
    assert_eq!(words(check.rungs())[3..], ["ok", "ok", "failed"], "no answer, but maybe an event");
    // One answer in XML is that to command 11, and leaves open whether pings are answered.
    let mut check = fresh(opened().into_iter().chain([heard(11, XML)]));
    check.tick(at(5010));
    assert_eq!(words(check.rungs())[3..5], ["failed", "unconfirmed"]);
}

#[test]
fn what_can_be_an_answer_to_anything_is_one_when_no_other_has_come_in_time() {
    for answer in ["OK", "[1,11,1]", r#"{"sender":1,"comma"#] {
        let mut check = fresh(opened().into_iter().chain([heard(11, answer), heard(12, answer)]));
        assert_eq!(words(check.rungs())[3..], ["running"; 3], "{answer}: it may be something else");
        check.tick(at(5010));
        assert_eq!(words(check.rungs())[3..5], ["failed"; 2], "{answer}");
    }
}

/// Packed, encoded, or in another form: nobody can say that it was no event.
#[test]
fn what_cannot_be_read_at_all_may_have_been_an_event_and_fails_the_check() {
    let gzip = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\xabV";
    let base64 = "eyJzZW5kZXIiOjIsImNvbW1hbmQiOjEwMX0=";
    for message in [heard_bytes(20, gzip), heard(20, base64), heard_bytes(20, b"\x00\x01\x02\x03"), heard(20, "hello")]
    {
        let events = || healthy().into_iter().chain([message.clone()]);
        let (mut check, ladder) = (fresh(events()), live(events()));
        check.tick(at(2000));
        assert_eq!(check.verdict(), Some(Verdict::Failed(Rung::Data)));
        assert_eq!(ladder.rung(Rung::Data).state, RungState::Failed);
        let [english, korean] = said(&check, Rung::Data);
        assert!(english.contains("1 message that cannot be read and may have been an exam event"), "{english}");
        assert!(korean.contains("검사 이벤트였을 수 있습니다"), "{korean}");
    }
    // Between the answers to command 11 and to the first ping it is neither, once that one has come.
    let mut check = fresh(opened().into_iter().chain([heard(11, REGISTERED), heard(11, base64)]));
    assert_eq!(words(check.rungs())[3..], ["ok", "running", "running"], "it may be the answer to the ping");
    for event in [heard(13, PING), pong(13, 2)] {
        check.observe(&event);
    }
    check.tick(at(2000));
    assert_eq!(words(check.rungs())[3..], ["ok", "ok", "failed"]);
}

#[test]
fn a_greeting_before_the_answer_to_command_11_is_no_event() {
    let events =
        opened().into_iter().chain([heard(11, "welcome"), heard(11, REGISTERED), heard(12, PING), pong(12, 2)]);
    let mut check = fresh(events);
    check.tick(at(2000));
    assert_eq!(check.verdict(), Some(Verdict::Passed));
}

#[test]
fn a_ping_that_is_answered_with_a_failure_is_doubtful_until_one_is_answered_well() {
    let refused = r#"{"sender":1,"command":1,"data":{"status":0,"error":5}}"#;
    let events = || opened().into_iter().chain([heard(11, REGISTERED), heard(12, refused), pong(12, 2)]);
    let (mut check, mut ladder) = (fresh(events()), live(events()));
    // The round trip may be told first.
    let turned = live(opened().into_iter().chain([heard(11, REGISTERED), pong(12, 2), heard(12, refused)]));
    for rungs in [check.rungs(), ladder.rungs(), turned.rungs()] {
        assert_eq!(words(rungs)[4], "unconfirmed");
        assert!(english(&rungs[4]).contains("answered a ping with status 0 and error 5"), "{}", english(&rungs[4]));
    }
    for event in [heard(1012, PING), pong(1012, 2)] {
        check.observe(&event);
        ladder.observe(&event);
    }
    assert_eq!(words(ladder.rungs())[4], "ok");
    assert_eq!(words(check.rungs())[4], "unconfirmed", "a check takes back nothing that it has said");
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
    for code in [1001, 1012] {
        let reason = DownReason::ClosedByServer(Some(code));
        let check = fresh(opened().into_iter().chain([heard(11, REGISTERED), down(30, reason)]));
        let [fresh, _] = said(&check, Rung::Register);
        assert!(fresh.contains("stopping or restarting") && !fresh.contains("one display"), "{fresh}");
    }
    let unanswered = |ladder: &Ladder| words(ladder.rungs());
    let ladder = live(opened().into_iter().chain([down(30, DownReason::ClosedByServer(Some(1008)))]));
    assert_eq!(unanswered(&ladder), ["ok", "ok", "ok", "failed", "skipped", "skipped"], "closed over the registration");
}

/// Whenever a connection ends, for whatever reason, and however far it got: the check and the running link name the same rung.
#[test]
fn a_connection_that_ends_is_judged_alike_in_both_ladders() {
    let said = [vec![], vec![heard(11, REGISTERED)], vec![heard(11, REFUSED)], vec![heard(11, CUT_REGISTERED)]];
    for reason in samples::down_reasons().into_iter().filter(|reason| *reason != DownReason::Asked) {
        for answers in &said {
            for ms in [12_u64, 300, 900, 1100, 3000, 4990, 5005] {
                let up_for = Duration::from_millis(ms - 10);
                let ended = event(ms, LinkEventKind::Down { reason: reason.clone(), up_for });
                let events = || opened().into_iter().chain(answers.clone()).chain([ended.clone()]);
                let (check, ladder) = (fresh(events()), live(events()));
                assert_eq!(words(check.rungs()), words(ladder.rungs()), "{reason:?} after {ms} ms");
                assert!(matches!(check.verdict(), Some(Verdict::Failed(_))), "{reason:?} after {ms} ms");
            }
        }
    }
}

#[test]
fn a_server_that_registers_and_closes_without_answering_a_ping_is_told_for_its_registration() {
    for ms in [300, 1100, 4000] {
        let events = || {
            let up_for = Duration::from_millis(ms - 10);
            let down = LinkEventKind::Down { reason: DownReason::Ended, up_for };
            opened().into_iter().chain([heard(11, REGISTERED), event(ms, down)])
        };
        for rungs in [fresh(events()).rungs().clone(), live(events()).rungs().clone()] {
            assert_eq!(words(&rungs)[3..], ["failed", "skipped", "skipped"], "after {ms} ms");
            assert!(english(&rungs[3]).contains("accepted the registration"), "{}", english(&rungs[3]));
        }
    }
}

#[test]
fn a_check_says_that_a_registration_is_good_when_it_has_stood_or_when_the_check_is_over() {
    let mut check = fresh(opened().into_iter().chain([heard(11, REGISTERED)]));
    assert_eq!(check.settled(at(5010)).len(), 3);
    assert_eq!(check.next_settled(at(12)), Some(at(5011)));
    assert_eq!(check.settled(at(5011)).len(), 4);
    assert_eq!(check.next_settled(at(5011)), None);
    check.tick(at(5011));
    check.observe(&event(5200, LinkEventKind::Down { reason: DownReason::Ended, up_for: 5190 * MS }));
    let said = ["ok", "ok", "ok", "ok", "unconfirmed", "failed"];
    assert_eq!(words(check.rungs()), said, "what was said is not taken back");
    assert_eq!(check.settled(at(5200)).len(), 6);
    let mut check = fresh(healthy());
    check.tick(at(1012));
    assert_eq!(check.settled(at(1012)).len(), 6, "a good server is not waited for");
}
