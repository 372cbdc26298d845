//! The list that is in the program, packed: unpacked by who asks first, so that it costs nothing until then.

use std::io::{Cursor, Read};
use std::sync::OnceLock;

use zip::ZipArchive;

use super::Licences;

/// Written by `scripts/make-licences`.
const PACKED: &[u8] = include_bytes!("../../assets/licences/licences.zip");

/// All licences; none where the list cannot be read, which a test forbids.
#[must_use]
pub fn licences() -> &'static Licences {
    static LICENCES: OnceLock<Licences> = OnceLock::new();
    LICENCES.get_or_init(|| unpacked().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

fn unpacked() -> Option<String> {
    let mut archive = ZipArchive::new(Cursor::new(PACKED)).ok()?;
    let mut text = String::new();
    archive.by_name("licences.json").ok()?.read_to_string(&mut text).ok()?;
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_what_people_read() {
        assert_eq!(unpacked().unwrap(), include_str!("../../assets/licences/licences.json"));
    }
}
