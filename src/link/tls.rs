//! TLS: trusted certificates, and errors in our own words.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{AlertDescription, CertificateError, ClientConfig, ClientConnection, Error, RootCertStore};

use super::answer::{classify, printable};
use super::{Failure, HandshakeFailure, SetupFailure, Target, TlsFailure};
use crate::l10n::SystemError;
use crate::net::{CertificateFault, pem};

/// Reads the authorities that the operating system trusts and those of the extra file. Reads files: not for the link's
/// own thread.
pub(super) fn client_config(extra_ca: Option<&Path>) -> Result<Arc<ClientConfig>, Failure> {
    let mut roots = RootCertStore::empty();
    // A damaged certificate in the system's store must not keep the good ones from being used.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(path) = extra_ca {
        let extra = extra_certificates(path).map_err(Failure::Setup)?;
        roots.add_parsable_certificates(extra);
    }
    if roots.is_empty() {
        return Err(Failure::Setup(SetupFailure::NoRoots));
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().map_err(|error| {
            tracing::debug!("link: TLS: {error}");
            Failure::Setup(SetupFailure::System(SystemError::UNKNOWN))
        })?;
    Ok(Arc::new(builder.with_root_certificates(roots).with_no_client_auth()))
}

fn extra_certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, SetupFailure> {
    let shown = path.display().to_string();
    let not_readable = |error: io::Error| SetupFailure::ExtraCaNotReadable(shown.clone(), SystemError::from(&error));
    // Reading a pipe or a device could block forever.
    if !fs::metadata(path).map_err(not_readable)?.is_file() {
        return Err(SetupFailure::ExtraCaNotAFile(shown));
    }
    let text = pem::plain(&fs::read(path).map_err(not_readable)?);
    let certificates: Vec<CertificateDer<'static>> =
        CertificateDer::pem_slice_iter(&text).filter_map(Result::ok).collect();
    if certificates.is_empty() { Err(SetupFailure::ExtraCaEmpty(shown)) } else { Ok(certificates) }
}

/// The client side of a new TLS connection.
pub(super) fn connection(config: &Arc<ClientConfig>, target: &Target) -> Result<ClientConnection, HandshakeFailure> {
    let name = server_name(target).ok_or_else(|| {
        // Hosts that are none are refused before anything is looked up.
        tracing::debug!("no certificate can be for this host");
        HandshakeFailure::Tls(TlsFailure::Broken)
    })?;
    ClientConnection::new(Arc::clone(config), name).map_err(|error| {
        tracing::debug!("TLS could not begin: {error}");
        HandshakeFailure::Tls(TlsFailure::Broken)
    })
}

/// The client side that asks a plain server whether it speaks TLS after all: it trusts nobody, and so sends nothing. None where the host
/// cannot be asked.
pub(super) fn question(target: &Target) -> Option<ClientConnection> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().ok()?;
    let config = builder.with_root_certificates(RootCertStore::empty()).with_no_client_auth();
    ClientConnection::new(Arc::new(config), server_name(target)?).ok()
}

fn server_name(target: &Target) -> Option<ServerName<'static>> {
    ServerName::try_from(target.host.clone()).ok()
}

/// Checks the host before anything is sent.
pub(super) fn check_host(target: &Target) -> Result<(), Failure> {
    match server_name(target) {
        Some(_) => Ok(()),
        None => Err(Failure::Setup(SetupFailure::HostNotForCertificates(target.host.clone()))),
    }
}

/// The TLS error inside an I/O error.
pub(super) fn inside(error: &io::Error) -> Option<&Error> {
    error.get_ref()?.downcast_ref()
}

/// A TLS error during the handshake. `first` are the first bytes that came from the server. The library's own words go to the log alone.
#[allow(clippy::wildcard_enum_match_arm, reason = "rustls may add errors at any time")]
pub(super) fn failure(error: &Error, first: &[u8]) -> TlsFailure {
    tracing::debug!("link: TLS: {}", printable(error.to_string().as_bytes()));
    match error {
        Error::InvalidCertificate(error) => certificate(error),
        Error::AlertReceived(AlertDescription::ProtocolVersion | AlertDescription::InsufficientSecurity)
        | Error::PeerIncompatible(_) => TlsFailure::NothingInCommon,
        Error::AlertReceived(alert) => TlsFailure::Alert(u8::from(*alert), snake_case(&format!("{alert:?}"))),
        Error::InvalidMessage(_) if !matches!(first, [0x14..=0x17, 0x03, ..]) => TlsFailure::NotTls(classify(first)),
        _ => TlsFailure::Broken,
    }
}

fn certificate(error: &CertificateError) -> TlsFailure {
    match CertificateFault::of(error) {
        CertificateFault::Expired => TlsFailure::Expired,
        CertificateFault::NotYetValid => TlsFailure::NotYetValid,
        CertificateFault::Revoked => TlsFailure::Revoked,
        CertificateFault::UnknownIssuer | CertificateFault::AnotherKey => TlsFailure::UnknownIssuer,
        CertificateFault::WrongName(names) => {
            TlsFailure::WrongName(names.iter().take(3).map(|name| printable(bare(name).as_bytes())).collect())
        }
        CertificateFault::NotForServers => TlsFailure::NotForServers,
        CertificateFault::AuthorityAsServer => TlsFailure::AuthorityAsServer,
        CertificateFault::Old => TlsFailure::OldCertificate,
        CertificateFault::NotUsable => TlsFailure::BadCertificate,
    }
}

/// `HandshakeFailure` as RFC 8446 writes it: `handshake_failure`.
fn snake_case(name: &str) -> String {
    let mut written = String::new();
    for letter in name.chars().take(40) {
        if letter.is_ascii_uppercase() && !written.is_empty() {
            written.push('_');
        }
        written.push(letter.to_ascii_lowercase());
    }
    written
}

/// The library writes a certificate's names as `DnsName("a.example")`.
fn bare(name: &str) -> &str {
    name.split('"').nth(1).unwrap_or(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trusted_certificate_of_the_same_name_with_another_key_is_told_as_one_that_is_not_trusted() {
        for error in [
            CertificateError::BadSignature,
            CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext {
                signature_algorithm_id: vec![1],
                public_key_algorithm_id: vec![2],
            },
        ] {
            assert_eq!(failure(&Error::InvalidCertificate(error), &[0x16, 3, 3]), TlsFailure::UnknownIssuer);
        }
        assert_eq!(certificate(&CertificateError::BadEncoding), TlsFailure::BadCertificate);
    }
}
