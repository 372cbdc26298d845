//! The simulator: patients and steps as typed, a whole exam, and raw frames; what came of each is said beside its button.

use egui::{Margin, TextEdit, Ui};

use super::combo::combo_ui;
use super::drill::{Drilling, relay_ui};
use super::halves::{Side, between_cards, halves_ui, scrolled_ui};
use super::outcome::{button_with_status_ui, sent_ui};
use super::small_screen::{Picture, small_screen_ui};
use super::widgets::{self, Mark, Weight};
use super::{Action, Destination, Facts, Look, field, kit, spoken, theme};
use crate::display::{Sent, SentBy};
use crate::screen::Screen;
use crate::simulator::{AWKWARD, Awkward, BODY_PARTS, Form, PROJECTIONS, RawVerdict, check_raw};

/// Where the button is that was pressed last: what came of it is said there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Patient,
    Step,
    Raw,
}

/// The page's own state.
pub(super) struct Simulate {
    form: Form,
    raw: String,
    verdict: Option<RawVerdict>,
    pressed: Option<Place>,
    drilling: Drilling,
    preview: Screen,
}

impl Default for Simulate {
    fn default() -> Self {
        let raw = r#"{ "sender": 2, "receiver": 106, "command": 1001 }"#.to_owned();
        Self {
            form: Form::default(),
            raw,
            verdict: None,
            pressed: None,
            drilling: Drilling::default(),
            preview: Screen::default(),
        }
    }
}

impl Simulate {
    pub(super) fn page_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        halves_ui(ui, "simulator", 0.5, |ui, side| match side {
            Side::Left => scrolled_ui(ui, "send", |ui| {
                widgets::card_ui(ui, look.palette, |ui| relay_ui(ui, look, facts, actions));
                between_cards(ui);
                widgets::card_ui(ui, look.palette, |ui| self.form_ui(ui, look, facts, actions));
                between_cards(ui);
                widgets::card_ui(ui, look.palette, |ui| exam_ui(ui, look, facts, actions));
            }),
            Side::Right => {
                widgets::card_ui(ui, look.palette, |ui| self.preview_ui(ui, look, facts));
                between_cards(ui);
                scrolled_ui(ui, "drill", |ui| {
                    if let Some(relay) = facts.simulator.relay {
                        widgets::card_ui(ui, look.palette, |ui| self.drilling.drill_ui(ui, look, relay, actions));
                        between_cards(ui);
                    }
                    widgets::card_ui(ui, look.palette, |ui| self.raw_ui(ui, look, facts, actions));
                });
            }
        });
    }

    fn preview_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
        kit::heading_ui(ui, look.palette, look.words.get("sim-preview"), |_| {});
        let picture =
            Picture { shown: facts.shown, mark: facts.mark, time: facts.local().time(), config: facts.screen };
        let highest = ui.available_height() * 0.56;
        small_screen_ui(ui, look, &mut self.preview, &picture, highest);
    }

    /// What came of the last frame that a button sent, where that button is here.
    fn said_ui(&self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, place: Place) {
        let by_hand = |sent: &&Sent| sent.by == SentBy::Hand && self.pressed == Some(place);
        sent_ui(ui, look, facts, facts.simulator.sent.filter(by_hand));
    }

    fn form_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        kit::heading_ui(ui, palette, words.get("sim-send"), |_| {});
        destination_ui(ui, look, facts, actions);
        self.test_patients_ui(ui, look);
        for (key, value) in
            [("sim-id", &mut self.form.id), ("sim-name", &mut self.form.name), ("sim-birth", &mut self.form.birth)]
        {
            let label = words.get(key);
            kit::row_ui(ui, palette, label, |ui| {
                let width = ui.available_width();
                field::field_ui(ui, look, value, label, words.get("sim-null"), width);
            });
        }
        // Where nothing can be sent yet something else comes first.
        let has_server = facts.simulator.to == Destination::Server && facts.link.is_up();
        let is_ready = has_server || facts.simulator.relay.is_some();
        let weight = if is_ready { Weight::Main } else { Weight::Other };
        let send = |ui: &mut Ui| {
            let send = widgets::button_ui(ui, palette, weight, words.get("sim-send-patient"));
            kit::tip(send, words.get("sim-send-patient-hint")).clicked()
        };
        if button_with_status_ui(ui, words.get("sim-send-patient"), send, |ui| {
            self.said_ui(ui, look, facts, Place::Patient);
        }) {
            self.pressed = Some(Place::Patient);
            actions.push(Action::Send(self.form.patient()));
        }
        for (key, value, choices) in [
            ("sim-body-part", &mut self.form.body_part, BODY_PARTS),
            ("sim-projection", &mut self.form.projection, PROJECTIONS),
        ] {
            let label = words.get(key);
            kit::row_ui(ui, palette, label, |ui| {
                let width = ui.available_width();
                combo_ui(ui, look, label, value, choices, width);
            });
        }
        ui.horizontal_wrapped(|ui| {
            for (key, hint, frame) in [
                ("sim-send-step", "sim-send-step-hint", self.form.step()),
                ("sim-start", "sim-start-hint", Form::start()),
                ("sim-complete", "sim-complete-hint", Form::complete()),
            ] {
                let button = widgets::button_ui(ui, palette, Weight::Other, words.get(key));
                if kit::tip(button, words.get(hint)).clicked() {
                    self.pressed = Some(Place::Step);
                    actions.push(Action::Send(frame));
                }
            }
        });
        self.said_ui(ui, look, facts, Place::Step);
    }

    /// A list of patients that a screen may stumble over: one of them fills the fields.
    fn test_patients_ui(&mut self, ui: &mut Ui, look: Look<'_>) {
        let label = look.words.get("sim-awkward");
        let names: Vec<String> = AWKWARD.iter().map(|awkward| look.text(&awkward.message())).collect();
        let is_in_form = |awkward: &Awkward| {
            let mut filled = self.form.clone();
            awkward.fill(&mut filled);
            filled == self.form
        };
        let mut chosen = AWKWARD.iter().position(is_in_form);
        let choose = look.words.get("sim-awkward-choose");
        let patients = names.iter().enumerate().map(|(place, name)| (Some(place), name.as_str()));
        let choices: Vec<_> = chosen.is_none().then_some((None, choose)).into_iter().chain(patients).collect();
        kit::row_ui(ui, look.palette, label, |ui| {
            let width = ui.available_width();
            if kit::choice_ui(ui, look.palette, label, width, &mut chosen, &choices)
                && let Some(awkward) = chosen.and_then(|place| AWKWARD.get(place))
            {
                awkward.fill(&mut self.form);
            }
        });
    }

    fn raw_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
        let (palette, words) = (look.palette, look.words);
        let label = words.get("sim-raw");
        kit::heading_ui(ui, palette, label, |_| {});
        let edit = TextEdit::multiline(&mut self.raw)
            .font(theme::code())
            .desired_rows(4)
            .desired_width(ui.available_width())
            .margin(Margin::symmetric(12, 8));
        let mut response = ui.add(edit);
        widgets::name(ui, &response, label);
        field::menu_ui(ui, look, &mut response, &mut self.raw);
        if response.changed() {
            self.verdict = None;
        }
        ui.horizontal_wrapped(|ui| {
            let check = widgets::button_ui(ui, palette, Weight::Other, words.get("sim-raw-check"));
            if kit::tip(check, words.get("sim-raw-check-hint")).clicked() {
                (self.verdict, self.pressed) = (Some(check_raw(&self.raw)), None);
            }
            let send = widgets::button_ui(ui, palette, Weight::Other, words.get("sim-raw-send"));
            if kit::tip(send, words.get("sim-raw-send-hint")).clicked() {
                let verdict = check_raw(&self.raw);
                self.verdict = Some(match verdict.for_destination(facts.simulator.to == Destination::Relay) {
                    Ok(frame) => {
                        self.pressed = Some(Place::Raw);
                        actions.push(Action::Send(frame));
                        verdict
                    }
                    Err(refused) => refused,
                });
            }
        });
        match &self.verdict {
            Some(verdict) => verdict_ui(ui, look, verdict),
            None => drop(widgets::soft_ui(ui, palette, words.get("sim-raw-hint"))),
        }
        self.said_ui(ui, look, facts, Place::Raw);
    }
}

/// What a raw frame is, and each notice that a display would raise.
fn verdict_ui(ui: &mut Ui, look: Look<'_>, verdict: &RawVerdict) {
    let mark = match (&verdict.frame, verdict.readable && verdict.notices.is_empty()) {
        (Some(_), true) => Mark::Ok,
        (Some(_), false) => Mark::Unsure,
        (None, _) => Mark::Failed,
    };
    kit::status_ui(ui, look.palette, Some((mark, spoken(look, mark), &look.text(&verdict.said))));
    for notice in &verdict.notices {
        let mark = Mark::Unsure;
        kit::status_ui(ui, look.palette, Some((mark, spoken(look, mark), &look.text(notice))));
    }
}

fn destination_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let words = look.words;
    kit::row_ui(ui, look.palette, words.get("sim-to"), |ui| {
        for (to, key, hint) in [
            (Destination::Relay, "sim-to-relay", "sim-to-relay-hint"),
            (Destination::Server, "sim-to-server", "sim-to-server-hint"),
        ] {
            let chip = widgets::chip_ui(ui, look.palette, facts.simulator.to == to, words.get(key));
            if kit::tip(chip, words.get(hint)).clicked() {
                actions.push(Action::SendTo(to));
            }
        }
    });
}

/// A whole exam: three patients with pauses.
fn exam_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    let progress = &facts.simulator.progress;
    kit::heading_ui(ui, palette, words.get("play-title"), |_| {});
    ui.horizontal_wrapped(|ui| {
        let play = if progress.playing {
            ("play-pause", "play-pause-hint", Action::PausePlayer)
        } else {
            ("play-play", "play-play-hint", Action::Play)
        };
        for (key, hint, action) in [
            play,
            ("play-step", "play-step-hint", Action::PlayStep),
            ("play-stop", "play-stop-hint", Action::StopPlayer),
        ] {
            let button = widgets::button_ui(ui, palette, Weight::Other, words.get(key));
            if kit::tip(button, words.get(hint)).clicked() {
                actions.push(action);
            }
        }
    });
    let next = progress.next.map_or_else(|| words.get("none").to_owned(), |number| number.to_string());
    let values =
        [("patient", progress.patient.to_string()), ("patients", progress.patients.to_string()), ("next", next)];
    let key = if progress.sent == 0 && !progress.playing { "play-not-started" } else { "play-progress" };
    let text = words.with(key, &values.each_ref().map(|(name, value)| (*name, value.as_str())));
    #[expect(clippy::cast_precision_loss, reason = "a handful of messages")]
    let share = progress.sent as f32 / progress.of.max(1) as f32;
    widgets::progress_ui(ui, palette, share, &text);
    widgets::soft_ui(ui, palette, &text);
    sent_ui(ui, look, facts, facts.simulator.sent.filter(|sent| sent.by == SentBy::Player));
}
