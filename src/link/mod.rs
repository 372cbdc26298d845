//! The link to the server: one thread that owns the socket, told what to do by a pure policy.

mod answer;
mod config;
mod convert;
mod event;
mod failure;
mod notice;
mod policy;
mod sentence;
mod tracker;
mod upgrade;

pub use config::{Limits, LinkConfig, Target};
pub use convert::{Converted, convert};
pub use event::{
    Direction, Frame, FrameKind, Ignored, LinkEvent, LinkEventKind, LinkState, Progress, Up, UpgradeFacts,
};
pub use failure::{
    Answer, ConnectFailure, DownReason, Failure, HandshakeFailure, ProtocolFault, ResolveFailure, SetupFailure,
    TlsFailure,
};
pub use notice::{Notice, NoticeKind};
