//! The chosen message: its fields with what the API document says of them, what was noticed, and its text.

use egui::{Align, Label, Layout, Popup, RichText, Ui, vec2};

use super::kit;
use super::message_copy::CopyAs;
use super::widgets::{self, Weight};
use super::{Facts, Look, theme};
use crate::journal::{Details, FieldLine, PatientData, Row, RowId, RowSource};
use crate::l10n::Message;

/// What was taken apart last.
#[derive(Default)]
pub(super) struct DetailsPanel {
    known: Option<(RowId, PatientData, bool, Details)>,
}

impl DetailsPanel {
    pub(super) fn forget(&mut self) {
        self.known = None;
    }

    /// The message, and whether it is to be copied.
    pub(super) fn panel_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        selected: Option<RowId>,
        patient: &mut PatientData,
    ) -> Option<CopyAs> {
        let (palette, words) = (look.palette, look.words);
        let Some((id, row)) = selected.and_then(|id| Some((id, facts.journal.row(id)?))) else {
            widgets::card_ui(ui, palette, |ui| {
                kit::heading_ui(ui, palette, words.get("messages-details"), |_| {});
                widgets::soft_ui(ui, palette, words.get("messages-details-empty"));
            });
            return None;
        };
        let key = (id, *patient, row.is_overwritten());
        let known = self.known.as_ref().is_some_and(|(id, patient, aged, _)| (*id, *patient, *aged) == key);
        if !known {
            self.known = facts.journal.details(id, *patient).map(|details| (key.0, key.1, key.2, details));
        }
        let (_, _, _, details) = self.known.as_ref()?;
        let mut copy = None;
        widgets::card_ui(ui, palette, |ui| copy = head_ui(ui, look, row, details, patient));
        if !details.notices.is_empty() {
            ui.add_space(theme::GAP - theme::UNIT);
            widgets::card_ui(ui, palette, |ui| {
                kit::heading_ui(ui, palette, words.get("notices-title"), |_| {});
                for notice in &details.notices {
                    widgets::text_ui(ui, palette, &look.text(&notice.message()));
                }
            });
        }
        ui.add_space(theme::GAP - theme::UNIT);
        widgets::card_ui(ui, palette, |ui| raw_ui(ui, look, row, details));
        copy
    }
}

fn head_ui(ui: &mut Ui, look: Look<'_>, row: Row<'_>, details: &Details, patient: &mut PatientData) -> Option<CopyAs> {
    let (palette, words) = (look.palette, look.words);
    widgets::strong_ui(ui, palette, &look.text(&row.label().message()));
    let way = words.get(match row.way() {
        RowSource::Received => "messages-received",
        RowSource::Sent => "messages-sent",
        RowSource::Link => "messages-link",
    });
    let when = row.wall().format("%Y-%m-%d %H:%M:%S%.3f (UTC%:z)");
    let connection = words.with("messages-connection", &[("number", &row.connection().to_string())]);
    widgets::soft_ui(ui, palette, &format!("{way} · {when} · {connection}"));
    let mut copy = None;
    ui.horizontal_wrapped(|ui| {
        let button = widgets::button_ui(ui, palette, Weight::Other, words.get("messages-copy"));
        if kit::tip(button, words.get("copy-json")).clicked() {
            copy = Some(CopyAs::Json);
        }
        let opener = kit::opener_ui(ui, palette, words.get("messages-copy-as"));
        copy = CopyAs::menu_ui(ui, look, Popup::menu(&opener), &opener).or(copy);
        let hidden = *patient == PatientData::Hidden;
        if row.is_private() && !details.overwritten {
            let (key, hint) = if hidden {
                ("messages-show-patient", "messages-show-patient-hint")
            } else {
                ("messages-hide-patient", "messages-hide-patient-hint")
            };
            let button = widgets::button_ui(ui, palette, Weight::Other, words.get(key));
            if kit::tip(button, words.get(hint)).clicked() {
                *patient = if hidden { PatientData::Shown } else { PatientData::Hidden };
            }
        }
    });
    ui.add_space(theme::HALF);
    if details.fields.is_empty() {
        widgets::text_ui(ui, palette, &look.text(&row.summary(*patient)));
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
    copy
}

/// A field and its value, and below both, over the whole width, what the API document says of it.
fn field_line_ui(ui: &mut Ui, look: Look<'_>, field: &FieldLine) {
    let (palette, words) = (look.palette, look.words);
    ui.spacing_mut().item_spacing.y = theme::HALF;
    ui.horizontal_top(|ui| {
        let size = vec2(theme::LABEL, theme::FACT);
        ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(size);
            let path = RichText::new(field.path.strip_prefix("data.").unwrap_or(&field.path));
            let label = Label::new(path.font(theme::body()).color(palette.ink_soft)).truncate();
            ui.add(label).on_hover_text(&field.path);
        });
        let rest = vec2(ui.available_width(), theme::FACT);
        ui.allocate_ui_with_layout(rest, Layout::left_to_right(Align::Center).with_main_wrap(true), |ui| {
            ui.set_min_height(theme::FACT);
            let mut value = look.text(&field.value.message());
            if field.value.is_hidden() {
                value = words.with("messages-hidden-value", &[("value", &value)]);
            }
            let font = widgets::of_one_weight(look, &value, theme::body());
            ui.add(Label::new(RichText::new(value).font(font).color(palette.ink)).wrap());
        });
    });
    let says = field.document.map_or_else(
        || words.get("messages-not-in-document").to_owned(),
        |document| {
            let Some(kind) = document.kind else {
                let message = Message::sentences([document.message(), Message::new("messages-not-in-document")]);
                return look.text(&message);
            };
            let must = words.get(if document.required { "messages-required" } else { "messages-optional" });
            format!("{} ({kind}, {must})", look.text(&document.message()))
        },
    );
    widgets::soft_ui(ui, palette, &says);
    ui.add_space(theme::HALF);
}

fn raw_ui(ui: &mut Ui, look: Look<'_>, row: Row<'_>, details: &Details) {
    let (palette, words) = (look.palette, look.words);
    kit::heading_ui(ui, palette, words.get("messages-raw"), |_| {});
    if let Some(raw) = &details.raw {
        let text = RichText::new(raw).font(theme::code()).color(palette.ink);
        ui.add(Label::new(text).wrap().selectable(true));
    } else {
        let key = if details.hides {
            "messages-raw-hidden"
        } else if row.had_close_reason() {
            "messages-close-reason"
        } else {
            "messages-raw-none"
        };
        widgets::soft_ui(ui, palette, words.get(key));
    }
}
