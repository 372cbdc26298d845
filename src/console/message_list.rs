//! The list of messages. Only the rows in sight are laid out, so that 100,000 cost no more than 100.

use egui::{
    Align2, CornerRadius, FontId, Frame, Key, Margin, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::widgets;
use super::{Action, Facts, Look, theme};
use crate::journal::{Filter, PatientData, Row, RowId, RowSource, View};
use crate::l10n::Reader;

/// Rows that one frame looks at: under 4 ms.
const BUDGET: usize = 4_000;
/// The same while a text is searched for, since the texts of each row are made for that.
const SEARCH_BUDGET: usize = 1_000;

/// The list and what is chosen in it.
pub(super) struct List {
    pub(super) view: View,
    pub(super) selected: Option<RowId>,
    /// The row at the top, when the list is scrolled: new rows above must not push it away.
    anchor: Option<(RowId, f32)>,
    /// The places that were in sight.
    seen: std::ops::Range<usize>,
}

impl Default for List {
    fn default() -> Self {
        let filter = Filter { hide_pings: true, ..Filter::default() };
        Self { view: View::new(filter), selected: None, anchor: None, seen: 0..0 }
    }
}

impl List {
    /// Takes the language of the summaries.
    pub(super) fn follow(&mut self, reader: Reader<'_>) {
        let (library, locale) = (reader.library().clone(), reader.locale());
        let filter = Filter { library, locale, ..self.view.filter().clone() };
        self.view.set_filter(filter);
    }

    /// The rows, the newest on top. Only those in sight are laid out, so that 100,000 cost no more than 100.
    pub(super) fn list_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        patient: PatientData,
        actions: &mut Vec<Action>,
    ) {
        let budget = if self.view.filter().search.is_empty() { BUDGET } else { SEARCH_BUDGET };
        let complete = self.view.update(facts.journal, budget);
        if !complete {
            actions.push(Action::PaintAgain);
        }
        if self.view.is_empty() {
            Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
                let key = if facts.journal.is_empty() { "messages-empty" } else { "messages-none-listed" };
                widgets::soft_ui(ui, look.palette, look.words.get(key));
            });
            return;
        }
        self.keys(ui);
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical().id_salt("messages").auto_shrink(false).animated(false);
        let mut still_sought = None;
        if let Some((id, part)) = self.anchor {
            still_sought = self.anchor.filter(|_| !complete && self.view.place_of(id).is_none());
            area = area.vertical_scroll_offset(self.offset_of(id, part, ui.available_height()));
        }
        let columns = Columns::of(ui);
        let seen = &mut self.seen;
        let (view, selected) = (&self.view, &mut self.selected);
        let output = area.show_rows(ui, theme::ROW, view.len(), |ui, places| {
            *seen = places.clone();
            for place in places {
                let Some(row) = view.get(place).and_then(|id| facts.journal.row(id)) else { continue };
                if row_ui(ui, look, &columns, row, *selected == Some(row.id()), patient) {
                    *selected = Some(row.id());
                }
            }
        });
        let offset = output.state.clamped_offset().y;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an offset in a list")]
        let place = (offset / theme::ROW).max(0.0) as usize;
        let seen = (offset > 0.5).then(|| self.view.get(place)).flatten().map(|id| (id, offset % theme::ROW));
        self.anchor = still_sought.or(seen);
    }

    /// How far to scroll so that a row is at the top, less a part of it; where it is not listed, the next older one.
    fn offset_of(&self, id: RowId, part: f32, height: f32) -> f32 {
        let place = self.place_at_or_below(id);
        let part = if self.view.get(place) == Some(id) { part } else { 0.0 };
        #[expect(clippy::cast_precision_loss, reason = "at most 100,000 rows")]
        let (top, all) = (place as f32 * theme::ROW, self.view.len() as f32 * theme::ROW);
        // Never past the end: from there a scroll area springs back, and goes on when the list grows again.
        (top + part).min((all - height).max(0.0))
    }

    /// The place of a row; where it is not listed, of the next older one that is.
    fn place_at_or_below(&self, id: RowId) -> usize {
        let (mut low, mut high) = (0, self.view.len());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.view.get(middle).is_some_and(|other| other > id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// Up and down move the choice while no field has the keyboard.
    fn keys(&mut self, ui: &Ui) {
        let Some(place) = self.selected.and_then(|id| self.view.place_of(id)) else { return };
        if ui.ctx().text_edit_focused() {
            return;
        }
        let (up, down) = ui.input(|input| (input.key_pressed(Key::ArrowUp), input.key_pressed(Key::ArrowDown)));
        let next = if up { place.checked_sub(1) } else { down.then_some(place + 1) };
        if let Some(id) = next.and_then(|next| self.view.get(next)) {
            self.selected = Some(id);
            self.bring_into_sight(id);
        }
    }

    /// The first and the last row in sight may be cut.
    fn bring_into_sight(&mut self, id: RowId) {
        let Some(place) = self.view.place_of(id) else { return };
        let lines = self.seen.len().saturating_sub(2);
        let top = if place <= self.seen.start {
            place
        } else if place + 1 >= self.seen.end {
            (place + 1).saturating_sub(lines)
        } else {
            return;
        };
        self.anchor = self.view.get(top).map(|id| (id, 0.0));
    }
}

/// Where the columns begin.
struct Columns {
    arrow: f32,
    command: f32,
    summary: f32,
    size: f32,
    font: FontId,
}

impl Columns {
    fn of(ui: &Ui) -> Self {
        let width = ui.available_width();
        let narrow = width < 620.0;
        Self {
            arrow: if narrow { 120.0 } else { 136.0 },
            command: if narrow { 138.0 } else { 166.0 },
            summary: if narrow { 308.0 } else { 380.0 },
            size: width - 14.0,
            font: theme::row(),
        }
    }
}

/// One row; whether it was chosen.
fn row_ui(ui: &mut Ui, look: Look<'_>, columns: &Columns, row: Row<'_>, selected: bool, patient: PatientData) -> bool {
    let palette = look.palette;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), theme::ROW), Sense::click());
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    let painter = ui.painter();
    let fill = if selected {
        Some(palette.accent_soft)
    } else if row.is_problem() || response.hovered() {
        Some(palette.notice_soft)
    } else {
        None
    };
    if let Some(fill) = fill {
        painter.rect_filled(rect, CornerRadius::ZERO, fill);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, palette.edge));
    let y = rect.center().y;
    let time = row.wall().format("%H:%M:%S%.3f").to_string();
    painter.text(pos2(rect.left() + 14.0, y), Align2::LEFT_CENTER, &time, columns.font.clone(), palette.ink_soft);
    let direction = match row.way() {
        RowSource::Received => Some(true),
        RowSource::Sent => Some(false),
        RowSource::Link => None,
    };
    widgets::direction_ui(ui, palette, pos2(rect.left() + columns.arrow, y), direction);
    let label = look.text(&row.label().message());
    let cell = |from: f32, to: f32| {
        Rect::from_min_max(pos2(rect.left() + from, rect.top()), pos2(rect.left() + to, rect.bottom()))
    };
    let size = row.size().map(|size| format!("{size} B")).unwrap_or_default();
    let size_rect = painter.text(
        pos2(rect.left() + columns.size, y),
        Align2::RIGHT_CENTER,
        &size,
        columns.font.clone(),
        palette.ink_soft,
    );
    widgets::cell_ui(ui, cell(columns.command, columns.summary - 8.0), &label, theme::row_strong(), palette.ink);
    let summary = look.text(&row.summary(patient));
    let end = size_rect.left() - rect.left() - 12.0;
    widgets::cell_ui(ui, cell(columns.summary, end), &summary, columns.font.clone(), palette.ink);
    let spoken = format!("{time} {} {label} {summary} {size}", row.way().word());
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, &spoken));
    widgets::focus_ring(ui, palette, &response, 0);
    response.clicked()
}
