//! Who has typed the arguments, as far as it is known without settings.

use crate::l10n::{Library, Locale, Reader, STAFF_LOCALES};
use crate::settings::ConsoleLanguage;

/// The setting `console.language` in the environment.
const LANGUAGE_VARIABLE: &str = "VXDISPLAY_CONSOLE__LANGUAGE";
/// clap's own measure where nobody knows how wide the terminal is.
const USUAL_COLUMNS: usize = 100;

/// The terminal that help is printed on.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// Whoever looks at it.
    pub reader: Reader<'static>,
    /// How wide it is, in letters.
    pub columns: usize,
}

/// The terminal of this process where no settings can be used, and help is needed most: its reader's language is that of the
/// environment's `console.language`, else the system's, else English.
#[must_use]
pub fn this_terminal() -> Terminal {
    let variable = std::env::var(LANGUAGE_VARIABLE).ok();
    let wanted: Vec<String> = sys_locale::get_locales().collect();
    let reader = Reader::new(Library::bundled(), language(variable.as_deref(), &wanted));
    let columns = match terminal_size::terminal_size() {
        Some((width, _)) => Some(usize::from(width.0)),
        None => std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()),
    };
    Terminal { reader, columns: columns.unwrap_or(USUAL_COLUMNS) }
}

fn language(variable: Option<&str>, wanted: &[String]) -> Locale {
    let of_variable = match variable.map(|text| text.trim().parse()) {
        Some(Ok(ConsoleLanguage::Of(locale))) if STAFF_LOCALES.contains(&locale) => Some(locale),
        Some(Ok(ConsoleLanguage::Of(_) | ConsoleLanguage::Auto) | Err(_)) | None => None,
    };
    let of_system = || Locale::best(wanted.iter().map(String::as_str), STAFF_LOCALES);
    of_variable.or_else(of_system).unwrap_or(Locale::EN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::KEYS;

    #[test]
    fn the_variable_is_that_of_the_setting() {
        assert!(KEYS.iter().any(|key| key.name == "console.language" && key.variable() == LANGUAGE_VARIABLE));
    }

    #[test]
    fn the_environment_names_the_language_then_the_system_then_it_is_english() {
        for (variable, wanted, expected) in [
            (None, &[][..], "en"),
            (None, &["C"], "en"),
            (None, &["th-TH"], "en"),
            (None, &["de-DE", "en"], "de"),
            (None, &["zh-CN"], "zh-Hans"),
            (None, &["zh-TW", "ja-JP"], "ja"),
            (Some("ko"), &["de-DE"], "ko"),
            (Some(" zh-hans\r"), &["de-DE"], "zh-Hans"),
            (Some("auto"), &["de-DE"], "de"),
            (Some("klingon"), &["es"], "es"),
            (Some("ar"), &["es"], "es"),
            (Some(""), &[], "en"),
        ] {
            let wanted: Vec<String> = wanted.iter().map(|tag| (*tag).to_owned()).collect();
            assert_eq!(language(variable, &wanted).tag(), expected, "{variable:?} {wanted:?}");
        }
    }
}
