//! The list of messages: a table with the newest on top, or sorted by a column. Only the rows in sight are laid out, so that 100,000 cost no more than 100.

use egui::{
    EventFilter, Frame, Id, Key, Margin, Popup, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};

use super::memory::Columns as Widths;
use super::message_copy::{Copied, CopyAs};
use super::message_table::{self as table, Columns, Needs, RowLook};
use super::widgets;
use super::{Action, Facts, Look, kit, theme, zone_text};
use crate::journal::{Filter, Journal, PatientData, RowId, SortBy, View};
use crate::l10n::Reader;

/// Rows that one frame looks at: under 4 ms.
const BUDGET: usize = 4_000;
/// The same while a text is searched for, since the texts of each row are made for that.
const SEARCH_BUDGET: usize = 1_000;
/// The height of the line below the list, in points.
const FOOT: f32 = 32.0;

/// The list and what is chosen in it.
pub(super) struct List {
    pub(super) view: View,
    pub(super) selected: Option<RowId>,
    /// The row at the top, when the list is scrolled or held: new rows above must not push it away.
    anchor: Option<(RowId, f32)>,
    /// It stands still since the newest row was in sight, and follows again when nobody points at it or has chosen a row.
    held: bool,
    /// The newest row when it was in sight last.
    newest_seen: Option<RowId>,
    /// How far it could be scrolled in the last picture, in points.
    reach: f32,
    /// The places that were in sight.
    seen: std::ops::Range<usize>,
    /// How high the rows were in the last picture, in points.
    height: f32,
    /// The chosen row is to be in sight when it is listed again, so many rows below the top.
    sought: Option<usize>,
    /// What was copied last.
    copied: Option<Copied>,
    /// A click on a heading sorts.
    is_sortable: bool,
}

impl Default for List {
    fn default() -> Self {
        let filter = Filter { hide_pings: true, ..Filter::default() };
        Self {
            view: View::new(filter),
            selected: None,
            anchor: None,
            held: false,
            newest_seen: None,
            reach: 0.0,
            seen: 0..0,
            height: 0.0,
            sought: None,
            copied: None,
            is_sortable: false,
        }
    }
}

impl List {
    /// One that can be sorted.
    pub(super) fn sortable() -> Self {
        Self { is_sortable: true, ..Self::default() }
    }

    /// Takes the language of the summaries.
    pub(super) fn follow(&mut self, reader: Reader<'_>) {
        let (library, locale) = (reader.library().clone(), reader.locale());
        let filter = Filter { library, locale, ..self.view.filter().clone() };
        self.set_filter(filter);
    }

    /// Takes another filter. The chosen row stays in sight.
    pub(super) fn set_filter(&mut self, filter: Filter) {
        if filter != *self.view.filter() {
            self.keep_in_sight();
            self.view.set_filter(filter);
        }
    }

    /// The list becomes another one, or another height: the chosen row stays where it is on the window, and comes to the middle where
    /// it was out of sight.
    fn keep_in_sight(&mut self) {
        if self.selected.is_none() || self.sought.is_some() {
            return;
        }
        let place = self.selected.and_then(|id| self.view.place_of(id)).filter(|place| self.seen.contains(place));
        self.sought = Some(place.map_or(self.seen.len() / 2, |place| place - self.seen.start));
    }

    /// Scrolls to the chosen row where that is due and the row is listed.
    fn seek(&mut self, complete: bool, height: f32) {
        let is_lower = height < self.height;
        self.height = height;
        let Some(place) = self.selected.and_then(|id| self.view.place_of(id)) else { return };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows in sight")]
        let most = ((height / theme::ROW).max(1.0) as usize).saturating_sub(1);
        if is_lower && self.seen.contains(&place) && place > self.seen.start + most {
            // What shows the chosen row took the room that it stood in.
            self.keep_in_sight();
        }
        if let Some(lines) = self.sought {
            self.anchor = self.view.get(place.saturating_sub(lines.min(most))).map(|id| (id, 0.0));
            self.sought = self.sought.filter(|_| !complete);
        }
    }

    /// Chooses a row and brings it into sight; every row is listed for that.
    pub(super) fn go_to(&mut self, id: RowId) {
        self.choose(id);
        self.anchor = Some((id, 0.0));
    }

    fn choose(&mut self, id: RowId) {
        (self.selected, self.copied, self.sought) = (Some(id), None, None);
    }

    /// The newest row is in sight again, and what comes after it.
    fn follow_newest(&mut self) {
        (self.selected, self.anchor, self.held, self.sought) = (None, None, false, None);
    }

    /// The next problem below the chosen row, or above it; from the newest where none is chosen.
    pub(super) fn problem_from_here(&self, journal: &Journal, below: bool) -> Option<RowId> {
        let is_problem = |id: &RowId| journal.row(*id).is_some_and(crate::journal::Row::is_problem);
        let here = self.selected.and_then(|id| self.view.place_of(id));
        let rows =
            |places: &mut dyn Iterator<Item = usize>| places.map_while(|place| self.view.get(place)).find(is_problem);
        if below {
            rows(&mut (here.map_or(0, |here| here + 1)..self.view.len()))
        } else {
            rows(&mut (0..here.unwrap_or(0)).rev())
        }
    }

    /// Takes a problem for the chosen row.
    pub(super) fn choose_problem(&mut self, journal: &Journal, below: bool) {
        if let Some(id) = self.problem_from_here(journal, below) {
            self.choose(id);
            self.bring_into_sight(id);
        }
    }

    /// Copies the chosen row, or all that are listed.
    pub(super) fn copy(&mut self, ui: &Ui, look: Look<'_>, journal: &Journal, patient: PatientData, how: CopyAs) {
        let copied = how.copy(ui, look, journal, (&self.view, self.selected), patient);
        self.copied = copied.or(self.copied);
    }

    /// The heading, the rows and the line below, over all that is left. The row that was opened, by a click or by Enter.
    pub(super) fn list_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        (patient, widths): (PatientData, &mut Widths),
        actions: &mut Vec<Action>,
    ) -> Option<RowId> {
        let reads_texts = !self.view.filter().search.is_empty() || self.view.order().by == SortBy::Text;
        let budget = if reads_texts { SEARCH_BUDGET } else { BUDGET };
        let complete = self.view.update(facts.journal, budget);
        if !complete {
            actions.push(Action::PaintAgain);
        }
        let all = ui.available_rect_before_wrap().shrink2(vec2(1.0, 0.0));
        let columns = self.columns(ui, look, facts, (patient, *widths), all.width());
        let order = self.is_sortable.then(|| self.view.order());
        let head = all.with_max_y(all.top() + table::HEAD);
        if let Some(order) = table::head_ui(ui, look, head, (&columns, order), widths) {
            self.keep_in_sight();
            self.view.set_order(order);
            (self.anchor, self.held) = (None, false);
            actions.push(Action::PaintAgain);
        }
        // Whole rows: none is cut while nobody has scrolled.
        let top = all.top() + table::HEAD;
        let height = ((all.bottom() - FOOT - top) / theme::ROW).floor().max(1.0) * theme::ROW;
        let body = Rect::from_x_y_ranges(all.x_range(), top..=top + height);
        self.seek(complete, height);
        let seen = self.seen.clone();
        let opened = self.body_ui(ui, look, facts, (body, &columns, patient), complete);
        if self.seen != seen && self.columns(ui, look, facts, (patient, *widths), all.width()) != columns {
            // Other rows came into sight than those that the columns were made for.
            ui.ctx().request_discard("columns");
        }
        let foot = all.with_min_y(all.bottom() - FOOT);
        let mut below = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(foot.shrink2(vec2(12.0, 0.0))));
        self.foot_ui(&mut below, look, facts, complete);
        ui.advance_cursor_after_rect(all);
        opened
    }

    /// The columns for the rows in sight.
    fn columns(
        &self,
        ui: &Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        (patient, widths): (PatientData, Widths),
        width: f32,
    ) -> Columns {
        let rows = self.seen.clone().filter_map(|place| facts.journal.row(self.view.get(place)?));
        Columns::of(ui, width, widths, Needs::of(ui, look, patient, self.is_sortable, rows))
    }

    fn body_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        (body, columns, patient): (Rect, &Columns, PatientData),
        complete: bool,
    ) -> Option<RowId> {
        let id = ui.scope_id().with("message list");
        let list = ui.interact(body, id, Sense::FOCUSABLE);
        let name = look.words.get("messages-list");
        list.widget_info(|| WidgetInfo::labeled(Role::Table, true, name));
        let mut inside = ui.new_child(UiBuilder::new().id_salt("rows").max_rect(body));
        inside.set_clip_rect(body.intersect(ui.clip_rect()));
        if self.view.is_empty() {
            Frame::new().inner_margin(Margin::same(theme::CARD)).show(&mut inside, |ui| {
                let key = if facts.journal.is_empty() { "messages-empty" } else { "messages-none-listed" };
                widgets::soft_ui(ui, look.palette, look.words.get(key));
            });
            return None;
        }
        let mut opened = self.keys(ui, list.has_focus(), id, body.height());
        if ui.input(|input| input.events.contains(&egui::Event::Copy)) && self.has_keyboard(ui, list.has_focus()) {
            self.copy(ui, look, facts.journal, patient, CopyAs::Row);
        }
        let pointed = ui.rect_contains_pointer(body);
        if self.held && !pointed && self.selected.is_none() {
            self.follow_newest();
        }
        opened = self.rows_ui(&mut inside, look, facts, (id, columns, patient), (complete, pointed)).or(opened);
        widgets::focus_ring(ui, look.palette, &list.with_new_rect(body.shrink(4.0)), 2);
        opened
    }

    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        (list, columns, patient): (Id, &Columns, PatientData),
        (complete, pointed): (bool, bool),
    ) -> Option<RowId> {
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical().id_salt("messages").auto_shrink(false).animated(false);
        let mut still_sought = None;
        let mut expected = None;
        #[expect(clippy::cast_precision_loss, reason = "at most 100,000 rows")]
        let fits = self.view.len() as f32 * theme::ROW <= ui.available_height();
        if fits && complete {
            // A scroll area with less in it than it has room for springs back from any place that it is given.
            self.anchor = None;
        }
        if let Some((id, part)) = self.anchor {
            still_sought = self.anchor.filter(|_| !complete && self.view.place_of(id).is_none());
            let wanted = self.offset_of(id, part, ui.available_height());
            if wanted > self.reach + 0.5 {
                // A scroll area springs back from beyond its end of the last picture: it is shown where it ends now first, which nobody sees.
                still_sought = self.anchor;
                ui.ctx().request_discard("grown list");
            }
            let offset = wanted.min(self.reach);
            expected = Some(offset);
            area = area.vertical_scroll_offset(offset);
        } else if self.seen.start > 0 && !fits {
            area = area.vertical_scroll_offset(0.0);
        }
        let search = self.view.filter().search.clone();
        let (mut opened, mut copy) = (None, None);
        let today = facts.local().date();
        let output = area.show_rows(ui, theme::ROW, self.view.len(), |ui, places| {
            self.seen = places.clone();
            for place in places {
                let Some(row) = self.view.get(place).and_then(|id| facts.journal.row(id)) else { continue };
                let selected = self.selected == Some(row.id());
                let with = RowLook { columns, search: &search, patient, today, selected, list };
                let response = table::row_ui(ui, look, with, row);
                if response.clicked() || response.secondary_clicked() {
                    self.choose(row.id());
                    ui.memory_mut(|memory| memory.request_focus(list));
                    opened = response.clicked().then_some(row.id()).or(opened);
                }
                copy = CopyAs::menu_ui(ui, look, Popup::context_menu(&response), &response).or(copy);
            }
        });
        if let Some(how) = copy {
            self.copy(ui, look, facts.journal, patient, how);
        }
        self.reach = (output.content_size.y - output.inner_rect.height()).max(0.0);
        let offset = output.state.clamped_offset().y;
        let scrolled = expected.is_some_and(|expected| (offset - expected).abs() > 0.5);
        let hold = pointed || self.selected.is_some();
        self.held = if still_sought.is_some() {
            self.held
        } else if offset <= 0.5 {
            self.newest_seen = self.view.get(0);
            hold
        } else {
            self.held && !scrolled
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "an offset in a list")]
        let place = (offset / theme::ROW).max(0.0) as usize;
        let at_top = ((offset > 0.5 || hold) && !fits).then(|| self.view.get(place)).flatten();
        self.anchor = still_sought.or(at_top.map(|id| (id, offset % theme::ROW)));
        opened
    }

    /// How many are listed, what was copied, and the way back to the newest.
    fn foot_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, complete: bool) {
        let (palette, words) = (look.palette, look.words);
        let above = self.anchor.and_then(|(id, _)| self.view.place_of(id)).unwrap_or(0);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.set_min_height(FOOT);
            if above > 0 && self.view.order().is_newest_first() {
                let new = self.newest_seen.map_or(0, |newest| self.place_at_or_below(newest)).min(above);
                let held = words.with("messages-new", &[("count", &new.to_string())]);
                let text = if self.held && new > 0 { &held } else { words.get("messages-to-newest") };
                if kit::tip(widgets::link_ui(ui, palette, text), words.get("messages-to-newest-hint")).clicked() {
                    self.follow_newest();
                }
            }
            let rest = vec2(ui.available_width(), FOOT);
            ui.allocate_ui_with_layout(rest, egui::Layout::left_to_right(egui::Align::Center), |ui| {
                let counts = [("listed", self.view.len().to_string()), ("all", facts.journal.len().to_string())];
                let key = if complete { "messages-count" } else { "messages-searching" };
                let counts = words.with(key, &counts.each_ref().map(|(name, value)| (*name, value.as_str())));
                let zone = zone_text(look, facts);
                widgets::cut_ui(ui, palette, &format!("{counts} · {zone}"));
                if let Some(copied) = self.copied {
                    widgets::cut_ui(ui, palette, &copied.text(look));
                }
            });
        });
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
        if !self.view.order().is_newest_first() {
            return self.view.place_of(id).unwrap_or(self.seen.start);
        }
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

    /// Whether keys are meant for the list: it has the keyboard, or nothing has.
    fn has_keyboard(&self, ui: &Ui, focused: bool) -> bool {
        focused || (self.selected.is_some() && ui.memory(|memory| memory.focused().is_none()))
    }

    /// The usual keys move the choice; Enter opens it, Escape gives it up.
    fn keys(&mut self, ui: &Ui, focused: bool, id: Id, height: f32) -> Option<RowId> {
        if focused {
            let filter = EventFilter { vertical_arrows: true, escape: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        }
        // While a menu is open the keys are its own.
        if Popup::is_any_open(ui.ctx()) || !self.has_keyboard(ui, focused) {
            return None;
        }
        let pressed = |key| ui.input(|input| input.key_pressed(key));
        if pressed(Key::Escape) {
            self.follow_newest();
            return None;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows in sight")]
        let page = ((height / theme::ROW).max(2.0) as usize).saturating_sub(1);
        let last = self.view.len().saturating_sub(1);
        let here = self.selected.and_then(|id| self.view.place_of(id));
        let from_here = |step: fn(usize, usize) -> usize, by| here.map_or(0, |here| step(here, by));
        let moves = [
            (Key::ArrowUp, from_here(usize::saturating_sub, 1)),
            (Key::ArrowDown, from_here(usize::saturating_add, 1)),
            (Key::PageUp, from_here(usize::saturating_sub, page)),
            (Key::PageDown, from_here(usize::saturating_add, page)),
            (Key::Home, 0),
            (Key::End, last),
        ];
        let to = moves.into_iter().find(|(key, _)| pressed(*key)).map(|(_, place)| place.min(last));
        if let Some(id) = to.and_then(|place| self.view.get(place)) {
            self.choose(id);
            self.bring_into_sight(id);
        }
        self.selected.filter(|_| focused && pressed(Key::Enter))
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
