//! The page that says whether the connection is well, and what the patient sees.

use std::time::Duration;

use egui::{
    Align, CentralPanel, CornerRadius, Frame, Layout, Margin, Panel, Rect, Role, ScrollArea, Sense, Stroke, Ui,
    UiBuilder, WidgetInfo, vec2,
};
use egui_plot::{Line, Plot, PlotPoints};

use super::message_list::List;
use super::widgets::{self, Weight};
use super::{Action, Facts, Look, theme, when_text};
use crate::exam::Moment;
use crate::history::{Group, LinkHistory, Source, StripState, WINDOW};
use crate::journal::PatientData;
use crate::l10n::{Message, Value};
use crate::monitors::{Hidden, primary};
use crate::screen::{Screen, dark_ui};

/// The left column, in points.
const SIDE: f32 = 360.0;
const SIDE_NARROW: f32 = 300.0;
/// The right column.
const RIGHT: f32 = 330.0;

pub(super) fn page_ui(
    ui: &mut Ui,
    look: Look<'_>,
    facts: &Facts<'_>,
    preview: &mut Screen,
    recent: &mut List,
    actions: &mut Vec<Action>,
) {
    let wide = ui.available_width() >= theme::WIDE;
    let side = if wide { SIDE } else { SIDE_NARROW };
    // The scroll bar has its place in the right margin.
    let margin = Margin { left: 20, right: 4, top: 16, bottom: 16 };
    let frame = Frame::new().fill(look.palette.surface).inner_margin(margin);
    let left = Panel::left("connection check").frame(frame).resizable(false).exact_size(side);
    let rect = left
        .show_separator_line(false)
        .show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                Frame::new().inner_margin(Margin { right: 16, ..Margin::ZERO }).show(ui, |ui| {
                    super::ladder::ladder_ui(ui, look, facts, actions);
                    ui.add_space(8.0);
                    side_ui(ui, look, facts);
                });
            });
        })
        .response
        .rect;
    ui.painter().vline(rect.right() - 0.5, rect.y_range(), Stroke::new(1.0, look.palette.edge));
    let frame = Frame::new().fill(look.palette.ground).inner_margin(Margin::same(20));
    if wide {
        Panel::right("monitor and notices")
            .frame(Frame { inner_margin: Margin { left: 0, ..Margin::same(20) }, ..frame })
            .resizable(false)
            .exact_size(RIGHT)
            .show_separator_line(false)
            .show(ui, |ui| {
                monitor_ui(ui, look, facts, actions);
                ui.add_space(theme::GAP - 8.0);
                notices_ui(ui, look, facts, actions);
            });
        CentralPanel::default().frame(frame).show(ui, |ui| {
            preview_ui(ui, look, facts, preview);
            ui.add_space(theme::GAP);
            recent_ui(ui, look, facts, recent, actions);
        });
    } else {
        CentralPanel::default().frame(frame).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                preview_ui(ui, look, facts, preview);
                ui.add_space(theme::GAP);
                monitor_ui(ui, look, facts, actions);
                ui.add_space(theme::GAP - 8.0);
                notices_ui(ui, look, facts, actions);
            });
        });
    }
}

fn side_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let (palette, words) = (look.palette, look.words);
    widgets::title_ui(ui, palette, words.get("link-round-trip-title"));
    plot_ui(ui, look, facts);
    ui.add_space(12.0);
    widgets::title_ui(ui, palette, words.get("link-day-title"));
    strip_ui(ui, look, facts.history);
    ui.add_space(12.0);
    widgets::title_ui(ui, palette, words.get("link-facts-title"));
    let history = facts.history;
    let none = words.get("none");
    let since = history.connected_since().map(|since| span_text(look, facts.now.saturating_since(since)));
    widgets::fact_ui(ui, palette, words.get("link-connected-for"), since.as_deref().unwrap_or(none));
    widgets::fact_ui(ui, palette, words.get("link-reconnects"), &grouped(history.reconnects() as u64));
    let trip = match (history.percentile(0.5), history.percentile(0.95)) {
        (Some(middle), Some(high)) => {
            let [middle, high] = [middle, high].map(|time| Value::Decimal(millis(time), 1));
            look.text(&Message::new("link-round-trip-value").with("middle", middle).with("high", high))
        }
        _ => none.to_owned(),
    };
    widgets::fact_ui(ui, palette, words.get("link-round-trip"), &trip);
    widgets::fact_ui(ui, palette, words.get("link-events"), &grouped(history.events()));
    let last = history.last_event().map(|(at, command)| {
        let wall = facts.local() - facts.now.saturating_since(*at);
        format!("{command}, {}", when_text(wall, facts))
    });
    widgets::fact_ui(ui, palette, words.get("link-last-event"), last.as_deref().unwrap_or(none));
}

/// The round trips of the last ten minutes. The scale is one of a few, so that the line does not jump with each value.
fn plot_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let palette = look.palette;
    let trips = facts.history.round_trips();
    let worst = trips.iter().map(|trip| millis(trip.took)).fold(0.0, f64::max);
    let top = [2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0]
        .into_iter()
        .find(|top| *top >= worst)
        .unwrap_or(10_000.0);
    ui.horizontal(|ui| {
        widgets::soft_ui(ui, palette, &format!("{top} ms"));
        if trips.is_empty() {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                widgets::soft_ui(ui, palette, look.words.get("link-no-pings"));
            });
        }
    });
    let points: Vec<[f64; 2]> =
        trips.iter().map(|trip| [-seconds_ago(facts.now, trip.at), millis(trip.took)]).collect();
    let spoken = look.words.with("link-plot-spoken", &[("count", &trips.len().to_string())]);
    let response = Plot::new("round trip")
        .height(58.0)
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .sense(Sense::hover())
        .show(ui, |plot| {
            plot.set_plot_bounds_x(-WINDOW.as_secs_f64()..=0.0);
            plot.set_plot_bounds_y(-0.04 * top..=top * 1.04);
            plot.line(Line::new("round trip", PlotPoints::from(points)).color(palette.accent_ink).width(1.8));
        })
        .response;
    let rect = response.rect;
    ui.painter().hline(rect.x_range(), rect.top(), Stroke::new(1.0, palette.edge));
    ui.painter().hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, palette.outline));
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
}

/// Up is high and filled, unconfirmed half as high, down a line at the bottom, not running nothing: by shape, not by colour.
fn strip_ui(ui: &mut Ui, look: Look<'_>, history: &LinkHistory) {
    let palette = look.palette;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 30.0), Sense::hover());
    let painter = ui.painter();
    #[expect(clippy::cast_precision_loss, reason = "288 parts")]
    let (all, width) = (LinkHistory::strip_len() as f32, rect.width() / LinkHistory::strip_len() as f32);
    #[expect(clippy::cast_precision_loss, reason = "288 parts")]
    let mut left = rect.right() - history.strip().len() as f32 * (rect.width() / all);
    painter.rect_filled(rect, CornerRadius::same(3), palette.ground);
    for state in history.strip() {
        let (height, color) = match state {
            StripState::Unknown => (0.0, palette.edge),
            StripState::Up => (rect.height(), palette.accent),
            StripState::Unconfirmed => (rect.height() / 2.0, palette.accent_ink),
            StripState::Down => (5.0, palette.failed),
        };
        let bar = Rect::from_min_max(egui::pos2(left, rect.bottom() - height), egui::pos2(left + width, rect.bottom()));
        painter.rect_filled(bar, CornerRadius::ZERO, color);
        left += width;
    }
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(1.0, palette.outline));
    let count = |wanted| history.strip().filter(|state| *state == wanted).count() * 5;
    let spoken = look.words.with(
        "link-day-spoken",
        &[
            ("up", &count(StripState::Up).to_string()),
            ("unconfirmed", &count(StripState::Unconfirmed).to_string()),
            ("down", &count(StripState::Down).to_string()),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    response.on_hover_text(&spoken);
    widgets::soft_ui(ui, palette, look.words.get("link-day-legend"));
}

/// The patient screen as the patient sees it now, in the proportions of the patient's monitor.
fn preview_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, preview: &mut Screen) {
    let aspect = facts.patient_monitor().map_or(16.0 / 9.0, |(_, monitor)| {
        #[expect(clippy::cast_precision_loss, reason = "pixels of a monitor")]
        let (width, height) = (monitor.width.max(1) as f32, monitor.height.max(1) as f32);
        (width / height).clamp(0.4, 3.6)
    });
    let width = ui.available_width();
    let highest = (ui.available_height() * 0.62).max(180.0);
    let size = if width / aspect > highest { vec2(highest * aspect, highest) } else { vec2(width, width / aspect) };
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let spoken = look.words.get("preview-spoken");
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, spoken));
    let mut inside = ui.new_child(UiBuilder::new().id_salt("preview").max_rect(rect));
    if facts.hidden_because.is_some() {
        dark_ui(&mut inside);
    } else {
        preview.patient_ui(&mut inside, facts.shown, facts.mark, facts.local().time(), facts.screen);
    }
    // The corners of the card are painted over what lies below.
    let stroke = Stroke::new(1.0, look.palette.edge);
    ui.painter().rect_stroke(rect, CornerRadius::same(2), stroke, egui::StrokeKind::Outside);
}

/// The newest messages, with patient values hidden; the page of messages has the rest.
fn recent_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, recent: &mut List, actions: &mut Vec<Action>) {
    recent.follow(look.words);
    widgets::bare_card_ui(ui, look.palette, |ui| recent.list_ui(ui, look, facts, PatientData::Hidden, actions));
}

fn monitor_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        widgets::title_ui(ui, palette, words.get("monitor-title"));
        match facts.picked {
            Ok(_) => {
                if let Some((index, monitor)) = facts.patient_monitor() {
                    widgets::strong_ui(ui, palette, &format!("{} · {}", index + 1, monitor.name()));
                    let place = words.get(if primary(facts.monitors) == Some(index) {
                        "monitor-main"
                    } else {
                        "monitor-other"
                    });
                    widgets::soft_ui(ui, palette, &format!("{} × {}, {place}", monitor.width, monitor.height));
                }
            }
            Err(Hidden::OnlyMonitor) if facts.hidden_because.is_none() => {
                widgets::strong_ui(ui, palette, words.get("monitor-none"));
                widgets::soft_ui(ui, palette, words.get("monitor-none-hint"));
            }
            Err(hidden) => {
                widgets::strong_ui(ui, palette, words.get("monitor-hidden"));
                widgets::text_ui(ui, palette, &look.text(&hidden.message()));
            }
        }
        ui.add_space(4.0);
        let (key, weight) =
            if facts.is_asked_for() { ("monitor-close", Weight::Other) } else { ("monitor-show", Weight::Main) };
        ui.horizontal_wrapped(|ui| {
            if widgets::button_ui(ui, palette, weight, words.get(key)).on_hover_text("F11").clicked() {
                actions.push(Action::FullScreen(!facts.is_asked_for()));
            }
            if widgets::button_ui(ui, palette, Weight::Other, words.get("exam-hide")).on_hover_text("F8").clicked() {
                actions.push(Action::HideNow);
            }
        });
    });
}

fn notices_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, actions: &mut Vec<Action>) {
    let (palette, words) = (look.palette, look.words);
    widgets::card_ui(ui, palette, |ui| {
        ui.horizontal(|ui| {
            widgets::title_ui(ui, palette, words.get("notices-title"));
            if facts.notices.groups().len() > 0 {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if widgets::chip_ui(ui, palette, false, words.get("notices-clear")).clicked() {
                        actions.push(Action::ClearNotices);
                    }
                });
            }
        });
        if facts.notices.groups().len() == 0 {
            let key = if facts.notices.raised() > 0 { "notices-cleared" } else { "notices-empty" };
            widgets::soft_ui(ui, palette, words.get(key));
            return;
        }
        ScrollArea::vertical()
            .id_salt("notices")
            .auto_shrink([false, true])
            .max_height(ui.available_height().max(220.0))
            .show(ui, |ui| {
                for group in facts.notices.groups() {
                    notice_ui(ui, look, facts, group);
                }
            });
    });
}

fn notice_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>, group: &Group) {
    let (palette, words) = (look.palette, look.words);
    widgets::text_ui(ui, palette, &group.notice.text(look.words.library(), look.words.locale()));
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
    widgets::soft_ui(ui, palette, &format!("{source} · {times}"));
    ui.add_space(6.0);
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

fn seconds_ago(now: Moment, at: Moment) -> f64 {
    now.saturating_since(at).as_secs_f64()
}

/// A number with thin groups of three.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(' ');
        }
        text.push(digit);
    }
    text
}

/// A span to the minute: it changes no more often than the clock, so that an idle window is not painted for it.
fn span_text(look: Look<'_>, span: Duration) -> String {
    let minutes = span.as_secs() / 60;
    let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
    let values = [("d", days.to_string()), ("h", hours.to_string()), ("m", minutes.to_string())];
    let values = values.each_ref().map(|(name, value)| (*name, value.as_str()));
    look.words.with(if days > 0 { "span-days" } else { "span-hours" }, &values)
}
