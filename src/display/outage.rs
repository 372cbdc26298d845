//! How long the link was lost: what is cleared after a loss is told with it.

use std::time::Duration;

use crate::exam::Moment;
use crate::link::{LinkEvent, LinkEventKind};

/// The last loss of the link.
#[derive(Debug, Default)]
pub(super) struct Outage {
    since: Option<Moment>,
    lasted: Option<Duration>,
}

impl Outage {
    pub(super) fn observe(&mut self, event: &LinkEvent) {
        match &event.kind {
            LinkEventKind::Down { .. } => {
                self.since.get_or_insert(event.at);
                self.lasted = None;
            }
            LinkEventKind::Up(_) => {
                if let Some(since) = self.since.take() {
                    self.lasted = Some(event.at.saturating_since(since));
                }
            }
            LinkEventKind::State(_)
            | LinkEventKind::Progress(_)
            | LinkEventKind::Frame(_)
            | LinkEventKind::Pong { .. }
            | LinkEventKind::Woke { .. }
            | LinkEventKind::Notice(_) => {}
        }
    }

    /// How long the last loss was; none while it goes on, or where there was none.
    pub(super) const fn lasted(&self) -> Option<Duration> {
        self.lasted
    }
}
