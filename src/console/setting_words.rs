//! What a setting is called, what its value is, and what it may be, in words for people: no key, no value of a file.

use std::fmt::Display;
use std::time::Duration;

use super::Look;
use super::spans::{seconds_of, span_message, span_text};
use crate::settings::{ConsoleLanguage, KEYS, Key, Kind, LanguagePair, Languages, Raw, Settings, Unit, Value};

/// What it is called.
pub(super) fn title(look: Look<'_>, key: &Key) -> String {
    look.text(&key.message().form("title"))
}

/// A sentence that a terminal would show as it is, with the titles of settings in place of their keys.
pub(super) fn with_titles(look: Look<'_>, text: &str) -> String {
    // One key may begin with another one.
    let mut named: Vec<&Key> = KEYS.iter().filter(|key| text.contains(key.name)).collect();
    named.sort_by_key(|key| std::cmp::Reverse(key.name.len()));
    named.into_iter().fold(text.to_owned(), |text, key| {
        text.replace(key.name, &look.words.with("settings-titled", &[("title", &title(look, key))]))
    })
}

/// What it is for; without the values of files and the commands that its document names.
pub(super) fn meaning(look: Look<'_>, key: &Key) -> String {
    let message = key.message();
    let about = look.text(&message.clone().form("about"));
    if about == message.id() { look.text(&message) } else { about }
}

/// As a field shows it: nothing where there is no value.
pub(super) fn value_text(value: &Value) -> String {
    if *value == Value::None { String::new() } else { value.to_string() }
}

/// As a field shows it: a time with its unit, `auto` in a word.
pub(super) fn field_text(look: Look<'_>, key: &Key, settings: &Settings) -> String {
    let value = key.kind.value(settings);
    match (key.kind, &value) {
        (Kind::Seconds { .. }, Value::Whole(secs)) => span_text(Duration::from_secs(*secs)),
        (Kind::Seconds { .. }, Value::Decimal(secs)) => span_of(*secs),
        (Kind::AutoDecimal { .. }, Value::Text(_)) => look.words.get("settings-auto").to_owned(),
        (_, value) => value_text(value),
    }
}

fn span_of(secs: f64) -> String {
    Duration::try_from_secs_f64(secs).map(span_text).unwrap_or_default()
}

/// What a field holds, as the file takes it: numbers without a unit, `auto` for its word. What cannot be read stays as it was typed.
pub(super) fn written(look: Look<'_>, key: &Key, typed: &str) -> String {
    match key.kind {
        Kind::Seconds { .. } => seconds_of(typed).map_or_else(|| typed.to_owned(), |seconds| seconds.to_string()),
        Kind::Decimal { .. } => typed.trim().replace(',', "."),
        Kind::AutoDecimal { unit, .. } => {
            let typed = typed.trim().to_lowercase();
            if typed == look.words.get("settings-auto").to_lowercase() {
                return "auto".to_owned();
            }
            without_unit(look, &typed, unit).replace(',', ".")
        }
        Kind::Text { .. }
        | Kind::Checked { .. }
        | Kind::Url { .. }
        | Kind::Hosts { .. }
        | Kind::Choice { .. }
        | Kind::Languages { .. }
        | Kind::ConsoleLanguage { .. }
        | Kind::Whole { .. }
        | Kind::Bool { .. }
        | Kind::File { .. }
        | Kind::Folder { .. }
        | Kind::Listen { .. }
        | Kind::LoopbackListen { .. }
        | Kind::Monitor { .. }
        | Kind::Chord { .. }
        | Kind::Hours { .. }
        | Kind::WaitingTexts { .. } => typed.to_owned(),
    }
}

/// A number in lower case without the unit behind it, in whichever language it is written.
fn without_unit(look: Look<'_>, typed: &str, unit: Unit) -> String {
    let signs: &[&str] = match unit {
        Unit::Inches => &["\"", "″", "”", "''", "in", "inch"],
        Unit::Metres | Unit::Minutes | Unit::Days | Unit::Mebibytes => &[],
    };
    let library = look.words.library();
    let words = library.staff_locales().map(|locale| unit.message().text(library, locale).to_lowercase());
    let units = signs.iter().map(|sign| (*sign).to_owned()).chain(words);
    let mut numbers = units.filter_map(|unit| typed.strip_suffix(unit.as_str())).map(str::trim_end);
    let number = numbers.find(|number| number.ends_with(|last: char| last.is_ascii_digit()));
    number.unwrap_or(typed).to_owned()
}

/// Why this value cannot be; none where it can.
pub(super) fn fault(look: Look<'_>, key: &Key, written: &str) -> Option<String> {
    let error = key.kind.put(&mut Settings::default(), &Raw::Untyped(written.to_owned())).err()?;
    Some(match range(look, key) {
        Some(range) => look.words.with("settings-not-within", &[("range", &range)]),
        None => look.text(&error.message()),
    })
}

/// The unit that stands behind a field.
pub(super) fn unit(look: Look<'_>, key: &Key) -> Option<String> {
    match key.kind {
        Kind::Decimal { unit, .. } | Kind::Whole { unit, .. } => Some(look.text(&unit.message())),
        Kind::Text { .. }
        | Kind::Checked { .. }
        | Kind::Url { .. }
        | Kind::Hosts { .. }
        | Kind::Choice { .. }
        | Kind::Languages { .. }
        | Kind::ConsoleLanguage { .. }
        | Kind::Seconds { .. }
        | Kind::AutoDecimal { .. }
        | Kind::Bool { .. }
        | Kind::File { .. }
        | Kind::Folder { .. }
        | Kind::Listen { .. }
        | Kind::LoopbackListen { .. }
        | Kind::Monitor { .. }
        | Kind::Chord { .. }
        | Kind::Hours { .. }
        | Kind::WaitingTexts { .. } => None,
    }
}

/// From where to where a number may be, and whether `auto` may stand for it.
pub(super) fn range(look: Look<'_>, key: &Key) -> Option<String> {
    let words_of =
        |secs: f64| Duration::try_from_secs_f64(secs).map(|span| look.text(&span_message(span))).unwrap_or_default();
    let (min, max) = match key.kind {
        Kind::Seconds { min, max, .. } => (words_of(min), words_of(max)),
        Kind::Decimal { min, max, unit, .. } | Kind::AutoDecimal { min, max, unit, .. } => {
            (min.to_string(), number_text(look, max, unit))
        }
        Kind::Whole { min, max, unit, .. } => (min.to_string(), number_text(look, max, unit)),
        Kind::Text { .. }
        | Kind::Checked { .. }
        | Kind::Url { .. }
        | Kind::Hosts { .. }
        | Kind::Choice { .. }
        | Kind::Languages { .. }
        | Kind::ConsoleLanguage { .. }
        | Kind::Bool { .. }
        | Kind::File { .. }
        | Kind::Folder { .. }
        | Kind::Listen { .. }
        | Kind::LoopbackListen { .. }
        | Kind::Monitor { .. }
        | Kind::Chord { .. }
        | Kind::Hours { .. }
        | Kind::WaitingTexts { .. } => return None,
    };
    let range = look.words.with("settings-from-to", &[("min", &min), ("max", &max)]);
    let is_auto = matches!(key.kind, Kind::AutoDecimal { .. });
    Some(if is_auto { look.words.with("settings-auto-or", &[("range", &range)]) } else { range })
}

/// A number with its unit.
pub(super) fn number_text(look: Look<'_>, number: impl Display, unit: Unit) -> String {
    format!("{number} {}", look.text(&unit.message()))
}

/// One of the values of a choice.
pub(super) fn choice_text(look: Look<'_>, key: &Key, name: &'static str) -> String {
    look.text(&key.message().form(name))
}

/// A language of the console; the system's has a word of its own.
pub(super) fn language_text(look: Look<'_>, tag: &str) -> String {
    let library = look.words.library();
    let named = library.staff_locales().find(|locale| locale.tag() == tag);
    named.map_or_else(|| look.words.get("settings-system-language").to_owned(), |locale| library.own_name(locale))
}

/// The value where nobody sets one, in words.
pub(super) fn default_text(look: Look<'_>, key: &'static Key) -> String {
    let default = key.default();
    let text = match (key.kind, &default) {
        (Kind::Choice { names, .. }, Value::Text(name)) => {
            names.iter().find(|other| *other == name).map_or_else(|| name.clone(), |name| choice_text(look, key, name))
        }
        (Kind::Bool { .. }, Value::Bool(on)) => {
            look.words.get(if *on { "settings-on" } else { "settings-off" }).to_owned()
        }
        (Kind::Languages { .. }, Value::Text(pairs)) => pairs_text(look, pairs),
        (Kind::Seconds { .. }, Value::Whole(secs)) => look.text(&span_message(Duration::from_secs(*secs))),
        (Kind::ConsoleLanguage { .. }, _) => language_text(look, &ConsoleLanguage::Auto.to_string()),
        _ => field_text(look, key, &Settings::default()),
    };
    if text.is_empty() { look.words.get("settings-empty").to_owned() } else { text }
}

/// Languages by their own names, the large one first.
fn pairs_text(look: Look<'_>, pairs: &str) -> String {
    let library = look.words.library();
    let Ok(languages) = pairs.parse::<Languages>() else { return pairs.to_owned() };
    let names = |pair: LanguagePair| {
        let second = pair.second().map(|locale| format!(" + {}", library.own_name(locale))).unwrap_or_default();
        library.own_name(pair.main()) + &second
    };
    languages.pairs().map(names).collect::<Vec<_>>().join("; ")
}

/// All that can be searched for: title, meaning, key, and the words of the values.
pub(super) fn is_about(look: Look<'_>, key: &'static Key, sought: &str) -> bool {
    let mut all = vec![title(look, key), meaning(look, key), key.name.to_owned()];
    // What else people call it, where it is called otherwise.
    let words = look.text(&key.message().form("words"));
    all.extend((words != key.message().id()).then_some(words));
    if let Kind::Choice { names, .. } = key.kind {
        all.extend(names.iter().map(|name| choice_text(look, key, name)));
    }
    all.iter().any(|text| text.to_lowercase().contains(sought))
}
