//! A face whose own forms are those of a language, for a shaper that cannot be told the language.

use super::scripts::Language;

/// The bytes of a table's place in the list of tables, and of a language's in its list.
const TABLE: usize = 16;
const RECORD: usize = 6;

/// The face with its `locl` forms for this language; unchanged if it has none.
///
/// In the table of substitutions (GSUB, `OpenType` 1.9) each script has a list of languages, and a default for all others: the
/// default becomes that of the language.
#[must_use]
pub fn with_forms_of(language: Language, face: &[u8]) -> Vec<u8> {
    let mut changed = face.to_vec();
    if let Some(tag) = tag(language) {
        for (at, default) in defaults(face, *tag).unwrap_or_default() {
            if let Some(place) = changed.get_mut(at..at + 2) {
                place.copy_from_slice(&default.to_be_bytes());
            }
        }
    }
    changed
}

/// `OpenType`'s tag of a language that has forms of its own.
const fn tag(language: Language) -> Option<&'static [u8; 4]> {
    match language {
        Language::Japanese => Some(b"JAN "),
        Language::ChineseSimplified => Some(b"ZHS "),
        Language::ChineseTraditional => Some(b"ZHT "),
        Language::Korean | Language::RightToLeft | Language::Persian | Language::Urdu | Language::LeftToRight => None,
    }
}

/// Where the default of each script stands, and what it is to be.
fn defaults(face: &[u8], tag: [u8; 4]) -> Option<Vec<(usize, u16)>> {
    let tables = usize::from(number(face, 4)?);
    let gsub = (0..tables).map(|index| 12 + index * TABLE).find(|at| face.get(*at..at + 4) == Some(b"GSUB"))?;
    let gsub = usize::try_from(u32::from_be_bytes(face.get(gsub + 8..gsub + 12)?.try_into().ok()?)).ok()?;
    let scripts = gsub.checked_add(usize::from(number(face, gsub.checked_add(4)?)?))?;
    let mut found = Vec::new();
    for index in 0..usize::from(number(face, scripts)?) {
        let script = scripts.checked_add(usize::from(number(face, scripts + 2 + index * RECORD + 4)?))?;
        let languages = usize::from(number(face, script + 2)?);
        let mut places = (0..languages).map(|index| script + 4 + index * RECORD);
        if let Some(place) = places.find(|at| face.get(*at..at + 4) == Some(&tag)) {
            found.push((script, number(face, place + 4)?));
        }
    }
    Some(found)
}

fn number(face: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(face.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use harfrust::{ShapeOptions, ShaperData, UnicodeBuffer};
    use skrifa::FontRef;

    use super::super::faces::FaceId;
    use super::*;

    /// The glyph of a character without a word about its language, as egui shapes, or with one.
    fn glyph(face: &[u8], character: &str, language: Option<&str>) -> u32 {
        let font = FontRef::new(face).unwrap();
        let data = ShaperData::new(&font);
        let shaper = data.shaper(&font).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(character);
        buffer.guess_segment_properties();
        if let Some(language) = language {
            buffer.set_language(language.parse().unwrap());
        }
        shaper.shape(buffer, ShapeOptions::new()).glyph_infos()[0].glyph_id
    }

    #[test]
    fn a_shaper_that_knows_no_language_draws_the_forms_of_the_language() {
        for face in [FaceId::HanMedium, FaceId::HanBold] {
            for (language, tag) in [(Language::Japanese, "ja"), (Language::ChineseSimplified, "zh-Hans")] {
                let (own, changed) = (face.bytes(), with_forms_of(language, face.bytes()));
                let mut different = 0;
                for character in ["直", "骨", "今", "画", "検", "复", "終", "说", "海", "社", "一"] {
                    let expected = glyph(own, character, Some(tag));
                    assert_eq!(glyph(&changed, character, None), expected, "{face:?} {tag} {character}");
                    different += usize::from(expected != glyph(own, character, None));
                }
                assert!(different > 0, "{face:?} {tag}: Korean forms are others");
            }
        }
    }

    #[test]
    fn a_face_without_such_forms_and_what_is_no_face_stay_as_they_are() {
        let latin = FaceId::LatinMedium.bytes();
        assert_eq!(with_forms_of(Language::Japanese, latin), latin);
        let han = FaceId::HanMedium.bytes();
        assert_eq!(with_forms_of(Language::Korean, han), han);
        for broken in [&han[..0], &han[..5], &han[..64], &han[..200], &[0xff; 100]] {
            assert_eq!(with_forms_of(Language::Japanese, broken), broken);
        }
    }
}
