//! The identity of a monitor: the base block of VESA's Extended Display Identification Data (E-EDID 1.4).

use super::serial;

/// Manufacturer, model and serial number.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Edid {
    /// The three letters of the manufacturer's PNP id: `DEL`.
    pub manufacturer: String,
    /// The product name, else the product code in hexadecimal digits.
    pub model: String,
    /// The serial number as text, else as a number; empty if the monitor has no unique one.
    pub serial: String,
}

/// The length of the base block in bytes.
pub(super) const BLOCK: usize = 128;
pub(super) const HEADER: [u8; 8] = [0x00, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00];
/// Where the four descriptors of 18 bytes begin.
pub(super) const DESCRIPTORS: usize = 54;
pub(super) const DESCRIPTOR: usize = 18;
/// The kinds of descriptor that hold text.
const PRODUCT_NAME: u8 = 0xfc;
const SERIAL_TEXT: u8 = 0xff;

impl Edid {
    /// Reads the base block; any extensions are ignored.
    ///
    /// `None` if the bytes are not an EDID: too few, without its header, or with a wrong checksum. Mistaking one monitor for
    /// another would be worse than not knowing it.
    #[must_use]
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let block = base_block(bytes)?;
        let id = u16::from_be_bytes([block[8], block[9]]);
        let letter = |shift: u16| char::from(b'@' + u8::try_from((id >> shift) & 0x1f).unwrap_or(0));
        let manufacturer: String = [letter(10), letter(5), letter(0)].iter().collect();
        let product = u16::from_le_bytes([block[10], block[11]]);
        let number = u32::from_le_bytes([block[12], block[13], block[14], block[15]]);
        let text = |kind| descriptor_text(block, kind);
        let written = text(SERIAL_TEXT).and_then(|written| serial::text(&written).map(str::to_owned));
        let numbered = || serial::number(number).map(|number| number.to_string());
        Some(Self {
            manufacturer,
            model: text(PRODUCT_NAME).unwrap_or_else(|| format!("{product:04X}")),
            serial: written.or_else(numbered).unwrap_or_default(),
        })
    }

    /// Whether the other one has the same identity.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let parts = |edid: &Self| [&edid.manufacturer, &edid.model, &edid.serial].map(|part| part.to_ascii_lowercase());
        parts(self) == parts(other)
    }

    /// The three as one line.
    #[must_use]
    pub fn identity(&self) -> String {
        [&self.manufacturer, &self.model, &self.serial].map(String::as_str).join(" ").trim_end().to_owned()
    }
}

/// The base block of an EDID; `None` if the bytes do not begin with one.
pub(super) fn base_block(bytes: &[u8]) -> Option<&[u8; BLOCK]> {
    let block: &[u8; BLOCK] = bytes.first_chunk()?;
    let sum = block.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
    (block.starts_with(&HEADER) && sum == 0).then_some(block)
}

/// The text of the first descriptor of a kind: ASCII, ended by a line feed, cleaned of what cannot be typed.
fn descriptor_text(block: &[u8; BLOCK], kind: u8) -> Option<String> {
    let descriptors = block.get(DESCRIPTORS..)?.chunks_exact(DESCRIPTOR).take(4);
    let mut found = descriptors.filter(|one| one.starts_with(&[0, 0, 0, kind]));
    let text = found.next()?.get(5..)?;
    let line = text.split(|byte| *byte == b'\n').next()?;
    let clean: String = line.iter().map(|byte| if byte.is_ascii_graphic() { char::from(*byte) } else { ' ' }).collect();
    let words = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn block(number: u32, texts: &[(u8, &[u8])]) -> [u8; BLOCK] {
        let mut block = [0_u8; BLOCK];
        block[..8].copy_from_slice(&HEADER);
        // D = 4, E = 5, L = 12: five bits each.
        block[8..10].copy_from_slice(&(4_u16 * 1024 + 5 * 32 + 12).to_be_bytes());
        block[10..12].copy_from_slice(&0xA0C4_u16.to_le_bytes());
        block[12..16].copy_from_slice(&number.to_le_bytes());
        for (index, (kind, text)) in texts.iter().enumerate() {
            let at = DESCRIPTORS + index * DESCRIPTOR;
            block[at + 3] = *kind;
            block[at + 5..at + 5 + text.len()].copy_from_slice(text);
        }
        let sum = block.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
        block[127] = sum.wrapping_neg();
        block
    }

    fn parts(edid: &Edid) -> [&str; 3] {
        [&edid.manufacturer, &edid.model, &edid.serial]
    }

    #[test]
    fn texts_are_preferred_to_numbers() {
        let edid =
            Edid::parse(&block(77, &[(PRODUCT_NAME, b"DELL U2412M\n"), (SERIAL_TEXT, b"YMYH1423\n   ")])).unwrap();
        assert_eq!(parts(&edid), ["DEL", "DELL U2412M", "YMYH1423"]);
    }

    #[test]
    fn numbers_stand_in_for_texts() {
        assert_eq!(parts(&Edid::parse(&block(77, &[])).unwrap()), ["DEL", "A0C4", "77"]);
        assert_eq!(parts(&Edid::parse(&block(1, &[(SERIAL_TEXT, b"  \n")])).unwrap()), ["DEL", "A0C4", ""]);
        assert_eq!(Edid::parse(&block(0, &[])).unwrap().identity(), "DEL A0C4");
    }

    #[test]
    fn a_serial_number_that_every_monitor_has_is_none() {
        for text in [&b"000000000000\n"[..], b"Serial No.\n", b"0000000000001", b"N/A\n", b"123456789\n", b"11\n"] {
            assert_eq!(Edid::parse(&block(0, &[(SERIAL_TEXT, text)])).unwrap().serial, "");
            assert_eq!(Edid::parse(&block(4_711, &[(SERIAL_TEXT, text)])).unwrap().serial, "4711", "the number is one");
        }
        for number in [0x0101_0101, 10_000_000, 123_456_789] {
            assert_eq!(Edid::parse(&block(number, &[])).unwrap().serial, "");
        }
    }

    #[test]
    fn a_text_of_full_length_and_one_with_odd_bytes_are_one_line() {
        let edid =
            Edid::parse(&block(0, &[(PRODUCT_NAME, b"ABCDEFGHIJKLM"), (SERIAL_TEXT, b"A\x00B\xff\tC\n")])).unwrap();
        assert_eq!(parts(&edid), ["DEL", "ABCDEFGHIJKLM", "A B C"]);
    }

    #[test]
    fn damaged_bytes_are_no_monitor() {
        let whole = block(5, &[]);
        let mut broken = whole;
        broken[20] ^= 1;
        assert_eq!(Edid::parse(&broken), None);
        assert_eq!(Edid::parse(&whole[..127]), None);
        assert_eq!(Edid::parse(&[0; 128]), None, "the checksum is right, the header is missing");
        assert!(Edid::parse(&[&whole[..], &[9; 128]].concat()).is_some(), "an extension follows");
    }

    proptest! {
        #[test]
        fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = Edid::parse(&bytes);
        }
    }
}
