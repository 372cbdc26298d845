//! Texts that must have a certain form.

use crate::l10n::Message;
use crate::net::nats;

/// What a text must be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// A part of a NATS subject, or nothing.
    SubjectToken,
    /// Addresses of NATS servers without secrets, or nothing.
    NatsServers,
}

impl Check {
    /// The longest text, in characters.
    #[must_use]
    pub const fn max_chars(self) -> usize {
        match self {
            Self::SubjectToken => 64,
            Self::NatsServers => 1000,
        }
    }

    pub(super) const fn message(self) -> Message {
        Message::new(match self {
            Self::SubjectToken => "allowed-subject-token",
            Self::NatsServers => "allowed-nats-servers",
        })
    }

    pub(super) fn allows(self, text: &str) -> bool {
        match self {
            Self::SubjectToken => text.is_empty() || nats::is_token(text),
            Self::NatsServers => text.is_empty() || nats::servers(text).is_ok(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_one_of_a_subject_and_servers_hold_no_secret() {
        for (text, token, servers) in [
            ("", true, true),
            ("room-3_b", true, false),
            ("a.b", false, false),
            ("raum 3", false, false),
            ("raum-ö", false, false),
            ("*", false, false),
            ("nats://a", false, true),
            ("nats://a:1, tls://[::1]:2;nats://b", false, true),
            ("nats://", false, false),
            ("nats://a:x", false, false),
            ("nats://a:0", false, false),
            ("nats://a:70000", false, false),
            ("nats://a, b", false, false),
            ("ws://a", false, false),
            ("nats://me:secret@a", false, false),
        ] {
            assert_eq!((Check::SubjectToken.allows(text), Check::NatsServers.allows(text)), (token, servers), "{text}");
        }
    }
}
