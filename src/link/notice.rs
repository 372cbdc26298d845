//! Notices about the link for people: cause, observation, remedy. They never contain patient values.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::sentence::size;
use super::{DownReason, Failure, FrameKind, Oddity};
use crate::l10n::Message;

/// A notice about the link to one server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The server's URL for sentences.
    pub server: Arc<str>,
    /// The fact.
    pub kind: NoticeKind,
}

/// The fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeKind {
    /// An attempt failed; attempts continue.
    Failed(Failure),
    /// An open connection ended; attempts continue.
    Down(DownReason),
    /// Register was sent twice and not answered.
    RegisterUnanswered,
    /// Register was answered, and the answer cannot be read.
    RegisterUnread,
    /// What listens sends back what it is sent.
    Echoes,
    /// Register was answered with status 0 and this error number.
    RegisterRefused(Option<i64>),
    /// The server has never answered a ping of any kind.
    PingsUnanswered,
    /// The server has answered pings, with nothing that can be read.
    PingsUnread,
    /// The server named extensions that were not asked for.
    UnaskedExtensions(String),
    /// The answer that opened the WebSocket differs from the standards.
    OddAnswer(Oddity),
    /// A message was too long to be read. Raised once per connection and kind.
    LongMessage(LongMessage),
    /// The look-up of the host's name took this long: longer than is waited for, and its late answer is used.
    SlowLookup(Duration),
    /// User and password of `server.url` go over the network without encryption.
    PasswordInClear,
    /// The computer slept this long; the link is checked.
    Woke(Duration),
    /// A text should have been sent, but no connection was open.
    NotSent,
    /// The server does not read: the send buffer is full, and a text was not queued.
    SendBufferFull,
    /// This many of our frames were sent without an event because the application did not take events.
    OutgoingNotReported(u64),
}

/// A message too long to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LongMessage {
    /// Text or binary.
    pub kind: FrameKind,
    /// Its size in bytes, as announced by its frames so far.
    pub size: u64,
    /// Its beginning looks like an exam event: what it may have changed is no longer shown.
    pub may_be_event: bool,
}

impl Notice {
    /// The notice without measured times and numbers, so that two notices that differ only in these are equal.
    #[must_use]
    pub fn unmeasured(&self) -> Self {
        let kind = match self.kind.clone() {
            NoticeKind::Failed(failure) => NoticeKind::Failed(failure.unmeasured()),
            NoticeKind::Down(reason) => NoticeKind::Down(reason.unmeasured()),
            NoticeKind::LongMessage(message) => NoticeKind::LongMessage(LongMessage { size: 0, ..message }),
            NoticeKind::SlowLookup(_) => NoticeKind::SlowLookup(Duration::ZERO),
            NoticeKind::Woke(_) => NoticeKind::Woke(Duration::ZERO),
            NoticeKind::OutgoingNotReported(_) => NoticeKind::OutgoingNotReported(0),
            kind @ (NoticeKind::RegisterUnanswered
            | NoticeKind::RegisterUnread
            | NoticeKind::Echoes
            | NoticeKind::RegisterRefused(_)
            | NoticeKind::PingsUnanswered
            | NoticeKind::PingsUnread
            | NoticeKind::UnaskedExtensions(_)
            | NoticeKind::OddAnswer(_)
            | NoticeKind::PasswordInClear
            | NoticeKind::NotSent
            | NoticeKind::SendBufferFull) => kind,
        };
        Self { server: Arc::clone(&self.server), kind }
    }
}

impl NoticeKind {
    /// Whether something does not work, as opposed to merely differing from the standard.
    #[must_use]
    pub const fn is_failure(&self) -> bool {
        match self {
            Self::Failed(_)
            | Self::Down(_)
            | Self::RegisterUnread
            | Self::Echoes
            | Self::RegisterRefused(_)
            | Self::PingsUnread
            | Self::NotSent
            | Self::SendBufferFull => true,
            Self::RegisterUnanswered
            | Self::PingsUnanswered
            | Self::UnaskedExtensions(_)
            | Self::OddAnswer(_)
            | Self::LongMessage(_)
            | Self::SlowLookup(_)
            | Self::PasswordInClear
            | Self::Woke(_)
            | Self::OutgoingNotReported(_) => false,
        }
    }

    /// Whether it is over once the registration is confirmed.
    #[must_use]
    pub const fn is_of_registration(&self) -> bool {
        matches!(self, Self::RegisterUnanswered | Self::RegisterUnread | Self::Echoes | Self::RegisterRefused(_))
    }
}

impl Notice {
    /// Cause, observation, remedy.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = |id| Message::new(id).with("server", &*self.server);
        match &self.kind {
            NoticeKind::Failed(failure) => message("notice-failed").with("why", failure.message()),
            NoticeKind::Down(reason) => message("notice-down").with("why", reason.message()),
            NoticeKind::RegisterUnanswered => message("notice-register-unanswered"),
            NoticeKind::RegisterUnread => message("notice-register-unread"),
            NoticeKind::Echoes => message("notice-echoes"),
            NoticeKind::RegisterRefused(Some(error)) => message("notice-register-refused").with("error", *error),
            NoticeKind::RegisterRefused(None) => message("notice-register-refused").form("unnumbered"),
            NoticeKind::PingsUnanswered => message("notice-pings-unanswered"),
            NoticeKind::PingsUnread => message("notice-pings-unread"),
            NoticeKind::UnaskedExtensions(extensions) => {
                message("notice-extensions").with("extensions", extensions.as_str())
            }
            NoticeKind::OddAnswer(Oddity::LineFeeds) => message("notice-line-feeds"),
            NoticeKind::OddAnswer(Oddity::EmptySubprotocol) => message("notice-empty-subprotocol"),
            NoticeKind::LongMessage(long) => {
                let id = if long.kind == FrameKind::Binary { "notice-long-binary" } else { "notice-long-text" };
                let message = message(id).with("size", size(long.size));
                if long.may_be_event { message.form("event") } else { message }
            }
            NoticeKind::SlowLookup(took) => message("notice-slow-lookup").with("seconds", took.as_secs()),
            NoticeKind::PasswordInClear => message("notice-password-in-clear"),
            NoticeKind::Woke(slept) => message("notice-woke").with("seconds", slept.as_secs()),
            NoticeKind::NotSent => message("notice-not-sent"),
            NoticeKind::SendBufferFull => message("notice-send-buffer-full"),
            NoticeKind::OutgoingNotReported(count) => message("notice-outgoing-unreported").with("count", *count),
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
