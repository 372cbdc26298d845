//! What a person should know about the link: cause, what was seen, remedy. No sentence holds a patient value.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::sentence::Size;
use super::{DownReason, Failure, FrameKind, Oddity};

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

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let server = &self.server;
        match &self.kind {
            NoticeKind::Failed(failure) => write!(f, "No link to {server}: {failure}"),
            NoticeKind::Down(reason) => write!(f, "The link to {server} ended: {reason}"),
            NoticeKind::RegisterUnanswered => write!(
                f,
                "{server} did not answer command 11 (registerClient), sent twice. Some servers never do: the link stays \
                 open, unconfirmed until the first event. If no events come, check that the server sends to 106 (Display)."
            ),
            NoticeKind::RegisterRefused(error) => {
                write!(f, "{server} refused command 11 (registerClient) with status 0 and ")?;
                match error {
                    Some(error) => write!(f, "error {error}")?,
                    None => f.write_str("no error number")?,
                }
                f.write_str(
                    ". It is sent again from time to time; ask the administrator of the server whether this display may register as 106.",
                )
            }
            NoticeKind::PingsUnanswered => write!(
                f,
                "{server} has answered no ping, neither command 1 nor a WebSocket ping. Its silence cannot be told from a \
                 lost link, so the link counts as unverified. Update the server, or do not rely on an unchanged screen."
            ),
            NoticeKind::UnaskedExtensions(extensions) => write!(
                f,
                "{server} names WebSocket extensions that were not asked for ({extensions}). They are not used; if the \
                 link ends with a protocol error, switch off compression in the server or in the proxy before it."
            ),
            NoticeKind::OddAnswer(Oddity::LineFeeds) => write!(
                f,
                "{server} ends the lines of its HTTP answer with a line feed alone; HTTP wants carriage return and line \
                 feed. It is read all the same. Update the server: other programs refuse this."
            ),
            NoticeKind::OddAnswer(Oddity::EmptySubprotocol) => write!(
                f,
                "{server} answers with an empty Sec-WebSocket-Protocol, though no subprotocol was asked for. It is taken \
                 for none. Update the server: other programs refuse this."
            ),
            NoticeKind::LongMessage(message) => long_message(f, server, message),
            NoticeKind::SlowLookup(took) => write!(
                f,
                "The DNS server took {} s to find the address of {server}. It is used all the same, but after a loss the \
                 link comes back late. Correct this computer's DNS, or use the address in server.url.",
                took.as_secs()
            ),
            NoticeKind::PasswordInClear => write!(
                f,
                "User and password of server.url go to {server} without encryption, for everybody in the network to \
                 read. Use wss:// if the server can."
            ),
            NoticeKind::Woke(slept) => {
                write!(f, "This computer slept for {} s. The link to {server} is being checked.", slept.as_secs())
            }
            NoticeKind::NotSent => write!(
                f,
                "A message was not sent, because there is no link to {server}. Send it again when the link is up."
            ),
            NoticeKind::SendBufferFull => write!(
                f,
                "A message was not sent, because {server} does not read what is sent to it. Restart the server if this goes on."
            ),
            NoticeKind::OutgoingNotReported(count) => {
                write!(
                    f,
                    "{count} messages were sent to {server} while this program was busy; they are not in the list."
                )
            }
        }
    }
}

fn long_message(f: &mut fmt::Formatter<'_>, server: &str, message: &LongMessage) -> fmt::Result {
    let what = if message.kind == FrameKind::Binary { "binary message" } else { "text" };
    write!(
        f,
        "{server} sent a {what} of at least {}, which is longer than is read and not meant for a display. It was skipped. ",
        Size(message.size)
    )?;
    f.write_str(if message.may_be_event {
        "Its beginning looks like an event of an exam: what that may have changed is no longer shown. Correct the server."
    } else {
        "Its beginning looks like no event of an exam: nothing has changed."
    })
}
