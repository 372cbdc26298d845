//! What the link did, as a line among the messages.

use std::time::Duration;

use super::message_summary;
use crate::l10n::{Message, Value};
use crate::link::{DownReason, LinkEventKind, NoticeKind, Oddity, Progress, Up};

/// What the link did.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkLine {
    message: Message,
    problem: bool,
}

impl LinkLine {
    /// A line. `problem`: something does not work. The message holds no patient value.
    #[must_use]
    pub const fn new(message: Message, problem: bool) -> Self {
        Self { message, problem }
    }

    /// The line of an event; none for frames, states and answered pings, which are not lines of their own.
    #[must_use]
    pub fn of(event: &LinkEventKind) -> Option<Self> {
        match event {
            LinkEventKind::State(_) | LinkEventKind::Frame(_) | LinkEventKind::Pong { .. } => None,
            LinkEventKind::Progress(progress) => Self::of_progress(progress),
            LinkEventKind::Up(up) => Some(Self::of_up(up)),
            LinkEventKind::Down { reason, up_for } => Some(Self::of_down(reason, *up_for)),
            LinkEventKind::Woke { slept, .. } => {
                Some(Self::new(Message::new("row-slept").with("seconds", slept.as_secs()), false))
            }
            LinkEventKind::Notice(notice) => Self::of_notice(&notice.kind),
        }
    }

    /// What it says.
    #[must_use]
    pub const fn message(&self) -> &Message {
        &self.message
    }

    /// Whether something does not work.
    #[must_use]
    pub const fn is_problem(&self) -> bool {
        self.problem
    }

    /// The memory beside itself, in bytes, where each block costs `block` more.
    pub(super) fn bytes(&self, block: usize) -> usize {
        self.message.bytes(block)
    }

    fn of_progress(progress: &Progress) -> Option<Self> {
        match progress {
            // Connecting is told when the WebSocket opens or does not.
            Progress::Connected { .. } => None,
            Progress::Resolved { addresses, took } => {
                let list = addresses.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                let message =
                    Message::new("row-address-found").with("addresses", list).with("time", milliseconds(*took));
                Some(Self::new(message, false))
            }
            Progress::AddressFailed { address, cause, .. } => {
                Some(Self::new(cause.message(*address).form("short"), true))
            }
        }
    }

    fn of_up(up: &Up) -> Self {
        let took = milliseconds(up.resolve + up.connect + up.handshake);
        let message = Message::new("row-connected").with("address", up.address.to_string()).with("time", took);
        Self::new(message, false)
    }

    fn of_down(reason: &DownReason, up_for: Duration) -> Self {
        let message = Message::new("row-down").with("why", down(reason)).with("seconds", up_for.as_secs());
        Self::new(message, *reason != DownReason::Asked)
    }

    fn of_notice(kind: &NoticeKind) -> Option<Self> {
        let message = match kind {
            // These two have lines of their own.
            NoticeKind::Down(_) | NoticeKind::Woke(_) => return None,
            NoticeKind::Failed(failure) => {
                return Some(Self::new(Message::new("row-not-connected").with("why", failure.message()), true));
            }
            NoticeKind::RegisterUnanswered => Message::new("row-register-unanswered"),
            NoticeKind::RegisterUnread => Message::new("row-register-unread"),
            NoticeKind::Echoes => Message::new("row-echoes"),
            NoticeKind::RegisterRefused(None) => Message::new("row-register-refused"),
            NoticeKind::RegisterRefused(Some(error)) => {
                Message::new("row-register-refused").form("error").with("error", *error)
            }
            NoticeKind::PingsUnanswered => Message::new("row-pings-unanswered"),
            NoticeKind::PingsUnread => Message::new("row-pings-unread"),
            NoticeKind::UnaskedExtensions(names) => {
                Message::new("row-unasked-extensions").with("names", names.as_str())
            }
            NoticeKind::OddAnswer(Oddity::LineFeeds) => Message::new("row-line-feeds"),
            NoticeKind::OddAnswer(Oddity::EmptySubprotocol) => Message::new("row-empty-subprotocol"),
            NoticeKind::LongMessage(_) => Message::new("row-long-message"),
            NoticeKind::SlowLookup(took) => Message::new("row-slow-lookup").with("seconds", took.as_secs()),
            NoticeKind::PasswordInClear => Message::new("row-password-in-clear"),
            NoticeKind::NotSent => Message::new("row-not-sent"),
            NoticeKind::SendBufferFull => Message::new("row-send-buffer-full"),
            NoticeKind::OutgoingNotReported(count) => Message::new("row-outgoing-not-reported").with("count", *count),
        };
        Some(Self::new(message, kind.is_failure()))
    }
}

/// `1.3 ms`
fn milliseconds(time: Duration) -> Message {
    Message::new("time-millis").with("millis", Value::Decimal(time.as_secs_f64() * 1000.0, 1))
}

/// Why a connection ended, in a few words.
fn down(reason: &DownReason) -> Message {
    let id = match reason {
        DownReason::ClosedByServer(code) => return message_summary::close(*code),
        DownReason::IllegalClose => "row-down-illegal-close",
        DownReason::Ended => "row-down-ended",
        DownReason::Reset => "row-down-reset",
        DownReason::PathTimedOut => "row-down-path-timed-out",
        DownReason::Io(error) => return Message::new("row-down-io").with("words", *error),
        DownReason::Silent(time) => return Message::new("row-down-silent").with("seconds", time.as_secs()),
        DownReason::NotAwake(_) => "row-down-not-awake",
        DownReason::Protocol(_) => "row-down-protocol",
        DownReason::NotUtf8 => "row-down-not-utf8",
        DownReason::TooLong => "row-down-too-long",
        DownReason::MessageTooSlow => "row-down-message-too-slow",
        DownReason::Tls => "row-down-tls",
        DownReason::Asked => "row-down-asked",
        DownReason::Panicked => "row-down-panicked",
    };
    Message::new(id)
}
