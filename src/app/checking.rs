//! The live ladder of the running link, and the check that somebody runs beside it.

use std::sync::Arc;
use std::time::Duration;

use chrono::{Local, NaiveDateTime};

use crate::check::{CheckRun, Ladder};
use crate::clock::Reading;
use crate::console::{Both, CheckFact};
use crate::exam::Moment;
use crate::link::{LinkConfig, LinkEvent, LinkEventKind, Target, Wake};

/// How long a check may take.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Both.
pub(super) struct Checking {
    live: Ladder,
    run: Option<(CheckRun, NaiveDateTime)>,
    problem: Option<Both>,
    wake: Wake,
}

impl Checking {
    pub(super) fn new(server: &Target, wake: Wake) -> Self {
        Self { live: Ladder::new(server), run: None, problem: None, wake }
    }

    /// Another server is another ladder.
    pub(super) fn turn_to(&mut self, server: &Target) {
        self.live = Ladder::new(server);
        self.end();
    }

    /// Takes an event of the running link. Some servers allow one display only: then the check says that it cost the link.
    pub(super) fn observe(&mut self, event: &LinkEvent) {
        self.live.observe(event);
        if let (LinkEventKind::Down { reason, .. }, Some((run, _))) = (&event.kind, &mut self.run) {
            run.note_running_link_down(reason);
        }
    }

    pub(super) fn tick(&mut self, reading: Reading) {
        self.live.tick(Moment::from_start(reading.now));
        if let Some((run, _)) = &mut self.run {
            run.poll(reading);
        }
    }

    pub(super) fn next_deadline(&self) -> Option<Moment> {
        let run = self.run.as_ref().and_then(|(run, _)| run.next_deadline());
        [self.live.next_deadline(), run].into_iter().flatten().min()
    }

    pub(super) fn run(&mut self, link: &LinkConfig) {
        match CheckRun::start(link.clone(), TIMEOUT, Arc::clone(&self.wake)) {
            Ok(run) => (self.run, self.problem) = (Some((run, Local::now().naive_local())), None),
            Err(error) => {
                self.problem =
                    Some(Both::system("The check could not be started", "점검을 시작할 수 없습니다", &error));
            }
        }
    }

    pub(super) fn end(&mut self) {
        (self.run, self.problem) = (None, None);
    }

    pub(super) const fn ladder(&self) -> &Ladder {
        &self.live
    }

    pub(super) fn fact(&self) -> Option<CheckFact<'_>> {
        self.run.as_ref().map(|(run, begun)| CheckFact { run, begun: *begun })
    }

    pub(super) const fn problem(&self) -> Option<&Both> {
        self.problem.as_ref()
    }
}
