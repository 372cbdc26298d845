//! Buttons, chips, cards, marks: what every page is made of. All can be reached by keyboard and read aloud.

use egui::{
    Align, Align2, Button, Color32, CornerRadius, FontId, Frame, Label, Layout, Margin, Rect, Response, RichText, Role,
    Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::Look;
use super::theme::{self, Palette};
use crate::screen::weight_of;

/// What a mark says, by its shape: filled with a tick, a question mark in a ring, a dash in a ring, a cross on a square, a ring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// Done.
    Ok,
    /// Not confirmed.
    Unsure,
    /// Nothing yet, which is no fault.
    None,
    /// Failed.
    Failed,
    /// Being tried.
    Running,
    /// Not reached.
    Waiting,
}

/// What a button is on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// What is meant first; one a page.
    Main,
    /// Everything else.
    Other,
    /// What stands back, such as what belongs to a heading.
    Quiet,
    /// What takes something away.
    Danger,
}

pub(super) fn card_ui<R>(ui: &mut Ui, palette: &Palette, contents: impl FnOnce(&mut Ui) -> R) -> R {
    Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.edge))
        .corner_radius(CornerRadius::same(theme::RADIUS))
        .inner_margin(Margin { top: theme::CARD_TOP, ..Margin::same(theme::CARD) })
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            // In columns all would be justified, buttons too.
            ui.vertical(contents).inner
        })
        .inner
}

/// A card whose contents reach its edges.
pub(super) fn bare_card_ui(ui: &mut Ui, palette: &Palette, contents: impl FnOnce(&mut Ui)) {
    Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.edge))
        .corner_radius(CornerRadius::same(theme::RADIUS))
        .show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            contents(ui);
        });
}

/// The title of a card, in capitals where the script has them.
pub(super) fn title_ui(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    let text = RichText::new(text.to_uppercase()).font(theme::title()).color(palette.ink_soft);
    ui.add(Label::new(text).truncate())
}

pub(super) fn text_ui(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).font(theme::body()).color(palette.ink)).wrap())
}

pub(super) fn strong_ui(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).font(theme::strong()).color(palette.ink)).wrap())
}

pub(super) fn soft_ui(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).font(theme::small()).color(palette.ink_soft)).wrap())
}

/// The same, cut nowhere and broken nowhere.
pub(super) fn note_ui(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).font(theme::small()).color(palette.ink_soft)).extend())
}

/// The same on one line, cut with an ellipsis where there is no room for all of it; the whole is under the pointer.
pub(super) fn cut_ui(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).font(theme::small()).color(palette.ink_soft)).truncate())
}

/// What was said of what is over.
pub(super) fn past_ui(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    ui.add(Label::new(RichText::new(text).font(theme::body()).color(palette.ink_soft)).wrap())
}

/// A way to another place, as words among words.
pub(super) fn link_ui(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    let before = ui.spacing().button_padding;
    ui.spacing_mut().button_padding = vec2(theme::HALF, 2.0);
    let text = RichText::new(text).font(theme::small_strong()).color(palette.accent_ink);
    let response = ui.add(Button::new(text).frame_when_inactive(false).min_size(vec2(0.0, theme::CHIP)));
    ui.spacing_mut().button_padding = before;
    focus_ring(ui, palette, &response, 4);
    response
}

pub(super) fn button_ui(ui: &mut Ui, palette: &Palette, weight: Weight, text: &str) -> Response {
    button_with_room_ui(ui, palette, weight, text, 0.0)
}

/// A button with `room` points behind its text, for what is painted there.
pub(super) fn button_with_room_ui(ui: &mut Ui, palette: &Palette, weight: Weight, text: &str, room: f32) -> Response {
    let (fill, ink, edge) = match weight {
        Weight::Main => (palette.accent, palette.on_accent, palette.accent),
        Weight::Other => (palette.field, palette.ink, palette.outline),
        Weight::Quiet => (Color32::TRANSPARENT, palette.accent_ink, Color32::TRANSPARENT),
        Weight::Danger => (palette.field, palette.failed, palette.failed),
    };
    let enabled = ui.is_enabled();
    let (fill, ink, edge) = match (enabled, weight) {
        (true, _) => (fill, ink, edge),
        (false, Weight::Quiet) => (fill, palette.ink_soft, edge),
        (false, Weight::Main | Weight::Other | Weight::Danger) => (palette.ground, palette.ink_soft, palette.edge),
    };
    let text = RichText::new(text).font(theme::strong()).color(ink);
    let mut atoms = egui::Atoms::new(text);
    if room > 0.0 {
        atoms.push_right(egui::Atom::grow());
        atoms.push_right(egui::Atom::custom(egui::IdSalt::new("room"), vec2(room, 0.0)));
    }
    let button = Button::new(atoms)
        .gap(0.0)
        .fill(fill)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(CornerRadius::same(theme::RADIUS))
        .min_size(vec2(0.0, theme::CONTROL));
    let response = ui.add(button);
    focus_ring(ui, palette, &response, theme::RADIUS);
    response
}

/// Beside the text of a chip.
const CHIP_PADDING: f32 = 11.0;

/// A choice that is on or off.
pub(super) fn chip_ui(ui: &mut Ui, palette: &Palette, selected: bool, text: &str) -> Response {
    let (fill, ink, edge) = if selected {
        (palette.accent_soft, palette.accent_ink, palette.accent_soft)
    } else {
        (palette.surface, palette.ink_soft, palette.outline)
    };
    // Not in a scope of its own, which a wrapped row could not wrap.
    let before = (ui.spacing().button_padding, ui.spacing().interact_size.y);
    ui.spacing_mut().button_padding = vec2(CHIP_PADDING, 3.0);
    ui.spacing_mut().interact_size.y = theme::CHIP;
    let button = Button::new(RichText::new(text).font(theme::small_strong()).color(ink))
        .fill(fill)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(CornerRadius::same(12))
        .selected(selected)
        .min_size(vec2(0.0, theme::CHIP));
    let response = ui.add(button);
    (ui.spacing_mut().button_padding, ui.spacing_mut().interact_size.y) = before;
    focus_ring(ui, palette, &response, 12);
    response
}

/// One of the pages, or of the sections of a page.
pub(super) fn tab_ui(ui: &mut Ui, palette: &Palette, selected: bool, width: Option<f32>, text: &str) -> Response {
    let (fill, ink) =
        if selected { (palette.accent_soft, palette.accent_ink) } else { (Color32::TRANSPARENT, palette.ink_soft) };
    let size = vec2(width.unwrap_or(0.0), theme::CONTROL);
    let button = Button::new(RichText::new(text).font(theme::strong()).color(ink))
        .fill(fill)
        .stroke(Stroke::NONE)
        .corner_radius(CornerRadius::same(theme::RADIUS))
        .selected(selected);
    let response = match width {
        Some(_) => {
            let layout = Layout::left_to_right(Align::Center).with_main_align(Align::Min).with_main_justify(true);
            ui.allocate_ui_with_layout(size, layout, |ui| ui.add(button.min_size(size))).inner
        }
        None => ui.add(button.min_size(size)),
    };
    focus_ring(ui, palette, &response, theme::RADIUS);
    response
}

/// What has the focus of the keyboard has a line around it that everybody sees.
pub(super) fn focus_ring(ui: &Ui, palette: &Palette, response: &Response, radius: u8) {
    if response.has_focus() {
        let stroke = Stroke::new(theme::FOCUS, palette.accent_ink);
        // Whole even where the control stands at the edge of what is seen.
        let (rect, seen) = (response.rect.expand(1.0), ui.clip_rect().shrink(theme::FOCUS));
        let rect = if seen.intersects(response.rect) { rect.intersect(seen) } else { rect };
        ui.painter().rect_stroke(rect, CornerRadius::same(radius.saturating_add(1)), stroke, StrokeKind::Outside);
    }
}

/// This font, or the bold one of its size for a text whose ideographs are there in bold only: one name has one weight.
pub(super) fn of_one_weight(look: Look<'_>, text: &str, font: FontId) -> FontId {
    match weight_of(look.words.locale(), text) {
        Some(family) => FontId { family, ..font },
        None => font,
    }
}

/// How wide a text is on one line, in points.
pub(super) fn text_width(ui: &Ui, text: &str, font: FontId) -> f32 {
    ui.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER).size().x)
}

/// As much of a text as fits, with an ellipsis where that is not all of it.
pub(super) fn shortened(text: &str, fits: impl Fn(&str) -> bool) -> String {
    let ends = text.char_indices().map(|(at, _)| at).rev();
    let shorter = ends.filter_map(|end| text.get(..end)).map(|text| format!("{}…", text.trim_end_matches('.')));
    std::iter::once(text.to_owned()).chain(shorter).find(|text| fits(text)).unwrap_or_default()
}

/// How high a text is that is broken at this width.
pub(super) fn text_height(ui: &Ui, text: &str, font: FontId, width: f32) -> f32 {
    ui.fonts_mut(|fonts| fonts.layout(text.to_owned(), font, Color32::PLACEHOLDER, width).size().y)
}

/// How wide a chip with this text is.
pub(super) fn chip_width(ui: &Ui, text: &str) -> f32 {
    text_width(ui, text, theme::small_strong()) + 2.0 * CHIP_PADDING
}

/// How wide a button or a tab with this text is.
pub(super) fn button_width(ui: &Ui, text: &str) -> f32 {
    text_width(ui, text, theme::strong()) + 2.0 * ui.spacing().button_padding.x
}

/// Gives a control the name by which it is read aloud and found.
pub(super) fn name(ui: &Ui, response: &Response, label: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(label));
}

/// A text in its cell, cut with an ellipsis where it is too long.
/// Whether it was.
pub(super) fn cell_ui(ui: &Ui, cell: Rect, text: &str, font: FontId, color: Color32) -> bool {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(cell.width().max(8.0));
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let top = cell.center().y - galley.size().y / 2.0;
    let cut = galley.elided;
    ui.painter().galley(pos2(cell.left(), top), galley, color);
    cut
}

/// A row of a name and its value, of one height.
pub(super) fn fact_ui(ui: &mut Ui, palette: &Palette, label: &str, value: &str) {
    let size = vec2(ui.available_width(), theme::FACT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.add(Label::new(RichText::new(label).font(theme::body()).color(palette.ink_soft)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(Label::new(RichText::new(value).font(theme::body()).color(palette.ink)).truncate());
        });
    });
}

/// The mark of a rung, by its shape.
pub(super) fn mark_ui(ui: &mut Ui, palette: &Palette, mark: Mark, spoken: &str) -> Response {
    small_mark_ui(ui, palette, mark, 2.0 * theme::MARK, spoken)
}

/// The same of another size, in points.
pub(super) fn small_mark_ui(ui: &mut Ui, palette: &Palette, mark: Mark, size: f32, spoken: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::hover());
    paint_mark(ui, palette, mark, rect);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, spoken));
    response
}

/// The tick of a mark, from its middle, in points of a rung's mark.
pub(super) const TICK: [(f32, f32); 3] = [(-4.6, 0.4), (-1.4, 3.6), (4.8, -3.4)];
/// Its cross.
pub(super) const CROSS: [[(f32, f32); 2]; 2] = [[(-4.2, -4.2), (4.2, 4.2)], [(-4.2, 4.2), (4.2, -4.2)]];
/// How wide their lines are.
pub(super) const BOLD: f32 = 2.2;
/// How wide a ring is.
pub(super) const RING: f32 = 2.0;
/// The radius of the dot in it.
pub(super) const DOT: f32 = theme::MARK / 2.5;

/// A mark that fills a square.
pub(super) fn paint_mark(ui: &Ui, palette: &Palette, mark: Mark, rect: Rect) {
    let (centre, radius) = (rect.center(), rect.width() / 2.0);
    let scale = radius / theme::MARK;
    let painter = ui.painter();
    let ring = Stroke::new(RING * scale, palette.outline);
    let bold = |color| Stroke::new(BOLD * scale, color);
    let at = |x: f32, y: f32| centre + vec2(x, y) * scale;
    match mark {
        Mark::Ok => {
            painter.circle_filled(centre, radius, palette.accent);
            painter.line(TICK.map(|(x, y)| at(x, y)).to_vec(), bold(palette.on_accent));
        }
        Mark::Failed => {
            painter.rect_filled(rect.shrink(0.5), CornerRadius::same(4), palette.failed);
            for line in CROSS {
                painter.line_segment(line.map(|(x, y)| at(x, y)), bold(palette.surface));
            }
        }
        Mark::Unsure => {
            painter.circle_stroke(centre, radius - 1.0, ring);
            painter.text(centre, Align2::CENTER_CENTER, "?", theme::question(scale), palette.ink_soft);
        }
        Mark::None => {
            painter.circle_stroke(centre, radius - 1.0, ring);
            painter.line_segment([at(-4.0, 0.0), at(4.0, 0.0)], bold(palette.ink_soft));
        }
        Mark::Running => {
            painter.circle_stroke(centre, radius - 1.0, Stroke::new(RING * scale, palette.accent_ink));
            painter.circle_filled(centre, DOT * scale, palette.accent_ink);
        }
        Mark::Waiting => {
            painter.circle_stroke(centre, radius - 1.0, Stroke::new(1.5, palette.outline));
        }
    }
}

/// An arrow for the direction of a message: in, out, or a point for the link.
pub(super) fn direction_ui(ui: &Ui, palette: &Palette, at: egui::Pos2, direction: Option<bool>) {
    let stroke = Stroke::new(1.4, palette.ink_soft);
    let painter = ui.painter();
    match direction {
        None => {
            painter.circle_filled(at, 1.5, palette.ink_soft);
        }
        Some(incoming) => {
            let sign = if incoming { -1.0 } else { 1.0 };
            let tip = pos2(at.x + 5.5 * sign, at.y);
            painter.line_segment([pos2(at.x - 5.5 * sign, at.y), tip], stroke);
            painter.line_segment([pos2(tip.x - 3.5 * sign, at.y - 3.0), tip], stroke);
            painter.line_segment([pos2(tip.x - 3.5 * sign, at.y + 3.0), tip], stroke);
        }
    }
}

/// A bar that fills from the left; `share` 0 to 1.
pub(super) fn progress_ui(ui: &mut Ui, palette: &Palette, share: f32, spoken: &str) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 8.0), Sense::hover());
    let radius = CornerRadius::same(4);
    ui.painter().rect_filled(rect, radius, palette.edge);
    let filled = Rect::from_min_size(rect.min, vec2(rect.width() * share.clamp(0.0, 1.0), rect.height()));
    ui.painter().rect_filled(filled, radius, palette.accent);
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, spoken));
}
