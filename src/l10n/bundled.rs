//! The files of `assets/l10n`, which are in the program.

use super::locale::Locale;

/// The languages of the patient screen, by their tags, with their own names and their file.
pub(super) struct Bundled {
    tag: &'static str,
    /// What its speakers call it.
    pub(super) own_name: &'static str,
    pub(super) patient: &'static str,
}

/// The files for staff in one language: window, notices, settings, messages of the wire.
pub(super) struct Staff {
    pub(super) locale: Locale,
    pub(super) files: &'static [&'static str],
}

macro_rules! staff {
    ($($locale:expr, $tag:literal;)+) => {
        pub(super) static STAFF: &[Staff] = &[$(Staff {
            locale: $locale,
            files: &[
                include_str!(concat!("../../assets/l10n/", $tag, "/console.ftl")),
                include_str!(concat!("../../assets/l10n/", $tag, "/notices.ftl")),
                include_str!(concat!("../../assets/l10n/", $tag, "/settings.ftl")),
                include_str!(concat!("../../assets/l10n/", $tag, "/messages.ftl")),
            ],
        },)+];
    };
}

staff! {
    Locale::KO, "ko";
    Locale::EN, "en";
}

/// The languages whose texts the bundled fonts can draw: only these are offered.
pub const OFFERED: &[&str] = &["ko", "en", "ja", "zh-Hans", "zh-Hant", "vi", "es", "fr", "de", "pt-BR", "ru"];

macro_rules! bundled {
    ($($tag:literal $own_name:literal,)+) => {
        pub(super) const BUNDLED: &[Bundled] = &[$(Bundled {
            tag: $tag,
            own_name: $own_name,
            patient: include_str!(concat!("../../assets/l10n/", $tag, "/patient.ftl")),
        },)+];
    };
}

bundled! {
    "ko" "한국어",
    "en" "English",
    "ja" "日本語",
    "zh-Hans" "简体中文",
    "zh-Hant" "繁體中文",
    "vi" "Tiếng Việt",
    "th" "ไทย",
    "es" "Español",
    "fr" "Français",
    "de" "Deutsch",
    "pt-BR" "Português (Brasil)",
    "ru" "Русский",
    "ar" "العربية",
}

/// Each language of the patient screen with the name and the text of its file.
pub fn bundled_files() -> impl Iterator<Item = (Locale, &'static str, &'static str)> {
    BUNDLED.iter().map(|bundled| (bundled.locale(), "patient.ftl", bundled.patient))
}

impl Bundled {
    /// The language; none is a mistake that a test finds.
    pub(super) fn locale(&self) -> Locale {
        self.tag.parse().unwrap_or(Locale::EN)
    }
}
