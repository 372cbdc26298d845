//! The strip below the patient screen in windowed mode: how the link stands, and what was noticed last.

use std::collections::VecDeque;

use chrono::NaiveTime;
use egui::{Align, Frame, Label, Layout, Margin, Panel, RichText, Sense, Stroke, Ui, vec2};

use super::theme;
use crate::link::LinkState;

/// How many notices are kept.
const KEPT: usize = 50;
/// How many are shown on hover.
const ON_HOVER: usize = 12;

/// What the strip says of the link.
pub struct StripFacts<'a> {
    /// The server's URL.
    pub server: &'a str,
    /// How the link stands.
    pub link: LinkState,
    /// The number of the connection; 0 before the first.
    pub connection: u64,
}

/// The strip and the notices it has been given.
#[derive(Default)]
pub struct StatusStrip {
    notices: VecDeque<Line>,
}

struct Line {
    time: NaiveTime,
    sentence: String,
    count: u32,
}

impl StatusStrip {
    /// Adds a notice; the same one again is counted.
    pub fn add(&mut self, time: NaiveTime, sentence: String) {
        let count = match self.notices.iter().position(|line| line.sentence == sentence) {
            Some(index) => self.notices.remove(index).map_or(1, |line| line.count.saturating_add(1)),
            None => 1,
        };
        self.notices.push_front(Line { time, sentence, count });
        self.notices.truncate(KEPT);
    }

    /// Paints the strip at the bottom of `ui`.
    pub fn strip_ui(&self, ui: &mut Ui, facts: &StripFacts<'_>) {
        let frame = Frame::new()
            .fill(theme::SURFACE)
            .stroke(Stroke::new(1.0, theme::EDGE))
            .inner_margin(Margin::same(theme::MARGIN));
        // Of one height, whatever it says: the patient screen above must not jump.
        Panel::bottom("status strip").frame(frame).resizable(false).exact_size(theme::HEIGHT).show(ui, |ui| {
            ui.horizontal(|ui| {
                mark_ui(ui, facts.link);
                ui.label(RichText::new(state_text(facts.link)).font(theme::strong()).color(theme::INK));
                let keys = RichText::new("F11 full screen").font(theme::body()).color(theme::INK_SOFT);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    ui.label(keys);
                    let place = format!("{} · connection {}", facts.server, facts.connection);
                    let place = RichText::new(place).font(theme::body()).color(theme::INK_SOFT);
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(Label::new(place).truncate()));
                });
            });
            if let Some(line) = self.notices.front() {
                self.notice_ui(ui, line);
            } else {
                let empty = "No notices: everything that came was as the API document says.";
                ui.label(RichText::new(empty).font(theme::body()).color(theme::INK_SOFT));
            }
        });
    }

    /// The last notice, wrapped; the earlier ones on hover.
    fn notice_ui(&self, ui: &mut Ui, line: &Line) {
        let text = RichText::new(line.to_string()).font(theme::body()).color(theme::INK);
        ui.add(Label::new(text).wrap()).on_hover_ui(|ui| {
            for line in self.notices.iter().take(ON_HOVER) {
                ui.label(RichText::new(line.to_string()).font(theme::body()));
            }
        });
    }
}

impl std::fmt::Display for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}  {}", self.time.format("%H:%M:%S"), self.sentence)?;
        if self.count > 1 { write!(f, " ({} times)", self.count) } else { Ok(()) }
    }
}

/// The state by shape as well as by text: filled, half filled, hollow.
fn mark_ui(ui: &mut Ui, link: LinkState) {
    let (rect, _) = ui.allocate_exact_size(vec2(3.0 * theme::MARK_RADIUS, 3.0 * theme::MARK_RADIUS), Sense::hover());
    let painter = ui.painter();
    let ring = Stroke::new(2.0, theme::ACCENT);
    match link {
        LinkState::Registered => {
            painter.circle_filled(rect.center(), theme::MARK_RADIUS, theme::ACCENT);
        }
        LinkState::Unconfirmed | LinkState::Unverified => {
            painter.circle_stroke(rect.center(), theme::MARK_RADIUS, ring);
            painter.circle_filled(rect.center(), theme::MARK_RADIUS / 2.0, theme::ACCENT);
        }
        LinkState::Connecting | LinkState::Refused | LinkState::Lost => {
            painter.circle_stroke(rect.center(), theme::MARK_RADIUS, ring);
        }
    }
}

fn state_text(link: LinkState) -> &'static str {
    match link {
        LinkState::Connecting => "Connecting",
        LinkState::Unconfirmed => "Connected, registration not confirmed",
        LinkState::Registered => "Registered",
        LinkState::Unverified => "Connected, pings not answered",
        LinkState::Refused => "Refused",
        LinkState::Lost => "Connection lost, reconnecting",
    }
}
