//! Credentials in the environment, under the names that the broker's own tools know.

use std::env;
use std::path::Path;

use super::BridgeError;
use super::credentials::Credentials;

/// `NATS_CREDS` names a file; `NATS_USER` is a user with `NATS_PASSWORD`, and a token without.
///
/// # Errors
/// Where the file cannot be used.
pub(super) fn credentials() -> Result<Credentials, BridgeError> {
    let of = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    if let Some(path) = of("NATS_CREDS") {
        return Credentials::read(Path::new(&path));
    }
    Ok(match (of("NATS_USER"), of("NATS_PASSWORD")) {
        (Some(user), Some(password)) => Credentials::UserPassword(user, password),
        (Some(token), None) => Credentials::Token(token),
        (None, _) => Credentials::None,
    })
}
