//! What happened on the patient screen, and what came of a frame that was sent, in words. No value of a patient is in them.

use egui::{Align, Layout, Ui, vec2};

use super::spans::exact_message;
use super::widgets::Mark;
use super::{Facts, Look, kit, spoken, theme};
use crate::display::{Came, Sent};
use crate::exam::{Phase, Rule, ShownStep};
use crate::history::ExamEntry;

/// Where the exam stands.
pub(super) fn phase_text(look: Look<'_>, phase: Phase) -> &str {
    look.words.get(match phase {
        Phase::Waiting => "phase-waiting",
        Phase::Ready => "phase-ready",
        Phase::InProgress => "phase-in-progress",
        Phase::Completed => "phase-completed",
    })
}

/// Body part and projection.
pub(super) fn step_text(look: Look<'_>, step: &ShownStep) -> String {
    let parts: Vec<&str> = [&step.body_part, &step.projection].into_iter().flatten().map(String::as_str).collect();
    if parts.is_empty() { look.words.get("none").to_owned() } else { parts.join(" · ") }
}

/// One entry of the story of the screen.
pub(super) fn entry_text(look: Look<'_>, entry: &ExamEntry) -> String {
    let words = look.words;
    match entry {
        ExamEntry::Cleared(rule) => words.with("exam-cleared", &[("rule", &rule_text(look, *rule))]),
        ExamEntry::PatientShown => words.get("exam-patient-shown").to_owned(),
        ExamEntry::StepShown(step) => words.with("exam-step-shown", &[("step", &step_text(look, step))]),
        ExamEntry::Phase(phase) => words.with("exam-phase", &[("phase", phase_text(look, *phase))]),
    }
}

/// Why something was cleared: a part of a sentence.
pub(super) fn rule_text(look: Look<'_>, rule: Rule) -> String {
    look.text(&rule.message().form("short"))
}

/// What came of a frame that was sent: one line, of one height whether anything was sent or not.
pub(super) fn sent_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, sent: Option<&Sent>) {
    let said = sent.map(|sent| (mark(sent), sent_text(look, facts, sent)));
    let said = said.as_ref().map(|(mark, text)| (*mark, spoken(look, *mark), text.as_str()));
    kit::status_ui(ui, look.palette, said);
}

/// A button, and beside it what came of it; whether it was pressed.
pub(super) fn button_with_status_ui(
    ui: &mut Ui,
    button: impl FnOnce(&mut Ui) -> bool,
    status: impl FnOnce(&mut Ui),
) -> bool {
    ui.horizontal_top(|ui| {
        ui.set_min_height(theme::CONTROL);
        let is_pressed = button(ui);
        let rest = vec2(ui.available_width(), 0.0);
        ui.allocate_ui_with_layout(rest, Layout::top_down(Align::Min), |ui| {
            ui.add_space(theme::UNIT);
            status(ui);
        });
        is_pressed
    })
    .inner
}

const fn mark(sent: &Sent) -> Mark {
    match sent.came {
        Came::Waiting => Mark::Running,
        Came::Arrived { .. } => Mark::Ok,
        Came::Missed | Came::NotSent(_) => Mark::Failed,
    }
}

fn sent_text(look: Look<'_>, facts: &Facts<'_>, sent: &Sent) -> String {
    let words = look.words;
    let command = sent.command.as_ref();
    let command = command.map_or_else(|| words.get("sent-raw").to_owned(), |command| look.text(&command.message()));
    match &sent.came {
        Came::Waiting => words.with("sent-waiting", &[("command", &command)]),
        Came::Arrived { after, changes } => {
            let changes: Vec<String> = changes.iter().map(|entry| entry_text(look, entry)).collect();
            let changes = if changes.is_empty() { words.get("sent-nothing").to_owned() } else { changes.join(" · ") };
            let values = [("command", command), ("time", look.text(&exact_message(*after))), ("changes", changes)];
            words.with("sent-arrived", &values.each_ref().map(|(name, value)| (*name, value.as_str())))
        }
        Came::Missed => {
            let drill = facts.simulator.relay.is_some_and(|relay| {
                relay.frozen || !relay.listening || relay.drill.drop_percent > 0 || !relay.drill.delay.is_zero()
            });
            let why = if !facts.link.is_up() {
                "sent-missed-link"
            } else if drill {
                "sent-missed-drill"
            } else {
                "sent-missed-server"
            };
            words.with("sent-missed", &[("command", &command), ("why", words.get(why))])
        }
        Came::NotSent(why) => words.with("sent-not", &[("why", &look.text(why))]),
    }
}
