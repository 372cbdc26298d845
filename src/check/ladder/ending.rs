//! Over what an open connection ended: one judgement for the running link and for a fresh check. Pure.

use std::time::Duration;

use crate::check::{LostWhile, Rung};
use crate::link::DownReason;

/// A connection that ends within this time has ended over what was said on it, not over the network.
const AT_ONCE: Duration = Duration::from_secs(5);
/// The same for a server that says that it stops.
const STOPS_AT_ONCE: Duration = Duration::from_secs(1);
/// How long a registration must have stood to count as one that was of use.
pub(super) const STANDS_AFTER: Duration = AT_ONCE;

/// How an open connection ended, and what had been said on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ending<'a> {
    pub(super) reason: &'a DownReason,
    pub(super) up_for: Duration,
    /// Since command 11 was answered with status 1; none where it was not, or where the answer counts for nothing.
    pub(super) registered_for: Option<Duration>,
    /// The lowest rung without a result.
    pub(super) undecided: Option<Rung>,
}

impl Ending<'_> {
    /// The rung that the connection ended over, and in the middle of what; none where nothing that was said on it was the cause.
    pub(super) fn judged(&self) -> Option<(Rung, LostWhile)> {
        let at_once = if self.reason.server_stops() { STOPS_AT_ONCE } else { AT_ONCE };
        if self.by_server() && self.registered_for.is_some_and(|stood| stood < at_once) {
            return Some((Rung::Register, LostWhile::Registered));
        }
        // An event of an exam is awaited for hours: a server that stops meanwhile has nothing against this display.
        let awaited = self.undecided.filter(|rung| !(self.reason.server_stops() && *rung == Rung::Data));
        awaited.filter(|_| self.up_for < AT_ONCE).map(|rung| (rung, LostWhile::Awaiting))
    }

    const fn by_server(&self) -> bool {
        match self.reason {
            DownReason::ClosedByServer(_) | DownReason::IllegalClose | DownReason::Ended | DownReason::Reset => true,
            DownReason::PathTimedOut
            | DownReason::Io(_)
            | DownReason::Silent(_)
            | DownReason::NotAwake(_)
            | DownReason::Protocol(_)
            | DownReason::NotUtf8
            | DownReason::TooLong
            | DownReason::MessageTooSlow
            | DownReason::Tls
            | DownReason::Asked
            | DownReason::Panicked => false,
        }
    }
}
