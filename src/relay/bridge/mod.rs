//! The bridge: a relay's events for relays elsewhere, over a NATS broker that the hospital has.
//!
//! A relay either publishes the events of its room or follows those of another one, never both: what it hears from the bridge
//! it cannot publish again. What is pure (the protocol, the stamps, when a room may be followed) is apart from the one thread,
//! `vx-relay-bridge`, that talks to the broker. docs/BRIDGE.md says what is promised.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use rustls::ClientConfig;

pub(super) use self::handle::{Bridge, Publisher};
pub(super) use self::sink::Sink;
pub use self::state::BridgeStats;
use crate::l10n::{Message, SystemError};
use crate::net::nats::{Server, ServersError, is_token, servers};

mod codec;
mod credentials;
mod environment;
mod failure;
mod follow;
mod handle;
mod outbox;
mod redact;
mod session;
mod sink;
mod stamp;
mod state;
mod trust;
mod turns;
mod wire;
mod worker;

/// Which way the events go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the clients of this relay to the broker.
    Publish,
    /// From the broker to the displays of this relay, which takes no events from anybody else.
    Follow,
}

/// Over which broker a relay is connected to others, and with which room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BridgeConfig {
    /// The broker's servers, with commas between them: `nats://host:4222, tls://other`.
    pub servers: String,
    /// Which way the events go.
    pub direction: Direction,
    /// The site, as the second token of a subject: letters, digits, `-` and `_`.
    pub site: String,
    /// The room that is published or followed, as the third.
    pub room: String,
    /// A file with what the broker wants to be shown; none where the environment has it, or nothing is wanted.
    pub credentials: Option<PathBuf>,
    /// Authorities that are trusted beside those of the operating system, in PEM form.
    pub ca_file: Option<PathBuf>,
    /// Whether the bridge passes patient data on.
    pub patient_data: bool,
}

impl BridgeConfig {
    /// Whether patient data may leave this computer unencrypted.
    #[must_use]
    pub fn is_in_clear(&self) -> bool {
        let is_open = |server: &Server| !server.tls && !server.is_this_computer();
        self.patient_data && servers(&self.servers).is_ok_and(|servers| servers.iter().any(is_open))
    }
}

/// Why there is no bridge.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BridgeError {
    /// What should be the address of a NATS server.
    Address(String),
    /// An address contains a password or token.
    SecretInAddress,
    /// Site or room is missing, or cannot be a part of a subject.
    Place,
    /// A demo would be shown among the events of a room.
    DemoWhileFollowing,
    /// The file with the credentials cannot be read.
    CredentialsNotReadable(PathBuf, SystemError),
    /// There are none in it.
    CredentialsNotUsable(PathBuf),
    /// The file with the authorities cannot be read.
    AuthoritiesNotReadable(PathBuf, SystemError),
    /// There is no certificate in the file.
    Authorities(PathBuf),
    /// The system trusts nobody, or refuses TLS.
    Tls(String),
}

impl BridgeError {
    /// Whether the settings contradict themselves, whatever the files hold that they name.
    #[must_use]
    pub const fn is_usage(&self) -> bool {
        matches!(self, Self::Address(_) | Self::SecretInAddress | Self::Place | Self::DemoWhileFollowing)
    }

    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        let of_file = |id, path: &PathBuf| Message::new(id).with("path", path.display().to_string());
        match self {
            Self::Address(address) => Message::new("relay-bridge-address").with("address", address.as_str()),
            Self::SecretInAddress => Message::new("relay-bridge-secret-in-address"),
            Self::Place => Message::new("relay-bridge-place"),
            Self::DemoWhileFollowing => Message::new("relay-bridge-demo"),
            Self::CredentialsNotReadable(path, reason) => {
                of_file("relay-bridge-credentials-not-readable", path).with("reason", *reason)
            }
            Self::CredentialsNotUsable(path) => of_file("relay-bridge-credentials-not-usable", path),
            Self::AuthoritiesNotReadable(path, reason) => {
                of_file("relay-bridge-ca-not-readable", path).with("reason", *reason)
            }
            Self::Authorities(path) => of_file("relay-bridge-ca-not-usable", path),
            Self::Tls(reason) => Message::new("relay-bridge-tls").with("reason", reason.as_str()),
        }
    }
}

impl From<ServersError> for BridgeError {
    fn from(error: ServersError) -> Self {
        match error {
            ServersError::Address(address) => Self::Address(address),
            ServersError::Secret => Self::SecretInAddress,
        }
    }
}

impl std::fmt::Display for BridgeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// A bridge's configuration after everything that can be wrong with it was looked at.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) direction: Direction,
    pub(super) patient_data: bool,
    servers: Vec<Server>,
    /// `vx.site.room`
    subject: String,
    credentials: Option<PathBuf>,
    ca_file: Option<PathBuf>,
    /// Made once a server wants it.
    tls: OnceLock<Arc<ClientConfig>>,
}

impl Plan {
    /// Looks at a configuration. Reads files.
    ///
    /// # Errors
    /// Where there can be no bridge with it.
    pub(super) fn new(config: &BridgeConfig) -> Result<Self, BridgeError> {
        let servers = servers(&config.servers)?;
        if !is_token(&config.site) || !is_token(&config.room) {
            return Err(BridgeError::Place);
        }
        if let Some(path) = &config.credentials {
            credentials::Credentials::read(path)?;
        }
        let plan = Self {
            direction: config.direction,
            patient_data: config.patient_data,
            servers,
            subject: format!("vx.{}.{}", config.site, config.room),
            credentials: config.credentials.clone(),
            ca_file: config.ca_file.clone(),
            tls: OnceLock::new(),
        };
        if plan.ca_file.is_some() || plan.servers.iter().any(|server| server.tls) {
            plan.tls()?;
        }
        Ok(plan)
    }

    /// Whose certificates are trusted. Reads files the first time.
    fn tls(&self) -> Result<Arc<ClientConfig>, BridgeError> {
        if let Some(tls) = self.tls.get() {
            return Ok(Arc::clone(tls));
        }
        let tls = trust::client_config(self.ca_file.as_deref())?;
        Ok(Arc::clone(self.tls.get_or_init(|| tls)))
    }
}
