//! The failures of `failure.rs` as messages: observation and remedy. The texts are in `assets/l10n`.

use core::net::SocketAddr;
use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use super::{
    Answer, ConnectFailure, DownReason, Failure, HandshakeFailure, ProtocolFault, ResolveFailure, SetupFailure,
    TlsFailure,
};
use crate::l10n::{Message, Value};

/// A time as a person says it: `5 s` (also for 5.04 s), `0.3 s`.
pub(super) fn seconds(time: Duration) -> Message {
    // Rounded down like a clock, but never to zero.
    let tenths = (time.as_millis() / 100).max(u128::from(!time.is_zero()));
    Message::new("time-seconds").with("seconds", Value::tenths(tenths))
}

/// A number of bytes as a person says it, rounded down: `300 KiB`, `5.2 MiB`.
pub(super) fn size(bytes: u64) -> Message {
    let kibibytes = bytes / 1024;
    if kibibytes < 1024 {
        Message::new("size-kib").with("size", kibibytes)
    } else {
        Message::new("size-mib").with("size", Value::tenths(u128::from(kibibytes) * 10 / 1024))
    }
}

impl Failure {
    /// The observation, and the remedy.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Resolve(failure) => failure.message(),
            Self::Connect(tried) => {
                Message::sentences(tried.iter().map(|(address, failure)| failure.message(*address)))
            }
            Self::Handshake(address, failure) => failure.message(*address),
            Self::Setup(failure) => failure.message(),
        }
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl ResolveFailure {
    fn message(&self) -> Message {
        match self {
            Self::NotFound => Message::new("failure-host-not-found"),
            Self::Unreachable => Message::new("failure-dns-unreachable"),
            Self::NoAddress => Message::new("failure-host-without-address"),
            Self::TimedOut(after) => Message::new("failure-dns-timeout").with("time", seconds(*after)),
        }
    }
}

impl ConnectFailure {
    /// The observation at this address, and the remedy. The form `short` gives only the observation.
    #[must_use]
    pub fn message(&self, address: SocketAddr) -> Message {
        let message = |id| Message::new(id).with("address", address.to_string());
        match self {
            Self::Refused => message("failure-refused"),
            Self::TimedOut(after) => message("failure-timeout").with("time", seconds(*after)),
            Self::Unreachable => message("failure-unreachable"),
            Self::NotPermitted => message("failure-not-permitted"),
            Self::ToItself => message("failure-to-itself"),
            Self::Other(error) => message("failure-connect-error").with("reason", *error),
        }
    }
}

impl HandshakeFailure {
    /// The observation at this address, and the remedy.
    #[must_use]
    pub fn message(&self, address: SocketAddr) -> Message {
        let message = |id| Message::new(id).with("address", address.to_string());
        match self {
            Self::Silent(after) => message("failure-silent").with("time", seconds(*after)),
            Self::TooSlow(after) => message("failure-too-slow").with("time", seconds(*after)),
            Self::ClosedUnanswered => message("failure-closed-unanswered"),
            // Which of the two it is depends on what the server had not read yet: the advice is the same.
            Self::Reset => message("failure-reset"),
            Self::ClosedMidway => message("failure-closed-midway"),
            Self::Io(error) => message("failure-io").with("reason", *error),
            Self::NotHttp(Answer::Tls) => message("failure-not-http").with("answer", Answer::Tls.message()).form("tls"),
            Self::NotHttp(answer) => message("failure-not-http").with("answer", answer.message()),
            Self::OldHttp => message("failure-old-http"),
            Self::Status { code: 407, .. } => message("failure-proxy-login"),
            Self::Status { code, server } => {
                let status = message("failure-status").with("code", *code);
                match server {
                    Some(name) => status.with("name", name.as_str()).form("named"),
                    None => status,
                }
            }
            Self::Redirect { code, to } => {
                let redirect = message("failure-redirect").with("code", *code);
                match to {
                    Some(to) => redirect.with("to", to.as_str()),
                    None => redirect.form("unnamed"),
                }
            }
            Self::Denied(401) => message("failure-password-missing"),
            Self::Denied(code) => message("failure-denied").with("code", *code),
            Self::WrongPassword => message("failure-password-wrong"),
            Self::Unavailable { code, retry_after } => {
                let unavailable = message("failure-unavailable").with("code", *code);
                match retry_after {
                    Some(after) => unavailable.with("time", seconds(*after)).form("retry"),
                    None => unavailable,
                }
            }
            Self::NoUpgradeHeader => message("failure-no-upgrade"),
            Self::NoConnectionHeader => message("failure-no-connection"),
            Self::WrongAcceptKey => message("failure-wrong-accept"),
            Self::UnaskedSubprotocol => message("failure-subprotocol"),
            Self::HeaderTooLong => message("failure-header-too-long"),
            Self::TooManyHeaders => message("failure-too-many-headers"),
            Self::HeaderNotReadable => message("failure-header-unreadable"),
            Self::Tls(failure) => failure.message(address),
        }
    }
}

impl Answer {
    /// What the port seems to be: a part of a sentence.
    fn message(&self) -> Message {
        match self {
            Self::Http => Message::new("answer-http"),
            Self::Tls => Message::new("answer-tls"),
            Self::Ssh(banner) => Message::new("answer-ssh").with("banner", banner.as_str()),
            Self::MailOrFile => Message::new("answer-mail-or-file"),
            Self::Vnc => Message::new("answer-vnc"),
            Self::Hl7 => Message::new("answer-hl7"),
            Self::Product(name) => Message::new("answer-product").with("name", *name),
            Self::Page => Message::new("answer-page"),
            Self::Unknown(bytes) => {
                let bytes: Vec<String> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
                Message::new("answer-unknown").with("bytes", bytes.join(" "))
            }
        }
    }
}

impl TlsFailure {
    /// The observation at this address, and the remedy.
    #[must_use]
    pub fn message(&self, address: SocketAddr) -> Message {
        let message = |id| Message::new(id).with("address", address.to_string());
        match self {
            Self::NotTls(answer) => {
                let other = message("tls-not-tls").with("answer", answer.message());
                if answer.is_foreign() { other.form("foreign") } else { other }
            }
            Self::Silent(after) => message("tls-silent").with("time", seconds(*after)),
            Self::UnknownIssuer => message("tls-unknown-issuer"),
            Self::Expired => message("tls-expired"),
            Self::NotYetValid => message("tls-not-yet-valid"),
            Self::WrongName(names) if names.is_empty() => message("tls-wrong-name").form("unnamed"),
            Self::WrongName(names) => message("tls-wrong-name").with("names", names.join(", ")),
            Self::Revoked => message("tls-revoked"),
            Self::AuthorityAsServer => message("tls-authority-as-server"),
            Self::OldCertificate => message("tls-old-certificate"),
            Self::NotForServers => message("tls-not-for-servers"),
            Self::BadCertificate => message("tls-bad-certificate"),
            Self::EndedBefore => message("tls-ended-before"),
            Self::EndedAfter => message("tls-ended-after"),
            Self::Alert(number, name) => message("tls-alert").with("alert", format!("{number} ({name})")),
            Self::NothingInCommon => message("tls-nothing-in-common"),
            Self::Broken => message("tls-broken"),
        }
    }
}

impl SetupFailure {
    fn message(&self) -> Message {
        match self {
            Self::ExtraCaNotReadable(path, error) => {
                Message::new("setup-ca-unreadable").with("path", path.as_str()).with("reason", *error)
            }
            Self::ExtraCaEmpty(path) => Message::new("setup-ca-empty").with("path", path.as_str()),
            Self::ExtraCaNotAFile(path) => Message::new("setup-ca-not-a-file").with("path", path.as_str()),
            Self::NoRoots => Message::new("setup-no-roots"),
            Self::HostNotForCertificates(host) => Message::new("setup-host").with("host", host.as_str()),
            Self::System(error) => Message::new("setup-system").with("reason", *error),
        }
    }
}

impl DownReason {
    /// Why the connection ended, and that the link reconnects where this would otherwise be unclear.
    #[must_use]
    pub fn message(&self) -> Message {
        match self.retry() {
            Some(retry) => Message::sentences([self.seen(), Message::new(retry)]),
            None => self.seen(),
        }
    }

    /// Why the connection ended, without what the link does about it.
    #[must_use]
    pub fn seen(&self) -> Message {
        match self {
            Self::ClosedByServer(Some(code)) => {
                Message::new("down-closed").with("code", *code).with("meaning", close_meaning(*code))
            }
            Self::ClosedByServer(None) => Message::new("down-closed-without-code"),
            Self::IllegalClose => Message::new("down-closed-illegally"),
            Self::Ended => Message::new("down-ended"),
            Self::Reset => Message::new("down-reset"),
            Self::PathTimedOut => Message::new("down-unacknowledged"),
            Self::Io(error) => Message::new("down-io").with("reason", *error),
            Self::Silent(after) => Message::new("down-silent").with("time", seconds(*after)),
            Self::NotAwake(after) => Message::new("down-not-awake").with("time", seconds(*after)),
            Self::Protocol(fault) => Message::new("down-protocol").with("fault", fault.message()),
            Self::NotUtf8 => Message::new("down-not-utf8"),
            Self::TooLong => Message::new("down-too-long"),
            Self::MessageTooSlow => Message::new("down-message-too-slow"),
            Self::Tls => Message::new("down-tls"),
            Self::Asked => Message::new("down-requested"),
            Self::Panicked => Message::new("down-program-fault"),
        }
    }

    const fn retry(&self) -> Option<&'static str> {
        match self {
            Self::PathTimedOut => Some("down-reconnecting-later"),
            Self::ClosedByServer(_)
            | Self::IllegalClose
            | Self::Ended
            | Self::Reset
            | Self::Io(_)
            | Self::Silent(_)
            | Self::NotAwake(_)
            | Self::Tls => Some("down-reconnecting"),
            Self::Protocol(_) | Self::NotUtf8 | Self::TooLong | Self::MessageTooSlow | Self::Asked | Self::Panicked => {
                None
            }
        }
    }
}

impl Display for DownReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

/// What a close code means, in a word or two (RFC 6455, 7.4.1, and the registry that it founded).
#[must_use]
pub const fn close_meaning(code: u16) -> Message {
    Message::new(match code {
        1000 => "close-code-1000",
        1001 => "close-code-1001",
        1002 => "close-code-1002",
        1003 => "close-code-1003",
        1007 => "close-code-1007",
        1008 => "close-code-1008",
        1009 => "close-code-1009",
        1010 => "close-code-1010",
        1011 => "close-code-1011",
        1012 => "close-code-1012",
        1013 => "close-code-1013",
        3000..=3999 => "close-code-library",
        4000..=4999 => "close-code-private",
        _ => "close-code-unknown",
    })
}

impl ProtocolFault {
    /// The fault as a part of a sentence.
    const fn message(self) -> Message {
        Message::new(match self {
            Self::Masked => "fault-masked",
            Self::ReservedBits => "fault-reserved-bits",
            Self::ReservedOpcode => "fault-reserved-opcode",
            Self::FragmentedControl => "fault-fragmented-control",
            Self::LongControl => "fault-long-control",
            Self::StrayContinuation => "fault-stray-continuation",
            Self::UnfinishedMessage => "fault-unfinished-message",
            Self::Other => "fault-other",
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::{Notice, samples};
    use super::*;
    use crate::l10n::{Library, Locale};

    /// The Korean and the English text of each.
    fn both(messages: impl IntoIterator<Item = Message>) -> Vec<[String; 2]> {
        let text = |message: &Message, locale| message.text(Library::bundled(), locale);
        messages.into_iter().map(|message| [text(&message, Locale::KO), text(&message, Locale::EN)]).collect()
    }

    /// Sentences for people: complete, distinct, and without empty values.
    fn assert_sentences(all: &[[String; 2]]) {
        for language in 0..2 {
            let different: HashSet<&String> = all.iter().map(|texts| &texts[language]).collect();
            assert_eq!(different.len(), all.len());
            for text in different {
                assert!(text.ends_with('.') && !text.contains("..") && !text.contains("()"), "{text}");
                assert!(!text.contains('{') && text.contains(' '), "{text}");
            }
        }
        for [korean, english] in all {
            assert!(korean.contains("니다") && korean.chars().any(|c| ('가'..='힣').contains(&c)), "{korean}");
            // Numbers and names that were seen are quoted in both languages.
            for quoted in ["401", "302", "\"SSH-2.0-x\"", "a.example", "4001", "1008", "10.0.0.1:5", "x-words"] {
                assert_eq!(korean.contains(quoted), english.contains(quoted), "{quoted}: {korean} / {english}");
            }
        }
    }

    #[test]
    fn no_two_failures_give_the_same_sentence() {
        assert_sentences(&both(samples::failures().iter().map(Failure::message)));
    }

    #[test]
    fn no_two_ends_of_a_connection_give_the_same_sentence() {
        assert_sentences(&both(samples::down_reasons().iter().map(DownReason::message)));
    }

    #[test]
    fn what_was_seen_says_nothing_of_a_retry() {
        for [korean, english] in both(samples::down_reasons().iter().map(DownReason::seen)) {
            assert!(!korean.contains("다시 연결합니다"), "{korean}");
            assert!(!english.to_lowercase().contains("reconnect"), "{english}");
            assert!(korean.ends_with('.') && english.ends_with('.'));
        }
        let lost = DownReason::Ended.to_string();
        assert!(lost.ends_with(" Reconnecting."), "{lost}");
    }

    #[test]
    fn no_two_notices_give_the_same_sentence() {
        let notices = samples::notices().into_iter().map(|kind| Notice { server: "ws://h:1".into(), kind });
        let all = both(notices.map(|notice| notice.message()));
        assert_sentences(&all);
        assert!(all.iter().flatten().all(|text| text.contains("ws://h:1")));
    }

    #[test]
    fn times_are_said_as_a_person_says_them() {
        let address = "10.0.0.1:5".parse().unwrap();
        let failure = ConnectFailure::TimedOut(Duration::from_secs(3)).message(address).to_string();
        assert!(failure.starts_with("10.0.0.1:5 did not answer within 3 s."), "{failure}");
        for (millis, said) in
            [(250, "0.2 s"), (10_003, "10 s"), (10_100, "10.1 s"), (12_999, "12.9 s"), (20, "0.1 s"), (0, "0 s")]
        {
            assert_eq!(seconds(Duration::from_millis(millis)).to_string(), said);
        }
        assert_eq!(seconds(Duration::from_millis(250)).text(Library::bundled(), Locale::KO), "0.2초");
    }

    #[test]
    fn sizes_are_said_as_a_person_says_them() {
        for (bytes, said) in [(307_200, "300 KiB"), (5 << 20, "5 MiB"), (5_452_595, "5.1 MiB"), (u64::MAX, "MiB")] {
            let text = size(bytes).to_string();
            assert!(text.ends_with(said), "{text}");
        }
    }
}
