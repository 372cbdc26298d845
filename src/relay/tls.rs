//! The relay's certificate and key: read at the start, and read again when their files have changed.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, SystemTime};

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, bounded};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{Error, ServerConfig};

use crate::l10n::{Message, SystemError};
use crate::net::pem;

/// The most of a file that is read.
const MOST_BYTES: u64 = 1024 * 1024;

/// Where a relay's certificate and key are. One without the other is an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlsFiles {
    /// The relay's own certificate and behind it those of its issuers, in PEM form.
    pub certificate: Option<PathBuf>,
    /// Its private key, in PEM form, without a password.
    pub key: Option<PathBuf>,
}

/// Why certificate and key cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TlsError {
    /// A certificate without a key, or a key without a certificate.
    OneMissing,
    /// A file cannot be read.
    NotReadable(PathBuf, SystemError),
    /// A folder, a pipe, or more than 1 MiB.
    NotAPemFile(PathBuf),
    /// There is no certificate in the file.
    NoCertificate(PathBuf),
    /// There is no private key in the file.
    NoKey(PathBuf),
    /// The key has a password.
    KeyHasPassword(PathBuf),
    /// The key belongs to another certificate.
    NotAPair(PathBuf, PathBuf),
    /// Anything else.
    NotUsable(PathBuf, Unusable),
}

/// What is wrong with a certificate or a key that could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// The certificate is damaged, or of version 1 or 2 of X.509.
    Certificate,
    /// The key is damaged, or neither RSA nor ECDSA nor Ed25519.
    Key,
    /// Anything else; the library's words are in the log.
    Other,
}

impl Unusable {
    const fn message(self) -> Message {
        Message::new(match self {
            Self::Certificate => "tls-file-certificate",
            Self::Key => "tls-file-key",
            Self::Other => "tls-file-other",
        })
    }
}

impl TlsError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        let of_file = |id, path: &Path| Message::new(id).with("path", path.display().to_string());
        match self {
            Self::OneMissing => Message::new("relay-tls-one-missing"),
            Self::NotReadable(path, reason) => of_file("relay-tls-not-readable", path).with("reason", *reason),
            Self::NotAPemFile(path) => of_file("relay-tls-not-a-pem-file", path),
            Self::NoCertificate(path) => of_file("relay-tls-no-certificate", path),
            Self::NoKey(path) => of_file("relay-tls-no-key", path),
            Self::KeyHasPassword(path) => of_file("relay-tls-key-has-password", path),
            Self::NotAPair(certificate, key) => {
                of_file("relay-tls-not-a-pair", certificate).with("key", key.display().to_string())
            }
            Self::NotUsable(path, what) => of_file("relay-tls-not-usable", path).with("reason", what.message()),
        }
    }
}

impl std::fmt::Display for TlsError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// What the relay shows at its start, and what its files looked like before they were read.
pub(super) struct Loaded {
    pub(super) config: Arc<ServerConfig>,
    known: Traces,
}

/// Reads certificate and key.
///
/// # Errors
/// Where they cannot be used.
pub(super) fn load(files: &TlsFiles) -> Result<Loaded, TlsError> {
    // Before they are read: what is written meanwhile is a change.
    let known = traces(files);
    Ok(Loaded { config: server_config(files)?, known })
}

/// A renewed certificate that the relay has not taken yet. A later one takes the place of an earlier one: however busy the
/// relay is, it shows the last.
#[derive(Debug, Default)]
pub(super) struct Renewal(Mutex<Option<Arc<ServerConfig>>>);

impl Renewal {
    fn put(&self, config: Arc<ServerConfig>) {
        *self.lock() = Some(config);
    }

    /// The last one, once.
    pub(super) fn take(&self) -> Option<Arc<ServerConfig>> {
        self.lock().take()
    }

    /// Nothing is half done while it is locked.
    fn lock(&self) -> MutexGuard<'_, Option<Arc<ServerConfig>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What the relay shows to its clients.
fn server_config(files: &TlsFiles) -> Result<Arc<ServerConfig>, TlsError> {
    let (Some(certificate), Some(key)) = (&files.certificate, &files.key) else { return Err(TlsError::OneMissing) };
    let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(&text(certificate)?).collect();
    let chain = chain.ok().filter(|chain| !chain.is_empty());
    let chain = chain.ok_or_else(|| TlsError::NoCertificate(certificate.clone()))?;
    let key_text = text(key)?;
    let has_password = key_text.windows(9).any(|word| word == b"ENCRYPTED");
    let private = PrivateKeyDer::from_pem_slice(&key_text)
        .map_err(|_| if has_password { TlsError::KeyHasPassword(key.clone()) } else { TlsError::NoKey(key.clone()) })?;
    #[allow(clippy::wildcard_enum_match_arm, reason = "rustls may add errors at any time")]
    let not_usable = |error: Error| {
        tracing::debug!("relay: TLS: {error}");
        match error {
            Error::InconsistentKeys(_) => TlsError::NotAPair(certificate.clone(), key.clone()),
            Error::General(_) if has_password => TlsError::KeyHasPassword(key.clone()),
            Error::General(_) => TlsError::NotUsable(key.clone(), Unusable::Key),
            Error::InvalidCertificate(_) => TlsError::NotUsable(certificate.clone(), Unusable::Certificate),
            _ => TlsError::NotUsable(certificate.clone(), Unusable::Other),
        }
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let mut config = builder
        .and_then(|builder| builder.with_no_client_auth().with_single_cert(chain, private))
        .map_err(not_usable)?;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

/// The text of a PEM file.
fn text(path: &Path) -> Result<Vec<u8>, TlsError> {
    let bytes = small_file(path).map_err(|error| TlsError::NotReadable(path.to_owned(), SystemError::from(&error)))?;
    bytes.map(|bytes| pem::plain(&bytes)).ok_or_else(|| TlsError::NotAPemFile(path.to_owned()))
}

/// What is in a file; none where it is no file or larger than any that is of use here.
pub(super) fn small_file(path: &Path) -> io::Result<Option<Vec<u8>>> {
    // Reading a pipe or a device could take for ever.
    let about = fs::metadata(path)?;
    if !about.is_file() || about.len() > MOST_BYTES {
        return Ok(None);
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}

/// What tells that a file has changed.
type Traces = [Option<(u64, SystemTime)>; 2];

fn traces(files: &TlsFiles) -> Traces {
    [&files.certificate, &files.key].map(|path| {
        let about = fs::metadata(path.as_ref()?).ok()?;
        Some((about.len(), about.modified().ok()?))
    })
}

/// The thread `vx-relay-tls`, which looks at the files. Dropping this ends it.
#[derive(Debug)]
pub(super) struct Watch {
    stop: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Watch {
    /// Looks at the files each `pause`. Once they differ from `loaded` and are whole, what they hold is put into `renewal`, and
    /// `renewed` is called.
    pub(super) fn start(
        files: TlsFiles,
        loaded: &Loaded,
        pause: Duration,
        renewal: Arc<Renewal>,
        renewed: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        let (stop, stopped) = bounded(0);
        let known = loaded.known;
        let put = move |config| {
            renewal.put(config);
            renewed();
        };
        let thread = std::thread::Builder::new()
            .name("vx-relay-tls".to_owned())
            .spawn(move || watch(&files, known, pause, &stopped, &put))?;
        Ok(Self { stop: Some(stop), thread: Some(thread) })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the thread that looks at the relay's certificate ended by a panic");
        }
    }
}

fn watch(
    files: &TlsFiles,
    mut known: Traces,
    pause: Duration,
    stopped: &Receiver<()>,
    renewed: &impl Fn(Arc<ServerConfig>),
) {
    let mut last = known;
    while stopped.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
        let now = traces(files);
        // Files that differ from look to look are still being written.
        let is_still = std::mem::replace(&mut last, now) == now;
        if now == known || !is_still {
            continue;
        }
        known = now;
        match server_config(files) {
            Ok(config) => {
                tracing::info!("the relay shows its renewed certificate to whoever connects from now on");
                renewed(config);
            }
            Err(error) => {
                tracing::warn!("the relay keeps the certificate that it has, for the new one cannot be used: {error}");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config() -> Arc<ServerConfig> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/certificates");
        let files = TlsFiles { certificate: Some(folder.join("good.pem")), key: Some(folder.join("server.key")) };
        load(&files).unwrap().config
    }

    #[test]
    fn of_two_renewals_that_nobody_has_taken_the_later_is_shown() {
        let renewal = Renewal::default();
        assert!(renewal.take().is_none());
        let (earlier, later) = (config(), config());
        renewal.put(earlier);
        renewal.put(Arc::clone(&later));
        assert!(renewal.take().is_some_and(|config| Arc::ptr_eq(&config, &later)));
        assert!(renewal.take().is_none(), "it is shown once");
    }

    #[test]
    fn what_is_written_between_the_first_reading_and_the_first_look_is_a_change() {
        let folder = tempfile::tempdir().unwrap();
        let files = TlsFiles {
            certificate: Some(folder.path().join("certificate.pem")),
            key: Some(folder.path().join("key.pem")),
        };
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/certificates");
        fs::copy(fixtures.join("self_signed.pem"), folder.path().join("certificate.pem")).unwrap();
        fs::copy(fixtures.join("server.key"), folder.path().join("key.pem")).unwrap();
        let loaded = load(&files).unwrap();
        fs::copy(fixtures.join("good.pem"), folder.path().join("certificate.pem")).unwrap();
        let (renewal, (told, wait)) = (Arc::new(Renewal::default()), bounded(1));
        let renewed = move || {
            let _ = told.try_send(());
        };
        let watch = Watch::start(files, &loaded, Duration::from_millis(5), Arc::clone(&renewal), renewed).unwrap();
        wait.recv_timeout(Duration::from_secs(10)).unwrap();
        assert!(renewal.take().is_some());
        drop(watch);
    }
}
