//! One of each fault, for the tests of the sentences.

use std::time::Duration;

use super::{
    Answer, ConnectFailure, DownReason, Failure, FrameKind, HandshakeFailure, LongMessage, NoticeKind, Oddity,
    ProtocolFault, ResolveFailure, SetupFailure, TlsFailure,
};
use crate::l10n::SystemError;

fn words() -> SystemError {
    SystemError::UNKNOWN
}

/// Every failure of a try.
pub(crate) fn failures() -> Vec<Failure> {
    let address = "10.0.0.1:5".parse().unwrap();
    let after = Duration::from_secs(3);
    let mut all = vec![
        Failure::Resolve(ResolveFailure::NotFound),
        Failure::Resolve(ResolveFailure::Unreachable),
        Failure::Resolve(ResolveFailure::NoAddress),
        Failure::Resolve(ResolveFailure::TimedOut(after)),
        Failure::Setup(SetupFailure::ExtraCaNotReadable("/ca.pem".to_owned(), words())),
        Failure::Setup(SetupFailure::ExtraCaEmpty("/ca.pem".to_owned())),
        Failure::Setup(SetupFailure::ExtraCaNotAFile("/ca.pem".to_owned())),
        Failure::Setup(SetupFailure::NoRoots),
        Failure::Setup(SetupFailure::HostNotForCertificates("h_h".to_owned())),
        Failure::Setup(SetupFailure::System(words())),
    ];
    let connect = [
        ConnectFailure::Refused,
        ConnectFailure::TimedOut(after),
        ConnectFailure::Unreachable,
        ConnectFailure::NotPermitted,
        ConnectFailure::ToItself,
        ConnectFailure::Other(words()),
    ];
    all.extend(connect.into_iter().map(|failure| Failure::Connect(vec![(address, failure)])));
    let other = "10.0.0.1:6".parse().unwrap();
    all.push(Failure::Connect(vec![(address, ConnectFailure::Refused), (other, ConnectFailure::Unreachable)]));
    let tls = tls_failures().into_iter().map(HandshakeFailure::Tls);
    all.extend(handshake_failures().into_iter().chain(tls).map(|failure| Failure::Handshake(address, failure)));
    all
}

fn answers() -> Vec<Answer> {
    vec![
        Answer::Http,
        Answer::Tls,
        Answer::Ssh("SSH-2.0-x".to_owned()),
        Answer::MailOrFile,
        Answer::Vnc,
        Answer::Hl7,
        Answer::Product("Redis"),
        Answer::Page,
        Answer::Unknown(vec![1, 0xFE]),
    ]
}

fn handshake_failures() -> Vec<HandshakeFailure> {
    let after = Duration::from_secs(5);
    let mut all = vec![
        HandshakeFailure::Silent(after),
        HandshakeFailure::TooSlow(after),
        HandshakeFailure::ClosedUnanswered,
        HandshakeFailure::ClosedMidway,
        HandshakeFailure::Reset,
        HandshakeFailure::Io(words()),
        HandshakeFailure::OldHttp,
        HandshakeFailure::Status { code: 200, server: None },
        HandshakeFailure::Status { code: 407, server: None },
        HandshakeFailure::Status { code: 404, server: Some("a.example".to_owned()) },
        HandshakeFailure::Redirect { code: 301, to: None },
        HandshakeFailure::Redirect { code: 302, to: Some("https://a.example".to_owned()) },
        HandshakeFailure::Denied(401),
        HandshakeFailure::Denied(403),
        HandshakeFailure::WrongPassword,
        HandshakeFailure::Unavailable { code: 502, retry_after: None },
        HandshakeFailure::Unavailable { code: 503, retry_after: Some(after) },
        HandshakeFailure::NoUpgradeHeader,
        HandshakeFailure::NoConnectionHeader,
        HandshakeFailure::WrongAcceptKey,
        HandshakeFailure::UnaskedSubprotocol,
        HandshakeFailure::HeaderTooLong,
        HandshakeFailure::TooManyHeaders,
        HandshakeFailure::HeaderNotReadable,
    ];
    all.extend(answers().into_iter().map(HandshakeFailure::NotHttp));
    all
}

fn tls_failures() -> Vec<TlsFailure> {
    let mut all = vec![
        TlsFailure::UnknownIssuer,
        TlsFailure::Expired,
        TlsFailure::NotYetValid,
        TlsFailure::WrongName(Vec::new()),
        TlsFailure::WrongName(vec!["a.example".to_owned(), "b.example".to_owned()]),
        TlsFailure::Revoked,
        TlsFailure::AuthorityAsServer,
        TlsFailure::OldCertificate,
        TlsFailure::Silent(Duration::from_secs(5)),
        TlsFailure::EndedBefore,
        TlsFailure::EndedAfter,
        TlsFailure::NotForServers,
        TlsFailure::BadCertificate,
        TlsFailure::Alert(40, "handshake_failure".to_owned()),
        TlsFailure::NothingInCommon,
        TlsFailure::Broken,
    ];
    all.extend(answers().into_iter().map(TlsFailure::NotTls));
    all
}

/// Every end of an open connection.
pub(crate) fn down_reasons() -> Vec<DownReason> {
    let protocol = [
        ProtocolFault::Masked,
        ProtocolFault::ReservedBits,
        ProtocolFault::ReservedOpcode,
        ProtocolFault::FragmentedControl,
        ProtocolFault::LongControl,
        ProtocolFault::StrayContinuation,
        ProtocolFault::UnfinishedMessage,
        ProtocolFault::Other,
    ];
    let mut all: Vec<DownReason> = protocol.into_iter().map(DownReason::Protocol).collect();
    all.extend([1000, 1001, 1008, 1011, 1012, 3000, 4000, 4001].map(|code| DownReason::ClosedByServer(Some(code))));
    all.extend([
        DownReason::ClosedByServer(None),
        DownReason::IllegalClose,
        DownReason::Ended,
        DownReason::Reset,
        DownReason::PathTimedOut,
        DownReason::Io(words()),
        DownReason::Silent(Duration::from_secs(10)),
        DownReason::NotAwake(Duration::from_secs(2)),
        DownReason::NotUtf8,
        DownReason::TooLong,
        DownReason::MessageTooSlow,
        DownReason::Tls,
        DownReason::Asked,
        DownReason::Panicked,
    ]);
    all
}

/// Every notice except failures and ends, of which there is one each.
pub(crate) fn notices() -> Vec<NoticeKind> {
    vec![
        NoticeKind::Failed(Failure::Resolve(ResolveFailure::NoAddress)),
        NoticeKind::Down(DownReason::Ended),
        NoticeKind::RegisterUnanswered,
        NoticeKind::RegisterUnread,
        NoticeKind::Echoes,
        NoticeKind::RegisterRefused(None),
        NoticeKind::RegisterRefused(Some(4001)),
        NoticeKind::PingsUnanswered,
        NoticeKind::PingsUnread,
        NoticeKind::UnaskedExtensions("x-words".to_owned()),
        NoticeKind::OddAnswer(Oddity::LineFeeds),
        NoticeKind::OddAnswer(Oddity::EmptySubprotocol),
        NoticeKind::LongMessage(LongMessage { kind: FrameKind::Text, size: 300 * 1024, may_be_event: true }),
        NoticeKind::LongMessage(LongMessage { kind: FrameKind::Binary, size: 5 << 20, may_be_event: false }),
        NoticeKind::SlowLookup(Duration::from_secs(15)),
        NoticeKind::PasswordInClear,
        NoticeKind::Woke(Duration::from_mins(1)),
        NoticeKind::NotSent,
        NoticeKind::SendBufferFull,
        NoticeKind::OutgoingNotReported(3),
    ]
}
