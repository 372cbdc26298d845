//! `vxdisplay status`: how the running instance is.

use std::time::Duration;

use thiserror::Error;

use crate::cli::StatusArgs;
use crate::health::Health;
use crate::instance::{AskError, Found, InstanceError, InstanceRequest, InstanceResponse, Refusal, RuntimeDir};
use crate::l10n::{Locale, Message, Reader};

/// How long an instance may take to answer.
const TIMEOUT: Duration = Duration::from_secs(2);

/// Why there is nothing to tell.
#[derive(Debug, Error)]
pub enum StatusError {
    /// None runs.
    NobodyRuns {
        /// The server asked for, its password hidden.
        server: String,
    },
    /// Several run, and none for the configured server.
    Several {
        /// The configured server, its password hidden.
        server: String,
        /// The servers of those that run.
        running: Vec<String>,
    },
    /// It runs, and says no.
    Refused(Refusal),
    /// It runs, and does not answer.
    Ask(#[from] AskError),
    /// It cannot be looked for.
    Instance(#[from] InstanceError),
}

impl StatusError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NobodyRuns { server } => Message::new("status-nobody-runs").with("server", server.as_str()),
            Self::Several { server, running } => {
                Message::new("status-several").with("server", server.as_str()).with("running", running.join(", "))
            }
            Self::Refused(why) => Message::new("status-refused").with("why", why.message()),
            Self::Ask(error) => error.message(),
            Self::Instance(error) => error.message(),
        }
    }
}

impl std::fmt::Display for StatusError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// How the instance of this server is. Where the server was not named on the command line, the only one that runs for
/// another server is taken for the one that is meant.
///
/// # Errors
/// [`StatusError`].
pub fn status(args: &StatusArgs, server: &str, reader: Reader<'_>) -> Result<String, StatusError> {
    let place = RuntimeDir::of_this_user()?;
    let locale = if args.json { Locale::EN } else { reader.locale() };
    let (health, of) = match place.ask(server, InstanceRequest::Status(locale), TIMEOUT) {
        Err(AskError::NobodyRuns) if args.server.is_none() => other(&place, server, locale)?,
        Err(AskError::NobodyRuns) => return Err(StatusError::NobodyRuns { server: server.to_owned() }),
        answer => (told(answer?)?, server.to_owned()),
    };
    Ok(if args.json { format!("{}\n", health.to_json()) } else { health.to_text(&of, reader) })
}

/// The only one that runs, and its server.
fn other(place: &RuntimeDir, server: &str, locale: Locale) -> Result<(Health, String), StatusError> {
    let mut running = place.running(locale, TIMEOUT)?;
    match (running.pop(), running.as_slice()) {
        (None, _) => Err(StatusError::NobodyRuns { server: server.to_owned() }),
        (Some(Found { server, answer }), []) => Ok((told(answer?)?, server)),
        (Some(last), others) => {
            let running = others.iter().chain([&last]).map(|found| found.server.clone()).collect();
            Err(StatusError::Several { server: server.to_owned(), running })
        }
    }
}

fn told(answer: InstanceResponse) -> Result<Health, StatusError> {
    match answer {
        InstanceResponse::Status(health) => Ok(*health),
        InstanceResponse::Refused(why) => Err(StatusError::Refused(why)),
        InstanceResponse::Done => Err(StatusError::Ask(AskError::Garbled)),
    }
}
