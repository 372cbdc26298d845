//! The state of the display: all that lives while windows come and go.

use core::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDateTime, NaiveTime, Timelike};

use super::WindowKind;
use super::choosing::Choosing;
use super::effect::{CheckOrder, Effect, Effects, LinkOrder, LogLine, Window};
use super::event::{Event, Now, StaffKey};
use super::exporting::Exporting;
use super::facts::link_shown;
use super::recorded::Recorded;
use super::replaying::Replaying;
use super::saving::Saving;
use super::session::{Session, SessionChange, Snapshot};
use super::simulating::Simulating;
use super::task::Task;
use super::toasts::Toasts;
use super::tray::TrayFacts;
use super::turns::Turns;
use super::window_plan::WindowPlan;
use super::windows::Windows;
use crate::check::Ladder;
use crate::exam::{self, Moment};
use crate::history::{ExamEntry, ExamLog, LinkHistory, Notice, NoticeLog};
use crate::journal::{self, Journal, LinkLine};
use crate::l10n::Message;
use crate::link::{Direction, LinkConfig, LinkEvent, LinkEventKind, LinkState};
use crate::screen::ScreenConfig;
use crate::settings::{Dialect, KeepAwake, KeyChord, LanguagePair, Loaded, Request, Settings};
use crate::wiring;

/// What a state begins with.
pub struct Parts {
    /// An exam without any data yet.
    pub session: Session,
    /// All settings and their sources.
    pub loaded: Arc<Loaded>,
    /// How to reload them.
    pub request: Request,
    /// The link, with the server that it looks to.
    pub link: LinkConfig,
    /// The relay that was started with the program, and how it speaks.
    pub relay: Option<(SocketAddr, Dialect)>,
    /// The wanted windows; [`WindowPlan::none`] without any.
    pub windows: WindowPlan,
    /// Where files are offered to be written.
    pub folder: PathBuf,
    /// The user's home, whose name is hidden in diagnostics.
    pub home_dir: Option<PathBuf>,
}

/// What painting depends on besides session and settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Seen {
    shown: u64,
    mark: u64,
    screen: u64,
    minute: u32,
    sleeps: bool,
    languages: LanguagePair,
}

/// The state.
pub struct State {
    pub(super) session: Session,
    pub(super) settings: Arc<Loaded>,
    /// Counts the changes of how the patient screen looks.
    pub(super) screen_revision: u64,
    pub(super) request: Request,
    pub(super) link: LinkConfig,
    /// The server that the program is set for; staff may have turned to another one.
    pub(super) home: String,
    pub(super) screen: ScreenConfig,
    pub(super) history: LinkHistory,
    pub(super) ladder: Ladder,
    pub(super) notices: NoticeLog,
    pub(super) exam_log: ExamLog,
    pub(super) journal: Journal,
    pub(super) saving: Saving,
    pub(super) simulating: Simulating,
    pub(super) replaying: Replaying,
    pub(super) exporting: Exporting,
    pub(super) choosing: Choosing,
    pub(super) diagnostics: Task,
    pub(super) recorded: Recorded,
    pub(super) toasts: Toasts,
    pub(super) folder: PathBuf,
    pub(super) home_dir: Option<PathBuf>,
    pub(super) windows: Windows,
    /// When the last event of an exam came.
    pub(super) last_event: Option<Moment>,
    pub(super) turns: Turns,
    seen: Seen,
    patient_revision: u64,
    /// The same, but for the link's mark.
    picture_revision: u64,
    pub(super) console_revision: u64,
    keeps_awake: bool,
    /// What the tray shows; none where no icon is there.
    tray: Option<TrayFacts>,
}

impl State {
    /// A state to which nothing has happened yet.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        let Parts { session, loaded, request, link, relay, windows, folder, home_dir } = parts;
        Self {
            screen: wiring::screen_config(&loaded.resolved.settings, &loaded.texts, windows.diagonal_in()),
            journal: Journal::new(journal::Limits::default(), session.pseudonyms().clone()),
            session,
            settings: loaded,
            screen_revision: 0,
            request,
            home: link.server.display.clone(),
            ladder: Ladder::new(&link.server),
            link,
            history: LinkHistory::default(),
            notices: NoticeLog::default(),
            exam_log: ExamLog::default(),
            saving: Saving::default(),
            simulating: Simulating::new(relay),
            replaying: Replaying::default(),
            exporting: Exporting::default(),
            choosing: Choosing::default(),
            diagnostics: Task::Idle,
            recorded: Recorded::default(),
            toasts: Toasts::default(),
            folder,
            home_dir,
            windows: Windows::new(windows),
            last_event: None,
            turns: Turns::default(),
            seen: Seen::default(),
            patient_revision: 0,
            picture_revision: 0,
            console_revision: 0,
            keeps_awake: false,
            tray: None,
        }
    }

    /// A state without windows, for what runs in a terminal. It keeps no messages, for nobody could look at them.
    #[must_use]
    pub fn headless(session: Session, loaded: Loaded, request: Request) -> Self {
        let link = wiring::link_config(&loaded.resolved.settings);
        let parts = Parts {
            session,
            loaded: Arc::new(loaded),
            request,
            link,
            relay: None,
            windows: WindowPlan::none(),
            folder: PathBuf::new(),
            home_dir: None,
        };
        Self::new(parts).with_journal(journal::Limits { rows: 0, bytes: 0 })
    }

    /// The same with other limits of its message log, which is empty then: for what measures it.
    #[must_use]
    pub fn with_journal(mut self, limits: journal::Limits) -> Self {
        self.journal = Journal::new(limits, self.session.pseudonyms().clone());
        self
    }

    /// Handles an event and returns its effects.
    pub fn handle(&mut self, event: Event, now: Now) -> Effects {
        let mut effects = Effects::new();
        let is_tick = matches!(event, Event::Tick);
        let mut moved = self.pass_time(now, &mut effects);
        match event {
            Event::Started => {
                self.read_logo(&mut effects);
                self.remember(false, &mut effects);
                self.windows.say_where(&mut effects, &mut self.notices, now.local());
            }
            Event::Tick => moved |= self.tick(now, &mut effects),
            Event::Link(event) => self.take_link(event, now, &mut effects),
            Event::Monitors(monitors) => {
                self.windows.note_unplugged(&monitors, now.local());
                self.windows.plan.set_monitors(monitors);
                self.settle_plan(false, now, &mut effects);
            }
            Event::Key(StaffKey::Hide) => self.hide(now, &mut effects),
            Event::Key(StaffKey::Leave) => self.ask_full_screen(false, now, &mut effects),
            Event::Asked(action) => self.perform(action, now, &mut effects),
            Event::CloseRequested(WindowKind::Console) => self.windows.close_console(),
            // Staff leave the patient screen by their keys only, and the numbers go by themselves.
            Event::CloseRequested(WindowKind::Patient | WindowKind::Numbers) => {}
            Event::PatientWindowTaken => self.windows.patient_taken(),
            Event::ConsoleWanted => self.windows.want_console(&mut effects),
            Event::Done(end) => self.end_job(end, now, &mut effects),
            Event::Progress(share) => {
                if self.diagnostics.is_running() {
                    self.diagnostics = Task::Running(share);
                }
            }
            Event::Simulator(event) => {
                self.take_from_simulator(event, now, &mut effects);
            }
            Event::Recorder(event) => self.take_from_recorder(event, now, &mut effects),
            Event::FolderNotShown(why) => self.toasts.failed(why, now.moment()),
            Event::Said(said) => self.say(said, now.local()),
            Event::Quit => self.windows.end(),
        }
        if !is_tick || moved {
            self.console_revision = self.console_revision.wrapping_add(1);
        }
        self.settle(now, &mut effects);
        effects
    }

    /// Lets time pass for the exam, whatever happens: a name that has outlived its limit is gone before anything else. Whether there is
    /// something new.
    pub(super) fn pass_time(&mut self, now: Now, effects: &mut Effects) -> bool {
        let told = self.session.tick(now.reading);
        if told.slept {
            effects.push(Effect::Link(LinkOrder::Ping));
        }
        // What is withheld from the screen can be cleared, too.
        let is_new = told.changed || !told.notices.is_empty();
        self.note(told, now.local(), effects);
        is_new
    }

    /// Lets time pass for everything else. Whether anything changed.
    fn tick(&mut self, now: Now, effects: &mut Effects) -> bool {
        let moment = now.moment();
        self.history.advance(moment);
        let mut moved = self.ladder.tick(moment);
        moved |= self.journal.age(moment, self.keep_patient_data()) > 0;
        moved |= self.exporting.tick(&self.journal, effects);
        moved |= self.simulating.tick(moment, &self.link, effects);
        moved |= self.replaying.tick(moment);
        moved | self.toasts.tick(moment)
    }

    /// Every event goes into the histories, whatever it does to the exam.
    fn take_link(&mut self, event: LinkEvent, now: Now, effects: &mut Effects) {
        // What waited in the channel came when it came, not now.
        let wall = now.wall - now.moment().saturating_since(event.at);
        if event.is_of_another(&self.link.server.display) {
            self.take_late(event, wall);
            return;
        }
        self.history.observe(&event, wall.naive_local());
        self.ladder.observe(&event);
        match &event.kind {
            LinkEventKind::Up(_) => self.notices.opened(),
            LinkEventKind::State(LinkState::Registered) => self.notices.registered(),
            LinkEventKind::Down { .. } => self.simulating.disconnected(),
            LinkEventKind::State(_)
            | LinkEventKind::Progress(_)
            | LinkEventKind::Frame(_)
            | LinkEventKind::Pong { .. }
            | LinkEventKind::Woke { .. }
            | LinkEventKind::Notice(_) => {}
        }
        if let LinkEventKind::Frame(frame) = &event.kind
            && frame.exam_event().is_some()
        {
            self.last_event = Some(event.at);
        }
        self.write_down(&event, wall);
        let awaited = if let LinkEventKind::Frame(frame) = &event.kind {
            frame.direction == Direction::Incoming && self.simulating.awaits(frame)
        } else {
            false
        };
        let at = event.at;
        let told = self.session.handle(event);
        let changes = self.note(told, wall.naive_local(), effects);
        if awaited {
            self.simulating.arrived(at, changes);
        }
    }

    /// What was on its way when the display was turned to another server is written down. Neither what is shown nor any figure is of it, and
    /// a notice is past from the first.
    fn take_late(&mut self, event: LinkEvent, wall: DateTime<FixedOffset>) {
        self.write_down(&event, wall);
        if let LinkEventKind::Notice(notice) = event.kind {
            self.notices.raise_past(Notice::Link(notice), wall.naive_local());
        }
    }

    /// A line of the message log.
    fn write_down(&mut self, event: &LinkEvent, wall: DateTime<FixedOffset>) {
        if let LinkEventKind::Frame(frame) = &event.kind {
            self.journal.frame(event.at, wall, event.connection, frame);
        } else if let Some(line) = LinkLine::of(&event.kind) {
            self.journal.link(event.at, wall, event.connection, line);
        }
    }

    /// Adds a notice to the list, the log, and the reasons on the exam page. Returns what is new on that page.
    pub(super) fn note(&mut self, told: SessionChange, wall: NaiveDateTime, effects: &mut Effects) -> Vec<ExamEntry> {
        effects.extend(told.log.into_iter().map(|line| Effect::Log(LogLine::Info(line))));
        let about_exam = told.notices.iter().filter_map(|notice| match notice {
            Notice::Exam(notice) => Some(notice),
            Notice::Protocol(_) | Notice::Link(_) | Notice::Ignored(_) | Notice::Program(_) => None,
        });
        let new = self.exam_log.observe(self.session.shown(), about_exam, wall);
        for notice in told.notices {
            if let Some(left_out) = self.notices.raise(notice.clone(), wall) {
                let more =
                    if left_out == 0 { String::new() } else { format!(" ({left_out} more since the last line)") };
                effects.push(Effect::Log(LogLine::Warning(format!("{notice}{more}"))));
                effects.push(Effect::Notice(notice));
            }
        }
        new
    }

    /// A notice of the program itself.
    pub(super) fn say(&mut self, said: Message, wall: NaiveDateTime) {
        self.notices.raise(Notice::Program(said), wall);
    }

    /// Staff hides the patient.
    pub(super) fn hide(&mut self, now: Now, effects: &mut Effects) {
        let told = self.session.hide(now.reading);
        self.note(told, now.local(), effects);
    }

    /// The one place that decides which windows exist and whether their content has changed.
    fn settle(&mut self, now: Now, effects: &mut Effects) {
        self.windows.settle(now.moment(), effects);
        self.take_turns(now.moment());
        let time = now.wall.time();
        let seen = Seen {
            shown: self.session.shown_revision(),
            mark: self.session.mark_revision(),
            screen: self.screen_revision,
            minute: time.hour() * 60 + time.minute(),
            sleeps: self.sleeps(time),
            languages: self.screen.languages,
        };
        if seen != self.seen {
            if seen != (Seen { mark: seen.mark, ..self.seen }) {
                self.picture_revision = self.picture_revision.wrapping_add(1);
            }
            self.seen = seen;
            self.patient_revision = self.patient_revision.wrapping_add(1);
            self.console_revision = self.console_revision.wrapping_add(1);
        }
        let keeps_awake = self.is_to_be_kept_awake(time);
        if keeps_awake != self.keeps_awake {
            self.keeps_awake = keeps_awake;
            effects.push(Effect::KeepAwake(keeps_awake));
        }
        self.settle_tray(effects);
    }

    /// The tray shows another icon only where there is another one to show.
    fn settle_tray(&mut self, effects: &mut Effects) {
        let reader = self.settings.staff();
        let wanted = self.settings().console.tray_icon.then(|| {
            let (link, _) = link_shown(self.session.link(), &self.ladder);
            TrayFacts::new(link, self.session.shown(), reader)
        });
        if wanted != self.tray {
            effects.push(Effect::Tray(wanted.map(|facts| Box::new(facts.icon(reader)))));
            self.tray = wanted;
        }
    }

    /// Languages rotate only while nothing is wrong: a loss must not look like a change of language.
    fn take_turns(&mut self, now: Moment) {
        let is_well = self.session.mark().up && !self.session.shown().reconnecting;
        let languages = &self.settings.resolved.settings.display.languages;
        self.turns.advance(now, is_well && languages.take_turns());
        self.screen.languages = languages.turn(self.turns.count());
    }

    /// Staff asks for the patient screen, or leaves it.
    pub(super) fn ask_full_screen(&mut self, full_screen: bool, now: Now, effects: &mut Effects) {
        self.windows.plan.ask(full_screen);
        self.settle_plan(false, now, effects);
    }

    /// The plan may have changed: lays the patient screen out for its monitor, remembers what was seen, and reports where it is.
    pub(super) fn settle_plan(&mut self, chosen: bool, now: Now, effects: &mut Effects) {
        self.measure();
        self.remember(chosen, effects);
        self.windows.say_where(effects, &mut self.notices, now.local());
    }

    fn remember(&mut self, chosen: bool, effects: &mut Effects) {
        effects.push(Effect::Remember { memory: self.windows.plan.memory().clone(), chosen });
    }

    /// From now on the link looks to the server of [`Self::link`].
    pub(super) fn turn_to_server(&mut self, now: Now, effects: &mut Effects) {
        let told = self.session.turn_to_server(now.reading);
        self.note(told, now.local(), effects);
        self.ladder = Ladder::new(&self.link.server);
        self.history.turn_to_server(&self.link.server.display, self.session.connection(), now.moment(), now.local());
        self.notices.turn_to_server();
        self.last_event = None;
        effects.push(Effect::Check(CheckOrder::End));
        self.simulating.turn_to_server(effects);
        effects.push(Effect::Claim { home: self.home.clone(), current: self.link.server.display.clone() });
        effects.push(Effect::Link(LinkOrder::SetServer(Box::new(self.link.clone()))));
    }

    fn keep_patient_data(&self) -> Duration {
        Duration::from_mins(u64::from(self.settings().messages.keep_patient_data_mins))
    }

    pub(super) fn settings(&self) -> &Settings {
        &self.settings.resolved.settings
    }

    /// When an [`Event::Tick`] is due at the latest, because something will be cleared, sent or painted.
    #[must_use]
    pub fn next_deadline(&self, now: Now) -> Moment {
        let moment = now.moment();
        if self.exporting.is_collecting() {
            return moment;
        }
        [
            self.session.next_deadline(),
            self.journal.next_age_deadline(self.keep_patient_data()),
            self.ladder.next_deadline(),
            self.simulating.next_deadline(),
            self.replaying.next_deadline(),
            self.toasts.next_deadline(),
            self.windows.next_deadline(),
            self.turns.next_deadline(),
            Some(next_minute(now)),
        ]
        .into_iter()
        .flatten()
        .min()
        .unwrap_or(moment)
    }

    /// A number that changes whenever this window must be repainted.
    #[must_use]
    pub const fn revision(&self, window: WindowKind) -> u64 {
        match window {
            WindowKind::Patient => self.patient_revision,
            WindowKind::Console => self.console_revision,
            WindowKind::Numbers => 0,
        }
    }

    /// A number that is another one whenever the patient's window is to be painted anew for more than the link's mark.
    #[must_use]
    pub const fn picture_revision(&self) -> u64 {
        self.picture_revision
    }

    /// Something that only the console shows, and that the state does not hold, is another thing now.
    pub const fn touch_console(&mut self) {
        self.console_revision = self.console_revision.wrapping_add(1);
    }

    /// The windows that were asked for and not closed since.
    #[must_use]
    pub fn wanted_windows(&self) -> Vec<Window> {
        self.windows.open()
    }

    /// The session behind the patient screen.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// What can be seen of it from outside.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        self.session.snapshot()
    }

    /// How the patient screen looks.
    #[must_use]
    pub const fn screen(&self) -> &ScreenConfig {
        &self.screen
    }

    /// The windows that there should be.
    #[must_use]
    pub const fn plan(&self) -> &WindowPlan {
        &self.windows.plan
    }

    /// The journal of messages.
    #[must_use]
    pub const fn journal(&self) -> &Journal {
        &self.journal
    }

    /// The keys with which staff leave the patient screen.
    #[must_use]
    pub fn staff_key(&self) -> KeyChord {
        self.settings().display.staff_key
    }

    /// Whether the patient screen is dark at this time of day because nobody is examined.
    #[must_use]
    pub fn sleeps(&self, time: NaiveTime) -> bool {
        self.settings().display.sleep.contains(time) && self.nobody_is_shown()
    }

    /// Whether patient data is on the patient screen.
    #[must_use]
    pub fn shows_somebody(&self) -> bool {
        self.plan().patient().is_some() && self.session.shown().person.is_some()
    }

    fn is_to_be_kept_awake(&self, time: NaiveTime) -> bool {
        let is_due = match self.settings().display.keep_awake {
            KeepAwake::Always => !self.sleeps(time),
            KeepAwake::Exam => !self.nobody_is_shown(),
            KeepAwake::Never => false,
        };
        is_due && self.plan().patient().is_some()
    }

    fn nobody_is_shown(&self) -> bool {
        let shown = self.session.shown();
        shown.phase == exam::Phase::Waiting && shown.person.is_none() && shown.step.is_none()
    }
}

/// When the clock on the screen shows another minute.
fn next_minute(now: Now) -> Moment {
    let time = now.wall.time();
    let nanos = u64::from(time.nanosecond()).min(999_999_999);
    let to_minute =
        Duration::from_secs(60 - u64::from(time.second()).min(59)).saturating_sub(Duration::from_nanos(nanos));
    // A tick that comes a little early would show the old minute for another one.
    now.moment() + (to_minute + Duration::from_millis(20))
}
