//! User and password of `server.url`: sent to the server that was named, and to nobody else.

use vxdisplay::l10n::{Library, Locale, Message};
use vxdisplay::link::{Credentials, HandshakeFailure, LinkConfig, LinkEventKind, LinkState, NoticeKind, Target};

use crate::support::{Peer, Server, TestLink, quick};

/// `me:비밀` in Base64.
const HEADER: &str = "Authorization: Basic bWU667mE67CA\r\n";

fn with_password(server: &Server) -> LinkConfig {
    let mut config = quick(server.address());
    config.server.credentials = Some(Credentials::new("me".to_owned(), "비밀".to_owned()));
    config
}

#[test]
fn user_and_password_are_sent_and_open_the_link() {
    let server = Server::new();
    let mut link = TestLink::start(with_password(&server));
    let mut peer = server.accept();
    let request = peer.request();
    assert!(request.contains(HEADER), "{request}");
    peer.bytes(Peer::switching(&request, "").as_bytes());
    link.wait_up();
    let told =
        link.count(|kind| matches!(kind, LinkEventKind::Notice(told) if told.kind == NoticeKind::PasswordInClear));
    assert_eq!(told, 0, "nobody listens within this computer");
}

#[test]
fn a_401_says_whether_a_password_is_missing_or_wrong() {
    let refuse = |config, server: &Server| {
        let mut link = TestLink::start(config);
        let mut peer = server.accept();
        peer.request();
        peer.bytes(b"HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\n\r\n");
        let failure = link.wait_handshake_failure();
        link.wait_state(LinkState::Refused);
        failure
    };
    let server = Server::new();
    let missing = refuse(quick(server.address()), &server);
    let wrong = refuse(with_password(&server), &server);
    assert_eq!((&missing, &wrong), (&HandshakeFailure::Denied(401), &HandshakeFailure::WrongPassword));
    let [missing, wrong] = [missing, wrong].map(|failure| failure.message(server.address()));
    assert!(missing.to_string().contains("contains none") && wrong.to_string().contains("refused the user"));
    let korean = |message: &Message| message.text(Library::bundled(), Locale::KO);
    assert!(korean(&missing) != korean(&wrong));
}

#[test]
fn another_server_gets_no_password_of_the_first() {
    let (first, second) = (Server::new(), Server::new());
    let link = TestLink::start(with_password(&first));
    let mut peer = first.accept();
    assert!(peer.request().contains(HEADER));
    let elsewhere = second.address();
    peer.bytes(format!("HTTP/1.1 307 Moved\r\nLocation: ws://{elsewhere}/\r\n\r\n").as_bytes());
    assert!(second.try_accept(std::time::Duration::from_millis(300)).is_none(), "redirects are not followed");
    link.handle().set_server(quick(elsewhere)).unwrap();
    assert!(!second.accept().request().contains("Authorization"));
}

#[test]
fn nothing_that_is_told_holds_the_password() {
    let server = Server::new();
    let mut config = with_password(&server);
    config.server = Target { display: "ws://me:***@host".to_owned(), ..config.server };
    assert!(!format!("{config:?}").contains("비밀"));
    let mut link = TestLink::start(config);
    let mut peer = server.accept();
    peer.request();
    peer.bytes(b"HTTP/1.1 401 No\r\n\r\n");
    link.wait_handshake_failure();
    for event in link.gather() {
        let said = match &event.kind {
            LinkEventKind::Notice(notice) => {
                format!("{notice} {} {event:?}", notice.message().text(Library::bundled(), Locale::KO))
            }
            _ => format!("{event:?}"),
        };
        assert!(!said.contains("비밀") && !said.contains("bWU667mE67CA"), "{said}");
    }
}
