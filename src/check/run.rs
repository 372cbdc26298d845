//! A fresh check on its own connection, beside the running link.

use std::fmt;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use super::{FreshCheck, Rung, RungReport, Verdict};
use crate::clock::{Clock, Reading};
use crate::exam::Moment;
use crate::l10n::Message;
use crate::link::{DownReason, Link, LinkConfig, LinkEvent, LinkEvents, LinkHandle, Target, Wake};

/// How often a check pings: a server that answers only pings of the WebSocket protocol is found out in time.
const PING_INTERVAL: Duration = Duration::from_secs(1);

/// A link that the check listens to; it ends with this value.
struct Line {
    /// Whether it is the one with TLS that tells what cut the first one off.
    is_probe: bool,
    events: LinkEvents,
    _link: LinkHandle,
}

impl Line {
    fn start(is_probe: bool, config: LinkConfig, wake: &Wake) -> io::Result<Self> {
        let (link, events) = Link::start(config, Clock::boxed(), Arc::clone(wake))?;
        Ok(Self { is_probe, events, _link: link })
    }
}

/// Events that are taken at one poll.
const EVENTS_AT_ONCE: usize = 2_000;

/// A running check with its own link. Dropping it ends both.
pub struct CheckRun {
    check: FreshCheck,
    config: LinkConfig,
    wake: Wake,
    line: Option<Line>,
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
        let line = Some(Line::start(false, config.clone(), &wake)?);
        Ok(Self { check, config, wake, line, running_link: None })
    }

    /// Takes what has come and what has fallen due, without waiting. Whether anything changed.
    pub fn poll(&mut self, reading: Reading) -> bool {
        let mut changed = false;
        // A server that floods must not keep the window from painting; what is left comes with the next event.
        for _ in 0..EVENTS_AT_ONCE {
            let Some(Ok(event)) = self.line.as_ref().map(|line| line.events.try_recv()) else { break };
            changed |= self.take(&event);
        }
        changed |= self.check.tick(Moment::from_start(reading.now));
        self.turn_line();
        changed
    }

    /// Waits for the next change, at most until the next deadline.
    pub(crate) fn wait(&mut self) {
        let Some(due) = self.check.next_deadline() else { return };
        let due = self.check.next_settled(Moment::from_start(Clock.now())).map_or(due, |settled| due.min(settled));
        let wait = due.since_start().saturating_sub(Clock.now());
        if let Some(Ok(event)) = self.line.as_ref().map(|line| line.events.recv_timeout(wait)) {
            self.take(&event);
        }
    }

    fn take(&mut self, event: &LinkEvent) -> bool {
        let is_probe = self.line.as_ref().is_some_and(|line| line.is_probe);
        let changed = if is_probe { self.check.observe_probe(event) } else { self.check.observe(event) };
        self.turn_line();
        changed
    }

    /// A check tries once: with the first failure, and with the last answer, its link ends.
    fn turn_line(&mut self) {
        if self.check.is_over() {
            self.line = None;
        } else if self.check.wants_probe() && self.line.as_ref().is_some_and(|line| !line.is_probe) {
            self.line = None;
            // What answers there has not been named in server.url, and gets no password.
            let server = Target { tls: true, credentials: None, ..self.config.server.clone() };
            self.line = Line::start(true, LinkConfig { server, ..self.config.clone() }, &self.wake).ok();
            if self.line.is_none() {
                self.check.give_up_probe();
            }
        }
    }

    /// The rungs, from the ground up.
    #[must_use]
    pub const fn rungs(&self) -> &[RungReport; 6] {
        self.check.rungs()
    }

    /// One rung.
    #[must_use]
    pub const fn rung(&self, rung: Rung) -> &RungReport {
        self.check.rung(rung)
    }

    /// The rungs whose result stands at this time, from the ground up.
    #[must_use]
    pub fn settled(&self, now: Moment) -> &[RungReport] {
        self.check.settled(now)
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

    /// What became of the running link during the check; none where it was not disturbed.
    #[must_use]
    pub fn running_link_message(&self) -> Option<Message> {
        self.running_link.as_ref().map(super::sentence::running_link)
    }
}

impl fmt::Debug for CheckRun {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CheckRun").field("check", &self.check).finish_non_exhaustive()
    }
}
