//! All that lives while the windows come and go: the link, the exam, what was noticed, what the console shows.

use std::time::{Duration, Instant};

use chrono::{Local, NaiveDateTime};

use super::session::{Session, SessionNotice, Told};
use crate::clock::{Clock, Reading};
use crate::console::{Action, Facts, MonitorFact};
use crate::exam::{self, Moment};
use crate::history::{ExamLog, LinkHistory, Register, Source};
use crate::link::{LinkConfig, LinkEvents, LinkHandle, LinkState};
use crate::screen::{LinkMark, ScreenConfig};
use crate::settings::{ServerUrl, Settings};
use crate::wiring;

/// A frame spends no longer than this on the channel: what is left waits for the next frame, which follows at once.
const DRAIN_BUDGET: Duration = Duration::from_millis(8);

/// What a turn has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Turn {
    /// Events are left: come back at once.
    pub(super) more: bool,
    /// The patient screen is to be painted anew.
    pub(super) patient: bool,
}

/// What only the windows can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// Open the full-screen window, or close it.
    FullScreen(bool),
}

/// The desk.
pub(super) struct Desk {
    session: Session,
    /// Dropping it ends the link's thread.
    link: LinkHandle,
    events: LinkEvents,
    link_config: LinkConfig,
    settings: Settings,
    screen: ScreenConfig,
    history: LinkHistory,
    notices: Register,
    exam_log: ExamLog,
    monitors: Vec<MonitorFact>,
    full_screen: bool,
}

impl Desk {
    pub(super) fn new(
        session: Session,
        link: LinkHandle,
        events: LinkEvents,
        link_config: LinkConfig,
        settings: Settings,
    ) -> Self {
        let screen = wiring::screen_config(&settings);
        Self {
            session,
            link,
            events,
            link_config,
            settings,
            screen,
            history: LinkHistory::default(),
            notices: Register::default(),
            exam_log: ExamLog::default(),
            monitors: Vec::new(),
            full_screen: false,
        }
    }

    /// Time first, then what the link reports: a name that has outlived its limit is gone before anything is painted.
    pub(super) fn turn(&mut self) -> Turn {
        let before = self.seen_by_patient();
        self.tick();
        let wall = Local::now().naive_local();
        let begun = Instant::now();
        let mut more = false;
        while let Ok(event) = self.events.try_recv() {
            self.history.observe(&event, wall);
            let told = self.session.handle(event);
            self.note(&told, wall);
            if begun.elapsed() > DRAIN_BUDGET {
                more = true;
                break;
            }
        }
        Turn { more, patient: before != self.seen_by_patient() }
    }

    /// Lets time pass, and no more.
    pub(super) fn tick(&mut self) {
        let reading = Clock.reading();
        let told = self.session.tick(reading);
        if told.slept {
            // Whether the connection has outlived the sleep is not known until something answers. A busy link finds out itself.
            let _ = self.link.ping_now();
        }
        self.history.advance(Moment::from_start(reading.now));
        self.note(&told, Local::now().naive_local());
    }

    fn seen_by_patient(&self) -> (exam::Shown, LinkMark) {
        (self.session.shown().clone(), self.mark())
    }

    fn note(&mut self, told: &Told, wall: NaiveDateTime) {
        for notice in &told.notices {
            let source = match notice {
                SessionNotice::Protocol(_) | SessionNotice::Ignored(_) => Source::Protocol,
                SessionNotice::Exam(_) => Source::Exam,
                SessionNotice::Link(_) => Source::Link,
            };
            self.notices.raise(source, notice.to_string(), notice.to_string(), wall);
        }
        let about_exam = told.notices.iter().filter_map(|notice| match notice {
            SessionNotice::Exam(notice) => Some(notice),
            SessionNotice::Protocol(_) | SessionNotice::Link(_) | SessionNotice::Ignored(_) => None,
        });
        self.exam_log.observe(self.session.shown(), about_exam, wall);
    }

    /// When [`Self::turn`] is due at the latest, for something will be cleared then.
    pub(super) fn next_deadline(&self) -> Option<Moment> {
        self.session.next_deadline()
    }

    pub(super) fn shown(&self) -> &exam::Shown {
        self.session.shown()
    }

    pub(super) fn screen(&self) -> &ScreenConfig {
        &self.screen
    }

    pub(super) fn mark(&self) -> LinkMark {
        let up = match self.session.link() {
            LinkState::Registered | LinkState::Unconfirmed | LinkState::Unverified => true,
            LinkState::Connecting | LinkState::Refused | LinkState::Lost => false,
        };
        LinkMark { up, beats: self.session.beats() }
    }

    pub(super) fn set_monitors(&mut self, monitors: Vec<MonitorFact>) {
        self.monitors = monitors;
    }

    pub(super) fn set_full_screen(&mut self, full_screen: bool) {
        self.full_screen = full_screen;
    }

    /// Does what the technologist asked for; returns what is left to the windows.
    pub(super) fn perform(&mut self, action: Action) -> Option<Wish> {
        match action {
            // A busy link has so much to do that it will come up anew by itself.
            Action::Reconnect => drop(self.link.reconnect()),
            Action::SetServer(url) => self.set_server(&url),
            Action::HideNow => self.hide(),
            Action::ClearNotices => self.notices.clear(),
            Action::FullScreen(open) => return Some(Wish::FullScreen(open)),
        }
        None
    }

    /// Staff hides the patient.
    pub(super) fn hide(&mut self) {
        let told = self.session.hide(Clock.reading());
        self.note(&told, Local::now().naive_local());
    }

    fn set_server(&mut self, url: &ServerUrl) {
        self.link_config.server = wiring::target(url);
        if let Err(error) = self.link.set_server(self.link_config.clone()) {
            let wall = Local::now().naive_local();
            self.notices.raise(Source::Program, error.to_string(), error.to_string(), wall);
        }
    }

    /// What the console shows.
    pub(super) fn facts(&mut self) -> Facts<'_> {
        let Reading { now, .. } = Clock.reading();
        Facts {
            now: Moment::from_start(now),
            wall: Local::now().naive_local(),
            language: self.settings.console_language(),
            theme: self.settings.console.theme,
            server: &self.link_config.server.display,
            link: self.session.link(),
            connection: self.session.snapshot().connection,
            shown: self.session.shown(),
            screen: &self.screen,
            mark: self.mark(),
            history: &self.history,
            notices: &self.notices,
            exam_log: &self.exam_log,
            monitors: &self.monitors,
            full_screen: self.full_screen,
        }
    }
}
