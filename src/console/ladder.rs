//! The connection check: six rungs, each with a mark, the time it took and one sentence; and the simplest next step as a button.

use egui::{Align, Label, Layout, RichText, Ui, vec2};

use super::next_step::next_step;
use super::widgets::{self, Mark, Weight};
use super::{Action, Facts, Look, RECONNECT, RUN_CHECK, clock_text, kit, spoken, theme};
use crate::check::{Rung, RungReport, RungState};
use crate::l10n::{Message, Value};

/// In how many pictures a rung that has failed is scrolled to at most: what stands above it may still grow.
const SCROLLS: u8 = 8;

/// What the buttons of the check are, and of which check the rungs are.
pub(super) fn head_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    let running = facts.check.as_ref().is_some_and(|check| !check.run.is_over());
    ui.horizontal_wrapped(|ui| {
        ui.add_enabled_ui(!running, |ui| {
            let check = widgets::button_ui(ui, palette, Weight::Main, words.get("bar-run-check"));
            let keys = ui.ctx().format_shortcut(&RUN_CHECK);
            if kit::tip(check, &format!("{} · {keys}", words.get("bar-run-check-hint"))).clicked() {
                actions.push(Action::RunCheck);
            }
        });
        let reconnect = widgets::button_ui(ui, palette, Weight::Other, words.get("bar-reconnect"));
        let keys = ui.ctx().format_shortcut(&RECONNECT);
        if kit::tip(reconnect, &format!("{} · {keys}", words.get("bar-reconnect-hint"))).clicked() {
            actions.push(Action::Reconnect);
        }
    });
    let Some(check) = &facts.check else { return };
    let key = if check.run.is_over() { "check-run-at" } else { "check-running" };
    kit::heading_ui(ui, palette, &words.with(key, &[("time", &clock_text(check.begun))]), |ui| {
        let key = if check.run.is_over() { "check-back" } else { "check-cancel" };
        if widgets::chip_ui(ui, palette, false, words.get(key)).clicked() {
            actions.push(Action::EndCheck);
        }
    });
}

/// The live ladder, or the check that was run, until somebody goes back.
pub(super) fn ladder_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    let rungs = facts.check.as_ref().map_or_else(|| facts.ladder.rungs(), |check| check.run.rungs());
    let step = next_step(rungs, facts);
    ui.spacing_mut().item_spacing.y = theme::UNIT;
    let failed = rungs.iter().find(|report| report.state == RungState::Failed).map(|report| report.rung);
    let seen = ui.scope_id().with("failed rung");
    let (before, tries): (Option<Rung>, u8) = ui.data(|data| data.get_temp(seen)).unwrap_or_default();
    let mut tries = if before == failed { tries } else { SCROLLS };
    for report in rungs {
        let place = ui.scope(|ui| {
            rung_ui(ui, look, report, |ui| {
                let Some((_, key, hint, action)) = step.as_ref().filter(|(rung, ..)| *rung == report.rung) else {
                    return;
                };
                ui.add_space(theme::HALF);
                let button = widgets::button_ui(ui, palette, Weight::Other, words.get(key));
                if kit::tip(button, words.get(hint)).clicked() {
                    actions.extend(action());
                }
            });
        });
        // What is wrong must be in sight, with what to do.
        if tries > 0 && failed == Some(report.rung) {
            let rect = place.response.rect;
            if ui.clip_rect().expand(1.0).y_range().contains(rect.bottom()) && ui.clip_rect().top() <= rect.top() {
                tries = 0;
            } else {
                tries -= 1;
                ui.scroll_to_rect(rect, None);
            }
        }
    }
    ui.data_mut(|data| data.insert_temp(seen, (failed, tries)));
    let disturbed = facts.check.as_ref().and_then(|check| check.run.running_link_message());
    for said in disturbed.iter().chain(facts.check_problem) {
        widgets::text_ui(ui, palette, &look.text(said));
    }
}

fn rung_ui(ui: &mut Ui, look: Look<'_>, report: &RungReport, step: impl FnOnce(&mut Ui)) {
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
            name_ui(ui, look, name, report);
            widgets::soft_ui(ui, palette, &look.text(&report.message()));
            step(ui);
        });
    });
}

/// The name, and the state at the end of its line; where the line is too short for the time, that is under the pointer only.
fn name_ui(ui: &mut Ui, look: Look<'_>, name: &str, report: &RungReport) {
    let palette = look.palette;
    let word = state_word(look, report.state);
    let took = report.took.map(|took| took_text(look, took.as_secs_f64() * 1000.0));
    let whole = took.map_or_else(|| word.to_owned(), |took| format!("{word} · {took}"));
    let room = ui.available_width() - widgets::text_width(ui, name, theme::strong()) - theme::UNIT;
    let fits = widgets::text_width(ui, &whole, theme::small()) <= room;
    let shown = if fits { &*whole } else { word };
    let strong = RichText::new(name).font(theme::strong()).color(palette.ink);
    let color = if report.state == RungState::Failed { palette.failed } else { palette.ink_soft };
    let state = RichText::new(shown).font(theme::small()).color(color);
    let line = vec2(ui.available_width(), 2.0 * theme::MARK);
    ui.allocate_ui_with_layout(line, Layout::left_to_right(Align::Center), |ui| {
        ui.add(Label::new(strong).extend());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(Label::new(state).extend()).on_hover_text(&whole)
        });
    });
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

fn took_text(look: Look<'_>, millis: f64) -> String {
    look.text(&if millis < 1000.0 {
        Message::new("time-millis").with("millis", Value::Decimal(millis, 1))
    } else {
        Message::new("time-seconds").with("seconds", Value::Decimal(millis / 1000.0, 1))
    })
}
