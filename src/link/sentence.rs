//! The failures of `failure.rs` as sentences: what was seen and what to do.

use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use super::{
    Answer, ConnectFailure, DownReason, Failure, HandshakeFailure, ProtocolFault, ResolveFailure, SetupFailure,
    TlsFailure,
};

/// A time as a person says it: `5 s` (also for 5.04 s), `0.3 s`.
pub(super) struct Seconds(pub(super) Duration);

impl Display for Seconds {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // Rounded down, as a clock does; but what took some time took more than none.
        let tenths = (self.0.as_millis() / 100).max(u128::from(!self.0.is_zero()));
        match tenths % 10 {
            0 => write!(f, "{} s", tenths / 10),
            tenth => write!(f, "{}.{tenth} s", tenths / 10),
        }
    }
}

/// A number of bytes as a person says it, rounded down: `300 KiB`, `5.2 MiB`.
pub(super) struct Size(pub(super) u64);

impl Display for Size {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let kibibytes = self.0 / 1024;
        let tenths = kibibytes * 10 / 1024;
        match (kibibytes, tenths % 10) {
            (..1024, _) => write!(f, "{kibibytes} KiB"),
            (_, 0) => write!(f, "{} MiB", tenths / 10),
            (_, tenth) => write!(f, "{}.{tenth} MiB", tenths / 10),
        }
    }
}

impl Display for Failure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Resolve(failure) => failure.fmt(f),
            Self::Connect(tried) => {
                for (n, (address, failure)) in tried.iter().enumerate() {
                    let space = if n == 0 { "" } else { " " };
                    write!(f, "{space}{address} {failure}")?;
                }
                Ok(())
            }
            Self::Handshake(address, failure) => write!(f, "{address} {failure}"),
            Self::Setup(failure) => failure.fmt(f),
        }
    }
}

impl Display for ResolveFailure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(words) => write!(
                f,
                "the host name was not found ({words}). Check its spelling in server.url and this computer's DNS, or use the address."
            ),
            Self::NoAddress => f.write_str(
                "the host name exists but has no address. Ask the network's administrator, or use the address.",
            ),
            Self::TimedOut(after) => write!(
                f,
                "the DNS server did not answer within {} (the link uses an answer that comes later). Check this computer's network, or use the address in server.url.",
                Seconds(*after)
            ),
        }
    }
}

impl Display for ConnectFailure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused => f.write_str(
                "refused the connection: nothing listens on that port. Start VXvue or its web server, or correct the port in server.url.",
            ),
            Self::TimedOut(after) => write!(
                f,
                "did not answer within {}: the computer is off, the address is wrong, or a firewall drops the connection. \
                 Check each in this order.",
                Seconds(*after)
            ),
            Self::Unreachable => f.write_str(
                "cannot be reached: the network says that there is no way to it. Check the cable, the address and the routes.",
            ),
            Self::NotPermitted => f.write_str(
                "may not be connected to: this computer's own firewall or policy forbids it. Allow this program there.",
            ),
            Self::ToItself => f.write_str(
                "was connected to this program itself, because nothing listens there. Start VXvue or its web server.",
            ),
            Self::Other(words) => write!(f, "could not be connected to ({words}). Check the network of this computer."),
        }
    }
}

impl Display for HandshakeFailure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Silent(after) => write!(
                f,
                "accepted the connection and then said nothing for {}. The server hangs, or another program holds the port: \
                 restart the server.",
                Seconds(*after)
            ),
            Self::TooSlow(after) => write!(
                f,
                "began an answer and did not finish it within {}. Relieve the server or the network, or correct the port.",
                Seconds(*after)
            ),
            Self::ClosedUnanswered => f.write_str(
                "closed the connection without an answer. If the server expects TLS, use wss:// in server.url; else correct the port.",
            ),
            Self::ClosedMidway => f.write_str(
                "closed the connection in the middle of its answer. The server failed, or a proxy before it did: read its log.",
            ),
            Self::Reset => f.write_str(
                "reset the connection during the handshake. The server crashed, a firewall cut it, or it expects TLS: read the \
                 server's log, or use wss:// in server.url.",
            ),
            Self::Io(words) => write!(f, "could not be spoken to after the connection was open ({words}). Check this computer's network."),
            Self::NotHttp(answer) => {
                write!(f, "is not a WebSocket server: {answer}. ")?;
                f.write_str(if matches!(answer, Answer::Tls) {
                    "Use wss:// in server.url."
                } else {
                    "Correct the port in server.url."
                })
            }
            Self::OldHttp => f.write_str(
                "answered with HTTP/1.0, which cannot open a WebSocket. A proxy stands in between, or it is no WebSocket server: \
                 go around the proxy, or correct server.url.",
            ),
            Self::Status { code, server } => {
                write!(f, "answered with HTTP status {code} instead of opening a WebSocket")?;
                if let Some(server) = server {
                    write!(f, "; it calls itself \"{server}\"")?;
                }
                f.write_str(". It is a web server of another kind, or the path is wrong: correct server.url.")
            }
            Self::Redirect { code, to } => {
                write!(f, "redirects (HTTP status {code}) to ")?;
                f.write_str(to.as_deref().unwrap_or("a place that it does not name"))?;
                f.write_str(". That is not followed: set server.url to where the server really is.")
            }
            Self::Denied(401) => f.write_str(
                "wants a user and a password (HTTP status 401), and server.url names none. Write them into it, as in \
                 ws://user:password@host, or ask the server's administrator to allow this display.",
            ),
            Self::Denied(code) => write!(
                f,
                "refused access with HTTP status {code}. Ask the server's administrator to allow this display."
            ),
            Self::WrongPassword => f.write_str(
                "refused the user and the password of server.url (HTTP status 401). Correct them; a character like @ or / \
                 is written percent-encoded (%40, %2F).",
            ),
            Self::Unavailable { retry_after } => {
                f.write_str("says that it is not available now (HTTP status 503)")?;
                if let Some(after) = retry_after {
                    write!(f, " and asks to come back in {}", Seconds(*after))?;
                }
                f.write_str(". If this goes on, restart the server.")
            }
            Self::NoUpgradeHeader => f.write_str(
                "answered with status 101 but without \"Upgrade: websocket\". A proxy that does not know WebSockets removed it: \
                 set it up for them, or go around it.",
            ),
            Self::NoConnectionHeader => f.write_str(
                "answered with status 101 but without \"Connection: Upgrade\". A proxy that does not know WebSockets removed it: \
                 set it up for them, or go around it.",
            ),
            Self::WrongAcceptKey => f.write_str(
                "answered with a Sec-WebSocket-Accept that does not belong to our key. A cache or a faulty server answered: \
                 go around the cache, or update the server.",
            ),
            Self::UnaskedSubprotocol => f.write_str(
                "chose a subprotocol that was not asked for. It is a WebSocket server for another program: correct server.url.",
            ),
            Self::HeaderTooLong => f.write_str(
                "sent an HTTP header of more than 64 KiB. It is not a server for this program: correct server.url.",
            ),
            Self::TooManyHeaders => f.write_str(
                "sent more than 100 HTTP header fields. It is not a server for this program: correct server.url.",
            ),
            Self::HeaderNotReadable => f.write_str(
                "began like HTTP and went on with what is no HTTP header. It is a faulty server or another program's port: \
                 correct server.url, or update the server.",
            ),
            Self::Tls(failure) => failure.fmt(f),
        }
    }
}

impl Display for Answer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Http => f.write_str("it answered with plain HTTP"),
            Self::Tls => f.write_str("it answered with TLS"),
            Self::Ssh(banner) => write!(f, "it answered as an SSH server (\"{banner}\")"),
            Self::MailOrFile => f.write_str("it answered as a mail or file server (220 or +OK)"),
            Self::Vnc => f.write_str("it answered as a VNC remote desktop (RFB)"),
            Self::Hl7 => f.write_str("it answered with HL7 over MLLP"),
            Self::Unknown(bytes) => {
                f.write_str("its answer begins with the bytes")?;
                for byte in bytes {
                    write!(f, " {byte:02X}")?;
                }
                Ok(())
            }
        }
    }
}

impl Display for TlsFailure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotTls(answer) => write!(
                f,
                "does not speak TLS on this port: {answer}. Use the TLS port, or ws:// in server.url if the network may be trusted."
            ),
            Self::UnknownIssuer => f.write_str(
                "has a certificate from an authority that is not trusted here. Install the authority's certificate in the \
                 operating system, or name its PEM file as extra CA.",
            ),
            Self::Expired => f.write_str(
                "has a certificate that has expired. Renew it on the server; if it should be valid, check this computer's date.",
            ),
            Self::NotYetValid => f.write_str(
                "has a certificate that is not valid yet. Check this computer's date, then the server's certificate.",
            ),
            Self::WrongName(names) => {
                f.write_str("has a certificate for other names")?;
                if !names.is_empty() {
                    write!(f, " ({})", names.join(", "))?;
                }
                f.write_str(". Use one of them in server.url, or have the certificate made for the name used.")
            }
            Self::Revoked => f.write_str("has a certificate that was revoked. Install a new one on the server."),
            Self::AuthorityAsServer => f.write_str(
                "has a certificate that is marked as an authority's (CA:TRUE), which a server may not use. Have one made \
                 for the server (CA:FALSE) and signed by that authority.",
            ),
            Self::OldCertificate => f.write_str(
                "has a certificate of version 1 or 2 of X.509, which is out of use. Have one of version 3 made.",
            ),
            Self::Certificate(words) => {
                write!(f, "has a certificate that cannot be accepted ({words}). Have it made anew.")
            }
            Self::EndedBefore => f.write_str(
                "ended the connection during the TLS handshake without a word. The port may be one without TLS, or the \
                 server knows only TLS before 1.2: read its log, correct the port, or use ws:// in server.url if the \
                 network may be trusted.",
            ),
            Self::EndedAfter => f.write_str(
                "agreed on TLS and then ended the connection without an HTTP answer. The server failed, or it is no \
                 WebSocket server: read its log, or correct the port.",
            ),
            Self::Alert(alert) => write!(
                f,
                "ended the TLS handshake with the alert {alert}. Read the server's log; it may ask for a client certificate."
            ),
            Self::NothingInCommon(words) => write!(
                f,
                "speaks no version of TLS that is safe ({words}). Switch on TLS 1.2 or 1.3 in the server."
            ),
            Self::Other(words) => write!(f, "failed in TLS ({words}). Read the server's log."),
        }
    }
}

impl Display for SetupFailure {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::ExtraCaNotReadable(path, words) => {
                write!(f, "the extra CA file {path} cannot be read ({words}). Correct the path or the file's permissions.")
            }
            Self::ExtraCaEmpty(path) => {
                write!(f, "the extra CA file {path} holds no certificate in PEM form. Convert it to PEM.")
            }
            Self::ExtraCaNotAFile(path) => write!(
                f,
                "the extra CA file {path} is not a regular file and was not read. Name a file in PEM form."
            ),
            Self::NoRoots => f.write_str(
                "this computer trusts no certificate authority. Install its certificates (ca-certificates), or name an extra CA file.",
            ),
            Self::HostNotForCertificates(host) => {
                write!(f, "\"{host}\" is not a name that a certificate can be for. Correct server.url.")
            }
            Self::System(words) => write!(f, "this computer gave no socket ({words}). Close other programs."),
        }
    }
}

impl Display for DownReason {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.seen(), self.retry())
    }
}

impl DownReason {
    /// The sentence without what the link does about it.
    #[must_use]
    pub fn seen(&self) -> String {
        Seen(self).to_string()
    }

    /// That the link comes back, where the sentence would leave that open.
    const fn retry(&self) -> &'static str {
        match self {
            Self::PathTimedOut => " It is opened again when the network is back.",
            Self::ClosedByServer(_)
            | Self::IllegalClose
            | Self::Ended
            | Self::Reset
            | Self::Io(_)
            | Self::Silent(_)
            | Self::NotAwake(_)
            | Self::Tls(_) => " It is opened again.",
            Self::Protocol(_) | Self::NotUtf8 | Self::TooLong | Self::MessageTooSlow | Self::Asked | Self::Panicked => {
                ""
            }
        }
    }
}

/// Why an open connection ended.
struct Seen<'a>(&'a DownReason);

impl Display for Seen<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            DownReason::ClosedByServer(Some(code)) => {
                write!(f, "the server closed it with code {code} ({}).", close_meaning(*code))
            }
            DownReason::ClosedByServer(None) => f.write_str("the server closed it without a code."),
            DownReason::IllegalClose => {
                f.write_str("the server closed it with a code that RFC 6455 forbids.")
            }
            DownReason::Ended => f.write_str(
                "the server ended the connection without a close frame: it was stopped or crashed.",
            ),
            DownReason::Reset => f.write_str(
                "the connection was reset: the server crashed, or a firewall cut it.",
            ),
            DownReason::PathTimedOut => f.write_str(
                "what was sent was never acknowledged: cable, switch or Wi-Fi.",
            ),
            DownReason::Io(words) => write!(f, "the system reported \"{words}\"."),
            DownReason::Silent(after) => write!(
                f,
                "nothing came for {}, not even the answer to a ping: cable, switch, or a server that hangs.",
                Seconds(*after)
            ),
            DownReason::NotAwake(after) => write!(
                f,
                "after the sleep of this computer the server did not answer within {}.",
                Seconds(*after)
            ),
            DownReason::Protocol(fault) => write!(
                f,
                "the server broke the WebSocket protocol ({fault}); closed with code 1002. Update the server, or look for a \
                 proxy that changes the traffic."
            ),
            DownReason::NotUtf8 => f.write_str(
                "a text was not UTF-8; closed with code 1007. The server writes names in another encoding: correct it there.",
            ),
            DownReason::TooLong => f.write_str(
                "a message was longer than 64 MiB (up to 256 KiB is read, more is skipped); closed with code 1009. It is not meant \
                 for a display: correct the server.",
            ),
            DownReason::MessageTooSlow => f.write_str(
                "a message began and did not end in time; closed with code 1008. The server or the network is overloaded.",
            ),
            DownReason::Tls(words) => write!(f, "TLS failed ({words})."),
            DownReason::Asked => f.write_str("a new connection was asked for."),
            DownReason::Panicked => f.write_str(
                "the link's part of this program failed and begins anew. Please report this with the log.",
            ),
        }
    }
}

/// RFC 6455, 7.4.1, and the registry that it founded.
const fn close_meaning(code: u16) -> &'static str {
    match code {
        1000 => "normal closure",
        1001 => "going away",
        1002 => "protocol error",
        1003 => "unsupported data",
        1007 => "invalid data",
        1008 => "policy violation",
        1009 => "message too big",
        1010 => "extension expected",
        1011 => "internal server error",
        1012 => "service restart",
        1013 => "try again later",
        3000..=3999 => "registered by a library",
        4000..=4999 => "private to the server",
        _ => "no standard meaning",
    }
}

impl Display for ProtocolFault {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Masked => "a masked frame",
            Self::ReservedBits => "reserved bits without an extension, such as compression that was not agreed",
            Self::ReservedOpcode => "a reserved opcode",
            Self::FragmentedControl => "a control frame in fragments",
            Self::LongControl => "a control frame of more than 125 bytes",
            Self::StrayContinuation => "a continuation without a beginning",
            Self::UnfinishedMessage => "a new message before the end of the one before",
            Self::Other => "a frame that cannot be read",
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::samples;
    use super::*;

    #[test]
    fn no_two_failures_give_the_same_sentence() {
        let all = samples::failures();
        let sentences: HashSet<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(sentences.len(), all.len());
        assert_eq!(sentences.iter().find(|sentence| !sentence.ends_with('.')), None);
    }

    #[test]
    fn no_two_ends_of_a_connection_give_the_same_sentence() {
        let all = samples::down_reasons();
        let sentences: HashSet<String> = all.iter().map(ToString::to_string).collect();
        assert_eq!(sentences.len(), all.len());
        assert_eq!(sentences.iter().find(|sentence| !sentence.ends_with('.')), None);
    }

    #[test]
    fn times_are_said_as_a_person_says_them() {
        let failure = ConnectFailure::TimedOut(Duration::from_secs(3)).to_string();
        assert!(failure.starts_with("did not answer within 3 s:"), "{failure}");
        for (millis, said) in
            [(250, "0.2 s"), (10_003, "10 s"), (10_100, "10.1 s"), (12_999, "12.9 s"), (20, "0.1 s"), (0, "0 s")]
        {
            assert_eq!(Seconds(Duration::from_millis(millis)).to_string(), said);
        }
    }
}
