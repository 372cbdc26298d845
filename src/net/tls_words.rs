//! What is wrong with TLS, for both ends: faults of a certificate as values, and errors in words for a log. Pure.

use std::fmt;

use rustls::{AlertDescription, CertificateError, Error};

/// Why a certificate is not accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CertificateFault {
    /// It has expired.
    Expired,
    /// It is not valid yet.
    NotYetValid,
    /// It was revoked.
    Revoked,
    /// Nobody who is trusted has issued it.
    UnknownIssuer,
    /// Its issuer's name is that of a trusted certificate, but the signature is of another key: that certificate is an older one,
    /// or somebody else's.
    AnotherKey,
    /// It is for other names: these.
    WrongName(Vec<String>),
    /// It may be used, but not by a server.
    NotForServers,
    /// It is an authority's own.
    AuthorityAsServer,
    /// It is of version 1 or 2 of X.509.
    Old,
    /// It is damaged, signed with an algorithm that is not accepted any more, or has a critical extension that is unknown.
    NotUsable,
}

impl CertificateFault {
    /// The fault that the library has found.
    #[must_use]
    #[allow(clippy::wildcard_enum_match_arm, reason = "rustls may add errors at any time")]
    pub fn of(error: &CertificateError) -> Self {
        match error {
            CertificateError::Expired | CertificateError::ExpiredContext { .. } => Self::Expired,
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => Self::NotYetValid,
            CertificateError::Revoked => Self::Revoked,
            CertificateError::UnknownIssuer => Self::UnknownIssuer,
            // The second where the keys are of two kinds.
            CertificateError::BadSignature
            | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => Self::AnotherKey,
            CertificateError::NotValidForName => Self::WrongName(Vec::new()),
            CertificateError::NotValidForNameContext { presented, .. } => {
                Self::WrongName(presented.iter().map(|name| plain_name(name)).collect())
            }
            CertificateError::InvalidPurpose | CertificateError::InvalidPurposeContext { .. } => Self::NotForServers,
            // The library that checks certificates is not named by the one for TLS; its errors are known by their names.
            CertificateError::Other(other) => match other.0.to_string().as_str() {
                "CaUsedAsEndEntity" => Self::AuthorityAsServer,
                "UnsupportedCertVersion" => Self::Old,
                _ => Self::NotUsable,
            },
            _ => Self::NotUsable,
        }
    }
}

/// A name without what the library writes around it: `IpAddress(127.0.0.2)`, `DnsName("a.example")`.
fn plain_name(name: &str) -> String {
    let inside = name.split_once('(').and_then(|(_, rest)| rest.strip_suffix(')')).unwrap_or(name);
    inside.trim_matches('"').to_owned()
}

impl fmt::Display for CertificateFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Expired => "its certificate has expired",
            Self::NotYetValid => "its certificate is not valid yet",
            Self::Revoked => "its certificate was revoked",
            Self::UnknownIssuer => "its certificate is from an authority that is not trusted here",
            Self::AnotherKey => {
                "its certificate is not trusted: the trusted certificate of that name is another one, perhaps an older one"
            }
            Self::WrongName(_) => "its certificate is for another name",
            Self::NotForServers => "its certificate is not for servers",
            Self::AuthorityAsServer => "its certificate is an authority's own",
            Self::Old => "its certificate is of an old version of X.509",
            Self::NotUsable => "its certificate is damaged, signed with an outdated algorithm, or has an extension that is unknown here",
        })
    }
}

/// An error of TLS in words for a log. "It" is the other end.
#[must_use]
#[allow(clippy::wildcard_enum_match_arm, reason = "rustls may add errors and alerts at any time")]
pub fn tls_words(error: &Error) -> String {
    match error {
        Error::InvalidCertificate(error) => CertificateFault::of(error).to_string(),
        Error::InvalidMessage(_) => "it speaks without TLS, or what came is damaged".to_owned(),
        Error::PeerIncompatible(_)
        | Error::AlertReceived(
            AlertDescription::ProtocolVersion
            | AlertDescription::InsufficientSecurity
            | AlertDescription::HandshakeFailure,
        ) => "it has no version or cipher of TLS in common with this end".to_owned(),
        Error::AlertReceived(
            AlertDescription::UnknownCA
            | AlertDescription::BadCertificate
            | AlertDescription::UnsupportedCertificate
            | AlertDescription::CertificateRevoked
            | AlertDescription::CertificateExpired
            | AlertDescription::CertificateUnknown
            // How some say that the signature is of another key.
            | AlertDescription::DecryptError,
        ) => "it does not trust the certificate of this end".to_owned(),
        Error::AlertReceived(alert) => format!("it has ended TLS with alert {}", u8::from(*alert)),
        _ => "TLS broke off".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use rustls::InvalidMessage;

    use super::*;

    #[test]
    fn names_of_a_certificate_are_told_as_people_write_them() {
        for (name, plain) in [
            ("IpAddress(127.0.0.2)", "127.0.0.2"),
            ("IpAddress(::1)", "::1"),
            ("DnsName(\"a.example\")", "a.example"),
            ("a.example", "a.example"),
            ("*.a.example", "*.a.example"),
        ] {
            assert_eq!(plain_name(name), plain);
        }
    }

    #[test]
    fn no_word_of_the_library_comes_into_the_log() {
        for (error, words) in [
            (Error::InvalidMessage(InvalidMessage::InvalidContentType), "without TLS"),
            (Error::AlertReceived(AlertDescription::UnknownCA), "does not trust the certificate"),
            (Error::AlertReceived(AlertDescription::DecryptError), "does not trust the certificate"),
            (Error::AlertReceived(AlertDescription::ProtocolVersion), "in common"),
            (Error::AlertReceived(AlertDescription::InternalError), "alert 80"),
            (Error::InvalidCertificate(CertificateError::BadSignature), "not trusted"),
            (Error::InvalidCertificate(CertificateError::UnknownIssuer), "not trusted"),
            (Error::DecryptError, "TLS"),
        ] {
            let said = tls_words(&error);
            assert!(said.contains(words) && !said.contains("received") && !said.contains("Error"), "{said}");
        }
    }
}
