//! The connection check: six rungs, each with a mark, the time it took and one sentence; and the simplest next step as a button.

use egui::{Align, Label, Layout, Rect, RichText, Ui, vec2};

use super::help::keys_text;
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
            let keys = keys_text(look, &ui.ctx().format_shortcut(&RUN_CHECK));
            if kit::tip(check, &format!("{} · {keys}", words.get("bar-run-check-hint"))).clicked() {
                actions.push(Action::RunCheck);
            }
        });
        let reconnect = widgets::button_ui(ui, palette, Weight::Other, words.get("bar-reconnect"));
        let keys = keys_text(look, &ui.ctx().format_shortcut(&RECONNECT));
        if kit::tip(reconnect, &format!("{} · {keys}", words.get("bar-reconnect-hint"))).clicked() {
            actions.push(Action::Reconnect);
        }
    });
    let Some(check) = &facts.check else { return };
    let (key, end, hint) = if check.run.is_over() {
        ("check-run-at", "check-back", "check-back-hint")
    } else {
        ("check-running", "check-cancel", "check-cancel-hint")
    };
    let title = words.with(key, &[("time", &clock_text(check.begun))]);
    if kit::heading_with_chip_ui(ui, palette, &title, words.get(end), words.get(hint)) {
        actions.push(Action::EndCheck);
    }
}

/// Between how many rungs there is room to be saved.
const GAPS: f32 = 5.0;
/// The least room between two rungs, in points.
const CLOSE: f32 = 2.0;

/// The room between two rungs with which all of them are in sight where only a line would be cut; the usual one elsewhere. Of the height
/// that they take with `gap` between them, and of the room that there is.
pub(super) fn fitting_gap(height: f32, gap: f32, room: f32) -> f32 {
    let missing = height + (theme::UNIT - gap) * GAPS - room;
    let fitting = theme::UNIT - missing / GAPS;
    if missing > 0.0 && fitting >= CLOSE { fitting } else { theme::UNIT }
}

/// The live ladder, or the check that was run, until somebody goes back.
pub(super) fn ladder_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, gap: f32, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    let rungs = facts.check.as_ref().map_or_else(|| facts.ladder.rungs(), |check| check.run.rungs());
    let step = next_step(rungs, facts);
    ui.spacing_mut().item_spacing.y = gap;
    let failed = rungs.iter().find(|report| report.state == RungState::Failed).map(|report| report.rung);
    let seen = ui.scope_id().with("failed rung");
    let (before, tries, mut away): (Option<Rung>, u8, bool) = ui.data(|data| data.get_temp(seen)).unwrap_or_default();
    let mut tries = if before == failed { tries } else { SCROLLS };
    let is_well = rungs.iter().all(|report| report.state == RungState::Ok || report.rung == Rung::Data);
    if away && failed.is_none() && is_well {
        // What was scrolled to is mended.
        ui.scroll_to_rect(Rect::from_min_size(ui.min_rect().min, vec2(1.0, 1.0)), Some(Align::TOP));
        away = false;
    }
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
                away = true;
                ui.scroll_to_rect(rect, None);
            }
        }
    }
    ui.data_mut(|data| data.insert_temp(seen, (failed, tries, away)));
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
            sentence_ui(ui, look, report);
            step(ui);
        });
    });
}

/// The sentence, in the room that it takes while all goes well: nothing below moves when a number in it grows.
fn sentence_ui(ui: &mut Ui, look: Look<'_>, report: &RungReport) {
    let width = ui.available_width();
    let height = |said: &Message| widgets::text_height(ui, &look.text(said), theme::small(), width);
    let room = report.room().iter().map(height).fold(0.0, f32::max);
    ui.allocate_ui_with_layout(vec2(width, room), Layout::top_down(Align::Min), |ui| {
        ui.set_min_height(room);
        widgets::soft_ui(ui, look.palette, &look.text(&report.message()));
    });
}

/// The name, and at the end of its line the state and the time it took. Where the line is too short for both the time goes: it is under
/// the pointer, and read aloud.
fn name_ui(ui: &mut Ui, look: Look<'_>, name: &str, report: &RungReport) {
    let palette = look.palette;
    let word = state_word(look, report.state);
    let took = report.took.map(|took| took_text(look, took.as_secs_f64() * 1000.0));
    let whole = took.as_ref().map_or_else(|| word.to_owned(), |took| format!("{word} · {took}"));
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
            let state = ui.add(Label::new(state).extend());
            widgets::name(ui, &state, &whole);
            state.on_hover_text(&whole)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rungs_stand_closer_where_a_line_would_be_cut_and_only_there() {
        for (height, gap, fitting) in [
            (380.0, 8.0, 8.0),
            (400.0, 8.0, 8.0),
            (431.0, 8.0, 8.0),
            (410.0, 8.0, 6.0),
            // It stays so until there is room again.
            (400.0, 6.0, 6.0),
            (380.0, 6.0, 8.0),
        ] {
            assert!((fitting_gap(height, gap, 400.0) - fitting).abs() < 0.01, "{height} {gap}");
        }
    }
}
