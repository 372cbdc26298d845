//! The console over a real state of the display, without windows and devices.

#![allow(dead_code, reason = "each test file uses its part")]

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, FixedOffset};
use egui::{Vec2, vec2};
use egui_kittest::Harness;
use vxdisplay::check::{CheckRun, MAX_TIMEOUT, RungState};
use vxdisplay::clock::{Clock, Reading};
use vxdisplay::console::{Action, Console, Page};
use vxdisplay::display::{
    CheckFact, DeviceFacts, Effect, Effects, Event, JobEnd, Now, Parts, RecorderEvent, RelayCounts, Session,
    SimulatorEvent, State, WindowPlan,
};
use vxdisplay::l10n::{Library, Locale};
use vxdisplay::link::{
    DownReason, Failure, FrameKind, LinkConfig, LinkEvent, LinkEventKind, LinkState, Notice, NoticeKind, Target, Up,
    UpgradeFacts, display_frame,
};
use vxdisplay::monitors::{Area, Edid, Memory, Monitor};
use vxdisplay::protocol::decode;
use vxdisplay::recording::{PatientData, RecorderState, Recording};
use vxdisplay::screen::install_fonts;
use vxdisplay::settings::{
    Argument, Change, DisplayMode, Key, Loaded, Places, RegistryData, RegistryRoot, RegistryValue, Request, Theme, load,
};
use vxdisplay::wiring;

use super::pictures;

pub const LANGUAGES: [Locale; 2] = [Locale::EN, Locale::KO];

/// What a desk begins with.
#[derive(Clone)]
struct Setup {
    language: Locale,
    theme: Theme,
    /// More settings of an administrator.
    machine_file: String,
    registry: Vec<RegistryValue>,
    monitors: Vec<Monitor>,
    relay: bool,
    /// Nothing has been heard of a server.
    silent: bool,
    /// A site's own words.
    texts: Option<PathBuf>,
    /// The server's address on the command line.
    started_with: Option<&'static str>,
}

pub struct Desk {
    /// What the console asked for, and [`Desk::obey`] has not done yet.
    pub actions: Vec<Action>,
    pub state: State,
    console: Console,
    setup: Setup,
    second: u64,
    recording: bool,
    check: Option<CheckRun>,
}

impl Desk {
    /// A registered link over which an exam with a planted patient has come, a ping, and one message that cannot be read.
    pub fn new(language: Locale) -> Self {
        Self::with_texts(language, None)
    }

    /// The same with a site's own words.
    pub fn with_texts(language: Locale, texts: Option<&Path>) -> Self {
        Self::begin(Setup {
            language,
            theme: Theme::Light,
            machine_file: String::new(),
            registry: Vec::new(),
            monitors: vec![monitor("GX560", "ENC", "40713018", 0), monitor("DELL P2419H", "DEL", "9VJ4K93", 1920)],
            relay: false,
            silent: false,
            texts: texts.map(Path::to_owned),
            started_with: None,
        })
    }

    fn begin(setup: Setup) -> Self {
        let mut desk = Self {
            actions: Vec::new(),
            state: state(&setup),
            console: console(&setup),
            setup,
            second: 10,
            recording: false,
            check: None,
        };
        desk.told(Event::Monitors(desk.setup.monitors.clone()));
        desk.told(Event::Started);
        if desk.setup.silent {
            return desk;
        }
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
        if desk.setup.relay {
            desk.told(Event::Asked(Action::StartRelay));
            desk.told(Event::Simulator(SimulatorEvent::RelayStarted(Ok(([127, 0, 0, 1], 55111).into()))));
        }
        desk
    }

    /// A display to which nothing has happened: the first start.
    pub fn unheard(language: Locale) -> Self {
        let mut setup = Self::new(language).setup;
        setup.silent = true;
        Self::begin(setup)
    }

    /// The same from the beginning, with another setup.
    fn with(self, change: impl FnOnce(&mut Setup)) -> Self {
        let mut setup = self.setup;
        change(&mut setup);
        Self { console: self.console, ..Self::begin(setup) }
    }

    /// With monitors of these models beside each other.
    pub fn models(self, models: &[&str]) -> Self {
        let beside =
            models.iter().zip(0..).map(|(model, index)| monitor(model, "DEL", &format!("SN{index}"), index * 1920));
        self.with(|setup| setup.monitors = beside.collect())
    }

    /// With none of the monitors called the main one by the system.
    pub fn without_a_main_monitor(self) -> Self {
        self.with(|setup| setup.monitors.iter_mut().for_each(|monitor| monitor.primary = false))
    }

    /// With these colours of the console.
    pub fn theme(self, theme: Theme) -> Self {
        self.with(|setup| setup.theme = theme)
    }

    /// With the settings of an administrator.
    pub fn machine_file(self, text: &str) -> Self {
        self.with(|setup| text.clone_into(&mut setup.machine_file))
    }

    /// Started with this address on the command line.
    pub fn started_with(self, server: &'static str) -> Self {
        self.with(|setup| setup.started_with = Some(server))
    }

    /// With a policy of the registry: section, name and text.
    pub fn policy(self, section: &str, name: &str, text: &str) -> Self {
        let data = RegistryData::Text(text.to_owned());
        let (section, name) = (section.to_owned(), name.to_owned());
        self.with(|setup| setup.registry.push(RegistryValue { root: RegistryRoot::Policy, section, name, data }))
    }

    /// With the embedded relay running.
    pub fn relay(self) -> Self {
        self.with(|setup| setup.relay = true)
    }

    /// The language is chosen on the page of settings, and saved.
    pub fn speak(&mut self, language: Locale) {
        let key = Key::find("console.language").unwrap();
        self.told(Event::Asked(Action::Setting { key, change: Change::Set(language.to_string()) }));
        self.setup.language = language;
        let (_, loaded) = settings(&self.setup);
        self.told(Event::Done(JobEnd::Saved(Ok(Box::new(loaded)))));
    }

    pub fn step(&mut self, body_part: &str) {
        self.hears(&format!(
            r#"{{"sender":2,"receiver":106,"command":601,"data":{{"bodypartAlias":"{body_part}","projectionAlias":"PA"}}}}"#
        ));
    }

    pub fn hears(&mut self, text: &str) {
        let frame = display_frame(FrameKind::Text, text, decode(text), wall().date_naive());
        self.happens(LinkEventKind::Frame(Box::new(frame)));
    }

    /// The link is lost, and every try ends like this.
    pub fn fails(mut self, failure: Failure) -> Self {
        self.happens(LinkEventKind::Down { reason: DownReason::Ended, up_for: Duration::from_secs(9) });
        self.happens(LinkEventKind::State(LinkState::Lost));
        let server = self.server();
        self.happens(LinkEventKind::Notice(Notice { server: server.into(), kind: NoticeKind::Failed(failure) }));
        self
    }

    /// A check was run, of a port on which nothing listens.
    pub fn checked(mut self) -> Self {
        let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let (wake, woken) = crossbeam_channel::bounded(1);
        let wake = Arc::new(move || {
            let _ = wake.try_send(());
        });
        let config = LinkConfig::new(Target::new(false, "127.0.0.1", free));
        let mut check = CheckRun::start(config, MAX_TIMEOUT, wake).unwrap();
        while !check.is_over() {
            let _ = woken.recv_timeout(Duration::from_millis(20));
            check.poll(Clock.reading());
        }
        self.check = Some(check);
        self
    }

    /// What the rung says that has failed.
    pub fn failed_rung(&self) -> Option<String> {
        let facts = self.state.facts(self.now(), DeviceFacts::default());
        let failed = facts.ladder.rungs().iter().find(|report| report.state == RungState::Failed)?;
        Some(failed.message().text(Library::bundled(), self.setup.language))
    }

    /// The display turns to this server.
    pub fn turned_to(mut self, server: &str) -> Self {
        self.told(Event::Asked(Action::SetServer(server.parse().unwrap())));
        self
    }

    /// The server of the link.
    pub fn server(&self) -> String {
        self.state.facts(self.now(), DeviceFacts::default()).server.to_owned()
    }

    /// A ping is answered in so many milliseconds.
    pub fn pong(&mut self, millis: u64) {
        self.happens(LinkEventKind::Pong { round_trip: Duration::from_millis(millis) });
    }

    /// Seconds go by in which nothing happens.
    pub fn wait(&mut self, seconds: u64) {
        self.second += seconds;
        self.told(Event::Tick);
    }

    /// A recording runs that holds this.
    pub fn records(mut self, patient_data: PatientData) -> Self {
        self.told(Event::Recorder(RecorderEvent::Started(patient_data)));
        self.recording = true;
        self
    }

    pub fn happens(&mut self, kind: LinkEventKind) {
        self.second += 1;
        let at = self.now().moment();
        self.told(Event::Link(LinkEvent { at, connection: 1, server: None, kind }));
    }

    /// Now: seconds go by with what happens on the link, and only so.
    fn now(&self) -> Now {
        let elapsed = Duration::from_secs(self.second);
        Now { reading: Reading { now: elapsed, awake: elapsed }, wall: wall() + elapsed }
    }

    /// Something happens to the display.
    pub fn told(&mut self, event: Event) -> Effects {
        let now = self.now();
        self.state.handle(event, now)
    }

    /// Everything that the console has asked for is done; what is to be done beyond the state.
    pub fn obey(&mut self) -> Effects {
        let actions = std::mem::take(&mut self.actions);
        actions.into_iter().flat_map(|action| self.told(Event::Asked(action))).collect()
    }

    /// The settings are saved, with this of an administrator.
    pub fn saves(&mut self, machine_file: &str) {
        machine_file.clone_into(&mut self.setup.machine_file);
        let (_, loaded) = settings(&self.setup);
        self.told(Event::Done(JobEnd::Saved(Ok(Box::new(loaded)))));
    }

    /// The recording that was to be opened is read.
    pub fn read_recording(&mut self) {
        self.read_recording_of(0);
    }

    /// The same with one of so many seconds.
    pub fn read_recording_of(&mut self, secs: u64) {
        let file = r#"{"vxdisplay_recording":1,"patient_data":"pseudonymised","started":"2026-11-22T14:00:00+09:00","server":"ws://h:1","program":"0.1.0"}"#;
        let patient = r#"{\"sender\":2,\"receiver\":106,\"command\":101,\"data\":{\"patientId\":\"1\",\"patientName\":\"Baaa^Caa\"}}"#;
        let lines = if secs == 0 {
            String::new()
        } else {
            let end = secs * 1000;
            format!(
                "{}\n{}\n{{\"at_ms\":5000,\"connection\":1,\"frame\":\"{patient}\"}}\n{{\"at_ms\":{end},\"end\":\"stopped\"}}\n",
                r#"{"at_ms":0,"connection":1,"link":"up"}"#, r#"{"at_ms":0,"connection":1,"state":"registered"}"#
            )
        };
        let recording = Recording::read(format!("{file}\n{lines}").as_bytes()).unwrap();
        let path = "/tmp/r.jsonl".into();
        self.told(Event::Done(JobEnd::RecordingRead { path, read: Ok(Box::new(recording)) }));
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
        let builder =
            Harness::builder().with_size(size).with_pixels_per_point(scale).with_context_setup(pictures::draw);
        let mut harness = builder.build_eframe(|creation| {
            install_fonts(&creation.egui_ctx);
            self
        });
        let zoom = harness.ctx.zoom_factor();
        if zoom < 1.0 {
            // The harness begins with two pictures of this size in points, though it is less enlarged in the second.
            harness.set_size(size / zoom);
        }
        harness.run();
        harness
    }

    /// What the window remembers.
    pub fn memory(&self) -> &vxdisplay::console::Memory {
        self.console.memory()
    }

    /// The title of the window.
    pub fn title(&self) -> String {
        Console::title(&self.state.facts(self.now(), DeviceFacts::default()))
    }

    /// One frame.
    pub fn paint(&mut self, ui: &mut egui::Ui) {
        let counts = RelayCounts { listening: true, clients: 1, displays: 1 };
        let recorder = RecorderState { ended: None, events: 12, bytes: 4096, lost: 0 };
        let recording = self.recording.then(|| (recorder, Path::new("/home/user/room.jsonl")));
        let relay = self.setup.relay.then_some(counts);
        let check = self.check.as_ref().map(|run| CheckFact { run, begun: wall().naive_local() });
        let devices = DeviceFacts { relay, recording, check, ..DeviceFacts::default() };
        let mut facts = self.state.facts(self.now(), devices);
        let actions = self.console.console_ui(ui, &mut facts);
        self.actions.extend(actions.into_iter().filter(|action| !matches!(action, Action::PaintAgain)));
    }
}

impl eframe::App for Desk {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.paint(ui);
    }
}

/// The settings of a display.
fn settings(setup: &Setup) -> (Request, Loaded) {
    let Setup { language, theme, machine_file, registry, texts, started_with, .. } = setup;
    // In one quotation mark TOML takes a backslash as it is.
    let texts = texts.as_ref().map(|folder| format!("texts = '{}'\n", folder.display())).unwrap_or_default();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("machine.toml");
    let text = format!(
        "{machine_file}\n[console]\nlanguage = \"{language}\"\ntheme = \"{theme}\"\n[site]\nname = \"Radiology 2\"\n{texts}"
    );
    std::fs::write(&file, text).unwrap();
    let places = Places {
        machine_file: file,
        policy_file: None,
        user_file: Some("/nowhere/user.toml".into()),
        log_dir: Some("/nowhere/logs".into()),
    };
    let request = Request {
        places,
        config: None,
        registry: registry.clone(),
        environment: Vec::new(),
        arguments: started_with
            .map(|server| Argument { key: "server.url", option: "--server".to_owned(), value: server.to_owned() })
            .into_iter()
            .collect(),
        system_languages: Vec::new(),
    };
    let loaded = load(&request).unwrap();
    (request, loaded)
}

/// A console, which nobody sees for the first time where something has been heard of a server.
fn console(setup: &Setup) -> Console {
    let mut console = Console::default();
    let hint_closed = !setup.silent;
    console.remember(vxdisplay::console::Memory { hint_closed, ..vxdisplay::console::Memory::default() });
    console
}

/// A display in a window, to which nothing has happened.
fn state(setup: &Setup) -> State {
    let (request, loaded) = settings(setup);
    let settings = &loaded.resolved.settings;
    State::new(Parts {
        session: Session::new(wiring::exam_limits(settings), wiring::manner(settings)),
        link: wiring::link_config(settings),
        relay: None,
        windows: WindowPlan::new(DisplayMode::Windowed, Memory::default(), false, false, Vec::new()),
        folder: "/home/user".into(),
        home_dir: None,
        loaded: Arc::new(loaded),
        request,
    })
}

/// When the display began.
fn wall() -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339("2026-11-22T14:07:00+09:00").unwrap()
}

/// Whether something like this is to be done.
pub fn has(effects: &[Effect], is_it: impl Fn(&Effect) -> bool) -> bool {
    effects.iter().any(is_it)
}

fn monitor(model: &str, manufacturer: &str, serial: &str, x: i32) -> Monitor {
    Monitor {
        connector: format!("DP-{}", x / 1920 + 1),
        edid: Some(Edid { manufacturer: manufacturer.into(), model: model.into(), serial: serial.into() }),
        panel_size: None,
        area: Area { x, y: 0, width: 1920, height: 1080 },
        width: 1920,
        height: 1080,
        scale: 1.0,
        primary: x == 0,
        mirrored: false,
        asleep: false,
    }
}
