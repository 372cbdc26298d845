//! A settings file: what is right in it is kept beside what is wrong, and changing one value changes nothing else.

use std::path::Path;

use toml_edit::{Document, Item};
use vxdisplay::settings::{
    Change, FileKind, FileLayer, KEYS, Key, Layers, Problem, Raw, Settings, Source, edit, read_file, resolve,
};

use super::{kind, shape};

pub const WORDS: &[&str] = &[
    "[server]\n",
    "url = \"ws://localhost:55111\"\n",
    "[display]\n",
    "monitor = \"second\"\n",
    "language = [\"ko,en\", \"vi\"]\n",
    "sleep = \"20:00-06:00\"\n",
    "[exam]\n",
    "max_age_secs = 3600\n",
    "exam.max_age_secs = 60\n",
    "hold_on_link_loss_secs = 61\n",
    "[privacy]\n",
    "names = \"masked\"\n",
    "[site]\n",
    "name = \"Room 2\"\n",
    "waiting_text = { ko = \"안녕\", en = \"Hello\" }\n",
    "[relay]\n",
    "allowed_hosts = [\"a\", \"b\"]\n",
    "listen = \"0.0.0.0:1\"\n",
    "[health]\n",
    "locked = [\"exam.max_age_secs\"]\n",
    "[[exam]]\n",
    "\"\"\"",
    "'''",
    "# ",
    " = ",
    "true",
    "1979-05-27",
    "nan",
    "“",
    "\u{a0}",
    "\\u0041",
];

const PATH: &str = "settings.toml";

/// The values of known keys, as a reader of TOML has them.
fn written(text: &str) -> Option<Vec<(&'static Key, Option<Raw>)>> {
    let document = Document::parse(text).ok()?;
    let mut all = Vec::new();
    for (section, item) in document.iter() {
        let Some(table) = item.as_table_like() else { continue };
        for (name, item) in table.iter() {
            let Some(key) = Key::find(&format!("{section}.{name}")) else { continue };
            let raw = match item {
                Item::Value(toml_edit::Value::String(text)) => Some(Raw::Text(text.value().clone())),
                Item::Value(toml_edit::Value::Integer(number)) => Some(Raw::Integer(*number.value())),
                Item::Value(toml_edit::Value::Boolean(value)) => Some(Raw::Bool(*value.value())),
                _ => None,
            };
            all.push((key, raw));
        }
    }
    Some(all)
}

fn values(layer: &FileLayer) -> Vec<(&'static str, Raw)> {
    layer.entries.iter().map(|entry| (entry.key.name, entry.raw.clone())).collect()
}

fn is_right(key: &Key, raw: &Raw) -> bool {
    key.kind.put(&mut Settings::default(), raw).is_ok()
}

/// Every problem has words and a place in the file.
fn are_told(problems: &[Problem], lines: usize) {
    for problem in problems {
        assert!(!problem.to_string().is_empty());
        if let Problem::At { at: Source::File(place), .. } = problem {
            assert!((1..=lines).contains(&place.line), "{problem}");
        }
    }
}

/// Each right value alone is taken; of all together each wrong one is told.
fn resolves(layer: &FileLayer) {
    let wrong = layer.entries.iter().filter(|entry| !is_right(entry.key, &entry.raw)).count();
    let all = resolve(&Layers { user: layer.clone(), ..Layers::default() });
    match &all {
        Ok(resolved) => {
            assert_eq!(wrong, 0, "wrong values are taken");
            for entry in &layer.entries {
                let mut alone = Settings::default();
                entry.key.kind.put(&mut alone, &entry.raw).unwrap();
                let value = entry.key.kind.value(&resolved.settings);
                assert_eq!(value, entry.key.kind.value(&alone), "{} is lost", entry.key.name);
            }
        }
        Err(error) => assert!(error.problems().len() >= wrong.min(10), "{wrong} wrong values, and {error}"),
    }
}

/// The text with one key changed, and what is to have become of all others.
fn edits(text: &str, layer: &FileLayer, name: &str, value: &str) -> bool {
    let key = Key::find(name).unwrap();
    let Ok(edited) = edit(text, key, &Change::Set(value.to_owned())) else { return false };
    let read = |text: &str| read_file(FileKind::User, Path::new(PATH), text.as_bytes()).0;
    let after = read(&edited);
    let others =
        |layer: &FileLayer| -> Vec<(&str, Raw)> { values(layer).into_iter().filter(|(key, _)| *key != name).collect() };
    assert_eq!(others(&after), others(layer), "another value has changed");
    let put = |raw: &Raw| {
        let mut settings = Settings::default();
        key.kind.put(&mut settings, raw).unwrap();
        key.kind.value(&settings)
    };
    let of_key: Vec<Raw> =
        after.entries.iter().filter(|entry| entry.key == key).map(|entry| entry.raw.clone()).collect();
    assert_eq!(of_key.iter().map(put).collect::<Vec<_>>(), [put(&Raw::Untyped(value.to_owned()))], "{edited:?}");
    // Signs of comments, but for those in the value that goes.
    let signs = |text: &str| text.matches('#').count();
    let replaced = layer.entries.iter().filter(|entry| entry.key == key);
    let replaced: usize = replaced.map(|entry| signs(&format!("{:?}", entry.raw))).sum();
    assert!(signs(&edited) + replaced >= signs(text), "a comment is lost");
    let ends = [text.matches("\r\n").count(), text.matches('\n').count()];
    if ends[0] == 0 || ends[0] == ends[1] {
        assert_eq!(
            edit(&edited, key, &Change::Set(value.to_owned())).unwrap(),
            edited,
            "the same again is another text"
        );
    }
    let reset = edit(&edited, key, &Change::Reset).unwrap();
    let without = read(&reset);
    assert_eq!(others(&without), others(layer), "another value has gone");
    assert!(without.entries.iter().all(|entry| entry.key != key), "it is still there: {reset:?}");
    true
}

pub fn run(bytes: &[u8]) -> u64 {
    let mut outcomes = String::new();
    let lines = bytes.split(|byte| *byte == b'\n').count();
    for kind in [FileKind::User, FileKind::Machine] {
        let (layer, problems) = read_file(kind, Path::new(PATH), bytes);
        are_told(&problems, lines);
        resolves(&layer);
        outcomes.push_str(&shape(&problems.iter().map(std::mem::discriminant).collect::<Vec<_>>()));
        for entry in &layer.entries {
            assert!(KEYS.contains(entry.key));
            outcomes.push_str(if is_right(entry.key, &entry.raw) { entry.key.name } else { "-" });
        }
    }
    let Ok(text) = std::str::from_utf8(bytes) else { return kind(outcomes) };
    let (layer, problems) = read_file(FileKind::User, Path::new(PATH), bytes);
    match written(text.strip_prefix('\u{feff}').unwrap_or(text)) {
        Some(written) => {
            let read: Vec<&Key> = layer.entries.iter().map(|entry| entry.key).collect();
            assert_eq!(read, written.iter().map(|(key, _)| *key).collect::<Vec<_>>(), "right settings are lost");
            for (entry, (_, raw)) in layer.entries.iter().zip(&written) {
                assert!(raw.as_ref().is_none_or(|raw| *raw == entry.raw), "{} is another value", entry.key.name);
            }
        }
        None => assert!(!problems.is_empty() && layer == FileLayer::default(), "no TOML, and nothing is said"),
    }
    for (name, value) in [("site.name", "Room 7"), ("exam.max_age_secs", "3600"), ("display.theme", "light")] {
        outcomes.push(if edits(text, &layer, name, value) { 'e' } else { 'x' });
    }
    kind(outcomes)
}
