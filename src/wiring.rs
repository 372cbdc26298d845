//! From checked settings to the configuration of each part.

use crate::exam::{self, Disclosure, HanForms, Limits, Manner, Privacy};
use crate::l10n::{Library, Locale};
use crate::link::{Credentials, LinkConfig, Target};
use crate::relay::{self, BridgeConfig, RelayConfig, TlsFiles};
use crate::screen::ScreenConfig;
use crate::settings::{
    BridgeDirection, Dialect, DisplaySettings, NamesPrivacy, PrivacyPreset, RelaySettings, ServerUrl, Settings,
    ShowSettings, ValuePrivacy,
};

/// The link to the server of the settings.
#[must_use]
pub fn link_config(settings: &Settings) -> LinkConfig {
    LinkConfig {
        extra_ca: settings.server.ca_file.clone(),
        ping_interval: settings.link.ping_interval,
        dead_after: settings.link.dead_after,
        ..LinkConfig::new(target(&settings.server.url))
    }
}

/// The server of an address.
#[must_use]
pub fn target(url: &ServerUrl) -> Target {
    Target {
        tls: url.tls(),
        host: url.host(),
        port: url.port(),
        request_target: url.path_and_query().to_owned(),
        host_header: url.host_header(),
        display: url.to_string(),
        credentials: url.credentials().map(|(user, password)| Credentials::new(user, password)),
    }
}

/// For how long what was heard may be shown.
#[must_use]
pub fn exam_limits(settings: &Settings) -> Limits {
    Limits {
        hold_on_link_loss: settings.exam.hold_on_link_loss,
        clear_after_complete: settings.exam.clear_after_complete,
        max_age: settings.exam.max_age,
        pair_within: settings.exam.pair_within,
    }
}

/// How much of each value is shown: what its own key says, else the preset.
#[must_use]
pub fn privacy(settings: &Settings) -> Privacy {
    let (keys, preset) = (&settings.privacy, preset(settings.privacy.preset));
    let names = match keys.names {
        NamesPrivacy::Preset => preset.exam.names,
        NamesPrivacy::Full => exam::NamesPrivacy::Full,
        NamesPrivacy::Masked => exam::NamesPrivacy::Masked,
        NamesPrivacy::MaskedUntilStart => exam::NamesPrivacy::MaskedUntilStart,
        NamesPrivacy::Hidden => exam::NamesPrivacy::Hidden,
    };
    Privacy {
        names,
        birth_date: disclosure(keys.birth_date).or(preset.exam.birth_date),
        id: disclosure(keys.id).or(preset.exam.id),
        step: disclosure(keys.step).unwrap_or(preset.exam.step),
    }
}

/// How an exam is shown. At a site whose screen is Japanese, ideographs alone are a Japanese name.
#[must_use]
pub fn manner(settings: &Settings) -> Manner {
    let is_japanese = settings.display.languages.first().main() == Locale::JA;
    Manner { privacy: privacy(settings), home: is_japanese.then_some(HanForms::Japanese) }
}

/// How much of the figure is shown. Of a step that is withheld it must not tell.
fn figure(settings: &Settings) -> Disclosure {
    let own = disclosure(settings.privacy.figure).unwrap_or(preset(settings.privacy.preset).figure);
    match (own, privacy(settings).step) {
        (Disclosure::Shown, Disclosure::Masked | Disclosure::Hidden) => Disclosure::Masked,
        (own, _) => own,
    }
}

const fn disclosure(value: ValuePrivacy) -> Option<Disclosure> {
    match value {
        ValuePrivacy::Preset => None,
        ValuePrivacy::Shown => Some(Disclosure::Shown),
        ValuePrivacy::Masked => Some(Disclosure::Masked),
        ValuePrivacy::Hidden => Some(Disclosure::Hidden),
    }
}

/// What a preset says of each value.
struct Preset {
    exam: Privacy,
    figure: Disclosure,
}

/// The presets; `docs/PRIVACY.md` has their reasons.
const fn preset(preset: PrivacyPreset) -> Preset {
    use Disclosure::{Hidden, Masked, Shown};
    let (names, birth_date, id, step, figure) = match preset {
        PrivacyPreset::Open => (exam::NamesPrivacy::Full, None, None, Shown, Shown),
        PrivacyPreset::Korea => (exam::NamesPrivacy::Masked, Some(Masked), Some(Masked), Shown, Shown),
        PrivacyPreset::Japan => (exam::NamesPrivacy::MaskedUntilStart, Some(Masked), Some(Masked), Shown, Shown),
        PrivacyPreset::Europe => (exam::NamesPrivacy::Masked, Some(Hidden), Some(Masked), Shown, Shown),
        PrivacyPreset::UnitedStates => (exam::NamesPrivacy::Full, Some(Masked), Some(Masked), Hidden, Hidden),
    };
    Preset { exam: Privacy { names, birth_date, id, step }, figure }
}

/// The diagonal that the patient screen is laid out for. `reported_in`: what its monitor reports, in inches.
#[must_use]
pub fn diagonal_in(display: &DisplaySettings, reported_in: Option<f64>) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "inches of a few digits")]
    let diagonal_in = display.diagonal_on(reported_in) as f32;
    diagonal_in
}

/// How the patient screen looks on a monitor that reports this diagonal, in inches.
#[must_use]
pub fn screen_config(settings: &Settings, texts: &Library, reported_in: Option<f64>) -> ScreenConfig {
    let display = &settings.display;
    #[expect(clippy::cast_possible_truncation, reason = "metres of a few digits")]
    let viewing_distance_m = display.viewing_distance_m as f32;
    let figure = figure(settings);
    ScreenConfig {
        languages: display.languages.first(),
        texts: texts.clone(),
        theme: display.theme,
        site_name: settings.site.name.clone(),
        logo: None,
        waiting_text: settings.site.waiting_text.clone(),
        // No place is kept for what never comes.
        show: ShowSettings {
            step: display.show.step && privacy(settings).step != Disclosure::Hidden,
            figure: display.show.figure && figure != Disclosure::Hidden,
            ..display.show
        },
        is_figure_neutral: figure == Disclosure::Masked,
        viewing_distance_m,
        diagonal_in: diagonal_in(display, reported_in),
    }
}

/// The relay that `vxdisplay relay` serves.
#[must_use]
pub fn relay_config(settings: &Settings) -> RelayConfig {
    let dialect = relay_dialect(settings.relay.dialect);
    let relay = &settings.relay;
    let tls = (relay.tls_certificate.is_some() || relay.tls_key.is_some())
        .then(|| TlsFiles { certificate: relay.tls_certificate.clone(), key: relay.tls_key.clone() });
    RelayConfig {
        listen: relay.listen,
        dialect,
        allowed_hosts: relay.allowed_hosts.names().to_vec(),
        tls,
        sender_token_file: relay.sender_token_file.clone(),
        snapshot: relay.snapshot.then_some(settings.exam.max_age),
        bridge: bridge_config(relay),
        ..RelayConfig::default()
    }
}

/// The relay's bridge; none where no servers are named.
fn bridge_config(relay: &RelaySettings) -> Option<BridgeConfig> {
    (!relay.bridge.is_empty()).then(|| BridgeConfig {
        servers: relay.bridge.clone(),
        direction: match relay.bridge_direction {
            BridgeDirection::Publish => relay::Direction::Publish,
            BridgeDirection::Follow => relay::Direction::Follow,
        },
        site: relay.bridge_site.clone(),
        room: relay.bridge_room.clone(),
        credentials: relay.bridge_credentials.clone(),
        ca_file: relay.bridge_ca_file.clone(),
        patient_data: relay.bridge_patient_data,
    })
}

/// The relay's dialect.
#[must_use]
pub const fn relay_dialect(dialect: Dialect) -> relay::Dialect {
    match dialect {
        Dialect::Document => relay::Dialect::Document,
        Dialect::Prototype => relay::Dialect::Prototype,
    }
}
