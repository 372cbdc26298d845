//! The demo's hold on the event loop.

use std::time::Instant;

use super::super::scenario::{Performance, Scenario};
use super::Server;

/// The demo: played while a display is there, from the first patient when one comes after none was there.
pub(super) struct DemoStage {
    pub(super) scenario: Option<Scenario>,
    pub(super) performance: Option<Performance>,
    pub(super) epoch: Instant,
}

impl Server {
    /// Counts the displays anew; the demo begins with the first and ends with the last.
    pub(super) fn count_displays(&mut self) {
        if !std::mem::take(&mut self.roles_changed) {
            return;
        }
        self.stats.displays = self.router.displays();
        let elapsed = self.now.saturating_duration_since(self.stage.epoch);
        if self.stats.displays == 0 {
            self.stage.performance = None;
        } else if self.stage.performance.is_none() {
            self.stage.performance = self.stage.scenario.as_ref().map(|scenario| scenario.play(elapsed));
        }
    }

    pub(super) fn play(&mut self) {
        let elapsed = self.now.saturating_duration_since(self.stage.epoch);
        let message = self.stage.performance.as_mut().and_then(|performance| performance.next(elapsed));
        if let Some(message) = message {
            self.say(&message.to_text());
        }
        if let Some(due) = self.stage.performance.as_ref().and_then(Performance::due) {
            self.expect_timer(self.stage.epoch + due);
        }
    }
}
