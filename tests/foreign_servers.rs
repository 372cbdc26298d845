//! Servers in Python (`websockets`) and JavaScript (`ws`), in both dialects, drive the real binary.
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

mod common;

use std::time::{Duration, Instant};

use common::{FOREIGN, Server, Watch};

const SHOW: &[&str] = &["--show-patient-data"];

#[test]
fn an_exam_of_every_server_is_shown() {
    for foreign in FOREIGN {
        let mut server = Server::start(foreign);
        let mut watch = Watch::start(&server.url(), SHOW);
        let first = watch.until("the first line", |_| true);
        assert_eq!(first["connection"], 0);
        assert_eq!(first["phase"], "waiting");
        server.registered();
        server.pinged();

        server.patient("P-1", "Hong^Gildong=洪^吉洞=홍^길동");
        let ready = watch.shows("ready", Some("홍길동"), None);
        assert_eq!(ready["patient"]["name_small"], "Hong, Gildong", "{foreign:?}");
        assert_eq!(ready["patient"]["birth_date"], "1988-02-14");
        assert_eq!(ready["patient"]["id"], "P-1");
        assert_eq!(ready["link"], "registered", "an unconfirmed link is registered at the first event");
        assert_eq!(ready["connection"], 1);
        assert_eq!(ready["demo"], false);
        server.step("CHEST");
        watch.shows("ready", Some("홍길동"), Some("CHEST"));
        server.started();
        watch.shows("in_progress", Some("홍길동"), Some("CHEST"));
        server.completed();
        watch.shows("completed", Some("홍길동"), Some("CHEST"));
        server.patient("P-2", "Doe^Jane");
        watch.shows("ready", Some("Doe, Jane"), None);
    }
}

#[test]
fn a_server_that_restarts_gets_its_display_back_and_no_name_of_before() {
    for foreign in FOREIGN {
        let mut server = Server::start(foreign);
        let port = server.port;
        let mut watch = Watch::start_with(&server.url(), SHOW, "[exam]\nhold_on_link_loss_secs = 1\n");
        server.registered();
        server.patient("P-1", "Doe^John");
        server.step("KNEE");
        server.started();
        watch.shows("in_progress", Some("Doe, John"), Some("KNEE"));

        drop(server);
        let lost = watch.link("lost");
        assert_eq!(lost["patient"]["name"], "Doe, John", "held for a second: {foreign:?}");
        let cleared = watch.shows("waiting", None, None);
        assert!(cleared["notices"].to_string().contains("nothing confirmed the patient within 1 s"), "{cleared}");

        let mut server = Server::start_on(foreign, port);
        server.registered();
        server.completed();
        let told = watch.until("the second connection", |line| line["connection"] == 2 && line["link"] == "registered");
        assert_eq!(told["patient"], serde_json::Value::Null);
        server.patient("P-2", "Roe^Richard");
        watch.shows("ready", Some("Roe, Richard"), None);
    }
}

#[test]
fn a_wrong_order_never_shows_a_wrong_pair() {
    for foreign in FOREIGN {
        let mut server = Server::start(foreign);
        let mut watch = Watch::start(&server.url(), SHOW);
        server.registered();

        server.step("KNEE");
        watch.shows("waiting", None, Some("KNEE"));
        server.patient("P-1", "Doe^John");
        watch.shows("ready", Some("Doe, John"), Some("KNEE"));
        server.completed();
        watch.shows("completed", Some("Doe, John"), Some("KNEE"));
        server.step("CHEST");
        watch.shows("waiting", None, Some("CHEST"));
        server.started();
        watch.shows("in_progress", None, Some("CHEST"));
        server.patient("P-2", "Roe^Jane");
        watch.shows("in_progress", Some("Roe, Jane"), Some("CHEST"));
        server.patient("P-3", "Poe^Edgar");
        watch.shows("ready", Some("Poe, Edgar"), None);
        server.send(r#"{"sender":2,"receiver":106,"command":101,"data":null}"#);
        watch.shows("waiting", None, None);
    }
}

#[test]
fn broken_messages_keep_the_link_and_clear_the_name_where_they_must() {
    for foreign in FOREIGN {
        let mut server = Server::start(foreign);
        let mut watch = Watch::start(&server.url(), SHOW);
        server.registered();
        for harmless in ["hello", "[2,106,1001,null]", r#"{"sender":2,"command":777}"#, r#"{"command":777,"#, "{}"] {
            server.patient("P-1", "Doe^John");
            watch.shows("ready", Some("Doe, John"), None);
            server.send(harmless);
            let told = watch.until(harmless, |line| line["notices"] != serde_json::json!([]));
            assert_eq!(told["patient"]["name"], "Doe, John", "{harmless}");
            server.send(r#"{"sender":2,"receiver":106,"command":101,"data":{"patientName":"O"Brien^Pat"}}"#);
            watch.shows("waiting", None, None);
        }
        for cut in [r#"{"command":"#, r#"{"sender":2,"rece"#, "{'command': 1001}"] {
            server.patient("P-1", "Doe^John");
            watch.shows("ready", Some("Doe, John"), None);
            server.send(cut);
            watch.shows("waiting", None, None);
        }
        server.process.say(r#"binary {"sender":2,"receiver":106,"command":101,"data":{"patientId":"9","patientName":"Roe^Jane","patientBirth":null}}"#);
        let told = watch.shows("ready", Some("Roe, Jane"), None);
        assert!(told["notices"].to_string().contains("binary"), "{told}");
        assert_eq!(told["connection"], 1);
    }
}

#[test]
fn a_connection_that_is_cut_or_closed_is_opened_again_at_once() {
    for foreign in FOREIGN {
        let mut server = Server::start(foreign);
        let mut watch = Watch::start(&server.url(), SHOW);
        for (number, farewell) in ["abort", "close 1000", "close 1001", "close 4000", "abort"].into_iter().enumerate() {
            server.registered();
            server.patient("P-1", "Doe^John");
            let connection = number + 1;
            watch.until("the patient", |line| {
                line["connection"] == connection && line["patient"]["name"] == "Doe, John" && line["phase"] == "ready"
            });
            server.process.say(farewell);
            watch.link("lost");
        }
        server.registered();
    }
}

#[test]
fn watch_ends_at_once_by_signal_also_when_nobody_reads() {
    for signal in ["TERM", "INT"] {
        let mut server = Server::start(FOREIGN[0]);
        let mut watch = Watch::start(&server.url(), SHOW);
        server.registered();
        watch.link("registered");
        let begun = Instant::now();
        watch.process.signal(signal);
        assert_eq!(watch.process.wait().code(), Some(0));
        assert!(begun.elapsed() < Duration::from_secs(1), "{:?}", begun.elapsed());
    }
}
