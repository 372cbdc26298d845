//! The bundled faces, each read when a text first needs it and no further than it is needed.

use std::sync::OnceLock;

use flate2::{Decompress, FlushDecompress};
use harfrust::ShaperData;
use skrifa::charmap::Charmap;
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::{GlyphMetrics, Metrics};
use skrifa::outline::OutlineGlyphCollection;
use skrifa::{FontRef, GlyphId, MetadataProvider as _};
use unicode_normalization::UnicodeNormalization as _;

/// The weight of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Labels and second lines.
    Medium,
    /// What must be read from afar.
    Bold,
}

impl Weight {
    /// The face of Latin, Greek, Cyrillic and Hangul, on whose lines all others stand.
    #[must_use]
    pub const fn first_face(self) -> FaceId {
        match self {
            Self::Medium => FaceId::SansMedium,
            Self::Bold => FaceId::SansBold,
        }
    }
}

/// The bytes of a face's file: `whole` lies in the program as it is, `packed` is unpacked when a text first needs it.
macro_rules! bytes_of {
    (whole $id:ident $file:literal) => {
        include_bytes!(concat!("../../assets/fonts/", $file))
    };
    (packed $id:ident $file:literal) => {{
        const SIZE: usize = include_bytes!(concat!("../../assets/fonts/", $file)).len();
        static UNPACKED: OnceLock<Vec<u8>> = OnceLock::new();
        UNPACKED.get_or_init(|| unpacked(include_bytes!(concat!("../../assets/packed-fonts/", $file, ".zlib")), SIZE))
    }};
}

macro_rules! faces {
    ($($(#[$about:meta])* $id:ident $kept:ident $file:literal;)+) => {
        /// One of the bundled faces.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum FaceId {
            $($(#[$about])* $id,)+
        }

        impl FaceId {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$id),+];

            /// The file of the face; empty where it cannot be unpacked, which a test forbids.
            #[must_use]
            pub fn bytes(self) -> &'static [u8] {
                match self {
                    $(Self::$id => bytes_of!($kept $id $file),)+
                }
            }
        }

        /// Each face with its file, as it was before it was packed.
        #[cfg(test)]
        const FILES: &[(FaceId, &[u8])] =
            &[$((FaceId::$id, include_bytes!(concat!("../../assets/fonts/", $file)))),+];
    };
}

/// What zlib packed, of a size that is known.
fn unpacked(packed: &[u8], size: usize) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(size);
    match Decompress::new(true).decompress_vec(packed, &mut bytes, FlushDecompress::Finish) {
        Ok(_) if bytes.len() == size => bytes,
        Ok(_) | Err(_) => Vec::new(),
    }
}

// Whole: what most of the thirteen languages use day by day, mapped from the program's file and not in memory of its own.
faces! {
    /// Latin, Greek, Cyrillic, Hangul, kana; medium.
    SansMedium whole "VXDisplaySans-Medium.otf";
    /// The same; bold.
    SansBold whole "VXDisplaySans-Bold.otf";
    /// The ideographs and kana of the bundled texts; medium.
    HanMedium whole "NotoSansCJKkr-Medium-subset.otf";
    /// Ideographs and kana; bold.
    HanBold whole "NotoSansCJKkr-Bold-subset.otf";
    /// Hangul by its letters, old ones among them; bold.
    OldHangul packed "NotoSansCJKkr-Bold-jamo-subset.otf";
    /// Latin, Greek and Cyrillic with marks on any letter; regular.
    LatinMedium packed "NotoSans-Regular-subset.ttf";
    /// The same; bold.
    LatinBold packed "NotoSans-Bold-subset.ttf";
    /// Thai; regular.
    ThaiMedium whole "NotoSansThai-Regular-subset.ttf";
    /// The same; bold.
    ThaiBold whole "NotoSansThai-Bold-subset.ttf";
    /// Arabic with Persian and Urdu; regular.
    ArabicMedium packed "NotoSansArabic-Regular-subset.ttf";
    /// The same; bold.
    ArabicBold packed "NotoSansArabic-Bold-subset.ttf";
    /// Hebrew; bold.
    Hebrew packed "NotoSansHebrew-Bold-subset.ttf";
    /// Georgian; bold.
    Georgian packed "NotoSansGeorgian-Bold-subset.ttf";
    /// Armenian; bold.
    Armenian packed "NotoSansArmenian-Bold-subset.ttf";
    /// Ethiopic; bold.
    Ethiopic packed "NotoSansEthiopic-Bold-subset.ttf";
    /// Lao; bold.
    Lao packed "NotoSansLao-Bold-subset.ttf";
    /// Khmer; bold.
    Khmer packed "NotoSansKhmer-Bold-subset.ttf";
    /// Burmese; bold.
    Myanmar packed "NotoSansMyanmar-Bold-subset.ttf";
    /// Devanagari; bold.
    Devanagari packed "NotoSansDevanagari-Bold-subset.ttf";
    /// Bengali; bold.
    Bengali packed "NotoSansBengali-Bold-subset.ttf";
    /// Gurmukhi; bold.
    Gurmukhi packed "NotoSansGurmukhi-Bold-subset.ttf";
    /// Gujarati; bold.
    Gujarati packed "NotoSansGujarati-Bold-subset.ttf";
    /// Tamil; bold.
    Tamil packed "NotoSansTamil-Bold-subset.ttf";
    /// Telugu; bold.
    Telugu packed "NotoSansTelugu-Bold-subset.ttf";
    /// Kannada; bold.
    Kannada packed "NotoSansKannada-Bold-subset.ttf";
    /// Malayalam; bold.
    Malayalam packed "NotoSansMalayalam-Bold-subset.ttf";
    /// Sinhala; bold.
    Sinhala packed "NotoSansSinhala-Bold-subset.ttf";
    /// Traditional Mongolian, lying; regular.
    Mongolian packed "NotoSansMongolian-Regular-subset.ttf";
}

static FACES: [OnceLock<Option<Face>>; FaceId::ALL.len()] = [const { OnceLock::new() }; FaceId::ALL.len()];

impl FaceId {
    /// The face; none where its file cannot be read, so that nothing is promised or drawn.
    #[must_use]
    pub fn face(self) -> Option<&'static Face> {
        FACES.get(self as usize)?.get_or_init(|| Face::of(self.bytes())).as_ref()
    }

    /// Whether a text has needed the face yet.
    #[must_use]
    pub fn is_read(self) -> bool {
        FACES.get(self as usize).is_some_and(|face| face.get().is_some())
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
        self.glyph(character).is_some()
    }

    /// The glyph of a character.
    pub(super) fn glyph(&self, character: char) -> Option<u32> {
        self.charmap.map(character).filter(|glyph| *glyph != GlyphId::NOTDEF).map(GlyphId::to_u32)
    }

    /// Whether the face has all of a grapheme cluster, as it came, composed or decomposed, which is what the shaper looks for too.
    pub(super) fn has_cluster(&self, cluster: &str) -> bool {
        let has = |c: char| self.has(c) || c.is_control() || is_invisible(c);
        cluster.chars().all(has) || cluster.nfc().all(has) || cluster.nfd().all(has)
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

    /// By how much a character moves the pen on, in ems.
    pub(super) fn advance(&self, character: char) -> f32 {
        let metrics = GlyphMetrics::new(&self.font, Size::unscaled(), LocationRef::default());
        let advance = self.charmap.map(character).and_then(|glyph| metrics.advance_width(glyph));
        advance.unwrap_or_default() / self.units_per_em()
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
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}')
        || is_variation_selector(c)
}

/// Characters that ask for another form of the one before them. A face without that form draws its usual one.
#[must_use]
pub fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_the_file() {
        for (face, file) in FILES {
            assert!(face.bytes() == *file, "{face:?}: run scripts/pack-fonts");
        }
    }

    #[test]
    fn a_face_that_cannot_be_unpacked_is_no_face() {
        for broken in [&[][..], &[0x78], &[0x78, 0xda, 0xff, 0xff], &[0; 64]] {
            assert!(unpacked(broken, 64).is_empty());
        }
    }

    #[test]
    fn every_face_of_the_screen_has_the_printable_characters_of_ascii() {
        for face in [FaceId::SansBold, FaceId::SansMedium] {
            let face = face.face().unwrap();
            assert!((' '..='~').all(|character| face.has(character)));
        }
    }

    #[test]
    fn every_face_can_be_read_and_has_a_dotted_circle_where_marks_need_letters() {
        for id in FaceId::ALL {
            let face = id.face().unwrap();
            assert!(face.vertical().ascent > 0.5, "{id:?}");
            let has_no_marks = matches!(id, FaceId::Georgian | FaceId::OldHangul);
            let has_letters_for_all =
                matches!(id, FaceId::HanBold | FaceId::HanMedium | FaceId::SansMedium | FaceId::SansBold);
            assert!(face.has('\u{25cc}') || has_no_marks || has_letters_for_all, "{id:?}");
        }
    }
}
