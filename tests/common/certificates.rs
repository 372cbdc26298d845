//! The certificates in `fixtures/certificates`, whose README says what each is, and servers that show them.

use std::path::PathBuf;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::crypto::ring::default_provider;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::sign::{CertifiedKey, SingleCertAndKey};

/// Where they are.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/certificates");

/// One of them.
pub fn file(name: &str) -> PathBuf {
    PathBuf::from(FOLDER).join(name)
}

/// The authority of the servers.
pub fn authority() -> PathBuf {
    file("authority.pem")
}

/// A server that shows this certificate, whatever is wrong with it.
pub fn server(certificate: &str) -> Arc<ServerConfig> {
    let provider = Arc::new(default_provider());
    let key = PrivateKeyDer::from_pem_file(file("server.key")).unwrap();
    let key = provider.key_provider.load_private_key(key).unwrap();
    let pair = CertifiedKey::new(vec![CertificateDer::from_pem_file(file(certificate)).unwrap()], key);
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    Arc::new(config.with_no_client_auth().with_cert_resolver(Arc::new(SingleCertAndKey::from(pair))))
}
