//! Settings from environment variables: `VXDISPLAY_` + section + `__` + name.

use std::ffi::OsString;
use std::path::PathBuf;

use super::entry::{Entry, Note};
use super::keys::{KEYS, VARIABLE_PREFIX};
use super::kind::Kind;
use super::lookalike::{is_unseen, quotes_of};
use super::problem::{Fault, MAX_PROBLEMS, Problem};
use super::source::{Layer, Source};

/// The variable that names a settings file, like `--config`.
pub const CONFIG_VARIABLE: &str = "VXDISPLAY_CONFIG";

/// What the environment says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EnvironmentLayer {
    /// The file of [`CONFIG_VARIABLE`].
    pub config: Option<PathBuf>,
    /// The values.
    pub entries: Vec<Entry>,
    /// Quoted values, which are used with their quotes.
    pub notes: Vec<Note>,
}

/// Picks this program's variables. Problems are variables with our prefix that do not exist, and
/// values that are not UTF-8 or are quoted.
///
/// Blanks, line ends and invisible characters around a value are ignored: shells, scripts with the line ends of another
/// system and lists of variables leave them. An empty file name counts as not given.
#[must_use]
pub fn read_environment(variables: impl IntoIterator<Item = (OsString, OsString)>) -> (EnvironmentLayer, Vec<Problem>) {
    let mut layer = EnvironmentLayer::default();
    let mut problems = Vec::new();
    for (name, value) in variables {
        // A name that is not UTF-8 keeps its prefix and matches none of ours.
        let name = name.to_string_lossy().into_owned();
        if !name.starts_with(VARIABLE_PREFIX) {
            continue;
        }
        let value = value.into_string().map(|value| value.trim_matches(surrounds).to_owned());
        if name == CONFIG_VARIABLE {
            let path = value.map_or_else(PathBuf::from, PathBuf::from);
            layer.config = Some(path).filter(|path| !path.as_os_str().is_empty());
            continue;
        }
        let source = Source::Environment(name.clone());
        let Some(key) = KEYS.iter().find(|key| key.variable() == name) else {
            problems.push(Problem::At { at: source, fault: Fault::UnknownVariable(name) });
            continue;
        };
        let Ok(value) = value else {
            problems.push(Problem::At { at: source, fault: Fault::VariableNotUtf8 });
            continue;
        };
        match (key.kind, quotes_of(&value)) {
            // A text to be shown may be quoted.
            (Kind::Text { .. }, Some((_, true))) => layer.notes.push(Note::InQuotes { at: source.clone() }),
            (Kind::Text { .. }, Some((_, false))) | (_, None) => {}
            (_, Some((mark, _))) => {
                problems.push(Problem::At { at: source, fault: Fault::InQuotes(mark) });
                continue;
            }
        }
        layer.entries.push(Entry { key, raw: key.kind.lasting(value), source });
    }
    let more = problems.len().saturating_sub(MAX_PROBLEMS);
    if more > 0 {
        problems.truncate(MAX_PROBLEMS);
        problems.push(Problem::More { place: "environment".to_owned(), layer: Layer::Environment, count: more });
    }
    (layer, problems)
}

/// Characters around a value that are not part of it.
fn surrounds(character: char) -> bool {
    character == ' ' || is_unseen(character)
}
