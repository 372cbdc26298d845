mod unread;

use core::net::SocketAddr;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;

use super::*;
use crate::exam::Moment;
use crate::l10n::{Library, Locale};
use crate::link::{
    Answer, ConnectFailure, Converted, Direction, DownReason, Failure, Frame, FrameKind, HandshakeFailure, Ignored,
    LinkEvent, LinkEventKind, LinkState, Notice, NoticeKind, Progress, ResolveFailure, Target, TlsFailure, Up,
    UpgradeFacts, convert, samples,
};
use crate::protocol::{ClientType, Receiver, decode, decode_binary_frame};

const MS: Duration = Duration::from_millis(1);

fn at(ms: u64) -> Moment {
    Moment::from_start(Duration::from_hours(5) + Duration::from_millis(ms))
}

fn english(report: &RungReport) -> String {
    report.message().to_string()
}

fn korean(report: &RungReport) -> String {
    report.message().text(Library::bundled(), Locale::KO)
}

fn target() -> Target {
    Target::new(false, "xray-3", 55111)
}

fn address(last: u8) -> SocketAddr {
    SocketAddr::from(([10, 0, 0, last], 55111))
}

fn event(ms: u64, kind: LinkEventKind) -> LinkEvent {
    LinkEvent { at: at(ms), connection: 1, server: None, kind }
}

fn resolved(ms: u64) -> LinkEvent {
    let addresses = vec![address(1), address(2)];
    event(ms, LinkEventKind::Progress(Progress::Resolved { addresses, took: 3 * MS }))
}

fn address_failed(ms: u64, last: u8, cause: ConnectFailure) -> LinkEvent {
    event(ms, LinkEventKind::Progress(Progress::AddressFailed { address: address(last), cause, took: MS }))
}

fn connected(ms: u64, last: u8) -> LinkEvent {
    event(ms, LinkEventKind::Progress(Progress::Connected { address: address(last), took: 2 * MS }))
}

fn failed(ms: u64, failure: Failure) -> LinkEvent {
    event(ms, LinkEventKind::Notice(Notice { server: "ws://xray-3:55111".into(), kind: NoticeKind::Failed(failure) }))
}

fn up(ms: u64) -> LinkEvent {
    let facts = UpgradeFacts::default();
    let up = Up { address: address(2), resolve: 3 * MS, connect: 2 * MS, handshake: 4 * MS, facts };
    event(ms, LinkEventKind::Up(Box::new(up)))
}

fn down(ms: u64, reason: DownReason) -> LinkEvent {
    event(ms, LinkEventKind::Down { reason, up_for: 7 * MS })
}

/// After seven seconds: nothing that was said can have been the cause.
fn down_late(ms: u64, reason: DownReason) -> LinkEvent {
    event(ms, LinkEventKind::Down { reason, up_for: 7000 * MS })
}

fn frame(ms: u64, direction: Direction, kind: FrameKind, text: &str) -> LinkEvent {
    let decoded = (kind == FrameKind::Text).then(|| decode(text));
    let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let converted = match (&decoded, direction) {
        (Some(decoded), Direction::Incoming) => convert(decoded, today),
        (_, _) => Converted::default(),
    };
    let frame = Frame { direction, kind, text: Arc::from(text), size: text.len(), decoded, converted, ignored: None };
    event(ms, LinkEventKind::Frame(Box::new(frame)))
}

fn heard(ms: u64, text: &str) -> LinkEvent {
    frame(ms, Direction::Incoming, FrameKind::Text, text)
}

/// A binary message.
fn heard_bytes(ms: u64, bytes: &[u8]) -> LinkEvent {
    let mut event = heard(ms, &String::from_utf8_lossy(bytes));
    if let LinkEventKind::Frame(frame) = &mut event.kind {
        frame.kind = FrameKind::Binary;
        frame.decoded = decode_binary_frame(bytes).pop().map(|part| part.decoded);
    }
    event
}

fn pinged(ms: u64) -> LinkEvent {
    frame(ms, Direction::Outgoing, FrameKind::Text, r#"{"sender":106,"command":1}"#)
}

fn pong(ms: u64, took: u64) -> LinkEvent {
    event(ms, LinkEventKind::Pong { round_trip: Duration::from_millis(took) })
}

const REGISTERED: &str = r#"{"sender":1,"command":11,"data":{"status":1}}"#;
const REFUSED: &str = r#"{"sender":1,"command":11,"data":{"status":0,"error":77}}"#;
const PING: &str = r#"{"sender":1,"command":1,"data":{"status":1}}"#;
const PATIENT: &str = r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"P-1","patientName":"Doe^John","patientBirth":null}}"#;

fn words(rungs: &[RungReport; 6]) -> [&'static str; 6] {
    rungs.each_ref().map(|report| report.state.word())
}

fn live(events: impl IntoIterator<Item = LinkEvent>) -> Ladder {
    let mut ladder = Ladder::new(&target());
    for event in events {
        ladder.observe(&event);
    }
    ladder
}

fn fresh(events: impl IntoIterator<Item = LinkEvent>) -> FreshCheck {
    let mut check = FreshCheck::new(&target(), MAX_TIMEOUT, at(0));
    for event in events {
        check.observe(&event);
    }
    check
}

fn opened() -> Vec<LinkEvent> {
    vec![resolved(3), address_failed(4, 1, ConnectFailure::Refused), connected(6, 2), up(10), pinged(10)]
}

fn healthy() -> Vec<LinkEvent> {
    opened().into_iter().chain([heard(11, REGISTERED), heard(12, PING), pong(12, 2)]).collect()
}

#[test]
fn a_healthy_idle_server_passes_a_second_after_its_ping() {
    let mut check = fresh(healthy());
    assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "ok", "ok", "running"]);
    assert_eq!(check.next_deadline(), Some(at(1012)));
    assert!(!check.tick(at(1011)) && check.verdict().is_none());
    assert!(check.tick(at(1012)));
    assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "ok", "ok", "none_yet"]);
    assert_eq!(check.verdict(), Some(Verdict::Passed));
    assert_eq!(check.next_deadline(), None);
    let took = check.rungs().each_ref().map(|report| report.took);
    assert_eq!(took, [Some(3 * MS), Some(2 * MS), Some(4 * MS), Some(MS), Some(2 * MS), None]);
    let [address, port, ..] = check.rungs();
    assert_eq!(address.message().to_string(), "xray-3 has the addresses 10.0.0.1, 10.0.0.2.");
    let port = port.message().to_string();
    assert_eq!(
        port,
        "10.0.0.2:55111 answered. Another address failed but is not needed: 10.0.0.1:55111 refused the connection."
    );
}

#[test]
fn an_event_is_named_by_its_kind_alone() {
    let check = fresh(healthy().into_iter().chain([heard(20, PATIENT)]));
    let [.., data] = check.rungs();
    assert_eq!(data.state, RungState::Ok);
    assert_eq!(data.took, Some(10 * MS));
    assert_eq!(data.message().to_string(), "Event 101 (setPatientInfo) arrived just now. 1 event on this connection.");
    assert_eq!(
        korean(data),
        "이벤트 101 (setPatientInfo) 메시지가 방금 왔습니다. 이 연결에서 이벤트 1개를 받았습니다."
    );
    assert!(!format!("{check:?}").contains("Doe"));
}

#[test]
fn an_event_confirms_a_registration_that_is_not_answered() {
    let waiting: Vec<LinkEvent> = opened().into_iter().chain([heard(20, PATIENT)]).collect();
    let mut check = fresh(waiting.clone());
    assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "running", "running", "ok"], "the answer may be on its way");
    check.tick(at(5010));
    assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "ok", "unconfirmed", "ok"]);

    let mut check = fresh(waiting.into_iter().chain([heard(21, PING), pong(21, 2)]));
    assert_eq!(words(check.rungs()), ["ok"; 6], "a ping sent after it was answered");
    assert!(check.is_over() && !check.tick(at(100)));
    let [_, _, _, register, ..] = check.rungs();
    assert!(register.message().to_string().contains("has not confirmed"), "{}", register.message().to_string());
}

#[test]
fn an_unanswered_registration_and_unanswered_pings_are_unconfirmed_after_five_seconds() {
    let mut check = fresh(opened());
    assert_eq!(check.next_deadline(), Some(at(5010)));
    check.tick(at(5009));
    assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "running", "running", "running"]);
    check.tick(at(5010));
    assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "unconfirmed", "unconfirmed", "running"]);
    check.tick(at(6010));
    assert_eq!(check.verdict(), Some(Verdict::Passed));
}

#[test]
fn the_time_of_the_check_ends_whatever_runs() {
    for (events, expected) in [
        (vec![], ["failed", "skipped", "skipped", "skipped", "skipped", "skipped"]),
        (vec![resolved(3)], ["ok", "failed", "skipped", "skipped", "skipped", "skipped"]),
        (vec![resolved(3), connected(4, 1)], ["ok", "ok", "failed", "skipped", "skipped", "skipped"]),
        (opened(), ["ok", "ok", "ok", "unconfirmed", "unconfirmed", "none_yet"]),
        (healthy(), ["ok", "ok", "ok", "ok", "ok", "none_yet"]),
    ] {
        let mut check = FreshCheck::new(&target(), MIN_TIMEOUT, at(0));
        for event in events {
            check.observe(&event);
        }
        check.tick(at(1000));
        assert_eq!(words(check.rungs()), expected);
        assert!(check.is_over());
    }
}

#[test]
fn the_first_failure_ends_a_check_and_what_comes_later_changes_nothing() {
    let refused = Failure::Connect(vec![(address(1), ConnectFailure::Refused)]);
    let silent = Failure::Handshake(address(2), HandshakeFailure::Silent(5000 * MS));
    let skipped = "skipped";
    for (events, expected, rung) in [
        (
            vec![failed(5, Failure::Resolve(ResolveFailure::NoAddress))],
            ["failed", skipped, skipped, skipped, skipped, skipped],
            Rung::Address,
        ),
        (vec![resolved(3), failed(5, refused)], ["ok", "failed", skipped, skipped, skipped, skipped], Rung::Port),
        (
            vec![resolved(3), connected(4, 2), failed(5, silent)],
            ["ok", "ok", "failed", skipped, skipped, skipped],
            Rung::WebSocket,
        ),
        (
            opened().into_iter().chain([down(11, DownReason::Ended)]).collect(),
            ["ok", "ok", "ok", "failed", skipped, skipped],
            Rung::Register,
        ),
        (
            opened().into_iter().chain([heard(11, REGISTERED), down_late(5500, DownReason::Ended)]).collect(),
            ["ok", "ok", "ok", "ok", "failed", skipped],
            Rung::Ping,
        ),
        (
            opened().into_iter().chain([heard(11, REGISTERED), down(12, DownReason::Ended)]).collect(),
            ["ok", "ok", "ok", "failed", skipped, skipped],
            Rung::Register,
        ),
        (
            healthy().into_iter().chain([down_late(5500, DownReason::ClosedByServer(Some(4001)))]).collect(),
            ["ok", "ok", "ok", "ok", "ok", "failed"],
            Rung::Data,
        ),
    ] {
        let mut check = fresh(events);
        assert_eq!(words(check.rungs()), expected);
        assert_eq!(check.verdict(), Some(Verdict::Failed(rung)));
        let before = check.rungs().clone();
        for event in healthy() {
            assert!(!check.observe(&event));
        }
        assert_eq!(*check.rungs(), before);
    }
}

#[test]
fn a_refused_registration_fails_with_its_number_while_the_other_rungs_go_on() {
    let check = fresh(opened().into_iter().chain([heard(11, REFUSED), heard(12, PING), pong(12, 2)]));
    assert_eq!(words(check.rungs()), ["ok", "ok", "ok", "failed", "ok", "running"]);
    let [_, _, _, register, ..] = check.rungs();
    assert!(register.message().to_string().contains("error 77") && korean(register).contains("오류 77"));
}

#[test]
fn the_running_link_counts_its_pings_and_their_age() {
    let mut events = healthy();
    for n in 1..5_u64 {
        events.push(pinged(5000 * n));
        if n != 2 {
            events.extend([heard(5000 * n + 1, PING), pong(5000 * n + 1, 1)]);
        }
    }
    let mut ladder = live(events);
    assert!(ladder.tick(at(24_001)));
    assert!(!ladder.tick(at(24_900)), "the same whole second");
    let ping = ladder.rung(Rung::Ping).message().to_string();
    assert!(ping.ends_with(" Last answer 4 s ago; 4 of 5 pings answered."), "{ping}");
    assert!(korean(ladder.rung(Rung::Ping)).ends_with("마지막 응답은 4초 전이며 5회 중 4회 응답했습니다."));
}

#[test]
fn by_what_a_ping_was_answered_is_said() {
    for (answer, said) in [
        (heard(12, PING), "with command 1"),
        (heard(12, r#"{"command":"pong"}"#), "\"pong\""),
        (frame(12, Direction::Incoming, FrameKind::Pong, ""), "WebSocket pings"),
    ] {
        let mut ladder = live(opened().into_iter().chain([answer, pong(12, 2)]));
        ladder.tick(at(5010));
        assert!(ladder.rung(Rung::Ping).message().to_string().contains(said), "{said}");
    }
}

fn web_socket_pong(ms: u64) -> [LinkEvent; 2] {
    [frame(ms, Direction::Incoming, FrameKind::Pong, ""), pong(ms, 1)]
}

#[test]
fn that_command_1_is_not_answered_is_said_only_after_it_had_time_enough() {
    let mut ladder = live(opened().into_iter().chain(web_socket_pong(1010)));
    ladder.tick(at(5009));
    assert_eq!(ladder.rung(Rung::Ping).state, RungState::Running);
    assert_eq!(ladder.next_deadline(), Some(at(5010)));
    ladder.tick(at(5010));
    let said = english(ladder.rung(Rung::Ping));
    assert!(ladder.rung(Rung::Ping).state == RungState::Ok && said.contains("but not command 1"), "{said}");
    // An answer that is late is an answer.
    ladder.observe(&heard(5020, PING));
    let said = english(ladder.rung(Rung::Ping));
    assert!(said.contains("with command 1"), "{said}");

    let mut in_time = live(opened().into_iter().chain(web_socket_pong(1010)).chain([heard(1011, PING)]));
    assert_eq!(in_time.rung(Rung::Ping).state, RungState::Running, "the time was that of the other answer");
    in_time.observe(&pong(2000, 900));
    let said = english(in_time.rung(Rung::Ping));
    assert!(in_time.rung(Rung::Ping).state == RungState::Ok && said.contains("with command 1 (in 900"), "{said}");
    let check = fresh(opened().into_iter().chain(web_socket_pong(1010)));
    assert!(!check.rungs()[4].state.is_decided(), "a check waits as well");
}

#[test]
fn an_unreadable_answer_is_not_outshone_by_a_pong_of_the_web_socket() {
    for answer in [r#"{"sender":1,"command":1,"data":{"sta"#, r#"{"sender":1,"comm"#] {
        let events = || opened().into_iter().chain([heard(12, answer)]).chain(web_socket_pong(5015));
        for report in [live(events()).rung(Rung::Ping).clone(), fresh(events()).rungs()[4].clone()] {
            assert_eq!(report.state, RungState::Failed, "{answer}");
            assert!(english(&report).contains("cannot be read"), "{}", english(&report));
        }
    }
}

#[test]
fn who_sends_everything_back_is_called_an_echo() {
    let register = r#"{"sender":106,"command":11}"#;
    let sent = frame(10, Direction::Outgoing, FrameKind::Text, register);
    let events = || {
        let told = [sent.clone(), heard(11, register), heard(11, r#"{"sender":106,"command":1}"#)];
        opened().into_iter().chain(told).chain(web_socket_pong(5005))
    };
    let mut ladder = live(events());
    assert_eq!(words(ladder.rungs())[3..], ["running", "running", "running"], "it may still answer");
    ladder.tick(at(5010));
    assert_eq!(words(ladder.rungs())[3..], ["failed", "failed", "running"]);
    for report in &ladder.rungs()[3..5] {
        assert!(english(report).contains("back"), "{}", english(report));
        assert_ne!(korean(report), english(report));
    }
    let mut check = fresh(events());
    check.tick(at(5010));
    check.tick(at(9000));
    assert_eq!(check.verdict(), Some(Verdict::Failed(Rung::Register)));

    let answered = live(events().chain([heard(40, REGISTERED)]));
    assert_eq!(answered.rung(Rung::Register).state, RungState::Ok, "a server that repeats and answers is one");
}

#[test]
fn a_server_that_stops_after_a_while_has_nothing_against_the_display() {
    for code in [1001, 1012] {
        for (up_for, rung) in [(300, Rung::Register), (3000, Rung::WebSocket), (60_000, Rung::WebSocket)] {
            let reason = DownReason::ClosedByServer(Some(code));
            let ended = event(up_for, LinkEventKind::Down { reason, up_for: Duration::from_millis(up_for) });
            let ladder = live(opened().into_iter().chain([heard(12, REGISTERED), heard(12, PING), pong(12, 2), ended]));
            let failed = ladder.rungs().iter().find(|report| report.state == RungState::Failed).unwrap();
            assert_eq!(failed.rung, rung, "{code} after {up_for} ms");
            let is_timed = failed.took.is_some();
            assert_eq!(is_timed, rung == Rung::Register, "how long it was open is no time of the opening");
        }
    }
}

#[test]
fn after_a_loss_the_running_ladder_shows_the_newest_try() {
    let mut ladder = live(healthy().into_iter().chain([heard(20, PATIENT), down_late(6000, DownReason::Reset)]));
    assert_eq!(words(ladder.rungs()), ["ok", "ok", "failed", "skipped", "skipped", "skipped"]);
    assert!(ladder.rung(Rung::WebSocket).message().to_string().contains("Reconnecting"));

    ladder.observe(&resolved(300));
    assert_eq!(words(ladder.rungs()), ["ok", "running", "waiting", "waiting", "waiting", "waiting"]);
    let refused = Failure::Connect(vec![(address(1), ConnectFailure::Refused), (address(2), ConnectFailure::Refused)]);
    ladder.observe(&failed(310, refused));
    assert_eq!(words(ladder.rungs()), ["ok", "failed", "skipped", "skipped", "skipped", "skipped"]);

    // The look-up that went as before is not told again.
    ladder.observe(&connected(900, 2));
    assert_eq!(words(ladder.rungs()), ["ok", "ok", "running", "waiting", "waiting", "waiting"]);
    ladder.observe(&up(904));
    assert_eq!(words(ladder.rungs()), ["ok", "ok", "ok", "running", "running", "running"]);
    assert_eq!(
        ladder.rung(Rung::Data).saw(),
        &Observation::Nothing,
        "the event of before belongs to another connection"
    );
}

#[test]
fn a_new_connection_that_was_asked_for_is_no_failure() {
    let ladder = live(healthy().into_iter().chain([down(30, DownReason::Asked)]));
    assert!(!words(ladder.rungs()).contains(&"failed"), "{:?}", words(ladder.rungs()));
}

#[test]
fn the_running_link_calls_unanswered_pings_unconfirmed_when_the_link_does() {
    let mut ladder = live(opened());
    ladder.tick(at(9000));
    assert_eq!(ladder.rung(Rung::Ping).state, RungState::Running);
    ladder.observe(&event(10_010, LinkEventKind::State(LinkState::Unverified)));
    assert_eq!(words(ladder.rungs()), ["ok", "ok", "ok", "unconfirmed", "unconfirmed", "running"]);
    ladder.observe(&heard(20_000, REGISTERED));
    assert_eq!(ladder.rung(Rung::Register).state, RungState::Ok, "late is better than never");
}

#[test]
fn the_port_of_a_failed_handshake_is_the_one_that_answered() {
    let failure = Failure::Handshake(address(1), HandshakeFailure::WrongAcceptKey);
    let tried = [resolved(3), connected(4, 1), address_failed(6, 2, ConnectFailure::Refused), failed(7, failure)];
    let check = fresh(tried);
    let [_, port, web_socket, ..] = check.rungs();
    assert!(port.message().to_string().starts_with("10.0.0.1:55111 answered."), "{}", port.message().to_string());
    assert!(web_socket.message().to_string().starts_with("10.0.0.1:55111"), "{}", web_socket.message().to_string());
    assert!(
        web_socket.message().to_string().contains("10.0.0.2:55111 refused"),
        "{}",
        web_socket.message().to_string()
    );
}

#[test]
fn an_event_for_somebody_else_is_said_and_is_no_data() {
    let mut check = fresh(healthy());
    let mut other = heard(20, PATIENT);
    if let LinkEventKind::Frame(frame) = &mut other.kind {
        frame.converted = Converted::default();
        frame.ignored = Some(Ignored::OtherReceiver(Receiver::Only(ClientType::Vxvue)));
    }
    check.observe(&other);
    check.tick(at(2000));
    let [.., data] = check.rungs();
    assert_eq!(data.state, RungState::NoneYet);
    assert!(data.message().to_string().contains("not to 106 (Display)"), "{}", data.message().to_string());
}

fn cut_off() -> FreshCheck {
    fresh([resolved(3), connected(4, 1), failed(5, Failure::Handshake(address(1), HandshakeFailure::Reset))])
}

#[test]
fn a_port_that_cuts_http_off_is_asked_whether_it_speaks_tls() {
    let tls = |failure| failed(9, Failure::Handshake(address(1), HandshakeFailure::Tls(failure)));
    for (answer, speaks) in [
        (up(9), true),
        (tls(TlsFailure::UnknownIssuer), true),
        (tls(TlsFailure::Alert(40, "handshake_failure".to_owned())), true),
        (tls(TlsFailure::NotTls(Answer::Http)), false),
        (failed(9, Failure::Handshake(address(1), HandshakeFailure::Reset)), false),
        (failed(9, Failure::Connect(vec![(address(1), ConnectFailure::Refused)])), false),
    ] {
        let mut check = cut_off();
        assert!(check.wants_probe() && !check.is_over());
        check.observe_probe(&connected(7, 1));
        check.observe_probe(&answer);
        assert_eq!(check.verdict(), Some(Verdict::Failed(Rung::WebSocket)));
        let [_, _, web_socket, ..] = check.rungs();
        let sentence = web_socket.message().to_string();
        assert_eq!(sentence.contains("it answered with TLS. Use wss://"), speaks, "{sentence}");
        assert_eq!(web_socket.took, Some(MS), "the probe is not part of the time");
    }
}

#[test]
fn a_probe_that_finds_nothing_ends_after_two_seconds() {
    let mut check = cut_off();
    assert_eq!(check.next_deadline(), Some(at(2005)));
    assert!(!check.tick(at(2004)));
    assert!(check.tick(at(2005)));
    assert!(check.is_over());
    let [_, _, web_socket, ..] = check.rungs();
    assert!(
        web_socket.message().to_string().contains("reset the connection without an answer"),
        "{}",
        web_socket.message().to_string()
    );
}

/// Every sentence that a failed rung can have, in a fresh check and over the running link.
fn failed_reports() -> Vec<RungReport> {
    let mut all = Vec::new();
    for failure in samples::failures() {
        let mut check = fresh([resolved(3), connected(4, 1), failed(5, failure)]);
        check.give_up_probe();
        all.extend(check.rungs().iter().find(|report| report.state == RungState::Failed).cloned());
    }
    for reason in samples::down_reasons() {
        for events in [opened(), opened().into_iter().chain([heard(11, REGISTERED)]).collect(), healthy()] {
            let check = fresh(events.into_iter().chain([down_late(5511, reason.clone())]));
            all.extend(check.rungs().iter().find(|report| report.state == RungState::Failed).cloned());
        }
        if reason != DownReason::Asked {
            all.push(live(opened().into_iter().chain([down_late(5511, reason)])).rung(Rung::WebSocket).clone());
        }
    }
    for reply in [REFUSED, r#"{"sender":1,"command":11,"data":{"status":0}}"#] {
        all.push(live(opened().into_iter().chain([heard(11, reply)])).rung(Rung::Register).clone());
    }
    for events in [vec![], vec![resolved(3)], vec![resolved(3), connected(4, 1)]] {
        let mut check = FreshCheck::new(&target(), MIN_TIMEOUT, at(0));
        for event in events {
            check.observe(&event);
        }
        check.tick(at(1000));
        all.extend(check.rungs().iter().find(|report| report.state == RungState::Failed).cloned());
    }
    all
}

#[test]
fn no_two_faults_give_the_same_sentence_in_either_language() {
    let all = failed_reports();
    assert!(all.len() > 150, "{}", all.len());
    for language in [english, korean] {
        let mut seen = HashSet::new();
        for report in &all {
            let sentence = language(report);
            assert_eq!(report.state, RungState::Failed);
            assert!(sentence.ends_with('.') && !sentence.contains(".."), "{sentence}");
            assert!(seen.insert(sentence.clone()), "twice: {sentence}");
        }
    }
}

#[test]
fn every_failure_quotes_the_server() {
    for report in failed_reports() {
        for sentence in [english(&report), korean(&report)] {
            assert!(["xray-3", "10.0.0.", "h_h"].iter().any(|known| sentence.contains(known)), "{sentence}");
        }
    }
}

#[test]
fn every_rung_says_something_at_every_time() {
    let mut at_work: Vec<Ladder> = vec![Ladder::new(&target())];
    let events: Vec<LinkEvent> = healthy().into_iter().chain([heard(20, PATIENT)]).collect();
    at_work.extend((1..=events.len()).map(|n| live(events.iter().take(n).cloned())));
    for ladder in at_work {
        for report in ladder.rungs() {
            assert!(report.message().to_string().ends_with('.'), "{}", report.message().to_string());
            assert!(korean(report).ends_with("니다."), "{}", korean(report));
        }
    }
}

#[test]
fn the_running_link_that_ends_during_a_check_is_told_in_both_languages() {
    let reason = DownReason::ClosedByServer(Some(4001));
    for locale in [Locale::EN, Locale::KO] {
        let said = sentence::running_link(&reason).text(Library::bundled(), locale);
        assert!(
            said.contains("4001")
                && said.ends_with(if locale == Locale::KO { "점검하십시오." } else { "check." }),
            "{said}"
        );
    }
}
