//! What a person should know about the link: cause, what was seen, remedy. No sentence holds a patient value.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::sentence::size;
use super::{DownReason, Failure, FrameKind, Oddity};
use crate::l10n::Message;

/// One thing to know about the link to one server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The server's URL for sentences.
    pub server: Arc<str>,
    /// What there is to know.
    pub kind: NoticeKind,
}

/// What there is to know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoticeKind {
    /// A try ended without a link; tries go on.
    Failed(Failure),
    /// An open connection ended; tries go on.
    Down(DownReason),
    /// Register was sent twice and not answered.
    RegisterUnanswered,
    /// Register was answered with status 0 and this error number.
    RegisterRefused(Option<i64>),
    /// The server has never answered a ping of any kind.
    PingsUnanswered,
    /// The server named extensions that were not asked for.
    UnaskedExtensions(String),
    /// The answer that opened the WebSocket differs from the standards.
    OddAnswer(Oddity),
    /// A message came that is too long to be read. Once per connection and kind.
    LongMessage(LongMessage),
    /// The look-up of the host's name took this long: longer than is waited for, and its late answer is used.
    SlowLookup(Duration),
    /// User and password of `server.url` go over the network without encryption.
    PasswordInClear,
    /// The computer slept this long; the link is checked.
    Woke(Duration),
    /// A text was to be sent while no connection was open.
    NotSent,
    /// The server does not read: the send buffer is full, and a text was not queued.
    SendBufferFull,
    /// While the application did not take events, this many frames of our own went out without an event.
    OutgoingNotReported(u64),
}

/// A message that is too long to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LongMessage {
    /// Text or binary.
    pub kind: FrameKind,
    /// Its size in bytes, as far as its frames had announced it.
    pub size: u64,
    /// Its beginning looks like an event of an exam: what that may have changed is no longer shown.
    pub may_be_event: bool,
}

impl Notice {
    /// The notice without times and numbers that were measured: two of the same kind that differ in these alone are equal.
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
            | NoticeKind::RegisterRefused(_)
            | NoticeKind::PingsUnanswered
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
    /// Whether something does not work, rather than merely differs.
    #[must_use]
    pub const fn is_failure(&self) -> bool {
        match self {
            Self::Failed(_) | Self::Down(_) | Self::RegisterRefused(_) | Self::NotSent | Self::SendBufferFull => true,
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
}

impl Notice {
    /// Cause, what was seen, remedy.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = |id| Message::new(id).with("server", &*self.server);
        match &self.kind {
            NoticeKind::Failed(failure) => message("notice-failed").with("why", failure.message()),
            NoticeKind::Down(reason) => message("notice-down").with("why", reason.message()),
            NoticeKind::RegisterUnanswered => message("notice-register-unanswered"),
            NoticeKind::RegisterRefused(Some(error)) => message("notice-register-refused").with("error", *error),
            NoticeKind::RegisterRefused(None) => message("notice-register-refused").form("unnumbered"),
            NoticeKind::PingsUnanswered => message("notice-pings-unanswered"),
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
