//! `wss://`: whom to trust, what is refused, and that nothing is ever sent in the clear instead.

use std::io::{Read, Write};
use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use vxdisplay::link::{Answer, Failure, HandshakeFailure, LinkConfig, LinkState, SetupFailure, Target, TlsFailure};

use crate::support::{PING, Peer, REGISTER, REGISTERED, STARTED, Server, TestLink, frame, quick};

/// A certificate of version 1: `openssl x509 -req -in x.csr -signkey x.key -days 36500`.
const VERSION_1: &str = "-----BEGIN CERTIFICATE-----\n\
    MIIBJDCBywIUWk4asDxYyGkDOlRUBJ+kQ8ulGyAwCgYIKoZIzj0EAwIwFDESMBAG\n\
    A1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyODAzMjU1N1oYDzIxMjYxMTA0MDMyNTU3\n\
    WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNC\n\
    AAThaV5IL9bnbHv601AiXPRsF9BtmuH5HWupNXjl1UUxT5jTStE7Omoe5Nt2vEiR\n\
    m6+Oy1tKqzRUrZ/A5cKEzkxwMAoGCCqGSM49BAMCA0gAMEUCIDvIZluYHLoMLWSG\n\
    mCu6PBZ+oMNttcxE5h8PbnbUVYbEAiEAxxNsIQpswTJfvRtBQDf3QNnjQD8j7Q6L\n\
    V0aZ1g3fPu0=\n\
    -----END CERTIFICATE-----\n";

struct Authority {
    issuer: CertifiedIssuer<'static, KeyPair>,
}

impl Authority {
    fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self { issuer: CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap() }
    }

    fn server(&self, change: impl Fn(&mut CertificateParams), names: &[&str]) -> Arc<ServerConfig> {
        let key = KeyPair::generate().unwrap();
        let names: Vec<String> = names.iter().map(ToString::to_string).collect();
        let mut params = CertificateParams::new(names).unwrap();
        change(&mut params);
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        let chain = vec![CertificateDer::from(certificate.der().to_vec())];
        let private = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, private)
            .unwrap();
        Arc::new(config)
    }

    fn file(&self) -> tempfile::NamedTempFile {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(self.issuer.as_ref().pem().as_bytes()).unwrap();
        file
    }
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
    let authority = Authority::new();
    let file = authority.file();
    for host in ["127.0.0.1", "localhost"] {
        let listener = Server::new();
        let mut config = wss(&listener, host);
        config.extra_ca = Some(file.path().to_owned());
        let mut link = TestLink::start(config);
        let mut stream = tls(listener.accept(), &authority.server(|_| {}, &["localhost", "127.0.0.1"]));
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
    assert_eq!(
        fails_with(&Authority::new().server(|_| {}, &["localhost"]), "localhost", None),
        TlsFailure::UnknownIssuer
    );
}

#[test]
fn a_wrong_name_and_a_wrong_time_are_told_apart() {
    let authority = Authority::new();
    let file = authority.file();
    let other = authority.server(|_| {}, &["other.test"]);
    let failure = fails_with(&other, "localhost", Some(file.path()));
    assert!(matches!(&failure, TlsFailure::WrongName(names) if *names == ["other.test"]), "{failure:?}");
    let over = authority.server(
        |params| {
            params.not_before = rcgen::date_time_ymd(2001, 1, 1);
            params.not_after = rcgen::date_time_ymd(2002, 1, 1);
        },
        &["localhost"],
    );
    assert_eq!(fails_with(&over, "localhost", Some(file.path())), TlsFailure::Expired);
    let future = authority.server(|params| params.not_before = rcgen::date_time_ymd(2999, 1, 1), &["localhost"]);
    assert_eq!(fails_with(&future, "localhost", Some(file.path())), TlsFailure::NotYetValid);
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
    let mut stream = tls(listener.accept(), &Authority::new().server(|_| {}, &["localhost"]));
    let mut scrap = [0; 10];
    assert!(stream.read(&mut scrap).is_err());
    let failure = link.wait_handshake_failure();
    assert_eq!(failure, HandshakeFailure::NotHttp(Answer::Tls));
    assert!(failure.to_string().contains("wss://"));
}

#[test]
fn a_silent_tls_server_and_one_that_hangs_up_end_in_time() {
    let listener = Server::new();
    let mut config = wss(&listener, "127.0.0.1");
    config.limits.handshake = std::time::Duration::from_millis(300);
    let mut link = TestLink::start(config);
    let _held = listener.accept();
    assert!(matches!(link.wait_handshake_failure(), HandshakeFailure::Silent(_)));
    let mut peer = listener.accept();
    let mut hello = [0; 3];
    peer.stream.read_exact(&mut hello).unwrap();
    drop(peer);
    let failure = link.wait_handshake_failure();
    assert_eq!(failure, HandshakeFailure::Tls(TlsFailure::EndedBefore));
    for said in [failure.to_string(), failure.korean()] {
        assert!(!said.contains("wss://") && said.contains("ws://") && said.contains("1.2"), "{said}");
    }
}

#[test]
fn a_server_that_agrees_on_tls_and_hangs_up_is_not_advised_to_use_tls() {
    let authority = Authority::new();
    let file = authority.file();
    let listener = Server::new();
    let mut config = wss(&listener, "localhost");
    config.extra_ca = Some(file.path().to_owned());
    let mut link = TestLink::start(config);
    let mut stream = tls(listener.accept(), &authority.server(|_| {}, &["localhost"]));
    let mut scrap = [0; 1000];
    assert!(stream.read(&mut scrap).unwrap() > 0);
    drop(stream);
    let failure = link.wait_handshake_failure();
    assert_eq!(failure, HandshakeFailure::Tls(TlsFailure::EndedAfter));
    assert!(!failure.to_string().contains("ws://") && !failure.korean().contains("ws://"));
}

/// A server's side of TLS with this certificate, whatever it is.
fn server_with(certificate: Vec<u8>, key: PrivateKeyDer<'static>) -> Arc<ServerConfig> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let key = provider.key_provider.load_private_key(key).unwrap();
    let pair = rustls::sign::CertifiedKey::new(vec![CertificateDer::from(certificate)], key);
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(rustls::sign::SingleCertAndKey::from(pair)));
    Arc::new(config)
}

#[test]
fn an_authority_that_poses_as_a_server_and_an_old_certificate_are_told_in_plain_words() {
    let mut params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let own = params.self_signed(&key).unwrap();
    let server = server_with(own.der().to_vec(), PrivateKeyDer::try_from(key.serialize_der()).unwrap());
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(own.pem().as_bytes()).unwrap();
    for extra_ca in [None, Some(file.path())] {
        let failure = fails_with(&server, "localhost", extra_ca);
        assert_eq!(failure, TlsFailure::AuthorityAsServer);
        assert!(!failure.to_string().contains("Other(") && !failure.korean().contains("Other("));
    }

    let old = CertificateDer::from_pem_slice(VERSION_1.as_bytes()).unwrap().to_vec();
    // With a key that is not its own: the certificate is looked at first.
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    assert_eq!(fails_with(&server_with(old, key), "localhost", None), TlsFailure::OldCertificate);
}

#[test]
fn an_authority_is_read_from_a_file_of_any_editor() {
    let authority = Authority::new();
    let pem = authority.issuer.as_ref().pem();
    let utf16 = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| {
        mark.into_iter().chain(pem.encode_utf16().flat_map(unit)).collect::<Vec<u8>>()
    };
    for bytes in [
        format!("\u{feff}{pem}").into_bytes(),
        format!("\u{feff}{}", pem.replace('\n', "\r\n")).into_bytes(),
        format!("\u{feff}{}\u{feff}{pem}", Authority::new().issuer.as_ref().pem()).into_bytes(),
        utf16([0xFF, 0xFE], u16::to_le_bytes),
        utf16([0xFE, 0xFF], u16::to_be_bytes),
    ] {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(&bytes).unwrap();
        let listener = Server::new();
        let mut config = wss(&listener, "localhost");
        config.extra_ca = Some(file.path().to_owned());
        let mut link = TestLink::start(config);
        let mut stream = tls(listener.accept(), &authority.server(|_| {}, &["localhost"]));
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
