//! From lines to glyphs on whole pixels.

use super::bidi::visual_order;
use super::breaking::{LineUnits, Lines, trimmed};
use super::faces::FaceId;
use super::ink::Reach;
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
    /// Which point of each line is at zero.
    pub align: Align,
}

/// A point of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Its left end.
    Left,
    /// Its middle.
    Centre,
    /// Its right end.
    Right,
}

/// What may stand at the end of a line.
pub struct Ends<'a> {
    /// At that of a cut text.
    pub ellipsis: &'a Shaped,
    /// At that of a broken word.
    pub hyphen: &'a Shaped,
}

impl Setting {
    /// The size, in pixels; zero for what is none.
    fn pixels(&self) -> f32 {
        let size = self.size * self.pixels_per_point;
        if size.is_finite() && size > 0.0 { size } else { 0.0 }
    }

    /// From the top of a line to its baseline, and from there to its lower edge, in pixels. All faces stand on one baseline.
    fn reach(&self, shaped: &Shaped, line: &LineUnits) -> (f32, f32) {
        let usual = Reach::usual(shaped.weight, self.line_height);
        let all = (self.pixels() * self.line_height).round();
        let points = (usual.above * self.size * ROUNDING).round() / ROUNDING;
        let over = all - self.size * self.line_height * self.pixels_per_point;
        let above = (points * self.pixels_per_point + over).round();
        let needed = shaped.reach(line, self.line_height);
        let more = |needed: f32, usual: f32, pixels: f32| {
            if needed > usual { pixels.max((needed * self.pixels()).ceil()) } else { pixels }
        };
        (more(needed.above, usual.above, above), more(needed.below, usual.below, all - above))
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

/// Puts lines on whole pixels, their units in the order in which they are seen.
#[must_use]
pub fn place(shaped: &Shaped, lines: &Lines, ends: &Ends<'_>, setting: &Setting) -> Placed {
    let mut placed = Placed::default();
    let size = setting.pixels();
    for (index, line) in lines.lines.iter().enumerate() {
        let is_last = index + 1 == lines.lines.len();
        let units =
            seen(shaped, trimmed(shaped, line.units.clone()), ends, is_last && lines.is_cut, line.is_hyphenated);
        let gap = |before: &Seen<'_>, after: &Seen<'_>| {
            let is_joined = before.is_joined() && after.is_joined();
            if is_joined { 0.0 } else { setting.tracking }
        };
        let gaps: f32 = units.iter().zip(units.iter().skip(1)).map(|(before, after)| gap(before, after)).sum();
        let width = (units.iter().map(|seen| seen.unit.advance).sum::<f32>() + gaps) * size;
        let start = match setting.align {
            Align::Left => 0.0,
            Align::Centre => (-width / 2.0).round(),
            Align::Right => (-width).round(),
        };
        let mut pen = start;
        let (above, below) = setting.reach(shaped, line);
        let baseline = placed.height + above;
        for (index, seen) in units.iter().enumerate() {
            let Some(face) = seen.face() else { continue };
            for glyph in seen.shaped.glyphs_of(seen.unit) {
                placed.glyphs.push(on_pixels(face, glyph, size, pen, baseline));
                pen += glyph.advance * size;
            }
            pen += units.get(index + 1).map_or(0.0, |next| gap(seen, next)) * size;
        }
        placed.left = placed.left.min(start);
        placed.right = placed.right.max(start + width);
        placed.height += above + below;
    }
    placed
}

/// A unit as it is seen: one of the text, or of what stands at the end of a line.
struct Seen<'a> {
    shaped: &'a Shaped,
    unit: &'a Unit,
}

impl Seen<'_> {
    fn face(&self) -> Option<FaceId> {
        self.shaped.runs.get(self.unit.run).map(|run| run.face)
    }

    /// Whether nothing may come between it and its neighbour.
    fn is_joined(&self) -> bool {
        self.shaped.script_of(self.unit).is_joined() && !self.shaped.first(self.unit).is_whitespace()
    }
}

/// The units of a line from left to right.
fn seen<'a>(
    shaped: &'a Shaped,
    units: &'a [Unit],
    ends: &Ends<'a>,
    is_cut: bool,
    is_hyphenated: bool,
) -> Vec<Seen<'a>> {
    let own = |unit: &'a Unit| (Seen { shaped, unit }, shaped.runs.get(unit.run).map_or(shaped.level, |run| run.level));
    let mut line: Vec<(Seen<'a>, u8)> = units.iter().map(own).collect();
    // A hyphen belongs to its word; an ellipsis stands where the line ends for who reads it.
    let of_word = line.last().map_or(shaped.level, |(_, level)| *level);
    for (end, is_there, level) in [(ends.hyphen, is_hyphenated, of_word), (ends.ellipsis, is_cut, shaped.level)] {
        let units = end.units.iter().filter(|_| is_there);
        line.extend(units.map(|unit| (Seen { shaped: end, unit }, level)));
    }
    let levels: Vec<u8> = line.iter().map(|(_, level)| *level).collect();
    let mut line: Vec<Option<Seen<'a>>> = line.into_iter().map(|(seen, _)| Some(seen)).collect();
    visual_order(&levels).into_iter().filter_map(|index| line.get_mut(index)?.take()).collect()
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
    use crate::lettering::{Inside, Shaper, Weight};

    fn placed(text: &str, size: f32, align: Align, tracking: f32) -> (Placed, std::sync::Arc<Shaped>) {
        let mut shaper = Shaper::default();
        let (shaped, ellipsis) = (shaper.shape(text, Weight::Bold), shaper.shape("…", Weight::Bold));
        let lines = cut(&shaped, lines(&shaped, f32::INFINITY, Inside::Nowhere), 9, ellipsis.width(), f32::INFINITY);
        let setting = Setting { size, pixels_per_point: 1.0, line_height: 1.2, tracking, align };
        let ends = Ends { ellipsis: &ellipsis, hyphen: &ellipsis };
        (place(&shaped, &lines, &ends, &setting), shaped)
    }

    #[test]
    fn small_glyphs_stand_within_an_eighth_of_a_pixel_and_large_ones_on_whole_pixels() {
        for (size, off) in [(11.3, 0.126), (39.9, 0.126), (40.0, 0.501), (232.0, 0.501)] {
            let (placed, shaped) = placed("Wavelength", size, Align::Left, 0.0);
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
        let (placed, _) = placed(&"nm".repeat(60), 20.0, Align::Left, 0.0);
        let keys: std::collections::BTreeSet<GlyphKey> = placed.glyphs.iter().map(|glyph| glyph.key).collect();
        assert_eq!(keys.len(), 8);
    }

    #[test]
    fn centred_lines_have_their_middle_at_zero_and_tracking_stands_between_letters_only() {
        let (wide, shaped) = placed("MM\nM", 100.0, Align::Centre, 0.0);
        assert!((wide.left + wide.right).abs() <= 1.0, "{wide:?}");
        assert!((wide.height - 240.0).abs() < 0.01);
        let rows: Vec<i32> = wide.glyphs.iter().map(|glyph| glyph.y).collect();
        assert_eq!(rows.last().unwrap() - rows[0], 120);
        let plain = shaped.units[0].advance * 100.0;
        let (tracked, _) = placed("MMM", 100.0, Align::Left, 0.12);
        assert!((tracked.right - (plain * 3.0 + 24.0)).abs() < 0.01, "{}", tracked.right);
    }

    #[test]
    fn all_faces_stand_on_the_baseline_of_the_first_whose_letters_are_in_the_middle_of_the_line() {
        let (mixed, shaped) = placed("홍洪Aกع", 100.0, Align::Left, 0.0);
        assert_eq!(shaped.runs.len(), 5);
        let vertical = FaceId::SansBold.face().unwrap().vertical();
        for glyph in mixed.glyphs {
            #[expect(clippy::cast_precision_loss, reason = "a hundred pixels")]
            let (above, below) = (glyph.y as f32 - vertical.ascent * 100.0, glyph.y as f32 - vertical.descent * 100.0);
            assert!((above - (120.0 - below)).abs() <= 2.0, "{above} {below}");
        }
    }

    /// The letters of each line as they are seen, from left to right.
    fn seen_lines(text: &str, width: &str, most: usize) -> Vec<String> {
        let mut shaper = Shaper::default();
        let [shaped, ellipsis, hyphen] = [text, "…", "-"].map(|text| shaper.shape(text, Weight::Bold));
        let width = shaper.shape(width, Weight::Bold).width() + 0.01;
        let lines = cut(&shaped, lines(&shaped, width, Inside::WithHyphen), most, ellipsis.width(), width);
        let ends = Ends { ellipsis: &ellipsis, hyphen: &hyphen };
        let line = |(index, line): (usize, &LineUnits)| {
            let is_cut = lines.is_cut && index + 1 == lines.lines.len();
            let units = seen(&shaped, trimmed(&shaped, line.units.clone()), &ends, is_cut, line.is_hyphenated);
            units.iter().map(|seen| seen.shaped.text_of(seen.unit)).collect()
        };
        lines.lines.iter().enumerate().map(line).collect()
    }

    #[test]
    fn arabic_and_hebrew_are_seen_from_right_to_left_on_one_line_and_on_several() {
        // In letters that do not join, one for each word.
        let wide = "0".repeat(40);
        assert_eq!(seen_lines("אב גד הו", &wide, 9), ["וה דג בא"]);
        assert_eq!(seen_lines("אב גד הו", "אב גד", 9), ["דג בא", "וה"]);
        assert_eq!(seen_lines("אב (גד) 12", &wide, 9), ["12 )דג( בא"]);
        assert_eq!(seen_lines("אב Kim הו", &wide, 9), ["וה Kim בא"]);
        assert_eq!(seen_lines("Kim אב גד", &wide, 9), ["Kim דג בא"]);
        assert_eq!(seen_lines("אב גד הו", "אב גד…", 1), ["…דג בא"]);
        assert_eq!(seen_lines("Kim אב גד הו", "Kim אב גד…", 1), ["Kim דג בא…"]);
        assert_eq!(seen_lines("אב Wolfeschlegel", "Wolfes-", 9), ["בא", "Wolfe-", "schle-", "gel"]);
    }

    #[test]
    fn nothing_comes_between_letters_that_join() {
        let width = |text, tracking| placed(text, 100.0, Align::Left, tracking).0.right;
        assert!((width("تجريبي", 0.2) - width("تجريبي", 0.0)).abs() < 0.01);
        assert!(width("DEMO", 0.2) > width("DEMO", 0.0) + 50.0);
    }

    #[test]
    fn lines_end_on_the_right_where_they_are_to() {
        let (placed, _) = placed("MMM\nM", 100.0, Align::Right, 0.0);
        let last = placed.glyphs.last().unwrap().x;
        assert!(placed.right.abs() <= 0.5 && last == placed.glyphs[2].x, "{placed:?}");
    }
}
