//! From checked settings to what each part of the program is told.

use crate::exam::{self, Limits};
use crate::l10n::Library;
use crate::link::{Credentials, LinkConfig, Target};
use crate::relay::{self, RelayConfig, TlsFiles};
use crate::screen::ScreenConfig;
use crate::settings::{Dialect, NamesPrivacy, ServerUrl, Settings};

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

/// How names are shown.
#[must_use]
pub fn names_privacy(settings: &Settings) -> exam::NamesPrivacy {
    match settings.privacy.names {
        NamesPrivacy::Full => exam::NamesPrivacy::Full,
        NamesPrivacy::Masked => exam::NamesPrivacy::Masked,
        NamesPrivacy::MaskedUntilStart => exam::NamesPrivacy::MaskedUntilStart,
    }
}

/// How the patient screen looks.
#[must_use]
pub fn screen_config(settings: &Settings, texts: &Library) -> ScreenConfig {
    let display = &settings.display;
    #[expect(clippy::cast_possible_truncation, reason = "metres and inches of a few digits")]
    let (viewing_distance_m, diagonal_in) = (display.viewing_distance_m as f32, display.diagonal_in as f32);
    ScreenConfig {
        languages: display.languages.first(),
        texts: texts.clone(),
        theme: display.theme,
        site_name: settings.site.name.clone(),
        show: display.show,
        viewing_distance_m,
        diagonal_in,
    }
}

/// The relay that `vxdisplay relay` serves.
#[must_use]
pub fn relay_config(settings: &Settings) -> RelayConfig {
    let dialect = relay_dialect(settings.relay.dialect);
    let allowed_hosts = relay::host_names(&settings.relay.allowed_hosts);
    let relay = &settings.relay;
    let tls = (relay.tls_certificate.is_some() || relay.tls_key.is_some())
        .then(|| TlsFiles { certificate: relay.tls_certificate.clone(), key: relay.tls_key.clone() });
    RelayConfig {
        listen: relay.listen,
        dialect,
        allowed_hosts,
        tls,
        sender_token_file: relay.sender_token_file.clone(),
        snapshot: relay.snapshot.then_some(settings.exam.max_age),
        ..RelayConfig::default()
    }
}

/// The relay's dialect.
#[must_use]
pub const fn relay_dialect(dialect: Dialect) -> relay::Dialect {
    match dialect {
        Dialect::Document => relay::Dialect::Document,
        Dialect::Prototype => relay::Dialect::Prototype,
    }
}
