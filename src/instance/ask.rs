//! Asking a running instance.

use std::fs;
use std::io;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use super::address::Address;
use super::claim::{Instance, InstanceClaim, Note, Running};
use super::error::InstanceError;
use super::message::{InstanceRequest, InstanceResponse};
use super::place::RuntimeDir;
use super::wire::{NoLine, connect, read_line, write_line};
use crate::l10n::{Locale, Message};

/// How often one that starts at this moment is tried.
const RETRY: Duration = Duration::from_millis(20);

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// None runs for this user and server.
    NobodyRuns,
    /// One runs, and did not answer in time.
    Silent(Duration),
    /// One runs, and what came is no answer.
    Garbled,
    /// The connection broke.
    Broken(io::Error),
    /// It cannot be looked for.
    Instance(#[from] InstanceError),
}

impl AskError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NobodyRuns => Message::new("ask-nobody-runs"),
            Self::Silent(waited) => Message::new("ask-silent").with("seconds", waited.as_secs_f64()),
            Self::Garbled => Message::new("ask-garbled"),
            Self::Broken(reason) => Message::new("ask-broken").with("reason", reason),
            Self::Instance(error) => error.message(),
        }
    }
}

impl std::fmt::Display for AskError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// An instance that runs.
#[derive(Debug)]
pub struct Found {
    /// Its server, for people.
    pub server: String,
    /// What it answered.
    pub answer: Result<InstanceResponse, AskError>,
}

/// Asks the instance of this user for this server (the text of its address).
///
/// # Errors
/// [`AskError`]; [`AskError::NobodyRuns`] at once where none runs.
pub fn ask(server: &str, ask: InstanceRequest, timeout: Duration) -> Result<InstanceResponse, AskError> {
    RuntimeDir::of_this_user()?.ask(server, ask, timeout)
}

/// Asks all instances of this user for their status, with reasons in this language, each for at most this time.
///
/// # Errors
/// Where the folder cannot be read.
pub fn running(locale: Locale, timeout: Duration) -> Result<Vec<Found>, InstanceError> {
    RuntimeDir::of_this_user()?.running(locale, timeout)
}

impl Running {
    /// Asks it. One that starts at this moment is waited for.
    ///
    /// # Errors
    /// Where no answer comes in this time.
    pub fn ask(&self, ask: InstanceRequest, timeout: Duration) -> Result<InstanceResponse, AskError> {
        ask_patiently(&self.place, self.address.key(), ask, timeout)
    }
}

impl RuntimeDir {
    /// As [`ask`](super::ask()), of an instance in this place.
    ///
    /// # Errors
    /// [`AskError`].
    pub fn ask(&self, server: &str, ask: InstanceRequest, timeout: Duration) -> Result<InstanceResponse, AskError> {
        ask_in(self, Address::of(server).key(), ask, timeout)
    }

    /// As [`running`], of the instances in this place.
    ///
    /// # Errors
    /// Where the folder cannot be read.
    pub fn running(&self, locale: Locale, timeout: Duration) -> Result<Vec<Found>, InstanceError> {
        let mut found = Vec::new();
        for key in self.keys()? {
            let note = fs::read(self.note(&key)).ok().and_then(|json| serde_json::from_slice::<Note>(&json).ok());
            let Some(note) = note else { continue };
            match ask_in(self, &key, InstanceRequest::Status(locale), timeout) {
                Err(AskError::NobodyRuns) => {}
                answer => found.push(Found { server: note.server, answer }),
            }
        }
        found.sort_by(|one, other| one.server.cmp(&other.server));
        Ok(found)
    }
}

impl Instance {
    /// Claims as [`Self::claim`], for a display that has a desktop: one that runs where nobody can see it gives way, or is waited for at most this long
    /// while it starts or ends.
    ///
    /// # Errors
    /// As [`Self::claim`].
    pub fn claim_for_desktop(server: &str, patience: Duration) -> Result<InstanceClaim, InstanceError> {
        Self::claim_for_desktop_in(&RuntimeDir::of_this_user()?, server, patience)
    }

    /// The same in a place of one's own.
    ///
    /// # Errors
    /// As [`Self::claim`].
    pub fn claim_for_desktop_in(
        place: &RuntimeDir,
        server: &str,
        patience: Duration,
    ) -> Result<InstanceClaim, InstanceError> {
        let deadline = Instant::now() + patience;
        loop {
            let claim = Self::claim_in(place, server)?;
            let left = deadline.saturating_duration_since(Instant::now());
            if matches!(claim, InstanceClaim::First(_)) || left <= RETRY {
                return Ok(claim);
            }
            match place.ask(server, InstanceRequest::GiveWay, left) {
                // It stays, or is of a version that does not know the question.
                Ok(InstanceResponse::Refused(_) | InstanceResponse::Status(_)) | Err(AskError::Garbled) => {
                    return Ok(claim);
                }
                Ok(InstanceResponse::Done) | Err(_) => std::thread::sleep(RETRY),
            }
        }
    }
}

fn ask_in(
    place: &RuntimeDir,
    key: &str,
    ask: InstanceRequest,
    timeout: Duration,
) -> Result<InstanceResponse, AskError> {
    let deadline = Instant::now() + timeout;
    let never = AtomicBool::new(false);
    let stream = connect(place, key).map_err(|error| {
        // Refused: a killed process left its socket.
        let nobody = matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused);
        if nobody { AskError::NobodyRuns } else { AskError::Broken(error) }
    })?;
    let fault = |no_line| match no_line {
        NoLine::Silent => AskError::Silent(timeout),
        NoLine::TooLong => AskError::Garbled,
        NoLine::Broken(error) => AskError::Broken(error),
    };
    write_line(&stream, &ask.to_line(), deadline, &never).map_err(fault)?;
    let line = read_line(&stream, deadline, &never).map_err(fault)?;
    InstanceResponse::read(&line).ok_or(AskError::Garbled)
}

/// Asks one that is known to run: its socket may be about to come.
fn ask_patiently(
    place: &RuntimeDir,
    key: &str,
    ask: InstanceRequest,
    timeout: Duration,
) -> Result<InstanceResponse, AskError> {
    let deadline = Instant::now() + timeout;
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        match ask_in(place, key, ask, left) {
            Err(AskError::NobodyRuns) if left > RETRY => std::thread::sleep(RETRY),
            Err(AskError::NobodyRuns | AskError::Silent(_)) => return Err(AskError::Silent(timeout)),
            answer => return answer,
        }
    }
}
