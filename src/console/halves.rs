//! Two columns that scroll on their own; one below the other where the window is too narrow for both.

use egui::{ScrollArea, Ui, UiBuilder, vec2};

use super::{focus_in_sight, theme};

/// One of the two columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

/// A window that is narrower than this, in points, has one column.
const BOTH: f32 = 640.0;

/// The room of a scroll bar beside a column, in points.
const BAR: f32 = 10.0;

/// What is below of a column scrolls. The bar stands beside it, not on its cards.
pub(super) fn scrolled_ui(ui: &mut Ui, name: &str, contents: impl FnOnce(&mut Ui)) {
    let column = ui.available_rect_before_wrap();
    let with_bar = column.with_max_x(column.right() + BAR);
    let mut outer = ui.new_child(UiBuilder::new().id_salt((name, "bar")).max_rect(with_bar));
    let seen = ui.clip_rect();
    outer.set_clip_rect(seen.with_max_x(seen.right().max(with_bar.right())));
    ScrollArea::vertical().id_salt(name).auto_shrink(false).animated(false).show(&mut outer, |ui| {
        ui.set_max_width(column.width());
        ui.spacing_mut().item_spacing.y = theme::UNIT;
        contents(ui);
        focus_in_sight::follow(ui);
    });
    ui.advance_cursor_after_rect(outer.min_rect().with_max_x(column.right()));
}

/// Lays both out; `share` of the width, 0 to 1, is the left one's. Where both stand below each other they scroll as one.
pub(super) fn halves_ui(ui: &mut Ui, name: &str, share: f32, mut part: impl FnMut(&mut Ui, Side)) {
    let all = ui.available_rect_before_wrap();
    if all.width() < BOTH {
        scrolled_ui(ui, name, |ui| {
            for side in [Side::Left, Side::Right] {
                part(ui, side);
                ui.add_space(theme::GAP - theme::UNIT);
            }
        });
        return;
    }
    let left = ((all.width() - theme::GAP) * share).round();
    let columns = [
        (Side::Left, all.with_max_x(all.left() + left)),
        (Side::Right, all.with_min_x(all.left() + left + theme::GAP)),
    ];
    for (side, rect) in columns {
        let mut column = ui.new_child(UiBuilder::new().id_salt((name, side == Side::Left)).max_rect(rect));
        column.set_clip_rect(rect.expand2(vec2(theme::HALF, 0.0)).intersect(ui.clip_rect()));
        part(&mut column, side);
    }
    ui.advance_cursor_after_rect(all);
}

/// Between two cards: with the space that stands between all things.
pub(super) fn between_cards(ui: &mut Ui) {
    ui.add_space(theme::GAP - ui.spacing().item_spacing.y);
}
