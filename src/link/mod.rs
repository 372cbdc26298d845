//! The link to the server: one thread that owns the socket, told what to do by a pure policy.

mod answer;
mod config;
mod connect;
mod convert;
mod event;
mod failure;
mod frames;
mod handle;
mod korean;
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
mod upgrade;
mod watched;
mod wire;
mod worker;

pub use config::{Credentials, Limits, LinkConfig, Target};
pub use convert::{Converted, convert};
pub use event::{
    Direction, Frame, FrameKind, Ignored, LinkEvent, LinkEventKind, LinkState, Oddity, Progress, Up, UpgradeFacts,
};
pub use failure::{
    Answer, ConnectFailure, DownReason, Failure, HandshakeFailure, ProtocolFault, ResolveFailure, SetupFailure,
    TlsFailure,
};
pub use frames::display_frame;
pub use handle::{CommandError, Link, LinkCommand, LinkEvents, LinkHandle};
pub use memory::{MemoryLink, memory};
pub use notice::{LongMessage, Notice, NoticeKind};
pub use outbox::Wake;
