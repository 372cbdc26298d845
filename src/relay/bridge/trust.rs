//! Whose certificates a broker may show.

use std::path::Path;
use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};

use super::BridgeError;
use crate::l10n::SystemError;
use crate::net::pem;
use crate::relay::tls::small_file;

/// The authorities that the operating system trusts, and those of a file.
///
/// # Errors
/// Where the file cannot be read or holds none.
pub(super) fn client_config(ca_file: Option<&Path>) -> Result<Arc<ClientConfig>, BridgeError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(path) = ca_file {
        let wrong = || BridgeError::Authorities(path.to_owned());
        let not_readable =
            |error: std::io::Error| BridgeError::AuthoritiesNotReadable(path.to_owned(), SystemError::from(&error));
        let text = small_file(path).map_err(not_readable)?.map(|bytes| pem::plain(&bytes)).ok_or_else(wrong)?;
        let extra: Vec<CertificateDer<'static>> =
            CertificateDer::pem_slice_iter(&text).filter_map(Result::ok).collect();
        let (added, _) = roots.add_parsable_certificates(extra);
        if added == 0 {
            return Err(wrong());
        }
    }
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| BridgeError::Tls(error.to_string()))?;
    Ok(Arc::new(builder.with_root_certificates(roots).with_no_client_auth()))
}
