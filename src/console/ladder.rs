//! The connection check: six rungs, each with a mark, the time it took and one sentence.

use egui::{Align, Label, Layout, RichText, Ui, vec2};

use super::widgets::{self, Mark};
use super::{Action, Facts, Look, clock_text, spoken, theme};
use crate::check::{Rung, RungReport, RungState};

/// The live ladder, or the check that was run, until somebody goes back.
pub(super) fn ladder_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    ui.horizontal(|ui| match &facts.check {
        None => drop(widgets::title_ui(ui, palette, words.get("check-live"))),
        Some(check) => {
            let key = if check.run.is_over() { "check-run-at" } else { "check-running" };
            widgets::title_ui(ui, palette, &words.with(key, &[("time", &clock_text(check.begun))]));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let key = if check.run.is_over() { "check-back" } else { "check-cancel" };
                if widgets::chip_ui(ui, palette, false, words.get(key)).clicked() {
                    actions.push(Action::EndCheck);
                }
            });
        }
    });
    ui.add_space(4.0);
    let rungs = facts.check.as_ref().map_or_else(|| facts.ladder.rungs(), |check| check.run.rungs());
    for report in rungs {
        rung_ui(ui, look, report);
    }
    let port_failed = rungs.iter().any(|report| report.rung == Rung::Port && report.state == RungState::Failed);
    if port_failed && facts.simulator.relay.is_none() {
        widgets::soft_ui(ui, palette, words.get("relay-hint"));
        if widgets::button_ui(ui, palette, widgets::Weight::Other, words.get("relay-start")).clicked() {
            actions.push(Action::StartRelay);
        }
        ui.add_space(4.0);
    }
    let disturbed = facts.check.as_ref().and_then(|check| check.run.running_link_message());
    for said in disturbed.iter().chain(facts.check_problem) {
        widgets::text_ui(ui, palette, &look.text(said));
    }
}

fn rung_ui(ui: &mut Ui, look: Look<'_>, report: &RungReport) {
    let (palette, words) = (look.palette, look.words);
    let mark = match report.state {
        RungState::Waiting | RungState::Skipped => Mark::Waiting,
        RungState::Running => Mark::Running,
        RungState::Ok => Mark::Ok,
        RungState::Unconfirmed => Mark::Unsure,
        RungState::NoneYet => Mark::None,
        RungState::Failed => Mark::Failed,
    };
    let name = words.get(match report.rung {
        Rung::Address => "rung-address",
        Rung::Port => "rung-port",
        Rung::WebSocket => "rung-websocket",
        Rung::Register => "rung-register",
        Rung::Ping => "rung-ping",
        Rung::Data => "rung-data",
    });
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(12.0, 2.0);
        widgets::mark_ui(ui, palette, mark, spoken(look, mark));
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            let word = state_word(look, report.state);
            let took = report.took.map(|took| took_text(took.as_secs_f64() * 1000.0));
            let state = took.map_or_else(|| word.to_owned(), |took| format!("{word} · {took}"));
            head_ui(ui, look, name, &state);
            widgets::soft_ui(ui, palette, &look.text(&report.message()));
        });
    });
    ui.add_space(7.0);
}

/// The name, and the state at the end of its line or, where that is too short for both, on the next one.
fn head_ui(ui: &mut Ui, look: Look<'_>, name: &str, state: &str) {
    let palette = look.palette;
    let width = widgets::text_width(ui, name, theme::strong()) + widgets::text_width(ui, state, theme::small());
    let fits = width + 12.0 <= ui.available_width();
    let strong = RichText::new(name).font(theme::strong()).color(palette.ink);
    let state = RichText::new(state).font(theme::small()).color(palette.ink_soft);
    let line = vec2(ui.available_width(), theme::FACT);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.add(Label::new(strong).truncate());
        if fits {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(Label::new(state.clone())));
        }
    });
    if !fits {
        ui.add(Label::new(state));
    }
}

/// The state in a word.
fn state_word(look: Look<'_>, state: RungState) -> &str {
    look.words.get(match state {
        RungState::Waiting => "mark-waiting",
        RungState::Running => "mark-running",
        RungState::Ok => "mark-ok",
        RungState::Unconfirmed => "mark-unsure",
        RungState::NoneYet => "mark-none",
        RungState::Failed => "mark-failed",
        RungState::Skipped => "mark-skipped",
    })
}

fn took_text(millis: f64) -> String {
    if millis < 1000.0 { format!("{millis:.1} ms") } else { format!("{:.1} s", millis / 1000.0) }
}
