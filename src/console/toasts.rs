//! Short messages that something is done, or is not, over the lower right corner of every page.

use egui::{Align2, Area, Frame, Id, Order, Role, Stroke, Ui, WidgetInfo, vec2};

use super::widgets::{self, Mark, Weight};
use super::{Action, Facts, Look, kit, spoken, theme};
use crate::display::Toast;

/// How wide one is, in points.
const WIDTH: f32 = 400.0;

pub(super) fn toasts_ui(ui: &Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    if facts.toasts.is_empty() {
        return;
    }
    let offset = f32::from(theme::PAGE);
    Area::new(Id::unique("toasts")).order(Order::Foreground).anchor(Align2::RIGHT_BOTTOM, vec2(-offset, -offset)).show(
        ui.ctx(),
        |ui| {
            ui.set_max_width(WIDTH.min(ui.ctx().content_rect().width() - 2.0 * offset));
            for toast in facts.toasts {
                toast_ui(ui, look, toast, actions);
            }
        },
    );
}

fn toast_ui(ui: &mut Ui, look: Look<'_>, toast: &Toast, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    let (mark, edge) = if toast.is_problem { (Mark::Failed, palette.failed) } else { (Mark::Ok, palette.outline) };
    let frame = Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, edge))
        .corner_radius(theme::RADIUS)
        .inner_margin(egui::Margin::same(12));
    let text = look.text(&toast.said);
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        kit::status_ui(ui, palette, Some((mark, spoken(look, mark), &text)));
        ui.horizontal(|ui| {
            if let Some(folder) = &toast.folder {
                let open = widgets::button_ui(ui, palette, Weight::Other, words.get("toast-folder"));
                if kit::tip(open, words.get("toast-folder-hint")).clicked() {
                    actions.push(Action::ShowFolder(folder.clone()));
                }
            }
            let close = widgets::button_ui(ui, palette, Weight::Quiet, words.get("toast-close"));
            if kit::tip(close, words.get("toast-close-hint")).clicked() {
                actions.push(Action::CloseToast(toast.id));
            }
        });
    });
    // Read aloud without being asked for.
    let role = if toast.is_problem { Role::Alert } else { Role::Status };
    shown.response.widget_info(|| WidgetInfo::labeled(role, true, &text));
}
