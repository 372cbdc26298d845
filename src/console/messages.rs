//! The page of all frames in and out: filtered, searched, explained field by field.

use egui::{
    Align, CentralPanel, Frame, Key, Label, Layout, Margin, Modifiers, Panel, RichText, ScrollArea, Stroke, Ui, vec2,
};

use super::export_form::ExportForm;
use super::message_list::List;
use super::widgets::{self, Weight};
use super::{Action, Facts, Look, theme};
use crate::journal::{Details, FieldLine, Filter, PatientData, Row, RowId, RowSource};
use crate::l10n::Message;

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

impl MessagesPage {
    /// Forgets what was taken apart for showing: while nobody looks it is not aged.
    pub(super) fn forget_details(&mut self) {
        self.details = None;
    }

    pub(super) fn page_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
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
            widgets::bare_card_ui(ui, look.palette, |ui| {
                Frame::new().inner_margin(Margin::symmetric(14, 10)).show(ui, |ui| self.tools_ui(ui, look, facts));
                ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), Stroke::new(1.0, look.palette.edge));
                self.list.list_ui(ui, look, facts, self.patient, actions);
            });
        });
        let open = self.export.as_mut().is_none_or(|form| form.window_ui(ui, look, facts, &self.list.view, actions));
        if !open {
            self.export = None;
        }
    }

    fn tools_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
        let words = look.words;
        let mut filter = self.list.view.filter().clone();
        filter.locale = words.locale();
        filter.library = words.library().clone();
        filter.patient = self.patient;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            let label = words.get("messages-search");
            let search = widgets::field_ui(ui, &mut self.search, label, label, 170.0);
            if std::mem::take(&mut self.focus_search) {
                search.request_focus();
            }
            search.on_hover_text(format!("Ctrl+F · {}", words.get("messages-search-hint")));
            for (way, key) in [
                (RowSource::Received, "messages-received"),
                (RowSource::Sent, "messages-sent"),
                (RowSource::Link, "messages-link"),
            ] {
                let on = filter.ways.contains(way);
                if widgets::chip_ui(ui, look.palette, on, words.get(key)).clicked() {
                    filter.ways = filter.ways.with(way, !on);
                }
            }
            let problems = words.with("messages-problems", &[("count", &facts.journal.problems().to_string())]);
            if widgets::chip_ui(ui, look.palette, filter.problems_only, &problems).clicked() {
                filter.problems_only = !filter.problems_only;
            }
            if widgets::chip_ui(ui, look.palette, filter.hide_pings, words.get("messages-hide-pings")).clicked() {
                filter.hide_pings = !filter.hide_pings;
            }
            let hidden = self.patient == PatientData::Hidden;
            if widgets::chip_ui(ui, look.palette, hidden, words.get("messages-hide-patient")).clicked() {
                self.patient = if hidden { PatientData::Shown } else { PatientData::Hidden };
            }
            kinds_ui(ui, look, &mut filter);
            let paused = self.list.view.is_paused();
            let waiting = self.list.view.waiting(facts.journal);
            let key = if paused { "messages-go-on" } else { "messages-pause" };
            let text = words.with(key, &[("count", &waiting.to_string())]);
            if widgets::button_ui(ui, look.palette, Weight::Other, &text).clicked() {
                self.list.view.set_paused(!paused);
            }
            if widgets::button_ui(ui, look.palette, Weight::Other, words.get("messages-export")).clicked() {
                self.export = Some(ExportForm::new(self.patient, facts));
            }
        });
        self.search.clone_into(&mut filter.search);
        self.list.view.set_filter(filter);
    }

    fn details_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
        let (palette, words) = (look.palette, look.words);
        let Some((id, row)) = self.list.selected.and_then(|id| Some((id, facts.journal.row(id)?))) else {
            widgets::card_ui(ui, palette, |ui| {
                widgets::title_ui(ui, palette, words.get("messages-details"));
                widgets::soft_ui(ui, palette, words.get("messages-details-empty"));
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
                widgets::title_ui(ui, palette, words.get("notices-title"));
                for notice in &details.notices {
                    widgets::text_ui(ui, palette, &text(look, &notice.message()));
                }
            });
        }
        ui.add_space(theme::GAP - 8.0);
        widgets::card_ui(ui, palette, |ui| raw_ui(ui, look, details));
        self.patient = patient;
    }
}

/// Which kinds of messages are listed, in a menu: there are eight of them.
fn kinds_ui(ui: &mut Ui, look: Look<'_>, filter: &mut Filter) {
    let all = crate::journal::RowKind::ALL;
    let listed = all.iter().filter(|kind| filter.kinds.contains(**kind)).count();
    let chosen = look.words.with("messages-kinds", &[("listed", &listed.to_string()), ("all", &all.len().to_string())]);
    let chip = widgets::chip_ui(ui, look.palette, listed < all.len(), &chosen);
    egui::Popup::menu(&chip).close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        for kind in all {
            let mut on = filter.kinds.contains(kind);
            if ui.checkbox(&mut on, text(look, &kind.message())).changed() {
                filter.kinds = filter.kinds.with(kind, on);
            }
        }
    });
}

fn head_ui(ui: &mut Ui, look: Look<'_>, row: Row<'_>, details: &Details, patient: &mut PatientData) {
    let (palette, words) = (look.palette, look.words);
    let title = format!(
        "{} · {} · {}",
        text(look, &row.label().message()),
        row.wall().format("%H:%M:%S%.3f"),
        words.with("messages-connection", &[("number", &row.connection().to_string())])
    );
    widgets::title_ui(ui, palette, &title);
    if details.fields.is_empty() {
        widgets::text_ui(ui, palette, &text(look, &row.summary(*patient)));
    }
    for field in &details.fields {
        field_line_ui(ui, look, field);
    }
    if details.fields_left_out > 0 {
        let count = details.fields_left_out.to_string();
        widgets::soft_ui(ui, palette, &words.with("messages-fields-left-out", &[("count", &count)]));
    }
    if details.overwritten {
        widgets::soft_ui(ui, palette, words.get("messages-overwritten"));
    }
    ui.horizontal_wrapped(|ui| {
        let hidden = *patient == PatientData::Hidden;
        let key = if hidden { "messages-show-patient" } else { "messages-hide-patient" };
        if row.is_private()
            && !details.overwritten
            && widgets::button_ui(ui, palette, Weight::Other, words.get(key)).clicked()
        {
            *patient = if hidden { PatientData::Shown } else { PatientData::Hidden };
        }
        if widgets::button_ui(ui, palette, Weight::Other, words.get("messages-copy")).clicked() {
            let fallback = text(look, &row.summary(*patient));
            ui.ctx().copy_text(details.raw.clone().unwrap_or(fallback));
        }
    });
}

/// A field, its value, and below both what the API document says of it.
fn field_line_ui(ui: &mut Ui, look: Look<'_>, field: &FieldLine) {
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
            let mut value = text(look, &field.value.message());
            if field.value.is_hidden() {
                value.push_str(" · ");
                value.push_str(words.get("messages-hidden"));
            }
            ui.add(Label::new(RichText::new(value).font(theme::body()).color(palette.ink)).wrap());
            let says = field.document.map_or_else(
                || words.get("messages-not-in-document").to_owned(),
                |document| {
                    let Some(kind) = document.kind else {
                        let message =
                            Message::sentences([document.message(), Message::new("messages-not-in-document")]);
                        return text(look, &message);
                    };
                    let must = words.get(if document.required { "messages-required" } else { "messages-optional" });
                    format!("{} ({kind}, {must})", text(look, &document.message()))
                },
            );
            widgets::soft_ui(ui, palette, &says);
        });
    });
}

fn raw_ui(ui: &mut Ui, look: Look<'_>, details: &Details) {
    let (palette, words) = (look.palette, look.words);
    widgets::title_ui(ui, palette, words.get("messages-raw"));
    if let Some(raw) = &details.raw {
        let text = RichText::new(raw).font(theme::code()).color(palette.ink);
        ui.add(Label::new(text).wrap().selectable(true));
    } else {
        let key = if details.hides { "messages-raw-hidden" } else { "messages-raw-none" };
        widgets::soft_ui(ui, palette, words.get(key));
    }
}

fn text(look: Look<'_>, message: &Message) -> String {
    look.text(message)
}
