//! From a text to glyphs: one shaping for a text and a weight, in ems, for every size.

use std::ops::Range;
use std::sync::Arc;

use harfrust::{BufferFlags, ShapeOptions, UnicodeBuffer};
use unicode_segmentation::UnicodeSegmentation as _;

use super::faces::{FaceId, Weight};
use super::recent::Recent;

/// Shaped texts beyond this number are forgotten.
const REMEMBERED: usize = 256;

/// Which way a run is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left: its units stand as they are seen, the last one read first.
    RightToLeft,
}

/// A stretch of text in one face and one direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The face of its glyphs.
    pub face: FaceId,
    /// Which way it is read.
    pub direction: Direction,
}

/// A glyph; measures in ems.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u32,
    /// From the pen to the glyph's origin, to the right.
    pub x: f32,
    /// From the baseline to the glyph's origin, upwards.
    pub y: f32,
    /// By how much the pen moves on.
    pub advance: f32,
}

/// What is never broken or cut in two: a grapheme cluster, or several that share their glyphs.
#[derive(Debug, Clone, PartialEq)]
pub struct Unit {
    /// Its bytes of the text.
    pub text: Range<usize>,
    /// Its glyphs.
    pub glyphs: Range<usize>,
    /// Its run.
    pub run: usize,
    /// Its width, in ems.
    pub advance: f32,
}

/// A shaped text.
#[derive(Debug, Clone, PartialEq)]
pub struct Shaped {
    /// The text.
    pub text: String,
    /// Its runs.
    pub runs: Vec<Run>,
    /// Its units, in the order in which they stand.
    pub units: Vec<Unit>,
    glyphs: Vec<Glyph>,
}

impl Shaped {
    /// The width on one line, in ems.
    #[must_use]
    pub fn width(&self) -> f32 {
        self.units.iter().map(|unit| unit.advance).sum()
    }

    /// The width of the widest word, in ems.
    #[must_use]
    pub fn widest_word(&self) -> f32 {
        let words = self.units.split(|unit| self.first(unit).is_whitespace());
        words.map(|word| word.iter().map(|unit| unit.advance).sum()).fold(0.0, f32::max)
    }

    /// The text of a unit.
    #[must_use]
    pub fn text_of(&self, unit: &Unit) -> &str {
        self.text.get(unit.text.clone()).unwrap_or_default()
    }

    /// The first character of a unit.
    pub(super) fn first(&self, unit: &Unit) -> char {
        self.text_of(unit).chars().next().unwrap_or(' ')
    }

    /// The glyphs of a unit.
    #[must_use]
    pub fn glyphs_of(&self, unit: &Unit) -> &[Glyph] {
        self.glyphs.get(unit.glyphs.clone()).unwrap_or_default()
    }
}

/// Shapes texts, and remembers how.
pub struct Shaper {
    remembered: Recent<(String, Weight), Arc<Shaped>>,
    /// Reused from one text to the next.
    buffer: Option<UnicodeBuffer>,
}

impl Default for Shaper {
    fn default() -> Self {
        Self { remembered: Recent::new(REMEMBERED), buffer: None }
    }
}

impl Shaper {
    /// The glyphs of a text.
    pub fn shape(&mut self, text: &str, weight: Weight) -> Arc<Shaped> {
        let key = (text.to_owned(), weight);
        if let Some(shaped) = self.remembered.get(&key) {
            return Arc::clone(shaped);
        }
        let shaped = Arc::new(self.shape_anew(text, weight));
        // Whoever still needs an older one holds it.
        self.remembered.begin_frame();
        self.remembered.insert(key, Arc::clone(&shaped), 1);
        shaped
    }

    fn shape_anew(&mut self, text: &str, weight: Weight) -> Shaped {
        let stretches = stretches(text, weight);
        let mut shaped = Shaped { text: text.to_owned(), runs: Vec::new(), units: Vec::new(), glyphs: Vec::new() };
        let last = stretches.len().saturating_sub(1);
        for (index, (face, bytes)) in stretches.into_iter().enumerate() {
            let mut flags = BufferFlags::empty();
            flags.set(BufferFlags::BEGINNING_OF_TEXT, index == 0);
            flags.set(BufferFlags::END_OF_TEXT, index == last);
            self.run(&mut shaped, face, bytes, flags);
        }
        shaped
    }

    fn run(&mut self, shaped: &mut Shaped, id: FaceId, bytes: Range<usize>, flags: BufferFlags) {
        let Some(face) = id.face() else { return };
        let mut buffer = self.buffer.take().unwrap_or_default();
        buffer.set_flags(flags);
        for (at, c) in shaped.text.get(bytes.clone()).unwrap_or_default().char_indices() {
            // No control character has a glyph: breaks and tabs are as wide as a space.
            let drawn = if c.is_control() { ' ' } else { c };
            buffer.add(drawn, u32::try_from(bytes.start + at).unwrap_or(u32::MAX));
        }
        buffer.guess_segment_properties();
        let is_rightward = buffer.direction() != harfrust::Direction::RightToLeft;
        let direction = if is_rightward { Direction::LeftToRight } else { Direction::RightToLeft };
        let output = face.shaper_data().shaper(face.font()).build().shape(buffer, ShapeOptions::new());
        let run = shaped.runs.len();
        shaped.runs.push(Run { face: id, direction });
        let em = face.units_per_em();
        #[expect(clippy::cast_precision_loss, reason = "a font's units are small numbers")]
        let ems = |units: i32| units as f32 / em;
        let first = shaped.units.len();
        for (info, position) in output.glyph_infos().iter().zip(output.glyph_positions()) {
            let start = usize::try_from(info.cluster).unwrap_or(usize::MAX);
            let at = shaped.glyphs.len();
            let advance = ems(position.x_advance);
            shaped.glyphs.push(Glyph {
                id: info.glyph_id,
                x: ems(position.x_offset),
                y: ems(position.y_offset),
                advance,
            });
            match shaped.units.get_mut(first..).and_then(<[Unit]>::last_mut).filter(|unit| unit.text.start == start) {
                Some(unit) => {
                    unit.glyphs.end = at + 1;
                    unit.advance += advance;
                }
                None => shaped.units.push(Unit { text: start..start, glyphs: at..at + 1, run, advance }),
            }
        }
        // Each unit reaches to where the next one of the text begins.
        let units = shaped.units.get_mut(first..).unwrap_or_default();
        let mut end = bytes.end;
        let close = |unit: &mut Unit| {
            unit.text.end = end;
            end = unit.text.start;
        };
        match direction {
            Direction::LeftToRight => units.iter_mut().rev().for_each(close),
            Direction::RightToLeft => units.iter_mut().for_each(close),
        }
        self.buffer = Some(output.clear());
    }
}

/// The faces of a text: for each grapheme cluster the first that has all of it; else the first, which then draws a box.
fn stretches(text: &str, weight: Weight) -> Vec<(FaceId, Range<usize>)> {
    let [first, other] = weight.faces();
    let has = |id: FaceId, cluster: &str| id.face().is_some_and(|face| face.has_cluster(cluster));
    let mut stretches: Vec<(FaceId, Range<usize>)> = Vec::new();
    for (at, cluster) in text.grapheme_indices(true) {
        let face = if !has(first, cluster) && has(other, cluster) { other } else { first };
        let end = at + cluster.len();
        match stretches.last_mut() {
            Some((last, bytes)) if *last == face => bytes.end = end,
            _ => stretches.push((face, at..end)),
        }
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_units_of_a_text_are_all_of_it_in_order() {
        let mut shaper = Shaper::default();
        for text in ["홍길동 · HONG, Gildong 洪吉童", "g\u{301}\u{323} Ắ", "A\tB\n\u{200d}C", "…", "", "😀 洪"]
        {
            let shaped = shaper.shape(text, Weight::Medium);
            let joined: String = shaped.units.iter().map(|unit| shaped.text_of(unit)).collect();
            assert_eq!(joined, text);
            let glyphs: usize = shaped.units.iter().map(|unit| shaped.glyphs_of(unit).len()).sum();
            assert_eq!(glyphs, shaped.glyphs.len());
        }
    }

    #[test]
    fn what_a_face_lacks_comes_from_the_other_one_by_whole_clusters() {
        let shaped = Shaper::default().shape("홍洪\u{fe00}A", Weight::Medium);
        let faces: Vec<_> = shaped.runs.iter().map(|run| run.face).collect();
        assert_eq!(faces, [FaceId::SansMedium, FaceId::Ideographs, FaceId::SansMedium]);
        assert!(shaped.runs.iter().all(|run| run.direction == Direction::LeftToRight));
        assert_eq!(shaped.text_of(&shaped.units[1]), "洪\u{fe00}");
    }

    #[test]
    fn a_character_that_no_face_has_is_a_box_of_the_weight() {
        let shaped = Shaper::default().shape("😀", Weight::Bold);
        assert_eq!(shaped.runs[0].face, FaceId::SansBold);
        let ids: Vec<u32> = shaped.units.iter().flat_map(|unit| shaped.glyphs_of(unit)).map(|glyph| glyph.id).collect();
        assert_eq!(ids, [0]);
        assert!(shaped.width() > 0.0);
    }

    #[test]
    fn a_run_knows_which_way_it_is_read() {
        let shaped = Shaper::default().shape("אבג", Weight::Bold);
        assert_eq!(shaped.runs[0].direction, Direction::RightToLeft);
        let texts: Vec<_> = shaped.units.iter().map(|unit| shaped.text_of(unit)).collect();
        assert_eq!(texts, ["ג", "ב", "א"]);
    }

    #[test]
    fn letters_are_kerned_and_the_widest_word_is_found() {
        let mut shaper = Shaper::default();
        let mut width = |text: &str| shaper.shape(text, Weight::Bold).width();
        assert!(width("AV") < width("A") + width("V"));
        let word = width("longest");
        let shaped = shaper.shape("a longest word", Weight::Bold);
        assert!((shaped.widest_word() - word).abs() < 0.01);
    }

    #[test]
    fn a_text_is_shaped_once_and_no_more_texts_are_remembered_than_allowed() {
        let mut shaper = Shaper::default();
        let first = shaper.shape("홍길동", Weight::Bold);
        assert!(Arc::ptr_eq(&first, &shaper.shape("홍길동", Weight::Bold)));
        for number in 0..2 * REMEMBERED {
            shaper.shape(&number.to_string(), Weight::Bold);
        }
        assert_eq!(shaper.remembered.len(), REMEMBERED);
        assert!(!Arc::ptr_eq(&first, &shaper.shape("홍길동", Weight::Bold)));
    }
}
