//! A message, a row or the whole table on the clipboard.

use egui::{Popup, Response, Ui};

use super::popup::popup_ui;
use super::{Look, kit};
use crate::journal::{Journal, PatientData, Row, RowId, RowSource, View};

/// More rows than this are not copied: an export is for that.
const MOST: usize = 1_000;

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum CopyAs {
    /// The message as it came.
    Json,
    /// The row, its columns with tabs between.
    Row,
    /// All rows that are listed, with a heading.
    Table,
}

/// What was copied.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Copied {
    how: CopyAs,
    rows: usize,
}

impl CopyAs {
    /// All forms.
    pub(super) const ALL: [Self; 3] = [Self::Json, Self::Row, Self::Table];

    /// What it is called.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Json => "copy-json",
            Self::Row => "copy-row",
            Self::Table => "copy-table",
        }
    }

    /// All forms in a menu that is as wide as their names need; the one that was chosen.
    pub(super) fn menu_ui(ui: &Ui, look: Look<'_>, menu: Popup<'_>, opener: &Response) -> Option<Self> {
        let width = kit::menu_width(ui, 0.0, Self::ALL.map(|how| look.words.get(how.key())));
        let mut chosen = None;
        popup_ui(menu.width(width), opener, |ui| {
            for how in Self::ALL {
                if kit::entry_ui(ui, look.palette, false, look.words.get(how.key())).clicked() {
                    chosen = Some(how);
                    ui.close();
                }
            }
        });
        chosen
    }

    /// Copies; none where there is nothing to copy. Patient values are hidden as they are in the list.
    pub(super) fn copy(
        self,
        ui: &Ui,
        look: Look<'_>,
        journal: &Journal,
        (view, chosen): (&View, Option<RowId>),
        patient: PatientData,
    ) -> Option<Copied> {
        let (text, rows) = match self {
            Self::Json => {
                let id = chosen?;
                let raw = journal.details(id, patient).and_then(|details| details.raw);
                (raw.or_else(|| Some(look.text(&journal.row(id)?.summary(patient))))?, 1)
            }
            Self::Row => (line(look, journal.row(chosen?)?, patient), 1),
            Self::Table => {
                let mut lines = vec![heading(look)];
                let rows = view.listed().take(MOST).filter_map(|id| journal.row(id));
                lines.extend(rows.map(|row| line(look, row, patient)));
                let rows = lines.len().saturating_sub(1);
                (lines.join("\n"), rows)
            }
        };
        ui.ctx().copy_text(text);
        Some(Copied { how: self, rows })
    }
}

impl Copied {
    /// That it was copied.
    pub(super) fn text(self, look: Look<'_>) -> String {
        match self.how {
            CopyAs::Json => look.words.get("copied-json").to_owned(),
            CopyAs::Row => look.words.get("copied-row").to_owned(),
            CopyAs::Table => look.words.with("copied-table", &[("count", &self.rows.to_string())]),
        }
    }
}

fn heading(look: Look<'_>) -> String {
    let keys = ["messages-time", "messages-way", "messages-command", "messages-text", "messages-size"];
    keys.map(|key| look.words.get(key)).join("\t")
}

/// One row; no text of it breaks a line or a column.
fn line(look: Look<'_>, row: Row<'_>, patient: PatientData) -> String {
    let way = look.words.get(match row.way() {
        RowSource::Received => "messages-received",
        RowSource::Sent => "messages-sent",
        RowSource::Link => "messages-link",
    });
    let time = row.wall().format("%Y-%m-%d %H:%M:%S%.3f%:z").to_string();
    let size = row.size().map(|size| size.to_string()).unwrap_or_default();
    let (label, summary) = (look.text(&row.label().message()), look.text(&row.summary(patient)));
    [time.as_str(), way, &label, &summary, &size].map(|text| text.replace(['\t', '\n', '\r'], " ")).join("\t")
}
