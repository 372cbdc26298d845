//! What was noticed, grouped, with a way to the message that each is about.

use egui::{Align, Layout, ScrollArea, Ui, vec2};

use super::setting_words::with_titles;
use super::{Action, Facts, Look, focus_in_sight, grouped, kit, theme, when_text, widgets, zone_text};
use crate::history::{Group, Source};
use crate::journal::{Journal, Row, RowId};

/// The room of the scroll bar beside the text, in points.
const BAR: f32 = 12.0;

/// What was noticed and whether the way to its message was not found.
#[derive(Default)]
pub(super) struct Notices {
    /// When the notice was raised whose message is not kept any more.
    gone: Option<chrono::NaiveDateTime>,
}

impl Notices {
    /// The card; the message that was asked for.
    pub(super) fn card_ui(
        &mut self,
        ui: &mut Ui,
        look: Look<'_>,
        facts: &Facts<'_>,
        height: f32,
        actions: &mut Vec<Action>,
    ) -> Option<RowId> {
        let (palette, words) = (look.palette, look.words);
        let mut sought = None;
        widgets::card_ui(ui, palette, |ui| {
            let count = facts.notices.groups().len();
            kit::heading_ui(ui, palette, words.get("notices-title"), |ui| {
                if count > 0 {
                    let clear = widgets::chip_ui(ui, palette, false, words.get("notices-clear"));
                    if kit::tip(clear, words.get("notices-clear-hint")).clicked() {
                        actions.push(Action::ClearNotices);
                    }
                }
            });
            ui.add_space(theme::HALF);
            let margins = f32::from(theme::CARD) + f32::from(theme::CARD_TOP);
            let inner = (height - margins - theme::CHIP - 2.0 * theme::UNIT).max(theme::CHIP);
            ScrollArea::vertical()
                .id_salt("notices")
                .auto_shrink(false)
                .max_height(inner)
                .min_scrolled_height(inner)
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - BAR);
                    if count == 0 {
                        let key = if facts.notices.raised() > 0 { "notices-cleared" } else { "notices-empty" };
                        widgets::soft_ui(ui, palette, words.get(key));
                    }
                    let (now, past): (Vec<_>, Vec<_>) = facts.notices.groups().partition(|group| !group.is_past);
                    for group in now {
                        sought = self.notice_ui(ui, look, facts, group).or(sought);
                    }
                    if !past.is_empty() {
                        widgets::title_ui(ui, palette, words.get("notices-past"));
                    }
                    for group in past {
                        sought = self.notice_ui(ui, look, facts, group).or(sought);
                    }
                    focus_in_sight::follow(ui);
                });
        });
        sought
    }

    fn notice_ui(&mut self, ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, group: &Group) -> Option<RowId> {
        let (palette, words) = (look.palette, look.words);
        let mut sought = None;
        let text = with_titles(look, &group.notice.text(words.library(), words.locale()));
        if group.is_past {
            widgets::past_ui(ui, palette, &text)
        } else {
            widgets::text_ui(ui, palette, &text)
        };
        let source = words.get(match group.source() {
            Source::Protocol => "notices-protocol",
            Source::Exam => "notices-exam",
            Source::Link => "notices-link",
            Source::Program => "notices-program",
        });
        let times = if group.count > 1 {
            words.with(
                "notices-times",
                &[
                    ("count", &grouped(group.count)),
                    ("first", &when_text(group.first, facts)),
                    ("last", &when_text(group.last, facts)),
                ],
            )
        } else {
            when_text(group.last, facts)
        };
        // As high as the times need: they are in lines of their own where the card is narrow.
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            if group.source() != Source::Program {
                let button = widgets::link_ui(ui, palette, words.get("notices-message"));
                if kit::tip(button, words.get("notices-message-hint")).clicked() {
                    sought = row_of(facts.journal, group);
                    self.gone = sought.is_none().then_some(group.last);
                }
            }
            let rest = vec2(ui.available_width(), theme::CHIP);
            ui.allocate_ui_with_layout(rest, Layout::top_down(Align::Min), |ui| {
                ui.add_space(theme::HALF);
                widgets::soft_ui(ui, palette, &format!("{source} · {times}")).on_hover_text(zone_text(look, facts));
            });
        });
        if self.gone == Some(group.last) {
            widgets::soft_ui(ui, palette, words.get("notices-message-gone"));
        }
        ui.add_space(theme::HALF);
        sought
    }
}

/// The newest message about which the notice was raised: both were noted at the same time.
fn row_of(journal: &Journal, group: &Group) -> Option<RowId> {
    let of_then = || journal.rows().rev().filter(|row| row.wall().naive_local() == group.last);
    let says = |row: &Row<'_>| row.is_problem() || !row.notices().is_empty();
    of_then().find(says).or_else(|| of_then().next()).map(Row::id)
}
