//! The bundled fonts, and which characters they can draw.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

use crate::l10n::Locale;
use crate::lettering::faces::is_variation_selector;
use crate::lettering::scripts::Script;
use crate::lettering::{FaceId, Language, can_draw, can_draw_text, with_forms_of};

/// The family of bold text.
pub const BOLD_FAMILY: &str = "bold";

static MONO: &[u8] = include_bytes!("../../assets/fonts/JetBrainsMono-Regular-subset.ttf");

/// Installs one face, for a window whose texts are lettered: egui reads every face that it is given, and draws none there.
pub fn install_one_face(ctx: &Context) {
    let mut definitions = FontDefinitions::empty();
    let name = name(FaceId::SansMedium, None);
    definitions.font_data.insert(name.clone(), Arc::new(FontData::from_static(FaceId::SansMedium.bytes())));
    for family in [FontFamily::Proportional, FontFamily::Monospace, FontFamily::Name(BOLD_FAMILY.into())] {
        definitions.families.insert(family, vec![name.clone()]);
    }
    ctx.set_fonts(definitions);
}

/// Installs the bundled fonts, and none of the system's: what is drawn is the same on every computer.
pub fn install_fonts(ctx: &Context) {
    ctx.set_fonts(definitions(None));
}

/// The same for texts in this language. Where it is written in ideographs, those have its forms and the weight of the text; in
/// any other a name in ideographs is bold as a whole, since egui would take each from the first face that has it.
pub fn install_fonts_of(ctx: &Context, locale: Locale) {
    ctx.set_fonts(definitions(ideographic(locale)));
}

/// The language where it is written in ideographs.
fn ideographic(locale: Locale) -> Option<Language> {
    match Language::of(locale.tag()) {
        language @ (Language::Japanese | Language::ChineseSimplified | Language::ChineseTraditional) => Some(language),
        Language::Korean | Language::RightToLeft | Language::Persian | Language::Urdu | Language::LeftToRight => None,
    }
}

/// The family for a text that would have two weights in the usual one, as [`install_fonts_of`] installed it for this language:
/// ideographs that are there in bold only make all of it bold.
#[must_use]
pub fn weight_of(locale: Locale, text: &str) -> Option<FontFamily> {
    let medium = ideographic(locale).and_then(|_| FaceId::HanMedium.face());
    let is_bold = |c| Script::of(c) == Script::Han && !medium.is_some_and(|face| face.has(c));
    text.chars().any(is_bold).then(|| FontFamily::Name(BOLD_FAMILY.into()))
}

fn definitions(ideographic: Option<Language>) -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    let mut add = |name: &str, data| {
        definitions.font_data.insert(name.to_owned(), Arc::new(data));
        name.to_owned()
    };
    let mono = add("mono", FontData::from_static(MONO));
    let data = |id: FaceId| match ideographic {
        // Copied: egui tells its shaper no language.
        Some(language) if matches!(id, FaceId::HanMedium | FaceId::HanBold) => {
            FontData::from_owned(with_forms_of(language, id.bytes()))
        }
        Some(_) | None => FontData::from_static(id.bytes()),
    };
    let faces: Vec<(FaceId, String)> = FaceId::ALL
        .iter()
        .filter(|id| **id != FaceId::OldHangul && (ideographic.is_some() || **id != FaceId::HanMedium))
        .map(|id| (*id, add(&name(*id, ideographic), data(*id))))
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

/// A face's name: faces of one name are the same to egui.
fn name(id: FaceId, ideographic: Option<Language>) -> String {
    match ideographic {
        Some(language) if matches!(id, FaceId::HanMedium | FaceId::HanBold) => format!("{id:?} {language:?}"),
        Some(_) | None => format!("{id:?}"),
    }
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
    use std::collections::BTreeSet;

    use egui::FontId;
    use egui::epaint::text::{Fonts, TextOptions};

    use super::*;
    use crate::l10n::{STAFF_LOCALES, bundled_files};

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
    fn a_text_with_ideographs_that_are_bold_is_bold_as_a_whole() {
        let bold = Some(FontFamily::Name(BOLD_FAMILY.into()));
        assert_eq!(weight_of(Locale::KO, "Hong^Gildong=洪^吉洞=홍^길동"), bold);
        assert_eq!(weight_of(Locale::KO, "홍길동 Hong"), None);
        assert_eq!(weight_of(Locale::JA, "日本語"), None, "its own words are there in the weight of the text");
        assert_eq!(weight_of(Locale::JA, "日本語 㛃"), bold);
    }

    #[test]
    fn words_in_ideographs_have_one_weight_and_other_consoles_read_no_more_for_it() {
        let faces = |locale: Locale, family: &FontFamily| definitions(ideographic(locale)).families[family].clone();
        let (medium, bold) = (FontFamily::Proportional, FontFamily::Name(BOLD_FAMILY.into()));
        let han = |names: Vec<String>| names.into_iter().filter(|name| name.starts_with("Han")).collect::<Vec<_>>();
        for locale in STAFF_LOCALES.iter().copied().filter(|locale| ideographic(*locale).is_none()) {
            assert_eq!(han(faces(locale, &medium)), ["HanBold"]);
            let read = definitions(ideographic(locale)).font_data;
            assert!(
                read.len() < FaceId::ALL.len() && !read.keys().any(|name| name.starts_with("HanMedium")),
                "{locale}"
            );
        }
        assert_eq!(han(faces(Locale::JA, &medium)), ["HanMedium Japanese", "HanBold Japanese"]);
        assert_eq!(han(faces(Locale::JA, &bold)), ["HanBold Japanese"]);
        assert_eq!(han(faces(Locale::ZH_HANS, &medium))[0], "HanMedium ChineseSimplified");
    }

    #[test]
    fn every_ideograph_of_the_bundled_texts_and_of_usual_names_has_both_weights() {
        let face = FaceId::HanMedium.face().unwrap();
        let is_han = |c: &char| Script::of(*c) == Script::Han;
        let of_texts = bundled_files().flat_map(|(_, _, text)| text.chars());
        let of_names = "山田太郎佐藤鈴木高橋渡辺伊東中村小林加藤吉田王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高".chars();
        let missing: BTreeSet<char> = of_texts.chain(of_names).filter(is_han).filter(|c| !face.has(*c)).collect();
        assert_eq!(missing, BTreeSet::new(), "scripts/make-fonts makes the face anew");
    }

    #[test]
    fn what_is_promised_is_what_egui_draws_but_for_letters_of_old_hangul() {
        let mut fonts = Fonts::new(TextOptions::default(), definitions(None));
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
