//! The connection check on demand, in parallel to the link.

use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDateTime;

use crate::check::CheckRun;
use crate::clock::Reading;
use crate::display::{CheckFact, CheckOrder};
use crate::exam::Moment;
use crate::l10n::Message;
use crate::link::{LinkEvent, LinkEventKind, Wake};

/// How long a check may take.
const TIMEOUT: Duration = Duration::from_secs(10);

/// The check, if one was run.
pub(super) struct Checking {
    run: Option<(CheckRun, NaiveDateTime)>,
    problem: Option<Message>,
    wake: Wake,
}

impl Checking {
    pub(super) const fn new(wake: Wake) -> Self {
        Self { run: None, problem: None, wake }
    }

    /// Some servers allow only one display: then the check reports that it interrupted the link.
    pub(super) fn observe(&mut self, event: &LinkEvent) {
        if let (LinkEventKind::Down { reason, .. }, Some((run, _))) = (&event.kind, &mut self.run) {
            run.note_running_link_down(reason);
        }
    }

    /// Handles pending reports. Returns whether anything changed.
    pub(super) fn tick(&mut self, reading: Reading) -> bool {
        self.run.as_mut().is_some_and(|(run, _)| run.poll(reading))
    }

    pub(super) fn next_deadline(&self) -> Option<Moment> {
        self.run.as_ref().and_then(|(run, _)| run.next_deadline())
    }

    pub(super) fn obey(&mut self, order: CheckOrder, wall: NaiveDateTime) {
        (self.run, self.problem) = (None, None);
        match order {
            CheckOrder::End => {}
            CheckOrder::Run(link) => match CheckRun::start(*link, TIMEOUT, Arc::clone(&self.wake)) {
                Ok(run) => self.run = Some((run, wall)),
                Err(error) => {
                    self.problem = Some(Message::new("check-not-started").with("reason", &error));
                }
            },
        }
    }

    pub(super) fn fact(&self) -> Option<CheckFact<'_>> {
        self.run.as_ref().map(|(run, begun)| CheckFact { run, begun: *begun })
    }

    pub(super) const fn problem(&self) -> Option<&Message> {
        self.problem.as_ref()
    }
}
