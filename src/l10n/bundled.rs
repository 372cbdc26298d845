//! The files of `assets/l10n`, built into the program.

use super::catalog::Catalog;
use super::locale::Locale;

/// The languages of the patient screen, by their tags, with their own names and their file.
pub(super) struct Bundled {
    tag: &'static str,
    /// What its speakers call it.
    pub(super) own_name: &'static str,
    pub(super) patient: &'static str,
    pub(super) anatomy: &'static str,
}

/// The files of a language: what the patient screen says, and what staff reads.
pub const FILES: [&str; 9] = [
    PATIENT_FILE,
    ANATOMY_FILE,
    "console.ftl",
    "notices.ftl",
    "settings.ftl",
    "messages.ftl",
    "commands.ftl",
    "help.ftl",
    "reasons.ftl",
];
/// The file of the patient screen.
pub(super) const PATIENT_FILE: &str = "patient.ftl";
/// What is examined, in the words of patients.
pub(super) const ANATOMY_FILE: &str = "anatomy.ftl";

/// The files for staff in one language.
struct Staff {
    locale: Locale,
    files: [(&'static str, &'static str); 7],
}

macro_rules! staff {
    ($($locale:expr, $tag:literal;)+) => {
        /// The languages of the console and the commands.
        pub const STAFF_LOCALES: &[Locale] = &[$($locale),+];

        static STAFF: &[Staff] = &[$(Staff { locale: $locale, files: staff!(@files $tag) }),+];
    };
    (@files $tag:literal) => {
        [
            staff!(@file $tag, "console.ftl"),
            staff!(@file $tag, "notices.ftl"),
            staff!(@file $tag, "settings.ftl"),
            staff!(@file $tag, "messages.ftl"),
            staff!(@file $tag, "commands.ftl"),
            staff!(@file $tag, "help.ftl"),
            staff!(@file $tag, "reasons.ftl"),
        ]
    };
    (@file $tag:literal, $name:literal) => {
        ($name, include_str!(concat!("../../assets/l10n/", $tag, "/", $name)))
    };
}

staff! {
    Locale::KO, "ko";
    Locale::EN, "en";
    Locale::JA, "ja";
    Locale::ZH_HANS, "zh-Hans";
    Locale::ES, "es";
    Locale::DE, "de";
}

/// The files for staff in a language.
pub(super) fn files(locale: Locale) -> impl Iterator<Item = &'static str> {
    let of_locale = STAFF.iter().filter(move |staff| staff.locale == locale);
    of_locale.flat_map(|staff| staff.files).map(|(_, text)| text)
}

/// The languages whose texts the bundled fonts can draw: only these are offered.
pub const OFFERED: &[&str] =
    &["ko", "en", "ja", "zh-Hans", "zh-Hant", "vi", "th", "es", "fr", "de", "pt-BR", "ru", "ar"];

macro_rules! bundled {
    ($($tag:literal $own_name:literal,)+) => {
        pub(super) const BUNDLED: &[Bundled] = &[$(Bundled {
            tag: $tag,
            own_name: $own_name,
            patient: include_str!(concat!("../../assets/l10n/", $tag, "/patient.ftl")),
            anatomy: include_str!(concat!("../../assets/l10n/", $tag, "/anatomy.ftl")),
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

/// Each file of each language: its language, its name, its text.
pub fn bundled_files() -> impl Iterator<Item = (Locale, &'static str, &'static str)> {
    let patient = BUNDLED.iter().flat_map(|bundled| {
        let files = [(PATIENT_FILE, bundled.patient), (ANATOMY_FILE, bundled.anatomy)];
        files.map(|(name, text)| (bundled.locale(), name, text))
    });
    patient.chain(STAFF.iter().flat_map(|staff| staff.files.iter().map(|(name, text)| (staff.locale, *name, *text))))
}

impl Bundled {
    /// The language; a test checks that every tag is valid.
    pub(super) fn locale(&self) -> Locale {
        self.tag.parse().unwrap_or(Locale::EN)
    }
}

/// The texts of the patient screen in the program.
pub(super) fn bundled_catalog(locale: Locale) -> Option<Catalog> {
    let file = BUNDLED.iter().find(|bundled| bundled.locale() == locale)?;
    let mut catalog = Catalog::new(locale);
    catalog.add(file.patient);
    catalog.add(file.anatomy);
    Some(catalog)
}
