//! The link to the server: one thread owns the socket and follows a pure policy.

mod answer;
mod command;
mod config;
mod connect;
mod convert;
mod echo;
mod event;
mod failure;
mod frame;
mod frames;
mod handle;
mod long_message;
mod lookup;
mod memory;
mod notice;
mod open;
mod opening;
mod outbox;
mod policy;
#[cfg(test)]
pub(crate) mod samples;
mod sentence;
mod sieve;
mod tls;
mod tracker;
mod unread;
mod up;
mod upgrade;
mod wire;
mod worker;

pub use command::{CommandError, LinkCommand};
pub use config::{Credentials, Limits, LinkConfig, Target};
pub use convert::{Converted, convert};
pub use echo::converse;
pub use event::{LinkEvent, LinkEventKind, LinkState, Progress};
pub use failure::{
    Answer, ConnectFailure, DownReason, Failure, HandshakeFailure, ProtocolFault, ResolveFailure, SetupFailure,
    TlsFailure,
};
pub use frame::{Direction, Frame, FrameKind, Ignored};
pub use frames::display_frame;
pub use handle::{Link, LinkEvents, LinkHandle};
pub use memory::{MemoryLink, memory};
pub use notice::{LongMessage, Notice, NoticeKind};
pub use outbox::Wake;
pub use sentence::close_meaning;
pub use unread::{Question, UnreadAnswer, UnreadAnswers};
pub use up::{Oddity, Up, UpgradeFacts};
