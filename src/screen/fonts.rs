//! The bundled fonts, and which characters they can draw.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

use crate::lettering::can_draw;
use crate::lettering::faces::{IDEOGRAPHS, SANS_BOLD, SANS_MEDIUM};

/// The family of bold text.
pub const BOLD_FAMILY: &str = "bold";

static MONO: &[u8] = include_bytes!("../../assets/fonts/JetBrainsMono-Regular-subset.ttf");

/// Installs the bundled fonts, and none of the system's: what is drawn is the same on every computer.
pub fn install_fonts(ctx: &Context) {
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut definitions = FontDefinitions::empty();
    for (name, bytes) in
        [("sans medium", SANS_MEDIUM), ("sans bold", SANS_BOLD), ("mono", MONO), ("ideographs", IDEOGRAPHS)]
    {
        definitions.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, first) in
        [(FontFamily::Proportional, "sans medium"), (FontFamily::Name(BOLD_FAMILY.into()), "sans bold")]
    {
        definitions.families.insert(family, vec![first.to_owned(), "ideographs".to_owned()]);
    }
    // Raw messages; what the face lacks comes from the others.
    let mono = ["mono", "sans medium", "ideographs"].map(str::to_owned).into();
    definitions.families.insert(FontFamily::Monospace, mono);
    definitions
}

/// The characters that every weight of the screen can draw, looked up in the fonts' own tables.
pub struct Coverage(());

impl Coverage {
    /// The coverage of the bundled fonts. Nothing is read before it is asked.
    #[must_use]
    pub fn bundled() -> &'static Self {
        &Self(())
    }

    /// Whether every character of a text can be drawn. Spaces and joiners, which draw nothing, can.
    #[must_use]
    pub fn can_draw(&self, text: &str) -> bool {
        text.chars().all(|c| matches!(c, ' ' | '\u{200c}' | '\u{200d}') || can_draw(c))
    }
}

#[cfg(test)]
mod tests {
    use egui::FontId;
    use egui::epaint::text::{Fonts, TextOptions};

    use super::*;

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
            "…·—",
        ] {
            assert!(Coverage::bundled().can_draw(text), "{text}");
        }
    }

    #[test]
    fn what_no_bundled_font_has_is_known() {
        for text in ["สมชาย", "محمد", "יעקב", "राम", "😀", "\u{e000}", "\u{10ffff}"] {
            assert!(!Coverage::bundled().can_draw(text), "{text}");
        }
    }

    #[test]
    fn what_is_promised_is_what_egui_draws() {
        let mut fonts = Fonts::new(TextOptions::default(), definitions());
        let mut view = fonts.with_pixels_per_point(1.0);
        let families = [FontFamily::Proportional, FontFamily::Name(BOLD_FAMILY.into())];
        for c in (0x21..0x30000u32).filter_map(char::from_u32).filter(|c| !c.is_control()) {
            let drawn = families.iter().all(|family| view.has_glyph(&FontId { size: 20.0, family: family.clone() }, c));
            let promised = Coverage::bundled().can_draw(&c.to_string());
            assert!(drawn || !promised, "{c} ({:x}) is promised and not drawn", u32::from(c));
        }
    }
}
