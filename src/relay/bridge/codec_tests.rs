use proptest::collection::vec;
use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

use super::*;

const STAMP: Stamp = Stamp { epoch: 0xabc, sequence: 17 };

fn all(bytes: &[u8]) -> Result<Vec<Said>, NotNats> {
    let mut decoder = Decoder::default();
    decoder.feed(bytes);
    let mut said = Vec::new();
    while let Some(next) = decoder.next()? {
        said.push(next);
    }
    Ok(said)
}

fn message(last_token: &str, stamp: Option<Stamp>, payload: &str) -> Said {
    Said::Message { last_token: last_token.to_owned(), stamp, payload: payload.as_bytes().to_vec() }
}

/// What a server makes of a publication.
fn delivered(payload: &str) -> Vec<u8> {
    let mut out = Vec::new();
    publish("vx.site.room3.101", STAMP, payload, &mut out);
    let text = String::from_utf8(out).unwrap();
    text.replacen("HPUB vx.site.room3.101 ", "HMSG vx.site.room3.101 1 ", 1).into_bytes()
}

#[test]
fn the_words_of_a_server_are_read() {
    let bytes = b"INFO {\"server_id\":\"X\",\"version\":\"2.9.10\",\"headers\":true,\"max_payload\":1048576,\"tls_required\":true,\"nonce\":\"n\"} \r\n\
        PING\r\npong\r\n+OK\r\n-ERR 'Authorization Violation'\r\n\
        MSG vx.s.r.101 1 2\r\nhi\r\nMSG vx.s.r.601 1 _INBOX.x 0\r\n\r\n";
    let info = Info {
        version: "2.9.10".to_owned(),
        headers: true,
        max_payload: 1_048_576,
        tls_required: true,
        nonce: "n".to_owned(),
        ..Info::default()
    };
    let said = [
        Said::Info(Box::new(info)),
        Said::Ping,
        Said::Pong,
        Said::Ok,
        Said::Error("Authorization Violation".to_owned()),
        message("101", None, "hi"),
        message("601", None, ""),
    ];
    assert_eq!(all(bytes).unwrap(), said);
}

#[test]
fn a_publication_comes_back_as_it_was() {
    for payload in ["", "{}", "남궁^민수\r\nPING\r\n", &"x".repeat(64 * 1024)] {
        assert_eq!(all(&delivered(payload)).unwrap(), [message("101", Some(STAMP), payload)]);
        assert_eq!(length(STAMP, payload), STAMP.headers().len() + payload.len());
    }
}

#[test]
fn a_message_for_an_answer_has_one_field_more() {
    let headers = STAMP.headers();
    let bytes = format!("HMSG vx.s.r.alive 1 _INBOX.1 {0} {0}\r\n{headers}\r\n", headers.len());
    assert_eq!(all(bytes.as_bytes()).unwrap(), [message("alive", Some(STAMP), "")]);
}

#[test]
fn what_is_not_nats_is_no_connection() {
    for bytes in [
        "HTTP/1.1 400 Bad Request\r\n",
        "\r\n",
        "INFO\r\n",
        "INFO []\r\n",
        "MSG a 1\r\n",
        "MSG a 1 x\r\n",
        "MSG a 1 -1\r\n",
        "MSG a 1 99999999999999999999999\r\n",
        "MSG a 1 67108865\r\n",
        "MSG a 1 2 3 4\r\n",
        "MSG a 1 2\r\nhixx",
        "HMSG a 1 9 3\r\nabc\r\n",
        "HMSG a 1 3\r\nabc\r\n",
    ] {
        assert_eq!(all(bytes.as_bytes()), Err(NotNats), "{bytes}");
    }
    assert_eq!(all(b"\xff\xfe\n"), Err(NotNats));
    assert_eq!(all(&vec![b'x'; MOST_LINE]), Err(NotNats));
    assert_eq!(all(&vec![b'x'; MOST_LINE - 1]), Ok(Vec::new()));
}

#[test]
fn a_message_that_is_too_long_is_skipped_and_not_kept_and_what_comes_behind_it_is_read() {
    let headers = STAMP.headers();
    let long = 200_000;
    for (head, stamp) in [
        (format!("MSG vx.c.r.note 1 {long}\r\n"), None),
        (format!("HMSG vx.c.r.101 1 {} {}\r\n{headers}", headers.len(), headers.len() + long), Some(STAMP)),
        (format!("HMSG vx.c.r.101 1 {long} {long}\r\n"), None),
    ] {
        let bytes = [head.into_bytes(), vec![b'x'; long], b"\r\nPING\r\n".to_vec(), delivered("{}")].concat();
        for size in [1000, 16 * 1024, bytes.len()] {
            let (mut decoder, mut said, mut most) = (Decoder::default(), Vec::new(), 0);
            for piece in bytes.chunks(size) {
                decoder.feed(piece);
                while let Some(next) = decoder.next().unwrap() {
                    said.push(next);
                }
                most = most.max(decoder.buffer.len() - decoder.start);
            }
            assert_eq!(said, [Said::TooLong { stamp }, Said::Ping, message("101", Some(STAMP), "{}")]);
            assert!(most <= size && decoder.is_empty(), "{most}");
        }
    }
}

#[test]
fn a_servers_words_for_the_log_are_short_and_of_one_line() {
    let said = all(format!("-ERR '\u{1b}[2J{}'\r\n", "x".repeat(1000)).as_bytes()).unwrap();
    let [Said::Error(text)] = &said[..] else { panic!("{said:?}") };
    assert!(text.chars().count() <= 200 && !text.contains('\u{1b}'), "{text}");
}

#[test]
fn connect_says_who_this_is_and_nothing_that_is_not_known() {
    let mut connect = Connect::new("vxdisplay room3".to_owned(), true);
    let text = String::from_utf8(connect.bytes()).unwrap();
    assert!(
        text.starts_with(
            "CONNECT {\"verbose\":false,\"pedantic\":false,\"tls_required\":true,\"name\":\"vxdisplay room3\""
        ),
        "{text}"
    );
    assert!(text.contains("\"echo\":false") && text.ends_with("}\r\nPING\r\n"), "{text}");
    for word in ["user", "pass", "jwt", "nkey", "sig", "auth_token"] {
        assert!(!text.contains(word), "{text}");
    }
    connect.user = Some("a\r\nb".to_owned());
    assert!(String::from_utf8(connect.bytes()).unwrap().contains(r#""user":"a\r\nb""#));
}

proptest! {
    #[test]
    fn the_pieces_in_which_bytes_come_change_nothing(cuts in vec(1_usize..40, 1..60)) {
        let mut bytes = b"INFO {\"headers\":true}\r\nPING\r\n".to_vec();
        for payload in ["", "{\"command\":1002}", "PING\r\n", "남궁"] {
            bytes.extend(delivered(payload));
            bytes.extend_from_slice(b"+OK\r\n");
        }
        let whole = all(&bytes).unwrap();
        let (mut decoder, mut said, mut at) = (Decoder::default(), Vec::new(), 0);
        for cut in cuts.iter().cycle() {
            let end = (at + cut).min(bytes.len());
            decoder.feed(&bytes[at..end]);
            while let Some(next) = decoder.next().unwrap() {
                said.push(next);
            }
            at = end;
            if at == bytes.len() {
                break;
            }
        }
        prop_assert_eq!(said, whole);
        prop_assert!(decoder.is_empty());
    }

    #[test]
    fn no_bytes_break_it(bytes in vec(any::<u8>(), 0..200), words in vec("(MSG|HMSG|INFO|PING|-ERR|\\{\\}| |a\\.b|1|9|\r\n){1,12}", 0..6)) {
        let _ = all(&bytes);
        let _ = all(words.concat().as_bytes());
    }
}
