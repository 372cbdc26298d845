//! The words of the technologist's window, from `assets/texts/console.*.json`: one flat list a language.

use std::collections::HashMap;
use std::sync::OnceLock;

use crate::settings::Language;

/// The words of one language.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) language: Language,
    words: &'static HashMap<String, String>,
}

impl Words {
    pub(super) fn of(language: Language) -> Self {
        static KO: OnceLock<HashMap<String, String>> = OnceLock::new();
        static EN: OnceLock<HashMap<String, String>> = OnceLock::new();
        let words = match language {
            Language::Ko => KO.get_or_init(|| read(include_str!("../../assets/texts/console.ko.json"))),
            Language::En => EN.get_or_init(|| read(include_str!("../../assets/texts/console.en.json"))),
        };
        Self { language, words }
    }

    /// The text of a key; the key itself where the file lacks it, which a test forbids.
    pub(super) fn get(&self, key: &'static str) -> &'static str {
        self.words.get(key).map_or(key, String::as_str)
    }

    /// The text of a key with `{name}` replaced.
    pub(super) fn with(&self, key: &'static str, values: &[(&str, &str)]) -> String {
        filled(self.get(key), values)
    }
}

/// The text with each `{name}` replaced by its value, in which nothing is replaced: values come from servers and files.
fn filled(text: &str, values: &[(&str, &str)]) -> String {
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let value = part.split_once('}').and_then(|(name, rest)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, rest))
        });
        match value {
            Some((value, rest)) => filled.extend([value, rest]),
            None => filled.extend(["{", part]),
        }
    }
    filled
}

/// The file as a list; an empty one where it cannot be read, which a test forbids.
fn read(file: &str) -> HashMap<String, String> {
    serde_json::from_str(file).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use super::*;

    fn keys(language: Language) -> BTreeSet<String> {
        Words::of(language).words.keys().cloned().collect()
    }

    fn placeholders(text: &str) -> BTreeSet<String> {
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
    }

    /// Every `words.get("…")` and `words.with("…")` of the sources, and every key in a table.
    fn used() -> String {
        let mut pending = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/console")];
        let mut all = String::new();
        while let Some(path) = pending.pop() {
            if path.is_dir() {
                pending.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
            } else if !path.ends_with("words.rs") {
                all.push_str(&std::fs::read_to_string(path).unwrap());
            }
        }
        all
    }

    #[test]
    fn a_value_stands_as_it_is_whatever_it_holds() {
        for (text, expected) in [
            ("{a}, {b}", "{b}{, x"),
            ("{b}{a}{b}", "x{b}{x"),
            ("no place, {c}, {a", "no place, {c}, {a"),
            ("{}{{a}}", "{}{{b}{}"),
            ("", ""),
        ] {
            assert_eq!(filled(text, &[("a", "{b}{"), ("b", "x")]), expected, "{text}");
        }
    }

    #[test]
    fn both_languages_have_the_same_keys_and_places() {
        assert_eq!(keys(Language::Ko), keys(Language::En));
        for key in keys(Language::En) {
            let (ko, en) = (&Words::of(Language::Ko).words[&key], &Words::of(Language::En).words[&key]);
            assert_eq!(placeholders(ko), placeholders(en), "{key}");
            assert!(!ko.trim().is_empty() && !en.trim().is_empty(), "{key}");
        }
    }

    #[test]
    fn every_key_that_is_used_has_words_and_every_word_is_used() {
        let sources = used();
        let known = keys(Language::En);
        for key in &known {
            assert!(sources.contains(&format!("\"{key}\"")), "{key} is not used");
        }
        for call in ["words.get(", "words.with("] {
            for rest in sources.split(call).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"')) {
                let key = rest.split('"').next().unwrap();
                assert!(known.contains(key), "{key} has no words");
            }
        }
    }

    #[test]
    fn the_bundled_fonts_can_draw_every_word() {
        for language in [Language::Ko, Language::En] {
            for text in Words::of(language).words.values() {
                assert!(crate::screen::Coverage::bundled().can_draw(text), "{text}");
            }
        }
    }
}
