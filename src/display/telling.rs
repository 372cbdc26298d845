//! Views of the state for the console and for machines.

use super::event::Now;
use super::facts::{DeviceFacts, Facts};
use super::state::State;
use crate::health;

impl State {
    /// Tells machines how things are. `painted_by`: what draws the windows.
    pub fn report(&self, facts: &mut health::Facts, now: Now, painted_by: &str) {
        let screen = match (self.plan().patient(), self.plan().hidden()) {
            (Some(monitor), _) => health::Screen::Shown(monitor.name().to_owned()),
            (None, Some(hidden)) => health::Screen::Hidden(hidden.reason()),
            (None, None) => health::Screen::Windowed,
        };
        facts.link = self.session.link();
        facts.connection = self.session.connection();
        self.link.server.display.clone_into(&mut facts.server);
        facts.phase = self.session.shown().phase;
        facts.screen = screen;
        painted_by.clone_into(&mut facts.renderer);
        facts.last_frame = Some(now.moment());
        facts.last_event = self.last_event;
        facts.notices = u64::try_from(self.notices.groups().len()).unwrap_or(u64::MAX);
    }

    /// What the console shows.
    #[must_use]
    pub fn facts<'a>(&'a self, now: Now, devices: DeviceFacts<'a>) -> Facts<'a> {
        let DeviceFacts { check, check_problem, relay, recording } = devices;
        Facts {
            now: now.moment(),
            wall: now.wall,
            reader: self.settings.staff(),
            theme: self.settings().console.theme,
            server: &self.link.server.display,
            link: self.session.link(),
            connection: self.session.connection(),
            shown: self.session.shown(),
            hidden: self.session.is_hidden(),
            screen: &self.screen,
            mark: self.session.mark(),
            ladder: &self.ladder,
            check,
            check_problem,
            history: &self.history,
            notices: &self.notices,
            exam_log: &self.exam_log,
            journal: &self.journal,
            folder: &self.folder,
            export: self.exporting.task(),
            choosing_file: self.choosing.is_open(),
            chosen_file: self.choosing.chosen(),
            simulator: self.simulating.fact(relay, self.looks_to_relay()),
            diagnostics: &self.diagnostics,
            recording: self.recorded.fact(recording),
            replay: self.replaying.fact(now.moment()),
            settings: &self.settings,
            settings_problem: self.saving.problem(),
            monitors: self.plan().monitors(),
            picked: self.plan().picked(),
            hidden_because: self.plan().hidden(),
            full_screen: self.plan().patient().is_some(),
            unplugged: self.windows.unplugged(),
            toasts: self.toasts.all(),
        }
    }
}
