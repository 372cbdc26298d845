//! A fresh check on a connection of its own, beside the running link.

use std::fmt;
use std::io;
use std::time::Duration;

use super::{FreshCheck, RungReport, Verdict};
use crate::clock::{Clock, Reading};
use crate::exam::Moment;
use crate::link::{DownReason, Link, LinkConfig, LinkEvents, LinkHandle, Wake};

/// How often a check pings: a server that answers only pings of the WebSocket protocol is found out in time.
const PING_INTERVAL: Duration = Duration::from_secs(1);

/// A check under way, with a link of its own. Dropping it ends the check and the link.
pub struct CheckRun {
    check: FreshCheck,
    link: Option<(LinkHandle, LinkEvents)>,
    running_link: Option<DownReason>,
}

impl CheckRun {
    /// Begins to connect. `wake` is called from the link's thread whenever [`Self::poll`] has something to take.
    ///
    /// # Errors
    /// Where the operating system gives no thread or poller.
    pub fn start(config: LinkConfig, timeout: Duration, wake: Wake) -> io::Result<Self> {
        let config = LinkConfig { ping_interval: config.ping_interval.min(PING_INTERVAL), ..config };
        let check = FreshCheck::new(&config.server, timeout, Moment::from_start(Clock.now()));
        let link = Link::start(config, Clock::boxed(), wake)?;
        Ok(Self { check, link: Some(link), running_link: None })
    }

    /// Takes what has come and what has fallen due, without waiting. Whether anything changed.
    pub fn poll(&mut self, reading: Reading) -> bool {
        let mut changed = false;
        while let Some((_, events)) = &self.link
            && let Ok(event) = events.try_recv()
        {
            changed |= self.take(&event);
        }
        changed |= self.check.tick(Moment::from_start(reading.now));
        self.end_link_when_over();
        changed
    }

    /// Waits for the next change, at most until the next deadline.
    pub(crate) fn wait(&mut self) {
        let Some(due) = self.check.next_deadline() else { return };
        let wait = due.since_start().saturating_sub(Clock.now());
        let event = self.link.as_ref().and_then(|(_, events)| events.recv_timeout(wait).ok());
        if let Some(event) = event {
            self.take(&event);
        }
    }

    fn take(&mut self, event: &crate::link::LinkEvent) -> bool {
        let changed = self.check.observe(event);
        self.end_link_when_over();
        changed
    }

    /// A check tries once: with the first failure, and with the last answer, its link ends.
    fn end_link_when_over(&mut self) {
        if self.check.is_over() {
            self.link = None;
        }
    }

    /// The rungs, from the ground up.
    #[must_use]
    pub const fn rungs(&self) -> &[RungReport; 6] {
        self.check.rungs()
    }

    /// Whether every rung is decided.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.check.is_over()
    }

    /// What the check says, once it is over.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        self.check.verdict()
    }

    /// When [`Self::poll`] is due next, if no event comes before.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Moment> {
        self.check.next_deadline()
    }

    /// Takes that the running link ended for this reason while the check ran: some servers allow one display only.
    /// After the end of the check this is no longer its doing and is not noted.
    pub fn note_running_link_down(&mut self, reason: &DownReason) {
        if !self.is_over() {
            self.running_link.get_or_insert_with(|| reason.clone());
        }
    }

    /// What became of the running link during the check, in English; none where it was not disturbed.
    #[must_use]
    pub fn running_link_sentence(&self) -> Option<String> {
        self.running_link.as_ref().map(super::sentence::running_link)
    }

    /// The same in Korean.
    #[must_use]
    pub fn running_link_korean(&self) -> Option<String> {
        self.running_link.as_ref().map(super::korean::running_link)
    }
}

impl fmt::Debug for CheckRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckRun").field("check", &self.check).finish_non_exhaustive()
    }
}
