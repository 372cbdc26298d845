//! Settings from environment variables: `VXDISPLAY_` + section + `__` + name.

use std::ffi::OsString;
use std::path::PathBuf;

use super::keys::{KEYS, VARIABLE_PREFIX};
use super::problem::{Fault, Problem};
use super::resolve::Entry;
use super::source::Source;

/// The variable that names a settings file, like `--config`.
pub const CONFIG_VARIABLE: &str = "VXDISPLAY_CONFIG";

/// What the environment says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct EnvironmentLayer {
    /// The file of [`CONFIG_VARIABLE`].
    pub config: Option<PathBuf>,
    /// The values.
    pub entries: Vec<Entry>,
}

/// Picks this program's variables from all of them; the problems are variables that begin like ours and are none, and
/// values that are not UTF-8.
#[must_use]
pub fn read_environment(variables: impl IntoIterator<Item = (OsString, OsString)>) -> (EnvironmentLayer, Vec<Problem>) {
    let mut layer = EnvironmentLayer::default();
    let mut problems = Vec::new();
    for (name, value) in variables {
        // A name that is not UTF-8 keeps its beginning, and is no name of ours.
        let name = name.to_string_lossy().into_owned();
        if !name.starts_with(VARIABLE_PREFIX) {
            continue;
        }
        if name == CONFIG_VARIABLE {
            layer.config = Some(PathBuf::from(value));
            continue;
        }
        let source = Source::Environment(name.clone());
        match (KEYS.iter().find(|key| key.variable() == name), value.into_string()) {
            (Some(key), Ok(value)) => layer.entries.push(Entry { key, raw: key.kind.lasting(value), source }),
            (Some(_), Err(_)) => problems.push(Problem::At { at: source, fault: Fault::VariableNotUtf8 }),
            (None, _) => problems.push(Problem::At { at: source, fault: Fault::UnknownVariable(name) }),
        }
    }
    (layer, problems)
}
