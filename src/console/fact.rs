//! A name and its value right behind it.

use egui::{Label, RichText, Ui, vec2};

use super::{Look, theme};

/// The column of the names, in points.
const NAMES: f32 = 200.0;

/// The value is whole however long it is, and can be marked and copied.
pub(super) fn fact_ui(ui: &mut Ui, look: Look<'_>, label: &str, value: &str) {
    let value = RichText::new(value).font(theme::body()).color(look.palette.ink);
    pair_ui(
        ui,
        Label::new(RichText::new(label).font(theme::body()).color(look.palette.ink_soft)),
        Label::new(value).selectable(true),
    );
}

/// Two labels of which the second one begins where those above and below do.
pub(super) fn pair_ui(ui: &mut Ui, name: Label, value: Label) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme::GAP;
        let names = NAMES.min(ui.available_width() * 0.45);
        ui.allocate_ui(vec2(names, theme::FACT), |ui| {
            ui.set_width(names);
            ui.add(name.wrap());
        });
        ui.add(value.wrap());
    });
}
