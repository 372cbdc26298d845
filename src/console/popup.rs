//! What opens over the page, alike everywhere: opened by the keyboard it has it, Escape closes it and gives the keyboard back,
//! and Tab closes a popup and goes on behind what opened it.

use egui::{
    Context, FocusDirection, Frame, Id, Key, Modal, ModalResponse, Modifiers, PointerState, Popup, Response, Ui,
};

/// The one that is open; there is never more than one.
#[derive(Debug, Clone, Copy)]
struct Open {
    popup: Id,
    opener: Id,
    /// Whether Tab stops at the opener.
    is_stop: bool,
    /// What had the keyboard when it opened.
    origin: Id,
    /// Whether a key opened it, not the pointer.
    by_key: bool,
    /// Whether it was painted where it can be seen.
    is_seen: bool,
}

fn place() -> Id {
    Id::unique("open popup")
}

fn open_in(ctx: &Context) -> Option<Open> {
    ctx.data(|data| data.get_temp(place()))
}

/// Whether this has the keyboard and is in the popup.
fn is_within(ctx: &Context, popup: Id, focused: Id) -> bool {
    ctx.read_response(focused).is_some_and(|response| response.layer_id.id == popup)
}

/// The keys of the popup that is open; to be called before anything is painted.
pub(super) fn keys(ui: &Ui) {
    let ctx = ui.ctx();
    let Some(open) = open_in(ctx).filter(|open| Popup::is_id_open(ctx, open.popup)) else { return };
    // Consumed: nothing else is closed or given up.
    let is_escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    let pressed = |key| ui.input(|input| input.key_pressed(key));
    if is_escape {
        Popup::close_id(ctx, open.popup);
        ui.memory_mut(|memory| memory.request_focus(open.origin));
    } else if pressed(Key::Tab) {
        Popup::close_id(ctx, open.popup);
        // From there Tab goes on in this very picture.
        ui.memory_mut(|memory| memory.request_focus(if open.is_stop { open.opener } else { open.origin }));
    } else if pressed(Key::ArrowDown) || pressed(Key::ArrowUp) {
        let focused = ui.memory(egui::Memory::focused);
        if !focused.is_some_and(|focused| is_within(ctx, open.popup, focused)) {
            let direction = if pressed(Key::ArrowDown) { FocusDirection::Down } else { FocusDirection::Up };
            ui.memory_mut(|memory| {
                memory.request_focus(open.opener);
                memory.move_focus(direction);
            });
        }
    }
}

/// Shows a popup that belongs to `opener`.
pub(super) fn popup_ui(popup: Popup<'_>, opener: &Response, contents: impl FnOnce(&mut Ui)) {
    let ctx = opener.ctx.clone();
    let id = popup.get_id();
    let known = open_in(&ctx).filter(|open| open.popup == id);
    let focused = || ctx.memory(egui::Memory::focused);
    let origin = focused();
    let mut is_seen = false;
    let shown = popup.show(|ui| {
        is_seen = !ui.is_sizing_pass();
        let is_due = |open: &Open| open.by_key && !open.is_seen && focused() == Some(open.origin);
        if is_seen && known.as_ref().is_some_and(is_due) {
            // The first entry gets the keyboard, as by the down key.
            ui.memory_mut(|memory| {
                memory.request_focus(opener.id);
                memory.move_focus(FocusDirection::Down);
            });
        }
        contents(ui);
    });
    if shown.is_none() {
        if known.is_some() {
            ctx.data_mut(|data| data.remove::<Open>(place()));
        }
        return;
    }
    let mut open = known.unwrap_or(Open {
        popup: id,
        opener: opener.id,
        is_stop: opener.sense.is_focusable(),
        origin: origin.unwrap_or(opener.id),
        by_key: !ctx.input(|input| input.pointer.any_click()),
        is_seen: false,
    });
    open.is_seen |= is_seen;
    let within = focused().is_some_and(|focused| is_within(&ctx, id, focused));
    if Popup::is_id_open(&ctx, id) {
        if open.is_seen && !within && focused().is_some_and(|focused| focused != open.opener && focused != open.origin)
        {
            // The keyboard went elsewhere, by whatever way.
            Popup::close_id(&ctx, id);
        }
        ctx.data_mut(|data| data.insert_temp(place(), open));
    } else {
        if within {
            // An entry was chosen by a key: the entry goes, the keyboard does not.
            ctx.memory_mut(|memory| memory.request_focus(open.origin));
        }
        ctx.data_mut(|data| data.remove::<Open>(place()));
    }
}

/// Whether a window lies over the page, since the last picture.
pub(super) fn is_covered(ctx: &Context) -> bool {
    ctx.memory(|memory| memory.top_modal_layer().is_some())
}

/// What is painted from here lies behind a window: the pointer is not there. What explained itself under it would go on, and lie on the
/// window.
pub(super) fn behind(ctx: &Context) {
    let pointer = ctx.input_mut(|input| std::mem::take(&mut input.pointer));
    // The first that is taken is the real one.
    ctx.data_mut(|data| {
        data.get_temp_mut_or(pointer_place(), pointer);
    });
}

/// What is painted from here has the pointer again.
pub(super) fn in_front(ctx: &Context) {
    if let Some(pointer) = ctx.data_mut(|data| data.remove_temp::<PointerState>(pointer_place())) {
        ctx.input_mut(|input| input.pointer = pointer);
    }
}

fn pointer_place() -> Id {
    Id::unique("covered pointer")
}

/// A window over the page.
pub(super) fn modal_ui<R>(
    ctx: &Context,
    id: Id,
    frame: Frame,
    contents: impl FnOnce(&mut Ui) -> R,
) -> ModalResponse<R> {
    in_front(ctx);
    Modal::new(id).frame(frame).show(ctx, contents)
}

/// A window opens over the page: what is open closes. What had the keyboard before, which may have been in it.
pub(super) fn close(ctx: &Context) -> Option<Id> {
    let focused = ctx.memory(egui::Memory::focused);
    let open = open_in(ctx).filter(|open| Popup::is_id_open(ctx, open.popup));
    Popup::close_all(ctx);
    let Some(open) = open else { return focused };
    focused.map(|focused| if is_within(ctx, open.popup, focused) { open.origin } else { focused })
}

/// What has the keyboard back, and in which picture the window over the page was closed.
#[derive(Debug, Clone, Copy)]
struct Back {
    to: Id,
    closed: u64,
}

/// Gives the keyboard back to what had it before a window over the page, unless that was closed by the pointer.
pub(super) fn give_back(ui: &Ui, origin: Option<Id>) {
    let ctx = ui.ctx();
    if let Some(to) = origin.filter(|_| !ctx.input(|input| input.pointer.any_click())) {
        let back = Back { to, closed: ctx.cumulative_pass_nr() };
        ctx.data_mut(|data| data.insert_temp(place(), back));
    }
}

/// Does it in the picture after that in which it was closed, until whose end nothing behind it may have the keyboard; to be called
/// after everything was painted. Whether another picture is needed.
pub(super) fn settle(ui: &Ui) -> bool {
    let ctx = ui.ctx();
    let Some(back) = ctx.data(|data| data.get_temp::<Back>(place())) else { return false };
    let is_due = back.closed < ctx.cumulative_pass_nr();
    if is_due {
        ctx.data_mut(|data| data.remove::<Back>(place()));
        ctx.memory_mut(|memory| memory.request_focus(back.to));
    }
    !is_due
}
