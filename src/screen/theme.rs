//! Colours and type of the patient screen: the only place with either.
//!
//! No red, yellow, cyan or green: those mean alarms (IEC 60601-1-8) or radiation on X-ray equipment. Every text has a contrast of
//! 7:1 or better with what it stands on; marks have 3:1.
#![expect(clippy::disallowed_methods, reason = "this is the theme file")]

use egui::Color32;

use super::figure::FigureColors;
use crate::exam::Phase;
pub(super) use crate::lettering::Weight;
use crate::settings::Theme;

/// The colours of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Palette {
    /// Behind everything.
    pub(super) ground: Color32,
    /// The panel with the figure.
    pub(super) panel: Color32,
    /// Names, dates, body parts.
    pub(super) ink: Color32,
    /// The line under a name, the projection.
    pub(super) ink_second: Color32,
    /// Labels, the site's name, the clock, R and L.
    pub(super) ink_label: Color32,
    /// The figure.
    pub(super) body: Color32,
    /// The region of the figure that is examined, and the link's mark.
    pub(super) lit: Color32,
}

/// The colours of the band at the bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BandPalette {
    /// Behind it.
    pub(super) ground: Color32,
    /// The state of the exam.
    pub(super) ink: Color32,
    /// The same in the second language.
    pub(super) ink_second: Color32,
    /// Steps that are done or to come.
    pub(super) step: Color32,
    /// The step that the exam is at.
    pub(super) step_now: Color32,
    /// Words on a step that is done.
    pub(super) on_step: Color32,
    /// Words on the step that the exam is at.
    pub(super) on_step_now: Color32,
}

/// Where nothing is to be seen.
pub(super) const DARKNESS: Color32 = Color32::from_rgb(0x00, 0x00, 0x00);
const NIGHT: Color32 = Color32::from_rgb(0x0d, 0x17, 0x22);
const NIGHT_PANEL: Color32 = Color32::from_rgb(0x13, 0x22, 0x31);
const NIGHT_BAND: Color32 = Color32::from_rgb(0x16, 0x28, 0x3a);
const SNOW: Color32 = Color32::from_rgb(0xf2, 0xf5, 0xf8);
const MIST: Color32 = Color32::from_rgb(0xc6, 0xd2, 0xdd);
const HAZE: Color32 = Color32::from_rgb(0xa2, 0xb5, 0xc6);
const SLATE: Color32 = Color32::from_rgb(0x41, 0x56, 0x6a);
/// 3.2 to its panel.
const BODY_BY_NIGHT: Color32 = Color32::from_rgb(0x5a, 0x71, 0x88);
/// 3.5 to the body, 11 to the panel.
const LIT_BY_NIGHT: Color32 = Color32::from_rgb(0xc9, 0xd6, 0xff);
const ROYAL: Color32 = Color32::from_rgb(0x24, 0x43, 0xa8);
const PAPER: Color32 = Color32::from_rgb(0xf7, 0xf9, 0xfb);
const PAPER_PANEL: Color32 = Color32::from_rgb(0xe6, 0xec, 0xf2);
const PAPER_BAND: Color32 = Color32::from_rgb(0xdc, 0xe4, 0xec);
const GRAPHITE: Color32 = Color32::from_rgb(0x33, 0x47, 0x5a);
const STEEL: Color32 = Color32::from_rgb(0x39, 0x4c, 0x5e);
const BODY_BY_DAY: Color32 = Color32::from_rgb(0x72, 0x86, 0x9a);
const LIT_BY_DAY: Color32 = Color32::from_rgb(0x14, 0x2a, 0x70);
const ICE: Color32 = Color32::from_rgb(0xea, 0xf0, 0xfb);
const ICE_STEP: Color32 = Color32::from_rgb(0xa9, 0xb9, 0xdf);
const PURE: Color32 = Color32::from_rgb(0xff, 0xff, 0xff);
/// 4.6 to black, and 4.6 to white.
const MIDDLE_GREY: Color32 = Color32::from_rgb(0x76, 0x76, 0x76);
/// 7 to black.
const LIGHT_GREY: Color32 = Color32::from_rgb(0x9a, 0x9a, 0x9a);
/// 7 to white.
const DARK_GREY: Color32 = Color32::from_rgb(0x56, 0x56, 0x56);

/// The colours of a theme.
#[must_use]
pub(super) const fn palette(theme: Theme) -> Palette {
    match theme {
        Theme::Dark => Palette {
            ground: NIGHT,
            panel: NIGHT_PANEL,
            ink: SNOW,
            ink_second: MIST,
            ink_label: HAZE,
            body: BODY_BY_NIGHT,
            lit: LIT_BY_NIGHT,
        },
        Theme::Light => Palette {
            ground: PAPER,
            panel: PAPER_PANEL,
            ink: NIGHT,
            ink_second: GRAPHITE,
            ink_label: STEEL,
            body: BODY_BY_DAY,
            lit: LIT_BY_DAY,
        },
        Theme::HighContrast => Palette {
            ground: DARKNESS,
            panel: DARKNESS,
            ink: PURE,
            ink_second: PURE,
            ink_label: PURE,
            body: MIDDLE_GREY,
            lit: PURE,
        },
    }
}

/// The colours of the figure in a theme.
#[must_use]
pub const fn figure_colors(theme: Theme) -> FigureColors {
    let Palette { panel, body, lit, ink, .. } = palette(theme);
    FigureColors { ground: panel, body, lit, ink }
}

/// The colours of the band in a phase. A lost link looks as calm as waiting.
#[must_use]
pub(super) const fn band_palette(theme: Theme, phase: Phase, reconnecting: bool) -> BandPalette {
    match (phase, reconnecting, theme) {
        (Phase::InProgress, false, Theme::Dark | Theme::Light) => BandPalette {
            ground: ROYAL,
            ink: PURE,
            ink_second: ICE,
            step: ICE_STEP,
            step_now: PURE,
            on_step: NIGHT,
            on_step_now: NIGHT,
        },
        (Phase::InProgress, false, Theme::HighContrast) => BandPalette {
            ground: PURE,
            ink: DARKNESS,
            ink_second: DARKNESS,
            step: DARK_GREY,
            step_now: DARKNESS,
            on_step: PURE,
            on_step_now: PURE,
        },
        (_, _, Theme::HighContrast) => BandPalette {
            ground: DARKNESS,
            ink: PURE,
            ink_second: PURE,
            step: LIGHT_GREY,
            step_now: PURE,
            on_step: DARKNESS,
            on_step_now: DARKNESS,
        },
        (_, _, Theme::Dark) => BandPalette {
            ground: NIGHT_BAND,
            ink: SNOW,
            ink_second: ICE,
            step: HAZE,
            step_now: PURE,
            on_step: NIGHT,
            on_step_now: NIGHT,
        },
        (_, _, Theme::Light) => BandPalette {
            ground: PAPER_BAND,
            ink: NIGHT,
            ink_second: GRAPHITE,
            step: SLATE,
            step_now: NIGHT,
            on_step: PURE,
            on_step_now: PURE,
        },
    }
}

/// Sizes at the design size of 1920x1080 or 1080x1920, in points; the layout scales them.
pub(super) mod size {
    /// The site's name and the clock.
    pub(in crate::screen) const HEADER: f32 = 33.0;
    /// Labels above name and date.
    pub(in crate::screen) const LABEL: f32 = 44.0;
    /// The largest name.
    pub(in crate::screen) const NAME: f32 = 232.0;
    /// The line under the name.
    pub(in crate::screen) const NAME_SECOND: f32 = 72.0;
    /// The birth date.
    pub(in crate::screen) const DATE: f32 = 88.0;
    /// The body part.
    pub(in crate::screen) const BODY_PART: f32 = 84.0;
    /// The projection.
    pub(in crate::screen) const PROJECTION: f32 = 48.0;
    /// R and L.
    pub(in crate::screen) const SIDE: f32 = 40.0;
    /// The state of the exam in the band.
    pub(in crate::screen) const STATE: f32 = 84.0;
    /// What to do meanwhile, and both in the second language.
    pub(in crate::screen) const HINT: f32 = 56.0;
    /// The steps of an exam, in their bar.
    pub(in crate::screen) const STEP: f32 = 28.0;
    /// The state where nobody is shown, in the middle of the screen.
    pub(in crate::screen) const WAITING: f32 = 150.0;
    /// No text is made smaller than this, at any screen size, in points.
    pub(in crate::screen) const SMALLEST: f32 = 9.0;
    /// No text is made larger than this, so that its glyphs are textures that every graphics card takes, in pixels.
    pub(in crate::screen) const LARGEST_PIXELS: f32 = 900.0;
}

/// Height of a capital letter in ems, of the bundled Latin letters.
pub(super) const CAPITAL_HEIGHT: f32 = 0.707;
/// Height of a line in ems.
pub(super) const LINE_HEIGHT: f32 = 1.2;
/// The same where many lines stand in a small place; marks make a line as high as they need.
pub(super) const TIGHT: f32 = 1.08;

/// Sizes of the logo at the design size, in points.
pub(super) mod logo {
    /// Between logo and text, and what a plate has around it.
    pub(in crate::screen) const GAP: f32 = 44.0;
    /// The most that it is high.
    pub(in crate::screen) const HIGHEST: f32 = 170.0;
    /// The least: a smaller one is not shown.
    pub(in crate::screen) const LOWEST: f32 = 48.0;
    /// The most of the width.
    pub(in crate::screen) const WIDEST: f32 = 0.5;
}

/// A picture in its own colours.
pub(super) const AS_IT_IS: Color32 = Color32::WHITE;

/// What a logo stands on where too much of it would be lost on the ground of a theme; `share_of` says how much of it satisfies a condition.
pub(super) fn plate(theme: Theme, share_of: impl Fn(&dyn Fn([u8; 3]) -> bool) -> f32) -> Option<Color32> {
    /// WCAG's least for what is to be told apart is 3; a logo's soft colours are told apart a little longer.
    const LEAST: f32 = 2.5;
    /// The most of a logo that may be lost.
    const LOST: f32 = 0.3;
    let ground = palette(theme).ground;
    let light = luminance([ground.r(), ground.g(), ground.b()]);
    let is_lost = |color: [u8; 3]| {
        let color = luminance(color);
        (color.max(light) + 0.05) / (color.min(light) + 0.05) < LEAST
    };
    let other = match theme {
        Theme::Dark => PAPER,
        Theme::Light => NIGHT,
        Theme::HighContrast => PURE,
    };
    (share_of(&is_lost) > LOST).then_some(other)
}

/// The relative luminance of a colour (WCAG 2.2).
fn luminance(color: [u8; 3]) -> f32 {
    let [red, green, blue] = color.map(|channel| {
        let channel = f32::from(channel) / 255.0;
        if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// The colours of the installation card.
pub(super) mod card {
    use egui::Color32;

    /// Behind everything.
    pub(in crate::screen) const GROUND: Color32 = super::DARKNESS;
    /// Behind the squares that differ from black.
    pub(in crate::screen) const BLACK: Color32 = super::DARKNESS;
    /// Texts and marks.
    pub(in crate::screen) const INK: Color32 = super::PURE;
}

/// The grey that has this contrast (WCAG 2.2) with a ground of this luminance, 0 or 1.
pub(super) fn grey_beside(ground: f32, contrast: f32) -> Color32 {
    let light = if ground > 0.5 { 1.05 / contrast - 0.05 } else { 0.05 * contrast - 0.05 };
    let light = light.clamp(0.0, 1.0);
    let channel = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 255")]
    let channel = (channel * 255.0).round() as u8;
    Color32::from_gray(channel)
}
