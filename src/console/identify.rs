//! The number that "identify" shows on each monitor.

use egui::{Align2, Ui, vec2};

use super::theme;

/// Paints the number of a monitor, large, and its name over all of `ui`.
pub fn identify_ui(ui: &mut Ui, number: usize, name: &str) {
    let palette = theme::palette(crate::settings::ConsoleTheme::Dark);
    let rect = ui.max_rect();
    let painter = ui.painter().with_clip_rect(rect);
    painter.rect_filled(rect, 0.0, palette.accent);
    let size = rect.height() * 0.6;
    let middle = rect.center() - vec2(0.0, rect.height() * 0.08);
    painter.text(middle, Align2::CENTER_CENTER, number, theme::sized(size), palette.on_accent);
    let below = rect.center_bottom() - vec2(0.0, rect.height() * 0.08);
    let small = theme::sized(rect.height() * 0.08);
    painter.text(below, Align2::CENTER_BOTTOM, name, small, palette.on_accent);
}
