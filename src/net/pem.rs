//! Files in PEM form as they really are. Pure.

/// The text of a PEM file as ASCII: editors on Windows put byte order marks before it, or save it as UTF-16.
#[must_use]
pub fn plain(bytes: &[u8]) -> Vec<u8> {
    const MARK: &[u8] = &[0xEF, 0xBB, 0xBF];
    let (little, units) = match bytes {
        [0xFF, 0xFE, units @ ..] => (true, units),
        [0xFE, 0xFF, units @ ..] => (false, units),
        // Files that were put together may have a mark before each part.
        text => {
            let lines = text.split_inclusive(|byte| *byte == b'\n');
            return lines.flat_map(|line| line.strip_prefix(MARK).unwrap_or(line)).copied().collect();
        }
    };
    let unit = if little { u16::from_le_bytes } else { u16::from_be_bytes };
    let units = units.as_chunks::<2>().0.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).filter_map(|letter| u8::try_from(letter.ok()?).ok()).collect()
}
