//! A desk as the window would hold it, filled by hand; and questions to what is on it.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, FixedOffset, NaiveDate};
use egui::accesskit::Role;
use egui::{Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use vxdisplay::app::Session;
use vxdisplay::check::Ladder;
use vxdisplay::console::{
    Action, Console, Destination, Facts, Page, Playing, RecordingFact, RelayFact, ReplayFact, SimulatorFact, Task,
};
use vxdisplay::exam::{Limits, Moment, NamesPrivacy};
use vxdisplay::history::{ExamLog, LinkHistory, Register, Source};
use vxdisplay::journal::{self, Journal, LinkLine};
use vxdisplay::link::{FrameKind, LinkEvent, LinkEventKind, LinkState, Target, Up, UpgradeFacts, display_frame};
use vxdisplay::monitors::{Area, Edid, Hidden, Monitor};
use vxdisplay::protocol::decode;
use vxdisplay::recording::{Recording, Replay, Speed};
use vxdisplay::screen::{LinkMark, ScreenConfig, install_fonts};
use vxdisplay::settings::{
    Dialect, Language, Loaded, Places, RegistryData, RegistryRoot, RegistryValue, Request, ShowSettings, Theme, load,
};
use vxdisplay::simulator::{Drill, Player, Scenario};

pub const LANGUAGES: [Language; 2] = [Language::En, Language::Ko];

pub struct Desk {
    pub actions: Vec<Action>,
    pub theme: Theme,
    pub journal: Journal,
    console: Console,
    language: Language,
    session: Session,
    history: LinkHistory,
    notices: Register,
    exam_log: ExamLog,
    ladder: Ladder,
    screen: ScreenConfig,
    settings: Loaded,
    export: Task,
    pub monitors: Vec<Monitor>,
    pub picked: Result<usize, Hidden>,
    pub hidden: Option<Hidden>,
    pub relay: Option<RelayFact>,
    player: Player,
    replay: Option<Replay>,
    second: u64,
}

fn wall() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T14:07:00+09:00").unwrap()
}

impl Desk {
    /// A registered link over which an exam with a planted patient has come, a ping, and one message that cannot be read.
    pub fn new(language: Language) -> Self {
        let limits = Limits {
            hold_on_link_loss: Duration::from_secs(5),
            clear_after_complete: Duration::from_secs(30),
            max_age: Duration::from_hours(4),
            pair_within: Duration::from_secs(10),
        };
        let session = Session::new(limits, NamesPrivacy::Full);
        let target = Target::new(false, "localhost", 55111);
        let request = Self::request(Path::new("/nowhere/machine.toml"));
        let mut desk = Self {
            actions: Vec::new(),
            theme: Theme::Light,
            journal: Journal::new(journal::Limits::default(), session.pseudonyms().clone()),
            console: Console::default(),
            language,
            session,
            history: LinkHistory::default(),
            notices: Register::default(),
            exam_log: ExamLog::default(),
            ladder: Ladder::new(&target),
            screen: ScreenConfig {
                languages: "ko,en".parse().unwrap(),
                theme: Theme::Dark,
                site_name: "Radiology 2".to_owned(),
                show: ShowSettings { name: true, birth_date: true, step: true, figure: true },
                viewing_distance_m: 3.0,
                diagonal_in: 24.0,
            },
            settings: load(&request).unwrap(),
            export: Task::Idle,
            monitors: vec![monitor("GX560", "ENC", "40713018", 0), monitor("DELL P2419H", "DEL", "9VJ4K93", 1920)],
            picked: Ok(1),
            hidden: None,
            relay: None,
            player: Player::new(&Scenario::demo()),
            replay: None,
            second: 10,
        };
        let up = Up {
            address: ([127, 0, 0, 1], 55111).into(),
            resolve: Duration::from_micros(300),
            connect: Duration::from_micros(200),
            handshake: Duration::from_micros(1100),
            facts: UpgradeFacts::default(),
        };
        desk.happens(LinkEventKind::Up(Box::new(up)));
        desk.happens(LinkEventKind::State(LinkState::Registered));
        desk.hears(r#"{"sender":1,"receiver":106,"command":11,"data":{"status":1}}"#);
        desk.hears(r#"{"sender":1,"receiver":106,"command":1,"data":{"status":1}}"#);
        desk.happens(LinkEventKind::Pong { round_trip: Duration::from_micros(800) });
        desk.hears(r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"PLANTED-1","patientName":"PLANTED^Person","patientBirth":"1988-02-14"}}"#);
        desk.step("CHEST");
        desk.hears("this is no JSON at all");
        desk.hears(r#"{"sender":2,"receiver":106,"command":1001}"#);
        desk
    }

    /// With monitors of these models beside each other, of which the second one is the patient's.
    pub fn monitors(mut self, models: &[&str]) -> Self {
        let beside =
            models.iter().zip(0..).map(|(model, index)| monitor(model, "DEL", &format!("SN{index}"), index * 1920));
        self.monitors = beside.collect();
        self
    }

    fn request(machine_file: &Path) -> Request {
        let places = Places {
            machine_file: machine_file.to_owned(),
            policy_file: None,
            user_file: Some("/nowhere/user.toml".into()),
            log_dir: None,
        };
        Request { places, config: None, registry: Vec::new(), environment: Vec::new(), arguments: Vec::new() }
    }

    /// With the settings of an administrator.
    pub fn machine_file(mut self, text: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("machine.toml");
        std::fs::write(&file, text).unwrap();
        self.settings = load(&Self::request(&file)).unwrap();
        self
    }

    /// With a policy of the registry: section, name and text.
    pub fn policy(mut self, section: &str, name: &str, text: &str) -> Self {
        let data = RegistryData::Text(text.to_owned());
        let (section, name) = (section.to_owned(), name.to_owned());
        let mut request = Self::request(Path::new("/nowhere/machine.toml"));
        request.registry.push(RegistryValue { root: RegistryRoot::Policy, section, name, data });
        self.settings = load(&request).unwrap();
        self
    }

    pub fn step(&mut self, body_part: &str) {
        self.hears(&format!(
            r#"{{"sender":2,"receiver":106,"command":601,"data":{{"bodypartAlias":"{body_part}","projectionAlias":"PA"}}}}"#
        ));
    }

    pub fn hears(&mut self, text: &str) {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let frame = display_frame(FrameKind::Text, text, decode(text), today);
        self.happens(LinkEventKind::Frame(Box::new(frame)));
    }

    fn happens(&mut self, kind: LinkEventKind) {
        self.second += 1;
        let at = Moment::from_start(Duration::from_secs(self.second));
        let event = LinkEvent { at, connection: 1, kind };
        let local = wall().naive_local();
        self.history.observe(&event, local);
        self.ladder.observe(&event);
        match &event.kind {
            LinkEventKind::Frame(frame) => drop(self.journal.frame(at, wall(), 1, frame)),
            other => {
                if let Some(line) = LinkLine::of(other) {
                    self.journal.link(at, wall(), 1, line);
                }
            }
        }
        let told = self.session.handle(event);
        for notice in &told.notices {
            self.notices.raise(Source::Protocol, notice.to_string(), notice.korean(), local);
        }
        self.exam_log.observe(self.session.shown(), &[], local);
    }

    /// The exam plays.
    pub fn play(&mut self) {
        self.player.play(Moment::from_start(Duration::from_secs(self.second)));
    }

    /// A recording was opened.
    pub fn replay(&mut self) {
        let file = r#"{"vxdisplay_recording":1,"patient_data":"pseudonymised","started":"2026-11-22T14:00:00+09:00","server":"ws://h:1","program":"0.1.0"}"#;
        let recording = Recording::read(format!("{file}\n").as_bytes()).unwrap();
        self.replay = Some(Replay::new(recording, Speed::Times(1.0)));
    }

    /// With the embedded relay running.
    pub fn relay(mut self) -> Self {
        self.relay = Some(RelayFact {
            address: ([127, 0, 0, 1], 55111).into(),
            listening: true,
            clients: 1,
            displays: 1,
            drill: Drill::default(),
            frozen: false,
            dialect: Dialect::Document,
        });
        self
    }

    pub fn page(mut self, page: Page) -> Self {
        self.console.open(page);
        self
    }

    pub fn harness(self) -> Harness<'static, Self> {
        self.harness_of(vec2(1360.0, 860.0))
    }

    pub fn harness_of(self, size: Vec2) -> Harness<'static, Self> {
        self.harness_scaled(size, 1.0)
    }

    /// On a monitor whose scale is set to this.
    pub fn harness_scaled(self, size: Vec2, scale: f32) -> Harness<'static, Self> {
        let mut harness =
            Harness::builder().with_size(size).with_pixels_per_point(scale).wgpu().build_eframe(|creation| {
                install_fonts(&creation.egui_ctx);
                self
            });
        harness.run();
        harness
    }
}

impl eframe::App for Desk {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.paint(ui);
    }
}

impl Desk {
    /// One frame.
    pub fn paint(&mut self, ui: &mut egui::Ui) {
        let mut facts = Facts {
            now: Moment::from_start(Duration::from_secs(self.second)),
            wall: wall(),
            language: self.language,
            theme: self.theme,
            server: "ws://localhost:55111",
            link: LinkState::Registered,
            connection: 1,
            shown: self.session.shown(),
            hidden: self.session.is_hidden(),
            screen: &self.screen,
            mark: LinkMark { up: true, beats: 1 },
            ladder: &self.ladder,
            check: None,
            check_problem: None,
            history: &self.history,
            notices: &self.notices,
            exam_log: &self.exam_log,
            journal: &self.journal,
            folder: Path::new("/home/user"),
            export: &self.export,
            simulator: SimulatorFact {
                relay: self.relay,
                sender: None,
                to: Destination::Relay,
                progress: self.player.progress(),
                said: None,
            },
            diagnostics: &Task::Idle,
            recording: RecordingFact { running: None, said: None },
            replay: ReplayFact {
                playing: self.replay.as_ref().map(|replay| Playing {
                    header: &replay.recording().header,
                    progress: replay.progress(),
                    speed: replay.speed(),
                    over: false,
                    shown: self.session.shown(),
                    mark: LinkMark { up: true, beats: 0 },
                }),
                reading: false,
                said: None,
            },
            settings: &self.settings,
            settings_problem: None,
            monitors: &self.monitors,
            picked: &self.picked,
            hidden_because: self.hidden.as_ref(),
            full_screen: false,
        };
        let actions = self.console.console_ui(ui, &mut facts);
        self.actions.extend(actions.into_iter().filter(|action| !matches!(action, Action::PaintAgain)));
    }
}

fn monitor(model: &str, manufacturer: &str, serial: &str, x: i32) -> Monitor {
    Monitor {
        connector: format!("DP-{}", x / 1920 + 1),
        edid: Some(Edid { manufacturer: manufacturer.into(), model: model.into(), serial: serial.into() }),
        area: Area { x, y: 0, width: 1920, height: 1080 },
        width: 1920,
        height: 1080,
        scale: 1.0,
        primary: x == 0,
        mirrored: false,
        asleep: false,
    }
}

/// The texts on each monitor of the sketch, which are whole.
pub fn sketched(harness: &Harness<'_, Desk>, count: usize) -> Vec<String> {
    let shapes = &harness.output().shapes;
    let frames = |clip: egui::Rect| shapes.iter().filter(move |shape| shape.clip_rect == clip);
    // Each monitor is painted with its own place as the limit.
    let mut places: Vec<egui::Rect> = Vec::new();
    for shape in shapes {
        if let egui::Shape::Rect(rect) = &shape.shape
            && rect.rect == shape.clip_rect
            && rect.corner_radius.nw == 6
            && !places.contains(&rect.rect)
        {
            places.push(rect.rect);
        }
    }
    assert_eq!(places.len(), count);
    let mut all = Vec::new();
    for place in places {
        let mut texts = String::new();
        for shape in frames(place) {
            if let egui::Shape::Text(text) = &shape.shape {
                assert!(place.contains_rect(text.visual_bounding_rect()), "{} is cut by {place:?}", text.galley.text());
                assert!(!text.galley.elided);
                texts.push_str(text.galley.text());
                texts.push('\n');
            }
        }
        all.push(texts);
    }
    all
}

/// What was asked for, in words.
pub fn action_names(actions: &[Action]) -> Vec<String> {
    actions
        .iter()
        .map(|action| match action {
            Action::Reconnect => "Reconnect".to_owned(),
            Action::RunCheck => "RunCheck".to_owned(),
            Action::EndCheck => "EndCheck".to_owned(),
            Action::HideNow => "HideNow".to_owned(),
            Action::ClearNotices => "ClearNotices".to_owned(),
            Action::FullScreen(open) => format!("FullScreen({open})"),
            Action::Send(text) => format!("Send({text})"),
            Action::SendTo(to) => format!("SendTo({to:?})"),
            Action::StartRelay => "StartRelay".to_owned(),
            Action::StopRelay => "StopRelay".to_owned(),
            Action::RelayDialect(dialect) => format!("RelayDialect({dialect})"),
            Action::Drill(drill) => format!("Drill({drill:?})"),
            Action::Cut => "Cut".to_owned(),
            Action::RestartRelay => "RestartRelay".to_owned(),
            Action::Freeze(frozen) => format!("Freeze({frozen})"),
            Action::Play => "Play".to_owned(),
            Action::PausePlayer => "PausePlayer".to_owned(),
            Action::OpenRecording(path) => format!("OpenRecording({})", path.display()),
            Action::ReplaySpeed(speed) => format!("ReplaySpeed({speed:?})"),
            Action::ReplayStep => "ReplayStep".to_owned(),
            Action::CloseReplay => "CloseReplay".to_owned(),
            Action::OpenSettingsFolder => "OpenSettingsFolder".to_owned(),
            Action::OpenLogFolder => "OpenLogFolder".to_owned(),
            Action::PlayStep => "PlayStep".to_owned(),
            Action::StopPlayer => "StopPlayer".to_owned(),
            Action::Diagnose(path) => format!("Diagnose({})", path.display()),
            Action::StartRecording { patient_data, .. } => format!("StartRecording({patient_data:?})"),
            Action::Setting { key, change } => format!("Setting({}, {change:?})", key.name),
            _ => "another".to_owned(),
        })
        .collect()
}

/// Replaces what is in a field.
pub fn type_into(harness: &mut Harness<'_, Desk>, label: &str, text: &str) {
    let field = harness.get_all_by_label(label).find(|node| is_field(node.accesskit_node().role())).unwrap();
    field.focus();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.key_press(egui::Key::Delete);
    harness.run();
    if !text.is_empty() {
        let field = harness.get_all_by_label(label).find(|node| is_field(node.accesskit_node().role())).unwrap();
        field.type_text(text);
        harness.run();
    }
}

fn is_field(role: Role) -> bool {
    matches!(role, Role::TextInput | Role::MultilineTextInput)
}

pub fn press(harness: &mut Harness<'_, Desk>, label: &str) {
    harness.get_all_by_label(label).find(|node| node.accesskit_node().role() == Role::Button).unwrap().click();
    harness.run();
}

pub fn value_of(harness: &Harness<'_, Desk>, label: &str) -> String {
    let field = harness.get_all_by_label(label).find(|node| is_field(node.accesskit_node().role())).unwrap();
    field.value().unwrap_or_default()
}

/// Every text that is on the window, outside the preview of the patient screen.
pub fn all_text(harness: &Harness<'_, Desk>) -> String {
    let mut all = String::new();
    for node in harness.query_all(egui_kittest::kittest::By::new()) {
        let node = node.accesskit_node();
        for text in [node.label(), node.value()].into_iter().flatten() {
            all.push_str(&text);
            all.push('\n');
        }
    }
    all
}

pub fn rows(harness: &Harness<'_, Desk>) -> Vec<String> {
    harness.query_all_by_role(Role::Row).filter_map(|node| node.accesskit_node().label()).collect()
}

pub fn row(harness: &Harness<'_, Desk>, part: &str) -> String {
    rows(harness).into_iter().find(|label| label.contains(part)).unwrap()
}

pub fn sections(language: Language) -> [&'static str; 12] {
    match language {
        Language::En => [
            "Server",
            "Patient monitor",
            "What is shown",
            "Site",
            "Privacy",
            "Timing",
            "Connection",
            "This window",
            "Messages",
            "Relay",
            "Logs",
            "Monitoring",
        ],
        Language::Ko => [
            "서버",
            "환자용 모니터",
            "표시 내용",
            "기관",
            "개인정보",
            "시간",
            "연결",
            "이 창",
            "메시지",
            "릴레이",
            "로그",
            "상태 감시",
        ],
    }
}

/// No control that is on the page sticks out of the window.
pub fn inside(harness: &Harness<'_, Desk>, width: f32, height: f32, what: &str) {
    for node in harness.query_all(egui_kittest::kittest::By::new()) {
        let role = node.accesskit_node().role();
        if matches!(role, Role::Button | Role::TextInput) {
            let rect = node.rect();
            assert!(
                rect.left() >= -0.5 && rect.right() <= width + 0.5,
                "{what}: {:?} {rect:?}",
                node.accesskit_node().label()
            );
            // Pages scroll downwards, never sideways.
            assert!(rect.top() >= -height * 3.0, "{what}: {:?} {rect:?}", node.accesskit_node().label());
        }
    }
}

/// No two buttons or fields of the bar lie on each other.
pub fn apart(harness: &Harness<'_, Desk>, what: &str) {
    let in_bar: Vec<_> = harness
        .query_all(egui_kittest::kittest::By::new())
        .filter(|node| matches!(node.accesskit_node().role(), Role::Button | Role::TextInput))
        .filter(|node| node.rect().bottom() < 56.0)
        .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
        .collect();
    for (index, (name, rect)) in in_bar.iter().enumerate() {
        for (other, place) in &in_bar[index + 1..] {
            assert!(!rect.shrink(1.0).intersects(place.shrink(1.0)), "{what}: {name} and {other}");
        }
    }
}

/// Every control says what it is.
pub fn named(harness: &Harness<'_, Desk>, what: &str) {
    for node in harness.query_all(egui_kittest::kittest::By::new()) {
        let node = node.accesskit_node();
        if matches!(node.role(), Role::Button | Role::TextInput | Role::CheckBox | Role::Row) {
            assert!(
                node.label().is_some_and(|label| !label.trim().is_empty()),
                "{what}: a {:?} without a name",
                node.role()
            );
        }
    }
}

pub fn focused(harness: &Harness<'_, Desk>) -> BTreeSet<String> {
    harness
        .query_all(egui_kittest::kittest::By::new())
        .filter(|node| node.is_focused())
        .filter_map(|node| node.accesskit_node().label())
        .collect()
}

/// Every page in both languages and themes, to be looked at: `target/tmp/console-*.png`.
pub fn pictures() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    for (language, theme) in [(Language::En, Theme::Light), (Language::Ko, Theme::Dark)] {
        for page in Page::ALL {
            for (width, height) in [(1360.0, 860.0), (1024.0, 700.0)] {
                let mut desk = Desk::new(language).page(page).relay();
                desk.theme = theme;
                let mut harness = desk.harness_of(vec2(width, height));
                let picture = harness.render().unwrap();
                let name = format!("console-{language}-{page:?}-{width}.png").to_lowercase();
                picture.save(folder.join(name)).unwrap();
            }
        }
        for (width, height) in [(1360.0, 860.0), (1024.0, 700.0)] {
            let mut desk = Desk::new(language).page(Page::Settings);
            desk.theme = theme;
            let mut harness = desk.harness_of(vec2(width, height));
            let shot = |harness: &mut Harness<'_, Desk>, what: &str| {
                let name = format!("console-{language}-{what}-{width}.png").to_lowercase();
                harness.render().unwrap().save(folder.join(name)).unwrap();
            };
            let (about, licences) = match language {
                Language::En => ("About", "Licences"),
                Language::Ko => ("정보", "라이선스"),
            };
            press(&mut harness, about);
            shot(&mut harness, "about");
            press(&mut harness, licences);
            shot(&mut harness, "licences");
            let row = row(&harness, "accesskit_consumer");
            harness.get_by_label(&row).click();
            harness.run();
            shot(&mut harness, "licence");
        }
    }
}
