//! A settings file: TOML to entries, with the place of each.

use std::ops::Range;
use std::path::Path;

use toml_edit::{Document, Item, TableLike};

use super::checked::Check;
use super::entry::{Entry, FileLayer};
use super::keys::{KEYS, Key};
use super::kind::Kind;
use super::lookalike::Lookalike;
use super::plain::shown_path;
use super::problem::{Fault, MAX_PROBLEMS, Problem};
use super::source::{FileKind, FileText, Source};
use super::value::{Raw, Type};
use crate::l10n::TomlFault;

/// The top-level key with the list of locked settings.
const LOCKED: &str = "locked";

/// Reads a file's bytes: what could be read, and everything that is wrong (only the first syntax error). The
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
    let file = FileText { kind, path, text };
    let mut reader = Reader { file, layer: FileLayer::default(), problems: Vec::new(), more: 0 };
    match Document::parse(text) {
        Ok(document) => reader.root(&document),
        Err(error) => {
            reader.salvage();
            let at = error.span().unwrap_or(text.len()..text.len());
            match lookalike(text, at.start) {
                Some((byte, found)) => reader.problem(Some(byte..byte), Fault::Lookalike(found)),
                None => reader.problem(Some(at.clone()), syntax_fault(text, at.start, error.message())),
            }
        }
    }
    if reader.more > 0 {
        let (place, count) = (shown_path(path), reader.more);
        reader.problems.push(Problem::More { place, layer: kind.layer(), count });
    }
    (reader.layer, reader.problems)
}

/// The character that explains a syntax error at this byte: one that TOML does not accept, on the same line or above.
fn lookalike(text: &str, at: usize) -> Option<(usize, Lookalike)> {
    let line_end = text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |length| at + length);
    Lookalike::first_in(text).filter(|(byte, _)| *byte <= line_end)
}

/// A syntax error, with the key that it concerns if that can be found.
fn syntax_fault(text: &str, at: usize, message: &str) -> Fault {
    let fault = TomlFault::of(message, text.get(at..).unwrap_or_default());
    let plain = || Fault::Syntax { fault, text: shown_line(text, at) };
    let Some(written) = Written::at(text, at) else { return plain() };
    match (fault.is_twice(), written) {
        (true, Written::Section(name)) if Key::find(&name).is_none() => Fault::Twice { name: format!("[{name}]") },
        (true, Written::Section(name) | Written::Key { name, .. }) => Fault::Twice { name },
        (false, Written::Key { name, in_value: true }) => {
            Key::find(&name).map_or_else(plain, |key| Fault::SyntaxOf { key, fault })
        }
        (false, Written::Key { .. } | Written::Section(_)) => plain(),
    }
}

/// The line at this byte. One with an `@` may hold the password of an address, and is not shown.
fn shown_line(text: &str, at: usize) -> Option<String> {
    let (before, after) = text.split_at_checked(at)?;
    let head = before.rsplit('\n').next().unwrap_or_default();
    let line = format!("{head}{}", after.lines().next().unwrap_or_default());
    Some(line.trim().to_owned()).filter(|line| !line.is_empty() && !line.contains('@'))
}

/// What is written at a place that TOML cannot read, judged by the lines alone.
enum Written {
    /// A header.
    Section(String),
    /// A key with its section, and whether the place is in its value.
    Key { name: String, in_value: bool },
}

impl Written {
    fn at(text: &str, byte: usize) -> Option<Self> {
        let (before, after) = text.split_at_checked(byte)?;
        let (above, head) = before.rsplit_once('\n').unwrap_or(("", before));
        let tail = after.lines().next().unwrap_or_default();
        if let Some(name) = header(&format!("{head}{tail}")) {
            return Some(Self::Section(name));
        }
        let mut parts: Vec<String> = above.lines().rev().find_map(header).into_iter().collect();
        // `exam = { max_age_secs = 1 }`: each brace opens a section.
        let mut tables = head.split('{');
        let mut innermost = tables.next_back().unwrap_or_default();
        parts.extend(tables.filter_map(|table| plain_key(table.rsplit(',').next()?.split('=').next()?)));
        innermost = innermost.rsplit(',').next().unwrap_or(innermost);
        let in_value = innermost.contains('=');
        let key = if in_value { innermost.split('=').next() } else { tail.split('=').next() }?;
        // The span of a duplicate with a dotted key begins at its last part.
        let key = if in_value { key.to_owned() } else { format!("{innermost}{key}") };
        parts.push(plain_key(&key)?);
        Some(Self::Key { name: parts.join("."), in_value })
    }
}

/// The name in a line that is a `[header]`.
fn header(line: &str) -> Option<String> {
    let inside = line.trim_start().strip_prefix('[')?.trim_start_matches('[');
    plain_key(inside.split(']').next()?)
}

/// A key without blanks and quotes around its parts; `None` if nothing is left.
fn plain_key(text: &str) -> Option<String> {
    let parts = text.split('.').map(|part| part.trim().trim_matches(['"', '\'']));
    Some(parts.collect::<Vec<_>>().join(".")).filter(|key| !key.is_empty())
}

struct Reader<'a> {
    file: FileText<'a>,
    layer: FileLayer,
    problems: Vec<Problem>,
    /// Problems that are only counted: finding the place of each would take too long.
    more: usize,
}

impl Reader<'_> {
    fn source(&self, span: Option<Range<usize>>) -> Source {
        Source::File(self.file.place(span.map_or(0, |span| span.start)))
    }

    fn problem(&mut self, span: Option<Range<usize>>, fault: Fault) {
        if self.problems.len() >= MAX_PROBLEMS {
            self.more += 1;
            return;
        }
        let at = self.source(span);
        self.problems.push(Problem::At { at, fault });
    }

    /// Reads the section `[console]` of a file with a syntax error elsewhere: it decides the language of the message about that.
    fn salvage(&mut self) {
        const HEADER: &str = "[console]";
        let Some((_, section)) = self.file.text.split_once(HEADER) else { return };
        let end = section.find("\n[").map_or(section.len(), |end| end + 1);
        let Ok(document) = Document::parse(section.get(..end).unwrap_or_default()) else { return };
        for (name, item) in document.iter() {
            let Some(key) = Key::find(&format!("console.{name}")) else { continue };
            if matches!(key.kind, Kind::ConsoleLanguage { .. }) {
                self.layer.entries.push(Entry { key, raw: raw(item), source: self.source(None) });
            }
        }
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
                    let raw = names(key, item).unwrap_or_else(|| raw(item));
                    self.layer.entries.push(Entry { key, raw, source });
                }
                None if name == LOCKED => self.problem(span, Fault::LockedInSection),
                None => self.problem(span, Fault::UnknownKey(full_name)),
            }
        }
    }

    fn locked(&mut self, item: &Item, span: Option<Range<usize>>) {
        match self.file.kind {
            FileKind::Machine => {}
            FileKind::User | FileKind::Config | FileKind::Policy => return self.problem(span, Fault::LockedByUser),
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

/// Comma-separated hosts may also be written as a list of texts.
fn names(key: &Key, item: &Item) -> Option<Raw> {
    let is_list = matches!(key.kind, Kind::Hosts { .. } | Kind::Checked { check: Check::NatsServers, .. });
    let list = item.as_array().filter(|_| is_list)?;
    let names: Option<Vec<&str>> = list.iter().map(toml_edit::Value::as_str).collect();
    names.map(|names| Raw::Text(names.join(", ")))
}

fn raw(item: &Item) -> Raw {
    match item {
        Item::None => Raw::Other(Type::Nothing),
        Item::Table(_) => Raw::Other(Type::Section),
        Item::ArrayOfTables(_) => Raw::Other(Type::Sections),
        Item::Value(value) => match value {
            toml_edit::Value::String(text) => Raw::Text(text.value().clone()),
            toml_edit::Value::Integer(number) => Raw::Integer(*number.value()),
            toml_edit::Value::Float(number) => Raw::Float(*number.value()),
            toml_edit::Value::Boolean(value) => Raw::Bool(*value.value()),
            toml_edit::Value::Datetime(_) => Raw::Other(Type::Date),
            toml_edit::Value::Array(array) => {
                let texts = array.iter().map(|value| value.as_str().map(str::to_owned));
                texts.collect::<Option<Vec<_>>>().map_or(Raw::Other(Type::List), Raw::List)
            }
            toml_edit::Value::InlineTable(_) => Raw::Other(Type::Table),
        },
    }
}
