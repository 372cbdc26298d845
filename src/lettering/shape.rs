//! From a text to glyphs: one shaping for a text and a weight, in ems, for every size.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use harfrust::{BufferFlags, GlyphBuffer, ShapeOptions, ShapePlan, ShapePlanKey, UnicodeBuffer};
use unicode_normalization::char::is_combining_mark;

use super::bidi::Levels;
use super::clusters::{Cluster, clusters, pass_on};
use super::extent::Ink;
use super::faces::{Face, FaceId, Weight, is_invisible};
use super::recent::Recent;
use super::scripts::{Language, Script, can_draw};

/// Shaped texts beyond this number are forgotten.
const REMEMBERED: usize = 256;
/// At most this many plans are cached: a name needs one or two.
const PLANS: usize = 64;
/// What stands at the end of a line that breaks a word.
pub(super) const HYPHEN: char = '-';

/// A stretch of text in one face, one writing and one direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Run {
    /// The face of its glyphs.
    pub face: FaceId,
    /// Its writing.
    pub script: Script,
    /// Its level of direction (UAX #9): even from left to right, odd from right to left.
    pub level: u8,
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
    /// Its glyphs, from left to right.
    pub glyphs: Range<usize>,
    /// Its run.
    pub run: usize,
    /// Its width, in ems.
    pub advance: f32,
}

/// A shaped text.
#[derive(Debug, Clone, PartialEq)]
#[allow(missing_docs, reason = "what has no comment is said by its name")]
pub struct Shaped {
    pub text: String,
    pub weight: Weight,
    /// The level of its lines: that of what has no direction of its own.
    pub level: u8,
    /// Whether its faces have all of it, and a place for each mark.
    pub is_whole: bool,
    pub runs: Vec<Run>,
    /// Its units, in the order in which they are read.
    pub units: Vec<Unit>,
    glyphs: Vec<Glyph>,
    /// How far the ink of each unit reaches, once somebody asked.
    pub(super) ink: OnceLock<Vec<Option<Ink>>>,
}

impl Shaped {
    /// The width on one line, in ems.
    #[must_use]
    pub fn width(&self) -> f32 {
        self.units.iter().map(|unit| unit.advance).sum()
    }

    /// Whether its lines are read from right to left.
    #[must_use]
    pub fn is_right_to_left(&self) -> bool {
        self.level % 2 == 1
    }

    /// The width of a hyphen, in ems.
    pub(super) fn hyphen(&self) -> f32 {
        self.weight.first_face().face().map_or(0.0, |face| face.advance(HYPHEN))
    }

    /// The writing of a unit.
    pub(super) fn script_of(&self, unit: &Unit) -> Script {
        self.runs.get(unit.run).map_or(Script::Common, |run| run.script)
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
    remembered: Recent<(String, Weight, Option<Language>), Arc<Shaped>>,
    /// Reused from one text to the next.
    buffer: Option<UnicodeBuffer>,
    /// How a face shapes a writing of a language in one direction; making one takes longer than shaping a name by it.
    plans: Vec<(FaceId, ShapePlan)>,
}

impl Default for Shaper {
    fn default() -> Self {
        Self { remembered: Recent::new(REMEMBERED), buffer: None, plans: Vec::new() }
    }
}

impl Shaper {
    /// Forgets every text.
    pub fn forget(&mut self) {
        self.remembered.clear();
        self.buffer = None;
    }

    /// The glyphs of a text in no language that is known, such as a name.
    pub fn shape(&mut self, text: &str, weight: Weight) -> Arc<Shaped> {
        self.shape_in(text, weight, None)
    }

    /// The glyphs of a text, in the forms of a language. Without one, kana makes it Japanese, ideographs alone Korean, and the
    /// first letter gives the direction of its lines.
    pub fn shape_in(&mut self, text: &str, weight: Weight, language: Option<Language>) -> Arc<Shaped> {
        let key = (text.to_owned(), weight, language);
        if let Some(shaped) = self.remembered.get(&key) {
            return Arc::clone(shaped);
        }
        let shaped = Arc::new(self.shape_anew(text, weight, language));
        // An older one lives as long as it is held.
        self.remembered.begin_frame();
        self.remembered.insert(key, Arc::clone(&shaped), 1);
        shaped
    }

    fn shape_anew(&mut self, text: &str, weight: Weight, language: Option<Language>) -> Shaped {
        let levels = Levels::of(text, language);
        let (mut clusters, language) = clusters(text, weight, language, &levels);
        loop {
            let (mut shaped, misplaced) = self.attempt(text, weight, language, &clusters);
            shaped.level = levels.base;
            shaped.is_whole = misplaced.is_empty();
            // What a face could not place goes on to the next one, and all is shaped again.
            let passed = misplaced.into_iter().filter(|byte| pass_on(&mut clusters, text, *byte)).count();
            if passed == 0 {
                return shaped;
            }
        }
    }

    /// Shapes a text with the faces of its clusters. Gives the bytes at which something has no place too.
    fn attempt(
        &mut self,
        text: &str,
        weight: Weight,
        language: Option<Language>,
        clusters: &[Cluster],
    ) -> (Shaped, Vec<usize>) {
        let mut shaped = Shaped {
            text: text.to_owned(),
            weight,
            level: 0,
            is_whole: true,
            runs: Vec::new(),
            units: Vec::new(),
            glyphs: Vec::new(),
            ink: OnceLock::new(),
        };
        let mut misplaced = Vec::new();
        let run_of = |cluster: &Cluster| Run { face: cluster.face(), script: cluster.script, level: cluster.level };
        for stretch in clusters.chunk_by(|before, after| run_of(before) == run_of(after)) {
            let [first, ..] = stretch else { continue };
            let bytes = first.bytes.start..stretch.last().map_or(first.bytes.end, |last| last.bytes.end);
            self.run(&mut shaped, run_of(first), bytes, language, &mut misplaced);
        }
        (shaped, misplaced)
    }

    fn run(
        &mut self,
        shaped: &mut Shaped,
        run: Run,
        bytes: Range<usize>,
        language: Option<Language>,
        misplaced: &mut Vec<usize>,
    ) {
        let Some(face) = run.face.face() else { return };
        let mut buffer = self.buffer.take().unwrap_or_default();
        let (before, after) = (shaped.text.get(..bytes.start), shaped.text.get(bytes.end..));
        let mut flags = BufferFlags::empty();
        flags.set(BufferFlags::BEGINNING_OF_TEXT, bytes.start == 0);
        flags.set(BufferFlags::END_OF_TEXT, bytes.end == shaped.text.len());
        buffer.set_flags(flags);
        // Letters join across faces.
        buffer.set_pre_context(before.unwrap_or_default());
        for (at, c) in shaped.text.get(bytes.clone()).unwrap_or_default().char_indices() {
            // No control character has a glyph: breaks and tabs are as wide as a space.
            let drawn = if c.is_control() { ' ' } else { c };
            buffer.add(drawn, u32::try_from(bytes.start + at).unwrap_or(u32::MAX));
        }
        buffer.set_post_context(after.unwrap_or_default());
        let is_leftward = run.level % 2 == 1;
        buffer.set_direction(if is_leftward {
            harfrust::Direction::RightToLeft
        } else {
            harfrust::Direction::LeftToRight
        });
        if let Some(language) = language.and_then(Language::tag).and_then(harfrust::Language::new) {
            buffer.set_language(language);
        }
        buffer.guess_segment_properties();
        let shaper = face.shaper_data().shaper(face.font()).build();
        let plan = plan_for(&mut self.plans, run.face, &shaper, &buffer);
        let output = shaper.shape(buffer, ShapeOptions::new().plan(plan));
        let first = shaped.units.len();
        add_units(shaped, &output, face.units_per_em());
        let units = shaped.units.get_mut(first..).unwrap_or_default();
        if is_leftward {
            units.reverse();
        }
        // Each unit reaches to where the next one of the text begins.
        let mut end = bytes.end;
        for unit in units.iter_mut().rev() {
            unit.text.end = end;
            end = unit.text.start;
        }
        shaped.runs.push(run);
        let units = shaped.units.get(first..).unwrap_or_default();
        let wrong = units.iter().filter(|unit| is_misplaced(shaped, unit, face, run));
        misplaced.extend(wrong.map(|unit| unit.text.start));
        self.buffer = Some(output.clear());
    }
}

/// The plan by which a face shapes what is in the buffer.
fn plan_for<'a>(
    plans: &'a mut Vec<(FaceId, ShapePlan)>,
    face: FaceId,
    shaper: &harfrust::Shaper<'_>,
    buffer: &UnicodeBuffer,
) -> Option<&'a ShapePlan> {
    let script = Some(buffer.script()).filter(|script| *script != harfrust::script::UNKNOWN);
    let (direction, language) = (buffer.direction(), buffer.language());
    let key = ShapePlanKey::new(script, direction).language(language.as_ref());
    let known = plans.iter().position(|(of, plan)| *of == face && key.matches(plan));
    let at = known.unwrap_or_else(|| {
        if plans.len() >= PLANS {
            plans.clear();
        }
        plans.push((face, ShapePlan::new(shaper, direction, script, language.as_ref(), &[])));
        plans.len() - 1
    });
    plans.get(at).map(|(_, plan)| plan)
}

/// Adds the units of a run that is about to be, from left to right, each reaching nowhere yet.
fn add_units(shaped: &mut Shaped, output: &GlyphBuffer, em: f32) {
    #[expect(clippy::cast_precision_loss, reason = "a font's units are small numbers")]
    let ems = |units: i32| units as f32 / em;
    let (first, run) = (shaped.units.len(), shaped.runs.len());
    for (info, position) in output.glyph_infos().iter().zip(output.glyph_positions()) {
        let start = usize::try_from(info.cluster).unwrap_or(usize::MAX);
        let at = shaped.glyphs.len();
        let advance = ems(position.x_advance);
        let (x, y) = (ems(position.x_offset), ems(position.y_offset));
        shaped.glyphs.push(Glyph { id: info.glyph_id, x, y, advance });
        match shaped.units.get_mut(first..).and_then(<[Unit]>::last_mut).filter(|unit| unit.text.start == start) {
            Some(unit) => {
                unit.glyphs.end = at + 1;
                unit.advance += advance;
            }
            None => shaped.units.push(Unit { text: start..start, glyphs: at..at + 1, run, advance }),
        }
    }
}

/// Whether a face cannot draw a unit as it is written: it lacks something, shows a dotted circle for a letter that is not there,
/// or has no anchor for a mark, which then stands wherever its design happens to be.
fn is_misplaced(shaped: &Shaped, unit: &Unit, face: &Face, run: Run) -> bool {
    let (text, glyphs) = (shaped.text_of(unit), shaped.glyphs_of(unit));
    let is_nothing = |c: char| c.is_control() || is_invisible(c);
    if glyphs.iter().any(|glyph| glyph.id == 0) && !text.chars().all(is_nothing) {
        return true;
    }
    // A mark without a letter.
    if text.chars().next().is_some_and(is_combining_mark) {
        return true;
    }
    let circle = face.glyph('\u{25cc}');
    if circle.is_some() && glyphs.iter().any(|glyph| Some(glyph.id) == circle) && !text.contains('\u{25cc}') {
        return true;
    }
    let space = face.glyph(' ');
    let is_unanchored = |glyph: &Glyph| glyph.x == 0.0 && glyph.y == 0.0 && Some(glyph.id) != space;
    run.script.has_anchored_marks()
        && text.chars().skip(1).any(is_combining_mark)
        && glyphs.iter().skip(1).any(is_unanchored)
}

/// Characters that stand for themselves wherever they stand: no face places them by others.
fn is_placed_alone(c: char) -> bool {
    let script = Script::of(c);
    let is_plain = matches!(script, Script::Latin | Script::Han | Script::Greek | Script::Cyrillic)
        || matches!(c, ' '..='~' | '\u{a0}' | '\u{2009}' | '’' | '·' | '○' | '\u{3001}'..='\u{3029}' | '\u{3041}'..='\u{3096}')
        || matches!(c, '\u{30a0}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}');
    is_plain && !is_combining_mark(c)
}

/// Whether all of a text can be drawn as it is written, in every weight. Tested by shaping it, not by its characters alone.
#[must_use]
pub fn can_draw_text(text: &str) -> bool {
    if text.chars().all(is_placed_alone) {
        return text.chars().all(can_draw);
    }
    let mut shaper = Shaper::default();
    [Weight::Bold, Weight::Medium].into_iter().all(|weight| shaper.shape_anew(text, weight, None).is_whole)
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
        assert_eq!(faces, [FaceId::SansMedium, FaceId::HanMedium, FaceId::SansMedium]);
        assert!(shaped.runs.iter().all(|run| run.level == 0));
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
    fn units_stand_as_they_are_read_and_know_which_way() {
        let shaped = Shaper::default().shape("אבג 12 x", Weight::Bold);
        let levels: Vec<_> = shaped.runs.iter().map(|run| run.level).collect();
        assert_eq!((shaped.level, levels), (1, vec![1, 1, 2, 1, 2]));
        let texts: Vec<_> = shaped.units.iter().map(|unit| shaped.text_of(unit)).collect();
        assert_eq!(texts, ["א", "ב", "ג", " ", "1", "2", " ", "x"]);
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
