//! What pages are put together from, on one grid: headings, rows of a form, menus, lists to choose from, lines that say what came of something.

use egui::{
    Align, Button, CornerRadius, FontId, Label, Layout, Popup, Rect, Response, RichText, Role, Sense, Shape, Stroke,
    Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use super::focus_in_sight;
use super::popup::popup_ui;
use super::theme::{self, Palette};
use super::widgets::{self, Mark, Weight};

/// The arrow of what opens a menu, with the room before it.
pub(super) const ARROW: f32 = 20.0;
/// The mark of a line, which is smaller than that of a rung.
const DOT: f32 = 16.0;

/// The heading of a card: always of one height, with what belongs to it at the end of its line, from right to left.
pub(super) fn heading_ui(ui: &mut Ui, palette: &Palette, text: &str, end: impl FnOnce(&mut Ui)) {
    let line = vec2(ui.available_width(), theme::CHIP);
    ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_height(theme::CHIP);
        end(ui);
        let rest = vec2(ui.available_width(), theme::CHIP);
        ui.allocate_ui_with_layout(rest, Layout::left_to_right(Align::Center), |ui| {
            widgets::title_ui(ui, palette, text);
        });
    });
}

/// The same with one chip at the end of its line, or below it where the line is too short for both. Whether the chip was pressed.
pub(super) fn heading_with_chip_ui(ui: &mut Ui, palette: &Palette, text: &str, chip: &str, hint: &str) -> bool {
    let chip_ui = |ui: &mut Ui| tip(widgets::chip_ui(ui, palette, false, chip), hint).clicked();
    let title = widgets::text_width(ui, &text.to_uppercase(), theme::title());
    if title + theme::UNIT + widgets::chip_width(ui, chip) <= ui.available_width() {
        let mut is_pressed = false;
        heading_ui(ui, palette, text, |ui| is_pressed = chip_ui(ui));
        return is_pressed;
    }
    heading_ui(ui, palette, text, |_| {});
    chip_ui(ui)
}

/// A row of a form: its name in the column that all forms share, above the field where the form is narrow, then what is asked for.
pub(super) fn row_ui<R>(ui: &mut Ui, palette: &Palette, label: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let text = || Label::new(RichText::new(label).font(theme::body()).color(palette.ink));
    if ui.available_width() < theme::FORM {
        return ui
            .vertical(|ui| {
                ui.spacing_mut().item_spacing.y = theme::HALF;
                ui.add(text().wrap());
                ui.horizontal_wrapped(contents).inner
            })
            .inner;
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP;
        let name = vec2(theme::LABEL, theme::CONTROL);
        ui.allocate_ui_with_layout(name, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(name);
            ui.add(text().wrap());
        });
        let rest = vec2(ui.available_width(), theme::CONTROL);
        let layout = Layout::left_to_right(Align::Center).with_main_wrap(true);
        ui.allocate_ui_with_layout(rest, layout, |ui| {
            ui.spacing_mut().item_spacing.x = theme::UNIT;
            ui.set_min_height(theme::CONTROL);
            contents(ui)
        })
        .inner
    })
    .inner
}

/// A sentence of what came of something, with its mark; `spoken` is the mark in a word. It takes one line even while nothing is
/// said, so that nothing below moves.
pub(super) fn status_ui(ui: &mut Ui, palette: &Palette, said: Option<(Mark, &str, &str)>) {
    let Some((mark, spoken, text)) = said else {
        ui.add_space(theme::CHIP);
        return;
    };
    ui.horizontal_top(|ui| {
        ui.set_min_height(theme::CHIP);
        ui.spacing_mut().item_spacing.x = theme::UNIT;
        widgets::small_mark_ui(ui, palette, mark, DOT, spoken);
        widgets::text_ui(ui, palette, text);
    });
}

/// The same in the room that the longest of these texts takes at this width: nothing below moves, whichever of them is said.
pub(super) fn status_in_room_ui(
    ui: &mut Ui,
    palette: &Palette,
    said: Option<(Mark, &str, &str)>,
    room: impl IntoIterator<Item = String>,
) {
    let width = ui.available_width();
    let of_text = (width - DOT - theme::UNIT).max(1.0);
    let height = |text: String| widgets::text_height(ui, &text, theme::body(), of_text);
    let height = room.into_iter().map(height).fold(theme::CHIP, f32::max).ceil();
    ui.allocate_ui_with_layout(vec2(width, height), Layout::top_down(Align::Min), |ui| {
        ui.set_min_height(height);
        status_ui(ui, palette, said);
    });
}

/// The same words whether the control can be used now or not.
pub(super) fn tip(response: Response, text: &str) -> Response {
    response.on_hover_text(text).on_disabled_hover_text(text)
}

/// A button with the arrow of what opens a menu.
pub(super) fn opener_ui(ui: &mut Ui, palette: &Palette, text: &str) -> Response {
    let button = widgets::button_with_room_ui(ui, palette, Weight::Other, text, ARROW);
    arrow(ui, palette, &button);
    button
}

/// A button of this width, whatever its text.
pub(super) fn wide_button_ui(ui: &mut Ui, palette: &Palette, weight: Weight, width: f32, text: &str) -> Response {
    let size = vec2(width, theme::CONTROL);
    let layout = Layout::left_to_right(Align::Center).with_main_justify(true);
    ui.allocate_ui_with_layout(size, layout, |ui| widgets::button_ui(ui, palette, weight, text)).inner
}

/// A button of this width with the arrow of what opens a menu.
pub(super) fn menu_button_ui(ui: &mut Ui, palette: &Palette, width: f32, text: &str) -> Response {
    let size = vec2(width, theme::CONTROL);
    let layout = Layout::left_to_right(Align::Center).with_main_align(Align::Min).with_main_justify(true);
    let button = ui
        .allocate_ui_with_layout(size, layout, |ui| {
            ui.set_min_size(size);
            widgets::button_with_room_ui(ui, palette, Weight::Other, text, ARROW)
        })
        .inner;
    arrow(ui, palette, &button);
    button
}

/// How wide a menu with these entries is; what egui gives one is as wide as a window.
pub(super) fn menu_width<'t>(ui: &Ui, least: f32, entries: impl IntoIterator<Item = &'t str>) -> f32 {
    entries.into_iter().map(|text| widgets::button_width(ui, text).ceil()).fold(least, f32::max)
}

/// A heading in a menu, above the texts of its entries.
pub(super) fn menu_title_ui(ui: &mut Ui, palette: &Palette, text: &str) {
    ui.horizontal(|ui| {
        ui.add_space(theme::UNIT);
        widgets::title_ui(ui, palette, text);
    });
}

/// One of the entries of a menu.
pub(super) fn entry_ui(ui: &mut Ui, palette: &Palette, chosen: bool, text: &str) -> Response {
    entry_of_ui(ui, palette, chosen, text, theme::body())
}

/// The same as strong as the text of a button: for values, which a closed list shows so, too. Names of languages have one weight
/// so, whatever they are written in.
pub(super) fn value_entry_ui(ui: &mut Ui, palette: &Palette, chosen: bool, text: &str) -> Response {
    entry_of_ui(ui, palette, chosen, text, theme::strong())
}

fn entry_of_ui(ui: &mut Ui, palette: &Palette, chosen: bool, text: &str, font: FontId) -> Response {
    let ink = if chosen { palette.accent_ink } else { palette.ink };
    let fill = if chosen { palette.accent_soft } else { palette.surface };
    let width = ui.available_width();
    let button = Button::new(RichText::new(text).font(font).color(ink))
        .fill(fill)
        .stroke(Stroke::NONE)
        .corner_radius(CornerRadius::same(theme::RADIUS))
        .selected(chosen)
        .min_size(vec2(width, theme::CONTROL));
    let layout = Layout::left_to_right(Align::Center).with_main_align(Align::Min).with_main_justify(true);
    let place = ui.allocate_ui_with_layout(vec2(width, theme::CONTROL), layout, |ui| {
        // In a menu of egui the text would touch the edge of what is lit.
        ui.spacing_mut().button_padding.x = theme::UNIT;
        ui.add(button)
    });
    let response = place.inner;
    widgets::focus_ring(ui, palette, &response, theme::RADIUS);
    response
}

/// A list to choose one from, which opens under a field with the choice of now; whether another one was chosen.
pub(super) fn choice_ui<T: PartialEq + Copy>(
    ui: &mut Ui,
    palette: &Palette,
    label: &str,
    width: f32,
    chosen: &mut T,
    choices: &[(T, &str)],
) -> bool {
    let text = choices.iter().find(|(choice, _)| choice == chosen).map_or("", |(_, text)| *text);
    let before = *chosen;
    let button = menu_button_ui(ui, palette, width, text);
    button.widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, format!("{label}: {text}")));
    popup_ui(Popup::menu(&button).width(width), &button, |ui| {
        egui::ScrollArea::vertical().max_height(40.0 * theme::UNIT).show(ui, |ui| {
            ui.set_min_width(width.min(ui.available_width()));
            for (choice, text) in choices {
                if value_entry_ui(ui, palette, choice == chosen, text).clicked() {
                    *chosen = *choice;
                    ui.close();
                }
            }
            focus_in_sight::follow(ui);
        });
    });
    *chosen != before
}

/// The arrow in the padding at the end of what opens a menu.
fn arrow(ui: &Ui, palette: &Palette, button: &Response) {
    let at = pos2(button.rect.right() - ARROW + HALF_ARROW, button.rect.center().y);
    let corners = [vec2(-4.5, -2.0), vec2(4.5, -2.0), vec2(0.0, 3.0)].map(|corner| at + corner);
    ui.painter().add(Shape::convex_polygon(corners.to_vec(), palette.ink_soft, Stroke::NONE));
}

/// From the beginning of the arrow's room to its middle.
const HALF_ARROW: f32 = 4.0;

/// What is painted on a button that has no room for words; its name is read aloud and shown under the pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Icon {
    /// A list opens.
    List,
    /// The one above.
    Up,
    /// The one below.
    Down,
    /// What was typed goes.
    Clear,
    /// Less.
    Minus,
    /// More.
    Plus,
    /// How the window looks.
    Look,
}

/// A square button with a picture.
pub(super) fn icon_ui(ui: &mut Ui, palette: &Palette, icon: Icon, size: f32, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), Sense::click());
    let (painter, centre) = (ui.painter(), rect.center());
    if ui.is_enabled() && (response.hovered() || response.has_focus()) {
        painter.rect_filled(rect, CornerRadius::same(theme::RADIUS), palette.accent_soft);
    }
    let color = if ui.is_enabled() { palette.ink } else { palette.outline };
    let stroke = Stroke::new(1.6, color);
    let line = |corners: [Vec2; 3]| {
        painter.add(Shape::line(corners.map(|corner| centre + corner).to_vec(), stroke));
    };
    match icon {
        Icon::List | Icon::Down => line([vec2(-4.5, -2.0), vec2(0.0, 2.5), vec2(4.5, -2.0)]),
        Icon::Up => line([vec2(-4.5, 2.0), vec2(0.0, -2.5), vec2(4.5, 2.0)]),
        Icon::Clear => {
            line([vec2(-3.5, -3.5), vec2(0.0, 0.0), vec2(3.5, 3.5)]);
            line([vec2(-3.5, 3.5), vec2(0.0, 0.0), vec2(3.5, -3.5)]);
        }
        Icon::Minus => line([vec2(-5.0, 0.0), Vec2::ZERO, vec2(5.0, 0.0)]),
        Icon::Plus => {
            line([vec2(-5.0, 0.0), Vec2::ZERO, vec2(5.0, 0.0)]);
            line([vec2(0.0, -5.0), Vec2::ZERO, vec2(0.0, 5.0)]);
        }
        Icon::Look => {
            painter.circle_stroke(centre, 7.0, stroke);
            // The right half is filled.
            let half = (0..=16_u8).map(|step| {
                let angle = (f32::from(step) / 16.0 - 0.5) * std::f32::consts::PI;
                centre + vec2(angle.cos(), angle.sin()) * 7.0
            });
            painter.add(Shape::convex_polygon(half.collect(), color, Stroke::NONE));
        }
    }
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, name));
    widgets::focus_ring(ui, palette, &response, theme::RADIUS);
    tip(response, name)
}

/// Columns beside each other over all that is left, made and reached by the keyboard from left to right. A width of 0 takes what
/// the others leave.
pub(super) fn beside_ui<const N: usize>(ui: &mut Ui, gap: f32, widths: [f32; N], contents: impl FnOnce([&mut Ui; N])) {
    let all = ui.available_rect_before_wrap();
    let taken: f32 = widths.iter().sum();
    #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
    let gaps = gap * N.saturating_sub(1) as f32;
    let rest = (all.width() - taken - gaps).max(0.0);
    let mut left = all.left();
    let mut columns = widths.map(|width| {
        let width = if width > 0.0 { width } else { rest };
        let rect = Rect::from_min_size(pos2(left, all.top()), vec2(width, all.height()));
        left += width + gap;
        let mut column = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)));
        column.set_clip_rect(rect.expand(theme::HALF).intersect(ui.clip_rect()));
        column
    });
    contents(columns.each_mut());
    ui.advance_cursor_after_rect(all);
}
