//! A settings file: TOML to entries, with the place of each.

use std::ops::Range;
use std::path::Path;

use toml_edit::{Document, Item, TableLike};

use super::keys::{KEYS, Key};
use super::kind::Raw;
use super::problem::{Fault, Problem};
use super::resolve::Entry;
use super::source::{FileKind, FileText, Source};

/// The top-level key with the list of locked settings.
const LOCKED: &str = "locked";

/// What a settings file says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FileLayer {
    /// The values, in the order of the file.
    pub entries: Vec<Entry>,
    /// The locked keys (machine file only).
    pub locked: Vec<&'static Key>,
}

/// Reads a file's bytes: what could be read, and all that is wrong (of TOML's own rules the first breach only). The
/// values themselves are checked by [`resolve`](super::resolve()).
#[must_use]
pub fn read_file(kind: FileKind, path: &Path, bytes: &[u8]) -> (FileLayer, Vec<Problem>) {
    // Editors on Windows put a byte order mark first.
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let valid = String::from_utf8_lossy(bytes.get(..error.valid_up_to()).unwrap_or_default());
            let at = Source::File(FileText { kind, path, text: &valid }.place(valid.len()));
            return (FileLayer::default(), vec![Problem::At { at, fault: Fault::NotUtf8 }]);
        }
    };
    let mut reader = Reader { file: FileText { kind, path, text }, layer: FileLayer::default(), problems: Vec::new() };
    match Document::parse(text) {
        Ok(document) => reader.root(&document),
        Err(error) => {
            let at = error.span();
            reader.problem(at.or(Some(text.len()..text.len())), Fault::Syntax(error.message().to_owned()));
        }
    }
    (reader.layer, reader.problems)
}

struct Reader<'a> {
    file: FileText<'a>,
    layer: FileLayer,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn source(&self, span: Option<Range<usize>>) -> Source {
        Source::File(self.file.place(span.map_or(0, |span| span.start)))
    }

    fn problem(&mut self, span: Option<Range<usize>>, fault: Fault) {
        let at = self.source(span);
        self.problems.push(Problem::At { at, fault });
    }

    fn root(&mut self, document: &Document<&str>) {
        for (name, item) in document.iter() {
            let span = key_span(document.as_table(), name).or_else(|| item.span());
            if name == LOCKED {
                self.locked(item, span);
            } else if !KEYS.iter().any(|key| key.section() == name) {
                let fault = if item.is_table_like() || item.is_array_of_tables() {
                    Fault::UnknownSection(name.to_owned())
                } else {
                    Fault::UnknownKey(name.to_owned())
                };
                self.problem(span, fault);
            } else if let Some(section) = item.as_table_like() {
                self.section(name, section);
            } else {
                self.problem(span, Fault::NotASection(name.to_owned()));
            }
        }
    }

    fn section(&mut self, section: &str, table: &dyn TableLike) {
        for (name, item) in table.iter() {
            let span = key_span(table, name).or_else(|| item.span());
            let full_name = format!("{section}.{name}");
            match Key::find(&full_name) {
                Some(key) => {
                    let source = self.source(item.span().or(span));
                    self.layer.entries.push(Entry { key, raw: raw(item), source });
                }
                None if name == LOCKED => self.problem(span, Fault::LockedInSection),
                None => self.problem(span, Fault::UnknownKey(full_name)),
            }
        }
    }

    fn locked(&mut self, item: &Item, span: Option<Range<usize>>) {
        match self.file.kind {
            FileKind::Machine => {}
            FileKind::User | FileKind::Config => return self.problem(span, Fault::LockedByUser),
        }
        let Some(list) = item.as_array() else { return self.problem(span, Fault::LockedNotAList) };
        for value in list {
            let at = value.span().or_else(|| span.clone());
            match value.as_str().map(|name| (name, Key::find(name))) {
                Some((_, Some(key))) => self.layer.locked.push(key),
                Some((name, None)) => self.problem(at, Fault::UnknownKey(name.to_owned())),
                None => self.problem(at, Fault::LockedNotAList),
            }
        }
    }
}

fn key_span(table: &dyn TableLike, name: &str) -> Option<Range<usize>> {
    table.get_key_value(name).and_then(|(key, _)| key.span())
}

fn raw(item: &Item) -> Raw {
    match item {
        Item::None => Raw::Other("nothing"),
        Item::Table(_) => Raw::Other("a section"),
        Item::ArrayOfTables(_) => Raw::Other("a list of sections"),
        Item::Value(value) => match value {
            toml_edit::Value::String(text) => Raw::Text(text.value().clone()),
            toml_edit::Value::Integer(number) => Raw::Integer(*number.value()),
            toml_edit::Value::Float(number) => Raw::Float(*number.value()),
            toml_edit::Value::Boolean(value) => Raw::Bool(*value.value()),
            toml_edit::Value::Datetime(_) => Raw::Other("a date or time"),
            toml_edit::Value::Array(_) => Raw::Other("a list"),
            toml_edit::Value::InlineTable(_) => Raw::Other("a table in braces"),
        },
    }
}
