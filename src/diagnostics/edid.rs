//! What a monitor says of itself (VESA E-EDID 1.3 and 1.4), as far as support needs it. Its serial number is left out.

use std::fmt::Write as _;

/// The length of the first block.
const BLOCK: usize = 128;
/// How it begins.
const MAGIC: [u8; 8] = [0, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0];
/// Where the four descriptors of 18 bytes begin.
const DESCRIPTORS: [usize; 4] = [54, 72, 90, 108];

/// Maker, product number, model name, size and preferred resolution; none where these bytes are no EDID.
#[must_use]
pub fn describe_edid(edid: &[u8]) -> Option<String> {
    let block = edid.get(..BLOCK)?;
    if !block.starts_with(&MAGIC) || block.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte)) != 0 {
        return None;
    }
    let byte = |at: usize| block.get(at).copied().map(u16::from);
    let maker = byte(8)? << 8 | byte(9)?;
    let maker: String = [10, 5, 0].iter().filter_map(|shift| letter(maker >> shift & 0x1f)).collect();
    let product = byte(11)? << 8 | byte(10)?;
    let mut out = format!("{maker} {product:04x}");
    if let Some(name) = DESCRIPTORS.iter().find_map(|at| model_name(block.get(*at..at + 18)?)) {
        out.push_str(", ");
        out.push_str(&name);
    }
    if let (Some(width @ 1..), Some(height @ 1..)) = (byte(21), byte(22)) {
        let _infallible = write!(out, ", {width} x {height} cm");
    }
    if let Some((width, height)) = preferred(block.get(54..72)?) {
        let _infallible = write!(out, ", {width} x {height} px preferred");
    }
    Some(out)
}

fn letter(five_bits: u16) -> Option<char> {
    let offset = u8::try_from(five_bits).ok().filter(|letter| (1..=26).contains(letter))?;
    Some(char::from(b'A' + offset - 1))
}

/// The text of a descriptor of type 0xFC.
fn model_name(descriptor: &[u8]) -> Option<String> {
    let text = descriptor.strip_prefix(&[0, 0, 0, 0xfc, 0])?;
    let name: String = text.iter().take_while(|byte| **byte != b'\n').copied().map(char::from).collect();
    let name: String = name.trim().chars().filter(|c| c.is_ascii_graphic() || *c == ' ').collect();
    (!name.is_empty()).then_some(name)
}

/// The resolution of a detailed timing.
fn preferred(timing: &[u8]) -> Option<(u16, u16)> {
    let byte = |at: usize| timing.get(at).copied().map(u16::from);
    if byte(0)? == 0 && byte(1)? == 0 {
        return None;
    }
    let width = byte(2)? | (byte(4)? & 0xf0) << 4;
    let height = byte(5)? | (byte(7)? & 0xf0) << 4;
    (width > 0 && height > 0).then_some((width, height))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A monitor of the maker ABC, product 0x1234, 52 x 32 cm, 1920 x 1200.
    fn edid() -> Vec<u8> {
        let mut edid = vec![0; BLOCK];
        edid[..8].copy_from_slice(&MAGIC);
        edid[8..12].copy_from_slice(&[0x04, 0x43, 0x34, 0x12]);
        edid[12..16].copy_from_slice(&[0xde, 0xad, 0xbe, 0xef]);
        edid[21..23].copy_from_slice(&[52, 32]);
        edid[54..62].copy_from_slice(&[1, 1, 0x80, 0, 0x70, 0xb0, 0, 0x40]);
        edid[72..90].copy_from_slice(b"\0\0\0\xfc\0Panel 24\n    ");
        let sum = edid.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
        edid[127] = sum.wrapping_neg();
        edid
    }

    #[test]
    fn a_monitor_is_named_by_maker_model_and_size_and_not_by_its_serial_number() {
        assert_eq!(describe_edid(&edid()).as_deref(), Some("ABC 1234, Panel 24, 52 x 32 cm, 1920 x 1200 px preferred"));
    }

    #[test]
    fn what_is_no_edid_says_nothing() {
        let mut damaged = edid();
        damaged[60] ^= 1;
        for bytes in [&[][..], &[0; 128], &damaged, &edid()[..127]] {
            assert_eq!(describe_edid(bytes), None);
        }
    }
}
