//! Values of the Windows registry: what the installer was given, and the policies of the organisation.

#[cfg(windows)]
mod read;

use super::entry::{Entry, Note};
use super::keys::{KEYS, Key};
use super::kind::Kind;
use super::source::{RegistryRoot, Source};
use super::typed::Settings;
use super::value::{Raw, Type};

/// The data of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RegistryData {
    /// `REG_SZ` or `REG_EXPAND_SZ`.
    Text(String),
    /// `REG_DWORD` or `REG_QWORD`.
    Number(u64),
    /// Any other type, or invalid text.
    Other,
}

/// A value below one of our keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistryValue {
    /// Below which key.
    pub root: RegistryRoot,
    /// The section; empty if the value is in the key itself.
    pub section: String,
    /// The name.
    pub name: String,
    /// The data.
    pub data: RegistryData,
}

impl RegistryValue {
    /// All values of this computer; empty without a registry.
    #[must_use]
    pub fn of_this_computer() -> Vec<Self> {
        #[cfg(windows)]
        let values = read::values();
        #[cfg(not(windows))]
        let values = Vec::new();
        values
    }

    fn source(&self) -> Source {
        let root = self.root.path();
        let section = if self.section.is_empty() { String::new() } else { format!("{}\\", self.section) };
        Source::Registry { root: self.root, path: format!("HKLM\\{root}\\{section}{}", self.name) }
    }

    fn raw(&self, key: &Key) -> Raw {
        match &self.data {
            RegistryData::Text(text) => key.kind.lasting(text.clone()),
            // The registry has no boolean type.
            RegistryData::Number(number @ (0 | 1)) if matches!(key.kind, Kind::Bool { .. }) => Raw::Bool(*number == 1),
            RegistryData::Number(number) => i64::try_from(*number).map_or(Raw::Other(Type::LargeNumber), Raw::Integer),
            RegistryData::Other => Raw::Other(Type::RegistryData),
        }
    }
}

/// Unknown languages: the installer cannot know which exist.
fn refused(entry: &Entry) -> Option<Note> {
    let Kind::Languages { .. } = entry.key.kind else { return None };
    let error = entry.key.kind.put(&mut Settings::default(), &entry.raw).err()?;
    Some(Note::Refused { key: entry.key, error: Box::new(error), at: entry.source.clone() })
}

/// The values of one root.
///
/// An unknown name is reported and skipped: the organisation's templates may be newer than this program, and that must
/// not keep a display from starting. Names ignore case here.
pub(super) fn read_registry(values: &[RegistryValue], root: RegistryRoot) -> (Vec<Entry>, Vec<Note>) {
    let (mut entries, mut notes) = (Vec::new(), Vec::new());
    for value in values.iter().filter(|value| value.root == root) {
        let name = format!("{}.{}", value.section, value.name);
        match KEYS.iter().find(|key| key.name.eq_ignore_ascii_case(&name)) {
            Some(key) => {
                let entry = Entry { key, raw: value.raw(key), source: value.source() };
                match refused(&entry) {
                    Some(note) => notes.push(note),
                    None => entries.push(entry),
                }
            }
            None => notes.push(Note::Unknown { at: value.source() }),
        }
    }
    (entries, notes)
}
