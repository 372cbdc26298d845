//! The page that says where the exam stands, and why something is or is not on the patient screen.

use egui::{CentralPanel, CornerRadius, Frame, Margin, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::halves::{Side, between_cards, halves_ui, scrolled_ui};
use super::outcome::{entry_text, phase_text, rule_text, step_text};
use super::spans::span_message;
use super::widgets::{self, Weight};
use super::{Action, Facts, Look, kit, theme, when_text, zone_text};
use crate::history::{ExamEntry, Reason, reasons};

/// The column of the line with its marks, in points.
const LINE: f32 = 24.0;
/// The radius of a mark.
const DOT: f32 = 5.0;

pub(super) fn page_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let frame = Frame::new().fill(look.palette.ground).inner_margin(Margin::same(theme::PAGE));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        halves_ui(ui, "exam", 0.42, |ui, side| match side {
            Side::Left => scrolled_ui(ui, "now", |ui| {
                now_ui(ui, look, facts);
                between_cards(ui);
                hide_ui(ui, look, actions);
            }),
            Side::Right => scrolled_ui(ui, "story", |ui| story_ui(ui, look, facts)),
        });
    });
}

fn now_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        kit::heading_ui(ui, palette, words.get("exam-now"), |_| {});
        widgets::strong_ui(ui, palette, phase_text(look, facts.shown.phase));
        if let Some(step) = &facts.shown.step {
            widgets::text_ui(ui, palette, &words.with("exam-step-now", &[("step", &step_text(look, step))]));
        }
        ui.add_space(theme::UNIT);
        kit::heading_ui(ui, palette, words.get("exam-why"), |_| {});
        let cleared = facts.exam_log.last_clearing().map(|(_, rule)| rule);
        for reason in reasons(facts.shown, facts.history.connected_since().is_some(), facts.hidden, cleared) {
            widgets::text_ui(ui, palette, &reason_text(look, facts, reason));
        }
    });
}

fn hide_ui(ui: &mut Ui, look: Look<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        kit::heading_ui(ui, palette, words.get("exam-hide-title"), |_| {});
        widgets::text_ui(ui, palette, words.get("exam-hide-hint"));
        let hide = widgets::button_ui(ui, palette, Weight::Main, words.get("exam-hide"));
        if kit::tip(hide, "F8").clicked() {
            actions.push(Action::HideNow);
        }
    });
}

/// What happened to the screen, the newest first, on a line of time. Values of patients are not in it.
fn story_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        kit::heading_ui(ui, palette, words.get("exam-story"), |ui| {
            widgets::note_ui(ui, palette, &zone_text(look, facts));
        });
        widgets::soft_ui(ui, palette, words.get("exam-story-hidden"));
        let entries = facts.exam_log.entries();
        if entries.len() == 0 {
            widgets::text_ui(ui, palette, words.get("exam-story-empty"));
            return;
        }
        let times: Vec<String> = facts.exam_log.entries().map(|(wall, _)| when_text(*wall, facts)).collect();
        // One width for all, and figures of one width: the texts begin below each other.
        let time = times.iter().map(|time| widgets::text_width(ui, time, theme::code())).fold(0.0, f32::max).ceil();
        ui.spacing_mut().item_spacing.y = 0.0;
        let last = times.len().saturating_sub(1);
        for (place, ((_, entry), when)) in entries.zip(&times).enumerate() {
            entry_ui(ui, look, entry, (when, time), (place == 0, place == last));
        }
    });
}

fn entry_ui(
    ui: &mut Ui,
    look: Look<'_>,
    entry: &ExamEntry,
    (when, width): (&str, f32),
    (is_first, is_last): (bool, bool),
) {
    let palette = look.palette;
    let text = entry_text(look, entry);
    let left = width + LINE + theme::UNIT;
    let wrap = (ui.available_width() - left).max(80.0);
    let galley = ui.fonts_mut(|fonts| fonts.layout(text.clone(), theme::body(), palette.ink, wrap));
    let height = (galley.size().y + theme::UNIT).max(theme::CONTROL);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let middle = rect.top() + theme::CONTROL / 2.0;
    let painter = ui.painter();
    painter.text(pos2(rect.left(), middle), egui::Align2::LEFT_CENTER, when, theme::code(), palette.ink_soft);
    let x = rect.left() + width + LINE / 2.0;
    let line = Stroke::new(1.0, palette.outline);
    if !is_first {
        painter.vline(x, rect.top()..=middle - DOT - 2.0, line);
    }
    if !is_last {
        painter.vline(x, middle + DOT + 2.0..=rect.bottom(), line);
    }
    let dot = pos2(x, middle);
    match entry {
        ExamEntry::PatientShown | ExamEntry::StepShown(_) => {
            painter.circle_filled(dot, DOT, palette.accent);
        }
        ExamEntry::Phase(_) => {
            painter.circle_stroke(dot, DOT, Stroke::new(2.0, palette.accent_ink));
        }
        ExamEntry::Cleared(_) => {
            let square = egui::Rect::from_center_size(dot, vec2(2.0 * DOT, 2.0 * DOT));
            painter.rect_filled(square, CornerRadius::same(2), palette.failed);
        }
    }
    painter.galley(pos2(rect.left() + left, middle - theme::body().size * 0.7), galley, palette.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{when} {text}")));
}

fn reason_text(look: Look<'_>, facts: &Facts<'_>, reason: Reason) -> String {
    let words = look.words;
    words
        .get(match reason {
            Reason::Cleared(rule) => {
                return words.with("reason-cleared", &[("rule", &rule_text(look, rule))]);
            }
            Reason::HoldRunning => {
                let hold = look.text(&span_message(facts.settings.resolved.settings.exam.hold_on_link_loss));
                // The connection may be back while nothing has confirmed the patient yet.
                let id = if facts.link.is_up() { "reason-hold-back" } else { "reason-hold" };
                return words.with(id, &[("time", &hold)]);
            }
            Reason::NotConnected => "reason-not-connected",
            Reason::Hidden => "reason-hidden",
            Reason::NobodyNamed => "reason-nobody-named",
            Reason::PatientNamed => "reason-patient",
            Reason::IdForName => "reason-id-for-name",
            Reason::NoName => "reason-no-name",
            Reason::Masked => "reason-masked",
            Reason::NoBirthDate => "reason-no-birth-date",
            Reason::NoStep => "reason-no-step",
            Reason::StepAlone => "reason-step-alone",
            Reason::Demo => "reason-demo",
        })
        .to_owned()
}
