//! The size of a monitor's panel, for texts that must be legible from a distance.
//!
//! A size that is doubtful counts as unknown: a wrong one would make every text of the patient screen too small.

use super::edid::{BLOCK, DESCRIPTOR, DESCRIPTORS, base_block};

/// The smallest diagonal of a patient monitor, in inches.
pub const MIN_DIAGONAL_IN: f64 = 7.0;
/// The largest diagonal of a patient monitor, in inches.
pub const MAX_DIAGONAL_IN: f64 = 100.0;

const MM_PER_INCH: f64 = 25.4;
const MM_PER_CM: u32 = 10;
/// How far the size in millimetres may be from the one in whole centimetres.
const TOLERANCE_MM: u32 = 10;
/// Where the base block has the size in centimetres: width, then height.
const CENTIMETRES: usize = 21;
/// Ratios that monitors write in place of a size, multiplied by 10 or 100. Not 4:3 and 5:4: their multiples are the sizes of real
/// panels (400 × 300 mm).
const RATIOS: [(u32, u32); 4] = [(16, 9), (16, 10), (21, 9), (32, 9)];

/// The size of a panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PanelSize {
    width_mm: u32,
    height_mm: u32,
}

impl PanelSize {
    /// The size that an EDID reports; any extensions are ignored.
    ///
    /// The first detailed timing has it in millimetres, the base block in centimetres. E-EDID 1.4 permits an aspect ratio in
    /// both places: where they contradict each other, the millimetres are one, or belong to a picture that does not fill the panel.
    #[must_use]
    pub fn of_edid(bytes: &[u8]) -> Option<Self> {
        let block = base_block(bytes)?;
        let rough = block.get(CENTIMETRES..)?.first_chunk().and_then(|[width, height]| {
            Self::of_millimetres(u32::from(*width) * MM_PER_CM, u32::from(*height) * MM_PER_CM)
        });
        match (exact(block), rough) {
            (Some(exact), Some(rough)) if !exact.is_about(rough) => Some(rough),
            (exact, rough) => exact.or(rough),
        }
    }

    /// This size, unless no panel has it: nothing, an aspect ratio, or a diagonal that no patient monitor has.
    #[must_use]
    pub fn of_millimetres(width: u32, height: u32) -> Option<Self> {
        let sides = (width.max(height), width.min(height));
        let is_ratio = RATIOS.iter().any(|(long, short)| [10, 100].iter().any(|by| (long * by, short * by) == sides));
        let size = Self { width_mm: width, height_mm: height };
        let is_possible = sides.1 > 0 && (MIN_DIAGONAL_IN..=MAX_DIAGONAL_IN).contains(&size.diagonal_in());
        Some(size).filter(|_| is_possible && !is_ratio)
    }

    /// The diagonal in inches, to a tenth.
    #[must_use]
    pub fn diagonal_in(&self) -> f64 {
        let diagonal_mm = f64::from(self.width_mm).hypot(f64::from(self.height_mm));
        (diagonal_mm / MM_PER_INCH * 10.0).round() / 10.0
    }

    const fn is_about(self, other: Self) -> bool {
        self.width_mm.abs_diff(other.width_mm) <= TOLERANCE_MM
            && self.height_mm.abs_diff(other.height_mm) <= TOLERANCE_MM
    }
}

/// The size of the picture of the first detailed timing. A descriptor without a pixel clock is none.
fn exact(block: &[u8; BLOCK]) -> Option<PanelSize> {
    let timing: &[u8; DESCRIPTOR] = block.get(DESCRIPTORS..)?.first_chunk()?;
    if timing[..2] == [0, 0] {
        return None;
    }
    let (width, height, high) = (u32::from(timing[12]), u32::from(timing[13]), u32::from(timing[14]));
    PanelSize::of_millimetres(width | (high & 0xf0) << 4, height | (high & 0x0f) << 8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::monitors::edid::HEADER;

    /// An EDID with these sizes; `clock`: of its first descriptor.
    fn edid(clock: u16, (width, height): (u32, u32), centimetres: [u8; 2]) -> [u8; BLOCK] {
        let mut block = [0; BLOCK];
        block[..8].copy_from_slice(&HEADER);
        block[CENTIMETRES..CENTIMETRES + 2].copy_from_slice(&centimetres);
        block[DESCRIPTORS..DESCRIPTORS + 2].copy_from_slice(&clock.to_le_bytes());
        let byte = |number: u32| u8::try_from(number & 0xff).unwrap();
        let high = byte((width >> 8) << 4 | height >> 8);
        block[DESCRIPTORS + 12..DESCRIPTORS + 15].copy_from_slice(&[byte(width), byte(height), high]);
        let sum = block.iter().fold(0_u8, |sum, byte| sum.wrapping_add(*byte));
        block[BLOCK - 1] = sum.wrapping_neg();
        block
    }

    fn diagonal(millimetres: (u32, u32), centimetres: [u8; 2]) -> Option<f64> {
        PanelSize::of_edid(&edid(14_850, millimetres, centimetres)).map(|size| size.diagonal_in())
    }

    #[test]
    fn the_timing_has_the_exact_size_and_the_base_block_stands_in_for_it() {
        assert_eq!(diagonal((527, 296), [53, 30]), Some(23.8));
        assert_eq!(diagonal((527, 296), [0, 0]), Some(23.8));
        assert_eq!(diagonal((0, 0), [53, 30]), Some(24.0));
        assert_eq!(diagonal((527, 0), [53, 30]), Some(24.0));
        let no_timing = edid(0, (527, 296), [60, 34]);
        assert_eq!(PanelSize::of_edid(&no_timing).map(|size| size.diagonal_in()), Some(27.2), "it is a text");
        assert_eq!(diagonal((1_872, 1_053), [187, 105]), Some(84.6), "more than a byte of millimetres");
    }

    #[test]
    fn a_turned_panel_has_the_same_diagonal() {
        assert_eq!(diagonal((296, 527), [30, 53]), diagonal((527, 296), [53, 30]));
    }

    #[test]
    fn of_sizes_that_contradict_each_other_the_centimetres_count() {
        assert_eq!(diagonal((708, 398), [53, 30]), Some(24.0));
        assert_eq!(diagonal((520, 290), [53, 30]), Some(23.4), "as far apart as rounding can make them");
    }

    #[test]
    fn an_aspect_ratio_is_no_size() {
        for (width, height) in [(16, 9), (160, 90), (160, 100), (1_600, 900), (1_600, 1_000), (90, 160), (210, 90)] {
            assert_eq!(diagonal((width, height), [0, 0]), None, "{width} × {height}");
            assert_eq!(diagonal((width, height), [53, 30]), Some(24.0), "{width} × {height}");
        }
        for centimetres in [[16, 9], [16, 10], [160, 90], [9, 16], [79, 0], [0, 68]] {
            assert_eq!(diagonal((0, 0), centimetres), None, "{centimetres:?}");
            assert_eq!(diagonal((527, 296), centimetres), Some(23.8), "{centimetres:?}");
        }
        assert_eq!(diagonal((400, 300), [40, 30]), Some(19.7), "a real one of 4:3");
    }

    #[test]
    fn a_diagonal_that_no_patient_monitor_has_is_unknown() {
        assert_eq!(diagonal((0, 0), [0, 0]), None);
        for (width, height, expected) in [
            (140, 105, None),
            (142, 107, Some(7.0)),
            (2_214, 1_245, Some(100.0)),
            (2_230, 1_254, None),
            (u32::MAX, u32::MAX, None),
        ] {
            let size = PanelSize::of_millimetres(width, height);
            assert_eq!(size.map(|size| size.diagonal_in()), expected, "{width} × {height}");
        }
    }

    #[test]
    fn damaged_bytes_have_no_size() {
        let whole = edid(14_850, (527, 296), [53, 30]);
        let mut broken = whole;
        broken[CENTIMETRES] ^= 1;
        assert_eq!(PanelSize::of_edid(&broken), None);
        assert_eq!(PanelSize::of_edid(&whole[..BLOCK - 1]), None);
        assert!(PanelSize::of_edid(&[&whole[..], &[9; BLOCK]].concat()).is_some(), "an extension follows");
    }

    proptest! {
        #[test]
        fn no_bytes_break_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = PanelSize::of_edid(&bytes);
        }

        #[test]
        fn a_known_size_is_that_of_a_monitor(
            clock in any::<u16>(),
            width in 0_u32..4096,
            height in 0_u32..4096,
            centimetres in any::<[u8; 2]>(),
        ) {
            if let Some(size) = PanelSize::of_edid(&edid(clock, (width, height), centimetres)) {
                prop_assert!((MIN_DIAGONAL_IN..=MAX_DIAGONAL_IN).contains(&size.diagonal_in()));
                let [rough_width, rough_height] = centimetres.map(|side| u32::from(side) * MM_PER_CM);
                let of_either = [(width, height), (rough_width, rough_height)];
                prop_assert!(of_either.contains(&(size.width_mm, size.height_mm)));
            }
        }
    }
}
