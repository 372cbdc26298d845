//! What the keyboard goes to comes into sight: every part that scrolls brings it there.

use egui::style::ScrollAnimation;
use egui::{Context, Id, Ui};

use super::theme;

/// The pictures in which the parts that scroll may move: where one is in another, the inner one moves first.
const PICTURES: u8 = 3;

/// Where the keyboard was at the beginning of a picture.
#[derive(Debug, Clone, Copy, Default)]
struct Followed {
    focused: Option<Id>,
    /// Whether the pointer was in use: what it gave the keyboard to is under it and stays there.
    by_pointer: bool,
    left: u8,
}

fn place() -> Id {
    Id::unique("followed focus")
}

/// Looks where the keyboard is; to be called before anything is painted.
pub(super) fn begin(ui: &Ui) {
    let focused = ui.memory(egui::Memory::focused);
    let by_pointer = ui.input(|input| input.pointer.any_down() || input.pointer.any_released());
    ui.data_mut(|data| {
        let before: Followed = data.get_temp(place()).unwrap_or_default();
        let left = match (before.focused == focused, by_pointer || before.by_pointer) {
            (true, false) => before.left.saturating_sub(1),
            (_, true) => 0,
            (false, false) => PICTURES,
        };
        data.insert_temp(place(), Followed { focused, by_pointer, left });
    });
}

/// Scrolls to what has the keyboard, if it got it a moment ago and is in this part; to be called after all that scrolls was painted.
pub(super) fn follow(ui: &Ui) {
    let followed: Followed = ui.data(|data| data.get_temp(place())).unwrap_or_default();
    let Some(focused) = followed.focused.filter(|_| followed.left > 0) else { return };
    let Some(response) = ui.ctx().read_response(focused).filter(|_| is_within(ui, focused)) else { return };
    // At the end of what scrolls there is no more room to scroll to.
    if ui.clip_rect().contains_rect(response.rect) {
        return;
    }
    ui.scroll_to_rect_animation(response.rect.expand(theme::HALF), None, ScrollAnimation::none());
}

fn is_within(ui: &Ui, focused: Id) -> bool {
    std::iter::successors(Some(focused), |id| parent(ui.ctx(), *id)).any(|id| id == ui.unique_id())
}

fn parent(ctx: &Context, id: Id) -> Option<Id> {
    let parent = ctx.read_response(id)?.parent_id();
    (parent != id).then_some(parent)
}

/// Whether another picture is needed; to be called after everything was painted.
pub(super) fn is_moving(ui: &Ui) -> bool {
    let followed: Followed = ui.data(|data| data.get_temp(place())).unwrap_or_default();
    followed.left > 1 || followed.focused != ui.memory(egui::Memory::focused)
}
