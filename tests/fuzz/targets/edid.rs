//! What a monitor says of itself, and what was written down of monitors: never one monitor for another.

use vxdisplay::monitors::{Edid, MAX_DIAGONAL_IN, MIN_DIAGONAL_IN, Memory, MonitorChoice, PanelSize, parse, serialise};

use super::{kind, shape};

const BLOCK: usize = 128;

/// The first block with its header and checksum made right.
fn mended(bytes: &[u8]) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    block.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    block[..8].copy_from_slice(&[0, 255, 255, 255, 255, 255, 255, 0]);
    let sum = block[..BLOCK - 1].iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
    block[BLOCK - 1] = sum.wrapping_neg();
    block
}

pub fn run(bytes: &[u8]) -> u64 {
    if let Some(edid) = Edid::parse(bytes) {
        assert_eq!(Some(edid), Edid::parse(&bytes[..BLOCK]), "extensions count");
    }
    let block = mended(bytes);
    let edid = Edid::parse(&block).unwrap();
    let is_plain = |text: &str| text.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') && text.trim() == text;
    assert_eq!(edid.manufacturer.chars().count(), 3);
    assert!(edid.model.len() <= 13 && is_plain(&edid.model) && !edid.model.is_empty(), "{edid:?}");
    assert!(edid.serial.len() <= 13 && is_plain(&edid.serial), "{edid:?}");
    // Its identity can be written as a choice and is read as the same.
    let identity = edid.identity();
    let choice: MonitorChoice = identity.parse().unwrap_or_else(|error| panic!("{identity:?}: {error:?}"));
    assert!(matches!(&choice, MonitorChoice::Named(name) if *name == identity), "{identity:?} is read as {choice:?}");
    assert!(edid.is_same(&edid.clone()));
    // One bit that is another one on the way, and it is nobody.
    for at in [0, 9, 54, 60, 77, 126, 127] {
        for bit in [0, 7] {
            let mut wrong = block;
            wrong[at] ^= 1 << bit;
            assert_eq!(Edid::parse(&wrong), None, "byte {at}, bit {bit}");
        }
    }
    assert_eq!(Edid::parse(&block[..BLOCK - 1]), None);
    let diagonal_in = PanelSize::of_edid(&block).map(|size| size.diagonal_in());
    assert!(diagonal_in.is_none_or(|inches| (MIN_DIAGONAL_IN..=MAX_DIAGONAL_IN).contains(&inches)), "{diagonal_in:?}");
    assert!(Edid::parse(bytes).is_some() || PanelSize::of_edid(bytes).is_none(), "the size of nothing");
    let memory = match parse(bytes) {
        Ok(memory) => {
            let again = parse(serialise(&memory).as_bytes()).unwrap_or_else(|_| panic!("what was written is not read"));
            assert!(again.is_kept_like(&memory), "it is remembered otherwise");
            memory.is_blank()
        }
        Err(_) => Memory::lost().is_blank(),
    };
    let known = (memory, parse(bytes).is_ok(), diagonal_in.is_some());
    kind((shape(&edid.manufacturer), edid.model.len(), edid.serial.len(), known))
}
