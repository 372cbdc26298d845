use vxdisplay::journal::{Journal, Limits, LinkLine, RowKind, RowSource};
use vxdisplay::l10n::Message;
use vxdisplay::link::{Direction, Frame, FrameKind};
use vxdisplay::logging::Pseudonyms;

use crate::support::{add, at, control, incoming, journal, push_all_out, sent, small_journal, wall};

const PING: &str = r#"{"sender":106,"command":1}"#;

#[test]
fn the_oldest_rows_leave_when_there_are_too_many() {
    let mut journal = Journal::new(Limits { rows: 3, ..Limits::default() }, Pseudonyms::default());
    let ids: Vec<_> = (0..5).map(|second| add(&mut journal, second, PING)).collect();

    assert_eq!(journal.len(), 3);
    assert!(journal.row(ids[1]).is_none() && journal.row(ids[2]).is_some());
    assert_eq!(journal.rows().map(|row| row.at()).collect::<Vec<_>>(), [at(2), at(3), at(4)]);
}

#[test]
fn the_oldest_rows_leave_when_they_take_too_much() {
    let limit = 1 << 20;
    let mut journal = Journal::new(Limits { rows: 100_000, bytes: limit }, Pseudonyms::default());
    for length in [10, 200_000, 300_000, 400_000, 500_000, 50, 600_000] {
        add(&mut journal, 0, &format!(r#"{{"command":601,"x":"{}"}}"#, "x".repeat(length)));
        assert!(journal.bytes() <= limit, "{} bytes", journal.bytes());
    }
    assert!(journal.len() < 7 && !journal.is_empty());

    add(&mut journal, 0, &"x".repeat(2 * limit));
    assert_eq!((journal.len(), journal.bytes()), (0, 0), "one that is too large alone is not kept either");
}

#[test]
fn bytes_are_given_back_in_full() {
    let mut journal = small_journal();
    add(
        &mut journal,
        0,
        r#"{"sender":2,"receiver":106,"command":101,"data":{"patientID":"1","patientName":"Doe^John"}}"#,
    );
    add(&mut journal, 0, r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST"}}"#);
    let ids = journal.rows().map(|row| row.id()).max();
    assert!(journal.bytes() > 200);

    push_all_out(&mut journal);
    assert_eq!((journal.len(), journal.bytes(), journal.problems()), (0, 0, 0));
    assert!(Some(add(&mut journal, 0, PING)) > ids, "numbers are not used again");
}

#[test]
fn problems_are_counted_while_their_rows_are_kept() {
    let mut journal = Journal::new(Limits { rows: 4, ..Limits::default() }, Pseudonyms::default());
    add(&mut journal, 0, "not json");
    add(&mut journal, 0, r#"{"sender":1,"command":11,"data":{"status":0,"error":7}}"#);
    journal.link(at(0), wall(0), 1, LinkLine::new(Message::new("row-register-refused"), true));
    add(&mut journal, 0, PING);
    assert_eq!(journal.problems(), 3);
    add(&mut journal, 0, PING);
    assert_eq!(journal.problems(), 2);
}

#[test]
fn a_row_tells_what_it_is() {
    let mut journal = journal();
    let rows = [
        (sent(r#"{"sender":106,"command":11}"#), "11 registerClient", "Register as Display (106)", RowKind::Register),
        (
            incoming(r#"{"sender":1,"command":11,"data":{"status":1}}"#),
            "11 registerClient",
            "Registered: status 1",
            RowKind::Register,
        ),
        (incoming(r#"{"command":"pong"}"#), "2 pong", "Pong · 1 notice", RowKind::Heartbeat),
        (
            incoming(
                r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST","projectionAlias":"PA"}}"#,
            ),
            "601 sendStepInfo",
            "CHEST · PA",
            RowKind::Step,
        ),
        (
            incoming(r#"{"sender":2,"receiver":106,"command":1001}"#),
            "1001 eventStartExam",
            "Exam started",
            RowKind::Exam,
        ),
        (
            incoming(r#"{"sender":2,"receiver":106,"command":1002,"data":{"demo":true}}"#),
            "1002 eventCompleteExam",
            "Exam completed · DEMO",
            RowKind::Exam,
        ),
        (incoming("nonsense"), "unreadable", "Not JSON · 1 notice", RowKind::Unreadable),
        (control(FrameKind::Ping), "WebSocket ping", "WebSocket ping", RowKind::Heartbeat),
        (
            control(FrameKind::Close(Some(1001))),
            "WebSocket close",
            "Closed by the server: 1001 going away",
            RowKind::Connection,
        ),
        (
            Frame { direction: Direction::Outgoing, ..control(FrameKind::Close(Some(1000))) },
            "WebSocket close",
            "Closed by this program: 1000 normal closure",
            RowKind::Connection,
        ),
    ];
    for (frame, label, summary, kind) in rows {
        let way = if frame.direction == Direction::Incoming { RowSource::Received } else { RowSource::Sent };
        let id = journal.frame(at(1), wall(1), 4, &frame);
        let row = journal.row(id).unwrap();
        assert_eq!(row.label().message().to_string(), label);
        assert_eq!(row.summary(vxdisplay::journal::PatientData::Hidden).to_string(), summary);
        assert_eq!((row.kind(), row.way(), row.connection(), row.size()), (kind, way, 4, Some(frame.size)), "{label}");
    }
}
