//! The simulator: patients and steps as typed, a whole exam, raw frames, and the relay's fault drill.

use std::time::Duration;

use egui::{Grid, Label, Margin, RichText, ScrollArea, TextEdit, Ui};

use super::widgets::{self, Weight};
use super::{Action, Destination, Facts, Look, RelayFact, theme};
use crate::settings::Dialect;
use crate::simulator::{AWKWARD, BODY_PARTS, Drill, Form, PROJECTIONS, RawVerdict, check_raw};

/// The page's own state.
pub(super) struct Simulate {
    form: Form,
    raw: String,
    verdict: Option<RawVerdict>,
    delay: String,
    drop: String,
}

impl Default for Simulate {
    fn default() -> Self {
        let raw = r#"{ "sender": 2, "receiver": 106, "command": 1001 }"#.to_owned();
        Self { form: Form::default(), raw, verdict: None, delay: "0".to_owned(), drop: "0".to_owned() }
    }
}

impl Simulate {
    pub(super) fn page_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                ScrollArea::vertical().id_salt("send").auto_shrink(false).show(left, |ui| {
                    widgets::card_ui(ui, look.palette, |ui| self.form_ui(ui, look, facts, actions));
                    ui.add_space(theme::GAP - 8.0);
                    widgets::card_ui(ui, look.palette, |ui| exam_ui(ui, look, facts, actions));
                });
                ScrollArea::vertical().id_salt("drill").auto_shrink(false).show(right, |ui| {
                    widgets::card_ui(ui, look.palette, |ui| relay_ui(ui, look, facts, actions));
                    ui.add_space(theme::GAP - 8.0);
                    if let Some(relay) = facts.simulator.relay {
                        widgets::card_ui(ui, look.palette, |ui| self.drill_ui(ui, look, relay, actions));
                        ui.add_space(theme::GAP - 8.0);
                    }
                    widgets::card_ui(ui, look.palette, |ui| self.raw_ui(ui, look, facts.simulator.to, actions));
                });
            }
        });
    }

    fn form_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        widgets::title_ui(ui, palette, words.get("sim-send"));
        destination_ui(ui, look, facts, actions);
        for (key, value) in
            [("sim-id", &mut self.form.id), ("sim-name", &mut self.form.name), ("sim-birth", &mut self.form.birth)]
        {
            row_ui(ui, look, words.get(key), |ui, label| {
                let width = ui.available_width() - 26.0;
                widgets::field_ui(ui, value, label, words.get("sim-null"), width);
            });
        }
        widgets::soft_ui(ui, palette, words.get("sim-awkward"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(6.0, 6.0);
            for awkward in AWKWARD {
                if widgets::chip_ui(ui, palette, false, &look.text(&awkward.message())).clicked() {
                    awkward.fill(&mut self.form);
                }
            }
        });
        if widgets::button_ui(ui, palette, Weight::Main, words.get("sim-send-patient")).clicked() {
            actions.push(Action::Send(self.form.patient()));
        }
        ui.add_space(6.0);
        pick_ui(ui, look, "sim-body-part", &mut self.form.body_part, BODY_PARTS);
        pick_ui(ui, look, "sim-projection", &mut self.form.projection, PROJECTIONS);
        ui.horizontal_wrapped(|ui| {
            if widgets::button_ui(ui, palette, Weight::Main, words.get("sim-send-step")).clicked() {
                actions.push(Action::Send(self.form.step()));
            }
            if widgets::button_ui(ui, palette, Weight::Other, words.get("sim-start")).clicked() {
                actions.push(Action::Send(Form::start()));
            }
            if widgets::button_ui(ui, palette, Weight::Other, words.get("sim-complete")).clicked() {
                actions.push(Action::Send(Form::complete()));
            }
        });
        if let Some(said) = facts.simulator.said {
            widgets::text_ui(ui, palette, &look.text(said));
        }
    }

    fn drill_ui(&mut self, ui: &mut Ui, look: Look<'_>, relay: RelayFact, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        widgets::title_ui(ui, palette, words.get("drill-title"));
        let mut drill = relay.drill;
        row_ui(ui, look, words.get("drill-dialect"), |ui, _| {
            for (dialect, key) in [(Dialect::Document, "drill-document"), (Dialect::Prototype, "drill-prototype")] {
                if widgets::chip_ui(ui, palette, relay.dialect == dialect, words.get(key)).clicked() {
                    actions.push(Action::RelayDialect(dialect));
                }
            }
        });
        row_ui(ui, look, words.get("drill-delay"), |ui, label| {
            if widgets::field_ui(ui, &mut self.delay, label, "0", 90.0).changed() {
                let millis = self.delay.trim().parse().unwrap_or(0);
                drill.delay = Duration::from_millis(millis).min(Drill::MAX_DELAY);
            }
            widgets::soft_ui(ui, palette, words.get("drill-delay-unit"));
        });
        row_ui(ui, look, words.get("drill-drop"), |ui, label| {
            if widgets::field_ui(ui, &mut self.drop, label, "0", 90.0).changed() {
                drill.drop_percent = self.drop.trim().parse::<u8>().unwrap_or(0).min(100);
            }
            widgets::soft_ui(ui, palette, words.get("drill-drop-unit"));
        });
        row_ui(ui, look, words.get("drill-order"), |ui, _| {
            for (on, key) in [(&mut drill.duplicate, "drill-duplicate"), (&mut drill.reorder, "drill-reorder")] {
                if widgets::chip_ui(ui, palette, *on, words.get(key)).clicked() {
                    *on = !*on;
                }
            }
        });
        row_ui(ui, look, words.get("drill-pings"), |ui, label| {
            for (answer, key) in [(true, "settings-yes"), (false, "settings-no")] {
                let chip = widgets::chip_ui(ui, palette, drill.answer_pings == answer, words.get(key));
                widgets::name(ui, &chip, &format!("{label}: {}", words.get(key)));
                if chip.clicked() {
                    drill.answer_pings = answer;
                }
            }
        });
        if drill != relay.drill {
            actions.push(Action::Drill(drill));
        }
        let freeze = if relay.frozen { "drill-thaw" } else { "drill-freeze" };
        for (button, hint, action) in [
            ("drill-cut", "drill-cut-hint", Action::Cut),
            ("drill-restart", "drill-restart-hint", Action::RestartRelay),
            (freeze, "drill-freeze-hint", Action::Freeze(!relay.frozen)),
        ] {
            ui.horizontal(|ui| {
                if widgets::button_ui(ui, palette, Weight::Other, words.get(button)).clicked() {
                    actions.push(action);
                }
                widgets::soft_ui(ui, palette, words.get(hint));
            });
        }
    }

    fn raw_ui(&mut self, ui: &mut Ui, look: Look<'_>, to: Destination, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        let label = words.get("sim-raw");
        widgets::title_ui(ui, palette, label);
        let edit = TextEdit::multiline(&mut self.raw)
            .font(theme::code())
            .desired_rows(5)
            .desired_width(ui.available_width() - 26.0)
            .margin(Margin::symmetric(12, 8));
        let response = ui.add(edit);
        widgets::name(ui, &response, label);
        if response.changed() {
            self.verdict = None;
        }
        ui.horizontal_wrapped(|ui| {
            if widgets::button_ui(ui, palette, Weight::Other, words.get("sim-raw-check")).clicked() {
                self.verdict = Some(check_raw(&self.raw));
            }
            if widgets::button_ui(ui, palette, Weight::Main, words.get("sim-raw-send")).clicked() {
                let verdict = check_raw(&self.raw);
                self.verdict = Some(match verdict.for_destination(to == Destination::Relay) {
                    Ok(frame) => {
                        actions.push(Action::Send(frame));
                        verdict
                    }
                    Err(refused) => refused,
                });
            }
        });
        match &self.verdict {
            Some(verdict) => drop(widgets::text_ui(ui, palette, &look.text(&verdict.said))),
            None => drop(widgets::soft_ui(ui, palette, words.get("sim-raw-hint"))),
        }
    }
}

/// A label and what belongs to it, in two columns.
fn row_ui<'l>(ui: &mut Ui, look: Look<'_>, label: &'l str, contents: impl FnOnce(&mut Ui, &'l str)) {
    Grid::new(("row", label)).num_columns(2).min_col_width(112.0).spacing([10.0, 6.0]).show(ui, |ui| {
        ui.add(Label::new(RichText::new(label).font(theme::body()).color(look.palette.ink)));
        ui.horizontal_wrapped(|ui| contents(ui, label));
        ui.end_row();
    });
}

/// A field with a list to pick from.
fn pick_ui(ui: &mut Ui, look: Look<'_>, key: &'static str, value: &mut String, choices: &[&str]) {
    row_ui(ui, look, look.words.get(key), |ui, label| {
        let width = (ui.available_width() - 120.0).max(80.0);
        widgets::field_ui(ui, value, label, look.words.get("sim-null"), width);
        let button = widgets::button_ui(ui, look.palette, Weight::Other, look.words.get("sim-pick"));
        widgets::name(ui, &button, &look.words.with("sim-pick-of", &[("what", label)]));
        egui::Popup::menu(&button).show(|ui| {
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                for choice in choices {
                    if ui.selectable_label(value == choice, *choice).clicked() {
                        (*choice).clone_into(value);
                    }
                }
            });
        });
    });
}

fn destination_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let words = look.words;
    row_ui(ui, look, words.get("sim-to"), |ui, _| {
        for (to, key) in [(Destination::Relay, "sim-to-relay"), (Destination::Server, "sim-to-server")] {
            if widgets::chip_ui(ui, look.palette, facts.simulator.to == to, words.get(key)).clicked() {
                actions.push(Action::SendTo(to));
            }
        }
    });
}

/// A whole exam: three patients with pauses.
fn exam_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    let progress = &facts.simulator.progress;
    widgets::title_ui(ui, palette, words.get("play-title"));
    ui.horizontal_wrapped(|ui| {
        let (key, action) =
            if progress.playing { ("play-pause", Action::PausePlayer) } else { ("play-play", Action::Play) };
        if widgets::button_ui(ui, palette, Weight::Main, words.get(key)).clicked() {
            actions.push(action);
        }
        if widgets::button_ui(ui, palette, Weight::Other, words.get("play-step")).clicked() {
            actions.push(Action::PlayStep);
        }
        if widgets::button_ui(ui, palette, Weight::Other, words.get("play-stop")).clicked() {
            actions.push(Action::StopPlayer);
        }
    });
    let next = progress.next.map_or_else(|| words.get("none").to_owned(), |number| number.to_string());
    let values =
        [("patient", progress.patient.to_string()), ("patients", progress.patients.to_string()), ("next", next)];
    let text = words.with("play-progress", &values.each_ref().map(|(name, value)| (*name, value.as_str())));
    #[expect(clippy::cast_precision_loss, reason = "a handful of messages")]
    let share = progress.sent as f32 / progress.of.max(1) as f32;
    widgets::progress_ui(ui, palette, share, &text);
    widgets::soft_ui(ui, palette, &text);
}

fn relay_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    widgets::title_ui(ui, palette, words.get("relay-title"));
    match facts.simulator.relay {
        None => {
            widgets::soft_ui(ui, palette, words.get("relay-hint"));
            if widgets::button_ui(ui, palette, Weight::Main, words.get("relay-start")).clicked() {
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
            let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
            widgets::text_ui(ui, palette, &words.with(key, &values));
            if widgets::button_ui(ui, palette, Weight::Other, words.get("relay-stop")).clicked() {
                actions.push(Action::StopRelay);
            }
        }
    }
}
