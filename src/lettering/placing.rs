//! From lines to glyphs on whole pixels.

use super::breaking::{Lines, trimmed};
use super::faces::{FaceId, Vertical};
use super::shape::{Glyph, Shaped, Unit};

/// From this size on glyphs stand on whole pixels, in pixels; below it on quarters of them.
pub const WHOLE_FROM: f32 = 40.0;
/// egui rounds measures to this part of a point.
const ROUNDING: f32 = 32.0;

/// A glyph as it is drawn: the same key, the same pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GlyphKey {
    face: FaceId,
    /// Its number there.
    glyph: u32,
    /// The size in pixels, as bits.
    size: u32,
    /// By how many quarters of a pixel it is moved to the right.
    quarters: u8,
}

impl GlyphKey {
    /// Its face.
    #[must_use]
    pub fn face(self) -> FaceId {
        self.face
    }

    /// Its number there.
    #[must_use]
    pub fn glyph(self) -> u32 {
        self.glyph
    }

    /// The size, in pixels.
    #[must_use]
    pub fn size(self) -> f32 {
        f32::from_bits(self.size)
    }

    /// How far it is moved to the right, in pixels.
    #[must_use]
    pub fn shift(self) -> f32 {
        f32::from(self.quarters) / 4.0
    }
}

/// A glyph in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacedGlyph {
    /// What is drawn.
    pub key: GlyphKey,
    /// From the left of the text, in pixels.
    pub x: i32,
    /// From the top of the text to the baseline, in pixels downwards.
    pub y: i32,
}

/// How a text is set.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Setting {
    /// Size, in points.
    pub size: f32,
    /// Pixels in a point.
    pub pixels_per_point: f32,
    /// Height of a line, in ems.
    pub line_height: f32,
    /// What is added between two letters, in ems.
    pub tracking: f32,
    /// Whether each line has its middle at zero; else all begin there.
    pub centred: bool,
}

impl Setting {
    /// The size, in pixels; zero for what is none.
    fn pixels(&self) -> f32 {
        let size = self.size * self.pixels_per_point;
        if size.is_finite() && size > 0.0 { size } else { 0.0 }
    }

    /// The height of a line, in pixels.
    fn line(&self) -> f32 {
        (self.pixels() * self.line_height).round()
    }

    /// From the top of a line to the baseline of a face, in pixels: its letters are in the middle of the line.
    fn baseline(&self, face: FaceId) -> f32 {
        let none = Vertical { ascent: 0.0, descent: 0.0, leading: 0.0 };
        let vertical = face.face().map_or(none, super::faces::Face::vertical);
        let points = |ems: f32| (ems * self.size * ROUNDING).round() / ROUNDING;
        let (ascent, descent, leading) = (points(vertical.ascent), points(vertical.descent), points(vertical.leading));
        let line = self.size * self.line_height;
        let baseline = ascent + (line - (ascent - descent + leading)) / 2.0;
        (baseline * self.pixels_per_point + self.line() - line * self.pixels_per_point).round()
    }
}

/// A text in its place.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Placed {
    /// Its glyphs, spaces among them.
    pub glyphs: Vec<PlacedGlyph>,
    /// Where the leftmost line begins, in pixels.
    pub left: f32,
    /// Where the rightmost line ends, in pixels.
    pub right: f32,
    /// The height of all lines, in pixels.
    pub height: f32,
}

/// Puts lines on whole pixels; a cut text ends with the ellipsis.
#[must_use]
pub fn place(shaped: &Shaped, lines: &Lines, ellipsis: &Shaped, setting: &Setting) -> Placed {
    let mut placed = Placed::default();
    let size = setting.pixels();
    for (index, line) in lines.lines.iter().enumerate() {
        let is_last = index + 1 == lines.lines.len();
        let own = trimmed(shaped, line.clone()).iter().map(|unit| (shaped, unit));
        let dots = ellipsis.units.iter().filter(|_| is_last && lines.is_cut).map(|unit| (ellipsis, unit));
        let units: Vec<(&Shaped, &Unit)> = own.chain(dots).collect();
        #[expect(clippy::cast_precision_loss, reason = "the letters of a line")]
        let gaps = units.len().saturating_sub(1) as f32 * setting.tracking;
        let width = (units.iter().map(|(_, unit)| unit.advance).sum::<f32>() + gaps) * size;
        let start = if setting.centred { (-width / 2.0).round() } else { 0.0 };
        let mut pen = start;
        for (text, unit) in units {
            let Some(run) = text.runs.get(unit.run) else { continue };
            let baseline = placed.height + setting.baseline(run.face);
            for glyph in text.glyphs_of(unit) {
                placed.glyphs.push(on_pixels(run.face, glyph, size, pen, baseline));
                pen += glyph.advance * size;
            }
            pen += setting.tracking * size;
        }
        placed.left = placed.left.min(start);
        placed.right = placed.right.max(start + width);
        placed.height += setting.line();
    }
    placed
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates; quarters are 0 to 3")]
fn on_pixels(face: FaceId, glyph: &Glyph, size: f32, pen: f32, baseline: f32) -> PlacedGlyph {
    let exact = pen + glyph.x * size;
    let (x, quarters) = if size < WHOLE_FROM {
        let quarters = (exact * 4.0).round();
        let x = (quarters / 4.0).floor();
        (x, (quarters - x * 4.0) as u8)
    } else {
        (exact.round(), 0)
    };
    let key = GlyphKey { face, glyph: glyph.id, size: size.to_bits(), quarters };
    PlacedGlyph { key, x: x as i32, y: (baseline - glyph.y * size).round() as i32 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lettering::breaking::{cut, lines};
    use crate::lettering::{Shaper, Weight};

    fn placed(text: &str, size: f32, centred: bool, tracking: f32) -> (Placed, std::sync::Arc<Shaped>) {
        let mut shaper = Shaper::default();
        let (shaped, ellipsis) = (shaper.shape(text, Weight::Bold), shaper.shape("…", Weight::Bold));
        let lines = cut(&shaped, lines(&shaped, f32::INFINITY), 9, ellipsis.width(), f32::INFINITY);
        let setting = Setting { size, pixels_per_point: 1.0, line_height: 1.2, tracking, centred };
        (place(&shaped, &lines, &ellipsis, &setting), shaped)
    }

    #[test]
    fn small_glyphs_stand_within_an_eighth_of_a_pixel_and_large_ones_on_whole_pixels() {
        for (size, off) in [(11.3, 0.126), (39.9, 0.126), (40.0, 0.501), (232.0, 0.501)] {
            let (placed, shaped) = placed("Wavelength", size, false, 0.0);
            let mut pen = 0.0;
            for (glyph, unit) in placed.glyphs.iter().zip(&shaped.units) {
                #[expect(clippy::cast_precision_loss, reason = "a few hundred pixels")]
                let at = glyph.x as f32 + glyph.key.shift();
                assert!((at - pen).abs() <= off, "{at} {pen} at {size}");
                assert!(size < WHOLE_FROM || glyph.key.shift() == 0.0);
                pen += unit.advance * size;
            }
            assert_eq!(placed.glyphs.len(), 10);
        }
    }

    #[test]
    fn a_glyph_has_at_most_four_keys_at_a_size() {
        let (placed, _) = placed(&"nm".repeat(60), 20.0, false, 0.0);
        let keys: std::collections::BTreeSet<GlyphKey> = placed.glyphs.iter().map(|glyph| glyph.key).collect();
        assert_eq!(keys.len(), 8);
    }

    #[test]
    fn centred_lines_have_their_middle_at_zero_and_tracking_stands_between_letters_only() {
        let (wide, shaped) = placed("MM\nM", 100.0, true, 0.0);
        assert!((wide.left + wide.right).abs() <= 1.0, "{wide:?}");
        assert!((wide.height - 240.0).abs() < 0.01);
        let rows: Vec<i32> = wide.glyphs.iter().map(|glyph| glyph.y).collect();
        assert_eq!(rows.last().unwrap() - rows[0], 120);
        let plain = shaped.units[0].advance * 100.0;
        let (tracked, _) = placed("MMM", 100.0, false, 0.12);
        assert!((tracked.right - (plain * 3.0 + 24.0)).abs() < 0.01, "{}", tracked.right);
    }

    #[test]
    fn a_face_has_its_letters_in_the_middle_of_the_line() {
        let (mixed, shaped) = placed("홍洪", 100.0, false, 0.0);
        assert_eq!(shaped.runs.len(), 2);
        for (glyph, run) in mixed.glyphs.iter().zip(&shaped.runs) {
            let vertical = run.face.face().unwrap().vertical();
            #[expect(clippy::cast_precision_loss, reason = "a hundred pixels")]
            let (above, below) = (glyph.y as f32 - vertical.ascent * 100.0, glyph.y as f32 - vertical.descent * 100.0);
            assert!((above - (120.0 - below)).abs() <= 2.0, "{above} {below}");
        }
    }
}
