//! The embedded relay: starting and stopping it, and the faults that it makes.

use std::time::Duration;

use egui::{Label, RichText, Ui};

use super::outcome::button_with_status_ui;
use super::setting_words::with_titles;
use super::spans::span_message;
use super::widgets::{self, Mark, Weight};
use super::{Action, Destination, Facts, Look, RelayFact, field, kit, spoken, theme};
use crate::settings::Dialect;
use crate::simulator::Drill;

/// How wide a field for a number is, in points.
const NUMBER: f32 = 96.0;

/// What is typed into the numbers.
pub(super) struct Drilling {
    delay: String,
    drop: String,
    /// What must be seen after the fault that was asked for last.
    expected: Option<&'static str>,
}

impl Default for Drilling {
    fn default() -> Self {
        Self { delay: "0".to_owned(), drop: "0".to_owned(), expected: None }
    }
}

/// Starting and stopping the relay. What went wrong stands below the button, with the way out.
pub(super) fn relay_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    kit::heading_ui(ui, palette, words.get("relay-title"), |_| {});
    match facts.simulator.relay {
        None => {
            let is_first = facts.simulator.to == Destination::Relay || !facts.link.is_up();
            let weight = if is_first { Weight::Main } else { Weight::Other };
            let start = |ui: &mut Ui| {
                let start = widgets::button_ui(ui, palette, weight, words.get("relay-start"));
                kit::tip(start, words.get("relay-start-hint")).clicked()
            };
            if button_with_status_ui(ui, words.get("relay-start"), start, |ui| {
                drop(widgets::soft_ui(ui, palette, words.get("relay-hint")));
            }) {
                actions.push(Action::StartRelay);
            }
        }
        Some(relay) => {
            let key = if relay.listening { "relay-listening" } else { "relay-away" };
            let values = [
                ("address", relay.address.to_string()),
                ("clients", relay.clients.to_string()),
                ("displays", relay.displays.to_string()),
            ];
            let text = words.with(key, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
            let mark = if relay.listening { Mark::Ok } else { Mark::None };
            let stop = |ui: &mut Ui| {
                let stop = widgets::button_ui(ui, palette, Weight::Other, words.get("relay-stop"));
                kit::tip(stop, words.get("relay-stop-hint")).clicked()
            };
            let status = |ui: &mut Ui| kit::status_ui(ui, palette, Some((mark, spoken(look, mark), &text)));
            if button_with_status_ui(ui, words.get("relay-stop"), stop, status) {
                actions.push(Action::StopRelay);
            }
        }
    }
    if let Some((said, is_problem)) = facts.simulator.relay_said {
        let mark = if is_problem { Mark::Failed } else { Mark::Ok };
        kit::status_ui(ui, palette, Some((mark, spoken(look, mark), &with_titles(look, &look.text(said)))));
        if is_problem && facts.simulator.relay.is_none() {
            let free = widgets::button_ui(ui, palette, Weight::Other, words.get("relay-free-port"));
            if kit::tip(free, words.get("relay-free-port-hint")).clicked() {
                actions.push(Action::StartRelayOnFreePort);
            }
        }
    }
}

impl Drilling {
    pub(super) fn drill_ui(&mut self, ui: &mut Ui, look: Look<'_>, relay: RelayFact, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        kit::heading_ui(ui, palette, words.get("drill-title"), |_| {});
        let freeze = if relay.frozen { "drill-thaw" } else { "drill-freeze" };
        ui.horizontal_wrapped(|ui| {
            for (key, hint, action) in [
                ("drill-cut", "drill-cut-hint", Action::Cut),
                ("drill-restart", "drill-restart-hint", Action::RestartRelay),
                (freeze, "drill-freeze-hint", Action::Freeze(!relay.frozen)),
            ] {
                let button = widgets::button_ui(ui, palette, Weight::Other, words.get(key));
                if kit::tip(button, words.get(hint)).clicked() {
                    self.expected = Some(hint);
                    actions.push(action);
                }
            }
        });
        // What must be seen now, since the fault was asked for.
        widgets::soft_ui(ui, palette, words.get(self.expected.unwrap_or("drill-hint")));
        let mut drill = relay.drill;
        kit::row_ui(ui, palette, words.get("drill-dialect"), |ui| {
            for (dialect, key, hint) in [
                (Dialect::Document, "drill-document", "drill-document-hint"),
                (Dialect::Prototype, "drill-prototype", "drill-prototype-hint"),
            ] {
                let chip = widgets::chip_ui(ui, palette, relay.dialect == dialect, words.get(key));
                if kit::tip(chip, words.get(hint)).clicked() {
                    actions.push(Action::RelayDialect(dialect));
                }
            }
        });
        self.numbers_ui(ui, look, &mut drill);
        kit::row_ui(ui, palette, words.get("drill-order"), |ui| {
            for (on, key, hint) in [
                (&mut drill.duplicate, "drill-duplicate", "drill-duplicate-hint"),
                (&mut drill.reorder, "drill-reorder", "drill-reorder-hint"),
            ] {
                let chip = widgets::chip_ui(ui, palette, *on, words.get(key));
                if kit::tip(chip, words.get(hint)).clicked() {
                    *on = !*on;
                }
            }
        });
        let label = words.get("drill-pings");
        kit::row_ui(ui, palette, label, |ui| {
            for (answer, key) in [(true, "settings-yes"), (false, "settings-no")] {
                let chip = widgets::chip_ui(ui, palette, drill.answer_pings == answer, words.get(key));
                widgets::name(ui, &chip, &format!("{label}: {}", words.get(key)));
                if kit::tip(chip, words.get("drill-pings-hint")).clicked() {
                    drill.answer_pings = answer;
                }
            }
        });
        if drill != relay.drill {
            actions.push(Action::Drill(drill));
        }
    }

    /// What cannot be a number is marked, and changes nothing.
    fn numbers_ui(&mut self, ui: &mut Ui, look: Look<'_>, drill: &mut Drill) {
        let (palette, words) = (look.palette, look.words);
        let label = words.get("drill-delay");
        kit::row_ui(ui, palette, label, |ui| {
            let changed = field::field_ui(ui, look, &mut self.delay, label, "0", NUMBER).changed();
            let millis = self.delay.trim().parse().ok().map(Duration::from_millis);
            match millis.filter(|delay| *delay <= Drill::MAX_DELAY) {
                Some(delay) if changed => drill.delay = delay,
                Some(_) => {}
                None => wrong_number_ui(ui, look, &look.text(&span_message(Drill::MAX_DELAY))),
            }
            unit_ui(ui, look, words.get("drill-delay-unit"));
        });
        let label = words.get("drill-drop");
        kit::row_ui(ui, palette, label, |ui| {
            let changed = field::field_ui(ui, look, &mut self.drop, label, "0", NUMBER).changed();
            match self.drop.trim().parse::<u8>().ok().filter(|percent| *percent <= 100) {
                Some(percent) if changed => drill.drop_percent = percent,
                Some(_) => {}
                None => wrong_number_ui(ui, look, "100 %"),
            }
            unit_ui(ui, look, words.get("drill-drop-unit"));
        });
    }
}

/// What a number counts, on one line behind it.
fn unit_ui(ui: &mut Ui, look: Look<'_>, text: &str) {
    ui.add(Label::new(RichText::new(text).font(theme::small()).color(look.palette.ink_soft)).extend());
}

fn wrong_number_ui(ui: &mut Ui, look: Look<'_>, most: &str) {
    let mark = widgets::small_mark_ui(ui, look.palette, Mark::Failed, 16.0, spoken(look, Mark::Failed));
    kit::tip(mark, &look.words.with("drill-wrong-number", &[("most", most)]));
}
