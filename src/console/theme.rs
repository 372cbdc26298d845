//! Colours, sizes and type of the technologist's window: the only place with any of them.
//!
//! As on the patient screen no red, yellow or green: those mean alarms on X-ray equipment. A state is told by shape and words first.
#![expect(clippy::disallowed_methods, reason = "this is the theme file")]

use egui::style::{Selection, WidgetVisuals};
use egui::{Color32, Context, CornerRadius, FontFamily, FontId, Margin, Stroke, TextStyle, Vec2, Visuals, vec2};

use crate::screen::BOLD_FAMILY;
use crate::settings::ConsoleTheme;

/// The colours of one theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Palette {
    /// Behind the cards.
    pub(super) ground: Color32,
    /// Cards, the bar at the top.
    pub(super) surface: Color32,
    /// Around cards, between rows.
    pub(super) edge: Color32,
    /// Around fields and buttons; 3:1 with what they stand on.
    pub(super) outline: Color32,
    /// Text.
    pub(super) ink: Color32,
    /// Text that stands back.
    pub(super) ink_soft: Color32,
    /// Filled marks and main buttons.
    pub(super) accent: Color32,
    /// Text on those.
    pub(super) on_accent: Color32,
    /// Text and lines in the accent's colour.
    pub(super) accent_ink: Color32,
    /// Behind what is chosen.
    pub(super) accent_soft: Color32,
    /// Behind a row that has a problem.
    pub(super) notice_soft: Color32,
    /// Behind what was searched for.
    pub(super) found: Color32,
    /// Marks of what failed.
    pub(super) failed: Color32,
    /// Inside fields.
    pub(super) field: Color32,
}

const LIGHT: Palette = Palette {
    ground: Color32::from_rgb(0xf4, 0xf6, 0xf8),
    surface: Color32::from_rgb(0xff, 0xff, 0xff),
    edge: Color32::from_rgb(0xdd, 0xe3, 0xe9),
    outline: Color32::from_rgb(0x8b, 0x98, 0xa6),
    ink: Color32::from_rgb(0x0d, 0x17, 0x20),
    ink_soft: Color32::from_rgb(0x51, 0x61, 0x71),
    accent: Color32::from_rgb(0x24, 0x42, 0xa8),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    accent_ink: Color32::from_rgb(0x24, 0x42, 0xa8),
    accent_soft: Color32::from_rgb(0xe5, 0xea, 0xfd),
    notice_soft: Color32::from_rgb(0xf3, 0xf0, 0xfe),
    found: Color32::from_rgb(0xc3, 0xd0, 0xfb),
    failed: Color32::from_rgb(0x86, 0x1f, 0x5c),
    field: Color32::from_rgb(0xff, 0xff, 0xff),
};

const DARK: Palette = Palette {
    ground: Color32::from_rgb(0x0c, 0x15, 0x1e),
    surface: Color32::from_rgb(0x13, 0x22, 0x31),
    edge: Color32::from_rgb(0x26, 0x37, 0x4a),
    outline: Color32::from_rgb(0x5e, 0x74, 0x8a),
    ink: Color32::from_rgb(0xf0, 0xf4, 0xf8),
    ink_soft: Color32::from_rgb(0x9c, 0xae, 0xbf),
    accent: Color32::from_rgb(0x2a, 0x4b, 0xbd),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    accent_ink: Color32::from_rgb(0x9d, 0xb5, 0xff),
    accent_soft: Color32::from_rgb(0x21, 0x34, 0x6e),
    notice_soft: Color32::from_rgb(0x1d, 0x27, 0x44),
    found: Color32::from_rgb(0x3a, 0x55, 0xb4),
    failed: Color32::from_rgb(0xe9, 0x9a, 0xcb),
    field: Color32::from_rgb(0x0f, 0x1b, 0x27),
};

/// Text on a patient screen that is not shown, which is dark in both themes.
pub(super) const fn on_dark() -> Color32 {
    DARK.ink_soft
}

/// The colours of a theme.
#[must_use]
pub(super) const fn palette(theme: ConsoleTheme) -> &'static Palette {
    match theme {
        ConsoleTheme::Light => &LIGHT,
        ConsoleTheme::Dark => &DARK,
    }
}

/// The name of the program.
pub(super) fn brand() -> FontId {
    bold(17.0)
}

/// What a row or a card is about.
pub(super) fn strong() -> FontId {
    bold(15.0)
}

/// Everything else.
pub(super) fn body() -> FontId {
    FontId::proportional(15.0)
}

/// What explains.
pub(super) fn small() -> FontId {
    FontId::proportional(13.0)
}

/// The numbers and times along a plot.
pub(super) fn tick() -> FontId {
    FontId::proportional(12.0)
}

/// Chips, and counts in them.
pub(super) fn small_strong() -> FontId {
    bold(13.0)
}

/// The title of a card.
pub(super) fn title() -> FontId {
    bold(13.0)
}

/// JSON and keys.
pub(super) fn code() -> FontId {
    FontId::monospace(13.5)
}

/// A row of a list.
pub(super) fn row() -> FontId {
    FontId::proportional(14.0)
}

/// What a row of a list is about.
pub(super) fn row_strong() -> FontId {
    bold(14.0)
}

/// The question mark of a mark of another size than a rung's.
pub(super) fn question(scale: f32) -> FontId {
    bold(13.0 * scale)
}

/// The number on a monitor of the sketch.
pub(super) fn large() -> FontId {
    bold(18.0)
}

fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(BOLD_FAMILY.into()))
}

/// The grid on which everything stands, in points.
pub(super) const UNIT: f32 = 8.0;
/// Half of it: between what belongs together.
pub(super) const HALF: f32 = 4.0;
/// The bar at the top.
pub(super) const BAR: f32 = 56.0;
/// The height of buttons and fields.
pub(super) const CONTROL: f32 = 32.0;
/// The height of a chip, and of the line of a card's heading.
pub(super) const CHIP: f32 = 24.0;
/// The height of a row of a list.
pub(super) const ROW: f32 = 28.0;
/// The height of a row of a name and a value.
pub(super) const FACT: f32 = 24.0;
/// Between cards, and around them.
pub(super) const GAP: f32 = 16.0;
/// Around a page.
pub(super) const PAGE: i8 = 16;
/// Inside cards.
pub(super) const CARD: i8 = 16;
/// The same at its top, where a heading stands: its line is higher than its letters.
pub(super) const CARD_TOP: i8 = 10;
/// The corners of cards, fields and buttons; chips are round.
pub(super) const RADIUS: u8 = 8;
/// The column of the names of fields, which all forms share.
pub(super) const LABEL: f32 = 136.0;
/// A form that is narrower than this has the names above the fields.
pub(super) const FORM: f32 = 360.0;
/// The widest a column of sentences is, so that they can be read.
pub(super) const READING: f32 = 640.0;
/// The radius of a mark.
pub(super) const MARK: f32 = 11.0;
/// The narrowest window that is laid out in three columns.
pub(super) const WIDE: f32 = 1240.0;
/// The line around what has the keyboard's focus.
pub(super) const FOCUS: f32 = 2.0;

/// Gives egui's own widgets the look of the theme.
pub(super) fn install(ctx: &Context, theme: ConsoleTheme) {
    let palette = palette(theme);
    ctx.set_theme(match theme {
        ConsoleTheme::Light => egui::Theme::Light,
        ConsoleTheme::Dark => egui::Theme::Dark,
    });
    ctx.all_styles_mut(|style| {
        style.visuals = visuals(theme, palette);
        style.text_styles = [
            (TextStyle::Heading, brand()),
            (TextStyle::Body, body()),
            (TextStyle::Button, body()),
            (TextStyle::Small, small()),
            (TextStyle::Monospace, code()),
        ]
        .into();
        style.spacing.item_spacing = vec2(UNIT, UNIT);
        style.spacing.button_padding = vec2(12.0, 6.0);
        style.spacing.interact_size = Vec2::new(40.0, CONTROL);
        style.spacing.menu_margin = Margin::same(8);
        style.spacing.scroll.floating = true;
        // Seen before the pointer is there: that there is more below must not be guessed.
        style.spacing.scroll.floating_width = 4.0;
        style.spacing.scroll.dormant_handle_opacity = 0.5;
        style.interaction.selectable_labels = false;
        style.animation_time = 0.0;
        style.url_in_tooltip = false;
    });
}

fn visuals(theme: ConsoleTheme, palette: &Palette) -> Visuals {
    let base = match theme {
        ConsoleTheme::Light => Visuals::light(),
        ConsoleTheme::Dark => Visuals::dark(),
    };
    let widget = |fill: Color32, stroke: Stroke, ink: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: stroke,
        corner_radius: CornerRadius::same(RADIUS),
        fg_stroke: Stroke::new(1.0, ink),
        expansion: 0.0,
    };
    let focus = Stroke::new(FOCUS, palette.accent_ink);
    let mut visuals = Visuals {
        override_text_color: None,
        weak_text_color: Some(palette.ink_soft),
        hyperlink_color: palette.accent_ink,
        faint_bg_color: palette.ground,
        extreme_bg_color: palette.field,
        text_edit_bg_color: Some(palette.field),
        code_bg_color: palette.ground,
        panel_fill: palette.ground,
        window_fill: palette.surface,
        window_stroke: Stroke::new(1.0, palette.edge),
        selection: Selection { bg_fill: palette.accent_soft, stroke: focus },
        ..base
    };
    // A blinking cursor would paint the window twice a second for as long as a field has the keyboard.
    visuals.text_cursor.blink = false;
    visuals.widgets.noninteractive = widget(palette.surface, Stroke::new(1.0, palette.edge), palette.ink);
    visuals.widgets.inactive = widget(palette.field, Stroke::new(1.0, palette.outline), palette.ink);
    visuals.widgets.hovered = widget(palette.accent_soft, Stroke::new(1.0, palette.accent_ink), palette.ink);
    visuals.widgets.active = widget(palette.accent_soft, focus, palette.ink);
    visuals.widgets.open = widget(palette.accent_soft, Stroke::new(1.0, palette.accent_ink), palette.ink);
    visuals
}

/// A size of its own, for the number of a monitor.
pub(super) fn sized(size: f32) -> FontId {
    FontId::new(size, brand().family)
}
