//! `wss://`: whom to trust, what is refused, and that nothing is ever sent in the clear instead.

use std::io::{Read, Write};
use std::sync::Arc;

use rustls::{ServerConfig, ServerConnection, StreamOwned};
use vxdisplay::l10n::{Library, Locale, Message};
use vxdisplay::link::{Answer, Failure, HandshakeFailure, LinkConfig, LinkState, SetupFailure, Target, TlsFailure};

use crate::certificates;
use crate::support::{PING, Peer, REGISTER, REGISTERED, STARTED, Server, TestLink, frame, quick};

/// The text in English and in Korean.
fn both(message: &Message) -> [String; 2] {
    [Locale::EN, Locale::KO].map(|locale| message.text(Library::bundled(), locale))
}

fn wss(server: &Server, host: &str) -> LinkConfig {
    let mut config = quick(server.address());
    config.server = Target::new(true, host, server.address().port());
    config.limits.handshake = std::time::Duration::from_secs(3);
    config
}

fn tls(peer: Peer, config: &Arc<ServerConfig>) -> StreamOwned<ServerConnection, std::net::TcpStream> {
    StreamOwned::new(ServerConnection::new(Arc::clone(config)).unwrap(), peer.stream)
}

fn fails_with(server: &Arc<ServerConfig>, host: &str, extra_ca: Option<&std::path::Path>) -> TlsFailure {
    let listener = Server::new();
    let mut config = wss(&listener, host);
    config.extra_ca = extra_ca.map(Into::into);
    let mut link = TestLink::start(config);
    let mut stream = tls(listener.accept(), server);
    let mut scrap = [0; 100];
    assert!(!matches!(stream.read(&mut scrap), Ok(1..)), "nothing is said to a server that is not trusted");
    drop(stream);
    match link.wait_handshake_failure() {
        HandshakeFailure::Tls(failure) => failure,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_server_of_the_extra_authority_is_spoken_to() {
    for host in ["127.0.0.1", "localhost"] {
        let listener = Server::new();
        let mut config = wss(&listener, host);
        config.extra_ca = Some(certificates::authority());
        let mut link = TestLink::start(config);
        let mut stream = tls(listener.accept(), &certificates::server("good.pem"));
        let mut request = Vec::new();
        while !request.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            stream.read_exact(&mut byte).unwrap();
            request.push(byte[0]);
        }
        // Everything in one record: nothing decrypted may be forgotten because the socket has no more to read.
        let mut answer = Peer::switching(&String::from_utf8(request).unwrap(), "").into_bytes();
        answer.extend(frame(0x81, REGISTERED.as_bytes()));
        answer.extend((0..20).flat_map(|_| frame(0x81, STARTED.as_bytes())));
        stream.write_all(&answer).unwrap();
        link.wait_state(LinkState::Registered);
        for _ in 0..20 {
            link.wait_text(STARTED);
        }
        let mut frames = vec![0; REGISTER.len() + PING.len() + 12];
        stream.read_exact(&mut frames).unwrap();
        link.quit("wss");
    }
}

#[test]
fn a_server_of_an_unknown_authority_is_refused() {
    assert_eq!(fails_with(&certificates::server("good.pem"), "localhost", None), TlsFailure::UnknownIssuer);
}

#[test]
fn a_wrong_name_and_a_wrong_time_are_told_apart() {
    let authority = certificates::authority();
    let failure = fails_with(&certificates::server("wrong_name.pem"), "localhost", Some(&authority));
    assert!(
        matches!(&failure, TlsFailure::WrongName(names) if *names == ["pacs.example", "ris.example"]),
        "{failure:?}"
    );
    for (certificate, failure) in [("expired.pem", TlsFailure::Expired), ("not_yet_valid.pem", TlsFailure::NotYetValid)]
    {
        assert_eq!(fails_with(&certificates::server(certificate), "localhost", Some(&authority)), failure);
    }
}

#[test]
fn tls_to_a_plain_port_is_never_downgraded() {
    let listener = Server::new();
    let mut link = TestLink::start(wss(&listener, "127.0.0.1"));
    let mut peer = listener.accept();
    let mut hello = [0; 3];
    peer.stream.read_exact(&mut hello).unwrap();
    assert_eq!(hello[..2], [0x16, 3], "TLS, not HTTP");
    peer.bytes(b"HTTP/1.1 400 Bad Request\r\n\r\n");
    let failure = link.wait_handshake_failure();
    assert_eq!(failure, HandshakeFailure::Tls(TlsFailure::NotTls(Answer::Http)));
    let mut next = listener.accept();
    next.stream.read_exact(&mut hello).unwrap();
    assert_eq!(hello[..2], [0x16, 3], "and the next try is TLS too");
}

#[test]
fn a_plain_link_to_a_tls_port_is_told_so() {
    let listener = Server::new();
    let mut link = TestLink::start(quick(listener.address()));
    let mut stream = tls(listener.accept(), &certificates::server("good.pem"));
    let mut scrap = [0; 10];
    assert!(stream.read(&mut scrap).is_err());
    let failure = link.wait_handshake_failure();
    assert_eq!(failure, HandshakeFailure::NotHttp(Answer::Tls));
    assert!(failure.message(listener.address()).to_string().contains("wss://"));
}

#[test]
fn a_silent_tls_server_and_one_that_hangs_up_end_in_time() {
    let listener = Server::new();
    let mut config = wss(&listener, "127.0.0.1");
    config.limits.handshake = std::time::Duration::from_millis(300);
    let mut link = TestLink::start(config);
    let _held = listener.accept();
    assert!(matches!(link.wait_handshake_failure(), HandshakeFailure::Tls(TlsFailure::Silent(_))));
    let mut peer = listener.accept();
    let mut hello = [0; 3];
    peer.stream.read_exact(&mut hello).unwrap();
    drop(peer);
    let failure = link.wait_handshake_failure();
    assert_eq!(failure, HandshakeFailure::Tls(TlsFailure::EndedBefore));
    for said in both(&failure.message(listener.address())) {
        assert!(!said.contains("wss://") && said.contains("ws://") && said.contains("1.2"), "{said}");
    }
}

#[test]
fn a_server_that_agrees_on_tls_and_hangs_up_is_not_advised_to_use_tls() {
    let listener = Server::new();
    let mut config = wss(&listener, "localhost");
    config.extra_ca = Some(certificates::authority());
    let mut link = TestLink::start(config);
    let mut stream = tls(listener.accept(), &certificates::server("good.pem"));
    let mut scrap = [0; 1000];
    assert!(stream.read(&mut scrap).unwrap() > 0);
    drop(stream);
    let failure = link.wait_handshake_failure();
    assert_eq!(failure, HandshakeFailure::Tls(TlsFailure::EndedAfter));
    assert!(both(&failure.message(listener.address())).iter().all(|said| !said.contains("ws://")));
}

#[test]
fn an_authority_that_poses_as_a_server_and_an_old_certificate_are_told_in_plain_words() {
    let server = certificates::server("authority_as_server.pem");
    for extra_ca in [None, Some(certificates::file("authority_as_server.pem"))] {
        let failure = fails_with(&server, "localhost", extra_ca.as_deref());
        assert_eq!(failure, TlsFailure::AuthorityAsServer);
        let said = both(&failure.message(([127, 0, 0, 1], 1).into()));
        assert!(said.iter().all(|said| !said.contains("Other(")), "{said:?}");
    }

    assert_eq!(fails_with(&certificates::server("version_1.pem"), "localhost", None), TlsFailure::OldCertificate);
}

#[test]
fn an_authority_is_read_from_a_file_of_any_editor() {
    let [pem, other] =
        ["authority.pem", "other_authority.pem"].map(|name| std::fs::read_to_string(certificates::file(name)).unwrap());
    let utf16 = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain(pem.encode_utf16().flat_map(unit)).collect::<Vec<u8>>()
    };
    for bytes in [
        format!("\u{feff}{pem}").into_bytes(),
        format!("\u{feff}{}", pem.replace('\n', "\r\n")).into_bytes(),
        format!("\u{feff}{other}\u{feff}{pem}").into_bytes(),
        utf16([0xFF, 0xFE], u16::to_le_bytes),
        utf16([0xFE, 0xFF], u16::to_be_bytes),
    ] {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(&bytes).unwrap();
        let listener = Server::new();
        let mut config = wss(&listener, "localhost");
        config.extra_ca = Some(file.path().to_owned());
        let mut link = TestLink::start(config);
        let mut stream = tls(listener.accept(), &certificates::server("good.pem"));
        let mut scrap = [0; 1000];
        assert!(stream.read(&mut scrap).unwrap() > 0, "a request came, so the server is trusted");
        assert_eq!(link.count(|kind| matches!(kind, vxdisplay::link::LinkEventKind::Notice(_))), 0);
    }
}

#[cfg(unix)]
#[test]
fn an_extra_authority_that_is_no_regular_file_is_refused_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("ca.pem");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe.as_path(), folder.path(), std::path::Path::new("/dev/zero")] {
        let listener = Server::new();
        let mut config = wss(&listener, "localhost");
        config.extra_ca = Some(path.to_owned());
        let mut link = TestLink::start(config);
        let shown = path.display().to_string();
        assert_eq!(link.wait_failure(), Failure::Setup(SetupFailure::ExtraCaNotAFile(shown)));
        link.quit("with a pipe");
    }
}

#[test]
fn an_extra_authority_that_cannot_be_read_is_told() {
    let listener = Server::new();
    let mut config = wss(&listener, "127.0.0.1");
    config.extra_ca = Some("/no/such/file.pem".into());
    let mut link = TestLink::start(config);
    assert!(matches!(link.wait_failure(), Failure::Setup(SetupFailure::ExtraCaNotReadable(..))));
    let empty = tempfile::NamedTempFile::new().unwrap();
    let mut config = wss(&listener, "127.0.0.1");
    config.extra_ca = Some(empty.path().to_owned());
    let mut link = TestLink::start(config);
    assert!(matches!(link.wait_failure(), Failure::Setup(SetupFailure::ExtraCaEmpty(_))));
}
