//! The page that says where the exam stands, and why something is or is not on the patient screen.

use egui::{CentralPanel, Frame, Margin, ScrollArea, Ui};

use super::widgets::{self, Weight};
use super::{Action, Facts, Look, theme, when_text};
use crate::exam::{Phase, Rule};
use crate::history::{ExamEntry, Reason, reasons};

pub(super) fn page_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let frame = Frame::new().fill(look.palette.ground).inner_margin(Margin::same(20));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.columns(2, |columns| {
            if let [left, right] = columns {
                ScrollArea::vertical().id_salt("now").auto_shrink(false).show(left, |ui| {
                    now_ui(ui, look, facts);
                    ui.add_space(theme::GAP - 8.0);
                    hide_ui(ui, look, actions);
                });
                story_ui(right, look, facts);
            }
        });
    });
}

fn now_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        widgets::title_ui(ui, palette, words.get("exam-now"));
        widgets::strong_ui(ui, palette, phase_text(look, facts.shown.phase));
        ui.add_space(4.0);
        widgets::title_ui(ui, palette, words.get("exam-why"));
        let cleared = facts.exam_log.last_clearing().map(|(_, rule)| rule);
        for reason in reasons(facts.shown, facts.history.connected_since().is_some(), facts.hidden, cleared) {
            widgets::text_ui(ui, palette, &reason_text(look, reason));
        }
    });
}

fn hide_ui(ui: &mut Ui, look: Look<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        widgets::title_ui(ui, palette, words.get("exam-hide-title"));
        widgets::soft_ui(ui, palette, words.get("exam-hide-hint"));
        ui.add_space(4.0);
        if widgets::button_ui(ui, palette, Weight::Main, words.get("exam-hide")).clicked() {
            actions.push(Action::HideNow);
        }
    });
}

fn story_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        widgets::title_ui(ui, palette, words.get("exam-story"));
        if facts.exam_log.entries().len() == 0 {
            widgets::soft_ui(ui, palette, words.get("exam-story-empty"));
            return;
        }
        ScrollArea::vertical().id_salt("story").auto_shrink([false, true]).show(ui, |ui| {
            for (wall, entry) in facts.exam_log.entries() {
                ui.horizontal_top(|ui| {
                    widgets::soft_ui(ui, palette, &when_text(*wall, facts));
                    widgets::text_ui(ui, palette, &entry_text(look, *entry));
                });
            }
        });
    });
}

fn phase_text(look: Look<'_>, phase: Phase) -> &str {
    look.words.get(match phase {
        Phase::Waiting => "phase-waiting",
        Phase::Ready => "phase-ready",
        Phase::InProgress => "phase-in-progress",
        Phase::Completed => "phase-completed",
    })
}

fn entry_text(look: Look<'_>, entry: ExamEntry) -> String {
    match entry {
        ExamEntry::Cleared(rule) => look.words.with("exam-cleared", &[("rule", &rule_text(look, rule))]),
        ExamEntry::PatientShown => look.words.get("exam-patient-shown").to_owned(),
        ExamEntry::StepShown => look.words.get("exam-step-shown").to_owned(),
        ExamEntry::Phase(phase) => look.words.with("exam-phase", &[("phase", phase_text(look, phase))]),
    }
}

fn reason_text(look: Look<'_>, reason: Reason) -> String {
    look.words
        .get(match reason {
            Reason::Cleared(rule) => {
                return look.words.with("reason-cleared", &[("rule", &rule_text(look, rule))]);
            }
            Reason::NotConnected => "reason-not-connected",
            Reason::Hidden => "reason-hidden",
            Reason::NobodyNamed => "reason-nobody-named",
            Reason::HoldRunning => "reason-hold",
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

fn rule_text(look: Look<'_>, rule: Rule) -> String {
    look.text(&rule.message().form("short"))
}
