//! Writes rows as JSON Lines or CSV, in slices. Each file says whether patient data is hidden or shown in it.

use std::io::{self, Write};

use chrono::{DateTime, FixedOffset, SecondsFormat};
use serde::Serialize;

use super::entry::What;
use super::{Journal, PatientData, Row, RowId, View};
use crate::l10n::{Library, Locale};

/// The version of the form of JSON Lines.
const VERSION: u32 = 1;
/// So that spreadsheets read UTF-8 as such.
const BYTE_ORDER_MARK: &str = "\u{feff}";
/// The columns of CSV.
const COLUMNS: [&str; 13] = [
    "time",
    "connection",
    "direction",
    "command",
    "name",
    "summary",
    "size",
    "problem",
    "demo",
    "overwritten",
    "notices",
    "message",
    "patient_data",
];

/// The form of an exported file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// One JSON object a line; the first line is about the file: `{"vxdisplay_messages":1,"patient_data":"hidden",…}`.
    JsonLines,
    /// RFC 4180 with a byte order mark, safe to open in a spreadsheet. The last column says `hidden` or `shown`.
    Csv,
}

impl Format {
    /// The end of the file's name, without a dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::JsonLines => "jsonl",
            Self::Csv => "csv",
        }
    }

    /// A name for the file, which says what it holds: `vxdisplay-messages-20261122-143005-patient-data-hidden.csv`.
    #[must_use]
    pub fn file_name(self, patient: PatientData, now: DateTime<FixedOffset>) -> String {
        let (time, word, extension) = (now.format("%Y%m%d-%H%M%S"), patient.word(), self.extension());
        format!("vxdisplay-messages-{time}-patient-data-{word}.{extension}")
    }
}

/// What to write, and the progress.
pub struct Exporter {
    rows: Vec<RowId>,
    next: usize,
    begun: bool,
    format: Format,
    patient: PatientData,
    locale: Locale,
    now: DateTime<FixedOffset>,
}

#[derive(Serialize)]
struct Head {
    vxdisplay_messages: u32,
    patient_data: &'static str,
    exported: String,
    rows: usize,
}

#[derive(Serialize)]
struct Record<'a> {
    time: String,
    connection: u64,
    direction: &'static str,
    command: Option<i64>,
    name: Option<&'static str>,
    summary: String,
    size: Option<usize>,
    problem: bool,
    demo: bool,
    /// Whether patient values were overwritten by their pseudonyms.
    overwritten: bool,
    notices: Vec<String>,
    /// The text of the frame; `None` if there is none or it is entirely hidden.
    message: Option<&'a str>,
}

impl Exporter {
    /// Of all rows. `now` is written into the file.
    #[must_use]
    pub fn of_all(
        journal: &Journal,
        format: Format,
        patient: PatientData,
        locale: Locale,
        now: DateTime<FixedOffset>,
    ) -> Self {
        Self::new(journal.rows().map(Row::id).collect(), format, patient, locale, now)
    }

    /// Of the rows that a view lists.
    #[must_use]
    pub fn of_view(
        view: &View,
        format: Format,
        patient: PatientData,
        locale: Locale,
        now: DateTime<FixedOffset>,
    ) -> Self {
        Self::new(view.ids().collect(), format, patient, locale, now)
    }

    const fn new(
        rows: Vec<RowId>,
        format: Format,
        patient: PatientData,
        locale: Locale,
        now: DateTime<FixedOffset>,
    ) -> Self {
        Self { rows, next: 0, begun: false, format, patient, locale, now }
    }

    /// Writes the next rows, `budget` at most, oldest first; a long message counts as several. Whether that was all. Rows that
    /// are not kept any more are left out. Flush the writer at the end.
    ///
    /// # Errors
    /// Those of the writer; then the file is not complete.
    pub fn advance(&mut self, journal: &Journal, out: &mut dyn Write, budget: usize) -> io::Result<bool> {
        if !self.begun {
            self.begun = true;
            self.head(out)?;
        }
        let mut left = budget;
        while left > 0 {
            let Some(id) = self.rows.get(self.next) else { break };
            self.next += 1;
            let row = journal.row(*id);
            left = left.saturating_sub(row.map_or(1, Row::work));
            if let Some(row) = row {
                self.row(row, out)?;
            }
        }
        Ok(self.is_complete())
    }

    /// Whether all rows were written.
    #[must_use]
    pub const fn is_complete(&self) -> bool {
        self.begun && self.next >= self.rows.len()
    }

    /// Rows written so far, and all of them.
    #[must_use]
    pub const fn progress(&self) -> (usize, usize) {
        (self.next, self.rows.len())
    }

    fn head(&self, out: &mut dyn Write) -> io::Result<()> {
        match self.format {
            Format::JsonLines => json_line(
                &Head {
                    vxdisplay_messages: VERSION,
                    patient_data: self.patient.word(),
                    exported: self.now.to_rfc3339_opts(SecondsFormat::Millis, false),
                    rows: self.rows.len(),
                },
                out,
            ),
            Format::Csv => {
                out.write_all(BYTE_ORDER_MARK.as_bytes())?;
                csv_line(COLUMNS.iter().copied(), out)
            }
        }
    }

    fn row(&self, row: Row<'_>, out: &mut dyn Write) -> io::Result<()> {
        let message = message(row, self.patient);
        let record = Record {
            time: row.wall().to_rfc3339_opts(SecondsFormat::Millis, false),
            connection: row.connection(),
            direction: row.way().word(),
            command: row.command().and_then(crate::protocol::Command::number),
            name: row.command().map(crate::protocol::Command::name),
            summary: row.summary(self.patient).text(Library::bundled(), self.locale),
            size: row.size(),
            problem: row.is_problem(),
            demo: row.is_demo(),
            overwritten: row.is_overwritten(),
            notices: row.notices().iter().map(ToString::to_string).collect(),
            message: message.as_deref(),
        };
        match self.format {
            Format::JsonLines => json_line(&record, out),
            Format::Csv => {
                let optional = |number: Option<String>| number.unwrap_or_default();
                let cells: [String; COLUMNS.len()] = [
                    record.time,
                    record.connection.to_string(),
                    record.direction.to_owned(),
                    optional(record.command.map(|number| number.to_string())),
                    record.name.unwrap_or_default().to_owned(),
                    record.summary,
                    optional(record.size.map(|size| size.to_string())),
                    record.problem.to_string(),
                    record.demo.to_string(),
                    record.overwritten.to_string(),
                    record.notices.join("\n"),
                    record.message.unwrap_or_default().to_owned(),
                    self.patient.word().to_owned(),
                ];
                csv_line(cells.iter().map(String::as_str), out)
            }
        }
    }
}

/// The text of a row's frame.
fn message(row: Row<'_>, patient: PatientData) -> Option<String> {
    let What::Frame(frame) = &row.entry.what else { return None };
    match patient {
        PatientData::Hidden => frame.hidden_text(),
        PatientData::Shown => Some(frame.raw.text()).filter(|text| !text.is_empty()).map(str::to_owned),
    }
}

fn json_line(record: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let mut line = serde_json::to_vec(record)?;
    line.push(b'\n');
    out.write_all(&line)
}

/// RFC 4180: every cell in quotes, quotes doubled, CR LF at the end. A cell that a spreadsheet would take for a formula
/// begins with an apostrophe.
fn csv_line<'a>(cells: impl Iterator<Item = &'a str>, out: &mut dyn Write) -> io::Result<()> {
    let mut line = String::new();
    for cell in cells {
        if !line.is_empty() {
            line.push(',');
        }
        line.push('"');
        if is_formula(cell) {
            line.push('\'');
        }
        line.push_str(&cell.replace('"', "\"\""));
        line.push('"');
    }
    line.push_str("\r\n");
    out.write_all(line.as_bytes())
}

/// Whether a spreadsheet could take a cell for a formula: also with white space in front, and for the full-width signs.
fn is_formula(cell: &str) -> bool {
    cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start().starts_with(['=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}'])
}
