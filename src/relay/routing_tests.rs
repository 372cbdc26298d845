use super::*;

const VXVUE: ClientId = ClientId(2);
const DISPLAY: ClientId = ClientId(10);
const OTHER_DISPLAY: ClientId = ClientId(11);
const BATTERY: ClientId = ClientId(12);
const STRANGER: ClientId = ClientId(99);

#[test]
fn every_frame_of_the_document_dialect_goes_where_the_table_says() {
    for (name, from, text, expected) in [
        ("ping", DISPLAY, r#"{"sender":106,"command":1}"#, says(1, None)),
        ("ping before register", STRANGER, r#"{"sender":106,"command":1}"#, says(1, None)),
        ("ping as text", DISPLAY, r#"{"sender":106,"command":"ping"}"#, says(1, None)),
        ("register", STRANGER, r#"{"sender":106,"command":11}"#, says(11, None)),
        ("register as something else", STRANGER, r#"{"sender":10000,"command":11}"#, says(11, None)),
        ("register as nobody", STRANGER, r#"{"sender":0,"command":11}"#, says(11, Some(4))),
        ("register without a type", STRANGER, r#"{"command":11}"#, says(11, Some(4))),
        ("register as the server", STRANGER, r#"{"sender":1,"command":11}"#, says(11, Some(4))),
        ("to displays", VXVUE, r#"{"sender":2,"receiver":106,"command":1001}"#, reaches(&[DISPLAY, OTHER_DISPLAY])),
        ("receiver as text", VXVUE, r#"{"receiver":"106","command":1001}"#, reaches(&[DISPLAY, OTHER_DISPLAY])),
        ("to all", VXVUE, r#"{"sender":2,"receiver":0,"command":1002}"#, reaches(&[DISPLAY, OTHER_DISPLAY, BATTERY])),
        ("to null", VXVUE, r#"{"receiver":null,"command":1002}"#, reaches(&[DISPLAY, OTHER_DISPLAY, BATTERY])),
        ("to nobody named", VXVUE, r#"{"command":601}"#, reaches(&[DISPLAY, OTHER_DISPLAY, BATTERY])),
        ("to the server", VXVUE, r#"{"receiver":1,"command":1001}"#, nothing()),
        ("to its own type", VXVUE, r#"{"receiver":2,"command":1001}"#, reaches(&[])),
        ("to a type nobody has", VXVUE, r#"{"receiver":999,"command":1001}"#, reaches(&[])),
        ("to the battery", VXVUE, r#"{"receiver":104,"command":1001}"#, reaches(&[BATTERY])),
        ("sender 0 is the bound role", VXVUE, r#"{"sender":0,"receiver":104,"command":1001}"#, reaches(&[BATTERY])),
        ("unknown command", BATTERY, r#"{"sender":104,"receiver":2,"command":777}"#, reaches(&[VXVUE])),
        ("named command", BATTERY, r#"{"receiver":2,"command":"level"}"#, reaches(&[VXVUE])),
        ("event before register", STRANGER, r#"{"sender":2,"receiver":106,"command":101}"#, says(101, Some(2))),
        ("unknown before register", STRANGER, r#"{"sender":2,"receiver":106,"command":777}"#, says(777, Some(2))),
        ("display as VXvue", DISPLAY, r#"{"sender":2,"receiver":106,"command":1001}"#, says(1001, Some(3))),
        ("VXvue as the server", VXVUE, r#"{"sender":1,"receiver":106,"command":1001}"#, says(1001, Some(3))),
        ("a sender that is no number", VXVUE, r#"{"sender":[2],"receiver":106,"command":1001}"#, says(1001, Some(3))),
        ("display as itself", DISPLAY, r#"{"sender":106,"receiver":106,"command":1001}"#, says(1001, Some(4))),
        ("display without a sender", DISPLAY, r#"{"receiver":106,"command":101,"data":{}}"#, says(101, Some(4))),
        ("not JSON", VXVUE, "hello", says(0, Some(1))),
        ("an array", VXVUE, "[2,106,1001,null]", says(0, Some(1))),
        ("an object and an array", VXVUE, r#"{"command":1}[1]"#, says(0, Some(1))),
        (
            "a command by its name",
            VXVUE,
            r#"{"receiver":"Display","command":"eventStartExam"}"#,
            reaches(&[DISPLAY, OTHER_DISPLAY]),
        ),
        ("keys in another spelling", VXVUE, r#"{"Receiver":106,"Command":1001}"#, reaches(&[DISPLAY, OTHER_DISPLAY])),
        ("no command", VXVUE, r#"{"sender":2}"#, says(0, Some(1))),
        ("command twice", VXVUE, r#"{"command":401,"command":402}"#, says(0, Some(1))),
        ("an unreadable 601 of a battery", BATTERY, r#"{"command":601,"data":"x"y"}"#, says(601, Some(1))),
        ("an unreadable 101 of a display", DISPLAY, r#"{"command":101,"data":"O"Brien"}"#, says(101, Some(1))),
        ("empty", VXVUE, "", nothing()),
        ("pong", DISPLAY, r#"{"command":"pong"}"#, nothing()),
        ("an echo of the server's answer", DISPLAY, r#"{"sender":1,"command":11,"data":{"status":1}}"#, nothing()),
        ("an echo of a refusal", DISPLAY, r#"{"sender":1,"command":0,"data":{"status":0,"error":1}}"#, nothing()),
    ] {
        let mut router = room(Dialect::Document);
        assert_eq!(outcome(&mut router, from, text), expected, "{name}");
    }
}

#[test]
fn a_forwarded_frame_is_exactly_what_came() {
    let mut router = room(Dialect::Document);
    let text = "{ \"command\": 101,\"receiver\":106 , \"extra\":[1.50], \"data\":{\"patientId\":\"\\uD64D\"} }";

    let deliveries = router.handle(VXVUE, text);

    let [Delivery::Forward { text: forwarded, command, .. }] = deliveries.as_slice() else { panic!("{deliveries:?}") };
    assert_eq!(forwarded, text);
    assert_eq!(*command, Command::SetPatientInfo);
}

#[test]
fn what_may_have_been_an_event_is_refused_and_still_tells_the_displays() {
    let mut router = room(Dialect::Document);
    for text in [
        r#"{"sender":2,"receiver":106,"command":101,"data":{"patientName":"O"Brien"}}"#,
        "{'sender': 2, 'command': 101, 'data': None}",
        r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST 14"x17""}}"#,
        r#"{"sender":2,"receiver":106,"command":1002,"data":{"dap":1,5}}"#,
        r#"{"command":1001,"command":1002}"#,
        r#"{"sender":2,"receiver":106,"comm"#,
    ] {
        let deliveries = router.handle(VXVUE, text);
        let [
            Delivery::Refused { refusal: Refusal::NotReadable, .. },
            Delivery::Forward { audience, text: forwarded, command },
        ] = deliveries.as_slice()
        else {
            panic!("{deliveries:?}")
        };
        assert_eq!(router.listeners(*audience).collect::<Vec<_>>(), [DISPLAY, OTHER_DISPLAY]);
        assert_eq!(forwarded, text);
        assert!(command.is_exam_event(), "it would be left out where too much waits: {text}");
    }
}

#[test]
fn several_objects_of_a_frame_are_routed_in_their_order() {
    let mut router = room(Dialect::Document);
    let deliveries =
        router.handle(VXVUE, r#"{"receiver":106,"command":1001} {"command":1}{"receiver":106,"command":1002}"#);
    let [Delivery::Forward { text: first, .. }, Delivery::Reply(_), Delivery::Forward { text: last, .. }] =
        deliveries.as_slice()
    else {
        panic!("{deliveries:?}")
    };
    assert_eq!((&**first, &**last), (r#"{"receiver":106,"command":1001}"#, r#"{"receiver":106,"command":1002}"#));
}

#[test]
fn the_last_registration_counts() {
    let mut router = room(Dialect::Document);
    router.handle(DISPLAY, r#"{"sender":2,"command":11}"#);

    assert_eq!(router.role(DISPLAY), ClientType::Vxvue);
    assert_eq!(router.displays(), 1);
    let text = r#"{"sender":2,"receiver":106,"command":1001}"#;
    assert_eq!(outcome(&mut router, DISPLAY, text), reaches(&[OTHER_DISPLAY]));
}

#[test]
fn a_refused_registration_leaves_the_role_as_it_was() {
    let mut router = room(Dialect::Document);
    router.handle(DISPLAY, r#"{"sender":1,"command":11}"#);
    assert_eq!(router.role(DISPLAY), ClientType::Display);
}

#[test]
fn a_client_that_is_gone_hears_nothing() {
    let mut router = room(Dialect::Document);
    router.disconnected(DISPLAY);
    let text = r#"{"receiver":106,"command":1001}"#;
    assert_eq!(outcome(&mut router, VXVUE, text), reaches(&[OTHER_DISPLAY]));
}

#[test]
fn binary_json_is_read_and_binary_garbage_refused() {
    let mut router = room(Dialect::Document);
    let deliveries = router.handle_bytes(VXVUE, br#"{"receiver":106,"command":1001}"#);
    assert!(matches!(deliveries.as_slice(), [Delivery::Forward { .. }]), "{deliveries:?}");
    let wide: Vec<u8> = r#"{"receiver":106,"command":1001}"#.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let deliveries = router.handle_bytes(VXVUE, &wide);
    let [Delivery::Forward { text, .. }] = deliveries.as_slice() else { panic!("{deliveries:?}") };
    assert_eq!(text, r#"{"receiver":106,"command":1001}"#);

    let deliveries = router.handle_bytes(VXVUE, b"\xff\xff\x00\x01");
    assert!(matches!(deliveries.as_slice(), [Delivery::Refused { refusal: Refusal::NotReadable, .. }]));
    assert_eq!(room(Dialect::Prototype).handle_bytes(VXVUE, b"\xff\xfe"), []);
}

#[test]
fn every_frame_of_the_prototype_dialect_goes_where_the_table_says() {
    let pong = || Seen { replies: vec![r#"{"command":"pong"}"#.to_owned()], reached: None };
    for (name, from, text, expected) in [
        ("ping", DISPLAY, r#"{"sender":106,"command":1}"#, pong()),
        ("ping as text", STRANGER, r#"{"command":"ping"}"#, pong()),
        ("register", STRANGER, r#"{"sender":106,"command":11}"#, nothing()),
        ("101", VXVUE, r#"{"sender":2,"receiver":106,"command":101,"data":{}}"#, reaches(&[DISPLAY, OTHER_DISPLAY])),
        ("101 to all", VXVUE, r#"{"sender":2,"receiver":0,"command":101}"#, reaches(&[DISPLAY, OTHER_DISPLAY])),
        ("101 of a display", DISPLAY, r#"{"sender":106,"command":101}"#, reaches(&[OTHER_DISPLAY])),
        ("101 of a stranger", STRANGER, r#"{"sender":2,"command":101}"#, reaches(&[DISPLAY, OTHER_DISPLAY])),
        ("601", VXVUE, r#"{"sender":2,"receiver":106,"command":601}"#, nothing()),
        ("1001", VXVUE, r#"{"sender":2,"receiver":106,"command":1001}"#, nothing()),
        ("1002", VXVUE, r#"{"sender":2,"receiver":106,"command":1002}"#, nothing()),
        ("unknown", VXVUE, r#"{"sender":2,"receiver":106,"command":777}"#, nothing()),
        ("not JSON", VXVUE, "hello", nothing()),
        ("a trailing comma", VXVUE, r#"{"sender":2,"command":101,}"#, nothing()),
    ] {
        let mut router = room(Dialect::Prototype);
        assert_eq!(outcome(&mut router, from, text), expected, "{name}");
    }
}

#[test]
fn the_prototype_rebuilds_a_101_without_its_receiver() {
    let mut router = room(Dialect::Prototype);
    let text = r#"{"receiver":106,"data":{"b":1,"a":[2]},"command":101,"extra":true,"sender":2}"#;

    let deliveries = router.handle(VXVUE, text);

    let [Delivery::Forward { text, .. }] = deliveries.as_slice() else { panic!("{deliveries:?}") };
    assert_eq!(text, r#"{"sender":2,"command":101,"data":{"b":1,"a":[2]}}"#);
}

#[test]
fn in_the_prototype_every_frame_types_its_client_anew() {
    let mut router = room(Dialect::Prototype);
    router.handle(DISPLAY, r#"{"sender":2,"command":1}"#);
    assert_eq!(router.role(DISPLAY), ClientType::Vxvue);
    router.handle(DISPLAY, r#"{"command":1}"#);
    assert_eq!(router.role(DISPLAY), ClientType::Vxvue);
}

#[test]
fn the_relays_own_frames_follow_the_same_rules() {
    let started = Outgoing::Started { demo: true }.to_text();
    let router = room(Dialect::Document);
    let deliveries = router.publish(&started);
    let [Delivery::Forward { audience, text, .. }] = deliveries.as_slice() else { panic!("{deliveries:?}") };
    assert_eq!(router.listeners(*audience).collect::<Vec<_>>(), [DISPLAY, OTHER_DISPLAY]);
    assert_eq!(*text, started);

    assert_eq!(room(Dialect::Prototype).publish(&started), []);
}

#[test]
fn a_dialect_is_written_as_it_is_read() {
    for dialect in [Dialect::Document, Dialect::Prototype] {
        assert_eq!(dialect.to_string().parse(), Ok(dialect));
    }
    assert_eq!("Documents".parse::<Dialect>(), Err(UnknownDialect));
}

#[test]
fn every_refusal_has_a_number_of_its_own() {
    for number in 1..=6 {
        assert_eq!(Refusal::from_number(number).map(Refusal::number), Some(number));
    }
    assert_eq!(Refusal::from_number(7), None);
}

/// What was seen of the deliveries of one frame.
#[derive(Debug, PartialEq)]
struct Seen {
    replies: Vec<String>,
    reached: Option<Vec<ClientId>>,
}

fn nothing() -> Seen {
    Seen { replies: Vec::new(), reached: None }
}

fn reaches(clients: &[ClientId]) -> Seen {
    Seen { replies: Vec::new(), reached: Some(clients.to_vec()) }
}

fn says(command: i64, error: Option<i64>) -> Seen {
    let data = match error {
        None => r#"{"status":1}"#.to_owned(),
        Some(number) => format!(r#"{{"status":0,"error":{number}}}"#),
    };
    Seen { replies: vec![format!(r#"{{"sender":1,"command":{command},"data":{data}}}"#)], reached: None }
}

fn outcome(router: &mut Router, from: ClientId, text: &str) -> Seen {
    let mut seen = nothing();
    for delivery in router.handle(from, text) {
        match delivery {
            Delivery::Reply(text) | Delivery::Refused { text, .. } => seen.replies.push(text),
            Delivery::Forward { audience, .. } => seen.reached = Some(router.listeners(audience).collect()),
        }
    }
    seen
}

/// `VXvue`, two displays, a battery, and somebody who has not registered.
fn room(dialect: Dialect) -> Router {
    let mut router = Router::new(dialect);
    for (client, role) in [(VXVUE, 2), (DISPLAY, 106), (OTHER_DISPLAY, 106), (BATTERY, 104)] {
        router.connected(client, true);
        router.handle(client, &format!(r#"{{"sender":{role},"command":11}}"#));
    }
    router.connected(STRANGER, true);
    router
}
