//! How far the ink of a text reaches, before anything of it is painted.

use std::ops::Range;

use skrifa::GlyphId;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};

use super::breaking::{LineUnits, trimmed};
use super::extent::Ink;
use super::faces::{Face, FaceId, Vertical, Weight};
use super::shape::{Shaped, Unit};

/// Between the ink of two lines, at least; in ems on each side.
const CLEARANCE: f32 = 0.02;

/// How far a line reaches from its baseline, in ems: its share of the usual height of a line, and more where its ink needs more.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    /// Upwards.
    pub above: f32,
    /// Downwards.
    pub below: f32,
}

impl Reach {
    /// That of a line without marks: the letters of the weight's first face stand in its middle.
    #[must_use]
    pub fn usual(weight: Weight, line_height: f32) -> Self {
        let none = Vertical { ascent: 0.0, descent: 0.0, leading: 0.0 };
        let vertical = weight.first_face().face().map_or(none, Face::vertical);
        let above = vertical.ascent + (line_height - (vertical.ascent - vertical.descent + vertical.leading)) / 2.0;
        Self { above, below: line_height - above }
    }

    /// The height of the line, in ems.
    #[must_use]
    pub fn height(self) -> f32 {
        self.above + self.below
    }
}

impl Shaped {
    /// How far a line of this text reaches, so that stacked marks touch no other line.
    #[must_use]
    pub fn reach(&self, line: &LineUnits, line_height: f32) -> Reach {
        let usual = Reach::usual(self.weight, line_height);
        let visible = trimmed(self, line.units.clone()).len();
        let ink = self.ink_of(line.units.start..line.units.start + visible);
        ink.map_or(usual, |ink| Reach {
            above: usual.above.max(ink.top + CLEARANCE),
            below: usual.below.max(CLEARANCE - ink.bottom),
        })
    }

    /// How far the ink of all of the text on one line reaches; none where it has none.
    #[must_use]
    pub fn ink(&self) -> Option<Ink> {
        self.ink_of(0..self.units.len())
    }

    /// How far the ink of some units, such as those of a line, reaches; none where they have none.
    #[must_use]
    pub fn ink_of(&self, units: Range<usize>) -> Option<Ink> {
        let known = self.ink.get_or_init(|| self.units.iter().map(|unit| self.ink_of_unit(unit)).collect());
        let units = known.get(units).unwrap_or_default();
        units
            .iter()
            .filter_map(|ink| *ink)
            .reduce(|all, ink| Ink { top: all.top.max(ink.top), bottom: all.bottom.min(ink.bottom) })
    }

    fn ink_of_unit(&self, unit: &Unit) -> Option<Ink> {
        let face = self.runs.get(unit.run)?.face;
        let glyphs = self.glyphs_of(unit).iter().filter_map(|glyph| {
            let ink = ink_of_glyph(face, glyph.id)?;
            Some(Ink { top: ink.top + glyph.y, bottom: ink.bottom + glyph.y })
        });
        glyphs.reduce(|all, ink| Ink { top: all.top.max(ink.top), bottom: all.bottom.min(ink.bottom) })
    }
}

fn ink_of_glyph(id: FaceId, glyph: u32) -> Option<Ink> {
    let face = id.face()?;
    let mut extent = Extent { top: f32::NEG_INFINITY, bottom: f32::INFINITY };
    let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
    face.outlines().get(GlyphId::new(glyph))?.draw(settings, &mut extent).ok()?;
    let em = face.units_per_em();
    (extent.top > extent.bottom).then(|| Ink { top: extent.top / em, bottom: extent.bottom / em })
}

/// The heights of an outline's points. Those beside a curve count too: they are never nearer than the curve.
struct Extent {
    top: f32,
    bottom: f32,
}

impl Extent {
    fn add(&mut self, heights: &[f32]) {
        for height in heights {
            self.top = self.top.max(*height);
            self.bottom = self.bottom.min(*height);
        }
    }
}

impl OutlinePen for Extent {
    fn move_to(&mut self, _: f32, y: f32) {
        self.add(&[y]);
    }

    fn line_to(&mut self, _: f32, y: f32) {
        self.add(&[y]);
    }

    fn quad_to(&mut self, _: f32, cy: f32, _: f32, y: f32) {
        self.add(&[cy, y]);
    }

    fn curve_to(&mut self, _: f32, cy0: f32, _: f32, cy1: f32, _: f32, y: f32) {
        self.add(&[cy0, cy1, y]);
    }

    fn close(&mut self) {}
}

#[cfg(test)]
mod tests {
    use crate::lettering::coverage::Rasteriser;
    use crate::lettering::outline::Outline;
    use crate::lettering::{Shaper, Weight};

    /// The anchors of a face may be wrong: a tone that is drawn on its vowel is read as another word.
    #[test]
    fn a_tone_stands_above_the_vowel_of_its_letter_in_thai_and_lao() {
        let thai = ('ก'..='ฮ', "ัิีึื", "่้๊๋์ํ");
        let lao = ('ກ'..='ຮ', "ັິີຶື", "່້໊໋");
        let mut shaper = Shaper::default();
        for (letters, vowels, tones) in [thai, lao] {
            for letter in letters.filter(|letter| letter.is_alphabetic()) {
                for (vowel, tone) in vowels.chars().flat_map(|vowel| tones.chars().map(move |tone| (vowel, tone))) {
                    for weight in [Weight::Bold, Weight::Medium] {
                        let mut top = |text: String| shaper.shape(&text, weight).ink().unwrap().top;
                        let (without, with) = (top(format!("{letter}{vowel}")), top(format!("{letter}{vowel}{tone}")));
                        assert!(with > without + 0.08, "{letter}{vowel}{tone} {weight:?}: {with} over {without}");
                    }
                }
            }
        }
    }

    #[test]
    fn the_ink_of_a_text_is_that_of_its_pixels_and_seldom_more() {
        let (mut shaper, mut rasteriser) = (Shaper::default(), Rasteriser::default());
        for text in ["Hx", "Lǚ", "gy", "홍길동", "洪", "ปู่ที่", "Ọ̀", "شُكْرًا", "ကြည့်", "क्षि"]
        {
            let shaped = shaper.shape(text, Weight::Bold);
            let ink = shaped.ink().unwrap();
            let (mut top, mut bottom) = (f32::MIN, f32::MAX);
            for unit in &shaped.units {
                for glyph in shaped.glyphs_of(unit) {
                    let face = shaped.runs[unit.run].face;
                    let mask = rasteriser.mask(&Outline::of(face, glyph.id, 1000.0, 0.0));
                    if mask.height > 0 {
                        #[expect(clippy::cast_precision_loss, reason = "a thousand pixels")]
                        let (above, height) = (-mask.top as f32 / 1000.0 + glyph.y, mask.height as f32 / 1000.0);
                        top = top.max(above);
                        bottom = bottom.min(above - height);
                    }
                }
            }
            assert!((0.0..0.02).contains(&(ink.top - top + 0.001)), "{text}: {ink:?}, pixels {top} {bottom}");
            assert!((0.0..0.02).contains(&(bottom - ink.bottom + 0.001)), "{text}: {ink:?}, pixels {top} {bottom}");
        }
        assert_eq!(shaper.shape(" ", Weight::Bold).ink(), None);
    }
}
