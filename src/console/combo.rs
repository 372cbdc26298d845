//! A field with a list of what is usual in it: anything may be typed.

use egui::{CornerRadius, Key, Popup, Rect, Role, ScrollArea, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::focus_in_sight;
use super::popup::popup_ui;
use super::{Look, field, kit, theme, widgets};

/// The highest the list is, in points.
const LIST: f32 = 320.0;

/// The field, as wide as this, with the button of its list at its end. The down key opens the list, too.
pub(super) fn combo_ui(ui: &mut Ui, look: Look<'_>, label: &str, value: &mut String, choices: &[&str], width: f32) {
    let palette = look.palette;
    let field = field::field_ui(ui, look, value, label, look.words.get("sim-null"), width);
    let place =
        Rect::from_min_max(pos2(field.rect.right() - theme::CONTROL, field.rect.top()), field.rect.max).shrink(2.0);
    let button = ui.interact(place, field.id.with("list"), Sense::click());
    let name = look.words.with("sim-pick-of", &[("what", label)]);
    button.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    let fill = if button.hovered() { palette.accent_soft } else { palette.field };
    ui.painter().rect_filled(place, CornerRadius::same(theme::RADIUS - 2), fill);
    let corners = [vec2(-4.5, -2.0), vec2(4.5, -2.0), vec2(0.0, 3.0)].map(|corner| place.center() + corner);
    ui.painter().add(Shape::convex_polygon(corners.to_vec(), palette.ink_soft, Stroke::NONE));
    widgets::focus_ring(ui, palette, &button, theme::RADIUS - 2);
    if field.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown)) {
        Popup::open_id(ui.ctx(), Popup::default_response_id(&button));
    }
    popup_ui(Popup::menu(&button).anchor(field.rect).width(width), &button, |ui| {
        ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
            ui.set_min_width(width - 2.0 * theme::UNIT);
            for choice in choices {
                if kit::entry_ui(ui, palette, value == choice, choice).clicked() {
                    (*choice).clone_into(value);
                    ui.close();
                }
            }
            focus_in_sight::follow(ui);
        });
    });
    kit::tip(button, &name);
}
