//! Short messages that something is done, or is not. They lie over the foot of every page, where they cover least; the page stands still.

use egui::{
    Align, Align2, Area, Frame, Id, Layout, Margin, Order, Pos2, Rect, Role, Stroke, Ui, Vec2, WidgetInfo, vec2,
};

use super::kit::Icon;
use super::widgets::{self, Mark, Weight};
use super::{Action, Facts, Look, Page, kit, spoken, theme};
use crate::display::Toast;

/// The widest that one is, in points.
const WIDEST: f32 = 520.0;
/// How high one of a single line is.
const LINE: f32 = theme::CONTROL + theme::UNIT;

/// Where they are while there are any: it is chosen anew on another page and in a window of another size only.
#[derive(Debug, Default)]
pub(super) struct Toasts {
    place: Option<(Page, Vec2, Pos2)>,
}

impl Toasts {
    /// Paints them over the page, which was painted before: the keyboard reaches them last.
    pub(super) fn toasts_ui(
        &mut self,
        ui: &Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        page: Page,
        actions: &mut Vec<Action>,
    ) {
        if facts.toasts.is_empty() {
            self.place = None;
            return;
        }
        let window = ui.ctx().content_rect();
        let foot = match self.place {
            Some((on, size, foot)) if on == page && size == window.size() => foot,
            Some(_) | None => free_foot(ui, window, facts.toasts.len()),
        };
        self.place = Some((page, window.size(), foot));
        let area = Area::new(Id::unique("toasts")).order(Order::Middle).pivot(Align2::LEFT_BOTTOM).fixed_pos(foot);
        area.show(ui.ctx(), |ui| {
            let frame = Frame::new().fill(look.palette.surface).stroke(Stroke::new(1.0, look.palette.outline));
            frame.corner_radius(theme::RADIUS).inner_margin(Margin::symmetric(12, 4)).show(ui, |ui| {
                ui.set_width(width_in(window) - 2.0 * 12.0);
                ui.spacing_mut().item_spacing.y = 0.0;
                for toast in facts.toasts {
                    toast_ui(ui, look, toast, actions);
                }
            });
        });
    }
}

fn width_in(window: Rect) -> f32 {
    (window.width() - 2.0 * f32::from(theme::PAGE)).clamp(1.0, WIDEST)
}

/// The left lower corner of the place at the foot of the page that covers the fewest controls: at the right, in the middle or at the left.
fn free_foot(ui: &Ui, window: Rect, toasts: usize) -> Pos2 {
    #[expect(clippy::cast_precision_loss, reason = "a handful of messages")]
    let size = vec2(width_in(window), LINE * toasts as f32);
    let inside = window.shrink(f32::from(theme::PAGE));
    let places = [Align::Max, Align::Center, Align::Min]
        .map(|align| Align2([align, Align::Max]).align_size_within_rect(size, inside));
    let controls: Vec<Rect> = ui.ctx().viewport(|viewport| {
        let layers = viewport.this_pass.widgets.layers();
        let controls = layers.flat_map(|(_, widgets)| widgets).filter(|widget| widget.sense.senses_click());
        controls.map(|widget| widget.interact_rect).collect()
    });
    let covered = |place: &Rect| controls.iter().filter(|control| control.intersects(*place)).count();
    places.iter().min_by_key(|place| covered(place)).map_or(inside.left_bottom(), Rect::left_bottom)
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
