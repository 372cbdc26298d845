//! From a connected socket to an open WebSocket: TLS, the request, the answer.

use std::io::{self, ErrorKind, Read, Write};

use tungstenite::handshake::client::generate_key;

use super::answer::classify;
use super::upgrade::{self, Progress};
use super::wire::Wire;
use super::{Answer, HandshakeFailure, Limits, Target, TlsFailure, UpgradeFacts, tls};

/// A handshake under way.
#[derive(Debug)]
pub(super) struct Opening {
    wire: Wire,
    key: String,
    /// What is left of the request.
    request: Vec<u8>,
    /// The request holds a user and a password.
    has_password: bool,
    /// There is no request: it is only asked whether the port speaks TLS.
    is_question: bool,
    answer: Vec<u8>,
    limits: Box<Limits>,
}

/// The result of a turn.
#[derive(Debug)]
pub(super) enum OpeningStep {
    /// More is expected; whether any bytes arrived in this turn.
    Pending(Opening, bool),
    /// The WebSocket is open.
    Open(Wire, UpgradeFacts),
    /// It will not open.
    Failed(HandshakeFailure),
}

impl Opening {
    pub(super) fn new(wire: Wire, target: &Target, limits: &Limits) -> Self {
        let key = generate_key();
        let request = upgrade::request(target, &key).into_bytes();
        let has_password = target.credentials.is_some();
        Self {
            wire,
            key,
            request,
            has_password,
            is_question: false,
            answer: Vec::new(),
            limits: Box::new(limits.clone()),
        }
    }

    /// The question whether a port speaks TLS; it ends as a failure.
    pub(super) fn question(wire: Wire, limits: &Limits) -> Self {
        Self {
            wire,
            key: String::new(),
            request: Vec::new(),
            has_password: false,
            is_question: true,
            answer: Vec::new(),
            limits: Box::new(limits.clone()),
        }
    }

    pub(super) const fn wire(&mut self) -> &mut Wire {
        &mut self.wire
    }

    /// Continues as far as the socket allows.
    pub(super) fn turn(mut self, budget: usize) -> OpeningStep {
        self.wire.begin_turn(budget);
        let before = self.wire.received();
        if self.is_question {
            return self.ask();
        }
        match self.advance() {
            Ok(Progress::Incomplete) => {
                let heard = self.wire.received() != before;
                OpeningStep::Pending(self, heard)
            }
            Ok(Progress::Open(length, mut facts)) => {
                facts.tls = self.wire.tls_version();
                self.wire.begin_frames(self.answer.split_off(length.min(self.answer.len())), &self.limits);
                OpeningStep::Open(self.wire, facts)
            }
            Ok(Progress::Failed(HandshakeFailure::Denied(401))) if self.has_password => {
                OpeningStep::Failed(HandshakeFailure::WrongPassword)
            }
            Ok(Progress::Failed(failure)) => OpeningStep::Failed(failure),
            Err(error) => OpeningStep::Failed(self.failure(&error)),
        }
    }

    fn ask(mut self) -> OpeningStep {
        let before = self.wire.received();
        let speaks_tls = match self.wire.shake_hands() {
            Ok(false) => {
                let heard = self.wire.received() != before;
                return OpeningStep::Pending(self, heard);
            }
            Ok(true) => true,
            Err(error) => tls::inside(&error).is_some_and(|error| tls::failure(error, self.wire.first()).speaks_tls()),
        };
        let failure =
            if speaks_tls { HandshakeFailure::NotHttp(Answer::Tls) } else { HandshakeFailure::ClosedUnanswered };
        OpeningStep::Failed(failure)
    }

    fn advance(&mut self) -> io::Result<Progress> {
        if !self.wire.shake_hands()? {
            return Ok(Progress::Incomplete);
        }
        let written = self.write_request();
        // A server that rejects us may answer and close before it has read the request.
        let read = self.read_answer();
        match read {
            Err(_) => {
                written?;
                read
            }
            Ok(_) => read,
        }
    }

    fn write_request(&mut self) -> io::Result<()> {
        while !self.request.is_empty() {
            match self.wire.write(&self.request) {
                Ok(count) => drop(self.request.drain(..count.min(self.request.len()))),
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error),
            }
        }
        match self.wire.flush() {
            Err(error) if error.kind() == ErrorKind::WouldBlock => Ok(()),
            other => other,
        }
    }

    fn read_answer(&mut self) -> io::Result<Progress> {
        let mut chunk = [0; 4096];
        loop {
            let count = match self.wire.read(&mut chunk) {
                Ok(0) => return Err(ErrorKind::UnexpectedEof.into()),
                Ok(count) => count,
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(Progress::Incomplete),
                Err(error) => return Err(error),
            };
            self.answer.extend(chunk.iter().take(count));
            let progress = upgrade::read(&self.answer, &self.key, self.limits.header_bytes);
            if progress != Progress::Incomplete {
                return Ok(progress);
            }
        }
    }

    fn failure(&self, error: &io::Error) -> HandshakeFailure {
        if let Some(error) = tls::inside(error) {
            return HandshakeFailure::Tls(tls::failure(error, self.wire.first()));
        }
        let first = self.wire.first();
        // Data received before the end may say more than the end itself. Inside TLS only decrypted data counts.
        let said = if self.wire.has_tls() { self.answer.as_slice() } else { first };
        let said = (!said.is_empty()).then(|| classify(said));
        match (error.kind(), said) {
            (_, Some(answer)) if answer.is_foreign() => HandshakeFailure::NotHttp(answer),
            (ended, None) if self.wire.has_tls() && is_end(ended) => {
                HandshakeFailure::Tls(if self.wire.is_tls_agreed() {
                    TlsFailure::EndedAfter
                } else {
                    TlsFailure::EndedBefore
                })
            }
            (ErrorKind::UnexpectedEof, None) => HandshakeFailure::ClosedUnanswered,
            (ended, Some(_)) if is_end(ended) => HandshakeFailure::ClosedMidway,
            (ended, None) if is_end(ended) => HandshakeFailure::Reset,
            (_, _) => {
                tracing::debug!("link: {error}");
                HandshakeFailure::Io(error.into())
            }
        }
    }
}

/// Whether the server, or something in between, ended or reset the connection.
const fn is_end(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnexpectedEof | ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe
    )
}
