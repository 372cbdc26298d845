//! What the state gives to a diagnostics bundle.

use chrono::{NaiveDate, SecondsFormat};

use super::event::Now;
use super::state::State;
use crate::diagnostics;
use crate::journal::{FieldValue, PatientData};
use crate::l10n::Reader;

/// Messages about patients whose values are looked for: the newest.
const KNOWN_PATIENTS: usize = 2_000;

impl State {
    /// What the diagnostics bundle is made of.
    pub(super) fn diagnostics_facts(&self, now: Now) -> diagnostics::Facts {
        let lines = self.history.lines().iter();
        let link: Vec<String> = lines
            .map(|line| format!("{} connection {}: {}", line.wall.format("%F %T"), line.connection, line.what))
            .collect();
        let groups = self.notices.groups();
        let picked = self.plan().picked();
        let monitors = self.plan().monitors().iter().enumerate();
        let rungs = self.ladder.rungs().iter();
        diagnostics::Facts {
            made: now.wall.to_rfc3339_opts(SecondsFormat::Secs, false),
            settings: self.settings.explain_text(Reader::english()),
            monitors: monitors
                .map(|(index, monitor)| diagnostics::monitor_line(monitor, *picked == Ok(index)))
                .collect(),
            link_history: link.join("\n"),
            notices: groups
                .map(|group| {
                    let past = if group.is_past { " (past)" } else { "" };
                    format!("{} times, {} to {}{past}: {}", group.count, group.first, group.last, group.notice)
                })
                .collect(),
            check: rungs
                .map(|report| format!("{} {}: {}", report.rung.word(), report.state.word(), report.message()))
                .collect::<Vec<_>>()
                .join("\n"),
            log_dir: self.settings.files.log_dir.as_ref().map(|found| found.path.clone()),
            home: self.home_dir.clone(),
            known: self.known_values(),
        }
    }

    /// Every patient value that the program holds: whatever a bundle took in, none of these leaves with it.
    fn known_values(&self) -> diagnostics::KnownValues {
        let mut known = diagnostics::KnownValues::default();
        if let Some(person) = &self.session.shown().person {
            if let Some(id) = &person.id {
                known.add_name(id);
            }
            for name in [&person.name, &person.name_small].into_iter().flatten() {
                known.add_name(&name.one_line());
                for part in name.parts() {
                    known.add_name(part);
                }
            }
        }
        let patients = self.journal.rows().rev().filter(|row| row.is_private() && !row.is_overwritten());
        for row in patients.take(KNOWN_PATIENTS) {
            let details = self.journal.details(row.id(), PatientData::Shown);
            for field in details.iter().flat_map(|details| &details.fields) {
                if field.path.starts_with("data.") && field.path != "data.demo" {
                    let FieldValue::Shown(value) = &field.value else { continue };
                    known.add_name(value);
                    let forms = ["%Y-%m-%d", "%Y%m%d", "%Y.%m.%d"];
                    if let Some(date) = forms.iter().find_map(|form| NaiveDate::parse_from_str(value, form).ok()) {
                        known.add_date(date);
                    }
                }
            }
        }
        known
    }
}
