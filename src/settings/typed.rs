//! The checked settings, as the rest of the program reads them.

use core::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use super::choices::{
    BridgeDirection, ConsoleTheme, Dialect, DisplayMode, KeepAwake, LogLevel, NamesPrivacy, PrivacyPreset, Renderer,
    Theme, ValuePrivacy,
};
use super::chord::KeyChord;
use super::hosts::Hosts;
use super::hours::Hours;
use super::languages::{ConsoleLanguage, Languages};
use super::server_url::ServerUrl;
use super::waiting::WaitingTexts;
use crate::monitors::MonitorChoice;

/// What the diagonal of a screen is taken for where neither a setting nor the monitor says it, in inches.
pub const ASSUMED_DIAGONAL_IN: f64 = 24.0;

/// All settings. Made by [`load`](super::load()) and [`resolve`](super::resolve()), which let only checked values in; the
/// `Default` of each part is the default of its keys.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Settings {
    /// Keys `server.…`.
    pub server: ServerSettings,
    /// Keys `display.…`.
    pub display: DisplaySettings,
    /// Keys `site.…`.
    pub site: SiteSettings,
    /// Keys `privacy.…`.
    pub privacy: PrivacySettings,
    /// Keys `exam.…`.
    pub exam: ExamSettings,
    /// Keys `link.…`.
    pub link: LinkSettings,
    /// Keys `console.…`.
    pub console: ConsoleSettings,
    /// Keys `messages.…`.
    pub messages: MessagesSettings,
    /// Keys `relay.…`.
    pub relay: RelaySettings,
    /// Keys `health.…`.
    pub health: HealthSettings,
    /// Keys `log.…`.
    pub log: LogSettings,
    /// Keys `diagnostics.…`.
    pub diagnostics: DiagnosticsSettings,
}

/// Keys `server.…`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ServerSettings {
    /// The server's address.
    pub url: ServerUrl,
    /// A PEM file with certificates to trust besides the computer's own.
    pub ca_file: Option<PathBuf>,
}

/// Keys `display.…`.
#[derive(Debug, Clone, PartialEq)]
pub struct DisplaySettings {
    /// How the window starts.
    pub mode: DisplayMode,
    /// The monitor that faces the patient.
    pub monitor: MonitorChoice,
    /// Whether full screen may take the only monitor.
    pub allow_only_monitor: bool,
    /// What staff press to leave the patient screen.
    pub staff_key: KeyChord,
    /// When the screens are kept from going to sleep.
    pub keep_awake: KeepAwake,
    /// When the patient screen is dark while nobody is examined.
    pub sleep: Hours,
    /// The colours.
    pub theme: Theme,
    /// The languages (`display.language`).
    pub languages: Languages,
    /// What paints.
    pub renderer: Renderer,
    /// How far the patient is from the screen, in metres, 1 to 8.
    pub viewing_distance_m: f64,
    /// The screen's diagonal in inches, 7 to 100; `None` for the size that the monitor reports.
    pub diagonal_in: Option<f64>,
    /// What is shown at all (`display.show_…`).
    pub show: ShowSettings,
}

/// Keys `display.show_…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "four switches that are independent of each other")]
pub struct ShowSettings {
    /// The patient's name.
    pub name: bool,
    /// The birth date.
    pub birth_date: bool,
    /// Body part and projection in words.
    pub step: bool,
    /// The body figure.
    pub figure: bool,
}

/// Keys `site.…`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SiteSettings {
    /// The name of the hospital or room; empty for none.
    pub name: String,
    /// The folder with the site's own words.
    pub texts: Option<PathBuf>,
    /// The file with the site's own aliases.
    pub procedures: Option<PathBuf>,
    /// What the screen says while nobody is announced, in place of the program's own words.
    pub waiting_text: WaitingTexts,
    /// The picture that the screen shows while nobody is announced.
    pub logo: Option<PathBuf>,
}

/// Keys `privacy.…`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PrivacySettings {
    /// What holds for each value whose own key says nothing else.
    pub preset: PrivacyPreset,
    /// How much of a name is shown.
    pub names: NamesPrivacy,
    /// How much of the birth date is.
    pub birth_date: ValuePrivacy,
    /// How much of the id is.
    pub id: ValuePrivacy,
    /// How much of the step is.
    pub step: ValuePrivacy,
    /// How much of the figure is.
    pub figure: ValuePrivacy,
}

/// Keys `exam.…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExamSettings {
    /// How long a patient stays after the link was lost.
    pub hold_on_link_loss: Duration,
    /// How long the completed exam stays.
    pub clear_after_complete: Duration,
    /// How long a patient stays without any event.
    pub max_age: Duration,
    /// How long a step may wait for its other half.
    pub pair_within: Duration,
}

/// Keys `link.…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkSettings {
    /// From one ping to the next.
    pub ping_interval: Duration,
    /// How long without a byte until the link counts as dead; longer than the ping interval.
    pub dead_after: Duration,
}

/// Keys `console.…`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ConsoleSettings {
    /// The language of the technologist's window.
    pub language: ConsoleLanguage,
    /// Its colours.
    pub theme: ConsoleTheme,
    /// Whether the tray of the desktop shows an icon.
    pub tray_icon: bool,
}

/// Keys `messages.…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessagesSettings {
    /// After how many minutes the patient values of a kept message are overwritten, 0 to 1440.
    pub keep_patient_data_mins: u32,
}

/// Keys `relay.…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelaySettings {
    /// Where the relay listens; port 0 lets the system choose.
    pub listen: SocketAddr,
    /// Which dialect it speaks.
    pub dialect: Dialect,
    /// Hosts by which it may be reached, beside this computer's own.
    pub allowed_hosts: Hosts,
    /// The relay's certificate, in PEM form; none where it speaks in the clear.
    pub tls_certificate: Option<PathBuf>,
    /// The private key that belongs to it.
    pub tls_key: Option<PathBuf>,
    /// The file with what senders must show; none where anybody may send.
    pub sender_token_file: Option<PathBuf>,
    /// Whether a display that connects late is told the exam that runs.
    pub snapshot: bool,
    /// The NATS servers that lead to relays elsewhere, with commas between them; empty for no bridge.
    pub bridge: String,
    /// Which way events go over the bridge.
    pub bridge_direction: BridgeDirection,
    /// The site, as a token of a subject.
    pub bridge_site: String,
    /// The room that is published or followed, as a token of a subject.
    pub bridge_room: String,
    /// The file with what is shown to the NATS servers.
    pub bridge_credentials: Option<PathBuf>,
    /// Authorities that are trusted for the NATS servers, beside those of the operating system.
    pub bridge_ca_file: Option<PathBuf>,
    /// Whether the bridge passes patient data on.
    pub bridge_patient_data: bool,
}

/// Keys `health.…`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HealthSettings {
    /// Where the state is offered to Prometheus: an address of this computer alone; none for nowhere.
    pub prometheus_listen: Option<SocketAddr>,
}

/// Keys `log.…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogSettings {
    /// The least important records that are written.
    pub level: LogLevel,
    /// Whether a log file is written besides standard error.
    pub file: bool,
    /// How many daily files are kept, 1 to 365.
    pub keep_days: u32,
    /// The most of one of them in MiB, 1 to 10240.
    pub max_mib_per_day: u32,
}

/// Keys `diagnostics.…`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DiagnosticsSettings {
    /// Whether the system may write the program's memory, with a patient in it, to disk when it dies.
    pub core_dumps: bool,
}

impl Default for DisplaySettings {
    fn default() -> Self {
        Self {
            mode: DisplayMode::default(),
            monitor: MonitorChoice::default(),
            allow_only_monitor: false,
            staff_key: KeyChord::default(),
            keep_awake: KeepAwake::default(),
            sleep: Hours::default(),
            theme: Theme::default(),
            languages: Languages::default(),
            renderer: Renderer::default(),
            viewing_distance_m: 3.0,
            diagonal_in: None,
            show: ShowSettings { name: true, birth_date: true, step: true, figure: true },
        }
    }
}

impl DisplaySettings {
    /// The screen's diagonal in inches: the set one, else the one that its monitor reports, else [`ASSUMED_DIAGONAL_IN`].
    #[must_use]
    pub fn diagonal_on(&self, reported_in: Option<f64>) -> f64 {
        self.diagonal_in.or(reported_in).unwrap_or(ASSUMED_DIAGONAL_IN)
    }
}

impl Default for ExamSettings {
    fn default() -> Self {
        Self {
            hold_on_link_loss: Duration::from_secs(5),
            clear_after_complete: Duration::from_secs(30),
            max_age: Duration::from_hours(4),
            pair_within: Duration::from_secs(10),
        }
    }
}

impl Default for LinkSettings {
    fn default() -> Self {
        Self { ping_interval: Duration::from_secs(5), dead_after: Duration::from_secs(10) }
    }
}

impl Default for MessagesSettings {
    fn default() -> Self {
        Self { keep_patient_data_mins: 60 }
    }
}

impl Default for RelaySettings {
    fn default() -> Self {
        Self {
            listen: SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 55111),
            dialect: Dialect::default(),
            allowed_hosts: Hosts::default(),
            tls_certificate: None,
            tls_key: None,
            sender_token_file: None,
            snapshot: false,
            bridge: String::new(),
            bridge_direction: BridgeDirection::default(),
            bridge_site: String::new(),
            bridge_room: String::new(),
            bridge_credentials: None,
            bridge_ca_file: None,
            bridge_patient_data: false,
        }
    }
}

impl Default for LogSettings {
    fn default() -> Self {
        Self { level: LogLevel::default(), file: true, keep_days: 14, max_mib_per_day: 50 }
    }
}
