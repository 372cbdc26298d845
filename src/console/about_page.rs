//! What this program is: its version, its files, what support needs, its keys; and the licences of everything in it.

use egui::{ScrollArea, Ui};

use super::licence_list::LicenceList;
use super::task::task_ui;
use super::widgets::{self, Weight};
use super::{Action, Facts, Look, theme};

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
        ui.add_space(theme::GAP - 8.0);
        match self.half {
            Half::Program => {
                ScrollArea::vertical().id_salt("about").auto_shrink(false).show(ui, |ui| {
                    program_ui(ui, look, facts, actions);
                });
            }
            Half::Licences => self.licences.page_ui(ui, look),
        }
    }
}

fn program_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        widgets::title_ui(ui, palette, words.get("about-title"));
        widgets::fact_ui(ui, palette, words.get("about-version"), env!("CARGO_PKG_VERSION"));
        widgets::fact_ui(ui, palette, words.get("about-licence"), words.get("about-licence-name"));
        let files = &facts.settings.files;
        let path = |found: Option<&crate::settings::FoundPath>| {
            found.map_or_else(|| words.get("none").to_owned(), |found| found.path.display().to_string())
        };
        widgets::fact_ui(ui, palette, words.get("about-machine-file"), &path(Some(&files.machine)));
        let user = files.config.as_ref().or(files.user.as_ref());
        widgets::fact_ui(ui, palette, words.get("about-user-file"), &path(user));
        widgets::fact_ui(ui, palette, words.get("about-logs"), &path(files.log_dir.as_ref()));
        ui.add_space(4.0);
        ui.horizontal_wrapped(|ui| {
            if widgets::button_ui(ui, palette, Weight::Other, words.get("about-open-settings")).clicked() {
                actions.push(Action::OpenSettingsFolder);
            }
            if widgets::button_ui(ui, palette, Weight::Other, words.get("about-open-logs")).clicked() {
                actions.push(Action::OpenLogFolder);
            }
        });
        for note in &facts.settings.resolved.notes {
            widgets::soft_ui(ui, palette, &words.text(&note.message()));
        }
    });
    ui.add_space(theme::GAP - 8.0);
    widgets::card_ui(ui, palette, |ui| diagnostics_ui(ui, look, facts, actions));
    ui.add_space(theme::GAP - 8.0);
    widgets::card_ui(ui, palette, |ui| {
        widgets::title_ui(ui, palette, words.get("about-keys"));
        let staff_key = facts.settings.resolved.settings.display.staff_key.to_string();
        for (keys, key) in [
            ("Ctrl+1 … 5", "keys-pages"),
            ("Ctrl+R", "keys-reconnect"),
            ("Ctrl+Enter", "keys-check"),
            ("Ctrl+F", "keys-search"),
            ("F8", "keys-hide"),
            ("F11", "keys-full-screen"),
            (staff_key.as_str(), "keys-staff"),
            ("Tab, Shift+Tab, Space", "keys-tab"),
        ] {
            widgets::fact_ui(ui, palette, words.get(key), keys);
        }
    });
}

/// What support needs to know, without patient data.
fn diagnostics_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    widgets::title_ui(ui, palette, words.get("diagnose-title"));
    let path = facts.folder.join(format!("vxdisplay-diagnostics-{}.zip", facts.local().format("%Y%m%d-%H%M%S")));
    widgets::soft_ui(ui, palette, words.get("diagnose-hint"));
    widgets::soft_ui(ui, palette, &facts.folder.display().to_string());
    let running = facts.diagnostics.is_running();
    let key = if running { "messages-cancel" } else { "diagnose-write" };
    if widgets::button_ui(ui, palette, Weight::Other, words.get(key)).clicked() {
        actions.push(if running { Action::CancelDiagnose } else { Action::Diagnose(path) });
    }
    task_ui(ui, look, facts.diagnostics);
}
