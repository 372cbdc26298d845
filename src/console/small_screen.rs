//! The patient screen, small, inside a page.

use chrono::NaiveTime;
use egui::{CornerRadius, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use super::Look;
use crate::exam::Shown;
use crate::screen::{LinkMark, Screen, ScreenConfig};

/// What is to be seen on it.
pub(super) struct Picture<'a> {
    pub(super) shown: &'a Shown,
    pub(super) mark: LinkMark,
    pub(super) time: NaiveTime,
    pub(super) config: &'a ScreenConfig,
}

/// Paints it as wide as there is room, and no higher than this.
pub(super) fn small_screen_ui(ui: &mut Ui, look: Look<'_>, screen: &mut Screen, picture: &Picture<'_>, highest: f32) {
    let width = ui.available_width().min(highest.max(90.0) * 16.0 / 9.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, width * 9.0 / 16.0), Sense::hover());
    let spoken = look.words.get("preview-spoken");
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, spoken));
    let mut inside = ui.new_child(UiBuilder::new().id_salt("small screen").max_rect(rect));
    screen.patient_ui(&mut inside, picture.shown, picture.mark, picture.time, picture.config);
    let stroke = Stroke::new(1.0, look.palette.edge);
    ui.painter().rect_stroke(rect, CornerRadius::same(2), stroke, egui::StrokeKind::Outside);
}
