//! The arithmetic of pixels: `source + below × (1 − alpha)`, a channel each, rounded to the nearest level once.

use egui::Color32;

/// A premultiplied colour, made ready for many pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Ink {
    /// Red, green, blue and alpha, 0 to 255.
    pub(super) channels: [u8; 4],
    /// `0x00RRGGBB`.
    pub(super) rgb: u32,
}

impl Ink {
    pub(super) fn new(color: Color32) -> Self {
        let channels = color.to_array();
        let [r, g, b, _] = channels.map(u32::from);
        Self { channels, rgb: r << 16 | g << 8 | b }
    }

    /// Whether it leaves every pixel as it is.
    pub(super) fn is_nothing(self) -> bool {
        self.channels == [0; 4]
    }

    /// Whether nothing of what is below is left. A colour that is lighter than its alpha adds up, but not on nothing.
    pub(super) fn is_opaque(self) -> bool {
        self.channels[3] == 255
    }
}

/// Whether a colour is lighter than its alpha allows: it adds light, and the sum may exceed the lightest level.
pub(super) fn adds_light([r, g, b, a]: [u8; 4]) -> bool {
    r > a || g > a || b > a
}

/// Both outer channels and the middle one, each with 8 bits of room above.
const OUTER: u32 = 0x00ff_00ff;
const MIDDLE: u32 = 0x0000_ff00;

/// Two sums in the outer channels, at most 255² each, divided by 255 and rounded to the nearest; one sum likewise.
fn two_levels(sums: u32) -> u32 {
    let sums = sums + 0x0080_0080;
    ((sums + ((sums >> 8) & OUTER)) >> 8) & OUTER
}

/// A pixel times `keep`/255.
fn faded(pixel: u32, keep: u32) -> u32 {
    two_levels((pixel & OUTER) * keep) | two_levels(((pixel & MIDDLE) >> 8) * keep) << 8
}

/// Two pixels mixed: `share`/255 of the first, the rest of the second.
fn mixed(ink: u32, below: u32, share: u32) -> u32 {
    let keep = 255 - share;
    let outer = (ink & OUTER) * share + (below & OUTER) * keep;
    let middle = ((ink & MIDDLE) >> 8) * share + ((below & MIDDLE) >> 8) * keep;
    two_levels(outer) | two_levels(middle) << 8
}

/// A source whose channels are products of two levels (0 to 255²) over a pixel.
fn product_over(below: u32, [r, g, b, a]: [u32; 4]) -> u32 {
    const ONE: u32 = 255 * 255;
    let keep = ONE - a;
    let level = |source: u32, below: u32| ((source * 255 + (below & 0xff) * keep + ONE / 2) / ONE).min(255);
    level(r, below >> 16) << 16 | level(g, below >> 8) << 8 | level(b, below)
}

/// One colour over a row.
pub(super) fn fill(row: &mut [u32], ink: Ink) {
    if ink.is_opaque() {
        row.fill(ink.rgb);
    } else if adds_light(ink.channels) {
        let products = ink.channels.map(|channel| u32::from(channel) * 255);
        for pixel in row {
            *pixel = product_over(*pixel, products);
        }
    } else if !ink.is_nothing() {
        let keep = 255 - u32::from(ink.channels[3]);
        for pixel in row {
            *pixel = ink.rgb + faded(*pixel, keep);
        }
    }
}

/// One colour over a row, as far as each pixel's coverage says.
pub(super) fn cover(row: &mut [u32], coverage: &[u8], ink: Ink) {
    const AT_ONCE: usize = 8;
    let opaque = ink.is_opaque();
    // Without a branch, so that several pixels are computed at once.
    let part = |row: &mut [u32], coverage: &[u8]| {
        let pixels = row.iter_mut().zip(coverage).map(|(pixel, share)| (pixel, u32::from(*share)));
        if opaque {
            pixels.for_each(|(pixel, share)| *pixel = mixed(ink.rgb, *pixel, share));
        } else {
            let product = |share: u32| ink.channels.map(|channel| u32::from(channel) * share);
            pixels.for_each(|(pixel, share)| *pixel = product_over(*pixel, product(share)));
        }
    };
    let mut rows = row.chunks_exact_mut(AT_ONCE);
    let mut coverages = coverage.chunks_exact(AT_ONCE);
    // The most of a large glyph is empty or whole.
    for (row, coverage) in rows.by_ref().zip(coverages.by_ref()) {
        if coverage == [0; AT_ONCE] {
            continue;
        }
        if opaque && coverage == [255; AT_ONCE] {
            row.fill(ink.rgb);
        } else {
            part(row, coverage);
        }
    }
    part(rows.into_remainder(), coverages.remainder());
}

/// Texels, each multiplied by a colour, over a row.
pub(super) fn stamp(row: &mut [u32], texels: &[[u8; 4]], tint: Ink) {
    let tint = tint.channels.map(u32::from);
    for (pixel, texel) in row.iter_mut().zip(texels) {
        if *texel != [0; 4] {
            let [r, g, b, a] = texel.map(u32::from);
            *pixel = product_over(*pixel, [r * tint[0], g * tint[1], b * tint[2], a * tint[3]]);
        }
    }
}

/// The nearest level to a number from -0.4 to 255.4.
fn nearest(level: f32) -> u32 {
    // At this size the last bit of a number stands for one.
    const ONES: f32 = 8_388_608.0;
    (level + ONES).to_bits() & 0xff
}

/// A source in levels (0 to 255) over a pixel, where no channel of it exceeds its alpha.
fn over(below: u32, [r, g, b, a]: [f32; 4]) -> u32 {
    let keep = 1.0 - a * (1.0 / 255.0);
    nearest(r + level(below >> 16) * keep) << 16
        | nearest(g + level(below >> 8) * keep) << 8
        | nearest(b + level(below) * keep)
}

/// Any source in levels over a pixel.
pub(super) fn over_clamped(below: u32, [r, g, b, a]: [f32; 4]) -> u32 {
    let keep = 1.0 - a.clamp(0.0, 255.0) * (1.0 / 255.0);
    let clamped = |source: f32, below: u32| nearest((source + level(below) * keep).clamp(0.0, 255.0));
    clamped(r, below >> 16) << 16 | clamped(g, below >> 8) << 8 | clamped(b, below)
}

/// The lowest channel of a pixel.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_wrap, reason = "eight bits")]
fn level(pixel: u32) -> f32 {
    // From a signed number the conversion is one instruction.
    (pixel & 0xff) as i32 as f32
}

/// Numbers that change evenly along a row: how much they are at its anchor, and how much more a pixel.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slope<const N: usize> {
    pub(super) at: [f32; N],
    pub(super) step: [f32; N],
}

impl<const N: usize> Slope<N> {
    /// The numbers so many pixels after the anchor. Never summed up pixel by pixel: a number depends on its place alone, and
    /// not on where the painting began.
    #[expect(clippy::cast_precision_loss, reason = "a column of a picture")]
    pub(super) fn after(&self, pixels: i32) -> [f32; N] {
        let pixels = pixels as f32;
        std::array::from_fn(|i| self.at[i] + self.step[i] * pixels)
    }
}

/// A gradient over a row that begins `skipped` pixels after its anchor.
pub(super) fn gradient(row: &mut [u32], skipped: i32, colors: &Slope<4>, adds_light: bool) {
    if adds_light {
        for (pixel, at) in row.iter_mut().zip(skipped..) {
            *pixel = over_clamped(*pixel, colors.after(at));
        }
    } else {
        for (pixel, at) in row.iter_mut().zip(skipped..) {
            *pixel = over(*pixel, colors.after(at));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn channels(pixel: u32) -> [f64; 3] {
        let [_, r, g, b] = pixel.to_be_bytes();
        [r, g, b].map(f64::from)
    }

    /// What a GPU would make of it, in levels.
    fn exact(below: u32, [r, g, b, a]: [f64; 4]) -> u32 {
        let [below_r, below_g, below_b] = channels(below);
        let level = |source: f64, below: f64| (source + below * (1.0 - a / 255.0)).clamp(0.0, 255.0).round();
        [level(r, below_r), level(g, below_g), level(b, below_b)].into_iter().fold(0, |pixel, level| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a level")]
            let level = level as u32;
            pixel << 8 | level
        })
    }

    fn ink(channels: [u8; 4]) -> Ink {
        let [r, g, b, _] = channels.map(u32::from);
        Ink { channels, rgb: r << 16 | g << 8 | b }
    }

    #[test]
    fn coverage_is_rounded_once_for_every_share_of_every_level() {
        for color in [[255, 0, 128, 255], [13, 23, 34, 255], [60, 0, 120, 128], [200, 0, 1, 3]] {
            for share in 0..=255_u8 {
                for below in (0..=255_u32).step_by(5).map(|level| (level << 16) | ((255 - level) << 8) | (level / 3)) {
                    let mut row = [below; 9];
                    cover(&mut row, &[share; 9], ink(color));
                    let expected = exact(below, color.map(|channel| f64::from(channel) * f64::from(share) / 255.0));
                    assert_eq!(row, [expected; 9], "{color:?} {share} over {below:06x}");
                }
            }
        }
    }

    #[test]
    fn a_long_row_of_coverage_is_what_its_pixels_are_one_by_one() {
        let coverage: Vec<u8> = [0; 11].into_iter().chain([255; 13]).chain(0..=255).chain([0; 3]).collect();
        let color = ink([200, 100, 50, 255]);
        let mut at_once = vec![0x0010_2030; coverage.len()];
        let mut one_by_one = at_once.clone();
        cover(&mut at_once, &coverage, color);
        for (pixel, share) in one_by_one.chunks_mut(1).zip(coverage.chunks(1)) {
            cover(pixel, share, color);
        }
        assert_eq!(at_once, one_by_one);
    }

    #[test]
    fn gradients_round_to_the_nearest_level_and_never_run_over() {
        for alpha in 0..=255_u8 {
            let source = f32::from(alpha) * 0.999;
            for below in [0, 0x00ff_ffff, 0x007f_8081] {
                let colors = [source, source / 2.0, 0.0, f32::from(alpha)];
                let expected = exact(below, colors.map(f64::from));
                assert_eq!(over(below, colors), expected);
                assert_eq!(over_clamped(below, colors), expected);
            }
        }
        assert_eq!(over_clamped(0x00ff_ffff, [300.0, -9.0, 1e30, 0.0]), 0x00ff_f6ff);
        over_clamped(0, [f32::NAN; 4]);
    }

    #[test]
    fn texels_are_multiplied_by_the_colour_and_rounded_once() {
        let (texel, tint) = ([200, 10, 0, 220], [128, 255, 3, 130]);
        let mut row = [0x0030_6090];
        stamp(&mut row, &[texel], ink(tint));
        let products = std::array::from_fn(|i| f64::from(texel[i]) * f64::from(tint[i]) / 255.0);
        assert_eq!(row, [exact(0x0030_6090, products)]);
    }
}
