//! What this program is: its version, its files, what support needs, its keys; and the licences of everything in it.

use egui::Ui;

use super::fact::fact_ui;
use super::file_field::{FileAsked, browse_ui};
use super::halves::{between_cards, scrolled_ui};
use super::help::keys_ui;
use super::licence_list::LicenceList;
use super::task::task_ui;
use super::widgets::{self, Weight};
use super::{Action, Facts, Look, kit, theme};
use crate::display::FilePurpose;

/// The two halves of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Half {
    #[default]
    Program,
    Licences,
}

/// The page's own state.
#[derive(Default)]
pub(super) struct AboutPage {
    half: Half,
    licences: LicenceList,
}

impl AboutPage {
    pub(super) fn page_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        ui.horizontal(|ui| {
            for (half, key) in [(Half::Program, "about-program"), (Half::Licences, "about-licences")] {
                if widgets::tab_ui(ui, look.palette, self.half == half, None, look.words.get(key)).clicked() {
                    self.half = half;
                }
            }
        });
        match self.half {
            Half::Program => {
                scrolled_ui(ui, "about", |ui| program_ui(ui, look, facts, actions));
            }
            Half::Licences => self.licences.page_ui(ui, look),
        }
    }
}

fn program_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        kit::heading_ui(ui, palette, words.get("about-title"), |_| {});
        let files = &facts.settings.files;
        let path = |found: Option<&crate::settings::FoundPath>| {
            found.map_or_else(|| words.get("none").to_owned(), |found| found.path.display().to_string())
        };
        let user = files.config.as_ref().or(files.user.as_ref());
        for (label, value) in [
            ("about-version", env!("CARGO_PKG_VERSION").to_owned()),
            ("about-licence", words.get("about-licence-name").to_owned()),
            ("about-machine-file", path(Some(&files.machine))),
            ("about-user-file", path(user)),
            ("about-logs", path(files.log_dir.as_ref())),
        ] {
            fact_ui(ui, look, words.get(label), &value);
        }
        ui.add_space(theme::HALF);
        ui.horizontal_wrapped(|ui| {
            for (key, hint, action) in [
                ("about-open-settings", "about-open-settings-hint", Action::OpenSettingsFolder),
                ("about-open-logs", "about-open-logs-hint", Action::OpenLogFolder),
            ] {
                let button = widgets::button_ui(ui, palette, Weight::Other, words.get(key));
                if kit::tip(button, words.get(hint)).clicked() {
                    actions.push(action);
                }
            }
        });
        for note in &facts.settings.resolved.notes {
            widgets::soft_ui(ui, palette, &words.text(&note.message()));
        }
    });
    between_cards(ui);
    widgets::card_ui(ui, palette, |ui| diagnostics_ui(ui, look, facts, actions));
    between_cards(ui);
    widgets::card_ui(ui, palette, |ui| {
        kit::heading_ui(ui, palette, words.get("about-keys"), |_| {});
        keys_ui(ui, look, facts);
    });
}

/// What support needs to know, without patient data.
fn diagnostics_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    kit::heading_ui(ui, palette, words.get("diagnose-title"), |_| {});
    let path = facts.folder.join(format!("vxdisplay-diagnostics-{}.zip", facts.local().format("%Y%m%d-%H%M%S")));
    widgets::text_ui(ui, palette, words.get("diagnose-hint"));
    widgets::soft_ui(ui, palette, &facts.folder.display().to_string());
    let running = facts.diagnostics.is_running();
    let (key, hint) =
        if running { ("messages-cancel", "diagnose-cancel-hint") } else { ("diagnose-write", "diagnose-write-hint") };
    ui.horizontal_wrapped(|ui| {
        let button = widgets::button_ui(ui, palette, Weight::Main, words.get(key));
        if kit::tip(button, words.get(hint)).clicked() {
            actions.push(if running { Action::CancelDiagnose } else { Action::Diagnose(path.clone()) });
        }
        let asked = FileAsked { purpose: FilePurpose::Diagnostics, label: words.get("diagnose-write") };
        if let Some(chosen) = browse_ui(ui, look, facts, &path.display().to_string(), &asked, actions) {
            actions.push(Action::Diagnose(chosen.into()));
        }
    });
    task_ui(ui, look, facts.diagnostics);
}
