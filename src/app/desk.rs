//! All that lives while the windows come and go: the link, the exam, what was noticed, what the console shows.

mod bundle;

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, FixedOffset, Local, NaiveDateTime};

use super::checking::Checking;
use super::claims::Claims;
use super::diagnosing::Diagnosing;
use super::exporting::Exporting;
use super::folders;
use super::presence::Presence;
use super::recordings::Recordings;
use super::remembering::{Remembering, memory_file};
use super::session::{Session, SessionNotice, Told};
use super::settings_desk::{Saved, SettingsDesk};
use super::simulating::Simulating;
use super::window::WindowOptions;
use crate::clock::{Clock, Reading};
use crate::console::{Action, Both, Facts};
use crate::exam::{self, Moment};
use crate::health::{self, HealthBoard};
use crate::history::{ExamLog, LinkHistory, Register, Source};
use crate::journal;
use crate::journal::{Journal, LinkLine};
use crate::link::{LinkConfig, LinkEvent, LinkEventKind, LinkEvents, LinkHandle, LinkState, Target, Wake};
use crate::monitors::{Hidden, Memory, Monitor};
use crate::screen::{LinkMark, ScreenConfig};
use crate::settings::{KeepAwake, KeyChord, SERVER_URL_KEY, ServerUrl};
use crate::wiring;

/// A frame spends no longer than this on the channel: what is left waits for the next frame, which follows at once.
const DRAIN_BUDGET: Duration = Duration::from_millis(8);

/// The setting that says which monitor is the patient's.
const MONITOR_KEY: &str = "display.monitor";

/// What a turn has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Turn {
    /// Events are left: come back at once.
    pub(super) more: bool,
    /// A thread is at work, and how far it is is shown: come back in a moment.
    pub(super) soon: bool,
    /// The patient screen is to be painted anew.
    pub(super) patient: bool,
    /// This setting was saved.
    pub(super) saved: Option<&'static str>,
}

/// The desk.
pub(super) struct Desk {
    session: Session,
    /// Dropping it ends the link's thread.
    link: LinkHandle,
    events: LinkEvents,
    link_config: LinkConfig,
    /// The server that the program is set for; staff may have turned to another one.
    home: String,
    /// None where others cannot find this program.
    claims: Option<Claims>,
    settings: SettingsDesk,
    screen: ScreenConfig,
    history: LinkHistory,
    checking: Checking,
    notices: Register,
    exam_log: ExamLog,
    journal: Journal,
    recordings: Recordings,
    simulating: Simulating,
    diagnosing: Diagnosing,
    export: Exporting,
    folder: PathBuf,
    presence: Presence,
    remembering: Remembering,
    /// Why the patient screen is hidden, as it was said last.
    said_hidden: Option<Hidden>,
    renderer: &'static str,
    /// When the last event of an exam came.
    last_event: Option<Moment>,
    /// The numbers of the monitors were asked for.
    pub(super) identify: bool,
}

impl Desk {
    pub(super) fn new(
        session: Session,
        link: LinkHandle,
        events: LinkEvents,
        options: WindowOptions,
        monitors: Vec<Monitor>,
        wake: Wake,
    ) -> Self {
        let WindowOptions { loaded, request, link: link_config, embedded, unattended, past, .. } = options;
        let screen = wiring::screen_config(&loaded.resolved.settings);
        let checking = Checking::new(&link_config.server, Arc::clone(&wake));
        let journal = Journal::new(journal::Limits::default(), session.pseudonyms().clone());
        let display = &loaded.resolved.settings.display;
        let given = display.monitor.clone();
        // Of a number that a supervisor has looked up, the setting is what it was found to mean.
        let memory =
            past.number.map_or_else(|| Memory::new(given.clone()), |number| Memory::numbered(number, given.clone()));
        // Nobody's name is in a demo, and nothing of it is remembered.
        let remembering = Remembering::start(memory_file(&request.places).filter(|_| embedded.is_none()));
        let memory = remembering.go_on(memory);
        let presence = Presence::new(display.mode, memory, display.allow_only_monitor, unattended, monitors);
        let mut desk = Self {
            session,
            link,
            events,
            home: link_config.server.display.clone(),
            link_config,
            claims: None,
            settings: SettingsDesk::new(loaded, request, Arc::clone(&wake)),
            screen,
            history: LinkHistory::default(),
            checking,
            notices: Register::default(),
            exam_log: ExamLog::default(),
            journal,
            simulating: Simulating::new(embedded, Arc::clone(&wake)),
            diagnosing: Diagnosing::new(Arc::clone(&wake)),
            recordings: Recordings::new(Arc::clone(&wake)),
            export: Exporting::new(wake),
            folder: documents(),
            presence,
            remembering,
            said_hidden: None,
            renderer: "",
            last_event: None,
            identify: false,
        };
        desk.keep_memory(false);
        desk.say_where();
        desk
    }

    /// Time first, then what the link reports: a name that has outlived its limit is gone before anything is painted.
    pub(super) fn turn(&mut self) -> Turn {
        let before = self.seen_by_patient();
        let saved = self.take_settings();
        self.tick();
        let (now, now_wall) = (Moment::from_start(Clock.reading().now), Local::now().fixed_offset());
        let begun = Instant::now();
        let mut more = self.export.advance(&self.journal);
        more |= self.play();
        let soon = self.diagnosing.turn();
        while let Ok(event) = self.events.try_recv() {
            // What waited in the channel came when it came, not now.
            let wall = now_wall - now.saturating_since(event.at);
            self.write_down(&event, wall);
            let told = self.session.handle(event);
            self.note(&told, wall.naive_local());
            if begun.elapsed() > DRAIN_BUDGET {
                more = true;
                break;
            }
        }
        Turn { more, soon, patient: saved.is_some() || before != self.seen_by_patient(), saved }
    }

    /// Tells the board how things are.
    pub(super) fn report(&self, board: &HealthBoard) {
        let snapshot = self.session.snapshot();
        let screen = match (self.presence.patient(), self.presence.hidden()) {
            (Some(monitor), _) => health::Screen::Shown(monitor.name().to_owned()),
            (None, Some(hidden)) => health::Screen::Hidden(hidden.reason()),
            (None, None) => health::Screen::Windowed,
        };
        board.update(|facts| {
            facts.link = snapshot.link;
            facts.connection = snapshot.connection;
            self.link_config.server.display.clone_into(&mut facts.server);
            facts.phase = snapshot.shown.phase;
            facts.screen = screen;
            self.renderer.clone_into(&mut facts.renderer);
            facts.last_frame = Some(Moment::from_start(Clock.reading().now));
            facts.last_event = self.last_event;
            facts.notices = u64::try_from(self.notices.groups().len()).unwrap_or(u64::MAX);
        });
    }

    /// Lets time pass, and no more.
    pub(super) fn tick(&mut self) {
        let reading = Clock.reading();
        let told = self.session.tick(reading);
        if told.slept {
            // Whether the connection has outlived the sleep is not known until something answers. A busy link finds out itself.
            let _ = self.link.ping_now();
        }
        let now = Moment::from_start(reading.now);
        self.history.advance(now);
        self.checking.tick(reading);
        self.journal.age(now, self.keep_patient_data());
        self.note(&told, Local::now().naive_local());
    }

    /// Every event goes into the histories, whatever it does to the exam.
    fn write_down(&mut self, event: &LinkEvent, wall: DateTime<FixedOffset>) {
        self.history.observe(event, wall.naive_local());
        self.checking.observe(event);
        self.recordings.record(event);
        if let LinkEventKind::Frame(frame) = &event.kind {
            if frame.converted.event.is_some() {
                self.last_event = Some(event.at);
            }
            self.journal.frame(event.at, wall, event.connection, frame);
        } else if let Some(line) = LinkLine::of(&event.kind) {
            self.journal.link(event.at, wall, event.connection, line);
        }
    }

    fn play(&mut self) -> bool {
        let now = Moment::from_start(Clock.reading().now);
        self.simulating.turn(now, &self.link_config);
        let settings = self.settings.now();
        self.recordings.turn(now, wiring::exam_limits(settings), wiring::names_privacy(settings))
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
            self.notices.raise(source, notice.to_string(), notice.korean(), wall);
        }
        let about_exam = told.notices.iter().filter_map(|notice| match notice {
            SessionNotice::Exam(notice) => Some(notice),
            SessionNotice::Protocol(_) | SessionNotice::Link(_) | SessionNotice::Ignored(_) => None,
        });
        self.exam_log.observe(self.session.shown(), about_exam, wall);
    }

    fn keep_patient_data(&self) -> Duration {
        Duration::from_mins(u64::from(self.settings.now().messages.keep_patient_data_mins))
    }

    /// When [`Self::turn`] is due at the latest, for something will be cleared or overwritten then.
    pub(super) fn next_deadline(&self) -> Option<Moment> {
        let ageing = self.journal.next_age_deadline(self.keep_patient_data());
        [
            self.session.next_deadline(),
            ageing,
            self.checking.next_deadline(),
            self.recordings.next_deadline(),
            self.simulating.next_deadline(),
        ]
        .into_iter()
        .flatten()
        .min()
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

    pub(super) const fn presence(&self) -> &Presence {
        &self.presence
    }

    /// The monitors are others now.
    pub(super) fn set_monitors(&mut self, monitors: Vec<Monitor>) {
        let elsewhere = self.presence.set_monitors(monitors);
        self.keep_memory(false);
        // Hidden for another reason than before is worth a word, too.
        if elsewhere || self.presence.hidden() != self.said_hidden.as_ref() {
            self.say_where();
        }
    }

    /// What was seen of the monitors outlives this run.
    fn keep_memory(&mut self, chosen: bool) {
        self.remembering.keep(self.presence.memory(), chosen);
    }

    /// Staff asks for the patient screen, or leaves it.
    pub(super) fn ask_full_screen(&mut self, full_screen: bool) {
        self.presence.ask(full_screen);
        self.keep_memory(false);
        self.say_where();
    }

    pub(super) fn open_console(&mut self) {
        self.presence.open_console();
    }

    /// Tells whether the program goes on without the console.
    pub(super) fn close_console(&mut self) -> bool {
        self.presence.close_console()
    }

    pub(super) const fn set_renderer(&mut self, renderer: &'static str) {
        self.renderer = renderer;
    }

    /// The keys with which staff leave the patient screen.
    pub(super) const fn staff_key(&self) -> KeyChord {
        self.settings.now().display.staff_key
    }

    /// Whether the patient screen is dark at this time of day, for nobody is examined.
    pub(super) fn sleeps(&self, time: chrono::NaiveTime) -> bool {
        self.nobody_is_shown() && self.settings.now().display.sleep.contains(time)
    }

    /// Whether the screens are to be kept awake at this time of day.
    pub(super) fn keeps_awake(&self, time: chrono::NaiveTime) -> bool {
        let due = match self.settings.now().display.keep_awake {
            KeepAwake::Always => !self.sleeps(time),
            KeepAwake::Exam => !self.nobody_is_shown(),
            KeepAwake::Never => false,
        };
        due && self.presence.patient().is_some()
    }

    fn nobody_is_shown(&self) -> bool {
        let shown = self.session.shown();
        shown.phase == exam::Phase::Waiting && shown.person.is_none() && shown.step.is_none()
    }

    /// Where the patient screen is, and why it is not: once for each change.
    fn say_where(&mut self) {
        match (self.presence.patient(), self.presence.hidden().cloned()) {
            (Some(monitor), _) => {
                tracing::info!("patient screen: on monitor {} ({})", monitor.name(), monitor.geometry());
                self.said_hidden = None;
            }
            (None, Some(hidden)) => {
                if self.said_hidden.as_ref() != Some(&hidden) {
                    tracing::warn!("{hidden}");
                    self.say(Both::new(hidden.sentence(), hidden.korean()));
                    self.said_hidden = Some(hidden);
                }
            }
            (None, None) => self.said_hidden = None,
        }
    }

    /// Does what the technologist asked for.
    pub(super) fn perform(&mut self, action: Action) {
        match action {
            // A busy link has so much to do that it will come up anew by itself.
            Action::Reconnect => drop(self.link.reconnect()),
            Action::RunCheck => self.checking.run(&self.link_config),
            Action::EndCheck => self.checking.end(),
            Action::SetServer(url) => self.set_server(&url),
            Action::HideNow => self.hide(),
            Action::ClearNotices => self.notices.clear(),
            Action::StartRelay => self.start_relay(),
            Action::StopRelay => self.simulating.stop_relay(),
            Action::RelayDialect(dialect) => self.simulating.set_dialect(dialect),
            Action::Drill(drill) => self.simulating.set_drill(drill),
            Action::Cut => self.simulating.cut(),
            Action::RestartRelay => self.simulating.restart(),
            Action::Freeze(frozen) => self.simulating.freeze(frozen),
            Action::SendTo(to) => self.simulating.set_destination(to),
            Action::Send(text) => self.simulating.send(text, &self.link_config),
            Action::Play => self.simulating.play(Moment::from_start(Clock.reading().now)),
            Action::PausePlayer => self.simulating.pause(Moment::from_start(Clock.reading().now)),
            Action::PlayStep => self.simulating.step(Moment::from_start(Clock.reading().now), &self.link_config),
            Action::StopPlayer => self.simulating.stop(),
            Action::Diagnose(path) => self.diagnosing.start(path, self.diagnostics()),
            Action::CancelDiagnose => self.diagnosing.cancel(),
            Action::StartRecording { path, patient_data } => {
                let (now, wall) = (Moment::from_start(Clock.reading().now), Local::now().fixed_offset());
                self.recordings.start(&path, patient_data, &self.link_config.server.display, now, wall);
            }
            Action::StopRecording => self.recordings.stop(Moment::from_start(Clock.reading().now)),
            Action::OpenRecording(path) => self.recordings.open(path),
            Action::ReplaySpeed(speed) => self.recordings.set_speed(speed, Moment::from_start(Clock.reading().now)),
            Action::ReplayStep => self.recordings.step(),
            Action::CloseReplay => self.recordings.close(),
            Action::Setting { key, change } => self.settings.save(key, change),
            Action::OpenSettingsFolder => self.open(self.settings.folder()),
            Action::OpenLogFolder => self.open(self.settings.log_folder()),
            Action::Export { path, exporter } => self.export.start(path, exporter),
            Action::CancelExport => self.export.cancel(),
            Action::PaintAgain => {}
            Action::FullScreen(open) => self.ask_full_screen(open),
            Action::Identify => self.identify = true,
        }
    }

    /// Staff hides the patient.
    pub(super) fn hide(&mut self) {
        let told = self.session.hide(Clock.reading());
        self.note(&told, Local::now().naive_local());
    }

    /// What was saved takes effect: at once where it can.
    fn take_settings(&mut self) -> Option<&'static str> {
        let Saved { key, before } = self.settings.take()?;
        let now = self.settings.now().clone();
        self.screen = wiring::screen_config(&now);
        let new = wiring::link_config(&now);
        if (&before.server, &before.link) != (&now.server, &now.link) {
            // The address of a demo or of a server that was turned to by hand stays, unless the setting itself changed.
            let same = before.server.url == now.server.url;
            let server = if same { self.link_config.server.clone() } else { new.server.clone() };
            if !same {
                self.home.clone_from(&server.display);
            }
            self.link_config = LinkConfig { server, ..new };
            self.turn_to_server();
        }
        let chosen = key == MONITOR_KEY || before.display.monitor != now.display.monitor;
        let elsewhere = self.presence.choose(&now.display.monitor, now.display.allow_only_monitor, chosen);
        self.keep_memory(chosen);
        if elsewhere || self.presence.hidden() != self.said_hidden.as_ref() {
            self.say_where();
        }
        self.recordings.configure(wiring::exam_limits(&now), wiring::names_privacy(&now));
        let told = self.session.configure(wiring::exam_limits(&now), wiring::names_privacy(&now));
        self.note(&told, Local::now().naive_local());
        Some(key)
    }

    /// Starts the embedded relay, and turns to it where the display looks elsewhere.
    fn start_relay(&mut self) {
        let settings = self.settings.now();
        let (config, dialect) = (wiring::relay_config(settings), settings.relay.dialect);
        let Some(address) = self.simulating.start_relay(config, dialect) else { return };
        let server = &self.link_config.server;
        let there =
            !server.tls && server.port == address.port() && ["localhost", "127.0.0.1"].contains(&server.host.as_str());
        if !there {
            let ip = if address.ip().is_unspecified() { "127.0.0.1".to_owned() } else { address.ip().to_string() };
            self.set_target(Target::new(false, &ip, address.port()));
        }
    }

    /// Opens a folder in the system's file manager.
    fn open(&mut self, folder: Option<PathBuf>) {
        if let Some(Err(error)) = folder.map(|folder| folders::open(&folder)) {
            self.say(error);
        }
    }

    /// A notice of the program itself.
    pub(super) fn say(&mut self, said: Both) {
        self.notices.raise(Source::Program, said.english, said.korean, Local::now().naive_local());
    }

    fn set_server(&mut self, url: &ServerUrl) {
        self.set_target(wiring::target(url));
    }

    /// Turns to another server, where the administrator leaves that open.
    fn set_target(&mut self, server: Target) {
        if self.settings.loaded().resolved.is_locked(SERVER_URL_KEY) {
            let stays = &self.link_config.server.display;
            let said = Both::new(
                format!("The administrator has locked the server's address. The display stays with {stays}."),
                format!("관리자가 서버 주소를 잠갔습니다. 디스플레이는 {stays}에 연결된 상태를 유지합니다."),
            );
            self.say(said);
            return;
        }
        self.link_config.server = server;
        self.turn_to_server();
    }

    /// From now on others find the program by these claims; none ends them.
    pub(super) fn set_claims(&mut self, claims: Option<Claims>) {
        self.claims = claims;
    }

    fn turn_to_server(&mut self) {
        self.checking.turn_to(&self.link_config.server);
        self.simulating.turn_to_server();
        let current = &self.link_config.server.display;
        if let Some(said) = self.claims.as_mut().and_then(|claims| claims.hold(&self.home, current)) {
            self.say(said);
        }
        if let Err(error) = self.link.set_server(self.link_config.clone()) {
            self.say(Both::system("The link took no order", "연결에 지시할 수 없습니다", &error));
        }
    }

    /// What the console shows.
    pub(super) fn facts(&mut self) -> Facts<'_> {
        let Reading { now, .. } = Clock.reading();
        Facts {
            now: Moment::from_start(now),
            wall: Local::now().fixed_offset(),
            language: self.settings.now().console_language(),
            theme: self.settings.now().console.theme,
            server: &self.link_config.server.display,
            link: self.session.link(),
            connection: self.session.snapshot().connection,
            shown: self.session.shown(),
            hidden: self.session.is_hidden(),
            screen: &self.screen,
            mark: self.mark(),
            ladder: self.checking.ladder(),
            check: self.checking.fact(),
            check_problem: self.checking.problem(),
            history: &self.history,
            notices: &self.notices,
            exam_log: &self.exam_log,
            journal: &self.journal,
            folder: &self.folder,
            export: self.export.task(),
            simulator: self.simulating.fact(),
            diagnostics: self.diagnosing.task(),
            recording: self.recordings.recording_fact(),
            replay: self.recordings.replay_fact(),
            settings: self.settings.loaded(),
            settings_problem: self.settings.problem(),
            monitors: self.presence.monitors(),
            picked: self.presence.picked(),
            hidden_because: self.presence.hidden(),
            full_screen: self.presence.patient().is_some(),
        }
    }
}

/// Where a person looks for files.
fn documents() -> PathBuf {
    let dirs = directories::UserDirs::new();
    let documents = dirs.as_ref().and_then(|dirs| dirs.document_dir().or_else(|| dirs.download_dir()));
    documents
        .map(std::path::Path::to_path_buf)
        .filter(|folder| folder.is_dir())
        .or_else(|| dirs.as_ref().map(|dirs| dirs.home_dir().to_path_buf()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests;
