//! What one rung of the ladder has come to: typed, with what was seen. The messages are in `sentence.rs`.

use core::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use crate::exam::Moment;
use crate::link::{ConnectFailure, DownReason, Failure, Ignored, Target, UpgradeFacts};
use crate::protocol;

/// A rung of the ladder, from the ground up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rung {
    /// The host has an address.
    Address,
    /// The port answers.
    Port,
    /// TLS, where it is asked for, and the WebSocket.
    WebSocket,
    /// Command 11 is answered: registered as 106 (Display).
    Register,
    /// A ping is answered.
    Ping,
    /// An event of an exam has come.
    Data,
}

impl Rung {
    /// From the ground up.
    pub const ALL: [Self; 6] = [Self::Address, Self::Port, Self::WebSocket, Self::Register, Self::Ping, Self::Data];

    /// The word of `vxdisplay check --json`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Port => "port",
            Self::WebSocket => "websocket",
            Self::Register => "register",
            Self::Ping => "ping",
            Self::Data => "data",
        }
    }
}

/// What a rung has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RungState {
    /// Not reached yet.
    Waiting,
    /// Under way.
    Running,
    /// Good.
    Ok,
    /// Not answered, as some servers do: no failure, and no proof.
    Unconfirmed,
    /// No data yet: normal while the room is idle.
    NoneYet,
    /// Something is wrong; the sentence says what to do.
    Failed,
    /// Not tried, because a rung below failed.
    Skipped,
}

impl RungState {
    /// The word of `vxdisplay check --json`; a finished check has none that is `waiting` or `running`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Running => "running",
            Self::Ok => "ok",
            Self::Unconfirmed => "unconfirmed",
            Self::NoneYet => "none_yet",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }

    /// Whether there is a result.
    #[must_use]
    pub const fn is_decided(self) -> bool {
        match self {
            Self::Waiting | Self::Running => false,
            Self::Ok | Self::Unconfirmed | Self::NoneYet | Self::Failed | Self::Skipped => true,
        }
    }
}

/// The server, in the words of sentences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// Its URL without user name and password.
    pub url: Arc<str>,
    /// Its host name or address.
    pub host: Arc<str>,
    /// Its port.
    pub port: u16,
}

impl From<&Target> for Server {
    fn from(target: &Target) -> Self {
        Self { url: target.display.as_str().into(), host: target.host.as_str().into(), port: target.port }
    }
}

/// By what a ping was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PingAnswer {
    /// Command 1.
    Command,
    /// Command 2 or the text `pong`, as prototype servers do.
    Pong,
    /// A pong of the WebSocket protocol.
    WebSocket,
}

/// What is known of the pings of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heartbeat {
    /// By what the newest was answered.
    pub by: PingAnswer,
    /// From the newest ping to its answer.
    pub round_trip: Duration,
    /// When the newest answer came.
    pub last: Moment,
    /// How long ago that was at the last [`crate::check::Ladder::tick`].
    pub ago: Duration,
    /// Answered pings of this connection.
    pub answered: u64,
    /// All pings of this connection, but for one whose answer is still due.
    pub sent: u64,
}

/// The newest event of an exam.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataEvent {
    /// Its command: 101, 601, 1001 or 1002.
    pub command: i64,
    /// When it came.
    pub at: Moment,
    /// How long ago that was at the last [`crate::check::Ladder::tick`].
    pub ago: Duration,
    /// Events of this connection.
    pub count: u64,
}

/// In the middle of what an open connection ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LostWhile {
    /// Something was awaited: the rung says what.
    Awaiting,
    /// The registration had just been answered with status 1.
    Registered,
    /// Nothing was due.
    Open,
}

/// How an open connection ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// Why.
    pub reason: DownReason,
    /// How long it was open.
    pub up_for: Duration,
    /// Whether the link opens it again; a fresh check does not.
    pub retried: bool,
    /// In the middle of what.
    pub during: LostWhile,
}

/// What was seen at a rung.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Observation {
    /// Nothing yet.
    Nothing,
    /// The host is an address, or has these.
    Addresses(Vec<SocketAddr>),
    /// The port answered at this address; others did not and are not needed.
    Answered {
        /// The address that is used.
        address: SocketAddr,
        /// Those that failed.
        others: Vec<(SocketAddr, ConnectFailure)>,
    },
    /// The WebSocket is open.
    Opened {
        /// The server's address.
        address: SocketAddr,
        /// What the server said besides.
        facts: UpgradeFacts,
    },
    /// Command 11 was answered with status 1.
    Registered,
    /// Command 11 was not answered, but this event of an exam came.
    RegisteredByEvent(i64),
    /// Command 11 was answered with status 0 and this error number.
    RegisterRefused(Option<i64>),
    /// Command 11 was answered without a readable status.
    RegisterUnclear,
    /// Command 11 was not answered in this time.
    RegisterUnanswered(Duration),
    /// Command 11 or a ping was answered with something that cannot be read.
    AnsweredUnread(protocol::Notice),
    /// Command 11 came back as it was sent: what listens echoes.
    Echoed,
    /// Pings are answered.
    Pings(Heartbeat),
    /// A ping was answered with status 0 and this error number.
    PingRefused(Option<i64>),
    /// No ping was answered.
    PingsUnanswered {
        /// Pings by command 1.
        commands: u64,
        /// Pings of the WebSocket protocol.
        web_socket: u64,
        /// Since the WebSocket opened.
        after: Duration,
    },
    /// Events of an exam come.
    Data(DataEvent),
    /// Events of an exam came that cannot be read, or messages that may have been some.
    DataUnread {
        /// Why the newest of them cannot.
        why: protocol::Notice,
        /// How many on this connection.
        count: u64,
        /// The newest one that can.
        event: Option<DataEvent>,
    },
    /// No event of an exam came in this time.
    NoData {
        /// Since the WebSocket opened.
        after: Duration,
        /// An event that came and was not for a display.
        ignored: Option<Ignored>,
    },
    /// The try failed; other addresses failed too.
    Failed {
        /// Why.
        failure: Failure,
        /// Addresses that the failure does not name.
        others: Vec<(SocketAddr, ConnectFailure)>,
    },
    /// The open connection ended.
    Lost(Lost),
    /// The time of the check was over while this rung ran for so long.
    OutOfTime(Duration),
    /// Not tried, because this rung failed.
    NotTried(Rung),
}

/// A rung and what it has come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RungReport {
    /// Which.
    pub rung: Rung,
    /// What it has come to.
    pub state: RungState,
    /// How long it took, where that was timed.
    pub took: Option<Duration>,
    pub(super) server: Server,
    pub(super) saw: Observation,
}

impl RungReport {
    pub(super) const fn new(rung: Rung, server: Server) -> Self {
        Self { rung, state: RungState::Waiting, took: None, server, saw: Observation::Nothing }
    }

    pub(super) fn set(&mut self, state: RungState, took: Option<Duration>, saw: Observation) {
        (self.state, self.took, self.saw) = (state, took, saw);
    }

    /// What was seen.
    #[must_use]
    pub const fn saw(&self) -> &Observation {
        &self.saw
    }

    /// Whether both say the same but for times that were measured, and pings that were counted.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.unmeasured() == other.unmeasured()
    }

    fn unmeasured(&self) -> Self {
        let still = |event: DataEvent| DataEvent { at: Moment::default(), ago: Duration::ZERO, ..event };
        let saw = match self.saw.clone() {
            Observation::Pings(heartbeat) => Observation::Pings(Heartbeat {
                by: heartbeat.by,
                round_trip: Duration::ZERO,
                last: Moment::default(),
                ago: Duration::ZERO,
                answered: 0,
                sent: 0,
            }),
            Observation::PingsUnanswered { .. } => {
                Observation::PingsUnanswered { commands: 0, web_socket: 0, after: Duration::ZERO }
            }
            Observation::Data(event) => Observation::Data(still(event)),
            Observation::DataUnread { why, count, event } => {
                Observation::DataUnread { why, count, event: event.map(still) }
            }
            Observation::RegisterUnanswered(_) => Observation::RegisterUnanswered(Duration::ZERO),
            Observation::Lost(lost) => Observation::Lost(Lost { up_for: Duration::ZERO, ..lost }),
            Observation::OutOfTime(_) => Observation::OutOfTime(Duration::ZERO),
            saw @ (Observation::Nothing
            | Observation::Addresses(_)
            | Observation::Answered { .. }
            | Observation::Opened { .. }
            | Observation::Registered
            | Observation::RegisteredByEvent(_)
            | Observation::RegisterRefused(_)
            | Observation::RegisterUnclear
            | Observation::AnsweredUnread(_)
            | Observation::PingRefused(_)
            | Observation::Echoed
            | Observation::NoData { .. }
            | Observation::Failed { .. }
            | Observation::NotTried(_)) => saw,
        };
        Self { took: None, saw, server: self.server.clone(), ..*self }
    }
}
