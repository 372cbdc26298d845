//! What happened on the patient screen, and what came of a frame that was sent, in words. No value of a patient is in them.

use std::time::Duration;

use egui::{Align, Layout, Ui, vec2};

use super::spans::exact_message;
use super::widgets::{self, Mark};
use super::{Facts, Look, kit, spoken, theme};
use crate::display::{Came, Destination, Sent};
use crate::exam::{Phase, Rule, ShownStep};
use crate::history::ExamEntry;
use crate::link::LinkState;

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

/// What came of a frame that was sent, in the room of the longest that can come of one, whether anything was sent or not.
pub(super) fn sent_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, sent: Option<&Sent>) {
    let said = sent.map(|sent| (mark(sent), sent_text(look, facts, sent)));
    let said = said.as_ref().map(|(mark, text)| (*mark, spoken(look, *mark), text.as_str()));
    let command = look.text(&Sent::longest_name());
    let arrived = |changes: &[ExamEntry]| arrived_text(look, &command, Duration::from_millis(888), changes);
    let phases = [Phase::Waiting, Phase::Ready, Phase::InProgress, Phase::Completed];
    let shown = phases.map(|phase| arrived(&[ExamEntry::PatientShown, ExamEntry::Phase(phase)]));
    let cleared = arrived(&[ExamEntry::Cleared(Rule::OriginChanged)]);
    let missed = MISSED.iter().map(|why| missed_text(look, &command, look.words.get(why)));
    kit::status_in_room_ui(ui, look.palette, said, missed.chain(shown).chain([cleared]));
}

/// What is said beside a button has this width at least, in points, or stands below it.
const SAID: f32 = 200.0;

/// A button, and beside it what came of it, or below it where there is no room; whether it was pressed. `text` is the button's.
pub(super) fn button_with_status_ui(
    ui: &mut Ui,
    text: &str,
    button: impl FnOnce(&mut Ui) -> bool,
    status: impl FnOnce(&mut Ui),
) -> bool {
    if ui.available_width() - widgets::button_width(ui, text) - theme::UNIT < SAID {
        let is_pressed = button(ui);
        status(ui);
        return is_pressed;
    }
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

fn arrived_text(look: Look<'_>, command: &str, after: Duration, changes: &[ExamEntry]) -> String {
    // What is shown now is what came of it, rather than that something else went before.
    let is_shown = changes.iter().any(|entry| matches!(entry, ExamEntry::PatientShown | ExamEntry::StepShown(_)));
    let is_told = |entry: &&ExamEntry| !(is_shown && matches!(entry, ExamEntry::Cleared(_)));
    let changes: Vec<String> = changes.iter().filter(is_told).map(|entry| entry_text(look, entry)).collect();
    let changes = if changes.is_empty() { look.words.get("sent-nothing").to_owned() } else { changes.join(" · ") };
    let time = look.text(&exact_message(after));
    look.words.with("sent-arrived", &[("command", command), ("time", &time), ("changes", &changes)])
}

fn missed_text(look: Look<'_>, command: &str, why: &str) -> String {
    look.words.with("sent-missed", &[("command", command), ("why", why)])
}

/// All that [`missed_key`] gives.
const MISSED: [&str; 5] =
    ["sent-missed-link", "sent-missed-drill", "sent-missed-server", "sent-missed-sender", "sent-missed-not-passed"];

/// Why the display has not received what was sent there, and what helps.
fn missed_key(facts: &Facts<'_>, to: Destination) -> &'static str {
    let on_relay = facts.simulator.on_relay;
    let has_drill = facts.simulator.relay.is_some_and(|relay| {
        relay.frozen || !relay.listening || relay.drill.drop_percent > 0 || !relay.drill.delay.is_zero()
    });
    if !facts.link.is_up() {
        "sent-missed-link"
    } else if has_drill && (on_relay || to == Destination::Relay) {
        "sent-missed-drill"
    } else if to == Destination::Relay || on_relay {
        "sent-missed-server"
    } else if !facts.simulator.sender.is_some_and(LinkState::is_up) {
        "sent-missed-sender"
    } else {
        // It was sent to the server that the display is connected to.
        "sent-missed-not-passed"
    }
}

fn sent_text(look: Look<'_>, facts: &Facts<'_>, sent: &Sent) -> String {
    let words = look.words;
    let command = sent.command.as_ref();
    let command = command.map_or_else(|| words.get("sent-raw").to_owned(), |command| look.text(&command.message()));
    match &sent.came {
        Came::Waiting => words.with("sent-waiting", &[("command", &command)]),
        Came::Arrived { after, changes } => arrived_text(look, &command, *after, changes),
        Came::Missed => {
            let said = facts.simulator.sender_said.filter(|_| sent.to == Destination::Server);
            let why = words.get(missed_key(facts, sent.to)).to_owned();
            missed_text(look, &command, &said.map_or(why, |said| look.text(said)))
        }
        Came::NotSent(why) => words.with("sent-not", &[("why", &look.text(why))]),
    }
}
