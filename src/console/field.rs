//! Fields for text, and the menu that the right mouse button opens in them.

use egui::text::CCursorRange;
use egui::text_edit::TextEditState;
use egui::{Align2, Event, Key, Margin, PointerButton, Popup, Response, RichText, TextEdit, Ui, ViewportCommand, vec2};

use super::popup::popup_ui;
use super::{Look, kit, theme, widgets};

/// Between a field's edge and its text, in points.
const MARGIN: Margin = Margin::symmetric(12, 6);

/// A field of one line, as wide as this from edge to edge, named for assistive technology by `label`.
pub(super) fn field_ui(
    ui: &mut Ui,
    look: Look<'_>,
    text: &mut String,
    label: &str,
    hint: &str,
    width: f32,
) -> Response {
    let font = widgets::of_one_weight(look, text, theme::body());
    let edit = TextEdit::singleline(text)
        .font(font)
        .hint_text(RichText::new(hint).font(theme::body()))
        .desired_width(width)
        .min_size(vec2(0.0, theme::CONTROL))
        .align(Align2::LEFT_CENTER)
        .margin(MARGIN)
        // Enter does what the field is for, and the field keeps the keyboard: whoever mistyped goes on there.
        .return_key(None);
    let mut response = ui.add(edit);
    widgets::name(ui, &response, label);
    menu_ui(ui, look, &mut response, text);
    response
}

/// Whether Enter was pressed in a field, once for as long as it is held.
pub(super) fn entered(ui: &Ui, field: &Response) -> bool {
    let is_enter = |event: &Event| matches!(event, Event::Key { key: Key::Enter, pressed: true, repeat: false, .. });
    field.has_focus() && !field.gained_focus() && ui.input(|input| input.events.iter().any(is_enter))
}

/// Cut, copy, paste, select all.
pub(super) fn menu_ui(ui: &Ui, look: Look<'_>, response: &mut Response, text: &mut String) {
    let selected = kept_selection(ui, response);
    let Some(mut state) = TextEditState::load(ui.ctx(), response.id) else { return };
    let (mut changed, mut used) = (false, false);
    let names = ["field-cut", "field-copy", "field-paste", "field-select-all"].map(|key| look.words.get(key));
    let width = kit::menu_width(ui, 0.0, names);
    popup_ui(Popup::context_menu(response).width(width), response, |ui| {
        let mut entry = |key, enabled| {
            let entry =
                ui.add_enabled_ui(enabled, |ui| kit::entry_ui(ui, look.palette, false, look.words.get(key))).inner;
            let clicked = entry.clicked();
            used |= clicked;
            clicked
        };
        if entry("field-cut", selected.is_some())
            && let Some(range) = selected
        {
            copy(response, range.slice_str(text));
            *text = without(text, range);
            let [start, _] = range.sorted_cursors();
            state.cursor.set_char_range(Some(CCursorRange::one(start)));
            changed = true;
        }
        if entry("field-copy", selected.is_some())
            && let Some(range) = selected
        {
            copy(response, range.slice_str(text));
            state.cursor.set_char_range(Some(range));
        }
        if entry("field-paste", true) {
            state.cursor.set_char_range(selected.or(state.cursor.char_range()));
            response.ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
        }
        if entry("field-select-all", !text.is_empty()) {
            state.cursor.set_char_range(Some(CCursorRange::select_all_str(text)));
        }
        if used {
            ui.close();
        }
    });
    if used {
        state.store(ui.ctx(), response.id);
        response.request_focus();
    }
    if changed {
        response.mark_changed();
    }
}

fn copy(response: &Response, text: &str) {
    response.ctx.copy_text(text.to_owned());
}

/// The text without a part of it.
fn without(text: &str, part: CCursorRange) -> String {
    let part = part.as_sorted_char_range();
    let outside = |(at, letter): (usize, char)| (at < part.start.0 || at >= part.end.0).then_some(letter);
    text.chars().enumerate().filter_map(outside).collect()
}

/// What was selected when the menu was asked for: a press of either button gives a selection up, but the menu is about it.
fn kept_selection(ui: &Ui, response: &Response) -> Option<CCursorRange> {
    let ctx = ui.ctx();
    let id = response.id.with("selected");
    let by_menu_button = ctx.input(|input| {
        let pointer = &input.pointer;
        pointer.button_down(PointerButton::Secondary) || pointer.button_released(PointerButton::Secondary)
    });
    let mut state = TextEditState::load(ctx, response.id).unwrap_or_default();
    if !by_menu_button && !Popup::is_id_open(ctx, Popup::default_response_id(response)) {
        let now = state.cursor.char_range().filter(|range| response.has_focus() && !range.is_empty());
        ctx.data_mut(|data| data.insert_temp(id, now));
        return None;
    }
    let kept = ctx.data(|data| data.get_temp::<Option<CCursorRange>>(id)).flatten();
    if by_menu_button
        && response.contains_pointer()
        && let Some(range) = kept
    {
        state.cursor.set_char_range(Some(range));
        state.store(ctx, response.id);
    }
    kept
}
