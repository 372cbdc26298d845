//! The plot of the round trips: axes with units, gaps as gaps, and the value of a ping under the pointer.

use std::time::Duration;

use egui::{Align2, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::{Facts, Look, theme, when_text, widgets};
use crate::history::{RoundTrip, WINDOW};
use crate::l10n::{Message, Value};

/// The height of the plot with its axes, in points.
const HEIGHT: f32 = 72.0;
/// The room for the numbers at the left.
const NUMBERS: f32 = 56.0;
/// The room for the times below, and for half a number above.
const TIMES: f32 = 20.0;
const TOP: f32 = 8.0;
/// Pings come every five seconds: where none was answered for so long, nothing is known.
const GAP: Duration = Duration::from_secs(13);
/// Of the pings that share so many points the slowest is painted.
const STEP: f32 = 2.0;
/// So near to a ping, in points, the pointer means it.
const NEAR: f32 = 16.0;
/// The scales: one of a few, so that the line does not jump with each value. In milliseconds.
const SCALES: [f64; 12] = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0, 2000.0, 5000.0];
const LARGEST: f64 = 10_000.0;

/// The round trips of the last ten minutes, and in words what is typical of them.
pub(super) fn plot_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let palette = look.palette;
    let trips = facts.history.round_trips();
    let worst = trips.iter().map(|trip| millis(trip.took)).fold(0.0, f64::max);
    let scale = SCALES.into_iter().find(|scale| *scale >= worst).unwrap_or(LARGEST);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let plot = Rect::from_min_max(rect.min + vec2(NUMBERS, TOP), rect.max - vec2(theme::HALF, TIMES));
    axes(ui, look, plot, scale);
    let place = |trip: &RoundTrip| {
        let ago = facts.now.saturating_since(trip.at).as_secs_f64() / WINDOW.as_secs_f64();
        let high = (millis(trip.took) / scale).clamp(0.0, 1.0);
        #[expect(clippy::cast_possible_truncation, reason = "shares of a picture")]
        let (x, y) = (plot.right() - ago as f32 * plot.width(), plot.bottom() - high as f32 * plot.height());
        pos2(x, y)
    };
    let painter = ui.painter().with_clip_rect(plot.expand(3.0));
    for line in lines(trips.iter().map(|trip| (trip, place(trip)))) {
        match line.as_slice() {
            [alone] => {
                painter.circle_filled(*alone, 1.6, palette.accent_ink);
            }
            _ => {
                painter.add(Shape::line(line, Stroke::new(1.6, palette.accent_ink)));
            }
        }
    }
    if trips.is_empty() {
        let text = look.words.get("link-no-pings");
        // Between two lines.
        let at = plot.center() + vec2(0.0, plot.height() / 4.0);
        ui.painter().text(at, Align2::CENTER_CENTER, text, theme::small(), palette.ink_soft);
    }
    let spoken = look.words.with("link-plot-spoken", &[("count", &trips.len().to_string())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, format!("{spoken}. {}", typical(look, facts))));
    let pointed = response.hover_pos().and_then(|pointer| {
        let far = |trip: &RoundTrip| (place(trip).x - pointer.x).abs();
        trips.iter().min_by(|a, b| far(a).total_cmp(&far(b))).filter(|trip| far(trip) <= NEAR)
    });
    if let Some(trip) = pointed {
        painter.circle_filled(place(trip), 3.0, palette.accent_ink);
        let at = when_text(facts.local() - facts.now.saturating_since(trip.at), facts);
        let text =
            Message::new("link-plot-point").with("millis", Value::Decimal(millis(trip.took), 1)).with("time", at);
        response.on_hover_text_at_pointer(look.text(&text));
    }
    let said = typical(look, facts);
    widgets::soft_ui(ui, palette, &said);
}

/// What is typical of the round trips, in words.
fn typical(look: Look<'_>, facts: &Facts<'_>) -> String {
    let history = facts.history;
    match (history.percentile(0.5), history.percentile(0.95)) {
        (Some(middle), Some(high)) => {
            let [middle, high] = [middle, high].map(|time| Value::Decimal(millis(time), 1));
            look.text(&Message::new("link-typical").with("middle", middle).with("high", high))
        }
        _ => look.words.get("none").to_owned(),
    }
}

/// A number of the scale, without a decimal place that says nothing.
fn tick(number: f64) -> Value {
    Value::Decimal(number, usize::from(number.fract() != 0.0))
}

/// Numbers at the left, minutes below, and thin lines between.
fn axes(ui: &Ui, look: Look<'_>, plot: Rect, scale: f64) {
    let (palette, painter) = (look.palette, ui.painter());
    for (share, line) in [(0.0, palette.outline), (0.5, palette.edge), (1.0, palette.edge)] {
        #[expect(clippy::cast_possible_truncation, reason = "a share of a picture")]
        let y = plot.bottom() - share as f32 * plot.height();
        painter.hline(plot.x_range(), y.round() - 0.5, Stroke::new(1.0, line));
        let number = look.text(&Message::new("link-plot-millis").with("millis", tick(scale * share)));
        painter.text(pos2(plot.left() - theme::UNIT, y), Align2::RIGHT_CENTER, number, theme::tick(), palette.ink_soft);
    }
    let now = look.words.get("link-plot-now").to_owned();
    let ago = |minutes: u32| look.words.with("link-plot-minutes", &[("minutes", &minutes.to_string())]);
    for (share, text, align) in
        [(0.0, ago(10), Align2::LEFT_TOP), (0.5, ago(5), Align2::CENTER_TOP), (1.0, now, Align2::RIGHT_TOP)]
    {
        let x = plot.left() + share * plot.width();
        painter.vline(x.round() - 0.5, plot.bottom()..=plot.bottom() + theme::HALF, Stroke::new(1.0, palette.outline));
        painter.text(pos2(x, plot.bottom() + theme::HALF), align, text, theme::tick(), palette.ink_soft);
    }
}

/// The lines between pings that follow each other; of those that share a place the slowest stands for all.
fn lines<'t>(trips: impl Iterator<Item = (&'t RoundTrip, Pos2)>) -> Vec<Vec<Pos2>> {
    let mut lines: Vec<Vec<Pos2>> = Vec::new();
    let mut last: Option<&RoundTrip> = None;
    for (trip, place) in trips {
        let is_near = last.is_some_and(|last| trip.at.saturating_since(last.at) <= GAP);
        last = Some(trip);
        match lines.last_mut() {
            Some(line) if is_near => match line.last_mut() {
                Some(end) if place.x - end.x < STEP => end.y = end.y.min(place.y),
                Some(_) | None => line.push(place),
            },
            Some(_) | None => lines.push(vec![place]),
        }
    }
    lines
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exam::Moment;

    #[test]
    fn a_gap_is_a_gap_and_the_slowest_of_a_place_is_seen() {
        let trip = |second, milli| RoundTrip {
            at: Moment::from_start(Duration::from_secs(second)),
            took: Duration::from_millis(milli),
        };
        let trips = [trip(0, 1), trip(5, 1), trip(10, 9), trip(60, 1), trip(61, 8), trip(62, 2)];
        let place = |trip: &RoundTrip| {
            let seconds = trip.at.since_start().as_secs_f32();
            pos2(seconds, 10.0 - trip.took.as_secs_f32() * 1000.0)
        };
        let lines = lines(trips.iter().map(|trip| (trip, place(trip))));
        assert_eq!(lines.len(), 2, "nothing joins what a minute lies between");
        assert_eq!(lines[0].len(), 3);
        assert_eq!(lines[1], [pos2(60.0, 2.0), pos2(62.0, 8.0)]);
    }
}
