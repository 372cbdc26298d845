//! What the display stands in: monitors, settings and messages.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use chrono::NaiveDate;

use vxdisplay::clock::Reading;
use vxdisplay::display::{Now, Parts, Session, State, WindowPlan};
use vxdisplay::link::{LinkEventKind, memory};
use vxdisplay::monitors::{Area, Edid, Memory, Monitor, PanelSize, mark_mirrored};
use vxdisplay::settings::{DisplayMode, Key, Loaded, Places, Request, load};
use vxdisplay::wiring;

/// So many milliseconds after the start; the wall clock began at midnight.
pub(super) fn at(millis: u64) -> Now {
    let elapsed = Duration::from_millis(millis);
    let midnight = chrono::DateTime::parse_from_rfc3339("2026-11-28T00:00:00+09:00").unwrap();
    Now { reading: Reading { now: elapsed, awake: elapsed }, wall: midnight + elapsed }
}

fn dell(connector: &str, serial: &str, x: i32) -> Monitor {
    Monitor {
        connector: connector.into(),
        edid: Some(Edid { manufacturer: "DEL".into(), model: "DELL U2412M".into(), serial: serial.into() }),
        panel_size: panel_size(serial),
        area: Area { x, y: 0, width: 1920, height: 1080 },
        width: 1920,
        height: 1080,
        scale: 1.0,
        primary: x == 0,
        mirrored: false,
        asleep: false,
    }
}

/// The operator's is smaller than the patient's, and a new one reports no size.
fn panel_size(serial: &str) -> Option<PanelSize> {
    match serial {
        OPERATORS => PanelSize::of_millimetres(527, 296),
        PATIENTS => PanelSize::of_millimetres(598, 336),
        _ => None,
    }
}

/// How the program is started.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start {
    /// `--fullscreen`, with both monitors.
    FullScreen,
    /// By hand, with both monitors.
    Auto,
    /// By hand, with the operator's monitor alone.
    AutoAlone,
    /// With the desktop, with the operator's monitor alone.
    Unattended,
    /// `--fullscreen` on the operator's monitor, where that is allowed.
    OnlyMonitorAllowed,
    /// The console alone.
    Windowed,
}

/// The monitors that can be there. `OPER` is the operator's, `PAT` the patient's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Screens {
    Both,
    OnlyOperators,
    OnlyPatients,
    None,
    /// Each hangs where the other one hung.
    CablesSwapped,
    /// The other one is the main monitor now.
    MainFlagMoved,
    /// The patient's is elsewhere on the desktop.
    Moved,
    Mirrored,
    Asleep,
    /// Another panel in place of the patient's.
    NewPanel,
    Three,
}

pub(super) const OPERATORS: &str = "OPER";
pub(super) const PATIENTS: &str = "PAT";

pub(super) fn monitors(screens: Screens) -> Vec<Monitor> {
    let operators = || dell("DP-1", OPERATORS, 0);
    let patients = || dell("DP-2", PATIENTS, 1920);
    let new = |x| dell("DP-2", "NEW", x);
    match screens {
        Screens::Both => vec![operators(), patients()],
        Screens::OnlyOperators => vec![operators()],
        Screens::OnlyPatients => vec![Monitor { primary: true, ..patients() }],
        Screens::None => Vec::new(),
        Screens::CablesSwapped => vec![dell("DP-2", OPERATORS, 0), dell("DP-1", PATIENTS, 1920)],
        Screens::MainFlagMoved => {
            vec![Monitor { primary: false, ..operators() }, Monitor { primary: true, ..patients() }]
        }
        Screens::Moved => vec![dell("DP-2", PATIENTS, -1920), operators()],
        Screens::Mirrored => {
            let mut both = vec![operators(), Monitor { primary: false, ..dell("DP-2", PATIENTS, 0) }];
            mark_mirrored(&mut both);
            both
        }
        Screens::Asleep => vec![operators(), Monitor { asleep: true, ..patients() }],
        Screens::NewPanel => vec![operators(), new(1920)],
        Screens::Three => vec![operators(), patients(), new(3840)],
    }
}

/// The settings that can be saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SettingsSet {
    AsAtFirst,
    ShortLimits,
    StepHidden,
    OtherServer,
    ServerLocked,
    OperatorsMonitor,
    OnlyMonitorAllowed,
    LanguagesTakeTurns,
}

/// The server at first, that of [`SettingsSet::OtherServer`], and that of [`SettingsSet::ServerLocked`].
pub(super) const HOME: &str = "ws://localhost:55111";
pub(super) const OTHER: &str = "ws://room2:55111";

/// What is written of them, what an administrator has locked, and the key that was saved.
const fn written(set: SettingsSet) -> (&'static str, &'static str, &'static str) {
    match set {
        SettingsSet::AsAtFirst => ("", "", "site.name"),
        SettingsSet::ShortLimits => (
            "[exam]\nhold_on_link_loss_secs = 0\nclear_after_complete_secs = 0\nmax_age_secs = 60\n",
            "",
            "exam.max_age_secs",
        ),
        SettingsSet::StepHidden => ("[privacy]\nstep = \"hidden\"\n", "", "privacy.step"),
        SettingsSet::OtherServer => ("[server]\nurl = \"ws://room2:55111\"\n", "", "server.url"),
        SettingsSet::ServerLocked => ("", "[server]\nurl = \"ws://localhost:55111\"\n", "site.name"),
        SettingsSet::OperatorsMonitor => ("[display]\nmonitor = \"DEL DELL U2412M OPER\"\n", "", "display.monitor"),
        SettingsSet::OnlyMonitorAllowed => ("[display]\nallow_only_monitor = true\n", "", "display.allow_only_monitor"),
        SettingsSet::LanguagesTakeTurns => ("[display]\nlanguage = [\"ko,en\", \"vi\"]\n", "", "display.language"),
    }
}

static SETTINGS: LazyLock<Vec<(Arc<Loaded>, Request)>> = LazyLock::new(|| {
    use SettingsSet as S;
    let all = [
        S::AsAtFirst,
        S::ShortLimits,
        S::StepHidden,
        S::OtherServer,
        S::ServerLocked,
        S::OperatorsMonitor,
        S::OnlyMonitorAllowed,
        S::LanguagesTakeTurns,
    ];
    let folder = tempfile::tempdir().unwrap();
    let (machine_file, policy_file) = (folder.path().join("settings.toml"), folder.path().join("policy.toml"));
    all.map(|set| {
        let (machine, policy, _) = written(set);
        std::fs::write(&machine_file, machine).unwrap();
        std::fs::write(&policy_file, policy).unwrap();
        let places = Places {
            machine_file: machine_file.clone(),
            policy_file: Some(policy_file.clone()),
            user_file: Some("/nowhere/user.toml".into()),
            log_dir: None,
        };
        let request = Request {
            places,
            config: None,
            registry: Vec::new(),
            environment: Vec::new(),
            arguments: Vec::new(),
            system_languages: Vec::new(),
        };
        (Arc::new(load(&request).unwrap()), request)
    })
    .into()
});

/// The settings, and the key that was saved.
pub(super) fn settings(set: SettingsSet) -> (&'static Loaded, &'static Key) {
    (&SETTINGS[set as usize].0, Key::find(written(set).2).unwrap())
}

/// A display that has just been started.
pub(super) fn started(start: Start) -> State {
    let set = if start == Start::OnlyMonitorAllowed { SettingsSet::OnlyMonitorAllowed } else { SettingsSet::AsAtFirst };
    let (loaded, request) = &SETTINGS[set as usize];
    let settings = &loaded.resolved.settings;
    let (mode, screens, unattended) = match start {
        Start::FullScreen => (DisplayMode::Fullscreen, Screens::Both, false),
        Start::Auto => (DisplayMode::Auto, Screens::Both, false),
        Start::AutoAlone => (DisplayMode::Auto, Screens::OnlyOperators, false),
        Start::Unattended => (DisplayMode::Auto, Screens::OnlyOperators, true),
        Start::OnlyMonitorAllowed => (DisplayMode::Fullscreen, Screens::OnlyOperators, false),
        Start::Windowed => (DisplayMode::Windowed, Screens::Both, false),
    };
    let allowed = settings.display.allow_only_monitor;
    State::new(Parts {
        session: Session::new(wiring::exam_limits(settings), wiring::manner(settings)),
        link: wiring::link_config(settings),
        relay: None,
        windows: WindowPlan::new(mode, Memory::default(), allowed, unattended, monitors(screens)),
        folder: "/home/user".into(),
        home_dir: None,
        loaded: Arc::clone(loaded),
        request: request.clone(),
    })
}

/// Messages of the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frames {
    PatientA,
    PatientB,
    DemoPatient,
    Nobody,
    Step,
    Started,
    Completed,
    /// What may have been a 101, a 601 and a 1001.
    UnreadPatient,
    UnreadStep,
    UnreadStart,
    /// A 101 for somebody else that names B.
    BOfOthers,
}

static FRAMES: LazyLock<Vec<LinkEventKind>> = LazyLock::new(|| {
    let texts = [
        r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"A","patientName":"KIM^A"}}"#,
        r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"B","patientName":"LEE^B"}}"#,
        r#"{"sender":2,"receiver":106,"command":101,"data":{"patientId":"A","patientName":"KIM^A","demo":true}}"#,
        r#"{"sender":2,"receiver":106,"command":101,"data":null}"#,
        r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"CHEST","projectionAlias":"PA"}}"#,
        r#"{"sender":2,"receiver":106,"command":1001}"#,
        r#"{"sender":2,"receiver":106,"command":1002}"#,
        r#"{"sender":2,"receiver":106,"command":101,"data":{"patientName":"O"Brien"}}"#,
        r#"{"sender":2,"receiver":106,"command":601,"data":{"bodypartAlias":"3" x 4"}}"#,
        r#"{"sender":2,"receiver":106,"command":1001,"data":}"#,
        r#"{"sender":2,"receiver":2,"command":101,"data":{"patientId":"B","patientName":"LEE^B"}}"#,
    ];
    let (_handle, events, mut far) = memory(8);
    far.up(at(0).moment()).unwrap();
    let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
    let frame = |text| {
        far.text(at(0).moment(), text, today).unwrap();
        std::iter::from_fn(|| events.try_recv().ok()).last().unwrap().kind
    };
    texts.map(frame).into()
});

pub(super) fn frame(frame: Frames) -> LinkEventKind {
    FRAMES[frame as usize].clone()
}

static UP: LazyLock<LinkEventKind> = LazyLock::new(|| {
    let (_handle, events, mut far) = memory(8);
    far.up(at(0).moment()).unwrap();
    events.try_recv().unwrap().kind
});

/// A connection opens.
pub(super) fn up() -> LinkEventKind {
    UP.clone()
}
