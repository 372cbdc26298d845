//! The page of all frames in and out: filtered, searched, explained field by field.

use std::path::PathBuf;

use egui::{
    Align, Align2, CentralPanel, CornerRadius, FontId, Frame, Grid, Id, Key, Label, Layout, Margin, Modal, Modifiers,
    Panel, Rect, RichText, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::theme::Palette;
use super::widgets::{self, Weight};
use super::{Action, Facts, Look, theme};
use crate::journal::{Details, Exporter, FieldLine, Filter, Format, PatientData, Row, RowId, RowNotice, View, Way};
use crate::settings::Language;

/// Rows that one frame looks at: under 4 ms.
const BUDGET: usize = 4_000;

/// The list and what is chosen in it.
pub(super) struct List {
    view: View,
    selected: Option<RowId>,
    /// The row at the top, when the list is scrolled: new rows above must not push it away.
    anchor: Option<(RowId, f32)>,
}

impl Default for List {
    fn default() -> Self {
        let filter = Filter { hide_pings: true, ..Filter::default() };
        Self { view: View::new(filter), selected: None, anchor: None }
    }
}

/// The page.
#[derive(Default)]
pub(super) struct MessagesPage {
    list: List,
    search: String,
    focus_search: bool,
    patient: PatientData,
    details: Option<(RowId, PatientData, bool, Details)>,
    export: Option<ExportForm>,
}

/// What the form for an export holds.
struct ExportForm {
    format: Format,
    patient: PatientData,
    listed_only: bool,
    path: String,
}

impl MessagesPage {
    pub(super) fn page_ui(&mut self, ui: &mut Ui, look: Look, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::F)) {
            self.focus_search = true;
        }
        let ground = Frame::new().fill(look.palette.ground);
        let width = (ui.available_width() * 0.34).clamp(320.0, 460.0);
        let right = Frame { inner_margin: Margin { left: 0, ..Margin::same(20) }, ..ground };
        Panel::right("message").frame(right).resizable(false).exact_size(width).show_separator_line(false).show(
            ui,
            |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| self.details_ui(ui, look, facts));
            },
        );
        CentralPanel::default().frame(ground.inner_margin(Margin::same(20))).show(ui, |ui| {
            card_without_margin(ui, look.palette, |ui| {
                Frame::new().inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| self.tools_ui(ui, look, facts));
                ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), Stroke::new(1.0, look.palette.edge));
                self.list.list_ui(ui, look, facts, self.patient, actions);
            });
        });
        self.export_ui(ui, look, facts, actions);
    }

    fn tools_ui(&mut self, ui: &mut Ui, look: Look, facts: &Facts<'_>) {
        let words = look.words;
        let mut filter = self.list.view.filter().clone();
        filter.language = look.words.language;
        filter.patient = self.patient;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            let label = words.get("messages.search");
            let search = widgets::field_ui(ui, &mut self.search, label, label, 170.0);
            if std::mem::take(&mut self.focus_search) {
                search.request_focus();
            }
            search.on_hover_text(format!("Ctrl+F · {}", words.get("messages.search_hint")));
            for (way, key) in
                [(Way::Received, "messages.received"), (Way::Sent, "messages.sent"), (Way::Link, "messages.link")]
            {
                let on = filter.ways.contains(way);
                if widgets::chip_ui(ui, look.palette, on, words.get(key)).clicked() {
                    filter.ways = filter.ways.with(way, !on);
                }
            }
            let problems = words.with("messages.problems", &[("count", &facts.journal.problems().to_string())]);
            if widgets::chip_ui(ui, look.palette, filter.problems_only, &problems).clicked() {
                filter.problems_only = !filter.problems_only;
            }
            if widgets::chip_ui(ui, look.palette, filter.hide_pings, words.get("messages.hide_pings")).clicked() {
                filter.hide_pings = !filter.hide_pings;
            }
            let hidden = self.patient == PatientData::Hidden;
            if widgets::chip_ui(ui, look.palette, hidden, words.get("messages.hide_patient")).clicked() {
                self.patient = if hidden { PatientData::Shown } else { PatientData::Hidden };
            }
            kinds_ui(ui, look, &mut filter);
            let paused = self.list.view.is_paused();
            let waiting = self.list.view.waiting(facts.journal);
            let key = if paused { "messages.go_on" } else { "messages.pause" };
            let text = words.with(key, &[("count", &waiting.to_string())]);
            if widgets::button_ui(ui, look.palette, Weight::Other, &text).clicked() {
                self.list.view.set_paused(!paused);
            }
            if widgets::button_ui(ui, look.palette, Weight::Other, words.get("messages.export")).clicked() {
                self.export = Some(ExportForm::new(self.patient, facts));
            }
        });
        self.search.clone_into(&mut filter.search);
        self.list.view.set_filter(filter);
    }

    fn details_ui(&mut self, ui: &mut Ui, look: Look, facts: &Facts<'_>) {
        let (palette, words) = (look.palette, look.words);
        let Some((id, row)) = self.list.selected.and_then(|id| Some((id, facts.journal.row(id)?))) else {
            widgets::card_ui(ui, palette, |ui| {
                widgets::title_ui(ui, palette, words.get("messages.details"));
                widgets::soft_ui(ui, palette, words.get("messages.details_empty"));
            });
            return;
        };
        let key = (id, self.patient, row.is_overwritten());
        let known = self.details.as_ref().is_some_and(|(id, patient, aged, _)| (*id, *patient, *aged) == key);
        if !known {
            self.details = facts.journal.details(id, self.patient).map(|details| (key.0, key.1, key.2, details));
        }
        let Some((_, _, _, details)) = &self.details else { return };
        let mut patient = self.patient;
        widgets::card_ui(ui, palette, |ui| head_ui(ui, look, row, details, &mut patient));
        if !details.notices.is_empty() {
            ui.add_space(theme::GAP - 8.0);
            widgets::card_ui(ui, palette, |ui| {
                widgets::title_ui(ui, palette, words.get("notices.title"));
                for notice in &details.notices {
                    widgets::text_ui(ui, palette, &notice_text(look, notice));
                }
            });
        }
        ui.add_space(theme::GAP - 8.0);
        widgets::card_ui(ui, palette, |ui| raw_ui(ui, look, details));
        self.patient = patient;
    }

    fn export_ui(&mut self, ui: &Ui, look: Look, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let Some(form) = &mut self.export else { return };
        let mut close = false;
        let modal = Modal::new(Id::unique("export")).show(ui.ctx(), |ui| {
            ui.set_width(520.0);
            form.form_ui(ui, look, facts);
            let running = facts.export.is_running();
            ui.add_space(6.0);
            ui.horizontal(|ui| {
                let words = look.words;
                ui.add_enabled_ui(!running && !form.path.trim().is_empty(), |ui| {
                    if widgets::button_ui(ui, look.palette, Weight::Main, words.get("messages.save")).clicked() {
                        let exporter = form.exporter(&self.list.view, facts);
                        let path = PathBuf::from(form.path.trim());
                        actions.push(Action::Export { path, exporter: Box::new(exporter) });
                    }
                });
                let key = if running { "messages.cancel" } else { "messages.close" };
                if widgets::button_ui(ui, look.palette, Weight::Other, words.get(key)).clicked() {
                    if running {
                        actions.push(Action::CancelExport);
                    } else {
                        close = true;
                    }
                }
            });
        });
        if close || modal.should_close() {
            self.export = None;
        }
    }
}

impl ExportForm {
    fn new(patient: PatientData, facts: &Facts<'_>) -> Self {
        let mut form = Self { format: Format::JsonLines, patient, listed_only: true, path: String::new() };
        form.suggest(facts);
        form
    }

    fn suggest(&mut self, facts: &Facts<'_>) {
        let name = self.format.file_name(self.patient, facts.wall);
        self.path = facts.folder.join(name).display().to_string();
    }

    fn form_ui(&mut self, ui: &mut Ui, look: Look, facts: &Facts<'_>) {
        let (palette, words) = (look.palette, look.words);
        widgets::title_ui(ui, palette, words.get("messages.export_title"));
        let before = (self.format, self.patient);
        Grid::new("export form").num_columns(2).spacing([20.0, 10.0]).show(ui, |ui| {
            widgets::text_ui(ui, palette, words.get("messages.format"));
            ui.horizontal(|ui| {
                for (format, name) in [(Format::JsonLines, "JSON Lines"), (Format::Csv, "CSV")] {
                    if widgets::chip_ui(ui, palette, self.format == format, name).clicked() {
                        self.format = format;
                    }
                }
            });
            ui.end_row();
            widgets::text_ui(ui, palette, words.get("messages.rows"));
            ui.horizontal(|ui| {
                for (listed, key) in [(true, "messages.rows_listed"), (false, "messages.rows_all")] {
                    if widgets::chip_ui(ui, palette, self.listed_only == listed, words.get(key)).clicked() {
                        self.listed_only = listed;
                    }
                }
            });
            ui.end_row();
            widgets::text_ui(ui, palette, words.get("messages.patient_data"));
            ui.horizontal(|ui| {
                for (patient, key) in
                    [(PatientData::Hidden, "messages.patient_hidden"), (PatientData::Shown, "messages.patient_shown")]
                {
                    if widgets::chip_ui(ui, palette, self.patient == patient, words.get(key)).clicked() {
                        self.patient = patient;
                    }
                }
            });
            ui.end_row();
        });
        if before != (self.format, self.patient) {
            self.suggest(facts);
        }
        if self.patient == PatientData::Shown {
            widgets::text_ui(ui, palette, words.get("messages.patient_warning"));
        }
        let label = words.get("messages.path");
        widgets::soft_ui(ui, palette, label);
        widgets::field_ui(ui, &mut self.path, label, "", ui.available_width());
        facts.export.task_ui(ui, look);
    }

    fn exporter(&self, view: &View, facts: &Facts<'_>) -> Exporter {
        if self.listed_only {
            Exporter::of_view(view, self.format, self.patient, facts.language, facts.wall)
        } else {
            Exporter::of_all(facts.journal, self.format, self.patient, facts.language, facts.wall)
        }
    }
}

/// Which kinds of messages are listed, in a menu: there are eight of them.
fn kinds_ui(ui: &mut Ui, look: Look, filter: &mut Filter) {
    let all = crate::journal::RowKind::ALL;
    let listed = all.iter().filter(|kind| filter.kinds.contains(**kind)).count();
    let text = look.words.with("messages.kinds", &[("listed", &listed.to_string()), ("all", &all.len().to_string())]);
    let chip = widgets::chip_ui(ui, look.palette, listed < all.len(), &text);
    egui::Popup::menu(&chip).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        for kind in all {
            let mut on = filter.kinds.contains(kind);
            if ui.checkbox(&mut on, kind.name(look.words.language)).changed() {
                filter.kinds = filter.kinds.with(kind, on);
            }
        }
    });
}

fn head_ui(ui: &mut Ui, look: Look, row: Row<'_>, details: &Details, patient: &mut PatientData) {
    let (palette, words) = (look.palette, look.words);
    let title = format!(
        "{} · {} · {}",
        row.label().text(words.language),
        row.wall().format("%H:%M:%S%.3f"),
        words.with("messages.connection", &[("number", &row.connection().to_string())])
    );
    widgets::title_ui(ui, palette, &title);
    if details.fields.is_empty() {
        widgets::text_ui(ui, palette, &row.summary(*patient, words.language));
    }
    for field in &details.fields {
        field_line_ui(ui, look, field);
    }
    if details.fields_left_out > 0 {
        let count = details.fields_left_out.to_string();
        widgets::soft_ui(ui, palette, &words.with("messages.fields_left_out", &[("count", &count)]));
    }
    if details.overwritten {
        widgets::soft_ui(ui, palette, words.get("messages.overwritten"));
    }
    ui.horizontal_wrapped(|ui| {
        let hidden = *patient == PatientData::Hidden;
        let key = if hidden { "messages.show_patient" } else { "messages.hide_patient" };
        if row.is_private()
            && !details.overwritten
            && widgets::button_ui(ui, palette, Weight::Other, words.get(key)).clicked()
        {
            *patient = if hidden { PatientData::Shown } else { PatientData::Hidden };
        }
        if widgets::button_ui(ui, palette, Weight::Other, words.get("messages.copy")).clicked() {
            let fallback = row.summary(*patient, words.language);
            ui.ctx().copy_text(details.raw.clone().unwrap_or(fallback));
        }
    });
}

/// A field, its value, and below both what the API document says of it.
fn field_line_ui(ui: &mut Ui, look: Look, field: &FieldLine) {
    let (palette, words) = (look.palette, look.words);
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() * 0.42).min(170.0);
        ui.allocate_ui_with_layout(vec2(width, 18.0), Layout::left_to_right(Align::Min), |ui| {
            ui.set_min_width(width);
            let path = RichText::new(field.path.strip_prefix("data.").unwrap_or(&field.path));
            ui.add(Label::new(path.font(theme::small()).color(palette.ink_soft)).truncate()).on_hover_text(&field.path);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let mut value = field.value.text(words.language);
            if field.value.is_hidden() {
                value.push_str(" · ");
                value.push_str(words.get("messages.hidden"));
            }
            ui.add(Label::new(RichText::new(value).font(theme::body()).color(palette.ink)).wrap());
            let says = field.document.map_or_else(
                || words.get("messages.not_in_document").to_owned(),
                |document| {
                    let must = words.get(if document.required { "messages.required" } else { "messages.optional" });
                    format!("{} ({}, {must})", document.meaning(words.language), document.kind)
                },
            );
            widgets::soft_ui(ui, palette, &says);
        });
    });
}

fn raw_ui(ui: &mut Ui, look: Look, details: &Details) {
    let (palette, words) = (look.palette, look.words);
    widgets::title_ui(ui, palette, words.get("messages.raw"));
    match &details.raw {
        Some(raw) => {
            let text = RichText::new(raw).font(theme::code()).color(palette.ink);
            ui.add(Label::new(text).wrap().selectable(true));
        }
        None => {
            let key = if details.hides { "messages.raw_hidden" } else { "messages.raw_none" };
            widgets::soft_ui(ui, palette, words.get(key));
        }
    }
}

fn notice_text(look: Look, notice: &RowNotice) -> String {
    match look.words.language {
        Language::En => notice.to_string(),
        Language::Ko => notice.korean(),
    }
}

/// A card whose contents reach its edges.
pub(super) fn card_without_margin(ui: &mut Ui, palette: &Palette, contents: impl FnOnce(&mut Ui)) {
    Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, palette.edge))
        .corner_radius(CornerRadius::same(10))
        .show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            contents(ui);
        });
}

impl List {
    /// Takes the language of the summaries.
    pub(super) fn follow(&mut self, language: Language) {
        let filter = Filter { language, ..self.view.filter().clone() };
        self.view.set_filter(filter);
    }

    /// The rows, the newest on top. Only those in sight are laid out, so that 100,000 cost no more than 100.
    pub(super) fn list_ui(
        &mut self,
        ui: &mut Ui,
        look: Look,
        facts: &Facts<'_>,
        patient: PatientData,
        actions: &mut Vec<Action>,
    ) {
        let complete = self.view.update(facts.journal, BUDGET);
        if !complete {
            actions.push(Action::PaintAgain);
        }
        if self.view.is_empty() {
            Frame::new().inner_margin(Margin::same(16)).show(ui, |ui| {
                let key = if facts.journal.is_empty() { "messages.empty" } else { "messages.none_listed" };
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
        let output = area.show_rows(ui, theme::ROW, self.view.len(), |ui, places| {
            for place in places {
                let Some(row) = self.view.get(place).and_then(|id| facts.journal.row(id)) else { continue };
                if row_ui(ui, look, &columns, row, self.selected == Some(row.id()), patient) {
                    self.selected = Some(row.id());
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
        }
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
            arrow: if narrow { 108.0 } else { 136.0 },
            command: if narrow { 128.0 } else { 166.0 },
            summary: if narrow { 300.0 } else { 380.0 },
            size: width - 14.0,
            font: theme::row(),
        }
    }
}

/// One row; whether it was chosen.
fn row_ui(ui: &mut Ui, look: Look, columns: &Columns, row: Row<'_>, selected: bool, patient: PatientData) -> bool {
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
        Way::Received => Some(true),
        Way::Sent => Some(false),
        Way::Link => None,
    };
    widgets::direction_ui(ui, palette, pos2(rect.left() + columns.arrow, y), direction);
    let label = row.label().text(look.words.language);
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
    cell_text(ui, cell(columns.command, columns.summary - 8.0), &label, theme::row_strong(), palette.ink);
    let summary = row.summary(patient, look.words.language);
    let end = size_rect.left() - rect.left() - 12.0;
    cell_text(ui, cell(columns.summary, end), &summary, columns.font.clone(), palette.ink);
    let spoken = format!("{time} {} {label} {summary} {size}", row.way().word());
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, &spoken));
    widgets::focus_ring(ui, palette, &response, 0);
    response.clicked()
}

/// A text in its cell, cut with an ellipsis where it is too long.
fn cell_text(ui: &Ui, cell: Rect, text: &str, font: FontId, color: egui::Color32) {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(cell.width().max(8.0));
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let top = cell.center().y - galley.size().y / 2.0;
    ui.painter().galley(pos2(cell.left(), top), galley, color);
}
