//! The strip of the last 24 hours: what the link was, by height and colour, with the hours below and a legend.

use chrono::{Duration as Span, NaiveDateTime, Timelike as _};
use egui::{Align2, CornerRadius, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::theme::Palette;
use super::{Facts, Look, theme};
use crate::history::{LinkHistory, StripState};

/// The height of the strip, in points.
const STRIP: f32 = 24.0;
/// The height of the hours below it.
const HOURS: f32 = 20.0;
/// The hours that are named: every so many.
const EVERY: u32 = 6;
/// The side of a swatch.
const SWATCH: f32 = 12.0;
/// Between a swatch and its word; twice as much between a word and the next swatch.
const BESIDE: f32 = 6.0;
/// The least width of what was: five minutes are a point only.
const LEAST: f32 = 2.0;

/// The last 24 hours.
pub(super) fn strip_ui(ui: &mut Ui, look: Look<'_>, facts: &Facts<'_>) {
    let palette = look.palette;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), STRIP + HOURS), Sense::hover());
    let strip = Rect::from_min_size(rect.min, vec2(rect.width(), STRIP));
    let painter = ui.painter();
    painter.rect_filled(strip, CornerRadius::same(3), palette.ground);
    #[expect(clippy::cast_precision_loss, reason = "288 parts")]
    let part = strip.width() / LinkHistory::strip_len() as f32;
    let states: Vec<StripState> = facts.history.strip().collect();
    let mut end = strip.right();
    // From now back, what is alike in one piece.
    for run in states.chunk_by(|a, b| a == b).rev() {
        #[expect(clippy::cast_precision_loss, reason = "288 parts")]
        let width = run.len() as f32 * part;
        if let Some(state) = run.first() {
            let from = (end - width.max(LEAST)).max(strip.left());
            bar(ui, palette, *state, Rect::from_x_y_ranges(from..=end, strip.y_range()));
        }
        end -= width;
    }
    painter.hline(strip.x_range(), strip.bottom() - 0.5, Stroke::new(1.0, palette.outline));
    for (share, hour) in hours(facts.local()) {
        let x = (strip.left() + share * strip.width()).round() - 0.5;
        painter.vline(x, strip.bottom()..=strip.bottom() + theme::HALF, Stroke::new(1.0, palette.outline));
        let text = format!("{hour:02}:00");
        painter.text(pos2(x, strip.bottom() + theme::HALF), Align2::CENTER_TOP, text, theme::tick(), palette.ink_soft);
    }
    let count = |wanted| (facts.history.strip().filter(|state| *state == wanted).count() * 5).to_string();
    let spoken = look.words.with(
        "link-day-spoken",
        &[
            ("up", &count(StripState::Up)),
            ("unconfirmed", &count(StripState::Unconfirmed)),
            ("down", &count(StripState::Down)),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &spoken));
    response.on_hover_text(&spoken);
    ui.horizontal_wrapped(|ui| {
        // A swatch stands nearer to its own word than to the next entry.
        ui.spacing_mut().item_spacing = vec2(2.0 * BESIDE, theme::HALF);
        for (state, key) in [
            (StripState::Up, "state-registered"),
            (StripState::Unconfirmed, "state-unconfirmed"),
            (StripState::Down, "state-lost"),
        ] {
            entry_ui(ui, palette, state, look.words.get(key));
        }
    });
}

/// A swatch and its word, which stay together where the line ends.
fn entry_ui(ui: &mut Ui, palette: &Palette, state: StripState, word: &str) {
    let galley = ui.fonts_mut(|fonts| fonts.layout_no_wrap(word.to_owned(), theme::small(), palette.ink_soft));
    let size = vec2(SWATCH + BESIDE + galley.size().x, galley.size().y.max(SWATCH));
    let (place, response) = ui.allocate_exact_size(size, Sense::hover());
    let swatch = Rect::from_center_size(pos2(place.left() + SWATCH / 2.0, place.center().y), Vec2::splat(SWATCH));
    ui.painter().rect_filled(swatch, CornerRadius::ZERO, palette.ground);
    bar(ui, palette, state, swatch);
    let at = pos2(swatch.right() + BESIDE, place.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, palette.ink_soft);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, word));
}

/// Up fills the height, unconfirmed half of it, down is a line at the bottom: told by shape, not by colour alone.
fn bar(ui: &Ui, palette: &Palette, state: StripState, place: Rect) {
    let (share, color) = match state {
        StripState::Unknown => return,
        StripState::Up => (1.0, palette.accent),
        StripState::Unconfirmed => (0.5, palette.accent_ink),
        StripState::Down => (0.22, palette.failed),
    };
    let top = place.bottom() - (place.height() * share).round();
    let bar = Rect::from_x_y_ranges(place.x_range(), top..=place.bottom());
    ui.painter().rect_filled(bar, CornerRadius::ZERO, color);
}

/// The named hours of the day that ends now, with their places from 0 to 1; none so near to an end that its name would stick out.
fn hours(now: NaiveDateTime) -> impl Iterator<Item = (f32, u32)> {
    const DAY: f32 = 24.0 * 60.0;
    /// Half an hour's name needs about so many minutes of room.
    const ROOM: f32 = 70.0;
    (0..24_i64).filter_map(move |back| {
        let hour = (now - Span::hours(back)).hour();
        if !hour.is_multiple_of(EVERY) {
            return None;
        }
        #[expect(clippy::cast_precision_loss, reason = "minutes of a day")]
        let ago = (back * 60 + i64::from(now.minute())) as f32;
        (ROOM..=DAY - ROOM).contains(&ago).then_some((1.0 - ago / DAY, hour))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hours_stand_where_they_were() {
        let now = NaiveDateTime::parse_from_str("2026-11-28 14:30:00", "%Y-%m-%d %H:%M:%S").unwrap();
        let hours: Vec<(String, u32)> =
            hours(now).map(|(share, hour)| (format!("{:.0}", share * 1440.0), hour)).collect();
        let expected = [(1440 - 150, 12), (1440 - 510, 6), (1440 - 870, 0), (1440 - 1230, 18)];
        assert_eq!(hours, expected.map(|(minute, hour)| (minute.to_string(), hour)));
    }
}
