//! Reading the registry.

use windows_registry::{Key, LOCAL_MACHINE, Type, Value};

use super::{RegistryData, RegistryRoot, RegistryValue};

/// The values of both roots. A key that is not there, or that this user may not read, has none.
pub(super) fn values() -> Vec<RegistryValue> {
    let mut values = Vec::new();
    for root in [RegistryRoot::Installer, RegistryRoot::Policy] {
        let Ok(key) = LOCAL_MACHINE.open(root.path()) else { continue };
        values.extend(of_key(&key, root, ""));
        let sections: Vec<String> = key.keys().map(Iterator::collect).unwrap_or_default();
        for section in sections {
            if let Ok(key) = key.open(&section) {
                values.extend(of_key(&key, root, &section));
            }
        }
    }
    values
}

fn of_key(key: &Key, root: RegistryRoot, section: &str) -> Vec<RegistryValue> {
    let Ok(values) = key.values() else { return Vec::new() };
    values
        // The default value of a key has no name; tools leave an empty one.
        .filter(|(name, _)| !name.is_empty())
        .map(|(name, value)| RegistryValue { root, section: section.to_owned(), name, data: data(value) })
        .collect()
}

fn data(value: Value) -> RegistryData {
    match value.ty() {
        Type::String | Type::ExpandString => String::try_from(value).map_or(RegistryData::Other, RegistryData::Text),
        Type::U32 => u32::try_from(value).map_or(RegistryData::Other, |number| RegistryData::Number(number.into())),
        Type::U64 => u64::try_from(value).map_or(RegistryData::Other, RegistryData::Number),
        Type::Bytes | Type::MultiString | Type::Other(_) => RegistryData::Other,
    }
}
