//! The bundled fonts, and which characters they can draw.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

use crate::lettering::faces::is_variation_selector;
use crate::lettering::{FaceId, can_draw, can_draw_text};

/// The family of bold text.
pub const BOLD_FAMILY: &str = "bold";

static MONO: &[u8] = include_bytes!("../../assets/fonts/JetBrainsMono-Regular-subset.ttf");

/// Installs the bundled fonts, and none of the system's: what is drawn is the same on every computer.
pub fn install_fonts(ctx: &Context) {
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    let mut add = |name: &str, bytes| {
        definitions.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        name.to_owned()
    };
    let mono = add("mono", MONO);
    let faces: Vec<(FaceId, String)> = FaceId::ALL
        .iter()
        .filter(|id| **id != FaceId::OldHangul)
        .map(|id| (*id, add(&format!("{id:?}"), id.bytes())))
        .collect();
    // What the first face of a family lacks comes from the others, those of other weights left out.
    let family = |left_out: &[FaceId]| {
        let own = faces.iter().filter(|(id, _)| !left_out.contains(id));
        own.map(|(_, name)| name.clone()).collect::<Vec<_>>()
    };
    let medium = family(&OF_BOLD);
    let bold = family(&OF_MEDIUM);
    let raw = family(&[&OF_BOLD[..], &FROM_RIGHT_TO_LEFT].concat());
    definitions.families.insert(FontFamily::Monospace, std::iter::once(mono).chain(raw).collect());
    definitions.families.insert(FontFamily::Proportional, medium);
    definitions.families.insert(FontFamily::Name(BOLD_FAMILY.into()), bold);
    definitions
}

// Old Hangul is left out: egui would put syllables together from its letters that the first face has whole.
const OF_BOLD: [FaceId; 4] = [FaceId::SansBold, FaceId::LatinBold, FaceId::ThaiBold, FaceId::ArabicBold];
const OF_MEDIUM: [FaceId; 5] =
    [FaceId::SansMedium, FaceId::HanMedium, FaceId::LatinMedium, FaceId::ThaiMedium, FaceId::ArabicMedium];
/// egui sets several words of these in the wrong order, and in a message a box tells more than a wrong name. The console's own
/// texts have single words of them: the names of languages.
const FROM_RIGHT_TO_LEFT: [FaceId; 3] = [FaceId::ArabicMedium, FaceId::ArabicBold, FaceId::Hebrew];

/// What every weight of the screen can draw.
pub struct Coverage(());

impl Coverage {
    /// The coverage of the bundled fonts. Nothing is read before it is asked.
    #[must_use]
    pub fn bundled() -> &'static Self {
        &Self(())
    }

    /// Whether all of a text can be drawn as it is written: every character has a glyph, every mark its place. Spaces, joiners
    /// and variation selectors, which draw nothing themselves, can.
    #[must_use]
    pub fn can_draw(&self, text: &str) -> bool {
        let is_known = |c| matches!(c, ' ' | '\u{200c}' | '\u{200d}') || is_variation_selector(c) || can_draw(c);
        text.chars().all(is_known) && can_draw_text(text)
    }
}

#[cfg(test)]
mod tests {
    use egui::FontId;
    use egui::epaint::text::{Fonts, TextOptions};

    use super::*;
    use crate::lettering::scripts::Script;

    #[test]
    fn common_names_of_every_bundled_writing_can_be_drawn() {
        for text in [
            "홍길동 뷁",
            "洪吉洞 髙﨑德 𠮷田",
            "山田太郎 やまだ タロウ 々",
            "王小東 诸葛亮",
            "NGUYỄN, Văn Ắ",
            "Иванов Ёлкин",
            "Παπαδόπουλος",
            "O'Brien-Łukasz, ß (Dr.)",
            "Doe, J***",
            "Doe, J○○○",
            "…·—",
            "สมชาย ใจดี",
            "ສົມສັກ",
            "សុខ សុភា",
            "သန်းသန်းအေး",
            "श्रेष्ठ कृष्ण बहादुर",
            "রহমান",
            "தமிழ்ச்செல்வி",
            "శ్రీనివాస్",
            "ਸਿੰਘ ਹਰਪ੍ਰੀਤ",
            "ශ්\u{200d}රී ලංකා",
            "عبد الرحمن",
            "می\u{200c}خواهم گیتی",
            "بیگم ڈاکٹر",
            "דָּוִד בן־גוריון",
            "გიორგი",
            "Հովհաննես",
            "አበበ በቀለ",
            "ᠪᠠᠲᠤ",
            "Kealiʻinohomoku Məmmədov Знамʼянський",
            "Ὀδυσσεύς Ἀχιλλεύς",
            "Ọláṣubọ̀mí G̃uarani",
            "㛃䶮㑇𫖯𬸚𰻞㷫㔫䲖",
            "辻\u{e0100} 葛\u{e0101}城",
            "홍○동",
            "ᄒᆞᆫ글 나랏말ᄊᆞ미",
        ] {
            assert!(Coverage::bundled().can_draw(text), "{text}");
        }
    }

    #[test]
    fn what_no_bundled_font_has_is_known() {
        for text in [
            "😀",
            "\u{e000}",
            "\u{10ffff}",
            "ᏣᎳᎩ",
            "ཀུན་དགའ",
            "\u{301}Kim",
            "홍\u{20dd}길",
            "\u{fffd}",
            "\u{202e}x",
            "क\u{e34}",
        ] {
            assert!(!Coverage::bundled().can_draw(text), "{text}");
        }
    }

    #[test]
    fn what_is_promised_is_what_egui_draws_but_for_letters_of_old_hangul() {
        let mut fonts = Fonts::new(TextOptions::default(), definitions());
        let mut view = fonts.with_pixels_per_point(1.0);
        let mut has = |family: &FontFamily, c| view.has_glyph(&FontId { size: 20.0, family: family.clone() }, c);
        for c in (0x21..0x30000u32).filter_map(char::from_u32).filter(|c| !c.is_control()) {
            let is_jamo = matches!(c, '\u{1100}'..='\u{11ff}' | '\u{a960}'..='\u{a97f}' | '\u{d7b0}'..='\u{d7ff}');
            if is_variation_selector(c) || is_jamo || !Coverage::bundled().can_draw(&c.to_string()) {
                continue;
            }
            let is_drawn = [FontFamily::Proportional, FontFamily::Name(BOLD_FAMILY.into())].iter().all(|it| has(it, c));
            assert!(is_drawn, "{c} ({:x}) is promised and not drawn", u32::from(c));
            // In raw messages nothing stands in a wrong order.
            let is_leftward = matches!(Script::of(c), Script::Arabic | Script::Hebrew);
            assert_eq!(has(&FontFamily::Monospace, c), !is_leftward, "{c} ({:x})", u32::from(c));
        }
    }
}
