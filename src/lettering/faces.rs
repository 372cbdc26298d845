//! The bundled faces, each read when it is first needed and no further than it is needed.

use std::sync::OnceLock;

use harfrust::ShaperData;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::Metrics;
use skrifa::outline::OutlineGlyphCollection;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use unicode_normalization::UnicodeNormalization as _;

/// Latin, Greek, Cyrillic, Hangul, kana; medium.
pub static SANS_MEDIUM: &[u8] = include_bytes!("../../assets/fonts/VXDisplaySans-Medium.otf");
/// The same; bold.
pub static SANS_BOLD: &[u8] = include_bytes!("../../assets/fonts/VXDisplaySans-Bold.otf");
/// Ideographs; bold, for both weights.
pub static IDEOGRAPHS: &[u8] = include_bytes!("../../assets/fonts/NotoSansCJKkr-Bold-subset.otf");

/// The weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Labels and second lines.
    Medium,
    /// What must be read from afar.
    Bold,
}

impl Weight {
    /// The face of this weight, and the one for what that lacks.
    #[must_use]
    pub const fn faces(self) -> [FaceId; 2] {
        match self {
            Self::Medium => [FaceId::SansMedium, FaceId::Ideographs],
            Self::Bold => [FaceId::SansBold, FaceId::Ideographs],
        }
    }
}

/// One of the bundled faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaceId {
    /// [`SANS_MEDIUM`].
    SansMedium,
    /// [`SANS_BOLD`].
    SansBold,
    /// [`IDEOGRAPHS`].
    Ideographs,
}

impl FaceId {
    /// The face; none where its file cannot be read, so that nothing is promised or drawn.
    #[must_use]
    pub fn face(self) -> Option<&'static Face> {
        static FACES: [OnceLock<Option<Face>>; 3] = [const { OnceLock::new() }; 3];
        let [medium, bold, ideographs] = &FACES;
        let (cell, bytes) = match self {
            Self::SansMedium => (medium, SANS_MEDIUM),
            Self::SansBold => (bold, SANS_BOLD),
            Self::Ideographs => (ideographs, IDEOGRAPHS),
        };
        cell.get_or_init(|| Face::of(bytes)).as_ref()
    }
}

/// The vertical measures of a face, in ems, upwards from the baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Vertical {
    /// Above the baseline.
    pub ascent: f32,
    /// Below the baseline; negative.
    pub descent: f32,
    /// Between two lines.
    pub leading: f32,
}

/// A face and what was read of it.
pub struct Face {
    font: FontRef<'static>,
    charmap: Charmap<'static>,
    metrics: OnceLock<Metrics>,
    outlines: OnceLock<OutlineGlyphCollection<'static>>,
    shaper: OnceLock<ShaperData>,
}

impl Face {
    fn of(bytes: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(bytes).ok()?;
        let charmap = font.charmap();
        let face = Self { font, charmap, metrics: OnceLock::new(), outlines: OnceLock::new(), shaper: OnceLock::new() };
        (face.units_per_em() > 0.0).then_some(face)
    }

    /// Whether the face has a glyph of its own for a character.
    #[must_use]
    pub fn has(&self, character: char) -> bool {
        self.charmap.map(character).is_some_and(|glyph| glyph != GlyphId::NOTDEF)
    }

    /// Whether the face has all of a grapheme cluster, as it came or composed, which is what the shaper looks for too.
    pub(super) fn has_cluster(&self, cluster: &str) -> bool {
        let has = |c: char| self.has(c) || c.is_control() || is_invisible(c);
        cluster.chars().all(has) || cluster.nfc().all(has)
    }

    fn metrics(&self) -> &Metrics {
        self.metrics.get_or_init(|| self.font.metrics(Size::unscaled(), LocationRef::default()))
    }

    /// The font's units in an em; more than zero.
    #[must_use]
    pub fn units_per_em(&self) -> f32 {
        f32::from(self.metrics().units_per_em)
    }

    /// The vertical measures, in ems.
    #[must_use]
    pub fn vertical(&self) -> Vertical {
        let metrics = self.metrics();
        let em = self.units_per_em();
        Vertical { ascent: metrics.ascent / em, descent: metrics.descent / em, leading: metrics.leading / em }
    }

    pub(super) fn font(&self) -> &FontRef<'static> {
        &self.font
    }

    pub(super) fn outlines(&self) -> &OutlineGlyphCollection<'static> {
        self.outlines.get_or_init(|| self.font.outline_glyphs())
    }

    pub(super) fn shaper_data(&self) -> &ShaperData {
        self.shaper.get_or_init(|| ShaperData::new(&self.font))
    }
}

/// Characters that only say something about others; the shaper leaves them out where a face lacks them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0100}'..='\u{e01ef}')
}

/// Whether every weight has a glyph for a character.
#[must_use]
pub fn can_draw(character: char) -> bool {
    // The most frequent ones by far; a test holds that every face has them.
    if matches!(character, ' '..='~') {
        return true;
    }
    let has = |face: FaceId| face.face().is_some_and(|face| face.has(character));
    has(FaceId::SansBold) && has(FaceId::SansMedium) || has(FaceId::Ideographs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_of_the_screen_has_the_printable_characters_of_ascii() {
        for face in [FaceId::SansBold, FaceId::SansMedium] {
            let face = face.face().unwrap();
            assert!((' '..='~').all(|character| face.has(character)));
        }
    }
}
