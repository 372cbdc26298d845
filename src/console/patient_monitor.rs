//! The card of the patient monitor: which one it is, why the patient screen is not on it, and what helps.

use egui::Ui;

use super::widgets::{self, Mark, Weight};
use super::{Action, Facts, Look, kit, spoken, theme};
use crate::monitors::{Hidden, primary};
use crate::settings::{Change, Key};

/// Paints the card. Whether the settings of the monitor are to be opened.
pub(super) fn card_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) -> bool {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        kit::heading_ui(ui, palette, words.get("monitor-title"), |_| {});
        match facts.patient_monitor() {
            Some((index, monitor)) => {
                widgets::strong_ui(ui, palette, &format!("{} · {}", index + 1, monitor.name()));
                let is_main = primary(facts.monitors) == Some(index);
                let place = words.get(if is_main { "monitor-main" } else { "monitor-other" });
                widgets::soft_ui(ui, palette, &format!("{} × {}, {place}", monitor.width, monitor.height));
            }
            None => hidden_ui(ui, look, facts),
        }
        let mut open_settings = false;
        ui.horizontal_wrapped(|ui| {
            if facts.picked.is_ok() || facts.is_asked_for() {
                full_screen_ui(ui, look, facts, actions);
            }
            if facts.picked.is_err() {
                allow_ui(ui, look, facts, actions);
                let setting = widgets::button_ui(ui, palette, Weight::Other, words.get("monitor-setting"));
                open_settings = kit::tip(setting, words.get("monitor-setting-hint")).clicked();
            }
            let hide = widgets::button_ui(ui, palette, Weight::Other, words.get("exam-hide"));
            if kit::tip(hide, &format!("{} · F8", words.get("keys-hide"))).clicked() {
                actions.push(Action::HideNow);
            }
        });
        open_settings
    })
}

/// How wide the card is where its buttons stand in one line.
pub(super) fn width(ui: &Ui, look: Look<'_>, facts: &Facts<'_>) -> f32 {
    let full_screen = (facts.picked.is_ok() || facts.is_asked_for()).then_some(full_screen_key(facts));
    let allow = allow_key(facts).map(|_| "monitor-allow");
    let settings = facts.picked.is_err().then_some("monitor-setting");
    let keys = [full_screen, allow, settings, Some("exam-hide")];
    let widths = keys.into_iter().flatten().map(|key| widgets::button_width(ui, look.words.get(key)).ceil());
    let buttons: f32 = widths.map(|width| width + theme::UNIT).sum();
    buttons + 2.0 * f32::from(theme::CARD)
}

const fn full_screen_key(facts: &Facts<'_>) -> &'static str {
    if facts.is_asked_for() { "monitor-close" } else { "monitor-show" }
}

fn full_screen_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let text = look.words.get(full_screen_key(facts));
    let button = widgets::button_ui(ui, look.palette, Weight::Other, text);
    if kit::tip(button, &format!("{} · F11", look.words.get("keys-full-screen"))).clicked() {
        actions.push(Action::FullScreen(!facts.is_asked_for()));
    }
}

/// The setting by which the patient screen may cover the only monitor.
const ALLOW_KEY: &str = "display.allow_only_monitor";

fn allow_key(facts: &Facts<'_>) -> Option<&'static Key> {
    Key::find(ALLOW_KEY).filter(|_| matches!(facts.picked, Err(Hidden::OnlyMonitor)))
}

/// Allows the only monitor, where that is what is missing.
fn allow_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let Some(key) = allow_key(facts) else { return };
    let locked = facts.settings.resolved.is_locked(ALLOW_KEY);
    ui.add_enabled_ui(!locked, |ui| {
        let button = widgets::button_ui(ui, look.palette, Weight::Other, look.words.get("monitor-allow"));
        let button = button.on_hover_text(look.words.get("monitor-allow-hint"));
        if button.on_disabled_hover_text(look.words.get("settings-locked")).clicked() {
            actions.push(Action::Setting { key, change: Change::Set("true".to_owned()) });
        }
    });
}

/// Why no patient screen can be shown, once, and what helps.
fn hidden_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let Err(hidden) = facts.picked else { return };
    let text = hidden_text(look, facts, hidden);
    kit::status_ui(ui, look.palette, Some((Mark::Failed, spoken(look, Mark::Failed), &text)));
}

/// Why the patient screen is hidden, in words of the window: what has just happened before what is so.
pub(super) fn hidden_text(look: Look<'_>, facts: &Facts<'_>, hidden: &Hidden) -> String {
    let words = look.words;
    if let Some((name, at)) = facts.unplugged {
        let at = if at.date() == facts.local().date() { at.format("%H:%M") } else { at.format("%Y-%m-%d %H:%M") };
        return words.with("monitor-unplugged", &[("name", name), ("at", &at.to_string())]);
    }
    match hidden {
        Hidden::OnlyMonitor => words.get("monitor-only").to_owned(),
        Hidden::Doubtful { choice: _, name } => words.with("monitor-doubtful", &[("name", name)]),
        Hidden::Moved { choice: _, was, name } => words.with("monitor-moved", &[("was", was), ("name", name)]),
        hidden @ (Hidden::NoMonitors
        | Hidden::Missing(_)
        | Hidden::Uncertain { .. }
        | Hidden::Mirrored(_)
        | Hidden::Asleep(_)) => look.text(&hidden.message()),
    }
}
