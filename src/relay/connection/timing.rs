//! What a connection does when nothing comes and nothing goes: pings, the end of patience, the end.

use std::time::Instant;

use super::{Connection, End, Limits, PING, Pause, Phase, http};

impl Connection {
    /// When `on_time` has something to do, if nothing happens before.
    pub(in crate::relay) fn deadline(&self, limits: &Limits) -> Option<Instant> {
        match &self.phase {
            Phase::Request { until, .. } | Phase::Ending { until, .. } => Some(*until),
            Phase::Open(_) => {
                let ping = self.heard_at.max(self.pinged_at) + limits.ping_after;
                let silent = self.is_heard().then(|| ping.min(self.heard_at + limits.gone_after));
                [self.stuck_at(limits), self.late_at(limits), silent].into_iter().flatten().min()
            }
            Phase::Gone => None,
        }
    }

    /// A pause is no silence of the client.
    fn is_heard(&self) -> bool {
        self.pause == Pause::No
    }

    /// When it is cut if it takes nothing more.
    fn stuck_at(&self, limits: &Limits) -> Option<Instant> {
        let answers = self.takes_no_answers(limits).then_some(self.taken_at);
        [self.queue.exam_since(), answers].into_iter().flatten().min().map(|since| since + limits.stuck)
    }

    /// When an exam event has waited so long that all that may be left out makes room for it.
    fn late_at(&self, limits: &Limits) -> Option<Instant> {
        let since = self.queue.exam_since()?;
        (self.queue.other() > 0).then(|| since + limits.late)
    }

    /// Does what is due. Returns how many frames were left out.
    pub(in crate::relay) fn on_time(&mut self, limits: &Limits, now: Instant) -> usize {
        let is_due = |at: Option<Instant>| at.is_some_and(|at| at <= now);
        if !is_due(self.deadline(limits)) {
            return 0;
        }
        match &self.phase {
            Phase::Request { bytes, .. } if bytes.is_empty() => self.phase = Phase::Gone,
            Phase::Request { .. } => self.refuse(http::Refusal::Slow, limits, now),
            Phase::Ending { .. } => self.phase = Phase::Gone,
            Phase::Open(_) if is_due(self.stuck_at(limits)) => return self.cut(),
            Phase::Open(_) => {
                let left_out = if is_due(self.late_at(limits)) { self.shed() } else { 0 };
                if self.is_heard() && self.heard_at + limits.gone_after <= now {
                    self.end = End::Silent;
                    self.phase = Phase::Gone;
                } else if self.is_heard() && self.heard_at.max(self.pinged_at) + limits.ping_after <= now {
                    self.pinged_at = now;
                    self.push_control(&PING, limits, now);
                }
                return left_out;
            }
            Phase::Gone => {}
        }
        0
    }
}
