//! Short messages that something is done, or is not, at the foot of every page: the page ends above them, so that they cover nothing.

use egui::{Align, Align2, Area, Frame, Id, Layout, Margin, Order, Panel, Role, Stroke, Ui, WidgetInfo, vec2};

use super::kit::Icon;
use super::widgets::{self, Mark, Weight};
use super::{Action, Facts, Look, kit, spoken, theme};
use crate::display::Toast;

/// The room that they take.
#[derive(Debug, Default)]
pub(super) struct Toasts {
    height: f32,
}

impl Toasts {
    /// Keeps the room free; to be called before the page is painted.
    pub(super) fn room_ui(&self, ui: &mut Ui) {
        if self.height > 0.0 {
            let panel = Panel::bottom("toasts-room").frame(Frame::NONE).resizable(false);
            panel.exact_size(self.height).show_separator_line(false).show(ui, |_| {});
        }
    }

    /// Paints them into it, after the page: the keyboard reaches them last.
    pub(super) fn toasts_ui(&mut self, ui: &Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let mut height = 0.0;
        if !facts.toasts.is_empty() {
            let width = ui.ctx().content_rect().width();
            let area = Area::new(Id::unique("toasts")).order(Order::Middle).anchor(Align2::LEFT_BOTTOM, vec2(0.0, 0.0));
            let shown = area.show(ui.ctx(), |ui| {
                let frame = Frame::new().fill(look.palette.surface).inner_margin(Margin::symmetric(theme::PAGE, 4));
                frame.show(ui, |ui| {
                    ui.set_width(width - 2.0 * f32::from(theme::PAGE));
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for toast in facts.toasts {
                        toast_ui(ui, look, toast, actions);
                    }
                });
            });
            let rect = shown.response.rect;
            let line = Stroke::new(1.0, look.palette.edge);
            ui.ctx().layer_painter(shown.response.layer_id).hline(rect.x_range(), rect.top() + 0.5, line);
            height = rect.height().ceil();
        }
        if (self.height - height).abs() > 0.5 {
            self.height = height;
            // The page is laid out anew before anybody sees it below them.
            ui.ctx().request_discard("toasts-room");
        }
    }
}

fn toast_ui(ui: &mut Ui, look: Look<'_>, toast: &Toast, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    let mark = if toast.is_problem { Mark::Failed } else { Mark::Ok };
    let text = look.text(&toast.said);
    let shown = ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.x = theme::UNIT;
        if kit::icon_ui(ui, palette, Icon::Clear, theme::CONTROL, words.get("toast-close")).clicked() {
            actions.push(Action::CloseToast(toast.id));
        }
        if let Some(folder) = &toast.folder {
            let open = widgets::button_ui(ui, palette, Weight::Quiet, words.get("toast-folder"));
            if kit::tip(open, words.get("toast-folder-hint")).clicked() {
                actions.push(Action::ShowFolder(folder.clone()));
            }
        }
        let rest = vec2(ui.available_width(), theme::CONTROL);
        ui.allocate_ui_with_layout(rest, Layout::top_down(Align::Min), |ui| {
            ui.add_space(theme::HALF);
            kit::status_ui(ui, palette, Some((mark, spoken(look, mark), &text)));
        });
    });
    // Read aloud without being asked for.
    let role = if toast.is_problem { Role::Alert } else { Role::Status };
    shown.response.widget_info(|| WidgetInfo::labeled(role, true, &text));
}
