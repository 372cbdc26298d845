//! An open WebSocket: messages in, messages out, and what its errors mean.

use std::io::{self, ErrorKind};

use socket2::Socket;
use tungstenite::error::{Error, ProtocolError};
use tungstenite::protocol::frame::coding::CloseCode;
use tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};
use tungstenite::{Message, WebSocket};

use super::sieve::Beginning;
use super::tracker::Unfinished;
use super::wire::Wire;
use super::{DownReason, Limits, ProtocolFault, tls};
use crate::net::Watched;

/// A WebSocket that is open or in its close handshake.
pub(super) struct Open {
    socket: WebSocket<Wire>,
    /// Bytes received when the policy was last notified.
    told: u64,
    lingering: bool,
    /// Why sending failed. The system reports each error once, so a later read may see only the end of the stream.
    failed: Option<DownReason>,
    /// The payload of the close frame that was received, in bytes: its code and its reason, which is not kept.
    close_size: usize,
}

/// The bytes of the code in a close frame.
pub(super) const CLOSE_CODE: usize = 2;

/// The result of a read.
pub(super) enum ReadOutcome {
    /// A whole message or a control frame.
    Message(Message),
    /// The beginning of a message that is too long to be read. The rest is skipped as it comes.
    Beginning(Beginning),
    /// Nothing now. `more`: the turn's budget is used up, so there may be more data without another readiness event.
    Nothing { more: bool },
    /// The connection has ended; `lingers` if the close handshake is still possible.
    Over { reason: DownReason, lingers: bool },
}

/// The result of a send.
pub(super) enum Sent {
    /// Sent or queued.
    Yes,
    /// The send buffer is full.
    Full,
    /// The connection has ended; the next reads return the server's last messages, then the reason.
    Over,
}

impl Open {
    pub(super) fn new(wire: Wire, limits: &Limits) -> Self {
        let config = WebSocketConfig::default()
            .read_buffer_size(4 * 1024)
            .write_buffer_size(0)
            .max_write_buffer_size(limits.write_buffer_bytes.max(1))
            .max_message_size(Some(limits.message_bytes))
            .max_frame_size(Some(limits.message_bytes));
        Self {
            socket: WebSocket::from_raw_socket(wire, Role::Client, Some(config)),
            told: 0,
            lingering: false,
            failed: None,
            close_size: 0,
        }
    }

    pub(super) const fn close_size(&self) -> usize {
        self.close_size
    }

    pub(super) const fn is_lingering(&self) -> bool {
        self.lingering
    }

    pub(super) fn begin_turn(&mut self, budget: usize) {
        self.socket.get_mut().begin_turn(budget);
    }

    pub(super) fn watched(&mut self) -> &mut Watched<Socket> {
        self.socket.get_mut().watched()
    }

    /// Whether the last turn ended because of the budget.
    pub(super) fn is_exhausted(&self) -> bool {
        self.socket.get_ref().is_exhausted()
    }

    pub(super) fn wants_write(&self) -> bool {
        self.socket.get_ref().wants_write()
    }

    /// Whether bytes arrived since the last call.
    pub(super) fn has_news(&mut self) -> bool {
        let received = self.socket.get_ref().received();
        std::mem::replace(&mut self.told, received) != received
    }

    /// The message that has begun but not ended.
    pub(super) fn unfinished(&self) -> Option<Unfinished> {
        self.socket.get_ref().unfinished()
    }

    /// How much of a slowly arriving long message has been received, if much more than at the last check.
    pub(super) fn growing(&mut self) -> Option<Beginning> {
        self.socket.get_mut().growing()
    }

    /// The next message. Pongs and the answer to a close frame go out by themselves.
    pub(super) fn read(&mut self) -> ReadOutcome {
        match self.read_whole() {
            Ok(Message::Close(frame)) => {
                let reason = match &frame {
                    // What the library makes of a code that must not be sent.
                    Some(frame)
                        if frame.code == CloseCode::Protocol && frame.reason.as_str() == "Protocol violation" =>
                    {
                        DownReason::IllegalClose
                    }
                    Some(frame) => DownReason::ClosedByServer(Some(frame.code.into())),
                    None => DownReason::ClosedByServer(None),
                };
                self.close_size = frame.map_or(0, |frame| CLOSE_CODE + frame.reason.len());
                self.lingering = true;
                self.flush();
                ReadOutcome::Over { reason, lingers: true }
            }
            Ok(message) => ReadOutcome::Message(message),
            Err(Error::Io(error)) if error.kind() == ErrorKind::WouldBlock => {
                match self.socket.get_mut().take_beginning() {
                    Some(beginning) => ReadOutcome::Beginning(beginning),
                    None => ReadOutcome::Nothing { more: self.is_exhausted() },
                }
            }
            Err(error) => {
                let (reason, code) = meaning(&error);
                let reason = match self.failed.take() {
                    Some(before) if reason == DownReason::Ended => before,
                    Some(_) | None => reason,
                };
                if let Some(code) = code {
                    self.close(code);
                }
                ReadOutcome::Over { reason, lingers: code.is_some() }
            }
        }
    }

    /// The messages of the WebSocket, without the remains of messages that were too long.
    fn read_whole(&mut self) -> Result<Message, Error> {
        loop {
            let read = self.socket.read();
            // A text that was cut may end in the middle of a letter.
            let may_be_leftover = matches!(read, Ok(Message::Text(_) | Message::Binary(_)) | Err(Error::Utf8(_)));
            if !may_be_leftover || !self.socket.get_mut().take_leftover() {
                return read;
            }
        }
    }

    pub(super) fn send(&mut self, message: Message) -> Sent {
        match self.socket.send(message) {
            Ok(()) => Sent::Yes,
            // The frame is queued: sending it again would send it twice.
            Err(Error::Io(error)) if error.kind() == ErrorKind::WouldBlock => Sent::Yes,
            Err(Error::WriteBufferFull(_)) => Sent::Full,
            Err(error) => {
                self.failed.get_or_insert(meaning(&error).0);
                Sent::Over
            }
        }
    }

    /// Sends as much of the queue as the socket accepts. An error surfaces at the next read.
    pub(super) fn flush(&mut self) {
        let _ = self.socket.flush();
    }

    /// Sends as much of a close frame as the socket accepts, and stops reading.
    pub(super) fn close(&mut self, code: u16) {
        if !std::mem::replace(&mut self.lingering, true) {
            let frame = CloseFrame { code: code.into(), reason: "".into() };
            let _ = self.socket.close(Some(frame));
        }
    }

    /// Closes at once: a close frame and TLS `close_notify`, if the socket accepts them.
    pub(super) fn leave(&mut self, code: u16) {
        self.close(code);
        self.socket.get_mut().close_tls();
    }

    /// While lingering: sends the rest and discards input. True when the server has closed its side.
    pub(super) fn linger(&mut self) -> bool {
        self.flush();
        self.socket.get_mut().discard()
    }
}

/// Why the connection ended, and the close code to send if the server is still there.
#[allow(clippy::wildcard_enum_match_arm, reason = "what remains is no end that a server can cause")]
fn meaning(error: &Error) -> (DownReason, Option<u16>) {
    match error {
        Error::Io(error) => (io_reason(error), None),
        Error::Capacity(_) => (DownReason::TooLong, Some(1009)),
        Error::Utf8(_) => (DownReason::NotUtf8, Some(1007)),
        Error::Protocol(ProtocolError::ResetWithoutClosingHandshake | ProtocolError::ReceivedAfterClosing)
        | Error::ConnectionClosed
        | Error::AlreadyClosed => (DownReason::Ended, None),
        Error::Protocol(ProtocolError::InvalidCloseSequence) => (DownReason::IllegalClose, Some(1002)),
        Error::Protocol(error) => (DownReason::Protocol(fault(error)), Some(1002)),
        _ => (DownReason::Protocol(ProtocolFault::Other), Some(1002)),
    }
}

#[allow(clippy::wildcard_enum_match_arm, reason = "the standard library may add kinds at any time")]
fn io_reason(error: &io::Error) -> DownReason {
    if let Some(error) = tls::inside(error) {
        tracing::debug!("link: TLS: {error}");
        return DownReason::Tls;
    }
    match error.kind() {
        ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted | ErrorKind::BrokenPipe => DownReason::Reset,
        ErrorKind::TimedOut | ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable => DownReason::PathTimedOut,
        ErrorKind::UnexpectedEof => DownReason::Ended,
        _ => {
            tracing::debug!("link: {error}");
            DownReason::Io(error.into())
        }
    }
}

#[allow(clippy::wildcard_enum_match_arm, reason = "what remains is no frame that a server can send")]
const fn fault(error: &ProtocolError) -> ProtocolFault {
    match error {
        ProtocolError::MaskedFrameFromServer => ProtocolFault::Masked,
        ProtocolError::NonZeroReservedBits => ProtocolFault::ReservedBits,
        ProtocolError::UnknownControlFrameType(_)
        | ProtocolError::UnknownDataFrameType(_)
        | ProtocolError::InvalidOpcode(_) => ProtocolFault::ReservedOpcode,
        ProtocolError::FragmentedControlFrame => ProtocolFault::FragmentedControl,
        ProtocolError::ControlFrameTooBig => ProtocolFault::LongControl,
        ProtocolError::UnexpectedContinueFrame => ProtocolFault::StrayContinuation,
        ProtocolError::ExpectedFragment(_) => ProtocolFault::UnfinishedMessage,
        _ => ProtocolFault::Other,
    }
}
