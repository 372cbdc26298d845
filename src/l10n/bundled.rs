//! The files of `assets/l10n`, built into the program.

use std::io::Read;
use std::sync::OnceLock;

use flate2::read::ZlibDecoder;

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

/// The files for staff.
const STAFF_FILES: [&str; 7] =
    ["console.ftl", "notices.ftl", "settings.ftl", "messages.ftl", "commands.ftl", "help.ftl", "reasons.ftl"];
/// The files of a language: what the patient screen says, and what staff reads.
pub const FILES: [&str; 9] = {
    let [console, notices, settings, messages, commands, help, reasons] = STAFF_FILES;
    [PATIENT_FILE, ANATOMY_FILE, console, notices, settings, messages, commands, help, reasons]
};
/// The file of the patient screen.
pub(super) const PATIENT_FILE: &str = "patient.ftl";
/// What is examined, in the words of patients.
pub(super) const ANATOMY_FILE: &str = "anatomy.ftl";

/// The files for staff in one language.
struct Staff {
    locale: Locale,
    texts: Texts,
}

/// What files hold.
enum Texts {
    Plain([&'static str; STAFF_FILES.len()]),
    /// Packed by zlib, a zero behind each; unpacked once somebody reads the language.
    Packed(&'static [u8], OnceLock<String>),
}

impl Staff {
    /// The text of each file, in their order.
    fn texts(&'static self) -> impl Iterator<Item = &'static str> {
        let (plain, packed) = match &self.texts {
            Texts::Plain(texts) => (Some(texts), None),
            Texts::Packed(packed, texts) => (None, Some(&**texts.get_or_init(|| unpacked(packed)))),
        };
        plain.into_iter().flatten().copied().chain(packed.into_iter().flat_map(|texts| texts.split_terminator('\0')))
    }
}

fn unpacked(packed: &[u8]) -> String {
    let mut text = String::new();
    // A test unpacks each of them.
    let _ = ZlibDecoder::new(packed).read_to_string(&mut text);
    text
}

macro_rules! staff {
    ($($locale:expr, $tag:literal, $kept:ident;)+) => {
        /// The languages of the console and the commands.
        pub const STAFF_LOCALES: &[Locale] = &[$($locale),+];

        /// Each file as it was before it was packed.
        #[cfg(test)]
        static UNPACKED: [(Locale, [&str; STAFF_FILES.len()]); STAFF_LOCALES.len()] =
            [$(($locale, staff!(@texts $tag))),+];

        static STAFF: [Staff; STAFF_LOCALES.len()] = [$(Staff { locale: $locale, texts: staff!(@$kept $tag) }),+];
    };
    (@packed $tag:literal) => {
        Texts::Packed(include_bytes!(concat!(env!("OUT_DIR"), "/", $tag, ".zlib")), OnceLock::new())
    };
    (@plain $tag:literal) => {
        Texts::Plain(staff!(@texts $tag))
    };
    (@texts $tag:literal) => {
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
        include_str!(concat!("../../assets/l10n/", $tag, "/", $name))
    };
}

// Packed by build.rs, but for English, which logs need.
staff! {
    Locale::KO, "ko", packed;
    Locale::EN, "en", plain;
    Locale::JA, "ja", packed;
    Locale::ZH_HANS, "zh-Hans", packed;
    Locale::ES, "es", packed;
    Locale::DE, "de", packed;
}

/// The files for staff in a language.
pub(super) fn files(locale: Locale) -> impl Iterator<Item = &'static str> {
    STAFF.iter().filter(move |staff| staff.locale == locale).flat_map(Staff::texts)
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
    let staff = STAFF
        .iter()
        .flat_map(|staff| STAFF_FILES.into_iter().zip(staff.texts()).map(|(name, text)| (staff.locale, name, text)));
    patient.chain(staff)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_file_is_the_file_as_it_was() {
        for (locale, texts) in &UNPACKED {
            assert!(files(*locale).eq(texts.iter().copied()), "{locale}");
        }
        let count = BUNDLED.len() * 2 + STAFF_LOCALES.len() * STAFF_FILES.len();
        assert_eq!(bundled_files().count(), count);
    }
}
