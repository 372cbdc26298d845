//! `vxdisplay send`: one event to a server, registered as VXvue (2) and marked as demo.

use std::io::{self, Write as _};
use std::time::{Duration, Instant};

use crossbeam_channel::RecvTimeoutError;
use thiserror::Error;

use crate::cli::SendEvent;
use crate::clock::Clock;
use crate::exam::{BirthDateProblem, clean, read_birth_date};
use crate::l10n::{Message, Reader};
use crate::link::{Direction, Frame, Link, LinkConfig, LinkEvent, LinkEventKind, LinkEvents, LinkState};
use crate::protocol::{Body, ClientType, Command, Json, Outcome, Outgoing, PatientFields, Status, StepFields};

/// How long a reply to the registration is awaited: some servers send none.
const REGISTER_WAIT: Duration = Duration::from_secs(3);
/// How long an error to the event is awaited: servers that accept it say nothing.
const ERROR_WAIT: Duration = Duration::from_secs(1);
/// The error number of a relay that requires a token (docs/RELAY.md).
const TOKEN_WANTED: i64 = 6;
/// How long the server may take to be reached at all.
const CONNECT_WAIT: Duration = Duration::from_secs(10);

/// Why an event was not sent.
#[derive(Debug, Error)]
pub enum SendError {
    /// The birth date could not be one.
    BirthDate(String),
    /// The id names nobody: every display would clear its screen.
    BlankId,
    /// The thread of the link could not be started.
    Start(#[from] io::Error),
    /// No connection.
    NotConnected(Message),
    /// No connection in time, and no reason known.
    TimedOut {
        /// The server's URL.
        server: String,
    },
    /// The registration was refused.
    RegisterRefused {
        /// The server's URL.
        server: String,
        /// The server's error number.
        error: Option<i64>,
    },
    /// The event was refused.
    EventRefused {
        /// The server's URL.
        server: String,
        /// The server's error number.
        error: Option<i64>,
    },
    /// The connection ended before the event was through.
    Closed {
        /// The server's URL.
        server: String,
    },
}

impl SendError {
    /// What is wrong, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = |id, server: &str| Message::new(id).with("server", server);
        let refused = |id, server: &str, error: Option<i64>| match error {
            Some(number) => {
                let form = if number == TOKEN_WANTED { "token" } else { "numbered" };
                message(id, server).with("number", number.to_string()).form(form)
            }
            None => message(id, server),
        };
        match self {
            Self::BirthDate(date) => Message::new("send-birth-date").with("date", date.as_str()),
            Self::BlankId => Message::new("send-blank-id"),
            Self::Start(reason) => Message::new("link-no-thread").with("reason", reason),
            Self::NotConnected(why) => why.clone(),
            Self::TimedOut { server } => message("send-timed-out", server).with("seconds", CONNECT_WAIT.as_secs()),
            Self::RegisterRefused { server, error } => refused("send-register-refused", server, *error),
            Self::EventRefused { server, error } => refused("send-event-refused", server, *error),
            Self::Closed { server } => message("send-closed", server),
        }
    }

    /// Whether what was asked for cannot be, so that nothing was tried.
    #[must_use]
    pub const fn is_usage(&self) -> bool {
        match self {
            Self::BirthDate(_) | Self::BlankId => true,
            Self::Start(_)
            | Self::NotConnected(_)
            | Self::TimedOut { .. }
            | Self::RegisterRefused { .. }
            | Self::EventRefused { .. }
            | Self::Closed { .. } => false,
        }
    }
}

impl std::fmt::Display for SendError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.message().fmt(f)
    }
}

/// Sends the event and waits for what the server says about it.
///
/// # Errors
/// [`SendError`], each with its cause and remedy.
pub fn send(
    event: &SendEvent,
    config: LinkConfig,
    today: chrono::NaiveDate,
    reader: Reader<'_>,
) -> Result<(), SendError> {
    let outgoing = outgoing(event, today)?;
    let server = config.server.to_string();
    let config = LinkConfig { role: ClientType::Vxvue, ..config };
    let (handle, events) = Link::start(config, Clock::boxed(), std::sync::Arc::new(|| ()))?;
    register(&events, &server, reader)?;
    handle.send_text(outgoing.to_text()).map_err(|_| SendError::Closed { server: server.clone() })?;
    wait_for_error(&events, &server)?;
    handle.quit();
    Ok(())
}

fn outgoing(event: &SendEvent, today: chrono::NaiveDate) -> Result<Outgoing, SendError> {
    Ok(match event {
        SendEvent::Patient { id, .. } if clean(id).is_empty() => return Err(SendError::BlankId),
        SendEvent::Patient { id, name, birth } => {
            if let Some(birth) = birth {
                read_birth_date(birth, today).map_err(|_: BirthDateProblem| SendError::BirthDate(birth.clone()))?;
            }
            let patient = PatientFields { id: id.clone(), name: name.clone(), birth: birth.clone() };
            Outgoing::Patient { patient, demo: true }
        }
        SendEvent::Step { body, projection } => {
            Outgoing::Step { step: StepFields { body_part: body.clone(), projection: projection.clone() }, demo: true }
        }
        SendEvent::Start => Outgoing::Started { demo: true },
        SendEvent::Complete => Outgoing::Completed { demo: true },
    })
}

/// Waits until the registration is answered, or left unanswered for long enough to be called unconfirmed.
fn register(events: &LinkEvents, server: &str, reader: Reader<'_>) -> Result<(), SendError> {
    let mut deadline = Instant::now() + CONNECT_WAIT;
    let mut open = false;
    loop {
        match next(events, deadline) {
            Some(LinkEventKind::Up(_)) => {
                open = true;
                deadline = Instant::now() + REGISTER_WAIT;
            }
            Some(LinkEventKind::State(LinkState::Registered)) => return Ok(()),
            Some(LinkEventKind::Frame(frame)) => {
                if let Some((link_command, error)) = refusal(&frame)
                    && link_command == Command::RegisterClient
                {
                    return Err(SendError::RegisterRefused { server: server.to_owned(), error });
                }
            }
            Some(LinkEventKind::Notice(notice)) if !open => return Err(SendError::NotConnected(notice.message())),
            Some(LinkEventKind::Down { .. }) => return Err(SendError::Closed { server: server.to_owned() }),
            Some(
                LinkEventKind::State(_)
                | LinkEventKind::Progress(_)
                | LinkEventKind::Pong { .. }
                | LinkEventKind::Woke { .. }
                | LinkEventKind::Notice(_),
            ) => {}
            None if open => {
                // Where nobody reads standard error there is nobody to tell.
                let unconfirmed = Message::new("send-unconfirmed").with("server", server);
                let _ = writeln!(io::stderr(), "{}", reader.text(&unconfirmed));
                return Ok(());
            }
            None => return Err(SendError::TimedOut { server: server.to_owned() }),
        }
    }
}

fn wait_for_error(events: &LinkEvents, server: &str) -> Result<(), SendError> {
    let deadline = Instant::now() + ERROR_WAIT;
    while let Some(kind) = next(events, deadline) {
        match kind {
            LinkEventKind::Frame(frame) => {
                if let Some((_, error)) = refusal(&frame) {
                    return Err(SendError::EventRefused { server: server.to_owned(), error });
                }
            }
            LinkEventKind::Down { .. } => return Err(SendError::Closed { server: server.to_owned() }),
            LinkEventKind::State(_)
            | LinkEventKind::Progress(_)
            | LinkEventKind::Up(_)
            | LinkEventKind::Pong { .. }
            | LinkEventKind::Woke { .. }
            | LinkEventKind::Notice(_) => {}
        }
    }
    Ok(())
}

fn next(events: &LinkEvents, deadline: Instant) -> Option<LinkEventKind> {
    match events.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
        Ok(LinkEvent { kind, .. }) => Some(kind),
        Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => None,
    }
}

/// A reply with `status` 0: the command it answers and its error number.
fn refusal(frame: &Frame) -> Option<(Command, Option<i64>)> {
    if frame.direction != Direction::Incoming {
        return None;
    }
    let Outcome::Message(message) = &frame.decoded.as_ref()?.outcome else { return None };
    match &message.body {
        Body::Reply(reply) => (reply.status == Some(Status::Failure)).then(|| (message.command.clone(), reply.error)),
        // A reply to an event has the event's command, and its data a status.
        Body::None
        | Body::Patient(_)
        | Body::NoPatient(_)
        | Body::Step(_)
        | Body::Started
        | Body::Completed
        | Body::Refused => {
            let data = message.raw.member("data")?;
            (data.member("status").and_then(Json::as_integer) == Some(0))
                .then(|| (message.command.clone(), data.member("error").and_then(Json::as_integer)))
        }
    }
}
