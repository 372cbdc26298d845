//! The table of keys, which drives reading, checking, explaining and documenting.

use std::sync::LazyLock;

use super::checked::Check;
use super::choices::{
    BridgeDirection, ConsoleTheme, Dialect, DisplayMode, KeepAwake, LogLevel, NamesPrivacy, PrivacyPreset, Renderer,
    Theme, ValuePrivacy,
};
use super::field::{Field, field};
use super::kind::{Kind, Unit};
use super::typed::Settings;
use super::value::Value;
use crate::l10n::Message;
use crate::monitors::{MAX_DIAGONAL_IN, MIN_DIAGONAL_IN};

/// The beginning of every environment variable of this program.
pub const VARIABLE_PREFIX: &str = "VXDISPLAY_";

/// The server address, which the console can also change for one run.
pub const SERVER_URL_KEY: &str = "server.url";

/// When a changed value takes effect in a running program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Applies {
    /// At once.
    Live,
    /// At the next start.
    Restart,
}

/// One setting.
#[derive(Debug)]
pub struct Key {
    /// Section and name: `exam.max_age_secs`.
    pub name: &'static str,
    /// Its values, and their place.
    pub kind: Kind,
    /// When a change takes effect.
    pub applies: Applies,
    /// The message that says what it means: `key-exam-max-age-secs`.
    id: &'static str,
}

impl Key {
    /// The key of this name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// The part before the dot: `exam`.
    #[must_use]
    pub fn section(&self) -> &'static str {
        self.name.split_once('.').map_or(self.name, |(section, _)| section)
    }

    /// What it is for, in one or two sentences.
    #[must_use]
    pub const fn message(&self) -> Message {
        Message::new(self.id)
    }

    /// The environment variable that sets it: `VXDISPLAY_EXAM__MAX_AGE_SECS`.
    #[must_use]
    pub fn variable(&self) -> String {
        format!("{VARIABLE_PREFIX}{}", self.name.replacen('.', "__", 1).to_ascii_uppercase())
    }

    /// The default value.
    #[must_use]
    pub fn default(&self) -> Value {
        static DEFAULTS: LazyLock<Settings> = LazyLock::new(Settings::default);
        self.kind.value(&DEFAULTS)
    }
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Key {}

/// All keys, by section.
pub static KEYS: &[Key] = &[
    Key {
        name: SERVER_URL_KEY,
        kind: Kind::Url { field: field!(server.url) },
        applies: Applies::Live,
        id: "key-server-url",
    },
    Key {
        name: "server.ca_file",
        kind: Kind::File { field: field!(server.ca_file) },
        applies: Applies::Live,
        id: "key-server-ca-file",
    },
    Key {
        name: "display.mode",
        kind: Kind::Choice { names: DisplayMode::NAMES, field: field!(display.mode) },
        applies: Applies::Restart,
        id: "key-display-mode",
    },
    Key {
        name: "display.monitor",
        kind: Kind::Monitor { field: field!(display.monitor) },
        applies: Applies::Live,
        id: "key-display-monitor",
    },
    Key {
        name: "display.allow_only_monitor",
        kind: Kind::Bool { field: field!(display.allow_only_monitor) },
        applies: Applies::Live,
        id: "key-display-allow-only-monitor",
    },
    Key {
        name: "display.staff_key",
        kind: Kind::Chord { field: field!(display.staff_key) },
        applies: Applies::Live,
        id: "key-display-staff-key",
    },
    Key {
        name: "display.keep_awake",
        kind: Kind::Choice { names: KeepAwake::NAMES, field: field!(display.keep_awake) },
        applies: Applies::Live,
        id: "key-display-keep-awake",
    },
    Key {
        name: "display.sleep",
        kind: Kind::Hours { field: field!(display.sleep) },
        applies: Applies::Live,
        id: "key-display-sleep",
    },
    Key {
        name: "display.theme",
        kind: Kind::Choice { names: Theme::NAMES, field: field!(display.theme) },
        applies: Applies::Live,
        id: "key-display-theme",
    },
    Key {
        name: "display.language",
        kind: Kind::Languages { field: field!(display.languages) },
        applies: Applies::Live,
        id: "key-display-language",
    },
    Key {
        name: "display.renderer",
        kind: Kind::Choice { names: Renderer::NAMES, field: field!(display.renderer) },
        applies: Applies::Restart,
        id: "key-display-renderer",
    },
    Key {
        name: "display.viewing_distance_m",
        kind: Kind::Decimal { min: 1.0, max: 8.0, unit: Unit::Metres, field: field!(display.viewing_distance_m) },
        applies: Applies::Live,
        id: "key-display-viewing-distance-m",
    },
    Key {
        name: "display.diagonal_in",
        kind: Kind::AutoDecimal {
            min: MIN_DIAGONAL_IN,
            max: MAX_DIAGONAL_IN,
            unit: Unit::Inches,
            field: field!(display.diagonal_in),
        },
        applies: Applies::Live,
        id: "key-display-diagonal-in",
    },
    Key {
        name: "display.show_name",
        kind: Kind::Bool { field: field!(display.show.name) },
        applies: Applies::Live,
        id: "key-display-show-name",
    },
    Key {
        name: "display.show_birth_date",
        kind: Kind::Bool { field: field!(display.show.birth_date) },
        applies: Applies::Live,
        id: "key-display-show-birth-date",
    },
    Key {
        name: "display.show_step",
        kind: Kind::Bool { field: field!(display.show.step) },
        applies: Applies::Live,
        id: "key-display-show-step",
    },
    Key {
        name: "display.show_figure",
        kind: Kind::Bool { field: field!(display.show.figure) },
        applies: Applies::Live,
        id: "key-display-show-figure",
    },
    Key {
        name: "site.texts",
        kind: Kind::Folder { field: field!(site.texts) },
        applies: Applies::Restart,
        id: "key-site-texts",
    },
    Key {
        name: "site.procedures",
        kind: Kind::File { field: field!(site.procedures) },
        applies: Applies::Restart,
        id: "key-site-procedures",
    },
    Key {
        name: "site.name",
        kind: Kind::Text { max_chars: 60, field: field!(site.name) },
        applies: Applies::Live,
        id: "key-site-name",
    },
    Key {
        name: "site.waiting_text",
        kind: Kind::WaitingTexts { field: field!(site.waiting_text) },
        applies: Applies::Live,
        id: "key-site-waiting-text",
    },
    Key {
        name: "site.logo",
        kind: Kind::File { field: field!(site.logo) },
        applies: Applies::Live,
        id: "key-site-logo",
    },
    Key {
        name: "privacy.preset",
        kind: Kind::Choice { names: PrivacyPreset::NAMES, field: field!(privacy.preset) },
        applies: Applies::Live,
        id: "key-privacy-preset",
    },
    Key {
        name: "privacy.names",
        kind: Kind::Choice { names: NamesPrivacy::NAMES, field: field!(privacy.names) },
        applies: Applies::Live,
        id: "key-privacy-names",
    },
    Key {
        name: "privacy.birth_date",
        kind: Kind::Choice { names: ValuePrivacy::NAMES, field: field!(privacy.birth_date) },
        applies: Applies::Live,
        id: "key-privacy-birth-date",
    },
    Key {
        name: "privacy.id",
        kind: Kind::Choice { names: ValuePrivacy::NAMES, field: field!(privacy.id) },
        applies: Applies::Live,
        id: "key-privacy-id",
    },
    Key {
        name: "privacy.step",
        kind: Kind::Choice { names: ValuePrivacy::NAMES, field: field!(privacy.step) },
        applies: Applies::Live,
        id: "key-privacy-step",
    },
    Key {
        name: "privacy.figure",
        kind: Kind::Choice { names: ValuePrivacy::NAMES, field: field!(privacy.figure) },
        applies: Applies::Live,
        id: "key-privacy-figure",
    },
    Key {
        name: "exam.hold_on_link_loss_secs",
        kind: Kind::Seconds { min: 0.0, max: 60.0, field: field!(exam.hold_on_link_loss) },
        applies: Applies::Live,
        id: "key-exam-hold-on-link-loss-secs",
    },
    Key {
        name: "exam.clear_after_complete_secs",
        kind: Kind::Seconds { min: 0.0, max: 600.0, field: field!(exam.clear_after_complete) },
        applies: Applies::Live,
        id: "key-exam-clear-after-complete-secs",
    },
    Key {
        name: "exam.max_age_secs",
        kind: Kind::Seconds { min: 60.0, max: 86400.0, field: field!(exam.max_age) },
        applies: Applies::Live,
        id: "key-exam-max-age-secs",
    },
    Key {
        name: "exam.pair_within_secs",
        kind: Kind::Seconds { min: 0.0, max: 60.0, field: field!(exam.pair_within) },
        applies: Applies::Live,
        id: "key-exam-pair-within-secs",
    },
    Key {
        name: "link.ping_interval_secs",
        kind: Kind::Seconds { min: 1.0, max: 60.0, field: field!(link.ping_interval) },
        applies: Applies::Live,
        id: "key-link-ping-interval-secs",
    },
    Key {
        name: "link.dead_after_secs",
        kind: Kind::Seconds { min: 2.0, max: 120.0, field: field!(link.dead_after) },
        applies: Applies::Live,
        id: "key-link-dead-after-secs",
    },
    Key {
        name: "console.language",
        kind: Kind::ConsoleLanguage { field: field!(console.language) },
        applies: Applies::Live,
        id: "key-console-language",
    },
    Key {
        name: "console.theme",
        kind: Kind::Choice { names: ConsoleTheme::NAMES, field: field!(console.theme) },
        applies: Applies::Live,
        id: "key-console-theme",
    },
    Key {
        name: "console.tray_icon",
        kind: Kind::Bool { field: field!(console.tray_icon) },
        applies: Applies::Live,
        id: "key-console-tray-icon",
    },
    Key {
        name: "messages.keep_patient_data_mins",
        kind: Kind::Whole { min: 0, max: 1440, unit: Unit::Minutes, field: field!(messages.keep_patient_data_mins) },
        applies: Applies::Live,
        id: "key-messages-keep-patient-data-mins",
    },
    Key {
        name: "relay.listen",
        kind: Kind::Listen { field: field!(relay.listen) },
        applies: Applies::Restart,
        id: "key-relay-listen",
    },
    Key {
        name: "relay.dialect",
        kind: Kind::Choice { names: Dialect::NAMES, field: field!(relay.dialect) },
        applies: Applies::Restart,
        id: "key-relay-dialect",
    },
    Key {
        name: "relay.allowed_hosts",
        kind: Kind::Hosts { max_chars: 1000, field: field!(relay.allowed_hosts) },
        applies: Applies::Restart,
        id: "key-relay-allowed-hosts",
    },
    Key {
        name: "relay.tls_certificate",
        kind: Kind::File { field: field!(relay.tls_certificate) },
        applies: Applies::Restart,
        id: "key-relay-tls-certificate",
    },
    Key {
        name: "relay.tls_key",
        kind: Kind::File { field: field!(relay.tls_key) },
        applies: Applies::Restart,
        id: "key-relay-tls-key",
    },
    Key {
        name: "relay.sender_token_file",
        kind: Kind::File { field: field!(relay.sender_token_file) },
        applies: Applies::Restart,
        id: "key-relay-sender-token-file",
    },
    Key {
        name: "relay.snapshot",
        kind: Kind::Bool { field: field!(relay.snapshot) },
        applies: Applies::Restart,
        id: "key-relay-snapshot",
    },
    Key {
        name: "relay.bridge",
        kind: Kind::Checked { check: Check::NatsServers, field: field!(relay.bridge) },
        applies: Applies::Restart,
        id: "key-relay-bridge",
    },
    Key {
        name: "relay.bridge_direction",
        kind: Kind::Choice { names: BridgeDirection::NAMES, field: field!(relay.bridge_direction) },
        applies: Applies::Restart,
        id: "key-relay-bridge-direction",
    },
    Key {
        name: "relay.bridge_site",
        kind: Kind::Checked { check: Check::SubjectToken, field: field!(relay.bridge_site) },
        applies: Applies::Restart,
        id: "key-relay-bridge-site",
    },
    Key {
        name: "relay.bridge_room",
        kind: Kind::Checked { check: Check::SubjectToken, field: field!(relay.bridge_room) },
        applies: Applies::Restart,
        id: "key-relay-bridge-room",
    },
    Key {
        name: "relay.bridge_credentials",
        kind: Kind::File { field: field!(relay.bridge_credentials) },
        applies: Applies::Restart,
        id: "key-relay-bridge-credentials",
    },
    Key {
        name: "relay.bridge_ca_file",
        kind: Kind::File { field: field!(relay.bridge_ca_file) },
        applies: Applies::Restart,
        id: "key-relay-bridge-ca-file",
    },
    Key {
        name: "relay.bridge_patient_data",
        kind: Kind::Bool { field: field!(relay.bridge_patient_data) },
        applies: Applies::Restart,
        id: "key-relay-bridge-patient-data",
    },
    Key {
        name: "health.prometheus_listen",
        kind: Kind::LoopbackListen { field: field!(health.prometheus_listen) },
        applies: Applies::Restart,
        id: "key-health-prometheus-listen",
    },
    Key {
        name: "log.level",
        kind: Kind::Choice { names: LogLevel::NAMES, field: field!(log.level) },
        applies: Applies::Restart,
        id: "key-log-level",
    },
    Key {
        name: "log.file",
        kind: Kind::Bool { field: field!(log.file) },
        applies: Applies::Restart,
        id: "key-log-file",
    },
    Key {
        name: "log.keep_days",
        kind: Kind::Whole { min: 1, max: 365, unit: Unit::Days, field: field!(log.keep_days) },
        applies: Applies::Restart,
        id: "key-log-keep-days",
    },
    Key {
        name: "log.max_mib_per_day",
        kind: Kind::Whole { min: 1, max: 10240, unit: Unit::Mebibytes, field: field!(log.max_mib_per_day) },
        applies: Applies::Restart,
        id: "key-log-max-mib-per-day",
    },
    Key {
        name: "diagnostics.core_dumps",
        kind: Kind::Bool { field: field!(diagnostics.core_dumps) },
        applies: Applies::Restart,
        id: "key-diagnostics-core-dumps",
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_message_of_a_key_is_named_after_it() {
        for key in KEYS {
            assert_eq!(key.id, format!("key-{}", key.name.replace(['.', '_'], "-")));
        }
    }
}
